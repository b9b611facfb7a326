/** @file A learning rate that falls when a metric no longer improves. */
import {
  kindError,
  type Named,
  oneOf,
  readArguments,
  type Trailing,
  valueError,
  wide,
} from '../../arguments/options.js';
import type { Optimizer } from '../optimizer.js';
import { groups, LRScheduler, perGroup } from './base.js';

/** Options of {@link ReduceLROnPlateau}. */
export interface ReduceLROnPlateauOptions {
  /** Whether less or more is better; `'min'` by default. */
  mode?: 'min' | 'max';
  /** Factor of the rate; 0.1 by default. */
  factor?: number;
  /** Epochs without progress that are put up with; 10 by default. */
  patience?: number;
  /** The least improvement that counts as progress; 1e-4 by default. */
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
      ['optimizer'],
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
