/** @file Files of text as `open` gives them, JSON as Python writes it, and loggers. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tensor } from '../tensor/index.js';
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
    this.#rest ??=
      readFileSync(this.#handle, 'utf8')
        .replaceAll('\r\n', '\n')
        .match(/[^\n]*\n|[^\n]+$/g) ?? [];
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

/**
 * Text in memory that is written and read as a file, as `io.StringIO`.
 *
 * @example
 * import { StringIO } from 'torchebm/python';
 * const buffer = new StringIO();
 * buffer.write('a,b\n');
 * console.log(buffer.getvalue().trim()); // a,b
 */
export class StringIO {
  #text: string;
  /** The place that is read or written next. */
  #at = 0;

  constructor(text = '') {
    this.#text = text;
  }

  write(text: string): number {
    this.#text = this.#text.slice(0, this.#at) + text + this.#text.slice(this.#at + text.length);
    this.#at += text.length;
    return text.length;
  }

  writelines(lines: Iterable<string>): void {
    for (const line of lines) this.write(line);
  }

  getvalue(): string {
    return this.#text;
  }

  read(): string {
    const rest = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return rest;
  }

  readline(): string {
    const [line = ''] = this.#text.slice(this.#at).match(/^[^\n]*\n|^[^\n]+/) ?? [];
    this.#at += line.length;
    return line;
  }

  readlines(): string[] {
    return this.read().match(/[^\n]*\n|[^\n]+$/g) ?? [];
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.readlines();
  }

  seek(at: number): number {
    this.#at = at;
    return at;
  }

  tell(): number {
    return this.#at;
  }

  flush(): void {}

  close(): void {}
}

/** A context in which what is printed goes elsewhere, as `contextlib.redirect_stdout`. */
export function redirectStdout<T extends { write(text: string): unknown }>(
  to: T,
): { __enter__(): T; __exit__(): void } {
  const { stdout } = process;
  const own = stdout.write;
  return {
    __enter__() {
      stdout.write = ((text: string | Uint8Array) => {
        to.write(typeof text === 'string' ? text : Buffer.from(text).toString());
        return true;
      }) as typeof own;
      return to;
    },
    __exit__() {
      stdout.write = own;
    },
  };
}

/** Opens a file of text: `r` reads, `w` writes anew, `a` writes at its end, `x` makes a new one. */
export function open(path: string | { toString(): string }, mode = 'r'): TextFile {
  return new TextFile(path, mode);
}

/** A folder for a while, as `tempfile.TemporaryDirectory`: {@link enter} gives its path, and leaving it removes it. */
export class TemporaryDirectory {
  readonly name: string;

  constructor(options: { prefix?: string; dir?: string | null } = {}) {
    this.name = mkdtempSync(join(options.dir ?? tmpdir(), options.prefix ?? 'tmp'));
  }

  __enter__(): string {
    return this.name;
  }

  __exit__(): void {
    this.cleanup();
  }

  cleanup(): void {
    rmSync(this.name, { recursive: true, force: true });
  }
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
    // NumPy's numbers are tensors here, which Python's JSON takes; it refuses arrays.
    if (v instanceof Tensor && v.numel() === 1) return write(v.item(), pad);
    if (v instanceof Tensor)
      throw new TypeError('dumps: expected value to be no tensor of several elements: x.tolist()');
    const isList = Array.isArray(v);
    if (v instanceof Map) return write(Object.fromEntries([...v].map(([k, x]) => [String(k), x])), pad);
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
const numbers = [10, 20, 30, 40, 50];

/** Where messages go, from which level on, and how they are written. */
const settings = {
  level: 'WARNING',
  format: '%(levelname)s:%(name)s:%(message)s',
  datefmt: null as string | null,
  stream: null as { write(text: string): unknown } | null,
};

/** A level as a name: Python has numbers too. */
function levelName(level: string | number): string {
  const name = typeof level === 'number' ? LEVELS[numbers.findLastIndex((n) => n <= level)] : level.toUpperCase();
  if (name === undefined || !LEVELS.includes(name))
    throw new RangeError(`logging: expected level to be one of ${LEVELS.join(', ')}, got ${level}`);
  return name;
}

/** The time as `%Y-%m-%d %H:%M:%S` and the like write it. */
function timeText(pattern: string | null): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  const parts: Record<string, string> = {
    Y: String(now.getFullYear()),
    m: two(now.getMonth() + 1),
    d: two(now.getDate()),
    H: two(now.getHours()),
    M: two(now.getMinutes()),
    S: two(now.getSeconds()),
  };
  const text = (pattern ?? '%Y-%m-%d %H:%M:%S').replace(/%([YmdHMS])/g, (_, key: string) => parts[key]!);
  return pattern === null ? `${text},${String(now.getMilliseconds()).padStart(3, '0')}` : text;
}

/** Messages as Python's `logging` writes them; `%` formats what stands behind the text. */
export class Logger {
  #level: string | null = null;
  constructor(readonly name: string) {}

  /** The lowest level that this logger writes; without it, that of `basicConfig`. */
  setLevel(level: string | number): void {
    this.#level = levelName(level);
  }

  debug = (...args: any[]): void => this.#write('DEBUG', args);
  info = (...args: any[]): void => this.#write('INFO', args);
  warning = (...args: any[]): void => this.#write('WARNING', args);
  error = (...args: any[]): void => this.#write('ERROR', args);
  critical = (...args: any[]): void => this.#write('CRITICAL', args);

  #write(level: string, [text, ...values]: any[]): void {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(this.#level ?? root.#level ?? settings.level)) return;
    const message = values.length > 0 ? percent(String(text), values) : String(text);
    const known: Record<string, string | number> = {
      message,
      levelname: level,
      name: this.name,
      levelno: numbers[LEVELS.indexOf(level)]!,
      asctime: timeText(settings.datefmt),
      process: process.pid,
    };
    const line = settings.format.replace(/%\((\w+)\)([-+ #0]*\d*(?:\.\d+)?[sdf])/g, (_, name: string, spec: string) =>
      percent(`%${spec}`, [known[name] ?? '']),
    );
    if (settings.stream) settings.stream.write(`${line}\n`);
    else console.error(line);
  }
}

const root = new Logger('root');
const loggers = new Map([['root', root]]);

/** A logger of a name, the same one each time, as `logging.getLogger`. */
export function getLogger(name = 'root'): Logger {
  const known = loggers.get(name) ?? new Logger(name);
  loggers.set(name, known);
  return known;
}

/** Options of {@link basicConfig}. */
export interface LoggingOptions {
  /** The lowest level that is written; default `'WARNING'`. */
  level?: string | number;
  /** Each line, with `%(message)s`, `%(levelname)s`, `%(name)s` and `%(asctime)s`. */
  format?: string;
  /** The format of the time in `%(asctime)s`: `%Y-%m-%d %H:%M:%S`. */
  datefmt?: string;
  /** Where lines go; default: standard error. */
  stream?: { write(text: string): unknown };
  /** Python's `force`, which changes nothing here: later settings replace earlier ones. */
  force?: boolean;
}

/** Says what is written, how and where, as `logging.basicConfig`. */
export function basicConfig(options: LoggingOptions = {}): void {
  const { level, format, datefmt, stream } = options;
  if (level !== undefined) settings.level = levelName(level);
  if (format !== undefined) settings.format = format;
  if (datefmt !== undefined) settings.datefmt = datefmt;
  if (stream !== undefined) settings.stream = stream;
}
