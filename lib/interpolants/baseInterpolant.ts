import { native } from '../addon/binding.js';
import { base, refuseBase } from '../arguments/base.js';
import { called } from '../arguments/names.js';
import { type Arguments, type Named, oneOf, readArguments, valueError } from '../arguments/options.js';
import type { InterpolantSpec } from '../specs/generated/components.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The strength of the noise of a flow's stochastic differential equation over time. */
export const diffusionForms = ['constant', 'SBDM', 'sigma', 'linear', 'decreasing', 'increasing-decreasing'] as const;

/** One of {@link diffusionForms}. */
export type DiffusionForm = (typeof diffusionForms)[number];

type Points<N extends string> = Arguments<Record<N | 'x' | 't', Tensor>, [N, 'x', 't']>;
/** Points x (B, …) and their times t (B). @internal */
export type AtTimes = Arguments<{ x: Tensor; t: Tensor }, ['x', 't']>;

/** The tensors that a method of an interpolant takes. @internal */
export function readTensors<N extends string>(
  interpolant: BaseInterpolant,
  method: string,
  args: readonly unknown[],
  names: readonly N[],
): Record<N, Tensor> {
  const owner = `${interpolant.constructor.name}.${method}`;
  const read = readArguments<Record<N, Tensor>>(owner, args, {}, names);
  for (const name of names) expectTensor(owner, name, read[name]);
  return read;
}

/** A schedule and its derivative in time, both in the shape of t. */
export type Schedule = [value: Tensor, derivative: Tensor];

interface ExpandTLikeXArguments {
  t: Tensor;
  x: Tensor;
}

/**
 * Times (B) as (B, 1, …, 1), so that they broadcast over x (B, …).
 *
 * @throws TypeError unless `t` is a Tensor; RangeError unless it is 1-D.
 * @example
 * import { expandTLikeX } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * console.log(expandTLikeX(torch.rand([4]), torch.zeros([4, 3, 8, 8])).shape); // [4, 1, 1, 1]
 */
export function expandTLikeX(t: Tensor, x: Tensor): Tensor;
/** The same, with arguments by name. */
export function expandTLikeX(...named: Named<ExpandTLikeXArguments, ['t', 'x']>): Tensor;
export function expandTLikeX(...args: unknown[]): Tensor {
  const { t, x } = readArguments<Required<ExpandTLikeXArguments>>('expandTLikeX', args, {}, ['t', 'x']);
  expectTensor('expandTLikeX', 't', t);
  expectTensor('expandTLikeX', 'x', x);
  if (t.dim() !== 1) throw valueError('expandTLikeX', 't', 'of shape (B,)', t.shape);
  return t.view([-1, ...Array<number>(Math.max(x.dim() - 1, 0)).fill(1)]);
}

/**
 * Base of all interpolants: paths x_t = α(t) x₁ + σ(t) x₀ from noise x₀ at t = 0 to data x₁ at t = 1.
 *
 * A subclass gives α and σ with their derivatives, written in tensor operations; all else follows from them. Times are
 * tensors of shape (B), x is (B, …); nothing is drawn, and there is neither device nor state.
 *
 * Albergo, Boffi and Vanden-Eijnden, Stochastic interpolants: a unifying framework for flows and diffusions, 2023.
 *
 * @example
 * import { BaseInterpolant } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class Quadratic extends BaseInterpolant {
 *   computeAlphaT(t) {
 *     return [t.pow(2), t.mul(2)];
 *   }
 *   computeSigmaT(t) {
 *     return [t.pow(2).neg().add(1), t.mul(-2)];
 *   }
 * }
 * const [xt, ut] = new Quadratic().interpolate(torch.zeros([1, 2]), torch.ones([1, 2]), torch.tensor([0.5]));
 * console.log(xt.tolist(), ut.tolist()); // [[0.25, 0.25]] [[1, 1]]
 */
export abstract class BaseInterpolant {
  constructor() {
    refuseBase(new.target);
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'BaseInterpolant';
  }

