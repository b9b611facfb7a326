/** @file Methods of Python's own values: text, lists, dictionaries, and values that only the running program knows. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isMap, isNumber, present, type Type, name as typeName } from '../kinds/types.js';
import { camel, isIdentifier, quote } from '../names.js';
import { type Expression, text } from '../reading/syntax.js';
import { args, type Item, option } from './arguments.js';
import { plainEntries } from './comprehensions.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { PYTHON_METHODS } from './methods.js';
import { expression, mapClass, receiver, sequence, sure, value } from './operands.js';
import type { Call } from './userCalls.js';

/** A method that only the running program finds, by its name in Python. */
export function byName(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const items = e.args
    .filter((a) => a.name === null)
    .map((a): Item => ({ doc: a.spread ? ['...', sequence(c, a.value)] : value(c, a.value) }));
  const names = e.args.filter((a) => a.name !== null).map((a) => option(a.name!, value(c, a.value)));
  if (e.args.some((a) => a.spread === '**')) return fail(`the method ${of.name} with a dictionary spread over it`);
  return code([
    c.imports.python('callMethod'),
    callDoc([
      { doc: value(c, of.of) },
      { doc: quote(of.name) },
      ...(items.length > 0 || names.length > 0 ? [{ doc: list('[', items, ']') }] : []),
      ...(names.length > 0 ? [{ doc: list('{', names, '}', ' ') }] : []),
    ]),
  ]);
}

export function stringMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const target = (): Doc => receiver(c, of.of);
  const items = (): Item[] => e.args.map((a) => ({ doc: value(c, a.value) }));
  const one = (method_: string): Code => code([target(), `.${method_}`, callDoc(items())]);
  const helper = (name: string): Code =>
    code([c.imports.python(name), callDoc([{ doc: value(c, of.of) }, ...items()])]);
  switch (of.name) {
    case 'join': {
      const first = e.args[0]!.value;
      const t = present(typeOf(c, first));
      const isList = t.k === 'list' || t.k === 'tuple';
      return code([isList ? receiver(c, first) : ['[...', receiver(c, first), ']'], '.join(', value(c, of.of), ')']);
    }
    case 'format': {
      const positional = e.args
        .filter((a) => !a.name && a.spread !== '**')
        .map((a) => ({ doc: a.spread ? (['...', sequence(c, a.value)] as Doc) : value(c, a.value) }));
      const named = e.args
        .filter((a) => a.name || a.spread === '**')
        .map((a) => (a.name ? option(a.name, value(c, a.value)) : { doc: ['...', receiver(c, a.value)] as Doc }));
      return code([
        c.imports.python('formatString'),
        list(
          '(',
          [
            { doc: value(c, of.of) },
            { doc: list('[', positional, ']') },
            ...(named.length ? [{ doc: list('{', named, '}', ' ') }] : []),
          ],
          ')',
        ),
      ]);
    }
    case 'encode':
      return code(['Buffer.from(', value(c, of.of), ')']);
    case 'upper':
      return one('toUpperCase');
    case 'lower':
      return one('toLowerCase');
    case 'strip':
      return e.args.length === 0 ? one('trim') : helper('strip');
    case 'lstrip':
      return e.args.length === 0 ? one('trimStart') : byName(c, e, of);
    case 'rstrip':
      return e.args.length === 0 ? one('trimEnd') : byName(c, e, of);
    case 'startswith':
      return affix(c, e, target(), 'startsWith');
    case 'endswith':
      return affix(c, e, target(), 'endsWith');
    case 'replace':
      return e.args.length > 2 || !isPlainText(e.args[1]?.value) ? helper('replace') : one('replaceAll');
    case 'find':
      return one('indexOf');
    case 'split':
      if (e.args.some((a) => a.name)) return byName(c, e, of);
      return e.args.length === 1 && e.args[0]!.value.kind === 'string' ? one('split') : helper('split');
    case 'splitlines':
      return code([target(), '.split(/\\r?\\n/)']);
    case 'title':
      return helper('title');
    case 'capitalize':
      return helper('capitalize');
    case 'ljust':
      return one('padEnd');
    case 'rjust':
      return one('padStart');
    case 'swapcase':
      return helper('swapCase');
    case 'rsplit':
      return e.args.some((a) => a.name) ? byName(c, e, of) : helper('rsplit');
    case 'rfind':
      return one('lastIndexOf');
    case 'partition':
    case 'rpartition':
    case 'zfill':
      return helper(of.name);
    case 'removeprefix':
      return helper('removePrefix');
    case 'removesuffix':
      return helper('removeSuffix');
    case 'center':
      return helper('center');
    case 'isdigit':
      return code(['/^\\d+$/.test(', value(c, of.of), ')']);
    default:
      return PYTHON_METHODS.str!.has(of.name) ? byName(c, e, of) : fail(`the method ${of.name} of text`);
  }
}

