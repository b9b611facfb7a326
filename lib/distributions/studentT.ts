import { type Arguments, type Keywords, readArguments, wide } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { positive, real } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  type ParameterLike,
  type SampleOptions,
  standardNormal,
} from './distribution.js';
import { Gamma } from './gamma.js';

/**
 * The chi-squared distribution with `df` degrees of freedom: Gamma(df / 2, 1 / 2).
 *
 * @throws RangeError if `df` is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.Chi2(3).mean.item()); // 3
 */
export class Chi2 extends Gamma {
  constructor(...args: Keywords<{ df: ParameterLike }, ['df'], DistributionOptions>) {
    const given = readArguments<{ df: ParameterLike } & Required<DistributionOptions>>(
      'Chi2',
      args,
      { validateArgs: true },
      ['df'],
    );
    const { df } = broadcastAll('Chi2', { df: given.df });
    super(df.mul(0.5), 0.5, { validateArgs: given.validateArgs });
  }

  protected override shown(): Record<string, Tensor> {
    return {};
  }

  get df(): Tensor {
    return this.concentration.mul(2);
  }

  override expand(batchShape: readonly number[]): Chi2 {
    return new Chi2(this.df.expand(batchShape), { validateArgs: this.validateArgs });
  }
}

/** The parameters of {@link StudentT}. */
export interface StudentTParameters extends DistributionOptions {
  /** The degrees of freedom. */
  df: ParameterLike;
  /** The middle; default 0. */
  loc?: ParameterLike;
  /** The scale; default 1. */
  scale?: ParameterLike;
}

/**
 * Student's t-distribution.
 *
 * @throws RangeError if `df` or `scale` is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(new torch.distributions.StudentT(4).variance.item()); // 2
 */
export class StudentT extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly df: Tensor;
  readonly loc: Tensor;
  readonly scale: Tensor;

  constructor(...args: Arguments<StudentTParameters, ['df', 'loc', 'scale', 'validateArgs']>) {
    const { validateArgs, ...given } = readArguments<Required<StudentTParameters>>(
      'StudentT',
      args,
      { loc: wide<ParameterLike>(0), scale: wide<ParameterLike>(1), validateArgs: true },
      ['df', 'loc', 'scale', 'validateArgs'],
    );
    const { df, loc, scale } = broadcastAll('StudentT', { df: given.df, loc: given.loc, scale: given.scale });
    super(df.shape, [], validateArgs);
    this.checkParameter('df', df, positive);
    this.checkParameter('loc', loc, real);
    this.checkParameter('scale', scale, positive);
    this.df = df;
    this.loc = loc;
    this.scale = scale;
  }

  protected override shown() {
    return { df: this.df, loc: this.loc, scale: this.scale };
  }

  get mean(): Tensor {
    return torch.where(this.df.le(1), torch.fullLike(this.loc, Number.NaN), this.loc);
  }

  get variance(): Tensor {
    const { df } = this;
    const made = this.scale.pow(2).mul(df).div(df.sub(2));
    const open = torch.where(df.gt(1), torch.fullLike(df, Number.POSITIVE_INFINITY), torch.fullLike(df, Number.NaN));
    return torch.where(df.gt(2), made, open);
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    const x = standardNormal(this.extendedShape(sampleShape), this.df, options);
    const z = new Chi2(this.df, { validateArgs: false }).rsample(sampleShape, options);
    return this.loc.add(this.scale.mul(x.mul(z.div(this.df).rsqrt())));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const { df } = this;
    const y = value.sub(this.loc).div(this.scale);
    const z = this.scale
      .log()
      .add(df.log().mul(0.5))
      .add(0.5 * Math.log(Math.PI))
      .add(df.mul(0.5).lgamma())
      .sub(df.add(1).mul(0.5).lgamma());
    return df.add(1).mul(-0.5).mul(y.pow(2).div(df).log1p()).sub(z);
  }

  override entropy(): Tensor {
    const { df } = this;
    const more = df.add(1);
    const half = Math.log(Math.sqrt(Math.PI));
    const beta = df.mul(0.5).lgamma().add(half).sub(more.mul(0.5).lgamma());
    return this.scale
      .log()
      .add(more.mul(0.5).mul(more.mul(0.5).digamma().sub(df.mul(0.5).digamma())))
      .add(df.log().mul(0.5))
      .add(beta);
  }

  expand(batchShape: readonly number[]): StudentT {
    return new StudentT(this.df.expand(batchShape), this.loc.expand(batchShape), this.scale.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}
