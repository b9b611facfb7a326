import { native } from '../addon/binding.js';
import { base } from '../arguments/base.js';
import { isOptions, oneOf, ownNames } from '../arguments/options.js';
import { warnOnce } from '../arguments/warning.js';
import type { ModelKwargs, TorchEBMModuleOptions } from '../core/torchebmModule.js';
import { joinLaunched } from '../distributed/processGroup.js';
import type { SampleRecord } from '../native/calls.js';
import type { ModelInput, OnStep } from '../native/input.js';
import { type JobPlan, runAsync, runSync } from '../native/job.js';
import { nativeModel } from '../native/model.js';
import { LoopSchedules } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { SamplerSpec } from '../specs/generated/components.js';
import type { Device, DType, Tensor } from '../torch/index.js';
import {
  BaseSampler,
  type CompleteSampleOptions,
  type Diagnostics,
  type SampleOptions,
  type SampleResult,
} from './baseSampler.js';
import type { SamplerLike } from './draw.js';
import { tellOfChains } from './health.js';
import { Shard, type Sharing } from './shards.js';

/** Options of the samplers whose chains move along gradients in the native loop. */
export interface ChainSamplerOptions extends TorchEBMModuleOptions {
  /**
   * The precision of gradients of chains in float32; `'float32'` by default.
   *
   * `'bf16'` multiplies weights and neurons between hidden layers of 16 neurons or more in bfloat16, with sums in
   * float32, where the model is a multilayer perceptron and the processor has such products (AVX-512 BF16, on Linux and
   * Windows): gradients are then good to some 1 %, at up to twice the speed. Positions, energies, and with them the
   * decisions of Metropolis stay in float32, and so do all other models. Without such a processor all stays in float32, which a
   * warning says once.
   */
  precision?: Precision;
}

/** The precision of gradients, see {@link ChainSamplerOptions}. */
export type Precision = 'float32' | 'bf16';

/** Options of `sample` of the samplers whose chains run in the native loop. */
export interface ChainSampleOptions extends SampleOptions {
  /**
   * Runs the chains in all processes of `torch.distributed`, or of the launcher that started this one, each a part of
   * them: `'gathered'` gives all of them to all processes, `'sharded'` leaves each its own. Null, the default, runs them
   * here. All processes call with the same options and with generators in one state, and the samples are those of one
   * process. `x`, and a tensor among the model's inputs with as many rows, are those of all chains, or with `'sharded'`
   * those of this process. Diagnostics are of all chains, to rounding.
   */
  distributed?: Sharing | null;
}

/** The run that a native loop is described for: the next `nSteps` steps of chains (n, …) of this shape. */
export interface ChainRun {
  nSteps: number;
  shape: readonly number[];
  onStep: OnStep;
  schedulers: Readonly<Record<string, BaseScheduler>>;
}

/** The run of chains: their steps, and the schedules of the call in place of the sampler's own. */
interface Steps {
  nSteps: number;
  resetSchedulers: boolean;
  schedulers?: Readonly<Record<string, BaseScheduler>>;
}

/** A sampler ready for a native loop. */
export interface NativeSampler {
  spec: SamplerSpec;
  schedules: LoopSchedules;
}

/** A sampler without its model. @internal */
export type DescribedSampler = SamplerSpec extends infer S
  ? S extends { model: unknown }
    ? Omit<S, 'model'>
    : never
  : never;

/**
 * Base of the samplers whose chains run in the native loop.
 *
 * `sample` runs off the event loop, `sampleSync` in place; both give the same numbers, and any number of calls may be
 * under way: those that were given the same generator run in the order of the calls.
 */
export abstract class ChainSampler extends BaseSampler {
  /** The precision of gradients. */
  precision: Precision;

  constructor(model: Module, { precision = 'float32', ...rest }: ChainSamplerOptions = {}) {
    super(model, rest);
    const owner = this.constructor.name;
    this.precision = oneOf(owner, 'precision', precision, ['float32', 'bf16'] as const);
    if (precision === 'bf16' && !native().hasBf16()) {
      warnOnce('bf16', `${owner}: this processor has no products in bfloat16; gradients stay in float32`);
    }
  }

