/** @file A training under way: its epochs and steps, its checkpoints, and how it ends. */

import * as path from 'node:path';
import { type Fence, HeldError, Lease } from '../addon/lease.js';
import { isOptions, kindError } from '../arguments/options.js';
import { onAbort, Pace, type Signal, unlessAborted } from '../control/progress.js';
import { type Routine, task, turn } from '../control/routine.js';
import { DataLoader, DistributedSampler } from '../data/index.js';
import { ProgressBar } from '../logging/progressBar.js';
import { nextTurn, PATIENCE } from '../native/job.js';
import { NonFinite, type StepScope, takeBack } from '../native/stepScope.js';
import { ReduceLROnPlateau } from '../optim/lrScheduler/index.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import type { TrainerCallback } from './callbacks.js';
import { CheckpointFolder, DamagedCheckpoint, readCheckpoint, readCheckpointSync } from './checkpointFolder.js';
import { type Batches, type CompleteFitOptions, writers } from './fit.js';
import { FiniteGuard, trained, warnOfFlaw } from './nonFinite.js';
import { drawsGlobally, type End, lengthOf, Pass } from './pass.js';
import { type History, Position, type StepMetrics, type TrainingStep } from './position.js';
import { copied, schedulersIn } from './state.js';
import { Team, type Wishes } from './team.js';

/** Why a training ends that is told to stop within a time. */
const BROKEN_OFF = Symbol('broken off');

/** The place in the data and the generators: a step that is cut short must put them back. */
interface BeforeStep {
  loader: object | null;
  generators: unknown;
  global: Tensor | null;
}

