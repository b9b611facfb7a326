/** @file Learning rates that change with time (`optim.lrScheduler`); call `step` after the optimizer's, once an epoch. */
import {
  integer,
  kindError,
  type Named,
  nonNegative,
  number,
  type OfState,
  oneOf,
  orNull,
  positive,
  positiveInteger,
  probability,
  readArguments,
  readState,
  renamed,
  type Trailing,
  valueError,
  wide,
} from '../arguments/options.js';
import { Optimizer } from './optimizer.js';

/** Option of schedulers that take up an interrupted training. */
export interface SchedulerOptions {
  /** The last epoch that was trained; −1 starts anew. */
  lastEpoch?: number;
}

/** A scheduler's state, under PyTorch's names. */
export type SchedulerStateDict = Record<string, any>;

interface RateGroup {
  lr: number;
  initialLr?: number;
  momentum?: number;
  betas?: readonly number[];
  maxLr?: number;
  minLr?: number;
  maxMomentum?: number;
  baseMomentum?: number;
}

const rates = (optimizer: Optimizer, key: 'lr' | 'initialLr' = 'lr'): number[] =>
  groups(optimizer).map((group) => group[key]!);
const groups = (optimizer: Optimizer): RateGroup[] => optimizer.paramGroups as unknown as RateGroup[];

/** One value for each group of parameters. */
function perGroup<T>(
  owner: string,
  name: string,
  optimizer: Optimizer,
  value: T | readonly T[],
  check: (owner: string, name: string, value: unknown) => unknown = number,
): T[] {
  const count = optimizer.paramGroups.length;
  for (const part of Array.isArray(value) ? value : [value]) check(owner, name, part);
  if (!Array.isArray(value)) return Array<T>(count).fill(value as T);
  if (value.length !== count) throw valueError(owner, name, `one for each of the ${count} groups`, value);
  return [...value];
}

function numbers(owner: string, name: string, value: unknown): void {
  for (const part of Array.isArray(value) ? value : [value]) number(owner, name, part);
}

function callable(owner: string, name: string, value: unknown): any {
  if (typeof value === 'function') return value;
  throw kindError(owner, name, 'a function', value);
}

/** Index of the first element above `value` in an ascending list. */
function firstAbove(list: readonly number[], value: number): number {
  const index = list.findIndex((item) => item > value);
  return index < 0 ? list.length : index;
}

/** Base of all schedulers; a subclass gives the rates of an epoch in `getLr` and calls `start` when it is set up. */
export abstract class LRScheduler {
  readonly optimizer: Optimizer;
  /** Rates at the start, one per group. */
  baseLrs: number[];
  /** Epochs done. */
  lastEpoch: number;
  protected lastLr: number[] = [];
  protected stepCount = 0;
  /** True while the constructor sets the rates of the first epoch. */
  protected isInitial = false;

  constructor(optimizer: Optimizer, lastEpoch = -1) {
    const owner = new.target.name;
    if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an Optimizer', optimizer);
    this.optimizer = optimizer;
    this.lastEpoch = integer(owner, 'lastEpoch', lastEpoch);
    for (const group of groups(optimizer)) {
      if (lastEpoch === -1) group.initialLr ??= group.lr;
      else if (group.initialLr === undefined) {
        throw valueError(owner, 'lastEpoch', '-1 for an optimizer whose groups have no initialLr', lastEpoch);
      }
    }
    this.baseLrs = rates(optimizer, 'initialLr');
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'LRScheduler';
  }

  /** Sets the rates of the first epoch. @internal */
  start(): void {
    this.stepCount = 0;
    this.isInitial = true;
    this.step();
    this.isInitial = false;
  }

  /** The rates of epoch `lastEpoch`, one per group. */
  protected abstract getLr(): number[];

  /** The rates of epoch `lastEpoch` without those before it, where there is a formula. */
  protected closedForm?(): number[];

  /** The rates now, one per group. */
  getLastLr(): number[] {
    return this.lastLr;
  }

