/** @file Distributions of outcomes that are soft, so that gradients pass: a temperature near 0 makes them hard. */
import { type Arguments, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Bernoulli, type BernoulliOptions } from './bernoulli.js';
import { ExpTransform, SigmoidTransform } from './bijections.js';
import { Categorical, type CategoricalOptions } from './categorical.js';
import { real, simplex } from './constraints.js';
import { broadcastAll, clampProbs, Distribution, type ParameterLike, type SampleOptions } from './distribution.js';
import { TransformedDistribution } from './transformed.js';

/** Parameters of {@link RelaxedBernoulli}: the temperature, and exactly one of `probs` and `logits`. */
export interface RelaxedBernoulliOptions extends BernoulliOptions {
  /** Near 0 for outcomes near 0 and 1. */
  temperature: ParameterLike;
}
/** Parameters of {@link RelaxedOneHotCategorical}: the temperature, and exactly one of `probs` and `logits`. */
export interface RelaxedCategoricalOptions extends CategoricalOptions {
  /** Near 0 for outcomes near one 1 among 0. */
  temperature: ParameterLike;
}

type Order = ['temperature', 'probs', 'logits', 'validateArgs'];
const ORDER: Order = ['temperature', 'probs', 'logits', 'validateArgs'];
const DEFAULTS = { probs: null, logits: null, validateArgs: true };

/** A temperature as a tensor of the kind of the parameters. */
const warmth = (owner: string, temperature: ParameterLike, like: Tensor): Tensor =>
  torch.isTensor(temperature) ? temperature : broadcastAll(owner, { temperature }).temperature.to(like.dtype);

/** The distribution of the logits of {@link RelaxedBernoulli}. */
class LogitRelaxedBernoulli extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly temperature: Tensor;
  private readonly hard: Bernoulli;

  constructor(...args: Arguments<RelaxedBernoulliOptions, Order>) {
    const owner = 'LogitRelaxedBernoulli';
    const { temperature, ...read } = readArguments<Required<RelaxedBernoulliOptions>>(owner, args, DEFAULTS, ORDER);
    const hard = new Bernoulli(read);
    super(hard.batchShape, [], read.validateArgs);
    this.hard = hard;
    this.temperature = warmth(owner, temperature, hard.probs);
  }

  get probs(): Tensor {
    return this.hard.probs;
  }

  get logits(): Tensor {
    return this.hard.logits;
  }

  get mean(): Tensor {
    throw this.without('mean');
  }

  get variance(): Tensor {
    throw this.without('variance');
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    const probs = clampProbs(this.probs.expand(shape));
    const u = clampProbs(torch.rand(shape, { dtype: probs.dtype, device: probs.device, generator }));
    return u.log().sub(u.neg().log1p()).add(probs.log()).sub(probs.neg().log1p()).div(this.temperature);
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const difference = this.logits.sub(value.mul(this.temperature));
    return this.temperature.log().add(difference).sub(difference.exp().log1p().mul(2));
  }

  expand(batchShape: readonly number[]): LogitRelaxedBernoulli {
    return new LogitRelaxedBernoulli(this.temperature, {
      logits: this.logits.expand(batchShape),
      validateArgs: this.validateArgs,
    });
  }
}

/**
 * The distribution of a soft coin: a number between 0 and 1.
 *
 * @throws RangeError if a probability is not between 0 and 1.
 * @example
 * import * as torch from 'torchebm/torch';
 * const coin = new torch.distributions.RelaxedBernoulli(0.5, torch.tensor([0.5]));
 * console.log(coin.rsample([3]).shape); // [3, 1]
 */
export class RelaxedBernoulli extends TransformedDistribution {
  declare readonly baseDist: LogitRelaxedBernoulli;

