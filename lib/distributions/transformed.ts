import { type Keywords, kindError, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import type { Constraint } from './constraints.js';
import { Distribution, type DistributionOptions, type SampleOptions, sumRightmost } from './distribution.js';
import { Independent } from './independent.js';
import { ComposeTransform, expectTransforms, type Transform } from './transforms.js';

/** The parameters of {@link TransformedDistribution}. */
export interface TransformedDistributionParameters {
  baseDistribution: Distribution;
  /** The transforms of its values, the first first. */
  transforms: Transform | readonly Transform[];
}

type Given = Keywords<TransformedDistributionParameters, ['baseDistribution', 'transforms'], DistributionOptions>;

/** The base as the transforms take it, and the shapes of the result. */
function shapes(owner: string, base: Distribution, chain: ComposeTransform) {
  const shape = [...base.batchShape, ...base.eventShape];
  const dims = base.eventShape.length;
  if (shape.length < chain.domainDims) {
    throw valueError(owner, 'baseDistribution', `of at least ${chain.domainDims} dimensions`, shape);
  }
  const after = chain.forwardShape(shape);
  const before = chain.inverseShape(after);
  let made = base;
  if (String(before) !== String(shape)) made = made.expand(before.slice(0, before.length - dims));
  if (chain.domainDims > dims) made = new Independent(made, chain.domainDims - dims);
  const cut = after.length - Math.max(chain.codomainDims, dims + chain.codomainDims - chain.domainDims);
  return { made, batchShape: after.slice(0, cut), eventShape: after.slice(cut) };
}

/**
 * The distribution of values of another one after transforms.
 *
 * @throws RangeError if the base has too few dimensions for a transform.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { ExpTransform, Normal, TransformedDistribution } = torch.distributions;
 * const logNormal = new TransformedDistribution(new Normal(0, 1), [new ExpTransform()]);
 * console.log(logNormal.logProb(torch.tensor(1)).item().toFixed(3)); // -0.919
 */
export class TransformedDistribution extends Distribution {
  readonly hasRsample: boolean;
  readonly support: Constraint;
  readonly baseDist: Distribution;
  readonly transforms: readonly Transform[];

  constructor(...args: Given) {
    const owner = 'TransformedDistribution';
    const names = ['baseDistribution', 'transforms'] as const;
    const given = readArguments<TransformedDistributionParameters & Required<DistributionOptions>>(
      owner,
      args,
      { validateArgs: true },
      names,
    );
    const base = given.baseDistribution;
    if (!(base instanceof Distribution)) throw kindError(owner, names[0], 'a Distribution', base);
    const transforms = expectTransforms(owner, names[1], given.transforms);
    const { made, batchShape, eventShape } = shapes(owner, base, new ComposeTransform(transforms));
    super(batchShape, eventShape, given.validateArgs);
    this.baseDist = made;
    this.transforms = transforms;
    this.hasRsample = made.hasRsample;
    this.support = transforms.at(-1)?.codomain ?? made.support;
  }

  get mean(): Tensor {
    throw this.without('mean');
  }

  get variance(): Tensor {
    throw this.without('variance');
  }

  protected override drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return torch.noGrad(() => this.forward(this.baseDist.sample(sampleShape, options)));
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.forward(this.baseDist.rsample(sampleShape, options));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    let dims = this.eventShape.length;
    let y = value;
    let sum: Tensor | null = null;
    for (const transform of this.transforms.toReversed()) {
      const x = transform.inv(y);
      dims += transform.domainDims - transform.codomainDims;
      const term = sumRightmost(transform.logAbsDetJacobian(x, y), dims - transform.domainDims);
      sum = sum === null ? term.neg() : sum.sub(term);
      y = x;
    }
    const ofBase = sumRightmost(this.baseDist.logProb(y), dims - this.baseDist.eventShape.length);
    return sum === null ? ofBase : sum.add(ofBase);
  }

  override cdf(value: Tensor): Tensor {
    const x = this.transforms.reduceRight((y, transform) => transform.inv(y), value);
    return this.rising(this.baseDist.cdf(x));
  }

  override icdf(probability: Tensor): Tensor {
    this.checkTensor(probability);
    return this.forward(this.baseDist.icdf(this.rising(probability)));
  }

  expand(batchShape: readonly number[]): Distribution {
    const shape = new ComposeTransform(this.transforms).inverseShape([...batchShape, ...this.eventShape]);
    const base = this.baseDist.expand(shape.slice(0, shape.length - this.baseDist.eventShape.length));
    return new TransformedDistribution(base, this.transforms, { validateArgs: this.validateArgs });
  }

  private forward(x: Tensor): Tensor {
    return this.transforms.reduce((value, transform) => transform(value), x);
  }

  /** A probability, turned round where the transforms fall. */
  private rising(probability: Tensor): Tensor {
    const { sign } = new ComposeTransform(this.transforms);
    return sign === 1
      ? probability
      : probability
          .sub(0.5)
          .mul(sign as number)
          .add(0.5);
  }
}
