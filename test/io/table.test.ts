import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Routine, runToEnd } from '../../lib/control/routine.js';
import type { Table } from '../../lib/io/array.js';
import { writeFileAtomic, writeFileAtomicSync } from '../../lib/io/atomic.js';
import { csvLoop, csvParts } from '../../lib/io/csv.js';
import { encodeNpy, npyLoop } from '../../lib/io/npy.js';
import { parseParquet } from '../../lib/io/parquet.js';
import { encodeSafetensors, type SafetensorsEntry, safetensorsLoop } from '../../lib/io/safetensors.js';
import { readTable, writeTable } from '../../lib/io/table.js';
import { encodeZip, parseZip, ZipReader, zipParts } from '../../lib/io/zip.js';

// Written by scripts/oracle/io.py.
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/io/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
const file = (name: string, contents: Uint8Array | string) => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};

const points = [0.5, 1, -2.25, 3, 1e-3, -7];

describe('readTable', () => {
  it('reads text, separators and header found', async () => {
    const path = file('points.TSV', 'x\ty\n1\t2\n');
    expect(await readTable(path)).toEqual({
      data: new Float64Array([1, 2]),
      shape: [1, 2],
      dtype: 'float64',
      columns: ['x', 'y'],
    });
  });

  it('lets the event loop turn after every column of a Parquet file', async () => {
    const bytes = readFileSync(fixture('none.parquet'));
    await parseParquet(bytes); // loads the reader
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const { shape } = await parseParquet(bytes);
    isDone = true;
    expect(shape[1]).toBe(2);
    expect(turns).toBe(2);
  });

  it('reads arrays of any rank', async () => {
    expect((await readTable(fixture('version1.npy'))).shape).toEqual([2, 3, 4]);
    expect((await readTable(fixture('vector.npy'))).shape).toEqual([3]);
  });

  it('reads the only or the named array of an .npz, stored or deflated', async () => {
    const data = new Float64Array(points);
    expect(await readTable(fixture('two.npz'))).toEqual({ data, shape: [3, 2], dtype: 'float64' });
    expect((await readTable(fixture('two.npz'), { array: 'labels' })).shape).toEqual([3]);
    expect((await readTable(fixture('one.npz'))).data).toEqual(new Float32Array(points));
  });

  it('reads tensors of a safetensors file, half floats widened', async () => {
    const path = fixture('all.safetensors');
    const floats = new Float32Array([-0.5, -0.25, 0, 0.25, 0.5, 0.75]);
    for (const array of ['weight', 'halves']) {
      expect(await readTable(path, { array })).toEqual({ data: floats, shape: [2, 3], dtype: 'float32' });
    }
    expect((await readTable(path, { array: 'longs' })).data).toEqual(new BigInt64Array([-2n, -1n, 0n, 1n, 2n, 3n]));
    // 1, -2 and the largest finite bfloat16, as the upper halves of float32.
    const data = new Uint8Array(new Uint16Array([0x3f80, 0xc000, 0x7f7f]).buffer);
    const half = file('half.safetensors', encodeSafetensors({ x: { dtype: 'BF16', shape: [3], data } }));
    expect([...(await readTable(half)).data]).toEqual([1, -2, 2 ** 127 * (2 - 2 ** -7)]);
  });

  it.each(['snappy', 'gzip', 'brotli', 'none'])('reads Parquet packed with %s', async (codec) => {
    expect(await readTable(fixture(`${codec}.parquet`))).toEqual({
      data: new Float64Array(points),
      shape: [3, 2],
      dtype: 'float64',
      columns: ['x', 'y'],
    });
  });

  it('reads Parquet packed with zstd where Node can, and else says so', async () => {
    const reading = readTable(fixture('zstd.parquet'));
    if ('zstdDecompressSync' in zlib) expect((await reading).data).toEqual(new Float64Array(points));
    else await expect(reading).rejects.toThrow(/zstd\.parquet: .*ZSTD/);
  });

  it('reads Parquet numbers of several types and row groups', async () => {
    const { data, columns } = await readTable(fixture('mixed.parquet'));
    expect([...data]).toEqual([1, 0.5, 1, 2, 1, 0, 3, 2, 1]);
    expect(columns).toEqual(['i', 'f', 'b']);
    expect((await readTable(fixture('float32.parquet'))).data).toEqual(new Float32Array([0.5, 1, 2]));
  });

  it.each([
    ['null.parquet', 'row 2, column "x": expected a number, got nothing (null)'],
    ['text.parquet', 'row 1, column "name": expected a number, got "a"'],
    ['list.parquet', 'column "x": expected numbers, got lists or records'],
    ['long.parquet', `row 2, column "x": expected an integer below 2^53, got ${2n ** 60n}n`],
    ['nan.parquet', 'row 2, column "x": expected a finite number, got NaN'],
    ['empty.parquet', 'expected rows of numbers, got shape [0, 1]'],
    ['scalar.npy', 'expected rows of numbers, got a single number'],
    ['little_c8.npy', 'expected real numbers, got complex64'],
    ['unnamed.npz', "expected one array, or one called data, x or arr_0, got 'first', 'second'; name one with array"],
  ])('refuses %s', async (name, message) => {
    await expect(readTable(fixture(name))).rejects.toThrow(new RangeError(`${fixture(name)}: ${message}`));
  });

  it('names the element that is not finite', async () => {
    const path = file(
      'nan.npy',
      encodeNpy({ data: new Float32Array([0, 1, NaN, 3]), shape: [2, 2], dtype: 'float32' }),
    );
    await expect(readTable(path)).rejects.toThrow(`${path}: row 2, column 1: expected a finite number, got NaN`);
    const data = new Float64Array(8);
    data[6] = -Infinity;
    const cube = file('inf.npy', encodeNpy({ data, shape: [2, 2, 2], dtype: 'float64' }));
    await expect(readTable(cube)).rejects.toThrow(
      `${cube}: element (2, 2, 1): expected a finite number, got -Infinity`,
    );
  });

  it('refuses a misspelt array, extension or option', async () => {
    await expect(readTable(fixture('two.npz'), { array: 'dat' })).rejects.toThrow(
      new RangeError(`${fixture('two.npz')}: no array 'dat', it holds 'data', 'labels'; did you mean 'data'?`),
    );
    await expect(readTable('points.xlsx')).rejects.toThrow(
      new RangeError(
        'readTable: expected points.xlsx to end in one of .csv, .tsv, .npy, .npz, .safetensors, .parquet, got ".xlsx"',
      ),
    );
    await expect(readTable(fixture('two.npz'), { arrays: 'data' } as object)).rejects.toThrow(
      new TypeError('readTable: unknown option arrays, did you mean array?'),
    );
    await expect(readTable(join(folder, 'missing.csv'))).rejects.toThrow('missing.csv');
  });

  it('refuses a damaged archive', async () => {
    const zip = readFileSync(fixture('one.npz'));
    const cut = file('cut.npz', zip.subarray(0, -30));
    await expect(readTable(cut)).rejects.toThrow(
      new RangeError(`${cut}: expected a ZIP archive, which ends with a directory; cut short?`),
    );
    const flipped = Buffer.from(zip);
    flipped[60] ^= 0xff;
    const damaged = file('flipped.npz', flipped);
    await expect(readTable(damaged)).rejects.toThrow(new RangeError(`${damaged}: 'points.npy' is damaged`));
    const parquet = file('cut.parquet', readFileSync(fixture('none.parquet')).subarray(0, -20));
    await expect(readTable(parquet)).rejects.toThrow(`${parquet}: `);
  });
});

