/** @file Places where a value that may be None is known to be there: behind tests, assignments and early ends. */

import { blocksOf, children, type Expression, expressionsOf, type Statement, statementsIn } from '../reading/syntax.js';

/** The grounds on which a value is there. */
export interface Fact {
  /** Assignments that must all give something else than None. */
  given: readonly Statement[];
  /** Tested by its truth, which TypeScript follows for numbers, text and objects alone. */
  byTruth: boolean;
  /** TypeScript does not know it: in a callback, or a function of its own. */
  hidden: boolean;
}

type Facts = Map<string, Fact>;

const KNOWN: Fact = { given: [], byTruth: false, hidden: false };

/** `x` or `self.x.y` as text; null for what no test is remembered of. */
function path(e: Expression): string | null {
  if (e.kind === 'name') return e.name;
  if (e.kind !== 'attribute') return null;
  const of = path(e.of);
  return of === null ? null : `${of}.${e.name}`;
}

/** The names and attributes that are known not to be None, each with its grounds. */
export function narrowings(body: readonly Statement[]): WeakMap<Expression, Fact> {
  const walk = new Narrowing();
  walk.function(body, new Map());
  return walk.known;
}

class Narrowing {
  readonly known = new WeakMap<Expression, Fact>();
  /** The number of times that each name is set in the function that is walked. */
  private counts = new Map<string, number>();

  function(body: readonly Statement[], facts: Facts, parameters: readonly string[] = []): void {
    const outer = this.counts;
    this.counts = new Map(parameters.map((p) => [p, 1]));
    for (const s of statementsIn(body)) for (const t of targets(s)) this.counts.set(t, (this.counts.get(t) ?? 0) + 1);
    this.block(body, facts);
    this.counts = outer;
  }

  /** The facts behind a block; null where it never ends. */
  private block(body: readonly Statement[], start: Facts): Facts | null {
    let facts: Facts | null = new Map(start);
    for (const s of body) {
      if (!facts) break;
      facts = this.statement(s, facts);
    }
    return facts;
  }

  private statement(s: Statement, facts: Facts): Facts | null {
    switch (s.kind) {
      case 'if': {
        const ends: (Facts | null)[] = [];
        let here = facts;
        for (const { test, body } of s.branches) {
          if (test) this.expression(test, here);
          ends.push(this.block(body, test ? with_(here, asked(test, true)) : here));
          here = test ? with_(here, asked(test, false)) : here;
        }
        if (s.branches.at(-1)?.test) ends.push(here);
        return merged(ends);
      }
      case 'while':
      case 'for': {
        const start = without(facts, [...targets(s), ...s.body.flatMap((b) => [...allTargets(b)])]);
        const test = s.kind === 'while' ? s.test : null;
        this.expression(s.kind === 'for' ? s.over : s.test, s.kind === 'for' ? facts : start);
        this.block(s.body, test ? with_(start, asked(test, true)) : start);
        const breaks = [...statementsIn(s.body)].some((x) => x.kind === 'break');
        const end = test && !breaks ? with_(start, asked(test, false)) : start;
        return this.block(s.other, end) && end;
      }
      case 'try':
      case 'with': {
        for (const e of expressionsOf(s)) this.expression(e, facts);
        const set = [...allTargets(s)];
        const start = without(facts, s.kind === 'try' ? set : targets(s));
        // A `with` may become a callback.
        const inner = this.block(s.body, s.kind === 'with' ? this.apart(start, false) : facts);
        for (const b of blocksOf(s)) if (b !== s.body) this.block(b, start);
        return s.kind === 'with' && !inner ? null : without(start, set);
      }
      case 'function': {
        for (const p of s.parameters) if (p.fallback) this.expression(p.fallback, facts);
        const own = s.parameters.map((p) => p.name);
        this.function(s.body, this.inner(facts, own), own);
        return facts;
      }
      case 'class':
        for (const m of s.body) this.statement(m, new Map());
        return facts;
      case 'assert':
        for (const e of expressionsOf(s)) this.expression(e, facts);
        return with_(facts, asked(s.test, true));
      case 'return':
      case 'raise':
      case 'break':
      case 'continue':
        for (const e of expressionsOf(s)) this.expression(e, facts);
        return null;
      default: {
        const plain = new Set(s.kind === 'assign' ? s.targets : []);
        for (const e of expressionsOf(s)) {
          // A target itself is set, not read.
          if (!plain.has(e)) this.expression(e, facts);
          else for (const child of children(e)) this.expression(child, facts);
        }
        const after = without(facts, targets(s));
        if (s.kind === 'assign' && s.value && !(s.value.kind === 'constant' && s.value.value === 'None'))
          for (const t of s.targets) {
            const of = path(t);
            if (of) after.set(of, { ...KNOWN, given: [s] });
          }
        return after;
      }
    }
  }

