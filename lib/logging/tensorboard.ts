/** @file Metrics as TensorBoard's event files. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { kindError, type Named, nonNegativeInteger, readArguments, valueError } from '../arguments/options.js';
import { encodePng } from '../io/png.js';
import { Tensor } from '../torch/index.js';
import { FileWriter } from './fileWriter.js';

/** Castagnoli's polynomial, byte by byte. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1;
  return c >>> 0;
});

/** CRC-32C, masked as TFRecord does it. */
function maskedCrc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8);
  c = (c ^ 0xffffffff) >>> 0;
  return (((c >>> 15) | (c << 17)) + 0xa282ead8) >>> 0;
}

/** A message framed as a TFRecord: length, its checksum, the message, its checksum. */
function frame(message: Uint8Array): Buffer {
  const record = Buffer.alloc(16 + message.length);
  record.writeBigUInt64LE(BigInt(message.length), 0);
  record.writeUInt32LE(maskedCrc(record.subarray(0, 8)), 8);
  record.set(message, 12);
  record.writeUInt32LE(maskedCrc(message), 12 + message.length);
  return record;
}

/** A number in protobuf's base-128 form; negative ones take ten bytes. */
function varint(value: number | bigint): number[] {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return bytes;
}

const field = (number: number, type: number) => varint((number << 3) | type);
const integer = (number: number, value: number) => Buffer.from([...field(number, 0), ...varint(value)]);
const bytes = (number: number, value: Uint8Array) =>
  Buffer.concat([Buffer.from([...field(number, 2), ...varint(value.length)]), value]);
const text = (number: number, value: string) => bytes(number, Buffer.from(value, 'utf8'));

function double(number: number, value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value);
  return Buffer.concat([Buffer.from(field(number, 1)), buffer]);
}

function float(number: number, value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeFloatLE(value);
  return Buffer.concat([Buffer.from(field(number, 5)), buffer]);
}

const doubles = (number: number, values: readonly number[]) =>
  bytes(number, Buffer.from(Float64Array.from(values).buffer));

/** The mark that tells TensorBoard which of its plugins shows a value. */
const plugin = (name: string) => bytes(9, bytes(1, text(1, name)));

let writers = 0;

interface SummaryWriterArguments {
  logDir: string;
}

/**
 * Writes event files that TensorBoard reads: scalars, histograms, images and text by tag and step.
 *
 * Values are in the file after 2 seconds at the latest, with each checkpoint of `fit`, after `flush`, `close`, or 64 KiB of
 * them. A record is whole or absent. A training that goes on from a checkpoint goes on in the file that it wrote then,
 * from that place. Tags may have slashes, which group them.
 *
 * @throws TypeError or RangeError for values that cannot be shown; an error after `close`.
 * @example
 * import { SummaryWriter } from 'torchebm/utils';
 * const writer = new SummaryWriter('out/runs/first');
 * for (let step = 0; step < 10; step++) writer.addScalar('loss', 1 / (step + 1), step);
 * writer.close();
 */
export class SummaryWriter extends FileWriter {
  readonly logDir: string;

