import { type Keywords, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { nonNegative, positive } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/**
 * The exponential distribution: `p(x) = λ exp(-λx)`.
 *
 * @throws RangeError if the rate is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const exponential = new torch.distributions.Exponential(2);
 * console.log(exponential.mean.item(), exponential.variance.item()); // 0.5 0.25
 */
export class Exponential extends Distribution {
  readonly hasRsample = true;
  readonly support = nonNegative;
  readonly rate: Tensor;

  constructor(...args: Keywords<{ rate: ParameterLike }, ['rate'], DistributionOptions>) {
    const given = readArguments<{ rate: ParameterLike } & Required<DistributionOptions>>(
      'Exponential',
      args,
      { validateArgs: true },
      ['rate'],
    );
    const { rate } = broadcastAll('Exponential', { rate: given.rate });
    super(rate.shape, [], given.validateArgs);
    this.checkParameter('rate', rate, positive);
    this.rate = rate;
  }

  protected override shown() {
    return { rate: this.rate };
  }

  get mean(): Tensor {
    return this.rate.reciprocal();
  }

  get variance(): Tensor {
    return this.rate.pow(-2);
  }

  override get stddev(): Tensor {
    return this.rate.reciprocal();
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { dtype, device } = this.rate;
    const drawn = torch.empty(this.extendedShape(sampleShape), { dtype, device });
    return drawn.exponential_(1, { generator }).div(this.rate);
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return this.rate.log().sub(this.rate.mul(value));
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return torch.exp(this.rate.neg().mul(value)).rsub(1);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return probability.neg().log1p().neg().div(this.rate);
  }

  override entropy(): Tensor {
    return this.rate.log().rsub(1);
  }

  expand(batchShape: readonly number[]): Exponential {
    return new Exponential(this.rate.expand(batchShape), { validateArgs: this.validateArgs });
  }
}
