import { attached, kindError } from '../arguments/options.js';
import type { Routine } from '../control/routine.js';
import { inBlocks } from './slices.js';

/** The number types a file can hold, named as PyTorch names them. */
export type NumericDType =
  | 'float64'
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint64'
  | 'uint32'
  | 'uint16'
  | 'uint8'
  | 'bool'
  | 'complex64'
  | 'complex128';

/** A flat typed array that can hold numbers of a {@link NumericDType}. */
export type NumericData =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | BigUint64Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

/**
 * Numbers with a shape, in row-major order. `dtype` says how `data` is to be read: half floats are widened to a
 * `Float32Array` on reading (and named `float32`), `bool` is a `Uint8Array` of 0 and 1, complex numbers are pairs
 * (re, im) in a float array of twice the length.
 */
export interface NumericArray {
  data: NumericData;
  shape: number[];
  dtype: NumericDType;
}

const dtypeOfArray = new Map<string, NumericDType>([
  ['Float64Array', 'float64'],
  ['Float32Array', 'float32'],
  ['BigInt64Array', 'int64'],
  ['BigUint64Array', 'uint64'],
  ['Int32Array', 'int32'],
  ['Int16Array', 'int16'],
  ['Int8Array', 'int8'],
  ['Uint32Array', 'uint32'],
  ['Uint16Array', 'uint16'],
  ['Uint8Array', 'uint8'],
]);

/** The dtype that a typed array holds when nothing else says so; undefined for what is no numeric typed array. */
export function dtypeOf(data: unknown): NumericDType | undefined {
  return ArrayBuffer.isView(data) ? dtypeOfArray.get(data.constructor.name) : undefined;
}

/** Number of elements of a shape; 1 for `[]`. */
export function numel(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Turns the bits of 16-bit floats into float32. */
export type Widen = (bits: Uint16Array, out: Float32Array<ArrayBuffer>) => void;

/** The float32 numbers that 16-bit ones are. */
export function* widened(bits: Uint16Array, widen: Widen): Routine<Float32Array<ArrayBuffer>> {
  const out = new Float32Array(bits.length);
  yield* inBlocks(bits.length, 1 << 17, (from, to) => widen(bits.subarray(from, to), out.subarray(from, to)));
  return out;
}

/** Widens IEEE half-precision bit patterns to float32, exactly. */
export function widenFloat16(bits: Uint16Array, out: Float32Array<ArrayBuffer>): void {
  const outBits = new Uint32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < bits.length; i++) {
    const sign = (bits[i] & 0x8000) << 16;
    const exponent = (bits[i] >> 10) & 0x1f;
    const mantissa = bits[i] & 0x3ff;
    if (exponent === 0) {
      out[i] = (sign ? -1 : 1) * mantissa * 2 ** -24; // zero or subnormal, both normal in float32
    } else {
      outBits[i] = sign | ((exponent === 31 ? 255 : exponent + 112) << 23) | (mantissa << 13);
    }
  }
}

/** Widens bfloat16 bit patterns (the upper half of a float32) to float32, exactly. */
export function widenBFloat16(bits: Uint16Array, out: Float32Array<ArrayBuffer>): void {
  const outBits = new Uint32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < bits.length; i++) outBits[i] = bits[i] << 16;
}

/** Rows of numbers, with the names of the columns if the file has them. */
export interface Table extends NumericArray {
  columns?: string[];
}

/** Checks that a value is numbers with a shape. */
export function asArray<T extends NumericArray>(owner: string, name: string, value: T): T {
  if (ArrayBuffer.isView(value?.data) && Array.isArray(value.shape)) {
    attached(owner, name, value.data);
    return value;
  }
  throw kindError(owner, name, 'numbers with a shape, { data, shape, dtype }', value);
}
