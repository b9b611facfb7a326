import type { Keywords } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type DistributionOptions, limits, type ParameterLike, type SampleOptions } from './distribution.js';
import { LocationScale } from './locationScale.js';

/** The parameters of {@link Laplace}. */
export interface LaplaceParameters {
  /** The mean. */
  loc: ParameterLike;
  /** The scale, b. */
  scale: ParameterLike;
}

/**
 * The Laplace distribution: `p(x) = exp(-|x - μ| / b) / 2b`.
 *
 * @throws RangeError if the scale is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const laplace = new torch.distributions.Laplace(0, 1);
 * console.log(laplace.variance.item(), laplace.logProb(torch.tensor(0)).exp().item()); // 2 0.5
 */
export class Laplace extends LocationScale {
  constructor(...args: Keywords<LaplaceParameters, ['loc', 'scale'], DistributionOptions>) {
    super('Laplace', args);
  }

  get mean(): Tensor {
    return this.loc;
  }

  get variance(): Tensor {
    return this.scale.pow(2).mul(2);
  }

  override get stddev(): Tensor {
    return this.scale.mul(Math.SQRT2);
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { dtype, device } = this.loc;
    const shape = this.extendedShape(sampleShape);
    const u = torch.empty(shape, { dtype, device }).uniform_(limits(dtype).eps - 1, 1, { generator });
    return this.loc.sub(this.scale.mul(u.sign()).mul(torch.log1p(u.abs().neg())));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return this.scale.mul(2).log().neg().sub(value.sub(this.loc).abs().div(this.scale));
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    const x = value.sub(this.loc);
    return x
      .sign()
      .mul(0.5)
      .mul(torch.expm1(x.abs().neg().div(this.scale)))
      .rsub(0.5);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    const term = probability.sub(0.5);
    return this.loc.sub(this.scale.mul(term.sign()).mul(torch.log1p(term.abs().mul(-2))));
  }

  override entropy(): Tensor {
    return this.scale.mul(2).log().add(1);
  }

  expand(batchShape: readonly number[]): Laplace {
    return new Laplace(this.loc.expand(batchShape), this.scale.expand(batchShape), { validateArgs: this.validateArgs });
  }
}
