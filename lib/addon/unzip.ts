import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Signal } from '../control/progress.js';

/** One file of a zip archive (a wheel is one). */
export interface ZipEntry {
  name: string;
  size: number;
  packedSize: number;
  /** 0 for stored, 8 for deflated. */
  method: number;
  crc: number;
  offset: number;
}

/**
 * Reads the table of contents of a zip archive below 4 GB, wherever the archive was cut or damaged an Error.
 */
export async function readZip(file: string): Promise<ZipEntry[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = await read(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + 22 > tail.length) throw new Error(`${file} is not a whole zip archive: its end is missing`);
    const count = tail.readUInt16LE(end + 10);
    const directory = await read(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries: ZipEntry[] = [];
    for (let at = 0; entries.length < count; ) {
      if (directory.length < at + 46 || directory.readUInt32LE(at) !== 0x02014b50) {
        throw new Error(`${file} is damaged: bad table of contents`);
      }
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
      entries.push({
        name: directory.toString('utf8', at + 46, at + 46 + nameLength!),
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packedSize: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42),
      });
      at += 46 + nameLength! + extraLength! + commentLength!;
    }
    return entries;
  } finally {
    await handle.close();
  }
}

/** Unpacks one file and checks its length and CRC-32; `onBytes` hears of every chunk written. */
export async function unzip(
  file: string,
  entry: ZipEntry,
  target: string,
  onBytes?: (bytes: number) => void,
  signal?: Signal,
): Promise<void> {
  const handle = await open(file);
  let start: number;
  try {
    const header = await read(handle, entry.offset, 30);
    start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
  await mkdir(dirname(target), { recursive: true });
  let crc = 0;
  let size = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      onBytes?.(chunk.length);
      done(null, chunk);
    },
  });
  const packed =
    entry.packedSize === 0
      ? new PassThrough().end()
      : createReadStream(file, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 });
  const inflate = entry.method === 8 ? createInflateRaw({ chunkSize: 1 << 18 }) : new PassThrough();
  try {
    await pipeline(packed, inflate, check, createWriteStream(target), { signal });
  } catch (error) {
    if (signal?.aborted || (error as NodeJS.ErrnoException).syscall) throw error;
    throw new Error(`${file} is damaged at ${entry.name}: ${(error as Error).message}`);
  }
  if (size !== entry.size || crc !== entry.crc) throw new Error(`${file} is damaged at ${entry.name}: wrong checksum`);
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
