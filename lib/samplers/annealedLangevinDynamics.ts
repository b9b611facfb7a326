import { kindError, type Named, positive, valueError, wide } from '../arguments/options.js';
import type { TorchEBMModuleOptions } from '../core/torchebmModule.js';
import type { ModelInput } from '../native/input.js';
import { nativeModel } from '../native/model.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { SamplerSpec } from '../specs/generated/components.js';
import type { ScheduleSpec } from '../specs/specs.js';
import * as torch from '../torch/index.js';
import { readSampler } from './baseSampler.js';
import { type ChainRun, ChainSampler } from './chainSampler.js';

/** Options of {@link AnnealedLangevinDynamics}. */
export interface AnnealedLangevinDynamicsOptions extends TorchEBMModuleOptions {
  /** ε, the step size at the last level, a number above 0 or a scheduler; 2e-5 by default. */
  stepSize?: number | BaseScheduler;
  /** The name under which the model is given the level of noise, a tensor (n) of σ; by default it is not given. */
  noiseKey?: string | null;
}

interface AnnealedLangevinDynamicsArguments extends AnnealedLangevinDynamicsOptions {
  model: Module;
  sigmas: readonly number[];
}

/**
 * Annealed Langevin dynamics over falling levels of noise σ₁ > … > σ_L: x ← x − α/2 ∇E(x, σ) + √α z with z ~ N(0, I)
 * and α = ε σ² / σ_L².
 *
 * `sigmas` are the L levels, from large to small; each holds for an equal part of `nSteps` (step i is at level
 * ⌊iL / nSteps⌋, counted from 0), so that `nSteps` must be at least L. With `noiseKey: 'sigma'` the model is called as
 * `forward(x, { sigma })`, where `sigma` (n) is the level of each chain; −∇E(x, σ) then is the score of the data under
 * noise of that size, and the last level's are nearly those of the data. Without it the one energy is sampled with steps
 * that shrink. Start at an `x` as wide as σ₁: by default it is standard normal.
 *
 * Each step evaluates the gradient and then draws one `randnLike(x)`. The diagnostic `energy` is that of the level.
 *
 * Defaults: `stepSize` 2e-5, no `noiseKey`; `dtype` float32 and `device` the CPU unless the model has parameters.
 *
 * Song and Ermon, Generative modeling by estimating gradients of the data distribution, 2019.
 *
 * @throws RangeError unless `sigmas` are positive and fall and `stepSize` is positive; TypeError for what is of another
 * kind, and for an unknown option.
 * @example
 * import { BaseModel } from 'torchebm/core';
 * import { AnnealedLangevinDynamics } from 'torchebm/samplers';
 * // The data is the origin: with noise, a normal distribution of width σ.
 * class Noised extends BaseModel {
 *   forward(x, { sigma }) {
 *     return x.pow(2).sum(-1).div(sigma.pow(2).mul(2));
 *   }
 * }
 * const sampler = new AnnealedLangevinDynamics(new Noised(), [1, 0.3, 0.1], { stepSize: 2e-3, noiseKey: 'sigma' });
 * const samples = await sampler.sample({ dim: 2, nSamples: 1000, nSteps: 300 });
 * console.log(samples.std().item().toFixed(1)); // 0.1
 */
export class AnnealedLangevinDynamics extends ChainSampler {
  /** The levels of noise, which fall. */
  readonly sigmas: readonly number[];
  /** The name under which the model is given the level of noise. */
  readonly noiseKey: string | null;

  constructor(model: Module, sigmas: readonly number[], options?: AnnealedLangevinDynamicsOptions);
  constructor(...named: Named<AnnealedLangevinDynamicsArguments, ['model', 'sigmas']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { model, sigmas, stepSize, noiseKey, ...rest } = readSampler<Required<AnnealedLangevinDynamicsArguments>>(
      owner,
      args,
      {
        stepSize: wide(2e-5),
        noiseKey: null,
        dtype: 'float32',
        device: null,
      },
      ['model', 'sigmas'],
    );
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
    if (!Array.isArray(sigmas)) throw kindError(owner, 'sigmas', 'an array of numbers', sigmas);
    if (sigmas.length === 0) throw valueError(owner, 'sigmas', 'an array of at least one level', sigmas);
    for (const [k, sigma] of sigmas.entries()) {
      positive(owner, `sigmas[${k}]`, sigma);
      if (!(k === 0 ? sigma < Infinity : sigma < sigmas[k - 1]))
        throw valueError(owner, 'sigmas', 'finite levels that fall', sigmas);
    }
    if (noiseKey !== null && typeof noiseKey !== 'string')
      throw kindError(owner, 'noiseKey', 'null or a name', noiseKey);
    this.sigmas = [...sigmas];
    this.noiseKey = noiseKey;
  }

  /** @internal */
  override _spec(input: ModelInput, run: ChainRun): SamplerSpec {
    const { nSteps, onStep } = run;
    const owner = `${this.constructor.name}.sample`;
    if (nSteps > 0 && nSteps < this.sigmas.length)
      throw valueError(owner, 'nSteps', `at least ${this.sigmas.length}, one for each level of noise`, nSteps);
    const key = this.noiseKey;
    if (key !== null && key in input.modelKwargs)
      throw new TypeError(`${owner}: ${key} is given by the sampler itself`);
    const { shape, dtype, device, modelKwargs } = input;
    const inputs = this.sigmas.map((sigma) => ({
      ...input,
      modelKwargs: { ...modelKwargs, [key ?? '']: torch.full([shape[0]!], sigma, { dtype, device }) },
    }));
    const models = (key === null ? [input] : inputs).map((each) => nativeModel(this.model, each, onStep));
    return { kind: 'AnnealedLangevinDynamics', models, stepSize: this.#stepSizes(run), nSteps };
  }

  /** The step of each level of noise. */
  #stepSizes({ nSteps, schedulers }: ChainRun): ScheduleSpec {
    const { sigmas } = this;
    const last = sigmas.at(-1)!;
    return schedule(schedulers.stepSize!, nSteps, (epsilon, i) => {
      const sigma = sigmas[Math.floor((i * sigmas.length) / nSteps)]!;
      return (epsilon * (sigma / last) ** 2) / 2;
    });
  }
}
