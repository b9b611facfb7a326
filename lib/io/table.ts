import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { kindError, nearest, readOptions, show } from '../utils/options.js';
import {
  dtypeOf,
  type NumericArray,
  type NumericData,
  type NumericDType,
  numel,
  widenBFloat16,
  widenFloat16,
} from './array.js';
import { writeFileAtomic } from './atomic.js';
import { encodeCsv, parseCsv } from './csv.js';
import { encodeNpy, parseNpy } from './npy.js';
import { parseParquet } from './parquet.js';
import { parseSafetensors, type SafetensorsDType, type SafetensorsEntry } from './safetensors.js';
import { encodeZip, parseZip } from './zip.js';

/** Rows of numbers, with the names of the columns if the file has them. */
export interface Table extends NumericArray {
  columns?: string[];
}

type Reader = (bytes: Uint8Array, file: string, array: string | undefined) => Table | Promise<Table>;

const readers: Record<string, Reader> = {
  '.csv': parseCsv,
  '.tsv': parseCsv,
  '.npy': parseNpy,
  '.npz': parseNpz,
  '.safetensors': parseSafetensorsTable,
  '.parquet': parseParquet,
};

const writers: Record<string, (table: Table) => Uint8Array | string> = {
  '.csv': encodeCsv,
  '.npy': encodeNpy,
  '.npz': (table) => encodeZip([['data.npy', encodeNpy(table)]]),
};

/** The names under which a file of several arrays is expected to keep its rows. */
const usualNames = ['data', 'x', 'arr_0'];

/**
 * Reads rows of numbers from a file: `.csv`, `.tsv`, `.npy`, `.npz`, `.safetensors` or `.parquet`, by its extension.
 *
 * @param file path of the file.
 * @param options `array`: which array of an `.npz` or `.safetensors` file; by default the only one, or the one called
 * `data`, `x` or `arr_0`.
 * @returns the numbers in row-major order; the first dimension of `shape` counts rows. Text becomes float64, half
 * floats float32, other arrays keep their dtype.
 * @throws RangeError naming the file, and row and column where there is one, for an unknown extension, a damaged or
 * empty file, a row of another length, and a cell that is no finite number.
 *
 * @example
 * const { data, shape, columns } = await readTable('points.csv'); // shape [1000, 2], columns ['x', 'y']
 */
export async function readTable(file: string, options: { array?: string } = {}): Promise<Table> {
  const { array } = readOptions('readTable', options, { array: undefined as string | undefined });
  const read = byExtension('readTable', file, readers);
  const table = await read(await readFile(file), file, array);
  checkRows(table, file);
  return table;
}

/**
 * Writes rows of numbers to a `.csv`, `.npy` or `.npz` file (there as `data`), whole or not at all.
 *
 * @param file path to write; missing folders are created.
 * @param table the numbers; `dtype` is by default that of the typed array. CSV takes shape (n) or (n, d).
 * @throws RangeError for an unknown extension or a shape that does not fit.
 *
 * @example
 * await writeTable('samples.csv', { data: new Float32Array([0, 1, 2, 3]), shape: [2, 2], columns: ['x', 'y'] });
 */
export async function writeTable(
  file: string,
  table: { data: NumericData; shape: number[]; dtype?: NumericDType; columns?: string[] },
): Promise<void> {
  const write = byExtension('writeTable', file, writers);
  const dtype = table?.dtype ?? dtypeOf(table?.data);
  if (!dtype) throw kindError('writeTable', 'data', 'a typed array of numbers', table?.data);
  const { data, shape, columns } = table;
  if (data.length !== numel(shape) * (dtype.startsWith('complex') ? 2 : 1)) {
    throw new RangeError(`writeTable: expected ${numel(shape)} numbers for shape ${show(shape)}, got ${data.length}`);
  }
  if (write === encodeCsv && (dtype.startsWith('complex') || shape.length < 1 || shape.length > 2)) {
    throw new RangeError(`writeTable: expected real numbers of shape (n, d) for CSV, got ${dtype} ${show(shape)}`);
  }
  if (columns && (shape.length !== 2 || columns.length !== shape[1])) {
    throw new RangeError(`writeTable: expected a name for each column of shape ${show(shape)}, got ${show(columns)}`);
  }
  await writeFileAtomic(file, write({ data, shape, dtype, columns }));
}

function byExtension<T>(owner: string, file: string, table: Record<string, T>): T {
  if (typeof file !== 'string') throw kindError(owner, 'file', 'a path', file);
  const extension = path.extname(file).toLowerCase();
  if (Object.hasOwn(table, extension)) return table[extension];
  const known = Object.keys(table).join(', ');
  throw new RangeError(`${owner}: expected ${file} to end in one of ${known}, got ${show(extension)}`);
}

