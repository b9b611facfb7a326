import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * The classical Runge–Kutta method, of order 4: x' = x + h (k₀ + 2 k₁ + 2 k₂ + k₃) / 6.
 *
 * Shapes, options and errors are those of {@link BaseRungeKuttaIntegrator}.
 *
 * Kutta, Beitrag zur näherungsweisen Integration totaler Differentialgleichungen, 1901.
 *
 * @example
 * import { RK4Integrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new RK4Integrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class RK4Integrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1 / 2], [0, 1 / 2], [0, 0, 1]];
  }

  override get tableauB(): readonly number[] {
    return [1 / 6, 1 / 3, 1 / 3, 1 / 6];
  }

  override get tableauC(): readonly number[] {
    return [0, 1 / 2, 1 / 2, 1];
  }
}
