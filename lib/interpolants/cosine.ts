import { BaseInterpolant, type Schedule } from '../core/baseInterpolant.js';
import type { Tensor } from '../torch/index.js';

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
export class CosineInterpolant extends BaseInterpolant {
  override computeAlphaT(t: Tensor): Schedule {
    return [
      angle(t).sin(),
      angle(t)
        .cos()
        .mul(Math.PI / 2),
    ];
  }

  override computeSigmaT(t: Tensor): Schedule {
    return [
      angle(t).cos(),
      angle(t)
        .sin()
        .mul(-(Math.PI / 2)),
    ];
  }

  /** π / (2 max(tan(πt/2), 1e-8)). */
  override computeDAlphaAlphaRatioT(t: Tensor): Tensor {
    return angle(t).tan().clamp({ min: 1e-8 }).mul(2).reciprocal().mul(Math.PI);
  }
}

/** πt/2, rounded as in Python. */
function angle(t: Tensor): Tensor {
  return t.mul(Math.PI).div(2);
}
