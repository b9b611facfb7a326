import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * The Bogacki–Shampine pair, of order 3(2) in three stages; the last is the first of the next step.
 *
 * Steps adapt themselves unless `adaptive` is false. Shapes, options and errors are those of
 * {@link BaseRungeKuttaIntegrator}.
 *
 * Bogacki and Shampine, A 3(2) pair of Runge–Kutta formulas, 1989.
 *
 * @example
 * import { Bosh3Integrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new Bosh3Integrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class Bosh3Integrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [[], [1 / 2], [0, 3 / 4]];
  }

  override get tableauB(): readonly number[] {
    return [2 / 9, 1 / 3, 4 / 9];
  }

  override get tableauC(): readonly number[] {
    return [0, 1 / 2, 3 / 4];
  }

  override get errorWeights(): readonly number[] {
    return [2 / 9 - 7 / 24, 1 / 3 - 1 / 4, 4 / 9 - 1 / 3, -1 / 8];
  }

  override get order(): number {
    return 3;
  }

  override get fsal(): boolean {
    return true;
  }
}
