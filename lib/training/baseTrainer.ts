import { asProgram, drawingFrom } from '../core/draws.js';
import { type Loop, part, runInPlace, runInTurns, runToEnd, turn, within } from '../core/loop.js';
import type { ModelKwargs } from '../core/module.js';
import { lossInParts, nativeLoss } from '../core/nativeLoss.js';
import { checkJobOptions, type JobOptions, Pace } from '../core/progress.js';
import { Module } from '../nn/module.js';
import { type LRScheduler, ReduceLROnPlateau } from '../optim/lrScheduler.js';
import { Optimizer } from '../optim/optimizer.js';
import type { DeviceLike, DType, Generator } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { Device, Tensor } from '../torch/index.js';
import {
  boolean,
  kindError,
  type Named,
  nonNegativeInteger,
  oneOf,
  positive,
  positiveInteger,
  readArguments,
  readOptions,
} from '../utils/options.js';
import { ProgressBar } from '../utils/progressBar.js';
import type { TrainerCallback } from './callbacks.js';
import { CheckpointFolder, readCheckpoint, readCheckpointSync } from './checkpoint.js';
import { loadOwnState, loadSchedulerStates, ownState, schedulerStates } from './state.js';
import { takeStep } from './trainingStep.js';

/** What a step measures, by name: scalars that stay on the device. */
export type StepMetrics = Record<string, Tensor>;

/** The metrics of each epoch, by name. */
export type History = Record<string, number[]>;

/** What a loss is given beside the data. */
export interface LossCall {
  modelKwargs: ModelKwargs;
  generator?: Generator;
}

/** What gives the loss of a batch: a loss of `torchebm/losses`, or any function; of an array the first is the loss. */
export type LossFunction =
  | Module
  | ((x: Tensor, options: LossCall) => Tensor | readonly [loss: Tensor, ...rest: unknown[]]);

/** What follows the weights as they are trained, such as an `EMA`. */
export interface Follower {
  update(model: Module): void;
  stateDict?(): object;
  loadStateDict?(state: any): unknown;
}

/** Options of {@link BaseTrainer}. */
export interface BaseTrainerOptions {
  /** Where the model is moved to; CUDA where there is a device, else the CPU. */
  device?: DeviceLike | null;
  /** What type the parameters and the data become; float32 by default. */
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
  /** What follows the weights, updated after each step of the optimizer. */
  ema?: Follower | null;
  /** Where a step draws all its random numbers, dropout's too; the global generator by default. */
  generator?: Generator | null;
}

/** Batches: a `DataLoader`, or anything that can be iterated again for each epoch. */
export interface Batches<B = unknown> extends Iterable<B> {
  /** Batches in an epoch, if known. */
  readonly length?: number;
  /** Where it is, for checkpoints; without these two, the batches already seen are passed over again. */
  stateDict?(): object;
  loadStateDict?(state: any): void;
}

/** Takes the metrics of a training; `SummaryWriter` and `JsonLinesWriter` are such. */
export interface MetricWriter {
  addScalar(tag: string, value: number, step: number): void;
  flush(): void;
}

/** Options of {@link BaseTrainer.fit}. */
export interface FitOptions extends JobOptions {
  /** Passes over the data; 1 by default, without end if `steps` is given. */
  epochs?: number | null;
  /** Steps after which the training ends, whatever the epoch. */
  steps?: number | null;
  /** Measures the model at the end of each epoch; the results are kept with `val` before their names. */
  validate?: ((model: any, trainer: any) => Record<string, unknown> | Promise<Record<string, unknown>>) | null;
  /** What a loss that is not a finite number does: end the training with an error (the default), or nothing. */
  nonFinite?: 'throw' | 'ignore';
  /** Draws a bar on stderr; false by default. */
  progressBar?: boolean;
  /** Who writes down the metrics. */
  log?: MetricWriter | readonly MetricWriter[] | null;
  /** Writes down those of every so many steps; 1 by default. */
  logEvery?: number;
  /** Where checkpoints are written, also when the training is stopped or done; nowhere by default. */
  checkpointDir?: string | null;
  /** Writes one every so many steps; 100 by default. */
  checkpointEvery?: number;
  /** How many of them are kept, the newest; 3 by default. */
  keepCheckpoints?: number;
  /** Goes on from the newest checkpoint there is (the default), or demands a folder without any. */
  resume?: 'auto' | 'never';
}

