import * as fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { positiveInteger, show } from '../arguments/options.js';
import { type Routine, runInPlace, task } from '../control/routine.js';
import { inBlocks } from './slices.js';

const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

// The part of the ZIP format that .npz archives and PyTorch's files use: stored or deflated entries, listed in a central directory.

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const longEndRecord = 0x06064b50;
const longLocator = 0x07064b50;

/** Deflate packs 258 bytes into two bits at best: what claims more than that is damaged. */
const bestRatio = 1032;

/**
 * The most bytes that a file may unpack to unless its reader says otherwise: 1 GiB, or four times the file's size where
 * that is more.
 */
export function mostBytes(owner: string, size: number, maxBytes: number | null): number {
  if (maxBytes === null) return Math.max(2 ** 30, 4 * size);
  return positiveInteger(owner, 'maxBytes', maxBytes);
}

/** The error for a file that would unpack to too much. */
export const tooMuch = (owner: string, maxBytes: number) =>
  new RangeError(`${owner}: it would unpack to more than ${maxBytes} bytes; raise maxBytes if you trust it`);

interface Entry {
  /** Where its bytes are in the archive. */
  start: number;
  length: number;
  method: number;
  crc: number;
  size: number;
}

/** Bytes that can be asked for part by part: memory, or a file. */
export interface Source {
  readonly size: number;
  /** The bytes [from, to), fewer at the end of the source. */
  read(from: number, to: number): Buffer;
}

/** Bytes in memory. */
function inMemory(bytes: Uint8Array): Source {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, read: (from, to) => all.subarray(from, to) };
}

/** Bytes of a file, of which those that are asked for are in memory. */
export function inFile(fd: number): Source {
  return {
    size: fs.fstatSync(fd).size,
    read(from, to) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, this.size) - from));
      return bytes.subarray(0, fs.readSync(fd, bytes, 0, bytes.length, from));
    },
  };
}

const BLOCK = 1 << 20;

/** A ZIP archive, of which only the entries that are asked for are unpacked. */
export class ZipReader {
  readonly #source: Source;
  readonly #entries = new Map<string, Entry>();
  /** PyTorch leaves out all checksums after `torch.serialization.set_crc32_options(False)`: it writes 0. */
  #hasSums = false;
  #left: number;

  /**
   * @param name what errors call the file.
   * @param maxBytes how many bytes all that is unpacked may have together.
   * @throws RangeError if the bytes are no ZIP archive, or are cut short.
   */
  constructor(
    bytes: Uint8Array | Source,
    readonly name: string,
    readonly maxBytes: number = mostBytes('ZipReader', bytes instanceof Uint8Array ? bytes.length : bytes.size, null),
  ) {
    this.#source = bytes instanceof Uint8Array ? inMemory(bytes) : bytes;
    this.#left = maxBytes;
    try {
      this.#list();
    } catch (error) {
      // Buffer's own reads fail on offsets that point outside the file.
      const { code } = error as { code?: string };
      if (code !== 'ERR_OUT_OF_RANGE' && code !== 'ERR_BUFFER_OUT_OF_BOUNDS') throw error;
      throw new RangeError(`${name}: the ZIP archive is damaged`, { cause: error });
    }
  }

