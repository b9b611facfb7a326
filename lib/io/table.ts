import * as path from 'node:path';
import {
  type Arguments,
  counted,
  fileName,
  kindError,
  nearest,
  only,
  readArguments,
  short,
  show,
} from '../arguments/options.js';
import { type Routine, runToEnd, task } from '../control/routine.js';
import {
  dtypeOf,
  type NumericData,
  type NumericDType,
  numel,
  type Table,
  type Widen,
  widenBFloat16,
  widened,
  widenFloat16,
} from './array.js';
import { replaceFile } from './atomic.js';
import { csvLoop, csvParts } from './csv.js';
import { npyLoop, npyParts } from './npy.js';
import { parseParquet } from './parquet.js';
import { readWhole } from './read.js';
import { type SafetensorsDType, safetensorsLoop } from './safetensors.js';
import { copyOf, inBlocks } from './slices.js';
import { mostBytes, ZipReader, zipParts } from './zip.js';

/** Options of {@link readTable}. */
export interface ReadTableOptions {
  /** The array of an `.npz` or `.safetensors` file; by default the only one, or the one called data, x or arr_0. */
  array?: string;
  /**
   * The most bytes that an `.npz` or `.parquet` file may unpack to; 1 GiB by default, or four times the file's size
   * where that is more.
   */
  maxBytes?: number | null;
}

interface Limits {
  array: string | undefined;
  maxBytes: number;
}

type Reader = (bytes: Uint8Array, file: string, limits: Limits) => Routine<Table>;

const readers: Record<string, Reader> = {
  '.csv': csvLoop,
  '.tsv': csvLoop,
  '.npy': npyLoop,
  '.npz': npzLoop,
  '.safetensors': safetensorsTableLoop,
  '.parquet': parquetLoop,
};

const writers: Record<string, (table: Table) => Routine<readonly Uint8Array[]>> = {
  '.csv': csvBytes,
  // biome-ignore lint/correctness/useYield: a routine like the others
  '.npy': function* (table) {
    return npyParts('writeTable', table);
  },
  '.npz': (table) => zipParts([['data.npy', npyParts('writeTable', table)]]),
};

function* csvBytes(table: Table): Routine<readonly Uint8Array[]> {
  return (yield* csvParts(table)).map((part) => Buffer.from(part));
}

/** The names under which a file of several arrays is expected to keep its rows. */
const usualNames = ['data', 'x', 'arr_0'];

/**
 * Reads rows of numbers from a file: `.csv`, `.tsv`, `.npy`, `.npz`, `.safetensors` or `.parquet`, by its extension.
 *
 * The event loop is never kept for more than a few milliseconds by a file of any size, Parquet's row groups excepted.
 *
 * @param file path of the file.
 * @returns the numbers in row-major order; the first dimension of `shape` counts rows. Text becomes float64, half
 * floats float32, other arrays keep their dtype.
 * @throws RangeError naming the file, and row and column where there is one, for an unknown extension, a damaged or
 * empty file, one that would unpack to more than `maxBytes`, a row of another length, and a cell that is no finite
 * number.
 *
 * @example
 * const { data, shape, columns } = await readTable('points.csv'); // shape [1000, 2], columns ['x', 'y']
 */
export async function readTable(...args: Arguments<{ file: string } & ReadTableOptions, ['file']>): Promise<Table> {
  const { file, array, maxBytes } = readArguments<{
    file: string;
    array: string | undefined;
    maxBytes: number | null;
  }>('readTable', args, { array: undefined, maxBytes: null }, ['file']);
  if (array !== undefined && typeof array !== 'string') throw kindError('readTable', 'array', 'a name', array);
  const read = byExtension('readTable', file, readers);
  const bytes = await readWhole('readTable', file);
  const limits = { array, maxBytes: mostBytes('readTable', bytes.length, maxBytes) };
  return runToEnd(checkedLoop(read(bytes, file, limits), file));
}

/**
 * Writes rows of numbers to a `.csv`, `.npy` or `.npz` file (there as `data`), whole or not at all.
 *
 * The event loop is never kept for more than a few milliseconds by numbers of any count. They are not copied: leave them
 * as they are until the promise is settled.
 *
 * @param file path to write; missing folders are created.
 * @param table the numbers; `dtype` is by default that of the typed array. CSV takes shape (n) or (n, d).
 * @throws RangeError for an unknown extension or a shape that does not fit.
 *
 * @example
 * await writeTable('samples.csv', { data: new Float32Array([0, 1, 2, 3]), shape: [2, 2], columns: ['x', 'y'] });
 */
