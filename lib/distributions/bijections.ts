/** @file The transforms by name. */
import { type Arguments, kindError, readArguments } from '../arguments/options.js';
import * as F from '../nn/functional/index.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type Constraint, interval, positive, real, simplex, unitInterval } from './constraints.js';
import { broadcastAll, limits, type ParameterLike } from './distribution.js';
import { Transform, type TransformOptions } from './transforms.js';

const clampedSigmoid = (x: Tensor): Tensor => {
  const { tiny, eps } = limits(x.dtype);
  return x.sigmoid().clamp(tiny, 1 - eps);
};

/**
 * y = exp(x).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const exp = new torch.distributions.ExpTransform();
 * console.log(exp(torch.tensor(0)).item(), exp.inv(torch.tensor(1)).item()); // 1 0
 */
export class ExpTransform extends Transform {
  override readonly codomain = positive;

  protected override _call(x: Tensor): Tensor {
    return x.exp();
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.log();
  }

  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return x;
  }
}

/**
 * y = 1 / (1 + exp(-x)).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const sigmoid = new torch.distributions.SigmoidTransform();
 * console.log(sigmoid(torch.tensor(0)).item()); // 0.5
 */
export class SigmoidTransform extends Transform {
  override readonly codomain = unitInterval;

  protected override _call(x: Tensor): Tensor {
    return clampedSigmoid(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    const { tiny, eps } = limits(y.dtype);
    const inside = y.clamp(tiny, 1 - eps);
    return inside.log().sub(inside.neg().log1p());
  }

  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return torch.softplus(x.neg()).neg().sub(torch.softplus(x));
  }
}

/**
 * y = log(1 + exp(x)).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const softplus = new torch.distributions.SoftplusTransform();
 * console.log(softplus(torch.tensor(0)).item().toFixed(4)); // 0.6931
 */
export class SoftplusTransform extends Transform {
  override readonly codomain = positive;

  protected override _call(x: Tensor): Tensor {
    return torch.softplus(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.neg().expm1().neg().log().add(y);
  }

  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return torch.softplus(x.neg()).neg();
  }
}

/**
 * y = tanh(x). With `cacheSize` 1 the logarithm of a density of its own draws is exact, where the inverse is not.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const tanh = new torch.distributions.TanhTransform({ cacheSize: 1 });
 * console.log(tanh(torch.tensor(0)).item()); // 0
 */
export class TanhTransform extends Transform {
  override readonly codomain: Constraint = interval(-1, 1);

  protected override _call(x: Tensor): Tensor {
    return x.tanh();
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.atanh();
  }

  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return x
      .rsub(Math.LN2)
      .sub(torch.softplus(x.mul(-2)))
      .mul(2);
  }
}

/**
 * y = |x|, whose inverse is taken to be y.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.AbsTransform()(torch.tensor(-2)).item()); // 2
 */
export class AbsTransform extends Transform {
  override readonly codomain = positive;
  override readonly bijective = false;

  protected override _call(x: Tensor): Tensor {
    return x.abs();
  }

  protected override _inverse(y: Tensor): Tensor {
    return y;
  }

  override logAbsDetJacobian(_x: Tensor, _y: Tensor): Tensor {
    throw new TypeError('AbsTransform: expected another method than logAbsDetJacobian, which it has not');
  }
}

/** The arguments of {@link AffineTransform}. */
export interface AffineTransformParameters extends TransformOptions {
  loc: ParameterLike;
  scale: ParameterLike;
  /** The number of last dimensions that belong to one value; default 0. */
  eventDim?: number;
}

const shapeOf = (value: ParameterLike): readonly number[] => (torch.isTensor(value) ? value.shape : []);

/**
 * y = loc + scale · x.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const affine = new torch.distributions.AffineTransform(1, 2);
 * console.log(affine(torch.tensor(3)).item(), affine.inv(torch.tensor(7)).item()); // 7 3
 */
export class AffineTransform extends Transform {
  readonly loc: ParameterLike;
  readonly scale: ParameterLike;
  readonly eventDim: number;
  override readonly domainDims: number;
  override readonly codomainDims: number;

  constructor(...args: Arguments<AffineTransformParameters, ['loc', 'scale', 'eventDim', 'cacheSize']>) {
    const owner = 'AffineTransform';
    const { loc, scale, eventDim, cacheSize } = readArguments<Required<AffineTransformParameters>>(
      owner,
      args,
      { eventDim: 0, cacheSize: 0 },
      ['loc', 'scale', 'eventDim', 'cacheSize'],
    );
    super({ cacheSize });
    for (const [name, value] of Object.entries({ loc, scale })) {
      if (typeof value !== 'number' && !torch.isTensor(value))
        throw kindError(owner, name, 'a number or a Tensor', value);
    }
    this.loc = loc;
    this.scale = scale;
    this.eventDim = eventDim;
    this.domainDims = eventDim;
    this.codomainDims = eventDim;
  }

