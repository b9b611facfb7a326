import { base } from '../arguments/base.js';
import { boolean, kindError, number, positiveInteger, valueError } from '../arguments/options.js';
import { checkJobOptions, type JobOptions } from '../control/progress.js';
import type { Jobs, TrajectoryRecord } from '../native/calls.js';
import { runAsync, runSync } from '../native/job.js';
import type { SymplecticSpec } from '../specs/specs.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import {
  BaseIntegrator,
  checkAlike,
  checkPart,
  type IntegrateArguments,
  type IntegratorState,
  readIntegrate,
  type StepArguments,
  type StepSize,
} from './baseIntegrator.js';

/** Positions and momenta, (B, …) both. */
export type PhaseState = Required<IntegratorState>;

/** The options of every call of a symplectic integrator. */
export interface SymplecticCall extends JobOptions {
  /** Cuts forces to ±10⁶ and makes the state finite after each step; false by default. */
  safe?: boolean;
  /** Records nothing for autograd; false by default. */
  inferenceMode?: boolean;
}

/** The defaults of {@link SymplecticCall}. @internal */
export const callDefaults: Required<SymplecticCall> = {
  safe: false,
  inferenceMode: false,
  signal: null,
  onProgress: null,
  priority: 0,
};

/** A native loop of a symplectic integrator: its arguments beside the trajectory. @internal */
export interface SymplecticLoop {
  call: Required<SymplecticCall>;
  integrator: SymplecticSpec;
}

/**
 * Base of the integrators of Hamilton's equations, which keep volume and can be run backward.
 *
 * `separable` tells what a class is for: H(x, p) = U(x) + K(p), of which it is given `drift(x, t)` = −∇U, or any H(x, p),
 * of which it is given `force(x, p, t)` = −∂H/∂x and `velocity(x, p, t)` = ∂H/∂p.
 *
 * A subclass overrides `step(state, stepSize, options)`, or `integrateSync`, and then serves `HamiltonianMonteCarlo`, with
 * options `{ drift, mass, safe: true }`, or, where `separable` is false, `RiemannianManifoldHMC`, with
 * `{ force, velocity, safe: true }`: once for each proposal, on the JavaScript thread. For the chains to be right, a step
 * must keep volume, and lead back when momenta are reversed.
 *
 * @throws TypeError for an unknown option.
 * @example
 * import { BaseSymplecticIntegrator, DoubleWellModel } from 'torchebm/core';
 * import { HamiltonianMonteCarlo } from 'torchebm/samplers';
 * class PositionVerlet extends BaseSymplecticIntegrator {
 *   step({ x, p }, h, { drift }) {
 *     const middle = x.add(p.mul(h / 2));
 *     const end = p.add(drift(middle).mul(h));
 *     return { x: middle.add(end.mul(h / 2)), p: end };
 *   }
 * }
 * const sampler = new HamiltonianMonteCarlo(new DoubleWellModel(), { stepSize: 0.1, integrator: new PositionVerlet() });
 * const samples = await sampler.sample({ dim: 2, nSamples: 100, nSteps: 50 });
 * console.log(samples.shape); // [100, 2]
 */
export abstract class BaseSymplecticIntegrator extends BaseIntegrator {
  /** Whether positions and momenta are separate in H. */
  static readonly separable: boolean = true;

  /** Whether positions and momenta are separate in H. */
  get separable(): boolean {
    return (this.constructor as typeof BaseSymplecticIntegrator).separable;
  }

  abstract override step(...args: StepArguments<PhaseState, Record<string, any>>): PhaseState;

  override async integrate(...args: IntegrateArguments<PhaseState, any>): Promise<PhaseState> {
    return this.integrateSync(...args);
  }

  override integrateSync(...args: IntegrateArguments<PhaseState, any>): PhaseState {
    const name = this.constructor.name;
    const [start, stepSize, nSteps, options] = readIntegrate<PhaseState, any>(`${name}.integrate`, args);
    let state = start;
    positiveInteger(`${name}.integrate`, 'nSteps', nSteps);
    checkState(`${name}.integrate`, state);
    for (let i = 0; i < nSteps; i++) state = checkMoved(`${name}.step`, this.step(state, stepSize, options), state);
    return state;
  }

  /** Whether trajectories are this package's own, which native loops then compute. @internal */
  get _runsNatively(): boolean {
    return false;
  }

  /** The call's options, as a native loop. @internal */
  protected loop(_owner: string, _state: PhaseState, _options: unknown): SymplecticLoop {
    throw new Error(`${this.constructor.name}: expected integrate to be overridden`);
  }

  #prepare(name: string, state: PhaseState, stepSize: StepSize, nSteps: number, options: unknown) {
    const owner = `${this.constructor.name}.${name}`;
    positiveInteger(owner, 'nSteps', nSteps);
    const { x, p } = checkState(owner, state);
    if (!(stepSize instanceof Tensor)) number(owner, 'stepSize', stepSize);
    const { call, integrator } = this.loop(owner, state, options);
    boolean(owner, 'safe', call.safe);
    boolean(owner, 'inferenceMode', call.inferenceMode);
    checkJobOptions(owner, call);
    const { signal, onProgress, priority, safe } = call;
    const within = call.inferenceMode ? torch.noGrad : undefined;
    const plan = { name: owner, total: nSteps, signal, onProgress, priority, within };
    const size =
      stepSize instanceof Tensor ? { stepSize: null, stepSizeTensor: stepSize } : { stepSize, stepSizeTensor: null };
    const args: Parameters<Jobs['trajectory']> = [integrator, { x, p, nSteps, safe, ...size }];
    return { plan, args };
  }

  /** The native loop in place. @internal */
  protected runSync(name: string, state: PhaseState, stepSize: StepSize, nSteps: number, options: unknown): PhaseState {
    const { plan, args } = this.#prepare(name, state, stepSize, nSteps, options);
    return moved(runSync(plan, 'trajectory', args));
  }

  /** The native loop off the event loop. @internal */
  protected async run(state: PhaseState, stepSize: StepSize, nSteps: number, options: unknown): Promise<PhaseState> {
    const { plan, args } = this.#prepare('integrate', state, stepSize, nSteps, options);
    return moved(await runAsync(plan, 'trajectory', args));
  }
}
base(BaseSymplecticIntegrator);

function checkState(owner: string, state: PhaseState): PhaseState {
  for (const key of ['x', 'p'] as const) checkPart(owner, key, state?.[key]);
  const { x, p } = state;
  if (x.shape.join() !== p.shape.join()) throw valueError(owner, 'state.p', `of the shape of x, [${x.shape}]`, p.shape);
  return state;
}

/** Checks what a step of one's own returns, from where it began. @internal */
export function checkMoved(owner: string, state: unknown, from: PhaseState): PhaseState {
  const moved = state as Partial<PhaseState> | null | undefined;
  for (const key of ['x', 'p'] as const) checkAlike(owner, `the ${key} that it returns`, moved?.[key], from[key]);
  return moved as PhaseState;
}

function moved({ x, p }: TrajectoryRecord): PhaseState {
  return { x, p };
}

/** A mass as a native loop takes it. @internal */
export function spelledMass(owner: string, mass: number | Tensor | null) {
  if (mass instanceof Tensor) return { mass: { tensor: mass } };
  if (mass !== null && typeof mass !== 'number') throw kindError(owner, 'mass', 'null, a number or a Tensor', mass);
  if (mass !== null) number(owner, 'mass', mass);
  return { mass };
}
