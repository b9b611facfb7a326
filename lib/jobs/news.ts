/** @file The news of a job: how it stands, for those who ask, and what happens, for those who listen. */
import type { Tell } from './execution.js';
import { Feed } from './feed.js';
import { forward, type Logger, type LogRecord } from './logger.js';
import type { JobState, Progressed } from './record.js';

/** The state of a job. */
export interface JobStatus extends Progressed {
  id: string;
  state: JobState;
  config: unknown;
  /** The message of the error, of a job that failed. */
  error?: string;
  /** The value that its function returned, of a job that is done. */
  result?: unknown;
}

/** News of a job. */
export type JobEvent =
  | { type: 'state'; status: JobStatus }
  | { type: 'progress'; status: JobStatus }
  | { type: 'log'; record: LogRecord };

/** The state of a job under way, and its listeners. */
export class News {
  readonly progress = new Feed<JobStatus>(1);
  readonly events = new Feed<JobEvent>(1000);
  readonly logs = new Feed<LogRecord>(1000);
  #status: JobStatus;
  /** The newest number of each tag. */
  readonly #scalars = new Map<string, number>();
  /** Whether the status lacks some of them: it gets a copy when it is asked for, for each of many tags would cost too much. */
  #lacksScalars = false;
  /** When the job began or took its last step, by a clock that nobody sets. */
  #moved = performance.now();
  #batchSize = 0;

  constructor(status: JobStatus) {
    this.#status = status;
  }

  get status(): JobStatus {
    if (this.#lacksScalars) this.#status = { ...this.#status, scalars: Object.fromEntries(this.#scalars) };
    this.#lacksScalars = false;
    return { ...this.#status };
  }

  get state(): JobState {
    return this.#status.state;
  }

  /** The part of the status that goes into the job's record. */
  get progressed(): Progressed {
    const { id: _, state: _state, config: _config, error: _error, result: _result, ...progressed } = this.status;
    return progressed;
  }

  /** Milliseconds since the job began or took its last step. */
  get quiet(): number {
    return performance.now() - this.#moved;
  }

  become(state: JobState, more: Partial<JobStatus> = {}): void {
    this.#moved = performance.now();
    this.#status = { ...this.#status, ...more, state };
    this.progress.push(this.status);
    this.events.push({ type: 'state', status: this.status });
  }

  /** Takes what comes out of the job's function; a logger hears what it logs. */
  from(logger: Logger | null): Tell {
    return (news) => {
      if ('log' in news) {
        this.logs.push(news.log);
        this.events.push({ type: 'log', record: news.log });
        if (logger) forward(logger, news.log);
      } else if ('fit' in news) {
        this.#batchSize = news.fit;
      } else if ('scalar' in news) {
        const { tag, value } = news.scalar;
        this.#scalars.set(tag, value);
        this.#lacksScalars = true;
      } else {
        const { progress, memory, tensors } = news;
        const samples = progress.step * this.#batchSize;
        this.#moved = performance.now();
        this.#status = { ...this.#status, ...progress, memory, tensors, samples, lastStep: Date.now() };
        this.progress.push(this.status);
        this.events.push({ type: 'progress', status: this.status });
      }
    };
  }

  close(): void {
    for (const feed of [this.progress, this.events, this.logs]) feed.end();
  }
}
