/** @file Learning rates that fall in steps. */
import { integer, type Named, number, positiveInteger, readArguments, type Trailing } from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { LRScheduler, type SchedulerOptions } from './base.js';

interface StepLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  stepSize: number;
  gamma?: number;
}

/**
 * Multiplies the rate by `gamma` (0.1) every `stepSize` epochs.
 *
 * @example
 * const scheduler = new optim.lrScheduler.StepLR(optimizer, 30, { gamma: 0.5 });
 */
export class StepLR extends LRScheduler {
  stepSize: number;
  gamma: number;

  constructor(
    optimizer: Optimizer,
    stepSize: number,
    ...rest: Trailing<SchedulerOptions & { gamma?: number }, ['gamma', 'lastEpoch']>
  );
  constructor(...named: Named<StepLRArguments, ['optimizer', 'stepSize']>);
  constructor(...args: unknown[]) {
    const { optimizer, stepSize, gamma, lastEpoch } = readArguments<Required<StepLRArguments>>(
      'StepLR',
      args,
      { gamma: 0.1, lastEpoch: -1 },
      ['optimizer', 'stepSize', 'gamma', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.stepSize = positiveInteger('StepLR', 'stepSize', stepSize);
    this.gamma = number('StepLR', 'gamma', gamma);
    this.start();
  }

  protected override getLr(): number[] {
    if (this.lastEpoch === 0 || this.lastEpoch % this.stepSize !== 0) return this.current();
    return this.scaled(this.gamma);
  }

  protected override closedForm(): number[] {
    return this.baseLrs.map((base) => base * this.gamma ** Math.floor(this.lastEpoch / this.stepSize));
  }

  protected override stateKeys(): Record<string, string> {
    return { stepSize: 'step_size', gamma: 'gamma', ...super.stateKeys() };
  }
}

interface MultiStepLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  milestones: Iterable<number>;
  gamma?: number;
}

/** Multiplies the rate by `gamma` (0.1) at each of the epochs `milestones`. */
export class MultiStepLR extends LRScheduler {
  /** Epochs, and how often each was given. */
  milestones: Record<number, number> = {};
  gamma: number;

  constructor(
    optimizer: Optimizer,
    milestones: Iterable<number>,
    ...rest: Trailing<SchedulerOptions & { gamma?: number }, ['gamma', 'lastEpoch']>
  );
  constructor(...named: Named<MultiStepLRArguments, ['optimizer', 'milestones']>);
  constructor(...args: unknown[]) {
    const { optimizer, milestones, gamma, lastEpoch } = readArguments<Required<MultiStepLRArguments>>(
      'MultiStepLR',
      args,
      { gamma: 0.1, lastEpoch: -1 },
      ['optimizer', 'milestones', 'gamma', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    for (const epoch of milestones) {
      integer('MultiStepLR', 'milestones', epoch);
      this.milestones[epoch] = (this.milestones[epoch] ?? 0) + 1;
    }
    this.gamma = number('MultiStepLR', 'gamma', gamma);
    this.start();
  }

  protected override getLr(): number[] {
    const times = this.milestones[this.lastEpoch];
    return times === undefined ? this.current() : this.scaled(this.gamma ** times);
  }

  protected override closedForm(): number[] {
    const passed = Object.entries(this.milestones).filter(([epoch]) => Number(epoch) <= this.lastEpoch);
    const times = passed.reduce((sum, [, count]) => sum + count, 0);
    return this.baseLrs.map((base) => base * this.gamma ** times);
  }

  protected override stateKeys(): Record<string, string> {
    return { milestones: 'milestones', gamma: 'gamma', ...super.stateKeys() };
  }
}
