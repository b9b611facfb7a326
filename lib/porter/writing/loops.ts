/** @file Loops: counters, what is walked over, and `else`. */

import { type Context, LEVEL, operand, typeOf } from '../context.js';
import { element, isMap, present, name as typeName } from '../kinds/types.js';
import {
  blocksOf,
  constantIndex,
  type Expression,
  expressionsOf,
  type Statement,
  statementsIn,
  within,
} from '../reading/syntax.js';
import { block, braces, declared, type Lines, sentence } from './blocks.js';
import type { Doc } from './doc.js';
import { expression, pattern, receiver, sequence, value } from './operands.js';
import { awaited } from './userCalls.js';

/** A loop; with an `else`, a variable tells whether a `break` ended it. */
export function withElse(
  c: Context,
  s: Statement & { kind: 'for' | 'while' },
  depth: number,
  make: () => Lines,
): Lines {
  const breaks = s.other.length > 0 && hasBreak(s.body);
  const flag = breaks ? `broken${c.counter++ || ''}` : null;
  c.loops.push(flag);
  const lines = make();
  c.loops.pop();
  if (s.other.length === 0) return lines;
  if (!flag) return [...lines, ...block(c, s.other, depth)];
  return [
    ...sentence(`let ${flag} = false`, depth),
    ...lines,
    ...braces(`if (!${flag})`, block(c, s.other, depth + 1), depth),
  ];
}

const hasBreak = (body: readonly Statement[]): boolean =>
  body.some((s) => s.kind === 'break' || (s.kind !== 'for' && s.kind !== 'while' && blocksOf(s).some(hasBreak)));

export function forStatement(c: Context, s: Statement & { kind: 'for' }, depth: number): Lines {
  const named = declared(c, s);
  const names: string[] = [];
  for (const x of within(s.target)) if (x.kind === 'name') names.push(x.name);
  const fresh = names.every((n) => named.has(n) || n === '_');
  const word = fresh ? `${names.some((n) => named.get(n) === 'let') ? 'let' : 'const'} ` : '';
  const body = (): Lines => block(c, s.body, depth + 1);
  // for i in range(n): a counter, where nothing else changes it.
  if (
    s.target.kind === 'name' &&
    fresh &&
    s.over.kind === 'call' &&
    s.over.of.kind === 'name' &&
    s.over.of.name === 'range' &&
    !c.scope.find('range')
  ) {
    const js = c.scope.find(s.target.name)!.js;
    const args = s.over.args.map((a) => a.value);
    const [from, to, step] = args.length === 1 ? [null, args[0]!, null] : [args[0]!, args[1]!, args[2] ?? null];
    const by = step ? constantIndex(step) : 1;
    const steady = isSteady(to, s.body) && !s.over.args.some((a) => a.spread);
    if (by !== null && by !== 0 && steady && (named.get(s.target.name) === 'const' || s.target.name === '_')) {
      const start = from ? value(c, from) : '0';
      const next = by === 1 ? `${js}++` : by === -1 ? `${js}--` : `${js} ${by > 0 ? '+' : '-'}= ${Math.abs(by)}`;
      const head: Doc = [
        `for (let ${js} = `,
        start,
        `; ${js} ${by > 0 ? '<' : '>'} `,
        operand(expression(c, to), LEVEL.compare + 1),
        `; ${next})`,
      ];
      return braces(head, body(), depth);
    }
  }
  if (!fresh && names.some((n) => named.has(n))) return mixed(c, s, names, named, depth);
  // Lines that a program writes come one after another.
  const over = present(typeOf(c, s.over));
  if (over.k === 'lib' && over.name === 'subprocess.Output') {
    awaited(c, '');
    return braces([`for await (${word}`, pattern(c, s.target), ' of ', receiver(c, s.over), ')'], body(), depth);
  }
  return braces([`for (${word}`, pattern(c, s.target), ' of ', walked(c, s), ')'], body(), depth);
}