  /** Goes to the next epoch, or to the one given. */
  step(epoch?: number): void {
    if (this.stepCount === 1 && this.optimizer.stepCount === 0) {
      process.emitWarning(
        `${this.constructor.name}: step() was called before the optimizer's, so the first learning rate is left out`,
      );
    }
    this.stepCount++;
    this.goTo(epoch);
  }

  /** Sets the rates of the next epoch, or of the one given. @internal */
  goTo(epoch?: number): void {
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    this.apply(epoch !== undefined && this.closedForm ? this.closedForm() : this.getLr());
  }

  protected apply(values: readonly number[]): void {
    groups(this.optimizer).forEach((group, i) => {
      group.lr = values[i]!;
    });
    this.lastLr = rates(this.optimizer);
  }

  protected current(): number[] {
    return rates(this.optimizer);
  }

  protected scaled(factor: number): number[] {
    return rates(this.optimizer).map((lr) => lr * factor);
  }

  /** Properties that state dictionaries hold, with their names there. */
  protected stateKeys(): Record<string, string> {
    return { baseLrs: 'base_lrs', lastEpoch: 'last_epoch', stepCount: '_step_count', lastLr: '_last_lr' };
  }

  /** The state, under PyTorch's names. */
  stateDict(): SchedulerStateDict {
    const own = this as unknown as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(this.stateKeys()).map(([property, key]) => [key, structuredClone(own[property])]),
    );
  }

  /** Takes over a state that {@link stateDict}, here or in Python, gave; the optimizer's rates are its own state. */
  loadStateDict(...args: OfState<SchedulerStateDict>): void {
    const stateDict = readState<SchedulerStateDict>(this.constructor.name, args);
    const own = this as unknown as Record<string, unknown>;
    if (!('last_epoch' in stateDict))
      throw kindError(this.constructor.name, 'stateDict', 'what stateDict gave', stateDict);
    for (const [property, key] of Object.entries(this.stateKeys())) {
      if (key in stateDict) own[property] = structuredClone(stateDict[key]);
    }
  }
}

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

/** Sets a group's momentum, or its first beta. */
function setMomentum(group: RateGroup, momentum: number): void {
  if (group.betas) group.betas = [momentum, group.betas[1]];
  else group.momentum = momentum;
}

function checkMomentum(owner: string, optimizer: Optimizer): void {
  if (!('momentum' in optimizer.defaults) && !('betas' in optimizer.defaults)) {
    throw valueError(owner, 'cycleMomentum', 'false for an optimizer without momentum or betas', true);
  }
}

/** Options of {@link CyclicLR}. */
export interface CyclicLROptions extends SchedulerOptions {
  /** Steps of the rising half; 2000 by default. */
  stepSizeUp?: number;
  /** Steps of the falling half; as many as of the rising one by default. */
  stepSizeDown?: number | null;
  /** Whether and how the height shrinks: not, by half each cycle, or by `gamma` each step. */
  mode?: 'triangular' | 'triangular2' | 'exp_range';
  /** Base of `'exp_range'`; 1 by default. */
  gamma?: number;
  /** A height of one's own, as a function of the cycle or the step. */
  scaleFn?: ((x: number) => number) | null;
  /** What `scaleFn` gets; `'cycle'` by default. */
  scaleMode?: 'cycle' | 'iterations';
  /** Lets momentum go the other way; true by default. */
  cycleMomentum?: boolean;
  /** Least momentum; 0.8 by default. */
  baseMomentum?: number | number[];
  /** Greatest momentum; 0.9 by default. */
  maxMomentum?: number | number[];
}

interface CyclicLRArguments extends CyclicLROptions {
  optimizer: Optimizer;
  baseLr: number | number[];
  maxLr: number | number[];
}

/** Goes up and down between `baseLr` and `maxLr`, step by step (Smith, 2017). */
export class CyclicLR extends LRScheduler {
  maxLrs: number[];
  totalSize: number;
  stepRatio: number;
  mode: 'triangular' | 'triangular2' | 'exp_range';
  gamma: number;
  scaleMode: 'cycle' | 'iterations';
  cycleMomentum: boolean;
  baseMomentums: number[] = [];
  maxMomentums: number[] = [];
  readonly #scaleFn: (x: number) => number;

