import { type Keywords, readArguments, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { positive, real } from './constraints.js';
import { Distribution, type DistributionOptions, type SampleOptions, standardNormal } from './distribution.js';

/** The parameters of {@link LowRankMultivariateNormal}. */
export interface LowRankMultivariateNormalParameters {
  /** The mean, of shape (…, n). */
  loc: Tensor;
  /** W, of shape (…, n, r). */
  covFactor: Tensor;
  /** The diagonal D, of shape (…, n). */
  covDiag: Tensor;
}

/**
 * The normal distribution of vectors with the covariance matrix W Wᵀ + D, for a W of few columns.
 *
 * @throws RangeError if an element of the diagonal is not positive, or the shapes do not fit.
 * @example
 * import * as torch from 'torchebm/torch';
 * const normal = new torch.distributions.LowRankMultivariateNormal(torch.zeros([2]), torch.ones([2, 1]), torch.ones([2]));
 * console.log(normal.covarianceMatrix.tolist()); // [[2, 1], [1, 2]]
 */
export class LowRankMultivariateNormal extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly loc: Tensor;
  readonly covFactor: Tensor;
  readonly covDiag: Tensor;

  constructor(
    ...args: Keywords<LowRankMultivariateNormalParameters, ['loc', 'covFactor', 'covDiag'], DistributionOptions>
  ) {
    const owner = 'LowRankMultivariateNormal';
    const { loc, covFactor, covDiag, validateArgs } = readArguments<
      LowRankMultivariateNormalParameters & Required<DistributionOptions>
    >(owner, args, { validateArgs: true }, ['loc', 'covFactor', 'covDiag']);
    const n = loc.shape.at(-1);
    if (n === undefined) throw valueError(owner, 'loc', 'of at least one dimension', loc.shape);
    if (covFactor.dim() < 2 || covFactor.size(-2) !== n) {
      throw valueError(owner, 'covFactor', `of shape (…, ${n}, r)`, covFactor.shape);
    }
    if (covDiag.shape.at(-1) !== n) throw valueError(owner, 'covDiag', `of shape (…, ${n})`, covDiag.shape);
    const batchShape = torch.broadcastShapes(
      loc.shape.slice(0, -1),
      covFactor.shape.slice(0, -2),
      covDiag.shape.slice(0, -1),
    );
    super(batchShape, [n], validateArgs);
    this.checkParameter('loc', loc, real);
    this.checkParameter('covFactor', covFactor, real);
    this.checkParameter('covDiag', covDiag, positive);
    this.loc = loc.expand([...batchShape, n]);
    this.covFactor = covFactor.expand([...batchShape, n, covFactor.size(-1)]);
    this.covDiag = covDiag.expand([...batchShape, n]);
  }

  protected override shown() {
    return { loc: this.loc, cov_factor: this.covFactor, cov_diag: this.covDiag };
  }

  get mean(): Tensor {
    return this.loc;
  }

  get variance(): Tensor {
    return this.covFactor.pow(2).sum(-1).add(this.covDiag);
  }

  /** Σ, of shape (…batchShape, n, n). */
  get covarianceMatrix(): Tensor {
    return this.covFactor.matmul(this.covFactor.mT).add(torch.diagEmbed(this.covDiag));
  }

  /** Σ⁻¹, of shape (…batchShape, n, n). */
  get precisionMatrix(): Tensor {
    const solved = torch.linalg.solveTriangular(this.capacitance, this.scaledFactor, { upper: false });
    return torch.diagEmbed(this.covDiag.reciprocal()).sub(solved.mT.matmul(solved));
  }

  /** The lower triangular L of Σ = L Lᵀ. */
  get scaleTril(): Tensor {
    return torch.linalg.cholesky(this.covarianceMatrix);
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    const shape = this.extendedShape(sampleShape);
    const w = standardNormal([...shape.slice(0, -1), this.covFactor.size(-1)], this.loc, options);
    const d = standardNormal(shape, this.loc, options);
    return this.loc.add(this.covFactor.matmul(w.unsqueeze(-1)).squeeze(-1)).add(this.covDiag.sqrt().mul(d));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const x = value.sub(this.loc);
    const moved = this.scaledFactor.matmul(x.unsqueeze(-1));
    const solved = torch.linalg.solveTriangular(this.capacitance, moved, { upper: false });
    const distance = x
      .pow(2)
      .div(this.covDiag)
      .sum(-1)
      .sub(solved.pow(2).sum([-2, -1]));
    return this.logDet()
      .add(this.eventShape[0]! * Math.log(2 * Math.PI))
      .add(distance)
      .mul(-0.5);
  }

  override entropy(): Tensor {
    return this.logDet()
      .add(this.eventShape[0]! * (1 + Math.log(2 * Math.PI)))
      .mul(0.5);
  }

  expand(batchShape: readonly number[]): LowRankMultivariateNormal {
    const n = this.eventShape[0]!;
    return new LowRankMultivariateNormal(
      this.loc.expand([...batchShape, n]),
      this.covFactor.expand([...batchShape, n, this.covFactor.size(-1)]),
      this.covDiag.expand([...batchShape, n]),
      { validateArgs: this.validateArgs },
    );
  }

  /** Wᵀ D⁻¹. */
  private get scaledFactor(): Tensor {
    return this.covFactor.mT.div(this.covDiag.unsqueeze(-2));
  }

  /** The lower triangular factor of I + Wᵀ D⁻¹ W. */
  private get capacitance(): Tensor {
    const { dtype, device } = this.covFactor;
    const inner = this.scaledFactor.matmul(this.covFactor);
    return torch.linalg.cholesky(inner.add(torch.eye(inner.size(-1), { dtype, device })));
  }

  private logDet(): Tensor {
    const diagonal = this.capacitance.diagonal({ dim1: -2, dim2: -1 });
    return diagonal.log().sum(-1).mul(2).add(this.covDiag.log().sum(-1));
  }
}