/** A loop of which some names live on behind it: these are set first thing in its body. */
function mixed(
  c: Context,
  s: Statement & { kind: 'for' },
  names: readonly string[],
  named: Map<string, 'const' | 'let'>,
  depth: number,
): Lines {
  const kept = names.filter((n) => n !== '_' && !named.has(n)).map((n) => c.scope.find(n)!);
  const own = kept.map((v) => v.js);
  const each = own.map((js) => `each${js.slice(0, 1).toUpperCase()}${js.slice(1)}`);
  const over = walked(c, s);
  for (const [i, v] of kept.entries()) v.js = each[i]!;
  const target = pattern(c, s.target);
  for (const [i, v] of kept.entries()) v.js = own[i]!;
  const word = names.some((n) => named.get(n) === 'let') ? 'let' : 'const';
  const sets = own.map((js, i) => `${'  '.repeat(depth + 1)}${js} = ${each[i]};`);
  return braces([`for (${word} `, target, ' of ', over, ')'], [...sets, ...block(c, s.body, depth + 1)], depth);
}

/** Whether the end of a loop stays the same while it runs. */
function isSteady(e: Expression, body: readonly Statement[]): boolean {
  const names = new Set([...within(e)].flatMap((x) => (x.kind === 'name' ? [x.name] : [])));
  for (const s of statementsIn(body)) {
    const targets = s.kind === 'assign' ? s.targets : s.kind === 'update' || s.kind === 'for' ? [s.target] : [];
    for (const t of targets)
      for (const x of within(t))
        if (x.kind === 'name' && names.has(x.name) && t.kind !== 'index' && t.kind !== 'attribute') return false;
  }
  return ![...within(e)].some(
    (x) => x.kind === 'call' && x.of.kind !== 'name' && !(x.of.kind === 'attribute' && x.of.name === 'size'),
  );
}

/** The values that a loop walks over. */
function iterated(c: Context, e: Expression, target: Expression): Doc {
  const t = present(typeOf(c, e));
  if ((e.kind === 'tuple' || e.kind === 'list') && e.items.some((i) => i.value.kind === 'tuple')) {
    // Texts that are compared are not those of the list alone.
    const parts = target.kind === 'tuple' ? target.items.map((i) => i.value) : [];
    const isCompared = parts.some((p) => p.kind === 'name' && c.program.compared.has(p.name));
    const kinds = isCompared ? typeName({ k: 'list', of: element(t) }) : 'any';
    return [value(c, e), kinds.startsWith('any') ? (isCompared ? ' as any[]' : ' as const') : ` as ${kinds}`];
  }
  if (
    e.kind === 'call' &&
    e.of.kind === 'name' &&
    e.of.name === 'enumerate' &&
    !c.scope.find('enumerate') &&
    e.args.length === 1
  ) {
    const of = present(typeOf(c, e.args[0]!.value));
    if (of.k === 'list' || of.k === 'shape') return [receiver(c, e.args[0]!.value), '.entries()'];
  }
  return t.k === 'dict' || t.k === 'class' || isMap(t) ? sequence(c, e) : value(c, e);
}

/** The values that a loop walks over. A loop that may end early leaves a generator with a name open, as in Python. */
function walked(c: Context, s: Statement & { kind: 'for' }): Doc {
  const over = iterated(c, s.over, s.target);
  const isStored = ['name', 'attribute', 'index'].includes(s.over.kind) && c.program.path(s.over, c.scope) === null;
  if (!isStored || !/^(iterable|any)$/.test(present(typeOf(c, s.over)).k) || !isLeft(s.body)) return over;
  return [c.imports.python('leftOpen'), '(', over, ')'];
}

/** Whether a loop may end before what it walks over: by `break`, `return` or an error, or while it yields. */
const isLeft = (body: readonly Statement[]): boolean =>
  hasBreak(body) ||
  [...statementsIn(body)].some(
    (s) =>
      s.kind === 'return' ||
      s.kind === 'raise' ||
      expressionsOf(s).some((e) => [...within(e)].some((x) => x.kind === 'yield')),
  );
