import { bytesOf, counted, only } from '../arguments/options.js';
import { type Routine, runInPlace } from '../control/routine.js';
import {
  asArray,
  type NumericArray,
  type NumericData,
  type NumericDType,
  numel,
  widened,
  widenFloat16,
} from './array.js';
import { copyOf, inBlocks } from './slices.js';

type ArrayType = new (buffer: ArrayBuffer) => NumericData;

/** NumPy's type codes: the array that holds one, how many bytes a number has (complex: a part), and our name. */
const types: Record<string, { array: ArrayType; bytes: number; dtype: NumericDType }> = {
  f8: { array: Float64Array, bytes: 8, dtype: 'float64' },
  f4: { array: Float32Array, bytes: 4, dtype: 'float32' },
  f2: { array: Uint16Array, bytes: 2, dtype: 'float16' },
  i8: { array: BigInt64Array, bytes: 8, dtype: 'int64' },
  i4: { array: Int32Array, bytes: 4, dtype: 'int32' },
  i2: { array: Int16Array, bytes: 2, dtype: 'int16' },
  i1: { array: Int8Array, bytes: 1, dtype: 'int8' },
  u8: { array: BigUint64Array, bytes: 8, dtype: 'uint64' },
  u4: { array: Uint32Array, bytes: 4, dtype: 'uint32' },
  u2: { array: Uint16Array, bytes: 2, dtype: 'uint16' },
  u1: { array: Uint8Array, bytes: 1, dtype: 'uint8' },
  b1: { array: Uint8Array, bytes: 1, dtype: 'bool' },
  c8: { array: Float32Array, bytes: 4, dtype: 'complex64' },
  c16: { array: Float64Array, bytes: 8, dtype: 'complex128' },
};

/** The limit that NumPy sets. */
const longestHeader = 10_000;

const isComplex = (dtype: NumericDType) => dtype.startsWith('complex');

/**
 * Reads the bytes of a `.npy` file: every numeric dtype, both byte orders, C and Fortran order, versions 1 to 3.
 *
 * Half floats come back as `float32`, widened exactly; complex numbers as pairs in a float array.
 *
 * @param bytes the whole file.
 * @param name what errors call the file.
 * @throws RangeError if the bytes are no `.npy` file, are cut short, or hold text, objects or records.
 *
 * @example
 * const { data, shape, dtype } = parseNpy(await readFile('points.npy'), 'points.npy');
 */
export function parseNpy(...args: [bytes: Uint8Array, name?: string]): NumericArray {
  const [bytes, name = 'npy'] = only('parseNpy', args, ['bytes', 'name']);
  return runInPlace(npyLoop(bytesOf('parseNpy', 'bytes', bytes), name));
}

/** {@link parseNpy} as a routine. */
export function* npyLoop(bytes: Uint8Array, name: string): Routine<NumericArray> {
  const { descr, fortran, shape, offset } = parseHeader(bytes, name);
  const [, order, code] = /^([<>|=])(\w+)$/.exec(descr) ?? [];
  const type = Object.hasOwn(types, code ?? '') ? types[code] : undefined;
  if (!type) throw new RangeError(`${name}: expected a numeric dtype, got '${descr}'${remedy(descr)}`);

  const components = isComplex(type.dtype) ? 2 : 1;
  const count = numel(shape) * components;
  const size = count * type.bytes;
  if (!Number.isSafeInteger(size) || bytes.length - offset < size) {
    throw new RangeError(
      `${name}: expected ${size} bytes of data for shape [${shape.join(', ')}], got ${bytes.length - offset}`,
    );
  }
  const raw = yield* copyOf(bytes.subarray(offset, offset + size)); // aligned and ours to swap
  if (order === '>') {
    yield* inBlocks(raw.length, 1 << 20, (from, to) => swapBytes(raw.subarray(from, to), type.bytes));
  }
  let data = new type.array(raw.buffer);
  if (fortran && shape.length > 1) data = yield* fromFortran(data, shape, components);
  if (type.dtype === 'float16') {
    return { data: yield* widened(data as Uint16Array, widenFloat16), shape, dtype: 'float32' };
  }
  return { data, shape, dtype: type.dtype };
}

/**
 * The bytes of a `.npy` file (version 1.0, little-endian, C order) that `numpy.load` reads.
 *
 * @throws RangeError if `data` does not have as many numbers as `shape` says, TypeError for half floats, which have no
 * typed array of their own.
 *
 * @example
 * await writeFileAtomic('points.npy', encodeNpy({ data, shape: [1000, 2], dtype: 'float32' }));
 */
export function encodeNpy(...args: [array: NumericArray]): Uint8Array<ArrayBuffer> {
  const [array] = only('encodeNpy', args, ['array']);
  return Buffer.concat(npyParts('encodeNpy', asArray('encodeNpy', 'array', array)));
}