  /** The class; Python shows an address. */
  toString(): string {
    return called(this, {});
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** α(t), the weight of the data, and α̇(t): two tensors. */
  abstract computeAlphaT(t: Tensor): Tensor[];

  /** σ(t), the weight of the noise, and σ̇(t): two tensors. */
  abstract computeSigmaT(t: Tensor): Tensor[];

  /** The interpolant as native losses take it; null if they must be given what it computes. @internal */
  _spec(): InterpolantSpec | null {
    return null;
  }

  /** r(t) = α̇ / max(α, 1e-8); a subclass may know a form that is safer at α = 0. */
  computeDAlphaAlphaRatioT(t: Tensor): Tensor {
    const [alpha, dAlpha] = this.computeAlphaT(t);
    return dAlpha.div(alpha.clamp({ min: 1e-8 }));
  }

  /** x_t = α x₁ + σ x₀ and its velocity u_t = α̇ x₁ + σ̇ x₀. */
  interpolate(...args: Arguments<{ x0: Tensor; x1: Tensor; t: Tensor }, ['x0', 'x1', 't']>): [xt: Tensor, ut: Tensor] {
    const { x0, x1, t } = readTensors(this, 'interpolate', args, ['x0', 'x1', 't']);
    const time = expandTLikeX(t, x0);
    const [alpha, dAlpha] = this.computeAlphaT(time);
    const [sigma, dSigma] = this.computeSigmaT(time);
    const pair = native().interpolate(x0._id, x1._id, alpha._id, dAlpha._id, sigma._id, dSigma._id);
    return raise(pair) as [Tensor, Tensor];
  }

  /** (m, w) = (−r x, r σ² − σ σ̇): the velocity is w s(x, t) − m, where s is the score. */
  computeDrift(...args: AtTimes): [mean: Tensor, weight: Tensor] {
    const { x, t } = readTensors(this, 'computeDrift', args, ['x', 't']);
    const time = expandTLikeX(t, x);
    const ratio = this.computeDAlphaAlphaRatioT(time);
    const [sigma, dSigma] = this.computeSigmaT(time);
    const mean = ratio.mul(x);
    return [mean.neg(), raise(native().scoreWeight(ratio._id, sigma._id, dSigma._id)) as Tensor];
  }

  /**
   * The diffusion D(t), (B, 1, …), for dx = (v + D s) dt + √(2 D) dW. With c the `norm`: constant c, SBDM c w / σ,
   * sigma c σ, linear c (1 − t), decreasing c (1 − t)², increasing-decreasing 4 c t (1 − t).
   *
   * @throws RangeError if there is no such form.
   */
  computeDiffusion(
    ...args: Arguments<{ x: Tensor; t: Tensor; form?: DiffusionForm; norm?: number }, ['x', 't']>
  ): Tensor {
    const owner = `${this.constructor.name}.computeDiffusion`;
    const { x, t, form, norm } = readArguments(owner, args, { form: 'SBDM', norm: 1 }, ['x', 't']);
    oneOf(owner, 'form', form, diffusionForms);
    const time = expandTLikeX(t, x);
    const [sigma] = this.computeSigmaT(time);
    const [, weight] = this.computeDrift(x, t);
    switch (form) {
      case 'constant':
        return torch.onesLike(weight).mul(norm);
      case 'SBDM':
        return weight.mul(norm).div(sigma.add(1e-8));
      case 'sigma':
        return sigma.mul(norm);
      case 'linear':
        return torch.rsub(time, 1).mul(norm);
      case 'decreasing':
        return torch.rsub(time, 1).pow(2).mul(norm);
      case 'increasing-decreasing':
        return time.mul(norm * 4).mul(torch.rsub(time, 1));
    }
  }

  /** The score (q v − x) / max(σ² − q σ̇ σ, 1e-12) of a velocity v, with q = max(α, 1e-8) / α̇. */
  velocityToScore(...args: Points<'velocity'>): Tensor {
    const { velocity, x, t } = readTensors(this, 'velocityToScore', args, ['velocity', 'x', 't']);
    const time = expandTLikeX(t, x);
    const [alpha, dAlpha] = this.computeAlphaT(time);
    const [sigma, dSigma] = this.computeSigmaT(time);
    const ratio = alpha.clamp({ min: 1e-8 }).div(dAlpha);
    const variance = sigma.pow(2).sub(ratio.mul(dSigma).mul(sigma));
    return ratio
      .mul(velocity)
      .sub(x)
      .div(variance.clamp({ min: 1e-12 }));
  }

  /** The noise (x − q v) / (σ − q σ̇) of a velocity v, with q = α / α̇ and both divisors kept from 0. */
  velocityToNoise(...args: Points<'velocity'>): Tensor {
    const { velocity, x, t } = readTensors(this, 'velocityToNoise', args, ['velocity', 'x', 't']);
    const time = expandTLikeX(t, x);
    const [alpha, slope] = this.computeAlphaT(time);
    const [sigma, dSigma] = this.computeSigmaT(time);
    const dAlpha = torch.where(slope.abs().lt(1e-8), torch.onesLike(slope).mul(1e-8), slope);
    const ratio = alpha.div(dAlpha);
    const divisor = sigma.sub(ratio.mul(dSigma));
    const least = torch.sign(divisor).mul(1e-12).add(divisor.eq(0).mul(1e-12));
    return x.sub(ratio.mul(velocity)).div(torch.where(divisor.abs().lt(1e-12), least, divisor));
  }

  /** The velocity w s − m of a score s, with (m, w) from {@link computeDrift}. */
  scoreToVelocity(...args: Points<'score'>): Tensor {
    const { score, x, t } = readTensors(this, 'scoreToVelocity', args, ['score', 'x', 't']);
    const [mean, weight] = this.computeDrift(x, t);
    return weight.mul(score).sub(mean);
  }
}
base(BaseInterpolant, 'computeAlphaT', 'computeSigmaT');

/** Base of the interpolants whose formulas are native. @internal */
export abstract class NativeInterpolant extends BaseInterpolant {
  /** The class that `describe` speaks for: what a subclass computes is its own matter. */
  protected abstract get own(): unknown;

  /** The kind and options. */
  protected abstract describe(): InterpolantSpec;

  override _spec(): InterpolantSpec | null {
    const isOwn = Object.getPrototypeOf(this) === (this.own as { prototype: object }).prototype;
    const isChanged = Object.values(this).some((value) => typeof value === 'function');
    return isOwn && !isChanged ? this.describe() : null;
  }

  override computeAlphaT(t: Tensor): Schedule {
    return raise(native().interpolant(this.describe(), 'alpha', t._id)) as Schedule;
  }

  override computeSigmaT(t: Tensor): Schedule {
    return raise(native().interpolant(this.describe(), 'sigma', t._id)) as Schedule;
  }

  override computeDAlphaAlphaRatioT(t: Tensor): Tensor {
    return raise(native().interpolant(this.describe(), 'ratio', t._id)) as Tensor;
  }
}
