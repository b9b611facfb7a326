/**
 * @file `nn.functional`: layers as functions, under PyTorch's names and with its defaults. Arguments with defaults go in
 * one options object; the leading ones may also be given by position.
 */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import {
  boolean,
  kindError,
  type Named,
  oneOf,
  probability,
  readArguments,
  positive as requirePositive,
  type Trailing,
  valueError,
} from '../utils/options.js';

export * from './resampling.js';
export * from './unpooling.js';

import { expand, type Size1, type Size2, type Size3, type SizeAny } from './size.js';

/** How the elements of a loss are put together: their mean, their sum, or not at all. */
export type Reduction = 'none' | 'mean' | 'sum';

/** ATen's number for a reduction. @internal */
export function reductionNumber(owner: string, reduction: Reduction): number {
  return ['none', 'mean', 'sum'].indexOf(oneOf(owner, 'reduction', reduction, ['none', 'mean', 'sum']));
}

function reduced(owner: string, loss: Tensor, reduction: Reduction): Tensor {
  const number = reductionNumber(owner, reduction);
  return number === 0 ? loss : number === 1 ? loss.mean() : loss.sum();
}

type Inplace = Trailing<{ inplace?: boolean }, ['inplace']>;
const inplaceDefault = { inplace: false };

interface LinearArguments {
  input: Tensor;
  weight: Tensor;
  bias?: Tensor | null;
}

// Linear maps and convolutions

/** y = x Wᵀ + b; `weight` is (outFeatures, inFeatures). */
export function linear(input: Tensor, weight: Tensor, ...rest: Trailing<{ bias?: Tensor | null }, ['bias']>): Tensor;
/** The same, with arguments by name. */
export function linear(...named: Named<LinearArguments, ['input', 'weight']>): Tensor;
export function linear(...args: unknown[]): Tensor {
  const { input, weight, bias } = readArguments<Required<LinearArguments>>(
    'linear',
    args,
    { bias: null as Tensor | null },
    ['input', 'weight', 'bias'],
  );
  return torch.linear(input, weight, bias);
}

interface BilinearArguments {
  input1: Tensor;
  input2: Tensor;
  weight: Tensor;
  bias?: Tensor | null;
}

/** y = x₁ᵀ A x₂ + b. */
export function bilinear(
  input1: Tensor,
  input2: Tensor,
  weight: Tensor,
  ...rest: Trailing<{ bias?: Tensor | null }, ['bias']>
): Tensor;
/** The same, with arguments by name. */
export function bilinear(...named: Named<BilinearArguments, ['input1', 'input2', 'weight']>): Tensor;
export function bilinear(...args: unknown[]): Tensor {
  const { input1, input2, weight, bias } = readArguments<Required<BilinearArguments>>(
    'bilinear',
    args,
    { bias: null as Tensor | null },
    ['input1', 'input2', 'weight', 'bias'],
  );
  return torch.bilinear(input1, input2, weight, bias);
}

interface ConvOptions<Size> {
  bias?: Tensor | null;
  stride?: Size;
  padding?: Size | 'same' | 'valid';
  dilation?: Size;
  groups?: number;
}
type ConvArguments<Size> = Trailing<ConvOptions<Size>, ['bias', 'stride', 'padding', 'dilation', 'groups']>;

const convOrder = ['input', 'weight', 'bias', 'stride', 'padding', 'dilation', 'groups'] as const;

function convArguments(owner: string, n: number, args: readonly unknown[]) {
  const defaults = { bias: null, stride: 1, padding: 0, dilation: 1, groups: 1 };
  const read = readArguments<Required<Conv3dArguments>>(owner, args, defaults, convOrder);
  const padding = typeof read.padding === 'string' ? read.padding : expand(owner, 'padding', read.padding, n);
  return [
    read.input,
    read.weight,
    read.bias,
    expand(owner, 'stride', read.stride, n),
    padding as number[],
    expand(owner, 'dilation', read.dilation, n),
    read.groups,
  ] as const;
}

interface Conv1dArguments extends ConvOptions<Size1> {
  input: Tensor;
  weight: Tensor;
}

/** Cross-correlation over (N, C, L); `weight` is (outChannels, C / groups, K). */
export function conv1d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size1>): Tensor;
/** The same, with arguments by name. */
export function conv1d(...named: Named<Conv1dArguments, ['input', 'weight']>): Tensor;
export function conv1d(...args: unknown[]): Tensor {
  return torch.conv1d(...convArguments('conv1d', 1, args));
}

interface Conv2dArguments extends ConvOptions<Size2> {
  input: Tensor;
  weight: Tensor;
}

/** Cross-correlation over (N, C, H, W); `weight` is (outChannels, C / groups, KH, KW). */
export function conv2d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size2>): Tensor;
/** The same, with arguments by name. */
export function conv2d(...named: Named<Conv2dArguments, ['input', 'weight']>): Tensor;
export function conv2d(...args: unknown[]): Tensor {
  return torch.conv2d(...convArguments('conv2d', 2, args));
}

interface Conv3dArguments extends ConvOptions<Size3> {
  input: Tensor;
  weight: Tensor;
}

/** Cross-correlation over (N, C, D, H, W). */
export function conv3d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size3>): Tensor;
/** The same, with arguments by name. */
export function conv3d(...named: Named<Conv3dArguments, ['input', 'weight']>): Tensor;
export function conv3d(...args: unknown[]): Tensor {
  return torch.conv3d(...convArguments('conv3d', 3, args));
}

interface ConvTransposeOptions<Size> {
  bias?: Tensor | null;
  stride?: Size;
  padding?: Size;
  outputPadding?: Size;
  groups?: number;
  dilation?: Size;
}
type ConvTransposeArguments<Size> = Trailing<
  ConvTransposeOptions<Size>,
  ['bias', 'stride', 'padding', 'outputPadding', 'groups', 'dilation']
>;

const convTransposeOrder = [
  'input',
  'weight',
  'bias',
  'stride',
  'padding',
  'outputPadding',
  'groups',
  'dilation',
] as const;

function convTransposeArguments(owner: string, n: number, args: readonly unknown[]) {
  const defaults = { bias: null, stride: 1, padding: 0, outputPadding: 0, groups: 1, dilation: 1 };
  const read = readArguments<Required<ConvTranspose3dArguments>>(owner, args, defaults, convTransposeOrder);
  return [
    read.input,
    read.weight,
    read.bias,
    expand(owner, 'stride', read.stride, n),
    expand(owner, 'padding', read.padding, n),
    expand(owner, 'outputPadding', read.outputPadding, n),
    read.groups,
    expand(owner, 'dilation', read.dilation, n),
  ] as const;
}

interface ConvTranspose1dArguments extends ConvTransposeOptions<Size1> {
  input: Tensor;
  weight: Tensor;
}

/** Transposed convolution over (N, C, L); `weight` is (C, outChannels / groups, K). */
export function convTranspose1d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size1>): Tensor;
/** The same, with arguments by name. */
export function convTranspose1d(...named: Named<ConvTranspose1dArguments, ['input', 'weight']>): Tensor;
export function convTranspose1d(...args: unknown[]): Tensor {
  return torch.convTranspose1d(...convTransposeArguments('convTranspose1d', 1, args));
}

interface ConvTranspose2dArguments extends ConvTransposeOptions<Size2> {
  input: Tensor;
  weight: Tensor;
}

/** Transposed convolution over (N, C, H, W). */
export function convTranspose2d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size2>): Tensor;
/** The same, with arguments by name. */
export function convTranspose2d(...named: Named<ConvTranspose2dArguments, ['input', 'weight']>): Tensor;
export function convTranspose2d(...args: unknown[]): Tensor {
  return torch.convTranspose2d(...convTransposeArguments('convTranspose2d', 2, args));
}

interface ConvTranspose3dArguments extends ConvTransposeOptions<Size3> {
  input: Tensor;
  weight: Tensor;
}

/** Transposed convolution over (N, C, D, H, W). */
export function convTranspose3d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size3>): Tensor;
/** The same, with arguments by name. */
export function convTranspose3d(...named: Named<ConvTranspose3dArguments, ['input', 'weight']>): Tensor;
export function convTranspose3d(...args: unknown[]): Tensor {
  return torch.convTranspose3d(...convTransposeArguments('convTranspose3d', 3, args));
}

interface UnfoldOptions {
  dilation?: Size2;
  padding?: Size2;
  stride?: Size2;
}

const windowDefaults = { dilation: 1, padding: 0, stride: 1 };

function windows(owner: string, read: Required<UnfoldOptions> & { kernelSize: Size2 }) {
  return [
    expand(owner, 'kernelSize', read.kernelSize, 2),
    expand(owner, 'dilation', read.dilation, 2),
    expand(owner, 'padding', read.padding, 2),
    expand(owner, 'stride', read.stride, 2),
  ] as const;
}

interface UnfoldArguments extends UnfoldOptions {
  input: Tensor;
  kernelSize: Size2;
}

/** Sliding windows of (N, C, H, W) as columns (N, C·KH·KW, L). */
export function unfold(
  input: Tensor,
  kernelSize: Size2,
  ...rest: Trailing<UnfoldOptions, ['dilation', 'padding', 'stride']>
): Tensor;
/** The same, with arguments by name. */
export function unfold(...named: Named<UnfoldArguments, ['input', 'kernelSize']>): Tensor;
export function unfold(...args: unknown[]): Tensor {
  const { input, ...window } = readArguments<Required<UnfoldArguments>>('unfold', args, windowDefaults, [
    'input',
    'kernelSize',
    'dilation',
    'padding',
    'stride',
  ]);
  return torch.im2col(input, ...windows('unfold', window));
}

interface FoldArguments extends UnfoldOptions {
  input: Tensor;
  outputSize: Size2;
  kernelSize: Size2;
}

/** Sums columns (N, C·KH·KW, L) into an image (N, C, …outputSize). */
export function fold(
  input: Tensor,
  outputSize: Size2,
  kernelSize: Size2,
  ...rest: Trailing<UnfoldOptions, ['dilation', 'padding', 'stride']>
): Tensor;
/** The same, with arguments by name. */
export function fold(...named: Named<FoldArguments, ['input', 'outputSize', 'kernelSize']>): Tensor;
export function fold(...args: unknown[]): Tensor {
  const { input, outputSize, ...window } = readArguments<Required<FoldArguments>>('fold', args, windowDefaults, [
    'input',
    'outputSize',
    'kernelSize',
    'dilation',
    'padding',
    'stride',
  ]);
  return torch.col2im(input, expand('fold', 'outputSize', outputSize, 2), ...windows('fold', window));
}

// Pooling

interface AvgPoolOptions<Size> {
  stride?: Size | null;
  padding?: Size;
  ceilMode?: boolean;
  countIncludePad?: boolean;
}
type AvgPoolOrder = ['stride', 'padding', 'ceilMode', 'countIncludePad'];

function avgPoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const defaults = { stride: null, padding: 0, ceilMode: false, countIncludePad: true };
  const divisor = n === 1 ? {} : { divisorOverride: null };
  const order = [
    'input',
    'kernelSize',
    ...Object.keys(defaults),
    ...Object.keys(divisor),
  ] as (keyof AvgPool3dArguments)[];
  const read = readArguments<Required<AvgPool3dArguments>>(owner, args, { ...defaults, ...divisor }, order);
  const size = expand(owner, 'kernelSize', read.kernelSize, n);
  return {
    input: read.input,
    size,
    // ATen takes an empty list for the default.
    stride: read.stride === null || `${read.stride}` === '' ? size : expand(owner, 'stride', read.stride, n),
    padding: expand(owner, 'padding', read.padding, n),
    ceilMode: boolean(owner, 'ceilMode', read.ceilMode),
    countIncludePad: boolean(owner, 'countIncludePad', read.countIncludePad),
    divisor: read.divisorOverride ?? null,
  };
}

interface AvgPool1dArguments extends AvgPoolOptions<Size1> {
  input: Tensor;
  kernelSize: Size1;
}

