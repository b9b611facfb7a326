import { snakeCase } from '../arguments/names.js';
import { readArguments, type Trailing, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type Constraint, lowerCholesky, positiveDefinite, real } from './constraints.js';
import {
  Distribution,
  type DistributionOptions,
  expectOne,
  type SampleOptions,
  standardNormal,
} from './distribution.js';

/** Parameters of {@link MultivariateNormal}: the mean, and its matrix in exactly one of three forms, of shape (…, n, n). */
export interface MultivariateNormalOptions extends DistributionOptions {
  /** The mean, of shape (…, n). */
  loc?: Tensor;
  /** Σ. */
  covarianceMatrix?: Tensor | null;
  /** Σ⁻¹. */
  precisionMatrix?: Tensor | null;
  /** The lower triangular L of Σ = L Lᵀ; the fastest form. */
  scaleTril?: Tensor | null;
}

type Order = ['covarianceMatrix', 'precisionMatrix', 'scaleTril', 'validateArgs'];
type Arguments =
  | [named: MultivariateNormalOptions & { loc: Tensor }]
  | [loc: Tensor, ...rest: Trailing<Omit<MultivariateNormalOptions, 'loc'>, Order>];

const CONSTRAINTS: Record<string, Constraint> = {
  covarianceMatrix: positiveDefinite,
  precisionMatrix: positiveDefinite,
  scaleTril: lowerCholesky,
};

/** The lower triangular factor of the inverse of a matrix. */
function factorOfInverse(precision: Tensor): Tensor {
  const flipped = torch.linalg.cholesky(precision.flip([-2, -1])).flip([-2, -1]).mT;
  const { dtype, device } = precision;
  return torch.linalg.solveTriangular(flipped, torch.eye(precision.size(-1), { dtype, device }), { upper: false });
}

/**
 * The normal distribution of vectors, with mean `loc` and a covariance matrix Σ.
 *
 * @throws RangeError if the matrix is not positive definite, or not triangular where it must be.
 * @example
 * import * as torch from 'torchebm/torch';
 * const normal = new torch.distributions.MultivariateNormal(torch.zeros([2]), { scaleTril: torch.eye(2) });
 * console.log(normal.sample([3]).shape, normal.logProb(torch.zeros([2])).item().toFixed(3)); // [3, 2] -1.838
 */
export class MultivariateNormal extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly loc: Tensor;
  /** L without the batch dimensions that it is only repeated over. */
  private readonly factor: Tensor;

  private readonly given: 'covarianceMatrix' | 'precisionMatrix' | 'scaleTril';

  constructor(...args: Arguments) {
    const owner = 'MultivariateNormal';
    const { loc, validateArgs, ...matrices } = readArguments<{ [K in keyof MultivariateNormalOptions]-?: unknown }>(
      owner,
      args,
      { loc: undefined, covarianceMatrix: null, precisionMatrix: null, scaleTril: null, validateArgs: true },
    );
    const mean = expectTensor(owner, 'loc', loc);
    if (mean.dim() === 0) throw valueError(owner, 'loc', 'of at least one dimension', mean.shape);
    expectOne(owner, matrices);
    const [name, value] = Object.entries(matrices).find(([, matrix]) => matrix !== null && matrix !== undefined)!;
    const matrix = expectTensor(owner, name, value);
    if (matrix.dim() < 2) throw valueError(owner, name, 'of at least two dimensions', matrix.shape);
    const batchShape = torch.broadcastShapes(matrix.shape.slice(0, -2), mean.shape.slice(0, -1));
    super(batchShape, mean.shape.slice(-1), validateArgs as boolean);
    this.checkParameter('loc', mean, real);
    this.checkParameter(name, matrix, CONSTRAINTS[name]!);
    this.given = name as typeof this.given;
    this.loc = mean.expand([...batchShape, -1]);
    if (name === 'scaleTril') this.factor = matrix;
    else this.factor = name === 'precisionMatrix' ? factorOfInverse(matrix) : torch.linalg.cholesky(matrix);
  }

  /** L, of shape (…batchShape, n, n). */
  get scaleTril(): Tensor {
    return this.expanded(this.factor);
  }

  /** Σ, of shape (…batchShape, n, n). */
  get covarianceMatrix(): Tensor {
    return this.expanded(this.factor.matmul(this.factor.mT));
  }

  /** Σ⁻¹, of shape (…batchShape, n, n). */
  get precisionMatrix(): Tensor {
    return this.expanded(torch.choleskyInverse(this.factor));
  }

  protected override shown() {
    return { loc: this.loc, [snakeCase(this.given)]: this[this.given] };
  }

  get mean(): Tensor {
    return this.loc;
  }

  get variance(): Tensor {
    return this.factor
      .pow(2)
      .sum(-1)
      .expand([...this.batchShape, ...this.eventShape]);
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    const eps = standardNormal(this.extendedShape(sampleShape), this.loc, options);
    return this.loc.add(this.factor.matmul(eps.unsqueeze(-1)).squeeze(-1));
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    const difference = value.sub(this.loc);
    const constant = this.eventShape[0]! * Math.log(2 * Math.PI);
    return this.distance(difference).add(constant).mul(-0.5).sub(this.halfLogDet());
  }

  override entropy(): Tensor {
    const constant = 0.5 * this.eventShape[0]! * (1 + Math.log(2 * Math.PI));
    return this.halfLogDet()
      .add(constant)
      .expand([...this.batchShape]);
  }

  expand(batchShape: readonly number[]): MultivariateNormal {
    return new MultivariateNormal(this.loc.expand([...batchShape, ...this.eventShape]), {
      scaleTril: this.factor,
      validateArgs: this.validateArgs,
    });
  }

  /** xᵀ Σ⁻¹ x. */
  private distance(x: Tensor): Tensor {
    if (this.factor.dim() > 2) {
      return torch.linalg.solveTriangular(this.factor, x.unsqueeze(-1), { upper: false }).squeeze(-1).pow(2).sum(-1);
    }
    // One matrix for all: their vectors are the columns of one right side.
    const columns = x.reshape(-1, x.size(-1)).t();
    return torch.linalg
      .solveTriangular(this.factor, columns, { upper: false })
      .pow(2)
      .sum(0)
      .reshape(x.shape.slice(0, -1));
  }

  private halfLogDet(): Tensor {
    return this.factor.diagonal({ dim1: -2, dim2: -1 }).log().sum(-1);
  }

  private expanded(matrix: Tensor): Tensor {
    return matrix.expand([...this.batchShape, ...this.eventShape, ...this.eventShape]);
  }
}
