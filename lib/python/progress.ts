/** @file A loop with a bar, as `tqdm`. */
import { ProgressBar } from '../logging/progressBar.js';
import { Tensor } from '../tensor/index.js';
import { range } from './sequences.js';

/** Options of {@link tqdm}: those of Python's that change what is seen. */
export interface TqdmOptions {
  desc?: string | null;
  /** The number of elements, where the sequence does not say. */
  total?: number | null;
  disable?: boolean | null;
  [name: string]: unknown;
}

/** A sequence that draws a bar while it is walked through. */
export class Tqdm<T> implements Iterable<T> {
  readonly #values: Iterable<T>;
  readonly #options: TqdmOptions;
  #metrics: Record<string, number> = {};
  #label: string;
  #done = 0;
  #bar: ProgressBar | null = null;

  constructor(values: Iterable<T>, options: TqdmOptions = {}) {
    this.#values = values;
    this.#options = options;
    this.#label = options.desc ?? '';
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const value of this.#values) {
      yield value;
      this.update(1);
    }
  }

  /** The number of elements that were counted. */
  get n(): number {
    return this.#done;
  }

  /** The number of all elements, where it is known. */
  get total(): number | null {
    const values = this.#values as { length?: number };
    return this.#options.total ?? (values instanceof Tensor ? values.size(0) : values.length) ?? null;
  }

  /** Counts elements, where they are not walked through. */
  update(n = 1): void {
    if (this.#options.disable) return;
    this.#done += n;
    const { total } = this;
    if (typeof total !== 'number' || total <= 0) return;
    this.#bar ??= new ProgressBar(total, { label: this.#label });
    this.#bar.update(this.#done, this.#metrics);
  }

  /** Values shown behind the bar; text that is no number is left out. */
  setPostfix(...values: (Record<string, unknown> | null)[]): void {
    const { refresh: _, ...shown } = Object.assign({}, ...values) as Record<string, unknown>;
    this.#metrics = Object.fromEntries(
      Object.entries(shown).flatMap(([k, v]) => (Number.isFinite(Number(v)) ? [[k, Number(v)]] : [])),
    );
  }

  /** Nothing: text behind the bar is not shown. */
  setPostfixStr(_text: string, _options?: { refresh?: boolean }): void {}

  /** The text before the bar, until it is first drawn. */
  setDescription(text: string | null = null, _options?: { refresh?: boolean }): void {
    this.#label = text ?? '';
  }

  /** As {@link setDescription}. */
  setDescriptionStr(text: string): void {
    this.#label = text;
  }

  /** Counts from the start again. */
  reset(): void {
    this.#done = 0;
  }

  /** Nothing: the bar is drawn as it is counted. */
  refresh(): void {}

  /** Prints a line. */
  write(text: string): void {
    console.log(text);
  }

  /** The end of the bar. */
  close(): void {}
}

/**
 * Draws a bar while a sequence is walked through, as Python's `tqdm`.
 *
 * @example
 * import { range, tqdm } from 'torchebm/python';
 * let sum = 0;
 * for (const i of tqdm(range(10), { desc: 'adding' })) sum += i;
 * console.log(sum); // 45
 */
export function tqdm<T = any>(values?: Iterable<T> | null, options: TqdmOptions = {}): Tqdm<T> {
  return new Tqdm(values ?? [], options);
}

/**
 * As `tqdm.auto.tqdm`, which begins a pass of its own before the loop does: a `DataLoader` draws a number for it.
 */
tqdm.auto = <T = any>(values: Iterable<T>, options: TqdmOptions = {}): Tqdm<T> => {
  values[Symbol.iterator]();
  return new Tqdm(values, options);
};

/** `tqdm(range(…))`: an end, or a start, an end and a step, then options. */
export function trange(...args: [number, ...(number | TqdmOptions)[]]): Tqdm<number> {
  const ends = args.filter((a) => typeof a === 'number') as [number, number?, number?];
  return new Tqdm(range(...ends), args.find((a) => typeof a !== 'number') ?? {});
}
