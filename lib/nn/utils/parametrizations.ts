/** @file Ready-made parametrizations (`nn.utils.parametrizations`). */
import * as torch from '../../torch/core.js';
import { Tensor } from '../../torch/core.js';
import {
  kindError,
  type Named,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../../utils/options.js';
import { ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from '../conv.js';
import { normalize } from '../functional.js';
import { Module } from '../module.js';
import { camelCase } from '../names.js';
import { registerParametrization } from './parametrize.js';

/** The dimension along which a layer's outputs lie. @internal */
export function outputDim(module: Module): number {
  return module instanceof ConvTranspose1d || module instanceof ConvTranspose2d || module instanceof ConvTranspose3d
    ? 1
    : 0;
}

/** A weight as a matrix whose rows are the slices along `dim`. @internal */
export function asMatrix(weight: Tensor, dim: number): Tensor {
  const dims = Array.from({ length: weight.dim() }, (_, i) => i).filter((i) => i !== dim);
  return (dim === 0 ? weight : weight.permute([dim, ...dims])).flatten(1);
}

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
    if (!Number.isInteger(dim) || dim >= dims || dim < -dims) {
      throw valueError('spectralNorm', 'dim', `from ${-dims} to ${dims - 1}`, dim);
    }
    this.dim = dim < 0 ? dim + dims : dim;
    this.eps = eps;
    this.nPowerIterations = positiveInteger('spectralNorm', 'nPowerIterations', nPowerIterations);
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

/** Options of {@link spectralNorm}. */
export interface SpectralNormOptions {
  /** The parameter; `'weight'` by default. */
  name?: string;
  /** Steps of the power iteration per forward in training; 1 by default. */
  nPowerIterations?: number;
  /** Least norm that a vector is divided by; 1e-12 by default. */
  eps?: number;
  /** The dimension of the outputs; 0, or 1 for transposed convolutions, by default. */
  dim?: number | null;
}

interface SpectralNormArguments<T extends Module> extends SpectralNormOptions {
  module: T;
}

/**
 * Divides a weight by its largest singular value, which bounds the layer's Lipschitz constant (Miyato et al., 2018).
 *
 * @example
 * const layer = nn.utils.parametrizations.spectralNorm(new nn.Linear(20, 40));
 */
export function spectralNorm<T extends Module>(
  module: T,
  ...rest: Trailing<SpectralNormOptions, ['name', 'nPowerIterations', 'eps', 'dim']>
): T;
/** The same, with arguments by name. */
export function spectralNorm<T extends Module>(...named: Named<SpectralNormArguments<T>, ['module']>): T;
export function spectralNorm<T extends Module>(...args: unknown[]): T {
  const { module, name, nPowerIterations, eps, dim } = readArguments<Required<SpectralNormArguments<T>>>(
    'spectralNorm',
    args,
    {
      name: 'weight',
      nPowerIterations: 1,
      eps: 1e-12,
      dim: null as number | null,
    },
    ['module', 'name', 'nPowerIterations', 'eps', 'dim'],
  );
  const weight = (module as unknown as Record<string, unknown>)[camelCase(name)];
  if (!(weight instanceof Tensor)) {
    throw kindError('spectralNorm', name, `a parameter or buffer of ${module.constructor.name}`, weight);
  }
  return registerParametrization(
    module,
    name,
    new _SpectralNorm(weight, nPowerIterations, dim ?? outputDim(module), eps),
  );
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

/** Options of {@link weightNorm}. */
export interface WeightNormOptions {
  /** The parameter; `'weight'` by default. */
  name?: string;
  /** The dimension whose slices have a length of their own (0); null for one length of all. */
  dim?: number | null;
}

interface WeightNormArguments<T extends Module> extends WeightNormOptions {
  module: T;
}

/**
 * Learns a weight's length and direction apart (Salimans and Kingma, 2016); state dictionaries hold them as
 * `parametrizations.<name>.original0` and `original1`. Those of the old {@link weightNorm} (`_g`, `_v`) load too.
 *
 * @example
 * const layer = nn.utils.parametrizations.weightNorm(new nn.Linear(20, 40));
 */
export function weightNorm<T extends Module>(module: T, ...rest: Trailing<WeightNormOptions, ['name', 'dim']>): T;
/** The same, with arguments by name. */
export function weightNorm<T extends Module>(...named: Named<WeightNormArguments<T>, ['module']>): T;
export function weightNorm<T extends Module>(...args: unknown[]): T {
  const { module, name, dim } = readArguments<Required<WeightNormArguments<T>>>(
    'weightNorm',
    args,
    { name: 'weight', dim: 0 as number | null },
    ['module', 'name', 'dim'],
  );
  registerParametrization(module, name, new _WeightNorm(dim ?? -1), { unsafe: true });
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
