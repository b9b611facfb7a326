/** @file Files that are locked as long as the process lives. */
import * as fs from 'node:fs';
import { lockFile } from './load.js';

/**
 * A file that this process has open and locked, under a name for each of its leases: a thousand jobs that wait keep one
 * file open, not a thousand.
 */
export class Lock {
  static #newest: Lock | null = null;
  readonly #fd: number;
  readonly #names: Set<string>;

  private constructor(file: string) {
    this.#fd = fs.openSync(file, 'wx');
    this.#names = new Set([file]);
    lockFile(this.#fd);
  }

  /** Makes a locked file: one more name of the newest, or a new one where a file system has no second names, say. */
  static at(file: string): Lock {
    const newest = Lock.#newest;
    if (newest?.link(file)) return newest;
    Lock.#newest = new Lock(file);
    return Lock.#newest;
  }

  private link(file: string): boolean {
    for (const name of this.#names) {
      try {
        fs.linkSync(name, file);
        this.#names.add(file);
        return true;
      } catch (error) {
        // That of a lease which another process has taken is gone.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
      }
    }
    return false;
  }

  /** Is told that a file has another name. */
  moved(from: string, to: string): void {
    this.#names.delete(from);
    this.#names.add(to);
  }

  /** Lets go of a name; of the lock with the last one. */
  leave(file: string): void {
    if (!this.#names.delete(file) || this.#names.size > 0) return;
    if (Lock.#newest === this) Lock.#newest = null;
    fs.closeSync(this.#fd);
  }
}
