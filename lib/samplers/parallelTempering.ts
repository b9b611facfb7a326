import { kindError, positive, positiveInteger, valueError } from '../arguments/options.js';
import type { OfModel, TorchEBMModuleOptions } from '../core/torchebmModule.js';
import { TemperedModel } from '../energies/index.js';
import type { ModelInput } from '../native/input.js';
import { nativeModel } from '../native/model.js';
import type { Module } from '../nn/module.js';
import type { SamplerSpec } from '../specs/generated/components.js';
import { readSampler } from './baseSampler.js';
import { type ChainRun, ChainSampler } from './chainSampler.js';
import { MALA } from './mala.js';

/** Makes the sampler of one temperature T from the energy E / T. */
export type MakeKernel = (model: TemperedModel, temperature: number) => ChainSampler;

/** Options of {@link ParallelTempering}. */
export interface ParallelTemperingOptions extends TorchEBMModuleOptions {
  /** The ladder, at least two temperatures that rise; [1, 2, 4, 8] by default. */
  temperatures?: readonly number[];
  /** Makes the sampler of each temperature; by default a {@link MALA} with a step size of 0.05 T. */
  makeKernel?: MakeKernel;
  /** Swaps are tried after every swapEvery-th step; 10 by default. */
  swapEvery?: number;
}

interface ParallelTemperingArguments extends ParallelTemperingOptions {
  model: Module;
}

/**
 * Parallel tempering, also called replica exchange: every chain has a replica at each temperature T₁ < … < T_K, where a
 * sampler of its own draws from exp(−E(x) / Tₖ), and neighbours swap their positions with probability
 * min(1, exp((1/Tₖ − 1/Tₖ₊₁)(E(xₖ) − E(xₖ₊₁)))). Hot replicas cross barriers, swaps bring that to the cold ones.
 *
 * `sample` gives the chains at T₁, (n, …); all replicas start where the chain starts. A step moves every replica, so it
 * costs K steps of the kernel. The pairs (1, 2), (3, 4), … and (2, 3), (4, 5), … take turns at swapping, each swap
 * drawing one uniform number for each pair and chain. The kernel may be any sampler of chains; what it carries besides
 * positions (momenta, gradients) starts afresh in swapped replicas. Its schedulers are this sampler's.
 *
 * Diagnostics are `mean`, `var` and `energy` of the chains at T₁, `swapRate` (n_kept, K − 1), the fraction of swaps
 * between neighbours that were made since the start of the call (NaN before one is tried; 0.2 to 0.4 is a good ladder),
 * and those of the coldest kernel.
 *
 * Defaults: `temperatures` [1, 2, 4, 8], `swapEvery` 10, MALA with a step size of 0.05 T; `dtype` float32 and `device`
 * the CPU unless the model has parameters.
 *
 * Swendsen and Wang, Replica Monte Carlo simulation of spin-glasses, 1986; Geyer, Markov chain Monte Carlo maximum
 * likelihood, 1991; Syed, Bouchard-Côté, Deligiannidis and Doucet, Non-reversible parallel tempering, 2022.
 *
 * @throws RangeError unless `temperatures` are at least two, positive and rising, and `swapEvery` a positive integer;
 * TypeError for what is of another kind, if `makeKernel` gives no sampler of chains of the model that it is given, and
 * for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { LangevinDynamics, ParallelTempering } from 'torchebm/samplers';
 * const sampler = new ParallelTempering(new DoubleWellModel({ barrierHeight: 8 }), {
 *   temperatures: [1, 3, 9],
 *   makeKernel: (model, temperature) => new LangevinDynamics(model, { stepSize: 0.005 * temperature }),
 * });
 * const [samples, { swapRate }] = await sampler.sample({
 *   dim: 1,
 *   nSamples: 100,
 *   nSteps: 500,
 *   thin: 100,
 *   returnDiagnostics: true,
 * });
 * console.log(samples.shape, swapRate.shape); // [100, 1] [5, 2]
 */
export class ParallelTempering extends ChainSampler {
  /** The ladder, coldest first. */
  readonly temperatures: readonly number[];
  /** Swaps are tried after every swapEvery-th step. */
  readonly swapEvery: number;
  /** The samplers of the temperatures. Not children: they hold the model that is one already. */
  readonly #kernels: ChainSampler[];

  constructor(...args: OfModel<ParallelTemperingOptions>) {
    const owner = new.target.name;
    const { model, temperatures, makeKernel, swapEvery, dtype, device } = readSampler<
      Required<ParallelTemperingArguments>
    >(owner, args, {
      temperatures: [1, 2, 4, 8],
      makeKernel: (tempered, temperature) => new MALA(tempered, { stepSize: 0.05 * temperature }),
      swapEvery: 10,
      dtype: 'float32',
      device: null,
    });
    super(model, { dtype, device });
    if (!Array.isArray(temperatures)) throw kindError(owner, 'temperatures', 'an array of numbers', temperatures);
    if (temperatures.length < 2) throw valueError(owner, 'temperatures', 'an array of at least two', temperatures);
    for (const [k, temperature] of temperatures.entries()) {
      positive(owner, `temperatures[${k}]`, temperature);
      const rises = temperature < Infinity && (k === 0 || temperature > temperatures[k - 1]);
      if (!rises) throw valueError(owner, 'temperatures', 'finite numbers that rise', temperatures);
    }
    if (typeof makeKernel !== 'function') throw kindError(owner, 'makeKernel', 'a function', makeKernel);
    this.temperatures = [...temperatures];
    this.swapEvery = positiveInteger(owner, 'swapEvery', swapEvery);
    this.#kernels = temperatures.map((temperature) => {
      const tempered = new TemperedModel(model, temperature, { dtype, device });
      const kernel: unknown = makeKernel(tempered, temperature);
      if (!(kernel instanceof ChainSampler && kernel._runsNatively))
        throw kindError(owner, 'the result of makeKernel', 'a sampler of chains such as MALA', kernel);
      if (kernel.model !== tempered)
        throw new TypeError(`${owner}: expected makeKernel to use the model that it is given, got one with another`);
      return kernel;
    });
    // One that several kernels share goes one step at a time all the same.
    const known = new Set<unknown>();
    for (const [k, kernel] of this.#kernels.entries()) {
      for (const [name, scheduler] of Object.entries(kernel.schedulers)) {
        if (!known.has(scheduler)) this.registerScheduler(`kernels.${k}.${name}`, scheduler);
        known.add(scheduler);
      }
    }
  }

  /** The samplers of the temperatures, coldest first. */
  get kernels(): readonly ChainSampler[] {
    return this.#kernels;
  }

  /** @internal */
  override _spec(input: ModelInput, run: ChainRun): SamplerSpec {
    const model = nativeModel(this.model, input, run.onStep);
    const kernels = this.#kernels.map((kernel) => kernel._spec(input, { ...run, schedulers: kernel.schedulers }));
    const { temperatures, swapEvery } = this;
    return { kind: 'ParallelTempering', model, kernels, temperatures: Float64Array.from(temperatures), swapEvery };
  }
}
