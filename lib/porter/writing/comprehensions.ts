/** @file Comprehensions, lambdas and dictionaries: expressions with a scope or entries of their own. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { element, isMap, present, name as typeName } from '../kinds/types.js';
import { camel, isIdentifier, quote } from '../names.js';
import { type Clause, children, type Expression, text, within } from '../reading/syntax.js';
import { passesOn } from '../scope.js';
import { condition } from './conditions.js';
import { type Doc, flat, group, list } from './doc.js';
import {
  array,
  comment,
  givesNothing,
  inScope,
  mapClass,
  pattern,
  receiver,
  sequence,
  setClass,
  value,
} from './operands.js';

/** The entries of a dictionary with Python's keys, as an object. */
export function plainEntries(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (t.k === 'dict' && t.renamed) return [c.imports.python('vars'), '(', value(c, e), ')'];
  return t.k === 'inst' && t.cls.container === 'Dict' ? [receiver(c, e), '.toJSON()'] : receiver(c, e);
}

export function dictionary(c: Context, e: Expression & { kind: 'dict' }, t = typeOf(c, e)): Code {
  if (isMap(t)) {
    const pairs = e.items.map((i) => {
      if (!i.key && isMap(typeOf(c, i.value))) return { doc: ['...', receiver(c, i.value)] as Doc };
      if (!i.key) return fail('a dictionary spread into one whose keys are not text');
      return { doc: ['[', value(c, i.key), ', ', value(c, i.value), ']'] as Doc, comment: comment(i.comment) } as {
        doc: Doc;
        comment?: string;
      };
    });
    // TypeScript does not find the kinds of a spread and a pair in one list.
    const isOpen = t.k === 'dict' && t.value.k === 'any' && typeName(t.key) !== 'any' && e.items.length > 1;
    const kinds =
      t.k === 'dict' && (isOpen || e.items.some((i) => !i.key)) ? `<${typeName(t.key)}, ${typeName(t.value)}>` : '';
    return code([`new ${mapClass(c, t)}${kinds}(`, list('[', pairs, ']'), ')']);
  }
  const isGroup = e.items.some((i) => i.key?.kind === 'string' && text(i.key) === 'params');
  const items = e.items.map((i): { doc: Doc; comment?: string } => {
    const extra = i.comment ? { comment: comment(i.comment)! } : {};
    if (!i.key) return { doc: ['...', plainEntries(c, i.value)], ...extra };
    const v = value(c, i.value);
    if (i.key.kind === 'string' && i.key.pieces.every((p) => 'text' in p)) {
      // A group of parameters has the names of the optimizer's options.
      const key = isGroup ? camel(text(i.key)) : text(i.key);
      if (isIdentifier(key) && flat(v) === key) return { doc: key, ...extra };
      return { doc: [isIdentifier(key) ? key : quote(key), ': ', v], ...extra };
    }
    return { doc: ['[', value(c, i.key), ']: ', v], ...extra };
  });
  return code(list('{', items, '}', ' '), LEVEL.atom);
}

