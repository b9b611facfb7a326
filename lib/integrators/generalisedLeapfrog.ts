import {
  type Arguments,
  kindError,
  nonNegative,
  nonNegativeInteger,
  notGiven,
  positiveInteger,
  readArguments,
  readOptions,
} from '../arguments/options.js';
import type { TorchEBMModuleOptions } from '../core/torchebmModule.js';
import { Module } from '../nn/module.js';
import { reads } from '../specs/lower.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import { slotsOf } from '../torch/jit.js';
import { type IntegrateArguments, readIntegrate, readStep, type StepArguments } from './baseIntegrator.js';
import {
  BaseSymplecticIntegrator,
  callDefaults,
  type PhaseState,
  type SymplecticCall,
  type SymplecticLoop,
} from './baseSymplecticIntegrator.js';

/** Options of {@link GeneralisedLeapfrogIntegrator}. */
export interface GeneralisedLeapfrogOptions extends TorchEBMModuleOptions {
  /** Picard iterations for each implicit stage; 8 by default. */
  solverMaxIter?: number;
  /** A stage is solved when the root mean square of its change is less; 1e-6 by default. */
  solverTol?: number;
  /** Looks at the change every so many iterations; 0, for never, by default. */
  solverCheckEvery?: number;
}

/** A part of Hamilton's equations: a function, or a module, of x (B, …), p (B, …) and t (B), which is 0. */
export type HamiltonField = (x: Tensor, p: Tensor, t: Tensor) => Tensor;

/** The options of a call of {@link GeneralisedLeapfrogIntegrator}. */
export interface GeneralisedLeapfrogCall extends SymplecticCall {
  /** −∂H/∂x. */
  force: HamiltonField;
  /** ∂H/∂p. */
  velocity: HamiltonField;
}

/**
 * The generalised leapfrog scheme, of order 2, for any H(x, p), with f = −∂H/∂x and v = ∂H/∂p:
 * p½ = p + ε/2 f(x, p½), x′ = x + ε/2 (v(x, p½) + v(x′, p½)), p′ = p½ + ε/2 f(x′, p½).
 *
 * The first two stages are implicit and solved by Picard iteration: `solverMaxIter` (8) evaluations, or fewer where the
 * change is looked at every `solverCheckEvery` (0: never) of them and is below `solverTol` (1e-6).
 *
 * `step(state, stepSize, { force, velocity, safe })` and `integrate(state, stepSize, nSteps, …)`, off the event loop, or
 * `integrateSync`, take and give `{ x, p }`. Force and velocity are called on the JavaScript thread. With `safe`, p½, x′
 * and the last force are cut to ±10⁶, and what is not finite is replaced.
 *
 * Leimkuhler and Reich, Simulating Hamiltonian dynamics, 2004; Girolami and Calderhead, Riemann manifold Langevin and
 * Hamiltonian Monte Carlo methods, 2011.
 *
 * @throws TypeError for what is of another kind, and for an unknown option; RangeError unless `solverMaxIter` and
 * `nSteps` are positive and x and p have the same shape.
 * @example
 * import { GeneralisedLeapfrogIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const start = { x: torch.ones([1, 1]), p: torch.zeros([1, 1]) };
 * const fields = { force: (x) => x.neg(), velocity: (x, p) => p };
 * const { x } = new GeneralisedLeapfrogIntegrator().integrateSync(start, 0.01, 100, fields);
 * console.log(Math.abs(x.item() - Math.cos(1)) < 1e-4); // true
 */
export class GeneralisedLeapfrogIntegrator extends BaseSymplecticIntegrator {
  solverMaxIter: number;
  solverTol: number;
  solverCheckEvery: number;

  constructor(...args: Arguments<GeneralisedLeapfrogOptions, []>) {
    const owner = new.target.name;
    const { solverMaxIter, solverTol, solverCheckEvery, ...rest } = readArguments<Required<GeneralisedLeapfrogOptions>>(
      owner,
      args,
      { solverMaxIter: 8, solverTol: 1e-6, solverCheckEvery: 0, device: null, dtype: null },
      [],
    );
    super(rest);
    this.solverMaxIter = positiveInteger(owner, 'solverMaxIter', solverMaxIter);
    this.solverTol = nonNegative(owner, 'solverTol', solverTol);
    this.solverCheckEvery = nonNegativeInteger(owner, 'solverCheckEvery', solverCheckEvery);
  }

  static override readonly separable = false;

  override step(...args: StepArguments<PhaseState, GeneralisedLeapfrogCall>): PhaseState {
    const [state, stepSize, options] = readStep(`${this.constructor.name}.step`, args);
    return this.runSync('step', state, stepSize, 1, options);
  }

  override async integrate(...args: IntegrateArguments<PhaseState, GeneralisedLeapfrogCall>): Promise<PhaseState> {
    if (!this._runsNatively) return super.integrate(...args);
    return this.run(...readIntegrate(`${this.constructor.name}.integrate`, args));
  }

  override integrateSync(...args: IntegrateArguments<PhaseState, GeneralisedLeapfrogCall>): PhaseState {
    if (this.step !== GeneralisedLeapfrogIntegrator.prototype.step) return super.integrateSync(...args);
    return this.runSync('integrate', ...readIntegrate(`${this.constructor.name}.integrate`, args));
  }

  /** @internal */
  override get _runsNatively(): boolean {
    const { step, integrateSync } = GeneralisedLeapfrogIntegrator.prototype;
    return this.step === step && this.integrateSync === integrateSync;
  }

  /** The solver of the implicit stages in a native loop. @internal */
  get _solver() {
    const { solverMaxIter, solverTol, solverCheckEvery } = this;
    return { maxIter: solverMaxIter, tol: solverTol, checkEvery: solverCheckEvery };
  }

  protected override loop(owner: string, _state: PhaseState, options: GeneralisedLeapfrogCall): SymplecticLoop {
    const none = null as unknown as HamiltonField;
    const defaults = { force: none, velocity: none, ...callDefaults };
    const { force, velocity, ...call } = readOptions<Required<GeneralisedLeapfrogCall>>(owner, options, defaults);
    const caller = (name: string, field: HamiltonField) => {
      if (field === null) throw notGiven(owner, name);
      if (typeof field !== 'function') throw kindError(owner, name, 'a function (x, p, t) or a module', field);
      return (x: unknown, p: unknown, t: unknown) => {
        const value = field(raise(x) as Tensor, raise(p) as Tensor, raise(t) as Tensor);
        expectTensor(owner, `the result of ${name}`, value);
        return value._id;
      };
    };
    const fields = { force: caller('force', force), velocity: caller('velocity', velocity) };
    const modules = [force, velocity].filter((field) => field instanceof Module);
    const tensors = modules.flatMap((module) => slotsOf(module).map(([, tensor]) => tensor));
    const solver = this._solver;
    return { call, integrator: { kind: 'GeneralisedLeapfrogIntegrator', solver, ...fields, [reads]: tensors } };
  }
}