function parseNpz(bytes: Uint8Array, file: string, wanted: string | undefined): Table {
  const entries = [...parseZip(bytes, file)].filter(([name]) => name.endsWith('.npy'));
  const arrays = new Map(entries.map(([name, contents]) => [name.slice(0, -'.npy'.length), contents]));
  const name = chooseArray(file, [...arrays.keys()], wanted);
  return parseNpy(arrays.get(name)!, `${file}: array '${name}'`);
}

function parseSafetensorsTable(bytes: Uint8Array, file: string, wanted: string | undefined): Table {
  const { tensors } = parseSafetensors(bytes, file);
  const name = chooseArray(file, [...tensors.keys()], wanted);
  const entry = tensors.get(name)!;
  const decode = decoders[entry.dtype];
  if (!decode) throw new RangeError(`${file}: expected tensor '${name}' to have a common dtype, got ${entry.dtype}`);
  return { ...decode(alignedBuffer(entry)), shape: entry.shape };
}

function alignedBuffer({ data }: SafetensorsEntry): ArrayBuffer {
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}

const decoders: Partial<Record<SafetensorsDType, (bytes: ArrayBuffer) => Pick<Table, 'data' | 'dtype'>>> = {
  F64: (bytes) => ({ data: new Float64Array(bytes), dtype: 'float64' }),
  F32: (bytes) => ({ data: new Float32Array(bytes), dtype: 'float32' }),
  F16: (bytes) => ({ data: widenFloat16(new Uint16Array(bytes)), dtype: 'float32' }),
  BF16: (bytes) => ({ data: widenBFloat16(new Uint16Array(bytes)), dtype: 'float32' }),
  I64: (bytes) => ({ data: new BigInt64Array(bytes), dtype: 'int64' }),
  I32: (bytes) => ({ data: new Int32Array(bytes), dtype: 'int32' }),
  I16: (bytes) => ({ data: new Int16Array(bytes), dtype: 'int16' }),
  I8: (bytes) => ({ data: new Int8Array(bytes), dtype: 'int8' }),
  U64: (bytes) => ({ data: new BigUint64Array(bytes), dtype: 'uint64' }),
  U32: (bytes) => ({ data: new Uint32Array(bytes), dtype: 'uint32' }),
  U16: (bytes) => ({ data: new Uint16Array(bytes), dtype: 'uint16' }),
  U8: (bytes) => ({ data: new Uint8Array(bytes), dtype: 'uint8' }),
  BOOL: (bytes) => ({ data: new Uint8Array(bytes), dtype: 'bool' }),
};

function chooseArray(file: string, names: string[], wanted: string | undefined): string {
  if (names.length === 0) throw new RangeError(`${file}: expected an array, got none`);
  const list = names.map((name) => `'${name}'`).join(', ');
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted;
    const near = nearest(wanted, names);
    throw new RangeError(`${file}: no array '${wanted}', it holds ${list}${near ? `; did you mean '${near}'?` : ''}`);
  }
  const found = names.length === 1 ? names[0] : usualNames.find((name) => names.includes(name));
  if (found === undefined) {
    throw new RangeError(
      `${file}: expected one array, or one called data, x or arr_0, got ${list}; name one with array`,
    );
  }
  return found;
}

function checkRows({ data, shape, dtype, columns }: Table, file: string): void {
  if (dtype.startsWith('complex')) throw new RangeError(`${file}: expected real numbers, got ${dtype}`);
  if (shape.length === 0) throw new RangeError(`${file}: expected rows of numbers, got a single number`);
  if (data.length === 0) throw new RangeError(`${file}: expected rows of numbers, got shape [${shape.join(', ')}]`);
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return;
  for (let i = 0; i < data.length; i++) {
    if (Number.isFinite(data[i])) continue;
    throw new RangeError(`${file}: ${position(i, shape, columns)}: expected a finite number, got ${data[i]}`);
  }
}

/** Where the i-th number stands, counted from 1 as in the other messages. */
function position(i: number, shape: number[], columns: string[] | undefined): string {
  const index: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    index.unshift((i % shape[axis]) + 1);
    i = Math.floor(i / shape[axis]);
  }
  const [row, column] = index;
  if (index.length === 1) return `row ${row}`;
  if (index.length > 2) return `element (${index.join(', ')})`;
  return `row ${row}, column ${columns ? show(columns[column - 1]) : column}`;
}
