/** @file Python's module `random`: the same numbers from the same seed. */
import { fresh, MersenneTwister, words } from './bits.js';

/**
 * A generator of random numbers with the methods of Python's module `random`.
 *
 * @example
 * import { Random } from 'torchebm/python';
 * const random = new Random(1);
 * console.log(random.random(), random.randint(1, 6)); // 0.13436424411240122 1
 */
export class Random {
  readonly #bits = new MersenneTwister();
  /** The second of two normal numbers. */
  #next: number | null = null;

  constructor(seed: number | bigint | null = null) {
    this.seed(seed);
  }

  /** Starts again from a whole number; from none, anywhere. */
  seed(seed: number | bigint | null = null): void {
    this.#bits.seedByWords(words('random.seed', seed ?? fresh()));
    this.#next = null;
  }

  /** The state of the generator, for {@link setstate}. */
  getstate(): [version: 3, words: readonly number[], next: number | null] {
    return [3, this.#bits.state, this.#next];
  }

  /** Goes on from a state that {@link getstate} gave. */
  setstate([, words, next]: readonly [version: number, words: readonly number[], next: number | null]): void {
    this.#bits.state = words;
    this.#next = next;
  }

  /** A number in [0, 1). */
  random(): number {
    return this.#bits.double();
  }

  /** Whole numbers below n: bits are drawn until they are. */
  #below(n: number): number {
    if (!(Number.isInteger(n) && n > 0 && n < 2 ** 32))
      throw new RangeError(`random: expected the number of choices to be in [1, 2**32), got ${n}`);
    for (;;) {
      const drawn = this.#bits.uint32() >>> Math.clz32(n);
      if (drawn < n) return drawn;
    }
  }

  uniform(a: number, b: number): number {
    return a + (b - a) * this.random();
  }

  /** A whole number in [a, b]. */
  randint(a: number, b: number): number {
    return this.randrange(a, b + 1);
  }

  /** One of `range(start, stop, step)`. */
  randrange(start: number, stop?: number, step = 1): number {
    if (stop === undefined) return this.#below(start);
    const count = Math.ceil((stop - start) / step);
    return start + step * this.#below(count);
  }

