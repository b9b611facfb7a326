import { kindError, nonNegativeInteger, number } from '../arguments/options.js';
import { BaseScheduler, closedForms, readSchedule } from './base.js';

/** Options of {@link WarmupScheduler}. */
export interface WarmupOptions {
  /** The first value as a share of the main scheduler's; 0.01 by default. */
  warmupInitFactor?: number;
}

/**
 * A linear rise to another scheduler's start value, then that scheduler.
 *
 * With v₀ = main.startValue·warmupInitFactor and W = warmupSteps: v(t) = v₀ + (t/W)(main.startValue − v₀) up to W, and
 * from there main's value after t − W of its steps. The main scheduler is reset here, and by `reset()`; this one steps
 * it.
 *
 * Goyal et al., 2017, "Accurate, large minibatch SGD".
 *
 * @throws TypeError unless mainScheduler is a scheduler; RangeError unless warmupSteps is an integer of at least 0.
 * @example
 * import { LinearScheduler, WarmupScheduler } from 'torchebm/core';
 * const stepSize = new WarmupScheduler(new LinearScheduler(1, 0, 4), 2, { warmupInitFactor: 0.5 });
 * console.log(stepSize.values(7)); // Float64Array(7) [ 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0 ]
 */
export class WarmupScheduler extends BaseScheduler {
  mainScheduler: BaseScheduler;
  warmupSteps: number;
  warmupInitFactor: number;
  /** The value at the end of the rise. */
  targetValue: number;

  constructor(mainScheduler: BaseScheduler, warmupSteps: number, options?: WarmupOptions);
  constructor(mainScheduler: BaseScheduler, warmupSteps: number, warmupInitFactor: number);
  constructor(named: { mainScheduler: BaseScheduler; warmupSteps: number } & WarmupOptions);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { mainScheduler, warmupSteps, warmupInitFactor } = readSchedule<
      { mainScheduler: BaseScheduler; warmupSteps: number },
      Required<WarmupOptions>
    >(owner, args, ['mainScheduler', 'warmupSteps'], { warmupInitFactor: 0.01 });
    if (!(mainScheduler instanceof BaseScheduler))
      throw kindError(owner, 'mainScheduler', 'a scheduler', mainScheduler);
    super(mainScheduler.startValue * number(owner, 'warmupInitFactor', warmupInitFactor));
    this.mainScheduler = mainScheduler;
    this.warmupSteps = nonNegativeInteger(owner, 'warmupSteps', warmupSteps);
    this.warmupInitFactor = warmupInitFactor;
    this.targetValue = mainScheduler.startValue;
    mainScheduler.reset();
  }

  _computeValue(): number {
    if (this.stepCount > this.warmupSteps) return this.mainScheduler.currentValue;
    const progress = this.stepCount / this.warmupSteps;
    return this.startValue + progress * (this.targetValue - this.startValue);
  }

  override step(): number {
    if (this.stepCount >= this.warmupSteps) this.mainScheduler.step();
    return super.step();
  }

  override advance(n: number): number {
    if (this._jumps) {
      const mainSteps = this.stepCount + n - Math.max(this.stepCount, this.warmupSteps);
      if (mainSteps > 1) this.mainScheduler.advance(mainSteps - 1);
    }
    return super.advance(n);
  }

  override get _jumps(): boolean {
    const isOwn = this.step === WarmupScheduler.prototype.step && closedForms.has(this._computeValue);
    return isOwn && this.mainScheduler._jumps;
  }

  override reset(): void {
    super.reset();
    this.mainScheduler.reset();
  }

  override _remember(): () => void {
    const mine = super._remember();
    const main = this.mainScheduler._remember();
    return () => {
      mine();
      main();
    };
  }
}
