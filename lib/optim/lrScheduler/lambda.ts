/** @file Learning rates that a function gives. */
import { kindError, type Named, readArguments, type Trailing } from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { callable, LRScheduler, perGroup, type SchedulerOptions } from './base.js';

/** A factor as a function of the epoch, for all groups or one for each. */
export type LrLambda = ((epoch: number) => number) | ((epoch: number) => number)[];

interface ByLambdaArguments extends SchedulerOptions {
  optimizer: Optimizer;
  lrLambda: LrLambda;
}

abstract class ByLambda extends LRScheduler {
  readonly lrLambdas: ((epoch: number) => number)[];

  constructor(optimizer: Optimizer, lrLambda: LrLambda, ...rest: Trailing<SchedulerOptions, ['lastEpoch']>);
  constructor(...named: Named<ByLambdaArguments, ['optimizer', 'lrLambda']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const order = ['optimizer', 'lrLambda', 'lastEpoch'] as const;
    const { optimizer, lrLambda, lastEpoch } = readArguments<Required<ByLambdaArguments>>(
      owner,
      args,
      { lastEpoch: -1 },
      order,
    );
    super(optimizer, lastEpoch);
    this.lrLambdas = perGroup(owner, 'lrLambda', optimizer, lrLambda, callable);
    for (const fn of this.lrLambdas) if (typeof fn !== 'function') throw kindError(owner, 'lrLambda', 'a function', fn);
    this.start();
  }
}

/** base·λ(epoch). */
export class LambdaLR extends ByLambda {
  protected override getLr(): number[] {
    return this.baseLrs.map((base, i) => base * this.lrLambdas[i]!(this.lastEpoch));
  }
}

/** The last rate times λ(epoch). */
export class MultiplicativeLR extends ByLambda {
  protected override getLr(): number[] {
    if (this.isInitial) return this.current();
    return this.current().map((lr, i) => lr * this.lrLambdas[i]!(this.lastEpoch));
  }
}
