import type { Fence } from '../addon/lease.js';
import {
  type Arguments,
  boolean,
  kindError,
  type Named,
  nonNegative,
  nonNegativeInteger,
  oneOf,
  positional,
  positive,
  positiveInteger,
  readArguments,
  readOptions,
} from '../arguments/options.js';
import { type Routine, runInPlace, runInTurns, runToEnd, within } from '../control/routine.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { ContrastiveDivergence } from '../losses/contrastiveDivergence.js';
import { lossRoutine, nativeLoss } from '../native/loss.js';
import { asProgram, drawingFrom } from '../native/randomSource.js';
import { inStep } from '../native/stepScope.js';
import { Module } from '../nn/module.js';
import { type LRScheduler, ReduceLROnPlateau } from '../optim/lrScheduler/index.js';
import { Optimizer } from '../optim/optimizer.js';
import { isAccelerator } from '../tensor/device.js';
import { deviceState, setDeviceState } from '../tensor/generator.js';
import type { DeviceLike, DType, Generator } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { Device, Tensor } from '../torch/index.js';
import type { TrainerCallback } from './callbacks.js';
import type { WeightAverage } from './ema.js';
import { type Batches, type FitOptions, fitDefaults, readFitOptions } from './fit.js';
import { refuseNonFinite } from './nonFinite.js';
import { takeStep } from './optimizationStep.js';
import type { End } from './pass.js';
import type { History, StepMetrics, TrainingStep } from './position.js';
import { Run } from './run.js';
import { loadOrKeep, loadOwnState, loadSchedulerStates, ownState, schedulerStates } from './state.js';

/** The options that a trainer gives a loss. */
export interface LossCall {
  modelKwargs: ModelKwargs;
  generator?: Generator;
}

/** A loss of `torchebm/losses`, or any function that gives the loss of a batch; of an array the first is the loss. */
export type LossFunction = (x: Tensor, options: LossCall) => Tensor | readonly [loss: Tensor, ...rest: unknown[]];

/** Options of {@link BaseTrainer}. */
export interface BaseTrainerOptions {
  /** Where the model is moved to; CUDA where there is a device, else the CPU. */
  device?: DeviceLike | null;
  /** The type that parameters and data become; float32 by default. */
  dtype?: DType;
  /** Computes the loss with matrix products in bfloat16; false by default. */
  useMixedPrecision?: boolean;
  /** Steps whose gradients are averaged before the optimizer moves; 1 by default. */
  gradAccumSteps?: number;
  /** Who is told of epochs and steps. */
  callbacks?: readonly TrainerCallback[] | null;
  /** Scales the gradients so that their norm is at most this; null (not at all) by default. */
  clipGradNorm?: number | null;
  /** Cuts each element of the gradients to ± this; null (not at all) by default. */
  clipGradValue?: number | null;
  /** The learning rate's schedule, stepped after the optimizer. */
  lrScheduler?: LRScheduler | null;
  /** Whether that is stepped at the end of each epoch (the default) or of each step of the optimizer. */
  scheduleBy?: 'epoch' | 'step';
  /** The average of the weights, updated after each step of the optimizer. */
  ema?: WeightAverage | null;
  /** Where a step draws all its random numbers, dropout's too; the global generator by default. */
  generator?: Generator | null;
}

type FitArguments = Arguments<FitOptions & { loader: Batches }, ['loader']>;

interface TrainArguments {
  loader: Batches;
  numEpochs: number;
  validateFn?: ((model: any) => Record<string, unknown>) | null;
}

interface BaseTrainerArguments extends BaseTrainerOptions {
  model: Module;
  optimizer: Optimizer;
  lossFn: LossFunction;
}

