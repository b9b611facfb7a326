import { kindError, notGiven, readOptions } from '../arguments/options.js';
import { type FieldLike, nativeField } from '../native/field.js';
import { Module } from '../nn/module.js';
import type { Tensor } from '../torch/index.js';
import { type IntegrateArguments, readIntegrate, readStep, type StepArguments } from './baseIntegrator.js';
import {
  BaseSymplecticIntegrator,
  callDefaults,
  type PhaseState,
  type SymplecticCall,
  type SymplecticLoop,
  spelledMass,
} from './baseSymplecticIntegrator.js';

/** The options of a call of {@link LeapfrogIntegrator}. */
export interface LeapfrogCall extends SymplecticCall {
  /** The force −∇U(x), a function or a module of x (B, …) and t (B), which is 0. */
  drift: FieldLike;
  /** M: a number, or a tensor that broadcasts over the last axes; null, the default, means 1. Less than 1e-10 counts as that. */
  mass?: number | Tensor | null;
}

/**
 * The leapfrog scheme, of order 2, for H(x, p) = U(x) + ½ pᵀM⁻¹p:
 * p½ = p − ε/2 ∇U(x), x′ = x + ε M⁻¹ p½, p′ = p½ − ε/2 ∇U(x′).
 *
 * `step(state, stepSize, { drift, mass, safe })` and `integrate(state, stepSize, nSteps, …)`, off the event loop, or
 * `integrateSync`, take and give `{ x, p }`. The force at a step's end is the first of the next. Results are
 * differentiable unless `inferenceMode` is set. With `safe`, forces are cut to ±10⁶, and what is not finite is replaced.
 *
 * Hairer, Lubich and Wanner, Geometric numerical integration, 2006.
 *
 * @throws TypeError for what is of another kind, and for an unknown option; RangeError unless `nSteps` is positive and
 * x and p have the same shape.
 * @example
 * import { LeapfrogIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const start = { x: torch.ones([1, 1]), p: torch.zeros([1, 1]) };
 * const drift = (x) => x.neg(); // of U = x² / 2: x(t) = cos t
 * const { x } = await new LeapfrogIntegrator().integrate(start, 0.01, 100, { drift });
 * console.log(Math.abs(x.item() - Math.cos(1)) < 1e-4); // true
 */
export class LeapfrogIntegrator extends BaseSymplecticIntegrator {
  override step(...args: StepArguments<PhaseState, LeapfrogCall>): PhaseState {
    const [state, stepSize, options] = readStep(`${this.constructor.name}.step`, args);
    return this.runSync('step', state, stepSize, 1, options);
  }

  override async integrate(...args: IntegrateArguments<PhaseState, LeapfrogCall>): Promise<PhaseState> {
    if (!this._runsNatively) return super.integrate(...args);
    return this.run(...readIntegrate(`${this.constructor.name}.integrate`, args));
  }

  override integrateSync(...args: IntegrateArguments<PhaseState, LeapfrogCall>): PhaseState {
    if (this.step !== LeapfrogIntegrator.prototype.step) return super.integrateSync(...args);
    return this.runSync('integrate', ...readIntegrate(`${this.constructor.name}.integrate`, args));
  }

  /** @internal */
  override get _runsNatively(): boolean {
    const { step, integrateSync } = LeapfrogIntegrator.prototype;
    return this.step === step && this.integrateSync === integrateSync;
  }

  protected override loop(owner: string, { x }: PhaseState, options: LeapfrogCall): SymplecticLoop {
    const { drift, mass, ...call } = readOptions<Required<LeapfrogCall>>(owner, options, {
      drift: null as unknown as FieldLike,
      mass: null,
      ...callDefaults,
    });
    if (drift === null) throw notGiven(owner, 'drift');
    if (typeof drift !== 'function' && !((drift as unknown) instanceof Module)) {
      throw kindError(owner, 'drift', 'a function (x, t) or a module', drift);
    }
    const { shape, dtype, device } = x;
    const field = nativeField(drift, { shape, dtype, device: device.toString(), modelKwargs: {} }, () => {});
    return { call, integrator: { kind: 'LeapfrogIntegrator', drift: field, ...spelledMass(owner, mass) } };
  }
}
