import { bytesOf, isOptions, kindError, only, text } from '../arguments/options.js';
import { type Routine, runInPlace, runToEnd } from '../control/routine.js';
import { numel } from './array.js';
import { replaceFile } from './atomic.js';
import { members, NotMembers } from './members.js';
import { readWhole } from './read.js';
import { pause } from './slices.js';

/** Bytes per number, by the format's dtype names, in the order in which the format ranks them. */
const bytesPerNumber = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E5M2: 1,
  F8_E4M3: 1,
  I16: 2,
  U16: 2,
  F16: 2,
  BF16: 2,
  I32: 4,
  U32: 4,
  F32: 4,
  F64: 8,
  I64: 8,
  U64: 8,
} as const;

/** A dtype as the safetensors format names it. */
export type SafetensorsDType = keyof typeof bytesPerNumber;

/** One tensor of a safetensors file: its raw bytes (little-endian, row-major), shape and dtype. */
export interface SafetensorsEntry {
  dtype: SafetensorsDType;
  shape: number[];
  data: Uint8Array;
}

/** The contents of a safetensors file: tensors by name, in the order of their bytes, and text by key. */
export interface Safetensors {
  tensors: Map<string, SafetensorsEntry>;
  metadata: Record<string, string>;
}

/** Tensors by name. */
type NamedEntries = Map<string, SafetensorsEntry> | Record<string, SafetensorsEntry>;

/** The limit that the reference implementation sets, so that a damaged length does not ask for a huge header. */
const maxHeaderLength = 100_000_000;

/**
 * Reads the bytes of a safetensors file. The tensors are views of `bytes`, not copies, and not always aligned for a
 * typed array.
 *
 * @param bytes the whole file.
 * @param name what errors call the file.
 * @throws RangeError if the header is malformed or names something twice, or a tensor's bytes are missing, overlap another's or do not fit its
 * shape; the message names the file and the tensor.
 *
 * @example
 * const { tensors } = parseSafetensors(await readFile('model.safetensors'), 'model.safetensors');
 * tensors.get('0.weight')?.shape; // [128, 2]
 */
export function parseSafetensors(...args: [bytes: Uint8Array, name?: string]): Safetensors {
  const [bytes, name = 'safetensors'] = only('parseSafetensors', args, ['bytes', 'name']);
  return runInPlace(safetensorsLoop(bytesOf('parseSafetensors', 'bytes', bytes), name));
}

/** {@link parseSafetensors} as a routine. */
export function* safetensorsLoop(bytes: Uint8Array, name: string): Routine<Safetensors> {
  const { header, start } = yield* parseHeader(bytes, name);
  const metadata = yield* parseMetadata(header.get('__metadata__'), name);
  header.delete('__metadata__');
  const described: Description[] = [];
  for (const [key, value] of header) {
    described.push(yield* describe(key, value, name));
    if (described.length % 256 === 0) yield pause;
  }
  described.sort((a, b) => a.begin - b.begin || a.end - b.end);

  const available = bytes.length - start;
  const tensors = new Map<string, SafetensorsEntry>();
  let covered = 0;
  let previous = '';
  for (const { key, dtype, shape, begin, end } of described) {
    const owner = `${name}: tensor '${key}'`;
    if (end > available) {
      throw new RangeError(`${owner} ends at byte ${end} of the data, which has ${available}; cut short?`);
    }
    if (begin < covered) throw new RangeError(`${owner} overlaps tensor '${previous}'`);
    if (begin > covered) {
      throw new RangeError(`${owner} begins at byte ${begin} of the data, expected ${covered}: a gap`);
    }
    tensors.set(key, { dtype, shape, data: bytes.subarray(start + begin, start + end) });
    covered = end;
    previous = key;
    if (tensors.size % 256 === 0) yield pause;
  }
  if (covered !== available) {
    throw new RangeError(`${name}: expected ${covered} bytes of data after the header, got ${available}`);
  }
  return { tensors, metadata };
}

/**
 * The bytes of a safetensors file, laid out as the reference implementation does: wide dtypes first, then by name.
 *
 * @param tensors name to tensor.
 * @param metadata text to keep beside the tensors, such as `{ format: 'pt' }`.
 * @throws RangeError if a tensor's bytes do not fit its shape and dtype, or a name is the reserved `__metadata__`.
 *
 * @example
 * const data = new Uint8Array(new Float32Array([1, 2, 3]).buffer);
 * const bytes = encodeSafetensors({ bias: { dtype: 'F32', shape: [3], data } });
 */
export function encodeSafetensors(
  ...args: [tensors: NamedEntries, metadata?: Record<string, string>]
): Uint8Array<ArrayBuffer> {
  const [tensors, metadata = {}] = only('encodeSafetensors', args, ['tensors', 'metadata']);
  checkEntries('encodeSafetensors', tensors);
  return Buffer.concat(safetensorsParts(tensors, metadata));
}

