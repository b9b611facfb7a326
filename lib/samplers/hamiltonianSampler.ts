import { native } from '../addon/binding.js';
import { base } from '../arguments/base.js';
import {
  boolean,
  kindError,
  nonNegativeInteger,
  number,
  positiveInteger,
  readOptions,
  valueError,
} from '../arguments/options.js';
import type { JobOptions } from '../control/progress.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { type BaseIntegrator, checkAlike } from '../integrators/baseIntegrator.js';
import { BaseSymplecticIntegrator, checkMoved } from '../integrators/baseSymplecticIntegrator.js';
import { type IntegratorName, resolveIntegrator } from '../integrators/registry.js';
import type { WarmupRecord } from '../native/calls.js';
import type { OnStep } from '../native/input.js';
import { runAsync, runSync } from '../native/job.js';
import type { Module } from '../nn/module.js';
import { type BaseScheduler, ConstantScheduler } from '../schedulers/index.js';
import type { NumberSpec } from '../specs/specs.js';
import { raise } from '../tensor/op.js';
import type { Generator } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import type { CompleteSampleOptions, SampleOptions } from './baseSampler.js';
import { ChainSampler, type ChainSamplerOptions } from './chainSampler.js';
import { tellOfChains } from './health.js';
import { checkMass, type Mass, nativeMass } from './mass.js';

/** Options of `warmup`. */
export interface SamplerWarmupOptions extends JobOptions {
  /** Steps to take; 1000 by default. */
  nSteps?: number;
  /** The rate at which proposals are to be accepted, in (0, 1); 0.8 by default. */
  targetAccept?: number;
  /** Adapts the mass too, and not only the step size; true by default. */
  adaptMass?: boolean;
  /** Steps before the first draw that counts for the mass; 75 by default. */
  initBuffer?: number;
  /** Steps after the last window; 50 by default. */
  termBuffer?: number;
  /** Steps of the first window, each of the next being twice as long; 25 by default. */
  baseWindow?: number;
  /** Where the chains start, (n, …); drawn from a standard normal distribution when absent. */
  x?: Tensor | null;
  /** Without `x`: the shape of one sample, a number d for vectors. */
  dim?: number | readonly number[] | null;
  /** Without `x`: how many chains; 1 by default. */
  nSamples?: number;
  /** The condition that the model is given; the same as `modelKwargs: { y }`. */
  y?: Tensor | null;
  /** The model's inputs beside x, by name. */
  modelKwargs?: ModelKwargs | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

/** The result of `warmup`. */
export interface SamplerWarmupResult {
  /** Where the chains are, (n, …): where sampling should start. */
  x: Tensor;
  /** The step size, which the sampler now has. */
  stepSize: number;
  /** The mass, which the sampler now has. */
  mass: Mass;
  /** The rate at which the chains accepted in the last phase. */
  acceptanceRate: number;
}

/** The options of `sample`, with `dim` from the model's mean where neither that nor x is given. @internal */
export function inferredDim(model: { mean?: unknown }, options: SampleOptions | undefined): SampleOptions | undefined {
  const { mean } = model;
  const missing = options?.x == null && options?.dim == null;
  return missing && mean instanceof Tensor && mean.dim() > 0 ? { ...options, dim: mean.shape[0]! } : options;
}

/**
 * An option `integrator`, resolved for a sampler of a separable or of any H(x, p). @internal
 */
export function symplectic(
  owner: string,
  integrator: IntegratorName | BaseIntegrator | null,
  separable: boolean,
  { dtype, device }: ChainSampler,
): BaseSymplecticIntegrator {
  const resolved = resolveIntegrator(integrator, {
    default: separable ? 'leapfrog' : 'generalised_leapfrog',
    family: BaseSymplecticIntegrator,
    owner,
    device,
    dtype,
  });
  if (resolved.separable === separable) return resolved;
  const error = kindError(owner, 'integrator', `one whose separable is ${separable}`, resolved);
  error.message += separable
    ? ', which is for H(x, p) that are not separable, as RiemannianManifoldHMC follows them'
    : ', which is for separable H(x, p), as HamiltonianMonteCarlo follows them';
  throw error;
}

/**
 * The call by which a native loop has an integrator of one's own compute a trajectory; null for its own ones. The
 * loop puts the `fields`, functions of x, or of x and p, in scope; they are among the options that the integrator gets.
 *
 * @internal
 */
export function trajectory(
  integrator: BaseSymplecticIntegrator,
  nSteps: number,
  fields: readonly string[],
  onStep: OnStep,
  more: (mass: Tensor | null) => object,
) {
  if (integrator._runsNatively) return null;
  const owner = integrator.constructor.name;
  const inputs = integrator.separable ? ['x'] : ['x', 'p'];
  return (xHolder: unknown, pHolder: unknown, size: unknown, mass: unknown, step: number, scope: number) => {
    onStep(step);
    const from = { x: raise(xHolder) as Tensor, p: raise(pHolder) as Tensor };
    const { shape, dtype } = from.x;
    const scoped =
      (name: string, index: number) =>
      (...given: unknown[]) => {
        const tensors = inputs.map((input, i) =>
          checkAlike(owner, `the ${input} given to ${name}`, given[i], { shape, dtype }),
        );
        const ids = tensors.map((tensor) => tensor._id);
        return raise(native().callScoped(scope, index, ids)) as Tensor;
      };
    const scopedFields = Object.fromEntries(fields.map((name, index) => [name, scoped(name, index)]));
    const stepSize = (raise(size) as Tensor).item() as number;
    const options = { ...scopedFields, ...more(raise(mass) as Tensor | null), safe: true };
    const end = checkMoved(`${owner}.integrateSync`, integrator.integrateSync(from, stepSize, nSteps, options), from);
    return torch.stack([end.x, end.p])._id;
  };
}

/** Options of {@link HamiltonianSampler}. */
export interface HamiltonianSamplerOptions extends ChainSamplerOptions {
  /** ε of the leapfrog steps, a number above 0 or a scheduler; 1e-3 by default. */
  stepSize?: number | BaseScheduler;
  /** M, a number above 0, or such numbers in a tensor that broadcasts over the data's last axes; null means 1. */
  mass?: Mass;
}

/**
 * Base of the samplers that follow Hamiltonian dynamics with a step size and a diagonal mass, both of which `warmup`
 * can find. Without `x` and `dim` they take the dimension from the model's `mean`, if it has one.
 *
 * @throws RangeError unless `stepSize` and `mass` are positive; TypeError for what is of another kind.
 */
export abstract class HamiltonianSampler extends ChainSampler {
  #mass: Mass = null;

