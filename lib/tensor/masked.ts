/**
 * @file `torch.masked`: reductions and normalisations that leave elements out.
 *
 * An element takes part where the mask, which broadcasts to the input, is true; without a mask all do. The others are
 * given the value that changes nothing, such as 0 in a sum.
 */
import { type Arguments, kindError, orNull, readArguments, show, type Trailing, wide } from '../arguments/options.js';
import { full, tensor } from './creation.js';
import { type DType, isComplex, isFloatingPoint } from './dtype.js';
import * as torch from './generated/functions.js';
import * as linalg from './generated/linalg.js';
import { checkDtype, expectTensor, type Scalar, type Tensor } from './tensor.js';

/** The options of all masked operations. */
export interface MaskedOptions {
  /** The dtype of the result; default: that of the input. */
  dtype?: DType | null;
  /** True where an element takes part; default: everywhere. */
  mask?: Tensor | null;
}

/** The options of masked reductions. */
export interface ReductionOptions extends MaskedOptions {
  /** The dimensions to reduce; default: all. */
  dim?: number | readonly number[] | null;
  /** Keeps the reduced dimensions with length 1; default false. */
  keepdim?: boolean;
}

type Reduction = Trailing<ReductionOptions, ['dim']>;

const none: Required<ReductionOptions> = {
  dim: null,
  keepdim: false,
  dtype: orNull(checkDtype),
  mask: orNull(expectTensor),
};

function reduction(owner: string, input: Tensor, rest: readonly unknown[]) {
  expectTensor(owner, 'input', input);
  return readArguments(owner, rest, none);
}

type AlongDim = Arguments<{ input: Tensor; dim: number } & MaskedOptions, ['input', 'dim']>;

function masked(owner: string, args: AlongDim) {
  const defaults = { dtype: orNull(checkDtype), mask: orNull(expectTensor) };
  const { dtype, ...read } = readArguments(owner, args, defaults, ['input', 'dim']);
  return { ...read, dtype: dtype ?? expectTensor(owner, 'input', read.input).dtype };
}

/** The dimensions as a sorted list of numbers from 0 on; all of them for null and for an empty list. */
function dimensions(owner: string, dim: number | readonly number[] | null, ndim: number): number[] {
  if (dim === null || (Array.isArray(dim) && dim.length === 0)) return Array.from({ length: ndim }, (_, i) => i);
  if (typeof dim !== 'number' && !Array.isArray(dim))
    throw kindError(owner, 'dim', 'an integer or a list of them', dim);
  const most = Math.max(ndim, 1);
  const list = (typeof dim === 'number' ? [dim] : [...dim]).map((d) => {
    if (!Number.isInteger(d) || d < -most || d >= most) {
      throw new RangeError(`${owner}: expected dim to be between ${-most} and ${most - 1}, got ${show(d)}`);
    }
    return d < 0 ? d + most : d;
  });
  if (new Set(list).size < list.length) throw new RangeError(`${owner}: expected different dimensions, got [${dim}]`);
  return list.sort((a, b) => a - b);
}

const one = (owner: string, dim: number, input: Tensor) => dimensions(owner, dim, input.dim())[0] ?? 0;

function broadcast(mask: Tensor, input: Tensor): Tensor {
  return torch.broadcastTo(mask, input.shape).to('bool');
}

/** The least (−1) or greatest (1) value that a dtype holds. */
function extreme(owner: string, dtype: DType, sign: 1 | -1): Scalar {
  if (isFloatingPoint(dtype)) return sign * Number.POSITIVE_INFINITY;
  const integer = /^(u?)int(\d+)$/.exec(dtype);
  if (!integer) throw kindError(owner, 'input', 'of real numbers', dtype);
  const bits = BigInt(integer[2]!) - (integer[1] ? 0n : 1n);
  if (sign > 0) return 2n ** bits - 1n;
  return integer[1] ? 0n : -(2n ** bits);
}

/** The input with `value` where the mask is false. */
function fill(input: Tensor, mask: Tensor | null, value: () => Scalar): Tensor {
  if (mask === null) return input;
  return torch.where(broadcast(mask, input), input, full([], value(), { dtype: input.dtype, device: input.device }));
}

/** Integers other than int64 add up in int64. */
const accumulated = (dtype: DType): DType => (/^(uint8|bool|int8|int16|int32)$/.test(dtype) ? 'int64' : dtype);

/** Sum. */
export function sum(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.sum', input, rest);
  const dims = dimensions('masked.sum', dim, input.dim());
  return torch.sum(
    fill(input, mask, () => 0),
    dims,
    keepdim,
    { dtype: dtype ?? accumulated(input.dtype) },
  );
}

