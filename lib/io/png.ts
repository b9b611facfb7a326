import * as zlib from 'node:zlib';
import { kindError, valueError } from '../arguments/options.js';
import { wholeSize } from './pictureSize.js';

/** Pixels in rows from the top, 4 bytes each: red, green, blue, alpha. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Pixels as a PNG image inside a URL, which SVG can show. */
export function pngUrl(pixels: Pixels): string {
  return `data:image/png;base64,${png(pixels).toString('base64')}`;
}

/** Pixels as a PNG file. */
export function encodePng(pixels: Pixels): Uint8Array {
  return png(pixels);
}

function png({ width, height, data }: Pixels): Buffer {
  // Each row is preceded by the number of its filter; 0 is none.
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8); // 8 bits a channel, red-green-blue-alpha
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** The samples of a pixel, by the number that PNG has for its kind. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const SIGNATURE = '89504e470d0a1a0a';

/** Samples in rows from the top: 1 of grey, 2 with alpha, 3 of colour, 4 with alpha. */
export interface Samples {
  width: number;
  height: number;
  channels: number;
  data: Uint8Array;
}

/** Whether bytes begin as those of a PNG file do. */
export const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;

/**
 * Reads a PNG file of 8 bits a sample, or fewer; colours of a palette become colours.
 *
 * @throws TypeError if the bytes are no PNG; RangeError for 16 bits a sample, rows that come in passes, and broken files.
 */
export function decodePng(bytes: Uint8Array): Samples {
  const owner = 'decodePng';
  if (!isPng(bytes)) throw kindError(owner, 'bytes', 'a PNG file', bytes.length);
  const chunks = new Map<string, Buffer[]>();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const header = chunks.get('IHDR')?.[0];
  if (!header || header.length < 13) throw valueError(owner, 'bytes', 'a whole file', `${bytes.length} bytes`);
  const [width, height] = wholeSize(owner, 'the size of the picture', [header.readUInt32BE(0), header.readUInt32BE(4)]);
  const [depth, kind, , , interlaced] = header.subarray(8);
  if (depth === 16 || interlaced !== 0)
    throw valueError(owner, 'bytes', 'at most 8 bits a sample, and rows in their order', `${depth} bits`);
  const channels = CHANNELS[kind]!;
  const stride = Math.ceil((width * channels * depth) / 8);
  // No more is unpacked than the header announces.
  const packed = Buffer.concat(chunks.get('IDAT') ?? []);
  const rows = zlib.inflateSync(packed, { maxOutputLength: height * (stride + 1) + 64 });
  if (rows.length < height * (stride + 1))
    throw valueError(owner, 'bytes', 'a whole file', `${rows.length} bytes of rows`);
  const data = unfiltered(rows, height, stride, Math.max(1, (channels * depth) >> 3));
  const whole = depth === 8 ? data : widened(data, width * channels, height, stride, depth, kind === 3);
  if (kind !== 3) return { width, height, channels, data: whole };
  return coloured({ width, height, channels, data: whole }, chunks.get('PLTE')?.[0], chunks.get('tRNS')?.[0]);
}

/** Rows without the filters that made them easier to pack. */
function unfiltered(rows: Uint8Array, height: number, stride: number, step: number): Uint8Array {
  const data = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    const [from, to] = [y * (stride + 1) + 1, y * stride];
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? data[to + x - step]! : 0;
      const above = y > 0 ? data[to + x - stride]! : 0;
      const corner = x >= step && y > 0 ? data[to + x - stride - step]! : 0;
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter]!;
      data[to + x] = rows[from + x]! + guess;
    }
  }
  return data;
}

/** The filter of Paeth: that of three neighbours which is nearest to left + above - corner. */
function nearest(left: number, above: number, corner: number): number {
  const at = left + above - corner;
  const [a, b, c] = [Math.abs(at - left), Math.abs(at - above), Math.abs(at - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Samples of 1, 2 or 4 bits as bytes; those of a palette stay numbers of its entries. */
function widened(data: Uint8Array, across: number, height: number, stride: number, depth: number, isIndex: boolean) {
  const whole = new Uint8Array(across * height);
  const most = 2 ** depth - 1;
  const each = 8 / depth;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < across; x++) {
      const byte = data[y * stride + Math.floor(x / each)]!;
      const value = (byte >> (8 - depth * ((x % each) + 1))) & most;
      whole[y * across + x] = isIndex ? value : (value * 255) / most;
    }
  }
  return whole;
}

function coloured({ width, height, data }: Samples, palette: Buffer | undefined, alphas: Buffer | undefined): Samples {
  const channels = alphas ? 4 : 3;
  const made = new Uint8Array(width * height * channels);
  data.forEach((entry, i) => {
    for (let k = 0; k < 3; k++) made[i * channels + k] = palette?.[3 * entry + k] ?? 0;
    if (alphas) made[i * channels + 3] = alphas[entry] ?? 255;
  });
  return { width, height, channels, data: made };
}
