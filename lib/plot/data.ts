/** @file The data of figures: tensors, typed arrays or nested arrays in; plain numbers and a shape out. */

import { attached, kindError, positiveInteger, valueError } from '../arguments/options.js';
import { walked } from '../arguments/thrown.js';
import { pictureSize } from '../io/pictureSize.js';
import { type DeviceLike, type DType, fromTypedArray, noGrad, Tensor, tidy } from '../torch/index.js';

/** Numbers in row-major order. */
export interface PlainArray {
  data: ArrayLike<number>;
  shape: number[];
}

/** Numbers of any rank, as lists of lists. */
export type NestedNumbers = number | readonly NestedNumbers[];

/** Anything that holds numbers: a tensor, `{ data, shape }`, a typed array (rank 1) or nested arrays. */
export type ArrayInput =
  | Tensor
  | { data: ArrayLike<number | bigint>; shape: readonly number[] }
  | Float32Array
  | Float64Array
  | Int32Array
  | Uint8Array
  | readonly NestedNumbers[];

/** Checks that a value is a whole number from 1 to `most`: more would keep the process for hours, or not fit into it. */
export function counting(owner: string, name: string, value: unknown, most: number): number {
  const count = positiveInteger(owner, name, value);
  if (count > most) throw valueError(owner, name, `at most ${most}`, count);
  return count;
}

/** The error for numbers of the wrong shape. */
export function shapeError(owner: string, name: string, what: string, shape: readonly number[]): RangeError {
  return new RangeError(`${owner}: expected ${name} to be ${what}, got shape [${shape.join(', ')}]`);
}

/** Reads `value` as plain numbers, whatever holds them. */
export function toArray(owner: string, name: string, value: unknown): PlainArray {
  const wanted = 'a tensor, { data, shape }, a typed array or nested arrays of numbers';
  if (typeof value !== 'object' || value === null) throw kindError(owner, name, wanted, value);
  if (Array.isArray(value)) return fromNested(owner, name, value);
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const data = numbers(attached(owner, name, value) as unknown as ArrayLike<number | bigint>);
    return { data, shape: [data.length] };
  }
  if (!('shape' in value) || !Array.isArray(value.shape)) throw kindError(owner, name, wanted, value);
  if (value instanceof Tensor) return { data: tensorNumbers(value), shape: [...value.shape] };
  const shape = [...value.shape];
  const { data } = value as { data?: ArrayLike<number | bigint> };
  if (ArrayBuffer.isView(data)) attached(owner, name, data);
  if (!data || data.length !== shape.reduce((product, size) => product * size, 1)) {
    throw shapeError(owner, name, `numbers as many as their shape says, ${data?.length ?? 'none'}`, shape);
  }
  return { data: numbers(data), shape };
}

/** Through float64, which holds every real dtype but the largest integers. */
function tensorNumbers(tensor: Tensor): Float64Array {
  return tidy(() => noGrad(() => tensor.to('float64').toTypedArray())) as Float64Array;
}

function numbers(data: ArrayLike<number | bigint>): ArrayLike<number> {
  return typeof data[0] === 'bigint' ? Float64Array.from(data, Number) : (data as ArrayLike<number>);
}

function fromNested(owner: string, name: string, value: readonly unknown[]): PlainArray {
  const shape: number[] = [];
  let level: unknown = value;
  for (; Array.isArray(level); level = level[0]) {
    if (shape.push(level.length) > 128) throw valueError(owner, name, 'of at most 128 dimensions', value);
  }
  // A list of tensors, such as losses that were gathered, is as one of their numbers.
  if (level instanceof Tensor) return fromNested(owner, name, walked(owner, name, () => unwrapped(value)) as unknown[]);
  const data: number[] = [];
  const walk = (part: unknown, depth: number) => {
    if (depth === shape.length) {
      if (typeof part !== 'number') throw kindError(owner, name, 'nested arrays of numbers', part);
      data.push(part);
    } else if (!Array.isArray(part) || part.length !== shape[depth]) {
      throw valueError(owner, name, `nested arrays of equal lengths [${shape.join(', ')}]`, part);
    } else {
      for (const inner of part) walk(inner, depth + 1);
    }
  };
  walk(value, 0);
  return { data, shape };
}

