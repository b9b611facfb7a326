import { number, positiveInteger } from '../arguments/options.js';
import { BaseScheduler, readSchedule } from './base.js';

/** The arguments of {@link LinearScheduler} and {@link CosineScheduler}, by name. */
export interface RampArguments {
  /** The value at the start. */
  startValue: number;
  /** The value from step `nSteps` on. */
  endValue: number;
  /** The number of steps of the change. */
  nSteps: number;
}

/** Spellings of older versions; each warns once. */
export interface OldRampArguments {
  /** @deprecated Use `startValue`. */
  initialValue: number;
  /** @deprecated Use `endValue`. */
  finalValue: number;
  /** @deprecated Use `nSteps`. */
  totalSteps: number;
}

/** Reads and checks the arguments of a ramp. @internal */
export function readRamp(owner: string, args: readonly unknown[]): RampArguments {
  const ramp = readSchedule<RampArguments, {}>(owner, args, ['startValue', 'endValue', 'nSteps'], {});
  number(owner, 'startValue', ramp.startValue);
  number(owner, 'endValue', ramp.endValue);
  positiveInteger(owner, 'nSteps', ramp.nSteps);
  return ramp;
}

/**
 * v(t) = startValue + t·(endValue − startValue)/nSteps, and endValue from step nSteps on.
 *
 * @throws RangeError unless nSteps is a positive integer.
 * @example
 * import { LinearScheduler } from 'torchebm/core';
 * console.log(new LinearScheduler(1, 0, 4).values(6)); // Float64Array(6) [ 1, 0.75, 0.5, 0.25, 0, 0 ]
 */
export class LinearScheduler extends BaseScheduler {
  endValue: number;
  nSteps: number;
  /** The change from one step to the next. */
  stepSize: number;

  constructor(startValue: number, endValue: number, nSteps: number);
  constructor(named: RampArguments);
  /** @deprecated Use `startValue`, `endValue` and `nSteps`. */
  constructor(named: OldRampArguments);
  constructor(...args: unknown[]) {
    const { startValue, endValue, nSteps } = readRamp(new.target.name, args);
    super(startValue);
    this.endValue = endValue;
    this.nSteps = nSteps;
    this.stepSize = (endValue - startValue) / nSteps;
  }

  _computeValue(): number {
    if (this.stepCount >= this.nSteps) return this.endValue;
    return this.startValue + this.stepSize * this.stepCount;
  }
}
