/** @file NumPy's `random`: `RandomState`, `default_rng` and the functions of the module, the same numbers from the same seed. */
import { readOptions, wide } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { fresh, MersenneTwister, masked, multiplied, Pcg64, words } from './bits.js';
import { type Drawn, type DrawSize, Draws, SIZE, swap } from './numpyDraws.js';

export type { DrawSize };

/**
 * NumPy's `RandomState`: the Mersenne Twister, with normal numbers by Marsaglia's polar method.
 *
 * @example
 * import { RandomState } from 'torchebm/python';
 * const rng = new RandomState(0);
 * console.log(rng.rand(), rng.randn(2, 3).shape, rng.randint(10)); // 0.5488135039273248 [ 2, 3 ] 6
 */
export class RandomState extends Draws {
  protected readonly bits = new MersenneTwister();
  protected readonly scalesRows = true;
  #next: number | null = null;

  constructor(seed: number | readonly number[] | null = null) {
    super();
    this.seed(seed);
  }

  /** Starts again from a whole number or several; from none, anywhere. */
  seed(seed: number | readonly number[] | null = null): void {
    this.#next = null;
    if (typeof seed === 'object' && seed !== null) this.bits.seedByWords(seed);
    else this.bits.seedByWord(words('RandomState', seed ?? fresh())[0]!);
  }

  /** The state of the generator, for {@link setState}. */
  getState(): [kind: 'MT19937', words: readonly number[], next: number | null] {
    return ['MT19937', this.bits.state, this.#next];
  }

  /** Goes on from a state that {@link getState} gave. */
  setState([, words, next]: readonly [kind: string, words: readonly number[], next: number | null]): void {
    this.bits.state = words;
    this.#next = next;
  }

  protected normal1(): number {
    if (this.#next !== null) {
      const kept = this.#next;
      this.#next = null;
      return kept;
    }
    for (;;) {
      const x = 2 * this.bits.double() - 1;
      const y = 2 * this.bits.double() - 1;
      const r = x * x + y * y;
      if (r >= 1 || r === 0) continue;
      const f = Math.sqrt((-2 * Math.log(r)) / r);
      this.#next = f * x;
      return f * y;
    }
  }

  protected exponential1(): number {
    return -Math.log(1 - this.bits.double());
  }

  protected below(max: number): number {
    return masked(this.bits, max);
  }

  protected different(n: number, k: number): number[] {
    return this.order(n).slice(0, k);
  }

  rand(): number;
  rand(...shape: number[]): Tensor;
  rand(...shape: number[]): any {
    return this.random({ size: shape.length > 0 ? shape : null });
  }

  randn(): number;
  randn(...shape: number[]): Tensor;
  randn(...shape: number[]): any {
    return this.standardNormal({ size: shape.length > 0 ? shape : null });
  }

  /** Numbers in [0, 1). */
  randomSample<const O extends { size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.random(options);
  }

  /** Whole numbers in [low, high), or in [0, low). */
  randint<const O extends { high?: number | null; size?: DrawSize }>(low: number, options: O = {} as O): Drawn<O> {
    const { high, size } = readOptions('randint', options, { high: wide<number | null>(null), ...SIZE });
    return this.integersOf(low, high, size, false);
  }
}

/** Layers of a ziggurat under a falling density, from its tail at `r` to the top. */
function layered(
  r: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
  bits: number,
): { r: number; width: Float64Array; inside: Float64Array; height: Float64Array } {
  const edges = new Float64Array(257);
  edges[256] = area / density(r);
  edges[255] = r;
  for (let i = 254; i > 0; i--) edges[i] = inverse(area / edges[i + 1]! + density(edges[i + 1]!));
  const width = new Float64Array(256);
  const inside = new Float64Array(256);
  const height = new Float64Array(256);
  for (let i = 0; i < 256; i++) {
    const outer = i === 0 ? edges[256]! : edges[i]!;
    width[i] = outer / 2 ** bits;
    inside[i] = Math.floor(((i === 0 ? r : edges[i - 1]!) / outer) * 2 ** bits);
    height[i] = i === 0 ? 1 : density(edges[i]!);
  }
  return { r, width, inside, height };
}

const ziggurat = layered(
  3.6541528853610088,
  0.004928673233974655,
  (x) => Math.exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * Math.log(y)),
  52,
);
const falling = layered(
  7.69711747013105,
  0.003949659822581557,
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
  53,
);