  constructor(
    optimizer: Optimizer,
    baseLr: number | number[],
    maxLr: number | number[],
    ...rest: Trailing<CyclicLROptions, ['stepSizeUp', 'stepSizeDown', 'mode', 'gamma']>
  );
  constructor(...named: Named<CyclicLRArguments, ['optimizer', 'baseLr', 'maxLr']>);
  constructor(...args: unknown[]) {
    const owner = 'CyclicLR';
    const { optimizer, baseLr, maxLr, ...o } = readArguments<Required<CyclicLRArguments>>(
      owner,
      args,
      {
        stepSizeUp: 2000,
        stepSizeDown: orNull(positive),
        mode: 'triangular',
        gamma: 1,
        scaleFn: orNull(callable),
        scaleMode: 'cycle',
        cycleMomentum: true,
        baseMomentum: wide(0.8, numbers),
        maxMomentum: wide(0.9, numbers),
        lastEpoch: -1,
      },
      ['optimizer', 'baseLr', 'maxLr', 'stepSizeUp', 'stepSizeDown', 'mode', 'gamma'],
    );
    if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an Optimizer', optimizer);
    const baseLrs = perGroup(owner, 'baseLr', optimizer, baseLr);
    if (o.lastEpoch === -1) {
      groups(optimizer).forEach((group, i) => {
        group.lr = baseLrs[i]!;
      });
    }
    super(optimizer, o.lastEpoch);
    this.maxLrs = perGroup(owner, 'maxLr', optimizer, maxLr);
    this.totalSize = o.stepSizeUp + (o.stepSizeDown ?? o.stepSizeUp);
    this.stepRatio = o.stepSizeUp / this.totalSize;
    this.mode = oneOf(owner, 'mode', o.mode, ['triangular', 'triangular2', 'exp_range']);
    this.gamma = number(owner, 'gamma', o.gamma);
    oneOf(owner, 'scaleMode', o.scaleMode, ['cycle', 'iterations']);
    this.scaleMode = o.scaleFn ? o.scaleMode : o.mode === 'exp_range' ? 'iterations' : 'cycle';
    const heights = {
      triangular: () => 1,
      triangular2: (cycle: number) => 1 / 2 ** (cycle - 1),
      exp_range: (step: number) => this.gamma ** step,
    };
    this.#scaleFn = o.scaleFn ?? heights[this.mode];
    this.cycleMomentum = o.cycleMomentum;
    if (o.cycleMomentum) {
      checkMomentum(owner, optimizer);
      this.baseMomentums = perGroup(owner, 'baseMomentum', optimizer, o.baseMomentum);
      this.maxMomentums = perGroup(owner, 'maxMomentum', optimizer, o.maxMomentum);
      if (o.lastEpoch === -1) {
        groups(optimizer).forEach((group, i) => {
          setMomentum(group, this.maxMomentums[i]!);
          group.maxMomentum = this.maxMomentums[i]!;
          group.baseMomentum = this.baseMomentums[i]!;
        });
      }
    }
    this.start();
    this.baseLrs = baseLrs;
  }

  protected override getLr(): number[] {
    const { totalSize, stepRatio, lastEpoch } = this;
    const cycle = Math.floor(1 + lastEpoch / totalSize);
    const x = 1 + lastEpoch / totalSize - cycle;
    const part = x <= stepRatio ? x / stepRatio : (x - 1) / (stepRatio - 1);
    const height = this.#scaleFn(this.scaleMode === 'cycle' ? cycle : lastEpoch);
    if (this.cycleMomentum) {
      groups(this.optimizer).forEach((group, i) => {
        const most = this.maxMomentums[i]!;
        setMomentum(group, most - (most - this.baseMomentums[i]!) * part * height);
      });
    }
    return this.baseLrs.map((base, i) => base + (this.maxLrs[i]! - base) * part * height);
  }

