/** @file Pooling layers: each window of the input becomes one element of the output. */

import {
  type Arguments,
  type InOrder,
  integer,
  kindError,
  type Names,
  number,
  orNull,
  readArguments,
  wide,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import * as F from './functional/index.js';
import { Module } from './module.js';
import { py } from './repr.js';
import { expand, type Size1, type Size2, type Size3, sizes } from './size.js';

/** Options of the max-pooling layers. */
export interface MaxPoolOptions<Size> {
  /** Distance between windows; the size of the window by default. */
  stride?: Size | null;
  /** Elements of −∞ added on both sides; 0 by default. */
  padding?: Size;
  /** Distance between the elements of a window; 1 by default. */
  dilation?: Size;
  /** Also gives where the largest elements stand; `forward` then returns a pair. */
  returnIndices?: boolean;
  /** Rounds the size of the output up. */
  ceilMode?: boolean;
}

/** Options of the average-pooling layers. */
export interface AvgPoolOptions<Size> {
  /** Distance between windows; the size of the window by default. */
  stride?: Size | null;
  /** Zeros added on both sides; 0 by default. */
  padding?: Size;
  /** Rounds the size of the output up. */
  ceilMode?: boolean;
  /** Counts the added zeros in the mean; true by default. */
  countIncludePad?: boolean;
}

type Window<Size, O, K extends string[] & Names<O, K>> = InOrder<{ kernelSize: Size } & O, ['kernelSize', ...K]>;
type MaxPoolOf<Size> = Window<
  Size,
  MaxPoolOptions<Size>,
  ['stride', 'padding', 'dilation', 'returnIndices', 'ceilMode']
>;
type AvgPoolOrder = ['stride', 'padding', 'ceilMode', 'countIncludePad'];

abstract class MaxPoolNd<Size> extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly dilation: Size;
  readonly returnIndices: boolean;
  readonly ceilMode: boolean;

  constructor(n: number, args: MaxPoolOf<Size>) {
    super();
    const owner = new.target.name;
    const size = sizes(n);
    const { kernelSize, stride, padding, dilation, returnIndices, ceilMode } = readArguments<
      { kernelSize: Size } & Required<MaxPoolOptions<any>>
    >(
      owner,
      args,
      {
        stride: orNull(size),
        padding: wide(0, size),
        dilation: wide(1, size),
        returnIndices: false,
        ceilMode: false,
      },
      ['kernelSize', 'stride', 'padding', 'dilation', 'returnIndices', 'ceilMode'],
    );
    size(owner, 'kernelSize', kernelSize);
    this.kernelSize = kernelSize;
    this.stride = stride ?? kernelSize;
    this.padding = padding;
    this.dilation = dilation;
    this.returnIndices = returnIndices;
    this.ceilMode = ceilMode;
  }

  protected get window() {
    const { stride, padding, dilation, ceilMode } = this;
    return { stride, padding, dilation, ceilMode };
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding, dilation, ceilMode } = this;
    const sizes = `kernel_size=${py(kernelSize)}, stride=${py(stride)}, padding=${py(padding)}, dilation=${py(dilation)}`;
    return `${sizes}, ceil_mode=${py(ceilMode)}`;
  }
}

/** Largest element of each window of (N, C, L) or (C, L); the pair with the positions if `returnIndices`. */
export class MaxPool1d extends MaxPoolNd<Size1> {
  constructor(...args: MaxPoolOf<Size1>) {
    super(1, args);
  }

  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.maxPool1dWithIndices : F.maxPool1d;
    return pool(input, this.kernelSize, this.window);
  }
}

/** Largest element of each window of (N, C, H, W) or (C, H, W); the pair with the positions if `returnIndices`. */
export class MaxPool2d extends MaxPoolNd<Size2> {
  constructor(...args: MaxPoolOf<Size2>) {
    super(2, args);
  }

  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.maxPool2dWithIndices : F.maxPool2d;
    return pool(input, this.kernelSize, this.window);
  }
}

/** Largest element of each window of (N, C, D, H, W) or (C, D, H, W); the pair with the positions if `returnIndices`. */
export class MaxPool3d extends MaxPoolNd<Size3> {
  constructor(...args: MaxPoolOf<Size3>) {
    super(3, args);
  }

  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.maxPool3dWithIndices : F.maxPool3d;
    return pool(input, this.kernelSize, this.window);
  }
}

