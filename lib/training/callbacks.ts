import {
  type Arguments,
  boolean,
  kindError,
  nonNegative,
  oneOf,
  positiveInteger,
  readArguments,
} from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import type { History } from './position.js';

/**
 * The listener that a trainer calls on the way; every method may be absent. `fit` waits for those that return promises, `train` and
 * `fitSync` refuse them. An error of one ends the training with exactly that.
 *
 * Checkpoints hold the state of a callback that has `stateDict` and `loadStateDict`.
 */
export interface TrainerCallback {
  /** Before the first step. */
  onTrainStart?(trainer: BaseTrainer): unknown;
  /** Before each epoch; epochs are counted from 0. */
  onEpochStart?(trainer: BaseTrainer, epoch: number): unknown;
  /** Before each step. */
  onBatchStart?(trainer: BaseTrainer, batch: unknown): unknown;
  /** After each step. */
  onBatchEnd?(trainer: BaseTrainer, batch: unknown, metrics: Record<string, Tensor>): unknown;
  /** After each epoch, with the means of its steps and what the validation gave. */
  onEpochEnd?(trainer: BaseTrainer, epoch: number, metrics: Record<string, number>): unknown;
  /** After the last step. */
  onTrainEnd?(trainer: BaseTrainer, history: History): unknown;
  stateDict?(): Record<string, unknown>;
  loadStateDict?(state: Record<string, unknown>): void;
}

/** Options of {@link EarlyStopping}. */
export interface EarlyStoppingOptions {
  /** The metric of an epoch that counts; `'loss'` by default, `'valLoss'` for the `loss` that a validation gives. */
  monitor?: string;
  /** The number of epochs in a row that may pass without an improvement; 10 by default. */
  patience?: number;
  /** The least change that counts as an improvement; 0 by default. */
  minDelta?: number;
  /** Whether less or more is better; `'min'` by default. */
  mode?: 'min' | 'max';
  /** Gives the model its best weights back when the training stops early; false by default. */
  restoreBest?: boolean;
}

/**
 * A callback that ends the training when a metric has not improved for `patience` epochs.
 *
 * A metric that is not a number is no improvement.
 *
 * @throws RangeError or TypeError for options out of range or of another kind, and at the end of an epoch without the
 * metric.
 * @example
 * import { EarlyStopping } from 'torchebm/training';
 * const stopping = new EarlyStopping({ monitor: 'valLoss', patience: 5 });
 * console.log(stopping.best); // Infinity
 */
export class EarlyStopping implements TrainerCallback {
  readonly monitor: string;
  readonly patience: number;
  readonly minDelta: number;
  readonly mode: 'min' | 'max';
  readonly restoreBest: boolean;
  /** The best value so far. */
  best: number;
  /** Epochs since the best one. */
  waited = 0;
  /** The weights of the best epoch, with `restoreBest`. */
  bestWeights: Record<string, Tensor> | null = null;

  constructor(...args: Arguments<EarlyStoppingOptions, []>) {
    const owner = 'EarlyStopping';
    const o = readArguments<Required<EarlyStoppingOptions>>(
      owner,
      args,
      {
        monitor: 'loss',
        patience: 10,
        minDelta: 0,
        mode: 'min',
        restoreBest: false,
      },
      [],
    );
    if (typeof o.monitor !== 'string') throw kindError(owner, 'monitor', 'the name of a metric', o.monitor);
    this.monitor = o.monitor;
    this.patience = positiveInteger(owner, 'patience', o.patience);
    this.minDelta = nonNegative(owner, 'minDelta', o.minDelta);
    this.mode = oneOf(owner, 'mode', o.mode, ['min', 'max'] as const);
    this.restoreBest = boolean(owner, 'restoreBest', o.restoreBest);
    this.best = this.mode === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }

  onEpochEnd(trainer: BaseTrainer, _epoch: number, metrics: Record<string, number>): void {
    const value = metrics[this.monitor];
    if (value === undefined) {
      const names = Object.keys(metrics).join(', ');
      throw new RangeError(`EarlyStopping: expected monitor to be one of ${names}, got "${this.monitor}"`);
    }
    const improves = this.mode === 'min' ? value < this.best - this.minDelta : value > this.best + this.minDelta;
    if (improves) {
      this.best = value;
      this.waited = 0;
      if (this.restoreBest) {
        const state = Object.entries(trainer.model.stateDict() as Record<string, Tensor>);
        this.bestWeights = Object.fromEntries(state.map(([name, tensor]) => [name, tensor.clone()]));
      }
      return;
    }
    this.waited++;
    if (this.waited < this.patience) return;
    if (this.bestWeights) trainer.model.loadStateDict(this.bestWeights);
    trainer.stop();
  }

  stateDict(): Record<string, unknown> {
    const { best, waited, bestWeights } = this;
    return { best, waited, best_weights: bestWeights };
  }

  loadStateDict(state: Record<string, unknown>): void {
    this.best = state.best as number;
    this.waited = state.waited as number;
    this.bestWeights = state.best_weights as Record<string, Tensor> | null;
  }
}
