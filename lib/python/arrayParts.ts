/** @file Functions of NumPy that choose, join and walk over elements of arrays, and that torch lacks. */

import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { asArray } from './operators.js';

type Values = Tensor | readonly number[] | Iterable<number>;

/** The mean with weights, as `np.average`: one-dimensional weights belong to an axis. */
export function average(
  a: Values,
  { axis = null, weights = null }: { axis?: number | null; weights?: Values | null } = {},
): Tensor {
  const x = asArray(a).double();
  if (weights === null) return axis === null ? x.mean() : x.mean(axis);
  const w = asArray(weights).double();
  if (axis === null) return x.mul(w).sum().div(w.sum());
  const at = axis < 0 ? axis + x.dim() : axis;
  const shaped = w.dim() === x.dim() ? w : w.reshape(x.shape.map((_, dim) => (dim === at ? -1 : 1)));
  return x.mul(shaped).sum(at).div(shaped.sum(at));
}

const flatten = (values: Values): Tensor => asArray(values).flatten();
const distinct = (values: Tensor): Tensor => torch.unique(values) as Tensor;

/** The different elements of two arrays, in order. */
export const union1d = (a: Values, b: Values): Tensor => distinct(torch.cat([flatten(a), flatten(b)]));

/** The different elements that both arrays hold, in order. */
export const intersect1d = (a: Values, b: Values): Tensor =>
  distinct(flatten(a).at(torch.isin(flatten(a), flatten(b))));

/** The different elements of the first array that the second does not hold, in order. */
export const setdiff1d = (a: Values, b: Values): Tensor =>
  distinct(flatten(a).at(torch.isin(flatten(a), flatten(b)).logicalNot()));

/** An array without the elements at places along an axis; without an axis, of all its elements in a row. */
export function withoutPlaces(a: Values, places: number | Values, axis: number | null = null): Tensor {
  const x = axis === null ? flatten(a) : asArray(a);
  const dim = axis ?? 0;
  const n = x.size(dim);
  const given = typeof places === 'number' ? [places] : (asArray(places).tolist() as number[]);
  const left = new Set(given.map((i) => (i < 0 ? i + n : i)));
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => !left.has(i));
  return x.indexSelect(dim, torch.tensor(kept, { dtype: 'int64' }));
}

/** A function of numbers as one of arrays, as `np.vectorize`. */
export const vectorize =
  (f: (...values: any[]) => any): ((...arrays: any[]) => any) =>
  (...arrays) => {
    if (arrays.every((a) => typeof a === 'number')) return f(...arrays);
    const all = torch.broadcastTensors(arrays.map((a) => asArray(a)));
    const lists = all.map((x) => x.flatten().tolist() as number[]);
    return asArray(lists[0]!.map((_, i) => f(...lists.map((l) => l[i]!)))).reshape(all[0]!.shape);
  };

/** The results of a function for each row along an axis, as `np.apply_along_axis`. */
export function applyAlongAxis(f: (row: Tensor) => any, axis: number, a: Tensor): Tensor {
  const rows = a.movedim(axis, -1);
  const outer = rows.shape.slice(0, -1);
  const made = asArray([...rows.reshape([-1, rows.size(-1)])].map((row) => f(row)));
  const shaped = made.reshape([...outer, ...made.shape.slice(1)]);
  return made.dim() > 1 ? shaped.movedim(-1, axis) : shaped;
}

/** The indices of all elements of a shape, the last one fastest, as `np.ndindex`. */
export function* ndindex(...given: (number | readonly number[])[]): Generator<number[]> {
  const shape = given.flat();
  const total = shape.reduce((a, b) => a * b, 1);
  for (let place = 0; place < total; place++) {
    let rest = place;
    const indices = shape.map(() => 0);
    for (let dim = shape.length - 1; dim >= 0; dim--) {
      indices[dim] = rest % shape[dim]!;
      rest = Math.floor(rest / shape[dim]!);
    }
    yield indices;
  }
}

/** Indices and elements of an array, as `np.ndenumerate`. */
export function* ndenumerate(a: Tensor): Generator<[indices: number[], value: number]> {
  const values = a.flatten().tolist() as number[];
  let place = 0;
  for (const indices of ndindex(...a.shape)) yield [indices, values[place++]!];
}

/** An operator of each element of one array with each of another, as `np.add.outer`. */
export function outerOf(f: (a: any, b: any) => Tensor, a: Values, b: Values): Tensor {
  const [x, y] = [asArray(a), asArray(b)];
  return f(x.reshape([...x.shape, ...y.shape.map(() => 1)]), y);
}

/**
 * The solution of `a x = b` in the least squares, as `np.linalg.lstsq`: with the sums of squares that are left, the rank,
 * and the singular values.
 */
export function lstsq(a: Values, b: Values): [x: Tensor, residuals: Tensor, rank: number, singular: Tensor] {
  const [matrix, right] = [asArray(a).double(), asArray(b).double()];
  const columns = right.dim() === 1 ? right.unsqueeze(1) : right;
  const singular = torch.linalg.svdvals(matrix) as Tensor;
  const rank = Number(torch.linalg.matrixRank(matrix).item());
  const found = torch.linalg.pinv(matrix).matmul(columns);
  const left = matrix.matmul(found).sub(columns).pow(2).sum(0);
  const isFull = rank === matrix.size(1) && matrix.size(0) > rank;
  return [right.dim() === 1 ? found.squeeze(1) : found, isFull ? left : left.at(':0'), rank, singular];
}
