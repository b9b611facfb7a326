/** @file Who hears how far a training is: a bar on stderr, and the function that the user gave. */
import { Pace } from '../control/progress.js';
import type { Routine } from '../control/routine.js';
import { ProgressBar } from '../logging/progressBar.js';
import type { Batches, CompleteFitOptions } from './fit.js';
import { lengthOf } from './pass.js';
import type { Position, TrainingStep } from './position.js';

/** Milliseconds between two reports. */
const BETWEEN = 50;

/** The reports of a training: at most every 50 ms, and at the end. */
export class ProgressReport {
  /** The steps in all, if known. */
  readonly #total: number;
  readonly #bar: ProgressBar | null;
  readonly #pace: Pace;
  readonly #onProgress: CompleteFitOptions['onProgress'];
  #told = performance.now();

  constructor(
    { epochs, steps, progressBar, onProgress }: CompleteFitOptions,
    loader: Batches,
    { epoch, batch, step }: Position,
  ) {
    const perEpoch = lengthOf(loader) ?? Number.POSITIVE_INFINITY;
    const left = (epochs ?? 0) > 0 ? (epochs! - epoch) * perEpoch - batch : 0;
    this.#total = Math.min(step + left, steps ?? Number.POSITIVE_INFINITY);
    this.#bar = progressBar && this.#total > 0 ? new ProgressBar(this.#total, { label: 'Training' }) : null;
    this.#pace = new Pace(step);
    this.#onProgress = onProgress;
  }

  /** Tells of a step, if it is time to; `ask` runs a function of the user's. */
  *tell(step: TrainingStep, ask: (body: () => unknown) => Routine<unknown>): Routine<void> {
    const [total, bar, onProgress] = [this.#total, this.#bar, this.#onProgress];
    const end = step.step === total;
    if (bar && (bar.isDue || end)) bar.update(step.step, { epoch: step.epoch + 1, ...step.metrics });
    if (!onProgress || (!end && performance.now() - this.#told < BETWEEN)) return;
    this.#told = performance.now();
    const { loss = Number.NaN, ...terms } = step.metrics;
    const progress = { ...this.#pace.at(step.step, total), epoch: step.epoch, loss, terms };
    yield* ask(() => onProgress(progress));
  }
}
