/** @file A training under way: its epochs and steps, and how it ends. */

import type { Fence } from '../addon/lease.js';
import { isOptions, kindError, show } from '../arguments/options.js';
import { onAbort, type Signal, unlessAborted } from '../control/progress.js';
import { type Routine, task, turn } from '../control/routine.js';
import { DataLoader, DistributedSampler } from '../data/index.js';
import { nextTurn, PATIENCE } from '../native/job.js';
import type { StepScope } from '../native/stepScope.js';
import { ReduceLROnPlateau } from '../optim/lrScheduler/index.js';
import { Tensor } from '../torch/index.js';
import { atomicStep } from './atomicStep.js';
import type { BaseTrainer } from './baseTrainer.js';
import type { TrainerCallback } from './callbacks.js';
import { type Batches, type CompleteFitOptions, writers } from './fit.js';
import { type End, Pass } from './pass.js';
import { type History, Position, type StepMetrics, type TrainingStep } from './position.js';
import { ProgressReport } from './progressReport.js';
import { type BeforeStep, Resumption, type RunState } from './resumption.js';
import { schedulersIn } from './state.js';
import { Team, type Wishes } from './team.js';

/** Why a training ends that is told to stop within a time. */
const BROKEN_OFF = Symbol('broken off');

const numberOf = (value: unknown): unknown => (value instanceof Tensor ? value.item() : value);
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A training under way, of a trainer over batches. */
export class Run {
  /** The step under way. */
  scope: StepScope | null = null;
  /** Where the trainer's last training ended. */
  last: End | null = null;
  /** The batches as they were given. */
  readonly #given: Batches;
  readonly #trainer: BaseTrainer;
  readonly #owner: string;
  readonly #o: CompleteFitOptions;
  readonly #now: RunState;
  /** Ends what is under way: by the user's signal, or because the time to stop in is over. */
  readonly #end = new AbortController();
  readonly #left = new AbortController();
  readonly #turn = nextTurn();
  #breaksOff = false;
  readonly #wishes: Wishes = { stopped: false, breaksOff: false };
  #timer: NodeJS.Timeout | undefined;
  /** The right to write to the folder of checkpoints where the training is a job, which has it. */
  readonly #fence: Fence | null;
  #checkpoints: Resumption | null = null;
  #report: ProgressReport | null = null;
  #beforeStep: BeforeStep | null = null;
  /** Whether a step is under way, of which the position does not know. */
  #inStep = false;
  readonly #hasBuffers: boolean;
  readonly #schedulers: ReturnType<typeof schedulersIn>;

  constructor(
    trainer: BaseTrainer,
    owner: string,
    loader: Batches,
    options: CompleteFitOptions,
    fence: Fence | null = null,
  ) {
    this.#fence = fence;
    this.#trainer = trainer;
    this.#owner = owner;
    this.#given = loader;
    this.#o = options;
    this.#now = { position: new Position(), loader, pass: null, stopped: false, team: null, file: null };
    const { model, lossFn } = trainer;
    this.#hasBuffers = model.buffers().length > 0;
    this.#schedulers = schedulersIn({ loss: lossFn, model });
  }

  get position(): Position {
    return this.#now.position;
  }

