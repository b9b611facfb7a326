/** @file A job's folder, as a reader sees it who can only look. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { seekOwner } from '../../addon/holder.js';
import type { JobRecord, JobState } from '../record.js';
import { listInside, readInside } from './inside.js';
import { type Bucket, Series } from './series.js';
import { objectOf, Tail } from './tail.js';

/** The most of a record, of what is read of a log that is there, of lines kept of it, of metrics, of pictures. */
const LIMITS = { record: 2 ** 20, log: 2 ** 18, lines: 500, tags: 200, pictures: 500 };
/** The number of buckets of a metric, and the most in a piece of news. */
const BUCKETS = 1000;
const NEWS = 100;

/** The kinds of pictures, and where in a job's folder they are looked for. */
export const PICTURES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};
const PLACES = ['figures', 'samples'];

/** The state of a job: `lost` means that its process ended without a word, `damaged` that its record cannot be read. */
export type SeenState = JobState | 'lost' | 'damaged';

/** A job in the list of all. */
export interface Summary {
  key: string;
  state: SeenState;
  created: string;
  updated: string;
  step: number | null;
  total: number | null;
  loss: number | null;
  /** Whether its training can be begun again from here. */
  resumable: boolean;
}

/** The progress of a training, as its newest line says. */
export interface SeenProgress {
  time: number;
  step: number;
  total: number | null;
  rate: number;
  timeLeft: number | null;
  epoch: number;
  memory: Record<string, number>;
  tensors: number | null;
}

/** All of a job. */
export interface Details {
  key: string;
  summary: Summary;
  config: unknown;
  seed: number | null;
  error: { name: string; message: string; stack?: string } | null;
  result: unknown;
  train: string | null;
  progress: SeenProgress | null;
  tags: Record<string, Bucket[]>;
  log: object[];
  pictures: Picture[];
  /** Lines that are no metrics, and metrics that are too many to be kept. */
  damaged: number;
  dropped: number;
}

/** A picture in the folder: its path there, when it was written, its size. */
export interface Picture {
  name: string;
  time: number;
  size: number;
}

/** News of a job. */
export type News =
  | { type: 'job'; data: Details }
  | { type: 'points'; data: { key: string; tags: Record<string, Bucket[]> } }
  | { type: 'progress'; data: { key: string; progress: SeenProgress } }
  | { type: 'log'; data: { key: string; lines: object[] } }
  | { type: 'pictures'; data: { key: string; pictures: Picture[] } };

const numberOr = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const largest = (...values: (number | undefined)[]): number | null => {
  const given = values.filter((value) => value !== undefined);
  return given.length > 0 ? Math.max(...given) : null;
};

/** Lets the event loop go on. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The visible state of one job. */
export class JobFolder {
  summary: Summary;
  readonly #folder: string;
  #record: Partial<JobRecord> = {};
  #text: string | null = null;
  #progress: SeenProgress | null = null;
  #ended: string | null = null;
  #beat: { text: string; since: number } | null = null;
  readonly #pace: Tail;
  #metrics: Tail;
  #log: Tail;
  #series = new Map<string, Series>();
  #lines: object[] = [];
  #pictures: Picture[] = [];
  #damaged = 0;
  #dropped = new Set<string>();
  /** Whether all was read once. */
  #isWhole = false;

  constructor(
    readonly key: string,
    folder: string,
    private readonly canResume: (record: Partial<JobRecord>) => boolean,
  ) {
    this.#folder = folder;
    this.#pace = new Tail(folder, 'logs/progress.jsonl', 4096);
    this.#metrics = new Tail(folder, 'logs/metrics.jsonl');
    this.#log = new Tail(folder, 'logs/log.jsonl', LIMITS.log);
    const none = { created: '', updated: '', step: null, total: null, loss: null, resumable: false };
    this.summary = { key, state: 'waiting', ...none };
  }

  /** The job's record as it was read last. */
  get record(): Partial<JobRecord> {
    return this.#record;
  }

