/** @file Expressions: which kind of them is translated where. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { camel } from '../names.js';
import type { Expression } from '../reading/syntax.js';
import { call } from './calls.js';
import { comprehension, dictionary, lambda } from './comprehensions.js';
import { compare, condition, logic } from './conditions.js';
import { group, indent, line, list } from './doc.js';
import { string } from './formatting.js';
import { index } from './indexing.js';
import { entries, expression, sequence, setClass, value } from './operands.js';
import { binary, unary } from './operators.js';
import { attribute, nameOf } from './references.js';

export function translated(c: Context, e: Expression): Code {
  switch (e.kind) {
    case 'number':
      return number(e.text);
    case 'string':
      return string(c, e.pieces);
    case 'constant':
      if (e.value === 'Ellipsis') fail('an ellipsis as a value');
      return code(e.value === 'None' ? 'null' : e.value === 'True' ? 'true' : 'false', LEVEL.atom);
    case 'name':
      return nameOf(c, e);
    case 'attribute':
      return attribute(c, e);
    case 'index':
      return index(c, e);
    case 'call':
      return call(c, e);
    case 'unary':
      return unary(c, e);
    case 'binary':
      return binary(c, e.op, e.left, e.right);
    case 'compare':
      return compare(c, e);
    case 'logic':
      return logic(c, e);
    case 'choice':
      return code(
        group([
          operand(condition(c, e.test), LEVEL.or),
          indent([
            line,
            '? ',
            operand(expression(c, e.yes), LEVEL.assign),
            line,
            ': ',
            operand(expression(c, e.other), LEVEL.assign),
          ]),
        ]),
        LEVEL.choice,
      );
    case 'list':
    case 'tuple':
      return code(list('[', entries(c, e.items), ']'), LEVEL.atom);
    case 'set':
      return code([`new ${setClass(c, typeOf(c, e))}(`, list('[', entries(c, e.items), ']'), ')']);
    case 'dict':
      return dictionary(c, e);
    case 'comprehension':
      return comprehension(c, e);
    case 'lambda':
      return lambda(c, e);
    case 'walrus':
      return code(['(', c.scope.find(e.name)?.js ?? camel(e.name), ' = ', value(c, e.value), ')'], LEVEL.atom);
    case 'yield':
      return code([e.from_ ? 'yield* ' : 'yield ', e.of ? value(c, e.of) : 'null'], LEVEL.assign);
    case 'starred':
      return code(['...', sequence(c, e.of)], LEVEL.assign);
    default:
      return c.placeholder ? code(c.placeholder, LEVEL.atom) : fail('the porter cannot read this expression');
  }
}

export function number(source: string): Code {
  if (/j$/i.test(source)) fail('complex numbers');
  let plain = source.replaceAll('_', '_').toLowerCase();
  if (plain.startsWith('.')) plain = `0${plain}`;
  plain = plain.replace(/\.(?=e|$)/, '.0');
  if (!/^0[xob]/.test(plain)) plain = plain.replace(/^0+(?=\d)/, '');
  return code(plain, LEVEL.atom);
}