describe('files that unpack to much', () => {
  // 10 million zeros in 10 kB.
  const zeros = () =>
    encodeZip([['x.npy', encodeNpy({ data: new Float32Array(25e5), shape: [25e5], dtype: 'float32' })]]);

  it('are refused before more than maxBytes are made', async () => {
    const path = file('zeros.npz', zeros());
    await expect(readTable(path, { maxBytes: 99e5 })).rejects.toThrow(
      new RangeError(`${path}: 'x.npy': it would unpack to more than 9900000 bytes; raise maxBytes if you trust it`),
    );
    expect((await readTable(path, { maxBytes: 101e5 })).shape).toEqual([25e5]);
    await expect(readTable(path, { maxBytes: 0 })).rejects.toThrow(/maxBytes to be a positive integer/);
    const parquet = fixture('gzip.parquet');
    await expect(readTable(parquet, { maxBytes: 40 })).rejects.toThrow(
      new RangeError(`${parquet}: it would unpack to more than 40 bytes; raise maxBytes if you trust it`),
    );
    expect((await readTable(parquet, { maxBytes: 4000 })).shape).toEqual([3, 2]);
  });

  it('are refused by default where they claim more than 1 GiB and four times their size', () => {
    const lie = Buffer.from(zeros());
    const at = lie.indexOf('PK\x01\x02', 0, 'latin1');
    lie.writeUInt32LE(2 ** 20, at + 24);
    // A file that unpacks to more than it says is damaged, and not unpacked further.
    expect(() => parseZip(lie, 'z')).toThrow(new RangeError(`z: 'x.npy' is damaged`));
    lie.writeUInt32LE(2 ** 31, at + 24);
    // No packing is that good.
    expect(() => parseZip(lie, 'z')).toThrow(new RangeError(`z: 'x.npy' is damaged`));
    const noise = Buffer.from(encodeZip([['a', randomBytes(12e5)]]));
    noise.writeUInt32LE(12e8, noise.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(() => parseZip(noise, 'z')).toThrow(/^z: 'a': it would unpack to more than 1073741824 bytes/);
  });

  it('are read where their directory is that of archives over 4 GiB', () => {
    const zip = Buffer.from(encodeZip([['a', Uint8Array.of(1, 2, 3)]], 64));
    const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
    const end = zip.indexOf('PK\x05\x06', 0, 'latin1');
    const entry = Buffer.concat([zip.subarray(central, end), Buffer.alloc(4 + 16)]);
    entry.writeUInt16LE(20, 30); // the length of the extra field
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt32LE(0xffffffff, 42);
    entry.writeUInt16LE(1, 47);
    entry.writeUInt16LE(16, 49);
    entry.writeBigUInt64LE(3n, 51);
    entry.writeBigUInt64LE(0n, 59);
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(1n, 32);
    record.writeBigUInt64LE(BigInt(central), 48);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(central + entry.length), 8);
    const last = Buffer.from(zip.subarray(end));
    last.fill(0xff, 8, 20);
    const long = Buffer.concat([zip.subarray(0, central), entry, record, locator, last]);
    expect([...parseZip(long, 'z').get('a')!]).toEqual([1, 2, 3]);
  });

  it('are refused where a name is there twice', () => {
    const twice = encodeZip([
      ['a', new Uint8Array(1)],
      ['a', new Uint8Array(2)],
    ]);
    expect(() => parseZip(twice, 'z')).toThrow(new RangeError('z: the ZIP archive holds "a" twice'));
  });
});

