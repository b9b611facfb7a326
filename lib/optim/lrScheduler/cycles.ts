/** @file Learning rates and momenta that go up and down. */
import {
  kindError,
  type Named,
  number,
  oneOf,
  orNull,
  positive,
  positiveInteger,
  probability,
  readArguments,
  type Trailing,
  valueError,
  wide,
} from '../../arguments/options.js';
import { Optimizer } from '../optimizer.js';
import {
  callable,
  groups,
  LRScheduler,
  numbers,
  perGroup,
  type RateGroup,
  rates,
  type SchedulerOptions,
} from './base.js';

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
  /** The argument of `scaleFn`; `'cycle'` by default. */
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
      ['optimizer'],
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
      ['optimizer'],
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
