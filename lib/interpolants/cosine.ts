import type { InterpolantSpec } from '../specs/generated/components.js';
import { NativeInterpolant } from './baseInterpolant.js';

/**
 * Paths x_t = sin(πt/2) x₁ + cos(πt/2) x₀, which keep the variance: α² + σ² = 1.
 *
 * Albergo and Vanden-Eijnden, Building normalizing flows with stochastic interpolants, 2022.
 *
 * @example
 * import { CosineInterpolant } from 'torchebm/interpolants';
 * import * as torch from 'torchebm/torch';
 * const [xt] = new CosineInterpolant().interpolate(torch.zeros([1, 1]), torch.ones([1, 1]), torch.tensor([1]));
 * console.log(xt.item()); // 1
 */
export class CosineInterpolant extends NativeInterpolant {
  protected override get own() {
    return CosineInterpolant;
  }

  protected override describe(): InterpolantSpec {
    return { kind: 'CosineInterpolant' };
  }
}
