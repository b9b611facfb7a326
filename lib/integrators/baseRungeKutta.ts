import { base, refuseBase } from '../arguments/base.js';
import {
  type Arguments,
  boolean,
  kindError,
  nonNegative,
  nonNegativeInteger,
  notGiven,
  positive,
  positiveInteger,
  readArguments,
  readOptions,
  valueError,
} from '../arguments/options.js';
import { checkJobOptions, inPlace, Pace } from '../control/progress.js';
import type { Jobs } from '../native/calls.js';
import { checkRoom } from '../native/capacity.js';
import { type FieldLike, nativeField } from '../native/field.js';
import { type JobPlan, runAsync, runSync } from '../native/job.js';
import type { NativeStepperSpec } from '../specs/generated/components.js';
import type { FieldSpec, NumberSpec } from '../specs/specs.js';
import { floatText } from '../tensor/digits.js';
import { raise } from '../tensor/op.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import {
  BaseIntegrator,
  type IntegrateArguments,
  type IntegratorState,
  readIntegrate,
  readStep,
  type StepArguments,
  type StepSize,
} from './baseIntegrator.js';
import { readTableau } from './butcherTableau.js';
import {
  type CompleteRungeKuttaOptions,
  defaults,
  integrateDefaults,
  isDecreasing,
  numberSpec,
  type RungeKuttaIntegrateOptions,
  type RungeKuttaOptions,
  type RungeKuttaStepOptions,
  readGrid,
  readState,
  readStepSize,
  rounded,
} from './rungeKuttaOptions.js';

/**
 * Base of the Runge–Kutta integrators of dx = f(x, t) dt, explicit or diagonally implicit, given by a Butcher tableau:
 * k_i = f(x + h Σ_j a_ij k_j, t + c_i h) and x' = x + h Σ_i b_i k_i.
 *
 * A subclass gives `tableauA`, `tableauB` and `tableauC` as getters and runs natively; with `errorWeights` and `order`
 * its steps adapt themselves: the error h Σ_i e_i k_i, over atol + rtol max(|x|, |x'|), is kept below 1 in norm, over
 * the whole batch. State dictionaries hold the tableau, under Python's names.
 *
 * Defaults: see {@link RungeKuttaOptions}. Everything but `integrate` runs in the caller's grad mode and in place.
 *
 * Hairer, Nørsett and Wanner, Solving ordinary differential equations I, 1993.
 *
 * @throws TypeError and RangeError for options of a wrong kind or value, and for a tableau that is none; Error where the
 * adaptive step size shrinks to nothing, as it does where f is not finite, or `maxSteps` do not suffice.
 * @example
 * import { BaseRungeKuttaIntegrator } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class Ralston extends BaseRungeKuttaIntegrator {
 *   get tableauA() {
 *     return [[], [2 / 3]];
 *   }
 *   get tableauB() {
 *     return [1 / 4, 3 / 4];
 *   }
 *   get tableauC() {
 *     return [0, 2 / 3];
 *   }
 * }
 * const { x } = await new Ralston().integrate({ x: torch.ones([1, 1]) }, 0.01, 100, { drift: (x) => x.neg() });
 * console.log(Math.abs(x.item() - Math.exp(-1)) < 1e-4); // true
 */
export abstract class BaseRungeKuttaIntegrator extends BaseIntegrator {
  atol: number;
  rtol: number;
  maxSteps: number;
  safety: number;
  minFactor: number;
  maxFactor: number;
  maxStepSize: number;
  norm: ((error: Tensor) => Tensor | number) | null;
  solverMaxIter: number;
  solverTol: number;
  solverCheckEvery: number;
  /** @internal The tableau as tensors. */
  declare _bufA: Tensor;
  /** @internal */
  declare _bufB: Tensor;
  /** @internal */
  declare _bufC: Tensor;
  /** @internal */
  declare _bufE: Tensor | null;

