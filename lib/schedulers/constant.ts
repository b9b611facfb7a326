import { BaseScheduler, readSchedule } from './base.js';

/**
 * v(t) = startValue.
 *
 * @throws TypeError if `startValue` is not a number.
 * @example
 * import { ConstantScheduler } from 'torchebm/core';
 * console.log(new ConstantScheduler(0.01).step()); // 0.01
 */
export class ConstantScheduler extends BaseScheduler {
  constructor(startValue: number);
  constructor(named: { startValue: number });
  constructor(...args: unknown[]) {
    super(readSchedule<{ startValue: number }, {}>(new.target.name, args, ['startValue'], {}).startValue);
  }

  _computeValue(): number {
    return this.startValue;
  }
}
