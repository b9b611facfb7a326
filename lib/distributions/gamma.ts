import { type Keywords, readArguments } from '../arguments/options.js';
import { _standardGamma } from '../tensor/generated/aten.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { nonNegative, positive } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  limits,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/** The parameters of {@link Gamma}. */
export interface GammaParameters {
  /** The shape, α. */
  concentration: ParameterLike;
  /** The inverse of the scale, β. */
  rate: ParameterLike;
}

/**
 * The gamma distribution: `p(x) = βᵅ xᵅ⁻¹ exp(-βx) / Γ(α)`.
 *
 * @throws RangeError if a parameter is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const gamma = new torch.distributions.Gamma({ concentration: 2, rate: 4 });
 * console.log(gamma.mean.item(), gamma.variance.item()); // 0.5 0.125
 */
export class Gamma extends Distribution {
  readonly hasRsample = true;
  readonly support = nonNegative;
  readonly concentration: Tensor;
  readonly rate: Tensor;

  constructor(...args: Keywords<GammaParameters, ['concentration', 'rate'], DistributionOptions>) {
    const given = readArguments<GammaParameters & Required<DistributionOptions>>(
      'Gamma',
      args,
      { validateArgs: true },
      ['concentration', 'rate'],
    );
    const { concentration, rate } = broadcastAll('Gamma', { concentration: given.concentration, rate: given.rate });
    super(concentration.shape, [], given.validateArgs);
    this.checkParameter('concentration', concentration, positive);
    this.checkParameter('rate', rate, positive);
    this.concentration = concentration;
    this.rate = rate;
  }

  protected override shown(): Record<string, Tensor> {
    return { concentration: this.concentration, rate: this.rate };
  }

  get mean(): Tensor {
    return this.concentration.div(this.rate);
  }

  get variance(): Tensor {
    return this.concentration.div(this.rate.pow(2));
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    const drawn = _standardGamma(this.concentration.expand(shape), { generator }).div(this.rate.expand(shape));
    // In place beside the history, so that the gradient passes.
    drawn.detach().clamp_({ min: limits(drawn.dtype).tiny });
    return drawn;
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return torch
      .xlogy(this.concentration, this.rate)
      .add(torch.xlogy(this.concentration.sub(1), value))
      .sub(this.rate.mul(value))
      .sub(this.concentration.lgamma());
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return torch.special.gammainc(this.concentration, this.rate.mul(value));
  }

  override entropy(): Tensor {
    return this.concentration
      .sub(this.rate.log())
      .add(this.concentration.lgamma())
      .add(this.concentration.rsub(1).mul(this.concentration.digamma()));
  }

  expand(batchShape: readonly number[]): Gamma {
    return new Gamma(this.concentration.expand(batchShape), this.rate.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}