/** The header of a `.npy` file, and the numbers themselves, which are not copied. */
export function npyParts(owner: string, { data, shape, dtype }: NumericArray): [header: Uint8Array, data: Uint8Array] {
  const found = Object.entries(types).find(([, type]) => type.dtype === dtype);
  if (!found || !(data instanceof found[1].array)) {
    throw new TypeError(`${owner}: expected data to be an array for dtype ${dtype}, got ${data?.constructor?.name}`);
  }
  const [code, type] = found;
  const count = numel(shape) * (isComplex(dtype) ? 2 : 1);
  if (data.length !== count) {
    throw new RangeError(
      `${owner}: expected ${counted(count, 'number')} for shape [${shape.join(', ')}], got ${data.length}`,
    );
  }
  const order = type.bytes === 1 ? '|' : '<';
  const sizes = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const dict = `{'descr': '${order}${code}', 'fortran_order': False, 'shape': ${sizes}, }`;
  // NumPy aligns the data to 64 bytes: 10 bytes of preamble, the text, spaces, and a newline.
  const length = Math.ceil((10 + dict.length + 1) / 64) * 64 - 10;
  const header = Buffer.from(`\x93NUMPY\x01\x00\0\0${dict.padEnd(length - 1)}\n`, 'latin1');
  header.writeUInt16LE(length, 8);
  return [header, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
}

function parseHeader(bytes: Uint8Array, name: string) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, 6).toString('latin1') !== '\x93NUMPY') {
    throw new RangeError(`${name}: expected a .npy file, which begins with "\\x93NUMPY", got ${start(view)}`);
  }
  const version = view[6];
  if (version === undefined || version < 1 || version > 3) {
    throw new RangeError(`${name}: expected .npy format version 1, 2 or 3, got ${version}`);
  }
  const preamble = version === 1 ? 10 : 12;
  const length = view.length < preamble ? Infinity : version === 1 ? view.readUInt16LE(8) : view.readUInt32LE(8);
  const offset = preamble + length;
  if (view.length < offset) throw new RangeError(`${name}: the file is cut short within its header`);
  if (length > longestHeader) {
    throw new RangeError(`${name}: expected a header of at most ${longestHeader} bytes, as NumPy does, got ${length}`);
  }
  const text = view.toString(version === 3 ? 'utf8' : 'latin1', preamble, offset);
  const descr = /'descr':\s*(?:'([^']*)'|(\[.*?\]))\s*,/s.exec(text);
  const fortran = /'fortran_order':\s*(True|False)/.exec(text);
  const sizes = /'shape':\s*\(([\d\s,L]*)\)/.exec(text);
  if (!descr || !fortran || !sizes) {
    throw new RangeError(`${name}: expected a .npy header with descr, fortran_order and shape, got ${text.trim()}`);
  }
  const shape = (sizes[1].match(/\d+/g) ?? []).map(Number);
  if (shape.length > 64) throw new RangeError(`${name}: expected at most 64 dimensions, got ${shape.length}`);
  return { descr: descr[1] ?? descr[2], fortran: fortran[1] === 'True', shape, offset };
}

function start(view: Buffer): string {
  return view.length === 0 ? 'an empty file' : JSON.stringify(view.subarray(0, 6).toString('latin1'));
}

function remedy(descr: string): string {
  if (descr.startsWith('[')) return ' (records): save each field as an array of its own, or np.savez them';
  if (descr.endsWith('O')) return " (Python objects): save np.asarray(x, dtype='float32')";
  return '';
}

function swapBytes(bytes: Uint8Array, size: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (size === 2) buffer.swap16();
  else if (size === 4) buffer.swap32();
  else if (size === 8) buffer.swap64();
}

/** Reorders numbers whose first index runs fastest so that the last one does; `components` numbers stay together. */
function* fromFortran(data: NumericData, shape: number[], components: number): Routine<NumericData> {
  const out = new (data.constructor as new (length: number) => NumericData)(data.length);
  const index = new Array<number>(shape.length).fill(0);
  const strides = shape.map((_, axis) => numel(shape.slice(0, axis)) * components);
  let from = 0;
  yield* inBlocks(data.length / components, 1 << 16, (begin, end) => {
    for (let to = begin * components; to < end * components; to += components) {
      for (let c = 0; c < components; c++) out[to + c] = data[from + c];
      for (let axis = shape.length - 1; axis >= 0; axis--) {
        from += strides[axis];
        if (++index[axis] < shape[axis]) break;
        from -= strides[axis] * shape[axis];
        index[axis] = 0;
      }
    }
  });
  return out;
}
