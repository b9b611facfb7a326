import type { Keywords } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type DistributionOptions, type ParameterLike, type SampleOptions, standardNormal } from './distribution.js';
import { LocationScale } from './locationScale.js';

/** The parameters of {@link Normal}. */
export interface NormalParameters {
  /** The mean. */
  loc: ParameterLike;
  /** The standard deviation. */
  scale: ParameterLike;
}

/**
 * The normal distribution: `p(x) = exp(-(x - loc)² / (2 scale²)) / (scale √(2π))`.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const normal = new torch.distributions.Normal(0, 1);
 * torch.manualSeed(0);
 * console.log(normal.sample([2]).tolist()); // [1.5409960746765137, -0.293428897857666]
 * console.log(normal.logProb(torch.tensor(0)).item().toFixed(3)); // -0.919
 */
export class Normal extends LocationScale {
  constructor(...args: Keywords<NormalParameters, ['loc', 'scale'], DistributionOptions>) {
    super('Normal', args);
  }

  get mean(): Tensor {
    return this.loc;
  }

  get variance(): Tensor {
    return this.scale.pow(2);
  }

  override get stddev(): Tensor {
    return this.scale;
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    return torch.noGrad(() => torch.normal(this.loc.expand(shape), this.scale.expand(shape), { generator }));
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.loc.add(standardNormal(this.extendedShape(sampleShape), this.loc, options).mul(this.scale));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return value
      .sub(this.loc)
      .pow(2)
      .neg()
      .div(this.variance.mul(2))
      .sub(this.scale.log())
      .sub(Math.log(Math.sqrt(2 * Math.PI)));
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return value.sub(this.loc).mul(this.scale.reciprocal()).div(Math.SQRT2).erf().add(1).mul(0.5);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return this.loc.add(this.scale.mul(probability.mul(2).sub(1).erfinv()).mul(Math.SQRT2));
  }

  override entropy(): Tensor {
    return this.scale.log().add(0.5 + 0.5 * Math.log(2 * Math.PI));
  }

  expand(batchShape: readonly number[]): Normal {
    return new Normal(this.loc.expand(batchShape), this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}
