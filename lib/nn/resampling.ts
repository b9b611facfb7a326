/** @file Sampling of images at given points, as part of `nn.functional`. */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { kindError, type Named, oneOf, readArguments, type Trailing, valueError } from '../utils/options.js';
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

interface GridSampleArguments extends GridSampleOptions {
  input: Tensor;
  grid: Tensor;
}

/**
 * Values of `input` (N, C, H, W) at the points of `grid` (N, H', W', 2), coordinates x and y from −1 to 1:
 * (N, C, H', W'); likewise with three spatial dimensions.
 */
export function gridSample(
  input: Tensor,
  grid: Tensor,
  ...rest: Trailing<GridSampleOptions, ['mode', 'paddingMode', 'alignCorners']>
): Tensor;
/** The same, with arguments by name. */
export function gridSample(...named: Named<GridSampleArguments, ['input', 'grid']>): Tensor;
export function gridSample(...args: unknown[]): Tensor {
  const { input, grid, mode, paddingMode, alignCorners } = readArguments<Required<GridSampleArguments>>(
    'gridSample',
    args,
    {
      mode: 'bilinear',
      paddingMode: 'zeros',
      alignCorners: null,
    } as Required<GridSampleOptions>,
    ['input', 'grid', 'mode', 'paddingMode', 'alignCorners'],
  );
  return torch.gridSampler(
    input,
    grid,
    GRID_MODES.indexOf(oneOf('gridSample', 'mode', mode, GRID_MODES)),
    GRID_PADDINGS.indexOf(oneOf('gridSample', 'paddingMode', paddingMode, GRID_PADDINGS)),
    alignCorners ?? false,
  );
}

interface AffineGridArguments {
  theta: Tensor;
  size: readonly number[];
  alignCorners?: boolean | null;
}

/** The grid of {@link gridSample} that applies affine maps `theta`, (N, 2, 3) or (N, 3, 4), to images of `size`. */
export function affineGrid(
  theta: Tensor,
  size: readonly number[],
  ...rest: Trailing<{ alignCorners?: boolean | null }, ['alignCorners']>
): Tensor;
/** The same, with arguments by name. */
export function affineGrid(...named: Named<AffineGridArguments, ['theta', 'size']>): Tensor;
export function affineGrid(...args: unknown[]): Tensor {
  const { theta, size, alignCorners } = readArguments<Required<AffineGridArguments>>(
    'affineGrid',
    args,
    { alignCorners: null as boolean | null },
    ['theta', 'size', 'alignCorners'],
  );
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

interface UpsampleNearestArguments {
  input: Tensor;
  size?: SizeAny | null;
  scaleFactor?: SizeAny | null;
}

/** {@link interpolate} with mode `'nearest'`. */
export function upsampleNearest(input: Tensor, ...rest: UpsampleArguments): Tensor;
/** The same, with arguments by name. */
export function upsampleNearest(...named: Named<UpsampleNearestArguments, ['input']>): Tensor;
export function upsampleNearest(...args: unknown[]): Tensor {
  const { input, size, scaleFactor } = readArguments<Required<UpsampleNearestArguments>>(
    'upsampleNearest',
    args,
    noSize,
    ['input', 'size', 'scaleFactor'],
  );
  return interpolate(input, { size, scaleFactor, mode: 'nearest' });
}

interface UpsampleBilinearArguments {
  input: Tensor;
  size?: SizeAny | null;
  scaleFactor?: SizeAny | null;
}

/** {@link interpolate} with mode `'bilinear'` and aligned corners. */
export function upsampleBilinear(input: Tensor, ...rest: UpsampleArguments): Tensor;
/** The same, with arguments by name. */
export function upsampleBilinear(...named: Named<UpsampleBilinearArguments, ['input']>): Tensor;
export function upsampleBilinear(...args: unknown[]): Tensor {
  const { input, size, scaleFactor } = readArguments<Required<UpsampleBilinearArguments>>(
    'upsampleBilinear',
    args,
    noSize,
    ['input', 'size', 'scaleFactor'],
  );
  return interpolate(input, { size, scaleFactor, mode: 'bilinear', alignCorners: true });
}

const noSize = { size: null as SizeAny | null, scaleFactor: null as SizeAny | null };
