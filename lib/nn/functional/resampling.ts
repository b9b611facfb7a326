/** @file Padding, other sizes, other places of pixels and channels, and values at given points. */

import {
  type Arguments,
  boolean,
  kindError,
  oneOf,
  positiveInteger,
  readArguments,
  valueError,
} from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import { expand, type INTERPOLATE_MODES, type SizeAny } from '../size.js';

function numbers(owner: string, name: string, value: readonly number[]): number[] {
  if (Array.isArray(value)) return [...value];
  throw kindError(owner, name, 'a list of numbers', value);
}

/** A boolean, or null for false. */
function flag(owner: string, name: string, value: boolean | null): boolean {
  return value !== null && boolean(owner, name, value);
}

const PAD_MODES = ['constant', 'reflect', 'replicate', 'circular'] as const;

/** The ways in which {@link pad} fills. */
export type PadMode = (typeof PAD_MODES)[number];

/** Pads the last dimensions; `padding` is [before, after] of the last, then of the one before it, and so on. */
export function pad(
  ...args: Arguments<
    { input: Tensor; padding: readonly number[]; mode?: PadMode; value?: number | null },
    ['input', 'padding', 'mode', 'value']
  >
): Tensor {
  const order = ['input', 'padding', 'mode', 'value'] as const;
  const { input, padding, mode, value } = readArguments('pad', args, { mode: 'constant', value: null }, order);
  oneOf('pad', 'mode', mode, PAD_MODES);
  if (value !== null && typeof value !== 'number') throw kindError('pad', 'value', 'a number', value);
  return torch.pad(input, numbers('pad', 'padding', padding), mode, value);
}

/** The ways in which {@link interpolate} fills in between. */
export type InterpolateMode = (typeof INTERPOLATE_MODES)[number];

/** Options of {@link interpolate}. */
export interface InterpolateOptions {
  /** Size of the output's spatial dimensions. */
  size?: SizeAny | null;
  /** Or the factor by which they grow. */
  scaleFactor?: SizeAny | null;
  /** `'nearest'` by default. */
  mode?: InterpolateMode;
  /** Lets corners stay corners; only for the linear and cubic modes. */
  alignCorners?: boolean | null;
  /** Computes the factor anew from the rounded size. */
  recomputeScaleFactor?: boolean | null;
  /** Smooths when shrinking; only bilinear and bicubic. */
  antialias?: boolean;
}

/** Resamples (N, C, …) to another size. */
export function interpolate(
  ...args: Arguments<{ input: Tensor } & InterpolateOptions, ['input', 'size', 'scaleFactor', 'mode', 'alignCorners']>
): Tensor {
  const owner = 'interpolate';
  const { input, mode, ...o } = readArguments(
    owner,
    args,
    {
      size: null,
      scaleFactor: null,
      mode: 'nearest',
      alignCorners: null,
      recomputeScaleFactor: null,
      antialias: false,
    },
    ['input', 'size', 'scaleFactor', 'mode', 'alignCorners'],
  );
  expectTensor(owner, 'input', input);
  const dims = input.dim() - 2;
  if (dims < 1 || dims > 3) throw valueError(owner, 'input', 'of 3 to 5 dimensions', input.shape);
  const modes = [
    ['nearest', 'nearest-exact', 'area', 'linear'],
    ['nearest', 'nearest-exact', 'area', 'bilinear', 'bicubic'],
    ['nearest', 'nearest-exact', 'area', 'trilinear'],
  ] as const;
  oneOf<InterpolateMode>(owner, 'mode', mode, modes[dims - 1]!);
  const align = flag(owner, 'alignCorners', o.alignCorners);
  const recompute = flag(owner, 'recomputeScaleFactor', o.recomputeScaleFactor);
  const smooth = mode.endsWith('linear') || mode === 'bicubic';
  if (!smooth && o.alignCorners !== null)
    throw valueError(owner, 'alignCorners', `null with mode ${mode}`, o.alignCorners);
  if (o.antialias && !mode.startsWith('bi')) throw valueError(owner, 'antialias', `false with mode ${mode}`, true);
  if ((o.size === null) === (o.scaleFactor === null)) {
    throw valueError(owner, 'size', 'given, or else scaleFactor, and not both', o.size);
  }
  let size = o.size === null ? null : expand(owner, 'size', o.size, dims);
  let scales = o.scaleFactor === null ? null : expand(owner, 'scaleFactor', o.scaleFactor, dims);
  if (scales && (mode === 'area' || recompute)) {
    size = scales.map((scale, i) => Math.trunc(input.shape[i + 2]! * scale));
    scales = null;
  }
  const { aten } = torch.ops;
  switch (mode) {
    case 'nearest': {
      const ops = [torch.upsampleNearest1d, torch.upsampleNearest2d, torch.upsampleNearest3d];
      return ops[dims - 1]!(input, size, scales);
    }
    case 'nearest-exact': {
      const ops = [aten._upsampleNearestExact1d, aten._upsampleNearestExact2d, aten._upsampleNearestExact3d];
      return ops[dims - 1]!(input, size, scales);
    }
    case 'area':
      return [torch.adaptiveAvgPool1d, torch.adaptiveAvgPool2d, torch.adaptiveAvgPool3d][dims - 1]!(input, size!);
    case 'linear':
      return torch.upsampleLinear1d(input, size, align, scales);
    case 'bilinear':
      return (o.antialias ? aten._upsampleBilinear2dAa : torch.upsampleBilinear2d)(input, size, align, scales);
    case 'bicubic':
      return (o.antialias ? aten._upsampleBicubic2dAa : torch.upsampleBicubic2d)(input, size, align, scales);
    case 'trilinear':
      return torch.upsampleTrilinear3d(input, size, align, scales);
  }
}

