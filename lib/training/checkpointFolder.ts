/** @file Checkpoints: the whole state of a training in one file, whole or not at all. */

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Fence } from '../addon/lease.js';
import { type Arguments, kindError, positiveInteger, readArguments, show } from '../arguments/options.js';
import { type Routine, runInPlace, runToEnd } from '../control/routine.js';
import { replaceFile, replaceFileSync } from '../io/atomic.js';
import { readWhole, readWholeSync } from '../io/read.js';
import { type Safetensors, type SafetensorsEntry, safetensorsLoop, safetensorsParts } from '../io/safetensors.js';
import { inBlocks } from '../io/slices.js';
import { decodedTensor, encodedLater, encodeTensor } from '../tensor/safetensors.js';
import { Tensor } from '../torch/index.js';

const FORMAT = 'torchebm.checkpoint';
const VERSION = '1';

/** A state as JSON, in which `{ "$tensor": name }` stands for a tensor. */
function flatten(value: unknown, name: string, tensors: Map<string, Tensor>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: String(Object.is(value, -0) ? '-0' : value) };
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (value === undefined) return { $undefined: true };
  if (value instanceof Tensor) {
    tensors.set(name, value);
    return { $tensor: name };
  }
  const inner = (key: string | number, child: unknown) => flatten(child, name ? `${name}.${key}` : `${key}`, tensors);
  if (Array.isArray(value)) return value.map((child, i) => inner(i, child));
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      return { $object: Object.entries(value).map(([key, child]) => [key, inner(key, child)]) };
    }
  }
  throw kindError(
    'writeCheckpoint',
    name || 'state',
    'made of tensors, numbers, text, arrays and plain objects',
    value,
  );
}

function unflatten(value: any, tensors: ReadonlyMap<string, Tensor>): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((child) => unflatten(child, tensors));
  if ('$object' in value) {
    const entries = value.$object.map(([key, child]: [string, unknown]) => [key, unflatten(child, tensors)]);
    return Object.fromEntries(entries);
  }
  if ('$number' in value) return Number(value.$number);
  if ('$bigint' in value) return BigInt(value.$bigint);
  if ('$undefined' in value) return undefined;
  return tensors.get(value.$tensor);
}

function* digest(state: string, tensors: ReadonlyMap<string, SafetensorsEntry>): Routine<string> {
  const hash = createHash('sha256').update(state);
  for (const name of [...tensors.keys()].sort()) {
    const { dtype, shape, data } = tensors.get(name)!;
    hash.update(`${JSON.stringify([name, dtype, shape])}\n`);
    yield* inBlocks(data.length, 1 << 19, (from, to) => hash.update(data.subarray(from, to)));
  }
  return hash.digest('hex');
}

/** The parts of a file that holds a state as it is at the call; `take` copies its tensors. */
function encode(
  state: unknown,
  take: (tensors: Map<string, Tensor>) => Routine<SafetensorsEntry[]>,
): Routine<Uint8Array[]> {
  const tensors = new Map<string, Tensor>();
  const text = JSON.stringify(flatten(state, '', tensors));
  const taking = take(tensors);
  return (function* () {
    const taken = yield* taking;
    const entries = new Map([...tensors.keys()].map((name, i) => [name, taken[i]!]));
    const sha256 = yield* digest(text, entries);
    return safetensorsParts(entries, { format: FORMAT, version: VERSION, sha256, state: text });
  })();
}

/** Encodes in place. */
const encodeNow = (state: unknown): Uint8Array[] =>
  runInPlace(
    encode(state, function* (tensors) {
      return [...tensors].map(([name, tensor]) => encodeTensor('writeCheckpoint', name, tensor));
    }),
  );

/** Encodes in slices between which the event loop turns. */
const encodeLater = async (state: unknown): Promise<Uint8Array[]> =>
  runToEnd(
    encode(state, (tensors) => encodedLater([...tensors].map(([name, tensor]) => ['writeCheckpoint', name, tensor]))),
  );

/** A file that is cut, altered, or something else. */
export class DamagedCheckpoint extends Error {}