/** Product. */
export function prod(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.prod', input, rest);
  const start = fill(input, mask, () => 1).to(dtype ?? accumulated(input.dtype));
  const dims = dimensions('masked.prod', dim, input.dim());
  return dims.reduceRight((product, d) => product.prod(d, keepdim), start);
}

/** Running sum along one dimension. */
export function cumsum(...args: AlongDim): Tensor {
  const { input, dim, dtype, mask } = masked('masked.cumsum', args);
  return fill(input, mask, () => 0).cumsum(one('masked.cumsum', dim, input), { dtype });
}

/** Running product along one dimension. */
export function cumprod(...args: AlongDim): Tensor {
  const { input, dim, dtype, mask } = masked('masked.cumprod', args);
  return fill(input, mask, () => 1).cumprod(one('masked.cumprod', dim, input), { dtype });
}

/** Greatest element. */
export function amax(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.amax', input, rest);
  const filled = fill(input, mask, () => extreme('masked.amax', input.dtype, -1));
  return filled.amax(dimensions('masked.amax', dim, input.dim()), keepdim).to(dtype ?? input.dtype);
}

/** Least element. */
export function amin(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.amin', input, rest);
  const filled = fill(input, mask, () => extreme('masked.amin', input.dtype, 1));
  return filled.amin(dimensions('masked.amin', dim, input.dim()), keepdim).to(dtype ?? input.dtype);
}

type Position = Trailing<ReductionOptions & { dim?: number | null }, ['dim']>;

/** Place of the greatest element along one dimension, or in the flattened input. */
export function argmax(input: Tensor, ...rest: Position): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.argmax', input, rest);
  const filled = fill(input, mask, () => extreme('masked.argmax', input.dtype, -1));
  return filled.argmax(dim as number | null, keepdim).to(dtype ?? input.dtype);
}

/** Place of the least element along one dimension, or in the flattened input. */
export function argmin(input: Tensor, ...rest: Position): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.argmin', input, rest);
  const filled = fill(input, mask, () => extreme('masked.argmin', input.dtype, 1));
  return filled.argmin(dim as number | null, keepdim).to(dtype ?? input.dtype);
}

/** The number of elements that take part. */
function counted(input: Tensor, dims: readonly number[], keepdim: boolean, mask: Tensor | null): Tensor {
  const part =
    mask === null ? torch.ones(input.shape, { dtype: 'int64', device: input.device }) : broadcast(mask, input);
  return part.sum(dims, keepdim);
}

/** Mean. */
export function mean(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.mean', input, rest);
  const own = dtype ?? input.dtype;
  if (!isFloatingPoint(own) && !isComplex(own))
    throw kindError('masked.mean', 'dtype', 'floating point or complex', own);
  const dims = dimensions('masked.mean', dim, input.dim());
  return sum(input, { dim: dims, keepdim, dtype: own, mask }).div(counted(input, dims, keepdim, mask));
}

/** Median along one dimension, by default the last. */
export function median(input: Tensor, ...rest: Trailing<ReductionOptions & { dim?: number }, ['dim']>): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.median', input, rest);
  const isFloat = isFloatingPoint(input.dtype);
  const filled = fill(isFloat ? input : input.to('float32'), mask, () => Number.NaN);
  const { values } = filled.nanmedian(one('masked.median', (dim as number | null) ?? -1, input), keepdim);
  if (isFloat) return values;
  if (values.isnan().any().item()) {
    throw new RangeError('masked.median: expected an element of every row to take part where the dtype has no NaN');
  }
  return values.to(dtype ?? input.dtype);
}

/** Logarithm of the sum of exponentials. */
export function logsumexp(input: Tensor, ...rest: Reduction): Tensor {
  const { dim, keepdim, dtype, mask } = reduction('masked.logsumexp', input, rest);
  const filled = fill(input, mask, () =>
    isComplex(input.dtype) ? -Infinity : extreme('masked.logsumexp', input.dtype, -1),
  );
  return filled.logsumexp(dimensions('masked.logsumexp', dim, input.dim()), keepdim).to(dtype ?? input.dtype);
}

/** log(exp(input) + exp(other)), with a mask for each. */
export function logaddexp(
  ...args: Arguments<
    { input: Tensor; other: Tensor; dtype?: DType | null; inputMask?: Tensor | null; otherMask?: Tensor | null },
    ['input', 'other']
  >
): Tensor {
  const defaults = { dtype: orNull(checkDtype), inputMask: orNull(expectTensor), otherMask: orNull(expectTensor) };
  const read = readArguments('masked.logaddexp', args, defaults, ['input', 'other']);
  const { input, other, dtype, inputMask, otherMask } = read;
  const least = (x: Tensor) => extreme('masked.logaddexp', x.dtype, -1);
  const filled = [fill(input, inputMask, () => least(input)), fill(other, otherMask, () => least(other))] as const;
  return torch.logaddexp(...filled).to(dtype ?? input.dtype);
}

