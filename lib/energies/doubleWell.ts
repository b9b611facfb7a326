import { number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/** Options of {@link DoubleWellModel}. */
export interface DoubleWellOptions extends BaseModelOptions {
  /** Height h of the barrier: the energy of a coordinate at 0 is h·b⁴; 2 by default. */
  barrierHeight?: number;
  /** The wells are at ±b; 1 by default. */
  b?: number;
}

/**
 * E(x) = h Σᵢ (xᵢ² − b²)²: two wells in each coordinate.
 *
 * x (…, d) gives energies (…); a vector (d) gives (1).
 *
 * @throws TypeError unless barrierHeight and b are numbers.
 * @example
 * import { DoubleWellModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new DoubleWellModel({ barrierHeight: 2 });
 * console.log(energy(torch.tensor([[0, 0], [1, -1]])).tolist()); // [4, 0]
 */
export class DoubleWellModel extends BaseModel {
  barrierHeight: number;
  b: number;

  constructor(...rest: Trailing<DoubleWellOptions, ['barrierHeight', 'b', 'dtype', 'device']>) {
    const owner = new.target.name;
    const { barrierHeight, b, dtype, device } = readArguments<Required<DoubleWellOptions>>(owner, rest, {
      barrierHeight: 2,
      b: 1,
      dtype: 'float32',
      device: null,
    });
    super({ dtype, device });
    this.barrierHeight = number(owner, 'barrierHeight', barrierHeight);
    this.b = number(owner, 'b', b);
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    const { barrierHeight, b } = this;
    return { kind: 'DoubleWellModel', barrierHeight, b };
  }

  override forward(x: Tensor): Tensor {
    return rows(this.constructor.name, x)
      .pow(2)
      .sub(this.b ** 2)
      .pow(2)
      .sum(-1)
      .mul(this.barrierHeight);
  }
}