/** The number of turns of the event loop until a work is done. */
async function turns(work: Promise<unknown>): Promise<number> {
  let count = 0;
  let works = true;
  const tick = () => {
    count++;
    if (works) setImmediate(tick);
  };
  setImmediate(tick);
  await work;
  works = false;
  return count;
}

describe('the event loop turns while a long file is read', () => {
  const data = new Float32Array(4e6);

  it.each<[string, () => Routine<unknown>]>([
    ['csv', () => csvLoop(Buffer.from('0.25,1.5\n'.repeat(1e6)), 'x')],
    ['csv of one row', () => csvLoop(Buffer.from(`${'0.25,1.5,'.repeat(2e5)}1`), 'x')],
    [
      'npy',
      () => {
        const bytes = encodeNpy({ data, shape: [2000, 2000], dtype: 'float32' });
        const text = Buffer.from(bytes).toString('latin1').replace('False', 'True ');
        return npyLoop(Buffer.from(text, 'latin1'), 'x');
      },
    ],
    ['zip', () => new ZipReader(encodeZip([['a', new Uint8Array(data.buffer)]]), 'x').unpack('a')],
    [
      'safetensors',
      () => {
        const entry: SafetensorsEntry = { dtype: 'U8', shape: [0], data: new Uint8Array(0) };
        const tensors = Array.from({ length: 30_000 }, (_, i): [string, SafetensorsEntry] => [`a tensor ${i}`, entry]);
        return safetensorsLoop(encodeSafetensors(new Map(tensors)), 'x');
      },
    ],
  ])('%s', async (_, loop) => {
    expect(await turns(runToEnd(loop()))).toBeGreaterThan(1);
  });
});

