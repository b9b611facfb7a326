import { positiveInteger, wide } from '../arguments/options.js';
import type { OfModel, OfOldName } from '../core/torchebmModule.js';
import type { BaseSymplecticIntegrator } from '../integrators/baseSymplecticIntegrator.js';
import type { IntegratorName } from '../integrators/registry.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import { float, py } from '../nn/repr.js';
import { Tensor } from '../torch/index.js';
import { readSampler } from './baseSampler.js';
import type { ChainRun, DescribedSampler } from './chainSampler.js';
import { HamiltonianSampler, type HamiltonianSamplerOptions, symplectic, trajectory } from './hamiltonianSampler.js';

/** Options of {@link HamiltonianMonteCarlo}. */
export interface HamiltonianMonteCarloOptions extends HamiltonianSamplerOptions {
  /** Leapfrog steps in a proposal; 10 by default. */
  nLeapfrogSteps?: number;
  /** The integrator of trajectories, of separable H(x, p), or its name; 'leapfrog' by default. */
  integrator?: IntegratorName | BaseSymplecticIntegrator | null;
}

interface HamiltonianMonteCarloArguments extends HamiltonianMonteCarloOptions {
  model: Module;
}

/**
 * Hamiltonian Monte Carlo, which draws from p(x) ∝ exp(−E(x)) by following H(x, p) = E(x) + ½ pᵀM⁻¹p.
 *
 * A step draws a momentum p ~ N(0, M), takes `nLeapfrogSteps` leapfrog steps of size ε and accepts where they end with
 * probability min(1, exp(H − H′)). It draws the momentum, and after the trajectory one uniform number for each chain. The
 * force at the end of a leapfrog step is the first of the next, so a proposal evaluates `nLeapfrogSteps` + 1 gradients.
 * Forces are cut to ±10⁶, energies to ±10¹⁰, and H − H′ to ±50; what is not a number becomes 0. An `integrator` of one's
 * own, a `BaseSymplecticIntegrator`, is called on the JavaScript thread once for each proposal.
 *
 * States have any shape (n, …); a mass of shape (d,) is that of the last axis. Diagnostics are `mean`, `var`, `energy`,
 * `acceptanceRate` (n_kept), the part of the chains that accepted at the kept step, and `divergences` (n_kept), the number
 * of chains whose H rose there by more than 1000 or became NaN. {@link HamiltonianSampler.warmup} finds ε and M.
 *
 * Defaults: `stepSize` 1e-3, `nLeapfrogSteps` 10, `mass` 1; `dtype` float32 and `device` the CPU unless the model has
 * parameters; `dim` the length of the model's `mean`, if it has one.
 *
 * Duane, Kennedy, Pendleton and Roweth, Hybrid Monte Carlo, 1987; Neal, MCMC using Hamiltonian dynamics, 2011.
 *
 * @throws RangeError unless `stepSize`, `nLeapfrogSteps` and `mass` are positive; TypeError for what is of another kind,
 * and for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { HamiltonianMonteCarlo } from 'torchebm/samplers';
 * const sampler = new HamiltonianMonteCarlo(new DoubleWellModel(), { stepSize: 0.1, nLeapfrogSteps: 10 });
 * const samples = await sampler.sample({ dim: 2, nSamples: 100, nSteps: 50 });
 * console.log(samples.shape); // [100, 2]
 */
export class HamiltonianMonteCarlo extends HamiltonianSampler {
  /** Leapfrog steps in a proposal. */
  nLeapfrogSteps: number;
  /** The integrator of trajectories. */
  integrator: BaseSymplecticIntegrator;

  constructor(...args: OfModel<HamiltonianMonteCarloOptions> | OfOldName<HamiltonianMonteCarloOptions>) {
    const owner = new.target.name;
    const { model, nLeapfrogSteps, integrator, ...rest } = readSampler<Required<HamiltonianMonteCarloArguments>>(
      owner,
      args,
      {
        stepSize: wide(1e-3),
        nLeapfrogSteps: 10,
        mass: null,
        integrator: null,
        dtype: 'float32',
        device: null,
        precision: 'float32',
      },
    );
    super(model, rest);
    this.nLeapfrogSteps = positiveInteger(owner, 'nLeapfrogSteps', nLeapfrogSteps);
    this.integrator = symplectic(owner, integrator, true, this);
  }

  /** @internal */
  protected override shown() {
    const { mass, nLeapfrogSteps, integrator } = this;
    return {
      stepSize: float(this.getScheduledValue('stepSize')),
      nLeapfrogSteps: String(nLeapfrogSteps),
      mass: mass instanceof Tensor ? `tensor${py(mass.shape)}` : float(mass),
      integrator: integrator.constructor.name,
    };
  }

  protected override describe({ nSteps, shape, onStep, schedulers }: ChainRun): DescribedSampler {
    const { integrator, nLeapfrogSteps } = this;
    return {
      kind: 'HamiltonianMonteCarlo',
      stepSize: schedule(schedulers.stepSize!, nSteps),
      nLeapfrogSteps,
      ...this.nativeMass(shape),
      trajectory: trajectory(integrator, nLeapfrogSteps, ['drift'], onStep, (mass) => ({ mass: mass ?? this.mass })),
    };
  }
}