export function comprehension(c: Context, e: Expression & { kind: 'comprehension' }): Code {
  return inScope(c, e, false, () => {
    const [first, ...rest] = e.clauses;
    seesLast(e);
    const make = (clause: Clause, more: readonly Clause[]): Doc => {
      const conditions = clause.conditions.map((t) => condition(c, t));
      const target = pattern(c, clause.target);
      const parameter: Doc = ['(', target, typedPattern(c, clause), ')'];
      const last = more.length === 0;
      const body: Doc = last
        ? e.shape === 'dict'
          ? [
              '[',
              value(c, e.key!),
              ', ',
              value(c, e.value),
              isBare(e.value) && !isMap(typeOf(c, e)) ? '] as [string, any]' : pairCast(c, e),
            ]
          : [objectSafe(value(c, e.value)), tupleCast(c, e.value)]
        : make(more[0]!, more.slice(1));
      const same =
        last &&
        e.value.kind === 'name' &&
        clause.target.kind === 'name' &&
        e.value.name === clause.target.name &&
        e.shape !== 'dict' &&
        // Behind a test for None, elements are of another kind.
        (element(typeOf(c, clause.over)).k === 'opt') === (typeOf(c, e.value).k === 'opt');
      if (conditions.length > 0) {
        const test: Doc = conditions.flatMap((d, i): Doc[] =>
          i > 0 ? [' && ', operand(d, LEVEL.and)] : [conditions.length > 1 ? operand(d, LEVEL.and) : d.doc],
        );
        const kept: Doc = [array(c, clause.over), '.filter(', parameter, ' => ', test, ')'];
        return same ? kept : [kept, last ? '.map(' : '.flatMap(', parameter, ' => ', body, ')'];
      }
      if (same) return ['[...', sequence(c, clause.over), ']'];
      const times = rangeLength(c, clause.over);
      if (times && last) {
        const unused =
          clause.target.kind === 'name' &&
          !mentions(e.value, clause.target.name) &&
          !(e.key && mentions(e.key, clause.target.name));
        return ['Array.from({ length: ', times, ' }, (', unused ? '' : ['_, ', target], ') => ', body, ')'];
      }
      const t = present(typeOf(c, clause.over));
      if (!last) return [array(c, clause.over), '.flatMap(', parameter, ' => ', body, ')'];
      if (t.k === 'list' || t.k === 'shape')
        return [ofTuples(c, clause.over) ?? receiver(c, clause.over), '.map(', parameter, ' => ', body, ')'];
      return group([
        'Array.from',
        list('(', [{ doc: sequence(c, clause.over) }, { doc: [parameter, ' => ', body] }], ')'),
      ]);
    };
    const made = make(first!, rest);
    if (e.shape === 'dict') {
      const t = typeOf(c, e);
      return code([isMap(t) ? `new ${mapClass(c, t)}(` : 'Object.fromEntries(', made, ')']);
    }
    return e.shape === 'set' ? code([`new ${setClass(c, typeOf(c, e))}(`, made, ')']) : code(made);
  });
}

/** A literal of tuples, which TypeScript would take for lists of either kind; null for others. */
function ofTuples(c: Context, e: Expression): Doc | null {
  if (e.kind !== 'list' || !e.items.some((i) => i.value.kind === 'tuple')) return null;
  const shown = typeName(typeOf(c, e));
  return shown.startsWith('[') ? ['(', value(c, e), ` as ${shown})`] : null;
}

/** The end of a pair of a key and a value: `as const` would make a list within unchangeable. */
function pairCast(c: Context, e: Expression & { kind: 'comprehension' }): string {
  const t = typeOf(c, e);
  if (t.k !== 'dict') return '] as const';
  // TypeScript finds nothing of the values where it does not know the kind of a key.
  const key = typeName(t.key) === 'any' && !isMap(t) ? 'string' : typeName(t.key);
  // The entries of a dictionary change, of which TypeScript would know the first numbers alone.
  const isFixed = isMap(t) && /^(number|string|constant)$/.test(e.value.kind) && t.value.k !== 'none';
  const isOpen = key !== typeName(t.key) || e.value.kind === 'list' || e.value.kind === 'comprehension' || isFixed;
  return isOpen ? `] as [${key}, ${typeName(t.value)}]` : '] as const';
}

/** ` as [A, B]` behind a tuple of several kinds, of which TypeScript would make a list of either. */
function tupleCast(c: Context, e: Expression): Doc {
  if (e.kind !== 'tuple') return '';
  const t = typeOf(c, e);
  const names = t.k === 'tuple' ? t.items.map(typeName) : [];
  return new Set(names).size > 1 ? ` as [${names.join(', ')}]` : '';
}

/** A function in a comprehension reads the last value of the loop when it is called later; JavaScript's has its own. */
function seesLast(e: Expression & { kind: 'comprehension' }): void {
  if (e.value.kind !== 'lambda') return;
  const inner = e.value;
  const names = e.clauses.flatMap((x) => [...within(x.target)].flatMap((t) => (t.kind === 'name' ? [t.name] : [])));
  const own = inner.parameters.map((p) => p.name);
  if (names.some((n) => !own.includes(n) && mentions(inner.body, n)))
    fail('functions that read the last value of their loop: give each its own by a default, `lambda x, k=k: …`');
}

/** `: T` for a parameter whose kind TypeScript would not find by itself; nothing elsewhere. */
function typedPattern(c: Context, clause: Clause): Doc {
  const t = element(typeOf(c, clause.over));
  return t.k === 'any' || (t.k === 'lib' && t.name === 'matplotlib.AxesList') ? ': any' : '';
}

/** Whether a value is a list or dictionary that is filled later. */
const isBare = (e: Expression): boolean => (e.kind === 'list' || e.kind === 'dict') && e.items.length === 0;

