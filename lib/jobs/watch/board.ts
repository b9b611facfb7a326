/** @file All jobs below a folder, and news of them, for any number of readers, none of whom anyone waits for. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JobRecord } from '../record.js';
import { JobFolder, type Summary } from './folder.js';

/** Milliseconds between two looks at all jobs while somebody reads, and at those that nobody follows. */
const LOOK = 1000;
const SEEK = 3000;
/** The most jobs that are shown, their greatest depth below the folder, and the most that are followed at once. */
const JOBS = 1000;
const DEPTH = 2;
const FOLLOWED = 32;
/** The pieces of news that are kept for readers that are behind. */
const KEPT = { count: 1000, bytes: 2 ** 23 };

/** A piece of news as it is sent, with its number and the job it is of; null for all. */
export interface Event {
  number: number;
  key: string | null;
  text: string;
}

/** Somebody who reads. */
export interface Reader {
  /** The jobs it follows. */
  readonly keys: ReadonlySet<string>;
  /** Says that there is news. */
  wake(): void;
}

/** The text of a piece of news as server-sent events have it. */
export const eventText = (id: string, type: string, data: unknown) =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

const warn = (error: Error) => process.emitWarning(`watch: ${error.message}`, 'TorchEBMWarning');

export class Board {
  readonly #dir: string;
  readonly #canResume: (record: Partial<JobRecord>) => boolean;
  #jobs = new Map<string, JobFolder>();
  readonly #readers = new Set<Reader>();
  #events: Event[] = [];
  #bytes = 0;
  #number = 0;
  #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #sought = Number.NEGATIVE_INFINITY;
  #followed = new Set<string>();
  #isClosed = false;
  /** Tells the numbers of this board from those of another. */
  readonly name: string;

  constructor(dir: string, name: string, canResume: (record: Partial<JobRecord>) => boolean) {
    this.#dir = dir;
    this.name = name;
    this.#canResume = canResume;
  }

  get jobs(): ReadonlyMap<string, JobFolder> {
    return this.#jobs;
  }

  get summaries(): Summary[] {
    const all = [...this.#jobs.values()].map(({ summary }) => summary);
    return all.sort((a, b) => (a.created > b.created ? -1 : a.created < b.created ? 1 : a.key < b.key ? -1 : 1));
  }

  /** The number of the newest event. */
  get newest(): number {
    return this.#number;
  }

  /** The events after one, of the jobs that somebody follows; null if they are not all there any more. */
  after(number: number, keys: ReadonlySet<string>): Event[] | null {
    if (number > this.#number || number < this.#number - this.#events.length) return null;
    const first = this.#events.length - (this.#number - number);
    return this.#events.slice(first).filter(({ key }) => key === null || keys.has(key));
  }

  /** All that a reader who knows nothing is to know, as text. */
  snapshot(keys: ReadonlySet<string>): string {
    const id = `${this.name}-${this.#number}`;
    const found = [...keys].map((key) => this.#jobs.get(key)).filter((job) => job !== undefined);
    const parts = [eventText(id, 'jobs', this.summaries)];
    for (const job of found) if (this.#followed.has(job.key)) parts.push(eventText(id, 'job', job.details));
    return parts.join('');
  }

  /** Begins to look for a reader, who is given back how to go away. */
  async join(reader: Reader): Promise<() => void> {
    this.#readers.add(reader);
    clearTimeout(this.#timer);
    await this.#looking;
    await this.look();
    return () => {
      this.#readers.delete(reader);
      if (this.#readers.size === 0) clearTimeout(this.#timer);
    };
  }

  get readers(): number {
    return this.#readers.size;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Looks at all now, and again as long as somebody reads. */
  async look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null;
      clearTimeout(this.#timer);
      if (this.#readers.size > 0 && !this.#isClosed) {
        this.#timer = setTimeout(() => void this.look().catch(warn), LOOK);
        this.#timer.unref();
      }
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const keys = new Set([...this.#readers].flatMap(({ keys }) => [...keys]));
    const seeks = performance.now() - this.#sought >= SEEK;
    if (seeks || [...keys].some((key) => !this.#jobs.has(key))) await this.#seek();
    const followed = new Set([...keys].filter((key) => this.#jobs.has(key)).slice(0, FOLLOWED));
    for (const key of this.#followed) if (!followed.has(key)) this.#jobs.get(key)?.forget();
    this.#followed = followed;
    for (const job of this.#jobs.values()) {
      if (followed.has(job.key)) {
        for (const { type, data } of await job.follow()) this.#tell(type, data, job.key);
      } else if (seeks) {
        await job.look();
      }
    }
    this.#tellOfSummaries();
    for (const reader of this.#readers) reader.wake();
  }

  /** Tells of jobs that have come or gone, or else of those that are otherwise than before. */
  #tellOfSummaries(): void {
    const before = this.#told;
    const all = this.summaries;
    this.#told = new Map(all.map((summary) => [summary.key, JSON.stringify(summary)]));
    const isSame = before.size === all.length && all.every(({ key }) => before.has(key));
    const changed = all.filter(({ key }) => this.#told.get(key) !== before.get(key));
    if (!isSame) this.#tell('jobs', all, null);
    else if (changed.length > 0) this.#tell('changes', changed, null);
  }

  #tell(type: string, data: unknown, key: string | null): void {
    const text = eventText(`${this.name}-${++this.#number}`, type, data);
    this.#events.push({ number: this.#number, key, text });
    this.#bytes += text.length;
    while (this.#events.length > KEPT.count || this.#bytes > KEPT.bytes)
      this.#bytes -= this.#events.shift()!.text.length;
  }

  /** Looks for jobs: folders, but no links to folders, with a `job.json`. */
  async #seek(): Promise<void> {
    this.#sought = performance.now();
    // Where a link to the folder leads is decided once: what is below holds none.
    const root = await fs.promises.realpath(this.#dir).catch(() => null);
    const found = new Map<string, JobFolder>();
    const visit = async (folder: string, names: string[]): Promise<void> => {
      if (found.size >= JOBS) return;
      const entries = await fs.promises.readdir(folder, { withFileTypes: true }).catch(() => []);
      const isJob = entries.some(({ name }) => name === 'job.json');
      if (isJob) {
        const key = names.join('/') || path.basename(folder);
        const before = this.#jobs.get(key);
        found.set(key, before?.folder === folder ? before : new JobFolder(key, folder, this.#canResume));
        return;
      }
      if (names.length === DEPTH) return;
      for (const entry of entries) {
        if (entry.isDirectory() && !entry.name.startsWith('.'))
          await visit(path.join(folder, entry.name), [...names, entry.name]);
      }
    };
    if (root !== null) await visit(root, []);
    const added = [...found.values()].filter((job) => this.#jobs.get(job.key) !== job);
    this.#jobs = found;
    for (const job of added) await job.look();
  }
}
