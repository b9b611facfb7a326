/** @file Assignments with an operator, such as `x += 1`. */

import { type Context, fail, typeOf } from '../context.js';
import { isMap, isNumber, isTensor, present, name as typeName } from '../kinds/types.js';
import { camel, quote } from '../names.js';
import { constantIndex, type Expression, type Statement, text } from '../reading/syntax.js';
import { type Lines, sentence } from './blocks.js';
import type { Doc } from './doc.js';
import { key, member, objectIndex, renamedKey, tensorIndices } from './indexing.js';
import { nonNegative } from './magnitudes.js';
import { expression, receiver, value } from './operands.js';
import { binary } from './operators.js';

export function update(c: Context, s: Statement & { kind: 'update' }, depth: number): Lines {
  const { target, op } = s;
  const a = present(typeOf(c, target));
  const b = present(typeOf(c, s.value));
  const inPlace: Record<string, string> = {
    '+': 'add_',
    '-': 'sub_',
    '*': 'mul_',
    '/': 'div_',
    '**': 'pow_',
    '%': 'remainder_',
    '//': 'floorDivide_',
  };
  if (target.kind === 'index' && isTensor(present(typeOf(c, target.of)))) {
    const simple = target.indices.every(
      (i) => i.kind === 'slice' || isNumber(typeOf(c, i)) || (i.kind === 'constant' && i.value !== 'True'),
    );
    const indices = tensorIndices(c, target).flatMap((d, i): Doc[] => (i > 0 ? [', ', d] : [d]));
    if (simple && inPlace[op])
      return sentence([receiver(c, target.of), '.at(', ...indices, `).${inPlace[op]}(`, value(c, s.value), ')'], depth);
    return sentence(
      [receiver(c, target.of), '.setAt(', ...indices, ', ', binary(c, op, target, s.value).doc, ')'],
      depth,
    );
  }
  if (target.kind === 'index' && isMap(present(typeOf(c, target.of)))) {
    return sentence(
      [receiver(c, target.of), '.set(', key(c, target), ', ', binary(c, op, target, s.value).doc, ')'],
      depth,
    );
  }
  if (target.kind === 'index' && present(typeOf(c, target.of)).k === 'any' && target.indices[0]?.kind !== 'string') {
    const indices = tensorIndices(c, target).flatMap((d): Doc[] => [', ', d]);
    const made = binary(c, op, target, s.value).doc;
    return sentence([c.imports.python('setItem'), '(', value(c, target.of), ...indices, ', ', made, ')'], depth);
  }
  if (target.kind === 'index' && present(typeOf(c, target.of)).k === 'inst') {
    const made = binary(c, op, target, s.value).doc;
    return sentence([receiver(c, target.of), '.__setitem__(', objectIndex(c, target.indices), ', ', made, ')'], depth);
  }
  if (target.kind === 'attribute') {
    const owner = present(typeOf(c, target.of));
    if (owner.k === 'inst' && owner.cls.takesAttributes) {
      const made = binary(c, op, target, s.value).doc;
      return sentence([receiver(c, target.of), `.__setattr__(${quote(target.name)}, `, made, ')'], depth);
    }
  }
  const left = target.kind === 'index' ? indexTarget(c, target) : expression(c, target).doc;
  if (isTensor(a)) {
    const v = target.kind === 'name' ? c.scope.find(target.name) : undefined;
    const mixed = v?.type && v.type.k !== 'tensor';
    if (mixed) return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
    if (!inPlace[op]) return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
    // NumPy reads a part of the array before it changes it.
    const part = a.k === 'tensor' && a.numpy && isTensor(b) && s.value.kind === 'index' ? '.clone()' : '';
    const right: Doc = part ? [receiver(c, s.value), part] : value(c, s.value);
    return sentence([left, `.${inPlace[op]}(`, right, ')'], depth);
  }
  const signs = ['+', '-', '*', '**', '&', '|', ...(c.program.catchesZero ? [] : ['/'])];
  if (isNumber(a) && isNumber(b) && signs.includes(op)) {
    return sentence(
      [left, ` ${op}= `, b.k === 'bool' ? ['Number(', value(c, s.value), ')'] : value(c, s.value)],
      depth,
    );
  }
  if (a.k === 'str' && op === '+') return sentence([left, ' += ', value(c, s.value)], depth);
  if (a.k === 'list' && op === '+') return sentence([left, '.push(...', receiver(c, s.value), ')'], depth);
  const changing: Record<string, string> = {
    '+': 'iadd',
    '-': 'isub',
    '*': 'imul',
    '/': 'idiv',
    '**': 'ipow',
    '//': 'ifloordiv',
    '%': 'imod',
    '@': 'imatmul',
  };
  if ((a.k === 'any' || a.k === 'inst') && changing[op])
    return sentence(
      [left, ' = ', c.imports.python('operator'), `.${changing[op]}(`, value(c, target), ', ', value(c, s.value), ')'],
      depth,
    );
  return sentence([left, ' = ', binary(c, op, target, s.value).doc], depth);
}

function indexTarget(c: Context, e: Expression & { kind: 'index' }): Doc {
  const owner = present(typeOf(c, e.of));
  const [first] = e.indices;
  if (owner.k === 'dict' && owner.renamed)
    return first!.kind === 'string'
      ? [receiver(c, e.of), `.${camel(text(first!))}`]
      : ['(', receiver(c, e.of), ' as any)[', renamedKey(c, first!), ']'];
  if (owner.k === 'dict' || first?.kind === 'string')
    return [receiver(c, e.of), ...member(c, first!), owner.k === 'dict' && typeName(owner.value) !== 'any' ? '!' : ''];
  if (owner.k === 'list') {
    const at = constantIndex(first);
    if (at !== null && at < 0) return [receiver(c, e.of), '[', receiver(c, e.of), `.length - ${-at}]!`];
    if (at !== null || nonNegative(c, first!)) return [receiver(c, e.of), '[', value(c, first!), ']!'];
    return [
      receiver(c, e.of),
      '[',
      c.imports.python('mod'),
      '(',
      value(c, first!),
      ', ',
      receiver(c, e.of),
      '.length)]!',
    ];
  }
  return fail('an update of an element of a value whose kind is not known');
}
