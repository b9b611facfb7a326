/** @file Files of text as `open` gives them, and JSON as Python writes it. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tensor } from '../tensor/index.js';

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
    for (let line = this.readline(); line !== ''; line = this.readline()) yield line;
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

/**
 * Bytes in memory that are written and read as a file, as `io.BytesIO`: `torch.save` and `torch.load` take it.
 *
 * @example
 * import { BytesIO } from 'torchebm/python';
 * const buffer = new BytesIO();
 * buffer.write(new Uint8Array([97, 98, 99]));
 * buffer.seek(1);
 * console.log([...buffer.read()], buffer.getvalue().length); // [98, 99] 3
 */
export class BytesIO {
  #bytes: Buffer;
  /** The place that is read or written next. */
  #at = 0;

  constructor(bytes: Uint8Array = Buffer.alloc(0)) {
    this.#bytes = Buffer.from(bytes);
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'BytesIO';
  }

  write(bytes: Uint8Array): number {
    const before = Buffer.concat([this.#bytes.subarray(0, this.#at)], this.#at); // Zeros stand behind the end.
    this.#bytes = Buffer.concat([before, bytes, this.#bytes.subarray(this.#at + bytes.length)]);
    this.#at += bytes.length;
    return bytes.length;
  }

  getvalue(): Uint8Array {
    return Buffer.from(this.#bytes);
  }

  read(size = -1): Uint8Array {
    const rest = this.#bytes.subarray(this.#at, size < 0 ? undefined : this.#at + size);
    this.#at += rest.length;
    return Buffer.from(rest);
  }

  /** Goes to a place: from the start, from where it is (1) or from the end (2). */
  seek(at: number, from: 0 | 1 | 2 = 0): number {
    this.#at = at + [0, this.#at, this.#bytes.length][from]!;
    return this.#at;
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
