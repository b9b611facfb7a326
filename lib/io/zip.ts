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
  packed: Buffer;
  method: number;
  crc: number;
  size: number;
}

/** A ZIP archive, of which only the entries that are asked for are unpacked. */
export class ZipReader {
  readonly #entries = new Map<string, Entry>();
  #left: number;

  /**
   * @param name what errors call the file.
   * @param maxBytes how many bytes all that is unpacked may have together.
   * @throws RangeError if the bytes are no ZIP archive, or are cut short.
   */
  constructor(
    bytes: Uint8Array,
    readonly name: string,
    readonly maxBytes: number = mostBytes('ZipReader', bytes.length, null),
  ) {
    this.#left = maxBytes;
    try {
      this.#list(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      // Buffer's own reads fail on offsets that point outside the file.
      if ((error as { code?: string }).code !== 'ERR_OUT_OF_RANGE') throw error;
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

  #list(zip: Buffer): void {
    const { name } = this;
    const end = findEnd(zip);
    if (end < 0) throw new RangeError(`${name}: expected a ZIP archive, which ends with a directory; cut short?`);
    const count = zip.readUInt16LE(end + 10);
    let at = zip.readUInt32LE(end + 16);
    if (count === 0xffff || at === 0xffffffff) throw new RangeError(`${name}: archives over 4 GiB are not supported`);

    for (let i = 0; i < count; i++) {
      if (zip.readUInt32LE(at) !== centralHeader) throw new RangeError(`${name}: the ZIP archive is damaged`);
      const method = zip.readUInt16LE(at + 10);
      const crc = zip.readUInt32LE(at + 16);
      const length = zip.readUInt32LE(at + 20);
      const size = zip.readUInt32LE(at + 24);
      const nameLength = zip.readUInt16LE(at + 28);
      const local = zip.readUInt32LE(at + 42);
      const entry = zip.toString('utf8', at + 46, at + 46 + nameLength);
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);

      if (zip.readUInt32LE(local) !== localHeader) throw new RangeError(`${name}: the ZIP archive is damaged`);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      if (this.#entries.has(entry)) throw new RangeError(`${name}: the ZIP archive holds ${show(entry)} twice`);
      this.#entries.set(entry, { packed: zip.subarray(start, start + length), method, crc, size });
    }
  }

  /**
   * The contents of an entry, undefined if there is none of the name.
   *
   * @throws RangeError for contents that are damaged, and before more than `maxBytes` are unpacked.
   */
  *unpack(entryName: string): Routine<Uint8Array | undefined> {
    const entry = this.#entries.get(entryName);
    if (!entry) return undefined;
    const { packed, method, crc, size } = entry;
    const owner = `${this.name}: '${entryName}'`;
    if (method !== 0 && method !== 8) throw new RangeError(`${owner}: expected a stored or deflated entry`);
    if (size > (method === 0 ? packed.length : packed.length * bestRatio)) throw new RangeError(`${owner} is damaged`);
    if (size > this.#left) throw tooMuch(owner, this.maxBytes);
    this.#left -= size;
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
    let sum = 0;
    yield* inBlocks(bytes.length, 1 << 20, (from, to) => {
      sum = zlib.crc32(bytes.subarray(from, to), sum);
    });
    if (bytes.length !== size || sum !== crc) throw new RangeError(`${owner} is damaged`);
    return bytes;
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

/** The end record sits at the end, before a comment of at most 65,535 bytes. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--) {
    if (zip.readUInt32LE(at) === endRecord) return at;
  }
  return -1;
}

/**
 * A ZIP archive, the same bytes for the same input (the date is fixed). Its entries are deflated, or with `align`
 * stored at multiples of so many bytes, as PyTorch does so that tensors can be mapped into memory.
 *
 * @throws RangeError if it would have to be 4 GiB long or more.
 */
export function encodeZip(entries: Iterable<readonly [string, Uint8Array]>, align = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const encodedName = Buffer.from(name);
    const packed = align ? bytes : zlib.deflateRawSync(bytes);
    const padding = align ? filler(offset + 30 + encodedName.length, align) : Buffer.alloc(0);
    if (offset + packed.length > 0xffff0000) throw new RangeError('encodeZip: archives over 4 GiB are not supported');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version 2.0 suffices to unpack
    fields.writeUInt16LE(0x0800, 2); // names are UTF-8
    fields.writeUInt16LE(align ? 0 : 8, 4); // stored or deflated
    fields.writeUInt16LE(0x21, 8); // 1980-01-01
    fields.writeUInt32LE(zlib.crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
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
    parts.push(local, length, encodedName, padding, packed);
    offset += 30 + encodedName.length + padding.length + packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endRecord, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** An extra field that makes `at` a multiple of `align`. */
function filler(at: number, align: number): Buffer {
  const field = Buffer.alloc(4 + ((align - ((at + 4) % align)) % align), 'Z');
  field.write('FB', 'latin1');
  field.writeUInt16LE(field.length - 4, 2);
  return field;
}
