/** @file Families that are others after a transform. */
import { type Keywords, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { AbsTransform, AffineTransform, ExpTransform, PowerTransform } from './bijections.js';
import { Cauchy } from './cauchy.js';
import { nonNegative, positive, real } from './constraints.js';
import { broadcastAll, type DistributionOptions, limits, type ParameterLike } from './distribution.js';
import { Exponential } from './exponential.js';
import { Normal, type NormalParameters } from './normal.js';
import { TransformedDistribution } from './transformed.js';
import { Uniform } from './uniform.js';

/** Euler's constant γ. */
const EULER = 0.5772156649015329;

type Located = Keywords<NormalParameters, ['loc', 'scale'], DistributionOptions>;

const located = (owner: string, args: Located) =>
  readArguments<NormalParameters & Required<DistributionOptions>>(owner, args, { validateArgs: true }, [
    'loc',
    'scale',
  ]);

type Scaled = Keywords<{ scale: ParameterLike }, ['scale'], DistributionOptions>;

const scaled = (owner: string, args: Scaled) =>
  readArguments<{ scale: ParameterLike } & Required<DistributionOptions>>(owner, args, { validateArgs: true }, [
    'scale',
  ]);

/**
 * The log-normal distribution: that of exp(x) of normal numbers x.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const logNormal = new torch.distributions.LogNormal(0, 1);
 * console.log(logNormal.mean.item().toFixed(3)); // 1.649
 */
export class LogNormal extends TransformedDistribution {
  declare readonly baseDist: Normal;

  constructor(...args: Located) {
    const { loc, scale, validateArgs } = located('LogNormal', args);
    super(new Normal(loc, scale, { validateArgs }), new ExpTransform(), { validateArgs });
  }

  get loc(): Tensor {
    return this.baseDist.loc;
  }

  get scale(): Tensor {
    return this.baseDist.scale;
  }

  override get mean(): Tensor {
    return this.loc.add(this.scale.pow(2).div(2)).exp();
  }

  override get variance(): Tensor {
    const square = this.scale.pow(2);
    return square.expm1().mul(this.loc.mul(2).add(square).exp());
  }

  override entropy(): Tensor {
    return this.baseDist.entropy().add(this.loc);
  }

  override expand(batchShape: readonly number[]): LogNormal {
    return new LogNormal(this.loc.expand(batchShape), this.scale.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}

/** The distribution of |x| of numbers x whose own is even around 0. */
abstract class Half extends TransformedDistribution {
  override readonly support = nonNegative;

  override logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const logProb = this.baseDist.logProb(value).add(Math.LN2);
    return torch.where(value.ge(0), logProb, torch.fullLike(logProb, Number.NEGATIVE_INFINITY));
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return this.baseDist.cdf(value).mul(2).sub(1);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return this.baseDist.icdf(probability.add(1).div(2));
  }

  override entropy(): Tensor {
    return this.baseDist.entropy().sub(Math.LN2);
  }
}

/**
 * The half-normal distribution: that of |x| of normal numbers x around 0.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.HalfNormal(1).mean.item().toFixed(3)); // 0.798
 */
export class HalfNormal extends Half {
  declare readonly baseDist: Normal;

  constructor(...args: Scaled) {
    const { scale, validateArgs } = scaled('HalfNormal', args);
    super(new Normal(0, scale, { validateArgs: false }), new AbsTransform(), { validateArgs });
    this.checkParameter('scale', this.scale, positive);
  }

  get scale(): Tensor {
    return this.baseDist.scale;
  }

  override get mean(): Tensor {
    return this.scale.mul(Math.sqrt(2 / Math.PI));
  }

  override get variance(): Tensor {
    return this.scale.pow(2).mul(1 - 2 / Math.PI);
  }

  override expand(batchShape: readonly number[]): HalfNormal {
    return new HalfNormal(this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}

/**
 * The half-Cauchy distribution: that of |x| of Cauchy's numbers x around 0.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.HalfCauchy(1).logProb(torch.tensor(0)).exp().item().toFixed(3)); // 0.637
 */
export class HalfCauchy extends Half {
  declare readonly baseDist: Cauchy;

  constructor(...args: Scaled) {
    const { scale, validateArgs } = scaled('HalfCauchy', args);
    super(new Cauchy(0, scale, { validateArgs: false }), new AbsTransform(), { validateArgs });
    this.checkParameter('scale', this.scale, positive);
  }

  get scale(): Tensor {
    return this.baseDist.scale;
  }

  /** There is none: ∞. */
  override get mean(): Tensor {
    return torch.fullLike(this.scale, Number.POSITIVE_INFINITY);
  }

  /** There is none: ∞. */
  override get variance(): Tensor {
    return this.baseDist.variance;
  }

  override expand(batchShape: readonly number[]): HalfCauchy {
    return new HalfCauchy(this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}

/**
 * The Gumbel distribution of the greatest of many numbers.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Gumbel(0, 1).mean.item().toFixed(4)); // 0.5772
 */
export class Gumbel extends TransformedDistribution {
  override readonly support = real;
  readonly loc: Tensor;
  readonly scale: Tensor;

  constructor(...args: Located) {
    const { validateArgs, ...given } = located('Gumbel', args);
    const { loc, scale } = broadcastAll('Gumbel', { loc: given.loc, scale: given.scale });
    const { tiny, eps } = limits(loc.dtype);
    const steps = [
      new ExpTransform().inv,
      new AffineTransform(0, torch.onesLike(scale).neg()),
      new ExpTransform().inv,
      new AffineTransform(loc, scale.neg()),
    ];
    super(new Uniform(torch.fullLike(loc, tiny), torch.fullLike(loc, 1 - eps), { validateArgs }), steps, {
      validateArgs,
    });
    this.loc = loc;
    this.scale = scale;
    this.checkParameter('loc', loc, real);
    this.checkParameter('scale', scale, positive);
  }

  protected override shown() {
    return { loc: this.loc, scale: this.scale };
  }

  override get mean(): Tensor {
    return this.loc.add(this.scale.mul(EULER));
  }

  override get stddev(): Tensor {
    return this.scale.mul(Math.PI / Math.sqrt(6));
  }

  override get variance(): Tensor {
    return this.stddev.pow(2);
  }

  override logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const y = this.loc.sub(value).div(this.scale);
    return y.sub(y.exp()).sub(this.scale.log());
  }

  override entropy(): Tensor {
    return this.scale.log().add(1 + EULER);
  }

  override expand(batchShape: readonly number[]): Gumbel {
    return new Gumbel(this.loc.expand(batchShape), this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}

/** The parameters of {@link Weibull}. */
export interface WeibullParameters {
  /** λ. */
  scale: ParameterLike;
  /** k. */
  concentration: ParameterLike;
}

/**
 * The Weibull distribution: `p(x) = k/λ (x/λ)^(k - 1) exp(-(x/λ)^k)`.
 *
 * @throws RangeError if a parameter is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Weibull(2, 1).mean.item().toFixed(3)); // 2.000
 */
export class Weibull extends TransformedDistribution {
  override readonly support = positive;
  readonly scale: Tensor;
  readonly concentration: Tensor;

  constructor(...args: Keywords<WeibullParameters, ['scale', 'concentration'], DistributionOptions>) {
    const { validateArgs, ...given } = readArguments<WeibullParameters & Required<DistributionOptions>>(
      'Weibull',
      args,
      { validateArgs: true },
      ['scale', 'concentration'],
    );
    const { scale, concentration } = broadcastAll('Weibull', {
      scale: given.scale,
      concentration: given.concentration,
    });
    const steps = [new PowerTransform(concentration.reciprocal()), new AffineTransform(0, scale)];
    super(new Exponential(torch.onesLike(scale), { validateArgs }), steps, { validateArgs });
    this.scale = scale;
    this.concentration = concentration;
    this.checkParameter('scale', scale, positive);
    this.checkParameter('concentration', concentration, positive);
  }

  protected override shown() {
    return { scale: this.scale, concentration: this.concentration };
  }

  /** log Γ(1 + n / k). */
  private moment(n: number): Tensor {
    return this.concentration.reciprocal().mul(n).add(1).lgamma();
  }

  override get mean(): Tensor {
    return this.scale.mul(this.moment(1).exp());
  }

  override get variance(): Tensor {
    return this.scale.pow(2).mul(this.moment(2).exp().sub(this.moment(1).mul(2).exp()));
  }

  override entropy(): Tensor {
    const part = this.concentration.reciprocal();
    return part.rsub(1).mul(EULER).add(this.scale.mul(part).log()).add(1);
  }

  override expand(batchShape: readonly number[]): Weibull {
    return new Weibull(this.scale.expand(batchShape), this.concentration.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}
