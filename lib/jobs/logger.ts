/** @file Logs as pino writes them: lines of JSON with `level`, `time` and `msg`. */
import { kindError } from '../arguments/options.js';
import type { Progress } from '../control/progress.js';
import { FileWriter } from '../logging/fileWriter.js';
import type { FitProgress } from '../training/fit.js';
import { isError, recorded } from './errors.js';
import { fieldsOf } from './json.js';

const LEVELS = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60 } as const;

export type LogLevel = keyof typeof LEVELS;

/** A line of a log; the numbers of levels are pino's: 20 for debug, 30 for info, 40 for warn, 50 for error. */
export interface LogRecord {
  level: number;
  time: number;
  msg: string;
  [key: string]: unknown;
}

type Log = (...args: [fields: object, message?: string] | [message: string]) => void;

/** The methods that pino's loggers have: `log.info({ step: 3 }, 'a message')`. */
export type Logger = Record<LogLevel, Log>;

/** A logger that hands records to `take`, with fields of its own in each. */
export function makeLogger(fields: object, take: (record: LogRecord) => void): Logger {
  const log =
    (level: LogLevel): Log =>
    (...args: unknown[]) => {
      const [given, message = ''] = typeof args[0] === 'object' ? [args[0], args[1]] : [{}, args[0]];
      const err = isError(given) ? recorded(given) : null;
      const own = err ? { err } : fieldsOf(given ?? {});
      const msg = err && message === '' ? err.message : textOf(message);
      take({ level: LEVELS[level], time: Date.now(), ...fields, ...own, msg });
    };
  return Object.fromEntries(Object.keys(LEVELS).map((level) => [level, log(level as LogLevel)])) as Logger;
}

function textOf(message: unknown): string {
  try {
    return String(message);
  } catch (error) {
    return `[${recorded(error).message}]`;
  }
}

/** Hands a record to another logger, such as pino; one that throws is no trouble of the job's. */
export function forward(logger: Logger, { level, msg, time: _, ...fields }: LogRecord): void {
  const name = Object.entries(LEVELS).find(([, number]) => number === level)?.[0] ?? 'info';
  try {
    logger[name as LogLevel](fields, msg);
  } catch (error) {
    process.emitWarning(`the logger of a job has thrown: ${recorded(error).message}`, 'TorchEBMWarning');
  }
}

/** @throws TypeError for what has no methods `info`, `warn` and so on. */
export function checkLogger(owner: string, logger: unknown): void {
  const isOne = Object.keys(LEVELS).every(
    (level) => typeof (logger as Logger | null)?.[level as LogLevel] === 'function',
  );
  if (!isOne) throw kindError(owner, 'logger', `a logger with the methods ${Object.keys(LEVELS).join(', ')}`, logger);
}

/** A file of records. */
export class LogFile extends FileWriter {
  constructor(file: string) {
    super(file, 'a+');
  }

  write(record: LogRecord): void {
    this.append(Buffer.from(`${JSON.stringify(record)}\n`));
  }
}

/** Milliseconds between two notes of a training's pace. */
const EVERY = 2000;

/** A file that says every 2 seconds, and at the end, how far a training is. */
export class PaceFile extends FileWriter {
  #written = Number.NEGATIVE_INFINITY;

  constructor(file: string) {
    super(file, 'a+');
  }

  write(progress: (Progress | FitProgress) & { memory: Record<string, number>; tensors: number }): void {
    const now = performance.now();
    if (progress.step !== progress.total && now - this.#written < EVERY) return;
    this.#written = now;
    this.append(Buffer.from(`${JSON.stringify({ time: Date.now(), ...progress })}\n`));
    this.flush();
  }
}
