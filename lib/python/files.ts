/** @file Files of text as `open` gives them, JSON as Python writes it, and loggers. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { percent } from './format.js';

/** A file of text that is open; see {@link open}. */
export class TextFile {
  readonly #handle: number;
  #rest: string[] | null = null;

  constructor(path: string | { toString(): string }, mode: string) {
    this.#handle = openSync(String(path), mode.replace(/[tb]/g, ''));
  }

  /** The text, or what the lines that were read have left of it. */
  read(): string {
    return this.readlines().join('');
  }

  /** The lines with their ends. */
  readlines(): string[] {
    this.#rest ??= readFileSync(this.#handle, 'utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return this.#rest.splice(0);
  }

  /** The next line with its end, or nothing at the end of the file. */
  readline(): string {
    this.#rest ??= this.readlines();
    return this.#rest.shift() ?? '';
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.readlines();
  }

  write(text: string): void {
    writeSync(this.#handle, text);
  }

  writelines(lines: Iterable<string>): void {
    for (const line of lines) this.write(line);
  }

  flush(): void {}

  close(): void {
    closeSync(this.#handle);
  }
}

/** Opens a file of text: `r` reads, `w` writes anew, `a` writes at its end, `x` makes a new one. */
export function open(path: string | { toString(): string }, mode = 'r'): TextFile {
  return new TextFile(path, mode);
}

/**
 * JSON with a space behind each comma and colon, as Python's `json.dumps` writes it; whole numbers have no point.
 *
 * @example
 * import { dumps } from 'torchebm/python';
 * console.log(dumps({ a: [1, 2] })); // {"a": [1, 2]}
 */
export function dumps(value: unknown, options: { indent?: number | null; sortKeys?: boolean } = {}): string {
  const write = (v: any, pad: string): string => {
    if (typeof v !== 'object' || v === null) {
      return typeof v === 'number' && !Number.isFinite(v) ? String(v) : (JSON.stringify(v) ?? 'null');
    }
    const isList = Array.isArray(v);
    const keys = options.sortKeys && !isList ? Object.keys(v).sort() : Object.keys(v);
    const deeper = options.indent == null ? '' : `${pad}${' '.repeat(options.indent)}`;
    const parts = keys.map((k) => `${isList ? '' : `${JSON.stringify(k)}: `}${write(v[k], deeper)}`);
    const [head, tail] = isList ? '[]' : '{}';
    if (parts.length === 0) return `${head}${tail}`;
    if (options.indent == null) return `${head}${parts.join(', ')}${tail}`;
    return `${head}\n${parts.map((p) => deeper + p).join(',\n')}\n${pad}${tail}`;
  };
  return write(value, '');
}

const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
let lowest = 'WARNING';

/** Messages to standard error, as Python's `logging`; `%` formats what stands behind the text. */
export class Logger {
  constructor(readonly name: string) {}

  /** The lowest level that is written, of all loggers. */
  setLevel(level: string): void {
    lowest = level;
  }

  debug = (...args: any[]): void => this.#write('DEBUG', args);
  info = (...args: any[]): void => this.#write('INFO', args);
  warning = (...args: any[]): void => this.#write('WARNING', args);
  error = (...args: any[]): void => this.#write('ERROR', args);
  critical = (...args: any[]): void => this.#write('CRITICAL', args);

  #write(level: string, [text, ...values]: any[]): void {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    const message = values.length > 0 ? percent(String(text), values) : String(text);
    console.error(`${level}:${this.name}:${message}`);
  }
}

/** A logger of a name, as `logging.getLogger`. */
export function getLogger(name = 'root'): Logger {
  return new Logger(name);
}

/** Sets the lowest level that is written, as `logging.basicConfig`. */
export function basicConfig(options: { level?: string; [name: string]: unknown } = {}): void {
  if (options.level) lowest = options.level;
}