/** Whether what is put in place of a part has no sign that JavaScript would read as a pattern. */
const isPlainText = (e: Expression | undefined): boolean =>
  e?.kind === 'string' && e.pieces.every((p) => 'text' in p && !p.text.includes('$'));

/** `startswith` and `endswith`, also with several texts. */
function affix(c: Context, e: Call, target: Doc, method_: string): Code {
  const [first, ...more] = e.args;
  if (typeOf(c, first!.value).k !== 'tuple') return code([target, `.${method_}`, callDoc(args(c, e.args))]);
  if (more.length > 0) return fail(`${method_} with several texts and a place`);
  return code([value(c, first!.value), '.some((x) => ', target, `.${method_}(x))`]);
}

/** Whether elements are equal by JavaScript's `===` where they are by Python's `==`. */
const isSimple = (owner: Type): boolean => 'of' in owner && ['int', 'float', 'str', 'bool'].includes(owner.of.k);

export function listMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const target = (): Doc => receiver(c, of.of);
  const first = e.args[0]?.value;
  switch (of.name) {
    case 'append':
      return code([target(), '.push', callDoc(args(c, e.args))]);
    case 'appendleft':
      return code([target(), '.unshift', callDoc(args(c, e.args))]);
    case 'popleft':
      return code([target(), '.shift()!']);
    case 'extend':
      return code([target(), '.push(...', sequence(c, first!), ')']);
    case 'insert':
      return code([target(), '.splice(', value(c, first!), ', 0, ', value(c, e.args[1]!.value), ')']);
    case 'pop':
      if (!first) return code([target(), '.pop()!']);
      return code([target(), '.splice(', value(c, first), ', 1)[0]!']);
    case 'copy':
      return code([target(), '.slice()']);
    case 'clear':
      return code([target(), '.splice(0)']);
    case 'index':
      return isSimple(owner) && e.args.length === 1 && !c.raises
        ? code([target(), '.indexOf', callDoc(args(c, e.args))])
        : byName(c, e, of);
    case 'count':
      return isSimple(owner)
        ? code([target(), '.filter((x) => x === ', value(c, first!), ').length'])
        : byName(c, e, of);
    case 'reverse':
      return code([target(), '.reverse()']);
    case 'remove':
      return byName(c, e, of);
    case 'sort': {
      const reverse = e.args.find((a) => a.name === 'reverse');
      const key = e.args.find((a) => a.name === 'key');
      if (!key && !reverse && 'of' in owner && isNumber(owner.of)) return code([target(), '.sort((a, b) => a - b)']);
      const sorted = [c.imports.python('sorted'), callDoc([{ doc: target() }, ...args(c, e.args)])];
      return code([target(), '.splice(0, Infinity, ...', sorted, ')']);
    }
    case 'numel':
      return code([target(), '.reduce((a, b) => a * b, 1)']);
    default:
      return null;
  }
}

