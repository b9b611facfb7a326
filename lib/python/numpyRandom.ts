/** @file NumPy's `random`: `RandomState`, `default_rng` and the functions of the module, the same numbers from the same seed. */
import { counted, kindError, readOptions, show, wide } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { type Bits, fresh, MersenneTwister, masked, multiplied, Pcg64, words } from './bits.js';

/** A size: none for a number, else the shape of a tensor. */
export type DrawSize = number | readonly number[] | null | undefined;
/** The result of a draw: a number without a size, else a tensor of float64. */
type Drawn<O> = O extends { size: number | readonly number[] } ? Tensor : any;
type Parameter = number | Tensor;

const SIZE = { size: wide<DrawSize>(null) };
const parameter = (value: number): Parameter => wide<Parameter>(value);
const sizeOf = (owner: string, options: { size?: DrawSize }): DrawSize => readOptions(owner, options, SIZE).size;

/** The draws of both generators of NumPy, from bits and normal numbers of their own. */
abstract class Draws {
  protected abstract readonly bits: Bits;
  protected abstract normal1(): number;
  /** A whole number in [0, max]. */
  protected abstract below(max: number): number;
  protected abstract exponential1(): number;

  /** Values of a size, one for each element of the parameters, which are broadcast. */
  protected draw(
    size: DrawSize,
    parameters: readonly Parameter[],
    one: (...p: number[]) => number,
    whole = false,
  ): any {
    const tensors = parameters.some((p) => p instanceof Tensor);
    if (size === null || size === undefined) {
      if (!tensors) return one(...(parameters as number[]));
      size = torch.broadcastTensors(parameters.map((p) => asDoubles(p)))[0]!.shape;
    }
    const shape = typeof size === 'number' ? [size] : [...size];
    if (!shape.every((n) => Number.isInteger(n) && n >= 0))
      throw kindError('random', 'size', 'a whole number or a list of them', size);
    const values = new Float64Array(shape.reduce((a, b) => a * b, 1));
    if (tensors) {
      const lists = parameters.map((p) => asDoubles(p).expand(shape).contiguous().toTypedArray() as Float64Array);
      for (let i = 0; i < values.length; i++) values[i] = one(...lists.map((l) => l[i]!));
    } else for (let i = 0; i < values.length; i++) values[i] = one(...(parameters as number[]));
    const made = torch.fromTypedArray(values, shape);
    return whole ? made.long() : made;
  }