type Upsample = Arguments<
  { input: Tensor; size?: SizeAny | null; scaleFactor?: SizeAny | null },
  ['input', 'size', 'scaleFactor']
>;
const noSize = { size: null, scaleFactor: null };

/** {@link interpolate} with mode `'nearest'`. */
export function upsampleNearest(...args: Upsample): Tensor {
  const { input, ...size } = readArguments('upsampleNearest', args, noSize, ['input', 'size', 'scaleFactor']);
  return interpolate(input, { ...size, mode: 'nearest' });
}

/** {@link interpolate} with mode `'bilinear'` and aligned corners. */
export function upsampleBilinear(...args: Upsample): Tensor {
  const { input, ...size } = readArguments('upsampleBilinear', args, noSize, ['input', 'size', 'scaleFactor']);
  return interpolate(input, { ...size, mode: 'bilinear', alignCorners: true });
}

/** (…, C·r², H, W) to (…, C, H·r, W·r). */
export function pixelShuffle(
  ...args: Arguments<{ input: Tensor; upscaleFactor: number }, ['input', 'upscaleFactor']>
): Tensor {
  const owner = 'pixelShuffle';
  const { input, upscaleFactor } = readArguments(owner, args, {}, ['input', 'upscaleFactor']);
  return torch.pixelShuffle(input, positiveInteger(owner, 'upscaleFactor', upscaleFactor));
}

/** (…, C, H·r, W·r) to (…, C·r², H, W). */
export function pixelUnshuffle(
  ...args: Arguments<{ input: Tensor; downscaleFactor: number }, ['input', 'downscaleFactor']>
): Tensor {
  const owner = 'pixelUnshuffle';
  const { input, downscaleFactor } = readArguments(owner, args, {}, ['input', 'downscaleFactor']);
  return torch.pixelUnshuffle(input, positiveInteger(owner, 'downscaleFactor', downscaleFactor));
}

/** Lets the channels of `groups` groups take turns. */
export function channelShuffle(...args: Arguments<{ input: Tensor; groups: number }, ['input', 'groups']>): Tensor {
  const { input, groups } = readArguments('channelShuffle', args, {}, ['input', 'groups']);
  return torch.channelShuffle(input, positiveInteger('channelShuffle', 'groups', groups));
}

const GRID_MODES = ['bilinear', 'nearest', 'bicubic'] as const;
const GRID_PADDINGS = ['zeros', 'border', 'reflection'] as const;

/** Options of {@link gridSample}. */
export interface GridSampleOptions {
  /** The interpolation between pixels; `'bilinear'` by default. */
  mode?: (typeof GRID_MODES)[number];
  /** The values outside of the image; `'zeros'` by default. */
  paddingMode?: (typeof GRID_PADDINGS)[number];
  /** Whether −1 and 1 are the centres of the outermost pixels rather than their edges; false by default. */
  alignCorners?: boolean | null;
}

/**
 * Values of `input` (N, C, H, W) at the points of `grid` (N, H', W', 2), coordinates x and y from −1 to 1:
 * (N, C, H', W'); likewise with three spatial dimensions.
 */
export function gridSample(
  ...args: Arguments<
    { input: Tensor; grid: Tensor } & GridSampleOptions,
    ['input', 'grid', 'mode', 'paddingMode', 'alignCorners']
  >
): Tensor {
  const owner = 'gridSample';
  const { input, grid, mode, paddingMode, alignCorners } = readArguments(
    owner,
    args,
    { mode: 'bilinear', paddingMode: 'zeros', alignCorners: null },
    ['input', 'grid', 'mode', 'paddingMode', 'alignCorners'],
  );
  return torch.gridSampler(
    input,
    grid,
    GRID_MODES.indexOf(oneOf(owner, 'mode', mode, GRID_MODES)),
    GRID_PADDINGS.indexOf(oneOf(owner, 'paddingMode', paddingMode, GRID_PADDINGS)),
    flag(owner, 'alignCorners', alignCorners),
  );
}

/** The grid of {@link gridSample} that applies affine maps `theta`, (N, 2, 3) or (N, 3, 4), to images of `size`. */
export function affineGrid(
  ...args: Arguments<
    { theta: Tensor; size: readonly number[]; alignCorners?: boolean | null },
    ['theta', 'size', 'alignCorners']
  >
): Tensor {
  const owner = 'affineGrid';
  const order = ['theta', 'size', 'alignCorners'] as const;
  const { theta, alignCorners, ...o } = readArguments(owner, args, { alignCorners: null }, order);
  expectTensor(owner, 'theta', theta);
  if (!theta.isFloatingPoint()) throw kindError(owner, 'theta', 'floating point', theta.dtype);
  const size = numbers(owner, 'size', o.size);
  const dims = size.length - 2;
  if (dims !== 2 && dims !== 3) throw valueError(owner, 'size', 'of 4 or 5 numbers', size);
  if (theta.dim() !== 3 || theta.size(1) !== dims || theta.size(2) !== dims + 1) {
    throw valueError(owner, 'theta', `of shape (N, ${dims}, ${dims + 1})`, theta.shape);
  }
  if (Math.min(...size) <= 0) throw valueError(owner, 'size', 'of positive numbers', size);
  return torch.affineGridGenerator(theta, size, flag(owner, 'alignCorners', alignCorners));
}
