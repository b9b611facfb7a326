/** @file Whether a `with` that switches the recording of gradients, or lends a model its averages, becomes a callback. */
import { type Context, typeOf } from '../context.js';
import { present } from '../kinds/types.js';
import { expressionsOf, type Statement, statementsIn, within } from '../reading/syntax.js';

/** The function of a `with` that becomes a callback: a switch of the recording of gradients, or `average_parameters`. */
export function callbackOf(c: Context, s: Statement): string | null {
  if (s.kind !== 'with' || s.items.length !== 1) return null;
  const { value: v } = s.items[0]!;
  if (v.kind !== 'call') return null;
  const path = c.program.path(v.of, c.scope) ?? '';
  if (path === 'torch.no_grad' || path === 'torch.enable_grad' || path === 'torch.inference_mode') return path.slice(6);
  if (v.of.kind === 'attribute' && v.of.name === 'average_parameters' && !s.items[0]!.target) {
    const owner = present(typeOf(c, v.of.of));
    if (owner.k === 'lib' && owner.name.endsWith('.EMA')) return 'average_parameters';
  }
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