  constructor(...args: Arguments<RungeKuttaOptions, []>) {
    refuseBase(new.target);
    const owner = new.target.name;
    const complete = readArguments<CompleteRungeKuttaOptions>(owner, args, defaults, []);
    super({ device: complete.device, dtype: complete.dtype });
    this.atol = nonNegative(owner, 'atol', complete.atol);
    this.rtol = nonNegative(owner, 'rtol', complete.rtol);
    this.maxSteps = positiveInteger(owner, 'maxSteps', complete.maxSteps);
    this.safety = positive(owner, 'safety', complete.safety);
    this.minFactor = positive(owner, 'minFactor', complete.minFactor);
    this.maxFactor = positive(owner, 'maxFactor', complete.maxFactor);
    this.maxStepSize = positive(owner, 'maxStepSize', complete.maxStepSize);
    if (complete.norm !== null && typeof complete.norm !== 'function') {
      throw kindError(owner, 'norm', 'a function', complete.norm);
    }
    this.norm = complete.norm;
    this.solverMaxIter = positiveInteger(owner, 'solverMaxIter', complete.solverMaxIter);
    this.solverTol = nonNegative(owner, 'solverTol', complete.solverTol);
    this.solverCheckEvery = nonNegativeInteger(owner, 'solverCheckEvery', complete.solverCheckEvery);
    this.#registerTableau(owner);
  }

  /** a, by rows: a[i] holds a_i0 to a_i,i−1, and a_ii for a stage that is implicit. */
  abstract get tableauA(): readonly (readonly number[])[];
  /** b, the weights of the stages. */
  abstract get tableauB(): readonly number[];
  /** c, the times of the stages. */
  abstract get tableauC(): readonly number[];

  /** The number of the method's stages. */
  get nStages(): number {
    return this.tableauC.length;
  }

  /** e = b − b̂, where b̂ are the weights of an embedded method; null without one. With `fsal` one more than stages. */
  get errorWeights(): readonly number[] | null {
    return null;
  }

  /** The order of the method where there is an embedded one, which steers the step size. */
  get order(): number | null {
    return null;
  }

  /** Whether the drift at the end of a step is the first stage of the next. */
  get fsal(): boolean {
    return false;
  }

