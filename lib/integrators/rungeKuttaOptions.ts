/** @file The arguments of Runge–Kutta integrators: their options, defaults and checks. */
import { number, valueError } from '../arguments/options.js';
import type { JobOptions } from '../control/progress.js';
import type { TorchEBMModuleOptions } from '../core/torchebmModule.js';
import type { FieldLike } from '../native/field.js';
import type { NumberSpec } from '../specs/specs.js';
import { expectTensor } from '../tensor/tensor.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import { checkPart, type IntegratorState, type StepSize } from './baseIntegrator.js';

/** Options of every Runge–Kutta integrator; those of the step size matter to adaptive ones, the solver's to implicit ones. */
export interface RungeKuttaOptions extends TorchEBMModuleOptions {
  /** Absolute tolerance of a step's error; 1e-6 by default. */
  atol?: number;
  /** Tolerance relative to the state; 1e-3 by default. */
  rtol?: number;
  /** Steps tried at most; 10,000 by default. */
  maxSteps?: number;
  /** The factor of the estimated best step size; 0.9 by default. */
  safety?: number;
  /** A step is at least this many times the last; 0.2 by default. */
  minFactor?: number;
  /** A step is at most this many times the last; 10 by default. */
  maxFactor?: number;
  /** The largest step; no limit by default. */
  maxStepSize?: number;
  /** The size of an error, which should be at most 1: a number or 0-d tensor; the root of its mean square by default. */
  norm?: ((error: Tensor) => Tensor | number) | null;
  /** Evaluations of the drift for an implicit stage; 8 by default. */
  solverMaxIter?: number;
  /** An implicit stage is solved when it changes by less; 1e-6 by default. */
  solverTol?: number;
  /** Looks at the change every so many evaluations; 0, for never, by default. */
  solverCheckEvery?: number;
}

/** {@link RungeKuttaOptions}, complete. */
export type CompleteRungeKuttaOptions = Required<RungeKuttaOptions>;

/** The defaults of {@link RungeKuttaOptions}. */
export const defaults: CompleteRungeKuttaOptions = {
  device: null,
  dtype: null,
  atol: 1e-6,
  rtol: 1e-3,
  maxSteps: 10_000,
  safety: 0.9,
  minFactor: 0.2,
  maxFactor: 10,
  maxStepSize: Number.POSITIVE_INFINITY,
  norm: null,
  solverMaxIter: 8,
  solverTol: 1e-6,
  solverCheckEvery: 0,
};

/** Options of a step. */
export interface RungeKuttaStepOptions {
  /** f(x, t) for x (B, …) and times t (B): a function, or a module, which then runs natively. */
  drift: FieldLike;
  /** The times (B); 0 by default. */
  t?: Tensor | null;
}

/** Options of an integration. */
export interface RungeKuttaIntegrateOptions extends JobOptions {
  /** f(x, t) for x (B, …) and times t (B): a function, or a module, which then runs natively. */
  drift: FieldLike;
  /** A grid of times, 1-D, forward or backward; by default 0, h, …, nSteps h. Adaptive steps heed its ends alone. */
  t?: Tensor | null;
  /** Whether steps take the size that the tolerances ask for; by default if the method can. */
  adaptive?: boolean | null;
  /** Runs in `torch.inferenceMode`; false by default. */
  inferenceMode?: boolean;
}

/** The defaults of {@link RungeKuttaIntegrateOptions}. */
export const integrateDefaults: Required<RungeKuttaIntegrateOptions> = {
  drift: null as never,
  t: null,
  adaptive: null,
  inferenceMode: false,
  signal: null,
  onProgress: null,
  priority: 0,
};

/** A number as a spec holds it. */
export const numberSpec = (value: number | Tensor): NumberSpec =>
  typeof value === 'number' ? value : { tensor: value };

/** A number as the type of x holds it. */
export function rounded(value: number, x: Tensor): number {
  return torch.tensor(value, { dtype: x.dtype }).item() as number;
}

export function readState(owner: string, state: IntegratorState): Tensor {
  return checkPart(owner, 'x', (state as IntegratorState | undefined)?.x);
}

export function readStepSize(owner: string, stepSize: StepSize): StepSize {
  if (stepSize instanceof Tensor) {
    if (stepSize.dim() !== 0) throw valueError(owner, 'stepSize', 'a number or a 0-d tensor', stepSize.shape);
    return stepSize;
  }
  number(owner, 'stepSize', stepSize);
  if (!Number.isFinite(stepSize)) throw valueError(owner, 'stepSize', 'finite', stepSize);
  return stepSize;
}

export function readGrid(owner: string, t: Tensor | null, adapts: boolean): Tensor | null {
  if (t === null) return null;
  expectTensor(owner, 't', t);
  if (t.dim() !== 1 || t.size(0) < 2) throw valueError(owner, 't', '1-D with at least 2 points', t.shape);
  if (!t.isfinite().all().item()) throw valueError(owner, 't', 'finite', t);
  // Of a grid only the ends count there; one that turns is meant otherwise.
  if (adapts && isDecreasing(t) && isDecreasing(t.neg())) {
    throw valueError(owner, 't', 'in order, one way or the other, where steps are adaptive', t);
  }
  return t;
}

export function isDecreasing(t: Tensor): boolean {
  return Boolean(t.diff().lt(0).any().item());
}
