import { number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

/** Options of {@link AckleyModel}. */
export interface AckleyOptions extends BaseModelOptions {
  /** Depth of the deep well; 20 by default. */
  a?: number;
  /** Narrowness of the deep well; 0.2 by default. */
  b?: number;
  /** Density of the small wells; 2π by default. */
  c?: number;
}

/**
 * E(x) = −a·exp(−b √(Σᵢ xᵢ²/d)) − exp(Σᵢ cos(c xᵢ)/d) + a + e: many small wells around one deep one.
 *
 * x (…, d) gives energies (…); a vector (d) gives (1).
 * At the origin, where E has a kink, the gradient is taken as 0.
 *
 * Ackley, 1987, "A connectionist machine for genetic hillclimbing".
 *
 * @throws TypeError unless a, b and c are numbers.
 * @example
 * import { AckleyModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new AckleyModel();
 * console.log(energy(torch.tensor([[3, 4]])).tolist()); // [10.138626098632812]
 */
export class AckleyModel extends BaseModel {
  a: number;
  b: number;
  c: number;

  constructor(...rest: Trailing<AckleyOptions, ['a', 'b', 'c', 'dtype', 'device']>) {
    const owner = new.target.name;
    const { a, b, c, dtype, device } = readArguments<Required<AckleyOptions>>(owner, rest, {
      a: 20,
      b: 0.2,
      c: 2 * Math.PI,
      dtype: 'float32',
      device: null,
    });
    super({ dtype, device });
    this.a = number(owner, 'a', a);
    this.b = number(owner, 'b', b);
    this.c = number(owner, 'c', c);
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    const { a, b, c } = this;
    return { kind: 'AckleyModel', a, b, c };
  }

  override forward(x: Tensor): Tensor {
    const batch = rows(this.constructor.name, x);
    const d = batch.size(-1);
    const meanSquare = batch.pow(2).sum(-1).div(d);
    // The slope of a square root at 0 is infinite, and 0 · ∞ would make the gradient NaN there.
    const origin = meanSquare.eq(0);
    const radius = meanSquare.maskedFill(origin, 1).sqrt().maskedFill(origin, 0);
    const deep = radius.mul(-this.b).exp().mul(-this.a);
    const small = batch.mul(this.c).cos().sum(-1).div(d).exp().neg();
    return deep.add(small).add(this.a).add(Math.E);
  }
}
