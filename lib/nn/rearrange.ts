/** @file Layers that only rearrange elements, and {@link Upsample}, which resamples them. */

import {
  boolean,
  integer,
  kindError,
  type Named,
  oneOf,
  orNull,
  positiveInteger,
  readArguments,
  type Trailing,
  wide,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import * as F from './functional/index.js';
import { Module } from './module.js';
import { float, py } from './repr.js';
import { anySizes, INTERPOLATE_MODES, type Size2, type SizeAny, sizes } from './size.js';

/**
 * Makes one dimension of those from `startDim` to `endDim`; by default of all but the first.
 *
 * @example
 * new nn.Flatten()(torch.randn([32, 1, 5, 5])).shape; // [32, 25]
 */
export class Flatten extends Module {
  readonly startDim: number;
  readonly endDim: number;

  constructor(...rest: Trailing<{ startDim?: number; endDim?: number }, ['startDim', 'endDim']>) {
    super();
    const { startDim, endDim } = readArguments('Flatten', rest, { startDim: 1, endDim: -1 });
    this.startDim = integer('Flatten', 'startDim', startDim);
    this.endDim = integer('Flatten', 'endDim', endDim);
  }

  override forward(input: Tensor): Tensor {
    expectTensor('Flatten', 'input', input);
    return input.flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
  }
}

interface UnflattenArguments {
  dim: number;
  unflattenedSize: readonly number[];
}

/**
 * Splits dimension `dim` into several, of sizes `unflattenedSize`.
 *
 * @example
 * new nn.Unflatten(1, [2, 5, 5])(torch.randn([2, 50])).shape; // [2, 2, 5, 5]
 */
export class Unflatten extends Module {
  readonly dim: number;
  readonly unflattenedSize: readonly number[];

  constructor(dim: number, unflattenedSize: readonly number[]);
  constructor(...named: Named<UnflattenArguments, ['dim', 'unflattenedSize']>);
  constructor(...args: unknown[]) {
    const { dim, unflattenedSize } = readArguments<Required<UnflattenArguments>>(new.target.name, args, {}, [
      'dim',
      'unflattenedSize',
    ]);
    super();
    this.dim = integer('Unflatten', 'dim', dim);
    if (!Array.isArray(unflattenedSize) || !unflattenedSize.every(Number.isInteger)) {
      throw kindError('Unflatten', 'unflattenedSize', 'an array of integers', unflattenedSize);
    }
    this.unflattenedSize = unflattenedSize;
  }

  override forward(input: Tensor): Tensor {
    expectTensor('Unflatten', 'input', input);
    return input.unflatten(this.dim, [...this.unflattenedSize]);
  }

  override extraRepr(): string {
    return `dim=${this.dim}, unflattened_size=${py(this.unflattenedSize)}`;
  }
}

interface PixelShuffleArguments {
  upscaleFactor: number;
}

/** (…, C·r², H, W) to (…, C, H·r, W·r) (Shi et al., 2016). */
export class PixelShuffle extends Module {
  readonly upscaleFactor: number;

  constructor(upscaleFactor: number);
  constructor(...named: Named<PixelShuffleArguments, ['upscaleFactor']>);
  constructor(...args: unknown[]) {
    const { upscaleFactor } = readArguments<Required<PixelShuffleArguments>>(new.target.name, args, {}, [
      'upscaleFactor',
    ]);
    super();
    this.upscaleFactor = positiveInteger('PixelShuffle', 'upscaleFactor', upscaleFactor);
  }

  override forward(input: Tensor): Tensor {
    return F.pixelShuffle(input, this.upscaleFactor);
  }

  override extraRepr(): string {
    return `upscale_factor=${this.upscaleFactor}`;
  }
}

interface PixelUnshuffleArguments {
  downscaleFactor: number;
}

/** (…, C, H·r, W·r) to (…, C·r², H, W). */
export class PixelUnshuffle extends Module {
  readonly downscaleFactor: number;

  constructor(downscaleFactor: number);
  constructor(...named: Named<PixelUnshuffleArguments, ['downscaleFactor']>);
  constructor(...args: unknown[]) {
    const { downscaleFactor } = readArguments<Required<PixelUnshuffleArguments>>(new.target.name, args, {}, [
      'downscaleFactor',
    ]);
    super();
    this.downscaleFactor = positiveInteger('PixelUnshuffle', 'downscaleFactor', downscaleFactor);
  }

  override forward(input: Tensor): Tensor {
    return F.pixelUnshuffle(input, this.downscaleFactor);
  }

  override extraRepr(): string {
    return `downscale_factor=${this.downscaleFactor}`;
  }
}

interface ChannelShuffleArguments {
  groups: number;
}

/** Lets the channels of `groups` groups take turns. */
export class ChannelShuffle extends Module {
  readonly groups: number;

  constructor(groups: number);
  constructor(...named: Named<ChannelShuffleArguments, ['groups']>);
  constructor(...args: unknown[]) {
    const { groups } = readArguments<Required<ChannelShuffleArguments>>(new.target.name, args, {}, ['groups']);
    super();
    this.groups = positiveInteger('ChannelShuffle', 'groups', groups);
  }

  override forward(input: Tensor): Tensor {
    return F.channelShuffle(input, this.groups);
  }

  override extraRepr(): string {
    return `groups=${this.groups}`;
  }
}

interface WindowOptions {
  /** Distance between the elements of a window; 1 by default. */
  dilation?: Size2;
  /** Zeros added on both sides; 0 by default. */
  padding?: Size2;
  /** Distance between windows; 1 by default. */
  stride?: Size2;
}
type WindowOrder = ['dilation', 'padding', 'stride'];
const windowDefaults: Required<WindowOptions> = {
  dilation: wide(1, sizes(2)),
  padding: wide(0, sizes(2)),
  stride: wide(1, sizes(2)),
};

interface UnfoldArguments extends WindowOptions {
  kernelSize: Size2;
}

/** Sliding windows of (N, C, H, W) as columns (N, C·KH·KW, L). */
export class Unfold extends Module {
  readonly kernelSize: Size2;
  readonly dilation: Size2;
  readonly padding: Size2;
  readonly stride: Size2;

  constructor(kernelSize: Size2, ...rest: Trailing<WindowOptions, WindowOrder>);
  constructor(...named: Named<UnfoldArguments, ['kernelSize']>);
  constructor(...args: unknown[]) {
    super();
    const { kernelSize, dilation, padding, stride } = readArguments<Required<UnfoldArguments>>(
      'Unfold',
      args,
      windowDefaults,
      ['kernelSize', 'dilation', 'padding', 'stride'],
    );
    sizes(2)('Unfold', 'kernelSize', kernelSize);
    this.kernelSize = kernelSize;
    this.dilation = dilation;
    this.padding = padding;
    this.stride = stride;
  }

  override forward(input: Tensor): Tensor {
    return F.unfold(input, this.kernelSize, this.dilation, this.padding, this.stride);
  }

  override extraRepr(): string {
    const { kernelSize, dilation, padding, stride } = this;
    return `kernel_size=${py(kernelSize)}, dilation=${py(dilation)}, padding=${py(padding)}, stride=${py(stride)}`;
  }
}

interface FoldArguments extends WindowOptions {
  outputSize: Size2;
  kernelSize: Size2;
}

/** Sums columns (N, C·KH·KW, L) into an image (N, C, …outputSize). */
export class Fold extends Module {
  readonly outputSize: Size2;
  readonly kernelSize: Size2;
  readonly dilation: Size2;
  readonly padding: Size2;
  readonly stride: Size2;

  constructor(outputSize: Size2, kernelSize: Size2, ...rest: Trailing<WindowOptions, WindowOrder>);
  constructor(...named: Named<FoldArguments, ['outputSize', 'kernelSize']>);
  constructor(...args: unknown[]) {
    super();
    const { outputSize, kernelSize, dilation, padding, stride } = readArguments<Required<FoldArguments>>(
      'Fold',
      args,
      windowDefaults,
      ['outputSize', 'kernelSize', 'dilation', 'padding', 'stride'],
    );
    for (const [name, size] of Object.entries({ outputSize, kernelSize })) sizes(2)('Fold', name, size);
    this.outputSize = outputSize;
    this.kernelSize = kernelSize;
    this.dilation = dilation;
    this.padding = padding;
    this.stride = stride;
  }

  override forward(input: Tensor): Tensor {
    return F.fold(input, this.outputSize, this.kernelSize, this.dilation, this.padding, this.stride);
  }

  override extraRepr(): string {
    const { outputSize, kernelSize, dilation, padding, stride } = this;
    const sizes = `output_size=${py(outputSize)}, kernel_size=${py(kernelSize)}`;
    return `${sizes}, dilation=${py(dilation)}, padding=${py(padding)}, stride=${py(stride)}`;
  }
}

/** Options of {@link Upsample}. */
export type UpsampleOptions = Omit<F.InterpolateOptions, 'antialias'>;

/**
 * Resamples (N, C, …) to `size`, or by `scaleFactor`.
 *
 * @example
 * new nn.Upsample({ scaleFactor: 2, mode: 'nearest' })(torch.randn([1, 1, 2, 2])).shape; // [1, 1, 4, 4]
 */
export class Upsample extends Module {
  readonly size: SizeAny | null;
  readonly scaleFactor: SizeAny | null;
  readonly mode: F.InterpolateMode;
  readonly alignCorners: boolean | null;
  readonly recomputeScaleFactor: boolean | null;

  constructor(...rest: Trailing<UpsampleOptions, ['size', 'scaleFactor', 'mode', 'alignCorners']>) {
    super();
    const options = readArguments<Required<UpsampleOptions>>(new.target.name, rest, {
      size: orNull(anySizes),
      scaleFactor: orNull(anySizes),
      mode: 'nearest',
      alignCorners: orNull(boolean),
      recomputeScaleFactor: orNull(boolean),
    });
    oneOf(new.target.name, 'mode', options.mode, INTERPOLATE_MODES);
    this.size = options.size;
    this.scaleFactor = options.scaleFactor;
    this.mode = options.mode;
    this.alignCorners = options.alignCorners;
    this.recomputeScaleFactor = options.recomputeScaleFactor;
  }

  override forward(input: Tensor): Tensor {
    const { size, scaleFactor, mode, alignCorners, recomputeScaleFactor } = this;
    return F.interpolate(input, { size, scaleFactor, mode, alignCorners, recomputeScaleFactor });
  }

  override extraRepr(): string {
    const { scaleFactor, size, mode } = this;
    const factor = typeof scaleFactor === 'number' ? float(scaleFactor) : `(${scaleFactor?.map(float).join(', ')})`;
    return `${scaleFactor !== null ? `scale_factor=${factor}` : `size=${py(size)}`}, mode=${py(mode)}`;
  }
}

/** {@link Upsample} by repeating pixels of (N, C, H, W). */
export class UpsamplingNearest2d extends Upsample {
  constructor(...rest: Trailing<{ size?: SizeAny | null; scaleFactor?: SizeAny | null }, ['size', 'scaleFactor']>) {
    super({
      ...readArguments('UpsamplingNearest2d', rest, {
        size: orNull(anySizes),
        scaleFactor: orNull(anySizes),
      }),
      mode: 'nearest',
    });
  }
}

/** {@link Upsample} by bilinear interpolation of (N, C, H, W), corners staying corners. */
export class UpsamplingBilinear2d extends Upsample {
  constructor(...rest: Trailing<{ size?: SizeAny | null; scaleFactor?: SizeAny | null }, ['size', 'scaleFactor']>) {
    super({
      ...readArguments('UpsamplingBilinear2d', rest, {
        size: orNull(anySizes),
        scaleFactor: orNull(anySizes),
      }),
      mode: 'bilinear',
      alignCorners: true,
    });
  }
}