function* decode(bytes: Uint8Array, file: string): Routine<any> {
  let parsed: Safetensors;
  try {
    parsed = yield* safetensorsLoop(bytes, file);
  } catch (error) {
    throw new DamagedCheckpoint(
      `${file} is no checkpoint of a training, or a damaged one: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  const { tensors, metadata } = parsed;
  if (metadata.format !== FORMAT) {
    throw new DamagedCheckpoint(`${file} is no checkpoint of a training but another safetensors file`);
  }
  if (metadata.version !== VERSION) {
    throw new Error(
      `${file} is a checkpoint of version ${show(metadata.version)}, and this package reads version ${VERSION}`,
    );
  }
  if ((yield* digest(metadata.state ?? '', tensors)) !== metadata.sha256) {
    throw new DamagedCheckpoint(`${file} is damaged: its contents do not have the checksum that was written with them`);
  }
  const decoded = new Map<string, Tensor>();
  for (const [name, entry] of tensors) decoded.set(name, yield* decodedTensor(`${file}: ${name}`, entry));
  return unflatten(JSON.parse(metadata.state!), decoded);
}

interface Written {
  file: string;
  state: object;
}

function readWritten(owner: string, args: readonly unknown[]): Written {
  const { file, state } = readArguments<Written>(owner, args, {}, ['file', 'state'], ['state']);
  if (typeof file !== 'string') throw kindError(owner, 'file', 'a path', file);
  return { file, state };
}

function readFile(owner: string, args: readonly unknown[]): string {
  const { file } = readArguments<{ file: string }>(owner, args, {}, ['file']);
  if (typeof file !== 'string') throw kindError(owner, 'file', 'a path', file);
  return file;
}

/**
 * Writes a state (tensors, numbers, text, booleans, null, in arrays and plain objects) to a file, whole or not at all,
 * with a version and a checksum. The file is in the safetensors format.
 *
 * @throws TypeError for what cannot be kept, by its name; the operating system's error.
 * @example
 * import { readCheckpoint, writeCheckpoint } from 'torchebm/training';
 * import * as torch from 'torchebm/torch';
 * await writeCheckpoint('out/state.safetensors', { weight: torch.ones([2]), step: 3 });
 * console.log((await readCheckpoint('out/state.safetensors')).step); // 3
 */
export async function writeCheckpoint(...args: Arguments<Written, ['file', 'state']>): Promise<void> {
  const { file, state } = readWritten('writeCheckpoint', args);
  await replaceFile(file, await encodeLater(state));
}

/** {@link writeCheckpoint}, in place. */
export function writeCheckpointSync(...args: Arguments<Written, ['file', 'state']>): void {
  const { file, state } = readWritten('writeCheckpointSync', args);
  replaceFileSync(file, encodeNow(state));
}

/**
 * Reads what {@link writeCheckpoint} wrote; tensors are on the CPU.
 *
 * @throws Error that names the file if it is cut, damaged, of another version or no checkpoint.
 */
export async function readCheckpoint(...args: Arguments<{ file: string }, ['file']>): Promise<any> {
  const file = readFile('readCheckpoint', args);
  return runToEnd(decode(await readWhole('readCheckpoint', file), file));
}

/** {@link readCheckpoint}, in place. */
export function readCheckpointSync(...args: Arguments<{ file: string }, ['file']>): any {
  const file = readFile('readCheckpointSync', args);
  return runInPlace(decode(readWholeSync('readCheckpointSync', file), file));
}

const PATTERN = /^step-(\d+)\.safetensors$/;

/**
 * A folder of checkpoints, of which the newest are kept. A training's `checkpointDir` is one.
 *
 * @throws RangeError unless `keep` (3) is a positive integer.
 * @example
 * import { CheckpointFolder } from 'torchebm/training';
 * const folder = new CheckpointFolder('out/checkpoints', { keep: 2 });
 * await folder.save(100, { step: 100 });
 * console.log(folder.latest); // out/checkpoints/step-000000100.safetensors
 */
export class CheckpointFolder {
  readonly folder: string;
  readonly keep: number;
  /** The right to write to it, of a training that shares it with others. @internal */
  _fence: Fence | null = null;

  constructor(...args: Arguments<{ folder: string; keep?: number }, ['folder']>) {
    const { folder, keep } = readArguments<{ folder: string; keep: number }>('CheckpointFolder', args, { keep: 3 }, [
      'folder',
    ]);
    if (typeof folder !== 'string' || folder === '') throw kindError('CheckpointFolder', 'folder', 'a path', folder);
    this.folder = folder;
    this.keep = positiveInteger('CheckpointFolder', 'keep', keep);
  }

  /** The files, oldest first. */
  get files(): string[] {
    let names: string[];
    try {
      names = fs.readdirSync(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    const steps = names
      .map((name) => [name, PATTERN.exec(name)?.[1]] as const)
      .filter(([, step]) => step !== undefined);
    return steps.sort(([, a], [, b]) => Number(a) - Number(b)).map(([name]) => path.join(this.folder, name));
  }

  /** The newest file, or null. */
  get latest(): string | null {
    return this.files.at(-1) ?? null;
  }

  #fileOf(step: number): string {
    return path.join(this.folder, `step-${String(step).padStart(9, '0')}.safetensors`);
  }

  /** Writes a state and removes those beyond the newest `keep`. */
  async save(step: number, state: object): Promise<void> {
    const fence = this._fence;
    try {
      await replaceFile(this.#fileOf(step), await encodeLater(state), fence?.folder);
    } catch (error) {
      throw fence?.explain(error) ?? error;
    }
    this.#prune();
  }

  /** {@link save}, in place. */
  saveSync(step: number, state: object): void {
    const fence = this._fence;
    try {
      replaceFileSync(this.#fileOf(step), encodeNow(state), fence?.folder);
    } catch (error) {
      throw fence?.explain(error) ?? error;
    }
    this.#prune();
  }

  #prune(): void {
    for (const file of this.files.slice(0, -this.keep)) {
      this._fence?.check();
      fs.rmSync(file, { force: true });
    }
  }

  /** Renames a damaged file, so that it counts no more: `.damaged` is added to its name. */
  setAside(file: string): void {
    fs.renameSync(file, `${file}.damaged`);
  }

  /**
   * Removes what processes that were killed in the midst of writing have left. Nobody may be writing to the folder
   * meanwhile; `fit` has it for itself.
   */
  clean(): void {
    if (!fs.existsSync(this.folder)) return;
    for (const name of fs.readdirSync(this.folder)) {
      if (/^\.step-\d+\.safetensors\..*\.tmp$/.test(name)) fs.rmSync(path.join(this.folder, name), { force: true });
    }
  }
}
