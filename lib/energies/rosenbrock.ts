import { number, readArguments, type Trailing, valueError } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/** Options of {@link RosenbrockModel}. */
export interface RosenbrockOptions extends BaseModelOptions {
  /** Where the valley has its floor; 1 by default. */
  a?: number;
  /** Steepness of the walls; 100 by default. */
  b?: number;
}

/**
 * E(x) = Σᵢ [(a − xᵢ)² + b (xᵢ₊₁ − xᵢ²)²]: a long curved valley with its floor at xᵢ = a, for a = 1.
 *
 * x (B, d) with d ≥ 2 gives energies (B); a vector (d) gives (1).
 *
 * Rosenbrock, 1960, "An automatic method for finding the greatest or least value of a function".
 *
 * @throws RangeError unless x is of such a shape.
 * @example
 * import { RosenbrockModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new RosenbrockModel();
 * console.log(energy(torch.tensor([[1, 1], [0, 1]])).tolist()); // [0, 101]
 */
export class RosenbrockModel extends BaseModel {
  a: number;
  b: number;

  constructor(...rest: Trailing<RosenbrockOptions, ['a', 'b', 'dtype', 'device']>) {
    const owner = new.target.name;
    const { a, b, dtype, device } = readArguments<Required<RosenbrockOptions>>(owner, rest, {
      a: 1,
      b: 100,
      dtype: 'float32',
      device: null,
    });
    super({ dtype, device });
    this.a = number(owner, 'a', a);
    this.b = number(owner, 'b', b);
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    const { a, b } = this;
    return { kind: 'RosenbrockModel', a, b };
  }

  override forward(x: Tensor): Tensor {
    const batch = rows(this.constructor.name, x);
    const d = batch.size(-1);
    if (batch.dim() !== 2 || d < 2) throw valueError(this.constructor.name, 'x', 'of shape (B, d) with d ≥ 2', x.shape);
    const here = batch.narrow(1, 0, d - 1);
    const next = batch.narrow(1, 1, d - 1);
    const floor = here.neg().add(this.a).pow(2);
    const wall = next.sub(here.pow(2)).pow(2).mul(this.b);
    return floor.add(wall).sum(-1);
  }
}