/**
 * Trains a model: batches in, loss, gradients, a step of the optimizer.
 *
 * `fit` returns a promise, leaves the event loop free between steps, and can be stopped, watched and validated;
 * `steps` gives its steps one by one; `fitSync`, and `train` with Python's arguments, run in place. A batch is a tensor
 * of data, a pair of data and condition, or an object with the data as `x` (or `data`) and the rest as conditions.
 *
 * Defaults: float32, no accumulation, no clipping, no mixed precision; the model is moved to CUDA where there is a
 * device. `useMixedPrecision` means bfloat16, which needs no scaling of the loss. With `gradAccumSteps` the loss is
 * divided by it, and the optimizer moves at every such step; a window that an epoch leaves unfinished goes on in the
 * next.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { BaseTrainer, MLPEnergy } from 'torchebm/core';
 * import { ContrastiveDivergence } from 'torchebm/losses';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const model = new MLPEnergy(2, { hiddenDims: [16] });
 * const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model), { kSteps: 2 });
 * const trainer = new BaseTrainer(model, new torch.optim.Adam(model.parameters()), lossFn, { clipGradNorm: 1 });
 * const data = new torch.utils.data.TensorDataset(torch.randn([256, 2]));
 * const loader = new torch.utils.data.DataLoader(data, { batchSize: 64, shuffle: true });
 * const history = await trainer.fit(loader, { epochs: 2 });
 * console.log(history.loss.length); // 2
 */
export class BaseTrainer {
  readonly model: any;
  readonly optimizer: Optimizer;
  readonly lossFn: any;
  readonly device: Device;
  readonly dtype: DType;
  readonly useMixedPrecision: boolean;
  readonly gradAccumSteps: number;
  readonly callbacks: readonly TrainerCallback[];
  readonly clipGradNorm: number | null;
  readonly clipGradValue: number | null;
  readonly lrScheduler: LRScheduler | null;
  readonly scheduleBy: 'epoch' | 'step';
  readonly ema: WeightAverage | null;
  readonly generator: Generator | null;
  /** For programs to fill; kept in checkpoints. */
  metrics: Record<string, unknown> = { loss: [] };
  /** Steps whose gradients wait for the optimizer. */
  #accumulated = 0;
  /** The training under way. */
  #run: Run | null = null;
  /** Where the last one ended. */
  #end: End | null = null;

  constructor(model: Module, optimizer: Optimizer, lossFn: LossFunction, options?: BaseTrainerOptions);
  constructor(...named: Named<BaseTrainerArguments, ['model', 'optimizer', 'lossFn']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { model, optimizer, lossFn, ...o } = readArguments<Required<BaseTrainerArguments>>(
      owner,
      args,
      trainerDefaults,
      ['model', 'optimizer', 'lossFn'],
    );
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
    if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an optimizer', optimizer);
    if (typeof lossFn !== 'function') throw kindError(owner, 'lossFn', 'a loss or a function', lossFn);
    if (o.callbacks !== null && !Array.isArray(o.callbacks)) {
      throw kindError(owner, 'callbacks', 'an array', o.callbacks);
    }
    for (const callback of o.callbacks ?? []) {
      if (typeof callback !== 'object' || callback === null) {
        throw kindError(owner, 'callbacks', 'objects with methods such as onEpochEnd', callback);
      }
    }
    if (o.ema !== null && typeof o.ema?.update !== 'function') {
      throw kindError(owner, 'ema', 'an EMA, or an object with update(model)', o.ema);
    }
    if (o.lrScheduler !== null && typeof o.lrScheduler?.step !== 'function') {
      throw kindError(owner, 'lrScheduler', 'a scheduler of optim.lrScheduler', o.lrScheduler);
    }
    if (o.generator !== null && !(o.generator instanceof torch.Generator)) {
      throw kindError(owner, 'generator', 'a torch.Generator', o.generator);
    }
    this.model = model;
    this.optimizer = optimizer;
    this.lossFn = lossFn;
    this.device = new Device(o.device ?? (torch.cuda.isAvailable() ? 'cuda' : 'cpu'));
    this.dtype = oneOf(owner, 'dtype', o.dtype, ['float32', 'float64', 'float16', 'bfloat16'] as const);
    this.useMixedPrecision = boolean(owner, 'useMixedPrecision', o.useMixedPrecision);
    this.gradAccumSteps = positiveInteger(owner, 'gradAccumSteps', o.gradAccumSteps);
    this.callbacks = [...(o.callbacks ?? [])];
    this.clipGradNorm = o.clipGradNorm === null ? null : positive(owner, 'clipGradNorm', o.clipGradNorm);
    this.clipGradValue = o.clipGradValue === null ? null : positive(owner, 'clipGradValue', o.clipGradValue);
    this.lrScheduler = o.lrScheduler;
    this.scheduleBy = oneOf(owner, 'scheduleBy', o.scheduleBy, ['epoch', 'step'] as const);
    if (this.scheduleBy === 'step' && this.lrScheduler instanceof ReduceLROnPlateau) {
      throw new RangeError(`${owner}: expected scheduleBy to be "epoch" for ReduceLROnPlateau, got "step"`);
    }
    this.ema = o.ema;
    this.generator = o.generator;
    model.to({ device: this.device, dtype: this.dtype });
    if (lossFn instanceof Module) lossFn.to({ device: this.device, dtype: this.dtype });
  }

