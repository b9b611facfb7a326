/** @file Pooling, and the inverse of max pooling. */

import {
  type Arguments,
  type InOrder,
  integer,
  kindError,
  type Names,
  number,
  orNull,
  readArguments,
  valueError,
  wide,
} from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import { expand, type Size1, type Size2, type Size3, type SizeAny, sizes } from '../size.js';

interface AvgPoolArguments<Size> {
  input: Tensor;
  kernelSize: Size;
  stride?: Size | null;
  padding?: Size;
  ceilMode?: boolean;
  countIncludePad?: boolean;
}
type AvgPoolOrder = ['input', 'kernelSize', 'stride', 'padding', 'ceilMode', 'countIncludePad'];

function avgPoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const defaults = { stride: null, padding: wide(0), ceilMode: false, countIncludePad: true };
  const divisor = n === 1 ? {} : { divisorOverride: null };
  const names = ['input', 'kernelSize', ...Object.keys(defaults), ...Object.keys(divisor)];
  const read = readArguments<Required<AvgPoolArguments<Size3>> & { divisorOverride: number | null }>(
    owner,
    args,
    { ...defaults, ...divisor },
    names as (keyof AvgPoolArguments<Size3>)[],
  );
  const size = expand(owner, 'kernelSize', read.kernelSize, n);
  const { divisorOverride = null } = read;
  return {
    input: read.input,
    size,
    // ATen takes an empty list for the default.
    stride: read.stride === null || `${read.stride}` === '' ? size : expand(owner, 'stride', read.stride, n),
    padding: expand(owner, 'padding', read.padding, n),
    ceilMode: read.ceilMode,
    countIncludePad: read.countIncludePad,
    divisor: divisorOverride === null ? null : integer(owner, 'divisorOverride', divisorOverride),
  };
}

/** Mean of each window of (N, C, L). */
export function avgPool1d(...args: Arguments<AvgPoolArguments<Size1>, AvgPoolOrder>): Tensor {
  const a = avgPoolArguments('avgPool1d', 1, args);
  return torch.avgPool1d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad);
}

type AvgPoolBy<Size> = Arguments<
  AvgPoolArguments<Size> & { divisorOverride?: number | null },
  [...AvgPoolOrder, 'divisorOverride']
>;

/** Mean of each window of (N, C, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool2d(...args: AvgPoolBy<Size2>): Tensor {
  const a = avgPoolArguments('avgPool2d', 2, args);
  return torch.avgPool2d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

/** Mean of each window of (N, C, D, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool3d(...args: AvgPoolBy<Size3>): Tensor {
  const a = avgPoolArguments('avgPool3d', 3, args);
  return torch.avgPool3d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

type WithIndices = [output: Tensor, indices: Tensor];
/** Arguments with which the indices are given too, and those with which they are not. */
type Indexed<A, K extends Names<A, K>> = InOrder<A & { returnIndices: true }, K>;
type Plain<A, K extends Names<A, K>> = InOrder<A & { returnIndices?: false }, K>;

interface MaxPoolArguments<Size> {
  input: Tensor;
  kernelSize: Size;
  stride?: Size | null;
  padding?: Size;
  dilation?: Size;
  ceilMode?: boolean;
}
type MaxPoolOrder = ['input', 'kernelSize', 'stride', 'padding', 'dilation', 'ceilMode'];

function maxPoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const read = readArguments<Required<MaxPoolArguments<Size3>> & { returnIndices: boolean }>(
    owner,
    args,
    { stride: null, padding: wide(0), dilation: wide(1), ceilMode: false, returnIndices: false },
    ['input', 'kernelSize', 'stride', 'padding', 'dilation', 'ceilMode'],
  );
  const size = expand(owner, 'kernelSize', read.kernelSize, n);
  const windows = [
    read.input,
    size,
    read.stride === null ? size : expand(owner, 'stride', read.stride, n),
    expand(owner, 'padding', read.padding, n),
    expand(owner, 'dilation', read.dilation, n),
    read.ceilMode,
  ] as const;
  return { windows, indices: read.returnIndices };
}

/** Largest element of each window of (N, C, L); with `returnIndices` also where it stands. */
export function maxPool1d(...args: Indexed<MaxPoolArguments<Size1>, MaxPoolOrder>): WithIndices;
export function maxPool1d(...args: Plain<MaxPoolArguments<Size1>, MaxPoolOrder>): Tensor;
export function maxPool1d(...args: readonly unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool1d', 1, args);
  return indices ? torch.maxPool1dWithIndices(...windows) : torch.maxPool1d(...windows);
}

/** Largest element of each window of (N, C, L), and where it stands. */
export function maxPool1dWithIndices(...args: Arguments<MaxPoolArguments<Size1>, MaxPoolOrder>): WithIndices {
  return torch.maxPool1dWithIndices(...maxPoolArguments('maxPool1dWithIndices', 1, args).windows);
}

