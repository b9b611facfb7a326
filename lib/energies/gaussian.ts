import { type Named, readArguments, type Trailing, valueError } from '../arguments/options.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm } from './baseModel.js';
import { rows } from './rows.js';

interface GaussianModelArguments extends BaseModelOptions {
  mean: Tensor;
  cov: Tensor;
}

/**
 * E(x) = ½ (x − μ)ᵀ Σ⁻¹ (x − μ): a normal distribution with mean μ (d) and covariance Σ (d, d).
 *
 * x (B, d) gives energies (B); a vector (d) gives (1). x is cast to the model's dtype. The buffers are `mean` and
 * `covInv`, which is inverted in the dtype of `cov`.
 *
 * @throws TypeError unless mean and cov are tensors; RangeError if their shapes do not fit, if cov has no inverse, or
 * if x has another shape.
 * @example
 * import { GaussianModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new GaussianModel(torch.zeros([2]), torch.eye(2));
 * console.log(energy(torch.tensor([[3, 4]])).tolist()); // [12.5]
 */
export class GaussianModel extends BaseModel {
  declare mean: Tensor;
  declare covInv: Tensor;

  constructor(mean: Tensor, cov: Tensor, ...rest: Trailing<BaseModelOptions, ['dtype', 'device']>);
  constructor(...named: Named<GaussianModelArguments, ['mean', 'cov']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { mean, cov, ...others } = readArguments<Required<GaussianModelArguments>>(
      owner,
      args,
      { dtype: 'float32', device: null },
      ['mean', 'cov', 'dtype', 'device'],
    );
    super(others);
    for (const [name, value] of Object.entries({ mean, cov })) {
      expectTensor(owner, name, value);
    }
    if (mean.dim() !== 1) throw valueError(owner, 'mean', 'of shape (d)', mean.shape);
    const d = mean.size(0);
    if (cov.shape.join() !== `${d},${d}`)
      throw valueError(owner, 'cov', `of shape [${d}, ${d}], as mean has it`, cov.shape);
    const { dtype, device } = this;
    this.registerBuffer('mean', mean.to({ dtype, device }));
    this.registerBuffer('cov_inv', inverse(owner, cov).to({ dtype, device }));
  }

  /** @internal */
  override _closedForm(): ClosedForm {
    const { mean, covInv } = this;
    return { kind: 'GaussianModel', mean, covInv };
  }

  override forward(x: Tensor): Tensor {
    const batch = rows(this.constructor.name, x);
    const d = this.mean.size(0);
    if (batch.dim() !== 2 || batch.size(1) !== d) {
      throw valueError(this.constructor.name, 'x', `of shape (B, ${d})`, x.shape);
    }
    const delta = batch.to({ dtype: this.dtype, device: this.device }).sub(this.mean);
    // The reference's two formulas, which round differently.
    if (delta.size(0) <= 1) return delta.mul(delta.matmul(this.covInv)).sum(-1).mul(0.5);
    const scaled = torch.bmm(this.covInv.unsqueeze(0).expand([delta.size(0), -1, -1]), delta.unsqueeze(-1));
    return torch.bmm(delta.unsqueeze(1), scaled).mul(0.5).squeeze(-1).squeeze(-1);
  }
}

function inverse(owner: string, cov: Tensor): Tensor {
  try {
    return torch.inverse(cov);
  } catch (cause) {
    throw new RangeError(`${owner}: expected cov to be invertible, got a matrix that is not`, { cause });
  }
}
