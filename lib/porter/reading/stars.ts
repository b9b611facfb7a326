/** @file Patterns with `*` before their end, such as `*_, n`: JavaScript has none, so that they become assignments or indices. */
import { type Expression, type Statement, within } from './syntax.js';

type Pattern = Expression & { kind: 'tuple' | 'list' };
type Comprehension = Expression & { kind: 'comprehension' };

const isPattern = (e: Expression): e is Pattern => e.kind === 'tuple' || e.kind === 'list';
const starOf = (e: Pattern): number => e.items.findIndex((i) => i.value.kind === 'starred');
/** Whether a pattern has its star before its end. */
const isEarly = (e: Pattern): boolean => starOf(e) >= 0 && starOf(e) < e.items.length - 1;
const holdsEarly = (e: Expression): boolean => isPattern(e) && (isEarly(e) || e.items.some((i) => holdsEarly(i.value)));

const assignment = (target: Expression, value: Expression): Statement => ({
  kind: 'assign',
  targets: [target],
  value,
  annotation: null,
  before: [],
  after: null,
  from: target.from,
  to: target.to,
});

/** A pattern without early stars inside, and the assignments that take its parts apart. */
function taken(e: Expression, fresh: () => string, isWhole: boolean): { target: Expression; more: Statement[] } {
  if (!isPattern(e)) return { target: e, more: [] };
  const parts = e.items.map((i) => ({ ...i, ...split(taken(i.value, fresh, false)) }));
  const target: Pattern = { ...e, items: parts.map(({ key, value }) => ({ key, value })) };
  const more = parts.flatMap((p) => p.more);
  if (isWhole || !isEarly(e)) return { target, more };
  const name: Expression = { kind: 'name', name: fresh(), from: e.from, to: e.to };
  return { target: name, more: [assignment(target, name), ...more] };
}

const split = ({
  target,
  more,
}: {
  target: Expression;
  more: Statement[];
}): { value: Expression; more: Statement[] } => ({
  value: target,
  more,
});

/** An assignment to a pattern with early stars within it, in several; a loop over such a pattern. */
export function withoutStars(s: Statement, fresh: () => string): [Statement, ...Statement[]] {
  if (s.kind === 'for' && holdsEarly(s.target)) {
    const { target, more } = taken(s.target, fresh, false);
    return [{ ...s, target, body: [...more, ...s.body] }];
  }
  if (s.kind !== 'assign' || s.targets.length !== 1 || !holdsEarly(s.targets[0]!)) return [s];
  const { target, more } = taken(s.targets[0]!, fresh, true);
  return [{ ...s, targets: [target] }, ...more];
}

/** A comprehension over patterns with early stars: what their names stand for, by indices. */
export function comprehended(e: Comprehension, fresh: () => string): Comprehension {
  let made = e;
  made.clauses.forEach((_, at) => {
    const clause = made.clauses[at]!;
    if (!holdsEarly(clause.target)) return;
    const name: Expression = { kind: 'name', name: fresh(), from: clause.target.from, to: clause.target.to };
    const names = new Map<string, Expression>();
    placesOf(clause.target, name, names);
    const put = <T extends Expression>(x: T): T => replaced(x, names) as T;
    made = {
      ...made,
      key: made.key && put(made.key),
      value: put(made.value),
      clauses: made.clauses.map((c, i) =>
        i < at
          ? c
          : {
              target: i === at ? name : c.target,
              over: i === at ? c.over : put(c.over),
              conditions: c.conditions.map(put),
            },
      ),
    };
  });
  return made;
}

/** The expressions that the names of a pattern stand for, when it takes a value apart. */
function placesOf(e: Expression, of: Expression, names: Map<string, Expression>): void {
  const at = { from: e.from, to: e.to };
  const whole = (n: number): Expression =>
    n < 0 ? { ...at, kind: 'unary', op: '-', of: whole(-n) } : { ...at, kind: 'number', text: String(n) };
  const item = (index: Expression): Expression => ({ ...at, kind: 'index', of, indices: [index], tuple: false });
  if (e.kind === 'name') names.set(e.name, of);
  if (!isPattern(e)) return;
  const star = starOf(e);
  e.items.forEach(({ value }, i) => {
    const behind = e.items.length - 1 - i;
    if (value.kind !== 'starred') {
      placesOf(value, item(whole(star >= 0 && i > star ? -1 - behind : i)), names);
      return;
    }
    const part: Expression = { ...at, kind: 'slice', parts: [whole(i), behind > 0 ? whole(-behind) : null, null] };
    const list: Expression = { ...at, kind: 'name', name: 'list' };
    const args = [{ value: item(part), name: null, spread: '' as const }];
    placesOf(value.of, { ...at, kind: 'call', of: list, args }, names);
  });
}

/** An expression with names replaced by what they stand for, but for names that a comprehension or a lambda within has itself. */
export function replaced<T>(e: T, names: ReadonlyMap<string, Expression>): T {
  if (Array.isArray(e)) return e.map((x) => replaced(x, names)) as T;
  if (typeof e !== 'object' || e === null) return e;
  const node = e as unknown as Expression;
  if (node.kind === 'name') return (names.get(node.name) ?? e) as T;
  const own =
    node.kind === 'comprehension'
      ? node.clauses.flatMap((c) => [...within(c.target)].flatMap((x) => (x.kind === 'name' ? [x.name] : [])))
      : node.kind === 'lambda'
        ? node.parameters.map((p) => p.name)
        : [];
  const left = own.length === 0 ? names : new Map([...names].filter(([n]) => !own.includes(n)));
  return Object.fromEntries(Object.entries(e).map(([k, v]) => [k, replaced(v, left)])) as T;
}