  /** The names of the entries, in the order of the directory. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** @throws RangeError unless all entries together claim at most `maxBytes`; nothing is unpacked. */
  expectToFit(): void {
    let size = 0;
    for (const entry of this.#entries.values()) size += entry.size;
    if (size > this.maxBytes) throw tooMuch(this.name, this.maxBytes);
  }

  #list(): void {
    const { name } = this;
    const { size } = this.#source;
    const { count, begin, end } = directoryOf(this.#source, name);
    const directory = this.#source.read(begin, end);
    for (let i = 0, at = 0; i < count; i++) {
      if (directory.readUInt32LE(at) !== centralHeader) throw new RangeError(`${name}: the ZIP archive is damaged`);
      const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
      const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
      const entry = directory.toString('utf8', at + 46, nameEnd);
      const extra = directory.subarray(nameEnd, extraEnd);
      const [unpacked, length, local] = longer(
        extra,
        [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
      );
      const method = directory.readUInt16LE(at + 10);
      const crc = directory.readUInt32LE(at + 16);
      at = extraEnd + directory.readUInt16LE(at + 32);

      const header = this.#source.read(local!, local! + 30);
      if (header.readUInt32LE(0) !== localHeader) throw new RangeError(`${name}: the ZIP archive is damaged`);
      const start = local! + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      if (this.#entries.has(entry)) throw new RangeError(`${name}: the ZIP archive holds ${show(entry)} twice`);
      const there = Math.max(0, Math.min(length!, size - start));
      this.#entries.set(entry, { start, length: there, method, crc, size: unpacked! });
      this.#hasSums ||= crc !== 0;
    }
  }

  /** The sizes of an entry fit each other and what may be unpacked. */
  #admit({ length, method, size }: Entry, owner: string): void {
    if (method !== 0 && method !== 8) throw new RangeError(`${owner}: expected a stored or deflated entry`);
    if (size > (method === 0 ? length : length * bestRatio)) throw new RangeError(`${owner} is damaged`);
    if (size > this.#left) throw tooMuch(owner, this.maxBytes);
    this.#left -= size;
  }

  /** Where an entry's checksum stands for its bytes, those that `blockAt` gives must have it. */
  *#sum({ size, crc }: Entry, owner: string, blockAt: (from: number, to: number) => Uint8Array): Routine<void> {
    if (!this.#hasSums) return;
    let sum = 0;
    yield* inBlocks(size, BLOCK, (from, to) => {
      sum = zlib.crc32(blockAt(from, to), sum);
    });
    if (sum !== crc) throw new RangeError(`${owner} is damaged`);
  }

  /**
   * The contents of an entry, undefined if there is none of the name.
   *
   * @throws RangeError for contents that are damaged, and before more than `maxBytes` are unpacked.
   */
  *unpack(entryName: string): Routine<Uint8Array | undefined> {
    const entry = this.#entries.get(entryName);
    if (!entry) return undefined;
    const { start, length, method, size } = entry;
    const owner = `${this.name}: '${entryName}'`;
    this.#admit(entry, owner);
    const packed = this.#source.read(start, start + length);
    let bytes: Uint8Array = packed;
    if (method === 8) {
      // One piece of memory; the byte more keeps zlib from taking a second.
      const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) };
      try {
        bytes = yield* task(
          () => zlib.inflateRawSync(packed, options),
          () => inflateRaw(packed, options),
        );
      } catch (error) {
        throw new RangeError(`${owner} is damaged`, { cause: error });
      }
    }
    if (bytes.length !== size) throw new RangeError(`${owner} is damaged`);
    yield* this.#sum(entry, owner, (from, to) => bytes.subarray(from, to));
    return bytes;
  }

  /**
   * Checks all entries as {@link unpack} does; of those that are stored a block at a time is in memory. For readers that
   * do not look at checksums: libtorch's.
   *
   * @throws RangeError for contents that are damaged, or unpack to more than `maxBytes`.
   */
  *verify(): Routine<void> {
    this.expectToFit();
    for (const [entryName, entry] of this.#entries) {
      const owner = `${this.name}: '${entryName}'`;
      if (entry.method === 0) {
        this.#admit(entry, owner);
        if (entry.length !== entry.size) throw new RangeError(`${owner} is damaged`);
        yield* this.#sum(entry, owner, (from, to) => this.#source.read(entry.start + from, entry.start + to));
      } else yield* this.unpack(entryName);
    }
  }
}

/**
 * All entries of a ZIP archive, name to contents, in the order of its directory.
 *
 * @throws RangeError if the bytes are no ZIP archive, are cut short, or an entry's checksum is wrong; and for an archive
 * that would unpack to more than 1 GiB and four times its size.
 */
export function parseZip(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  const zip = new ZipReader(bytes, name);
  return new Map(zip.names.map((entry) => [entry, runInPlace(zip.unpack(entry))!]));
}

/** Where the list of entries lies, and how many there are. */
function directoryOf(source: Source, name: string): { count: number; begin: number; end: number } {
  // The end record sits at the end, before a comment of at most 65,535 bytes; that of archives over 4 GiB before it.
  const tailStart = Math.max(0, source.size - 22 - 0xffff - 20);
  const tail = source.read(tailStart, source.size);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== endRecord) at--;
  if (at < 0) throw new RangeError(`${name}: expected a ZIP archive, which ends with a directory; cut short?`);
  const [count, length, begin] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count !== 0xffff && length !== 0xffffffff && begin !== 0xffffffff) {
    return { count, begin, end: tailStart + at };
  }
  if (tail.readUInt32LE(at - 20) !== longLocator) return { count, begin, end: tailStart + at };
  const longAt = long(tail, at - 12);
  const record = source.read(longAt, longAt + 56);
  if (record.readUInt32LE(0) !== longEndRecord) throw new RangeError(`${name}: the ZIP archive is damaged`);
  return { count: long(record, 32), begin: long(record, 48), end: longAt };
}