  constructor(logDir: string);
  constructor(...named: Named<SummaryWriterArguments, ['logDir']>);
  constructor(...args: unknown[]) {
    const { logDir } = readArguments<Required<SummaryWriterArguments>>(new.target.name, args, {}, ['logDir']);
    if (typeof logDir !== 'string' || logDir === '') throw kindError('SummaryWriter', 'logDir', 'a path', logDir);
    const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, '0');
    const name = `events.out.tfevents.${seconds}.${os.hostname()}.${process.pid}.${writers++}`;
    super(path.join(logDir, name), 'ax+');
    this.logDir = logDir;
    this.#write(text(3, 'brain.Event:2'));
    this.flush();
  }

  protected override found(name: string): string | null {
    const there = path.join(this.logDir, name);
    return fs.existsSync(there) ? there : null;
  }

  #write(...fields: Buffer[]): void {
    this.append(frame(Buffer.concat([double(1, Date.now() / 1000), ...fields])));
  }

  #add(method: string, tag: string, step: number, ...value: Buffer[]): void {
    if (typeof tag !== 'string' || tag === '') throw kindError(`SummaryWriter.${method}`, 'tag', 'a name', tag);
    nonNegativeInteger(`SummaryWriter.${method}`, 'step', step);
    this.#write(integer(2, step), bytes(5, bytes(1, Buffer.concat([text(1, tag), ...value]))));
  }

  /** A number, or a tensor of one element, which may be infinite or NaN. */
  addScalar(tag: string, value: number | Tensor, step: number): void {
    const number = value instanceof Tensor ? value.item() : value;
    if (typeof number !== 'number') throw kindError('SummaryWriter.addScalar', 'value', 'a number', value);
    this.#add('addScalar', tag, step, float(2, number));
  }

  /** Several numbers, as the tags `mainTag/name`. */
  addScalars(mainTag: string, values: Readonly<Record<string, number | Tensor>>, step: number): void {
    for (const [name, value] of Object.entries(values)) this.addScalar(`${mainTag}/${name}`, value, step);
  }

  /** The distribution of the finite elements of a tensor or an array, in `bins` (30) classes. */
  addHistogram(
    tag: string,
    values: Tensor | ArrayLike<number>,
    step: number,
    { bins = 30 }: { bins?: number } = {},
  ): void {
    const owner = 'SummaryWriter.addHistogram';
    const list =
      values instanceof Tensor
        ? (values.detach().flatten().tolist() as number[]).map(Number)
        : Array.from(values ?? []);
    if (!(Number.isInteger(bins) && bins > 0)) throw valueError(owner, 'bins', 'a positive integer', bins);
    const finite = list.filter(Number.isFinite);
    if (finite.length === 0) throw valueError(owner, 'values', 'at least one finite number', values);
    let [min, max, sum, squares] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
    for (const value of finite) {
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
      squares += value * value;
    }
    const width = max > min ? (max - min) / bins : 1;
    const edges = Array.from({ length: bins }, (_, i) =>
      i === bins - 1 ? Math.max(max, min + width) : min + width * (i + 1),
    );
    const counts = new Array<number>(bins).fill(0);
    for (const value of finite) counts[Math.min(bins - 1, Math.floor((value - min) / width))]!++;
    const totals = [min, max, finite.length, sum, squares].map((value, i) => double(i + 1, value));
    // A limit comes with the count of what lies at or below it; the first one has nothing below.
    const limits = [doubles(6, [min, ...edges]), doubles(7, [0, ...counts])];
    this.#add('addHistogram', tag, step, bytes(5, Buffer.concat([...totals, ...limits])));
  }

  /**
   * An image: a tensor (C, H, W) or (H, W) of one, three or four channels, floating-point from 0 to 1 or uint8, or the
   * bytes of a PNG file.
   */
  addImage(tag: string, image: Tensor | Uint8Array, step: number): void {
    const { png, width, height, channels } = image instanceof Tensor ? draw(image) : readPng(image);
    const sizes = [integer(1, height), integer(2, width), integer(3, channels)];
    this.#add('addImage', tag, step, bytes(4, Buffer.concat([...sizes, bytes(4, png)])));
  }

  /** Text, which TensorBoard shows as Markdown. */
  addText(tag: string, content: string, step: number): void {
    if (typeof content !== 'string') throw kindError('SummaryWriter.addText', 'content', 'text', content);
    // A tensor of strings, shape (1).
    const shape = bytes(2, bytes(2, integer(1, 1)));
    const tensor = Buffer.concat([integer(1, 7), shape, text(8, content)]);
    this.#add('addText', `${tag}/text_summary`, step, plugin('text'), bytes(8, tensor));
  }
}

function readPng(image: Uint8Array) {
  if (!(image instanceof Uint8Array))
    throw kindError('SummaryWriter.addImage', 'image', 'a Tensor or a PNG file', image);
  const png = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  if (png.length < 33 || png.toString('latin1', 1, 4) !== 'PNG') {
    throw valueError('SummaryWriter.addImage', 'image', 'a PNG file', image);
  }
  const channels = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }[png[25]!] ?? 4;
  return { png, width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels };
}

function draw(image: Tensor) {
  const owner = 'SummaryWriter.addImage';
  const planes = image.dim() === 2 ? image.unsqueeze(0) : image;
  const [channels, height, width] = planes.shape as [number, number, number];
  if (planes.dim() !== 3 || ![1, 3, 4].includes(channels) || height === 0 || width === 0) {
    throw valueError(owner, 'image', 'of shape (1, 3 or 4, H, W) or (H, W)', image.shape);
  }
  const scaled = image.isFloatingPoint() ? planes.detach().clamp(0, 1).mul(255).round() : planes;
  const pixels = scaled.permute([1, 2, 0]).to('uint8').contiguous().flatten().toTypedArray() as Uint8Array;
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = pixels[i * channels + (channels === 1 ? 0 : c)]!;
    rgba[4 * i + 3] = channels === 4 ? pixels[4 * i + 3]! : 255;
  }
  return { png: encodePng({ width, height, data: rgba }), width, height, channels: 4 };
}