/** Largest element of each window of (N, C, H, W); with `returnIndices` also where it stands. */
export function maxPool2d(...args: Indexed<MaxPoolArguments<Size2>, MaxPoolOrder>): WithIndices;
export function maxPool2d(...args: Plain<MaxPoolArguments<Size2>, MaxPoolOrder>): Tensor;
export function maxPool2d(...args: readonly unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool2d', 2, args);
  return indices ? torch.maxPool2dWithIndices(...windows) : torch.maxPool2d(...windows);
}

/** Largest element of each window of (N, C, H, W), and where it stands. */
export function maxPool2dWithIndices(...args: Arguments<MaxPoolArguments<Size2>, MaxPoolOrder>): WithIndices {
  return torch.maxPool2dWithIndices(...maxPoolArguments('maxPool2dWithIndices', 2, args).windows);
}

/** Largest element of each window of (N, C, D, H, W); with `returnIndices` also where it stands. */
export function maxPool3d(...args: Indexed<MaxPoolArguments<Size3>, MaxPoolOrder>): WithIndices;
export function maxPool3d(...args: Plain<MaxPoolArguments<Size3>, MaxPoolOrder>): Tensor;
export function maxPool3d(...args: readonly unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool3d', 3, args);
  return indices ? torch.maxPool3dWithIndices(...windows) : torch.maxPool3d(...windows);
}

/** Largest element of each window of (N, C, D, H, W), and where it stands. */
export function maxPool3dWithIndices(...args: Arguments<MaxPoolArguments<Size3>, MaxPoolOrder>): WithIndices {
  return torch.maxPool3dWithIndices(...maxPoolArguments('maxPool3dWithIndices', 3, args).windows);
}

/** One number for all dimensions or one for each; null keeps the input's size. */
export type OutputSize = number | readonly (number | null)[];

interface AdaptiveArguments<Size> {
  input: Tensor;
  outputSize: Size;
}
type AdaptiveOrder = ['input', 'outputSize'];
type Adaptive<Size> = Arguments<AdaptiveArguments<Size>, AdaptiveOrder>;

function outputSizes(owner: string, outputSize: OutputSize, input: Tensor, n: number): number[] {
  if (!Array.isArray(outputSize)) return expand(owner, 'outputSize', outputSize, n);
  const own = input.shape.slice(-n);
  const sizes = outputSize.map((size, i) => size ?? own[i]);
  return expand(owner, 'outputSize', sizes, n);
}

function adaptiveAvgPool(owner: string, n: 1 | 2 | 3, args: Adaptive<OutputSize>): Tensor {
  const { input, outputSize } = readArguments(owner, args, {}, ['input', 'outputSize']);
  const pool = [torch.adaptiveAvgPool1d, torch.adaptiveAvgPool2d, torch.adaptiveAvgPool3d][n - 1]!;
  return pool(input, outputSizes(owner, outputSize, input, n));
}