/** A count of 64 bits. */
const long = (bytes: Buffer, at: number) => Number(bytes.readBigUInt64LE(at));

/** The sizes and offset of an entry, of which those over 4 GiB are in an extra field, in this order. */
function longer(extra: Buffer, values: number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return long(extra, next - 8);
    });
  }
  return values;
}

/**
 * The parts of a ZIP archive, the same bytes for the same input (the date is fixed). Its entries are deflated, or with
 * `align` stored at multiples of so many bytes, as PyTorch does so that tensors can be mapped into memory.
 *
 * @throws RangeError if it would have to be 4 GiB long or more.
 */
export function* zipParts(
  entries: Iterable<readonly [name: string, contents: readonly Uint8Array[]]>,
  align = 0,
): Routine<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, contents] of entries) {
    const encodedName = Buffer.from(name);
    const packed = align ? contents : [yield* deflated(contents)];
    const padding = align ? filler(offset + 30 + encodedName.length, align) : Buffer.alloc(0);
    const size = lengthOf(packed);
    if (offset + size > 0xffff0000) throw new RangeError('archives over 4 GiB are not supported');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version 2.0 suffices to unpack
    fields.writeUInt16LE(0x0800, 2); // names are UTF-8
    fields.writeUInt16LE(align ? 0 : 8, 4); // stored or deflated
    fields.writeUInt16LE(0x21, 8); // 1980-01-01
    fields.writeUInt32LE(yield* checksum(contents), 10);
    fields.writeUInt32LE(size, 14);
    fields.writeUInt32LE(lengthOf(contents), 18);
    fields.writeUInt16LE(encodedName.length, 22);

    const central = Buffer.alloc(46);
    central.writeUInt32LE(centralHeader, 0);
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, encodedName);

    const local = Buffer.alloc(4);
    local.writeUInt32LE(localHeader, 0);
    const length = Buffer.from(fields);
    length.writeUInt16LE(padding.length, 24);
    parts.push(local, length, encodedName, padding, ...packed);
    offset += 30 + encodedName.length + padding.length + size;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endRecord, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(lengthOf(directory), 12);
  end.writeUInt32LE(offset, 16);
  return [...parts, ...directory, end];
}

/** The bytes of {@link zipParts}, in place. */
export function encodeZip(entries: Iterable<readonly [name: string, bytes: Uint8Array]>, align = 0): Uint8Array {
  const named = Array.from(entries, ([name, bytes]) => [name, [bytes]] as const);
  return Buffer.concat(runInPlace(zipParts(named, align)));
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

function* deflated(contents: readonly Uint8Array[]): Routine<Uint8Array> {
  return yield* task<Uint8Array>(
    () => zlib.deflateRawSync(Buffer.concat(contents)),
    async () => {
      const deflate = zlib.createDeflateRaw();
      const packed: Uint8Array[] = [];
      await pipeline(contents, deflate, async (source: AsyncIterable<Uint8Array>) => {
        for await (const part of source) packed.push(part);
      });
      return Buffer.concat(packed);
    },
  );
}

function* checksum(contents: readonly Uint8Array[]): Routine<number> {
  let sum = 0;
  for (const part of contents) {
    yield* inBlocks(part.length, 1 << 20, (from, to) => {
      sum = zlib.crc32(part.subarray(from, to), sum);
    });
  }
  return sum;
}

/** An extra field that makes `at` a multiple of `align`. */
function filler(at: number, align: number): Buffer {
  const field = Buffer.alloc(4 + ((align - ((at + 4) % align)) % align), 'Z');
  field.write('FB', 'latin1');
  field.writeUInt16LE(field.length - 4, 2);
  return field;
}
