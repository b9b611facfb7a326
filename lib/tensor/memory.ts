/** @file Memory at a known moment: scopes and statistics. */
import { native, type TensorId } from '../addon/binding.js';
import { runSynchronously } from '../arguments/synchronous.js';
import { Tensor } from './tensor.js';

function collect(value: unknown, into: TensorId[], seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Tensor) {
    into.push(value._id);
  } else if (value instanceof Map) {
    for (const v of value.values()) collect(v, into, seen);
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const v of value) collect(v, into, seen);
  } else if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) {
    for (const v of Object.values(value)) collect(v, into, seen);
  }
}

/**
 * Runs a synchronous function and disposes of every tensor made in it but those that it returns (also inside arrays,
 * maps, sets and plain objects) and those given to {@link keep}. Scopes nest.
 *
 * @throws TypeError if the function returns a promise or a generator: a scope cannot span an `await` or a `yield`.
 * @example
 * import * as torch from 'torchebm/torch';
 * const mean = torch.tidy(() => torch.randn([1000]).exp().mean());
 * console.log(mean.shape); // []
 */
export function tidy<T>(body: () => T): T {
  const addon = native();
  const kept: TensorId[] = [];
  addon.beginScope();
  keeping.push(kept);
  try {
    const result = runSynchronously('tidy', body);
    collect(result, kept, new Set());
    return result;
  } finally {
    keeping.pop();
    addon.endScope(kept);
  }
}

const keeping: TensorId[][] = [];

/** Lets a tensor outlive every open {@link tidy}; returns it. */
export function keep<T extends Tensor>(tensor: T): T {
  for (const kept of keeping) kept.push(tensor._id);
  return tensor;
}

/** The memory of this thread's tensors: how many live, the bytes of their storages, the sweeps made so far. */
export function memoryStats(): { tensors: number; bytes: number; sweeps: number } {
  native().sweep(true);
  return native().memoryStats();
}
