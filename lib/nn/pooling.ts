/** @file Pooling layers: each window of the input becomes one element of the output. */
import type { Tensor } from '../torch/core.js';
import { boolean, type Named, readArguments, type Trailing, wide } from '../utils/options.js';
import * as F from './functional/index.js';
import { Module } from './module.js';
import { py } from './repr.js';
import { expand, type Size1, type Size2, type Size3 } from './size.js';

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

type MaxPoolOrder = ['stride', 'padding', 'dilation', 'returnIndices', 'ceilMode'];
type AvgPoolOrder = ['stride', 'padding', 'ceilMode', 'countIncludePad'];

/** A window's size and options, all of which may come by position. */
function readPool<Size, O extends object>(
  owner: string,
  args: readonly unknown[],
  defaults: object,
): { kernelSize: Size } & Required<O> {
  return readArguments<any>(owner, args, defaults, ['kernelSize', ...Object.keys(defaults)]);
}

abstract class MaxPoolNd<Size> extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly dilation: Size;
  readonly returnIndices: boolean;
  readonly ceilMode: boolean;

  constructor(kernelSize: Size, ...rest: Trailing<MaxPoolOptions<Size>, MaxPoolOrder>);
  constructor(named: { kernelSize: Size } & MaxPoolOptions<Size>);
  constructor(...args: unknown[]) {
    super();
    const { kernelSize, ...options } = readPool<Size, MaxPoolOptions<Size>>(new.target.name, args, {
      stride: null,
      padding: wide(0),
      dilation: wide(1),
      returnIndices: false,
      ceilMode: false,
    });
    this.kernelSize = kernelSize;
    this.stride = options.stride ?? kernelSize;
    this.padding = options.padding;
    this.dilation = options.dilation;
    this.returnIndices = options.returnIndices;
    this.ceilMode = options.ceilMode;
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
  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.maxPool1dWithIndices : F.maxPool1d;
    return pool(input, this.kernelSize, this.window);
  }
}

/** Largest element of each window of (N, C, H, W) or (C, H, W); the pair with the positions if `returnIndices`. */
export class MaxPool2d extends MaxPoolNd<Size2> {
  override forward(input: Tensor): any {
    const pool = this.returnIndices ? F.maxPool2dWithIndices : F.maxPool2d;
    return pool(input, this.kernelSize, this.window);
  }
}

/** Largest element of each window of (N, C, D, H, W) or (C, D, H, W); the pair with the positions if `returnIndices`. */
export class MaxPool3d extends MaxPoolNd<Size3> {
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
    const defaults = { stride: null, padding: wide(0), ceilMode: false, countIncludePad: true };
    const divisor = n === 1 ? {} : { divisorOverride: null };
    const order = ['kernelSize', ...Object.keys(defaults), ...Object.keys(divisor)];
    const options = readArguments<any>(owner, args, { ...defaults, ...divisor }, order);
    // In one dimension PyTorch keeps lists.
    const size = (name: string) => (n === 1 ? expand(owner, name, options[name], 1) : options[name]);
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

interface AvgPool1dArguments extends AvgPoolOptions<Size1> {
  kernelSize: Size1;
}

/** Mean of each window of (N, C, L) or (C, L). */
export class AvgPool1d extends AvgPoolNd<number[]> {
  constructor(kernelSize: Size1, ...rest: Trailing<AvgPoolOptions<Size1>, AvgPoolOrder>);
  constructor(...named: Named<AvgPool1dArguments, ['kernelSize']>);
  constructor(...args: unknown[]) {
    super(1, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad } = this;
    return F.avgPool1d(input, kernelSize[0]!, stride[0]!, padding[0]!, ceilMode, countIncludePad);
  }
}

interface AvgPool2dArguments extends AvgPoolOptions<Size2> {
  kernelSize: Size2;
  divisorOverride?: number | null;
}

/** Mean of each window of (N, C, H, W) or (C, H, W); `divisorOverride` divides by another number than the window's size. */
export class AvgPool2d extends AvgPoolNd<Size2> {
  constructor(
    kernelSize: Size2,
    ...rest: Trailing<AvgPoolOptions<Size2> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
  );
  constructor(...named: Named<AvgPool2dArguments, ['kernelSize']>);
  constructor(...args: unknown[]) {
    super(2, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool2d(input, kernelSize, { stride, padding, ceilMode, countIncludePad, divisorOverride });
  }
}

interface AvgPool3dArguments extends AvgPoolOptions<Size3> {
  kernelSize: Size3;
  divisorOverride?: number | null;
}

/** Mean of each window of (N, C, D, H, W) or (C, D, H, W); `divisorOverride` divides by another number than the window's size. */
export class AvgPool3d extends AvgPoolNd<Size3> {
  constructor(
    kernelSize: Size3,
    ...rest: Trailing<AvgPoolOptions<Size3> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
  );
  constructor(...named: Named<AvgPool3dArguments, ['kernelSize']>);
  constructor(...args: unknown[]) {
    super(3, args);
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool3d(input, kernelSize, { stride, padding, ceilMode, countIncludePad, divisorOverride });
  }
}

abstract class AdaptivePoolNd extends Module {
  readonly outputSize: F.OutputSize;

