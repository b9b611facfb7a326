/** @file The limits of dtypes: `torch.finfo` and `torch.iinfo`. */
import { kindError } from '../arguments/options.js';
import { general } from './digits.js';
import type { DType } from './dtype.js';
import { getDefaultDtype } from './settings.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** A number as PyTorch prints limits: six digits. */
const short = (value: number | bigint) => general(Number(value), 6);

/** The limits of a floating point dtype. */
export class FloatLimits {
  readonly bits: number;
  /** The distance of 1 and the next larger number. */
  readonly eps: number;
  readonly max: number;
  readonly min: number;
  /** The smallest positive number that has all its digits. */
  readonly tiny: number;
  readonly smallestNormal: number;
  /** The digits that are kept, as a power of ten. */
  readonly resolution: number;
  readonly dtype: DType;

  /** @internal */
  constructor(dtype: DType, [bits, eps, max, tiny, resolution]: Numbers) {
    this.bits = bits;
    this.eps = eps;
    this.max = max;
    this.min = -max;
    this.tiny = tiny;
    this.smallestNormal = tiny;
    this.resolution = resolution;
    this.dtype = dtype;
  }

  /** The limits as PyTorch prints them. */
  toString(): string {
    const { resolution, min, max, eps, smallestNormal, tiny, dtype } = this;
    const numbers = Object.entries({ resolution, min, max, eps, smallest_normal: smallestNormal, tiny });
    return `finfo(${numbers.map(([name, value]) => `${name}=${short(value)}`).join(', ')}, dtype=${dtype})`;
  }

  [inspect](): string {
    return this.toString();
  }
}

type Numbers = readonly [bits: number, eps: number, max: number, tiny: number, resolution: number];

/** Bits, eps, the largest number, the smallest one that has all its digits, resolution. */
const FLOATS: Record<string, Numbers> = {
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
export function finfo(dtype: DType = getDefaultDtype()): FloatLimits {
  const own = PARTS[dtype] ?? dtype;
  const found = FLOATS[own];
  if (!found) throw kindError('finfo', 'dtype', 'a dtype of fractions', dtype);
  return new FloatLimits(own, found);
}

/** The limits of a dtype of whole numbers. */
export class WholeLimits<T extends number | bigint = number | bigint> {
  /** @internal */
  constructor(
    readonly bits: number,
    readonly max: T,
    readonly min: T,
    readonly dtype: DType,
  ) {}

  /** The limits as PyTorch prints them. */
  toString(): string {
    return `iinfo(min=${short(this.min)}, max=${short(this.max)}, dtype=${this.dtype})`;
  }

  [inspect](): string {
    return this.toString();
  }
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
  return bits === 64 ? new WholeLimits(bits, max, min, dtype) : new WholeLimits(bits, Number(max), Number(min), dtype);
}
