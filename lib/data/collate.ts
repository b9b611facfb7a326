/** @file Batches from lists of items. */

import { type Arguments, kindError, readArguments, valueError } from '../arguments/options.js';
import { walked } from '../arguments/thrown.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';

/** The batch that {@link defaultCollate} makes of a list of items of type `T`. */
export type Collated<T> = unknown extends T
  ? any
  : T extends Tensor | number | boolean | bigint
    ? Tensor
    : T extends string
      ? string[]
      : T extends readonly unknown[]
        ? { [K in keyof T]: Collated<T[K]> }
        : T extends Record<string, unknown>
          ? { [K in keyof T]: Collated<T[K]> }
          : unknown;

/**
 * Tensors are stacked, numbers become one tensor (int64 if all are whole, else float64), booleans one of type bool;
 * strings stay a list, and lists and objects are collated element by element.
 *
 * @throws TypeError for other items; RangeError for lists of different lengths.
 */
export function defaultCollate<T>(...args: Arguments<{ batch: readonly T[] }, ['batch']>): Collated<T> {
  const { batch } = readArguments<{ batch: readonly T[] }>('defaultCollate', args, {}, ['batch']);
  if (!Array.isArray(batch)) throw kindError('defaultCollate', 'batch', 'a list of items', batch);
  return walked('defaultCollate', 'batch', () => collate(batch)) as Collated<T>;
}

function collate(batch: readonly unknown[]): unknown {
  const [first] = batch;
  if (first instanceof Tensor) return torch.stack(batch as Tensor[], 0);
  switch (typeof first) {
    case 'number':
      return torch.tensor(batch as number[], { dtype: batch.every(Number.isInteger) ? 'int64' : 'float64' });
    case 'boolean':
      return torch.tensor(batch as boolean[], { dtype: 'bool' });
    case 'bigint':
      return torch.tensor(batch as bigint[], { dtype: 'int64' });
    case 'string':
      return batch;
  }
  if (ArrayBuffer.isView(first)) {
    const rows = batch as Float32Array[];
    return torch.stack(
      rows.map((row) => torch.fromTypedArray(row, [row.length])),
      0,
    );
  }
  if (Array.isArray(first)) {
    const lists = batch as unknown[][];
    const sizes = lists.map((list) => list.length);
    if (sizes.some((size) => size !== sizes[0]))
      throw valueError('defaultCollate', 'items', 'lists of one length', sizes);
    return first.map((_, i) => collate(lists.map((list) => list[i])));
  }
  if (typeof first === 'object' && first !== null && Object.getPrototypeOf(first) === Object.prototype) {
    const objects = batch as Record<string, unknown>[];
    return Object.fromEntries(Object.keys(first).map((key) => [key, collate(objects.map((object) => object[key]))]));
  }
  throw kindError('defaultCollate', 'items', 'tensors, numbers, strings, lists or objects', first);
}
