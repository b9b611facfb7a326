/** @file A file of lines that another process writes. */
import { openInside } from './inside.js';

/** Bytes that are read at once. */
const CHUNK = 262_144;
/** Bytes before a place that tell a file from another. */
const MARK = 64;

/** News of a file. */
export interface Lines {
  lines: string[];
  /** Whether this is another file than before, or one that was cut: what was read before holds no more. */
  anew: boolean;
  /** Whether there is more to read now. */
  more: boolean;
}

/** Reads the whole lines of a file as they come; what a writer has left of one that is not whole yet, it leaves. */
export class Tail {
  readonly #folder: string;
  readonly #name: string;
  readonly #last: number;
  #place = 0;
  #inode = 0n;
  #mark = Buffer.alloc(0);
  /** Whether the place is in a line that is too long to be one. */
  #inside = false;

  /** Of a file that is there already only the last so many bytes count. */
  constructor(folder: string, name: string, last = Number.POSITIVE_INFINITY) {
    this.#folder = folder;
    this.#name = name;
    this.#last = last;
  }

  async read(): Promise<Lines> {
    const handle = await openInside(this.#folder, this.#name);
    if (handle === null) return { lines: [], anew: this.#forget(), more: false };
    try {
      const { size: large, ino } = await handle.stat({ bigint: true });
      const size = Number(large);
      let anew = false;
      if (this.#inode !== ino || size < this.#place) anew = this.#forget();
      this.#inode = ino;
      if (this.#place === 0 && size > this.#last) {
        this.#place = size - this.#last;
        this.#inside = true;
      }
      const start = this.#place - this.#mark.length;
      const buffer = Buffer.alloc(Math.min(CHUNK, size - start));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      let bytes = buffer.subarray(0, bytesRead);
      if (!bytes.subarray(0, this.#mark.length).equals(this.#mark)) {
        this.#forget();
        return { lines: [], anew: true, more: true };
      }
      bytes = bytes.subarray(this.#place - start);
      let end = bytes.lastIndexOf(10) + 1;
      let from = 0;
      if (this.#inside) from = bytes.indexOf(10) + 1;
      if (end > 0) this.#inside = false;
      else if (bytes.length >= CHUNK - MARK) {
        end = bytes.length;
        from = end;
        this.#inside = true;
      }
      const read = Buffer.concat([this.#mark, bytes.subarray(0, end)]);
      this.#mark = Buffer.from(read.subarray(Math.max(0, read.length - MARK)));
      this.#place += end;
      const lines = bytes.toString('utf8', from, end).split('\n');
      lines.pop();
      return { lines, anew, more: end > 0 && this.#place < size };
    } catch {
      return { lines: [], anew: false, more: false };
    } finally {
      await handle.close();
    }
  }

  /** Begins again; says whether anything had been read. */
  #forget(): boolean {
    const had = this.#place > 0;
    this.#place = 0;
    this.#inode = 0n;
    this.#mark = Buffer.alloc(0);
    this.#inside = false;
    return had;
  }
}

/** The object of a line of JSON; null for what is none. */
export function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
