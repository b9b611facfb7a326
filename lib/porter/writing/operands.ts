/** @file The parts of an expression: as an argument, as the object of a method, as what a loop walks over. */
import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isMap, isPair, isValue, present, type Type } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Entry, Expression } from '../reading/syntax.js';
import { type Doc, flat } from './doc.js';

/** An expression as an argument, an element or the right side of an assignment. */
export const value = (c: Context, e: Expression): Doc => operand(expression(c, e), LEVEL.assign);

/** A value that is kept or given back: what a generator expression makes is walked over once. */
export const lastingValue = (c: Context, e: Expression): Doc =>
  e.kind === 'comprehension' && e.shape === 'generator'
    ? [c.imports.python('iter'), '(', value(c, e), ')']
    : value(c, e);

/** Whether a call changes a list, a set or a dictionary and gives None, where JavaScript gives a length or the like. */
export function givesNothing(c: Context, e: Expression): boolean {
  if (e.kind !== 'call' || e.of.kind !== 'attribute') return false;
  const owner = present(typeOf(c, e.of.of)).k;
  if (!['list', 'set', 'dict'].includes(owner)) return false;
  return /^(append|appendleft|extend|insert|remove|discard|add|update|clear|sort|reverse)$/.test(e.of.name);
}

/** An expression as what a method is called on. */
export const receiver = (c: Context, e: Expression): Doc => operand(there(c, e), LEVEL.call);

/** An expression that an operator needs: what may be None is taken to be there, as Python's operator would insist. */
export const sure = (c: Context, e: Expression): Doc => operand(there(c, e), LEVEL.assign);

/** An expression that may not be None where it stands. */
export function there(c: Context, e: Expression): Code {
  const made = expression(c, e);
  const isPlain = e.kind === 'name' || e.kind === 'attribute' || e.kind === 'call';
  const t = typeOf(c, e);
  // The gradient of what may be a parameter.
  const isGrad = e.kind === 'attribute' && e.name === 'grad' && t.k === 'any' && typeOf(c, e.of).k === 'any';
  return isPlain && (t.k === 'opt' || isGrad) && !flat(made.doc).endsWith('!') ? code([made.doc, '!']) : made;
}

/** The values that a loop or a spread walks over: the keys of a dictionary. */
export function sequence(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (isMap(t)) return [receiver(c, e), '.keys()'];
  if (t.k === 'class' && t.cls.isEnum) return [receiver(c, e), '.members()'];
  // The entry of a dictionary may be a dictionary too, whose keys a loop sees.
  if (t.k === 'any' && c.program.extendsDict && e.kind === 'name')
    return [c.imports.python('list'), '(', value(c, e), ')'];
  if (t.k === 'dict' && t.renamed) return ['Object.keys(', c.imports.python('vars'), '(', value(c, e), '))'];
  return t.k === 'dict' ? ['Object.keys(', value(c, e), ')'] : receiver(c, e);
}

/** The text of an expression, which the parts that make it ask for through the context. */
export const expression = (c: Context, e: Expression): Code => c.expression(c, e);

export function entries(c: Context, items: readonly Entry[]): { doc: Doc; comment?: string }[] {
  return items.map(
    (i) =>
      ({
        doc: i.value.kind === 'starred' ? ['...', sequence(c, i.value.of)] : value(c, i.value),
        comment: comment(i.comment),
      }) as { doc: Doc; comment?: string },
  );
}

/** A comment of Python as one of TypeScript. */
export const comment = (text_: string | undefined): string | undefined =>
  text_ === undefined ? undefined : `//${text_.replace(/^#+:?/, '').replace(/^(?=[^\s])/, ' ')}`.trimEnd();

/** The class of a set: one of what are or may be tuples finds equal ones. */
export const setClass = (c: Context, t: Type): string =>
  t.k !== 'set' || isPair(t.of) || t.of.k === 'any' || isKey(c, t.of) ? c.imports.python('TupleSet') : 'Set';

/** The class of a dictionary whose keys are not text. */
export const mapClass = (c: Context, t: Type): string =>
  t.k === 'dict' && (isPair(t.key) || isKey(c, t.key)) ? c.imports.python('TupleMap') : 'Map';

/** Whether equal objects of a data class are one key; then their class says which those are. */
function isKey(c: Context, t: Type): boolean {
  if (t.k !== 'inst' || !isValue(t)) return false;
  if (!t.cls.isKey) c.changed = t.cls.isKey = true;
  return true;
}

/** A member of an enumeration of numbers or text as its value; any other expression as it is. */
export function plain(c: Context, e: Expression): Expression {
  const t = present(typeOf(c, e));
  if (t.k !== 'inst' || t.cls.memberKind === null) return e;
  return { kind: 'attribute', of: e, name: 'value', from: e.from, to: e.to };
}

export const torch = (c: Context): string => c.imports.need('torchebm/torch', '*', 'torch', true);

/** The left side of a loop or of a parameter: a name or a pattern. */
export function pattern(c: Context, e: Expression): Doc {
  if (e.kind === 'name') return c.scope.find(e.name)?.js ?? camel(e.name);
  if (e.kind === 'tuple' || e.kind === 'list') {
    if (e.items.slice(0, -1).some((i) => i.value.kind === 'starred')) fail('a pattern with `*` before its end');
    const unused = e.items.map((i) =>
      i.value.kind === 'starred' ? ['...', pattern(c, i.value.of)] : pattern(c, i.value),
    );
    while (
      unused.length > 1 &&
      /^(\.\.\.)?_$/.test(flat(unused.at(-1)!)) &&
      /^(name|starred)$/.test(e.items.at(-1)!.value.kind)
    )
      unused.pop();
    return [
      '[',
      ...unused.map((d): Doc => (d === '_' ? '' : d)).flatMap((d, i): Doc[] => (i === 0 ? [d] : [', ', d])),
      ']',
    ];
  }
  return fail('this target of an assignment');
}

/** Runs a translation in the scope of a comprehension or a lambda. */
export function inScope<T>(c: Context, key: object, canAwait: boolean, body: () => T): T {
  const saved = { scope: c.scope, canAwait: c.canAwait };
  c.scope = c.program.scopes.get(key) ?? c.scope;
  c.canAwait = canAwait;
  try {
    return body();
  } finally {
    c.scope = saved.scope;
    c.canAwait = saved.canAwait;
  }
}

/** A sequence that has the methods of arrays; anything else is spread into one. */
export function array(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (t.k === 'list' || t.k === 'tuple' || t.k === 'shape') return receiver(c, e);
  if (t.k === 'dict' && !isMap(t)) return sequence(c, e);
  return ['[...', sequence(c, e), ']'];
}