  protected override stateKeys(): Record<string, string> {
    const own = { maxLrs: 'max_lrs', totalSize: 'total_size', stepRatio: 'step_ratio', mode: 'mode', gamma: 'gamma' };
    const momentum = { baseMomentums: 'base_momentums', maxMomentums: 'max_momentums' };
    return { ...own, scaleMode: 'scale_mode', cycleMomentum: 'cycle_momentum', ...momentum, ...super.stateKeys() };
  }
}

/** Options of {@link OneCycleLR}. */
export interface OneCycleLROptions extends SchedulerOptions {
  /** Steps in all; or give `epochs` and `stepsPerEpoch`. */
  totalSteps?: number | null;
  epochs?: number | null;
  stepsPerEpoch?: number | null;
  /** Part of the steps in which the rate rises; 0.3 by default. */
  pctStart?: number;
  /** Along a cosine (default) or a line. */
  annealStrategy?: 'cos' | 'linear';
  /** Lets momentum go the other way; true by default. */
  cycleMomentum?: boolean;
  /** Least momentum; 0.85 by default. */
  baseMomentum?: number | number[];
  /** Greatest momentum; 0.95 by default. */
  maxMomentum?: number | number[];
  /** The first rate is maxLr / divFactor; 25 by default. */
  divFactor?: number;
  /** The last rate is the first / finalDivFactor; 1e4 by default. */
  finalDivFactor?: number;
  /** Goes back to the first rate before the last falls. */
  threePhase?: boolean;
}

interface Phase {
  end: number;
  lr: [from: 'initialLr' | 'maxLr', to: 'initialLr' | 'maxLr' | 'minLr'];
  momentum: [from: 'maxMomentum' | 'baseMomentum', to: 'maxMomentum' | 'baseMomentum'];
}

interface OneCycleLRArguments extends OneCycleLROptions {
  optimizer: Optimizer;
  maxLr: number | number[];
}

/** One rise to `maxLr` and a long fall, step by step (Smith and Topin, 2019); call `step` after every batch. */
export class OneCycleLR extends LRScheduler {
  totalSteps: number;
  cycleMomentum: boolean;
  readonly #phases: Phase[];
  readonly #anneal: (start: number, end: number, part: number) => number;

