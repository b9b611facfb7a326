import { kindError, type Named, positiveInteger, valueError, wide } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { TorchEBMModuleOptions } from '../core/torchebmModule.js';
import type { BaseSymplecticIntegrator } from '../integrators/baseSymplecticIntegrator.js';
import { GeneralisedLeapfrogIntegrator } from '../integrators/generalisedLeapfrog.js';
import type { IntegratorName } from '../integrators/registry.js';
import { schedule } from '../native/schedules.js';
import { traced } from '../native/tracing.js';
import { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import { type CompleteSampleOptions, readSampler, type SampleOptions } from './baseSampler.js';
import { type ChainRun, ChainSampler, type DescribedSampler } from './chainSampler.js';
import { inferredDim, symplectic, trajectory } from './hamiltonianSampler.js';

/** The metric G(x) (n, d, d) at x (n, d): a function or a module. */
export type Metric = (x: Tensor) => Tensor;

/** Options of {@link RiemannianManifoldHMC}. */
export interface RiemannianManifoldHMCOptions extends TorchEBMModuleOptions {
  /** ε of the leapfrog steps, a number above 0 or a scheduler; 1e-3 by default. */
  stepSize?: number | BaseScheduler;
  /** Leapfrog steps in a proposal; 10 by default. */
  nLeapfrogSteps?: number;
  /** The integrator of trajectories, of any H(x, p), or its name; 'generalised_leapfrog' by default. */
  integrator?: IntegratorName | BaseSymplecticIntegrator | null;
  /** @deprecated Give it to an integrator. */
  solverMaxIter?: number | null;
  /** @deprecated Give it to an integrator. */
  solverTol?: number | null;
  /** @deprecated Give it to an integrator. */
  solverCheckEvery?: number | null;
}

interface RiemannianManifoldHMCArguments extends RiemannianManifoldHMCOptions {
  model: Module;
  metricFn: Metric;
}

/**
 * Hamiltonian Monte Carlo with a mass that follows the position, the metric G(x):
 * H(x, p) = E(x) + ½ pᵀG(x)⁻¹p + ½ log|G(x)|.
 *
 * A step draws p ~ N(0, G(x)), takes `nLeapfrogSteps` steps of the generalised leapfrog and accepts where they end with
 * probability min(1, exp(H − H′)), or never if that is not finite. It draws the momentum, and after the trajectory one
 * uniform number for each chain. States are (n, d). Forces come from autograd through the model and the metric.
 *
 * `metricFn` maps x (n, d) to symmetric positive definite matrices (n, d, d) by differentiable operations. A function is
 * called on the JavaScript thread, about twenty times a leapfrog step; a module is recorded as a graph and runs natively.
 * An `integrator` of one's own, a `BaseSymplecticIntegrator` that is not separable, is called there for each proposal.
 *
 * Diagnostics are `mean`, `var`, `energy`, `acceptanceRate` (n_kept), the part of the chains that accepted at the kept
 * step, and `divergences` (n_kept), the number of chains whose H rose there by more than 1000 or became NaN.
 *
 * Defaults: `stepSize` 1e-3, `nLeapfrogSteps` 10; `dtype` float32 and `device` the CPU unless the model has parameters;
 * `dim` the length of the model's `mean`, if it has one.
 *
 * Girolami and Calderhead, Riemann manifold Langevin and Hamiltonian Monte Carlo methods, 2011.
 *
 * @throws RangeError unless `stepSize` and `nLeapfrogSteps` are positive, and for states and metrics of other shapes;
 * TypeError for what is of another kind, for an unknown option and for a separable integrator.
 * @example
 * import { GaussianModel } from 'torchebm/core';
 * import { RiemannianManifoldHMC } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const model = new GaussianModel(torch.zeros([2]), torch.eye(2));
 * const metric = (x) => torch.diagEmbed(x.pow(2).add(1));
 * const sampler = new RiemannianManifoldHMC(model, metric, { stepSize: 0.1, nLeapfrogSteps: 3 });
 * const samples = await sampler.sample({ nSamples: 20, nSteps: 5 });
 * console.log(samples.shape); // [20, 2]
 */
export class RiemannianManifoldHMC extends ChainSampler {
  metricFn: Metric;
  /** Leapfrog steps in a proposal. */
  nLeapfrogSteps: number;
  /** The integrator of trajectories. */
  integrator: BaseSymplecticIntegrator;

  constructor(model: Module, metricFn: Metric, options?: RiemannianManifoldHMCOptions);
  constructor(...named: Named<RiemannianManifoldHMCArguments, ['model', 'metricFn']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const {
      model,
      metricFn,
      stepSize,
      nLeapfrogSteps,
      integrator,
      solverMaxIter,
      solverTol,
      solverCheckEvery,
      ...rest
    } = readSampler<Required<RiemannianManifoldHMCArguments>>(
      owner,
      args,
      {
        stepSize: wide(1e-3),
        nLeapfrogSteps: 10,
        integrator: null,
        solverMaxIter: null,
        solverTol: null,
        solverCheckEvery: null,
        dtype: 'float32',
        device: null,
      },
      ['model', 'metricFn'],
    );
    super(model, rest);
    if (typeof metricFn !== 'function') throw kindError(owner, 'metricFn', 'a function of x or a module', metricFn);
    this._registerParam('stepSize', stepSize, { positive: true });
    this.nLeapfrogSteps = positiveInteger(owner, 'nLeapfrogSteps', nLeapfrogSteps);
    this.metricFn = metricFn;
    const solver = Object.entries({ solverMaxIter, solverTol, solverCheckEvery }).filter(([, value]) => value !== null);
    if (solver.length > 0) {
      if (integrator !== null) {
        throw new TypeError(`${owner}: expected integrator or ${solver.map(([name]) => name).join(', ')}, got both`);
      }
      deprecated(
        `${owner}({ solverMaxIter, solverTol, solverCheckEvery })`,
        'integrator: new GeneralisedLeapfrogIntegrator({ solverMaxIter, … })',
      );
    }
    const place = { dtype: this.dtype, device: this.device };
    const chosen =
      solver.length > 0 ? new GeneralisedLeapfrogIntegrator({ ...Object.fromEntries(solver), ...place }) : integrator;
    this.integrator = symplectic(owner, chosen, false, this);
  }

  protected override readSampleOptions(options: SampleOptions | undefined, owner?: string): CompleteSampleOptions {
    const complete = super.readSampleOptions(inferredDim(this.model, options), owner);
    const { x, dim } = complete;
    const shape = x ? x.shape : [0, ...(typeof dim === 'number' ? [dim] : dim!)];
    if (shape.length !== 2) throw valueError(`${this.constructor.name}.sample`, 'x', 'of shape (n, d)', shape);
    return complete;
  }

  /** @internal */
  protected override shown() {
    const { metricFn, nLeapfrogSteps, integrator } = this;
    return {
      metricFn: typeof metricFn === 'function' ? metricFn.name : (metricFn as object).constructor.name,
      stepSize: float(this.getScheduledValue('stepSize')),
      nLeapfrogSteps: String(nLeapfrogSteps),
      integrator: integrator.constructor.name,
    };
  }

  protected override describe({ nSteps, shape, onStep, schedulers }: ChainRun): DescribedSampler {
    const { metricFn, integrator, nLeapfrogSteps, dtype, device } = this;
    const owner = this.constructor.name;
    const input = { shape, dtype, device: device.toString(), modelKwargs: {} };
    const graph = metricFn instanceof Module ? traced(metricFn, input, 1) : undefined;
    const value = (x: unknown) => {
      const metric = (metricFn as (x: Tensor) => Tensor)(raise(x) as Tensor);
      expectTensor(owner, 'the result of metricFn', metric);
      return metric._id;
    };
    return {
      kind: 'RiemannianManifoldHMC',
      stepSize: schedule(schedulers.stepSize!, nSteps),
      nLeapfrogSteps,
      metric: graph ? { kind: 'graph', ...graph } : { kind: 'callback', value },
      trajectory: trajectory(integrator, nLeapfrogSteps, ['force', 'velocity'], onStep, () => ({})),
      solver: integrator instanceof GeneralisedLeapfrogIntegrator ? integrator._solver : null,
    };
  }
}
