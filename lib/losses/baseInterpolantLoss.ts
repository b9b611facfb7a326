import { base, refuseBase } from '../arguments/base.js';
import {
  kindError,
  nonNegative,
  number,
  oneOf,
  positive,
  readArguments,
  valueError,
  wide,
} from '../arguments/options.js';
import { type Routine, runInPlace, task } from '../control/routine.js';
import type { ModelKwargs, OfModel } from '../core/torchebmModule.js';
import type { BaseCoupling } from '../couplings/baseCoupling.js';
import { type CouplingName, resolveCoupling } from '../couplings/registry.js';
import type { BaseInterpolant } from '../interpolants/baseInterpolant.js';
import { type InterpolantName, resolveInterpolant } from '../interpolants/registry.js';
import { runAsync, runSync } from '../native/job.js';
import { keeps } from '../native/loss.js';
import { placeOf, stepScope } from '../native/stepScope.js';
import { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { PathSpec } from '../specs/generated/components.js';
import { expectReal, expectTensor } from '../tensor/tensor.js';
import * as torch from '../torch/index.js';
import { type Device, type DType, type Generator, Tensor } from '../torch/index.js';
import { BaseLoss, type BaseLossCall, type BaseLossOptions, lossDefaults } from './baseLoss.js';

/** Draws the times (B) of a batch. */
export type TimeSampler = (
  batch: number,
  options: { device: Device; dtype: DType; generator: Generator | null },
) => Tensor;

/** Options of {@link BaseInterpolantLoss}. */
export interface BaseInterpolantLossOptions extends BaseLossOptions {
  /** The path from noise to data: 'linear' (default), 'cosine', 'vp', or an interpolant. */
  interpolant?: InterpolantName | BaseInterpolant | null;
  /** The coupling that pairs noise with data, or its name. */
  coupling?: CouplingName | BaseCoupling | null;
  /** ε: uniform times are from ε to 1 − ε; 0 by default. */
  trainEps?: number | BaseScheduler;
  /** The law of the times: 'uniform' (default), 'lognormal', or a function that draws them. */
  tSampler?: 'uniform' | 'lognormal' | TimeSampler;
  /** Mean of log σ in the log-normal law; −1.2 by default. */
  tPMean?: number;
  /** Standard deviation of log σ; 1.2 by default. */
  tPStd?: number;
  /** Weights (B) of the rows from their times (B); none by default. */
  lossWeightFn?: ((t: Tensor) => Tensor) | null;
}

/** The defaults of {@link BaseInterpolantLossOptions}. @internal */
export const interpolantLossDefaults: Required<BaseInterpolantLossOptions> = {
  interpolant: 'linear',
  coupling: 'independent',
  trainEps: wide(0),
  tSampler: 'uniform',
  tPMean: -1.2,
  tPStd: 1.2,
  lossWeightFn: null,
  ...lossDefaults,
};

/** The options of a call of these losses. */
export interface InterpolantLossCall extends BaseLossCall {
  /** Source samples in the shape of x; standard normal noise by default. */
  x0?: Tensor | null;
}

/** A batch on its way from noise to data. */
export interface PathSample {
  /** The source samples, (B, …). */
  x0: Tensor;
  /** The data that they are paired with. */
  x1: Tensor;
  /** The weight of each pair, (B); null for all the same. */
  weights: Tensor | null;
  /** The times, (B). */
  t: Tensor;
  /** Where the pairs are at these times. */
  xt: Tensor;
  /** Their velocities. */
  ut: Tensor;
}

interface BaseInterpolantLossArguments extends BaseInterpolantLossOptions {
  model: Module;
}

/**
 * Base of the losses that learn from paths between noise and data: x_t = α(t) x₁ + σ(t) x₀ with velocity u_t.
 *
 * A subclass overrides `trainingLosses`, which gives the `loss` (B) of every row; `computeLoss` is its mean, weighted
 * where the coupling weighs pairs. `samplePath` pairs, draws times and interpolates. Draws: [the mask of dropped
 * conditions], [x₀], [the coupling's], the times.
 *
 * Log-normal times are t = 1 / (1 + σ) with log σ normal, of mean `tPMean` and standard deviation `tPStd`, from
 * max(10⁻⁴, ε) to 1 − ε (Karras et al., Elucidating the design space of diffusion-based generative models, 2022).
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { BaseInterpolantLoss, meanFlat } from 'torchebm/losses';
 * import { nn } from 'torchebm';
 * import * as torch from 'torchebm/torch';
 * class Field extends nn.Module {
 *   net = new nn.Linear(3, 2);
 *   forward(x, t) {
 *     return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
 *   }
 * }
 * class Absolute extends BaseInterpolantLoss {
 *   trainingLosses(x1, options) {
 *     const { xt, ut, t, weights } = this.samplePath(x1, options);
 *     return { loss: meanFlat(this.model(xt, t).sub(ut).abs()), weights };
 *   }
 * }
 * const lossFn = new Absolute(new Field(), { coupling: 'ot' });
 * lossFn(torch.randn([64, 2])).backward();
 */
export abstract class BaseInterpolantLoss extends BaseLoss {
  interpolant: BaseInterpolant;
  coupling: BaseCoupling;
  tSampler: 'uniform' | 'lognormal' | TimeSampler;
  tPMean: number;
  tPStd: number;
  lossWeightFn: ((t: Tensor) => Tensor) | null;

  constructor(...args: OfModel<BaseInterpolantLossOptions>) {
    refuseBase(new.target);
    const owner = new.target.name;
    const { model, ...complete } = readArguments<Required<BaseInterpolantLossArguments>>(
      owner,
      args,
      interpolantLossDefaults,
      ['model'],
    );
    const { interpolant, coupling, trainEps, tSampler, tPMean, tPStd, lossWeightFn, ...rest } = complete;
    super(rest);
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'a model', model);
    this.model = model;
    this.tSampler =
      typeof tSampler === 'function' ? tSampler : oneOf(owner, 'tSampler', tSampler, ['uniform', 'lognormal']);
    this.tPMean = number(owner, 'tPMean', tPMean);
    this.tPStd = positive(owner, 'tPStd', tPStd);
    if (lossWeightFn !== null && typeof lossWeightFn !== 'function') {
      throw kindError(owner, 'lossWeightFn', 'a function of the times', lossWeightFn);
    }
    this.lossWeightFn = lossWeightFn;
    this.trainEps = trainEps as number;
    this.interpolant = resolveInterpolant(interpolant, { default: 'linear', owner });
    this.coupling = resolveCoupling(coupling, { default: 'independent', owner });
  }

  /** ε, which keeps times from 0 and 1; it may be set to a number or a scheduler. */
  get trainEps(): number {
    return this.getScheduledValue('trainEps');
  }
  set trainEps(value: number | BaseScheduler) {
    if (typeof value === 'number') nonNegative(this.constructor.name, 'trainEps', value);
    this._registerParam('trainEps', value);
  }

  /** The rows' losses, and what else is of interest. */
  abstract trainingLosses(
    x1: Tensor,
    options?: InterpolantLossCall,
  ): { loss: Tensor; weights?: Tensor | null; [term: string]: Tensor | null | undefined };

  /** The loss of the data x (B, …), a scalar. */
  override forward(x: Tensor, options: InterpolantLossCall = {}): Tensor {
    const { x: data, ...call } = this.readCall(x, options, { x0: null });
    return this.autocastContext(() => this.computeLoss(data, call));
  }

  /** The mean of the rows' losses, after the check of the conditions and their dropping. */
  computeLoss(x: Tensor, options: InterpolantLossCall = {}): Tensor {
    const { x: data, modelKwargs, ...call } = this.readCall(x, options, { x0: null as Tensor | null });
    this.checkCondition(data, modelKwargs);
    const dropped = this.applyCfgDropout(modelKwargs, call.generator);
    return this.reduce(this.trainingLosses(data, { ...call, modelKwargs: dropped }));
  }

  /** The mean of the rows' losses, weighted if there are weights. */
  protected reduce({ loss, weights }: { loss: Tensor; weights?: Tensor | null }): Tensor {
    if (!weights) return loss.mean();
    return weights
      .mul(loss)
      .sum()
      .div(weights.sum().clamp({ min: 1e-12 }));
  }

  /** Pairs the data x1 (B, …) with noise, or with x0, and takes every pair to a time of its own. */
  samplePath(x1: Tensor, options: InterpolantLossCall = {}): PathSample {
    return runInPlace(this.pathRoutine(x1, options));
  }

  /** {@link samplePath} as a routine. @internal */
  protected *pathRoutine(x1: Tensor, options: InterpolantLossCall): Routine<PathSample> {
    const call = this.readCall(x1, options, { x0: null as Tensor | null });
    const { x: data, modelKwargs, generator } = call;
    const source = this.readSource(data, call.x0);
    const path = this.probabilityPath();
    if (path) {
      const spec = { x0: source, x1: data, given: null, path, generator };
      const plan = { name: `${this.constructor.name}.samplePath`, total: 0 };
      const {
        x0,
        x1: paired,
        weights,
        t,
        xt,
        ut,
      } = yield* task(
        () => runSync(plan, 'samplePath', [spec]),
        () => runAsync({ ...plan, ...placeOf(stepScope()) }, 'samplePath', [spec]),
      );
      return { x0, x1: paired, weights, t, xt, ut };
    }
    const noise = source ?? torch.randnLike(data, { generator });
    const coupled = this.coupling(noise, data, { ...modelKwargs, generator });
    const t = this.sampleT(data.size(0), generator);
    const [xt, ut] = this.interpolant.interpolate(coupled.x0, coupled.x1, t);
    return { x0: coupled.x0, x1: coupled.x1, weights: coupled.weights, t, xt, ut };
  }

  /** The source samples that are given, or null, for data that there are. @internal */
  protected readSource(data: Tensor, x0: Tensor | null): Tensor | null {
    const owner = this.constructor.name;
    if (x0 !== null && !(x0 instanceof Tensor)) throw kindError(owner, 'x0', 'a Tensor', x0);
    if (x0 !== null) expectReal(owner, 'x0', x0);
    const source = x0?.to({ dtype: this.dtype, device: this.device }) ?? null;
    if (source && source.shape.join() !== data.shape.join()) {
      throw valueError(owner, 'x0', `of the shape [${data.shape}] of the data`, source.shape);
    }
    if (data.dim() < 1 || data.size(0) === 0) throw valueError(owner, 'x', 'of shape (B, …) with B > 0', data.shape);
    return source;
  }

  /** The law of path samples, as native code takes it; null if a part of it is a person's own. @internal */
  protected probabilityPath(): PathSpec['path'] {
    const [coupling, interpolant] = [this.coupling._spec(), this.interpolant._spec()];
    if (!coupling || !interpolant) return null;
    if (typeof this.tSampler === 'function' || !keeps(this, BaseInterpolantLoss.prototype, 'sampleT')) return null;
    return { coupling, interpolant, times: this.#times() };
  }

  #times() {
    const { tSampler, trainEps, tPMean, tPStd } = this;
    return { logNormal: tSampler === 'lognormal', eps: trainEps, mean: tPMean, std: tPStd };
  }

  /** Draws the times (B). */
  protected sampleT(batch: number, generator: Generator | null): Tensor {
    const { device, dtype, tSampler } = this;
    const owner = this.constructor.name;
    if (typeof tSampler === 'function') {
      const t = tSampler(batch, { device, dtype, generator });
      expectTensor(owner, 'the result of tSampler', t);
      if (t.shape.join() !== `${batch}`) throw valueError(owner, 'the times of tSampler', `(${batch})`, t.shape);
      return t;
    }
    const draw = { times: this.#times(), batch, dtype, device: device.toString(), generator };
    return runSync({ name: owner, total: 0 }, 'times', [draw]).t;
  }

  /** Multiplies the rows' losses by the weights of their times. */
  protected weigh(loss: Tensor, t: Tensor): Tensor {
    return this.lossWeightFn === null ? loss : loss.mul(this.lossWeightFn(t));
  }

  /** The model's results at x and t, as one list: its output, and what it returns beside. */
  protected outputs(x: Tensor, t: Tensor, modelKwargs: ModelKwargs): [output: Tensor, ...rest: any[]] {
    const given = Object.keys(modelKwargs).length > 0 ? [modelKwargs] : [];
    const result: Tensor | [Tensor, ...any[]] = this.autocastContext(() => this.model(x, t, ...given));
    const [output, ...rest] = Array.isArray(result) ? result : [result];
    if (!(output instanceof Tensor)) {
      throw kindError(this.constructor.name, `the result of ${this.model.constructor.name}`, 'a Tensor', output);
    }
    if (output.shape.join() !== x.shape.join()) {
      const what = `of the shape [${x.shape}] of x`;
      throw valueError(this.constructor.name, `the result of ${this.model.constructor.name}`, what, output.shape);
    }
    return [output, ...rest];
  }
}
base(BaseInterpolantLoss, 'trainingLosses');