abstract class AvgPoolNd<Size> extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly ceilMode: boolean;
  readonly countIncludePad: boolean;
  readonly divisorOverride: number | null;

  constructor(n: number, args: readonly unknown[]) {
    super();
    const owner = new.target.name;
    const check = sizes(n);
    const options = readArguments<{ kernelSize: any; divisorOverride: number | null } & Required<AvgPoolOptions<any>>>(
      owner,
      args,
      {
        stride: orNull(check),
        padding: wide(0, check),
        ceilMode: false,
        countIncludePad: true,
        ...(n > 1 && { divisorOverride: orNull(integer) }),
      },
      [
        'kernelSize',
        'stride',
        'padding',
        'ceilMode',
        'countIncludePad',
        ...(n > 1 ? (['divisorOverride'] as const) : []),
      ],
    );
    // In one dimension PyTorch keeps lists.
    const size = (name: 'kernelSize' | 'stride' | 'padding') =>
      n === 1 ? expand(owner, name, options[name], 1) : options[name];
    check(owner, 'kernelSize', options.kernelSize);
    this.kernelSize = size('kernelSize');
    this.stride = options.stride === null ? this.kernelSize : size('stride');
    this.padding = size('padding');
    this.ceilMode = options.ceilMode;
    this.countIncludePad = options.countIncludePad;
    this.divisorOverride = options.divisorOverride ?? null;
  }

  override extraRepr(): string {
    return `kernel_size=${py(this.kernelSize)}, stride=${py(this.stride)}, padding=${py(this.padding)}`;
  }
}

/** Mean of each window of (N, C, L) or (C, L). */
export class AvgPool1d extends AvgPoolNd<number[]> {
  constructor(...args: Window<Size1, AvgPoolOptions<Size1>, AvgPoolOrder>) {
    super(1, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad } = this;
    return F.avgPool1d(input, kernelSize[0]!, stride[0]!, padding[0]!, ceilMode, countIncludePad);
  }
}

type AvgPoolBy<Size> = Window<
  Size,
  AvgPoolOptions<Size> & { divisorOverride?: number | null },
  [...AvgPoolOrder, 'divisorOverride']
>;

/** Mean of each window of (N, C, H, W) or (C, H, W); `divisorOverride` divides by another number than the window's size. */
export class AvgPool2d extends AvgPoolNd<Size2> {
  constructor(...args: AvgPoolBy<Size2>) {
    super(2, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool2d(input, kernelSize, { stride, padding, ceilMode, countIncludePad, divisorOverride });
  }
}

/** Mean of each window of (N, C, D, H, W) or (C, D, H, W); `divisorOverride` divides by another number than the window's size. */
export class AvgPool3d extends AvgPoolNd<Size3> {
  constructor(...args: AvgPoolBy<Size3>) {
    super(3, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool3d(input, kernelSize, { stride, padding, ceilMode, countIncludePad, divisorOverride });
  }
}

function checkOutputSize(owner: string, outputSize: F.OutputSize): F.OutputSize {
  const list: readonly unknown[] = Array.isArray(outputSize) ? outputSize : [outputSize];
  if (list.every((size) => size === null || Number.isInteger(size))) return outputSize;
  throw kindError(owner, 'outputSize', 'integers or null', outputSize);
}

abstract class AdaptivePoolNd extends Module {
  readonly outputSize: F.OutputSize;

  constructor(...args: Arguments<{ outputSize: F.OutputSize }, ['outputSize']>) {
    super();
    const owner = new.target.name;
    const { outputSize } = readArguments<{ outputSize: F.OutputSize }>(owner, args, {}, ['outputSize']);
    this.outputSize = checkOutputSize(owner, outputSize);
  }

  override extraRepr(): string {
    return `output_size=${py(this.outputSize)}`;
  }
}

/** Means over windows of (N, C, L) or (C, L) chosen so that the output's size is `outputSize`; null keeps the input's. */
export class AdaptiveAvgPool1d extends AdaptivePoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool1d(input, this.outputSize as Size1);
  }
}

/** Means over windows of (N, C, H, W) or (C, H, W) chosen so that the output's size is `outputSize`; null keeps the input's. */
export class AdaptiveAvgPool2d extends AdaptivePoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool2d(input, this.outputSize);
  }
}

/** Means over windows of (N, C, D, H, W) or (C, D, H, W) chosen so that the output's size is `outputSize`; null keeps the input's. */
export class AdaptiveAvgPool3d extends AdaptivePoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool3d(input, this.outputSize);
  }
}

