/** @file Types that a declaration is given where TypeScript would find another, or none. */
import type { Context } from '../context.js';
import { element, isEmpty, isMap, isTensor, same, type Type, name as typeName } from '../kinds/types.js';
import { type Expression, statementsIn, within } from '../reading/syntax.js';
import type { Scope } from '../scope.js';

/** A constant that is compared has its kind, not its text, for a type: `mode === 'b'` would be refused of `'a'`. */
export function literal(c: Context, name: string, source: Expression, word: 'const' | 'let'): string {
  if (word === 'let' || (source.kind !== 'string' && source.kind !== 'number' && source.kind !== 'constant')) return '';
  if (source.kind === 'constant' && source.value === 'None') return '';
  if (!c.program.compared.has(name)) return '';
  return `: ${source.kind === 'string' ? 'string' : source.kind === 'number' ? 'number' : 'boolean'}`;
}

/** `: T` where TypeScript would find another kind, or none. */
export function annotation(
  all: Type | undefined,
  t: Type,
  source: Expression,
  word: 'const' | 'let',
  isFixed: boolean,
): string {
  const whole = all ? typeName(all) : 'any';
  if ((source.kind === 'list' || source.kind === 'set') && source.items.length === 0)
    return whole !== 'any' ? `: ${whole}` : word === 'let' ? ': any' : ': any[]';
  if (
    source.kind === 'call' &&
    source.of.kind === 'name' &&
    ['list', 'set', 'dict'].includes(source.of.name) &&
    source.args.length === 0
  )
    return whole === 'any' ? ': any' : `: ${whole}`;
  if (
    source.kind === 'call' &&
    (source.of.kind === 'name' || source.of.kind === 'attribute') &&
    /^(dict|OrderedDict)$/.test(source.of.name) &&
    !isFixed &&
    t.k === 'dict' &&
    !isMap(t)
  )
    return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
  if (
    source.kind === 'call' &&
    t.k === 'dict' &&
    /asdict$/.test(source.of.kind === 'name' || source.of.kind === 'attribute' ? source.of.name : '')
  )
    return ': Record<string, any>';
  if (source.kind === 'call' && source.args.length === 0 && t.k === 'dict' && isEmpty(t.value))
    return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
  if (source.kind === 'dict') {
    if (source.items.length === 0) return whole === 'any' ? ': Record<string, any>' : `: ${whole}`;
    if (all?.k === 'dict' && !isMap(all) && (!isFixed || all.value.k === 'tuple')) return `: ${whole}`;
    return '';
  }
  if (holdsTuples(source) && whole !== 'any') return `: ${whole}`;
  // Layers of several classes, or elements of other kinds that come later.
  if (all?.k === 'list' && source.kind === 'list' && !same(all, t)) return isTensor(all.of) ? '' : `: ${whole}`;
  if (word === 'let') {
    const now = typeName(t);
    if (whole !== now || (all?.k === 'any' && t.k === 'lib')) return `: ${whole}`;
    if (t.k === 'none') return ': any';
  }
  return '';
}

/**
 * `: T` in a loop for what is computed of a variable that may be None and is set there: TypeScript finds no kind for what
 * it would have to know already.
 */
export function looped(c: Context, source: Expression, t: Type): string {
  if (c.loops.length === 0 || !/^(call|binary|index|unary|compare)$/.test(source.kind)) return '';
  const names = openNames(c.scope);
  const isMeant = [...within(source)].some((x) => x.kind === 'name' && names.has(x.name));
  return isMeant ? `: ${typeName(t)}` : '';
}

const open = new WeakMap<Scope, Set<string>>();

/** The variables of a scope that may be None and that a loop sets. */
function openNames(scope: Scope): Set<string> {
  const known = open.get(scope);
  if (known) return known;
  const names = new Set<string>();
  for (const s of statementsIn(scope.block)) {
    if (s.kind !== 'for' && s.kind !== 'while') continue;
    for (const inner of statementsIn(s.body))
      for (const target of inner.kind === 'assign' ? inner.targets : [])
        if (target.kind === 'name' && scope.variables.get(target.name)?.type?.k === 'opt') names.add(target.name);
  }
  open.set(scope, names);
  return names;
}