  /** The native loop of this class, without its model. @internal */
  protected describe(_run: ChainRun): DescribedSampler {
    throw new Error(`${this.constructor.name}: expected describe or _spec to be overridden`);
  }

  /** Whether the schedulers have stepped when the energy is recorded, which models with schedules of their own see. */
  protected get recordsAfterSchedulers(): boolean {
    return false;
  }

  /** Whether the loop is this class's own, so that a loss may run it together with its other parts. @internal */
  get _runsNatively(): boolean {
    const { sample, sampleSync } = ChainSampler.prototype;
    return this.sample === sample && this.sampleSync === sampleSync;
  }

  /** This sampler for chains of its device and type. @internal */
  _lower(
    shape: readonly number[],
    modelKwargs: ModelKwargs,
    { nSteps, resetSchedulers, schedulers = {} }: Steps,
    { dtype, device }: { dtype: DType; device: Device } = this,
  ): NativeSampler {
    if (resetSchedulers) this.resetSchedulers();
    const schedules = new LoopSchedules(this);
    const input = { shape, dtype, device: device.toString(), modelKwargs, energyAhead: this.recordsAfterSchedulers };
    const onStep = (step: number) => schedules.moveTo(Math.min(step, nSteps));
    const spec = this._spec(input, { nSteps, shape, onStep, schedulers: { ...this.schedulers, ...schedulers } });
    schedules.moveToEnd(nSteps);
    return { spec, schedules };
  }

  /** This sampler, with its model, for a native loop. @internal */
  _spec(input: ModelInput, run: ChainRun): SamplerSpec {
    const model = nativeModel(this.model, { ...input, bf16: this.precision === 'bf16' }, run.onStep);
    return { model, ...this.describe(run) };
  }

  /** This sampler with other schedules than its own, which stay as they are. @internal */
  _with(schedulers: Readonly<Record<string, BaseScheduler>>): Required<SamplerLike> {
    return {
      sample: (options) => this.#draw(options, schedulers),
      sampleSync: (options) => this.#drawSync(options, schedulers),
    };
  }

  /** All that a native run of the chains needs. @internal */
  protected prepareRun(name: string, complete: CompleteSampleOptions, schedulers: Steps['schedulers'] = {}) {
    const { x, dim, nSteps, nSamples, generator, resetSchedulers } = complete;
    const { device, dtype } = this._place;
    const start = x ? this.initState(x) : null;
    const shape = start?.shape ?? [nSamples, ...(typeof dim === 'number' ? [dim] : dim!)];
    const modelKwargs = this.prepareModelKwargs(this.mergeCondition(complete.modelKwargs, complete.y));
    const place = { dtype, device };
    const steps = { nSteps, resetSchedulers, schedulers };
    const { spec, schedules } = this._lower(shape, modelKwargs, steps, place);
    const plan: JobPlan = {
      name: `${this.constructor.name}.${name}`,
      total: nSteps,
      signal: complete.signal,
      onProgress: complete.onProgress,
      priority: complete.priority,
    };
    const from = start ? { x: start } : { x: null, shape, dtype, device: device.toString() };
    return { start, spec, schedules, plan, from, generator };
  }

