/** @file Learning rates that fall by a formula without cosines. */
import {
  integer,
  type Named,
  number,
  positive,
  positiveInteger,
  probability,
  readArguments,
  type Trailing,
} from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { LRScheduler, type SchedulerOptions } from './base.js';

interface ConstantLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  factor?: number;
  totalIters?: number;
}

/** Multiplies the rate by `factor` (1/3) until epoch `totalIters` (5). */
export class ConstantLR extends LRScheduler {
  factor: number;
  totalIters: number;

  constructor(
    optimizer: Optimizer,
    ...rest: Trailing<
      SchedulerOptions & { factor?: number; totalIters?: number },
      ['factor', 'totalIters', 'lastEpoch']
    >
  );
  constructor(...named: Named<ConstantLRArguments, ['optimizer']>);
  constructor(...args: unknown[]) {
    const { optimizer, factor, totalIters, lastEpoch } = readArguments<Required<ConstantLRArguments>>(
      'ConstantLR',
      args,
      {
        factor: 1 / 3,
        totalIters: 5,
        lastEpoch: -1,
      },
      ['optimizer', 'factor', 'totalIters', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.factor = probability('ConstantLR', 'factor', factor);
    this.totalIters = integer('ConstantLR', 'totalIters', totalIters);
    this.start();
  }

  protected override getLr(): number[] {
    if (this.lastEpoch === 0) return this.scaled(this.factor);
    if (this.lastEpoch !== this.totalIters) return this.current();
    return this.scaled(1 / this.factor);
  }

  protected override closedForm(): number[] {
    const factor = this.lastEpoch >= this.totalIters ? 1 : this.factor;
    return this.baseLrs.map((base) => base * factor);
  }

  protected override stateKeys(): Record<string, string> {
    return { factor: 'factor', totalIters: 'total_iters', ...super.stateKeys() };
  }
}

interface LinearLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  startFactor?: number;
  endFactor?: number;
  totalIters?: number;
}

/** Goes from `startFactor` (1/3) to `endFactor` (1) times the rate on a line of `totalIters` (5) epochs. */
export class LinearLR extends LRScheduler {
  startFactor: number;
  endFactor: number;
  totalIters: number;

  constructor(
    optimizer: Optimizer,
    ...rest: Trailing<
      SchedulerOptions & { startFactor?: number; endFactor?: number; totalIters?: number },
      ['startFactor', 'endFactor', 'totalIters', 'lastEpoch']
    >
  );
  constructor(...named: Named<LinearLRArguments, ['optimizer']>);
  constructor(...args: unknown[]) {
    const { optimizer, startFactor, endFactor, totalIters, lastEpoch } = readArguments<Required<LinearLRArguments>>(
      'LinearLR',
      args,
      {
        startFactor: 1 / 3,
        endFactor: 1,
        totalIters: 5,
        lastEpoch: -1,
      },
      ['optimizer', 'startFactor', 'endFactor', 'totalIters', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.startFactor = probability('LinearLR', 'startFactor', startFactor);
    positive('LinearLR', 'startFactor', startFactor);
    this.endFactor = probability('LinearLR', 'endFactor', endFactor);
    this.totalIters = positiveInteger('LinearLR', 'totalIters', totalIters);
    this.start();
  }

  protected override getLr(): number[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    if (lastEpoch === 0) return this.scaled(startFactor);
    if (this.isInitial || lastEpoch > totalIters) return this.current();
    const slope = endFactor - startFactor;
    return this.scaled(1 + slope / (totalIters * startFactor + (lastEpoch - 1) * slope));
  }

  protected override closedForm(): number[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    const factor = startFactor + ((endFactor - startFactor) * Math.min(totalIters, lastEpoch)) / totalIters;
    return this.baseLrs.map((base) => base * factor);
  }

  protected override stateKeys(): Record<string, string> {
    const own = { startFactor: 'start_factor', endFactor: 'end_factor', totalIters: 'total_iters' };
    return { ...own, ...super.stateKeys() };
  }
}

interface ExponentialLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  gamma: number;
}

/** Multiplies the rate by `gamma` every epoch. */
export class ExponentialLR extends LRScheduler {
  gamma: number;

  constructor(optimizer: Optimizer, gamma: number, ...rest: Trailing<SchedulerOptions, ['lastEpoch']>);
  constructor(...named: Named<ExponentialLRArguments, ['optimizer', 'gamma']>);
  constructor(...args: unknown[]) {
    const { optimizer, gamma, lastEpoch } = readArguments<Required<ExponentialLRArguments>>(
      'ExponentialLR',
      args,
      { lastEpoch: -1 },
      ['optimizer', 'gamma', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.gamma = number('ExponentialLR', 'gamma', gamma);
    this.start();
  }

  protected override getLr(): number[] {
    return this.isInitial ? this.current() : this.scaled(this.gamma);
  }

  protected override closedForm(): number[] {
    return this.baseLrs.map((base) => base * this.gamma ** this.lastEpoch);
  }

  protected override stateKeys(): Record<string, string> {
    return { gamma: 'gamma', ...super.stateKeys() };
  }
}

interface PolynomialLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  totalIters?: number;
  power?: number;
}

/** base·(1 − epoch / totalIters)^power, and 0 after `totalIters` (5) epochs. */
export class PolynomialLR extends LRScheduler {
  totalIters: number;
  power: number;

  constructor(
    optimizer: Optimizer,
    ...rest: Trailing<SchedulerOptions & { totalIters?: number; power?: number }, ['totalIters', 'power', 'lastEpoch']>
  );
  constructor(...named: Named<PolynomialLRArguments, ['optimizer']>);
  constructor(...args: unknown[]) {
    const { optimizer, totalIters, power, lastEpoch } = readArguments<Required<PolynomialLRArguments>>(
      'PolynomialLR',
      args,
      {
        totalIters: 5,
        power: 1,
        lastEpoch: -1,
      },
      ['optimizer', 'totalIters', 'power', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.totalIters = positiveInteger('PolynomialLR', 'totalIters', totalIters);
    this.power = number('PolynomialLR', 'power', power);
    this.start();
  }

  protected override getLr(): number[] {
    const { totalIters, power, lastEpoch } = this;
    if (this.isInitial || lastEpoch > totalIters) return this.current();
    return this.scaled(((1 - lastEpoch / totalIters) / (1 - (lastEpoch - 1) / totalIters)) ** power);
  }

  protected override closedForm(): number[] {
    const { totalIters, power, lastEpoch } = this;
    return this.baseLrs.map((base) => base * (1 - Math.min(totalIters, lastEpoch) / totalIters) ** power);
  }

  protected override stateKeys(): Record<string, string> {
    return { totalIters: 'total_iters', power: 'power', ...super.stateKeys() };
  }
}
