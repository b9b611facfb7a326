import { type Keywords, kindError, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { Distribution, type DistributionOptions, type SampleOptions, sumRightmost } from './distribution.js';

/** The parameters of {@link Independent}. */
export interface IndependentParameters {
  baseDistribution: Distribution;
  /** The number of its last batch dimensions that belong to the event. */
  reinterpretedBatchNdims: number;
}

/**
 * A distribution whose last batch dimensions count as one event: its log-probability is their sum.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const { Independent, Normal } = torch.distributions;
 * const diagonal = new Independent(new Normal(torch.zeros([3]), torch.ones([3])), 1);
 * console.log(diagonal.batchShape, diagonal.eventShape); // [] [3]
 */
export class Independent extends Distribution {
  readonly hasRsample: boolean;
  readonly support;
  readonly baseDist: Distribution;
  readonly reinterpretedBatchNdims: number;

  constructor(
    ...args: Keywords<IndependentParameters, ['baseDistribution', 'reinterpretedBatchNdims'], DistributionOptions>
  ) {
    const names = ['baseDistribution', 'reinterpretedBatchNdims'] as const;
    const {
      baseDistribution: base,
      reinterpretedBatchNdims: dims,
      validateArgs,
    } = readArguments<IndependentParameters & Required<DistributionOptions>>(
      'Independent',
      args,
      { validateArgs: true },
      names,
    );
    if (!(base instanceof Distribution)) throw kindError('Independent', names[0], 'a Distribution', base);
    const most = base.batchShape.length;
    if (!Number.isInteger(dims) || dims < 0 || dims > most) {
      throw valueError('Independent', names[1], `a whole number from 0 to ${most}`, dims);
    }
    const kept = most - dims;
    super(base.batchShape.slice(0, kept), [...base.batchShape.slice(kept), ...base.eventShape], validateArgs);
    this.baseDist = base;
    this.reinterpretedBatchNdims = dims;
    this.hasRsample = base.hasRsample;
    this.support = base.support;
  }

  override toString(): string {
    return `Independent(${this.baseDist}, ${this.reinterpretedBatchNdims})`;
  }

  get mean(): Tensor {
    return this.baseDist.mean;
  }

  get variance(): Tensor {
    return this.baseDist.variance;
  }

  protected override drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.baseDist.sample(sampleShape, options);
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.baseDist.rsample(sampleShape, options);
  }

  logProb(value: Tensor): Tensor {
    return sumRightmost(this.baseDist.logProb(value), this.reinterpretedBatchNdims);
  }

  override entropy(): Tensor {
    return sumRightmost(this.baseDist.entropy(), this.reinterpretedBatchNdims);
  }

  expand(batchShape: readonly number[]): Independent {
    const base = this.baseDist.expand([...batchShape, ...this.eventShape.slice(0, this.reinterpretedBatchNdims)]);
    return new Independent(base, this.reinterpretedBatchNdims, { validateArgs: this.validateArgs });
  }
}
