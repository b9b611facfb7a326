/** @file Places where a parameter still has the value that a call gave it. */
import type { Program } from '../program.js';
import { type Expression, expressionsOf, type Statement, statementsIn, within } from '../reading/syntax.js';

/** The names that a target of an assignment sets. */
const names = (e: Expression): string[] =>
  e.kind === 'name' ? [e.name] : e.kind === 'tuple' || e.kind === 'list' ? e.items.flatMap((i) => names(i.value)) : [];

/** Marks where a parameter has the value that a call gave it: up to the first statement that sets it. */
export function markIncoming(program: Program, body: readonly Statement[], name: string): void {
  const sets = (s: Statement): boolean =>
    (s.kind === 'assign' && s.targets.some((t) => names(t).includes(name))) ||
    (s.kind === 'update' && s.target.kind === 'name' && s.target.name === name);
  const seen: Expression[] = [];
  for (const s of body) {
    if (s.kind === 'function' || s.kind === 'class') continue;
    const isSet = s.kind === 'assign' && sets(s);
    if (!isSet && [...statementsIn([s])].some((inner) => sets(inner) || inner.kind === 'for' || inner.kind === 'with'))
      return;
    for (const inner of statementsIn([s]))
      for (const e of expressionsOf(inner))
        for (const x of within(e))
          if (x.kind === 'name' && x.name === name && !(isSet && inner.kind === 'assign' && inner.targets.includes(x)))
            seen.push(x);
    if (!isSet) continue;
    for (const x of seen) program.incoming.add(x);
    return;
  }
}