  constructor(outputSize: F.OutputSize);
  constructor(named: { outputSize: F.OutputSize });
  constructor(...args: unknown[]) {
    super();
    this.outputSize = readArguments<any>(new.target.name, args, {}, ['outputSize']).outputSize;
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

  constructor(outputSize: F.OutputSize, ...rest: Trailing<{ returnIndices?: boolean }, ['returnIndices']>);
  constructor(named: { outputSize: F.OutputSize; returnIndices?: boolean });
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const order = ['outputSize', 'returnIndices'];
    const { outputSize, returnIndices } = readArguments<any>(owner, args, { returnIndices: false }, order);
    super(outputSize);
    this.returnIndices = boolean(owner, 'returnIndices', returnIndices);
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

interface LPPoolArguments<Size> extends LPPoolOptions<Size> {
  normType: number;
  kernelSize: Size;
}

abstract class LPPoolNd<Size> extends Module {
  readonly normType: number;
  readonly kernelSize: Size;
  readonly stride: Size | null;
  readonly ceilMode: boolean;

  constructor(normType: number, kernelSize: Size, ...rest: Trailing<LPPoolOptions<Size>, ['stride', 'ceilMode']>);
  constructor(...named: Named<LPPoolArguments<Size>, ['normType', 'kernelSize']>);
  constructor(...args: unknown[]) {
    super();
    const { normType, kernelSize, stride, ceilMode } = readArguments<Required<LPPoolArguments<Size>>>(
      new.target.name,
      args,
      { stride: null, ceilMode: false },
      ['normType', 'kernelSize', 'stride', 'ceilMode'],
    );
    this.normType = normType;
    this.kernelSize = kernelSize;
    this.stride = stride;
    this.ceilMode = ceilMode;
  }

  /** From the means of xᵖ over windows of `count` elements. */
  protected root(means: Tensor, count: number): Tensor {
    return means
      .sign()
      .mul(means.abs().relu())
      .mul(count)
      .pow(1 / this.normType);
  }

  override extraRepr(): string {
    const { normType, kernelSize, stride, ceilMode } = this;
    return `norm_type=${py(normType)}, kernel_size=${py(kernelSize)}, stride=${py(stride)}, ceil_mode=${py(ceilMode)}`;
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, L), with p = `normType`. */
export class LPPool1d extends LPPoolNd<number> {
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, ceilMode, normType } = this;
    const means = F.avgPool1d(input.pow(normType), kernelSize, { stride: stride ?? kernelSize, ceilMode });
    return this.root(means, kernelSize);
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, H, W), with p = `normType`. */
export class LPPool2d extends LPPoolNd<Size2> {
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, ceilMode, normType } = this;
    const means = F.avgPool2d(input.pow(normType), kernelSize, { stride: stride ?? kernelSize, ceilMode });
    const [h, w] = expand('LPPool2d', 'kernelSize', kernelSize, 2);
    return this.root(means, h! * w!);
  }
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, D, H, W), with p = `normType`. */
export class LPPool3d extends LPPoolNd<Size3> {
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, ceilMode, normType } = this;
    const means = F.avgPool3d(input.pow(normType), kernelSize, { stride: stride ?? kernelSize, ceilMode });
    const [d, h, w] = expand('LPPool3d', 'kernelSize', kernelSize, 3);
    return this.root(means, d! * h! * w!);
  }
}
