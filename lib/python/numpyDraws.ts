/** @file The draws that both generators of NumPy have, from bits and normal numbers of their own. */
import { counted, kindError, readOptions, show, wide } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { type Bits, masked } from './bits.js';
import * as by from './distributions.js';

/** A size: none for a number, else the shape of a tensor. */
export type DrawSize = number | readonly number[] | null | undefined;
/** The result of a draw: a number without a size, else a tensor of float64. */
export type Drawn<O> = O extends { size: number | readonly number[] } ? Tensor : any;
type Parameter = number | Tensor;

export const SIZE = { size: wide<DrawSize>(null) };
const parameter = (value: number): Parameter => wide<Parameter>(value);
const sizeOf = (owner: string, options: { size?: DrawSize }): DrawSize => readOptions(owner, options, SIZE).size;

/** Draws of the distributions, a number or a tensor of float64. */
export abstract class Draws {
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
      (m, q) => (q! <= 0.5 ? by.successes(this.bits, m!, q!) : m! - by.successes(this.bits, m!, 1 - q!)),
      true,
    );
  }

  private readonly source: by.Source = {
    double: () => this.bits.double(),
    normal: () => this.normal1(),
    exponential: () => this.exponential1(),
  };

  /** Exponential numbers with the mean 1. */
  standardExponential<const O extends { size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('standardExponential', options), [], () => this.exponential1());
  }

  /** Numbers of the gamma distribution with the scale 1. */
  standardGamma<const O extends { size?: DrawSize }>(shape: Parameter, options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('standardGamma', options), [shape], (a) => by.gamma(this.source, a!));
  }

  gamma<const O extends { scale?: Parameter; size?: DrawSize }>(shape: Parameter, options: O = {} as O): Drawn<O> {
    const { scale, size } = readOptions('gamma', options, { scale: parameter(1), ...SIZE });
    return this.draw(size, [shape, scale], (a, s) => s! * by.gamma(this.source, a!));
  }

  beta<const O extends { size?: DrawSize }>(a: Parameter, b: Parameter, options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('beta', options), [a, b], (x, y) => by.beta(this.source, x!, y!));
  }

  chisquare<const O extends { size?: DrawSize }>(df: Parameter, options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('chisquare', options), [df], (n) => 2 * by.gamma(this.source, n! / 2));
  }

  standardT<const O extends { size?: DrawSize }>(df: Parameter, options: O = {} as O): Drawn<O> {
    return this.draw(sizeOf('standardT', options), [df], (n) => by.student(this.source, n!));
  }

  laplace<const O extends { loc?: Parameter; scale?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.#placed('laplace', options, by.laplace);
  }

  logistic<const O extends { loc?: Parameter; scale?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.#placed('logistic', options, by.logistic);
  }

  gumbel<const O extends { loc?: Parameter; scale?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    return this.#placed('gumbel', options, by.gumbel);
  }

  lognormal<const O extends { mean?: Parameter; sigma?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    const { mean, sigma, size } = readOptions('lognormal', options, {
      mean: parameter(0),
      sigma: parameter(1),
      ...SIZE,
    });
    return this.draw(size, [mean, sigma], (m, s) => Math.exp(m! + s! * this.normal1()));
  }

  #placed(
    owner: string,
    options: { loc?: Parameter; scale?: Parameter; size?: DrawSize },
    one: (from: by.Source) => number,
  ): any {
    const { loc, scale, size } = readOptions(owner, options, { loc: parameter(0), scale: parameter(1), ...SIZE });
    return this.draw(size, [loc, scale], (m, s) => m! + s! * one(this.source));
  }

  /** Counts of events of a rate. */
  poisson<const O extends { lam?: Parameter; size?: DrawSize }>(options: O = {} as O): Drawn<O> {
    const { lam, size } = readOptions('poisson', options, { lam: parameter(1), ...SIZE });
    return this.draw(size, [lam], (rate) => by.poisson(this.source, rate!), true);
  }

  /** Points of a simplex, as rows. */
  dirichlet(alpha: Tensor | readonly number[], options: { size?: DrawSize } = {}): Tensor {
    const size = sizeOf('dirichlet', options);
    const weights = alpha instanceof Tensor ? (alpha.double().tolist() as number[]) : [...alpha];
    if (Math.max(...weights) < 0.1)
      throw new RangeError('dirichlet: expected alpha to have an element of at least 0.1, got smaller ones');
    const shape = size == null ? [] : typeof size === 'number' ? [size] : [...size];
    const rows = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
      const parts = weights.map((w) => by.gamma(this.source, w));
      const scale = 1 / parts.reduce((a, b) => a + b, 0);
      return parts.map((x) => x * scale);
    });
    return torch.tensor(rows, { dtype: 'float64' }).reshape([...shape, weights.length]);
  }

  /** Normal vectors of a covariance, as rows. */
  multivariateNormal(
    mean: Tensor | readonly number[],
    cov: Tensor | readonly (readonly number[])[],
    options: { size?: DrawSize } = {},
  ): Tensor {
    const size = sizeOf('multivariateNormal', options);
    const center = mean instanceof Tensor ? mean.double() : torch.tensor(mean as number[], { dtype: 'float64' });
    const spread = cov instanceof Tensor ? cov.double() : torch.tensor(cov as number[][], { dtype: 'float64' });
    const shape = [...(size == null ? [] : typeof size === 'number' ? [size] : size), center.size(0)];
    const drawn: Tensor = this.standardNormal({ size: shape });
    const [u, s, vh] = torch.linalg.svd(spread) as unknown as [Tensor, Tensor, Tensor];
    const factor = this.scalesRows ? vh.mul(s.sqrt().unsqueeze(1)) : u.mul(s.sqrt()).T;
    return drawn
      .reshape([-1, center.size(0)])
      .matmul(factor)
      .add(center)
      .reshape(shape);
  }

  /** Whether vectors are scaled by the right factors of the covariance. */
  protected abstract readonly scalesRows: boolean;

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

export const swap = (list: any[], i: number, j: number): void => {
  [list[i], list[j]] = [list[j], list[i]];
};

const asDoubles = (p: Parameter): Tensor => (p instanceof Tensor ? p.double() : torch.tensor(p, { dtype: 'float64' }));