/** Means over windows chosen so that the output is (N, C, outputSize). */
export function adaptiveAvgPool1d(...args: Adaptive<Size1>): Tensor {
  return adaptiveAvgPool('adaptiveAvgPool1d', 1, args);
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool2d(...args: Adaptive<OutputSize>): Tensor {
  return adaptiveAvgPool('adaptiveAvgPool2d', 2, args);
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool3d(...args: Adaptive<OutputSize>): Tensor {
  return adaptiveAvgPool('adaptiveAvgPool3d', 3, args);
}

function adaptiveMaxPool(owner: string, n: 1 | 2 | 3, args: readonly unknown[]) {
  const { input, outputSize, returnIndices } = readArguments<
    AdaptiveArguments<OutputSize> & { returnIndices: boolean }
  >(owner, args, { returnIndices: false }, ['input', 'outputSize', 'returnIndices']);
  const pool = [torch.adaptiveMaxPool1d, torch.adaptiveMaxPool2d, torch.adaptiveMaxPool3d][n - 1]!;
  const both: WithIndices = pool(input, outputSizes(owner, outputSize, input, n));
  return { both, chosen: returnIndices ? both : both[0] };
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize), and where they stand. */
export function adaptiveMaxPool1dWithIndices(...args: Adaptive<Size1>): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool1dWithIndices', 1, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool1d(...args: Indexed<AdaptiveArguments<Size1>, AdaptiveOrder>): WithIndices;
export function adaptiveMaxPool1d(...args: Plain<AdaptiveArguments<Size1>, AdaptiveOrder>): Tensor;
export function adaptiveMaxPool1d(...args: readonly unknown[]): Tensor | WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool1d', 1, args).chosen;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool2dWithIndices(...args: Adaptive<OutputSize>): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool2dWithIndices', 2, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool2d(...args: Indexed<AdaptiveArguments<OutputSize>, AdaptiveOrder>): WithIndices;
export function adaptiveMaxPool2d(...args: Plain<AdaptiveArguments<OutputSize>, AdaptiveOrder>): Tensor;
export function adaptiveMaxPool2d(...args: readonly unknown[]): Tensor | WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool2d', 2, args).chosen;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool3dWithIndices(...args: Adaptive<OutputSize>): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool3dWithIndices', 3, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool3d(...args: Indexed<AdaptiveArguments<OutputSize>, AdaptiveOrder>): WithIndices;
export function adaptiveMaxPool3d(...args: Plain<AdaptiveArguments<OutputSize>, AdaptiveOrder>): Tensor;
export function adaptiveMaxPool3d(...args: readonly unknown[]): Tensor | WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool3d', 3, args).chosen;
}

/** Options of {@link fractionalMaxPool2d} and {@link fractionalMaxPool3d}; one of the first two must be given. */
export interface FractionalMaxPoolOptions {
  /** Size of the output's spatial dimensions. */
  outputSize?: SizeAny | null;
  /** Or their share of the input's. */
  outputRatio?: SizeAny | null;
  /** (N, C, spatial dimensions) numbers from 0 to 1 that place the windows; drawn by default. */
  _randomSamples?: Tensor | null;
}

interface FractionalArguments<Size> extends FractionalMaxPoolOptions {
  input: Tensor;
  kernelSize: Size;
}
type FractionalOrder = ['input', 'kernelSize', 'outputSize', 'outputRatio'];
type Fractional<Size> = Arguments<FractionalArguments<Size> & { returnIndices?: boolean }, FractionalOrder>;

function fractional(owner: string, n: 2 | 3, args: readonly unknown[]) {
  const { input, kernelSize, outputSize, outputRatio, returnIndices, _randomSamples } = readArguments<
    Required<FractionalArguments<Size3>> & { returnIndices: boolean }
  >(
    owner,
    args,
    {
      outputSize: orNull(sizes(n)),
      outputRatio: orNull(sizes(n)),
      returnIndices: false,
      _randomSamples: orNull(expectTensor),
    },
    ['input', 'kernelSize', 'outputSize', 'outputRatio'],
  );
  expectTensor(owner, 'input', input);
  if (outputSize === null && outputRatio === null) {
    throw kindError(owner, 'outputSize', 'given, or else outputRatio', outputSize);
  }
  const lengths = input.shape.slice(-n);
  const output =
    outputSize === null
      ? expand(owner, 'outputRatio', outputRatio, n).map((ratio, i) => Math.trunc(lengths[i]! * ratio))
      : expand(owner, 'outputSize', outputSize, n);
  const batch = input.dim() === n + 1 ? 1 : input.size(0);
  const { dtype, device } = input;
  const samples = _randomSamples ?? torch.rand([batch, input.size(-n - 1), n], { dtype, device });
  const pool = n === 2 ? torch.fractionalMaxPool2d : torch.fractionalMaxPool3d;
  const both: WithIndices = pool(input, expand(owner, 'kernelSize', kernelSize, n), output, samples);
  return { both, chosen: returnIndices ? both : both[0] };
}

/** Max pooling of (N, C, H, W) over windows of random sizes (Graham, 2014), and where the elements stand. */
export function fractionalMaxPool2dWithIndices(...args: Fractional<Size2>): WithIndices {
  return fractional('fractionalMaxPool2dWithIndices', 2, args).both;
}

/** Max pooling of (N, C, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool2d(...args: Indexed<FractionalArguments<Size2>, FractionalOrder>): WithIndices;
export function fractionalMaxPool2d(...args: Plain<FractionalArguments<Size2>, FractionalOrder>): Tensor;
export function fractionalMaxPool2d(...args: readonly unknown[]): Tensor | WithIndices {
  return fractional('fractionalMaxPool2d', 2, args).chosen;
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes, and where the elements stand. */
export function fractionalMaxPool3dWithIndices(...args: Fractional<Size3>): WithIndices {
  return fractional('fractionalMaxPool3dWithIndices', 3, args).both;
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool3d(...args: Indexed<FractionalArguments<Size3>, FractionalOrder>): WithIndices;
export function fractionalMaxPool3d(...args: Plain<FractionalArguments<Size3>, FractionalOrder>): Tensor;
export function fractionalMaxPool3d(...args: readonly unknown[]): Tensor | WithIndices {
  return fractional('fractionalMaxPool3d', 3, args).chosen;
}

interface UnpoolArguments<Size> {
  input: Tensor;
  indices: Tensor;
  kernelSize: Size;
  /** The kernel's size by default. */
  stride?: Size | null;
  padding?: Size;
  /** The size that is meant, of those that pool to the input's; the smallest by default. */
  outputSize?: readonly number[] | null;
}
type Unpool<Size> = Arguments<
  UnpoolArguments<Size>,
  ['input', 'indices', 'kernelSize', 'stride', 'padding', 'outputSize']
>;

function unpoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const { input, indices, ...a } = readArguments<Required<UnpoolArguments<Size3>>>(
    owner,
    args,
    { stride: null, padding: wide(0), outputSize: null },
    ['input', 'indices', 'kernelSize', 'stride', 'padding', 'outputSize'],
  );
  for (const [name, value] of Object.entries({ input, indices })) expectTensor(owner, name, value);
  const size = expand(owner, 'kernelSize', a.kernelSize, n);
  const stride = a.stride === null ? size : expand(owner, 'stride', a.stride, n);
  const padding = expand(owner, 'padding', a.padding, n);
  const own = input.shape.slice(-n).map((length, i) => (length - 1) * stride[i]! + size[i]! - 2 * padding[i]!);
  if (a.outputSize === null) return { input, indices, output: own, stride, padding };
  if (!Array.isArray(a.outputSize)) throw kindError(owner, 'outputSize', `${n} or ${n + 2} numbers`, a.outputSize);
  const output = a.outputSize.length === n + 2 ? a.outputSize.slice(2) : [...a.outputSize];
  if (output.length !== n) throw valueError(owner, 'outputSize', `of ${n} or ${n + 2} numbers`, a.outputSize);
  output.forEach((length, i) => {
    const [least, most] = [own[i]! - stride[i]! + 1, own[i]! + stride[i]! - 1];
    if (length < least || length > most)
      throw valueError(owner, `outputSize[${i}]`, `from ${least} to ${most}`, length);
  });
  return { input, indices, output, stride, padding };
}

/** Puts the elements of a max pooling of (N, C, L) back to their places among zeros. */
export function maxUnpool1d(...args: Unpool<Size1>): Tensor {
  const { input, indices, output } = unpoolArguments('maxUnpool1d', 1, args);
  return torch.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...output, 1]).squeeze(-1);
}