const numberOf = (value: unknown): unknown => (value instanceof Tensor ? value.item() : value);
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A training under way, of a trainer over batches. */
export class Run {
  /** The step under way. */
  scope: StepScope | null = null;
  readonly position = new Position();
  /** Where the trainer's last training ended. */
  last: End | null = null;
  /** The batches of the epoch under way. */
  #pass: Pass | null = null;
  /** The newest checkpoint of this training. */
  #file: string | null = null;
  /** The batches as they were given; `#loader` is this process's share of them. */
  readonly #given: Batches;
  readonly #trainer: BaseTrainer;
  readonly #owner: string;
  #loader: Batches;
  /** The other processes of the training. */
  #team: Team | null = null;
  readonly #o: CompleteFitOptions;
  /** Ends what is under way: by the user's signal, or because the time to stop in is over. */
  readonly #end = new AbortController();
  readonly #left = new AbortController();
  readonly #turn = nextTurn();
  #stopped = false;
  #breaksOff = false;
  readonly #wishes: Wishes = { stopped: false, breaksOff: false };
  #timer: NodeJS.Timeout | undefined;
  #folder: CheckpointFolder | null = null;
  /** The right to write to that folder: the training's own, or that of the job that it is. */
  readonly #fence: Fence | null;
  #lease: Lease | null = null;
  #guard: FiniteGuard | null = null;
  /** The trainer's state before it took over a checkpoint's, until that has given a batch. */
  #beforeResume: unknown = null;
  #beforeStep: BeforeStep | null = null;
  /** Whether a step is under way, of which the position does not know. */
  #inStep = false;
  readonly #buffers: boolean;
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
    this.#loader = loader;
    this.#given = loader;
    this.#o = options;
    const { model, lossFn } = trainer;
    this.#buffers = model.buffers().length > 0;
    this.#schedulers = schedulersIn({ loss: lossFn, model });
  }

  /** Ends the training after the step under way: as if all were done, or to go on some other time. */
  stop(within: number | null): void {
    if (within === null) this.#wishes.stopped = true;
    else this.#wishes.breaksOff = true;
    // Several processes end after the same step, at which they hear of each other's wishes.
    if (!this.#team) this.#heed(this.#wishes);
    if (within === null) return;
    if (this.#end.signal.aborted) return;
    clearTimeout(this.#timer);
    // A longer time is no time for a timer.
    if (within < 2 ** 31) this.#timer = setTimeout(() => this.#end.abort(BROKEN_OFF), within);
  }

  #heed({ stopped, breaksOff }: Wishes): void {
    this.#stopped ||= stopped;
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
    const { signal, checkpointDir, keepCheckpoints } = this.#o;
    signal?.throwIfAborted();
    const silence = onAbort(signal, () => this.#abort(signal!.reason));
    let done = false;
    try {
      if (this.#o.distributed === 'auto') yield* this.#join();
      if (checkpointDir !== null) {
        const own =
          this.#team && this.#team.rank > 0 ? path.join(checkpointDir, `rank-${this.#team.rank}`) : checkpointDir;
        if (!this.#fence) this.#lease = this.#takeFolder(own);
        this.#folder = new CheckpointFolder(own, { keep: keepCheckpoints });
        this.#folder._fence = this.#fence ?? this.#lease!.fence;
      }
      this.#goOn();
      const history = yield* this.#untilTheEnd();
      done = true;
      return history;
    } finally {
      silence();
      clearTimeout(this.#timer);
      this.#lease?.release();
      this.#team?.release();
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
    this.#loader = pass.loader;
    this.#pass = pass;
    this.#file = last.file;
  }

  /** Where it ended, or where it would have begun. */
  get end(): End {
    if (this.last) return this.last;
    return { loader: this.#given, size: this.#size, position: this.position, pass: this.#pass, file: this.#file };
  }

  /** Processes that train together. */
  get #size(): number {
    return this.#team?.size ?? 1;
  }

  /** Trains together with other processes, if there are any. */
  *#join(): Routine<void> {
    const [trainer, owner, loader] = [this.#trainer, this.#owner, this.#loader];
    if (trainer._stepsByItself) {
      throw new RangeError(`${owner}: expected a trainer without a trainStep of its own for several processes`);
    }
    this.#team = yield* task(
      (): Team | null => {
        throw new RangeError(`${owner}: expected distributed to be null here; fit trains in several processes`);
      },
      () => Team.join(owner, trainer, loader),
    );
    if (!this.#team) return;
    this.#loader = this.#team.shard(owner, loader);
    // One process writes for all.
    if (this.#team.rank > 0) Object.assign(this.#o, { log: null, progressBar: false });
  }

  /** The means over all processes, which end together. */
  *#agree(metrics: StepMetrics): Routine<StepMetrics> {
    const team = this.#team;
    if (!team) return metrics;
    const wishes = this.#wishes;
    const [means, all] = yield* task(
      () => [metrics, wishes] as const,
      () => team.agree(metrics, wishes),
    );
    this.#heed(all);
    return means;
  }

  /** Takes a folder for itself. */
  #takeFolder(folder: string): Lease {
    try {
      return Lease.take(path.join(folder, '.lease'));
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      const who = HeldError.words(error.holder).replace('another process', 'another training');
      throw new Error(
        `${this.#owner}: expected checkpointDir to be of no other training under way, got ${folder}, which is held ${who}`,
      );
    }
  }

  *#untilTheEnd(): Routine<History, TrainingStep> {
    try {
      yield* this.#call('onTrainStart');
      if (this.#folder) yield* this.#resume();
      yield* this.#epochs();
      if (this.#folder) yield* this.#save();
      const history = this.position.historySoFar;
      yield* this.#call('onTrainEnd', history);
      return history;
    } catch (error) {
      if (this.#beforeResume !== null) this.#trainer.loadStateDict(this.#beforeResume);
      const { aborted, reason } = this.#end.signal;
      if (error !== BROKEN_OFF && !(aborted && error === reason)) throw error;
      const savable = this.#guard !== null && this.#beforeResume === null;
      if (savable && !(this.#inStep && this.#beforeStep === null)) {
        yield* this.#save(this.#beforeStep);
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
      orderOf(this.#loader)?.setEpoch(position.before + position.epoch);
      if (!(yield* this.#epoch())) break;
      if (position.isEmpty && this.#stopped) break;
      if (position.isEmpty) throw new RangeError(`${this.#owner}: expected loader to give at least one batch`);
      const metrics = position.means;
      if (validate) {
        const measured = yield* this.#ask(() => validate(model, this.#trainer));
        if (!isOptions(measured)) {
          throw kindError(this.#owner, 'what validate returns', 'an object of numbers', measured);
        }
        const own = Object.fromEntries(
          Object.entries(measured).map(([name, value]) => [name, numberOf(value) as number]),
        );
        const team = this.#team;
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
    this.#beforeResume = null;
  }

  /** The batches of an epoch that are left; whether it is over then, or the next training goes on with it. */
  *#epoch(): Routine<boolean, TrainingStep> {
    const { position } = this;
    this.#trainer.model.train();
    const tell = this.#teller();
    this.#pass ??= new Pass(this.#loader);
    let isLeft = false;
    try {
      while (!this.#stopped) {
        if (this.#breaksOff && !this.#team) throw BROKEN_OFF;
        if (this.#hasAllSteps && !this.#pass.endsAfter(position.batch)) {
          isLeft = true;
          return false;
        }
        this.#inStep = true;
        this.#beforeStep = this.#remember();
        const { done, value: batch } = this.#pass.next();
        if (done) break;
        this.#beforeResume = null;
        yield* this.#step(batch, tell);
        this.#beforeStep = null;
      }
      this.#inStep = false;
      this.#beforeStep = null;
      return true;
    } catch (error) {
      // Before the batches are closed, which forgets where they are.
      if (!this.#inStep) this.#beforeStep = this.#remember();
      isLeft = error === BROKEN_OFF && !this.#inStep;
      throw error;
    } finally {
      if (!isLeft) {
        this.#pass.close();
        this.#pass = null;
      }
    }
  }

  *#step(batch: unknown, tell: (step: TrainingStep) => Routine<void>): Routine<void, TrainingStep> {
    const { position } = this;
    const { logEvery, checkpointEvery } = this.#o;
    yield* this.#call('onBatchStart', batch);
    const tensors = yield* this.#agree(yield* this.#take(batch));
    const step = position.advance(tensors);
    this.#inStep = false;
    if (position.step % logEvery === 0) {
      for (const writer of writers(this.#o)) {
        for (const [name, value] of Object.entries(step.metrics)) writer.addScalar(name, value, position.step);
      }
    }
    yield* this.#call('onBatchEnd', batch, tensors);
    yield* tell(step);
    yield step;
    yield* task(() => {}, turn);
    this.#end.signal.throwIfAborted();
    if (this.#breaksOff) throw BROKEN_OFF;
    if (this.#folder && position.step % checkpointEvery === 0) yield* this.#save();
    this.#end.signal.throwIfAborted();
  }

  /** Takes a step, or leaves all as it was. */
  *#take(batch: unknown): Routine<StepMetrics> {
    const trainer = this.#trainer;
    const checked = this.#o.nonFinite === 'throw';
    const undo = [...this.#schedulers.values()].map((scheduler) => scheduler._remember());
    const copies: Tensor[] = [];
    if (this.#buffers) {
      for (const buffer of trainer.model.buffers() as Tensor[]) {
        const copy = torch.noGrad(() => buffer.detach().clone());
        const version = buffer._version;
        copies.push(copy);
        undo.push(() => {
          if (buffer._version !== version) torch.noGrad(() => buffer.copy_(copy));
        });
      }
    }
    this.scope = {
      ...{ checked, undo, isWatched: this.#fence !== null },
      ...{ signal: this.#end.signal, priority: this.#o.priority, turn: this.#turn },
      replicas: this.#team?.replicas ?? null,
    };
    try {
      if (!trainer._stepsByItself) return yield* trainer._step(batch, null);
      const tensors: StepMetrics = yield* task(() => trainer.trainStep(batch));
      const loss = checked ? (tensors.loss?.item() as number | undefined) : undefined;
      if (loss !== undefined && !Number.isFinite(loss)) throw new NonFinite('the loss', loss);
      return tensors;
    } catch (error) {
      takeBack(this.scope);
      throw this.#refusal(error, batch);
    } finally {
      this.scope = null;
      for (const copy of copies) copy.dispose();
    }
  }

  /** The error of a step that met what is not finite, with its place; another one as it is. */
  #refusal(error: unknown, batch: unknown): unknown {
    // The latter is what native code throws that cannot go on.
    const isNative = error instanceof RangeError && error.name === 'NonFiniteError';
    if (!(error instanceof NonFinite || isNative)) return error;
    const { step, batch: at, epoch } = this.position;
    const cures = isNative ? '' : `. A lower learning rate or clipGradNorm may help, nonFinite: 'ignore' goes on`;
    return new RangeError(
      `${this.#trainer.constructor.name}: ${error.message} at step ${step + 1} of the training, in batch ${at} of epoch ` +
        `${epoch}${this.#rows(batch)}; nothing was changed${cures}`,
      { cause: error },
    );
  }

  /** Which rows of a batch are not finite, in words. */
  #rows(batch: unknown): string {
    return torch.tidy(() => {
      const [data] = this.#trainer.splitBatch(batch);
      const wrong = data
        .isfinite()
        .logicalNot()
        .view([data.size(0), -1])
        .any(1);
      const rows = wrong.nonzero().flatten().tolist() as number[];
      if (rows.length === 0) return '';
      return `, of which row${rows.length > 1 ? 's' : ''} ${rows.slice(0, 5).join(', ')} ${rows.length > 5 ? '… ' : ''}hold NaN or infinities`;
    });
  }

  get #hasAllSteps(): boolean {
    return this.#o.steps !== null && this.position.step >= this.#o.steps;
  }

  get #isDone(): boolean {
    return this.#stopped || this.#hasAllSteps;
  }

  #remember(): BeforeStep | null {
    if (!this.#folder) return null;
    try {
      return {
        loader: this.#loader.stateDict?.() ?? null,
        generators: this.#trainer._generators(),
        global: this.#global(),
      };
    } catch (error) {
      // A job has the generator; the checkpoint before this one stays the newest.
      if ((error as Error | null)?.name === 'BusyError') return null;
      throw error;
    }
  }

  /** The global generator, where batches are drawn from it; the trainer's own state has it where its steps do. */
  #global(): Tensor | null {
    return this.#trainer.generator && drawsGlobally(this.#loader) ? torch.getRngState() : null;
  }

  /** Writes a checkpoint, of before the step under way if one is. */
  *#save(before: BeforeStep | null = null): Routine<void> {
    const [folder, { step }] = [this.#folder!, this.position];
    const trainer = this.#trainer.stateDict();
    const flaw = this.#guard!.flaw(trained(trainer));
    if (flaw !== null) {
      if (this.#o.nonFinite === 'ignore') {
        warnOfFlaw(this.#owner, folder.folder, flaw);
        return;
      }
      throw new RangeError(
        `${this.#owner}: expected a checkpoint to be finite, got ${flaw} after step ${step}; the last good one stays`,
      );
    }
    if (before) trainer.generators = before.generators;
    folder._fence?.check();
    for (const writer of writers(this.#o)) writer.flush();
    const state = {
      trainer: this.#team?.own(trainer) ?? trainer,
      world: this.#size,
      loader: before ? before.loader : (this.#loader.stateDict?.() ?? null),
      global: before ? before.global : this.#global(),
      position: { ...this.position.stateDict(), stopped: this.#stopped },
      pass: this.#pass?.start ?? null,
      logs: writers(this.#o).map((writer) => writer.stateDict?.() ?? null),
    };
    yield* task(
      () => folder.saveSync(step, state),
      () => folder.save(step, state),
    );
    this.#file = folder.latest;
  }

  /** Goes on from the newest good checkpoint. */
  *#resume(): Routine<void> {
    const [folder, trainer, loader] = [this.#folder!, this.#trainer, this.#loader];
    folder.clean();
    const latest = yield* this.#latest(folder);
    if (latest !== null && this.#o.resume === 'never') {
      throw new RangeError(
        `${this.#owner}: expected checkpointDir to be without checkpoints, as resume is 'never', got ${latest}`,
      );
    }
    const team = this.#team;
    const found = team
      ? yield* task(
          () => null,
          () => team.newest(this.#owner, folder),
        )
      : yield* this.#newestGood(folder);
    if (found) {
      const { state, file } = found;
      if (!isOptions(state.trainer) || !isOptions(state.position)) {
        throw new Error(`${file} is no checkpoint of a trainer`);
      }
      const size = this.#size;
      if ((state.world ?? 1) !== size) {
        throw new RangeError(
          `${this.#owner}: expected a checkpoint of ${size} process${size === 1 ? '' : 'es'}, got one of ${state.world ?? 1}: ` +
            'it goes on with as many as it began with',
        );
      }
      this.#beforeResume = copied(trainer.stateDict());
      const { stopped, ...position } = state.position as any;
      trainer.loadStateDict(state.trainer);
      this.position.loadStateDict(position);
      this.#stopped = stopped;
      if (state.global) torch.setRngState(state.global as Tensor);
      if (!this.#pass || this.#file !== file) {
        const tells = state.loader !== null && loader.loadStateDict;
        if (tells) loader.loadStateDict!(state.loader);
        this.#pass?.close();
        this.#pass = new Pass(loader, tells ? 0 : this.position.batch, (state.pass as Tensor | undefined) ?? null);
      }
      for (const writer of writers(this.#o)) {
        for (const log of state.logs ?? []) if (log !== null) writer.loadStateDict?.(log);
      }
    }
    this.#guard = new FiniteGuard(trained(trainer.stateDict()));
    // From which a training that is killed before its first checkpoint knows where its logs began.
    if (!found && writers(this.#o).length > 0) yield* this.#save();
  }

  /** The newest file, of any process. */
  *#latest(folder: CheckpointFolder): Routine<string | null> {
    const team = this.#team;
    if (!team) return folder.latest;
    return yield* task(
      () => folder.latest,
      () => team.first(folder.latest),
    );
  }

  /** The newest checkpoint that is not damaged; newer ones are set aside, with a warning. */
  *#newestGood(folder: CheckpointFolder): Routine<{ state: any; file: string } | null> {
    const damaged: [file: string, error: Error][] = [];
    for (const file of folder.files.reverse()) {
      try {
        const state = yield* task(
          () => readCheckpointSync(file),
          () => readCheckpoint(file),
        );
        for (const [other, { message }] of damaged) {
          folder.setAside(other);
          process.emitWarning(`${this.#owner}: goes on from ${file}, since ${message}`, 'TorchEBMWarning');
        }
        return { state, file };
      } catch (error) {
        if (!(error instanceof DamagedCheckpoint)) throw error;
        damaged.push([file, error]);
      }
    }
    if (damaged.length > 0) throw damaged[0]![1];
    return null;
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

  #tell: ((step: TrainingStep) => Routine<void>) | null = null;

  /** Who hears of progress: at most every 50 ms, and at the end. */
  #teller(): (step: TrainingStep) => Routine<void> {
    this.#tell ??= this.#makeTeller();
    return this.#tell;
  }

  #makeTeller(): (step: TrainingStep) => Routine<void> {
    const { epochs, steps, progressBar, onProgress } = this.#o;
    const perEpoch = lengthOf(this.#loader) ?? Number.POSITIVE_INFINITY;
    const { epoch, batch, step } = this.position;
    const left = (epochs ?? 0) > 0 ? (epochs! - epoch) * perEpoch - batch : 0;
    const total = Math.min(step + left, steps ?? Number.POSITIVE_INFINITY);
    const bar = progressBar && total > 0 ? new ProgressBar(total, { label: 'Training' }) : null;
    const pace = new Pace(step);
    let told = performance.now();
    const ask = this.#ask.bind(this);
    return function* (step) {
      const end = step.step === total;
      if (bar && (bar.isDue || end)) bar.update(step.step, { epoch: step.epoch + 1, ...step.metrics });
      if (!onProgress || (!end && performance.now() - told < 50)) return;
      told = performance.now();
      const { loss = Number.NaN, ...terms } = step.metrics;
      yield* ask(() => onProgress({ ...pace.at(step.step, total), epoch: step.epoch, loss, terms }));
    };
  }
}

/** The sampler that gives each epoch an order of its own, which the number of the epoch tells. */
function orderOf(loader: Batches): DistributedSampler | null {
  const sampler = loader instanceof DataLoader ? loader.sampler : null;
  return sampler instanceof DistributedSampler ? sampler : null;
}
