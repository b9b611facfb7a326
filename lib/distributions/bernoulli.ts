import { readArguments, type Trailing } from '../arguments/options.js';
import * as F from '../nn/functional/index.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { boolean, real, unitInterval } from './constraints.js';
import {
  broadcastAll,
  clampProbs,
  Distribution,
  type DistributionOptions,
  expectOne,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/** Parameters of {@link Bernoulli}: exactly one of `probs` and `logits`. */
export interface BernoulliOptions extends DistributionOptions {
  /** The probability of 1. */
  probs?: ParameterLike | null;
  /** The logarithm of the odds of 1. */
  logits?: ParameterLike | null;
}

/**
 * The distribution of a coin: 1 with probability `probs`, else 0.
 *
 * @throws RangeError if a probability is not between 0 and 1.
 * @example
 * import * as torch from 'torchebm/torch';
 * const coin = new torch.distributions.Bernoulli(0.25);
 * console.log(coin.variance.item(), coin.logProb(torch.tensor(1)).exp().item()); // 0.1875 0.25
 */
export class Bernoulli extends Distribution {
  readonly hasRsample = false;
  readonly support = boolean;
  readonly probs: Tensor;
  readonly logits: Tensor;

  private readonly given: 'probs' | 'logits';

  constructor(...args: Trailing<BernoulliOptions, ['probs', 'logits', 'validateArgs']>) {
    const { probs, logits, validateArgs } = readArguments<Required<BernoulliOptions>>('Bernoulli', args, {
      probs: null,
      logits: null,
      validateArgs: true,
    });
    expectOne('Bernoulli', { probs, logits });
    const name = probs === null ? 'logits' : 'probs';
    const given = broadcastAll('Bernoulli', { [name]: (probs ?? logits)! })[name]!;
    super(given.shape, [], validateArgs);
    this.checkParameter(name, given, probs === null ? real : unitInterval);
    const clamped = probs === null ? given : clampProbs(given);
    this.given = name;
    this.probs = probs === null ? given.sigmoid() : given;
    this.logits = probs === null ? given : clamped.log().sub(clamped.neg().log1p());
  }

  protected override shown() {
    return { [this.given]: this[this.given] };
  }

  get mean(): Tensor {
    return this.probs;
  }

  get variance(): Tensor {
    return this.probs.mul(this.probs.rsub(1));
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    return torch.noGrad(() => torch.bernoulli(this.probs.expand(shape), { generator }));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const [logits, of] = torch.broadcastTensors([this.logits, value]) as [Tensor, Tensor];
    return F.binaryCrossEntropyWithLogits(logits, of, { reduction: 'none' }).neg();
  }

  override entropy(): Tensor {
    return F.binaryCrossEntropyWithLogits(this.logits, this.probs, { reduction: 'none' });
  }

  expand(batchShape: readonly number[]): Bernoulli {
    return new Bernoulli({ probs: this.probs.expand(batchShape), validateArgs: this.validateArgs });
  }
}
