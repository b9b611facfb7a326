import { type Keywords, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { positive, real } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

// The polynomials of Abramowitz and Stegun (9.8.1 to 9.8.4) for I₀ and I₁, below and above 3.75.
const SMALL = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.02658733, 0.00301532, 0.00032411],
] as const;
const LARGE = [
  [0.39894228, 0.01328592, 0.00225319, -0.00157565, 0.00916281, -0.02057706, 0.02635537, -0.01647633, 0.00392377],
  [0.39894228, -0.03988024, -0.00362018, 0.00163801, -0.01031555, 0.02282967, -0.02895312, 0.01787654, -0.00420059],
] as const;

const polynomial = (x: Tensor, coefficients: readonly number[]): Tensor =>
  coefficients.slice(0, -1).reduceRight((sum, k) => x.mul(sum).add(k), torch.fullLike(x, coefficients.at(-1)!));

/** log I₀(x) or log I₁(x) of positive x. */
function logBessel(x: Tensor, order: 0 | 1): Tensor {
  const near = polynomial(x.div(3.75).pow(2), SMALL[order]);
  const small = (order === 1 ? x.abs().mul(near) : near).log();
  const large = x.sub(x.log().mul(0.5)).add(polynomial(x.reciprocal().mul(3.75), LARGE[order]).log());
  return torch.where(x.lt(3.75), small, large);
}

/** The parameters of {@link VonMises}. */
export interface VonMisesParameters {
  /** The middle, an angle in radians. */
  loc: ParameterLike;
  /** The concentration, κ. */
  concentration: ParameterLike;
}

/**
 * The von Mises distribution of angles: `p(x) = exp(κ cos(x - loc)) / (2π I₀(κ))`; draws lie from -π to π. Mean and
 * variance are those of the circle.
 *
 * @throws RangeError if a concentration is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const angles = new torch.distributions.VonMises(0, 4);
 * torch.manualSeed(0);
 * console.log(angles.sample([1000]).cos().mean().item() > 0.8); // true
 */
export class VonMises extends Distribution {
  readonly hasRsample = false;
  readonly support = real;
  readonly loc: Tensor;
  readonly concentration: Tensor;

  constructor(...args: Keywords<VonMisesParameters, ['loc', 'concentration'], DistributionOptions>) {
    const given = readArguments<VonMisesParameters & Required<DistributionOptions>>(
      'VonMises',
      args,
      { validateArgs: true },
      ['loc', 'concentration'],
    );
    const { loc, concentration } = broadcastAll('VonMises', { loc: given.loc, concentration: given.concentration });
    super(loc.shape, [], given.validateArgs);
    this.checkParameter('loc', loc, real);
    this.checkParameter('concentration', concentration, positive);
    this.loc = loc;
    this.concentration = concentration;
  }

  protected override shown() {
    return { loc: this.loc, concentration: this.concentration };
  }

  get mean(): Tensor {
    return this.loc;
  }

  get variance(): Tensor {
    const ratio = logBessel(this.concentration, 1).sub(logBessel(this.concentration, 0)).exp();
    return ratio.rsub(1);
  }

  /** Best and Fisher's rejection, in double precision: with small concentrations single precision would not end. */
  protected override drawSample(sampleShape: readonly number[], { generator = null }: SampleOptions): Tensor {
    return torch.noGrad(() => {
      const [loc, kappa] = [this.loc.double(), this.concentration.double()];
      const tau = kappa.pow(2).mul(4).add(1).sqrt().add(1);
      const rho = tau.sub(tau.mul(2).sqrt()).div(kappa.mul(2));
      const exact = rho.pow(2).add(1).div(rho.mul(2));
      const r = torch.where(kappa.lt(1e-5), kappa.reciprocal().add(kappa), exact);
      const shape = this.extendedShape(sampleShape);
      const { device } = loc;
      // A concentration without an end has all draws in the middle, and none of one that is not a number would be taken.
      let x = torch.where(kappa.isnan(), kappa, torch.zeros(shape, { dtype: torch.float64, device }));
      let done = r.isfinite().logicalNot().expand(shape);
      while (!done.all().item()) {
        const u = torch.rand([3, ...shape], { dtype: torch.float64, device, generator });
        const [u1, u2, u3] = [u.select(0, 0), u.select(0, 1), u.select(0, 2)];
        const z = u1.mul(Math.PI).cos();
        const f = r.mul(z).add(1).div(r.add(z));
        const c = kappa.mul(r.sub(f));
        const sure = c.mul(c.rsub(2)).sub(u2).gt(0);
        const accept = sure.logicalOr(c.div(u2).log().add(1).sub(c).ge(0));
        x = torch.where(accept, u3.sub(0.5).sign().mul(f.acos()), x);
        done = done.logicalOr(accept);
      }
      return x
        .add(Math.PI)
        .add(loc)
        .remainder(2 * Math.PI)
        .sub(Math.PI)
        .to(this.loc.dtype);
    });
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return this.concentration
      .mul(value.sub(this.loc).cos())
      .sub(Math.log(2 * Math.PI))
      .sub(logBessel(this.concentration, 0));
  }

  expand(batchShape: readonly number[]): VonMises {
    return new VonMises(this.loc.expand(batchShape), this.concentration.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}
