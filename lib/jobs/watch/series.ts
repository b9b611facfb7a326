/** @file The values of a metric, as few as a picture can show. */

/** Some values after one another: the last one's step, how many are finite, their mean, least and greatest. */
export type Bucket = [step: number, count: number, mean: number | null, min: number | null, max: number | null];

/** Two buckets as one. */
function joined(a: Bucket, b: Bucket): Bucket {
  if (a[1] === 0 || b[1] === 0) return [b[0], ...(b[1] > 0 ? b : a).slice(1)] as Bucket;
  const count = a[1] + b[1];
  const mean = a[2]! + ((b[2]! - a[2]!) * b[1]) / count;
  return [b[0], count, mean, Math.min(a[3]!, b[3]!), Math.max(a[4]!, b[4]!)];
}

/** Keeps any number of values in at most so many buckets, each of as many steps. */
export class Series {
  readonly #most: number;
  /** The number of values in a bucket. */
  #per = 1;
  #inLast = 0;
  buckets: Bucket[] = [];
  last: number | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  add(step: number, value: number): void {
    // A training that has gone back.
    while (this.buckets.length > 0 && step <= this.buckets.at(-1)![0]) {
      this.buckets.pop();
      this.#inLast = this.#per;
    }
    const finite = Number.isFinite(value);
    this.last = finite ? value : null;
    const one: Bucket = finite ? [step, 1, value, value, value] : [step, 0, null, null, null];
    if (this.buckets.length > 0 && this.#inLast < this.#per) {
      this.buckets.push(joined(this.buckets.pop()!, one));
      this.#inLast++;
      return;
    }
    if (this.buckets.length === this.#most) this.#halve();
    this.buckets.push(one);
    this.#inLast = 1;
  }

  #halve(): void {
    const { buckets } = this;
    this.buckets = [];
    for (let i = 0; i + 1 < buckets.length; i += 2) this.buckets.push(joined(buckets[i]!, buckets[i + 1]!));
    if (buckets.length % 2 === 1) this.buckets.push(buckets.at(-1)!);
    this.#per *= 2;
  }
}
