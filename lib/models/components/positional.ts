import { type Named, positiveInteger, readArguments, valueError, wide } from '../../arguments/options.js';
import { factoryDefaults } from '../../nn/factory.js';
import { checkDtype } from '../../tensor/tensor.js';
import type { DeviceLike, DType, Tensor } from '../../torch/index.js';
import * as torch from '../../torch/index.js';

/** Height and width of a grid, or one number for both. */
export type GridSize = number | readonly number[];

/** Both sides of a grid, checked. @internal */
export function readGrid(owner: string, name: string, size: GridSize): [height: number, width: number] {
  const sides = typeof size === 'number' ? [size, size] : size;
  if (!Array.isArray(sides) || sides.length !== 2) {
    throw valueError(owner, name, 'a number or a pair [height, width]', size);
  }
  for (const side of sides) positiveInteger(owner, name, side);
  return [sides[0]!, sides[1]!];
}

/** [sin(p ω), cos(p ω)] for positions p (M), ωₖ = 10000^(−k/(dim/2)): (M, dim), in float64. */
function sincos(dim: number, positions: Tensor): Tensor {
  const { device } = positions;
  const exponents = torch.arange(Math.floor(dim / 2), { device, dtype: 'float64' }).div(dim / 2);
  const omega = torch.pow(10_000, exponents).reciprocal();
  const angles = positions.unsqueeze(1).to('float64').mul(omega.unsqueeze(0));
  return torch.cat([angles.sin(), angles.cos()], 1);
}

/** Options of {@link build2dSincosPosEmbed}. */
export interface SincosOptions {
  /** Device; the CPU by default. */
  device?: DeviceLike | null;
  /** Floating-point type of the result; float32 by default. */
  dtype?: DType;
}

interface Build2dSincosPosEmbedArguments extends SincosOptions {
  embedDim: number;
  gridSize: GridSize;
}

/**
 * Fixed vectors for the places of a grid: (height·width, embedDim), row by row.
 *
 * The first half of a vector tells the column, the second the row, each as [sin(p ωₖ), cos(p ωₖ)] with
 * ωₖ = 10000^(−k/(embedDim/4)), k < embedDim/4. They are computed in float64.
 *
 * @throws RangeError unless embedDim is a positive multiple of 4 and the sides are positive integers.
 * @example
 * import { build2dSincosPosEmbed } from 'torchebm/models';
 * console.log(build2dSincosPosEmbed(64, [2, 3]).shape); // [6, 64]
 */
export function build2dSincosPosEmbed(embedDim: number, gridSize: GridSize, options?: SincosOptions): Tensor;
/** The same, with arguments by name. */
export function build2dSincosPosEmbed(
  ...named: Named<Build2dSincosPosEmbedArguments, ['embedDim', 'gridSize']>
): Tensor;
export function build2dSincosPosEmbed(...args: unknown[]): Tensor {
  const owner = 'build2dSincosPosEmbed';
  const { embedDim, gridSize, device, dtype } = readArguments<Required<Build2dSincosPosEmbedArguments>>(
    owner,
    args,
    { ...factoryDefaults, dtype: wide<torch.DType>('float32', checkDtype) },
    ['embedDim', 'gridSize'],
  );
  if (!Number.isInteger(embedDim) || embedDim <= 0 || embedDim % 4 !== 0) {
    throw valueError(owner, 'embedDim', 'a positive multiple of 4', embedDim);
  }
  const [height, width] = readGrid(owner, 'gridSize', gridSize);
  const rows = torch.arange(height, { device, dtype: 'float32' }).repeatInterleave(width);
  const columns = torch.arange(width, { device, dtype: 'float32' }).repeat([height]);
  return torch.cat([sincos(embedDim / 2, columns), sincos(embedDim / 2, rows)], 1).to(dtype);
}
