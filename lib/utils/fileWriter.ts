/** @file Files that grow while a program runs. */
import * as fs from 'node:fs';
import * as path from 'node:path';

/** How many bytes are kept in memory at most. */
const LIMIT = 65_536;

/** Writes to the end of a file; what is written is kept in memory until `flush`, `close`, or 64 KiB of it. */
export abstract class FileWriter {
  /** The file. */
  readonly file: string;
  #pending: Uint8Array[] = [];
  #size = 0;
  #fd: number | null;

  /** Opens the file, in a folder that is made if need be; `flags` are those of `fs.open`. */
  constructor(file: string, flags: 'a' | 'wx') {
    this.file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#fd = fs.openSync(file, flags);
  }

  protected append(bytes: Uint8Array): void {
    if (this.#fd === null) {
      throw new Error(`${this.constructor.name}: expected an open writer, got one that was closed`);
    }
    this.#pending.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= LIMIT) this.flush();
  }

  /** Writes what is kept in memory. */
  flush(): void {
    if (this.#fd === null || this.#size === 0) return;
    const bytes = Buffer.concat(this.#pending);
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(this.#fd, bytes, done);
    this.#pending = [];
    this.#size = 0;
  }

  /** Writes what is kept in memory and closes the file; a second call does nothing. */
  close(): void {
    if (this.#fd === null) return;
    this.flush();
    fs.closeSync(this.#fd);
    this.#fd = null;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
