import { base } from '../arguments/base.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import type { ModelInput, OnStep } from '../native/input.js';
import { type JobPlan, runAsync, runSync } from '../native/job.js';
import { nativeModel } from '../native/model.js';
import { LoopSchedules } from '../native/schedules.js';
import type { SampleRecord, SamplerSpec } from '../native/specs.js';
import type { Device, DType, Tensor } from '../torch/index.js';
import {
  BaseSampler,
  type CompleteSampleOptions,
  type Diagnostics,
  type SampleOptions,
  type SampleResult,
} from './baseSampler.js';
import { tellOfChains } from './health.js';

/** A sampler ready for a native loop. */
export interface NativeSampler {
  spec: SamplerSpec;
  schedules: LoopSchedules;
}

/**
 * Base of the samplers whose chains run in the native loop.
 *
 * `sample` runs off the event loop, `sampleSync` in place; both give the same numbers, and any number of calls may be
 * under way: those that were given the same generator run in the order of the calls.
 */
export abstract class ChainSampler extends BaseSampler {
  /** What the native loop is to do at each of the next `nSteps` steps, for chains (n, …) of this shape. @internal */
  protected abstract describe(
    nSteps: number,
    shape: readonly number[],
    onStep: OnStep,
  ): { kind: string; [field: string]: unknown };

  /** Whether the schedulers have stepped when the energy is recorded, which models with schedules of their own see. */
  protected get recordsAfterSchedulers(): boolean {
    return false;
  }

  /** Whether the loop is this class's own, so that a loss may run it together with its other parts. @internal */
  get _runsNatively(): boolean {
    const { sample, sampleSync } = ChainSampler.prototype;
    return this.sample === sample && this.sampleSync === sampleSync;
  }

  /** This sampler for chains that begin once `from` steps of the job are done. @internal */
  _lower(
    shape: readonly number[],
    modelKwargs: ModelKwargs,
    nSteps: number,
    resetSchedulers: boolean,
    from = 0,
    { dtype, device }: { dtype: DType; device: Device } = this,
  ): NativeSampler {
    if (resetSchedulers) this.resetSchedulers();
    const schedules = new LoopSchedules(this);
    const input = { shape, dtype, device: device.toString(), modelKwargs, energyAhead: this.recordsAfterSchedulers };
    const spec = this._spec(input, nSteps, (step) => schedules.moveTo(Math.min(Math.max(step - from, 0), nSteps)));
    schedules.moveToEnd(nSteps);
    return { spec, schedules };
  }

  /** This sampler, with its model, for a native loop. @internal */
  _spec(input: ModelInput, nSteps: number, onStep: OnStep): SamplerSpec {
    return { model: nativeModel(this.model, input, onStep), ...this.describe(nSteps, input.shape, onStep) };
  }

  /** All that a native run of the chains needs. @internal */
  protected prepareRun(name: string, complete: CompleteSampleOptions) {
    const { x, dim, nSteps, nSamples, generator } = complete;
    const { device, dtype } = this;
    const start = x ? this.initState(x) : null;
    const shape = start?.shape ?? [nSamples, ...(typeof dim === 'number' ? [dim] : dim!)];
    const modelKwargs = this.prepareModelKwargs(this.mergeCondition(complete.modelKwargs, complete.y));
    const place = { dtype, device };
    const { spec, schedules } = this._lower(shape, modelKwargs, nSteps, complete.resetSchedulers, 0, place);
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

  #prepare(options: SampleOptions | undefined) {
    const complete = this.readSampleOptions(options);
    const { nSteps, thin, returnTrajectory, returnDiagnostics } = complete;
    const chain = { nSteps, thin, returnTrajectory, returnDiagnostics };
    return { complete, chain, ...this.prepareRun('sample', complete) };
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
   */
  override sample(
    options: SampleOptions & { returnDiagnostics: true },
  ): Promise<[samples: Tensor, diagnostics: Diagnostics]>;
  override sample(options?: SampleOptions & { returnDiagnostics?: false }): Promise<Tensor>;
  override sample(options?: SampleOptions): Promise<SampleResult>;
  override async sample(options?: SampleOptions): Promise<any> {
    const { complete, start, spec, schedules, plan, from, chain, generator } = this.#prepare(options);
    const record = await runAsync(plan, 'sample', [spec, from, chain, generator], (done) => schedules.settle(done));
    return this.#result(complete, start, record);
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
    const { complete, start, spec, schedules, plan, from, chain, generator } = this.#prepare(options);
    const record = runSync(plan, 'sample', [spec, from, chain, generator], (done) => schedules.settle(done));
    return this.#result(complete, start, record);
  }
}
base(ChainSampler);
