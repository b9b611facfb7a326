import { kindError, type Named, positiveInteger, readArguments, valueError } from '../arguments/options.js';
import { drawInPlace, isSampler, type SamplerLike } from '../samplers/draw.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import { BaseModelCoupling, type CoupleOptions } from './baseCoupling.js';

/** A flow: a sampler, or a function of x0 and, if there are any, its conditions. */
export type Flow = SamplerLike | ((x0: Tensor, conditions?: any) => Tensor);

/** Options of {@link ReflowCoupling}. */
export interface ReflowCouplingOptions {
  /** Steps that a sampler takes; 50 by default. */
  nSteps?: number;
}

interface ReflowCouplingArguments extends ReflowCouplingOptions {
  flow: Flow;
}

/**
 * Pairs noise with what a flow makes of it: x1 = Φ(x0).
 *
 * Learning a new flow on such pairs straightens it, so that it needs fewer steps. A sampler, which is anything with
 * `sampleSync` or a `sample` that returns no promise, runs from x0 for `nSteps` steps,
 * drawing from `generator` if it draws, with the conditions as its `modelKwargs`; any other function or module is
 * called with x0, and with the conditions if there are any.
 *
 * Liu, Gong and Liu, Flow straight and fast: learning to generate and transfer data with rectified flow, 2023.
 *
 * @throws TypeError unless `flow` is a sampler or a function that returns a batch; RangeError unless `nSteps` is
 * a positive integer.
 * @example
 * import { ReflowCoupling } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * const coupling = new ReflowCoupling((x0) => x0.mul(0.5).add(1));
 * const [x0, x1] = coupling(torch.zeros([4, 2]));
 * console.log(x1.tolist()[0]); // [1, 1]
 */
export class ReflowCoupling extends BaseModelCoupling {
  readonly nSteps: number;

  constructor(flow: Flow, options?: ReflowCouplingOptions);
  constructor(...named: Named<ReflowCouplingArguments, ['flow']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { flow, nSteps } = readArguments<Required<ReflowCouplingArguments>>(
      owner,
      args,
      { nSteps: 50 },
      ['flow'],
      ['flow'],
    );
    if (!isFlowSampler(flow) && typeof flow !== 'function') {
      throw kindError(owner, 'flow', 'a sampler or a function', flow);
    }
    super(flow);
    this.nSteps = positiveInteger(owner, 'nSteps', nSteps);
  }

  override _generate(x0: Tensor, { generator = null, ...conditions }: CoupleOptions): Tensor {
    const { model, nSteps } = this;
    const given = Object.keys(conditions).length > 0;
    const owner = this.constructor.name;
    const x1 = isFlowSampler(model)
      ? drawInPlace(owner, model, { x: x0, nSteps, generator, ...(given && { modelKwargs: conditions }) })
      : model(x0, ...(given ? [conditions] : []));
    expectTensor(owner, 'the result of the flow', x1);
    if (x1.dim() === 0 || x1.size(0) !== x0.size(0)) {
      throw valueError(owner, 'the result of the flow', `a batch of ${x0.size(0)} rows`, x1.shape);
    }
    return x1;
  }

  override toString(): string {
    return `${this.constructor.name}(n_steps=${this.nSteps})`;
  }
}

/** Whether a flow draws; a function that happens to have `sample` is called. */
function isFlowSampler(flow: any): flow is SamplerLike {
  return isSampler(flow) && (typeof flow !== 'function' || 'sampleSync' in flow);
}