  constructor(...args: Arguments<RelaxedBernoulliOptions, Order>) {
    const read = readArguments<Required<RelaxedBernoulliOptions>>('RelaxedBernoulli', args, DEFAULTS, ORDER);
    super(new LogitRelaxedBernoulli(read), new SigmoidTransform(), { validateArgs: read.validateArgs });
  }

  get temperature(): Tensor {
    return this.baseDist.temperature;
  }

  get probs(): Tensor {
    return this.baseDist.probs;
  }

  get logits(): Tensor {
    return this.baseDist.logits;
  }

  override expand(batchShape: readonly number[]): RelaxedBernoulli {
    return new RelaxedBernoulli(this.temperature, {
      logits: this.logits.expand(batchShape),
      validateArgs: this.validateArgs,
    });
  }
}

/** The distribution of the logarithms of {@link RelaxedOneHotCategorical}. */
class ExpRelaxedCategorical extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly temperature: Tensor;
  readonly hard: Categorical;

  constructor(...args: Arguments<RelaxedCategoricalOptions, Order>) {
    const owner = 'RelaxedOneHotCategorical';
    const { temperature, ...read } = readArguments<Required<RelaxedCategoricalOptions>>(owner, args, DEFAULTS, ORDER);
    const hard = new Categorical(read);
    super(hard.batchShape, hard.logits.shape.slice(-1), read.validateArgs);
    this.hard = hard;
    this.temperature = warmth(owner, temperature, hard.logits);
  }

  get mean(): Tensor {
    throw this.without('mean');
  }

  get variance(): Tensor {
    throw this.without('variance');
  }

  protected override drawRsample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const { logits } = this.hard;
    const { dtype, device } = logits;
    const u = clampProbs(torch.rand(this.extendedShape(sampleShape), { dtype, device, generator }));
    const scores = logits.add(u.log().neg().log().neg()).div(this.temperature);
    return scores.sub(scores.logsumexp(-1, true));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const k = this.eventShape[0]!;
    const scale = torch
      .fullLike(this.temperature, k)
      .lgamma()
      .add(this.temperature.log().mul(k - 1));
    const score = this.hard.logits.sub(value.mul(this.temperature));
    return score.sub(score.logsumexp(-1, true)).sum(-1).add(scale);
  }

  expand(batchShape: readonly number[]): ExpRelaxedCategorical {
    const logits = this.hard.logits.expand([...batchShape, ...this.eventShape]);
    return new ExpRelaxedCategorical(this.temperature, { logits, validateArgs: this.validateArgs });
  }
}

/**
 * The distribution of a soft outcome of k: k numbers between 0 and 1 with a sum of 1.
 *
 * @throws RangeError if a weight is negative, or there is no dimension of outcomes.
 * @example
 * import * as torch from 'torchebm/torch';
 * const soft = new torch.distributions.RelaxedOneHotCategorical(0.5, torch.ones([4]));
 * console.log(soft.rsample([3]).sum(-1).shape); // [3]
 */
export class RelaxedOneHotCategorical extends TransformedDistribution {
  declare readonly baseDist: ExpRelaxedCategorical;
  override readonly support = simplex;

  constructor(...args: Arguments<RelaxedCategoricalOptions, Order>) {
    const owner = 'RelaxedOneHotCategorical';
    const read = readArguments<Required<RelaxedCategoricalOptions>>(owner, args, DEFAULTS, ORDER);
    super(new ExpRelaxedCategorical(read), new ExpTransform(), { validateArgs: read.validateArgs });
  }

  get temperature(): Tensor {
    return this.baseDist.temperature;
  }

  get probs(): Tensor {
    return this.baseDist.hard.probs;
  }

  get logits(): Tensor {
    return this.baseDist.hard.logits;
  }

  override expand(batchShape: readonly number[]): RelaxedOneHotCategorical {
    const logits = this.logits.expand([...batchShape, ...this.eventShape]);
    return new RelaxedOneHotCategorical(this.temperature, { logits, validateArgs: this.validateArgs });
  }
}
