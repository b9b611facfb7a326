/** @file Ways to fill parameters from a distribution, with constants, and with matrices of a certain form. */

import { kindError, type Named, readArguments, type Trailing, valueError } from '../../arguments/options.js';
import type { Generator, Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';

/** Where a way to fill draws from. */
export interface Draw {
  generator?: Generator | null;
}

interface UniformArguments extends Draw {
  tensor: Tensor;
  a?: number;
  b?: number;
}

/** Fills from the uniform distribution on [a, b). */
export function uniform_(
  tensor: Tensor,
  ...rest: Trailing<{ a?: number; b?: number } & Draw, ['a', 'b', 'generator']>
): Tensor;
/** The same, with arguments by name. */
export function uniform_(...named: Named<UniformArguments, ['tensor']>): Tensor;
export function uniform_(...args: unknown[]): Tensor {
  const { tensor, a, b, generator } = readArguments<Required<UniformArguments>>(
    'uniform_',
    args,
    { a: 0, b: 1, generator: null as Generator | null },
    ['tensor', 'a', 'b', 'generator'],
  );
  return torch.noGrad(() => tensor.uniform_(a, b, { generator }));
}

interface NormalArguments extends Draw {
  tensor: Tensor;
  mean?: number;
  std?: number;
}

/** Fills from the normal distribution. */
export function normal_(
  tensor: Tensor,
  ...rest: Trailing<{ mean?: number; std?: number } & Draw, ['mean', 'std', 'generator']>
): Tensor;
/** The same, with arguments by name. */
export function normal_(...named: Named<NormalArguments, ['tensor']>): Tensor;
export function normal_(...args: unknown[]): Tensor {
  const { tensor, mean, std, generator } = readArguments<Required<NormalArguments>>(
    'normal_',
    args,
    {
      mean: 0,
      std: 1,
      generator: null as Generator | null,
    },
    ['tensor', 'mean', 'std', 'generator'],
  );
  return torch.noGrad(() => tensor.normal_(mean, std, { generator }));
}

interface TruncNormalArguments extends Draw {
  tensor: Tensor;
  mean?: number;
  std?: number;
  a?: number;
  b?: number;
}

/**
 * Fills from the normal distribution cut to [a, b], by inverting its distribution function.
 *
 * The cut is absolute, not in standard deviations.
 */
export function truncNormal_(
  tensor: Tensor,
  ...rest: Trailing<
    { mean?: number; std?: number; a?: number; b?: number } & Draw,
    ['mean', 'std', 'a', 'b', 'generator']
  >
): Tensor;
/** The same, with arguments by name. */
export function truncNormal_(...named: Named<TruncNormalArguments, ['tensor']>): Tensor;
export function truncNormal_(...args: unknown[]): Tensor {
  const { tensor, mean, std, a, b, generator } = readArguments<Required<TruncNormalArguments>>(
    'truncNormal_',
    args,
    {
      mean: 0,
      std: 1,
      a: -2,
      b: 2,
      generator: null as Generator | null,
    },
    ['tensor', 'mean', 'std', 'a', 'b', 'generator'],
  );
  const cdf = (x: number) =>
    torch.tidy(
      () =>
        torch
          .tensor(x / Math.sqrt(2), { dtype: 'float64' })
          .erf()
          .item() as number,
    );
  return torch.noGrad(() => {
    const low = (1 + cdf((a - mean) / std)) / 2;
    const high = (1 + cdf((b - mean) / std)) / 2;
    tensor.uniform_(2 * low - 1, 2 * high - 1, { generator });
    tensor.erfinv_();
    tensor.mul_(std * Math.sqrt(2));
    tensor.add_(mean);
    return tensor.clamp_({ min: a, max: b });
  });
}

interface ConstantArguments {
  tensor: Tensor;
  val: number;
}

/** Fills with one value. */
export function constant_(tensor: Tensor, val: number): Tensor;
/** The same, with arguments by name. */
export function constant_(...named: Named<ConstantArguments, ['tensor', 'val']>): Tensor;
export function constant_(...args: unknown[]): Tensor {
  const { tensor, val } = readArguments<Required<ConstantArguments>>('constant_', args, {}, ['tensor', 'val']);
  if (typeof val !== 'number') throw kindError('constant_', 'val', 'a number', val);
  return torch.noGrad(() => tensor.fill_(val));
}

interface OnesArguments {
  tensor: Tensor;
}

/** Fills with ones. */
export function ones_(tensor: Tensor): Tensor;
/** The same, with arguments by name. */
export function ones_(...named: Named<OnesArguments, ['tensor']>): Tensor;
export function ones_(...args: unknown[]): Tensor {
  const { tensor } = readArguments<Required<OnesArguments>>('ones_', args, {}, ['tensor']);
  return constant_(tensor, 1);
}

interface ZerosArguments {
  tensor: Tensor;
}

/** Fills with zeros. */
export function zeros_(tensor: Tensor): Tensor;
/** The same, with arguments by name. */
export function zeros_(...named: Named<ZerosArguments, ['tensor']>): Tensor;
export function zeros_(...args: unknown[]): Tensor {
  const { tensor } = readArguments<Required<ZerosArguments>>('zeros_', args, {}, ['tensor']);
  return torch.noGrad(() => tensor.zero_());
}

interface EyeArguments {
  tensor: Tensor;
}

/** Makes a matrix the identity. */
export function eye_(tensor: Tensor): Tensor;
/** The same, with arguments by name. */
export function eye_(...named: Named<EyeArguments, ['tensor']>): Tensor;
export function eye_(...args: unknown[]): Tensor {
  const { tensor } = readArguments<Required<EyeArguments>>('eye_', args, {}, ['tensor']);
  if (tensor.dim() !== 2) throw valueError('eye_', 'tensor', 'a matrix', tensor.shape);
  return torch.noGrad(() => tensor.zero_().fillDiagonal_(1));
}

interface DiracArguments {
  tensor: Tensor;
  groups?: number;
}

/** Makes a convolution's weight (3 to 5 dimensions) copy as many of its input channels as it can. */
export function dirac_(tensor: Tensor, ...rest: Trailing<{ groups?: number }, ['groups']>): Tensor;
/** The same, with arguments by name. */
export function dirac_(...named: Named<DiracArguments, ['tensor']>): Tensor;
export function dirac_(...args: unknown[]): Tensor {
  const { tensor, groups } = readArguments<Required<DiracArguments>>('dirac_', args, { groups: 1 }, [
    'tensor',
    'groups',
  ]);
  expectTensor('dirac_', 'tensor', tensor);
  const [outChannels, inChannels, ...kernel] = tensor.shape as [number, number, ...number[]];
  if (kernel.length < 1 || kernel.length > 3)
    throw valueError('dirac_', 'tensor', 'of 3 to 5 dimensions', tensor.shape);
  if (outChannels % groups !== 0) throw valueError('dirac_', 'groups', `a divisor of ${outChannels}`, groups);
  const perGroup = outChannels / groups;
  return torch.noGrad(() =>
    torch.tidy(() => {
      tensor.zero_();
      for (let g = 0; g < groups; g++) {
        for (let d = 0; d < Math.min(perGroup, inChannels); d++) {
          let cell = tensor.select(0, g * perGroup + d).select(0, d);
          for (const size of kernel) cell = cell.select(0, Math.floor(size / 2));
          cell.fill_(1);
        }
      }
      return tensor;
    }),
  );
}

interface OrthogonalArguments extends Draw {
  tensor: Tensor;
  gain?: number;
}

/** Fills with a (semi-)orthogonal matrix, trailing dimensions flattened (Saxe et al., 2013). */
export function orthogonal_(tensor: Tensor, ...rest: Trailing<{ gain?: number } & Draw, ['gain', 'generator']>): Tensor;
/** The same, with arguments by name. */
export function orthogonal_(...named: Named<OrthogonalArguments, ['tensor']>): Tensor;
export function orthogonal_(...args: unknown[]): Tensor {
  const { tensor, gain, generator } = readArguments<Required<OrthogonalArguments>>(
    'orthogonal_',
    args,
    { gain: 1, generator: null as Generator | null },
    ['tensor', 'gain', 'generator'],
  );
  if (tensor.dim() < 2) throw valueError('orthogonal_', 'tensor', 'of at least 2 dimensions', tensor.shape);
  if (tensor.numel() === 0) return tensor;
  const rows = tensor.shape[0]!;
  const cols = tensor.numel() / rows;
  return torch.noGrad(() =>
    torch.tidy(() => {
      let flat = torch.empty([rows, cols], { dtype: tensor.dtype, device: tensor.device }).normal_(0, 1, { generator });
      if (rows < cols) flat = flat.t();
      let [q, r] = torch.linalg.qr(flat);
      q = q.mul_(r.diag(0).sign());
      if (rows < cols) q = q.t();
      tensor.view([rows, cols]).copy_(q);
      return tensor.mul_(gain);
    }),
  );
}

interface SparseArguments extends Draw {
  tensor: Tensor;
  sparsity: number;
  std?: number;
}

/** Fills a matrix from N(0, std²) and then sets ⌈sparsity·rows⌉ elements of each column to zero (Martens, 2010). */
export function sparse_(
  tensor: Tensor,
  sparsity: number,
  ...rest: Trailing<{ std?: number } & Draw, ['std', 'generator']>
): Tensor;
/** The same, with arguments by name. */
export function sparse_(...named: Named<SparseArguments, ['tensor', 'sparsity']>): Tensor;
export function sparse_(...args: unknown[]): Tensor {
  const { tensor, sparsity, std, generator } = readArguments<Required<SparseArguments>>(
    'sparse_',
    args,
    { std: 0.01, generator: null as Generator | null },
    ['tensor', 'sparsity', 'std', 'generator'],
  );
  if (typeof sparsity !== 'number') throw kindError('sparse_', 'sparsity', 'a number', sparsity);
  if (tensor.dim() !== 2) throw valueError('sparse_', 'tensor', 'a matrix', tensor.shape);
  const [rows, cols] = tensor.shape as [number, number];
  const zeros = Math.ceil(sparsity * rows);
  return torch.noGrad(() =>
    torch.tidy(() => {
      tensor.normal_(0, std, { generator });
      // The permutations come from the global generator, as in PyTorch.
      for (let col = 0; col < cols; col++) {
        tensor.select(1, col).indexFill_(0, torch.randperm(rows).narrow(0, 0, zeros), 0);
      }
      return tensor;
    }),
  );
}
