import type { CouplingSpec } from '../specs/generated/components.js';
import { BaseCoupling, type CoupleArguments, CouplingResult, readCouple } from './baseCoupling.js';

/**
 * Keeps the pairs as they come: independent noise, or data that is paired already.
 *
 * @throws RangeError unless x0 and x1 have equally many rows; TypeError unless both are tensors.
 * @example
 * import { IndependentCoupling } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * const data = torch.randn([64, 2]);
 * const [x0, x1] = new IndependentCoupling()(torch.randn([64, 2]), data);
 * console.log(x1 === data); // true
 */
export class IndependentCoupling extends BaseCoupling {
  override couple(...args: CoupleArguments): CouplingResult {
    const [x0, x1] = readCouple(this.constructor.name, args);
    const targets = this._requireX1(x1);
    this._checkBatch(x0, targets);
    return new CouplingResult(x0, targets);
  }

  override _spec(): CouplingSpec | null {
    return this.couple === IndependentCoupling.prototype.couple ? { kind: 'IndependentCoupling' } : null;
  }
}