  constructor(
    optimizer: Optimizer,
    maxLr: number | number[],
    ...rest: Trailing<OneCycleLROptions, ['totalSteps', 'epochs', 'stepsPerEpoch', 'pctStart', 'annealStrategy']>
  );
  constructor(...named: Named<OneCycleLRArguments, ['optimizer', 'maxLr']>);
  constructor(...args: unknown[]) {
    const owner = 'OneCycleLR';
    const { optimizer, maxLr, ...o } = readArguments<Required<OneCycleLRArguments>>(
      owner,
      args,
      {
        totalSteps: orNull(positiveInteger),
        epochs: orNull(positiveInteger),
        stepsPerEpoch: orNull(positiveInteger),
        pctStart: 0.3,
        annealStrategy: 'cos',
        cycleMomentum: true,
        baseMomentum: wide(0.85, numbers),
        maxMomentum: wide(0.95, numbers),
        divFactor: 25,
        finalDivFactor: 1e4,
        threePhase: false,
        lastEpoch: -1,
      },
      ['optimizer', 'maxLr', 'totalSteps', 'epochs', 'stepsPerEpoch', 'pctStart', 'annealStrategy'],
    );
    super(optimizer, o.lastEpoch);
    if (o.totalSteps === null && (o.epochs === null || o.stepsPerEpoch === null)) {
      throw valueError(owner, 'totalSteps', 'given, or else epochs and stepsPerEpoch', o.totalSteps);
    }
    this.totalSteps = positiveInteger(owner, 'totalSteps', o.totalSteps ?? o.epochs! * o.stepsPerEpoch!);
    const pct = probability(owner, 'pctStart', o.pctStart);
    const last = this.totalSteps - 1;
    const rise: Phase = {
      end: pct * this.totalSteps - 1,
      lr: ['initialLr', 'maxLr'],
      momentum: ['maxMomentum', 'baseMomentum'],
    };
    this.#phases = o.threePhase
      ? [
          rise,
          { end: 2 * pct * this.totalSteps - 2, lr: ['maxLr', 'initialLr'], momentum: ['baseMomentum', 'maxMomentum'] },
          { end: last, lr: ['initialLr', 'minLr'], momentum: ['maxMomentum', 'maxMomentum'] },
        ]
      : [rise, { end: last, lr: ['maxLr', 'minLr'], momentum: ['baseMomentum', 'maxMomentum'] }];
    this.#anneal =
      oneOf(owner, 'annealStrategy', o.annealStrategy, ['cos', 'linear']) === 'cos'
        ? (start, end, part) => end + ((start - end) / 2) * (Math.cos(Math.PI * part) + 1)
        : (start, end, part) => (end - start) * part + start;
    this.cycleMomentum = o.cycleMomentum;
    if (o.cycleMomentum) checkMomentum(owner, optimizer);
    const maxLrs = perGroup(owner, 'maxLr', optimizer, maxLr);
    const baseMomentums = perGroup(owner, 'baseMomentum', optimizer, o.baseMomentum);
    const maxMomentums = perGroup(owner, 'maxMomentum', optimizer, o.maxMomentum);
    if (o.lastEpoch === -1) {
      groups(optimizer).forEach((group, i) => {
        group.initialLr = maxLrs[i]! / o.divFactor;
        group.maxLr = maxLrs[i]!;
        group.minLr = group.initialLr / o.finalDivFactor;
        if (!o.cycleMomentum) return;
        setMomentum(group, maxMomentums[i]!);
        group.maxMomentum = maxMomentums[i]!;
        group.baseMomentum = baseMomentums[i]!;
      });
      this.baseLrs = rates(optimizer, 'initialLr');
    }
    this.start();
  }

  protected override getLr(): number[] {
    const step = this.lastEpoch;
    if (step > this.totalSteps) throw valueError('OneCycleLR', 'steps', `at most ${this.totalSteps}`, step);
    const found = this.#phases.findIndex((phase) => step <= phase.end);
    const index = found < 0 ? this.#phases.length - 1 : found;
    const phase = this.#phases[index]!;
    const begin = index === 0 ? 0 : this.#phases[index - 1]!.end;
    const part = (step - begin) / (phase.end - begin);
    return groups(this.optimizer).map((group) => {
      if (this.cycleMomentum) {
        const [from, to] = phase.momentum;
        setMomentum(group, this.#anneal(group[from]!, group[to]!, part));
      }
      return this.#anneal(group[phase.lr[0]]!, group[phase.lr[1]]!, part);
    });
  }

  protected override stateKeys(): Record<string, string> {
    return { totalSteps: 'total_steps', cycleMomentum: 'cycle_momentum', ...super.stateKeys() };
  }
}

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

/** Options of {@link ReduceLROnPlateau}. */
export interface ReduceLROnPlateauOptions {
  /** Whether less or more is better; `'min'` by default. */
  mode?: 'min' | 'max';
  /** Factor of the rate; 0.1 by default. */
  factor?: number;
  /** Epochs without progress that are put up with; 10 by default. */
  patience?: number;
  /** How much better is progress; 1e-4 by default. */
  threshold?: number;
  /** As a part of the best value (default), or as such. */
  thresholdMode?: 'rel' | 'abs';
  /** Epochs after a reduction in which none is counted; 0 by default. */
  cooldown?: number;
  /** Least rate, or one for each group; 0 by default. */
  minLr?: number | number[];
  /** A reduction by less is left out; 1e-8 by default. */
  eps?: number;
}

interface ReduceLROnPlateauArguments extends ReduceLROnPlateauOptions {
  optimizer: Optimizer;
}

/**
 * Reduces the rate when a metric has stopped getting better; call `step(metric)` after every epoch.
 *
 * @example
 * const scheduler = new optim.lrScheduler.ReduceLROnPlateau(optimizer, { patience: 5 });
 * scheduler.step(validationLoss);
 */
export class ReduceLROnPlateau extends LRScheduler {
  mode: 'min' | 'max';
  factor: number;
  patience: number;
  threshold: number;
  thresholdMode: 'rel' | 'abs';
  cooldown: number;
  minLrs: number[];
  eps: number;
  best: number;
  cooldownCounter = 0;
  numBadEpochs = 0;

