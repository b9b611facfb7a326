import { BaseScheduler } from './base.js';
import { type OldRampArguments, type RampArguments, readRamp } from './linear.js';

/**
 * v(t) = endValue + (startValue − endValue)·½(1 + cos(πt/nSteps)), and endValue from step nSteps on.
 *
 * Loshchilov & Hutter, 2017, "SGDR: Stochastic gradient descent with warm restarts".
 *
 * @throws RangeError unless nSteps is a positive integer.
 * @example
 * import { CosineScheduler } from 'torchebm/core';
 * console.log(new CosineScheduler(0.1, 0.01, 100).advance(50)); // 0.05500000000000001
 */
export class CosineScheduler extends BaseScheduler {
  endValue: number;
  nSteps: number;

  constructor(startValue: number, endValue: number, nSteps: number);
  constructor(named: RampArguments);
  /** @deprecated Use `startValue`, `endValue` and `nSteps`. */
  constructor(named: OldRampArguments);
  constructor(...args: unknown[]) {
    const { startValue, endValue, nSteps } = readRamp(new.target.name, args);
    super(startValue);
    this.endValue = endValue;
    this.nSteps = nSteps;
  }

  _computeValue(): number {
    if (this.stepCount >= this.nSteps) return this.endValue;
    const progress = this.stepCount / this.nSteps;
    return this.endValue + (this.startValue - this.endValue) * (0.5 * (1 + Math.cos(Math.PI * progress)));
  }
}