  constructor(model: Module, { stepSize = 1e-3, mass = null, ...rest }: HamiltonianSamplerOptions = {}) {
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
    this.mass = mass;
  }

  /** M. */
  get mass(): Mass {
    return this.#mass;
  }

  set mass(mass: Mass) {
    this.#mass = checkMass(this.constructor.name, mass);
  }

  /** The mass as a native loop over chains of this shape takes it. @internal */
  protected nativeMass(shape: readonly number[]): { mass: NumberSpec | null } {
    return nativeMass(this, this.#mass, shape);
  }

  protected override readSampleOptions(options: SampleOptions | undefined, owner?: string): CompleteSampleOptions {
    return super.readSampleOptions(inferredDim(this.model, options), owner);
  }

  #prepareWarmup(options: SamplerWarmupOptions | undefined) {
    const owner = `${this.constructor.name}.warmup`;
    const complete = readOptions<Required<SamplerWarmupOptions>>(owner, options as Required<SamplerWarmupOptions>, {
      nSteps: 1000,
      targetAccept: 0.8,
      adaptMass: true,
      initBuffer: 75,
      termBuffer: 50,
      baseWindow: 25,
      x: null,
      dim: null,
      nSamples: 1,
      y: null,
      modelKwargs: null,
      generator: null,
      signal: null,
      onProgress: null,
      priority: 0,
    });
    const { targetAccept, adaptMass, initBuffer, termBuffer, baseWindow, ...sampling } = complete;
    if (!(number(owner, 'targetAccept', targetAccept) > 0 && targetAccept < 1)) {
      throw valueError(owner, 'targetAccept', 'in (0, 1)', targetAccept);
    }
    boolean(owner, 'adaptMass', adaptMass);
    nonNegativeInteger(owner, 'initBuffer', initBuffer);
    nonNegativeInteger(owner, 'termBuffer', termBuffer);
    positiveInteger(owner, 'baseWindow', baseWindow);
    const read = this.readSampleOptions(sampling, owner);
    const { nSteps } = read;
    const run = this.prepareRun('warmup', read);
    const shape = run.start?.shape ?? run.from.shape!;
    const stepSize = this.getScheduledValue('stepSize');
    const search = { nSteps, targetAccept, adaptMass, initBuffer, termBuffer, baseWindow, stepSize };
    return { ...run, search: { ...search, ...this.nativeMass(shape) } };
  }

  #adopt(record: WarmupRecord): SamplerWarmupResult {
    tellOfChains(this.constructor.name, record);
    const x = record.samples;
    if (record.mass !== null) this.mass = record.mass;
    this.registerScheduler('stepSize', new ConstantScheduler(record.stepSize));
    return { x, stepSize: record.stepSize, mass: this.mass, acceptanceRate: record.acceptance };
  }

  /**
   * Finds a step size and a mass, off the event loop, and gives them to the sampler: dual averaging brings the mean
   * acceptance of all chains to `targetAccept`; the mass becomes 1 / variance of the draws of all chains, estimated in
   * windows that double, between a first and a last phase in which only the step size moves (in fewer steps than these
   * need, 15 %, 75 % and 10 %; below 20 steps the mass stays).
   *
   * Draws of the warm-up are no samples. Sampling goes on from the `x` that it gives. A scheduler of the step size is
   * replaced by the constant that was found. The device is read once a step. Chains of `NoUTurnSampler` need not
   * wait for each other meanwhile: a step is then as many transitions as there are chains, whichever have ended.
   *
   * Hoffman and Gelman, The No-U-Turn Sampler, 2014; the windows are those of Stan.
   *
   * @throws RangeError if no step size is accepted, or every one; and as `sample` does.
   * @example
   * import { GaussianModel } from 'torchebm/core';
   * import { HamiltonianMonteCarlo } from 'torchebm/samplers';
   * import * as torch from 'torchebm/torch';
   * const model = new GaussianModel(torch.zeros([2]), torch.diag(torch.tensor([1, 100])));
   * const sampler = new HamiltonianMonteCarlo(model);
   * const { x } = await sampler.warmup({ nSamples: 20, nSteps: 200 });
   * const samples = await sampler.sample({ x, nSteps: 10 });
   */
  async warmup(options?: SamplerWarmupOptions): Promise<SamplerWarmupResult> {
    const { spec, schedules, plan, from, search, generator } = this.#prepareWarmup(options);
    const record = await runAsync(plan, 'warmup', [spec, from, search, generator], (done) => schedules.settle(done));
    return this.#adopt(record);
  }

  /** {@link warmup}, in place. */
  warmupSync(options?: SamplerWarmupOptions): SamplerWarmupResult {
    const { spec, schedules, plan, from, search, generator } = this.#prepareWarmup(options);
    const record = runSync(plan, 'warmup', [spec, from, search, generator], (done) => schedules.settle(done));
    return this.#adopt(record);
  }
}
base(HamiltonianSampler);
