/** @file Whether a `with` that switches the recording of gradients becomes a callback. */
import type { Context } from '../context.js';
import { expressionsOf, type Statement, statementsIn, within } from '../reading/syntax.js';

/** Whether a `with` becomes a callback: switches of the recording of gradients do. */
export function isGradSwitch(c: Context, s: Statement): string | null {
  if (s.kind !== 'with' || s.items.length !== 1) return null;
  const { value: v } = s.items[0]!;
  if (v.kind !== 'call') return null;
  const path = c.program.path(v.of, c.scope) ?? '';
  if (path === 'torch.no_grad' || path === 'torch.enable_grad' || path === 'torch.inference_mode') return path.slice(6);
  return null;
}

/** Whether a body can stand in a function of its own: nothing in it leaves it, waits, or yields. */
export function fitsCallback(c: Context, s: Statement & { kind: 'with' }): boolean {
  for (const inner of statementsIn(s.body)) {
    if (inner.kind === 'return') return false;
    for (const e of expressionsOf(inner)) {
      for (const x of within(e)) {
        if (x.kind === 'yield') return false;
        if (x.kind === 'call' && c.canAwait) {
          const fn = c.inference.callee(x, c.scope);
          if (fn?.async) return false;
          if (x.of.kind === 'attribute' && ['savefig', 'imsave', 'show'].includes(x.of.name)) return false;
          if (x.of.kind === 'attribute' && !fn && ['sample', 'integrate'].includes(x.of.name)) return false;
        }
      }
    }
  }
  return !leaves(s.body);
}

/** Whether a block has a `break` or `continue` of a loop around it. */
function leaves(block: readonly Statement[]): boolean {
  return block.some((s) => {
    if (s.kind === 'break' || s.kind === 'continue') return true;
    if (s.kind === 'for' || s.kind === 'while') return false;
    if (s.kind === 'if') return s.branches.some((b) => leaves(b.body));
    if (s.kind === 'try') return [s.body, ...s.handlers.map((h) => h.body), s.other, s.finally_].some(leaves);
    return s.kind === 'with' && leaves(s.body);
  });
}