  #registerTableau(owner: string): void {
    const { a, b, c, e } = readTableau(owner, this);
    const n = c.length;
    const { device, dtype } = this;
    const full = a.map((row) => Array.from({ length: n }, (_, j) => row[j] ?? 0));
    this.registerBuffer('_buf_a', torch.tensor(full, { device, dtype }));
    this.registerBuffer('_buf_b', torch.tensor([...b], { device, dtype }));
    this.registerBuffer('_buf_c', torch.tensor([...c], { device, dtype }));
    this.registerBuffer('_buf_e', e === null ? null : torch.tensor([...e], { device, dtype }));
  }

  /** @internal The method, for the native stepper. */
  _spec(): NativeStepperSpec {
    const { atol, rtol, maxSteps, safety, minFactor, maxFactor, maxStepSize, norm, dtype, fsal } = this;
    const { solverMaxIter, solverTol, solverCheckEvery } = this;
    return {
      kind: 'RungeKutta',
      name: this.constructor.name,
      ...{ a: this._bufA, b: this._bufB, c: this._bufC, e: this._bufE ?? null },
      implicit: this.tableauA.map((row, i) => (row[i] ?? 0) !== 0),
      order: this.order ?? 0,
      ...{ fsal, atol, rtol, maxSteps, safety, minFactor, maxFactor, maxStepSize, dtype },
      ...{ solverMaxIter, solverTol, solverCheckEvery },
      norm:
        norm === null
          ? null
          : (holder: unknown) => {
              const error = raise(holder) as Tensor;
              const size = norm(error);
              return (size instanceof Tensor ? size : torch.tensor(size, { dtype: 'float64' }))._id;
            },
    };
  }

  /** @internal Whether `step` is this package's own. */
  get _stepsNatively(): boolean {
    return this.step === BaseRungeKuttaIntegrator.prototype.step;
  }

  /** One step of size `stepSize`, never adapted: { x }. */
  override step(...args: StepArguments<IntegratorState, RungeKuttaStepOptions>): IntegratorState {
    const owner = `${this.constructor.name}.step`;
    const [state, stepSize, options] = readStep(owner, args);
    const { drift, t } = readOptions<Required<RungeKuttaStepOptions>>(owner, options, {
      drift: null as never,
      t: null,
    });
    return this._step(owner, state, stepSize, drift, t, { diffusion: null, noise: null });
  }

  /** @internal */
  _step(
    owner: string,
    state: IntegratorState,
    stepSize: StepSize,
    drift: FieldLike,
    t: Tensor | null,
    random: { diffusion: NumberSpec | null; noise: Tensor | null; generator?: torch.Generator | null },
  ): IntegratorState {
    const x = readState(owner, state);
    const h = readStepSize(owner, stepSize);
    if (t !== null && !(t instanceof Tensor)) throw kindError(owner, 't', 'a Tensor', t);
    if (t !== null && t.shape.join() !== String(x.size(0)))
      throw valueError(owner, 't', `of shape [${x.size(0)}]`, t.shape);
    const field = this._field(owner, drift, x);
    const { generator = null, ...noise } = random;
    const call = { x, t, stepSize: numberSpec(h), ...noise };
    const { x: moved } = runSync({ name: owner, total: 1 }, 'integratorStep', [this._spec(), field, call, generator]);
    return { x: moved };
  }

  /** @internal */
  _field(owner: string, drift: FieldLike, x: Tensor): FieldSpec {
    if (drift === null) throw notGiven(owner, 'drift');
    if (typeof drift !== 'function') throw kindError(owner, 'drift', 'a function or module f(x, t)', drift);
    const { dtype } = x;
    return nativeField(drift, { shape: x.shape, dtype, device: x.device.toString(), modelKwargs: {} }, () => {});
  }

  /**
   * The state after `nSteps` steps of size `stepSize`, off the event loop: { x }. A given grid `t` replaces both.
   *
   * With adaptive steps, `stepSize` is the first that is tried, and nSteps · stepSize, or the grid, the interval.
   */
  override async integrate(
    ...args: IntegrateArguments<IntegratorState, RungeKuttaIntegrateOptions>
  ): Promise<IntegratorState> {
    const run = this._prepare(...readIntegrate(`${this.constructor.name}.integrate`, args));
    if ('inPlace' in run) return run.inPlace();
    const { x } = await runAsync(run.plan, 'integrate', run.args);
    return { x };
  }

  /** {@link integrate}, in place. */
  override integrateSync(...args: IntegrateArguments<IntegratorState, RungeKuttaIntegrateOptions>): IntegratorState {
    const run = this._prepare(...readIntegrate(`${this.constructor.name}.integrate`, args));
    if ('inPlace' in run) return run.inPlace();
    const { x } = runSync(run.plan, 'integrate', run.args);
    return { x };
  }

  /** @internal */
  _prepare(
    state: IntegratorState,
    stepSize: StepSize,
    nSteps: number,
    options: RungeKuttaIntegrateOptions,
  ): IntegrateRun {
    const owner = `${this.constructor.name}.integrate`;
    const complete = readOptions<Required<RungeKuttaIntegrateOptions>>(owner, options, integrateDefaults);
    return this._prepareWith(owner, state, stepSize, nSteps, complete, null);
  }

  /** @internal */
  _prepareWith(
    owner: string,
    state: IntegratorState,
    stepSize: StepSize,
    nSteps: number,
    options: Required<RungeKuttaIntegrateOptions>,
    noise: Noise | null,
  ): IntegrateRun {
    const { drift, adaptive, inferenceMode, signal, onProgress, priority } = options;
    const x = readState(owner, state);
    const h = readStepSize(owner, stepSize);
    positiveInteger(owner, 'nSteps', nSteps);
    checkJobOptions(owner, options);
    boolean(owner, 'inferenceMode', inferenceMode);
    if (adaptive !== null) boolean(owner, 'adaptive', adaptive);
    const adapts = adaptive ?? this.errorWeights !== null;
    if (adapts && this.errorWeights === null) {
      throw new RangeError(`${owner}: expected adaptive to be false, since the method has no errorWeights, got true`);
    }
    if (adapts && noise) {
      throw new RangeError(`${owner}: expected adaptive to be false where there is a diffusion, got true`);
    }
    const t = readGrid(owner, options.t, adapts);
    const size = typeof h === 'number' ? h : (h.item() as number);
    if (adapts && t === null) positive(owner, 'stepSize', size);
    if (noise && (t ? isDecreasing(t) : size < 0)) {
      throw valueError(owner, t ? 't' : 'stepSize', 'increasing in time where there is a diffusion', t ?? size);
    }
    if (!adapts && t === null) checkRoom(owner, 'the times of the steps', [nSteps + 1], x, 'take fewer steps');
    const grid = () =>
      t?.to({ device: x.device, dtype: x.dtype }) ??
      torch
        .arange(nSteps + 1, { device: x.device, dtype: x.dtype })
        .mul(h instanceof Tensor ? h : torch.tensor(h, { device: x.device, dtype: x.dtype }));
    if (!this._stepsNatively && !adapts) {
      return { inPlace: () => this._repeat(owner, x, grid(), options, noise) };
    }
    const field = this._field(owner, drift, x);
    const diffusion = noise?.field ? this._field(owner, noise.field, x) : null;
    const total = t ? t.size(0) - 1 : nSteps;
    const points = t ? grid() : null;
    const ends = t ? [t.select(0, 0).item(), t.select(0, -1).item()] : [0, nSteps * rounded(size, x)];
    if (adapts && ends[1] === Infinity) throw valueError(owner, 'nSteps · stepSize', 'finite', Infinity);
    const call = !adapts
      ? {
          x,
          grid: points ?? { n: nSteps, stepSize: numberSpec(h) },
          diffusion: diffusion ? { field: diffusion } : (noise?.value ?? null),
        }
      : { x, grid: null, t0: ends[0], t1: ends[1], stepSize: Math.abs(rounded(size, x)), n: total };
    const plan: JobPlan = {
      name: owner,
      total,
      signal,
      onProgress,
      priority,
      within: inferenceMode ? torch.inferenceMode : undefined,
    };
    return { plan, args: [this._spec(), field, call, noise?.generator ?? null] };
  }

  /** @internal Repeats a step of one's own. */
  _repeat(
    owner: string,
    x: Tensor,
    grid: Tensor,
    options: Required<RungeKuttaIntegrateOptions>,
    noise: Noise | null,
  ): IntegratorState {
    const { drift, inferenceMode, signal, onProgress } = options;
    const total = grid.size(0) - 1;
    const pace = new Pace();
    const tell = onProgress ? inPlace(owner, onProgress) : null;
    const run = () => {
      let state: IntegratorState = { x };
      for (let i = 0; i < total; i++) {
        signal?.throwIfAborted();
        const t = grid.select(0, i).expand([x.size(0)]);
        const h = grid.select(0, i + 1).sub(grid.select(0, i));
        state = this.step(state, h, { drift, t, ...noise?.stepOptions(state.x, t) } as RungeKuttaStepOptions);
        tell?.(pace.at(i + 1, total));
      }
      return state;
    };
    return inferenceMode ? torch.inferenceMode(run) : run();
  }

  override extraRepr(): string {
    const { atol, rtol, maxSteps } = this;
    return this.errorWeights === null ? '' : `atol=${floatText(atol)}, rtol=${floatText(rtol)}, max_steps=${maxSteps}`;
  }
}
base(BaseRungeKuttaIntegrator);

/** An integration ready to run: in the native loop, or by a step of one's own. */
export type IntegrateRun = { plan: JobPlan; args: Parameters<Jobs['integrate']> } | { inPlace: () => IntegratorState };

/** The noise of an integration: D as a field, a number or a tensor. */
export interface Noise {
  field: FieldLike | null;
  value: NumberSpec | null;
  generator: torch.Generator | null;
  /** The options of a step of one's own. */
  stepOptions(x: Tensor, t: Tensor): object;
}
