import { nonNegative, number, valueError } from '../arguments/options.js';
import { BaseScheduler, readSchedule } from './base.js';

/** Options of {@link ExponentialDecayScheduler}. */
export interface ExponentialDecayOptions {
  /** The value never falls below this, except before the first step; 0 by default. */
  minValue?: number;
}

/**
 * v(t) = max(minValue, startValue · decayRateᵗ).
 *
 * @throws RangeError unless 0 < decayRate ≤ 1 and minValue ≥ 0.
 * @example
 * import { ExponentialDecayScheduler } from 'torchebm/core';
 * console.log(new ExponentialDecayScheduler(0.1, 0.5, { minValue: 0.02 }).values(4));
 * // Float64Array(4) [ 0.1, 0.05, 0.025, 0.02 ]
 */
export class ExponentialDecayScheduler extends BaseScheduler {
  decayRate: number;
  minValue: number;

  constructor(startValue: number, decayRate: number, options?: ExponentialDecayOptions);
  constructor(startValue: number, decayRate: number, minValue: number);
  constructor(named: { startValue: number; decayRate: number } & ExponentialDecayOptions);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { startValue, decayRate, minValue } = readSchedule<
      { startValue: number; decayRate: number },
      Required<ExponentialDecayOptions>
    >(owner, args, ['startValue', 'decayRate'], { minValue: 0 });
    super(startValue);
    this.decayRate = number(owner, 'decayRate', decayRate);
    if (decayRate <= 0 || decayRate > 1) throw valueError(owner, 'decayRate', 'above 0 and at most 1', decayRate);
    this.minValue = nonNegative(owner, 'minValue', minValue);
  }

  _computeValue(): number {
    return Math.max(this.minValue, this.startValue * this.decayRate ** this.stepCount);
  }
}