/** Whether the keys of a dictionary are those of its literal, asked for by their names alone. */
export function hasFixedKeys(c: Context, name: string, e: Expression): boolean {
  if (e.kind !== 'dict' || e.items.some((i) => i.key?.kind !== 'string' || holdsEmpty(i.value))) return false;
  const keys = e.items.map((i) =>
    i.key?.kind === 'string' ? i.key.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '',
  );
  const uses = [...c.program.source.matchAll(new RegExp(`\\b${name}\\s*(\\[\\s*(?:f?(["'])(.*?)\\2)?|\\.\\w+)`, 'g'))];
  if (new RegExp(`\\bin ${name}\\b(?!\\.)|\\*\\*${name}\\b`).test(c.program.source)) return false;
  return uses.every((u) =>
    u[1]!.startsWith('.') ? /^\.(items|values)$/.test(u[1]!) : u[3] !== undefined && keys.includes(u[3]),
  );
}

const holdsEmpty = (e: Expression): boolean =>
  ((e.kind === 'list' || e.kind === 'dict') && e.items.length === 0) ||
  (e.kind === 'constant' && e.value === 'None') ||
  ((e.kind === 'dict' || e.kind === 'list') && e.items.some((i) => holdsEmpty(i.value)));

/** Whether a literal holds tuples, which TypeScript would take for lists. */
export function holdsTuples(e: Expression): boolean {
  if (e.kind === 'tuple') return e.items.length > 0 && !e.items.some((i) => i.value.kind === 'starred');
  return (e.kind === 'list' || e.kind === 'dict') && e.items.some((i) => holdsTuples(i.value));
}

/** Kinds of variables that later hold something else. */
export function widened(
  c: Context,
  names: readonly string[],
  t: Type,
  target: Expression & { kind: 'tuple' | 'list' },
): string {
  if (target.items.some((i) => i.value.kind !== 'name') || t.k !== 'tuple') return '';
  // A name that nobody reads has no place among `names`.
  const types = target.items.map((i) =>
    i.value.kind === 'name' && names.includes(i.value.name) ? c.scope.find(i.value.name)?.type : undefined,
  );
  // Rows of axes may become all of them in one row, which TypeScript tells apart.
  const isGrid = (x: Type): boolean => x.k === 'lib' && x.name === 'matplotlib.AxesList';
  const differs = types.some((x, i) => x && (typeName(x) !== typeName(t.items[i]!) || isGrid(x)));
  return differs ? `: [${types.map((x) => (x ? typeName(x) : 'any')).join(', ')}]` : '';
}

/** Lists whose length is known only to the reader: `as [Tensor, Tensor]`. */
export function castOf(t: Type, target: Expression & { kind: 'tuple' | 'list' }, source: Expression): string {
  if (source.kind === 'call' && source.of.kind === 'name' && source.of.name === 'zip' && source.args[0]?.spread)
    return ' as any';
  if (target.items.some((i) => i.value.kind === 'starred')) return '';
  if (source.kind === 'tuple' || source.kind === 'list') return '';
  const n = target.items.length;
  if (t.k === 'shape') return ` as [${Array(n).fill('number').join(', ')}]`;
  if ((t.k === 'list' && !isEmpty(t.of)) || t.k === 'tensor') {
    const of = typeName(element(t));
    if (t.k === 'tensor') return '';
    return of === 'any' ? '' : ` as [${Array(n).fill(of).join(', ')}]`;
  }
  // Operators that give a list, such as meshgrid.
  if (
    t.k === 'tuple' &&
    source.kind === 'call' &&
    /meshgrid|unbind|chunk|split/.test(
      source.of.kind === 'attribute' ? source.of.name : source.of.kind === 'name' ? source.of.name : '',
    )
  ) {
    return ` as [${t.items.map(typeName).join(', ')}]`;
  }
  return '';
}
