import {
  boolean,
  kindError,
  nonNegative,
  number,
  oneOf,
  positiveInteger,
  readArguments,
  valueError,
  wide,
} from '../arguments/options.js';
import type { OfModel, TorchEBMModuleOptions } from '../core/torchebmModule.js';
import { movedX } from '../integrators/baseIntegrator.js';
import { BaseRungeKuttaIntegrator } from '../integrators/baseRungeKutta.js';
import { BaseSDERungeKuttaIntegrator } from '../integrators/baseSDERungeKutta.js';
import { type IntegratorName, resolveIntegrator } from '../integrators/registry.js';
import { type BaseInterpolant, type DiffusionForm, diffusionForms } from '../interpolants/baseInterpolant.js';
import { CosineInterpolant, LinearInterpolant, VariancePreservingInterpolant } from '../interpolants/index.js';
import { type InterpolantName, resolveInterpolant } from '../interpolants/registry.js';
import type { Jobs, SampleRecord } from '../native/calls.js';
import { checkRoom } from '../native/capacity.js';
import { fieldOf, nativeField } from '../native/field.js';
import { type JobPlan, runAsync, runSync } from '../native/job.js';
import { LoopSchedules } from '../native/schedules.js';
import { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { StepperSpec } from '../specs/specs.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSampler, type Diagnostics, type SampleOptions, type SampleResult } from './baseSampler.js';
import { tellOfLargeSteps } from './dryRun.js';
import { FlowField, type FlowSettings, type LastStep, type Prediction } from './flowField.js';
import { tellOfChains } from './health.js';

/** The output of a flow's model, under Python's names. */
export const PredictionType = { NOISE: 'noise', SCORE: 'score', VELOCITY: 'velocity' } as const;
/** One of {@link PredictionType}. */
export type PredictionType = Prediction;

/** Options of {@link FlowSampler}. */
export interface FlowSamplerOptions extends TorchEBMModuleOptions {
  /** 'ode', the flow of the velocity, by default; or 'sde', with noise of the same marginals. */
  mode?: 'ode' | 'sde';
  /** The path: 'linear' by default, 'cosine', 'vp', or an interpolant. */
  interpolant?: InterpolantName | BaseInterpolant | null;
  /** The model's output; 'velocity' by default. */
  prediction?: Prediction;
  /** The distance that training kept from the ends of time; for the record, 0 by default. */
  trainEps?: number | BaseScheduler;
  /** The distance that sampling keeps from the ends of time, where the path asks for one; 0 by default. */
  sampleEps?: number | BaseScheduler;
  /** Takes −f(x, 0) as the velocity, for models of equilibrium matching; false by default. */
  negateVelocity?: boolean;
  /** Goes from data to noise, in ODE mode; false by default. */
  reverse?: boolean;
  /** The form of the diffusion over time, in SDE mode; 'SBDM' by default. */
  diffusionForm?: DiffusionForm | null;
  /** The factor of the diffusion, in SDE mode; 1 by default. */
  diffusionNorm?: number | null;
  /** The correction after the last step, in SDE mode: 'Mean' by default, 'Euler', 'Tweedie', or null for none. */
  lastStep?: LastStep | null;
  /** The size of that correction; 0.04 by default. */
  lastStepSize?: number | null;
  /** A name or an integrator; 'dopri5' by default, in SDE mode 'euler_maruyama'. */
  integrator?: IntegratorName | BaseRungeKuttaIntegrator | null;
}

/** Options of {@link FlowSampler.sample}: `nSteps` is 50 by default, in SDE mode 250. */
export interface FlowSampleOptions extends Omit<SampleOptions, 'nSteps'> {
  nSteps?: number | null;
}

/** The options that `sample` took before they moved to the constructor, by either spelling. */
const removed: Record<string, string> = {
  mode: 'new FlowSampler(model, { mode })',
  shape: 'sample({ dim, nSamples })',
  batchSize: 'sample({ nSamples })',
  odeMethod: 'new FlowSampler(model, { integrator })',
  sdeMethod: 'new FlowSampler(model, { integrator })',
  method: 'new FlowSampler(model, { integrator })',
  atol: 'new FlowSampler(model, { integrator: new Dopri5Integrator({ atol }) })',
  rtol: 'new FlowSampler(model, { integrator: new Dopri5Integrator({ rtol }) })',
  reverse: 'new FlowSampler(model, { reverse })',
  diffusionForm: 'new FlowSampler(model, { diffusionForm })',
  diffusionNorm: 'new FlowSampler(model, { diffusionNorm })',
  lastStep: 'new FlowSampler(model, { lastStep })',
  lastStepSize: 'new FlowSampler(model, { lastStepSize })',
  numSteps: 'sample({ nSteps })',
  z: 'sample({ x })',
};

interface FlowSamplerArguments extends FlowSamplerOptions {
  model: Module;
}

/**
 * Samples of flow and diffusion models: carries noise at t = 0 to data at t = 1 along dx = v(x, t) dt, or with noise of
 * the same marginals along dx = (v + D s) dt + √(2 D) dW, where s is the score.
 *
 * The model is called as `model(x, t, modelKwargs)` with x (n, …) and t (n) and gives what `prediction` says; velocity,
 * score and D follow from the interpolant. With a fixed-step integrator `sample` keeps trajectories and diagnostics;
 * adaptive ones give the last state.
 *
 * Defaults: `mode` 'ode', `interpolant` 'linear', `prediction` 'velocity', `sampleEps` 0, `integrator` 'dopri5' and 50
 * steps; in SDE mode 'euler_maruyama' and 250 steps, `diffusionForm` 'SBDM', `diffusionNorm` 1, `lastStep` 'Mean',
 * `lastStepSize` 0.04. With the linear and cosine interpolants, predictions of score or noise need a `sampleEps` above
 * 0: the velocity grows without bound towards t = 0. So does D of the form SBDM, whose first step from t = 0 is far too
 * large; many steps undo that, and a warning tells where they are too few. The default 250 are, in Python too: standard
 * normal data come out 3.5 times as wide; 500 steps, or a `sampleEps` of 1e-3, cure it. ODE mode draws nothing but the
 * start, SDE mode one `randn_like(x)` a step.
 *
 * Ma and others, SiT: exploring flow and diffusion-based generative models with scalable interpolant transformers, 2024.
 *
 * @throws TypeError and RangeError for options of a wrong kind or value, and for those of the other mode.
 * @example
 * import { FlowSampler } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * class Velocity extends torch.nn.Module {
 *   net = new torch.nn.Linear(3, 2);
 *   forward(x, t) {
 *     return this.net(torch.cat([x, t.unsqueeze(-1)], -1));
 *   }
 * }
 * const sampler = new FlowSampler(new Velocity(), { integrator: 'euler' });
 * const samples = await sampler.sample({ dim: 2, nSamples: 100, nSteps: 20 });
 * console.log(samples.shape); // [100, 2]
 */
export class FlowSampler extends BaseSampler {
  mode: 'ode' | 'sde';
  interpolant: BaseInterpolant;
  predictionType: Prediction;
  negateVelocity: boolean;
  reverse: boolean;
  diffusionForm: DiffusionForm | null = null;
  diffusionNorm: number | null = null;
  lastStep: LastStep | null = null;
  lastStepSize: number | null = null;
  integrator: BaseRungeKuttaIntegrator;
  /** @internal The fields of the flow, each recorded once. */
  private readonly fields = new Map<string, FlowField>();

  constructor(...args: OfModel<FlowSamplerOptions>) {
    const owner = new.target.name;
    const { model, ...complete } = readArguments<Required<FlowSamplerArguments>>(
      owner,
      args,
      {
        mode: 'ode' as 'ode' | 'sde',
        interpolant: null as InterpolantName | BaseInterpolant | null,
        prediction: 'velocity' as Prediction,
        trainEps: wide(0 as number | BaseScheduler),
        sampleEps: wide(0 as number | BaseScheduler),
        negateVelocity: false,
        reverse: false,
        diffusionForm: null as DiffusionForm | null,
        diffusionNorm: null as number | null,
        lastStep: undefined as LastStep | null | undefined,
        lastStepSize: null as number | null,
        dtype: 'float32' as TorchEBMModuleOptions['dtype'],
        device: null as TorchEBMModuleOptions['device'],
        integrator: null as IntegratorName | BaseRungeKuttaIntegrator | null,
      },
      ['model'],
    );
    if (!(model instanceof Module)) {
      throw kindError(
        owner,
        'model',
        'a module of x and t (a subclass of nn.Module, whose forward may call a function)',
        model,
      );
    }
    super(model, { dtype: complete.dtype ?? null, device: complete.device ?? null });
    this._registerParam('trainEps', complete.trainEps);
    this._registerParam('sampleEps', complete.sampleEps);
    this.negateVelocity = boolean(owner, 'negateVelocity', complete.negateVelocity);
    this.reverse = boolean(owner, 'reverse', complete.reverse);
    this.mode = oneOf(owner, 'mode', complete.mode, ['ode', 'sde']);
    this.interpolant = resolveInterpolant(complete.interpolant, { default: 'linear', owner });
    this.predictionType = oneOf(owner, 'prediction', complete.prediction, ['velocity', 'score', 'noise']);
    const { diffusionForm, diffusionNorm, lastStep, lastStepSize } = complete;
    const sde = this.mode === 'sde';
    if (sde) {
      if (this.reverse) throw new RangeError(`${owner}: expected reverse to be false in mode 'sde', got true`);
      this.diffusionForm = oneOf(owner, 'diffusionForm', diffusionForm ?? 'SBDM', diffusionForms);
      this.diffusionNorm = number(owner, 'diffusionNorm', diffusionNorm ?? 1);
      this.lastStep =
        lastStep === undefined ? 'Mean' : oneOf(owner, 'lastStep', lastStep, ['Mean', 'Euler', 'Tweedie', null]);
      this.lastStepSize = nonNegative(owner, 'lastStepSize', lastStepSize ?? 0.04);
      if (this.lastStep === null) this.lastStepSize = 0;
    } else {
      const given = { diffusionForm, diffusionNorm, lastStepSize };
      const [wrong] = [
        ...Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [name])),
        ...(lastStep === undefined ? [] : ['lastStep']),
      ];
      if (wrong) throw new RangeError(`${owner}: expected ${wrong} to be given in mode 'sde' only`);
    }
    this.integrator = resolveIntegrator<BaseRungeKuttaIntegrator>(complete.integrator, {
      default: sde ? 'euler_maruyama' : 'dopri5',
      family: sde ? BaseSDERungeKuttaIntegrator : BaseRungeKuttaIntegrator,
      owner,
      device: this.device,
      dtype: this.dtype,
    });
    if (sde && this.integrator.errorWeights !== null) {
      throw valueError(owner, 'integrator', "one of fixed steps in mode 'sde'", this.integrator);
    }
  }

  /** The distance that training kept from the ends of time. */
  get trainEps(): number {
    return this.getScheduledValue('trainEps');
  }

  set trainEps(value: number | BaseScheduler) {
    this._registerParam('trainEps', value);
  }

  /** The distance that sampling keeps from the ends of time. */
  get sampleEps(): number {
    return this.getScheduledValue('sampleEps');
  }

  set sampleEps(value: number | BaseScheduler) {
    this._registerParam('sampleEps', value);
  }

  /** The times between which the flow goes. */
  private interval(): [t0: number, t1: number] {
    const { interpolant, sampleEps: eps } = this;
    const sde = this.mode === 'sde';
    const end = sde && this.lastStepSize !== 0 ? 1 - this.lastStepSize! : 1 - eps;
    if (interpolant instanceof VariancePreservingInterpolant) return [0, end];
    const isPlain = interpolant instanceof LinearInterpolant || interpolant instanceof CosineInterpolant;
    const isVelocity = this.predictionType === 'velocity';
    if (!isPlain || (isVelocity && !sde)) return [0, 1];
    return [(sde && this.diffusionForm === 'SBDM') || !isVelocity ? eps : 0, end];
  }

  /** A field of the flow; the same object as long as its settings are. */
  private field(part: FlowField['part']): FlowField {
    const settings: FlowSettings = {
      prediction: this.predictionType,
      negateVelocity: this.negateVelocity,
      form: this.diffusionForm,
      norm: this.diffusionNorm ?? 1,
      lastStep: this.lastStep,
      lastStepSize: this.lastStepSize ?? 0,
    };
    const model = part === 'diffusion' ? null : this.model;
    let field = this.fields.get(part);
    if (!field || field.model !== model || field.interpolant !== this.interpolant) {
      field = new FlowField(part, model, this.interpolant, settings);
      this.fields.set(part, field);
    }
    field.settings = settings;
    field.interpolantState = { ...this.interpolant };
    return field;
  }

  private prepare(options: FlowSampleOptions | undefined) {
    const owner = `${this.constructor.name}.sample`;
    for (const key of Object.keys(options ?? {})) {
      const name = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      if (Object.hasOwn(removed, name)) throw new TypeError(`${owner}: ${key} is gone, use ${removed[name]}`);
    }
    const { mode, model, integrator, reverse } = this;
    const sde = mode === 'sde';
    const nSteps = positiveInteger(owner, 'nSteps', options?.nSteps ?? (sde ? 250 : 50));
    const complete = this.readSampleOptions({ ...options, nSteps });
    checkRoom(owner, 'the times of the steps', [nSteps + 1], this, 'take fewer steps');
    const { x, dim, nSamples, thin, returnTrajectory, returnDiagnostics, generator } = complete;
    const adapts = integrator.errorWeights !== null;
    if (adapts && (returnTrajectory || thin !== 1)) {
      throw new RangeError(
        `${owner}: expected ${returnTrajectory ? 'returnTrajectory to be false' : 'thin to be 1'} with the adaptive ` +
          `${integrator.constructor.name}, which gives the last state alone; fixed steps ('rk4', 'euler') keep all`,
      );
    }
    const start = x ? this.initState(x) : null;
    const shape = start?.shape ?? [nSamples, ...(typeof dim === 'number' ? [dim] : dim!)];
    const modelKwargs = this.prepareModelKwargs(this.mergeCondition(complete.modelKwargs, complete.y));
    if (complete.resetSchedulers) this.resetSchedulers();

    const { dtype, device } = this;
    const [t0, t1] = this.interval();
    // Implicit steps do not overshoot.
    if (sde && !integrator.tableauA.some((row, i) => row[i])) {
      const steps = { t0, t1, nSteps, form: this.diffusionForm!, norm: this.diffusionNorm! };
      tellOfLargeSteps(this.constructor.name, { interpolant: this.interpolant, ...steps });
    }

    const schedules = adapts ? null : new LoopSchedules(this);
    const onStep = (step: number) => schedules?.moveTo(Math.min(step, nSteps));
    const describe = (field: Module) =>
      nativeField(field, { shape, dtype, device: device.toString(), modelKwargs }, onStep);
    const isModel = !sde && this.predictionType === 'velocity' && !this.negateVelocity;
    const drift = isModel ? (model as Module) : this.field(sde ? 'sde' : 'ode');
    const fields = {
      drift: describe(drift),
      diffusion: sde ? describe(this.field('diffusion')) : null,
      last: sde && this.lastStep !== null ? describe(this.field('last')) : null,
    };
    let spec: StepperSpec = integrator._spec();
    if (!adapts && !integrator._stepsNatively) {
      const times = torch.linspace(t0, t1, nSteps + 1, { dtype, device });
      const points = reverse ? times.flip([0]) : times;
      const step = (holder: unknown, timeHolder: unknown, i: number) => {
        onStep(i);
        const [state, t] = [raise(holder) as Tensor, raise(timeHolder) as Tensor];
        const noise = sde ? { diffusion: this.field('diffusion')(state, t), generator } : {};
        const h = points.select(0, i + 1).sub(points.select(0, i));
        const field = (at: Tensor, time: Tensor) => fieldOf(drift, at, time, modelKwargs);
        return movedX(integrator, integrator.step({ x: state }, h, { drift: field, t, ...noise }), state)._id;
      };
      spec = { kind: 'callback', step };
    }
    schedules?.moveToEnd(nSteps);
    const plan: JobPlan = {
      name: owner,
      total: nSteps,
      signal: complete.signal,
      onProgress: complete.onProgress,
      priority: complete.priority,
      within: (begin) => this.autocastContext(begin),
    };
    const loop = {
      grid: { n: nSteps, from: t0, to: t1, reverse, stepSize: null },
      adaptive: adapts,
      options: { thin, returnTrajectory, returnDiagnostics, lastStep: this.lastStepSize ?? 0 },
    };
    const from = start ? { x: start } : { x: null, shape, dtype, device: device.toString() };
    const args: Parameters<Jobs['flow']> = [spec, fields, from, loop, generator];
    const settle = (done: number) => schedules?.settle(done);
    return { plan, args, settle, returnDiagnostics };
  }

  /**
   * Draws samples, (n, …), off the event loop; with `returnTrajectory` (n, ⌊nSteps / thin⌋, …).
   *
   * `nSteps` is 50 by default, in SDE mode 250; an adaptive integrator takes from it the first step that it tries. With
   * `returnDiagnostics` it resolves to a pair; the diagnostics are `mean` and `var` over the samples (n_kept, …), and
   * the times `t` (n_kept); one row for an adaptive integrator.
   *
   * It rejects with the signal's reason when stopped, and with exactly what a callback throws.
   */
  override sample(
    options: FlowSampleOptions & { returnDiagnostics: true },
  ): Promise<[samples: Tensor, diagnostics: Diagnostics]>;
  override sample(options?: FlowSampleOptions & { returnDiagnostics?: false }): Promise<Tensor>;
  override sample(options?: FlowSampleOptions): Promise<SampleResult>;
  override async sample(options?: FlowSampleOptions): Promise<any> {
    const prepared = this.prepare(options);
    const { plan, args, settle } = prepared;
    return this.#result(prepared, await runAsync(plan, 'flow', args, settle));
  }

  /** {@link sample}, in place. */
  override sampleSync(
    options: FlowSampleOptions & { returnDiagnostics: true },
  ): [samples: Tensor, diagnostics: Diagnostics];
  override sampleSync(options?: FlowSampleOptions & { returnDiagnostics?: false }): Tensor;
  override sampleSync(options?: FlowSampleOptions): SampleResult;
  override sampleSync(options?: FlowSampleOptions): any {
    const prepared = this.prepare(options);
    const { plan, args, settle } = prepared;
    return this.#result(prepared, runSync(plan, 'flow', args, settle));
  }

  #result({ returnDiagnostics }: { returnDiagnostics: boolean }, record: SampleRecord) {
    tellOfChains(this.constructor.name, record, 'samples');
    const { samples, diagnostics } = record;
    if (!returnDiagnostics) return samples;
    return [samples, Object.fromEntries(diagnostics) as Diagnostics] as [Tensor, Diagnostics];
  }

  /** @deprecated Gone: the mode and the integrator are options of the constructor. */
  sampleOde(): never {
    throw new TypeError(
      `${this.constructor.name}: sampleOde is gone, use new FlowSampler(model).sample({ x, nSteps })`,
    );
  }

  /** @deprecated Gone: the mode and the diffusion are options of the constructor. */
  sampleSde(): never {
    throw new TypeError(
      `${this.constructor.name}: sampleSde is gone, use new FlowSampler(model, { mode: 'sde' }).sample({ x, nSteps })`,
    );
  }

  /** log N(z; 0, I) = −½ D log 2π − ½ |z|² of each row of z (n, …), in D dimensions. */
  priorLogp(z: Tensor): Tensor {
    const owner = `${this.constructor.name}.priorLogp`;
    expectTensor(owner, 'z', z);
    if (z.dim() < 2) throw valueError(owner, 'z', 'of shape (n, …)', z.shape);
    const [n, ...sizes] = z.shape;
    const d = sizes.reduce((product, size) => product * size, 1);
    const squares = z.square().sum(sizes.map((_, i) => i + 1));
    return torch.rsub(squares.div(2).view([n!]), (-d / 2) * Math.log(2 * Math.PI));
  }

  /** @internal */
  protected override shown() {
    const { mode, interpolant, predictionType, integrator } = this;
    return {
      mode: `'${mode}'`,
      interpolant: interpolant.constructor.name,
      prediction: `'${predictionType}'`,
      integrator: integrator.constructor.name,
    };
  }
}
