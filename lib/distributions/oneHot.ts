/** @file Distributions of vectors of outcomes and of how often each came. */
import { type Arguments, readArguments, type Trailing, valueError } from '../arguments/options.js';
import * as F from '../nn/functional/index.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Categorical, type CategoricalOptions } from './categorical.js';
import { type Constraint, counts, oneHot } from './constraints.js';
import { Binomial } from './counts.js';
import { Distribution, type SampleOptions } from './distribution.js';

/**
 * The distribution of an outcome of k as a vector with one 1.
 *
 * @throws RangeError if a weight is negative, or there is no dimension of outcomes.
 * @example
 * import * as torch from 'torchebm/torch';
 * const die = new torch.distributions.OneHotCategorical(torch.ones([4]));
 * console.log(die.logProb(torch.tensor([0, 1, 0, 0])).exp().item()); // 0.25
 */
export class OneHotCategorical extends Distribution {
  readonly hasRsample: boolean = false;
  readonly support = oneHot;
  protected readonly categorical: Categorical;

  constructor(...args: Trailing<CategoricalOptions, ['probs', 'logits', 'validateArgs']>) {
    const read = readArguments<Required<CategoricalOptions>>('OneHotCategorical', args, {
      probs: null,
      logits: null,
      validateArgs: true,
    });
    const categorical = new Categorical(read);
    super(categorical.batchShape, categorical.logits.shape.slice(-1), read.validateArgs);
    this.categorical = categorical;
  }

  get probs(): Tensor {
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.probs;
  }

  get logits(): Tensor {
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.logits;
  }

  get mean(): Tensor {
    return this.probs;
  }

  get variance(): Tensor {
    return this.probs.mul(this.probs.rsub(1));
  }

  protected override drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    const { probs } = this;
    return F.oneHot(this.categorical.sample(sampleShape, options), this.eventShape[0]!).to(probs.dtype);
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.logProb(value.argmax(-1));
  }

  override entropy(): Tensor {
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.entropy();
  }

  expand(batchShape: readonly number[]): OneHotCategorical {
    const logits = this.logits.expand([...batchShape, ...this.eventShape]);
    return new (this.constructor as typeof OneHotCategorical)({ logits, validateArgs: this.validateArgs });
  }
}

/**
 * As {@link OneHotCategorical}, with draws through which gradients reach the probabilities as if they were these.
 *
 * @throws RangeError if a weight is negative, or there is no dimension of outcomes.
 * @example
 * import * as torch from 'torchebm/torch';
 * const probs = torch.tensor([0.25, 0.75], { requiresGrad: true });
 * new torch.distributions.OneHotCategoricalStraightThrough(probs).rsample().at(0).backward();
 * console.log(probs.grad !== null); // true
 */
export class OneHotCategoricalStraightThrough extends OneHotCategorical {
  override readonly hasRsample = true;

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.sample(sampleShape, options).add(this.probs.sub(this.probs.detach()));
  }
}

/** Parameters of {@link Multinomial}: exactly one of `probs` and `logits`. */
export interface MultinomialOptions extends CategoricalOptions {
  /** The number of draws; default 1. */
  totalCount?: number;
}

/**
 * The distribution of how often each of k outcomes comes in `totalCount` draws.
 *
 * @throws RangeError if a weight is negative, or the number of draws is none.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Multinomial(4, torch.ones([2])).mean.tolist()); // [2, 2]
 */
export class Multinomial extends Distribution {
  readonly hasRsample = false;
  readonly support: Constraint;
  readonly totalCount: number;
  private readonly categorical: Categorical;

  constructor(...args: Arguments<MultinomialOptions, ['totalCount', 'probs', 'logits', 'validateArgs']>) {
    const { totalCount, ...read } = readArguments<Required<MultinomialOptions>>('Multinomial', args, {
      totalCount: 1,
      probs: null,
      logits: null,
      validateArgs: true,
    });
    if (!Number.isInteger(totalCount) || totalCount < 0) {
      throw valueError('Multinomial', 'totalCount', 'a whole number of at least 0', totalCount);
    }
    const categorical = new Categorical(read);
    super(categorical.batchShape, categorical.logits.shape.slice(-1), read.validateArgs);
    this.categorical = categorical;
    this.totalCount = totalCount;
    this.support = counts(totalCount);
  }

  get probs(): Tensor {
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.probs;
  }

  get logits(): Tensor {
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical.logits;
  }

  get mean(): Tensor {
    return this.probs.mul(this.totalCount);
  }

  get variance(): Tensor {
    return this.mean.mul(this.probs.rsub(1));
  }

  protected override drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    const { dtype } = this.probs;
    return torch.noGrad(() => {
      const drawn = this.categorical.sample([this.totalCount, ...sampleShape], options).movedim(0, -1);
      const shape = this.extendedShape(sampleShape);
      return torch
        .zeros(shape, { dtype: drawn.dtype, device: drawn.device })
        .scatterAdd_(-1, drawn, torch.onesLike(drawn))
        .to(dtype);
    });
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const [logits, of] = torch.broadcastTensors([this.logits, value]) as [Tensor, Tensor];
    const isNever = of.eq(0).logicalAnd(logits.eq(Number.NEGATIVE_INFINITY));
    const powers = torch.where(isNever, torch.zerosLike(logits), logits).mul(of).sum(-1);
    return of.sum(-1).add(1).lgamma().sub(of.add(1).lgamma().sum(-1)).add(powers);
  }

  override entropy(): Tensor {
    const n = this.totalCount;
    const { dtype, device } = this.probs;
    const of = new Binomial(n, this.probs, { validateArgs: false });
    const values = torch.arange(1, n + 1, { dtype, device }).reshape([-1, ...this.probs.shape.map(() => 1)]);
    const weights = values.add(1).lgamma();
    const rest = of.logProb(values).exp().mul(weights).sum([0, -1]);
    // Python takes this logarithm of a whole number in single precision.
    return this.categorical
      .entropy()
      .mul(n)
      .sub(torch.tensor(n + 1, { dtype: 'float32', device }).lgamma())
      .add(rest);
  }

  expand(batchShape: readonly number[]): Multinomial {
    const logits = this.logits.expand([...batchShape, ...this.eventShape]);
    return new Multinomial(this.totalCount, { logits, validateArgs: this.validateArgs });
  }
}
