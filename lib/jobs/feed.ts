/** @file Values over time, for any number of listeners, none of whom anyone waits for. */

/** An async iterable whose listeners may each fall behind by so many values, of which the oldest are dropped then. */
export class Feed<T> implements AsyncIterable<T> {
  readonly #keep: number;
  readonly #listeners = new Set<{ values: T[]; wake: () => void }>();
  #last: T[] = [];
  #ended = false;

  constructor(keep: number) {
    this.#keep = keep;
  }

  push(value: T): void {
    this.#last = [value];
    for (const listener of this.#listeners) {
      listener.values.push(value);
      if (listener.values.length > this.#keep) listener.values.shift();
      listener.wake();
    }
  }

  end(): void {
    this.#ended = true;
    for (const { wake } of this.#listeners) wake();
  }

  /** The newest value, if there is one, then those that come, until the end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    const listener = { values: [...this.#last], wake: () => {} };
    this.#listeners.add(listener);
    try {
      for (;;) {
        while (listener.values.length > 0) yield listener.values.shift()!;
        if (this.#ended) return;
        await new Promise<void>((resolve) => {
          listener.wake = resolve;
        });
      }
    } finally {
      this.#listeners.delete(listener);
    }
  }
}
