import { type Keywords, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type Constraint, interval } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/** The parameters of {@link Uniform}. */
export interface UniformParameters {
  /** The least value. */
  low: ParameterLike;
  /** The end of the range, which is not reached. */
  high: ParameterLike;
}

/**
 * The uniform distribution on `[low, high)`.
 *
 * @throws RangeError unless low is below high.
 * @example
 * import * as torch from 'torchebm/torch';
 * const uniform = new torch.distributions.Uniform(0, 5);
 * console.log(uniform.mean.item(), uniform.logProb(torch.tensor(2)).exp().item().toFixed(3)); // 2.5 0.200
 */
export class Uniform extends Distribution {
  readonly hasRsample = true;
  readonly support: Constraint;
  readonly low: Tensor;
  readonly high: Tensor;

  constructor(...args: Keywords<UniformParameters, ['low', 'high'], DistributionOptions>) {
    const given = readArguments<UniformParameters & Required<DistributionOptions>>(
      'Uniform',
      args,
      { validateArgs: true },
      ['low', 'high'],
    );
    const { low, high } = broadcastAll('Uniform', { low: given.low, high: given.high });
    super(low.shape, [], given.validateArgs);
    if (this.validateArgs && !low.lt(high).all().item()) throw valueError('Uniform', 'low', 'below high', low);
    this.low = low;
    this.high = high;
    this.support = interval(low, high);
  }

  protected override shown() {
    return { low: this.low, high: this.high };
  }

  get mean(): Tensor {
    return this.high.add(this.low).div(2);
  }

  get variance(): Tensor {
    return this.high.sub(this.low).pow(2).div(12);
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { dtype, device } = this.low;
    const drawn = torch.rand(this.extendedShape(sampleShape), { dtype, device, generator });
    return this.low.add(drawn.mul(this.high.sub(this.low)));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const inside = this.low.le(value).to(this.low.dtype).mul(this.high.gt(value).to(this.low.dtype));
    return inside.log().sub(this.high.sub(this.low).log());
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return value.sub(this.low).div(this.high.sub(this.low)).clamp(0, 1);
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return probability.mul(this.high.sub(this.low)).add(this.low);
  }

  override entropy(): Tensor {
    return this.high.sub(this.low).log();
  }

  expand(batchShape: readonly number[]): Uniform {
    return new Uniform(this.low.expand(batchShape), this.high.expand(batchShape), { validateArgs: this.validateArgs });
  }
}
