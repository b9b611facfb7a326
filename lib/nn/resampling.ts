/** @file Sampling of images at given points, as part of `nn.functional`. */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { kindError, oneOf, readArguments, type Trailing, valueError } from '../utils/options.js';
import { interpolate } from './functional.js';
import type { SizeAny } from './size.js';

const GRID_MODES = ['bilinear', 'nearest', 'bicubic'] as const;
const GRID_PADDINGS = ['zeros', 'border', 'reflection'] as const;

/** Options of {@link gridSample}. */
export interface GridSampleOptions {
  /** How values between pixels are made; `'bilinear'` by default. */
  mode?: (typeof GRID_MODES)[number];
  /** What lies outside of the image; `'zeros'` by default. */
  paddingMode?: (typeof GRID_PADDINGS)[number];
  /** Whether −1 and 1 are the centres of the outermost pixels rather than their edges; false by default. */
  alignCorners?: boolean | null;
}

/**
 * Values of `input` (N, C, H, W) at the points of `grid` (N, H', W', 2), coordinates x and y from −1 to 1:
 * (N, C, H', W'); likewise with three spatial dimensions.
 */
export function gridSample(
  input: Tensor,
  grid: Tensor,
  ...rest: Trailing<GridSampleOptions, ['mode', 'paddingMode', 'alignCorners']>
): Tensor {
  const { mode, paddingMode, alignCorners } = readArguments('gridSample', rest, {
    mode: 'bilinear',
    paddingMode: 'zeros',
    alignCorners: null,
  } as Required<GridSampleOptions>);
  return torch.gridSampler(
    input,
    grid,
    GRID_MODES.indexOf(oneOf('gridSample', 'mode', mode, GRID_MODES)),
    GRID_PADDINGS.indexOf(oneOf('gridSample', 'paddingMode', paddingMode, GRID_PADDINGS)),
    alignCorners ?? false,
  );
}

/** The grid of {@link gridSample} that applies affine maps `theta`, (N, 2, 3) or (N, 3, 4), to images of `size`. */
export function affineGrid(
  theta: Tensor,
  size: readonly number[],
  ...rest: Trailing<{ alignCorners?: boolean | null }, ['alignCorners']>
): Tensor {
  const { alignCorners } = readArguments('affineGrid', rest, { alignCorners: null as boolean | null });
  if (!theta.isFloatingPoint()) throw kindError('affineGrid', 'theta', 'floating point', theta.dtype);
  const dims = size.length - 2;
  if (dims !== 2 && dims !== 3) throw valueError('affineGrid', 'size', 'of 4 or 5 numbers', size);
  if (theta.dim() !== 3 || theta.size(1) !== dims || theta.size(2) !== dims + 1) {
    throw valueError('affineGrid', 'theta', `of shape (N, ${dims}, ${dims + 1})`, theta.shape);
  }
  if (Math.min(...size) <= 0) throw valueError('affineGrid', 'size', 'of positive numbers', size);
  return torch.affineGridGenerator(theta, size, alignCorners ?? false);
}

type UpsampleArguments = Trailing<{ size?: SizeAny | null; scaleFactor?: SizeAny | null }, ['size', 'scaleFactor']>;

/** {@link interpolate} with mode `'nearest'`. */
export function upsampleNearest(input: Tensor, ...rest: UpsampleArguments): Tensor {
  const { size, scaleFactor } = readArguments('upsampleNearest', rest, noSize);
  return interpolate(input, { size, scaleFactor, mode: 'nearest' });
}

/** {@link interpolate} with mode `'bilinear'` and aligned corners. */
export function upsampleBilinear(input: Tensor, ...rest: UpsampleArguments): Tensor {
  const { size, scaleFactor } = readArguments('upsampleBilinear', rest, noSize);
  return interpolate(input, { size, scaleFactor, mode: 'bilinear', alignCorners: true });
}

const noSize = { size: null as SizeAny | null, scaleFactor: null as SizeAny | null };
