import type { Keywords } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import type { DistributionOptions, SampleOptions } from './distribution.js';
import { LocationScale } from './locationScale.js';
import type { NormalParameters } from './normal.js';

/**
 * The Cauchy distribution: `p(x) = 1 / (π b (1 + ((x - loc) / b)²))`.
 *
 * @throws RangeError if a scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Cauchy(0, 1).cdf(torch.tensor(1)).item().toFixed(2)); // 0.75
 */
export class Cauchy extends LocationScale {
  constructor(...args: Keywords<NormalParameters, ['loc', 'scale'], DistributionOptions>) {
    super('Cauchy', args);
  }

  /** There is none: NaN. */
  get mean(): Tensor {
    return torch.fullLike(this.loc, Number.NaN);
  }

  /** There is none: ∞. */
  get variance(): Tensor {
    return torch.fullLike(this.loc, Number.POSITIVE_INFINITY);
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { dtype, device } = this.loc;
    const drawn = torch.empty(this.extendedShape(sampleShape), { dtype, device }).cauchy_(0, 1, { generator });
    return this.loc.add(drawn.mul(this.scale));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const distance = value.sub(this.loc).div(this.scale);
    return this.scale.log().rsub(-Math.log(Math.PI)).sub(distance.pow(2).log1p());
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return value.sub(this.loc).div(this.scale).atan().div(Math.PI).add(0.5);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return probability.sub(0.5).mul(Math.PI).tan().mul(this.scale).add(this.loc);
  }

  override entropy(): Tensor {
    return this.scale.log().add(Math.log(4 * Math.PI));
  }

  expand(batchShape: readonly number[]): Cauchy {
    return new Cauchy(this.loc.expand(batchShape), this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}
