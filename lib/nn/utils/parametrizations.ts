/** @file Ready-made parametrizations (`nn.utils.parametrizations`). */

import { kindError, valueError } from '../../arguments/options.js';
import * as torch from '../../tensor/index.js';
import { Tensor } from '../../tensor/index.js';
import { normalize } from '../functional/index.js';
import { Module } from '../module.js';
import { registerParametrization } from './parametrize.js';
import {
  asMatrix,
  readSpectralNorm,
  readWeightNorm,
  type SpectralNormArguments,
  slot,
  type WeightNormArguments,
} from './weights.js';

export type { SpectralNormOptions, WeightNormOptions } from './weights.js';

/** weight / σ, with σ the largest singular value, estimated by power iteration while training. */
class _SpectralNorm extends Module {
  readonly dim: number;
  readonly eps: number;
  readonly nPowerIterations: number;
  declare _u: Tensor;
  declare _v: Tensor;

  constructor(weight: Tensor, nPowerIterations: number, dim: number, eps: number) {
    super();
    const dims = weight.dim();
    if (dim >= dims || dim < -dims) {
      throw valueError('spectralNorm', 'dim', `from ${-dims} to ${dims - 1}`, dim);
    }
    this.dim = dim < 0 ? dim + dims : dim;
    this.eps = eps;
    this.nPowerIterations = nPowerIterations;
    if (dims <= 1) return;
    const matrix = torch.noGrad(() => asMatrix(weight, this.dim).detach());
    const [rows, cols] = matrix.shape as [number, number];
    const like = { dtype: weight.dtype, device: weight.device };
    const u = torch.empty([rows], like).normal_(0, 1);
    const v = torch.empty([cols], like).normal_(0, 1);
    this.registerBuffer('_u', normalize(u, { dim: 0, eps }));
    this.registerBuffer('_v', normalize(v, { dim: 0, eps }));
    this.iterate(matrix, 15);
  }

  private iterate(matrix: Tensor, times: number): void {
    const { eps } = this;
    torch.noGrad(() =>
      torch.tidy(() => {
        for (let i = 0; i < times; i++) {
          this._u.copy_(normalize(torch.mv(matrix, this._v), { dim: 0, eps }));
          this._v.copy_(normalize(torch.mv(matrix.adjoint(), this._u), { dim: 0, eps }));
        }
      }),
    );
  }

  override forward(weight: Tensor): Tensor {
    if (weight.dim() === 1) return normalize(weight, { dim: 0, eps: this.eps });
    const matrix = asMatrix(weight, this.dim);
    if (this.training) this.iterate(matrix, this.nPowerIterations);
    // Copies, so that a second forward may change the buffers before the first one's backward.
    const u = this._u.clone();
    const v = this._v.clone();
    return weight.div(torch.vdot(u, torch.mv(matrix, v)));
  }

  rightInverse(value: Tensor): Tensor {
    return value;
  }
}

/**
 * Divides a weight by its largest singular value, which bounds the layer's Lipschitz constant (Miyato et al., 2018).
 *
 * @example
 * const layer = nn.utils.parametrizations.spectralNorm(new nn.Linear(20, 40));
 */
export function spectralNorm<T extends Module>(...args: SpectralNormArguments<T>): T {
  const { module, name, nPowerIterations, eps, dim } = readSpectralNorm(args);
  const weight = slot(module, name);
  if (!(weight instanceof Tensor)) {
    throw kindError('spectralNorm', name, `a parameter or buffer of ${module.constructor.name}`, weight);
  }
  return registerParametrization(module, name, new _SpectralNorm(weight, nPowerIterations, dim, eps));
}

/** g · v / ‖v‖, with norms over all dimensions but `dim`. */
class _WeightNorm extends Module {
  constructor(readonly dim: number) {
    super();
  }

  override forward(g: Tensor, v: Tensor): Tensor {
    return torch.ops.aten._weightNorm(v, g, this.dim);
  }

  rightInverse(weight: Tensor): Tensor[] {
    return [torch.normExceptDim(weight, 2, this.dim), weight];
  }
}

/**
 * Learns a weight's length and direction apart (Salimans and Kingma, 2016); state dictionaries hold them as
 * `parametrizations.<name>.original0` and `original1`. Those of the old {@link weightNorm} (`_g`, `_v`) load too.
 *
 * @example
 * const layer = nn.utils.parametrizations.weightNorm(new nn.Linear(20, 40));
 */
export function weightNorm<T extends Module>(...args: WeightNormArguments<T>): T {
  const { module, name, dim } = readWeightNorm(args);
  registerParametrization(module, name, new _WeightNorm(dim), { unsafe: true });
  module.registerLoadStateDictPreHook((_module, stateDict, prefix) => {
    const [g, v] = [`${prefix}${name}_g`, `${prefix}${name}_v`];
    if (!(g in stateDict) || !(v in stateDict)) return;
    stateDict[`${prefix}parametrizations.${name}.original0`] = stateDict[g]!;
    stateDict[`${prefix}parametrizations.${name}.original1`] = stateDict[v]!;
    delete stateDict[g];
    delete stateDict[v];
  });
  return module;
}