  /** Runs `body`, under `torch.autocast` in bfloat16 if mixed precision is on; returns what it returns. */
  autocastContext<T>(body: () => T): T {
    if (!this.useMixedPrecision) return body();
    return torch.autocast(this.device, body, { dtype: 'bfloat16' });
  }

  /**
   * Ends the training under way after its step, as if all were done; or, with `within`, to go on some other time: after
   * the step, or before it once so many milliseconds are over, a checkpoint is written, if there is a folder for it, and
   * `fit` resolves with the history, the means of the unfinished epoch included.
   *
   * @throws RangeError for a time that is negative or no number.
   */
  stop(options: { within?: number | null } = {}): void {
    const owner = `${this.constructor.name}.stop`;
    const { within } = readOptions<{ within: number | null }>(owner, options, { within: null });
    if (within !== null) nonNegative(owner, 'within', within);
    this.#run?.stop(within);
  }

  /**
   * A batch as data, on the trainer's device and in its type, and what the model is given beside, on the device.
   *
   * @throws TypeError for what is no batch.
   */
  splitBatch(batch: unknown): [data: Tensor, modelKwargs: ModelKwargs] {
    const owner = `${this.constructor.name}.splitBatch`;
    const { device, dtype } = this;
    const moved = (value: unknown) => (value instanceof Tensor ? value.to(device) : value);
    const data = (value: unknown): Tensor => {
      if (!(value instanceof Tensor)) throw kindError(owner, 'the data of a batch', 'a Tensor', value);
      return value.to({ device, dtype });
    };
    const all = (values: object) => Object.fromEntries(Object.entries(values).map(([k, v]) => [k, moved(v)]));
    if (batch instanceof Tensor) return [data(batch), {}];
    if (Array.isArray(batch)) {
      const [x, condition] = batch;
      if (condition === undefined || condition === null) return [data(x), {}];
      return [data(x), isPlain(condition) ? all(condition) : { y: moved(condition) }];
    }
    if (isPlain(batch)) {
      const name = batch.x !== undefined && batch.x !== null ? 'x' : 'data';
      const { [name]: x, ...rest } = batch;
      if (name === 'data') delete rest.x;
      return [data(x), all(rest)];
    }
    throw kindError(owner, 'batch', 'a Tensor, a pair [data, condition] or an object { x, … }', batch);
  }

  /**
   * One step: the loss of a batch, its gradients, and, at the end of an accumulation window, the optimizer.
   *
   * `modelKwargs` go over what the batch holds. Returns what was measured, `loss` first, detached.
   */
  trainStep(batch: unknown, modelKwargs: ModelKwargs | null = null): StepMetrics {
    return runInPlace(this._step(batch, modelKwargs));
  }

