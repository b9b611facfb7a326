/** @file The position of a training, and the measurements of its steps. */
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The metrics of a step, by name: scalars that stay on the device. */
export type StepMetrics = Record<string, Tensor>;

/** The metrics of each epoch, by name. */
export type History = Record<string, number[]>;

/** A step of a training, as {@link BaseTrainer.steps} gives it. */
export class TrainingStep {
  #values: Record<string, number> | undefined;

  constructor(
    /** The epoch, from 0. */
    readonly epoch: number,
    /** Steps done since the start of the training. */
    readonly step: number,
    /** The metrics, on the device. */
    readonly tensors: StepMetrics,
  ) {}

  /** The metrics as numbers; reading them waits for the device. */
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

/** The position of a training. */
export class Position {
  /** Epochs done by the trainings before. */
  before = 0;
  /** Epochs done. */
  epoch = 0;
  /** Batches done of the epoch under way. */
  batch = 0;
  /** Steps done. */
  step = 0;
  history: History = { loss: [] };
  #series = new Map<string, Series>();

  /** Counts a step, and takes what it measured. */
  advance(tensors: StepMetrics): TrainingStep {
    this.batch++;
    this.step++;
    for (const [name, value] of Object.entries(tensors)) {
      const series = this.#series.get(name) ?? new Series();
      this.#series.set(name, series);
      series.push(value);
    }
    return new TrainingStep(this.epoch, this.step, tensors);
  }

  /** Follows the training before, whose epochs it counts; `resumes` takes up the one that it has left. */
  follow(last: Position, resumes: boolean): void {
    this.before = last.before + last.epoch;
    if (!resumes) return;
    this.batch = last.batch;
    this.#series = last.#series;
  }

  /** Whether the epoch under way has given anything. */
  get isEmpty(): boolean {
    return this.batch === 0 && this.#series.size === 0;
  }

  /** The means of what the steps of the epoch under way measured. */
  get means(): Record<string, number> {
    const entries = [...this.#series].map(([name, values]) => [name, values.mean()] as const);
    return { loss: 0, ...Object.fromEntries(entries) };
  }

  /** Ends the epoch under way, with these metrics. */
  endEpoch(metrics: Record<string, number>): void {
    for (const [name, value] of Object.entries(metrics)) {
      this.history[name] ??= [];
      this.history[name].push(value);
    }
    this.epoch++;
    this.batch = 0;
    this.#series.clear();
  }

  /** The history, with the means so far of an epoch under way. */
  get historySoFar(): History {
    if (this.isEmpty || this.step === 0) return this.history;
    const history = Object.fromEntries(Object.entries(this.history).map(([name, values]) => [name, [...values]]));
    for (const [name, value] of Object.entries(this.means)) {
      history[name] ??= [];
      history[name].push(value);
    }
    return history;
  }

  stateDict(): Record<string, unknown> {
    const { before, epoch, batch, step, history } = this;
    const series = Object.fromEntries([...this.#series].map(([name, { values }]) => [name, values]));
    return { before, epoch, batch, step, history, series };
  }

  loadStateDict({ before = 0, epoch, batch, step, history, series }: any): void {
    Object.assign(this, { before, epoch, batch, step, history });
    this.#series = new Map(Object.entries(series).map(([name, values]) => [name, Series.of(values as Tensor)]));
  }
}
