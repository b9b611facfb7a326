/** @file Distributions of whole numbers. */
import { type Arguments, type Keywords, readArguments, type Trailing, wide } from '../arguments/options.js';
import * as F from '../nn/functional/index.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import type { BernoulliOptions } from './bernoulli.js';
import {
  type Constraint,
  integerInterval,
  nonNegative,
  nonNegativeInteger,
  real,
  unitInterval,
} from './constraints.js';
import {
  broadcastAll,
  clampProbs,
  Distribution,
  type DistributionOptions,
  expectOne,
  limits,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/**
 * The Poisson distribution: `p(k) = λᵏ exp(-λ) / k!`.
 *
 * @throws RangeError if a rate is negative.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Poisson(2).logProb(torch.tensor(0)).item()); // -2
 */
export class Poisson extends Distribution {
  readonly hasRsample = false;
  readonly support = nonNegativeInteger;
  readonly rate: Tensor;

  constructor(...args: Keywords<{ rate: ParameterLike }, ['rate'], DistributionOptions>) {
    const given = readArguments<{ rate: ParameterLike } & Required<DistributionOptions>>(
      'Poisson',
      args,
      { validateArgs: true },
      ['rate'],
    );
    const { rate } = broadcastAll('Poisson', { rate: given.rate });
    super(rate.shape, [], given.validateArgs);
    this.checkParameter('rate', rate, nonNegative);
    this.rate = rate;
  }

  protected override shown() {
    return { rate: this.rate };
  }

  get mean(): Tensor {
    return this.rate;
  }

  get variance(): Tensor {
    return this.rate;
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    return torch.noGrad(() => torch.poisson(this.rate.expand(shape), { generator }));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return value.xlogy(this.rate).sub(this.rate).sub(value.add(1).lgamma());
  }

  expand(batchShape: readonly number[]): Poisson {
    return new Poisson(this.rate.expand(batchShape), { validateArgs: this.validateArgs });
  }
}

/** Probabilities and the logarithms of their odds, of which one is given. */
function odds(owner: string, { probs, logits }: { probs: ParameterLike | null; logits: ParameterLike | null }) {
  expectOne(owner, { probs, logits });
  const name = probs === null ? ('logits' as const) : ('probs' as const);
  const given = broadcastAll(owner, { [name]: (probs ?? logits)! })[name]!;
  const clamped = probs === null ? given : clampProbs(given);
  return {
    name,
    given,
    constraint: probs === null ? real : unitInterval,
    probs: probs === null ? given.sigmoid() : given,
    logits: probs === null ? given : clamped.log().sub(clamped.neg().log1p()),
  };
}

/**
 * The geometric distribution of the number of failures before the first success: `p(k) = (1 - p)ᵏ p`.
 *
 * @throws RangeError if a probability is not between 0 and 1.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Geometric(0.25).mean.item()); // 3
 */
export class Geometric extends Distribution {
  readonly hasRsample = false;
  readonly support = nonNegativeInteger;
  readonly probs: Tensor;
  readonly logits: Tensor;
  private readonly given: 'probs' | 'logits';

  constructor(...args: Trailing<BernoulliOptions, ['probs', 'logits', 'validateArgs']>) {
    const { validateArgs, ...read } = readArguments<Required<BernoulliOptions>>('Geometric', args, {
      probs: null,
      logits: null,
      validateArgs: true,
    });
    const { name, given, constraint, probs, logits } = odds('Geometric', read);
    super(given.shape, [], validateArgs);
    this.checkParameter(name, given, constraint);
    this.given = name;
    this.probs = probs;
    this.logits = logits;
  }

  protected override shown() {
    return { [this.given]: this[this.given] };
  }

  get mean(): Tensor {
    return this.probs.reciprocal().sub(1);
  }

  get variance(): Tensor {
    return this.mean.div(this.probs);
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { dtype, device } = this.probs;
    return torch.noGrad(() => {
      const u = torch.empty(this.extendedShape(sampleShape), { dtype, device });
      return u.uniform_(limits(dtype).tiny, 1, { generator }).log().div(this.probs.neg().log1p()).floor();
    });
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const [of, probs] = torch.broadcastTensors([value, this.probs]) as [Tensor, Tensor];
    const isSure = probs.eq(1).logicalAnd(of.eq(0));
    const kept = torch.where(isSure, torch.zerosLike(probs), probs);
    return of.mul(kept.neg().log1p()).add(this.probs.log());
  }

  override entropy(): Tensor {
    return F.binaryCrossEntropyWithLogits(this.logits, this.probs, { reduction: 'none' }).div(this.probs);
  }

  expand(batchShape: readonly number[]): Geometric {
    return new Geometric({
      [this.given]: this[this.given].expand(batchShape),
      validateArgs: this.validateArgs,
    });
  }
}

/** Parameters of {@link Binomial}: exactly one of `probs` and `logits`. */
export interface BinomialOptions extends BernoulliOptions {
  /** The number of trials; default 1. */
  totalCount?: ParameterLike;
}

/**
 * The binomial distribution of the number of successes in `totalCount` trials.
 *
 * @throws RangeError if a probability is not between 0 and 1, or a number of trials is negative.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Binomial(10, torch.tensor(0.5)).mean.item()); // 5
 */
export class Binomial extends Distribution {
  readonly hasRsample = false;
  readonly support: Constraint;
  readonly totalCount: Tensor;
  readonly probs: Tensor;
  readonly logits: Tensor;
  private readonly given: 'probs' | 'logits';

  constructor(...args: Arguments<BinomialOptions, ['totalCount', 'probs', 'logits', 'validateArgs']>) {
    const { validateArgs, totalCount, ...read } = readArguments<Required<BinomialOptions>>('Binomial', args, {
      totalCount: wide<ParameterLike>(1),
      probs: null,
      logits: null,
      validateArgs: true,
    });
    const { name, given, constraint, probs, logits } = odds('Binomial', read);
    const { totalCount: wanted } = broadcastAll('Binomial', { totalCount });
    const trials = torch.isTensor(totalCount) ? wanted.to(given.dtype) : torch.fullLike(given, totalCount).detach();
    const [count, of] = torch.broadcastTensors([trials, given]) as [Tensor, Tensor];
    super(of.shape, [], validateArgs);
    this.checkParameter(name, given, constraint);
    this.checkParameter('totalCount', count, nonNegativeInteger);
    this.given = name;
    this.totalCount = count;
    this.probs = probs.expand(of.shape);
    this.logits = logits.expand(of.shape);
    this.support = integerInterval(0, count);
  }

  protected override shown() {
    return { total_count: this.totalCount, [this.given]: this[this.given] };
  }

  get mean(): Tensor {
    return this.totalCount.mul(this.probs);
  }

  get variance(): Tensor {
    return this.totalCount.mul(this.probs).mul(this.probs.rsub(1));
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    return torch.noGrad(() => torch.binomial(this.totalCount.expand(shape), this.probs.expand(shape), { generator }));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const { totalCount: n, logits } = this;
    // The positive part, whose gradient at 0 is a half.
    const above = logits
      .clamp({ min: 0 })
      .add(logits)
      .sub(logits.clamp({ max: 0 }))
      .div(2);
    const normalizer = n.mul(above).add(n.mul(logits.abs().neg().exp().log1p())).sub(n.add(1).lgamma());
    return value.mul(logits).sub(value.add(1).lgamma()).sub(n.sub(value).add(1).lgamma()).sub(normalizer);
  }

  override entropy(): Tensor {
    const most = this.totalCount.max().item() as number;
    if (this.totalCount.min().item() !== most) throw this.without('entropy for different totalCount');
    const { dtype, device } = this.probs;
    const values = torch.arange(most + 1, { dtype, device }).reshape([-1, ...this.batchShape.map(() => 1)]);
    const logProb = this.logProb(values.expand([-1, ...this.batchShape]));
    return logProb.exp().mul(logProb).sum(0).neg();
  }

  expand(batchShape: readonly number[]): Binomial {
    return new Binomial({
      totalCount: this.totalCount.expand(batchShape),
      [this.given]: this[this.given].expand(batchShape),
      validateArgs: this.validateArgs,
    });
  }
}
