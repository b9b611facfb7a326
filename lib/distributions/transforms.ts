/** @file Maps between sets of values, by which one distribution becomes another: what all of them have, and their chains. */
import { Callable, call } from '../arguments/callable.js';
import { type Arguments, kindError, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type Constraint, real } from './constraints.js';
import { sumRightmost } from './distribution.js';

/** Options of every transform. */
export interface TransformOptions {
  /** 1 to keep the last value and what it became, so that its inverse is exact and costs nothing; default 0. */
  cacheSize?: 0 | 1;
}

export interface Transform {
  /** The value that `x` becomes. */
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class below, a type does not.
  (x: Tensor): Tensor;
}

/**
 * A map that can be inverted, with the logarithm of its determinant; an instance is called like a function.
 *
 * A subclass has `_call`, `_inverse` and `logAbsDetJacobian`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: gives instances their call signature.
export abstract class Transform extends Callable {
  /** The values that it takes, and those that it gives. */
  readonly domain: Constraint = real;
  readonly codomain: Constraint = real;
  /** Whether it has an inverse. */
  readonly bijective: boolean = true;
  /** The number of dimensions of one value that it takes, and of one that it gives; 0 where it maps single numbers. */
  readonly domainDims: number = 0;
  readonly codomainDims: number = 0;
  readonly cacheSize: 0 | 1;
  private last: readonly [x: Tensor, y: Tensor] | null = null;
  private inverted: Transform | null = null;

  constructor(...args: Arguments<TransformOptions, ['cacheSize']>) {
    super();
    const { cacheSize } = readArguments<Required<TransformOptions>>(new.target.name, args, { cacheSize: 0 }, [
      'cacheSize',
    ]);
    this.cacheSize = checkedCache(new.target.name, cacheSize);
  }

  /** The value that `x` becomes. */
  protected abstract _call(x: Tensor): Tensor;
  /** The value that becomes `y`. */
  protected abstract _inverse(y: Tensor): Tensor;
  /** log |dy/dx|, of one number for each value. */
  abstract logAbsDetJacobian(x: Tensor, y: Tensor): Tensor;

  /** 1 where it rises, -1 where it falls. */
  get sign(): Tensor | number {
    return 1;
  }

  /** The inverse. */
  get inv(): Transform {
    this.inverted ??= new InverseTransform(this);
    return this.inverted;
  }

  /** The shape that values of a shape become. */
  forwardShape(shape: readonly number[]): readonly number[] {
    return shape;
  }

  /** The shape of the values that become those of a shape. */
  inverseShape(shape: readonly number[]): readonly number[] {
    return shape;
  }

  /** @internal */
  [call]([x]: [Tensor]): Tensor {
    if (!torch.isTensor(x)) throw kindError(this.constructor.name, 'x', 'a Tensor', x);
    if (this.cacheSize === 0) return this._call(x);
    if (this.last?.[0] !== x) this.last = [x, this._call(x)];
    return this.last[1];
  }

  /** @internal The inverse of one value. */
  invert(y: Tensor): Tensor {
    if (this.cacheSize === 0) return this._inverse(y);
    if (this.last?.[1] !== y) this.last = [this._inverse(y), y];
    return this.last[0];
  }

  override toString(): string {
    return `${this.constructor.name}()`;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

function checkedCache(owner: string, cacheSize: number): 0 | 1 {
  if (cacheSize !== 0 && cacheSize !== 1) throw valueError(owner, 'cacheSize', '0 or 1', cacheSize);
  return cacheSize;
}

/** The inverse of a transform. */
class InverseTransform extends Transform {
  override readonly domain: Constraint;
  override readonly codomain: Constraint;
  override readonly bijective: boolean;
  override readonly domainDims: number;
  override readonly codomainDims: number;

  constructor(private readonly of: Transform) {
    super();
    this.domain = of.codomain;
    this.codomain = of.domain;
    this.bijective = of.bijective;
    this.domainDims = of.codomainDims;
    this.codomainDims = of.domainDims;
  }

  override get sign(): Tensor | number {
    return this.of.sign;
  }

  override get inv(): Transform {
    return this.of;
  }

  protected override _call(y: Tensor): Tensor {
    return this.of.invert(y);
  }

  protected override _inverse(x: Tensor): Tensor {
    return this.of(x);
  }

  override logAbsDetJacobian(y: Tensor, x: Tensor): Tensor {
    return this.of.logAbsDetJacobian(x, y).neg();
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return this.of.inverseShape(shape);
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return this.of.forwardShape(shape);
  }

  override toString(): string {
    return `_InverseTransform(${this.of})`;
  }
}

const product = (a: Tensor | number, b: Tensor | number): Tensor | number =>
  typeof a !== 'number' ? a.mul(b as number) : typeof b !== 'number' ? b.mul(a) : a * b;

/** Parts as a list of transforms. */
export function expectTransforms(owner: string, name: string, parts: unknown): readonly Transform[] {
  const list = Array.isArray(parts) ? parts : [parts];
  const wrong = list.find((part) => !(part instanceof Transform));
  if (wrong !== undefined || list.includes(undefined))
    throw kindError(owner, name, 'a Transform or a list of them', wrong);
  return list;
}

/**
 * Transforms one after the other, the first first.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const { AffineTransform, ComposeTransform, ExpTransform } = torch.distributions;
 * const both = new ComposeTransform([new AffineTransform(0, 2), new ExpTransform()]);
 * console.log(both.inv(both(torch.tensor(3))).item()); // 3
 */
export class ComposeTransform extends Transform {
  readonly parts: readonly Transform[];
  override readonly domain: Constraint;
  override readonly codomain: Constraint;
  override readonly bijective: boolean;
  override readonly domainDims: number;
  override readonly codomainDims: number;

  constructor(...args: Arguments<{ parts: readonly Transform[] }, ['parts']>) {
    super();
    const given = readArguments<{ parts: readonly Transform[] }>('ComposeTransform', args, {}, ['parts']);
    const parts = expectTransforms('ComposeTransform', 'parts', given.parts);
    this.parts = parts;
    this.domain = parts[0]?.domain ?? real;
    this.codomain = parts.at(-1)?.codomain ?? real;
    this.bijective = parts.every((part) => part.bijective);
    let before = parts.at(-1)?.codomainDims ?? 0;
    for (const part of parts.toReversed()) {
      before = Math.max(before + part.domainDims - part.codomainDims, part.domainDims);
    }
    let behind = parts[0]?.domainDims ?? 0;
    for (const part of parts) behind = Math.max(behind + part.codomainDims - part.domainDims, part.codomainDims);
    this.domainDims = before;
    this.codomainDims = behind;
  }

  override get sign(): Tensor | number {
    return this.parts.reduce<Tensor | number>((sign, part) => product(sign, part.sign), 1);
  }

  protected override _call(x: Tensor): Tensor {
    return this.parts.reduce((value, part) => part(value), x);
  }

  protected override _inverse(y: Tensor): Tensor {
    return this.parts.reduceRight((value, part) => part.invert(value), y);
  }

  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    if (this.parts.length === 0) return torch.zerosLike(x);
    let dims = this.domainDims;
    let [from, sum] = [x, null as Tensor | null];
    for (const [i, part] of this.parts.entries()) {
      const to = i === this.parts.length - 1 ? y : part(from);
      const term = sumRightmost(part.logAbsDetJacobian(from, to), dims - part.domainDims);
      sum = sum === null ? term : sum.add(term);
      dims += part.codomainDims - part.domainDims;
      from = to;
    }
    return sum!;
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return this.parts.reduce((of, part) => part.forwardShape(of), shape);
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return this.parts.reduceRight((of, part) => part.inverseShape(of), shape);
  }

  override toString(): string {
    return `ComposeTransform(\n    ${this.parts.join(',\n    ')}\n)`;
  }
}

