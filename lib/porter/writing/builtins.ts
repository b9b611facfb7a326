/** @file Python's functions that need no import: `len`, `range`, `print`, `sum`, `isinstance` and others. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { element, isMap, isNumber, isTensor, present } from '../kinds/types.js';
import { camel } from '../names.js';
import { pathExpression } from '../paths.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { args, type Item, printed } from './arguments.js';
import { ofElement, plainEntries } from './comprehensions.js';
import { condition } from './conditions.js';
import { call as callDoc, type Doc, flat, list } from './doc.js';
import { inText } from './formatting.js';
import { array, expression, mapClass, plain, receiver, sequence, setClass, value } from './operands.js';
import { classOf, errorClass } from './references.js';
import { isModule } from './userCalls.js';

export function builtin(c: Context, given: Expression & { kind: 'call' }, name: string): Code {
  const takesMembers = /^(int|float|abs|round|range|divmod|pow|chr)$/.test(name);
  const e = takesMembers ? { ...given, args: given.args.map((a) => ({ ...a, value: plain(c, a.value) })) } : given;
  const [first, second] = e.args.map((a) => a.value);
  const t = first ? present(typeOf(c, first)) : { k: 'none' as const };
  const helper = (): Code => code([c.imports.python(name), callDoc(args(c, e.args))]);
  // Functions of sequences see the keys of a dictionary.
  const walker = (): Code => {
    const given = e.args.filter((a) => a.name === null);
    const items = given.map((a) => ({ doc: a.spread ? ['...', sequence(c, a.value)] : sequence(c, a.value) }) as Item);
    const named = args(
      c,
      e.args.filter((a) => a.name !== null),
    );
    return code([c.imports.python(name), callDoc([...items, ...named])]);
  };
  switch (name) {
    case 'print':
      return printed(c, e.args);
    case 'len':
      if (isTensor(t)) return code([receiver(c, first!), '.size(0)']);
      if (['list', 'tuple', 'str', 'shape'].includes(t.k)) return code([receiver(c, first!), '.length']);
      if (t.k === 'lib' && /Dataset|Loader|Subset|Sequential|ModuleList/.test(t.name))
        return code([receiver(c, first!), '.length']);
      if (t.k === 'class' && t.cls.isEnum) return code([sequence(c, first!), '.length']);
      if (t.k === 'inst' && (t.cls.method('__len__') || t.cls.container)) return code([receiver(c, first!), '.length']);
      if (t.k === 'set' || isMap(t)) return code([receiver(c, first!), '.size']);
      if (t.k === 'dict') return code(['Object.keys(', value(c, first!), ').length']);
      return helper();
    case 'range':
      return helper();
    case 'zip':
    case 'sorted':
      return walker();
    case 'enumerate':
      return code([c.imports.python('enumerate'), callDoc(e.args.map((a) => ({ doc: sequence(c, a.value) })))]);
    case 'int':
      if (isTensor(t)) return code(['Math.trunc(', receiver(c, first!), '.item())']);
      if (t.k === 'int') return expression(c, first!);
      if (t.k === 'bool') return code(['Number(', value(c, first!), ')']);
      if (t.k === 'float' && e.args.length === 1) {
        // A quotient that is floored, or a rounded number, is whole already.
        return code(['Math.trunc(', value(c, first!), ')']);
      }
      return helper();
    case 'float':
      if (isTensor(t)) return code([receiver(c, first!), '.item()']);
      if (t.k === 'int' || t.k === 'float') return expression(c, first!);
      if (first?.kind === 'string') {
        const text = c.program.source
          .slice(first.from + 1, first.to - 1)
          .toLowerCase()
          .replace('+', '');
        if (text === 'inf') return code('Number.POSITIVE_INFINITY');
        if (text === '-inf') return code('Number.NEGATIVE_INFINITY');
        if (text === 'nan') return code('Number.NaN');
      }
      return helper();
    case 'bool':
      return first ? code(['Boolean(', condition(c, first).doc, ')']) : code('false', LEVEL.atom);
    case 'str':
      if (!first) return code("''", LEVEL.atom);
      if (t.k === 'str') return expression(c, first);
      if (t.k === 'int' || t.k === 'path' || t.k === 'dtype' || t.k === 'device')
        return code(['String(', value(c, first), ')']);
      return code(inText(c, first));
    case 'ord':
      return code([receiver(c, first!), '.codePointAt(0)!']);
    case 'chr':
      return code(['String.fromCodePoint(', value(c, first!), ')']);
    case 'hex':
    case 'bin':
    case 'oct':
      return code([
        c.imports.python('format'),
        '(',
        value(c, first!),
        `, '#${{ hex: 'x', bin: 'b', oct: 'o' }[name]}')`,
      ]);
    case 'repr':
      return helper();
    case 'format':
      return helper();
    case 'abs':
      if (isTensor(t)) return code([receiver(c, first!), '.abs()']);
      if (isNumber(t)) return code(['Math.abs(', value(c, first!), ')']);
      return code([c.imports.python('operator'), '.abs(', value(c, first!), ')']);
    case 'round':
      if (t.k === 'inst' && t.cls.method('__round__'))
        return code([receiver(c, first!), '.__round__', callDoc(second ? [{ doc: value(c, second) }] : [])]);
      if (isTensor(t))
        return code([
          receiver(c, first!),
          '.round',
          callDoc(second ? [{ doc: ['{ decimals: ', value(c, second), ' }'] }] : []),
        ]);
      return helper();
    case 'pow':
      return e.args.length === 2 && isNumber(t)
        ? code(
            [operand(expression(c, first!), LEVEL.unary + 1), ' ** ', operand(expression(c, second!), LEVEL.power)],
            LEVEL.power,
          )
        : fail('pow of these values');
    case 'divmod':
      return helper();
    case 'min':
    case 'max': {
      const plain = e.args.every((a) => !a.name && !a.spread && isNumber(typeOf(c, a.value)));
      if (plain && e.args.length > 1) return code([`Math.${name}`, callDoc(args(c, e.args))]);
      if (e.args.length === 1 && isNumber(element(t)) && (t.k === 'list' || t.k === 'tuple'))
        return code([`Math.${name}(...`, receiver(c, first!), ')']);
      if (e.args.length === 1 && isTensor(t)) return code([receiver(c, first!), `.${name}()`]);
      return t.k === 'dict' || (t.k === 'class' && t.cls.isEnum) ? walker() : helper();
    }
    case 'sum':
      if (isTensor(t)) return code([receiver(c, first!), '.sum(0)']);
      return helper();
    case 'any':
    case 'all': {
      if (isTensor(t)) return code(['Boolean(', receiver(c, first!), `.${name}().item())`]);
      return helper();
    }
    case 'list':
      if (!first) return code('[]', LEVEL.atom);
      // A slice is no dictionary.
      if (t.k === 'any' && !(first.kind === 'index' && first.indices.some((i) => i.kind === 'slice'))) return helper();
      if (t.k === 'dict' && !isMap(t)) return code(sequence(c, first));
      return code(['[...', sequence(c, first), ']'], LEVEL.atom);
    case 'tuple':
      if (!first) return code('[]', LEVEL.atom);
      if (isTensor(t) && typeOf(c, e).k === 'tuple') return code([receiver(c, first), '.tolist()']);
      if (t.k === 'shape' || t.k === 'tuple') return expression(c, first);
      return code(['[...', sequence(c, first), ']'], LEVEL.atom);
    case 'set':
      return code([`new ${setClass(c, typeOf(c, e))}`, callDoc(first ? [{ doc: sequence(c, first) }] : [])]);
    case 'dict':
      if (e.args.every((a) => a.name || a.spread === '**')) {
        const items = e.args.map((a) => ({
          doc: (a.name ? [a.name, ': ', value(c, a.value)] : ['...', plainEntries(c, a.value)]) as Doc,
        }));
        return code(list('{', items, '}', ' '), LEVEL.atom);
      }
      if (t.k === 'dict' && t.renamed) return code(plainEntries(c, first!));
      if (t.k === 'dict' && !isMap(t)) return code(['{ ...', receiver(c, first!), ' }'], LEVEL.atom);
      if (t.k === 'inst' && t.cls.container === 'Dict') return code([receiver(c, first!), '.copy()']);
      {
        const made = typeOf(c, e);
        if (isMap(made)) return code([`new ${mapClass(c, made)}(`, value(c, first!), ')']);
      }
      return code(['Object.fromEntries(', value(c, first!), ')']);
    case 'reversed':
      if (t.k === 'inst' && t.cls.method('__reversed__')) return code([receiver(c, first!), '.__reversed__()']);
      return code(['[...', sequence(c, first!), '].reverse()']);
    case 'map': {
      if (e.args.length === 2) return code([array(c, second!), '.map(', ofElement(c, first!), ')']);
      if (e.args.length > 2) return code([c.imports.python('mapped'), callDoc(args(c, e.args))]);
      return fail('a map without a sequence');
    }
    case 'filter': {
      const isNone = first!.kind === 'constant' && first!.value === 'None';
      return code([
        array(c, second!),
        '.filter(',
        isNone ? c.imports.python('truth') : ofElement(c, first!, true),
        ')',
      ]);
    }
    case 'next':
    case 'iter':
      return helper();
    case 'isinstance':
      return instance(c, first!, second!);
    case 'hasattr':
      // The call of a name that a module lacks here tells so.
      if (first && c.program.path(first, c.scope)) return code('true', LEVEL.atom);
      if (t.k === 'inst' && t.cls.container === 'Dict' && t.cls.givesAttributes)
        return code([c.imports.python('contains'), '(', value(c, first!), ', ', value(c, second!), ')']);
      return second?.kind === 'string'
        ? code([quoteName(c, second), ' in ', operand(expression(c, first!), LEVEL.sum)], LEVEL.compare)
        : fail('hasattr with a computed name');
    case 'getattr': {
      const fallback = e.args[2]?.value;
      // A method keeps its object, and may be one of the class.
      if (!isPlain(second!)) return code([c.imports.python('getAttribute'), callDoc(args(c, e.args))]);
      const read: Doc = ['(', value(c, first!), ' as any)[', attributeKey(c, second!), ']'];
      return fallback ? code([read, ' ?? ', operand(expression(c, fallback), LEVEL.and)], LEVEL.or - 0.5) : code(read);
    }
    case 'vars':
      return first ? code([c.imports.python('vars'), '(', value(c, first), ')']) : fail('vars of the program');
    case 'setattr':
      return code(
        ['(', value(c, first!), ' as any)[', attributeKey(c, second!), '] = ', value(c, e.args[2]!.value)],
        LEVEL.assign,
      );
    case 'issubclass':
      return code([receiver(c, first!), '.prototype instanceof ', value(c, second!)], LEVEL.compare);
    case 'callable':
      if (t.k === 'inst') return code(String(isModule(t.cls) || t.cls.method('__call__') !== undefined), LEVEL.atom);
      // An object with a method `__call__` has one of the name `call` here, as functions have.
      if (t.k !== 'func') return code(['typeof (', value(c, first!), " as any)?.call === 'function'"], LEVEL.equal);
      return code(['typeof ', operand(expression(c, first!), LEVEL.unary), " === 'function'"], LEVEL.equal);
    case 'super':
      return fail('super as a value');
    case 'open': {
      const given = e.args.filter((a) => !['encoding', 'newline', 'buffering', 'errors'].includes(a.name ?? ''));
      const mode = given.find((a) => a.name === 'mode') ?? given[1];
      if (mode?.value.kind === 'string' && /b/.test(c.program.source.slice(mode.value.from, mode.value.to)))
        return fail('a file of bytes: node:fs has readFileSync and writeFileSync');
      return code([
        c.imports.python('open'),
        callDoc(
          args(
            c,
            given.map((a) => ({ ...a, name: null })),
          ),
        ),
      ]);
    }
    case 'slice':
      return code(['new ', c.imports.python('Slice'), callDoc(args(c, e.args))]);
    case 'id':
    case 'input':
    case 'eval':
    case 'exec':
    case 'type':
      if (name === 'type' && first) return classOf(c, first);
      return fail(`${name} has no counterpart`);
    default:
      if (/(Error|Exception|Interrupt)$/.test(name))
        return code(['new ', errorClass(name, c), callDoc(message(c, e.args))]);
      return code([expression(c, e.of).doc, callDoc(args(c, e.args))]);
  }
}

/** The arguments of an error, whose message is text. */
const message = (c: Context, given: readonly Argument[]): Item[] =>
  given.length === 1 && !given[0]!.name && !given[0]!.spread && present(typeOf(c, given[0]!.value)).k !== 'str'
    ? [{ doc: `${c.imports.python('str')}(${flat(value(c, given[0]!.value))})` }]
    : args(c, given);