  constructor(
    optimizer: Optimizer,
    ...rest: Trailing<
      ReduceLROnPlateauOptions,
      ['mode', 'factor', 'patience', 'threshold', 'thresholdMode', 'cooldown']
    >
  );
  constructor(...named: Named<ReduceLROnPlateauArguments, ['optimizer']>);
  constructor(...args: unknown[]) {
    const owner = 'ReduceLROnPlateau';
    const { optimizer, ...o } = readArguments<Required<ReduceLROnPlateauArguments>>(
      owner,
      args,
      {
        mode: 'min',
        factor: 0.1,
        patience: 10,
        threshold: 1e-4,
        thresholdMode: 'rel',
        cooldown: 0,
        minLr: wide(0),
        eps: 1e-8,
      },
      ['optimizer', 'mode', 'factor', 'patience', 'threshold', 'thresholdMode', 'cooldown'],
    );
    super(optimizer);
    if (!(o.factor < 1)) throw valueError(owner, 'factor', 'below 1', o.factor);
    this.mode = oneOf(owner, 'mode', o.mode, ['min', 'max']);
    this.factor = o.factor;
    this.patience = o.patience;
    this.threshold = o.threshold;
    this.thresholdMode = oneOf(owner, 'thresholdMode', o.thresholdMode, ['rel', 'abs']);
    this.cooldown = o.cooldown;
    this.minLrs = perGroup(owner, 'minLr', optimizer, o.minLr);
    this.eps = o.eps;
    this.best = o.mode === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    this.lastEpoch = 0;
    this.lastLr = this.current();
  }

  protected override getLr(): number[] {
    return this.current();
  }

  #isBetter(value: number): boolean {
    const { best, threshold } = this;
    if (this.thresholdMode === 'rel') {
      return this.mode === 'min' ? value < best * (1 - threshold) : value > best * (threshold + 1);
    }
    return this.mode === 'min' ? value < best - threshold : value > best + threshold;
  }

  /** Takes the metric of an epoch: a number, or a tensor of one element. */
  override step(metric?: number | { item(): number }): void {
    const value = typeof metric === 'number' ? metric : metric?.item?.();
    if (typeof value !== 'number') throw kindError('ReduceLROnPlateau', 'metric', 'a number', metric);
    this.lastEpoch++;
    if (this.#isBetter(value)) {
      this.best = value;
      this.numBadEpochs = 0;
    } else {
      this.numBadEpochs++;
    }
    if (this.cooldownCounter > 0) {
      this.cooldownCounter--;
      this.numBadEpochs = 0;
    }
    if (this.numBadEpochs > this.patience) {
      groups(this.optimizer).forEach((group, i) => {
        const lr = Math.max(group.lr * this.factor, this.minLrs[i]!);
        if (group.lr - lr > this.eps) group.lr = lr;
      });
      this.cooldownCounter = this.cooldown;
      this.numBadEpochs = 0;
    }
    this.lastLr = this.current();
  }

  protected override stateKeys(): Record<string, string> {
    return {
      factor: 'factor',
      minLrs: 'min_lrs',
      patience: 'patience',
      cooldown: 'cooldown',
      eps: 'eps',
      lastEpoch: 'last_epoch',
      lastLr: '_last_lr',
      mode: 'mode',
      threshold: 'threshold',
      thresholdMode: 'threshold_mode',
      best: 'best',
      cooldownCounter: 'cooldown_counter',
      numBadEpochs: 'num_bad_epochs',
    };
  }
}