  private expression(e: Expression, facts: Facts): void {
    const of = path(e);
    const fact = of === null ? undefined : facts.get(of);
    if (fact) this.known.set(e, fact);
    switch (e.kind) {
      case 'logic':
        this.expression(e.left, facts);
        this.expression(e.right, with_(facts, asked(e.left, e.op === 'and')));
        return;
      case 'choice':
        this.expression(e.test, facts);
        this.expression(e.yes, with_(facts, asked(e.test, true)));
        this.expression(e.other, with_(facts, asked(e.test, false)));
        return;
      case 'comprehension': {
        let inner = facts;
        for (const [i, c] of e.clauses.entries()) {
          this.expression(c.over, inner);
          if (i === 0) inner = this.apart(inner, false);
          inner = without(inner, names(c.target));
          for (const test of c.conditions) {
            this.expression(test, inner);
            inner = with_(inner, asked(test, true));
            inner = new Map([...inner].map(([k, f]) => [k, facts.get(k) === f ? f : { ...f, hidden: true }]));
          }
        }
        if (e.key) this.expression(e.key, inner);
        this.expression(e.value, inner);
        return;
      }
      case 'lambda':
        for (const p of e.parameters) if (p.fallback) this.expression(p.fallback, facts);
        this.expression(
          e.body,
          this.inner(
            facts,
            e.parameters.map((p) => p.name),
          ),
        );
        return;
      default:
        for (const child of children(e)) this.expression(child, facts);
    }
  }

  /** Facts in a callback: TypeScript follows those of names that are set once. */
  private apart(facts: Facts, always: boolean): Facts {
    return new Map(
      [...facts].map(([k, f]) => [k, always || k.includes('.') || this.isChanged(k) ? { ...f, hidden: true } : f]),
    );
  }

  /** Facts in a function that runs later: those of names that are set no more. */
  private inner(facts: Facts, parameters: readonly string[]): Facts {
    const kept = new Map([...facts].filter(([k]) => !k.includes('.') && !this.isChanged(k)));
    return without(this.apart(kept, true), parameters);
  }

  private isChanged(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 1;
  }
}

const with_ = (facts: Facts, more: Facts): Facts => new Map([...facts, ...more]);

/** Facts without those of paths that are set, and of what lies below them. */
const without = (facts: Facts, set: readonly string[]): Facts =>
  set.length === 0
    ? new Map(facts)
    : new Map([...facts].filter(([k]) => !set.some((t) => k === t || k.startsWith(`${t}.`))));

/** The facts that hold behind every one of several ways. */
function merged(ends: readonly (Facts | null)[]): Facts | null {
  const [first, ...rest] = ends.filter((f) => f !== null);
  if (!first) return null;
  return new Map(
    [...first].flatMap(([k, f]) => {
      const others = rest.map((r) => r.get(k));
      if (others.some((o) => o === undefined)) return [];
      const all = [f, ...(others as Fact[])];
      const given = [...new Set(all.flatMap((o) => o.given))];
      return [[k, { given, byTruth: all.some((o) => o.byTruth), hidden: all.some((o) => o.hidden) }] as const];
    }),
  );
}

/** The facts that a test tells which came out as `outcome`. */
function asked(e: Expression, outcome: boolean): Facts {
  const of = path(e);
  if (of !== null) return new Map(outcome ? [[of, { ...KNOWN, byTruth: true }]] : []);
  if (e.kind === 'unary' && e.op === 'not') return asked(e.of, !outcome);
  if (e.kind === 'logic')
    return (e.op === 'and') === outcome ? with_(asked(e.left, outcome), asked(e.right, outcome)) : new Map();
  if (e.kind === 'compare' && e.ops.length === 1) {
    const [left, right] = e.operands;
    const tested = path(left!) ?? (left!.kind === 'walrus' ? left!.name : null);
    if (tested === null || right?.kind !== 'constant' || right.value !== 'None') return new Map();
    return /^(is not|!=)$/.test(e.ops[0]!) === outcome ? new Map([[tested, KNOWN]]) : new Map();
  }
  return new Map();
}

function names(e: Expression): string[] {
  if (e.kind === 'tuple' || e.kind === 'list') return e.items.flatMap((i) => names(i.value));
  if (e.kind === 'starred') return names(e.of);
  const of = path(e);
  return of === null ? [] : [of];
}

/** The paths that a statement sets, without the statements in it. */
function targets(s: Statement): string[] {
  const walruses = expressionsOf(s).flatMap(function inside(e: Expression): string[] {
    return [...(e.kind === 'walrus' ? [e.name] : []), ...children(e).flatMap(inside)];
  });
  if (s.kind === 'assign' || s.kind === 'delete') return [...s.targets.flatMap(names), ...walruses];
  if (s.kind === 'update' || s.kind === 'for') return [...names(s.target), ...walruses];
  if (s.kind === 'with') return [...s.items.flatMap((i) => (i.target ? names(i.target) : [])), ...walruses];
  return walruses;
}

function* allTargets(s: Statement): Generator<string> {
  for (const inner of statementsIn([s])) yield* targets(inner);
}
