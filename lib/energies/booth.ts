import type { Tensor } from '../torch/index.js';
import { BaseModel, type ClosedForm } from './baseModel.js';
import { pair } from './rows.js';

/**
 * E(x) = (x₁ + 2x₂ − 7)² + (2x₁ + x₂ − 5)²: one well at (1, 3).
 *
 * x (…, 2) gives energies (…); a vector (2) gives (1). Options: `dtype`, `device`.
 *
 * @throws RangeError unless x has two coordinates.
 * @example
 * import { BoothModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new BoothModel();
 * console.log(energy(torch.tensor([[1, 3], [0, 0]])).tolist()); // [0, 74]
 */
export class BoothModel extends BaseModel {
  /** @internal */
  override _closedForm(): ClosedForm {
    return { kind: 'BoothModel' };
  }

  override forward(x: Tensor): Tensor {
    const [x1, x2] = pair(this.constructor.name, x);
    return x1.add(x2.mul(2)).sub(7).pow(2).add(x1.mul(2).add(x2).sub(5).pow(2));
  }
}
