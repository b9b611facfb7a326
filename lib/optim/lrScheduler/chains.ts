/** @file Schedulers that consist of others. */
import {
  kindError,
  type Named,
  type OfState,
  readArguments,
  readState,
  type Trailing,
  valueError,
} from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { firstAbove, groups, LRScheduler, type SchedulerOptions, type SchedulerStateDict } from './base.js';
import { ReduceLROnPlateau } from './plateau.js';

function checkChain(owner: string, schedulers: readonly LRScheduler[], optimizer: Optimizer): void {
  if (schedulers.length === 0) throw valueError(owner, 'schedulers', 'at least one scheduler', schedulers);
  for (const scheduler of schedulers) {
    if (!(scheduler instanceof LRScheduler) || scheduler instanceof ReduceLROnPlateau) {
      throw kindError(owner, 'schedulers', 'schedulers that step without a metric', scheduler);
    }
    if (scheduler.optimizer !== optimizer) throw valueError(owner, 'schedulers', 'all of one optimizer', scheduler);
  }
}

abstract class OfSchedulers extends LRScheduler {
  readonly schedulers: LRScheduler[];

  constructor(schedulers: LRScheduler[], optimizer: Optimizer) {
    super(optimizer);
    checkChain(new.target.name, schedulers, optimizer);
    this.schedulers = schedulers;
  }

  protected override getLr(): number[] {
    return this.current();
  }

  protected override stateKeys(): Record<string, string> {
    return { lastEpoch: 'last_epoch', lastLr: '_last_lr' };
  }

  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), _schedulers: this.schedulers.map((scheduler) => scheduler.stateDict()) };
  }

  override loadStateDict(...args: OfState<SchedulerStateDict>): void {
    const stateDict = readState<SchedulerStateDict>(this.constructor.name, args);
    super.loadStateDict(stateDict);
    this.schedulers.forEach((scheduler, i) => {
      scheduler.loadStateDict(stateDict._schedulers[i]);
    });
  }
}

interface SequentialLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  schedulers: LRScheduler[];
  milestones: number[];
}

/**
 * One scheduler after the other; `milestones` are the epochs at which the next takes over.
 *
 * @example
 * const warmup = new optim.lrScheduler.LinearLR(optimizer, { totalIters: 10 });
 * const decay = new optim.lrScheduler.CosineAnnealingLR(optimizer, 90);
 * const scheduler = new optim.lrScheduler.SequentialLR(optimizer, [warmup, decay], [10]);
 */
export class SequentialLR extends OfSchedulers {
  milestones: number[];

  constructor(
    optimizer: Optimizer,
    schedulers: LRScheduler[],
    milestones: number[],
    ...rest: Trailing<SchedulerOptions, ['lastEpoch']>
  );
  constructor(...named: Named<SequentialLRArguments, ['optimizer', 'schedulers', 'milestones']>);
  constructor(...args: unknown[]) {
    const { optimizer, schedulers, milestones, lastEpoch } = readArguments<Required<SequentialLRArguments>>(
      'SequentialLR',
      args,
      { lastEpoch: -1 },
      ['optimizer', 'schedulers', 'milestones', 'lastEpoch'],
      ['optimizer'],
    );
    super(schedulers, optimizer);
    if (milestones.length !== schedulers.length - 1) {
      throw valueError('SequentialLR', 'milestones', `${schedulers.length - 1} epochs`, milestones);
    }
    this.milestones = milestones;
    this.lastEpoch = lastEpoch + 1;
    for (const group of groups(optimizer)) group.lr = group.initialLr!;
    undo(schedulers);
    schedulers[0]!.start();
    this.lastLr = schedulers[0]!.getLastLr();
  }

  override step(): void {
    this.lastEpoch++;
    const index = firstAbove(this.milestones, this.lastEpoch);
    const scheduler = this.schedulers[index]!;
    if (index > 0 && this.milestones[index - 1] === this.lastEpoch) scheduler.goTo(0);
    else scheduler.step();
    this.lastLr = scheduler.getLastLr();
  }

  protected override stateKeys(): Record<string, string> {
    return { milestones: '_milestones', ...super.stateKeys() };
  }
}

/** Takes back the step that schedulers made when they were constructed. */
function undo(schedulers: readonly LRScheduler[]): void {
  for (const scheduler of schedulers) {
    if (scheduler instanceof OfSchedulers) undo(scheduler.schedulers);
    else scheduler.lastEpoch--;
  }
}

interface ChainedSchedulerArguments {
  schedulers: LRScheduler[];
  optimizer?: Optimizer | null;
}

/** Several schedulers at once, each changing what the others leave. */
export class ChainedScheduler extends OfSchedulers {
  constructor(schedulers: LRScheduler[], ...rest: Trailing<{ optimizer?: Optimizer | null }, ['optimizer']>);
  constructor(...named: Named<ChainedSchedulerArguments, ['schedulers']>);
  constructor(...args: unknown[]) {
    const { schedulers, optimizer } = readArguments<Required<ChainedSchedulerArguments>>(
      'ChainedScheduler',
      args,
      { optimizer: null as Optimizer | null },
      ['schedulers', 'optimizer'],
    );
    const own = optimizer ?? schedulers[0]?.optimizer;
    if (!own) throw valueError('ChainedScheduler', 'schedulers', 'at least one scheduler', schedulers);
    super(schedulers, own);
    this.lastLr = this.current();
  }

  override step(): void {
    for (const scheduler of this.schedulers) scheduler.step();
    this.lastLr = this.current();
  }
}