/** What a generator starts from: a number, several, or chance. */
type Seed = number | bigint | readonly (number | bigint)[] | null;

/**
 * NumPy's `Generator` of `default_rng`: PCG64, with normal numbers by Marsaglia and Tsang's ziggurat.
 *
 * @example
 * import { defaultRng } from 'torchebm/python';
 * const rng = defaultRng(0);
 * console.log(rng.random(), rng.integers(10)); // 0.6369616873214543 5
 */
export class RandomGenerator extends Draws {
  protected readonly bits: Pcg64;
  protected readonly scalesRows = false;

  constructor(seed: Seed = null) {
    super();
    const parts = [seed ?? fresh()].flat() as (number | bigint)[];
    this.bits = new Pcg64(parts.flatMap((part) => words('defaultRng', part)));
  }

  protected normal1(): number {
    const { r, width, inside, height } = ziggurat;
    for (;;) {
      const drawn = this.bits.uint64();
      const layer = Number(drawn & 0xffn);
      const negative = (drawn & 0x100n) !== 0n;
      const distance = Number((drawn >> 9n) & 0xfffffffffffffn);
      const x = distance * width[layer]! * (negative ? -1 : 1);
      if (distance < inside[layer]!) return x;
      if (layer === 0) {
        for (;;) {
          const a = -Math.log1p(-this.bits.double()) / r;
          const b = -Math.log1p(-this.bits.double());
          if (b + b > a * a) return ((Math.floor(distance / 256) & 1) === 1 ? -1 : 1) * (r + a);
        }
      }
      if ((height[layer - 1]! - height[layer]!) * this.bits.double() + height[layer]! < Math.exp(-0.5 * x * x))
        return x;
    }
  }

  protected exponential1(): number {
    const { r, width, inside, height } = falling;
    for (;;) {
      const drawn = this.bits.uint64() >> 3n;
      const layer = Number(drawn & 0xffn);
      const distance = Number(drawn >> 8n);
      const x = distance * width[layer]!;
      if (distance < inside[layer]!) return x;
      if (layer === 0) return r - Math.log1p(-this.bits.double());
      if ((height[layer - 1]! - height[layer]!) * this.bits.double() + height[layer]! < Math.exp(-x)) return x;
    }
  }

  protected below(max: number): number {
    return multiplied(this.bits, max);
  }

  protected different(n: number, k: number): number[] {
    if (n > 10000 && k > Math.floor(n / 50)) {
      const list = Array.from({ length: n }, (_, i) => i);
      for (let i = n - 1; i >= Math.max(n - k, 1); i--) swap(list, i, this.below(i));
      return list.slice(n - k);
    }
    // Floyd's sampling, then another order.
    const taken = new Set<number>();
    const list: number[] = [];
    for (let j = n - k; j < n; j++) {
      const drawn = this.below(j);
      const place = taken.has(drawn) ? j : drawn;
      taken.add(place);
      list.push(place);
    }
    for (let i = k - 1; i > 0; i--) swap(list, i, this.below(i));
    return list;
  }

  /** Whole numbers in [low, high), or in [0, low); with `endpoint`, up to high itself. */
  integers<const O extends { high?: number | null; size?: DrawSize; endpoint?: boolean }>(
    low: number,
    options: O = {} as O,
  ): Drawn<O> {
    const { high, size, endpoint } = readOptions('integers', options, {
      high: wide<number | null>(null),
      ...SIZE,
      endpoint: false,
    });
    return this.integersOf(low, high, size, endpoint);
  }
}

/** NumPy's `default_rng`. */
export const defaultRng = (seed: Seed = null): RandomGenerator => new RandomGenerator(seed);

/** The functions of NumPy's module `random`, which share one `RandomState`. */
export const numpyRandom = new RandomState();