/** Puts the elements of a max pooling of (N, C, H, W) back to their places among zeros. */
export function maxUnpool2d(...args: Unpool<Size2>): Tensor {
  const { input, indices, output } = unpoolArguments('maxUnpool2d', 2, args);
  return torch.maxUnpool2d(input, indices, output);
}

/** Puts the elements of a max pooling of (N, C, D, H, W) back to their places among zeros. */
export function maxUnpool3d(...args: Unpool<Size3>): Tensor {
  const { input, indices, output, stride, padding } = unpoolArguments('maxUnpool3d', 3, args);
  return torch.maxUnpool3d(input, indices, output, stride, padding);
}

interface LpPoolArguments<Size> {
  input: Tensor;
  normType: number;
  kernelSize: Size;
  stride?: Size | null;
  ceilMode?: boolean;
}
type LpPoolOrder = ['input', 'normType', 'kernelSize', 'stride', 'ceilMode'];
type LpPool<Size> = Arguments<LpPoolArguments<Size>, LpPoolOrder>;

/** (Σ xᵖ)^(1/p) of each window, from the means of xᵖ over windows. */
function lpPool(owner: string, n: number, args: readonly unknown[], means: typeof avgPool2d): Tensor {
  const { input, normType, kernelSize, stride, ceilMode } = readArguments<Required<LpPoolArguments<any>>>(
    owner,
    args,
    { stride: orNull(sizes(n)), ceilMode: false },
    ['input', 'normType', 'kernelSize', 'stride', 'ceilMode'],
  );
  const size = expand(owner, 'kernelSize', kernelSize, n);
  const p = number(owner, 'normType', normType);
  const mean = means(expectTensor(owner, 'input', input).pow(p), kernelSize, {
    stride: stride ?? kernelSize,
    ceilMode,
  });
  return mean
    .sign()
    .mul(mean.abs().relu())
    .mul(size.reduce((a, b) => a * b))
    .pow(1 / p);
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, L), with p = `normType`. */
export function lpPool1d(...args: LpPool<Size1>): Tensor {
  return lpPool('lpPool1d', 1, args, avgPool1d as typeof avgPool2d);
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, H, W), with p = `normType`. */
export function lpPool2d(...args: LpPool<Size2>): Tensor {
  return lpPool('lpPool2d', 2, args, avgPool2d);
}

/** (Σ xᵖ)^(1/p) over the windows of (N, C, D, H, W), with p = `normType`. */
export function lpPool3d(...args: LpPool<Size3>): Tensor {
  return lpPool('lpPool3d', 3, args, avgPool3d as unknown as typeof avgPool2d);
}