type CompleteFitOptions = { [K in keyof FitOptions]-?: Exclude<FitOptions[K], undefined> };

const fitDefaults: CompleteFitOptions = {
  epochs: null,
  steps: null,
  validate: null,
  nonFinite: 'throw',
  progressBar: false,
  log: null,
  logEvery: 1,
  checkpointDir: null,
  checkpointEvery: 100,
  keepCheckpoints: 3,
  resume: 'auto',
  signal: null,
  onProgress: null,
};

/** A step of a training, as {@link BaseTrainer.steps} gives it. */
export class TrainingStep {
  #values: Record<string, number> | undefined;

  constructor(
    /** The epoch, from 0. */
    readonly epoch: number,
    /** Steps done since the start of the training. */
    readonly step: number,
    /** What was measured, on the device. */
    readonly tensors: StepMetrics,
  ) {}

  /** What was measured; reading it waits for the device. */
  get metrics(): Record<string, number> {
    this.#values ??= Object.fromEntries(Object.entries(this.tensors).map(([name, value]) => [name, value.item()]));
    return this.#values;
  }
}

/** The values of a metric in the epoch under way, in few tensors. */
class Series {
  #chunks: Tensor[] = [];
  #recent: Tensor[] = [];

  push(value: Tensor): void {
    this.#recent.push(value.detach());
    if (this.#recent.length === 256) this.#pack();
  }

  #pack(): void {
    if (this.#recent.length === 0) return;
    this.#chunks.push(torch.stack(this.#recent, 0));
    this.#recent = [];
  }

  mean(): number {
    const { values } = this;
    return torch.tidy(() => values.mean().item());
  }

  /** All values, in their order. */
  get values(): Tensor {
    this.#pack();
    if (this.#chunks.length > 1) this.#chunks = [torch.cat(this.#chunks, 0)];
    return this.#chunks[0]!;
  }

  static of(values: Tensor): Series {
    const series = new Series();
    series.#chunks = [values];
    return series;
  }
}

/** How far a training is. */
interface Position {
  /** Epochs done. */
  epoch: number;
  /** Batches done of the epoch under way. */
  batch: number;
  /** Steps done. */
  step: number;
  history: History;
  series: Map<string, Series>;
}

const numberOf = (value: unknown): unknown => (value instanceof Tensor ? value.item() : value);
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

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
  readonly ema: Follower | null;
  readonly generator: Generator | null;
  /** For programs to fill; kept in checkpoints. */
  metrics: Record<string, unknown> = { loss: [] };
  /** Steps whose gradients wait for the optimizer. */
  #accumulated = 0;
  #stopped = false;
  #busy = false;

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

  /** Ends the training after the step under way, as if all were done. */
  stop(): void {
    this.#stopped = true;
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
    return runInPlace(this.#draw(batch, modelKwargs));
  }

  /** A step that draws from the trainer's generator, if it has one. */
  #draw(batch: unknown, modelKwargs: ModelKwargs | null): Loop<StepMetrics> {
    return drawingFrom(this.generator, this.#step(batch, modelKwargs));
  }

  /** What is measured beside the loss after a step; `result` is what the loss gave. */
  protected measure(_data: Tensor, _modelKwargs: ModelKwargs, _result: unknown): StepMetrics {
    return {};
  }

  /** Whether the mean energies of the data and of the negatives are measured after each step. @internal */
  protected get measuresEnergies(): boolean {
    return false;
  }

  *#step(batch: unknown, modelKwargs: ModelKwargs | null): Loop<StepMetrics> {
    const { model, optimizer, lossFn, gradAccumSteps, clipGradNorm, clipGradValue, ema } = this;
    const [data, fromBatch] = this.splitBatch(batch);
    const given: ModelKwargs = { ...fromBatch, ...modelKwargs };
    const call: LossCall = { modelKwargs: given, ...(this.generator ? { generator: this.generator } : {}) };
    if (this.#accumulated === 0) optimizer.zeroGrad();
    const moves = this.#accumulated + 1 >= gradAccumSteps;
    const inPrecision = <T>(body: () => T) => this.autocastContext(body);
    const own = yield* within(inPrecision, nativeLoss(lossFn, data, call));
    const { result, metrics } = yield* takeStep({
      name: `${this.constructor.name}.trainStep`,
      loss: own ?? { given: yield* within(inPrecision, lossInParts(lossFn, data, call)) },
      autocast: this.useMixedPrecision ? { device: this.device.type, dtype: 'bfloat16' } : null,
      accumulated: gradAccumSteps,
      energy: this.measuresEnergies ? { model, data, modelKwargs: given } : null,
      ...{ moves, model, optimizer, clipGradNorm, clipGradValue, ema },
    });
    this.#accumulated = moves ? 0 : this.#accumulated + 1;
    if (moves && this.scheduleBy === 'step') this.lrScheduler?.step();
    return { ...metrics, ...torch.noGrad(() => this.measure(data, given, result)) };
  }

  /** Trains for one epoch, in place; returns the means of what the steps measured. */
  trainEpoch(loader: Batches): Record<string, number> {
    const position = start();
    runInPlace(this.#epoch(loader, position, { ...fitDefaults, nonFinite: 'ignore' }, () => {}));
    return means(position);
  }

  /**
   * Trains for `numEpochs`, in place, with Python's arguments; returns the means of each epoch by name.
   *
   * `validateFn(model)` runs after each epoch; its results are kept with `val` before their names.
   */
  train(
    loader: Batches,
    numEpochs: number,
    options: { validateFn?: ((model: any) => Record<string, unknown>) | null } = {},
  ): History {
    const owner = `${this.constructor.name}.train`;
    const { validateFn } = readOptions<{ validateFn: ((model: any) => Record<string, unknown>) | null }>(
      owner,
      options,
      { validateFn: null },
    );
    nonNegativeInteger(owner, 'numEpochs', numEpochs);
    return runInPlace(this.#run(owner, loader, { epochs: numEpochs, validate: validateFn, nonFinite: 'ignore' }));
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
   * It rejects with the signal's reason when stopped, which takes effect after the step under way, and with exactly
   * what a callback throws.
   *
   * @throws RangeError for a loss that is not finite, unless told to ignore it: at once on the CPU, at the end of the
   * epoch on CUDA, where reading a value waits for the device.
   */
  async fit(loader: Batches, options: FitOptions = {}): Promise<History> {
    const name = `${this.constructor.name}.fit`;
    return runToEnd(asProgram(name, this.#run(name, loader, options)));
  }

  /** {@link fit}, in place. */
  fitSync(loader: Batches, options: FitOptions = {}): History {
    return runInPlace(this.#run(`${this.constructor.name}.fitSync`, loader, options));
  }

  /**
   * {@link fit}, step by step: `for await (const { step, metrics } of trainer.steps(loader, { epochs: 3 }))`. The
   * training waits for whoever iterates; to break off ends it.
   */
  steps(loader: Batches, options: FitOptions = {}): AsyncGenerator<TrainingStep, History> {
    const name = `${this.constructor.name}.steps`;
    return runInTurns(asProgram(name, this.#run(name, loader, options)));
  }

  #readFitOptions(owner: string, loader: Batches, options: FitOptions): CompleteFitOptions {
    const o = readOptions<CompleteFitOptions>(owner, options as Partial<CompleteFitOptions>, fitDefaults);
    if (typeof loader?.[Symbol.iterator] !== 'function') throw kindError(owner, 'loader', 'a DataLoader', loader);
    if (o.epochs !== null && o.epochs !== Number.POSITIVE_INFINITY) nonNegativeInteger(owner, 'epochs', o.epochs);
    if (o.steps !== null) nonNegativeInteger(owner, 'steps', o.steps);
    if (o.validate !== null && typeof o.validate !== 'function') {
      throw kindError(owner, 'validate', 'a function', o.validate);
    }
    oneOf(owner, 'nonFinite', o.nonFinite, ['throw', 'ignore'] as const);
    oneOf(owner, 'resume', o.resume, ['auto', 'never'] as const);
    boolean(owner, 'progressBar', o.progressBar);
    for (const name of ['logEvery', 'checkpointEvery', 'keepCheckpoints'] as const) {
      positiveInteger(owner, name, o[name]);
    }
    if (o.checkpointDir !== null && typeof o.checkpointDir !== 'string') {
      throw kindError(owner, 'checkpointDir', 'a path', o.checkpointDir);
    }
    for (const writer of writers(o)) {
      if (typeof writer?.addScalar !== 'function') {
        throw kindError(owner, 'log', 'a writer with addScalar(tag, value, step)', writer);
      }
    }
    checkJobOptions(owner, o);
    o.epochs ??= o.steps === null ? 1 : Number.POSITIVE_INFINITY;
    return o;
  }

  *#run(owner: string, loader: Batches, options: FitOptions): Loop<History, TrainingStep> {
    const o = this.#readFitOptions(owner, loader, options);
    if (this.#busy) throw new Error(`${owner}: expected a trainer at rest, got one whose training is under way`);
    this.#busy = true;
    try {
      return yield* this.#epochs(owner, loader, o);
    } finally {
      this.#busy = false;
      for (const writer of writers(o)) writer.flush();
    }
  }

  *#epochs(owner: string, loader: Batches, o: CompleteFitOptions): Loop<History, TrainingStep> {
    o.signal?.throwIfAborted();
    this.#stopped = false;
    const position = start();
    const tell = this.#teller(loader, o);
    yield* this.#call('onTrainStart');
    const folder = o.checkpointDir === null ? null : new CheckpointFolder(o.checkpointDir, { keep: o.keepCheckpoints });
    let behind = folder && (yield* this.#resume(owner, folder, loader, position, o));
    const { history } = position;
    for (; position.epoch < o.epochs! && (position.batch > 0 || !this.#isDone(position, o)); position.epoch++) {
      if (position.batch === 0) yield* this.#call('onEpochStart', position.epoch);
      yield* this.#epoch(loader, position, o, tell, folder, behind);
      behind = 0;
      if (position.batch === 0 && position.series.size === 0) {
        throw new RangeError(`${owner}: expected loader to give at least one batch`);
      }
      const metrics = means(position);
      if (o.nonFinite === 'throw') this.#checkFinite(metrics.loss!, position);
      if (o.validate) {
        const measured = yield* part(() => o.validate!(this.model, this) as Record<string, unknown>);
        if (!isPlain(measured)) throw kindError(owner, 'what validate returns', 'an object of numbers', measured);
        for (const [name, value] of Object.entries(measured))
          metrics[`val${capital(name)}`] = numberOf(value) as number;
      }
      for (const [name, value] of Object.entries(metrics)) {
        history[name] ??= [];
        history[name].push(value);
      }
      for (const writer of writers(o)) {
        for (const [name, value] of Object.entries(metrics)) writer.addScalar(`epoch/${name}`, value, position.epoch);
        writer.addScalar('epoch/lr', this.optimizer.paramGroups[0]!.lr as number, position.epoch);
      }
      if (this.scheduleBy === 'epoch' && this.lrScheduler) {
        if (this.lrScheduler instanceof ReduceLROnPlateau) this.lrScheduler.step(metrics.valLoss ?? metrics.loss);
        else this.lrScheduler.step();
      }
      yield* this.#call('onEpochEnd', position.epoch, metrics);
      position.batch = 0;
      position.series.clear();
    }
    if (folder) yield* this.#save(folder, loader, position);
    yield* this.#call('onTrainEnd', history);
    return history;
  }

  /** The batches of an epoch that are left. */
  *#epoch(
    loader: Batches,
    position: Position,
    o: CompleteFitOptions,
    tell: (position: Position, step: TrainingStep) => void,
    folder: CheckpointFolder | null = null,
    behind: number | null = null,
  ): Loop<void, TrainingStep> {
    if (this.#isDone(position, o)) return;
    this.model.train();
    const overridden = this.trainStep !== BaseTrainer.prototype.trainStep;
    let passedOver = behind ?? 0;
    for (const batch of loader) {
      if (passedOver-- > 0) continue;
      yield* this.#call('onBatchStart', batch);
      const tensors: StepMetrics = overridden
        ? yield* part(() => this.trainStep(batch))
        : yield* this.#draw(batch, null);
      position.batch++;
      position.step++;
      for (const [name, value] of Object.entries(tensors)) {
        const series = position.series.get(name) ?? new Series();
        position.series.set(name, series);
        series.push(value);
      }
      const step = new TrainingStep(position.epoch, position.step, tensors);
      if (o.nonFinite === 'throw' && this.device.type === 'cpu') this.#checkFinite(step.metrics.loss!, position);
      if (position.step % o.logEvery === 0) {
        for (const writer of writers(o)) {
          for (const [name, value] of Object.entries(step.metrics)) writer.addScalar(name, value, position.step);
        }
      }
      yield* this.#call('onBatchEnd', batch, tensors);
      tell(position, step);
      yield step;
      yield* part(() => {}, turn);
      const aborted = o.signal?.aborted === true;
      if (folder && (aborted || position.step % o.checkpointEvery === 0)) yield* this.#save(folder, loader, position);
      o.signal?.throwIfAborted();
      if (this.#isDone(position, o)) return;
    }
  }

  *#save(folder: CheckpointFolder, loader: Batches, { series, ...position }: Position): Loop<void> {
    const { step } = position;
    const values = Object.fromEntries([...series].map(([name, { values }]) => [name, values]));
    const state = {
      trainer: this.stateDict(),
      loader: loader.stateDict?.() ?? null,
      // The trainer's own state has the global generator where its steps draw from it.
      global: this.generator && drawsGlobally(loader) ? torch.getRngState() : null,
      position: { ...position, series: values, stopped: this.#stopped },
    };
    yield* part(
      () => folder.saveSync(step, state),
      () => folder.save(step, state),
    );
  }

  /** Goes on from the newest checkpoint; gives how many batches of the epoch are to be passed over. */
  *#resume(
    owner: string,
    folder: CheckpointFolder,
    loader: Batches,
    position: Position,
    o: CompleteFitOptions,
  ): Loop<number> {
    folder.clean();
    const { latest } = folder;
    if (latest === null) return 0;
    if (o.resume === 'never') {
      throw new RangeError(
        `${owner}: expected checkpointDir to be without checkpoints, as resume is 'never', got ${latest}`,
      );
    }
    const state = yield* part(
      () => readCheckpointSync(latest),
      () => readCheckpoint(latest),
    );
    if (!isPlain(state.trainer) || !isPlain(state.position)) throw new Error(`${latest} is no checkpoint of a trainer`);
    const { series, stopped, ...rest } = state.position as any;
    this.loadStateDict(state.trainer);
    Object.assign(position, rest);
    for (const [name, values] of Object.entries(series)) position.series.set(name, Series.of(values as Tensor));
    this.#stopped = stopped;
    if (state.global) torch.setRngState(state.global as Tensor);
    if (state.loader === null || !loader.loadStateDict) return position.batch;
    loader.loadStateDict(state.loader);
    return 0;
  }

  /**
   * The state of everything that is trained or draws: model, loss (with its replay buffer), optimizer, schedules,
   * average, callbacks, generators, gradients that wait. Tensors are shared with them.
   */
  stateDict(): Record<string, unknown> {
    const { model, lossFn, optimizer, lrScheduler, ema, callbacks, generator, metrics } = this;
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
      generators: generator ? { global: null, own: generator.getState() } : { global: torch.getRngState(), own: null },
      accumulated: this.#accumulated,
      gradients: waiting,
      metrics,
    };
  }

  /**
   * Takes over a state that {@link stateDict} gave.
   *
   * @throws Error if its parts do not fit those of this trainer.
   */
  loadStateDict(state: any): void {
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
  }

  /**
   * Writes the weights, the optimizer's state and `metrics` to a `.pt` file with the keys of Python's trainer.
   *
   * For trainings that must go on to the same bits, see `checkpointDir` of {@link fit}.
   */
  saveCheckpoint(path: string): void {
    const { model, optimizer, metrics } = this;
    const contents = { model_state_dict: model.stateDict(), optimizer_state_dict: optimizer.stateDict(), metrics };
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
    this.model.loadStateDict(model);
    this.optimizer.loadStateDict(optimizer as never);
    if (metrics) this.metrics = metrics;
  }

  #parameters(): Tensor[] {
    return this.optimizer.paramGroups.flatMap((group) => group.params as Tensor[]);
  }

  #isDone({ step }: Position, { steps }: CompleteFitOptions): boolean {
    return this.#stopped || (steps !== null && step >= steps);
  }

  #checkFinite(loss: number, { epoch, step }: Position): void {
    if (Number.isFinite(loss)) return;
    throw new RangeError(
      `${this.constructor.name}: expected the loss to be finite, got ${loss} at step ${step} of the training, in epoch ` +
        `${epoch}; a lower learning rate or clipGradNorm may help, nonFinite: 'ignore' goes on`,
    );
  }

  *#call(hook: Exclude<keyof TrainerCallback, 'stateDict' | 'loadStateDict'>, ...args: unknown[]): Loop<void> {
    for (const callback of this.callbacks) {
      const method = callback[hook] as ((...args: unknown[]) => unknown) | undefined;
      if (method) yield* part(() => method.call(callback, this, ...args));
    }
  }

  /** Who hears of progress: at most every 50 ms, and at the end. */
  #teller(loader: Batches, o: CompleteFitOptions): (position: Position, step: TrainingStep) => void {
    const perEpoch = loader.length ?? Number.POSITIVE_INFINITY;
    const total = Math.min(o.epochs! > 0 ? o.epochs! * perEpoch : 0, o.steps ?? Number.POSITIVE_INFINITY);
    const bar = o.progressBar && total > 0 ? new ProgressBar(total, { label: 'Training' }) : null;
    let told = performance.now();
    const pace = new Pace();
    return ({ step }, current) => {
      const end = step === total;
      if (bar && (bar.isDue || end)) bar.update(step, { epoch: current.epoch + 1, ...current.metrics });
      if (!o.onProgress || (!end && performance.now() - told < 50)) return;
      told = performance.now();
      o.onProgress(pace.at(step, total));
    };
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

function start(): Position {
  return { epoch: 0, batch: 0, step: 0, history: { loss: [] }, series: new Map() };
}

/** The means of what the steps of an epoch measured. */
function means({ series }: Position): Record<string, number> {
  const entries = [...series].map(([name, values]) => [name, values.mean()] as const);
  return { loss: 0, ...Object.fromEntries(entries) };
}

function writers({ log }: CompleteFitOptions): readonly MetricWriter[] {
  if (log === null) return [];
  return Array.isArray(log) ? log : [log as MetricWriter];
}

/** Whether batches may be drawn from the global generator. */
function drawsGlobally(loader: Batches): boolean {
  return !Array.isArray(loader) && (loader as { _drawsGlobally?: boolean })._drawsGlobally !== false;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
