import { boolean, nonNegative, number, positiveInteger, valueError } from '../arguments/options.js';
import { BaseScheduler, readSchedule } from './base.js';

/** Options of {@link TemperatureScheduler}. */
export interface TemperatureOptions {
  /** Virtual time τ* at which the noise sets in, from 0 to below 1; 0.8 by default. */
  tauStar?: number;
  /** The number of steps from `tStart` to `tEnd`; 200 by default. */
  nSteps?: number;
  /** Virtual time at the start; 0 by default. */
  tStart?: number;
  /** Virtual time from step `nSteps` on, which may be beyond 1; 1 by default. */
  tEnd?: number;
  /** Gives √ε, which is a `noiseScale` of Langevin dynamics, rather than ε; true by default. */
  sqrt?: boolean;
}

/**
 * The temperature of energy matching: none while samples travel, then a rise to a plateau.
 *
 * With u = tStart + (tEnd − tStart)·min(t, nSteps)/nSteps: ε(u) = 0 for u < τ*, epsilonMax·(u − τ*)/(1 − τ*) for u < 1,
 * and epsilonMax from there; the value is √ε(u), or ε(u) with `sqrt: false`.
 *
 * Balcerak et al., 2025, "Energy matching", arXiv:2504.10612.
 *
 * @throws RangeError unless epsilonMax ≥ 0, 0 ≤ tauStar < 1, nSteps > 0 and tEnd ≥ tStart.
 * @example
 * import { TemperatureScheduler } from 'torchebm/core';
 * const noiseScale = new TemperatureScheduler(0.16, { tauStar: 0.5, nSteps: 4 });
 * console.log(noiseScale.values(5)); // Float64Array(5) [ 0, 0, 0, 0.282842712474619, 0.4 ]
 */
export class TemperatureScheduler extends BaseScheduler {
  epsilonMax: number;
  tauStar: number;
  nSteps: number;
  tStart: number;
  tEnd: number;
  sqrt: boolean;

  constructor(epsilonMax: number, options?: TemperatureOptions);
  constructor(named: { epsilonMax: number } & TemperatureOptions);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { epsilonMax, tauStar, nSteps, tStart, tEnd, sqrt } = readSchedule<
      { epsilonMax: number },
      Required<TemperatureOptions>
    >(owner, args, ['epsilonMax'], { tauStar: 0.8, nSteps: 200, tStart: 0, tEnd: 1, sqrt: true });
    nonNegative(owner, 'epsilonMax', epsilonMax);
    number(owner, 'tauStar', tauStar);
    if (tauStar < 0 || tauStar >= 1) throw valueError(owner, 'tauStar', 'at least 0 and below 1', tauStar);
    positiveInteger(owner, 'nSteps', nSteps);
    number(owner, 'tStart', tStart);
    number(owner, 'tEnd', tEnd);
    if (tEnd < tStart) throw valueError(owner, 'tEnd', `at least tStart (${tStart})`, tEnd);
    boolean(owner, 'sqrt', sqrt);
    super(0);
    this.epsilonMax = epsilonMax;
    this.tauStar = tauStar;
    this.nSteps = nSteps;
    this.tStart = tStart;
    this.tEnd = tEnd;
    this.sqrt = sqrt;
    this.startValue = this._computeValue();
    this.currentValue = this.startValue;
  }

  /** The temperature ε at a virtual time. */
  epsilonAt(t: number): number {
    if (t < this.tauStar) return 0;
    if (t < 1) return (this.epsilonMax * (t - this.tauStar)) / (1 - this.tauStar);
    return this.epsilonMax;
  }

  _computeValue(): number {
    const progress = Math.min(this.stepCount, this.nSteps) / this.nSteps;
    const epsilon = this.epsilonAt(this.tStart + (this.tEnd - this.tStart) * progress);
    return this.sqrt ? Math.sqrt(epsilon) : epsilon;
  }
}
