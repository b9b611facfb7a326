import { kindError, number, positive, valueError } from '../arguments/options.js';
import { BaseScheduler, readSchedule } from './base.js';

/** Options of {@link MultiStepScheduler}. */
export interface MultiStepOptions {
  /** The factor at each milestone; 0.1 by default. */
  gamma?: number;
}

/**
 * v(t) = startValue · gammaᵏ, where k is the number of milestones that are at most t.
 *
 * @throws RangeError unless the milestones are positive and strictly increasing.
 * @example
 * import { MultiStepScheduler } from 'torchebm/core';
 * console.log(new MultiStepScheduler(1, [2, 4], { gamma: 0.5 }).values(6));
 * // Float64Array(6) [ 1, 1, 0.5, 0.5, 0.25, 0.25 ]
 */
export class MultiStepScheduler extends BaseScheduler {
  milestones: number[];
  gamma: number;

  constructor(startValue: number, milestones: readonly number[], options?: MultiStepOptions);
  constructor(startValue: number, milestones: readonly number[], gamma: number);
  constructor(named: { startValue: number; milestones: readonly number[] } & MultiStepOptions);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { startValue, milestones, gamma } = readSchedule<
      { startValue: number; milestones: number[] },
      Required<MultiStepOptions>
    >(owner, args, ['startValue', 'milestones'], { gamma: 0.1 });
    super(startValue);
    if (!Array.isArray(milestones)) throw kindError(owner, 'milestones', 'an array of step counts', milestones);
    milestones.forEach((milestone, i) => {
      positive(owner, `milestones[${i}]`, milestone);
      const before = milestones[i - 1];
      if (before !== undefined && milestone <= before) {
        throw valueError(owner, 'milestones', 'strictly increasing', milestones);
      }
    });
    this.milestones = [...milestones];
    this.gamma = number(owner, 'gamma', gamma);
  }

  _computeValue(): number {
    const reached = this.milestones.filter((milestone) => this.stepCount >= milestone).length;
    return this.startValue * this.gamma ** reached;
  }
}
