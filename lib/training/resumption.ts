/** @file The checkpoints of a training under way: its folder, when they may be written, and going on from the newest. */
import * as path from 'node:path';
import { type Fence, HeldError, Lease } from '../addon/lease.js';
import { isOptions } from '../arguments/options.js';
import { isNamed } from '../arguments/thrown.js';
import { type Routine, task } from '../control/routine.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import { CheckpointFolder, DamagedCheckpoint, readCheckpoint, readCheckpointSync } from './checkpointFolder.js';
import { type Batches, type CompleteFitOptions, writers } from './fit.js';
import { FiniteGuard, trained, warnOfFlaw } from './nonFinite.js';
import { drawsGlobally, Pass } from './pass.js';
import type { Position } from './position.js';
import { copied } from './state.js';
import type { Team } from './team.js';

/** The state of a training beside its trainer, which checkpoints hold. */
export interface RunState {
  readonly position: Position;
  /** The batches of this process. */
  loader: Batches;
  /** The pass over them under way. */
  pass: Pass | null;
  /** Whether it was told to end as if all were done. */
  stopped: boolean;
  /** The other processes of the training. */
  team: Team | null;
  /** The newest checkpoint that it has written or gone on from. */
  file: string | null;
}

/** The place in the data and the generators: a step that is cut short must put them back. */
export interface BeforeStep {
  loader: object | null;
  generators: unknown;
  global: Tensor | null;
}

/** The checkpoints of one training. */
export class Resumption {
  readonly #folder: CheckpointFolder;
  /** The training's own right to the folder, unless it is that of the job that it is. */
  readonly #lease: Lease | null;
  #guard: FiniteGuard | null = null;
  /** The trainer's state before it took over a checkpoint's, until that has given a batch. */
  #before: unknown = null;

  constructor(
    private readonly owner: string,
    private readonly trainer: BaseTrainer,
    private readonly options: CompleteFitOptions,
    private readonly now: RunState,
    fence: Fence | null,
  ) {
    const rank = now.team?.rank ?? 0;
    const folder = rank > 0 ? path.join(options.checkpointDir!, `rank-${rank}`) : options.checkpointDir!;
    this.#folder = new CheckpointFolder(folder, { keep: options.keepCheckpoints });
    this.#lease = fence ? null : takeFolder(owner, folder);
    this.#folder._fence = fence ?? this.#lease!.fence;
  }

  /** Gives the folder up. */
  release(): void {
    this.#lease?.release();
  }

  /** Whether the trainer's state is the training's own, and the folder may take it. */
  get isSavable(): boolean {
    return this.#guard !== null && this.#before === null;
  }

  /** The checkpoint's state has given a batch: the trainer's state before it is forgotten. */
  settle(): void {
    this.#before = null;
  }

  /** The trainer gets its state back if the checkpoint's has given no batch. */
  takeBack(): void {
    if (this.#before !== null) this.trainer.loadStateDict(this.#before);
  }

  /** The place before a step; null where it cannot be known. */
  remember(): BeforeStep | null {
    try {
      return {
        loader: this.now.loader.stateDict?.() ?? null,
        generators: this.trainer._generators(),
        global: this.#global(),
      };
    } catch (error) {
      // A job has the generator; the checkpoint before this one stays the newest.
      if (isNamed(error, 'BusyError')) return null;
      throw error;
    }
  }

  /** The global generator, where batches are drawn from it; the trainer's own state has it where its steps do. */
  #global(): Tensor | null {
    return this.trainer.generator && drawsGlobally(this.now.loader) ? torch.getRngState() : null;
  }