  /** Ends the training after the step under way: as if all were done, or to go on some other time. */
  stop(within: number | null): void {
    if (within === null) this.#wishes.stopped = true;
    else this.#wishes.breaksOff = true;
    // Several processes end after the same step, at which they hear of each other's wishes.
    if (!this.#now.team) this.#heed(this.#wishes);
    if (within === null) return;
    if (this.#end.signal.aborted) return;
    clearTimeout(this.#timer);
    // A longer time is no time for a timer.
    if (within < 2 ** 31) this.#timer = setTimeout(() => this.#end.abort(BROKEN_OFF), within);
  }

  #heed({ stopped, breaksOff }: Wishes): void {
    this.#now.stopped ||= stopped;
    this.#breaksOff ||= breaksOff;
  }

  /** Is aborted when nobody shall wait any longer for the end of an aborted training. */
  get left(): Signal {
    return this.#left.signal;
  }

  /** Cuts the step under way; one that does not end soon is left to itself. */
  #abort(reason: unknown): void {
    this.#end.abort(reason);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.scope) this.#left.abort(reason);
    }, PATIENCE);
  }

  /** All of it. */
  *all(): Routine<History, TrainingStep> {
    const { signal, checkpointDir } = this.#o;
    signal?.throwIfAborted();
    const silence = onAbort(signal, () => this.#abort(signal!.reason));
    let done = false;
    try {
      if (this.#o.distributed === 'auto') yield* this.#join();
      if (checkpointDir !== null) {
        this.#checkpoints = new Resumption(this.#owner, this.#trainer, this.#o, this.#now, this.#fence);
      }
      this.#goOn();
      const history = yield* this.#untilTheEnd();
      done = true;
      return history;
    } finally {
      silence();
      clearTimeout(this.#timer);
      this.#checkpoints?.release();
      this.#now.team?.release();
      for (const writer of writers(this.#o)) {
        try {
          writer.flush();
        } catch (error) {
          // The error that ended the training says more than this one.
          // biome-ignore lint/correctness/noUnsafeFinally: it is the only error then.
          if (done) throw error;
        }
      }
    }
  }

  /** One epoch, or the rest of one. */
  *oneEpoch(): Routine<void, TrainingStep> {
    this.#goOn();
    yield* this.#epoch();
  }

  /** Goes on where the trainer's last training ended, if it was over the same batches. */
  #goOn(): void {
    const { last } = this;
    this.last = null;
    if (!last) return;
    const { pass, position } = last;
    const resumes = pass !== null && last.loader === this.#given && last.size === this.#size;
    this.position.follow(position, resumes);
    if (!resumes) {
      pass?.close();
      return;
    }
    Object.assign(this.#now, { loader: pass.loader, pass, file: last.file });
  }

  /** Where it ended, or where it would have begun. */
  get end(): End {
    if (this.last) return this.last;
    const { position, pass, file } = this.#now;
    return { loader: this.#given, size: this.#size, position, pass, file };
  }

  /** Processes that train together. */
  get #size(): number {
    return this.#now.team?.size ?? 1;
  }

  /** Trains together with other processes, if there are any. */
  *#join(): Routine<void> {
    const [trainer, owner, { loader }] = [this.#trainer, this.#owner, this.#now];
    if (trainer._stepsByItself) {
      throw new RangeError(`${owner}: expected a trainer without a trainStep of its own for several processes`);
    }
    const team = yield* task(
      (): Team | null => {
        throw new RangeError(`${owner}: expected distributed to be null here; fit trains in several processes`);
      },
      () => Team.join(owner, trainer, loader),
    );
    if (!team) return;
    this.#now.team = team;
    this.#now.loader = team.shard(owner, loader);
    // One process writes for all.
    if (team.rank > 0) Object.assign(this.#o, { log: null, progressBar: false });
  }

  /** The means over all processes, which end together. */
  *#agree(metrics: StepMetrics): Routine<StepMetrics> {
    const { team } = this.#now;
    if (!team) return metrics;
    const wishes = this.#wishes;
    const [means, all] = yield* task(
      () => [metrics, wishes] as const,
      () => team.agree(metrics, wishes),
    );
    this.#heed(all);
    return means;
  }

  *#untilTheEnd(): Routine<History, TrainingStep> {
    try {
      yield* this.#call('onTrainStart');
      if (this.#checkpoints) yield* this.#checkpoints.resume();
      yield* this.#epochs();
      if (this.#checkpoints) yield* this.#checkpoints.save();
      const history = this.position.historySoFar;
      yield* this.#call('onTrainEnd', history);
      return history;
    } catch (error) {
      this.#checkpoints?.takeBack();
      const { aborted, reason } = this.#end.signal;
      if (error !== BROKEN_OFF && !(aborted && error === reason)) throw error;
      if (this.#checkpoints?.isSavable && !(this.#inStep && this.#beforeStep === null)) {
        yield* this.#checkpoints.save(this.#beforeStep);
      }
      if (error !== BROKEN_OFF) throw error;
      return this.position.historySoFar;
    }
  }

  *#epochs(): Routine<void, TrainingStep> {
    const { position } = this;
    const { epochs, validate } = this.#o;
    const { optimizer, lrScheduler, scheduleBy, model } = this.#trainer;
    while (position.epoch < epochs! && (position.batch > 0 || !this.#isDone)) {
      if (position.batch === 0) yield* this.#call('onEpochStart', position.epoch);
      orderOf(this.#now.loader)?.setEpoch(position.before + position.epoch);
      if (!(yield* this.#epoch())) break;
      if (position.isEmpty && this.#now.stopped) break;
      if (position.isEmpty) throw noBatch(this.#owner, this.#given);
      const metrics = position.means;
      if (validate) {
        const measured = yield* this.#ask(() => validate(model, this.#trainer));
        if (!isOptions(measured)) {
          throw kindError(this.#owner, 'the result of validate', 'an object of numbers', measured);
        }
        const own = Object.fromEntries(
          Object.entries(measured).map(([name, value]) => [name, numberOf(value) as number]),
        );
        const { team } = this.#now;
        const means = yield* task(
          () => own,
          () => team?.means(own) ?? own,
        );
        for (const [name, value] of Object.entries(means)) metrics[`val${capital(name)}`] = value;
      }
      const { epoch } = position;
      for (const writer of writers(this.#o)) {
        for (const [name, value] of Object.entries(metrics)) writer.addScalar(`epoch/${name}`, value, epoch);
        writer.addScalar('epoch/lr', optimizer.paramGroups[0]!.lr as number, epoch);
      }
      position.endEpoch(metrics);
      if (scheduleBy === 'epoch' && lrScheduler) {
        if (lrScheduler instanceof ReduceLROnPlateau) lrScheduler.step(metrics.valLoss ?? metrics.loss);
        else lrScheduler.step();
      }
      yield* this.#call('onEpochEnd', epoch, metrics);
      if (this.#breaksOff) throw BROKEN_OFF;
    }
    this.#checkpoints?.settle();
  }

  /** The batches of an epoch that are left; whether it is over then, or the next training goes on with it. */
  *#epoch(): Routine<boolean, TrainingStep> {
    const now = this.#now;
    this.#trainer.model.train();
    this.#report ??= new ProgressReport(this.#o, now.loader, now.position);
    now.pass ??= new Pass(this.#owner, now.loader);
    let isLeft = false;
    try {
      while (!now.stopped) {
        if (this.#breaksOff && !now.team) throw BROKEN_OFF;
        if (this.#hasAllSteps && !now.pass.endsAfter(now.position.batch)) {
          isLeft = true;
          return false;
        }
        this.#inStep = true;
        this.#beforeStep = this.#checkpoints?.remember() ?? null;
        const { done, value: batch } = now.pass.next();
        if (done) break;
        this.#checkpoints?.settle();
        yield* this.#step(batch);
        this.#beforeStep = null;
      }
      this.#inStep = false;
      this.#beforeStep = null;
      return true;
    } catch (error) {
      // Before the batches are closed, which forgets where they are.
      if (!this.#inStep) this.#beforeStep = this.#checkpoints?.remember() ?? null;
      isLeft = error === BROKEN_OFF && !this.#inStep;
      throw error;
    } finally {
      if (!isLeft) {
        now.pass.close();
        now.pass = null;
      }
    }
  }

  *#step(batch: unknown): Routine<void, TrainingStep> {
    const { position } = this;
    const { logEvery, checkpointEvery } = this.#o;
    yield* this.#call('onBatchStart', batch);
    let tensors: StepMetrics;
    try {
      tensors = yield* this.#agree(yield* this.#take(batch));
    } catch (error) {
      throw this.#now.team?.missed(error) ?? error;
    }
    const step = position.advance(tensors);
    this.#inStep = false;
    if (position.step % logEvery === 0) {
      for (const writer of writers(this.#o)) {
        for (const [name, value] of Object.entries(step.metrics)) writer.addScalar(name, value, position.step);
      }
    }
    yield* this.#call('onBatchEnd', batch, tensors);
    yield* this.#report!.tell(step, (body) => this.#ask(body));
    yield step;
    yield* task(() => {}, turn);
    this.#end.signal.throwIfAborted();
    if (this.#breaksOff) throw BROKEN_OFF;
    if (this.#checkpoints && position.step % checkpointEvery === 0) yield* this.#checkpoints.save();
    this.#end.signal.throwIfAborted();
  }

  *#take(batch: unknown): Routine<StepMetrics> {
    const trainer = this.#trainer;
    this.scope = {
      ...{ checked: this.#o.nonFinite === 'throw', isWatched: this.#fence !== null, undo: [] },
      ...{ signal: this.#end.signal, priority: this.#o.priority, turn: this.#turn },
      replicas: this.#now.team?.replicas ?? null,
    };
    const changeable = {
      buffers: this.#hasBuffers ? (trainer.model.buffers() as Tensor[]) : [],
      schedulers: this.#schedulers.values(),
    };
    try {
      return yield* atomicStep(trainer, batch, this.scope, this.position, changeable);
    } finally {
      this.scope = null;
    }
  }

  get #hasAllSteps(): boolean {
    return this.#o.steps !== null && this.position.step >= this.#o.steps;
  }

  get #isDone(): boolean {
    return this.#now.stopped || this.#hasAllSteps;
  }

  /** The result of a user's function, unless the training ends first. */
  *#ask<T>(body: () => T | Promise<T>): Routine<T> {
    return (yield* task(body as () => T, () => unlessAborted(this.#end.signal, body()))) as T;
  }

  *#call(hook: Exclude<keyof TrainerCallback, 'stateDict' | 'loadStateDict'>, ...args: unknown[]): Routine<void> {
    for (const callback of this.#trainer.callbacks) {
      const method = callback[hook] as ((...args: unknown[]) => unknown) | undefined;
      if (method) yield* this.#ask(() => method.call(callback, this.#trainer, ...args));
    }
  }
}

/** The error for batches of which there are none. */
function noBatch(owner: string, loader: Batches): RangeError {
  // Of an iterator, such as a generator, there is one pass and no other.
  const isSpent = typeof (loader as Partial<Iterator<unknown>>).next === 'function';
  const which = isSpent
    ? `, got ${show(loader)} that has none left: it is spent after one epoch. Give a DataLoader, an array, or an object ` +
      'whose *[Symbol.iterator]() begins anew for each epoch'
    : '';
  return new RangeError(`${owner}: expected loader to give at least one batch${which}`);
}

/** The sampler that gives each epoch an order of its own, which the number of the epoch tells. */
function orderOf(loader: Batches): DistributedSampler | null {
  const sampler = loader instanceof DataLoader ? loader.sampler : null;
  return sampler instanceof DistributedSampler ? sampler : null;
}