  /** A step that draws from the trainer's generator, if it has one. @internal */
  _step(batch: unknown, modelKwargs: ModelKwargs | null): Routine<StepMetrics> {
    return drawingFrom(this.generator, this.#step(batch, modelKwargs));
  }

  /** The measurements after a step beside the loss; `result` is what the loss gave. */
  protected measure(_data: Tensor, _modelKwargs: ModelKwargs, _result: unknown): StepMetrics {
    return {};
  }

  /** Whether the mean energies of the data and of the negatives are measured after each step. @internal */
  protected get measuresEnergies(): boolean {
    return false;
  }

  /** Whether a subclass has steps of its own. @internal */
  get _stepsByItself(): boolean {
    return this.trainStep !== BaseTrainer.prototype.trainStep;
  }

  *#step(batch: unknown, modelKwargs: ModelKwargs | null): Routine<StepMetrics> {
    const scope = this.#run?.scope ?? null;
    const context = <T>(body: () => T): T => {
      const inside = () => this.autocastContext(body);
      return scope ? inStep(scope, inside) : inside();
    };
    const { model, optimizer, lossFn, gradAccumSteps, clipGradNorm, clipGradValue, ema } = this;
    const [data, fromBatch] = this.splitBatch(batch);
    const given: ModelKwargs = { ...fromBatch, ...modelKwargs };
    const call: LossCall = { modelKwargs: given, ...(this.generator ? { generator: this.generator } : {}) };
    if (this.#accumulated === 0) optimizer.zeroGrad();
    const updates = this.#accumulated + 1 >= gradAccumSteps;
    const own = yield* within(context, nativeLoss(lossFn, data, call));
    const isContrastive = own !== null && lossFn instanceof ContrastiveDivergence;
    const measures = this.measuresEnergies || (scope?.isWatched && isContrastive);
    const { result, metrics } = yield* takeStep({
      name: `${this.constructor.name}.trainStep`,
      loss: own ?? { given: yield* within(context, lossRoutine(lossFn, data, call)) },
      autocast: this.useMixedPrecision ? { device: this.device.type, dtype: 'bfloat16' } : null,
      accumulated: gradAccumSteps,
      energy: measures ? { model: isContrastive ? lossFn.model : model, data, modelKwargs: given } : null,
      ...{ scope, updates, model, optimizer, clipGradNorm, clipGradValue, ema },
    });
    this.#accumulated = updates ? 0 : this.#accumulated + 1;
    if (updates && this.scheduleBy === 'step') this.lrScheduler?.step();
    return { ...metrics, ...torch.noGrad(() => this.measure(data, given, result)) };
  }

  /** Trains for one epoch, in place; returns the means of what the steps measured. */
  trainEpoch(loader: Batches): Record<string, number> {
    const options = { ...fitDefaults, nonFinite: 'ignore' as const };
    const owner = `${this.constructor.name}.trainEpoch`;
    const run = new Run(this, owner, loader, options);
    runInPlace(this.#during(owner, run, run.oneEpoch()));
    return run.position.means;
  }

  /**
   * Trains for `numEpochs`, in place, with Python's arguments; returns the means of each epoch by name.
   *
   * `validateFn(model)` runs after each epoch; its results are kept with `val` before their names.
   */
  train(...args: Arguments<TrainArguments, ['loader', 'numEpochs']>): History {
    const owner = `${this.constructor.name}.train`;
    const { loader, numEpochs, validateFn } = readArguments<Required<TrainArguments>>(
      owner,
      args,
      { validateFn: null },
      ['loader', 'numEpochs'],
      ['loader'],
    );
    nonNegativeInteger(owner, 'numEpochs', numEpochs);
    return runInPlace(
      this.#start(owner, [loader, { epochs: numEpochs, validate: validateFn, nonFinite: 'ignore' }])[1],
    );
  }

  /**
   * Trains; resolves to the means of each epoch by name.
   *
   * A step is one job on a thread of its own: the loss, its gradients, clipping, the optimizer and the average of the
   * weights. On the JavaScript thread run a loss that is a function of one's own, or has parts that are, an optimizer
   * without a native rule (`LBFGS`, `Rprop`, `ASGD`, one's own, or one with hooks), and what follows the weights but is
   * no `EMA`. While a step is under way, its job has the parameters, their gradients, what optimizer and EMA remember,
   * the replay buffer and a given generator for itself: to read or write them is a BusyError, and jobs that use them
   * take turns with it. A training without a generator draws from one stream of the global generator.
   *
   * It rejects with the signal's reason when aborted, which cuts the step under way, and with exactly what a callback
   * throws. A step that fails or is cut changes nothing but the generators, and a checkpoint written then is of the
   * state before it. Where a step is at an operation that takes longer, the promise rejects within a tenth of a second
   * all the same; the trainer is at rest, and the checkpoint written, when that has ended. Steps queue for threads from
   * the place of their `fit`.
   *
   * A training that ends inside an epoch, by `steps` or by `stop({ within })`, leaves it open: the next `fit` over the
   * same batches goes on with the next one of them, so that fits of k and N − k steps are one of N, to the bit, and its
   * history begins with the means of that whole epoch. `epochs` and `steps` count what this call does; with a
   * `checkpointDir` they count what the training does in all, and another process may go on. An error, an abort, and
   * a step that was cut give the epoch up.
   *
   * @throws RangeError for a step whose loss, terms or gradients are not finite, unless told to ignore it; Error for a
   * folder that another training has, and for one all of whose checkpoints are damaged.
   */
  async fit(...args: FitArguments): Promise<History> {
    const name = `${this.constructor.name}.fit`;
    const [run, loop] = this.#start(name, args);
    return runToEnd(asProgram(name, loop), run.left);
  }

  /** {@link fit} in a folder that somebody else owns. @internal */
  async _fitBehind(fence: Fence, loader: Batches, options: FitOptions): Promise<History> {
    const name = `${this.constructor.name}.fit`;
    const [run, loop] = this.#start(name, [loader, options], fence);
    return runToEnd(asProgram(name, loop), run.left);
  }

  /** {@link fit}, in place. */
  fitSync(...args: FitArguments): History {
    return runInPlace(this.#start(`${this.constructor.name}.fitSync`, args)[1]);
  }

  /**
   * {@link fit}, step by step: `for await (const { step, metrics } of trainer.steps(loader, { epochs: 3 }))`. The
   * training waits for whoever iterates; to break off ends it.
   */
  steps(...args: FitArguments): AsyncGenerator<TrainingStep, History> {
    const name = `${this.constructor.name}.steps`;
    const [run, loop] = this.#start(name, args);
    return runInTurns(asProgram(name, loop), run.left);
  }

  #start(
    owner: string,
    args: FitArguments,
    fence: Fence | null = null,
  ): [run: Run, loop: Routine<History, TrainingStep>] {
    const [loader, options] = positional(owner, args, ['loader']) as [Batches, FitOptions];
    const run = new Run(this, owner, loader, readFitOptions(owner, loader, options), fence);
    return [run, this.#during(owner, run, run.all())];
  }

  *#during<T>(owner: string, run: Run, loop: Routine<T, TrainingStep>): Routine<T, TrainingStep> {
    if (this.#run) throw new Error(`${owner}: expected a trainer at rest, got one whose training is under way`);
    this.#run = run;
    run.last = this.#end;
    this.#end = null;
    try {
      return yield* loop;
    } finally {
      this.#run = null;
      this.#end = run.end;
    }
  }

  /** @internal */
  _generators(): Record<string, Tensor | null> {
    const { device, generator } = this;
    return {
      global: generator ? null : torch.getRngState(),
      own: generator?.getState() ?? null,
      // Whoever draws there without the trainer's generator, such as a dropout, draws from the global one.
      device: isAccelerator(device) ? deviceState(device) : null,
    };
  }

  /**
   * The state of everything that is trained or draws: model, loss (with its replay buffer), optimizer, schedules,
   * average, callbacks, generators, gradients that wait. Tensors are shared with them.
   */
  stateDict(): Record<string, unknown> {
    const { model, lossFn, optimizer, lrScheduler, ema, callbacks, metrics } = this;
    if (ema && !(ema.stateDict && ema.loadStateDict)) {
      throw kindError(this.constructor.name, 'ema', 'an object with stateDict and loadStateDict', ema);
    }
    const waiting = this.#accumulated > 0 ? this.#parameters().map(({ grad }) => grad) : [];
    return {
      model: model.stateDict(),
      loss: ownState(lossFn, model),
      optimizer: optimizer.stateDict(),
      optimizer_steps: optimizer.stepCount,
      lr_scheduler: lrScheduler?.stateDict() ?? null,
      ema: ema?.stateDict?.() ?? null,
      schedulers: schedulerStates({ loss: lossFn, model }),
      callbacks: callbacks.map((callback) => callback.stateDict?.() ?? null),
      generators: this._generators(),
      accumulated: this.#accumulated,
      gradients: waiting,
      metrics,
    };
  }

  /**
   * Takes over a state that {@link stateDict} gave.
   *
   * @throws Error if its parts do not fit those of this trainer, of which nothing is changed then.
   */
  loadStateDict(state: any): void {
    loadOrKeep((each) => this.#load(each), state, this.stateDict());
    this.#leavePass();
  }

  #load(state: any): void {
    const owner = `${this.constructor.name}.loadStateDict`;
    if (!isPlain(state) || !isPlain(state.model)) throw kindError(owner, 'state', 'what stateDict gave', state);
    const { model, lossFn, optimizer, lrScheduler, ema, callbacks, generator } = this;
    const { callbacks: states, generators } = state as any;
    const parts = { lr_scheduler: lrScheduler, ema, 'generators.own': generator } as const;
    const has = { lr_scheduler: state.lr_scheduler, ema: state.ema, 'generators.own': generators.own };
    for (const name of Object.keys(parts) as (keyof typeof parts)[]) {
      if ((parts[name] === null) !== (has[name] === null)) {
        const [there, here] = has[name] === null ? ['no', 'one'] : ['a', 'none'];
        throw new Error(`${owner}: the state has ${there} ${name}, and this trainer has ${here}`);
      }
    }
    if (states.length !== callbacks.length) {
      throw new Error(`${owner}: the state is of ${states.length} callbacks, and this trainer has ${callbacks.length}`);
    }
    model.loadStateDict(state.model);
    loadOwnState(lossFn, model, state.loss as never);
    optimizer.loadStateDict(state.optimizer as never);
    optimizer.stepCount = state.optimizer_steps as number;
    lrScheduler?.loadStateDict(state.lr_scheduler as never);
    ema?.loadStateDict?.(state.ema);
    loadSchedulerStates({ loss: lossFn, model }, state.schedulers as never);
    for (const [i, callback] of callbacks.entries()) if (states[i] !== null) callback.loadStateDict?.(states[i]);
    this.#accumulated = state.accumulated as number;
    const gradients = state.gradients as (Tensor | null)[];
    for (const [i, parameter] of this.#parameters().entries()) {
      parameter.grad = gradients[i]?.to({ device: parameter.device, copy: true }) ?? null;
    }
    this.metrics = state.metrics as Record<string, unknown>;
    if (generator) generator.setState(generators.own);
    else torch.setRngState(generators.global);
    if (generators.device && isAccelerator(this.device)) setDeviceState(this.device, generators.device);
  }

  /**
   * Writes the weights, the optimizer's state and `metrics` to a `.pt` file with the keys of Python's trainer.
   *
   * For trainings that must go on to the same bits, see `checkpointDir` of {@link fit}.
   *
   * @throws RangeError for weights or a state that are not finite, unless `nonFinite` is `'ignore'`; nothing is written.
   */
  saveCheckpoint(path: string, options: { nonFinite?: 'throw' | 'ignore' } = {}): void {
    const owner = `${this.constructor.name}.saveCheckpoint`;
    const { nonFinite } = readOptions(owner, options, { nonFinite: 'throw' });
    oneOf(owner, 'nonFinite', nonFinite, ['throw', 'ignore'] as const);
    const { model, optimizer, metrics } = this;
    const contents = { model_state_dict: model.stateDict(), optimizer_state_dict: optimizer.stateDict(), metrics };
    if (nonFinite === 'throw') {
      refuseNonFinite(owner, { model: contents.model_state_dict, optimizer: contents.optimizer_state_dict });
    }
    torch.save(contents, path);
  }

  /**
   * Reads what {@link saveCheckpoint}, here or in Python, has written.
   *
   * @throws Error that names the file if it is cut or no such file, or if its parts do not fit.
   */
  loadCheckpoint(path: string): void {
    const contents = torch.load(path, { mapLocation: this.device });
    const { model_state_dict: model, optimizer_state_dict: optimizer, metrics } = contents ?? {};
    if (!isPlain(model) || !isPlain(optimizer)) {
      const keys = 'model_state_dict and optimizer_state_dict';
      throw new Error(`${this.constructor.name}.loadCheckpoint: expected ${path} to hold ${keys}, got other contents`);
    }
    const load = (state: any) => {
      this.model.loadStateDict(state.model);
      this.optimizer.loadStateDict(state.optimizer);
    };
    loadOrKeep(load, { model, optimizer }, { model: this.model.stateDict(), optimizer: this.optimizer.stateDict() });
    if (metrics) this.metrics = metrics;
    this.#leavePass();
  }

  /** Ends the pass that waits for the next training: a state of another time belongs to another place in the data. */
  #leavePass(): void {
    this.#end?.pass?.close();
    this.#end = null;
  }

  #parameters(): Tensor[] {
    return this.optimizer.paramGroups.flatMap((group) => group.params as Tensor[]);
  }
}

/** The defaults of {@link BaseTrainerOptions}. @internal */
export const trainerDefaults: Required<BaseTrainerOptions> = {
  device: null,
  dtype: 'float32',
  useMixedPrecision: false,
  gradAccumSteps: 1,
  callbacks: null,
  clipGradNorm: null,
  clipGradValue: null,
  lrScheduler: null,
  scheduleBy: 'epoch',
  ema: null,
  generator: null,
};

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
