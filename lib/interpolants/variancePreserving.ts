import { native } from '../addon/binding.js';
import { type Arguments, number, readArguments } from '../arguments/options.js';
import type { InterpolantSpec } from '../specs/generated/components.js';
import { raise } from '../tensor/op.js';
import type { Tensor } from '../torch/index.js';
import { type AtTimes, expandTLikeX, NativeInterpolant, readTensors } from './baseInterpolant.js';

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
export class VariancePreservingInterpolant extends NativeInterpolant {
  /** β at the data. */
  sigmaMin: number;
  /** β at the noise. */
  sigmaMax: number;

  constructor(...args: Arguments<VariancePreservingInterpolantOptions, []>) {
    super();
    const owner = new.target.name;
    const { sigmaMin, sigmaMax } = readArguments(owner, args, { sigmaMin: 0.1, sigmaMax: 20 }, []);
    this.sigmaMin = number(owner, 'sigmaMin', sigmaMin);
    this.sigmaMax = number(owner, 'sigmaMax', sigmaMax);
  }

  protected override get own() {
    return VariancePreservingInterpolant;
  }

  protected override describe(): InterpolantSpec {
    const { sigmaMin, sigmaMax } = this;
    return { kind: 'VariancePreservingInterpolant', sigmaMin, sigmaMax };
  }

  /** (−½ β x, ½ β). */
  override computeDrift(...args: AtTimes): [mean: Tensor, weight: Tensor] {
    const { x, t } = readTensors(this, 'computeDrift', args, ['x', 't']);
    const time = expandTLikeX(t, x);
    const weight = raise(native().interpolant(this.describe(), 'scoreWeight', time._id)) as Tensor;
    return [weight.neg().mul(x), weight];
  }
}
