import { readArguments, type Trailing, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type Constraint, integerInterval, real, simplex } from './constraints.js';
import {
  clampProbs,
  Distribution,
  type DistributionOptions,
  expectOne,
  limits,
  type SampleOptions,
} from './distribution.js';

/** Parameters of {@link Categorical}: exactly one of `probs` and `logits`, of shape (…, k). */
export interface CategoricalOptions extends DistributionOptions {
  /** Weights of the k outcomes; they are divided by their sum. */
  probs?: Tensor | null;
  /** Logarithms of such weights. */
  logits?: Tensor | null;
}

/**
 * The distribution of an outcome 0, …, k - 1, each with its probability.
 *
 * @throws RangeError if a weight is negative, or there is no dimension of outcomes.
 * @example
 * import * as torch from 'torchebm/torch';
 * const die = new torch.distributions.Categorical(torch.ones([6]));
 * console.log(die.sample([2, 3]).shape, die.entropy().item().toFixed(3)); // [2, 3] 1.792
 */
export class Categorical extends Distribution {
  readonly hasRsample = false;
  readonly support: Constraint;
  /** The probabilities. */
  readonly probs: Tensor;
  /** Their logarithms. */
  readonly logits: Tensor;

  private readonly given: 'probs' | 'logits';

  constructor(...args: Trailing<CategoricalOptions, ['probs', 'logits', 'validateArgs']>) {
    const { probs, logits, validateArgs } = readArguments<Required<CategoricalOptions>>('Categorical', args, {
      probs: null,
      logits: null,
      validateArgs: true,
    });
    expectOne('Categorical', { probs, logits });
    const name = probs === null ? 'logits' : 'probs';
    const given = expectTensor('Categorical', name, probs ?? logits);
    if (given.dim() === 0) throw valueError('Categorical', name, 'of at least one dimension', given.shape);
    super(given.shape.slice(0, -1), [], validateArgs);
    const scaled = probs === null ? given.sub(given.logsumexp(-1, true)) : given.div(given.sum(-1, true));
    this.checkParameter(name, scaled, probs === null ? real : simplex);
    this.given = name;
    this.probs = probs === null ? scaled.softmax(-1) : scaled;
    this.logits = probs === null ? scaled : clampProbs(scaled).log();
    this.support = integerInterval(0, given.size(-1) - 1);
  }

  protected override shown() {
    return { [this.given]: this[this.given] };
  }

  /** There is none: NaN. */
  get mean(): Tensor {
    return torch.full([...this.batchShape], Number.NaN, { dtype: this.probs.dtype, device: this.probs.device });
  }

  /** There is none: NaN. */
  get variance(): Tensor {
    return this.mean;
  }

  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    const count = sampleShape.reduce((product, n) => product * n, 1);
    return torch.noGrad(() => {
      const rows = this.probs.reshape(-1, this.probs.size(-1));
      return torch.multinomial(rows, count, true, { generator }).t().reshape(shape);
    });
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const [index, logits] = torch.broadcastTensors([value.long().unsqueeze(-1), this.logits]) as [Tensor, Tensor];
    return logits.gather(-1, index.at('...', ':1')).squeeze(-1);
  }

  override entropy(): Tensor {
    const logits = this.logits.clamp({ min: -limits(this.logits.dtype).max });
    return logits.mul(this.probs).sum(-1).neg();
  }

  expand(batchShape: readonly number[]): Categorical {
    const shape = [...batchShape, this.logits.size(-1)];
    return new Categorical({ logits: this.logits.expand(shape), validateArgs: this.validateArgs });
  }
}
