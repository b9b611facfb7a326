import { BaseInterpolant, expandTLikeX, type Schedule } from '../core/baseInterpolant.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { number, readOptions } from '../utils/options.js';

/** Options of {@link VariancePreservingInterpolant}. */
export interface VariancePreservingInterpolantOptions {
  /** β at the data; 0.1 by default. */
  sigmaMin?: number;
  /** β at the noise; 20 by default. */
  sigmaMax?: number;
}

/**
 * The paths of diffusion models with a linear schedule β(t) = σ_min + (1 − t)(σ_max − σ_min): α(t) = exp(m(t)) and
 * σ(t) = √(1 − α²), with m(t) = −¼ (1 − t)² (σ_max − σ_min) − ½ (1 − t) σ_min.
 *
 * Defaults: `sigmaMin` 0.1, `sigmaMax` 20.
 *
 * Song and others, Score-based generative modeling through stochastic differential equations, 2021.
 *
 * @throws TypeError if a bound is no number, and for an unknown option.
 * @example
 * import { VariancePreservingInterpolant } from 'torchebm/interpolants';
 * import * as torch from 'torchebm/torch';
 * const [alpha] = new VariancePreservingInterpolant({ sigmaMax: 10 }).computeAlphaT(torch.tensor([1]));
 * console.log(alpha.item()); // 1
 */
export class VariancePreservingInterpolant extends BaseInterpolant {
  /** β at the data. */
  sigmaMin: number;
  /** β at the noise. */
  sigmaMax: number;

  constructor(options?: VariancePreservingInterpolantOptions) {
    super();
    const owner = new.target.name;
    const { sigmaMin, sigmaMax } = readOptions(owner, options, { sigmaMin: 0.1, sigmaMax: 20 });
    this.sigmaMin = number(owner, 'sigmaMin', sigmaMin);
    this.sigmaMax = number(owner, 'sigmaMax', sigmaMax);
  }

  /** m(t) = log α(t). */
  #logAlpha(t: Tensor): Tensor {
    const { sigmaMin, sigmaMax } = this;
    const square = torch
      .rsub(t, 1)
      .pow(2)
      .mul(-0.25)
      .mul(sigmaMax - sigmaMin);
    return square.sub(torch.rsub(t, 1).mul(0.5).mul(sigmaMin));
  }

  /** ṁ(t) = β(t) / 2. */
  #dLogAlpha(t: Tensor): Tensor {
    const { sigmaMin, sigmaMax } = this;
    return torch
      .rsub(t, 1)
      .mul(0.5)
      .mul(sigmaMax - sigmaMin)
      .add(0.5 * sigmaMin);
  }

  override computeAlphaT(t: Tensor): Schedule {
    const alpha = this.#logAlpha(t).exp();
    return [alpha, alpha.mul(this.#dLogAlpha(t))];
  }

  /** √max(1 − α², 1e-12). */
  override computeSigmaT(t: Tensor): Schedule {
    const square = this.#logAlpha(t).mul(2).exp();
    const sigma = torch.rsub(square, 1).clamp({ min: 1e-12 }).sqrt();
    return [sigma, square.mul(this.#dLogAlpha(t).mul(2)).div(sigma.mul(-2))];
  }

  /** ṁ(t), without a division by α. */
  override computeDAlphaAlphaRatioT(t: Tensor): Tensor {
    return this.#dLogAlpha(t);
  }

  /** (−½ β x, ½ β). */
  override computeDrift(x: Tensor, t: Tensor): [mean: Tensor, weight: Tensor] {
    const { sigmaMin, sigmaMax } = this;
    const beta = torch
      .rsub(expandTLikeX(t, x), 1)
      .mul(sigmaMax - sigmaMin)
      .add(sigmaMin);
    return [beta.mul(-0.5).mul(x), beta.div(2)];
  }
}
