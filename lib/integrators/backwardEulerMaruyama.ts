import { BaseSDERungeKuttaIntegrator } from './baseSDERungeKutta.js';

/**
 * The implicit Euler–Maruyama scheme x' = x + h f(x', t + h) + √(2 D(x, t)) √h z, without diffusion of order 1.
 *
 * The drift's part is solved by Picard iteration: `solverMaxIter` (8) evaluations, or fewer with `solverCheckEvery`. It
 * converges where h times the Lipschitz constant of f is below 1. Shapes, options and errors are those of
 * {@link BaseSDERungeKuttaIntegrator}.
 *
 * Kloeden and Platen, Numerical solution of stochastic differential equations, 1992.
 *
 * @example
 * import { BackwardEulerMaruyamaIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = new BackwardEulerMaruyamaIntegrator().step({ x: torch.randn([100, 2]) }, 0.01, { drift, noiseScale: 1 });
 * console.log(x.shape); // [100, 2]
 */
export class BackwardEulerMaruyamaIntegrator extends BaseSDERungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[1]];
  }

  override get tableauB(): readonly number[] {
    return [1];
  }

  override get tableauC(): readonly number[] {
    return [1];
  }
}
