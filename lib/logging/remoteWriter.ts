/** @file Metrics on their way to a server, which may be away for a while. */
import { kindError, nonNegativeInteger } from '../arguments/options.js';
import { Tensor } from '../torch/index.js';
import { patiently } from './server.js';

/** Milliseconds between two requests with numbers. */
const PACE = 2_000;
/** The most numbers of a request. */
const BATCH = 1_000;
/** The most numbers that wait for a server that does not answer. */
const LIMIT = 100_000;

/** A number of a step. */
export interface Point {
  tag: string;
  value: number;
  step: number;
  /** In milliseconds since 1970. */
  time: number;
}

/** Sends numbers every 2 seconds; while the server cannot be reached, 100,000 of them wait. */
export abstract class RemoteWriter {
  /** The newest step of each metric. */
  readonly #steps: Map<string, number>;
  readonly #address: string;
  #waiting: Point[] = [];
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isOpen = true;
  #warned = false;

  /** @internal */
  protected constructor(address: string, steps: ReadonlyMap<string, number>) {
    this.#address = address;
    this.#steps = new Map(steps);
  }

  /** Has the server take numbers; they are sent again if that fails. @internal */
  protected abstract _take(points: readonly Point[]): Promise<unknown>;

  /**
   * Takes a number; one of a step that the run has already is passed over.
   *
   * @throws TypeError for what is no number; Error after `close`.
   */
  addScalar(tag: string, value: number | Tensor, step: number): void {
    const owner = `${this.constructor.name}.addScalar`;
    if (!this.#isOpen) throw new Error(`${owner}: expected an open writer, got one that was closed`);
    const number = value instanceof Tensor ? value.item() : value;
    if (typeof tag !== 'string' || tag === '') throw kindError(owner, 'tag', 'a name', tag);
    if (typeof number !== 'number') throw kindError(owner, 'value', 'a number', value);
    nonNegativeInteger(owner, 'step', step);
    if (step <= (this.#steps.get(tag) ?? -1)) return;
    this.#steps.set(tag, step);
    this.#waiting.push({ tag, value: number, step, time: Date.now() });
    if (this.#waiting.length > LIMIT) {
      this.#waiting.splice(0, BATCH);
      this.#warn(`${LIMIT} numbers wait for ${this.#address}; the oldest are dropped`);
    }
    this.#timer ??= setTimeout(() => this.flush(), PACE).unref();
  }

  /** Begins to send what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#send()
      .catch((error: Error) => {
        this.#warn(`${error.message}; it is tried again`);
        if (this.#isOpen) this.#timer = setTimeout(() => this.flush(), PACE).unref();
      })
      .finally(() => {
        this.#sending = null;
      });
  }

  /** Sends what waits, and takes no more; whether it was open until now. @internal */
  protected async _end(): Promise<boolean> {
    if (!this.#isOpen) return false;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    await this.#sending;
    await patiently(() => this.#send());
    return true;
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const points = this.#waiting.slice(0, BATCH);
      await this._take(points);
      // Some may have been dropped meanwhile.
      const sent = new Set(points);
      this.#waiting = this.#waiting.filter((point) => !sent.has(point));
    }
    this.#warned = false;
  }

  #warn(message: string): void {
    if (this.#warned) return;
    this.#warned = true;
    process.emitWarning(`${this.constructor.name}: ${message}`, 'TorchEBMWarning');
  }
}

/** A number as JSON has it, or the name of one that JSON does not have. */
export const numberOrName = (value: number): number | string => (Number.isFinite(value) ? value : String(value));
