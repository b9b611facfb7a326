import { number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/** Options of {@link RastriginModel}. */
export interface RastriginOptions extends BaseModelOptions {
  /** Depth of the wells; 10 by default. */
  a?: number;
}

/**
 * E(x) = a·d + Σᵢ (xᵢ² − a·cos 2πxᵢ): a lattice of wells in a bowl.
 *
 * x (…, d) gives energies (…); a vector (d) gives (1).
 *
 * Rastrigin, 1974, "Systems of extremal control".
 *
 * @throws TypeError unless a is a number.
 * @example
 * import { RastriginModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new RastriginModel();
 * console.log(energy(torch.tensor([[0, 0], [1, 2]])).tolist()); // [0, 5]
 */
export class RastriginModel extends BaseModel {
  a: number;

  constructor(...rest: Trailing<RastriginOptions, ['a', 'dtype', 'device']>) {
    const owner = new.target.name;
    const { a, dtype, device } = readArguments<Required<RastriginOptions>>(owner, rest, {
      a: 10,
      dtype: 'float32',
      device: null,
    });
    super({ dtype, device });
    this.a = number(owner, 'a', a);
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    return { kind: 'RastriginModel', a: this.a };
  }

  override forward(x: Tensor): Tensor {
    const batch = rows(this.constructor.name, x);
    const wells = batch
      .mul(2 * Math.PI)
      .cos()
      .mul(this.a);
    return batch
      .pow(2)
      .sub(wells)
      .sum(-1)
      .add(this.a * batch.size(-1));
  }
}
