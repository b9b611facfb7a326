/** @file Products and distances in Python's form. */
import { kindError, oneOf, readArguments, type Trailing, valueError, wide } from '../arguments/options.js';
import * as aten from './generated/aten.js';
import { expectTensor, Tensor } from './tensor.js';

type Pairs = number | Tensor | readonly [readonly number[], readonly number[]];

/**
 * Contracts dimensions of two tensors: the last `dims` of `a` with the first of `b`, or the listed ones.
 *
 * @throws RangeError if `dims` is negative or more than a tensor has.
 * @example
 * import * as torch from 'torchebm/torch';
 * const a = torch.ones([2, 3, 4]);
 * console.log(torch.tensordot(a, torch.ones([4, 3]), { dims: [[1, 2], [1, 0]] }).shape); // [2]
 */
export function tensordot(
  a: Tensor,
  b: Tensor,
  ...rest: Trailing<{ dims?: Pairs; out?: Tensor | null }, ['dims']>
): Tensor {
  expectTensor('tensordot', 'a', a);
  expectTensor('tensordot', 'b', b);
  const { dims, out } = readArguments('tensordot', rest, { dims: wide(2 as Pairs), out: null as Tensor | null });
  const [ofA, ofB] = contracted(a, b, dims instanceof Tensor ? dims.tolist() : dims);
  return out === null ? aten.tensordot(a, b, ofA, ofB) : aten.tensordot(a, b, ofA, ofB, { out });
}

function contracted(a: Tensor, b: Tensor, dims: unknown): [number[], number[]] {
  const count = Array.isArray(dims) && dims.length === 1 ? dims[0] : dims;
  if (typeof count === 'number') {
    if (!Number.isInteger(count) || count < 0 || count > Math.min(a.dim(), b.dim())) {
      throw valueError('tensordot', 'dims', `from 0 to ${Math.min(a.dim(), b.dim())}`, count);
    }
    const all = Array.from({ length: count }, (_, i) => i);
    return [all.map((i) => i - count), all];
  }
  if (Array.isArray(dims) && dims.length === 2 && dims.every(Array.isArray)) return [dims[0], dims[1]];
  throw kindError('tensordot', 'dims', 'a number or two lists of dimensions', dims);
}

const COMPUTE_MODES = {
  use_mm_for_euclid_dist_if_necessary: null,
  use_mm_for_euclid_dist: 1,
  donot_use_mm_for_euclid_dist: 2,
} as const;

/** The ways of {@link cdist} to Euclidean distances: with a matrix product, without, or with one for many rows. */
export type ComputeMode = keyof typeof COMPUTE_MODES;

/**
 * The p-norm distance (default 2) of each row of `x1` (…, P, M) to each row of `x2` (…, R, M): (…, P, R).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.cdist(torch.zeros([1, 2]), torch.tensor([[3, 4]])).item()); // 5
 */
export function cdist(
  x1: Tensor,
  x2: Tensor,
  ...rest: Trailing<{ p?: number; computeMode?: ComputeMode }, ['p', 'computeMode']>
): Tensor {
  const { p, computeMode } = readArguments('cdist', rest, {
    p: 2,
    computeMode: 'use_mm_for_euclid_dist_if_necessary' as ComputeMode,
  });
  const modes = Object.keys(COMPUTE_MODES) as ComputeMode[];
  return aten.cdist(x1, x2, p, COMPUTE_MODES[oneOf('cdist', 'computeMode', computeMode, modes)]);
}

/** LU factorisation with partial pivoting of (…, m, n) matrices: the packed factors, the pivots, and with `getInfos` the infos. */
export function lu(A: Tensor, options?: { pivot?: boolean; getInfos?: false }): [LU: Tensor, pivots: Tensor];
export function lu(A: Tensor, options: { pivot?: boolean; getInfos: boolean }): Tensor[];
export function lu(
  A: Tensor,
  ...rest: Trailing<{ pivot?: boolean; getInfos?: boolean }, ['pivot', 'getInfos']>
): Tensor[] {
  const { pivot, getInfos } = readArguments('lu', rest, { pivot: true, getInfos: false });
  const [factors, pivots, infos] = aten._luWithInfo(expectTensor('lu', 'A', A), { pivot, checkErrors: !getInfos });
  return getInfos ? [factors, pivots, infos] : [factors, pivots];
}