/** The vector norm of order `ord` (2 by default). */
export function norm(input: Tensor, ...rest: Trailing<ReductionOptions & { ord?: number }, ['ord', 'dim']>): Tensor {
  expectTensor('masked.norm', 'input', input);
  const { ord, dim, keepdim, dtype, mask } = readArguments('masked.norm', rest, {
    ord: wide(2 as number | null),
    ...none,
  });
  const order = ord ?? 2;
  const filled = fill(input, mask, () => (order === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : 0));
  const dims = dimensions('masked.norm', dim, input.dim());
  return linalg.vectorNorm(filled, order, dims, keepdim, { dtype: dtype ?? input.dtype });
}

type Spread = ReductionOptions & { unbiased?: boolean | null; correction?: number | null };

function spread(owner: string, input: Tensor, rest: readonly unknown[]): Tensor {
  const a = readArguments(owner, rest, {
    dim: none.dim,
    unbiased: null as boolean | null,
    correction: null as number | null,
    keepdim: false,
    dtype: null as DType | null,
    mask: null as Tensor | null,
  });
  if (a.unbiased !== null && a.correction !== null)
    throw new TypeError(`${owner}: expected unbiased or correction, got both`);
  const correction = a.correction ?? (a.unbiased === false ? 0 : 1);
  const computed = (dtype: DType): DType => (isFloatingPoint(dtype) || isComplex(dtype) ? dtype : 'float32');
  const dtype = a.dtype ?? computed(input.dtype);
  const dims = dimensions(owner, a.dim, input.dim());
  let count = counted(input, dims, true, a.mask);
  const centred = input.sub(sum(input, { dim: dims, keepdim: true, dtype, mask: a.mask }).div(count));
  const squares = centred.mul(centred.conj());
  const total = sum(squares, { dim: dims, keepdim: a.keepdim, dtype: computed(dtype), mask: a.mask });
  if (!a.keepdim) count = count.reshape(total.shape);
  if (correction !== 0) {
    const real =
      { complex64: 'float32', complex128: 'float64', complex32: 'float16' }[dtype as string] ?? computed(dtype);
    count = count.to(real as DType).sub(correction);
    count = count.maximum(tensor(0, { dtype: real as DType, device: input.device }));
  }
  return total.div(count).to(dtype);
}

/** Variance, without bias unless `unbiased` or `correction` say otherwise. */
export function var_(input: Tensor, ...rest: Trailing<Spread, ['dim', 'unbiased']>): Tensor {
  return spread('masked.var', expectTensor('masked.var', 'input', input), rest);
}
export { var_ as var };

/** Standard deviation, without bias unless `unbiased` or `correction` say otherwise. */
export function std(input: Tensor, ...rest: Trailing<Spread, ['dim', 'unbiased']>): Tensor {
  return spread('masked.std', expectTensor('masked.std', 'input', input), rest).sqrt();
}

/** Softmax along one dimension. */
export function softmax(...args: AlongDim): Tensor {
  const { input, dim, dtype, mask } = masked('masked.softmax', args);
  const filled = fill(input, mask, () => extreme('masked.softmax', input.dtype, -1));
  return filled.softmax(one('masked.softmax', dim, input), { dtype });
}

/** Logarithm of {@link softmax}. */
export function logSoftmax(...args: AlongDim): Tensor {
  const { input, dim, dtype, mask } = masked('masked.logSoftmax', args);
  const filled = fill(input, mask, () => extreme('masked.logSoftmax', input.dtype, -1));
  return filled.logSoftmax(one('masked.logSoftmax', dim, input), { dtype });
}

/** {@link softmax} of −input. */
export function softmin(...args: AlongDim): Tensor {
  const { input, dim, dtype, mask } = masked('masked.softmin', args);
  const filled = fill(input, mask, () => extreme('masked.softmin', input.dtype, 1));
  return filled.neg().softmax(one('masked.softmin', dim, input), { dtype });
}

/** The input divided by its {@link norm} of order `ord` along one dimension, or by `eps` where that is greater. */
export function normalize(
  ...args: Arguments<{ input: Tensor; ord: number; dim: number; eps?: number } & MaskedOptions, ['input', 'ord', 'dim']>
): Tensor {
  const owner = 'masked.normalize';
  const defaults = { eps: 1e-12, dtype: orNull(checkDtype), mask: orNull(expectTensor) };
  const { input, ord, dim, eps, mask, ...o } = readArguments(owner, args, defaults, ['input', 'ord', 'dim']);
  const dtype = o.dtype ?? expectTensor(owner, 'input', input).dtype;
  const length = norm(input, { ord, dim, keepdim: true, dtype, mask });
  return fill(input, mask, () => 0).div(length.maximum(full([], eps, { dtype: length.dtype, device: input.device })));
}