/** Whether an expression is text that is written out. */
const isPlain = (e: Expression): boolean => e.kind === 'string' && e.pieces.every((p) => 'text' in p);

/** The name of an attribute, which a text that is computed has in Python's spelling. */
const attributeKey = (c: Context, e: Expression): Doc =>
  isPlain(e) ? quoteName(c, e) : [c.imports.python('attributeName'), '(', value(c, e), ')'];

const quoteName = (_c: Context, e: Expression): string => {
  const text = e.kind === 'string' ? e.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';
  return `'${camel(text)}'`;
};

function instance(c: Context, e: Expression, cls: Expression): Code {
  if (cls.kind === 'tuple') {
    const isFloat = cls.items.some((i) => i.value.kind === 'name' && i.value.name === 'float');
    const tests = cls.items
      .filter((i) => !isFloat || i.value.kind !== 'name' || i.value.name !== 'int')
      .filter(
        (i) =>
          i.value.kind !== 'name' ||
          i.value.name !== 'tuple' ||
          !cls.items.some((x) => x.value.kind === 'name' && x.value.name === 'list'),
      )
      .map((i) => instance(c, e, i.value));
    return code(
      tests.flatMap((t, i): Doc[] => [i > 0 ? ' || ' : '', operand(t, LEVEL.and)]),
      LEVEL.or,
    );
  }
  const name = cls.kind === 'name' ? cls.name : '';
  const typeTest: Record<string, string> = { str: 'string', bool: 'boolean', float: 'number' };
  const known = present(typeOf(c, e)).k;
  // Of a number whose kind is not known, its value tells.
  if (name === 'int')
    return known === 'int'
      ? code(['typeof ', operand(expression(c, e), LEVEL.unary), " === 'number'"], LEVEL.equal)
      : code(['Number.isInteger(', value(c, e), ')']);
  if (name === 'float' && known === 'any')
    c.notes.push({
      line: c.program.line(e.from),
      python: c.program.source.slice(e.from, cls.to),
      reason: 'a float such as 1.0 and the integer 1 are one number here',
      lines: 0,
    });
  if (typeTest[name])
    return code(['typeof ', operand(expression(c, e), LEVEL.unary), ` === '${typeTest[name]}'`], LEVEL.equal);
  if (name === 'list' || name === 'tuple') return code(['Array.isArray(', value(c, e), ')']);
  if (name === 'dict') return code([c.imports.python('isDict'), '(', value(c, e), ')']);
  if (name === 'slice' && !c.scope.find('slice'))
    return code([operand(expression(c, e), LEVEL.compare), ' instanceof ', c.imports.python('Slice')], LEVEL.compare);
  if (name === 'set') return code([operand(expression(c, e), LEVEL.compare), ' instanceof Set'], LEVEL.compare);
  const protocol = typeOf(c, cls);
  if (protocol.k === 'class' && protocol.cls.bases.some((b) => typeof b === 'string' && /(^|\.)Protocol$/.test(b))) {
    const has = [...protocol.cls.methods.values()].map((m): string =>
      m.definition.kind === 'function' && m.definition.name === '__call__' ? 'call' : m.js,
    );
    const of = flat(value(c, e));
    const tests = has.map((m) =>
      m === 'call' ? `typeof (${of} as any)?.call === 'function'` : `'${m}' in (${of} as any)`,
    );
    return code(tests.join(' && ') || 'true', LEVEL.and);
  }
  const path = c.program.path(cls, c.scope);
  const of = path ? pathExpression(c, path, name || null).doc : value(c, cls);
  return code([operand(expression(c, e), LEVEL.compare), ' instanceof ', of], LEVEL.compare);
}
