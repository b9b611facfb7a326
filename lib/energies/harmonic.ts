import { number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/** Options of {@link HarmonicModel}. */
export interface HarmonicOptions extends BaseModelOptions {
  /** Stiffness of the spring; 1 by default. */
  k?: number;
}

/**
 * E(x) = ½ k Σᵢ xᵢ²: a spring in each coordinate, the energy of a normal distribution of variance 1/k.
 *
 * x (…, d) gives energies (…); a vector (d) gives (1).
 *
 * @throws TypeError unless k is a number.
 * @example
 * import { HarmonicModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new HarmonicModel({ k: 2 });
 * console.log(energy(torch.tensor([[3, 4]])).tolist()); // [25]
 */
export class HarmonicModel extends BaseModel {
  k: number;

  constructor(...rest: Trailing<HarmonicOptions, ['k', 'dtype', 'device']>) {
    const owner = new.target.name;
    const { k, dtype, device } = readArguments<Required<HarmonicOptions>>(owner, rest, {
      k: 1,
      dtype: 'float32',
      device: null,
    });
    super({ dtype, device });
    this.k = number(owner, 'k', k);
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    return { kind: 'HarmonicModel', k: this.k };
  }

  override forward(x: Tensor): Tensor {
    return rows(this.constructor.name, x)
      .pow(2)
      .sum(-1)
      .mul(0.5 * this.k);
  }
}
