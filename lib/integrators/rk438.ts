import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * Kutta's 3/8 rule, of order 4: x' = x + h (k₀ + 3 k₁ + 3 k₂ + k₃) / 8.
 *
 * Shapes, options and errors are those of {@link BaseRungeKuttaIntegrator}.
 *
 * Kutta, Beitrag zur näherungsweisen Integration totaler Differentialgleichungen, 1901.
 *
 * @example
 * import { RK438Integrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new RK438Integrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class RK438Integrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1 / 3], [-1 / 3, 1], [1, -1, 1]];
  }

  override get tableauB(): readonly number[] {
    return [1 / 8, 3 / 8, 3 / 8, 1 / 8];
  }

  override get tableauC(): readonly number[] {
    return [0, 1 / 3, 2 / 3, 1];
  }
}
