/** @file A reader's stream of server-sent events. */
import type { ServerResponse } from 'node:http';
import type { Board, Reader } from './board.js';

/** Milliseconds between signs of life of a stream without news. */
const BEAT = 15_000;

/**
 * Sends a reader what there is, at its own pace: while it does not read, nothing is kept for it. One that falls behind
 * what the board keeps gets everything anew.
 */
export class Stream implements Reader {
  readonly keys: ReadonlySet<string>;
  readonly #board: Board;
  readonly #response: ServerResponse;
  /** The newest event that was sent; null for a reader who knows nothing. */
  #sent: number | null;
  #isReady = false;
  #isFull = false;
  #beat: NodeJS.Timeout | undefined;

  constructor(board: Board, response: ServerResponse, keys: ReadonlySet<string>, lastId: string) {
    this.#board = board;
    this.#response = response;
    this.keys = keys;
    const [name, number] = lastId.split('-');
    this.#sent = name === board.name && /^\d+$/.test(number ?? '') ? Number(number) : null;
  }

  /** Sends until the reader goes away. */
  async run(): Promise<void> {
    const response = this.#response;
    const gone = new Promise<void>((resolve) => {
      response.once('close', resolve);
    });
    response.on('error', () => {});
    response.on('drain', () => {
      this.#isFull = false;
      this.wake();
    });
    response.write('retry: 1000\n\n');
    const leave = await this.#board.join(this);
    this.#beat = setInterval(() => {
      if (!this.#isFull) this.#write(': \n\n');
    }, BEAT).unref();
    this.#isReady = true;
    this.wake();
    if (!response.destroyed) await gone;
    clearInterval(this.#beat);
    leave();
  }

  wake(): void {
    if (!this.#isReady || this.#isFull || this.#response.destroyed) return;
    const events = this.#sent === null ? null : this.#board.after(this.#sent, this.keys);
    if (events === null) {
      this.#sent = this.#board.newest;
      this.#write(this.#board.snapshot(this.keys));
      return;
    }
    for (const { number, text } of events) {
      this.#sent = number;
      if (!this.#write(text)) return;
    }
    this.#sent = this.#board.newest;
  }

  #write(text: string): boolean {
    this.#isFull = !this.#response.write(text);
    return !this.#isFull;
  }
}
