import type { Tensor } from '../torch/index.js';
import { BaseModel, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/**
 * E(x) = ½ Σᵢ (xᵢ⁴ − 16xᵢ² + 5xᵢ): two wells of unequal depth in each coordinate.
 *
 * x (…, d) gives energies (…); a vector (d) gives (1). Options: `dtype`, `device`.
 *
 * Styblinski & Tang, 1990, "Experiments in nonconvex optimization".
 *
 * @throws TypeError for an unknown option.
 * @example
 * import { StyblinskiTangModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new StyblinskiTangModel();
 * console.log(energy(torch.tensor([[0, 0], [1, 2]])).tolist()); // [0, -24]
 */
export class StyblinskiTangModel extends BaseModel {
  /** @internal */
  override _closedForm(): ClosedForm {
    return { kind: 'StyblinskiTangModel' };
  }

  override forward(x: Tensor): Tensor {
    const batch = rows(this.constructor.name, x);
    return batch.pow(4).sub(batch.pow(2).mul(16)).add(batch.mul(5)).sum(-1).mul(0.5);
  }
}