  /** One element. */
  choice<T>(values: ArrayLike<T>): T {
    return values[this.#below(values.length)]!;
  }

  /** k elements, each drawn from all of them, by `weights` where they are given. */
  choices<T>(
    values: ArrayLike<T>,
    { weights = null, k = 1 }: { weights?: ArrayLike<number> | null; k?: number } = {},
  ): T[] {
    const n = values.length;
    if (weights === null) return Array.from({ length: k }, () => values[Math.floor(this.random() * n)]!);
    let total = 0;
    const sums = Array.from(weights, (w) => (total += w));
    return Array.from({ length: k }, () => {
      const at = this.random() * total;
      const found = sums.findIndex((s) => at < s);
      return values[found < 0 ? n - 1 : found]!;
    });
  }

  /** k different elements. */
  sample<T>(values: Iterable<T>, k: number): T[] {
    const pool = [...values];
    const n = pool.length;
    if (!(k >= 0 && k <= n)) throw new RangeError(`random.sample: expected k to be in [0, ${n}], got ${k}`);
    // A copy costs less than a set of the places taken where few are left out.
    const copied = 21 + (k > 5 ? 4 ** Math.ceil(Math.log(k * 3) / Math.log(4)) : 0);
    if (n <= copied) {
      return Array.from({ length: k }, (_, i) => {
        const j = this.#below(n - i);
        const drawn = pool[j]!;
        pool[j] = pool[n - i - 1]!;
        return drawn;
      });
    }
    const taken = new Set<number>();
    return Array.from({ length: k }, () => {
      let j = this.#below(n);
      while (taken.has(j)) j = this.#below(n);
      taken.add(j);
      return pool[j]!;
    });
  }

  /** Puts a list into another order, in place. */
  shuffle(values: any[]): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.#below(i + 1);
      [values[i], values[j]] = [values[j], values[i]];
    }
  }

  /** A normal number, by Box and Muller's transformation. */
  gauss(mu = 0, sigma = 1): number {
    let z = this.#next;
    this.#next = null;
    if (z === null) {
      const angle = this.random() * 2 * Math.PI;
      const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
      z = Math.cos(angle) * radius;
      this.#next = Math.sin(angle) * radius;
    }
    return mu + z * sigma;
  }

  /** A normal number, by Kinderman and Monahan's ratio of uniform ones. */
  normalvariate(mu = 0, sigma = 1): number {
    const magic = (4 * Math.exp(-0.5)) / Math.sqrt(2);
    for (;;) {
      const u = this.random();
      const v = 1 - this.random();
      const z = (magic * (u - 0.5)) / v;
      if ((z * z) / 4 <= -Math.log(v)) return mu + z * sigma;
    }
  }

  /** A number of the gamma distribution, by the methods of Cheng, and of Ahrens and Dieter for shapes below 1. */
  gammavariate(alpha: number, beta: number): number {
    if (alpha === 1) return -Math.log(1 - this.random()) * beta;
    if (alpha < 1) {
      for (;;) {
        const b = (Math.E + alpha) / Math.E;
        const p = b * this.random();
        const x = p <= 1 ? p ** (1 / alpha) : -Math.log((b - p) / alpha);
        const u = this.random();
        if (p > 1 ? u <= x ** (alpha - 1) : u <= Math.exp(-x)) return x * beta;
      }
    }
    const root = Math.sqrt(2 * alpha - 1);
    for (;;) {
      const u = this.random();
      if (!(u > 1e-7 && u < 0.9999999)) continue;
      const v = 1 - this.random();
      const w = Math.log(u / (1 - u)) / root;
      const x = alpha * Math.exp(w);
      const z = u * u * v;
      const r = alpha - Math.log(4) + (alpha + root) * w - x;
      if (r + 1 + Math.log(4.5) - 4.5 * z >= 0 || r >= Math.log(z)) return x * beta;
    }
  }

  betavariate(alpha: number, beta: number): number {
    const x = this.gammavariate(alpha, 1);
    return x === 0 ? 0 : x / (x + this.gammavariate(beta, 1));
  }

  lognormvariate(mu = 0, sigma = 1): number {
    return Math.exp(this.normalvariate(mu, sigma));
  }

  /** A number between two, of a density that rises to `mode` and falls behind it. */
  triangular(low = 0, high = 1, mode: number | null = null): number {
    let u = this.random();
    if (high === low) return low;
    let c = mode === null ? 0.5 : (mode - low) / (high - low);
    let [from, to] = [low, high];
    if (u > c) {
      u = 1 - u;
      c = 1 - c;
      [from, to] = [to, from];
    }
    return from + (to - from) * Math.sqrt(u * c);
  }

  paretovariate(alpha: number): number {
    return (1 - this.random()) ** (-1 / alpha);
  }

  weibullvariate(alpha: number, beta: number): number {
    return alpha * (-Math.log(1 - this.random())) ** (1 / beta);
  }

  /** A whole number of so many bits, at most 53. */
  getrandbits(k: number): number {
    if (!(Number.isInteger(k) && k >= 0 && k <= 53))
      throw new RangeError(`random.getrandbits: expected k to be in [0, 53], got ${k}`);
    let made = 0;
    for (let at = 0; at < k; at += 32) made += (this.#bits.uint32() >>> Math.max(0, 32 - (k - at))) * 2 ** at;
    return made;
  }

  /** A number of the exponential distribution with the mean 1 / rate. */
  expovariate(rate = 1): number {
    return -Math.log(1 - this.random()) / rate;
  }
}

/** Python's module `random`. */
export const random = new Random();
