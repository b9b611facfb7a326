/** @file The work of the page's buttons. */
import * as path from 'node:path';
import type { Job } from '../job.js';
import { askToStop, type JobRecord } from '../record.js';
import type { JobRunner } from '../runner.js';
import type { JobFolder } from './folder.js';
import { Refusal } from './guard.js';

/** Stops jobs, whichever process has them, and goes on with them: in this one, if their training is a module. */
export class Controls {
  readonly #runner: JobRunner | null;
  readonly #own = new Map<string, Job>();

  constructor(runner: JobRunner | null) {
    this.#runner = runner;
  }

  canResume({ id, train, hasData }: Partial<JobRecord>): boolean {
    if (this.#runner?.isOpen && this.#runner.get(String(id))) return true;
    return typeof train === 'string' && hasData === false;
  }

  /** Has whoever has the job end it with a checkpoint. */
  async stop({ folder, key, summary: { state } }: JobFolder): Promise<void> {
    if (state !== 'running' && state !== 'waiting') throw new Refusal(409, `the job is ${state}`);
    const job = this.#own.get(key) ?? this.#runner?.get(path.basename(folder));
    if (job) void job.stop();
    else await askToStop(folder);
  }

  /** Goes on with a job that has ended, but is not done. */
  async resume({ folder, key, record, summary: { resumable, state } }: JobFolder): Promise<void> {
    if (!resumable) throw new Refusal(409, state === 'done' ? 'the job is done' : 'its own program can go on with it');
    const id = path.basename(folder);
    const { config, seed = 0, priority = 0, group = '', train } = record;
    const request = { id, config, seed, priority, group };
    if (this.#runner?.get(id)) {
      this.#runner.add(request);
      return;
    }
    const { createJob } = await import('../job.js');
    const { device = 'cpu', threads = null, memory = null } = record;
    const job = createJob({ ...request, dir: path.dirname(folder), train: train!, device, threads, memory });
    this.#own.set(key, job);
    const forget = () => {
      if (this.#own.get(key) === job) this.#own.delete(key);
    };
    job.result.then(forget, forget);
  }

  async close(within: number): Promise<void> {
    await Promise.all([...this.#own.values()].map((job) => job.stop({ within })));
  }
}
