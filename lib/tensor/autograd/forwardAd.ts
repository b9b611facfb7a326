/** @file `torch.autograd.forward_ad`: differentiation along the computation, by numbers that carry a tangent. */
import { native } from '../../addon/binding.js';
import { kindError } from '../../arguments/options.js';
import { _makeDual, _unpackDual } from '../generated/aten.js';
import type { Tensor } from '../tensor.js';
import { expectTensor } from '../tensor.js';

let level: number | undefined;

/**
 * Runs a synchronous function in which tensors can carry tangents, which are gone when it returns.
 *
 * @throws Error inside itself: there is one level only.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { forwardAd } = torch.autograd;
 * const slope = forwardAd.dualLevel(() => {
 *   const x = forwardAd.makeDual(torch.tensor([3]), torch.tensor([1]));
 *   return forwardAd.unpackDual(x.pow(2)).tangent;
 * });
 * console.log(slope.tolist()); // [6]
 */
export function dualLevel<T>(body: () => T): T {
  if (typeof body !== 'function') throw kindError('dualLevel', 'body', 'a function', body);
  const before = level;
  const entered = native().beginDual();
  level = entered;
  try {
    const result = body();
    if (result instanceof Promise) throw kindError('dualLevel', 'body', 'a synchronous function', result);
    return result;
  } finally {
    level = before;
    native().endDual(entered);
  }
}

function current(owner: string): number {
  if (level === undefined) throw new Error(`${owner}: expected to be called inside dualLevel`);
  return level;
}

/** `x` with a tangent of its shape and dtype, which operations carry along. */
export function makeDual(x: Tensor, tangent: Tensor): Tensor {
  expectTensor('makeDual', 'x', x);
  expectTensor('makeDual', 'tangent', tangent);
  return _makeDual(x, tangent, current('makeDual'));
}

/** A tensor without its tangent, and that; null if it has none. */
export function unpackDual(x: Tensor): { primal: Tensor; tangent: any } {
  expectTensor('unpackDual', 'x', x);
  const [primal, tangent] = _unpackDual(x, current('unpackDual')) as [Tensor, Tensor | null];
  return { primal, tangent };
}

/** The tangent of a tensor; null where it has none, and outside {@link dualLevel}. @internal */
export function tangentOf(x: Tensor): Tensor | null {
  return level === undefined ? null : unpackDual(x).tangent;
}