const objectSafe = (doc: Doc): Doc => (flat(doc).startsWith('{') ? ['(', doc, ')'] : doc);

function mentions(e: Expression, name: string): boolean {
  if (e.kind === 'name') return e.name === name;
  // A comprehension within has a name of its own.
  const isOwn = (x: Clause): boolean => [...within(x.target)].some((t) => t.kind === 'name' && t.name === name);
  if (e.kind === 'comprehension' && e.clauses.some(isOwn)) return mentions(e.clauses[0]!.over, name);
  return children(e).some((x) => mentions(x, name));
}

/** The length of `range(n)`, for a loop that counts from 0. */
export function rangeLength(c: Context, e: Expression): Doc | null {
  if (e.kind !== 'call' || e.of.kind !== 'name' || e.of.name !== 'range' || e.args.length !== 1) return null;
  if (c.scope.find('range') || e.args[0]!.spread) return null;
  return value(c, e.args[0]!.value);
}

/** A lambda; as a test it gives what JavaScript and Python agree about. */
export function lambda(c: Context, e: Expression & { kind: 'lambda' }, isTest = false): Code {
  return inScope(c, e, false, () => {
    const fn = c.program.functions.get(e)!;
    const passed = fn.passed.filter((p) => p.parameter.spread !== '**' || !passesOn(fn));
    if (passed.some((p) => p.parameter.spread === '**')) fail('a lambda with `**`');
    // `i=i` keeps the value that a name has now: a function around gives it another name.
    const kept: { doc: Doc; name: string }[] = [];
    const parameters = passed.map(({ parameter, variable }) => {
      const outer = parameter.fallback ? outside(c, () => value(c, parameter.fallback!)) : '';
      const isOwn =
        parameter.fallback &&
        [...within(parameter.fallback)].some((x) => x.kind === 'name' && camel(x.name) === variable.js);
      const own = `own${variable.js.slice(0, 1).toUpperCase()}${variable.js.slice(1)}`;
      if (isOwn) kept.push({ doc: outer, name: own });
      const fallback = parameter.fallback ? [' = ', isOwn ? own : outer] : '';
      const t = variable.type && variable.type.k !== 'none' ? typeName(variable.type) : 'any';
      if (t === 'Tensor') c.imports.need('torchebm/torch', 'type Tensor');
      return [
        parameter.spread ? '...' : '',
        variable.js,
        fallback === '' || t !== 'number' ? `: ${parameter.spread ? 'any[]' : t}` : '',
        fallback,
      ] as Doc;
    });
    const body = isTest ? condition(c, e.body).doc : value(c, e.body);
    const arrow: Doc = [
      '(',
      ...parameters.flatMap((p, i): Doc[] => (i > 0 ? [', ', p] : [p])),
      ') => ',
      givesNothing(c, e.body) ? ['{ ', body, '; }'] : objectSafe(body),
    ];
    if (kept.length === 0) return code(arrow, LEVEL.assign);
    const names = kept.map((k) => `${k.name}: any`).join(', ');
    return code(['((', names, ') => ', arrow, ')', list('(', kept, ')')]);
  });
}

/** A function for `map` and `filter` of an array, which give the index too: the function sees the element alone. */
export function ofElement(c: Context, f: Expression, isTest = false): Doc {
  if (f.kind === 'lambda' && f.parameters.length === 1 && !f.parameters[0]!.spread) return lambda(c, f, isTest).doc;
  const path = c.program.path(f, c.scope);
  const isMade = typeOf(c, f).k === 'class' || (path !== null && /\.[A-Z]\w*$/.test(path));
  const called: Doc = isMade ? ['new ', receiver(c, f)] : receiver(c, f);
  const words: readonly string[] = flat(called).match(/[\w$]+/g) ?? [];
  const name = ['x', 'element', 'each'].find((n) => !words.includes(n)) ?? fail('a function with these names');
  const made: Doc = [called, `(${name})`];
  return [`(${name}) => `, ...(isTest ? [c.imports.python('truth'), '(', made, ')'] : [made])];
}

/** Runs a translation in the scope around a lambda. */
function outside<T>(c: Context, body: () => T): T {
  const inner = c.scope;
  c.scope = inner.parent ?? inner;
  try {
    return body();
  } finally {
    c.scope = inner;
  }
}