export async function writeTable(
  ...args: [file: string, table: { data: NumericData; shape: number[]; dtype?: NumericDType; columns?: string[] }]
): Promise<void> {
  const [file, table] = only('writeTable', args, ['file', 'table']);
  const write = byExtension('writeTable', file, writers);
  const dtype = table?.dtype ?? dtypeOf(table?.data);
  if (!dtype) throw kindError('writeTable', 'data', 'a typed array of numbers', table?.data);
  const { data, shape, columns } = table;
  if (data.length !== numel(shape) * (dtype.startsWith('complex') ? 2 : 1)) {
    throw new RangeError(
      `writeTable: expected ${counted(numel(shape), 'number')} for shape ${show(shape)}, got ${data.length}`,
    );
  }
  if (write === csvBytes && (dtype.startsWith('complex') || shape.length < 1 || shape.length > 2)) {
    throw new RangeError(`writeTable: expected real numbers of shape (n, d) for CSV, got ${dtype} ${show(shape)}`);
  }
  if (columns && (shape.length !== 2 || columns.length !== shape[1])) {
    throw new RangeError(`writeTable: expected a name for each column of shape ${show(shape)}, got ${show(columns)}`);
  }
  await replaceFile(file, await runToEnd(write({ data, shape, dtype, columns })));
}

function byExtension<T>(owner: string, file: string, table: Record<string, T>): T {
  const extension = path.extname(fileName(owner, 'file', file)).toLowerCase();
  if (Object.hasOwn(table, extension)) return table[extension];
  const known = Object.keys(table).join(', ');
  throw new RangeError(`${owner}: expected ${short(file)} to end in one of ${known}, got ${show(extension)}`);
}

function* npzLoop(bytes: Uint8Array, file: string, { array, maxBytes }: Limits): Routine<Table> {
  const zip = new ZipReader(bytes, file, maxBytes);
  const names = zip.names.filter((name) => name.endsWith('.npy')).map((name) => name.slice(0, -'.npy'.length));
  const name = chooseArray(file, names, array);
  const contents = yield* zip.unpack(`${name}.npy`);
  return yield* npyLoop(contents!, `${file}: array '${name}'`);
}

function* safetensorsTableLoop(bytes: Uint8Array, file: string, { array }: Limits): Routine<Table> {
  const { tensors } = yield* safetensorsLoop(bytes, file);
  const name = chooseArray(file, [...tensors.keys()], array);
  const { dtype, shape, data } = tensors.get(name)!;
  const decode = decoders[dtype];
  if (!decode) throw new RangeError(`${file}: expected tensor '${name}' to have a common dtype, got ${dtype}`);
  return { ...(yield* decode((yield* copyOf(data)).buffer)), shape };
}

function* parquetLoop(bytes: Uint8Array, file: string, { maxBytes }: Limits): Routine<Table> {
  const inPlace = () => {
    throw new TypeError('Parquet is read off the event loop alone');
  };
  return yield* task<Table>(inPlace, () => parseParquet(bytes, file, { maxBytes }));
}

const as = <T extends NumericData>(dtype: NumericDType, array: new (bytes: ArrayBuffer) => T) =>
  // biome-ignore lint/correctness/useYield: a routine like the others
  function* (bytes: ArrayBuffer): Routine<Pick<Table, 'data' | 'dtype'>> {
    return { data: new array(bytes), dtype };
  };
const halves = (widen: Widen) =>
  function* (bytes: ArrayBuffer): Routine<Pick<Table, 'data' | 'dtype'>> {
    return { data: yield* widened(new Uint16Array(bytes), widen), dtype: 'float32' as const };
  };

const decoders: Partial<Record<SafetensorsDType, (bytes: ArrayBuffer) => Routine<Pick<Table, 'data' | 'dtype'>>>> = {
  F64: as('float64', Float64Array),
  F32: as('float32', Float32Array),
  F16: halves(widenFloat16),
  BF16: halves(widenBFloat16),
  I64: as('int64', BigInt64Array),
  I32: as('int32', Int32Array),
  I16: as('int16', Int16Array),
  I8: as('int8', Int8Array),
  U64: as('uint64', BigUint64Array),
  U32: as('uint32', Uint32Array),
  U16: as('uint16', Uint16Array),
  U8: as('uint8', Uint8Array),
  BOOL: as('bool', Uint8Array),
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

function* checkedLoop(table: Routine<Table>, file: string): Routine<Table> {
  const read = yield* table;
  const { data, shape, dtype, columns } = read;
  if (dtype.startsWith('complex')) throw new RangeError(`${file}: expected real numbers, got ${dtype}`);
  if (shape.length === 0) throw new RangeError(`${file}: expected rows of numbers, got a single number`);
  if (data.length === 0) throw new RangeError(`${file}: expected rows of numbers, got shape [${shape.join(', ')}]`);
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return read;
  yield* inBlocks(data.length, 1 << 18, (from, to) => {
    for (let i = from; i < to; i++) {
      if (Number.isFinite(data[i])) continue;
      throw new RangeError(`${file}: ${position(i, shape, columns)}: expected a finite number, got ${data[i]}`);
    }
  });
  return read;
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
