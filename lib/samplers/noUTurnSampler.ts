import { positiveInteger, valueError, wide } from '../arguments/options.js';
import type { OfModel } from '../core/torchebmModule.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import { readSampler } from './baseSampler.js';
import type { ChainRun, DescribedSampler } from './chainSampler.js';
import { HamiltonianSampler, type HamiltonianSamplerOptions } from './hamiltonianSampler.js';

/** Options of {@link NoUTurnSampler}. */
export interface NoUTurnSamplerOptions extends HamiltonianSamplerOptions {
  /** A trajectory has at most 2^maxTreeDepth − 1 leapfrog steps; 10 by default. */
  maxTreeDepth?: number;
}

interface NoUTurnSamplerArguments extends NoUTurnSamplerOptions {
  model: Module;
}

/**
 * The No-U-Turn sampler: Hamiltonian Monte Carlo that finds the length of its trajectories by itself.
 *
 * A step draws a momentum p ~ N(0, M) and doubles a trajectory of leapfrog steps, forward or backward at random, until its
 * two ends turn towards each other (p·M⁻¹ρ ≤ 0 at either, where ρ is the sum of the momenta), until it is
 * 2^maxTreeDepth states long, or until the energy has risen by 1000, a divergence. The next state is drawn from it in
 * proportion to exp(−H), new halves preferred. {@link HamiltonianSampler.warmup} finds the step size and M, which is the
 * way to use it: `warmup`, then `sample` from where that ends.
 *
 * The model sees all chains at every leapfrog step, but no chain waits for the tree of another: it goes on to its next
 * steps. Each chain has random numbers of its own, of which the generator gives the seed. Where the step size follows a
 * scheduler, or `forward` cannot be recorded, chains wait for each other after every step. Trees grow in float64 on the
 * CPU. States have any shape (n, …); a mass of shape (d) is that of the last axis. Diagnostics are `mean`, `var`, `energy`, and for each kept step (n_kept)
 * `acceptanceRate` (the mean acceptance over the states of the trees), `treeDepth` and `nLeapfrogSteps` (means over the
 * chains) and `divergences` (the number of chains that diverged: more than a few make the samples doubtful; raise
 * `targetAccept` or change the parametrisation).
 *
 * Defaults: `stepSize` 1e-3, `maxTreeDepth` 10, `mass` 1; `dtype` float32 and `device` the CPU unless the model has
 * parameters; `dim` the length of the model's `mean`, if it has one.
 *
 * Hoffman and Gelman, The No-U-Turn Sampler, 2014; Betancourt, A conceptual introduction to Hamiltonian Monte Carlo, 2017;
 * Phan, Pradhan and Jankowiak, Composable effects for flexible and accelerated probabilistic programming in NumPyro, 2019.
 *
 * @throws RangeError unless `stepSize` and `mass` are positive and `maxTreeDepth` is a positive integer of at most 30;
 * TypeError for what is of another kind, and for an unknown option.
 * @example
 * import { GaussianModel } from 'torchebm/core';
 * import { NoUTurnSampler } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const cov = torch.tensor([[1, 0.9], [0.9, 1]]);
 * const sampler = new NoUTurnSampler(new GaussianModel(torch.zeros([2]), cov));
 * const { x } = await sampler.warmup({ nSamples: 4, nSteps: 200 });
 * const draws = await sampler.sample({ x, nSteps: 100, returnTrajectory: true });
 * console.log(draws.shape); // [4, 100, 2]
 */
export class NoUTurnSampler extends HamiltonianSampler {
  /** A trajectory has at most 2^maxTreeDepth − 1 leapfrog steps. */
  maxTreeDepth: number;

  constructor(...args: OfModel<NoUTurnSamplerOptions>) {
    const owner = new.target.name;
    const { model, maxTreeDepth, ...rest } = readSampler<Required<NoUTurnSamplerArguments>>(owner, args, {
      stepSize: wide(1e-3),
      maxTreeDepth: 10,
      mass: null,
      dtype: 'float32',
      device: null,
      precision: 'float32',
    });
    super(model, rest);
    if (positiveInteger(owner, 'maxTreeDepth', maxTreeDepth) > 30)
      throw valueError(owner, 'maxTreeDepth', 'at most 30', maxTreeDepth);
    this.maxTreeDepth = maxTreeDepth;
  }

  protected override describe({ nSteps, shape, schedulers }: ChainRun): DescribedSampler {
    return {
      kind: 'NoUTurnSampler',
      stepSize: schedule(schedulers.stepSize!, nSteps),
      maxTreeDepth: this.maxTreeDepth,
      ...this.nativeMass(shape),
    };
  }
}