export function dictMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const key = e.args[0]?.value;
  if (owner.k === 'dict' && owner.renamed && key?.kind === 'string') {
    const named: Expression = { ...key, pieces: [{ text: camel(text(key)) }] };
    const given = [{ ...e.args[0]!, value: named }, ...e.args.slice(1)];
    return dictMethod(c, { ...e, args: given }, of, { ...owner, renamed: false });
  }
  const isRenamed = owner.k === 'dict' && owner.renamed === true;
  if (isRenamed && key && /^(get|pop|setdefault)$/.test(of.name) && owner.value.k === 'any' && key.kind !== 'string') {
    const given: Item[] = [
      { doc: [c.imports.python('attributeName'), '(', value(c, key), ')'] },
      ...args(c, e.args.slice(1)),
    ];
    return code([
      c.imports.python('callMethod'),
      callDoc([{ doc: value(c, of.of) }, { doc: quote(of.name) }, { doc: list('[', given, ']') }]),
    ]);
  }
  const target = (): Doc => receiver(c, of.of);
  // Loops see the names that arguments have in Python.
  const plain = (): Doc =>
    isRenamed && /^(items|keys|values)$/.test(of.name)
      ? [c.imports.python('vars'), '(', value(c, of.of), ')']
      : sure(c, of.of);
  const map = isMap(owner);
  const open = owner.k === 'dict' && !isRenamed && typeName(owner.value) === 'any' ? '<any>' : '';
  const [first, second] = e.args.map((a) => a.value);
  switch (of.name) {
    case 'most_common':
      return code([c.imports.python('mostCommon'), callDoc([{ doc: plain() }, ...args(c, e.args)])]);
    case 'items':
      return map ? code([target(), '.entries()']) : code([`Object.entries${open}(`, plain(), ')']);
    case 'keys':
      return map ? code([target(), '.keys()']) : code(['Object.keys(', plain(), ')']);
    case 'values':
      return map ? code([target(), '.values()']) : code([`Object.values${open}(`, plain(), ')']);
    case 'get': {
      const found: Doc = map ? [target(), '.get(', value(c, first!), ')'] : [target(), ...bracket(c, first!)];
      if (!map && key?.kind !== 'string' && owner.k === 'dict' && owner.value.k === 'any') return byName(c, e, of);
      // The default stands for a missing key alone, not for a None that lies there.
      const mayHold = owner.k === 'dict' && /^(any|opt|none)$/.test(owner.value.k) && c.program.holdsNone;
      if (second && mayHold && !isRenamed) return byName(c, e, of);
      return code([found, ' ?? ', second ? operand(expression(c, second), LEVEL.and) : 'null'], LEVEL.or - 0.5);
    }
    case 'update':
      if (map) {
        if (!first || !isMap(present(typeOf(c, first))))
          return fail('this update of a dictionary whose keys are not text');
        return code(['for (const [k, v] of ', receiver(c, first), ') ', target(), '.set(k, v)'], LEVEL.comma);
      }
      if (isRenamed) return code(['Object.assign', list('(', [{ doc: plain() }, ...args(c, e.args)], ')')]);
      if (first && e.args[0]!.name === null && !e.args[0]!.spread && e.args.length === 1)
        return code(['Object.assign(', plain(), ', ', plainEntries(c, first), ')']);
      return code(['Object.assign', list('(', [{ doc: plain() }, ...args(c, e.args, (n) => n)], ')')]);
    case 'copy':
      return code(map ? [`new ${mapClass(c, owner)}(`, plain(), ')'] : ['{ ...', target(), ' }'], LEVEL.atom);
    case 'clear':
      return map ? code([target(), '.clear()']) : null;
    case 'setdefault':
      return map || !second
        ? null
        : code(['(', target(), ...bracket(c, first!), ' ??= ', value(c, second), ')'], LEVEL.atom);
    case 'pop':
      return code([c.imports.python('popItem'), callDoc([{ doc: plain() }, ...args(c, e.args)])]);
    default:
      return null;
  }
}

function bracket(c: Context, key: Expression): Doc[] {
  const t = text(key);
  return key.kind === 'string' && isIdentifier(t) ? [`.${t}`] : ['[', value(c, key), ']'];
}
