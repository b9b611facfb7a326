import { number, valueError, wide } from '../arguments/options.js';
import type { OfModel, OfOldName } from '../core/torchebmModule.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { readSampler } from './baseSampler.js';
import { type ChainRun, ChainSampler, type ChainSamplerOptions, type DescribedSampler } from './chainSampler.js';

/** Options of {@link GradientDescentSampler}. */
export interface GradientDescentSamplerOptions extends ChainSamplerOptions {
  /** η, a number above 0 or a scheduler; 1e-3 by default. */
  stepSize?: number | BaseScheduler;
}

/** Options of {@link NesterovSampler}. */
export interface NesterovSamplerOptions extends GradientDescentSamplerOptions {
  /** μ in [0, 1); 0.9 by default. */
  momentum?: number;
}

interface GradientDescentSamplerArguments extends GradientDescentSamplerOptions {
  model: Module;
}

/**
 * Gradient descent on the energy: x ← x − η ∇E(x).
 *
 * It finds minima of E rather than draws from exp(−E); only the starting points are random. Its diagnostics are the mean
 * `energy` (n_kept) over the chains.
 *
 * Defaults: `stepSize` 1e-3; `dtype` float32 and `device` the CPU unless the model has parameters.
 *
 * @throws RangeError unless `stepSize` is positive; TypeError for what is of another kind, and for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { GradientDescentSampler } from 'torchebm/samplers';
 * const sampler = new GradientDescentSampler(new DoubleWellModel(), { stepSize: 0.01 });
 * const minima = await sampler.sample({ dim: 2, nSamples: 10, nSteps: 200 });
 * console.log(minima.abs().sub(1).abs().max().item() < 1e-3); // true
 */
export class GradientDescentSampler extends ChainSampler {
  constructor(...args: OfModel<GradientDescentSamplerOptions> | OfOldName<GradientDescentSamplerOptions>) {
    const owner = new.target.name;
    const { model, stepSize, ...rest } = readSampler<Required<GradientDescentSamplerArguments>>(owner, args, {
      stepSize: wide(1e-3),
      dtype: 'float32',
      device: null,
      precision: 'float32',
    });
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
  }

  /** @internal */
  protected override shown() {
    return { stepSize: float(this.getScheduledValue('stepSize')) };
  }

  protected override describe({ nSteps, schedulers }: ChainRun): DescribedSampler {
    return { kind: 'GradientDescentSampler', stepSize: schedule(schedulers.stepSize!, nSteps) };
  }
}

interface NesterovSamplerArguments extends NesterovSamplerOptions {
  model: Module;
}

/**
 * Nesterov's accelerated gradient on the energy, from rest: v ← μ v − η ∇E(x + μ v), then x ← x + v.
 *
 * It finds minima of E, as {@link GradientDescentSampler} does, in fewer steps where E is narrow. Its diagnostics are the
 * mean `energy` (n_kept) over the chains.
 *
 * Defaults: `stepSize` 1e-3, `momentum` 0.9; `dtype` float32 and `device` the CPU unless the model has parameters.
 *
 * Nesterov, A method for solving the convex programming problem with convergence rate O(1/k²), 1983.
 *
 * @throws RangeError unless `stepSize` is positive and `momentum` in [0, 1); TypeError for what is of another kind, and
 * for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { NesterovSampler } from 'torchebm/samplers';
 * const sampler = new NesterovSampler(new DoubleWellModel(), { stepSize: 0.01, momentum: 0.8 });
 * const minima = await sampler.sample({ dim: 2, nSamples: 10, nSteps: 300 });
 * console.log(minima.abs().sub(1).abs().max().item() < 1e-3); // true
 */
export class NesterovSampler extends ChainSampler {
  /** μ. */
  momentum: number;

  constructor(...args: OfModel<NesterovSamplerOptions> | OfOldName<NesterovSamplerOptions>) {
    const owner = new.target.name;
    const { model, stepSize, momentum, ...rest } = readSampler<Required<NesterovSamplerArguments>>(owner, args, {
      stepSize: wide(1e-3),
      momentum: wide(0.9),
      dtype: 'float32',
      device: null,
      precision: 'float32',
    });
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
    if (!(number(owner, 'momentum', momentum) >= 0 && momentum < 1)) {
      throw valueError(owner, 'momentum', 'in [0, 1)', momentum);
    }
    this.momentum = momentum;
  }

  /** @internal */
  protected override shown() {
    return { stepSize: float(this.getScheduledValue('stepSize')), momentum: float(this.momentum) };
  }

  protected override describe({ nSteps, schedulers }: ChainRun): DescribedSampler {
    const stepSize = schedule(schedulers.stepSize!, nSteps);
    return { kind: 'NesterovSampler', stepSize, momentum: this.momentum };
  }
}
