/** @file Learning rates that fall along cosines. */
import {
  type Named,
  nonNegative,
  number,
  positive,
  positiveInteger,
  readArguments,
  renamed,
  type Trailing,
} from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { LRScheduler, type SchedulerOptions } from './base.js';

interface CosineAnnealingLRArguments extends SchedulerOptions {
  optimizer: Optimizer;
  TMax: number;
  etaMin?: number;
}

/**
 * Half a cosine from the rate to `etaMin` (0) in `TMax` epochs, and back (Loshchilov and Hutter, 2017).
 *
 * @example
 * const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, 100);
 */
export class CosineAnnealingLR extends LRScheduler {
  TMax: number;
  etaMin: number;

  constructor(
    optimizer: Optimizer,
    TMax: number,
    ...rest: Trailing<SchedulerOptions & { etaMin?: number }, ['etaMin', 'lastEpoch']>
  );
  constructor(...named: Named<CosineAnnealingLRArguments, ['optimizer', 'TMax']>);
  constructor(...named: Named<Omit<CosineAnnealingLRArguments, 'TMax'> & { tMax: number }, ['optimizer', 'tMax']>);
  constructor(...args: unknown[]) {
    const { optimizer, TMax, etaMin, lastEpoch } = readArguments<Required<CosineAnnealingLRArguments>>(
      'CosineAnnealingLR',
      renamed(args, { tMax: 'TMax' }),
      { etaMin: 0, lastEpoch: -1 },
      ['optimizer', 'TMax', 'etaMin', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.TMax = positive('CosineAnnealingLR', 'TMax', TMax);
    this.etaMin = number('CosineAnnealingLR', 'etaMin', etaMin);
    this.start();
  }

  protected override getLr(): number[] {
    const { TMax, etaMin, lastEpoch } = this;
    if (this.isInitial) return this.current();
    if (this.stepCount === 1 && lastEpoch > 0) return this.closedForm();
    if ((lastEpoch - 1 - TMax) % (2 * TMax) === 0) {
      const rise = (1 - Math.cos(Math.PI / TMax)) / 2;
      return this.current().map((lr, i) => lr + (this.baseLrs[i]! - etaMin) * rise);
    }
    const factor = (1 + Math.cos((Math.PI * lastEpoch) / TMax)) / (1 + Math.cos((Math.PI * (lastEpoch - 1)) / TMax));
    return this.current().map((lr) => factor * (lr - etaMin) + etaMin);
  }

  protected override closedForm(): number[] {
    const { TMax, etaMin, lastEpoch } = this;
    return this.baseLrs.map((base) => etaMin + ((base - etaMin) * (1 + Math.cos((Math.PI * lastEpoch) / TMax))) / 2);
  }

  protected override stateKeys(): Record<string, string> {
    return { TMax: 'T_max', etaMin: 'eta_min', ...super.stateKeys() };
  }
}

interface CosineAnnealingWarmRestartsArguments extends SchedulerOptions {
  optimizer: Optimizer;
  T0: number;
  TMult?: number;
  etaMin?: number;
}

/**
 * {@link CosineAnnealingLR} that jumps back to the rate after `T0` epochs, and after `TMult` (1) times as many each time.
 */
export class CosineAnnealingWarmRestarts extends LRScheduler {
  T0: number;
  TMult: number;
  etaMin: number;
  /** Length of this period. */
  TI: number;
  /** Epochs since it began. */
  TCur: number;

  constructor(
    optimizer: Optimizer,
    T0: number,
    ...rest: Trailing<SchedulerOptions & { TMult?: number; etaMin?: number }, ['TMult', 'etaMin', 'lastEpoch']>
  );
  constructor(...named: Named<CosineAnnealingWarmRestartsArguments, ['optimizer', 'T0']>);
  constructor(
    ...named: Named<
      Omit<CosineAnnealingWarmRestartsArguments, 'T0' | 'TMult'> & { t0: number; tMult?: number },
      ['optimizer', 't0']
    >
  );
  constructor(...args: unknown[]) {
    const owner = 'CosineAnnealingWarmRestarts';
    const { optimizer, T0, TMult, etaMin, lastEpoch } = readArguments<Required<CosineAnnealingWarmRestartsArguments>>(
      owner,
      renamed(args, { t0: 'T0', tMult: 'TMult' }),
      { TMult: 1, etaMin: 0, lastEpoch: -1 },
      ['optimizer', 'T0', 'TMult', 'etaMin', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.T0 = positiveInteger(owner, 'T0', T0);
    this.TMult = positiveInteger(owner, 'TMult', TMult);
    this.etaMin = number(owner, 'etaMin', etaMin);
    this.TI = T0;
    this.TCur = lastEpoch;
    this.start();
  }

  protected override getLr(): number[] {
    const { etaMin, TCur, TI } = this;
    return this.baseLrs.map((base) => etaMin + ((base - etaMin) * (1 + Math.cos((Math.PI * TCur) / TI))) / 2);
  }

  /** Goes to the next epoch, or to the one given, which may be a fraction. */
  override step(epoch?: number): void {
    const { T0, TMult } = this;
    let to = epoch ?? (this.lastEpoch < 0 ? 0 : undefined);
    if (to === undefined) {
      to = this.lastEpoch + 1;
      this.TCur++;
      if (this.TCur >= this.TI) {
        this.TCur %= this.TI;
        this.TI *= TMult;
      }
    } else {
      nonNegative('CosineAnnealingWarmRestarts', 'epoch', to);
      if (to < T0) {
        this.TI = T0;
        this.TCur = to;
      } else if (TMult === 1) {
        this.TCur = to % T0;
      } else {
        const periods = Math.trunc(Math.log((to / T0) * (TMult - 1) + 1) / Math.log(TMult));
        this.TCur = to - (T0 * (TMult ** periods - 1)) / (TMult - 1);
        this.TI = T0 * TMult ** periods;
      }
    }
    this.lastEpoch = Math.floor(to);
    this.apply(this.getLr());
  }

  protected override stateKeys(): Record<string, string> {
    return { T0: 'T_0', TI: 'T_i', TMult: 'T_mult', etaMin: 'eta_min', TCur: 'T_cur', ...super.stateKeys() };
  }
}
