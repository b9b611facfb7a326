/** @file Files of records that grow while a program runs. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isOptions } from '../arguments/options.js';

/** The most bytes that are kept in memory, but for a record that is larger. */
const LIMIT = 65_536;
/** The most milliseconds that they are kept. */
const PATIENCE = 2_000;
/** The number of bytes that tell a log from others. */
const TAIL = 64;

/** Writers that keep records in memory, to be written at the process's end. */
const unwritten = new Set<FileWriter>();
let writesAtExit = false;

/** The end of a log: its size, and its last bytes, by which it is known wherever it is moved to. */
interface LogState {
  file: string;
  size: number;
  tail: string;
}

/**
 * Writes records to the end of a file; they are kept in memory until `flush`, `close`, 2 seconds have passed, or there are
 * 64 KiB of them. In the file a record is whole or absent, also when the disk is full or the process is killed.
 */
export abstract class FileWriter {
  #file: string;
  #fd: number | null;
  /** Where the next record goes: the end of the last whole one. */
  #end: number;
  #pending: Uint8Array[] = [];
  #size = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #warned = false;

  /** Opens the file, which may have to be new, in a folder that is made if need be. */
  constructor(file: string, flags: 'a+' | 'ax+') {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#fd = fs.openSync(file, flags);
    this.#end = fs.fstatSync(this.#fd).size;
  }

  /** The file. */
  get file(): string {
    return this.#file;
  }

  /** Takes a record, which is not taken if this throws. */
  protected append(record: Uint8Array): void {
    if (this.#fd === null) {
      throw new Error(`${this.constructor.name}: expected an open writer, got one that was closed`);
    }
    const late = this.#size > 0 && performance.now() - this.#since > PATIENCE;
    if (late || this.#size + record.length > LIMIT) this.flush();
    if (this.#size === 0) this.#await();
    this.#pending.push(record);
    this.#size += record.length;
  }

  #await(): void {
    this.#since = performance.now();
    unwritten.add(this);
    this.#timer ??= setTimeout(() => this.#flushLater(), PATIENCE).unref();
    if (writesAtExit) return;
    writesAtExit = true;
    process.once('exit', () => {
      for (const writer of unwritten) writer.#flushLater();
    });
  }

  /** Nobody is there to hear of an error, but of the next call. */
  #flushLater(): void {
    this.#timer = undefined;
    try {
      this.flush();
    } catch (error) {
      this.#timer = setTimeout(() => this.#flushLater(), PATIENCE).unref();
      if (this.#warned) return;
      this.#warned = true;
      process.emitWarning(
        `${this.constructor.name}: ${(error as Error).message}; it is tried again`,
        'TorchEBMWarning',
      );
    }
  }

  /**
   * Writes what is kept in memory.
   *
   * @throws Error if the system refuses; the records that are not in the file yet are kept, for another try.
   */
  flush(): void {
    if (this.#fd === null || this.#size === 0) return;
    const bytes = Buffer.concat(this.#pending);
    let done = 0;
    try {
      while (done < bytes.length) done += fs.writeSync(this.#fd, bytes, done);
    } finally {
      this.#settle(done);
    }
    this.#warned = false;
  }

  /** Forgets the records among the first `done` bytes, and takes what is there of another out of the file. */
  #settle(done: number): void {
    let [whole, count] = [0, 0];
    for (const { length } of this.#pending) {
      if (whole + length > done) break;
      whole += length;
      count++;
    }
    // Unless another has written behind it.
    const torn = done > whole && fs.fstatSync(this.#fd!).size === this.#end + done;
    this.#end += whole;
    if (torn) fs.ftruncateSync(this.#fd!, this.#end);
    this.#pending.splice(0, count);
    this.#size -= whole;
    if (this.#size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    unwritten.delete(this);
  }

  /** The end of the log, for checkpoints: {@link loadStateDict} takes back all that comes after it. */
  stateDict(): object {
    this.flush();
    const tail = this.#fd === null ? '' : tailOf(this.#fd, this.#end);
    return { file: path.resolve(this.#file), size: this.#end, tail } satisfies LogState;
  }

  /** Goes on where {@link stateDict} was called, without what was written since; nothing if that was another log. */
  loadStateDict(state: unknown): void {
    if (this.#fd === null || !isLogState(state)) return;
    const file = this.found(path.basename(state.file));
    if (file === null || (state.size === 0 && path.resolve(file) !== state.file)) return;
    const fd = file === this.#file ? this.#fd : fs.openSync(file, 'a+');
    if (tailOf(fd, state.size) !== state.tail) {
      if (fd !== this.#fd) fs.closeSync(fd);
      return;
    }
    this.#forget();
    if (fd !== this.#fd) {
      fs.closeSync(this.#fd);
      fs.rmSync(this.#file, { force: true });
      [this.#file, this.#fd] = [file, fd];
    }
    fs.ftruncateSync(fd, state.size);
    this.#end = state.size;
  }

  /** The file of this name that may be this log: this one, if it has that name. */
  protected found(name: string): string | null {
    return name === path.basename(this.#file) ? this.#file : null;
  }

  /**
   * Writes what is kept in memory and closes the file; a second call does nothing.
   *
   * @throws Error if the system refuses to write: the file is closed all the same, without the rest.
   */
  close(): void {
    if (this.#fd === null) return;
    try {
      this.flush();
    } finally {
      this.#forget();
      fs.closeSync(this.#fd);
      this.#fd = null;
    }
  }

  #forget(): void {
    this.#pending = [];
    this.#size = 0;
    this.#settle(0);
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

function isLogState(state: unknown): state is LogState {
  return isOptions(state) && typeof state.file === 'string' && Number.isSafeInteger(state.size);
}

/** The bytes of a file before a place; none of what is no file, such as a pipe. */
function tailOf(fd: number, end: number): string {
  if (!fs.fstatSync(fd).isFile()) return '';
  const bytes = Buffer.alloc(Math.min(TAIL, end));
  return bytes.toString('latin1', 0, fs.readSync(fd, bytes, 0, bytes.length, end - bytes.length));
}