describe('the event loop turns while a long file is encoded', () => {
  const data = new Float32Array(1 << 22).map((_, i) => i / 7);
  const table: Table = { data: data.subarray(0, 1 << 19), shape: [1 << 18, 2], dtype: 'float32' };

  it.each<[string, () => Routine<unknown>]>([
    ['csv', () => csvParts(table)],
    ['npz', () => zipParts([['data.npy', [new Uint8Array(data.buffer)]]])],
  ])('%s', async (_, loop) => {
    expect(await turns(runToEnd(loop()))).toBeGreaterThan(10);
  });
});

describe('writeTable', () => {
  const table = { data: new Float32Array([0, 0.1, -3, 1e-20]), shape: [2, 2], columns: ['x', 'y'] };

  it.each(['.csv', '.npy', '.npz'])('writes a %s that reads back', async (extension) => {
    const path = join(folder, 'new', `table${extension}`);
    await writeTable(path, table);
    const { data, shape, columns } = await readTable(path);
    expect(new Float32Array(data as Float32Array)).toEqual(table.data);
    expect(shape).toEqual([2, 2]);
    expect(columns).toEqual(extension === '.csv' ? ['x', 'y'] : undefined);
  });

  it('refuses what does not fit, and writes nothing', async () => {
    const path = join(folder, 'refused.csv');
    await expect(writeTable(path, { ...table, shape: [3, 2] })).rejects.toThrow(
      new RangeError('writeTable: expected 6 numbers for shape [3, 2], got 4'),
    );
    await expect(writeTable(path, { data: table.data, shape: [2, 2, 1] })).rejects.toThrow(
      new RangeError('writeTable: expected real numbers of shape (n, d) for CSV, got float32 [2, 2, 1]'),
    );
    await expect(writeTable(path, { ...table, columns: ['x'] })).rejects.toThrow(
      new RangeError('writeTable: expected a name for each column of shape [2, 2], got ["x"]'),
    );
    await expect(writeTable('a.parquet', table)).rejects.toThrow(
      new RangeError('writeTable: expected a.parquet to end in one of .csv, .npy, .npz, got ".parquet"'),
    );
    expect(existsSync(path)).toBe(false);
  });
});

it('zip archives come back as they went', () => {
  const entries: [string, Uint8Array][] = [
    ['a.npy', new Uint8Array(1000)],
    ['é/b', Uint8Array.of(1, 2, 3)],
    ['empty', new Uint8Array(0)],
  ];
  const back = [...parseZip(encodeZip(entries), 'zip')].map(([name, bytes]) => [name, new Uint8Array(bytes)]);
  expect(back).toEqual(entries);
});

describe('writeFileAtomic', () => {
  it('writes into new folders and replaces files, leaving nothing else', async () => {
    const target = join(folder, 'atomic', 'deep', 'a.txt');
    await writeFileAtomic(target, 'one');
    await Promise.all([writeFileAtomic(target, 'two'), writeFileAtomic(target, 'two')]);
    expect(readFileSync(target, 'utf8')).toBe('two');
    writeFileAtomicSync(target, Buffer.from('three'));
    expect(readFileSync(target, 'utf8')).toBe('three');
    expect(readdirSync(join(folder, 'atomic', 'deep'))).toEqual(['a.txt']);
  });

  it('keeps the old file and removes its own when it fails', async () => {
    // A folder cannot be replaced by a file, so the rename fails after everything was written.
    const target = join(folder, 'taken');
    mkdirSync(join(target, 'inside'), { recursive: true });
    await expect(writeFileAtomic(target, 'x')).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(() => writeFileAtomicSync(target, 'x')).toThrow(/EISDIR|ENOTEMPTY/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(target, 'inside'))).toBe(true);
  });
});
