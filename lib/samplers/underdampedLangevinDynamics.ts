import { wide } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { OfModel } from '../core/torchebmModule.js';
import { schedule } from '../native/schedules.js';
import type { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { readSampler } from './baseSampler.js';
import { type ChainRun, ChainSampler, type ChainSamplerOptions, type DescribedSampler } from './chainSampler.js';
import { checkMass, type Mass, nativeMass } from './mass.js';

/** Options of {@link UnderdampedLangevinDynamics}. */
export interface UnderdampedLangevinDynamicsOptions extends ChainSamplerOptions {
  /** h, a number above 0 or a scheduler; 1e-2 by default. */
  stepSize?: number | BaseScheduler;
  /** γ, a number above 0 or a scheduler; 1 by default. */
  friction?: number | BaseScheduler;
  /** M, a number above 0, or such numbers in a tensor that broadcasts over the data's last axes; null means 1. */
  mass?: Mass;
}

interface UnderdampedLangevinDynamicsArguments extends UnderdampedLangevinDynamicsOptions {
  model: Module;
}
type Complete = Required<Omit<UnderdampedLangevinDynamicsArguments, 'friction'>> & {
  [K in 'friction' | 'decay']: number | BaseScheduler | null;
};

/**
 * Langevin dynamics with momentum and friction: dx = M⁻¹p dt, dp = −∇E(x) dt − γp dt + √(2γM) dW.
 *
 * A step is the splitting BAOAB: p ← p − h/2 ∇E(x); x ← x + h/2 M⁻¹p; p ← e^(−γh) p + √(1 − e^(−2γh)) M^½ z with
 * z ~ N(0, I); x ← x + h/2 M⁻¹p; p ← p − h/2 ∇E(x). The chains tend to p(x) ∝ exp(−E(x)) with an error of order h²,
 * and none at all where E is quadratic; h must stay below 2 / √(the largest eigenvalue of M⁻¹∇²E). Little friction lets
 * chains travel far, much of it makes them diffuse as {@link LangevinDynamics} does.
 *
 * Momenta are drawn before the first step of a call; each step then draws one `randnLike(x)` and evaluates the gradient
 * once (once more at the start). States have any shape (n, …).
 *
 * Defaults: `stepSize` 1e-2, `friction` 1, `mass` 1; `dtype` float32 and `device` the CPU unless the model has
 * parameters. `decay` is an old name of `friction`.
 *
 * Leimkuhler and Matthews, Rational construction of stochastic numerical methods for molecular sampling, 2013.
 *
 * @throws RangeError unless `stepSize`, `friction` and `mass` are positive; TypeError for what is of another kind, and
 * for an unknown option.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import { UnderdampedLangevinDynamics } from 'torchebm/samplers';
 * const sampler = new UnderdampedLangevinDynamics(new DoubleWellModel(), { stepSize: 0.1, friction: 0.5 });
 * const samples = await sampler.sample({ dim: 2, nSamples: 100, nSteps: 200 });
 * console.log(samples.shape); // [100, 2]
 */
export class UnderdampedLangevinDynamics extends ChainSampler {
  #mass: Mass;

  constructor(...args: OfModel<UnderdampedLangevinDynamicsOptions>) {
    const owner = new.target.name;
    const { model, stepSize, friction, decay, mass, ...rest } = readSampler<Complete>(owner, args, {
      stepSize: wide(1e-2),
      friction: null,
      decay: null,
      mass: null,
      dtype: 'float32',
      device: null,
      precision: 'float32',
    });
    if (decay !== null && friction !== null) {
      throw new TypeError(`${owner}: expected friction alone, got decay, its old name, too`);
    }
    if (decay !== null) deprecated(`${owner}({ decay })`, `${owner}({ friction })`);
    super(model, rest);
    this._registerParam('stepSize', stepSize, { positive: true });
    this._registerParam('friction', friction ?? decay ?? 1, { positive: true });
    this.#mass = checkMass(owner, mass);
  }

  /** M. */
  get mass(): Mass {
    return this.#mass;
  }

  set mass(mass: Mass) {
    this.#mass = checkMass(this.constructor.name, mass);
  }

  protected override describe({ nSteps, shape, schedulers }: ChainRun): DescribedSampler {
    return {
      kind: 'UnderdampedLangevinDynamics',
      stepSize: schedule(schedulers.stepSize!, nSteps),
      friction: schedule(schedulers.friction!, nSteps),
      ...nativeMass(this, this.#mass, shape),
    };
  }
}
