/** @file The record of a job in its folder, for whoever comes next. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Fence } from '../addon/lease.js';
import { isOptions, kindError, valueError } from '../arguments/options.js';
import { replaceFile } from '../io/atomic.js';
import type { FitProgress } from '../training/fit.js';
import type { RecordedError } from './errors.js';
import { readOf, writtenOf } from './json.js';

/**
 * The state of a job: `waiting` for its turn or its folder, `running`, `done`, `failed` with an error, `stopped` to go on some
 * other time, or `cancelled` for good.
 */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'cancelled';

export const STATES: readonly JobState[] = ['waiting', 'running', 'done', 'failed', 'stopped', 'cancelled'];

export const UNFINISHED: readonly JobState[] = ['waiting', 'running', 'stopped'];

/** The progress of a job. */
export interface Progressed extends Partial<FitProgress> {
  /** When it began to run, in milliseconds since 1970. */
  since?: number;
  /** The last step's time, in the same way. */
  lastStep?: number;
  /** Rows that its steps took, of a loader with batches of one size. */
  samples?: number;
  /** The newest of each metric that it adds itself. */
  scalars?: Record<string, number>;
  /** Bytes of its tensors by device, and how many tensors its thread has; of a module. */
  memory?: Record<string, number>;
  tensors?: number;
}

/** The contents of `job.json`. */
export interface JobRecord {
  id: string;
  state: JobState;
  config: unknown;
  seed: number;
  /** The module that trains; null for a function. */
  train: string | null;
  /** Whether it was given data, which are written nowhere. */
  hasData: boolean;
  device: string;
  threads: number | null;
  memory: number | null;
  priority: number;
  group: string;
  /** The number of the lease under which this was written. */
  lease: number;
  created: string;
  updated: string;
  /** Its progress at its end. */
  progress?: Progressed;
  /** The value that the training returned. */
  result?: unknown;
  error?: RecordedError;
}

/** The part of a job that has ended which a runner keeps; the rest is in its folder. */
export type EndedJob = Pick<JobRecord, 'id' | 'state' | 'priority' | 'group'>;

const fileOf = (folder: string) => path.join(folder, 'job.json');

/** @throws TypeError or RangeError for what cannot be the name of a folder. */
export function checkId(owner: string, id: unknown): string {
  if (typeof id !== 'string') throw kindError(owner, 'id', 'a string', id);
  if (!/^[\w-][\w.:@=+-]{0,199}$/.test(id)) {
    throw valueError(owner, 'id', 'at most 200 letters, digits and any of _-.:@=+, and to begin without a point', id);
  }
  return id;
}

/** A record that cannot be read, as of a disk that lost what was written. */
export class DamagedRecordError extends Error {
  override name = 'DamagedRecordError';
}

/**
 * The record of a job, or null for a folder without one.
 *
 * @throws DamagedRecordError for one that is none.
 */
export function readRecord(folder: string): JobRecord | null {
  let text: string;
  try {
    text = fs.readFileSync(fileOf(folder), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return null;
    throw error;
  }
  let record: unknown;
  try {
    record = readOf(text);
  } catch {}
  if (isRecord(record)) return record;
  throw new DamagedRecordError(
    `${fileOf(folder)}: expected the record of a job, got ${text.length} characters that are none; ` +
      'without the file the job begins from its newest checkpoint',
  );
}

function isRecord(value: unknown): value is JobRecord {
  if (!isOptions(value) || !('config' in value)) return false;
  const { id, state, lease, created } = value;
  return (
    typeof id === 'string' &&
    STATES.includes(state as JobState) &&
    Number.isSafeInteger(lease) &&
    typeof created === 'string'
  );
}

/** The records of all jobs in a folder, the oldest first; of those that are damaged a warning tells. */
export function readRecords(dir: string): JobRecord[] {
  if (!fs.existsSync(dir)) return [];
  const records = fs.readdirSync(dir).map((id) => {
    try {
      const record = readRecord(path.join(dir, id));
      // A folder that was copied under another name is another job, or none.
      return record?.id === id ? record : null;
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error;
      process.emitWarning(error.message, 'TorchEBMWarning');
      return null;
    }
  });
  return records.filter((record) => record !== null).sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** @throws RangeError for another config or seed than a job of this name has. */
export function expectSame(owner: string, before: Pick<JobRecord, 'config' | 'seed'>, now: typeof before): void {
  for (const name of ['config', 'seed'] as const) {
    const [old, given] = [before[name], now[name]].map((value) => JSON.stringify(value));
    if (old !== given) throw new RangeError(`${owner}: expected ${name} to be ${old}, as before, got ${given}`);
  }
}

/** Writes a record, or refuses to for who has lost the lease. */
export async function writeRecord(folder: string, record: JobRecord, fence: Fence): Promise<void> {
  try {
    await replaceFile(fileOf(folder), `${writtenOf(record)}\n`, fence.folder);
  } catch (error) {
    throw fence.explain(error);
  }
}

const stopFile = (folder: string) => path.join(folder, '.stop');

/** Asks whoever has a job to stop it. */
export async function askToStop(folder: string): Promise<void> {
  await fs.promises.writeFile(stopFile(folder), '', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Whether somebody has asked since the last time. */
export function wasAskedToStop(folder: string): boolean {
  const asked = fs.existsSync(stopFile(folder));
  if (asked) fs.rmSync(stopFile(folder), { recursive: true, force: true });
  return asked;
}
