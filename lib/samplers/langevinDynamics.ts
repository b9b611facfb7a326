import { kindError, nonNegativeInteger, number, show, valueError, wide } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { OfModel, OfOldName } from '../core/torchebmModule.js';
import { movedX } from '../integrators/baseIntegrator.js';
import { BaseSDERungeKuttaIntegrator } from '../integrators/baseSDERungeKutta.js';
import { EulerMaruyamaIntegrator } from '../integrators/eulerMaruyama.js';
import { type IntegratorName, resolveIntegrator } from '../integrators/registry.js';
import { schedule, valueAt } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { SamplerSpec } from '../specs/generated/components.js';
import { raise } from '../tensor/op.js';
import type { Tensor } from '../torch/index.js';
import { type CompleteSampleOptions, readSampler, type SampleOptions } from './baseSampler.js';
import { type ChainRun, ChainSampler, type ChainSamplerOptions, type DescribedSampler } from './chainSampler.js';

/** Options of {@link LangevinDynamics}. */
export interface LangevinDynamicsOptions extends ChainSamplerOptions {
  /** η, a number above 0 or a scheduler; 1e-3 by default. */
  stepSize?: number | BaseScheduler;
  /** σ, a number above 0 or a scheduler (whose values may be 0); 1 by default. */
  noiseScale?: number | BaseScheduler;
  /** Must be 0, which is the default: plain Langevin dynamics has no momentum that could be damped. */
  decay?: number;
  /** Bounds [low, high] applied to x after every step; none by default. */
  clamp?: readonly number[] | null;
  /** The integrator of a step, one with noise, or its name; 'euler_maruyama' by default. */
  integrator?: IntegratorName | BaseSDERungeKuttaIntegrator | null;
  /** @deprecated Give it to `sample`, whose default it becomes. */
  nSteps?: number;
}

interface LangevinDynamicsArguments extends LangevinDynamicsOptions {
  model: Module;
}
type Complete = Required<Omit<LangevinDynamicsArguments, 'nSteps'>> & { nSteps: number | null };

/**
 * Unadjusted Langevin dynamics: x ← x − η ∇E(x) + σ √(2η) z with z ~ N(0, I).
 *
 * Defaults: `stepSize` 1e-3, `noiseScale` 1, no `clamp`; `dtype` float32 and `device` the CPU unless the model has
 * parameters. Each step evaluates the gradient, as often as its `integrator` asks, and then draws one `randnLike(x)`;
 * the schedulers of η and σ advance after it. With σ = 1 and small η the chains tend to p(x) ∝ exp(−E(x)).
 *
 * Roberts and Tweedie, Exponential convergence of Langevin distributions and their discrete approximations, 1996.
 *
 * @throws RangeError unless `stepSize` and `noiseScale` are positive and `clamp` is an interval; TypeError for what is
 * of another kind, and for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
 * const samples = await sampler.sample({ dim: 2, nSamples: 100, nSteps: 500 });
 * console.log(samples.shape); // [100, 2]
 */
export class LangevinDynamics extends ChainSampler {
  /** Bounds applied to x after every step. */
  clamp: readonly number[] | null;
  /** The integrator of a step. */
  integrator: BaseSDERungeKuttaIntegrator;

  /** The steps of `sample` when it is given none, of old scripts; null otherwise. @internal */
  private nSteps: number | null;

  constructor(...args: OfModel<LangevinDynamicsOptions> | OfOldName<LangevinDynamicsOptions>) {
    const owner = new.target.name;
    const { model, stepSize, noiseScale, decay, clamp, integrator, nSteps, ...rest } = readSampler<Complete>(
      owner,
      args,
      {
        stepSize: wide(1e-3),
        noiseScale: wide(1),
        decay: 0,
        clamp: null,
        dtype: 'float32',
        device: null,
        precision: 'float32',
        integrator: null,
        nSteps: null,
      },
    );
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
    this._registerParam('noiseScale', noiseScale, { positive: true });
    if (decay !== 0) {
      throw new RangeError(
        `${owner}: expected decay to be 0, got ${show(decay)}: plain Langevin dynamics has no damping; use UnderdampedLangevinDynamics({ friction })`,
      );
    }
    if (clamp !== null) {
      if (!Array.isArray(clamp) || clamp.length !== 2) throw kindError(owner, 'clamp', 'a pair [low, high]', clamp);
      for (const bound of clamp) number(owner, 'clamp', bound);
      if (!(clamp[0] < clamp[1])) throw valueError(owner, 'clamp', 'a pair [low, high] with low < high', clamp);
    }
    if (nSteps !== null) deprecated(`${owner}({ nSteps })`, 'sample({ nSteps })');
    this.nSteps = nSteps === null ? null : nonNegativeInteger(owner, 'nSteps', nSteps);
    this.clamp = clamp;
    this.integrator = resolveIntegrator(integrator, {
      default: 'euler_maruyama',
      family: BaseSDERungeKuttaIntegrator,
      owner,
      device: this.device,
      dtype: this.dtype,
    });
  }

  protected override readSampleOptions(options: SampleOptions | undefined) {
    if (this.nSteps === null) return super.readSampleOptions(options);
    return super.readSampleOptions({ nSteps: this.nSteps, ...options });
  }

  /** @internal */
  override get _runsNatively(): boolean {
    return super._runsNatively && this.integrator._stepsNatively;
  }

  /** @internal */
  protected override prepareRun(
    name: string,
    complete: CompleteSampleOptions,
    schedulers?: Readonly<Record<string, BaseScheduler>>,
  ) {
    const run = super.prepareRun(name, complete, schedulers);
    if (this.integrator._stepsNatively) return run;
    // A step of one's own: called at every step of the loop, with what a Python loop would give it.
    const { generator } = complete;
    const modelKwargs = this.prepareModelKwargs(this.mergeCondition(complete.modelKwargs, complete.y));
    const spec = run.spec as Extract<SamplerSpec, { kind: 'LangevinDynamics' }>;
    const [stepSizeAt, noiseScaleAt] = [valueAt(spec.stepSize), valueAt(spec.noiseScale)];
    const drift = (x: Tensor) => this.modelGradient(x, modelKwargs).neg();
    const step = (holder: unknown, times: unknown, i: number) => {
      run.schedules.moveTo(i);
      const [x, t] = [raise(holder) as Tensor, raise(times) as Tensor];
      const options = { drift, t, noiseScale: noiseScaleAt(i), generator };
      return movedX(this.integrator, this.integrator.step({ x }, stepSizeAt(i), options), x)._id;
    };
    spec.integrator = { kind: 'callback', step };
    return run;
  }

  protected override get recordsAfterSchedulers(): boolean {
    return true;
  }

  /** @internal */
  protected override shown() {
    return {
      stepSize: float(this.getScheduledValue('stepSize')),
      noiseScale: float(this.getScheduledValue('noiseScale')),
      integrator: this.integrator.constructor.name,
    };
  }

  protected override describe({ nSteps, schedulers }: ChainRun): DescribedSampler {
    return {
      kind: 'LangevinDynamics',
      stepSize: schedule(schedulers.stepSize!, nSteps),
      noiseScale: schedule(schedulers.noiseScale!, nSteps),
      clamp: this.clamp,
      integrator: this.integrator.constructor === EulerMaruyamaIntegrator ? null : this.integrator._spec(),
    };
  }
}
