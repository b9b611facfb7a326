import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * The explicit midpoint method, of order 2: x' = x + h k₁ with k₁ half a step on.
 *
 * Shapes, options and errors are those of {@link BaseRungeKuttaIntegrator}.
 *
 * Runge, Über die numerische Auflösung von Differentialgleichungen, 1895.
 *
 * @example
 * import { MidpointIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new MidpointIntegrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class MidpointIntegrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1 / 2]];
  }

  override get tableauB(): readonly number[] {
    return [0, 1];
  }

  override get tableauC(): readonly number[] {
    return [0, 1 / 2];
  }
}
