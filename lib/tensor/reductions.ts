/** @file Reductions in Python's form. */
import { kindError, oneOf, readArguments, type Trailing } from '../arguments/options.js';
import type { DType } from './dtype.js';
import * as aten from './generated/aten.js';
import { nonzeroNumpy, uniqueDim } from './generated/functions.js';
import * as linalg from './generated/linalg.js';
import { expectTensor, type Tensor } from './tensor.js';

/** The options of {@link norm}. */
export interface NormOptions {
  /** The order: a number, 'fro' (default: the square root of the sum of squares) or 'nuc' (the sum of singular values). */
  p?: number | 'fro' | 'nuc' | null;
  /** The dimensions to reduce; default: all. */
  dim?: number | readonly number[] | null;
  /** Keeps the reduced dimensions with length 1; default false. */
  keepdim?: boolean;
  /** Converts first. */
  dtype?: DType | null;
  out?: Tensor | null;
}

/**
 * The p-norm over some dimensions: (Σ |x|ᵖ)^(1/p).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.norm(torch.tensor([[3, 4], [6, 8]]), 2, 1).tolist()); // [5, 10]
 */
export function norm(input: Tensor, ...rest: Trailing<NormOptions, ['p', 'dim', 'keepdim']>): Tensor {
  expectTensor('norm', 'input', input);
  const { p, dim, keepdim, dtype, out } = readArguments('norm', rest, {
    p: 'fro',
    dim: null,
    keepdim: false,
    out: null,
    dtype: null,
  } as Required<NormOptions>);
  if (typeof p === 'string') oneOf('norm', 'p', p, ['fro', 'nuc']);
  else if (typeof p !== 'number' && p !== null) throw kindError('norm', 'p', "a number, 'fro' or 'nuc'", p);
  const dims = typeof dim === 'number' ? [dim] : dim;
  const options = out === null ? { dtype } : { dtype, out };
  if (p === 'nuc' || (p === 'fro' && dims !== null && dims.length > 2)) {
    return linalg.matrixNorm(
      input,
      p,
      dims ?? input.shape.map((_, i) => i),
      keepdim,
      options as { dtype: DType | null },
    );
  }
  const order = typeof p === 'number' ? p : 2;
  return linalg.vectorNorm(input, order, dims, keepdim, options as { dtype: DType | null });
}

/**
 * The places of the elements that are not zero: (n, dims) int64, or with `asTuple` one vector for each dimension.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.nonzero(torch.tensor([0, 3, 0, 5])).tolist()); // [[1], [3]]
 */
export function nonzero(input: Tensor, options?: { asTuple?: false; out?: Tensor }): Tensor;
export function nonzero(input: Tensor, options: { asTuple: true }): Tensor[];
export function nonzero(input: Tensor, options: { asTuple?: boolean; out?: Tensor }): Tensor | Tensor[];
export function nonzero(input: Tensor, ...rest: readonly unknown[]): Tensor | Tensor[] {
  const { asTuple, out } = readArguments('nonzero', rest, { asTuple: false, out: null as Tensor | null });
  if (asTuple) return nonzeroNumpy(input);
  return out === null ? aten.nonzero(input) : aten.nonzero(input, { out });
}

/** The options of {@link uniqueConsecutive}. */
export interface UniqueConsecutiveOptions {
  /** Gives also, for each element of the input, its place in the result; default false. */
  returnInverse?: boolean;
  /** Gives also how often each value occurs; default false. */
  returnCounts?: boolean;
  /** Compares slices along this dimension; default: elements of the flattened input. */
  dim?: number | null;
}

/** The options of {@link unique}. */
export interface UniqueOptions extends UniqueConsecutiveOptions {
  /** Sorts the values; default true. */
  sorted?: boolean;
}

type Both = { returnInverse: true; returnCounts: true };
type One = { returnInverse: true; returnCounts?: false } | { returnInverse?: false; returnCounts: true };

function chosen(values: Tensor, inverse: Tensor, counts: Tensor, a: UniqueConsecutiveOptions): Tensor | Tensor[] {
  const more = [...(a.returnInverse ? [inverse] : []), ...(a.returnCounts ? [counts] : [])];
  return more.length === 0 ? values : [values, ...more];
}

/**
 * The different values of a tensor, sorted; with options also the inverse and the counts, in this order.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [values, counts] = torch.unique(torch.tensor([1, 3, 1]), { returnCounts: true });
 * console.log(values.tolist(), counts.tolist()); // [1, 3] [2, 1]
 */
export function unique(input: Tensor, options: UniqueOptions & Both): [values: Tensor, inverse: Tensor, counts: Tensor];
export function unique(input: Tensor, options: UniqueOptions & One): [values: Tensor, more: Tensor];
export function unique(
  input: Tensor,
  options?: UniqueOptions & { returnInverse?: false; returnCounts?: false },
): Tensor;
export function unique(
  input: Tensor,
  ...rest: Trailing<UniqueOptions, ['sorted', 'returnInverse', 'returnCounts', 'dim']>
): Tensor | Tensor[];
export function unique(input: Tensor, ...rest: readonly unknown[]): Tensor | Tensor[] {
  const a = readArguments('unique', rest, {
    sorted: true,
    returnInverse: false,
    returnCounts: false,
    dim: null as number | null,
  });
  const { sorted, returnInverse, returnCounts, dim } = a;
  const [values, inverse, counts] =
    dim === null
      ? aten._unique2(input, { sorted, returnInverse, returnCounts })
      : uniqueDim(input, dim, { sorted, returnInverse, returnCounts });
  return chosen(values, inverse, counts, a);
}

/** Like {@link unique}, but only of neighbours that are equal, in the order of the input. */
export function uniqueConsecutive(
  input: Tensor,
  options: UniqueConsecutiveOptions & Both,
): [values: Tensor, inverse: Tensor, counts: Tensor];
export function uniqueConsecutive(
  input: Tensor,
  options: UniqueConsecutiveOptions & One,
): [values: Tensor, more: Tensor];
export function uniqueConsecutive(
  input: Tensor,
  options?: UniqueConsecutiveOptions & { returnInverse?: false; returnCounts?: false },
): Tensor;
export function uniqueConsecutive(
  input: Tensor,
  ...rest: Trailing<UniqueConsecutiveOptions, ['returnInverse', 'returnCounts', 'dim']>
): Tensor | Tensor[];
export function uniqueConsecutive(input: Tensor, ...rest: readonly unknown[]): Tensor | Tensor[] {
  const a = readArguments('uniqueConsecutive', rest, {
    returnInverse: false,
    returnCounts: false,
    dim: null as number | null,
  });
  const [values, inverse, counts] = aten.uniqueConsecutive(input, a);
  return chosen(values, inverse, counts, a);
}
