import type { Tensor } from '../torch/index.js';
import { BaseModel, type ClosedForm } from './baseModel.js';
import { pair } from './rows.js';

/**
 * E(x) = (x₁² + x₂ − 11)² + (x₁ + x₂² − 7)²: four wells of depth 0.
 *
 * x (…, 2) gives energies (…); a vector (2) gives (1). Options: `dtype`, `device`.
 *
 * Himmelblau, 1972, "Applied nonlinear programming".
 *
 * @throws RangeError unless x has two coordinates.
 * @example
 * import { HimmelblauModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new HimmelblauModel();
 * console.log(energy(torch.tensor([[3, 2], [0, 0]])).tolist()); // [0, 170]
 */
export class HimmelblauModel extends BaseModel {
  /** @internal */
  override _closedForm(): ClosedForm {
    return { kind: 'HimmelblauModel' };
  }

  override forward(x: Tensor): Tensor {
    const [x1, x2] = pair(this.constructor.name, x);
    return x1
      .pow(2)
      .add(x2)
      .sub(11)
      .pow(2)
      .add(x1.add(x2.pow(2)).sub(7).pow(2));
  }
}