/** {@link encodeSafetensors} in parts that follow each other: the header, and the data of the tensors as they are. */
export function safetensorsParts(tensors: NamedEntries, metadata: Record<string, string>): Uint8Array[] {
  const ranks = Object.keys(bytesPerNumber);
  const entries = [...(tensors instanceof Map ? tensors : Object.entries(tensors))];
  entries.sort(([a, x], [b, y]) => ranks.indexOf(y.dtype) - ranks.indexOf(x.dtype) || Buffer.compare(utf8(a), utf8(b)));

  const fields: string[] = [];
  if (Object.keys(metadata).length > 0) fields.push(`"__metadata__":${JSON.stringify(metadata)}`);
  let offset = 0;
  for (const [key, { dtype, shape, data }] of entries) {
    if (key === '__metadata__') throw new RangeError(`encodeSafetensors: the name '__metadata__' is reserved`);
    if (!Object.hasOwn(bytesPerNumber, dtype)) {
      throw new TypeError(`encodeSafetensors: expected the dtype of '${key}' to be one of ${ranks}, got ${dtype}`);
    }
    const size = numel(shape) * bytesPerNumber[dtype];
    if (data.byteLength !== size) {
      const wanted = `${size} bytes for ${dtype} [${shape.join(', ')}]`;
      throw new RangeError(`encodeSafetensors: expected tensor '${key}' to have ${wanted}, got ${data.byteLength}`);
    }
    const offsets = [offset, offset + size];
    fields.push(`${JSON.stringify(key)}:${JSON.stringify({ dtype, shape, data_offsets: offsets })}`);
    offset += size;
  }
  const json = utf8(`{${fields.join(',')}}`);
  const head = Buffer.alloc(8 + Math.ceil(json.length / 8) * 8, ' '); // padded, so that the data is aligned
  head.writeBigUInt64LE(BigInt(head.length - 8));
  json.copy(head, 8);
  return [head, ...entries.map(([, entry]) => entry.data)];
}

/**
 * Reads a safetensors file; see {@link parseSafetensors}.
 *
 * @example
 * const { tensors, metadata } = await readSafetensors('model.safetensors');
 */
export async function readSafetensors(...args: [file: string]): Promise<Safetensors> {
  const [file] = only('readSafetensors', args, ['file']);
  return runToEnd(safetensorsLoop(await readWhole('readSafetensors', file), file));
}

/**
 * Writes a safetensors file, whole or not at all; see {@link encodeSafetensors}.
 *
 * @example
 * await writeSafetensors('model.safetensors', { bias: { dtype: 'F32', shape: [3], data } });
 */
export async function writeSafetensors(
  ...args: [file: string, tensors: NamedEntries, metadata?: Record<string, string>]
): Promise<void> {
  const [file, tensors, metadata = {}] = only('writeSafetensors', args, ['file', 'tensors', 'metadata']);
  text('writeSafetensors', 'file', file);
  checkEntries('writeSafetensors', tensors);
  await replaceFile(file, safetensorsParts(tensors, metadata));
}

function checkEntries(owner: string, tensors: NamedEntries): void {
  if (tensors instanceof Map || isOptions(tensors)) return;
  throw kindError(owner, 'tensors', 'a Map or an object of { dtype, shape, data }', tensors);
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

function* parseHeader(bytes: Uint8Array, name: string) {
  if (bytes.length < 8) throw new RangeError(`${name}: expected a safetensors file, got ${bytes.length} bytes`);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.readBigUInt64LE(0);
  if (length > maxHeaderLength) {
    throw new RangeError(`${name}: expected a safetensors file, but its header would be ${length} bytes long`);
  }
  const start = 8 + Number(length);
  if (start > bytes.length) {
    throw new RangeError(`${name}: the header is ${length} bytes long, the file only ${bytes.length}; cut short?`);
  }
  let text: string;
  try {
    text = utf8Text.decode(view.subarray(8, start));
  } catch (cause) {
    throw new RangeError(`${name}: the header is not JSON`, { cause });
  }
  return { header: yield* membersOf(text, `${name}: the header`), start };
}

/** The members of an object that `owner` names. */
function* membersOf(text: string, owner: string): Routine<Map<string, string>> {
  try {
    return yield* members(text);
  } catch (error) {
    if (!(error instanceof NotMembers)) throw error;
    throw new RangeError(`${owner} ${error.message}`, { cause: error });
  }
}

const utf8Text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const isObject = (text: string) => text.startsWith('{');

function* parseMetadata(json: string | undefined, name: string): Routine<Record<string, string>> {
  if (json === undefined) return {};
  const wrong = () => {
    return new RangeError(`${name}: expected __metadata__ to hold text by key, got ${short(json)}`);
  };
  if (!isObject(json)) throw wrong();
  const texts: [string, string][] = [];
  for (const [key, value] of yield* membersOf(json, `${name}: __metadata__`)) {
    const text = parsed(value);
    if (typeof text !== 'string') throw wrong();
    texts.push([key, text]);
  }
  return Object.fromEntries(texts);
}

interface Description {
  key: string;
  dtype: SafetensorsDType;
  shape: number[];
  begin: number;
  end: number;
}

function* describe(key: string, json: string, name: string): Routine<Description> {
  const owner = `${name}: tensor '${key}'`;
  const fail = (what: string, got = 'nothing') => new RangeError(`${owner}: expected ${what}, got ${short(got)}`);
  if (!isObject(json)) throw fail('an object', json);
  const fields = yield* membersOf(json, owner);
  const [dtype, shape, offsets] = ['dtype', 'shape', 'data_offsets'].map((field) => parsed(fields.get(field)));
  if (typeof dtype !== 'string' || !Object.hasOwn(bytesPerNumber, dtype)) {
    throw fail(`dtype to be one of ${Object.keys(bytesPerNumber).join(' ')}`, fields.get('dtype'));
  }
  if (!isSizes(shape)) throw fail('shape to be whole numbers', fields.get('shape'));
  if (!isSizes(offsets) || offsets.length !== 2 || offsets[0] > offsets[1]) {
    throw fail('data_offsets to be [begin, end]', fields.get('data_offsets'));
  }
  const [begin, end] = offsets;
  const size = numel(shape) * bytesPerNumber[dtype as SafetensorsDType];
  if (end - begin !== size) {
    throw new RangeError(`${owner}: expected ${size} bytes for ${dtype} [${shape.join(', ')}], got ${end - begin}`);
  }
  return { key, dtype: dtype as SafetensorsDType, shape, begin, end };
}

/** The value of JSON text, undefined for what is none. */
function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
