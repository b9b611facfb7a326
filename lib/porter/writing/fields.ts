/** @file Fields of classes: shared ones, those of data classes, and their types. */

import type { Context } from '../context.js';
import { ANY, isEmpty, isMap, type Type, name as typeName } from '../kinds/types.js';
import { pathExpression } from '../paths.js';
import type { Expression } from '../reading/syntax.js';
import type { Field, UserClass } from '../scope.js';
import { holdsTuples } from './annotations.js';
import type { Lines } from './blocks.js';
import { type Doc, flat } from './doc.js';
import { mapClass, setClass, value } from './operands.js';

/** The name in TypeScript for the kind of a field: layers by their class. */
export function fieldType(c: Context, t: Type | undefined): string {
  if (!t) return 'any';
  if (
    t.k === 'lib' &&
    /^torch\.nn\.(Linear|Sequential|Conv2d|Embedding|LayerNorm|SiLU|ReLU|GELU|Tanh|Dropout)$/.test(t.name)
  ) {
    const doc = pathExpression(c, t.name, null).doc;
    if (typeof doc === 'string') return doc;
  }
  if (t.k === 'list' && isEmpty(t.of)) return 'any[]';
  return t.k === 'none' ? 'any' : typeName(t);
}

/** `: T` for a field of a class where its value does not show the kind: nothing in it yet, or a tuple. */
export function sharedType(t: Type | undefined, e: Expression | null): string {
  if (t && e && holdsTuples(e)) return `: ${typeName(t)}`;
  const isEmpty_ = (e?.kind === 'list' || e?.kind === 'dict') && e.items.length === 0;
  if (e?.kind === 'constant' && e.value === 'None')
    return t && t.k !== 'none' && typeName(t) !== 'any' ? `: ${typeName(t)}` : ': any';
  if (!t || (!isEmpty_ && t.k !== 'tuple')) return '';
  const shown = typeName(t);
  return shown.startsWith('any') && e?.kind === 'dict' ? ': Record<string, any>' : `: ${shown}`;
}

/** Whether a value never changes: a number, text, or a tuple of such. */
export const isFixed = (e: Expression): boolean =>
  e.kind === 'number' ||
  e.kind === 'string' ||
  e.kind === 'constant' ||
  (e.kind === 'unary' && isFixed(e.of)) ||
  (e.kind === 'tuple' && e.items.every((i) => isFixed(i.value)));

type Reached = Pick<Field, 'isAssigned' | 'isReplaced' | 'ofObject' | 'ofClass'>;

/** The ways in which a field of a class is reached, there and in the classes above and below it. */
export function reaches(c: Context, cls: UserClass, name: string): Reached {
  const family = [...c.program.classes.values()].filter((x) => x === cls || inherits(x, cls) || inherits(cls, x));
  const fields = family.flatMap((x) => x.fields.get(name) ?? []);
  const some = (key: keyof Reached): boolean => fields.some((f) => f[key]);
  return {
    isAssigned: some('isAssigned'),
    isReplaced: some('isReplaced'),
    ofObject: some('ofObject'),
    ofClass: some('ofClass'),
  };
}

/** The value of a field of a data class: `field(default_factory=list)` makes one for each object. */
export function recordDefault(c: Context, e: Expression, t: Type = ANY): Doc | null {
  if (e.kind === 'call' && c.program.path(e.of, c.scope)?.endsWith('dataclasses.field')) {
    const factory = e.args.find((a) => a.name === 'default_factory')?.value;
    const plain = e.args.find((a) => a.name === 'default')?.value;
    if (plain) return value(c, plain);
    if (factory?.kind === 'lambda') return value(c, factory.body);
    if (factory?.kind === 'name' && !c.scope.find(factory.name)) {
      if (factory.name === 'list') return '[]';
      if (factory.name === 'dict') return isMap(t) ? `new ${mapClass(c, t)}()` : '{}';
      if (factory.name === 'set') return `new ${setClass(c, t)}()`;
    }
    if (factory?.kind === 'name') return ['new ', value(c, factory), '()'];
    return null;
  }
  return value(c, e);
}

export function recordConstructor(c: Context, cls: UserClass, depth: number, inherits: boolean): Lines {
  const pad = '  '.repeat(depth);
  const passed = cls.records.filter((r) => r.isPassed);
  const needed = cls.records.filter((r) => r.fallback === null);
  const required = needed.filter((r) => !r.isPassed).map((r) => `'${r.js}'`);
  const shown = passed.map((r) => `${r.js}${r.fallback ? '?' : ''}: ${fieldType(c, r.type)}`);
  const type = [
    `Partial<${cls.js}>`,
    ...(required.length > 0 ? [`Pick<${cls.js}, ${required.join(' | ')}>`] : []),
    ...(shown.length > 0 ? [`{ ${shown.join('; ')} }`] : []),
  ].join(' & ');
  // What `__post_init__` alone is given becomes no field.
  const apart = passed.map((r) => (r.fallback ? `${r.js} = ${flat(value(c, r.fallback))}` : r.js));
  const given = passed.length > 0 ? 'fields' : 'options';
  const head = passed.length > 0 ? `{ ${[...apart, '...fields'].join(', ')} }` : 'options';
  const lines = [`${pad}constructor(${head}: ${type}${needed.length === 0 ? ' = {}' : ''}) {`];
  if (inherits) lines.push(`${pad}  super(${given});`);
  lines.push(`${pad}  Object.assign(this, ${given});`);
  if (cls.method('__post_init__')) lines.push(`${pad}  this.__postInit__(${passed.map((r) => r.js).join(', ')});`);
  if (cls.isFrozen) lines.push(`${pad}  Object.freeze(this);`);
  lines.push(`${pad}}`);
  if (cls.isTuple)
    lines.push(
      '',
      `${pad}*[Symbol.iterator](): ${c.program.classes.has('Generator') ? 'IterableIterator' : 'Generator'}<any> {`,
      `${pad}  yield* Object.values(this);`,
      `${pad}}`,
    );
  return lines;
}

/** Whether classes above or below have a field of the same name and another kind. */
export function isVaried(c: Context, cls: UserClass, name: string): boolean {
  const shown = fieldType(c, cls.fields.get(name)?.type);
  return [...c.program.classes.values()].some(
    (x) =>
      (inherits(x, cls) || inherits(cls, x)) && x.fields.has(name) && fieldType(c, x.fields.get(name)!.type) !== shown,
  );
}

export const inherits = (cls: UserClass, from: UserClass): boolean =>
  cls.bases.some((b) => typeof b !== 'string' && (b === from || inherits(b, from)));