abstract class AdaptiveMaxPoolNd extends AdaptivePoolNd {
  readonly returnIndices: boolean;

  constructor(
    ...args: Arguments<{ outputSize: F.OutputSize; returnIndices?: boolean }, ['outputSize', 'returnIndices']>
  ) {
    const { outputSize, returnIndices } = readArguments<{ outputSize: F.OutputSize; returnIndices: boolean }>(
      new.target.name,
      args,
      { returnIndices: false },
      ['outputSize', 'returnIndices'],
    );
    super(outputSize);
    this.returnIndices = returnIndices;
  }
}

/** Largest elements over windows of (N, C, L) or (C, L) chosen so that the output's size is `outputSize`. */
export class AdaptiveMaxPool1d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.adaptiveMaxPool1dWithIndices : F.adaptiveMaxPool1d;
    return pool(input, this.outputSize as Size1);
  }
}

/** Largest elements over windows of (N, C, H, W) or (C, H, W) chosen so that the output's size is `outputSize`. */
export class AdaptiveMaxPool2d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.adaptiveMaxPool2dWithIndices : F.adaptiveMaxPool2d;
    return pool(input, this.outputSize);
  }
}

/** Largest elements over windows of (N, C, D, H, W) or (C, D, H, W) chosen so that the output's size is `outputSize`. */
export class AdaptiveMaxPool3d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.adaptiveMaxPool3dWithIndices : F.adaptiveMaxPool3d;
    return pool(input, this.outputSize);
  }
}

/** Options of the power-average-pooling layers. */
export interface LPPoolOptions<Size> {
  /** Distance between windows; the size of the window by default. */
  stride?: Size | null;
  /** Rounds the size of the output up. */
  ceilMode?: boolean;
}

type LPPoolOf<Size> = Arguments<
  { normType: number; kernelSize: Size } & LPPoolOptions<Size>,
  ['normType', 'kernelSize', 'stride', 'ceilMode']
>;

abstract class LPPoolNd<Size> extends Module {
  readonly normType: number;
  readonly kernelSize: Size;
  readonly stride: Size | null;
  readonly ceilMode: boolean;

  constructor(n: number, args: LPPoolOf<Size>) {
    super();
    const owner = new.target.name;
    const { normType, kernelSize, stride, ceilMode } = readArguments<
      { normType: number; kernelSize: Size } & Required<LPPoolOptions<any>>
    >(owner, args, { stride: orNull(sizes(n)), ceilMode: false }, ['normType', 'kernelSize', 'stride', 'ceilMode']);
    sizes(n)(owner, 'kernelSize', kernelSize);
    this.normType = number(owner, 'normType', normType);
    this.kernelSize = kernelSize;
    this.stride = stride;
    this.ceilMode = ceilMode;
  }

  override extraRepr(): string {
    const { normType, kernelSize, stride, ceilMode } = this;
    return `norm_type=${py(normType)}, kernel_size=${py(kernelSize)}, stride=${py(stride)}, ceil_mode=${py(ceilMode)}`;
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, L), with p = `normType`. */
export class LPPool1d extends LPPoolNd<number> {
  constructor(...args: LPPoolOf<number>) {
    super(1, args);
  }

  override forward(input: Tensor): Tensor {
    const { normType, kernelSize, stride, ceilMode } = this;
    expectTensor('LPPool1d', 'input', input);
    return F.lpPool1d(input, normType, kernelSize, { stride, ceilMode });
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, H, W), with p = `normType`. */
export class LPPool2d extends LPPoolNd<Size2> {
  constructor(...args: LPPoolOf<Size2>) {
    super(2, args);
  }

  override forward(input: Tensor): Tensor {
    const { normType, kernelSize, stride, ceilMode } = this;
    expectTensor('LPPool2d', 'input', input);
    return F.lpPool2d(input, normType, kernelSize, { stride, ceilMode });
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, D, H, W), with p = `normType`. */
export class LPPool3d extends LPPoolNd<Size3> {
  constructor(...args: LPPoolOf<Size3>) {
    super(3, args);
  }

  override forward(input: Tensor): Tensor {
    const { normType, kernelSize, stride, ceilMode } = this;
    expectTensor('LPPool3d', 'input', input);
    return F.lpPool3d(input, normType, kernelSize, { stride, ceilMode });
  }
}
