/** @file Reductions of NumPy that torch lacks: over several axes at once, and without elements that are no number. */

import type { Tensor } from '../tensor/index.js';
import { asArray } from './operators.js';

type Values = Tensor | Iterable<any>;

/** The axes that a reduction is over (default: all), and whether they stay, with one element. */
export interface ReductionOptions {
  axis?: number | readonly number[] | null;
  keepdims?: boolean;
}

/** An array with its reduced axes in one, the last; and what gives a result of such rows its shape. */
function rowsOf(values: Values, { axis = null, keepdims = false }: ReductionOptions) {
  const x = asArray(values).double();
  const count = x.dim();
  const axes = axis === null ? x.shape.map((_, dim) => dim) : [axis].flat().map((dim) => (dim < 0 ? dim + count : dim));
  const left = x.shape.map((_, dim) => dim).filter((dim) => !axes.includes(dim));
  const outer = left.map((dim) => x.size(dim));
  const kept = x.shape.map((size, dim) => (axes.includes(dim) ? 1 : size));
  const rows = x.permute([...left, ...axes]).reshape([...outer, -1]);
  const shaped = (made: Tensor, ahead: readonly number[] = []): Tensor =>
    made.reshape([...ahead, ...(keepdims ? kept : outer)]);
  return { rows, shaped };
}

/** What takes the place of elements that are no number. */
function extreme(values: Values, options: ReductionOptions, end: number): Tensor {
  const { rows, shaped } = rowsOf(values, options);
  const gaps = rows.isnan();
  const filled = rows.maskedFill(gaps, -end);
  const made = end > 0 ? filled.amax({ dim: -1 }) : filled.amin({ dim: -1 });
  return shaped(made.maskedFill(gaps.all(-1), Number.NaN));
}

/** The largest elements, NaN left out, as `np.nanmax`. */
export const nanmax = (a: Values, options: ReductionOptions = {}): Tensor =>
  extreme(a, options, Number.POSITIVE_INFINITY);

/** The smallest elements, NaN left out, as `np.nanmin`. */
export const nanmin = (a: Values, options: ReductionOptions = {}): Tensor =>
  extreme(a, options, Number.NEGATIVE_INFINITY);

/** The variances, divided by the number of elements less `ddof`, NaN left out, as `np.nanvar`. */
export function nanvar(a: Values, { ddof = 0, ...options }: ReductionOptions & { ddof?: number } = {}): Tensor {
  const { rows, shaped } = rowsOf(a, options);
  const count = rows.isnan().logicalNot().sum({ dim: -1, keepdim: true });
  const mean = rows.nansum({ dim: -1, keepdim: true }).div(count);
  const free = count.sub(ddof).squeeze(-1).double();
  const made = rows.sub(mean).pow(2).nansum({ dim: -1 }).div(free);
  return shaped(made.maskedFill(free.le(0), Number.NaN));
}

/** The roots of {@link nanvar}, as `np.nanstd`. */
export const nanstd = (a: Values, options: ReductionOptions & { ddof?: number } = {}): Tensor =>
  nanvar(a, options).sqrt();

/** The values below which shares of the elements lie, of all axes given at once, as `np.quantile`. */
export function quantile(a: Values, q: number | Values, options: ReductionOptions = {}): Tensor {
  const { rows, shaped } = rowsOf(a, options);
  const shares = typeof q === 'number' ? q : asArray(q).double();
  return shaped(rows.quantile(shares, { dim: -1 }), typeof q === 'number' ? [] : asArray(q).shape);
}

/** {@link quantile}, NaN left out, as `np.nanquantile`. */
export function nanquantile(a: Values, q: number | Values, options: ReductionOptions = {}): Tensor {
  const { rows, shaped } = rowsOf(a, options);
  const shares = typeof q === 'number' ? q : asArray(q).double();
  return shaped(rows.nanquantile(shares, { dim: -1 }), typeof q === 'number' ? [] : asArray(q).shape);
}

function place(owner: string, a: Values, options: ReductionOptions, end: number): Tensor {
  const { rows, shaped } = rowsOf(a, options);
  const gaps = rows.isnan();
  if (gaps.all(-1).any().item())
    throw new RangeError(`${owner}: expected each row of a to have a number, got one of NaN alone`);
  const filled = rows.maskedFill(gaps, -end);
  return shaped(end > 0 ? filled.argmax({ dim: -1 }) : filled.argmin({ dim: -1 }));
}

/**
 * The places of the largest elements, NaN left out, as `np.nanargmax`.
 *
 * @throws RangeError where there is no number.
 * @example
 * import { nanargmax } from 'torchebm/python';
 * console.log(nanargmax([1, NaN, 3]).item()); // 2
 */
export const nanargmax = (a: Values, options: ReductionOptions = {}): Tensor =>
  place('nanargmax', a, options, Number.POSITIVE_INFINITY);

/**
 * The places of the smallest elements, NaN left out, as `np.nanargmin`.
 *
 * @throws RangeError where there is no number.
 * @example
 * import { nanargmin } from 'torchebm/python';
 * console.log(nanargmin([[NaN, 3], [1, 2]], { axis: 1 }).tolist()); // [ 1, 0 ]
 */
export const nanargmin = (a: Values, options: ReductionOptions = {}): Tensor =>
  place('nanargmin', a, options, Number.NEGATIVE_INFINITY);
