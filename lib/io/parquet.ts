import * as zlib from 'node:zlib';
import { show } from '../utils/options.js';
import type { Table } from './table.js';

/** The codecs that Node unpacks by itself; hyparquet knows `UNCOMPRESSED` and `SNAPPY`. */
const compressors = {
  GZIP: (packed: Uint8Array) => zlib.gunzipSync(packed),
  BROTLI: (packed: Uint8Array) => zlib.brotliDecompressSync(packed),
  // From Node 22.15 on.
  ...('zstdDecompressSync' in zlib && { ZSTD: zlib.zstdDecompressSync as (packed: Uint8Array) => Uint8Array }),
};

/**
 * Reads a Parquet file whose columns are numbers or booleans.
 *
 * @param bytes the whole file.
 * @param name what errors call the file.
 * @returns a table of shape (rows, columns): float32 if every column is, else float64.
 * @throws RangeError if the file is damaged, is empty, or holds text, nulls, lists or integers beyond 2⁵³; the message
 * names file, row and column.
 *
 * @example
 * const { data, shape, columns } = await parseParquet(await readFile('points.parquet'), 'points.parquet');
 */
export async function parseParquet(bytes: Uint8Array, name = 'parquet'): Promise<Table> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
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
  const allFloat32 = fields.every((field) => field.type === 'FLOAT');
  const data = allFloat32 ? new Float32Array(rows * width) : new Float64Array(rows * width);

  let failure: RangeError | undefined;
  const onChunk = (chunk: { columnName: string; columnData: ArrayLike<unknown>; rowStart: number }) => {
    const column = columns.indexOf(chunk.columnName);
    for (let i = 0; i < chunk.columnData.length && !failure; i++) {
      const row = chunk.rowStart + i;
      const value = chunk.columnData[i];
      const number = typeof value === 'number' ? value : toNumber(value);
      if (number === undefined) failure = cellError(name, row, chunk.columnName, value);
      else data[row * width + column] = number;
    }
  };
  try {
    await parquetRead({ file, metadata, compressors, onChunk });
  } catch (error) {
    throw damaged(error);
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