  #prepare(given: ChainSampleOptions | undefined, schedulers: Steps['schedulers']) {
    const { distributed, options } = apart(given);
    const owner = `${this.constructor.name}.sampleSync`;
    if (distributed !== null) {
      throw new RangeError(`${owner}: expected distributed to be null here; sample runs in several processes`);
    }
    const complete = this.readSampleOptions(options);
    const { nSteps, thin, returnTrajectory, returnDiagnostics } = complete;
    const chain = { nSteps, thin, returnTrajectory, returnDiagnostics };
    return { complete, chain, ...this.prepareRun('sample', complete, schedulers) };
  }

  #result(
    { nSteps, returnTrajectory, returnDiagnostics }: CompleteSampleOptions,
    start: Tensor | null,
    record: SampleRecord,
  ) {
    tellOfChains(this.constructor.name, record);
    const drawn = record.samples;
    // After no steps the very tensor that came in, as in Python.
    const samples = start && nSteps === 0 && !returnTrajectory ? start : drawn;
    if (samples !== drawn) drawn.dispose();
    if (!returnDiagnostics) return samples;
    return [samples, Object.fromEntries(record.diagnostics) as Diagnostics] as [Tensor, Diagnostics];
  }

  /**
   * Draws samples, (n, …), off the event loop; with `returnTrajectory` (n, ⌊nSteps / thin⌋, …).
   *
   * With `returnDiagnostics` it resolves to a pair; the diagnostics are `mean` and `var` over the chains (n_kept, …),
   * and their mean `energy` (n_kept).
   *
   * It rejects with the signal's reason when stopped, and with exactly what a callback throws.
   *
   * @throws DistributedError with `distributed`, as `torch.distributed.allReduce` does.
   */
  override sample(
    options: ChainSampleOptions & { returnDiagnostics: true },
  ): Promise<[samples: Tensor, diagnostics: Diagnostics]>;
  override sample(options?: ChainSampleOptions & { returnDiagnostics?: false }): Promise<Tensor>;
  override sample(options?: ChainSampleOptions): Promise<SampleResult>;
  override sample(options?: ChainSampleOptions): Promise<any> {
    return this.#draw(options);
  }

  async #draw(options: ChainSampleOptions | undefined, other?: Steps['schedulers']): Promise<any> {
    if (apart(options).distributed !== null) return this.#drawShared(options!, other);
    const { complete, start, spec, schedules, plan, from, chain, generator } = this.#prepare(options, other);
    const args = [spec, from, chain, generator, null] as const;
    const record = await runAsync(plan, 'sample', [...args], (done) => schedules.settle(done));
    return this.#result(complete, start, record);
  }

  /** The same, in several processes. */
  async #drawShared(given: ChainSampleOptions, other?: Steps['schedulers']): Promise<any> {
    const { distributed, options } = apart(given);
    const owner = `${this.constructor.name}.sample`;
    const sharing = oneOf(owner, 'distributed', distributed, ['gathered', 'sharded', null] as const)!;
    const all = this.readSampleOptions(options);
    if (!(await joinLaunched())) return this.#draw(options, other);
    const shard = await Shard.agree(owner, sharing, all, this.device);
    const own = shard.narrowed(sharing, options ?? {}, all);
    const { complete, spec, schedules, plan, from, chain, generator } = this.#prepare(own, other);
    if ('integrator' in spec && spec.integrator?.kind === 'callback') {
      throw new RangeError(`${owner}: expected an integrator of the package with distributed, got one of your own`);
    }
    const args = [spec, from, chain, generator, shard.part] as const;
    const record = await runAsync(plan, 'sample', [...args], (done) => schedules.settle(done));
    tellOfChains(this.constructor.name, record);
    const samples = sharing === 'gathered' ? await shard.gather(record.samples) : record.samples;
    if (samples !== record.samples) record.samples.dispose();
    return complete.returnDiagnostics ? [samples, await shard.pool(Object.fromEntries(record.diagnostics))] : samples;
  }

  /**
   * {@link sample}, in place.
   *
   * @throws BusyError if a job under way was given the same generator, or changes the model.
   */
  override sampleSync(
    options: SampleOptions & { returnDiagnostics: true },
  ): [samples: Tensor, diagnostics: Diagnostics];
  override sampleSync(options?: SampleOptions & { returnDiagnostics?: false }): Tensor;
  override sampleSync(options?: SampleOptions): SampleResult;
  override sampleSync(options?: SampleOptions): any {
    return this.#drawSync(options);
  }

  #drawSync(options: SampleOptions | undefined, other?: Steps['schedulers']): any {
    const { complete, start, spec, schedules, plan, from, chain, generator } = this.#prepare(options, other);
    const args = [spec, from, chain, generator, null] as const;
    const record = runSync(plan, 'sample', [...args], (done) => schedules.settle(done));
    return this.#result(complete, start, record);
  }
}
/** The way chains are shared, and the options that samplers in one process have too. */
function apart(given: ChainSampleOptions | null | undefined): {
  distributed: unknown;
  options: SampleOptions | undefined;
} {
  if (!isOptions(given)) return { distributed: null, options: given ?? undefined };
  const { distributed, ...options } = { distributed: null, ...ownNames(given) };
  return { distributed: distributed ?? null, options };
}

base(ChainSampler);
