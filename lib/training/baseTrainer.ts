import type { Fence } from '../addon/lease.js';
import {
  type Arguments,
  type Named,
  nonNegative,
  nonNegativeInteger,
  oneOf,
  positional,
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
import type { LRScheduler } from '../optim/lrScheduler/index.js';
import type { Optimizer } from '../optim/optimizer.js';
import type { Device, DType, Generator, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { splitBatch } from './batch.js';
import type { TrainerCallback } from './callbacks.js';
import type { WeightAverage } from './ema.js';
import { type Batches, type FitOptions, fitDefaults, readFitOptions } from './fit.js';
import { refuseNonFinite } from './nonFinite.js';
import { takeStep, warnOfNoGradient } from './optimizationStep.js';
import type { End } from './pass.js';
import type { History, StepMetrics, TrainingStep } from './position.js';
import { Run } from './run.js';
import { isPlain, loadOrKeep } from './state.js';
import {
  type BaseTrainerArguments,
  type BaseTrainerOptions,
  type LossCall,
  type LossFunction,
  readTrainerArguments,
} from './trainerOptions.js';
import { type GeneratorStates, generatorStates, loadStateInto, stateOf } from './trainerState.js';

type FitArguments = Arguments<FitOptions & { loader: Batches }, ['loader']>;

interface TrainArguments {
  loader: Batches;
  numEpochs: number;
  validateFn?: ((model: any) => Record<string, unknown>) | null;
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
  readonly callbacks: TrainerCallback[];
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
  /** Whether a step has shown that there is something to train. */
  #trains = false;
  /** The training under way. */
  #run: Run | null = null;
  /** Where the last one ended. */
  #end: End | null = null;

  constructor(model: Module, optimizer: Optimizer, lossFn: LossFunction, options?: BaseTrainerOptions);
  constructor(...named: Named<BaseTrainerArguments, ['model', 'optimizer', 'lossFn']>);
  constructor(...args: unknown[]) {
    const o = readTrainerArguments(new.target.name, args);
    this.model = o.model;
    this.optimizer = o.optimizer;
    this.lossFn = o.lossFn;
    this.device = o.device;
    this.dtype = o.dtype;
    this.useMixedPrecision = o.useMixedPrecision;
    this.gradAccumSteps = o.gradAccumSteps;
    this.callbacks = [...o.callbacks];
    this.clipGradNorm = o.clipGradNorm;
    this.clipGradValue = o.clipGradValue;
    this.lrScheduler = o.lrScheduler;
    this.scheduleBy = o.scheduleBy;
    this.ema = o.ema;
    this.generator = o.generator;
    const { device, dtype, lossFn } = this;
    this.model.to({ device, dtype });
    if (lossFn instanceof Module) lossFn.to({ device, dtype });
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
    return splitBatch(`${this.constructor.name}.splitBatch`, batch, this);
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
    if (!this.#trains) warnOfNoGradient(this);
    this.#trains = true;
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
  _generators(): GeneratorStates {
    return generatorStates(this);
  }

  /**
   * The state of everything that is trained or draws: model, loss (with its replay buffer), optimizer, schedules,
   * average, callbacks, generators, gradients that wait. Tensors are shared with them.
   */
  stateDict(): Record<string, unknown> {
    return stateOf(this, this.#accumulated);
  }

  /**
   * Takes over a state that {@link stateDict} gave.
   *
   * @throws Error if its parts do not fit those of this trainer, of which nothing is changed then.
   */
  loadStateDict(state: any): void {
    const owner = `${this.constructor.name}.loadStateDict`;
    const load = (each: unknown) => {
      this.#accumulated = loadStateInto(owner, this, each);
    };
    loadOrKeep(load, state, this.stateDict());
    this.#leavePass();
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
}
