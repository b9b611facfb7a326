/** @file Lowering: specs, plain data with tensors and generators among it, as the addon takes them. */
import type { TensorId } from '../addon/binding.js';
import { Generator } from '../tensor/generator.js';
import { Tensor } from '../tensor/tensor.js';

/** Under this name a spec lists the tensors that a job reads through it beside those that stand in it. */
export const reads = Symbol('reads');

/**
 * Values with tensors as their ids and generators as their handles, and the ids of what stands under {@link reads}.
 *
 * Only plain objects and arrays are looked into: functions, typed arrays and the addon's own objects cross as they are.
 */
export function lower(values: readonly unknown[]): { values: unknown[]; reads: TensorId[] } {
  const through = new Set<TensorId>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Tensor) return value._id;
    if (Array.isArray(value)) return value.map(visit);
    if (value instanceof Generator) return value._handle;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    for (const tensor of (value as { [reads]?: readonly Tensor[] })[reads] ?? []) through.add(tensor._id);
    const lowered: Record<string, unknown> = {};
    for (const key of Object.keys(value)) lowered[key] = visit((value as Record<string, unknown>)[key]);
    return lowered;
  };
  return { values: values.map(visit), reads: [...through] };
}
