/** @file What the text tells of a number: that it is never negative, fits into 32 bits, may pass 2**53. */
import { type Context, typeOf } from '../context.js';
import { isTensor, present } from '../kinds/types.js';
import { children, type Expression, type Statement, statementsIn } from '../reading/syntax.js';
import type { Scope } from '../scope.js';

/** Whether a number cannot be below 0 as far as its text shows: counters of loops, lengths, sums of such. */
export function nonNegative(c: Context, e: Expression): boolean {
  if (e.kind === 'number') return true;
  // Sums, counters and constants are; what a subtraction gave may not be.
  if (e.kind === 'name') return staysNonNegative(c, e.name);
  if (e.kind === 'attribute') return isTensor(present(typeOf(c, e.of))) && typeOf(c, e).k === 'int';
  if (e.kind === 'binary')
    return ['+', '*', '//', '%'].includes(e.op) && nonNegative(c, e.left) && nonNegative(c, e.right);
  if (e.kind === 'index') return e.of.kind === 'attribute' && e.of.name === 'shape';
  if (e.kind === 'call') return e.of.kind === 'name' && (e.of.name === 'len' || e.of.name === 'ord');
  return false;
}

/** Whether no assignment to a name in its scope can make it negative; a parameter may be given anything. */
function staysNonNegative(c: Context, name: string): boolean {
  const variable_ = c.scope.find(name);
  if (!variable_ || variable_.parameter || variable_.type?.k !== 'int') return false;
  let scope: Scope | null = c.scope;
  while (scope && scope.variables.get(name) !== variable_) scope = scope.parent;
  if (!scope || scope.block.length === 0) return isCounter(c, scope, name);
  if (c.checked.has(name)) return true;
  c.checked.add(name);
  try {
    const is = (t: Expression): boolean => t.kind === 'name' && t.name === name;
    // An index or the object of an attribute is read, not set.
    const among = (t: Expression): boolean =>
      t.kind !== 'index' && t.kind !== 'attribute' && (is(t) || children(t).some(among));
    for (const s of statementsIn(scope.block)) {
      if (s.kind === 'assign' && s.targets.some(among)) {
        const plain = s.targets.every(is) && s.value !== null && nonNegative(c, s.value);
        const pairs =
          s.targets.length === 1 && s.targets[0]!.kind === 'tuple' && s.value?.kind === 'tuple'
            ? s.targets[0]!.items.every(
                (t, i) =>
                  !among(t.value) || nonNegative(c, (s.value as typeof s.value & { kind: 'tuple' }).items[i]!.value),
              )
            : false;
        if (!plain && !pairs) return false;
      }
      if (s.kind === 'update' && is(s.target) && !(['+', '*', '//', '%'].includes(s.op) && nonNegative(c, s.value)))
        return false;
      if (s.kind === 'for' && among(s.target) && !counts(c, s.target, s.over, name)) return false;
      if (s.kind === 'with' && s.items.some((i) => i.target && among(i.target))) return false;
      if ((s.kind === 'function' || s.kind === 'class') && holdsGlobal(s.body, name)) return false;
    }
    return true;
  } finally {
    c.checked.delete(name);
  }
}

const holdsGlobal = (body: readonly Statement[], name: string): boolean =>
  [...statementsIn(body)].some((s) => s.kind === 'scope' && s.names.includes(name));

/** The counter of a comprehension. */
function isCounter(c: Context, scope: Scope | null, name: string): boolean {
  for (const [node, of] of c.program.scopes) {
    if (of !== scope) continue;
    const e = node as Expression;
    return e.kind === 'comprehension' && e.clauses.some((x) => counts(c, x.target, x.over, name));
  }
  return false;
}

/** Whether a loop over `range` or `enumerate` gives a name numbers from 0 on. */
function counts(c: Context, target: Expression, over: Expression, name: string): boolean {
  if (over.kind !== 'call' || over.of.kind !== 'name') return false;
  const args = over.args.map((a) => a.value);
  if (over.of.name === 'range' && target.kind === 'name')
    return args.length === 1 || (nonNegative(c, args[0]!) && (!args[2] || nonNegative(c, args[2])));
  if (over.of.name === 'tqdm' || over.of.name === 'trange')
    return over.of.name === 'trange' ? args.length === 1 : args[0] !== undefined && counts(c, target, args[0], name);
  const first = target.kind === 'tuple' ? target.items[0]?.value : undefined;
  return (
    over.of.name === 'enumerate' &&
    first?.kind === 'name' &&
    first.name === name &&
    (!args[1] || nonNegative(c, args[1]))
  );
}

/** Whether an operator on bits stays within the 32 that JavaScript's has, as far as the text shows. */
export function fitsBits(op: string, left: Expression, right: Expression): boolean {
  const small = (e: Expression, below: number): boolean =>
    e.kind === 'number' && !/[.e]/i.test(e.text.replace(/^0x.*/i, '')) && Number(e.text) < below;
  if (op === '&') return small(left, 2 ** 31) || small(right, 2 ** 31);
  if (op === '<<') return small(left, 2 ** 10) && small(right, 21);
  return small(left, 2 ** 31) && small(right, 2 ** 31);
}

/** Whether a product in an expression is likely to pass 2**53, as in generators of random numbers and hashes. */
export const isLarge = (e: Expression): boolean =>
  e.kind === 'binary' &&
  ((e.op === '*' && [e.left, e.right].some((x) => x.kind === 'number' && Number(x.text) >= 2 ** 20)) ||
    ('+-*'.includes(e.op) && (isLarge(e.left) || isLarge(e.right))));