  /** Numbers in [0, 1). */
  random<const O extends { size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('random', options), [], () => this.bits.double());
  }

  /** Numbers in [low, high). */
  uniform<const O extends { low?: Parameter; high?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    const { low, high, size } = readOptions('uniform', options, { low: parameter(0), high: parameter(1), ...SIZE });
    return this.draw(size, [low, high], (a, b) => a! + (b! - a!) * this.bits.double());
  }

  /** Normal numbers. */
  normal<const O extends { loc?: Parameter; scale?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    const { loc, scale, size } = readOptions('normal', options, { loc: parameter(0), scale: parameter(1), ...SIZE });
    return this.draw(size, [loc, scale], (a, b) => a! + b! * this.normal1());
  }

  standardNormal<const O extends { size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('standardNormal', options), [], () => this.normal1());
  }

  /** Exponential numbers with the mean `scale`. */
  exponential<const O extends { scale?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    const { scale, size } = readOptions('exponential', options, { scale: parameter(1), ...SIZE });
    return this.draw(size, [scale], (a) => a! * this.exponential1());
  }

  /** The number of n trials of the probability p that succeed, for n · min(p, 1 - p) up to 30. */
  binomial<const O extends { size?: DrawSize }>(n: Parameter, p: Parameter, options: O = {} as O): Drawn<O> {
    return this.draw(
      sizeOf('binomial', options),
      [n, p],
      (m, q) => (q! <= 0.5 ? this.#successes(m!, q!) : m! - this.#successes(m!, 1 - q!)),
      true,
    );
  }

  /** By inversion of the distribution. */
  #successes(n: number, p: number): number {
    if (n === 0 || p === 0) return 0;
    if (n * p > 30) throw new RangeError(`binomial: expected n * min(p, 1 - p) to be at most 30, got ${n * p}`);
    const q = 1 - p;
    const start = Math.exp(n * Math.log(q));
    const bound = Math.trunc(Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1)));
    let x = 0;
    let px = start;
    let u = this.bits.double();
    while (u > px) {
      if (++x > bound) {
        x = 0;
        px = start;
        u = this.bits.double();
      } else {
        u -= px;
        px = ((n - x + 1) * p * px) / (x * q);
      }
    }
    return x;
  }

  /** Whole numbers in [low, high), or in [0, low). */
  protected integersOf(low: number, high: number | null, size: DrawSize, endpoint: boolean): any {
    const [from, to] = high === null ? [0, low] : [low, high];
    const range = to - from - (endpoint ? 0 : 1);
    if (!(range >= 0 && range < 2 ** 32 - 1))
      throw new RangeError(`random: expected high to be above low, by less than 2**32, got ${from} and ${to}`);
    return this.draw(size, [], () => from + this.below(range), true);
  }

  protected order(n: number): number[] {
    const list = Array.from({ length: n }, (_, i) => i);
    this.#mix(list);
    return list;
  }

  /** Both generators put things into another order by bits that are drawn until they fit. */
  #mix(list: any[]): void {
    for (let i = list.length - 1; i > 0; i--) swap(list, i, masked(this.bits, i));
  }

  /** Rows in another order, in place. */
  shuffle(x: any): void {
    if (Array.isArray(x)) this.#mix(x);
    else if (x instanceof Tensor) x.copy_(x.indexSelect(0, torch.tensor(this.order(x.size(0)), { dtype: 'int64' })));
    else throw kindError('shuffle', 'x', 'a list or a tensor', x);
  }

  /** The numbers below n, or the rows of x, in another order. */
  permutation(x: number | Tensor | readonly any[]): Tensor {
    if (typeof x === 'number') return torch.tensor(this.order(x), { dtype: 'int64' });
    const rows = x instanceof Tensor ? x : torch.tensor(x as any, { dtype: 'float64' });
    return rows.indexSelect(0, torch.tensor(this.order(rows.size(0)), { dtype: 'int64' }));
  }

  /** Places without one twice. */
  protected abstract different(n: number, k: number): number[];

  /** Elements of a, or numbers below it. */
  choice<const O extends { size?: DrawSize; replace?: boolean; p?: any }>(a: any, options: O = {} as O): any {
    const { size, replace, p } = readOptions('choice', options, { ...SIZE, replace: true, p: wide<any>(null) });
    const n = typeof a === 'number' ? a : a instanceof Tensor ? a.size(0) : a.length;
    const count = size == null ? 1 : typeof size === 'number' ? size : size.reduce((x, y) => x * y, 1);
    let places: number[];
    if (p !== null) {
      const chances: number[] = p instanceof Tensor ? (p.tolist() as number[]) : [...p];
      if (chances.length !== n)
        throw new RangeError(`choice: expected p to have ${counted(n, 'element')}, got ${chances.length}`);
      if (!replace) throw new RangeError('choice: expected replace to be true beside p, got false');
      let total = 0;
      const sums = chances.map((c) => (total += c));
      const find = (u: number): number => sums.findIndex((s) => u < s / total);
      places = Array.from({ length: count }, () => find(this.bits.double()));
    } else if (replace || size == null) places = Array.from({ length: count }, () => this.below(n - 1));
    else {
      if (count > n)
        throw new RangeError(`choice: expected size to be at most ${n} without replacement, got ${show(size)}`);
      places = this.different(n, count);
    }
    if (size == null) return typeof a === 'number' ? places[0] : a instanceof Tensor ? a.at(places[0]!) : a[places[0]!];
    const shape = typeof size === 'number' ? [size] : [...size];
    const at = torch.tensor(places, { dtype: 'int64' });
    if (typeof a === 'number') return at.reshape(shape);
    const isText = Array.isArray(a) && typeof a[0] !== 'number';
    if (isText) return places.map((i) => a[i]);
    const from = a instanceof Tensor ? a : torch.tensor(a, { dtype: a.every(Number.isInteger) ? 'int64' : 'float64' });
    return from.indexSelect(0, at).reshape([...shape, ...from.shape.slice(1)]);
  }
}

const swap = (list: any[], i: number, j: number): void => {
  [list[i], list[j]] = [list[j], list[i]];
};

const asDoubles = (p: Parameter): Tensor => (p instanceof Tensor ? p.double() : torch.tensor(p, { dtype: 'float64' }));

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

/** Layers of the ziggurat under the normal density, from its tail at 3.65 to the top. */
const ziggurat = (() => {
  const r = 3.6541528853610088;
  const area = 0.004928673233974655;
  const density = (x: number): number => Math.exp(-0.5 * x * x);
  const edges = new Float64Array(257);
  edges[256] = area / density(r);
  edges[255] = r;
  for (let i = 254; i > 0; i--) edges[i] = Math.sqrt(-2 * Math.log(area / edges[i + 1]! + density(edges[i + 1]!)));
  const width = new Float64Array(256);
  const inside = new Float64Array(256);
  const height = new Float64Array(256);
  for (let i = 0; i < 256; i++) {
    const outer = i === 0 ? edges[256]! : edges[i]!;
    width[i] = outer / 2 ** 52;
    inside[i] = Math.floor(((i === 0 ? r : edges[i - 1]!) / outer) * 2 ** 52);
    height[i] = i === 0 ? 1 : density(edges[i]!);
  }
  return { r, width, inside, height };
})();

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

  constructor(seed: number | bigint | null = null) {
    super();
    this.bits = new Pcg64(words('defaultRng', seed ?? fresh()));
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
    throw new RangeError('exponential: expected a RandomState, got the generator of defaultRng');
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
export const defaultRng = (seed: number | bigint | null = null): RandomGenerator => new RandomGenerator(seed);

/** The functions of NumPy's module `random`, which share one `RandomState`. */
export const numpyRandom = new RandomState();
