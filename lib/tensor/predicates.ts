/** @file Questions about tensors and dtypes, under PyTorch's names. */
import { kindError } from '../arguments/options.js';
import { type DType, isComplex as holdsComplex, isFloatingPoint as holdsFractions, isDType } from './dtype.js';
import { empty, isInference } from './generated/functions.js';
import { Tensor } from './tensor.js';

export { canCast, resultType } from './generated/aten.js';

function dtypeOf(owner: string, input: Tensor | DType): DType {
  if (input instanceof Tensor) return input.dtype;
  if (typeof input === 'string' && isDType(input)) return input;
  throw kindError(owner, 'input', 'a tensor or a dtype', input);
}

/**
 * Whether a tensor holds fractions; complex ones do not count. A dtype has PyTorch's `dtype.is_floating_point`.
 *
 * @throws TypeError for what is neither.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.isFloatingPoint(torch.ones([2]))); // true
 */
export function isFloatingPoint(input: Tensor | DType): boolean {
  return holdsFractions(dtypeOf('isFloatingPoint', input));
}

/**
 * Whether a tensor holds complex numbers. A dtype has PyTorch's `dtype.is_complex`.
 *
 * @throws TypeError for what is neither.
 */
export function isComplex(input: Tensor | DType): boolean {
  return holdsComplex(dtypeOf('isComplex', input));
}

/**
 * The number of elements of a tensor.
 *
 * @throws TypeError for what is no tensor.
 */
export function numel(input: Tensor): number {
  if (!(input instanceof Tensor)) throw kindError('numel', 'input', 'a tensor', input);
  return input.numel();
}

/** Whether `inferenceMode` is on. */
export function isInferenceModeEnabled(): boolean {
  return isInference(empty([0]));
}

/** The limits of a floating point dtype. */
export interface FloatLimits {
  bits: number;
  /** The distance of 1 and the next larger number. */
  eps: number;
  max: number;
  min: number;
  /** The smallest positive number that has all its digits. */
  tiny: number;
  smallestNormal: number;
  /** The digits that are kept, as a power of ten. */
  resolution: number;
  dtype: DType;
}

/** Bits, eps, exponents of the largest and the smallest number, resolution. */
const FLOATS: Record<string, readonly [bits: number, eps: number, max: number, tiny: number, resolution: number]> = {
  float64: [64, 2 ** -52, Number.MAX_VALUE, 2 ** -1022, 1e-15],
  float32: [32, 2 ** -23, (2 - 2 ** -23) * 2 ** 127, 2 ** -126, 1e-6],
  float16: [16, 2 ** -10, 65504, 2 ** -14, 1e-3],
  bfloat16: [16, 2 ** -7, (2 - 2 ** -7) * 2 ** 127, 2 ** -126, 1e-2],
  float8_e4m3fn: [8, 2 ** -3, 448, 2 ** -6, 1],
  float8_e5m2: [8, 2 ** -2, 57344, 2 ** -14, 1],
};
const PARTS: Record<string, DType> = { complex64: 'float32', complex128: 'float64', complex32: 'float16' };

/**
 * The limits of a dtype of fractions; of complex numbers, those of their parts. Default: those of the default dtype.
 *
 * @throws TypeError for other dtypes.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.finfo(torch.float16).max); // 65504
 */
export function finfo(dtype: DType = empty([0]).dtype): FloatLimits {
  const own = PARTS[dtype] ?? dtype;
  const found = FLOATS[own];
  if (!found) throw kindError('finfo', 'dtype', 'a dtype of fractions', dtype);
  const [bits, eps, max, tiny, resolution] = found;
  return { bits, eps, max, min: -max, tiny, smallestNormal: tiny, resolution, dtype: own };
}

/** The limits of a dtype of whole numbers. */
export interface WholeLimits<T = number | bigint> {
  bits: number;
  max: T;
  min: T;
  dtype: DType;
}

/**
 * The limits of a dtype of whole numbers; those of 64 bits are of type bigint, since a number would round them.
 *
 * @throws TypeError for other dtypes.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.iinfo(torch.uint8).max); // 255
 */
export function iinfo(dtype: 'int64' | 'uint64'): WholeLimits<bigint>;
export function iinfo(dtype: 'int32' | 'int16' | 'int8' | 'uint8' | 'uint16' | 'uint32'): WholeLimits<number>;
export function iinfo(dtype: DType): WholeLimits;
export function iinfo(dtype: DType): WholeLimits {
  const found = /^(u?)int(8|16|32|64)$/.exec(String(dtype));
  if (!found) throw kindError('iinfo', 'dtype', 'a dtype of whole numbers', dtype);
  const bits = Number(found[2]);
  const isSigned = found[1] === '';
  const [max, min] = isSigned
    ? [2n ** BigInt(bits - 1) - 1n, -(2n ** BigInt(bits - 1))]
    : [2n ** BigInt(bits) - 1n, 0n];
  return bits === 64 ? { bits, max, min, dtype } : { bits, max: Number(max), min: Number(min), dtype };
}
