import { wide } from '../arguments/options.js';
import type { OfModel } from '../core/torchebmModule.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { readSampler } from './baseSampler.js';
import { type ChainRun, ChainSampler, type ChainSamplerOptions, type DescribedSampler } from './chainSampler.js';

/** Options of {@link MALA}. */
export interface MALAOptions extends ChainSamplerOptions {
  /** η, a number above 0 or a scheduler; 1e-3 by default. */
  stepSize?: number | BaseScheduler;
}

interface MALAArguments extends MALAOptions {
  model: Module;
}

/**
 * The Metropolis-adjusted Langevin algorithm, which draws from p(x) ∝ exp(−E(x)) without the bias of a finite step.
 *
 * The proposal is a step of Langevin dynamics, x′ = x − η ∇E(x) + √(2η) z with z ~ N(0, I), and is accepted with
 * probability min(1, exp(E(x) − E(x′)) q(x | x′) / q(x′ | x)), where q(x′ | x) = N(x′; x − η ∇E(x), 2η I). A proposal
 * whose energy or gradient is not a number is refused.
 *
 * Each step draws one `randnLike(x)` and then one uniform number for each chain, and evaluates energy and gradient once.
 * Diagnostics are `mean`, `var`, `energy`, `acceptanceRate` (n_kept), the part of the chains that accepted at the kept
 * step (about 0.57 is best in many dimensions), and `divergences` (n_kept), the number of chains whose proposal there had
 * a log ratio below −1000 or NaN.
 *
 * Defaults: `stepSize` 1e-3; `dtype` float32 and `device` the CPU unless the model has parameters.
 *
 * Besag, comment on Grenander and Miller, 1994; Roberts and Rosenthal, Optimal scaling of discrete approximations to
 * Langevin diffusions, 1998.
 *
 * @throws RangeError unless `stepSize` is positive; TypeError for what is of another kind, and for an unknown option.
 * @example
 * import { GaussianModel } from 'torchebm/core';
 * import { MALA } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const sampler = new MALA(new GaussianModel(torch.zeros([2]), torch.eye(2)), { stepSize: 0.5 });
 * const [samples, { acceptanceRate }] = await sampler.sample({
 *   dim: 2,
 *   nSamples: 100,
 *   nSteps: 50,
 *   returnDiagnostics: true,
 * });
 * console.log(samples.shape, acceptanceRate.shape); // [100, 2] [50]
 */
export class MALA extends ChainSampler {
  constructor(...args: OfModel<MALAOptions>) {
    const owner = new.target.name;
    const { model, stepSize, ...rest } = readSampler<Required<MALAArguments>>(owner, args, {
      stepSize: wide(1e-3),
      dtype: 'float32',
      device: null,
      precision: 'float32',
    });
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
  }

  protected override describe({ nSteps, schedulers }: ChainRun): DescribedSampler {
    return { kind: 'MALA', stepSize: schedule(schedulers.stepSize!, nSteps) };
  }
}
