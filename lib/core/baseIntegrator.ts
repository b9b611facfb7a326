import { Tensor } from '../torch/index.js';
import { kindError, positiveInteger, valueError } from '../utils/options.js';
import { TorchEBMModule } from './module.js';

/** What an integrator moves: positions x (B, …), with momenta p of the same shape where there are any. */
export interface IntegratorState {
  x: Tensor;
  p?: Tensor;
}

/** A step size: a number, or a 0-d tensor. */
export type StepSize = number | Tensor;

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
  abstract step(state: IntegratorState, stepSize: StepSize, options?: any): IntegratorState;

  /** The state after `nSteps` steps; where a class has a native loop, off the event loop. */
  async integrate(state: IntegratorState, stepSize: StepSize, nSteps: number, options?: any): Promise<IntegratorState> {
    return this.integrateSync(state, stepSize, nSteps, options);
  }

  /** {@link integrate}, in place. */
  integrateSync(state: IntegratorState, stepSize: StepSize, nSteps: number, options?: any): IntegratorState {
    positiveInteger(`${this.constructor.name}.integrate`, 'nSteps', nSteps);
    for (let i = 0; i < nSteps; i++) state = this.step(state, stepSize, options);
    return state;
  }
}

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

/** The x that a step of one's own returns, checked. @internal */
export function movedX(integrator: BaseIntegrator, state: unknown, from: Tensor): Tensor {
  const moved = (state as Partial<IntegratorState> | null | undefined)?.x;
  return checkAlike(`${integrator.constructor.name}.step`, 'the x that it returns', moved, from);
}
