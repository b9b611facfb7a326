import { BaseRungeKuttaIntegrator } from './baseRungeKutta.js';

/**
 * The Dormand–Prince pair, of order 5(4) in six stages; the last is the first of the next step.
 *
 * Steps adapt themselves unless `adaptive` is false. Shapes, options and errors are those of
 * {@link BaseRungeKuttaIntegrator}.
 *
 * Dormand and Prince, A family of embedded Runge–Kutta formulae, 1980.
 *
 * @example
 * import { Dopri5Integrator } from 'torchebm/integrators';
 * import * as torch from 'torchebm/torch';
 * const drift = (x) => x.neg();
 * const { x } = await new Dopri5Integrator().integrate({ x: torch.ones([1, 2]) }, 0.01, 100, { drift });
 * console.log(Math.abs(x.select(1, 0).item() - Math.exp(-1)) < 0.01); // true
 */
export class Dopri5Integrator extends BaseRungeKuttaIntegrator {
  override get tableauA(): readonly (readonly number[])[] {
    return [
      [],
      [1 / 5],
      [3 / 40, 9 / 40],
      [44 / 45, -56 / 15, 32 / 9],
      [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
      [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
    ];
  }

  override get tableauB(): readonly number[] {
    return [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84];
  }

  override get tableauC(): readonly number[] {
    return [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1];
  }

  override get errorWeights(): readonly number[] {
    return [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];
  }

  override get order(): number {
    return 5;
  }

  override get fsal(): boolean {
    return true;
  }
}
