import { BaseSDERungeKuttaIntegrator } from './baseSDERungeKutta.js';

/**
 * The Euler–Maruyama scheme x' = x + h f(x, t) + √(2 D) √h z, and without diffusion Euler's method, of order 1.
 *
 * Shapes, options and errors are those of {@link BaseSDERungeKuttaIntegrator}.
 *
 * Maruyama, Continuous Markov processes and stochastic equations, 1955.
 *
 * @example
 * import { EulerMaruyamaIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = new EulerMaruyamaIntegrator().step({ x: torch.randn([100, 2]) }, 0.01, { drift, noiseScale: 1 });
 * console.log(x.shape); // [100, 2]
 */
export class EulerMaruyamaIntegrator extends BaseSDERungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[]];
  }

  override get tableauB(): readonly number[] {
    return [1];
  }

  override get tableauC(): readonly number[] {
    return [0];
  }
}
