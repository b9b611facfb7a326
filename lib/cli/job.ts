import { existsSync, readdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JobContext } from '../jobs/index.js';

interface CommandJob<R> {
  dir: string;
  id: string;
  resume: boolean;
  /** Serves a page of it meanwhile, and prints where. */
  watch: boolean;
  seed: number;
  device: string;
  /** The settings, which must be the same to go on. */
  config: Record<string, unknown>;
  train: (context: JobContext) => Promise<R>;
  /** Milliseconds that it may take to end its work when it is told to. */
  patience: number;
  /** The folder in the job's that has what is done. */
  kept: string;
  /** The place at which it was stopped, such as `step 3`. */
  reached: (folder: string) => Promise<string>;
}

/**
 * Runs a command as a job in `dir/id`, which Ctrl-C ends such that it can go on, and says how; its result, or undefined
 * if it was stopped.
 */
export async function runJob<R>(options: CommandJob<R>): Promise<R | undefined> {
  const { resume, watch, patience, kept, reached, ...job } = options;
  const { createJob, JobStoppedError } = await import('../jobs/index.js');
  const { readRecord, UNFINISHED } = await import('../jobs/record.js');
  const folder = path.join(job.dir, job.id);
  const before = readRecord(folder);
  const done = path.join(folder, kept);
  const hasMore = before?.state === 'failed' && existsSync(done) && readdirSync(done).length > 0;
  const isOpen = before !== null && (UNFINISHED.includes(before.state) || hasMore);
  if (isOpen && !resume) {
    throw new Error(`${folder}: a job was stopped here; go on with --resume, or give another --out`);
  }
  if (!isOpen && resume) throw new Error(`${folder}: expected a job to resume, found none`);
  if (isOpen) expectSame(before.config as Record<string, unknown>, job.config);
  else rmSync(folder, { recursive: true, force: true });
  const page = watch ? await (await import('../jobs/watch/server.js')).watch({ dir: folder }) : null;
  if (page) console.error(`The page is at ${page.url}`);
  const running = createJob(job);
  const stop = () => void running.stop({ within: patience });
  const signals = ['SIGINT', 'SIGTERM'] as const;
  // It comes twice where npx passes on what the terminal has sent to both.
  for (const signal of signals) process.on(signal, stop);
  try {
    return (await running.result) as R;
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    console.error(`Stopped after ${await reached(folder)}. To go on, give the same command with --resume.`);
    process.exitCode = 130;
    return undefined;
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await page?.close();
  }
}

/** @throws Error that names the first option that is another than before. */
function expectSame(before: Record<string, unknown>, now: Record<string, unknown>): void {
  const plain = JSON.parse(JSON.stringify(now)) as Record<string, unknown>;
  for (const name of Object.keys({ ...before, ...plain })) {
    if (isDeepStrictEqual(before[name], plain[name])) continue;
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const show = (value: unknown) => JSON.stringify(value) ?? 'none';
    throw new Error(`${flag}: expected ${show(before[name])}, as when the job began, got ${show(plain[name])}`);
  }
}