  override get sign(): Tensor | number {
    return typeof this.scale === 'number' ? Math.sign(this.scale) : this.scale.sign();
  }

  protected override _call(x: Tensor): Tensor {
    return x.mul(this.scale as number).add(this.loc as number);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.sub(this.loc as number).div(this.scale as number);
  }

  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    const { scale, eventDim: n } = this;
    const each = typeof scale === 'number' ? torch.fullLike(x, Math.log(Math.abs(scale))) : scale.abs().log();
    if (n === 0) return each.expand(x.shape);
    // Each of the summed dimensions counts, those that the scale is the same along too.
    const kept = each.dim() < n ? each.expand(x.shape) : each;
    return kept
      .reshape([...kept.shape.slice(0, -n), -1])
      .sum(-1)
      .expand(x.shape.slice(0, -n));
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return torch.broadcastShapes([...shape], [...shapeOf(this.loc)], [...shapeOf(this.scale)]);
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return this.forwardShape(shape);
  }
}

/** The arguments of {@link PowerTransform}. */
export interface PowerTransformParameters extends TransformOptions {
  exponent: ParameterLike;
}

/**
 * y = x ^ exponent, of positive numbers.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.PowerTransform(2)(torch.tensor(3)).item()); // 9
 */
export class PowerTransform extends Transform {
  readonly exponent: Tensor;
  override readonly domain = positive;
  override readonly codomain = positive;

  constructor(...args: Arguments<PowerTransformParameters, ['exponent', 'cacheSize']>) {
    const { exponent, cacheSize } = readArguments<Required<PowerTransformParameters>>(
      'PowerTransform',
      args,
      { cacheSize: 0 },
      ['exponent', 'cacheSize'],
    );
    super({ cacheSize });
    this.exponent = broadcastAll('PowerTransform', { exponent }).exponent;
  }

  override get sign(): Tensor | number {
    return this.exponent.sign();
  }

  protected override _call(x: Tensor): Tensor {
    return x.pow(this.exponent);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.pow(this.exponent.reciprocal());
  }

  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this.exponent.mul(y).div(x).abs().log();
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return torch.broadcastShapes([...shape], [...this.exponent.shape]);
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return this.forwardShape(shape);
  }
}

/**
 * y = softmax(x), whose inverse is taken to be log(y).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.SoftmaxTransform()(torch.zeros([2])).tolist()); // [0.5, 0.5]
 */
export class SoftmaxTransform extends Transform {
  override readonly codomain = simplex;
  override readonly bijective = false;
  override readonly domainDims = 1;
  override readonly codomainDims = 1;

  protected override _call(x: Tensor): Tensor {
    const weights = x.sub(x.amax(-1, true)).exp();
    return weights.div(weights.sum(-1, true));
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.log();
  }

  override logAbsDetJacobian(_x: Tensor, _y: Tensor): Tensor {
    throw new TypeError('SoftmaxTransform: expected another method than logAbsDetJacobian, which it has not');
  }
}

/**
 * Vectors of n numbers as n + 1 probabilities: each number tells which part of the rest of a stick is broken off.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const sticks = new torch.distributions.StickBreakingTransform();
 * console.log(sticks(torch.zeros([1])).tolist()); // [0.5, 0.5]
 */
export class StickBreakingTransform extends Transform {
  override readonly domain = real;
  override readonly codomain = simplex;
  override readonly domainDims = 1;
  override readonly codomainDims = 1;

  /** log(n), …, log(1): moves 0 to equal parts. */
  private offset(like: Tensor, count: number): Tensor {
    return torch.arange(count, 0, -1, { dtype: like.dtype, device: like.device }).log();
  }

  protected override _call(x: Tensor): Tensor {
    const z = clampedSigmoid(x.sub(this.offset(x, x.size(-1))));
    return F.pad(z, [0, 1], { value: 1 }).mul(F.pad(z.rsub(1).cumprod(-1), [1, 0], { value: 1 }));
  }

  protected override _inverse(y: Tensor): Tensor {
    const parts = y.narrow(-1, 0, y.size(-1) - 1);
    const rest = parts
      .cumsum(-1)
      .rsub(1)
      .clamp({ min: limits(y.dtype).tiny });
    return parts
      .log()
      .sub(rest.log())
      .add(this.offset(y, y.size(-1) - 1));
  }

  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const moved = x.sub(this.offset(x, x.size(-1)));
    return moved
      .neg()
      .add(F.logsigmoid(moved))
      .add(y.narrow(-1, 0, y.size(-1) - 1).log())
      .sum(-1);
  }

  override forwardShape(shape: readonly number[]): readonly number[] {
    return [...shape.slice(0, -1), shape.at(-1)! + 1];
  }

  override inverseShape(shape: readonly number[]): readonly number[] {
    return [...shape.slice(0, -1), shape.at(-1)! - 1];
  }
}
