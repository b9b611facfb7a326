import * as zlib from 'node:zlib';
import { type Arguments, bytesOf, readArguments, show } from '../arguments/options.js';
import { turn } from '../control/routine.js';
import type { Table } from './array.js';
import { mostBytes, tooMuch } from './zip.js';

/** The codecs, each of which unpacks to so many bytes at most. */
const codecs = {
  GZIP: (packed: Uint8Array, length: number) => zlib.gunzipSync(packed, { maxOutputLength: length }),
  BROTLI: (packed: Uint8Array, length: number) => zlib.brotliDecompressSync(packed, { maxOutputLength: length }),
  // From Node 22.15 on.
  ...('zstdDecompressSync' in zlib && {
    ZSTD: (packed: Uint8Array, length: number) => (zlib as any).zstdDecompressSync(packed, { maxOutputLength: length }),
  }),
};

/** Options of {@link parseParquet}. */
export interface ParseParquetOptions {
  /** The most bytes that the file may unpack to; 1 GiB by default, or four times its size where that is more. */
  maxBytes?: number | null;
}

/**
 * Reads a Parquet file whose columns are numbers or booleans.
 *
 * @param bytes the whole file.
 * @param name what errors call the file.
 * @returns a table of shape (rows, columns): float32 if every column is, else float64.
 * @throws RangeError if the file is damaged, is empty, would unpack to more than `maxBytes`, or holds text, nulls, lists or integers beyond 2⁵³; the message
 * names file, row and column.
 *
 * @example
 * const { data, shape, columns } = await parseParquet(await readFile('points.parquet'), 'points.parquet');
 */
export async function parseParquet(
  ...args: Arguments<{ bytes: Uint8Array; name?: string } & ParseParquetOptions, ['bytes', 'name']>
): Promise<Table> {
  const {
    bytes,
    name,
    maxBytes: given,
  } = readArguments<{ bytes: Uint8Array; name: string } & Required<ParseParquetOptions>>(
    'parseParquet',
    args,
    { name: 'parquet', maxBytes: null },
    ['bytes', 'name'],
  );
  bytesOf('parseParquet', 'bytes', bytes);
  const maxBytes = mostBytes('parseParquet', bytes.length, given);
  const { parquetMetadata, parquetRead, snappyUncompress } = await import('hyparquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const damaged = (cause: unknown) => new RangeError(`${name}: ${(cause as Error).message}`, { cause });
  let metadata: ReturnType<typeof parquetMetadata>;
  try {
    metadata = parquetMetadata(file);
  } catch (error) {
    throw damaged(error);
  }

  const fields = metadata.schema.slice(1); // the first is the root
  const nested = fields.find((field) => field.num_children);
  if (nested) throw new RangeError(`${name}: column ${show(nested.name)}: expected numbers, got lists or records`);
  const columns = fields.map((field) => field.name);
  const rows = Number(metadata.num_rows);
  const width = columns.length;
  let left = maxBytes;
  const hold = (size: number) => {
    left -= size;
    if (!(left >= 0)) throw tooMuch(name, maxBytes);
  };
  hold(8 * rows * width);
  const allFloat32 = fields.every((field) => field.type === 'FLOAT');
  const bounded =
    (unpack: (packed: Uint8Array, length: number) => Uint8Array) => (packed: Uint8Array, length: number) => {
      hold(length);
      return unpack(packed, length);
    };
  const compressors = Object.fromEntries(
    Object.entries({
      ...codecs,
      SNAPPY: (packed: Uint8Array, length: number) => {
        const unpacked = new Uint8Array(length);
        snappyUncompress(packed, unpacked);
        return unpacked;
      },
    }).map(([codec, unpack]) => [codec, bounded(unpack)]),
  );
  const data = allFloat32 ? new Float32Array(rows * width) : new Float64Array(rows * width);

  /** Where the row group begins. */
  let begin = 0;
  let failure: RangeError | undefined;
  const onChunk = (chunk: { columnName: string; columnData: ArrayLike<unknown>; rowStart: number }) => {
    const column = columns.indexOf(chunk.columnName);
    for (let i = 0; i < chunk.columnData.length && !failure; i++) {
      const row = begin + chunk.rowStart + i;
      const value = chunk.columnData[i];
      const number = typeof value === 'number' ? value : toNumber(value);
      if (number === undefined) failure = cellError(name, row, chunk.columnName, value);
      else data[row * width + column] = number;
    }
  };
  try {
    for (const group of metadata.row_groups) {
      for (const column of columns) {
        const part = { ...metadata, row_groups: [group] };
        await parquetRead({ file, metadata: part, columns: [column], compressors, onChunk });
        await turn();
      }
      begin += Number(group.num_rows);
    }
  } catch (error) {
    throw left < 0 ? error : damaged(error);
  }
  if (failure) throw failure;
  return { data, shape: [rows, width], dtype: allFloat32 ? 'float32' : 'float64', columns };
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  return undefined;
}

function cellError(name: string, row: number, column: string, value: unknown): RangeError {
  const wanted = typeof value === 'bigint' ? 'an integer below 2^53' : 'a number';
  const got = value === null || value === undefined ? 'nothing (null)' : show(value);
  return new RangeError(`${name}: row ${row + 1}, column ${show(column)}: expected ${wanted}, got ${got}`);
}