  get folder(): string {
    return this.#folder;
  }

  /** Looks how the job is; says whether its record or its end is another than before. */
  async look(): Promise<boolean> {
    const before = [this.#text, this.summary.state].join();
    const text = await readInside(this.#folder, 'job.json', LIMITS.record);
    const record = text === this.#text ? null : objectOf(text ?? '');
    this.#text = text;
    if (record) this.#record = record as Partial<JobRecord>;
    const progress = await this.#readPace();
    const state = await this.#state(text !== null && (record !== null || this.#record.state !== undefined));
    const { created = '', updated = '' } = this.#record;
    this.summary = {
      key: this.key,
      state,
      created: String(created),
      updated: String(updated),
      step: largest(progress?.step, this.#series.get('loss')?.buckets.at(-1)?.[0]),
      total: progress?.total ?? null,
      loss: this.#series.get('loss')?.last ?? numberOr(this.#loss),
      resumable: !['running', 'waiting', 'done'].includes(state) && this.canResume(this.#record),
    };
    return before !== [this.#text, state].join();
  }

  #loss: unknown = null;

  async #readPace(): Promise<SeenProgress | null> {
    const { lines } = await this.#pace.read();
    const line = lines.map(objectOf).findLast((line) => line !== null && numberOr(line.step) !== null);
    if (!line) return this.#progress;
    const { time, step, total, rate, timeLeft, epoch, memory, tensors, loss } = line;
    this.#loss = loss;
    const bytes = typeof memory === 'object' && memory !== null ? Object.entries(memory) : [];
    this.#progress = {
      time: numberOr(time) ?? 0,
      step: step as number,
      total: numberOr(total),
      rate: numberOr(rate) ?? 0,
      timeLeft: numberOr(timeLeft),
      epoch: numberOr(epoch) ?? 0,
      memory: Object.fromEntries(bytes.filter(([, value]) => numberOr(value) !== null)) as Record<string, number>,
      tensors: numberOr(tensors),
    };
    return this.#progress;
  }

  async #state(isRead: boolean): Promise<SeenState> {
    if (!isRead) return 'damaged';
    const state = this.#record.state ?? 'waiting';
    if (state !== 'running' && state !== 'waiting') return state;
    const owner = await seekOwner(path.join(this.#folder, '.lease'), this.#ended);
    if (owner === null || owner.lives === false) {
      this.#ended = owner?.place ?? this.#ended;
      return state === 'running' ? 'lost' : 'stopped';
    }
    if (owner.lives) return state;
    // On another machine: silent for as long as others would wait.
    if (owner.beat !== this.#beat?.text) this.#beat = { text: owner.beat ?? '', since: performance.now() };
    return performance.now() - this.#beat.since > owner.silence ? 'lost' : state;
  }

  /** Reads what has come to metrics, logs and pictures, and gives the news. */
  async follow(): Promise<News[]> {
    const { key } = this;
    const before = this.#progress;
    const changed = await this.look();
    const [points, anew] = await this.#readMetrics();
    const lines = await this.#readLog();
    const pictures = await this.#readPictures();
    if (changed || anew || !this.#isWhole) {
      this.#isWhole = true;
      return [{ type: 'job', data: this.details }];
    }
    const news: News[] = [];
    if (points.size > 0) {
      const tags = Object.fromEntries([...points].map(([tag, { buckets }]) => [tag, buckets]));
      news.push({ type: 'points', data: { key, tags } });
    }
    const progress = this.#progress;
    if (progress && progress !== before) news.push({ type: 'progress', data: { key, progress } });
    if (lines.length > 0) news.push({ type: 'log', data: { key, lines } });
    if (pictures) news.push({ type: 'pictures', data: { key, pictures } });
    return news;
  }

  /** Everything. */
  get details(): Details {
    const { config = null, seed = null, error = null, result = null, train = null } = this.#record;
    const failure = typeof error === 'object' && error !== null ? error : null;
    return {
      key: this.key,
      summary: this.summary,
      ...{ config, seed, result, train, error: failure },
      progress: this.#progress,
      tags: Object.fromEntries([...this.#series].map(([tag, { buckets }]) => [tag, buckets])),
      log: this.#lines,
      pictures: this.#pictures,
      damaged: this.#damaged,
      dropped: this.#dropped.size,
    };
  }

  /** Forgets all that {@link follow} has read. */
  forget(): void {
    this.#metrics = new Tail(this.#folder, 'logs/metrics.jsonl');
    this.#log = new Tail(this.#folder, 'logs/log.jsonl', LIMITS.log);
    this.#series = new Map();
    this.#lines = [];
    this.#pictures = [];
    this.#damaged = 0;
    this.#dropped = new Set();
    this.#isWhole = false;
  }

  /** The values that have come, few of each metric; and whether those before hold no more, or are too many for news. */
  async #readMetrics(): Promise<[Map<string, Series>, boolean]> {
    const news = new Map<string, Series>();
    let [isAnew, reads] = [false, 0];
    for (;;) {
      const { lines, anew, more } = await this.#metrics.read();
      if (anew) {
        isAnew = true;
        this.#series.clear();
        this.#damaged = 0;
        news.clear();
      }
      for (const line of lines) this.#take(line, news);
      reads++;
      if (!more) return [news, isAnew || reads > 8];
      await turn();
    }
  }

  #take(line: string, news: Map<string, Series>): void {
    const { step, tag, value } = objectOf(line) ?? {};
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof tag !== 'string' || typeof number !== 'number' || numberOr(step) === null) {
      if (line !== '') this.#damaged++;
      return;
    }
    let series = this.#series.get(tag);
    if (!series) {
      if (this.#series.size === LIMITS.tags) {
        this.#dropped.add(tag.slice(0, 100));
        return;
      }
      series = new Series(BUCKETS);
      this.#series.set(tag, series);
    }
    series.add(step as number, number);
    let fresh = news.get(tag);
    if (!fresh) {
      fresh = new Series(NEWS);
      news.set(tag, fresh);
    }
    fresh.add(step as number, number);
  }

  async #readLog(): Promise<object[]> {
    const fresh: object[] = [];
    for (;;) {
      const { lines, anew, more } = await this.#log.read();
      if (anew) this.#lines = [];
      for (const line of lines) {
        const record = objectOf(line);
        if (!record) continue;
        const { level, time, msg } = record;
        fresh.push(line.length > 4096 ? { level, time, msg: `${String(msg).slice(0, 2000)} …` } : record);
      }
      if (fresh.length > LIMITS.lines) fresh.splice(0, fresh.length - LIMITS.lines);
      if (!more) break;
      await turn();
    }
    this.#lines = [...this.#lines, ...fresh].slice(-LIMITS.lines);
    return fresh;
  }

  /** The pictures, the newest last, if they are others than before. */
  async #readPictures(): Promise<Picture[] | null> {
    const names: string[] = [];
    for (const place of PLACES) {
      const files = (await listInside(this.#folder, place)).filter((file) => file.isFile() && isPicture(file.name));
      names.push(...files.map(({ name }) => `${place}/${name}`));
    }
    names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const found: Picture[] = [];
    for (const name of names.slice(-LIMITS.pictures)) {
      const stat = await fs.promises.lstat(path.join(this.#folder, name)).catch(() => null);
      if (stat) found.push({ name, time: Math.round(stat.mtimeMs), size: stat.size });
    }
    if (JSON.stringify(found) === JSON.stringify(this.#pictures)) return null;
    this.#pictures = found;
    return found;
  }
}

/** Whether a path is that of a picture, without a name that is hidden. */
export function isPicture(name: string): boolean {
  return path.extname(name) in PICTURES && name.split('/').every((part) => part !== '' && !part.startsWith('.'));
}
