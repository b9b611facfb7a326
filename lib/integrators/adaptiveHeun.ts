import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * Heun's method with Euler's inside, of order 2(1): the error is ½ h (k₀ − k₁).
 *
 * Steps adapt themselves unless `adaptive` is false. Shapes, options and errors are those of
 * {@link BaseRungeKuttaIntegrator}.
 *
 * Hairer, Nørsett and Wanner, Solving ordinary differential equations I, 1993.
 *
 * @example
 * import { AdaptiveHeunIntegrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new AdaptiveHeunIntegrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class AdaptiveHeunIntegrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1]];
  }

  override get tableauB(): readonly number[] {
    return [1 / 2, 1 / 2];
  }

  override get tableauC(): readonly number[] {
    return [0, 1];
  }

  override get errorWeights(): readonly number[] {
    return [1 / 2, -1 / 2];
  }

  override get order(): number {
    return 2;
  }
}