  /** Writes a checkpoint, of before the step under way if one is. */
  *save(before: BeforeStep | null = null): Routine<void> {
    const [folder, { position, loader, team }] = [this.#folder, this.now];
    const { step } = position;
    const trainer = this.trainer.stateDict();
    const flaw = this.#guard!.flaw(trained(trainer));
    if (flaw !== null) {
      if (this.options.nonFinite === 'ignore') {
        warnOfFlaw(this.owner, folder.folder, flaw);
        return;
      }
      throw new RangeError(
        `${this.owner}: expected a checkpoint to be finite, got ${flaw} after step ${step}; the last good one stays`,
      );
    }
    if (before) trainer.generators = before.generators;
    folder._fence?.check();
    for (const writer of writers(this.options)) writer.flush();
    const state = {
      trainer: team?.own(trainer) ?? trainer,
      world: team?.size ?? 1,
      loader: before ? before.loader : (loader.stateDict?.() ?? null),
      global: before ? before.global : this.#global(),
      position: { ...position.stateDict(), stopped: this.now.stopped },
      pass: this.now.pass?.start ?? null,
      logs: writers(this.options).map((writer) => writer.stateDict?.() ?? null),
    };
    yield* task(
      () => folder.saveSync(step, state),
      () => folder.save(step, state),
    );
    this.now.file = folder.latest;
  }

  /** Goes on from the newest good checkpoint. */
  *resume(): Routine<void> {
    const [owner, folder, { team }] = [this.owner, this.#folder, this.now];
    folder.clean();
    const latest = team
      ? yield* task(
          () => folder.latest,
          () => team.first(folder.latest),
        )
      : folder.latest;
    if (latest !== null && this.options.resume === 'never') {
      throw new RangeError(
        `${owner}: expected checkpointDir to be without checkpoints, as resume is 'never', got ${latest}`,
      );
    }
    const found = team
      ? yield* task(
          () => null,
          () => team.newest(owner, folder),
        )
      : yield* newestGood(owner, folder);
    if (found) this.#takeOver(found.state, found.file);
    this.#guard = new FiniteGuard(trained(this.trainer.stateDict()));
    // From which a training that is killed before its first checkpoint knows where its logs began.
    if (!found && writers(this.options).length > 0) yield* this.save();
  }

  #takeOver(state: any, file: string): void {
    const { trainer, now } = this;
    if (!isOptions(state.trainer) || !isOptions(state.position)) {
      throw new Error(`${file} is no checkpoint of a trainer`);
    }
    const size = now.team?.size ?? 1;
    if ((state.world ?? 1) !== size) {
      throw new RangeError(
        `${this.owner}: expected a checkpoint of ${size} process${size === 1 ? '' : 'es'}, got one of ${state.world ?? 1}: ` +
          'it goes on with as many as it began with',
      );
    }
    this.#before = copied(trainer.stateDict());
    const { stopped, ...position } = state.position as any;
    trainer.loadStateDict(state.trainer);
    now.position.loadStateDict(position);
    now.stopped = stopped;
    if (state.global) torch.setRngState(state.global as Tensor);
    if (!now.pass || now.file !== file) {
      const { loader } = now;
      const tells = state.loader !== null && loader.loadStateDict;
      if (tells) loader.loadStateDict!(state.loader);
      now.pass?.close();
      const behind = tells ? 0 : now.position.batch;
      now.pass = new Pass(this.owner, loader, behind, (state.pass as Tensor | undefined) ?? null);
    }
    for (const writer of writers(this.options)) {
      for (const log of state.logs ?? []) if (log !== null) writer.loadStateDict?.(log);
    }
  }
}

/** Takes a folder for a training alone. */
function takeFolder(owner: string, folder: string): Lease {
  try {
    return Lease.take(path.join(folder, '.lease'));
  } catch (error) {
    if (!(error instanceof HeldError)) throw error;
    const who = HeldError.words(error.holder);
    throw new Error(
      `${owner}: expected checkpointDir to be of no other training under way, got ${folder}, which is held ${who}`,
    );
  }
}

/** The newest checkpoint that is not damaged; newer ones are set aside, with a warning. */
function* newestGood(owner: string, folder: CheckpointFolder): Routine<{ state: any; file: string } | null> {
  const damaged: [file: string, error: Error][] = [];
  for (const file of folder.files.reverse()) {
    try {
      const state = yield* task(
        () => readCheckpointSync(file),
        () => readCheckpoint(file),
      );
      for (const [other, { message }] of damaged) {
        folder.setAside(other);
        process.emitWarning(`${owner}: goes on from ${file}, since ${message}`, 'TorchEBMWarning');
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
