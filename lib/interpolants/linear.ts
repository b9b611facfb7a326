import type { InterpolantSpec } from '../specs/generated/components.js';
import { NativeInterpolant } from './baseInterpolant.js';

/**
 * Straight paths x_t = t x₁ + (1 − t) x₀, those of optimal transport and rectified flows.
 *
 * Liu, Gong and Liu, Flow straight and fast, 2022; Lipman and others, Flow matching for generative modeling, 2022.
 *
 * @example
 * import { LinearInterpolant } from 'torchebm/interpolants';
 * import * as torch from 'torchebm/torch';
 * const [xt, ut] = new LinearInterpolant().interpolate(torch.randn([32, 2]), torch.randn([32, 2]), torch.rand([32]));
 * console.log(xt.shape, ut.shape); // [32, 2] [32, 2]
 */
export class LinearInterpolant extends NativeInterpolant {
  protected override get own() {
    return LinearInterpolant;
  }

  protected override describe(): InterpolantSpec {
    return { kind: 'LinearInterpolant' };
  }
}
