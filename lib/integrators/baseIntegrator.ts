import { base } from '../arguments/base.js';
import { kindError, positional, positiveInteger, valueError } from '../arguments/options.js';
import { TorchEBMModule } from '../core/torchebmModule.js';
import { Tensor } from '../torch/index.js';

/** The state that an integrator moves: positions x (B, …), with momenta p of the same shape where there are any. */
export interface IntegratorState {
  x: Tensor;
  p?: Tensor;
}

/** A step size: a number, or a 0-d tensor. */
export type StepSize = number | Tensor;

/** Options, which may be absent where none is required. */
type Tail<O> = {} extends O ? [options?: O] : [options: O];

/** Arguments of an integration: by position, or by name in one object. */
export type IntegrateArguments<S, O> =
  | [state: S, stepSize: StepSize, nSteps: number, ...options: Tail<O>]
  | [state: S, stepSize: StepSize, named: { nSteps: number } & O]
  | [state: S, named: { stepSize: StepSize; nSteps: number } & O]
  | [named: { state: S; stepSize: StepSize; nSteps: number } & O];

/** Arguments of a step: by position, or by name in one object. A step of one's own has them by position. */
export type StepArguments<S, O> = [
  state: S | ({ state: S; stepSize: StepSize } & O),
  stepSize?: StepSize | ({ stepSize: StepSize } & O),
  options?: O,
];

/** @internal */
export function readStep<S, O>(owner: string, args: StepArguments<S, O>): [S, StepSize, O] {
  return positional(owner, args, ['state', 'stepSize'], ['state']) as [S, StepSize, O];
}

/** @internal */
export function readIntegrate<S, O>(owner: string, args: IntegrateArguments<S, O>): [S, StepSize, number, O] {
  return positional(owner, args, ['state', 'stepSize', 'nSteps'], ['state']) as [S, StepSize, number, O];
}

/**
 * Base of all integrators, which move a state along a differential equation.
 *
 * A subclass overrides `step`; `integrate` then repeats it. Those of this package have a native loop instead.
 *
 * @throws TypeError for an unknown option.
 * @example
 * import { BaseIntegrator } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class Euler extends BaseIntegrator {
 *   step({ x }, stepSize, { drift }) {
 *     return { x: x.add(drift(x, torch.zeros([x.size(0)])).mul(stepSize)) };
 *   }
 * }
 * const { x } = await new Euler().integrate({ x: torch.ones([1, 1]) }, 0.5, 2, { drift: (x) => x.neg() });
 * console.log(x.item()); // 0.25
 */
export abstract class BaseIntegrator extends TorchEBMModule {
  /** The state after one step. */
  abstract step(...args: StepArguments<IntegratorState, Record<string, any>>): IntegratorState;

  /** The state after `nSteps` steps; where a class has a native loop, off the event loop. */
  async integrate(...args: IntegrateArguments<IntegratorState, any>): Promise<IntegratorState> {
    return this.integrateSync(...args);
  }

  /** {@link integrate}, in place. */
  integrateSync(...args: IntegrateArguments<IntegratorState, any>): IntegratorState {
    const owner = `${this.constructor.name}.integrate`;
    const [start, stepSize, nSteps, options] = readIntegrate<IntegratorState, any>(owner, args);
    positiveInteger(owner, 'nSteps', nSteps);
    let state = start;
    for (let i = 0; i < nSteps; i++) state = this.step(state, stepSize, options);
    return state;
  }
}
base(BaseIntegrator, 'step');

/** Checks a tensor that takes the place of another, `model`: of its shape and dtype. @internal */
export function checkAlike(
  owner: string,
  name: string,
  value: unknown,
  model: Pick<Tensor, 'shape' | 'dtype'>,
): Tensor {
  const { shape, dtype } = model;
  if (!(value instanceof Tensor)) throw kindError(owner, name, 'a Tensor', value);
  if (value.shape.join() !== shape.join()) throw valueError(owner, name, `of shape [${shape.join(', ')}]`, value.shape);
  if (value.dtype !== dtype) throw valueError(owner, name, `of dtype ${dtype}`, value.dtype);
  return value;
}

/** A part of a state, checked. @internal */
export function checkPart(owner: string, key: 'x' | 'p', value: unknown): Tensor {
  const name = `state.${key}`;
  if (!(value instanceof Tensor)) throw kindError(owner, name, 'a Tensor', value);
  if (value.dim() === 0) throw valueError(owner, name, 'of shape (B, …)', value.shape);
  if (!value.isFloatingPoint()) throw valueError(owner, name, 'of a floating-point type', value.dtype);
  return value;
}

/** The x that a step of one's own returns, checked. @internal */
export function movedX(integrator: BaseIntegrator, state: unknown, from: Tensor): Tensor {
  const moved = (state as Partial<IntegratorState> | null | undefined)?.x;
  return checkAlike(`${integrator.constructor.name}.step`, 'the x that it returns', moved, from);
}