/** The arguments of {@link IndependentTransform}. */
export interface IndependentTransformParameters {
  baseTransform: Transform;
  /** The number of last dimensions that belong to one value. */
  reinterpretedBatchNdims: number;
}

/**
 * A transform of single numbers as one of vectors: the logarithms of its determinants are added up.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const { ExpTransform, IndependentTransform } = torch.distributions;
 * const exp = new IndependentTransform(new ExpTransform(), 1);
 * const x = torch.tensor([1, 2]);
 * console.log(exp.logAbsDetJacobian(x, exp(x)).item()); // 3
 */
export class IndependentTransform extends Transform {
  readonly baseTransform: Transform;
  readonly reinterpretedBatchNdims: number;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;
  override readonly bijective: boolean;
  override readonly domainDims: number;
  override readonly codomainDims: number;

  constructor(...args: Arguments<IndependentTransformParameters, ['baseTransform', 'reinterpretedBatchNdims']>) {
    super();
    const names = ['baseTransform', 'reinterpretedBatchNdims'] as const;
    const owner = 'IndependentTransform';
    const { baseTransform: base, reinterpretedBatchNdims: dims } = readArguments<IndependentTransformParameters>(
      owner,
      args,
      {},
      names,
    );
    if (!(base instanceof Transform)) throw kindError(owner, names[0], 'a Transform', base);
    if (!Number.isInteger(dims) || dims < 0) throw valueError(owner, names[1], 'a whole number of at least 0', dims);
    this.baseTransform = base;
    this.reinterpretedBatchNdims = dims;
    this.domain = base.domain;
    this.codomain = base.codomain;
    this.bijective = base.bijective;
    this.domainDims = base.domainDims + dims;
    this.codomainDims = base.codomainDims + dims;
  }

  override get sign(): Tensor | number {
    return this.baseTransform.sign;
  }

  protected override _call(x: Tensor): Tensor {
    return this.baseTransform(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    return this.baseTransform.invert(y);
  }

  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return sumRightmost(this.baseTransform.logAbsDetJacobian(x, y), this.reinterpretedBatchNdims);
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return this.baseTransform.forwardShape(shape);
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return this.baseTransform.inverseShape(shape);
  }

  override toString(): string {
    return `IndependentTransform(${this.baseTransform}, ${this.reinterpretedBatchNdims})`;
  }
}
