import { type Keywords, kindError, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Categorical } from './categorical.js';
import type { Constraint } from './constraints.js';
import { Distribution, type DistributionOptions, type SampleOptions } from './distribution.js';

/** The parameters of {@link MixtureSameFamily}. */
export interface MixtureSameFamilyParameters {
  /** The distribution of the component, of k, that a value comes from. */
  mixtureDistribution: Categorical;
  /** The components: a distribution whose last batch dimension has length k. */
  componentDistribution: Distribution;
}

/**
 * A mixture of distributions of one family: `p(x) = Σ πᵢ pᵢ(x)`.
 *
 * @throws RangeError if the numbers of weights and components differ.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { Categorical, MixtureSameFamily, Normal } = torch.distributions;
 * const weights = new Categorical(torch.tensor([0.25, 0.75]));
 * const mixture = new MixtureSameFamily(weights, new Normal(torch.tensor([-4, 4]), torch.ones([2])));
 * console.log(mixture.mean.item(), mixture.sample([5]).shape); // 2 [5]
 */
export class MixtureSameFamily extends Distribution {
  readonly hasRsample = false;
  readonly support: Constraint;
  readonly mixtureDistribution: Categorical;
  readonly componentDistribution: Distribution;

  constructor(
    ...args: Keywords<
      MixtureSameFamilyParameters,
      ['mixtureDistribution', 'componentDistribution'],
      DistributionOptions
    >
  ) {
    const owner = 'MixtureSameFamily';
    const names = ['mixtureDistribution', 'componentDistribution'] as const;
    const {
      mixtureDistribution: mixture,
      componentDistribution: component,
      validateArgs,
    } = readArguments<MixtureSameFamilyParameters & Required<DistributionOptions>>(
      owner,
      args,
      { validateArgs: true },
      names,
    );
    if (!(mixture instanceof Categorical)) throw kindError(owner, names[0], 'a Categorical', mixture);
    if (!(component instanceof Distribution)) throw kindError(owner, names[1], 'a Distribution', component);
    const count = mixture.logits.size(-1);
    if (component.batchShape.at(-1) !== count) {
      throw valueError(owner, names[1], `of a batchShape that ends with ${count} components`, component.batchShape);
    }
    const batchShape = component.batchShape.slice(0, -1);
    torch.broadcastShapes([...mixture.batchShape], [...batchShape]);
    super(batchShape, component.eventShape, validateArgs);
    this.mixtureDistribution = mixture;
    this.componentDistribution = component;
    const { what, check } = component.support;
    this.support = { what, check: (value) => check(this.pad(value)) };
  }

  override toString(): string {
    return `MixtureSameFamily(\n  ${this.mixtureDistribution},\n  ${this.componentDistribution})`;
  }

  get mean(): Tensor {
    return this.weighted(this.componentDistribution.mean);
  }

  /** By the law of total variance: the mean of the variances and the variance of the means. */
  get variance(): Tensor {
    const { mean, variance } = this.componentDistribution;
    return this.weighted(variance).add(this.weighted(mean.sub(this.pad(this.mean)).pow(2)));
  }

  protected override drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return torch.noGrad(() => {
      const dim = sampleShape.length + this.batchShape.length;
      const chosen = this.mixtureDistribution.expand(this.batchShape).sample(sampleShape, options);
      const drawn = this.componentDistribution.sample(sampleShape, options);
      const index = chosen.reshape([...chosen.shape, 1, ...this.eventShape.map(() => 1)]);
      return drawn.gather(dim, index.expand([...chosen.shape, 1, ...this.eventShape])).squeeze(dim);
    });
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const ofComponents = this.componentDistribution.logProb(this.pad(value));
    return ofComponents.add(this.mixtureDistribution.logits.logSoftmax(-1)).logsumexp(-1);
  }

  override cdf(value: Tensor): Tensor {
    this.checkValue(value);
    return this.componentDistribution.cdf(this.pad(value)).mul(this.mixtureDistribution.probs).sum(-1);
  }

  expand(batchShape: readonly number[]): MixtureSameFamily {
    const mixture = this.mixtureDistribution;
    return new MixtureSameFamily(
      mixture.expand(batchShape),
      this.componentDistribution.expand([...batchShape, mixture.logits.size(-1)]),
      { validateArgs: this.validateArgs },
    );
  }

  /** A value with a dimension for the components. */
  private pad(value: Tensor): Tensor {
    return value.unsqueeze(-1 - this.eventShape.length);
  }

  /** The mean over the components. */
  private weighted(x: Tensor): Tensor {
    const { probs } = this.mixtureDistribution;
    const weights = probs.reshape([...probs.shape, ...this.eventShape.map(() => 1)]);
    return weights.mul(x).sum(-1 - this.eventShape.length);
  }
}
