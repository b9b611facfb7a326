import { base, refuseBase } from '../arguments/base.js';
import { called } from '../arguments/names.js';
import {
  boolean,
  isOptions,
  kindError,
  nonNegativeInteger,
  notGiven,
  positiveInteger,
  readArguments,
  readOptions,
  valueError,
} from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import { checkJobOptions, type JobOptions } from '../control/progress.js';
import {
  type ModelKwargs,
  type OfModel,
  type OfPoints,
  readPoints,
  TorchEBMModule,
  type TorchEBMModuleOptions,
} from '../core/torchebmModule.js';
import { energyOf, gradientOf } from '../energies/baseModel.js';
import { checkRoom } from '../native/capacity.js';
import { Module } from '../nn/module.js';
import { Schedulable } from '../schedulers/schedulable.js';
import { expectReal, expectTensor } from '../tensor/tensor.js';
import type { Generator, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** Options of every `sample`. */
export interface SampleOptions extends JobOptions {
  /** Where the chains start, (n, …); drawn from a standard normal distribution when absent. */
  x?: Tensor | null;
  /** Without `x`: the shape of one sample, a number d for vectors. */
  dim?: number | readonly number[] | null;
  /** Steps to take; 100 by default. */
  nSteps?: number;
  /** Without `x`: how many chains; 1 by default. */
  nSamples?: number;
  /** Keeps every thin-th step in trajectory and diagnostics; 1 by default. */
  thin?: number;
  /** Returns all kept steps, (n, ⌊nSteps / thin⌋, …), instead of the last; false by default. */
  returnTrajectory?: boolean;
  /** Returns diagnostics too; false by default. */
  returnDiagnostics?: boolean;
  /** Starts the schedulers afresh; true by default. */
  resetSchedulers?: boolean;
  /** The condition that the model is given; the same as `modelKwargs: { y }`. */
  y?: Tensor | null;
  /** The model's inputs beside x, by name. */
  modelKwargs?: ModelKwargs | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

/** {@link SampleOptions}, complete. */
export type CompleteSampleOptions = { [K in keyof SampleOptions]-?: Exclude<SampleOptions[K], undefined> };

const defaults: CompleteSampleOptions = {
  x: null,
  dim: null,
  nSteps: 100,
  nSamples: 1,
  thin: 1,
  returnTrajectory: false,
  returnDiagnostics: false,
  resetSchedulers: true,
  y: null,
  modelKwargs: null,
  generator: null,
  signal: null,
  onProgress: null,
  priority: 0,
};

/** A sampler's report on its chains: a row for each kept step, by name. */
export type Diagnostics = Record<string, Tensor>;

/** The result of `sample`: the samples, with `returnDiagnostics` a pair. */
export type SampleResult = Tensor | [samples: Tensor, diagnostics: Diagnostics];

/**
 * A sampler's arguments, of which the model may come by its old name.
 *
 * @throws TypeError unless the model is a module, and for what is no argument.
 * @internal
 */
export function readSampler<T extends { model: Module }>(
  owner: string,
  args: readonly unknown[],
  defaults: Partial<T>,
  positions: readonly (keyof T & string)[] = ['model'],
): T {
  let given = args;
  const [named] = args;
  if (args.length === 1 && isOptions(named) && 'energyFunction' in named) {
    const { energyFunction, ...rest } = named;
    deprecated(`${owner}({ energyFunction })`, `${owner}(model, { … })`);
    given = [{ model: energyFunction, ...rest }];
  }
  const complete = readArguments<T>(owner, given, defaults, positions);
  if (!(complete.model instanceof Module)) throw kindError(owner, 'model', 'an energy model', complete.model);
  return complete;
}

interface BaseSamplerArguments extends TorchEBMModuleOptions {
  model: Module;
}

/**
 * Base of all samplers, which draw from p(x) ∝ exp(−E(x)).
 *
 * A sampler of one's own overrides `sample` (or `sampleSync`) with a plain loop, as in Python; losses can then use it.
 * It has `model`, `device` and `dtype`, its schedulers (`registerScheduler`, `getScheduledValue`, `stepSchedulers`,
 * `resetSchedulers`), and `initState`, `modelGradient` and `modelEnergy`.
 *
 * @throws TypeError unless `model` is a module, and for an unknown option.
 * @example
 * import { BaseSampler, DoubleWellModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class Descent extends BaseSampler {
 *   sample({ x, nSteps = 100 }) {
 *     for (let i = 0; i < nSteps; i++) x = x.sub(this.model.gradient(x).mul(0.01));
 *     return x;
 *   }
 * }
 * const x = new Descent(new DoubleWellModel()).sample({ x: torch.tensor([[0.5, 2]]) });
 * console.log(x.sub(1).abs().max().item() < 0.01); // true
 */
export abstract class BaseSampler extends Schedulable(TorchEBMModule) {
  /** The energy. */
  model: any;

  constructor(...args: OfModel<TorchEBMModuleOptions>) {
    refuseBase(new.target);
    const defaults = { dtype: 'float32', device: null } as const;
    const { model, ...others } = readSampler<Required<BaseSamplerArguments>>(new.target.name, args, defaults);
    super(others);
    this.model = model;
  }

  /** Draws samples; where a class runs its loop natively, off the event loop. By default what `sampleSync` gives. */
  sample(options?: any): SampleResult | Promise<SampleResult> {
    if (this.sampleSync === BaseSampler.prototype.sampleSync) throw this.#missing();
    return this.sampleSync(options);
  }

  /** Draws samples in place. By default what `sample` gives, if that is no promise. */
  sampleSync(options?: any): SampleResult {
    if (this.sample === BaseSampler.prototype.sample) throw this.#missing();
    const result = this.sample(options);
    if (result instanceof Promise) {
      result.catch(() => {});
      throw new TypeError(
        `${this.constructor.name}: expected sample to return tensors here, got a promise; await sample, or override sampleSync too`,
      );
    }
    return result;
  }

  #missing(): Error {
    return new Error(`${this.constructor.name}: expected sample or sampleSync to be overridden`);
  }

  /** Checks and completes what `sample` was given. */
  protected readSampleOptions(
    options: SampleOptions | undefined,
    owner = `${this.constructor.name}.sample`,
  ): CompleteSampleOptions {
    const complete = readOptions<CompleteSampleOptions>(owner, options as Partial<CompleteSampleOptions>, defaults);
    const { x, dim, nSteps, nSamples, thin } = complete;
    positiveInteger(owner, 'thin', thin);
    nonNegativeInteger(owner, 'nSteps', nSteps);
    for (const name of ['returnTrajectory', 'returnDiagnostics', 'resetSchedulers'] as const) {
      boolean(owner, name, complete[name]);
    }
    if (x !== null) {
      expectReal(owner, 'x', expectTensor(owner, 'x', x));
      if (x.dim() === 0) throw valueError(owner, 'x', 'of shape (n, …)', x.shape);
    } else {
      if (dim === null) throw notGiven(owner, 'x or dim');
      if (typeof dim !== 'number' && !Array.isArray(dim)) {
        throw kindError(owner, 'dim', 'a positive integer or a list of them', dim);
      }
      for (const size of typeof dim === 'number' ? [dim] : dim) positiveInteger(owner, 'dim', size);
      positiveInteger(owner, 'nSamples', nSamples);
    }
    if (complete.generator !== null && !(complete.generator instanceof torch.Generator)) {
      throw kindError(owner, 'generator', 'a torch.Generator', complete.generator);
    }
    checkJobOptions(owner, complete);
    this.#checkRoom(owner, complete);
    return complete;
  }

  #checkRoom(owner: string, complete: CompleteSampleOptions): void {
    const { x, dim, nSamples, nSteps, thin } = complete;
    const [n, ...sizes] = x?.shape ?? [nSamples, ...(typeof dim === 'number' ? [dim] : dim!)];
    const kept = Math.floor(nSteps / thin);
    checkRoom(owner, 'the chains', [n!, ...sizes], this, 'take fewer samples');
    const cure = 'a larger thin keeps less';
    if (complete.returnTrajectory) checkRoom(owner, 'the trajectory', [n!, kept, ...sizes], this, cure);
    if (complete.returnDiagnostics) checkRoom(owner, 'the diagnostics', [2, kept, ...sizes], this, cure);
  }

  /** `x` on this sampler's device and in its type, or else a draw from a standard normal distribution, (nSamples, dim). */
  initState(
    x: Tensor | null | undefined,
    options: { dim?: number | readonly number[] | null; nSamples?: number; generator?: Generator | null } = {},
  ): Tensor {
    const { device, dtype } = this;
    if (x) {
      const stays = x.dtype === dtype && x.device.type === device.type && (x.device.index ?? 0) === (device.index ?? 0);
      return stays ? x : x.to({ device, dtype });
    }
    const { dim, nSamples, generator } = this.readSampleOptions(options);
    return torch.randn([nSamples, ...(typeof dim === 'number' ? [dim] : dim!)], { device, dtype, generator });
  }

  /** The settings that the printed form has behind the model. @internal */
  protected shown(): Readonly<Record<string, string>> {
    return {};
  }

  /** The sampler with its settings, as Python prints it. */
  override toString(): string {
    return called(this, { model: this.model.constructor.name, ...this.shown() });
  }

  /** ∇E(x); `modelKwargs` as for `gradient` of a model. */
  modelGradient(...args: OfPoints): Tensor {
    return gradientOf(this.model, ...readPoints(`${this.constructor.name}.modelGradient`, args));
  }

  /** E(x); `modelKwargs` as for {@link modelGradient}. */
  modelEnergy(...args: OfPoints): Tensor {
    return energyOf(this.model, ...readPoints(`${this.constructor.name}.modelEnergy`, args));
  }
}
base(BaseSampler);
