import { BaseSDERungeKuttaIntegrator } from './baseSDERungeKutta.js';

/**
 * Heun's method, of order 2: x' = x + ½ h (k₀ + k₁) with k₁ at x + h k₀; with diffusion its noise is that of
 * Euler–Maruyama.
 *
 * Shapes, options and errors are those of {@link BaseSDERungeKuttaIntegrator}.
 *
 * Heun, Neue Methoden zur approximativen Integration, 1900.
 *
 * @example
 * import { HeunIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = new HeunIntegrator().step({ x: torch.randn([100, 2]) }, 0.01, { drift, noiseScale: 1 });
 * console.log(x.shape); // [100, 2]
 */
export class HeunIntegrator extends BaseSDERungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1]];
  }

  override get tableauB(): readonly number[] {
    return [1 / 2, 1 / 2];
  }

  override get tableauC(): readonly number[] {
    return [0, 1];
  }
}