/** Mean of each window of (N, C, L). */
export function avgPool1d(
  input: Tensor,
  kernelSize: Size1,
  ...rest: Trailing<AvgPoolOptions<Size1>, AvgPoolOrder>
): Tensor;
/** The same, with arguments by name. */
export function avgPool1d(...named: Named<AvgPool1dArguments, ['input', 'kernelSize']>): Tensor;
export function avgPool1d(...args: unknown[]): Tensor {
  const a = avgPoolArguments('avgPool1d', 1, args);
  return torch.avgPool1d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad);
}

interface AvgPool2dArguments extends AvgPoolOptions<Size2> {
  input: Tensor;
  kernelSize: Size2;
  divisorOverride?: number | null;
}

/** Mean of each window of (N, C, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool2d(
  input: Tensor,
  kernelSize: Size2,
  ...rest: Trailing<AvgPoolOptions<Size2> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
): Tensor;
/** The same, with arguments by name. */
export function avgPool2d(...named: Named<AvgPool2dArguments, ['input', 'kernelSize']>): Tensor;
export function avgPool2d(...args: unknown[]): Tensor {
  const a = avgPoolArguments('avgPool2d', 2, args);
  return torch.avgPool2d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

interface AvgPool3dArguments extends AvgPoolOptions<Size3> {
  input: Tensor;
  kernelSize: Size3;
  divisorOverride?: number | null;
}

/** Mean of each window of (N, C, D, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool3d(
  input: Tensor,
  kernelSize: Size3,
  ...rest: Trailing<AvgPoolOptions<Size3> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
): Tensor;
/** The same, with arguments by name. */
export function avgPool3d(...named: Named<AvgPool3dArguments, ['input', 'kernelSize']>): Tensor;
export function avgPool3d(...args: unknown[]): Tensor {
  const a = avgPoolArguments('avgPool3d', 3, args);
  return torch.avgPool3d(a.input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

interface MaxPoolOptions<Size> {
  stride?: Size | null;
  padding?: Size;
  dilation?: Size;
  ceilMode?: boolean;
}
type MaxPoolArguments<Size> = Trailing<MaxPoolOptions<Size>, ['stride', 'padding', 'dilation', 'ceilMode']>;
type WithIndices = [output: Tensor, indices: Tensor];
/** The same, with `returnIndices`: what gives the indices too, and what does not. */
type Indexed<O> = O & { returnIndices: true };
type Plain<O> = O & { returnIndices?: false };
interface MaxPoolNamed<Size> extends MaxPoolOptions<Size> {
  input: Tensor;
  kernelSize: Size;
}

function maxPoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const read = readArguments<Required<MaxPoolNamed<Size3>> & { returnIndices: boolean }>(
    owner,
    args,
    { stride: null, padding: 0, dilation: 1, ceilMode: false, returnIndices: false },
    ['input', 'kernelSize', 'stride', 'padding', 'dilation', 'ceilMode'],
  );
  const size = expand(owner, 'kernelSize', read.kernelSize, n);
  const windows = [
    read.input,
    size,
    read.stride === null ? size : expand(owner, 'stride', read.stride, n),
    expand(owner, 'padding', read.padding, n),
    expand(owner, 'dilation', read.dilation, n),
    boolean(owner, 'ceilMode', read.ceilMode),
  ] as const;
  return { windows, indices: boolean(owner, 'returnIndices', read.returnIndices) };
}

/** Largest element of each window of (N, C, L); with `returnIndices` also where it stands. */
export function maxPool1d(input: Tensor, kernelSize: Size1, options: Indexed<MaxPoolOptions<Size1>>): WithIndices;
export function maxPool1d(input: Tensor, kernelSize: Size1, ...rest: MaxPoolArguments<Size1>): Tensor;
/** The same, with arguments by name. */
export function maxPool1d(...named: Named<Indexed<MaxPoolNamed<Size1>>, ['input', 'kernelSize']>): WithIndices;
export function maxPool1d(...named: Named<Plain<MaxPoolNamed<Size1>>, ['input', 'kernelSize']>): Tensor;
export function maxPool1d(...args: unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool1d', 1, args);
  return indices ? torch.maxPool1dWithIndices(...windows) : torch.maxPool1d(...windows);
}

/** Largest element of each window of (N, C, L), and where it stands. */
export function maxPool1dWithIndices(input: Tensor, kernelSize: Size1, ...rest: MaxPoolArguments<Size1>): WithIndices;
/** The same, with arguments by name. */
export function maxPool1dWithIndices(...named: Named<MaxPoolNamed<Size1>, ['input', 'kernelSize']>): WithIndices;
export function maxPool1dWithIndices(...args: unknown[]): WithIndices {
  return torch.maxPool1dWithIndices(...maxPoolArguments('maxPool1dWithIndices', 1, args).windows);
}

/** Largest element of each window of (N, C, H, W); with `returnIndices` also where it stands. */
export function maxPool2d(input: Tensor, kernelSize: Size2, options: Indexed<MaxPoolOptions<Size2>>): WithIndices;
export function maxPool2d(input: Tensor, kernelSize: Size2, ...rest: MaxPoolArguments<Size2>): Tensor;
/** The same, with arguments by name. */
export function maxPool2d(...named: Named<Indexed<MaxPoolNamed<Size2>>, ['input', 'kernelSize']>): WithIndices;
export function maxPool2d(...named: Named<Plain<MaxPoolNamed<Size2>>, ['input', 'kernelSize']>): Tensor;
export function maxPool2d(...args: unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool2d', 2, args);
  return indices ? torch.maxPool2dWithIndices(...windows) : torch.maxPool2d(...windows);
}

/** Largest element of each window of (N, C, H, W), and where it stands. */
export function maxPool2dWithIndices(input: Tensor, kernelSize: Size2, ...rest: MaxPoolArguments<Size2>): WithIndices;
/** The same, with arguments by name. */
export function maxPool2dWithIndices(...named: Named<MaxPoolNamed<Size2>, ['input', 'kernelSize']>): WithIndices;
export function maxPool2dWithIndices(...args: unknown[]): WithIndices {
  return torch.maxPool2dWithIndices(...maxPoolArguments('maxPool2dWithIndices', 2, args).windows);
}

/** Largest element of each window of (N, C, D, H, W); with `returnIndices` also where it stands. */
export function maxPool3d(input: Tensor, kernelSize: Size3, options: Indexed<MaxPoolOptions<Size3>>): WithIndices;
export function maxPool3d(input: Tensor, kernelSize: Size3, ...rest: MaxPoolArguments<Size3>): Tensor;
/** The same, with arguments by name. */
export function maxPool3d(...named: Named<Indexed<MaxPoolNamed<Size3>>, ['input', 'kernelSize']>): WithIndices;
export function maxPool3d(...named: Named<Plain<MaxPoolNamed<Size3>>, ['input', 'kernelSize']>): Tensor;
export function maxPool3d(...args: unknown[]): Tensor | WithIndices {
  const { windows, indices } = maxPoolArguments('maxPool3d', 3, args);
  return indices ? torch.maxPool3dWithIndices(...windows) : torch.maxPool3d(...windows);
}

/** Largest element of each window of (N, C, D, H, W), and where it stands. */
export function maxPool3dWithIndices(input: Tensor, kernelSize: Size3, ...rest: MaxPoolArguments<Size3>): WithIndices;
/** The same, with arguments by name. */
export function maxPool3dWithIndices(...named: Named<MaxPoolNamed<Size3>, ['input', 'kernelSize']>): WithIndices;
export function maxPool3dWithIndices(...args: unknown[]): WithIndices {
  return torch.maxPool3dWithIndices(...maxPoolArguments('maxPool3dWithIndices', 3, args).windows);
}

/** One number for all dimensions or one for each; null keeps the input's size. */
export type OutputSize = number | readonly (number | null)[];

function outputSizes(owner: string, outputSize: OutputSize, input: Tensor, n: number): number[] {
  if (!Array.isArray(outputSize)) return expand(owner, 'outputSize', outputSize, n);
  const own = input.shape.slice(-n);
  return expand(
    owner,
    'outputSize',
    outputSize.map((size, i) => size ?? own[i]),
    n,
  );
}

interface AdaptiveAvgPool1dArguments {
  input: Tensor;
  outputSize: Size1;
}

/** Means over windows chosen so that the output is (N, C, outputSize). */
export function adaptiveAvgPool1d(input: Tensor, outputSize: Size1): Tensor;
/** The same, with arguments by name. */
export function adaptiveAvgPool1d(...named: Named<AdaptiveAvgPool1dArguments, ['input', 'outputSize']>): Tensor;
export function adaptiveAvgPool1d(...args: unknown[]): Tensor {
  const { input, outputSize } = readArguments<Required<AdaptiveAvgPool1dArguments>>('adaptiveAvgPool1d', args, {}, [
    'input',
    'outputSize',
  ]);
  return torch.adaptiveAvgPool1d(input, outputSizes('adaptiveAvgPool1d', outputSize, input, 1));
}

interface AdaptiveAvgPool2dArguments {
  input: Tensor;
  outputSize: OutputSize;
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool2d(input: Tensor, outputSize: OutputSize): Tensor;
/** The same, with arguments by name. */
export function adaptiveAvgPool2d(...named: Named<AdaptiveAvgPool2dArguments, ['input', 'outputSize']>): Tensor;
export function adaptiveAvgPool2d(...args: unknown[]): Tensor {
  const { input, outputSize } = readArguments<Required<AdaptiveAvgPool2dArguments>>('adaptiveAvgPool2d', args, {}, [
    'input',
    'outputSize',
  ]);
  return torch.adaptiveAvgPool2d(input, outputSizes('adaptiveAvgPool2d', outputSize, input, 2));
}

interface AdaptiveAvgPool3dArguments {
  input: Tensor;
  outputSize: OutputSize;
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool3d(input: Tensor, outputSize: OutputSize): Tensor;
/** The same, with arguments by name. */
export function adaptiveAvgPool3d(...named: Named<AdaptiveAvgPool3dArguments, ['input', 'outputSize']>): Tensor;
export function adaptiveAvgPool3d(...args: unknown[]): Tensor {
  const { input, outputSize } = readArguments<Required<AdaptiveAvgPool3dArguments>>('adaptiveAvgPool3d', args, {}, [
    'input',
    'outputSize',
  ]);
  return torch.adaptiveAvgPool3d(input, outputSizes('adaptiveAvgPool3d', outputSize, input, 3));
}

interface AdaptivePoolArguments {
  input: Tensor;
  outputSize: OutputSize;
}

function adaptiveMaxPool(owner: string, n: 1 | 2 | 3, args: readonly unknown[]) {
  const { input, outputSize, returnIndices } = readArguments<AdaptivePoolArguments & { returnIndices: boolean }>(
    owner,
    args,
    { returnIndices: false },
    ['input', 'outputSize', 'returnIndices'],
  );
  const pool = [torch.adaptiveMaxPool1d, torch.adaptiveMaxPool2d, torch.adaptiveMaxPool3d][n - 1]!;
  const both = pool(input, outputSizes(owner, outputSize, input, n));
  return { both, indices: boolean(owner, 'returnIndices', returnIndices) };
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize), and where they stand. */
export function adaptiveMaxPool1dWithIndices(input: Tensor, outputSize: Size1): WithIndices;
/** The same, with arguments by name. */
export function adaptiveMaxPool1dWithIndices(
  ...named: Named<AdaptivePoolArguments, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool1dWithIndices(...args: unknown[]): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool1dWithIndices', 1, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool1d(input: Tensor, outputSize: Size1, options: Indexed<object>): WithIndices;
export function adaptiveMaxPool1d(input: Tensor, outputSize: Size1, options?: Plain<object>): Tensor;
/** The same, with arguments by name. */
export function adaptiveMaxPool1d(
  ...named: Named<Indexed<AdaptivePoolArguments>, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool1d(...named: Named<Plain<AdaptivePoolArguments>, ['input', 'outputSize']>): Tensor;
export function adaptiveMaxPool1d(...args: unknown[]): Tensor | WithIndices {
  const { both, indices } = adaptiveMaxPool('adaptiveMaxPool1d', 1, args);
  return indices ? both : both[0];
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool2dWithIndices(input: Tensor, outputSize: OutputSize): WithIndices;
/** The same, with arguments by name. */
export function adaptiveMaxPool2dWithIndices(
  ...named: Named<AdaptivePoolArguments, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool2dWithIndices(...args: unknown[]): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool2dWithIndices', 2, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool2d(input: Tensor, outputSize: OutputSize, options: Indexed<object>): WithIndices;
export function adaptiveMaxPool2d(input: Tensor, outputSize: OutputSize, options?: Plain<object>): Tensor;
/** The same, with arguments by name. */
export function adaptiveMaxPool2d(
  ...named: Named<Indexed<AdaptivePoolArguments>, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool2d(...named: Named<Plain<AdaptivePoolArguments>, ['input', 'outputSize']>): Tensor;
export function adaptiveMaxPool2d(...args: unknown[]): Tensor | WithIndices {
  const { both, indices } = adaptiveMaxPool('adaptiveMaxPool2d', 2, args);
  return indices ? both : both[0];
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool3dWithIndices(input: Tensor, outputSize: OutputSize): WithIndices;
/** The same, with arguments by name. */
export function adaptiveMaxPool3dWithIndices(
  ...named: Named<AdaptivePoolArguments, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool3dWithIndices(...args: unknown[]): WithIndices {
  return adaptiveMaxPool('adaptiveMaxPool3dWithIndices', 3, args).both;
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize); with `returnIndices` also where they stand. */
export function adaptiveMaxPool3d(input: Tensor, outputSize: OutputSize, options: Indexed<object>): WithIndices;
export function adaptiveMaxPool3d(input: Tensor, outputSize: OutputSize, options?: Plain<object>): Tensor;
/** The same, with arguments by name. */
export function adaptiveMaxPool3d(
  ...named: Named<Indexed<AdaptivePoolArguments>, ['input', 'outputSize']>
): WithIndices;
export function adaptiveMaxPool3d(...named: Named<Plain<AdaptivePoolArguments>, ['input', 'outputSize']>): Tensor;
export function adaptiveMaxPool3d(...args: unknown[]): Tensor | WithIndices {
  const { both, indices } = adaptiveMaxPool('adaptiveMaxPool3d', 3, args);
  return indices ? both : both[0];
}

// Activations

interface ReluArguments {
  input: Tensor;
  inplace?: boolean;
}

/** max(x, 0). */
export function relu(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function relu(...named: Named<ReluArguments, ['input']>): Tensor;
export function relu(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<ReluArguments>>('relu', args, inplaceDefault, ['input', 'inplace']);
  return inplace ? input.relu_() : torch.relu(input);
}

interface Relu6Arguments {
  input: Tensor;
  inplace?: boolean;
}

/** min(max(x, 0), 6). */
export function relu6(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function relu6(...named: Named<Relu6Arguments, ['input']>): Tensor;
export function relu6(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<Relu6Arguments>>('relu6', args, inplaceDefault, [
    'input',
    'inplace',
  ]);
  return inplace ? torch.relu6_(input) : torch.relu6(input);
}

interface EluArguments {
  input: Tensor;
  alpha?: number;
  inplace?: boolean;
}

/** x, or α (eˣ − 1) where x is negative. */
export function elu(
  input: Tensor,
  ...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>
): Tensor;
/** The same, with arguments by name. */
export function elu(...named: Named<EluArguments, ['input']>): Tensor;
export function elu(...args: unknown[]): Tensor {
  const { input, alpha, inplace } = readArguments<Required<EluArguments>>('elu', args, { alpha: 1, inplace: false }, [
    'input',
    'alpha',
    'inplace',
  ]);
  return inplace ? torch.elu_(input, alpha) : torch.elu(input, alpha);
}

interface SeluArguments {
  input: Tensor;
  inplace?: boolean;
}

/** Scaled ELU with the constants of Klambauer et al. (2017). */
export function selu(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function selu(...named: Named<SeluArguments, ['input']>): Tensor;
export function selu(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<SeluArguments>>('selu', args, inplaceDefault, ['input', 'inplace']);
  return inplace ? torch.selu_(input) : torch.selu(input);
}

interface CeluArguments {
  input: Tensor;
  alpha?: number;
  inplace?: boolean;
}

/** x, or α (exp(x / α) − 1) where x is negative. */
export function celu(
  input: Tensor,
  ...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>
): Tensor;
/** The same, with arguments by name. */
export function celu(...named: Named<CeluArguments, ['input']>): Tensor;
export function celu(...args: unknown[]): Tensor {
  const { input, alpha, inplace } = readArguments<Required<CeluArguments>>('celu', args, { alpha: 1, inplace: false }, [
    'input',
    'alpha',
    'inplace',
  ]);
  return inplace ? torch.celu_(input, { alpha }) : torch.celu(input, { alpha });
}

interface LeakyReluArguments {
  input: Tensor;
  negativeSlope?: number;
  inplace?: boolean;
}

/** x, or `negativeSlope`·x where x is negative. */
export function leakyRelu(
  input: Tensor,
  ...rest: Trailing<{ negativeSlope?: number; inplace?: boolean }, ['negativeSlope', 'inplace']>
): Tensor;
/** The same, with arguments by name. */
export function leakyRelu(...named: Named<LeakyReluArguments, ['input']>): Tensor;
export function leakyRelu(...args: unknown[]): Tensor {
  const { input, negativeSlope, inplace } = readArguments<Required<LeakyReluArguments>>(
    'leakyRelu',
    args,
    { negativeSlope: 0.01, inplace: false },
    ['input', 'negativeSlope', 'inplace'],
  );
  return inplace ? torch.leakyRelu_(input, negativeSlope) : torch.leakyRelu(input, negativeSlope);
}

interface PreluArguments {
  input: Tensor;
  weight: Tensor;
}

/** x, or weight·x where x is negative; one weight, or one per channel (dimension 1). */
export function prelu(input: Tensor, weight: Tensor): Tensor;
/** The same, with arguments by name. */
export function prelu(...named: Named<PreluArguments, ['input', 'weight']>): Tensor;
export function prelu(...args: unknown[]): Tensor {
  const { input, weight } = readArguments<Required<PreluArguments>>('prelu', args, {}, ['input', 'weight']);
  return torch.prelu(input, weight);
}

interface RreluArguments {
  input: Tensor;
  lower?: number;
  upper?: number;
  training?: boolean;
  inplace?: boolean;
}

/** Leaky ReLU with a slope drawn from [lower, upper) in training, and their mean otherwise. */
export function rrelu(
  input: Tensor,
  ...rest: Trailing<
    { lower?: number; upper?: number; training?: boolean; inplace?: boolean },
    ['lower', 'upper', 'training', 'inplace']
  >
): Tensor;
/** The same, with arguments by name. */
export function rrelu(...named: Named<RreluArguments, ['input']>): Tensor;
export function rrelu(...args: unknown[]): Tensor {
  const { input, lower, upper, training, inplace } = readArguments<Required<RreluArguments>>(
    'rrelu',
    args,
    {
      lower: 1 / 8,
      upper: 1 / 3,
      training: false,
      inplace: false,
    },
    ['input', 'lower', 'upper', 'training', 'inplace'],
  );
  return inplace ? torch.rrelu_(input, lower, upper, training) : torch.rrelu(input, lower, upper, training);
}

interface GluArguments {
  input: Tensor;
  dim?: number;
}

/** a·σ(b), where a and b are the halves of the input along `dim`. */
export function glu(input: Tensor, ...rest: Trailing<{ dim?: number }, ['dim']>): Tensor;
/** The same, with arguments by name. */
export function glu(...named: Named<GluArguments, ['input']>): Tensor;
export function glu(...args: unknown[]): Tensor {
  const { input, dim } = readArguments<Required<GluArguments>>('glu', args, { dim: -1 }, ['input', 'dim']);
  return torch.glu(input, dim);
}

interface GeluArguments {
  input: Tensor;
  approximate?: 'none' | 'tanh';
}

/** x·Φ(x), with Φ the normal distribution function, or its tanh approximation. */
export function gelu(input: Tensor, ...rest: Trailing<{ approximate?: 'none' | 'tanh' }, []>): Tensor;
/** The same, with arguments by name. */
export function gelu(...named: Named<GeluArguments, ['input']>): Tensor;
export function gelu(...args: unknown[]): Tensor {
  const { input, approximate } = readArguments<Required<GeluArguments>>(
    'gelu',
    args,
    { approximate: 'none' as 'none' | 'tanh' },
    ['input'],
  );
  return torch.gelu(input, { approximate });
}

interface SiluArguments {
  input: Tensor;
  inplace?: boolean;
}

/** x·σ(x). */
export function silu(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function silu(...named: Named<SiluArguments, ['input']>): Tensor;
export function silu(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<SiluArguments>>('silu', args, inplaceDefault, ['input', 'inplace']);
  return inplace ? torch.silu_(input) : torch.silu(input);
}

interface MishArguments {
  input: Tensor;
  inplace?: boolean;
}

/** x·tanh(softplus(x)). */
export function mish(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function mish(...named: Named<MishArguments, ['input']>): Tensor;
export function mish(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<MishArguments>>('mish', args, inplaceDefault, ['input', 'inplace']);
  return inplace ? torch.mish_(input) : torch.mish(input);
}

interface SoftplusArguments {
  input: Tensor;
  beta?: number;
  threshold?: number;
}

/** log(1 + exp(βx)) / β, and x itself where βx is above `threshold`. */
export function softplus(
  input: Tensor,
  ...rest: Trailing<{ beta?: number; threshold?: number }, ['beta', 'threshold']>
): Tensor;
/** The same, with arguments by name. */
export function softplus(...named: Named<SoftplusArguments, ['input']>): Tensor;
export function softplus(...args: unknown[]): Tensor {
  const { input, beta, threshold } = readArguments<Required<SoftplusArguments>>(
    'softplus',
    args,
    { beta: 1, threshold: 20 },
    ['input', 'beta', 'threshold'],
  );
  return torch.softplus(input, beta, threshold);
}

interface SoftsignArguments {
  input: Tensor;
}

/** x / (1 + |x|). */
export function softsign(input: Tensor): Tensor;
/** The same, with arguments by name. */
export function softsign(...named: Named<SoftsignArguments, ['input']>): Tensor;
export function softsign(...args: unknown[]): Tensor {
  const { input } = readArguments<Required<SoftsignArguments>>('softsign', args, {}, ['input']);
  return input.div(input.abs().add(1));
}

interface TanhArguments {
  input: Tensor;
}

/** tanh x. */
export function tanh(input: Tensor): Tensor;
/** The same, with arguments by name. */
export function tanh(...named: Named<TanhArguments, ['input']>): Tensor;
export function tanh(...args: unknown[]): Tensor {
  const { input } = readArguments<Required<TanhArguments>>('tanh', args, {}, ['input']);
  return torch.tanh(input);
}

interface TanhshrinkArguments {
  input: Tensor;
}

/** x − tanh x. */
export function tanhshrink(input: Tensor): Tensor;
/** The same, with arguments by name. */
export function tanhshrink(...named: Named<TanhshrinkArguments, ['input']>): Tensor;
export function tanhshrink(...args: unknown[]): Tensor {
  const { input } = readArguments<Required<TanhshrinkArguments>>('tanhshrink', args, {}, ['input']);
  return input.sub(input.tanh());
}

interface SigmoidArguments {
  input: Tensor;
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(input: Tensor): Tensor;
/** The same, with arguments by name. */
export function sigmoid(...named: Named<SigmoidArguments, ['input']>): Tensor;
export function sigmoid(...args: unknown[]): Tensor {
  const { input } = readArguments<Required<SigmoidArguments>>('sigmoid', args, {}, ['input']);
  return torch.sigmoid(input);
}

interface LogsigmoidArguments {
  input: Tensor;
}

/** log σ(x). */
export function logsigmoid(input: Tensor): Tensor;
/** The same, with arguments by name. */
export function logsigmoid(...named: Named<LogsigmoidArguments, ['input']>): Tensor;
export function logsigmoid(...args: unknown[]): Tensor {
  const { input } = readArguments<Required<LogsigmoidArguments>>('logsigmoid', args, {}, ['input']);
  return torch.logSigmoid(input);
}

interface HardsigmoidArguments {
  input: Tensor;
  inplace?: boolean;
}

/** relu6(x + 3) / 6. */
export function hardsigmoid(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function hardsigmoid(...named: Named<HardsigmoidArguments, ['input']>): Tensor;
export function hardsigmoid(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<HardsigmoidArguments>>('hardsigmoid', args, inplaceDefault, [
    'input',
    'inplace',
  ]);
  return inplace ? torch.hardsigmoid_(input) : torch.hardsigmoid(input);
}

interface HardswishArguments {
  input: Tensor;
  inplace?: boolean;
}

/** x·relu6(x + 3) / 6. */
export function hardswish(input: Tensor, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function hardswish(...named: Named<HardswishArguments, ['input']>): Tensor;
export function hardswish(...args: unknown[]): Tensor {
  const { input, inplace } = readArguments<Required<HardswishArguments>>('hardswish', args, inplaceDefault, [
    'input',
    'inplace',
  ]);
  return inplace ? torch.hardswish_(input) : torch.hardswish(input);
}

interface HardtanhArguments {
  input: Tensor;
  minVal?: number;
  maxVal?: number;
  inplace?: boolean;
}

/** x cut to [minVal, maxVal]. */
export function hardtanh(
  input: Tensor,
  ...rest: Trailing<{ minVal?: number; maxVal?: number; inplace?: boolean }, ['minVal', 'maxVal', 'inplace']>
): Tensor;
/** The same, with arguments by name. */
export function hardtanh(...named: Named<HardtanhArguments, ['input']>): Tensor;
export function hardtanh(...args: unknown[]): Tensor {
  const { input, minVal, maxVal, inplace } = readArguments<Required<HardtanhArguments>>(
    'hardtanh',
    args,
    { minVal: -1, maxVal: 1, inplace: false },
    ['input', 'minVal', 'maxVal', 'inplace'],
  );
  if (minVal > maxVal) throw valueError('hardtanh', 'minVal', `at most maxVal (${maxVal})`, minVal);
  return inplace ? torch.hardtanh_(input, minVal, maxVal) : torch.hardtanh(input, minVal, maxVal);
}

interface HardshrinkArguments {
  input: Tensor;
  lambd?: number;
}

/** x, or 0 within ±λ. */
export function hardshrink(input: Tensor, ...rest: Trailing<{ lambd?: number }, ['lambd']>): Tensor;
/** The same, with arguments by name. */
export function hardshrink(...named: Named<HardshrinkArguments, ['input']>): Tensor;
export function hardshrink(...args: unknown[]): Tensor {
  const { input, lambd } = readArguments<Required<HardshrinkArguments>>('hardshrink', args, { lambd: 0.5 }, [
    'input',
    'lambd',
  ]);
  return torch.hardshrink(input, lambd);
}

interface SoftshrinkArguments {
  input: Tensor;
  lambd?: number;
}

/** x moved towards 0 by λ, at most to 0. */
export function softshrink(input: Tensor, ...rest: Trailing<{ lambd?: number }, ['lambd']>): Tensor;
/** The same, with arguments by name. */
export function softshrink(...named: Named<SoftshrinkArguments, ['input']>): Tensor;
export function softshrink(...args: unknown[]): Tensor {
  const { input, lambd } = readArguments<Required<SoftshrinkArguments>>('softshrink', args, { lambd: 0.5 }, [
    'input',
    'lambd',
  ]);
  return torch.softshrink(input, lambd);
}

interface ThresholdArguments {
  input: Tensor;
  threshold: number;
  value: number;
  inplace?: boolean;
}

/** x, or `value` where x is not above `threshold`. */
export function threshold(input: Tensor, threshold: number, value: number, ...rest: Inplace): Tensor;
/** The same, with arguments by name. */
export function threshold(...named: Named<ThresholdArguments, ['input', 'threshold', 'value']>): Tensor;
export function threshold(...args: unknown[]): Tensor {
  const { input, threshold, value, inplace } = readArguments<Required<ThresholdArguments>>(
    'threshold',
    args,
    inplaceDefault,
    ['input', 'threshold', 'value', 'inplace'],
  );
  return inplace ? torch.threshold_(input, threshold, value) : torch.threshold(input, threshold, value);
}

interface SoftmaxArguments {
  input: Tensor;
  dim?: number | null;
  dtype?: torch.DType | null;
}
type SoftmaxRest = Trailing<Omit<SoftmaxArguments, 'input'>, ['dim']>;

/** The dimension that PyTorch takes when none is given. */
function softmaxDim(dim: number | null, input: Tensor): number {
  return dim ?? ([0, 1, 3].includes(input.dim()) ? 0 : 1);
}

function softmaxArguments(owner: string, args: readonly unknown[]) {
  const none = { dim: null, dtype: null };
  const { input, dim, dtype } = readArguments<Required<SoftmaxArguments>>(owner, args, none, ['input', 'dim']);
  return { input, rest: [softmaxDim(dim, input), dtype === null ? {} : { dtype }] as const };
}

/** exp(x) over its sum along `dim`. */
export function softmax(input: Tensor, ...rest: SoftmaxRest): Tensor;
/** The same, with arguments by name. */
export function softmax(...named: Named<SoftmaxArguments, ['input']>): Tensor;
export function softmax(...args: unknown[]): Tensor {
  const { input, rest } = softmaxArguments('softmax', args);
  return torch.softmax(input, ...rest);
}

/** exp(−x) over its sum along `dim`. */
export function softmin(input: Tensor, ...rest: SoftmaxRest): Tensor;
/** The same, with arguments by name. */
export function softmin(...named: Named<SoftmaxArguments, ['input']>): Tensor;
export function softmin(...args: unknown[]): Tensor {
  const { input, rest } = softmaxArguments('softmin', args);
  return torch.softmax(input.neg(), ...rest);
}

/** log softmax(x) along `dim`. */
export function logSoftmax(input: Tensor, ...rest: SoftmaxRest): Tensor;
/** The same, with arguments by name. */
export function logSoftmax(...named: Named<SoftmaxArguments, ['input']>): Tensor;
export function logSoftmax(...args: unknown[]): Tensor {
  const { input, rest } = softmaxArguments('logSoftmax', args);
  return torch.logSoftmax(input, ...rest);
}

interface GumbelSoftmaxArguments {
  logits: Tensor;
  tau?: number;
  hard?: boolean;
  dim?: number;
}

/** A draw from the Gumbel-softmax distribution (Jang et al., 2017); `hard` rounds it to one-hot, straight through. */
export function gumbelSoftmax(
  logits: Tensor,
  ...rest: Trailing<{ tau?: number; hard?: boolean; dim?: number }, ['tau', 'hard']>
): Tensor;
/** The same, with arguments by name. */
export function gumbelSoftmax(...named: Named<GumbelSoftmaxArguments, ['logits']>): Tensor;
export function gumbelSoftmax(...args: unknown[]): Tensor {
  const { logits, tau, hard, dim } = readArguments<Required<GumbelSoftmaxArguments>>(
    'gumbelSoftmax',
    args,
    { tau: 1, hard: false, dim: -1 },
    ['logits', 'tau', 'hard'],
  );
  const gumbels = torch.emptyLike(logits).exponential_().log().neg();
  const soft = logits.add(gumbels).div(tau).softmax(dim);
  if (!hard) return soft;
  const index = soft.argmax(dim, true);
  return torch.zerosLike(logits).scatter_(dim, index, 1).sub(soft.detach()).add(soft);
}

// Dropout

interface DropoutArguments {
  input: Tensor;
  p?: number;
  training?: boolean;
  inplace?: boolean;
}
type DropoutRest = Trailing<Omit<DropoutArguments, 'input'>, ['p', 'training', 'inplace']>;

function dropoutArguments(owner: string, args: readonly unknown[], training = true) {
  const defaults = { p: 0.5, training, inplace: false };
  const order = ['input', 'p', 'training', 'inplace'] as const;
  const read = readArguments<Required<DropoutArguments>>(owner, args, defaults, order);
  probability(owner, 'p', read.p);
  for (const name of ['training', 'inplace'] as const) boolean(owner, name, read[name]);
  return read;
}

/** Sets elements to zero with probability `p` and divides the others by 1 − p. */
export function dropout(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function dropout(...named: Named<DropoutArguments, ['input']>): Tensor;
export function dropout(...args: unknown[]): Tensor {
  const { input, p, training, inplace } = dropoutArguments('dropout', args);
  return inplace ? torch.dropout_(input, p, training) : torch.dropout(input, p, training);
}

/** Sets whole channels to zero; what {@link dropout1d} to {@link dropout3d} share. */
function featureDropout(owner: string, n: number, args: readonly unknown[]): Tensor {
  const { input, p, training, inplace } = dropoutArguments(owner, args);
  const dims = input.dim();
  if (dims !== n + 1 && dims !== n + 2)
    throw valueError(owner, 'input', `of ${n + 1} or ${n + 2} dimensions`, input.shape);
  // Only in one dimension does PyTorch take an input of one dimension less for an unbatched one.
  const unbatched = n !== 2 && dims === n + 1;
  const x = unbatched ? (inplace ? input.unsqueeze_(0) : input.unsqueeze(0)) : input;
  const out = inplace ? torch.featureDropout_(x, p, training) : torch.featureDropout(x, p, training);
  return unbatched ? (inplace ? out.squeeze_(0) : out.squeeze(0)) : out;
}

/** Sets whole channels of (N, C, L) to zero with probability `p`. */
export function dropout1d(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function dropout1d(...named: Named<DropoutArguments, ['input']>): Tensor;
export function dropout1d(...args: unknown[]): Tensor {
  return featureDropout('dropout1d', 1, args);
}

/** Sets whole channels of (N, C, H, W) to zero with probability `p`. */
export function dropout2d(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function dropout2d(...named: Named<DropoutArguments, ['input']>): Tensor;
export function dropout2d(...args: unknown[]): Tensor {
  return featureDropout('dropout2d', 2, args);
}

/** Sets whole channels of (N, C, D, H, W) to zero with probability `p`. */
export function dropout3d(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function dropout3d(...named: Named<DropoutArguments, ['input']>): Tensor;
export function dropout3d(...args: unknown[]): Tensor {
  return featureDropout('dropout3d', 3, args);
}

/** Dropout that keeps mean and variance of SELU's outputs (Klambauer et al., 2017). */
export function alphaDropout(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function alphaDropout(...named: Named<DropoutArguments, ['input']>): Tensor;
export function alphaDropout(...args: unknown[]): Tensor {
  const { input, p, training, inplace } = dropoutArguments('alphaDropout', args, false);
  return inplace ? torch.alphaDropout_(input, p, training) : torch.alphaDropout(input, p, training);
}

/** {@link alphaDropout} of whole channels. */
export function featureAlphaDropout(input: Tensor, ...rest: DropoutRest): Tensor;
/** The same, with arguments by name. */
export function featureAlphaDropout(...named: Named<DropoutArguments, ['input']>): Tensor;
export function featureAlphaDropout(...args: unknown[]): Tensor {
  const { input, p, training, inplace } = dropoutArguments('featureAlphaDropout', args, false);
  return inplace ? torch.featureAlphaDropout_(input, p, training) : torch.featureAlphaDropout(input, p, training);
}

// Tables

interface EmbeddingOptions {
  paddingIdx?: number | null;
  maxNorm?: number | null;
  normType?: number;
  scaleGradByFreq?: boolean;
  sparse?: boolean;
}

function tableRow(owner: string, index: number | null, rows: number): number {
  if (index === null) return -1;
  if (index >= rows || index < -rows) throw valueError(owner, 'paddingIdx', `a row of the table (${rows})`, index);
  return index < 0 ? index + rows : index;
}

interface EmbeddingArguments extends EmbeddingOptions {
  input: Tensor;
  weight: Tensor;
}

/** Rows of `weight` (rows, dim) at the indices `input`; the row `paddingIdx` gets no gradient. */
export function embedding(
  input: Tensor,
  weight: Tensor,
  ...rest: Trailing<EmbeddingOptions, ['paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse']>
): Tensor;
/** The same, with arguments by name. */
export function embedding(...named: Named<EmbeddingArguments, ['input', 'weight']>): Tensor;
export function embedding(...args: unknown[]): Tensor {
  const { input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = readArguments<
    Required<EmbeddingArguments>
  >(
    'embedding',
    args,
    {
      paddingIdx: null as number | null,
      maxNorm: null as number | null,
      normType: 2,
      scaleGradByFreq: false,
      sparse: false,
    },
    ['input', 'weight', 'paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse'],
  );
  const row = tableRow('embedding', paddingIdx, weight.shape[0]!);
  let indices = input;
  if (maxNorm !== null) {
    indices = input.contiguous();
    torch.noGrad(() => torch.embeddingRenorm_(weight.detach(), indices, maxNorm, normType));
  }
  return torch.embedding(weight, indices, row, scaleGradByFreq, sparse);
}

interface EmbeddingBagOptions {
  offsets?: Tensor | null;
  maxNorm?: number | null;
  normType?: number;
  scaleGradByFreq?: boolean;
  mode?: 'sum' | 'mean' | 'max';
  sparse?: boolean;
  perSampleWeights?: Tensor | null;
  includeLastOffset?: boolean;
  paddingIdx?: number | null;
}

interface EmbeddingBagArguments extends EmbeddingBagOptions {
  input: Tensor;
  weight: Tensor;
}

/**
 * Sums, means or maxima of bags of rows of `weight`: `input` (bags, n), or one-dimensional with the `offsets` where
 * bags begin.
 */
export function embeddingBag(
  input: Tensor,
  weight: Tensor,
  ...rest: Trailing<EmbeddingBagOptions, ['offsets']>
): Tensor;
/** The same, with arguments by name. */
export function embeddingBag(...named: Named<EmbeddingBagArguments, ['input', 'weight']>): Tensor;
export function embeddingBag(...args: unknown[]): Tensor {
  const owner = 'embeddingBag';
  const { input, weight, ...o } = readArguments<Required<EmbeddingBagArguments>>(
    owner,
    args,
    {
      offsets: null,
      maxNorm: null,
      normType: 2,
      scaleGradByFreq: false,
      mode: 'mean',
      sparse: false,
      perSampleWeights: null,
      includeLastOffset: false,
      paddingIdx: null,
    },
    ['input', 'weight', 'offsets'],
  );
  const mode = ['sum', 'mean', 'max'].indexOf(oneOf(owner, 'mode', o.mode, ['sum', 'mean', 'max']));
  let { offsets, perSampleWeights } = o;
  let indices = input;
  if (input.dim() === 2) {
    if (offsets) throw valueError(owner, 'offsets', 'null with 2-dimensional input', offsets);
    const [bags, size] = input.shape as [number, number];
    offsets = torch.arange(0, bags * size, size, { dtype: input.dtype, device: input.device });
    indices = input.reshape([-1]);
    perSampleWeights = perSampleWeights?.reshape([-1]) ?? null;
  } else if (input.dim() !== 1) {
    throw valueError(owner, 'input', 'of 1 or 2 dimensions', input.shape);
  } else if (!offsets) {
    throw kindError(owner, 'offsets', 'a tensor with 1-dimensional input', offsets);
  }
  if (perSampleWeights && o.mode !== 'sum')
    throw valueError(owner, 'perSampleWeights', `null with mode ${o.mode}`, 'a tensor');
  const { maxNorm } = o;
  if (maxNorm !== null) torch.noGrad(() => torch.embeddingRenorm_(weight.detach(), indices, maxNorm, o.normType));
  const row = o.paddingIdx === null ? null : tableRow(owner, o.paddingIdx, weight.shape[0]!);
  return torch.embeddingBag(
    weight,
    indices,
    offsets,
    o.scaleGradByFreq,
    mode,
    o.sparse,
    perSampleWeights,
    o.includeLastOffset,
    row,
  )[0];
}

interface OneHotArguments {
  input: Tensor;
  numClasses?: number;
}

/** Classes (int64) as vectors of zeros with a one; `numClasses` −1 counts them from the largest. */
export function oneHot(input: Tensor, ...rest: Trailing<{ numClasses?: number }, ['numClasses']>): Tensor;
/** The same, with arguments by name. */
export function oneHot(...named: Named<OneHotArguments, ['input']>): Tensor;
export function oneHot(...args: unknown[]): Tensor {
  const { input, numClasses } = readArguments<Required<OneHotArguments>>('oneHot', args, { numClasses: -1 }, [
    'input',
    'numClasses',
  ]);
  return torch.oneHot(input, numClasses);
}

// Normalisation

interface AffineOptions {
  weight?: Tensor | null;
  bias?: Tensor | null;
}

interface LayerNormArguments extends AffineOptions {
  input: Tensor;
  normalizedShape: readonly number[];
  eps?: number;
}

/** (x − mean) / √(var + eps) over the last dimensions (`normalizedShape`), then weight and bias. */
export function layerNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...rest: Trailing<AffineOptions & { eps?: number }, ['weight', 'bias', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function layerNorm(...named: Named<LayerNormArguments, ['input', 'normalizedShape']>): Tensor;
export function layerNorm(...args: unknown[]): Tensor {
  const { input, normalizedShape, weight, bias, eps } = readArguments<Required<LayerNormArguments>>(
    'layerNorm',
    args,
    {
      weight: null as Tensor | null,
      bias: null as Tensor | null,
      eps: 1e-5,
    },
    ['input', 'normalizedShape', 'weight', 'bias', 'eps'],
  );
  return torch.layerNorm(input, [...normalizedShape], weight, bias, eps);
}

interface RmsNormArguments {
  input: Tensor;
  normalizedShape: readonly number[];
  weight?: Tensor | null;
  eps?: number | null;
}

/** x / √(mean x² + eps) over the last dimensions (`normalizedShape`), then weight; null `eps` is the type's epsilon. */
export function rmsNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...rest: Trailing<{ weight?: Tensor | null; eps?: number | null }, ['weight', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function rmsNorm(...named: Named<RmsNormArguments, ['input', 'normalizedShape']>): Tensor;
export function rmsNorm(...args: unknown[]): Tensor {
  const { input, normalizedShape, weight, eps } = readArguments<Required<RmsNormArguments>>(
    'rmsNorm',
    args,
    { weight: null as Tensor | null, eps: null as number | null },
    ['input', 'normalizedShape', 'weight', 'eps'],
  );
  return torch.rmsNorm(input, [...normalizedShape], weight, eps);
}

interface GroupNormArguments extends AffineOptions {
  input: Tensor;
  numGroups: number;
  eps?: number;
}

/** Normalises each of `numGroups` groups of channels of (N, C, …), then weight and bias per channel. */
export function groupNorm(
  input: Tensor,
  numGroups: number,
  ...rest: Trailing<AffineOptions & { eps?: number }, ['weight', 'bias', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function groupNorm(...named: Named<GroupNormArguments, ['input', 'numGroups']>): Tensor;
export function groupNorm(...args: unknown[]): Tensor {
  const { input, numGroups, weight, bias, eps } = readArguments<Required<GroupNormArguments>>(
    'groupNorm',
    args,
    {
      weight: null as Tensor | null,
      bias: null as Tensor | null,
      eps: 1e-5,
    },
    ['input', 'numGroups', 'weight', 'bias', 'eps'],
  );
  return torch.groupNorm(input, numGroups, weight, bias, eps);
}

interface BatchNormOptions extends AffineOptions {
  training?: boolean;
  momentum?: number;
  eps?: number;
}

interface BatchNormArguments extends BatchNormOptions {
  input: Tensor;
  runningMean: Tensor | null;
  runningVar: Tensor | null;
}

/** Normalises each channel of (N, C, …) by the batch in training, else by the running mean and variance. */
export function batchNorm(
  input: Tensor,
  runningMean: Tensor | null,
  runningVar: Tensor | null,
  ...rest: Trailing<BatchNormOptions, ['weight', 'bias', 'training', 'momentum', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function batchNorm(...named: Named<BatchNormArguments, ['input', 'runningMean', 'runningVar']>): Tensor;
export function batchNorm(...args: unknown[]): Tensor {
  const { input, runningMean, runningVar, weight, bias, training, momentum, eps } = readArguments<
    Required<BatchNormArguments>
  >(
    'batchNorm',
    args,
    {
      weight: null as Tensor | null,
      bias: null as Tensor | null,
      training: false,
      momentum: 0.1,
      eps: 1e-5,
    },
    ['input', 'runningMean', 'runningVar', 'weight', 'bias', 'training', 'momentum', 'eps'],
  );
  if (training) severalValues('batchNorm', input.shape);
  return torch.batchNorm(input, weight, bias, runningMean, runningVar, training, momentum, eps, true);
}

function severalValues(owner: string, shape: readonly number[]): void {
  const count = shape[0]! * shape.slice(2).reduce((product, size) => product * size, 1);
  if (count === 1) throw valueError(owner, 'input', 'of more than one value per channel when training', shape);
}

interface InstanceNormOptions extends AffineOptions {
  runningMean?: Tensor | null;
  runningVar?: Tensor | null;
  useInputStats?: boolean;
  momentum?: number;
  eps?: number;
}

interface InstanceNormArguments extends InstanceNormOptions {
  input: Tensor;
}

/** Normalises each channel of each item of (N, C, …). */
export function instanceNorm(input: Tensor, ...rest: Trailing<InstanceNormOptions, []>): Tensor;
/** The same, with arguments by name. */
export function instanceNorm(...named: Named<InstanceNormArguments, ['input']>): Tensor;
export function instanceNorm(...args: unknown[]): Tensor {
  const { input, ...o } = readArguments<Required<InstanceNormArguments>>(
    'instanceNorm',
    args,
    {
      runningMean: null,
      runningVar: null,
      weight: null,
      bias: null,
      useInputStats: true,
      momentum: 0.1,
      eps: 1e-5,
    },
    ['input'],
  );
  if (o.useInputStats && input.shape.slice(2).reduce((product, size) => product * size, 1) === 1) {
    throw valueError('instanceNorm', 'input', 'of more than one spatial element', input.shape);
  }
  return torch.instanceNorm(
    input,
    o.weight,
    o.bias,
    o.runningMean,
    o.runningVar,
    o.useInputStats,
    o.momentum,
    o.eps,
    true,
  );
}

interface LocalResponseNormArguments {
  input: Tensor;
  size: number;
  alpha?: number;
  beta?: number;
  k?: number;
}

/** x / (k + α·mean x² over `size` neighbouring channels)^β. */
export function localResponseNorm(
  input: Tensor,
  size: number,
  ...rest: Trailing<{ alpha?: number; beta?: number; k?: number }, ['alpha', 'beta', 'k']>
): Tensor;
/** The same, with arguments by name. */
export function localResponseNorm(...named: Named<LocalResponseNormArguments, ['input', 'size']>): Tensor;
export function localResponseNorm(...args: unknown[]): Tensor {
  const { input, size, alpha, beta, k } = readArguments<Required<LocalResponseNormArguments>>(
    'localResponseNorm',
    args,
    { alpha: 1e-4, beta: 0.75, k: 1 },
    ['input', 'size', 'alpha', 'beta', 'k'],
  );
  const dims = input.dim();
  if (dims < 3) throw valueError('localResponseNorm', 'input', 'of at least 3 dimensions', input.shape);
  if (input.numel() === 0) return input;
  const before = Math.floor(size / 2);
  const after = Math.floor((size - 1) / 2);
  const square = input.mul(input);
  let mean: Tensor;
  if (dims === 3) {
    mean = avgPool2d(pad(square.unsqueeze(1), [0, 0, before, after]), [size, 1], { stride: 1 }).squeeze(1);
  } else {
    const [n, c, h] = input.shape as [number, number, number];
    const padded = pad(square.view([n, 1, c, h, -1]), [0, 0, 0, 0, before, after]);
    mean = avgPool3d(padded, [size, 1, 1], { stride: 1 }).squeeze(1).view(input.shape);
  }
  return input.div(mean.mul(alpha).add(k).pow(beta));
}

interface NormalizeArguments {
  input: Tensor;
  p?: number;
  dim?: number;
  eps?: number;
}

/** x / max(‖x‖ₚ, eps) along `dim`. */
export function normalize(
  input: Tensor,
  ...rest: Trailing<{ p?: number; dim?: number; eps?: number }, ['p', 'dim', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function normalize(...named: Named<NormalizeArguments, ['input']>): Tensor;
export function normalize(...args: unknown[]): Tensor {
  const { input, p, dim, eps } = readArguments<Required<NormalizeArguments>>(
    'normalize',
    args,
    { p: 2, dim: 1, eps: 1e-12 },
    ['input', 'p', 'dim', 'eps'],
  );
  return input.div(input.norm(p, [dim], true).clampMin(eps).expandAs(input));
}

// Shape

/** How {@link pad} fills. */
export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

interface PadArguments {
  input: Tensor;
  padding: readonly number[];
  mode?: PadMode;
  value?: number | null;
}

/** Pads the last dimensions; `padding` is [before, after] of the last, then of the one before it, and so on. */
export function pad(
  input: Tensor,
  padding: readonly number[],
  ...rest: Trailing<{ mode?: PadMode; value?: number | null }, ['mode', 'value']>
): Tensor;
/** The same, with arguments by name. */
export function pad(...named: Named<PadArguments, ['input', 'padding']>): Tensor;
export function pad(...args: unknown[]): Tensor {
  const { input, padding, mode, value } = readArguments<Required<PadArguments>>(
    'pad',
    args,
    { mode: 'constant' as PadMode, value: null as number | null },
    ['input', 'padding', 'mode', 'value'],
  );
  return torch.pad(input, [...padding], mode, value);
}

/** How {@link interpolate} fills in between. */
export type InterpolateMode = 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'bicubic' | 'trilinear' | 'area';

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

interface InterpolateArguments extends InterpolateOptions {
  input: Tensor;
}

/** Resamples (N, C, …) to another size. */
export function interpolate(
  input: Tensor,
  ...rest: Trailing<InterpolateOptions, ['size', 'scaleFactor', 'mode', 'alignCorners']>
): Tensor;
/** The same, with arguments by name. */
export function interpolate(...named: Named<InterpolateArguments, ['input']>): Tensor;
export function interpolate(...args: unknown[]): Tensor {
  const owner = 'interpolate';
  const { input, ...o } = readArguments<Required<InterpolateArguments>>(
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
  const { mode } = o;
  const dims = input.dim() - 2;
  if (dims < 1 || dims > 3) throw valueError(owner, 'input', 'of 3 to 5 dimensions', input.shape);
  const modes = [
    ['nearest', 'nearest-exact', 'area', 'linear'],
    ['nearest', 'nearest-exact', 'area', 'bilinear', 'bicubic'],
    ['nearest', 'nearest-exact', 'area', 'trilinear'],
  ] as const;
  oneOf<InterpolateMode>(owner, 'mode', mode, modes[dims - 1]!);
  const smooth = mode.endsWith('linear') || mode === 'bicubic';
  if (!smooth && o.alignCorners !== null)
    throw valueError(owner, 'alignCorners', `null with mode ${mode}`, o.alignCorners);
  if (o.antialias && !mode.startsWith('bi')) throw valueError(owner, 'antialias', `false with mode ${mode}`, true);
  if ((o.size === null) === (o.scaleFactor === null)) {
    throw valueError(owner, 'size', 'given, or else scaleFactor, and not both', o.size);
  }
  let size = o.size === null ? null : expand(owner, 'size', o.size, dims);
  let scales = o.scaleFactor === null ? null : expand(owner, 'scaleFactor', o.scaleFactor, dims);
  if (scales && (mode === 'area' || o.recomputeScaleFactor)) {
    size = scales.map((scale, i) => Math.trunc(input.shape[i + 2]! * scale));
    scales = null;
  }
  const align = o.alignCorners ?? false;
  switch (mode) {
    case 'nearest':
      return [torch.upsampleNearest1d, torch.upsampleNearest2d, torch.upsampleNearest3d][dims - 1]!(
        input,
        size,
        scales,
      );
    case 'nearest-exact':
      return [
        torch.ops.aten._upsampleNearestExact1d,
        torch.ops.aten._upsampleNearestExact2d,
        torch.ops.aten._upsampleNearestExact3d,
      ][dims - 1]!(input, size, scales);
    case 'area':
      return [torch.adaptiveAvgPool1d, torch.adaptiveAvgPool2d, torch.adaptiveAvgPool3d][dims - 1]!(input, size!);
    case 'linear':
      return torch.upsampleLinear1d(input, size, align, scales);
    case 'bilinear':
      return (o.antialias ? torch.ops.aten._upsampleBilinear2dAa : torch.upsampleBilinear2d)(
        input,
        size,
        align,
        scales,
      );
    case 'bicubic':
      return (o.antialias ? torch.ops.aten._upsampleBicubic2dAa : torch.upsampleBicubic2d)(input, size, align, scales);
    case 'trilinear':
      return torch.upsampleTrilinear3d(input, size, align, scales);
  }
}

interface PixelShuffleArguments {
  input: Tensor;
  upscaleFactor: number;
}

/** (…, C·r², H, W) to (…, C, H·r, W·r). */
export function pixelShuffle(input: Tensor, upscaleFactor: number): Tensor;
/** The same, with arguments by name. */
export function pixelShuffle(...named: Named<PixelShuffleArguments, ['input', 'upscaleFactor']>): Tensor;
export function pixelShuffle(...args: unknown[]): Tensor {
  const { input, upscaleFactor } = readArguments<Required<PixelShuffleArguments>>('pixelShuffle', args, {}, [
    'input',
    'upscaleFactor',
  ]);
  return torch.pixelShuffle(input, upscaleFactor);
}

interface PixelUnshuffleArguments {
  input: Tensor;
  downscaleFactor: number;
}

/** (…, C, H·r, W·r) to (…, C·r², H, W). */
export function pixelUnshuffle(input: Tensor, downscaleFactor: number): Tensor;
/** The same, with arguments by name. */
export function pixelUnshuffle(...named: Named<PixelUnshuffleArguments, ['input', 'downscaleFactor']>): Tensor;
export function pixelUnshuffle(...args: unknown[]): Tensor {
  const { input, downscaleFactor } = readArguments<Required<PixelUnshuffleArguments>>('pixelUnshuffle', args, {}, [
    'input',
    'downscaleFactor',
  ]);
  return torch.pixelUnshuffle(input, downscaleFactor);
}

interface ChannelShuffleArguments {
  input: Tensor;
  groups: number;
}

/** Lets the channels of `groups` groups take turns. */
export function channelShuffle(input: Tensor, groups: number): Tensor;
/** The same, with arguments by name. */
export function channelShuffle(...named: Named<ChannelShuffleArguments, ['input', 'groups']>): Tensor;
export function channelShuffle(...args: unknown[]): Tensor {
  const { input, groups } = readArguments<Required<ChannelShuffleArguments>>('channelShuffle', args, {}, [
    'input',
    'groups',
  ]);
  return torch.channelShuffle(input, groups);
}

interface CosineSimilarityArguments {
  x1: Tensor;
  x2: Tensor;
  dim?: number;
  eps?: number;
}

// Distance

/** Cosine of the angle between x₁ and x₂ along `dim`. */
export function cosineSimilarity(
  x1: Tensor,
  x2: Tensor,
  ...rest: Trailing<{ dim?: number; eps?: number }, ['dim', 'eps']>
): Tensor;
/** The same, with arguments by name. */
export function cosineSimilarity(...named: Named<CosineSimilarityArguments, ['x1', 'x2']>): Tensor;
export function cosineSimilarity(...args: unknown[]): Tensor {
  const { x1, x2, dim, eps } = readArguments<Required<CosineSimilarityArguments>>(
    'cosineSimilarity',
    args,
    { dim: 1, eps: 1e-8 },
    ['x1', 'x2', 'dim', 'eps'],
  );
  return torch.cosineSimilarity(x1, x2, dim, eps);
}

interface PairwiseDistanceArguments {
  x1: Tensor;
  x2: Tensor;
  p?: number;
  eps?: number;
  keepdim?: boolean;
}

/** ‖x₁ − x₂ + eps‖ₚ along the last dimension. */
export function pairwiseDistance(
  x1: Tensor,
  x2: Tensor,
  ...rest: Trailing<{ p?: number; eps?: number; keepdim?: boolean }, ['p', 'eps', 'keepdim']>
): Tensor;
/** The same, with arguments by name. */
export function pairwiseDistance(...named: Named<PairwiseDistanceArguments, ['x1', 'x2']>): Tensor;
export function pairwiseDistance(...args: unknown[]): Tensor {
  const { x1, x2, p, eps, keepdim } = readArguments<Required<PairwiseDistanceArguments>>(
    'pairwiseDistance',
    args,
    { p: 2, eps: 1e-6, keepdim: false },
    ['x1', 'x2', 'p', 'eps', 'keepdim'],
  );
  return torch.pairwiseDistance(x1, x2, p, eps, keepdim);
}

interface PdistArguments {
  input: Tensor;
  p?: number;
}

/** Distances between all pairs of rows of (n, d), as one vector of n(n − 1)/2. */
export function pdist(input: Tensor, ...rest: Trailing<{ p?: number }, ['p']>): Tensor;
/** The same, with arguments by name. */
export function pdist(...named: Named<PdistArguments, ['input']>): Tensor;
export function pdist(...args: unknown[]): Tensor {
  const { input, p } = readArguments<Required<PdistArguments>>('pdist', args, { p: 2 }, ['input', 'p']);
  return torch.pdist(input, p);
}

// Attention

/** Options of {@link scaledDotProductAttention}. */
export interface AttentionOptions {
  /** Added to the scores, or true where a key may be seen; broadcast to (N, …, L, S). */
  attnMask?: Tensor | null;
  /** Probability to drop a weight. */
  dropoutP?: number;
  /** Lets query i see keys 0 to i only. */
  isCausal?: boolean;
  /** Factor of the scores; 1/√E by default. */
  scale?: number | null;
  /** Lets keys and values have fewer heads than queries. */
  enableGqa?: boolean;
}

interface ScaledDotProductAttentionArguments extends AttentionOptions {
  query: Tensor;
  key: Tensor;
  value: Tensor;
}

/** softmax(q kᵀ · scale + mask) v; `query` (N, …, L, E), `key` (N, …, S, E), `value` (N, …, S, Ev). */
export function scaledDotProductAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  ...rest: Trailing<AttentionOptions, ['attnMask', 'dropoutP', 'isCausal']>
): Tensor;
/** The same, with arguments by name. */
export function scaledDotProductAttention(
  ...named: Named<ScaledDotProductAttentionArguments, ['query', 'key', 'value']>
): Tensor;
export function scaledDotProductAttention(...args: unknown[]): Tensor {
  const { query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa } = readArguments<
    Required<ScaledDotProductAttentionArguments>
  >(
    'scaledDotProductAttention',
    args,
    { attnMask: null, dropoutP: 0, isCausal: false, scale: null, enableGqa: false },
    ['query', 'key', 'value', 'attnMask', 'dropoutP', 'isCausal'],
  );
  return torch.scaledDotProductAttention(query, key, value, attnMask, dropoutP, isCausal, { scale, enableGqa });
}

// Losses

type ReductionArguments = Trailing<{ reduction?: Reduction }, ['reduction']>;
const meanReduction = { reduction: 'mean' as Reduction };

/** Both broadcast to one shape; different shapes are most often a mistake, so they bring a warning. */
function broadcast(owner: string, input: Tensor, target: Tensor): [input: Tensor, target: Tensor] {
  if (input.shape.join() !== target.shape.join()) {
    process.emitWarning(
      `${owner}: target has shape [${target.shape}] and input [${input.shape}]; they are broadcast, which is most often not meant`,
    );
  }
  return torch.broadcastTensors([input, target]) as [Tensor, Tensor];
}

interface MseLossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
  weight?: Tensor | null;
}

/** (x − y)². */
export function mseLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; weight?: Tensor | null }, []>
): Tensor;
/** The same, with arguments by name. */
export function mseLoss(...named: Named<MseLossArguments, ['input', 'target']>): Tensor;
export function mseLoss(...args: unknown[]): Tensor {
  const { input, target, reduction, weight } = readArguments<Required<MseLossArguments>>(
    'mseLoss',
    args,
    { ...meanReduction, weight: null as Tensor | null },
    ['input', 'target'],
  );
  const [x, y] = broadcast('mseLoss', input, target);
  if (weight === null) return torch.mseLoss(x, y, reductionNumber('mseLoss', reduction));
  const squares = x.sub(y).pow(2).mul(weight);
  if (reduction === 'mean') return squares.sum().div(weight.sum());
  return reduced('mseLoss', squares, reduction);
}

interface L1LossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
}

/** |x − y|. */
export function l1Loss(input: Tensor, target: Tensor, ...rest: ReductionArguments): Tensor;
/** The same, with arguments by name. */
export function l1Loss(...named: Named<L1LossArguments, ['input', 'target']>): Tensor;
export function l1Loss(...args: unknown[]): Tensor {
  const { input, target, reduction } = readArguments<Required<L1LossArguments>>('l1Loss', args, meanReduction, [
    'input',
    'target',
    'reduction',
  ]);
  const [x, y] = broadcast('l1Loss', input, target);
  return torch.l1Loss(x, y, reductionNumber('l1Loss', reduction));
}

interface SmoothL1LossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
  beta?: number;
}

/** Half the square where |x − y| < β, else |x − y| − β/2; divided by β where squared. */
export function smoothL1Loss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; beta?: number }, []>
): Tensor;
/** The same, with arguments by name. */
export function smoothL1Loss(...named: Named<SmoothL1LossArguments, ['input', 'target']>): Tensor;
export function smoothL1Loss(...args: unknown[]): Tensor {
  const { input, target, reduction, beta } = readArguments<Required<SmoothL1LossArguments>>(
    'smoothL1Loss',
    args,
    { ...meanReduction, beta: 1 },
    ['input', 'target'],
  );
  const number = reductionNumber('smoothL1Loss', reduction);
  const [x, y] = broadcast('smoothL1Loss', input, target);
  return beta === 0 ? torch.l1Loss(x, y, number) : torch.smoothL1Loss(x, y, number, beta);
}

interface HuberLossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
  delta?: number;
  weight?: Tensor | null;
}

/** Half the square where |x − y| < δ, else δ(|x − y| − δ/2). */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; delta?: number; weight?: Tensor | null }, ['reduction', 'delta']>
): Tensor;
/** The same, with arguments by name. */
export function huberLoss(...named: Named<HuberLossArguments, ['input', 'target']>): Tensor;
export function huberLoss(...args: unknown[]): Tensor {
  const { input, target, reduction, delta, weight } = readArguments<Required<HuberLossArguments>>(
    'huberLoss',
    args,
    {
      ...meanReduction,
      delta: 1,
      weight: null as Tensor | null,
    },
    ['input', 'target', 'reduction', 'delta'],
  );
  const [x, y] = broadcast('huberLoss', input, target);
  if (weight === null) return torch.huberLoss(x, y, reductionNumber('huberLoss', reduction), delta);
  return reduced('huberLoss', torch.huberLoss(x, y, 0, delta).mul(weight), reduction);
}

interface CrossEntropyOptions {
  weight?: Tensor | null;
  ignoreIndex?: number;
  reduction?: Reduction;
  labelSmoothing?: number;
}

interface CrossEntropyArguments extends CrossEntropyOptions {
  input: Tensor;
  target: Tensor;
}

/** −log softmax(x) at the target; `input` (N, C, …), `target` classes (N, …) or probabilities (N, C, …). */
export function crossEntropy(input: Tensor, target: Tensor, ...rest: Trailing<CrossEntropyOptions, ['weight']>): Tensor;
/** The same, with arguments by name. */
export function crossEntropy(...named: Named<CrossEntropyArguments, ['input', 'target']>): Tensor;
export function crossEntropy(...args: unknown[]): Tensor {
  const { input, target, ...o } = readArguments<Required<CrossEntropyArguments>>(
    'crossEntropy',
    args,
    {
      weight: null,
      ignoreIndex: -100,
      reduction: 'mean',
      labelSmoothing: 0,
    },
    ['input', 'target', 'weight'],
  );
  const number = reductionNumber('crossEntropy', o.reduction);
  return torch.crossEntropyLoss(input, target, o.weight, number, o.ignoreIndex, o.labelSmoothing);
}

interface NllLossArguments extends Omit<CrossEntropyOptions, 'labelSmoothing'> {
  input: Tensor;
  target: Tensor;
}

/** −x at the target; `input` holds log-probabilities (N, C, …), `target` classes (N, …). */
export function nllLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<Omit<CrossEntropyOptions, 'labelSmoothing'>, ['weight']>
): Tensor;
/** The same, with arguments by name. */
export function nllLoss(...named: Named<NllLossArguments, ['input', 'target']>): Tensor;
export function nllLoss(...args: unknown[]): Tensor {
  const { input, target, weight, ignoreIndex, reduction } = readArguments<Required<NllLossArguments>>(
    'nllLoss',
    args,
    {
      weight: null as Tensor | null,
      ignoreIndex: -100,
      ...meanReduction,
    },
    ['input', 'target', 'weight'],
  );
  return torch.nllLossNd(input, target, weight, reductionNumber('nllLoss', reduction), ignoreIndex);
}

interface BinaryCrossEntropyArguments {
  input: Tensor;
  target: Tensor;
  weight?: Tensor | null;
  reduction?: Reduction;
}

/** −(y log x + (1 − y) log(1 − x)); `input` holds probabilities. */
export function binaryCrossEntropy(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>
): Tensor;
/** The same, with arguments by name. */
export function binaryCrossEntropy(...named: Named<BinaryCrossEntropyArguments, ['input', 'target']>): Tensor;
export function binaryCrossEntropy(...args: unknown[]): Tensor {
  const { input, target, weight, reduction } = readArguments<Required<BinaryCrossEntropyArguments>>(
    'binaryCrossEntropy',
    args,
    {
      weight: null as Tensor | null,
      ...meanReduction,
    },
    ['input', 'target', 'weight'],
  );
  return torch.binaryCrossEntropy(input, target, weight, reductionNumber('binaryCrossEntropy', reduction));
}

interface BinaryCrossEntropyWithLogitsArguments {
  input: Tensor;
  target: Tensor;
  weight?: Tensor | null;
  reduction?: Reduction;
  posWeight?: Tensor | null;
}

/** {@link binaryCrossEntropy} of σ(x), without overflow. */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction; posWeight?: Tensor | null }, ['weight']>
): Tensor;
/** The same, with arguments by name. */
export function binaryCrossEntropyWithLogits(
  ...named: Named<BinaryCrossEntropyWithLogitsArguments, ['input', 'target']>
): Tensor;
export function binaryCrossEntropyWithLogits(...args: unknown[]): Tensor {
  const owner = 'binaryCrossEntropyWithLogits';
  const { input, target, weight, reduction, posWeight } = readArguments<
    Required<BinaryCrossEntropyWithLogitsArguments>
  >(
    owner,
    args,
    {
      weight: null as Tensor | null,
      ...meanReduction,
      posWeight: null as Tensor | null,
    },
    ['input', 'target', 'weight'],
  );
  if (target.shape.join() !== input.shape.join())
    throw valueError(owner, 'target', `of shape [${input.shape}]`, target.shape);
  return torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, reductionNumber(owner, reduction));
}

interface KlDivArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction | 'batchmean';
  logTarget?: boolean;
}

/** y (log y − x) with x a log-probability; `'batchmean'` divides by the batch, as the definition does. */
export function klDiv(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction | 'batchmean'; logTarget?: boolean }, []>
): Tensor;
/** The same, with arguments by name. */
export function klDiv(...named: Named<KlDivArguments, ['input', 'target']>): Tensor;
export function klDiv(...args: unknown[]): Tensor {
  const { input, target, reduction, logTarget } = readArguments<Required<KlDivArguments>>(
    'klDiv',
    args,
    {
      reduction: 'mean' as Reduction | 'batchmean',
      logTarget: false,
    },
    ['input', 'target'],
  );
  oneOf('klDiv', 'reduction', reduction, ['none', 'mean', 'sum', 'batchmean']);
  const number = reductionNumber('klDiv', reduction === 'batchmean' ? 'sum' : reduction);
  const loss = torch.klDiv(input, target, number, { logTarget });
  return reduction === 'batchmean' && input.dim() !== 0 ? loss.div(input.shape[0]!) : loss;
}

interface PoissonNllLossArguments {
  input: Tensor;
  target: Tensor;
  logInput?: boolean;
  full?: boolean;
  eps?: number;
  reduction?: Reduction;
}

/** eˣ − y x (or x − y log(x + eps) without `logInput`), and Stirling's term with `full`. */
export function poissonNllLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ logInput?: boolean; full?: boolean; eps?: number; reduction?: Reduction }, ['logInput', 'full']>
): Tensor;
/** The same, with arguments by name. */
export function poissonNllLoss(...named: Named<PoissonNllLossArguments, ['input', 'target']>): Tensor;
export function poissonNllLoss(...args: unknown[]): Tensor {
  const { input, target, logInput, full, eps, reduction } = readArguments<Required<PoissonNllLossArguments>>(
    'poissonNllLoss',
    args,
    {
      logInput: true,
      full: false,
      eps: 1e-8,
      ...meanReduction,
    },
    ['input', 'target', 'logInput', 'full'],
  );
  return torch.poissonNllLoss(input, target, logInput, full, eps, reductionNumber('poissonNllLoss', reduction));
}

interface GaussianNllLossArguments {
  input: Tensor;
  target: Tensor;
  variance: Tensor | number;
  full?: boolean;
  eps?: number;
  reduction?: Reduction;
}

/** ½(log v + (x − y)² / v), with v = max(var, eps), and ½ log 2π with `full`. */
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  ...rest: Trailing<{ full?: boolean; eps?: number; reduction?: Reduction }, ['full', 'eps', 'reduction']>
): Tensor;
/** The same, with arguments by name. */
export function gaussianNllLoss(...named: Named<GaussianNllLossArguments, ['input', 'target', 'variance']>): Tensor;
export function gaussianNllLoss(...args: unknown[]): Tensor {
  const owner = 'gaussianNllLoss';
  const { input, target, variance, full, eps, reduction } = readArguments<Required<GaussianNllLossArguments>>(
    owner,
    args,
    { full: false, eps: 1e-6, ...meanReduction },
    ['input', 'target', 'variance', 'full', 'eps', 'reduction'],
  );
  let v: Tensor;
  if (typeof variance === 'number') {
    if (variance < 0) throw valueError(owner, 'variance', 'non-negative', variance);
    v = torch.onesLike(input).mul(variance);
  } else {
    if (variance.lt(0).any().item()) throw valueError(owner, 'variance', 'non-negative', 'negative elements');
    v = variance;
  }
  const shape = input.shape.join();
  if (v.shape.join() !== shape) {
    const differing = v.dim() === input.dim() ? input.shape.filter((s, i) => s !== v.shape[i]).length : 0;
    if (v.shape.join() === input.shape.slice(0, -1).join()) v = v.unsqueeze(-1);
    else if (differing !== 1) throw valueError(owner, 'variance', `of shape [${input.shape}]`, v.shape);
  }
  v = v.clone();
  torch.noGrad(() => v.clamp_({ min: eps }));
  let loss = v.log().add(input.sub(target).pow(2).div(v)).mul(0.5);
  if (full) loss = loss.add(0.5 * Math.log(2 * Math.PI));
  return reduced(owner, loss, reduction);
}

interface SoftMarginLossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
}

/** log(1 + exp(−y x)), with y = ±1. */
export function softMarginLoss(input: Tensor, target: Tensor, ...rest: Trailing<{ reduction?: Reduction }, []>): Tensor;
/** The same, with arguments by name. */
export function softMarginLoss(...named: Named<SoftMarginLossArguments, ['input', 'target']>): Tensor;
export function softMarginLoss(...args: unknown[]): Tensor {
  const { input, target, reduction } = readArguments<Required<SoftMarginLossArguments>>(
    'softMarginLoss',
    args,
    meanReduction,
    ['input', 'target'],
  );
  return torch.softMarginLoss(input, target, reductionNumber('softMarginLoss', reduction));
}

interface HingeEmbeddingLossArguments {
  input: Tensor;
  target: Tensor;
  margin?: number;
  reduction?: Reduction;
}

/** x where y = 1, max(0, margin − x) where y = −1. */
export function hingeEmbeddingLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor;
/** The same, with arguments by name. */
export function hingeEmbeddingLoss(...named: Named<HingeEmbeddingLossArguments, ['input', 'target']>): Tensor;
export function hingeEmbeddingLoss(...args: unknown[]): Tensor {
  const { input, target, margin, reduction } = readArguments<Required<HingeEmbeddingLossArguments>>(
    'hingeEmbeddingLoss',
    args,
    { margin: 1, ...meanReduction },
    ['input', 'target', 'margin'],
  );
  return torch.hingeEmbeddingLoss(input, target, margin, reductionNumber('hingeEmbeddingLoss', reduction));
}

interface CosineEmbeddingLossArguments {
  input1: Tensor;
  input2: Tensor;
  target: Tensor;
  margin?: number;
  reduction?: Reduction;
}

/** 1 − cos where y = 1, max(0, cos − margin) where y = −1. */
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor;
/** The same, with arguments by name. */
export function cosineEmbeddingLoss(
  ...named: Named<CosineEmbeddingLossArguments, ['input1', 'input2', 'target']>
): Tensor;
export function cosineEmbeddingLoss(...args: unknown[]): Tensor {
  const { input1, input2, target, margin, reduction } = readArguments<Required<CosineEmbeddingLossArguments>>(
    'cosineEmbeddingLoss',
    args,
    { margin: 0, ...meanReduction },
    ['input1', 'input2', 'target', 'margin'],
  );
  return torch.cosineEmbeddingLoss(input1, input2, target, margin, reductionNumber('cosineEmbeddingLoss', reduction));
}

interface MarginRankingLossArguments {
  input1: Tensor;
  input2: Tensor;
  target: Tensor;
  margin?: number;
  reduction?: Reduction;
}

/** max(0, −y (x₁ − x₂) + margin), with y = ±1. */
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor;
/** The same, with arguments by name. */
export function marginRankingLoss(...named: Named<MarginRankingLossArguments, ['input1', 'input2', 'target']>): Tensor;
export function marginRankingLoss(...args: unknown[]): Tensor {
  const { input1, input2, target, margin, reduction } = readArguments<Required<MarginRankingLossArguments>>(
    'marginRankingLoss',
    args,
    { margin: 0, ...meanReduction },
    ['input1', 'input2', 'target', 'margin'],
  );
  return torch.marginRankingLoss(input1, input2, target, margin, reductionNumber('marginRankingLoss', reduction));
}

interface MultiMarginLossArguments {
  input: Tensor;
  target: Tensor;
  p?: number;
  margin?: number;
  weight?: Tensor | null;
  reduction?: Reduction;
}

/** Σ max(0, margin − x[y] + x[i])ᵖ / C over the wrong classes. */
export function multiMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<
    { p?: number; margin?: number; weight?: Tensor | null; reduction?: Reduction },
    ['p', 'margin', 'weight']
  >
): Tensor;
/** The same, with arguments by name. */
export function multiMarginLoss(...named: Named<MultiMarginLossArguments, ['input', 'target']>): Tensor;
export function multiMarginLoss(...args: unknown[]): Tensor {
  const { input, target, p, margin, weight, reduction } = readArguments<Required<MultiMarginLossArguments>>(
    'multiMarginLoss',
    args,
    {
      p: 1,
      margin: 1,
      weight: null as Tensor | null,
      ...meanReduction,
    },
    ['input', 'target', 'p', 'margin', 'weight'],
  );
  return torch.multiMarginLoss(input, target, p, margin, weight, reductionNumber('multiMarginLoss', reduction));
}

interface MultilabelMarginLossArguments {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
}

/** Hinge loss between the classes in `target` (up to the first −1) and the others. */
export function multilabelMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction }, []>
): Tensor;
/** The same, with arguments by name. */
export function multilabelMarginLoss(...named: Named<MultilabelMarginLossArguments, ['input', 'target']>): Tensor;
export function multilabelMarginLoss(...args: unknown[]): Tensor {
  const { input, target, reduction } = readArguments<Required<MultilabelMarginLossArguments>>(
    'multilabelMarginLoss',
    args,
    meanReduction,
    ['input', 'target'],
  );
  return torch.multilabelMarginLoss(input, target, reductionNumber('multilabelMarginLoss', reduction));
}

interface MultilabelSoftMarginLossArguments {
  input: Tensor;
  target: Tensor;
  weight?: Tensor | null;
  reduction?: Reduction;
}

/** Mean over classes of the binary cross entropy of σ(x). */
export function multilabelSoftMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>
): Tensor;
/** The same, with arguments by name. */
export function multilabelSoftMarginLoss(
  ...named: Named<MultilabelSoftMarginLossArguments, ['input', 'target']>
): Tensor;
export function multilabelSoftMarginLoss(...args: unknown[]): Tensor {
  const { input, target, weight, reduction } = readArguments<Required<MultilabelSoftMarginLossArguments>>(
    'multilabelSoftMarginLoss',
    args,
    {
      weight: null as Tensor | null,
      ...meanReduction,
    },
    ['input', 'target', 'weight'],
  );
  const positive = target.mul(torch.logSigmoid(input));
  let loss = positive.add(target.neg().add(1).mul(torch.logSigmoid(input.neg()))).neg();
  if (weight) loss = loss.mul(weight);
  const classDim = input.dim() - 1;
  return reduced('multilabelSoftMarginLoss', loss.sum(classDim).div(input.shape[classDim]!), reduction);
}

interface TripletMarginLossArguments {
  anchor: Tensor;
  positive: Tensor;
  negative: Tensor;
  margin?: number;
  p?: number;
  eps?: number;
  swap?: boolean;
  reduction?: Reduction;
}

/** max(0, ‖a − p‖ − ‖a − n‖ + margin); `swap` takes ‖p − n‖ where it is smaller than ‖a − n‖. */
export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  ...rest: Trailing<
    { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: Reduction },
    ['margin', 'p', 'eps', 'swap']
  >
): Tensor;
/** The same, with arguments by name. */
export function tripletMarginLoss(
  ...named: Named<TripletMarginLossArguments, ['anchor', 'positive', 'negative']>
): Tensor;
export function tripletMarginLoss(...args: unknown[]): Tensor {
  const { anchor, positive, negative, margin, p, eps, swap, reduction } = readArguments<
    Required<TripletMarginLossArguments>
  >(
    'tripletMarginLoss',
    args,
    {
      margin: 1,
      p: 2,
      eps: 1e-6,
      swap: false,
      ...meanReduction,
    },
    ['anchor', 'positive', 'negative', 'margin', 'p', 'eps', 'swap'],
  );
  const number = reductionNumber('tripletMarginLoss', reduction);
  requirePositive('tripletMarginLoss', 'margin', margin);
  return torch.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, number);
}

interface TripletMarginWithDistanceLossArguments {
  anchor: Tensor;
  positive: Tensor;
  negative: Tensor;
  distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null;
  margin?: number;
  swap?: boolean;
  reduction?: Reduction;
}

/** {@link tripletMarginLoss} with a distance of one's own; default: the Euclidean one. */
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options?: {
    distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null;
    margin?: number;
    swap?: boolean;
    reduction?: Reduction;
  },
): Tensor;
/** The same, with arguments by name. */
export function tripletMarginWithDistanceLoss(
  ...named: Named<TripletMarginWithDistanceLossArguments, ['anchor', 'positive', 'negative']>
): Tensor;
export function tripletMarginWithDistanceLoss(...args: unknown[]): Tensor {
  const owner = 'tripletMarginWithDistanceLoss';
  const { anchor, positive, negative, ...a } = readArguments<Required<TripletMarginWithDistanceLossArguments>>(
    owner,
    args,
    { distanceFunction: null, margin: 1, swap: false, ...meanReduction },
    ['anchor', 'positive', 'negative'],
  );
  requirePositive(owner, 'margin', a.margin);
  if (anchor.dim() !== positive.dim() || anchor.dim() !== negative.dim()) {
    throw valueError(owner, 'positive and negative', `of ${anchor.dim()} dimensions`, [positive.dim(), negative.dim()]);
  }
  const distance = a.distanceFunction ?? ((x: Tensor, y: Tensor) => torch.pairwiseDistance(x, y));
  const near = distance(anchor, positive);
  let far = distance(anchor, negative);
  if (a.swap) far = far.minimum(distance(positive, negative));
  return reduced(owner, near.add(a.margin).sub(far).clampMin(0), a.reduction);
}

interface CtcLossArguments {
  logProbs: Tensor;
  targets: Tensor;
  inputLengths: Tensor;
  targetLengths: Tensor;
  blank?: number;
  reduction?: Reduction;
  zeroInfinity?: boolean;
}

/** Connectionist temporal classification (Graves et al., 2006); `logProbs` (T, N, C). */
export function ctcLoss(
  logProbs: Tensor,
  targets: Tensor,
  inputLengths: Tensor,
  targetLengths: Tensor,
  ...rest: Trailing<
    { blank?: number; reduction?: Reduction; zeroInfinity?: boolean },
    ['blank', 'reduction', 'zeroInfinity']
  >
): Tensor;
/** The same, with arguments by name. */
export function ctcLoss(
  ...named: Named<CtcLossArguments, ['logProbs', 'targets', 'inputLengths', 'targetLengths']>
): Tensor;
export function ctcLoss(...args: unknown[]): Tensor {
  const { logProbs, targets, inputLengths, targetLengths, blank, reduction, zeroInfinity } = readArguments<
    Required<CtcLossArguments>
  >(
    'ctcLoss',
    args,
    {
      blank: 0,
      ...meanReduction,
      zeroInfinity: false,
    },
    ['logProbs', 'targets', 'inputLengths', 'targetLengths', 'blank', 'reduction', 'zeroInfinity'],
  );
  const number = reductionNumber('ctcLoss', reduction);
  return torch.ctcLoss(logProbs, targets, inputLengths, targetLengths, blank, number, zeroInfinity);
}