function unwrapped(value: unknown): unknown {
  if (value instanceof Tensor) return noGrad(() => value.tolist());
  return Array.isArray(value) ? value.map(unwrapped) : value;
}

/** Reads rows of points, shape (n, d); n may be 0. */
export function toPoints(
  owner: string,
  name: string,
  value: unknown,
): { data: ArrayLike<number>; n: number; d: number } {
  const { data, shape } = toArray(owner, name, value);
  if (shape.length === 1 && shape[0] === 0) return { data, n: 0, d: 2 };
  if (shape.length !== 2) throw shapeError(owner, name, 'of shape (n, d)', shape);
  return { data, n: shape[0], d: shape[1] };
}

/** {@link toPoints} in the plane. */
export function toPlanePoints(owner: string, name: string, value: unknown): { data: ArrayLike<number>; n: number } {
  const { data, n, d } = toPoints(owner, name, value);
  if (n > 0 && d !== 2) throw shapeError(owner, name, 'of shape (n, 2)', [n, d]);
  return { data, n };
}

/** A model as figures call it: any `nn.Module`, so any energy of this library. */
export interface EnergyModel {
  forward(x: Tensor): Tensor;
}

/**
 * An energy to draw: a model that takes points of shape (m, 2) and returns energies of shape (m), or a plain function
 * from m points in one `Float32Array` (x₀, y₀, x₁, y₁, …) to m energies.
 */
export type EnergySource = EnergyModel | ((points: Float32Array) => ArrayLike<number>);

/** A grid of 2000 × 2000 points in one call would make every hidden layer of a model 2 GB large. */
const pointsPerCall = 65_536;

/** The energies of points in the plane (x₀, y₀, x₁, y₁, …). */
export function energies(owner: string, model: EnergySource, points: Float32Array, device: unknown): Float64Array {
  const values = new Float64Array(points.length / 2);
  for (let from = 0; from < values.length; from += pointsPerCall) {
    const some = points.subarray(2 * from, 2 * (from + pointsPerCall));
    const found = isModel(model) ? callModel(model, some, device) : callFunction(owner, model, some);
    if (found?.length !== some.length / 2) {
      throw valueError(owner, 'model', `an energy, a number for each of ${some.length / 2} points`, found);
    }
    values.set(found, from);
  }
  return values;
}

// Modules are callable, so being a function tells nothing.
function isModel(model: EnergySource): model is EnergyModel {
  return typeof (model as Partial<EnergyModel> | null)?.forward === 'function';
}

function callFunction(owner: string, model: unknown, points: Float32Array): ArrayLike<number> {
  if (typeof model !== 'function') throw kindError(owner, 'model', 'a model or a function of points', model);
  return model(points);
}

function callModel(model: EnergyModel, points: Float32Array, device: unknown): Float64Array {
  const options = { ...whereabouts(model), ...(device !== undefined && { device: device as DeviceLike }) };
  const x = fromTypedArray(points, [points.length / 2, 2], options);
  const call = typeof model === 'function' ? (model as (x: Tensor) => Tensor) : (x: Tensor) => model.forward(x);
  return tensorNumbers(noGrad(() => call(x)));
}

/** Device and dtype that a model computes in: those of its first parameter or buffer. */
function whereabouts(model: EnergyModel): { device?: DeviceLike; dtype?: DType } {
  const { parameters, buffers } = model as { parameters?(): Iterable<Tensor>; buffers?(): Iterable<Tensor> };
  for (const list of [parameters?.call(model), buffers?.call(model)]) {
    for (const { device, dtype } of list ?? []) if (dtype.includes('float')) return { device, dtype };
  }
  return {};
}

/** Checks that a value names a device, or is one. */
export function place(owner: string, name: string, value: unknown): void {
  const isDevice = Object.prototype.toString.call(value) === '[object Device]';
  if (typeof value !== 'string' && !isDevice) throw kindError(owner, name, "'cpu', 'cuda' or 'cuda:<index>'", value);
}

/** Checks that a value is the width and height of a figure in hundreds of pixels. */
export function hundreds(owner: string, name: string, value: unknown): void {
  pictureSize(owner, name, value, 100);
}
