/**
 * @file `nn.functional`: layers as functions, under PyTorch's names and with its defaults. Arguments with defaults go in
 * one options object; the leading ones may also be given by position.
 */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import {
  boolean,
  kindError,
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

// Linear maps and convolutions

/** y = x Wᵀ + b; `weight` is (outFeatures, inFeatures). */
export function linear(input: Tensor, weight: Tensor, ...rest: Trailing<{ bias?: Tensor | null }, ['bias']>): Tensor {
  const { bias } = readArguments('linear', rest, { bias: null as Tensor | null });
  return torch.linear(input, weight, bias);
}

/** y = x₁ᵀ A x₂ + b. */
export function bilinear(
  input1: Tensor,
  input2: Tensor,
  weight: Tensor,
  ...rest: Trailing<{ bias?: Tensor | null }, ['bias']>
): Tensor {
  const { bias } = readArguments('bilinear', rest, { bias: null as Tensor | null });
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

function convArguments(owner: string, n: number, rest: readonly unknown[]) {
  const read = readArguments(owner, rest, {
    bias: null as Tensor | null,
    stride: 1 as unknown,
    padding: 0 as unknown,
    dilation: 1 as unknown,
    groups: 1,
  });
  const padding = typeof read.padding === 'string' ? read.padding : expand(owner, 'padding', read.padding, n);
  return [
    read.bias,
    expand(owner, 'stride', read.stride, n),
    padding as number[],
    expand(owner, 'dilation', read.dilation, n),
    read.groups,
  ] as const;
}

/** Cross-correlation over (N, C, L); `weight` is (outChannels, C / groups, K). */
export function conv1d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size1>): Tensor {
  return torch.conv1d(input, weight, ...convArguments('conv1d', 1, rest));
}

/** Cross-correlation over (N, C, H, W); `weight` is (outChannels, C / groups, KH, KW). */
export function conv2d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size2>): Tensor {
  return torch.conv2d(input, weight, ...convArguments('conv2d', 2, rest));
}

/** Cross-correlation over (N, C, D, H, W). */
export function conv3d(input: Tensor, weight: Tensor, ...rest: ConvArguments<Size3>): Tensor {
  return torch.conv3d(input, weight, ...convArguments('conv3d', 3, rest));
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

function convTransposeArguments(owner: string, n: number, rest: readonly unknown[]) {
  const read = readArguments(owner, rest, {
    bias: null as Tensor | null,
    stride: 1 as unknown,
    padding: 0 as unknown,
    outputPadding: 0 as unknown,
    groups: 1,
    dilation: 1 as unknown,
  });
  return [
    read.bias,
    expand(owner, 'stride', read.stride, n),
    expand(owner, 'padding', read.padding, n),
    expand(owner, 'outputPadding', read.outputPadding, n),
    read.groups,
    expand(owner, 'dilation', read.dilation, n),
  ] as const;
}

/** Transposed convolution over (N, C, L); `weight` is (C, outChannels / groups, K). */
export function convTranspose1d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size1>): Tensor {
  return torch.convTranspose1d(input, weight, ...convTransposeArguments('convTranspose1d', 1, rest));
}

/** Transposed convolution over (N, C, H, W). */
export function convTranspose2d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size2>): Tensor {
  return torch.convTranspose2d(input, weight, ...convTransposeArguments('convTranspose2d', 2, rest));
}

/** Transposed convolution over (N, C, D, H, W). */
export function convTranspose3d(input: Tensor, weight: Tensor, ...rest: ConvTransposeArguments<Size3>): Tensor {
  return torch.convTranspose3d(input, weight, ...convTransposeArguments('convTranspose3d', 3, rest));
}

interface UnfoldOptions {
  dilation?: Size2;
  padding?: Size2;
  stride?: Size2;
}

function windows(owner: string, kernelSize: Size2, rest: Trailing<UnfoldOptions, ['dilation', 'padding', 'stride']>) {
  const read = readArguments(owner, rest, { dilation: 1 as Size2, padding: 0 as Size2, stride: 1 as Size2 });
  return [
    expand(owner, 'kernelSize', kernelSize, 2),
    expand(owner, 'dilation', read.dilation, 2),
    expand(owner, 'padding', read.padding, 2),
    expand(owner, 'stride', read.stride, 2),
  ] as const;
}

/** Sliding windows of (N, C, H, W) as columns (N, C·KH·KW, L). */
export function unfold(
  input: Tensor,
  kernelSize: Size2,
  ...rest: Trailing<UnfoldOptions, ['dilation', 'padding', 'stride']>
): Tensor {
  return torch.im2col(input, ...windows('unfold', kernelSize, rest));
}

/** Sums columns (N, C·KH·KW, L) into an image (N, C, …outputSize). */
export function fold(
  input: Tensor,
  outputSize: Size2,
  kernelSize: Size2,
  ...rest: Trailing<UnfoldOptions, ['dilation', 'padding', 'stride']>
): Tensor {
  return torch.col2im(input, expand('fold', 'outputSize', outputSize, 2), ...windows('fold', kernelSize, rest));
}

// Pooling

interface AvgPoolOptions<Size> {
  stride?: Size | null;
  padding?: Size;
  ceilMode?: boolean;
  countIncludePad?: boolean;
}
type AvgPoolOrder = ['stride', 'padding', 'ceilMode', 'countIncludePad'];

function avgPoolArguments(owner: string, n: number, kernelSize: unknown, rest: readonly unknown[]) {
  const read = readArguments(owner, rest, {
    stride: null as unknown,
    padding: 0 as unknown,
    ceilMode: false,
    countIncludePad: true,
    ...(n === 1 ? {} : { divisorOverride: null as number | null }),
  });
  const size = expand(owner, 'kernelSize', kernelSize, n);
  return {
    size,
    // ATen takes an empty list for the default.
    stride: read.stride === null || `${read.stride}` === '' ? size : expand(owner, 'stride', read.stride, n),
    padding: expand(owner, 'padding', read.padding, n),
    ceilMode: boolean(owner, 'ceilMode', read.ceilMode),
    countIncludePad: boolean(owner, 'countIncludePad', read.countIncludePad),
    divisor: (read as { divisorOverride?: number | null }).divisorOverride ?? null,
  };
}

/** Mean of each window of (N, C, L). */
export function avgPool1d(
  input: Tensor,
  kernelSize: Size1,
  ...rest: Trailing<AvgPoolOptions<Size1>, AvgPoolOrder>
): Tensor {
  const a = avgPoolArguments('avgPool1d', 1, kernelSize, rest);
  return torch.avgPool1d(input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad);
}

/** Mean of each window of (N, C, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool2d(
  input: Tensor,
  kernelSize: Size2,
  ...rest: Trailing<AvgPoolOptions<Size2> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
): Tensor {
  const a = avgPoolArguments('avgPool2d', 2, kernelSize, rest);
  return torch.avgPool2d(input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

/** Mean of each window of (N, C, D, H, W); `divisorOverride` divides by another number than the window's size. */
export function avgPool3d(
  input: Tensor,
  kernelSize: Size3,
  ...rest: Trailing<AvgPoolOptions<Size3> & { divisorOverride?: number | null }, [...AvgPoolOrder, 'divisorOverride']>
): Tensor {
  const a = avgPoolArguments('avgPool3d', 3, kernelSize, rest);
  return torch.avgPool3d(input, a.size, a.stride, a.padding, a.ceilMode, a.countIncludePad, a.divisor);
}

interface MaxPoolOptions<Size> {
  stride?: Size | null;
  padding?: Size;
  dilation?: Size;
  ceilMode?: boolean;
}
type MaxPoolArguments<Size> = Trailing<MaxPoolOptions<Size>, ['stride', 'padding', 'dilation', 'ceilMode']>;
type WithIndices = [output: Tensor, indices: Tensor];
type Indexed<O> = O & { returnIndices: true };

/** Takes `returnIndices` out of the options. */
function splitIndices(rest: readonly unknown[]): [wanted: boolean, rest: any] {
  const last = rest.at(-1);
  if (typeof last !== 'object' || last === null || !('returnIndices' in last)) return [false, rest];
  const { returnIndices, ...options } = last;
  return [boolean('max pooling', 'returnIndices', returnIndices), [...rest.slice(0, -1), options]];
}

function maxPoolArguments(owner: string, n: number, kernelSize: unknown, rest: readonly unknown[]) {
  const read = readArguments(owner, rest, {
    stride: null as unknown,
    padding: 0 as unknown,
    dilation: 1 as unknown,
    ceilMode: false,
  });
  const size = expand(owner, 'kernelSize', kernelSize, n);
  return [
    size,
    read.stride === null ? size : expand(owner, 'stride', read.stride, n),
    expand(owner, 'padding', read.padding, n),
    expand(owner, 'dilation', read.dilation, n),
    boolean(owner, 'ceilMode', read.ceilMode),
  ] as const;
}

/** Largest element of each window of (N, C, L); with `returnIndices` also where it stands. */
export function maxPool1d(input: Tensor, kernelSize: Size1, options: Indexed<MaxPoolOptions<Size1>>): WithIndices;
export function maxPool1d(input: Tensor, kernelSize: Size1, ...rest: MaxPoolArguments<Size1>): Tensor;
export function maxPool1d(input: Tensor, kernelSize: Size1, ...given: readonly unknown[]): Tensor | WithIndices {
  const [indices, rest] = splitIndices(given);
  if (indices) return maxPool1dWithIndices(input, kernelSize, ...rest);
  return torch.maxPool1d(input, ...maxPoolArguments('maxPool1d', 1, kernelSize, rest));
}

/** Largest element of each window of (N, C, L), and where it stands. */
export function maxPool1dWithIndices(
  input: Tensor,
  kernelSize: Size1,
  ...rest: MaxPoolArguments<Size1>
): [output: Tensor, indices: Tensor] {
  return torch.maxPool1dWithIndices(
    input,
    ...maxPoolArguments('maxPool1dWithIndices', 1, kernelSize, splitIndices(rest)[1]),
  );
}

/** Largest element of each window of (N, C, H, W); with `returnIndices` also where it stands. */
export function maxPool2d(input: Tensor, kernelSize: Size2, options: Indexed<MaxPoolOptions<Size2>>): WithIndices;
export function maxPool2d(input: Tensor, kernelSize: Size2, ...rest: MaxPoolArguments<Size2>): Tensor;
export function maxPool2d(input: Tensor, kernelSize: Size2, ...given: readonly unknown[]): Tensor | WithIndices {
  const [indices, rest] = splitIndices(given);
  if (indices) return maxPool2dWithIndices(input, kernelSize, ...rest);
  return torch.maxPool2d(input, ...maxPoolArguments('maxPool2d', 2, kernelSize, rest));
}

/** Largest element of each window of (N, C, H, W), and where it stands. */
export function maxPool2dWithIndices(
  input: Tensor,
  kernelSize: Size2,
  ...rest: MaxPoolArguments<Size2>
): [output: Tensor, indices: Tensor] {
  return torch.maxPool2dWithIndices(
    input,
    ...maxPoolArguments('maxPool2dWithIndices', 2, kernelSize, splitIndices(rest)[1]),
  );
}

/** Largest element of each window of (N, C, D, H, W); with `returnIndices` also where it stands. */
export function maxPool3d(input: Tensor, kernelSize: Size3, options: Indexed<MaxPoolOptions<Size3>>): WithIndices;
export function maxPool3d(input: Tensor, kernelSize: Size3, ...rest: MaxPoolArguments<Size3>): Tensor;
export function maxPool3d(input: Tensor, kernelSize: Size3, ...given: readonly unknown[]): Tensor | WithIndices {
  const [indices, rest] = splitIndices(given);
  if (indices) return maxPool3dWithIndices(input, kernelSize, ...rest);
  return torch.maxPool3d(input, ...maxPoolArguments('maxPool3d', 3, kernelSize, rest));
}

/** Largest element of each window of (N, C, D, H, W), and where it stands. */
export function maxPool3dWithIndices(
  input: Tensor,
  kernelSize: Size3,
  ...rest: MaxPoolArguments<Size3>
): [output: Tensor, indices: Tensor] {
  return torch.maxPool3dWithIndices(
    input,
    ...maxPoolArguments('maxPool3dWithIndices', 3, kernelSize, splitIndices(rest)[1]),
  );
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

/** Means over windows chosen so that the output is (N, C, outputSize). */
export function adaptiveAvgPool1d(input: Tensor, outputSize: Size1): Tensor {
  return torch.adaptiveAvgPool1d(input, outputSizes('adaptiveAvgPool1d', outputSize, input, 1));
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool2d(input: Tensor, outputSize: OutputSize): Tensor {
  return torch.adaptiveAvgPool2d(input, outputSizes('adaptiveAvgPool2d', outputSize, input, 2));
}

/** Means over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveAvgPool3d(input: Tensor, outputSize: OutputSize): Tensor {
  return torch.adaptiveAvgPool3d(input, outputSizes('adaptiveAvgPool3d', outputSize, input, 3));
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize), and where they stand. */
export function adaptiveMaxPool1dWithIndices(input: Tensor, outputSize: Size1): [output: Tensor, indices: Tensor] {
  return torch.adaptiveMaxPool1d(input, outputSizes('adaptiveMaxPool1d', outputSize, input, 1));
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool2dWithIndices(input: Tensor, outputSize: OutputSize): [output: Tensor, indices: Tensor] {
  return torch.adaptiveMaxPool2d(input, outputSizes('adaptiveMaxPool2d', outputSize, input, 2));
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize), and where they stand. */
export function adaptiveMaxPool3dWithIndices(input: Tensor, outputSize: OutputSize): [output: Tensor, indices: Tensor] {
  return torch.adaptiveMaxPool3d(input, outputSizes('adaptiveMaxPool3d', outputSize, input, 3));
}

/** Largest elements over windows chosen so that the output is (N, C, outputSize). */
export function adaptiveMaxPool1d(input: Tensor, outputSize: Size1, options: { returnIndices: true }): WithIndices;
export function adaptiveMaxPool1d(input: Tensor, outputSize: Size1, options?: { returnIndices?: false }): Tensor;
export function adaptiveMaxPool1d(input: Tensor, outputSize: Size1, ...rest: readonly unknown[]): Tensor | WithIndices {
  const both = adaptiveMaxPool1dWithIndices(input, outputSize);
  return readArguments('adaptiveMaxPool1d', rest, { returnIndices: false }).returnIndices ? both : both[0];
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveMaxPool2d(input: Tensor, outputSize: OutputSize, options: { returnIndices: true }): WithIndices;
export function adaptiveMaxPool2d(input: Tensor, outputSize: OutputSize, options?: { returnIndices?: false }): Tensor;
export function adaptiveMaxPool2d(
  input: Tensor,
  outputSize: OutputSize,
  ...rest: readonly unknown[]
): Tensor | WithIndices {
  const both = adaptiveMaxPool2dWithIndices(input, outputSize);
  return readArguments('adaptiveMaxPool2d', rest, { returnIndices: false }).returnIndices ? both : both[0];
}

/** Largest elements over windows chosen so that the output is (N, C, …outputSize). */
export function adaptiveMaxPool3d(input: Tensor, outputSize: OutputSize, options: { returnIndices: true }): WithIndices;
export function adaptiveMaxPool3d(input: Tensor, outputSize: OutputSize, options?: { returnIndices?: false }): Tensor;
export function adaptiveMaxPool3d(
  input: Tensor,
  outputSize: OutputSize,
  ...rest: readonly unknown[]
): Tensor | WithIndices {
  const both = adaptiveMaxPool3dWithIndices(input, outputSize);
  return readArguments('adaptiveMaxPool3d', rest, { returnIndices: false }).returnIndices ? both : both[0];
}

// Activations

/** max(x, 0). */
export function relu(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('relu', rest, inplaceDefault).inplace ? input.relu_() : torch.relu(input);
}

/** min(max(x, 0), 6). */
export function relu6(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('relu6', rest, inplaceDefault).inplace ? torch.relu6_(input) : torch.relu6(input);
}

/** x, or α (eˣ − 1) where x is negative. */
export function elu(
  input: Tensor,
  ...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>
): Tensor {
  const { alpha, inplace } = readArguments('elu', rest, { alpha: 1, inplace: false });
  return inplace ? torch.elu_(input, alpha) : torch.elu(input, alpha);
}

/** Scaled ELU with the constants of Klambauer et al. (2017). */
export function selu(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('selu', rest, inplaceDefault).inplace ? torch.selu_(input) : torch.selu(input);
}

/** x, or α (exp(x / α) − 1) where x is negative. */
export function celu(
  input: Tensor,
  ...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>
): Tensor {
  const { alpha, inplace } = readArguments('celu', rest, { alpha: 1, inplace: false });
  return inplace ? torch.celu_(input, { alpha }) : torch.celu(input, { alpha });
}

/** x, or `negativeSlope`·x where x is negative. */
export function leakyRelu(
  input: Tensor,
  ...rest: Trailing<{ negativeSlope?: number; inplace?: boolean }, ['negativeSlope', 'inplace']>
): Tensor {
  const { negativeSlope, inplace } = readArguments('leakyRelu', rest, { negativeSlope: 0.01, inplace: false });
  return inplace ? torch.leakyRelu_(input, negativeSlope) : torch.leakyRelu(input, negativeSlope);
}

/** x, or weight·x where x is negative; one weight, or one per channel (dimension 1). */
export function prelu(input: Tensor, weight: Tensor): Tensor {
  return torch.prelu(input, weight);
}

/** Leaky ReLU with a slope drawn from [lower, upper) in training, and their mean otherwise. */
export function rrelu(
  input: Tensor,
  ...rest: Trailing<
    { lower?: number; upper?: number; training?: boolean; inplace?: boolean },
    ['lower', 'upper', 'training', 'inplace']
  >
): Tensor {
  const { lower, upper, training, inplace } = readArguments('rrelu', rest, {
    lower: 1 / 8,
    upper: 1 / 3,
    training: false,
    inplace: false,
  });
  return inplace ? torch.rrelu_(input, lower, upper, training) : torch.rrelu(input, lower, upper, training);
}

/** a·σ(b), where a and b are the halves of the input along `dim`. */
export function glu(input: Tensor, ...rest: Trailing<{ dim?: number }, ['dim']>): Tensor {
  return torch.glu(input, readArguments('glu', rest, { dim: -1 }).dim);
}

/** x·Φ(x), with Φ the normal distribution function, or its tanh approximation. */
export function gelu(input: Tensor, ...rest: Trailing<{ approximate?: 'none' | 'tanh' }, []>): Tensor {
  const { approximate } = readArguments('gelu', rest, { approximate: 'none' as 'none' | 'tanh' });
  return torch.gelu(input, { approximate });
}

/** x·σ(x). */
export function silu(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('silu', rest, inplaceDefault).inplace ? torch.silu_(input) : torch.silu(input);
}

/** x·tanh(softplus(x)). */
export function mish(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('mish', rest, inplaceDefault).inplace ? torch.mish_(input) : torch.mish(input);
}

/** log(1 + exp(βx)) / β, and x itself where βx is above `threshold`. */
export function softplus(
  input: Tensor,
  ...rest: Trailing<{ beta?: number; threshold?: number }, ['beta', 'threshold']>
): Tensor {
  const { beta, threshold } = readArguments('softplus', rest, { beta: 1, threshold: 20 });
  return torch.softplus(input, beta, threshold);
}

/** x / (1 + |x|). */
export function softsign(input: Tensor): Tensor {
  return input.div(input.abs().add(1));
}

/** tanh x. */
export function tanh(input: Tensor): Tensor {
  return torch.tanh(input);
}

/** x − tanh x. */
export function tanhshrink(input: Tensor): Tensor {
  return input.sub(input.tanh());
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(input: Tensor): Tensor {
  return torch.sigmoid(input);
}

/** log σ(x). */
export function logsigmoid(input: Tensor): Tensor {
  return torch.logSigmoid(input);
}

/** relu6(x + 3) / 6. */
export function hardsigmoid(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('hardsigmoid', rest, inplaceDefault).inplace
    ? torch.hardsigmoid_(input)
    : torch.hardsigmoid(input);
}

/** x·relu6(x + 3) / 6. */
export function hardswish(input: Tensor, ...rest: Inplace): Tensor {
  return readArguments('hardswish', rest, inplaceDefault).inplace ? torch.hardswish_(input) : torch.hardswish(input);
}

/** x cut to [minVal, maxVal]. */
export function hardtanh(
  input: Tensor,
  ...rest: Trailing<{ minVal?: number; maxVal?: number; inplace?: boolean }, ['minVal', 'maxVal', 'inplace']>
): Tensor {
  const { minVal, maxVal, inplace } = readArguments('hardtanh', rest, { minVal: -1, maxVal: 1, inplace: false });
  if (minVal > maxVal) throw valueError('hardtanh', 'minVal', `at most maxVal (${maxVal})`, minVal);
  return inplace ? torch.hardtanh_(input, minVal, maxVal) : torch.hardtanh(input, minVal, maxVal);
}

/** x, or 0 within ±λ. */
export function hardshrink(input: Tensor, ...rest: Trailing<{ lambd?: number }, ['lambd']>): Tensor {
  return torch.hardshrink(input, readArguments('hardshrink', rest, { lambd: 0.5 }).lambd);
}

/** x moved towards 0 by λ, at most to 0. */
export function softshrink(input: Tensor, ...rest: Trailing<{ lambd?: number }, ['lambd']>): Tensor {
  return torch.softshrink(input, readArguments('softshrink', rest, { lambd: 0.5 }).lambd);
}

/** x, or `value` where x is not above `threshold`. */
export function threshold(input: Tensor, threshold: number, value: number, ...rest: Inplace): Tensor {
  const { inplace } = readArguments('threshold', rest, inplaceDefault);
  return inplace ? torch.threshold_(input, threshold, value) : torch.threshold(input, threshold, value);
}

type SoftmaxArguments = Trailing<{ dim?: number | null; dtype?: torch.DType | null }, ['dim']>;

/** The dimension that PyTorch takes when none is given. */
function softmaxDim(dim: number | null, input: Tensor): number {
  return dim ?? ([0, 1, 3].includes(input.dim()) ? 0 : 1);
}

function softmaxArguments(owner: string, rest: SoftmaxArguments, input: Tensor) {
  const { dim, dtype } = readArguments(owner, rest, { dim: null as number | null, dtype: null as torch.DType | null });
  return [softmaxDim(dim, input), dtype === null ? {} : { dtype }] as const;
}

/** exp(x) over its sum along `dim`. */
export function softmax(input: Tensor, ...rest: SoftmaxArguments): Tensor {
  return torch.softmax(input, ...softmaxArguments('softmax', rest, input));
}

/** exp(−x) over its sum along `dim`. */
export function softmin(input: Tensor, ...rest: SoftmaxArguments): Tensor {
  return torch.softmax(input.neg(), ...softmaxArguments('softmin', rest, input));
}

/** log softmax(x) along `dim`. */
export function logSoftmax(input: Tensor, ...rest: SoftmaxArguments): Tensor {
  return torch.logSoftmax(input, ...softmaxArguments('logSoftmax', rest, input));
}

/** A draw from the Gumbel-softmax distribution (Jang et al., 2017); `hard` rounds it to one-hot, straight through. */
export function gumbelSoftmax(
  logits: Tensor,
  ...rest: Trailing<{ tau?: number; hard?: boolean; dim?: number }, ['tau', 'hard']>
): Tensor {
  const { tau, hard, dim } = readArguments('gumbelSoftmax', rest, { tau: 1, hard: false, dim: -1 });
  const gumbels = torch.emptyLike(logits).exponential_().log().neg();
  const soft = logits.add(gumbels).div(tau).softmax(dim);
  if (!hard) return soft;
  const index = soft.argmax(dim, true);
  return torch.zerosLike(logits).scatter_(dim, index, 1).sub(soft.detach()).add(soft);
}

// Dropout

interface DropoutOptions {
  p?: number;
  training?: boolean;
  inplace?: boolean;
}
type DropoutArguments = Trailing<DropoutOptions, ['p', 'training', 'inplace']>;

function dropoutArguments(owner: string, rest: DropoutArguments, training = true) {
  const read = readArguments(owner, rest, { p: 0.5, training, inplace: false });
  probability(owner, 'p', read.p);
  return read;
}

/** Sets elements to zero with probability `p` and divides the others by 1 − p. */
export function dropout(input: Tensor, ...rest: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutArguments('dropout', rest);
  return inplace ? torch.dropout_(input, p, training) : torch.dropout(input, p, training);
}

/** Sets whole channels to zero; what {@link dropout1d} to {@link dropout3d} share. */
function featureDropout(owner: string, input: Tensor, n: number, rest: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutArguments(owner, rest);
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
export function dropout1d(input: Tensor, ...rest: DropoutArguments): Tensor {
  return featureDropout('dropout1d', input, 1, rest);
}

/** Sets whole channels of (N, C, H, W) to zero with probability `p`. */
export function dropout2d(input: Tensor, ...rest: DropoutArguments): Tensor {
  return featureDropout('dropout2d', input, 2, rest);
}

/** Sets whole channels of (N, C, D, H, W) to zero with probability `p`. */
export function dropout3d(input: Tensor, ...rest: DropoutArguments): Tensor {
  return featureDropout('dropout3d', input, 3, rest);
}

/** Dropout that keeps mean and variance of SELU's outputs (Klambauer et al., 2017). */
export function alphaDropout(input: Tensor, ...rest: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutArguments('alphaDropout', rest, false);
  return inplace ? torch.alphaDropout_(input, p, training) : torch.alphaDropout(input, p, training);
}

/** {@link alphaDropout} of whole channels. */
export function featureAlphaDropout(input: Tensor, ...rest: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutArguments('featureAlphaDropout', rest, false);
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

/** Rows of `weight` (rows, dim) at the indices `input`; the row `paddingIdx` gets no gradient. */
export function embedding(
  input: Tensor,
  weight: Tensor,
  ...rest: Trailing<EmbeddingOptions, ['paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse']>
): Tensor {
  const { paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = readArguments('embedding', rest, {
    paddingIdx: null as number | null,
    maxNorm: null as number | null,
    normType: 2,
    scaleGradByFreq: false,
    sparse: false,
  });
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

/**
 * Sums, means or maxima of bags of rows of `weight`: `input` (bags, n), or one-dimensional with the `offsets` where
 * bags begin.
 */
export function embeddingBag(
  input: Tensor,
  weight: Tensor,
  ...rest: Trailing<EmbeddingBagOptions, ['offsets']>
): Tensor {
  const owner = 'embeddingBag';
  const o = readArguments<Required<EmbeddingBagOptions>>(owner, rest, {
    offsets: null,
    maxNorm: null,
    normType: 2,
    scaleGradByFreq: false,
    mode: 'mean',
    sparse: false,
    perSampleWeights: null,
    includeLastOffset: false,
    paddingIdx: null,
  });
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

/** Classes (int64) as vectors of zeros with a one; `numClasses` −1 counts them from the largest. */
export function oneHot(input: Tensor, ...rest: Trailing<{ numClasses?: number }, ['numClasses']>): Tensor {
  return torch.oneHot(input, readArguments('oneHot', rest, { numClasses: -1 }).numClasses);
}

// Normalisation

interface AffineOptions {
  weight?: Tensor | null;
  bias?: Tensor | null;
}

/** (x − mean) / √(var + eps) over the last dimensions (`normalizedShape`), then weight and bias. */
export function layerNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...rest: Trailing<AffineOptions & { eps?: number }, ['weight', 'bias', 'eps']>
): Tensor {
  const { weight, bias, eps } = readArguments('layerNorm', rest, {
    weight: null as Tensor | null,
    bias: null as Tensor | null,
    eps: 1e-5,
  });
  return torch.layerNorm(input, [...normalizedShape], weight, bias, eps);
}

/** x / √(mean x² + eps) over the last dimensions (`normalizedShape`), then weight; null `eps` is the type's epsilon. */
export function rmsNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...rest: Trailing<{ weight?: Tensor | null; eps?: number | null }, ['weight', 'eps']>
): Tensor {
  const { weight, eps } = readArguments('rmsNorm', rest, { weight: null as Tensor | null, eps: null as number | null });
  return torch.rmsNorm(input, [...normalizedShape], weight, eps);
}

/** Normalises each of `numGroups` groups of channels of (N, C, …), then weight and bias per channel. */
export function groupNorm(
  input: Tensor,
  numGroups: number,
  ...rest: Trailing<AffineOptions & { eps?: number }, ['weight', 'bias', 'eps']>
): Tensor {
  const { weight, bias, eps } = readArguments('groupNorm', rest, {
    weight: null as Tensor | null,
    bias: null as Tensor | null,
    eps: 1e-5,
  });
  return torch.groupNorm(input, numGroups, weight, bias, eps);
}

interface BatchNormOptions extends AffineOptions {
  training?: boolean;
  momentum?: number;
  eps?: number;
}

/** Normalises each channel of (N, C, …) by the batch in training, else by the running mean and variance. */
export function batchNorm(
  input: Tensor,
  runningMean: Tensor | null,
  runningVar: Tensor | null,
  ...rest: Trailing<BatchNormOptions, ['weight', 'bias', 'training', 'momentum', 'eps']>
): Tensor {
  const { weight, bias, training, momentum, eps } = readArguments('batchNorm', rest, {
    weight: null as Tensor | null,
    bias: null as Tensor | null,
    training: false,
    momentum: 0.1,
    eps: 1e-5,
  });
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

/** Normalises each channel of each item of (N, C, …). */
export function instanceNorm(input: Tensor, ...rest: Trailing<InstanceNormOptions, []>): Tensor {
  const o = readArguments<Required<InstanceNormOptions>>('instanceNorm', rest, {
    runningMean: null,
    runningVar: null,
    weight: null,
    bias: null,
    useInputStats: true,
    momentum: 0.1,
    eps: 1e-5,
  });
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

/** x / (k + α·mean x² over `size` neighbouring channels)^β. */
export function localResponseNorm(
  input: Tensor,
  size: number,
  ...rest: Trailing<{ alpha?: number; beta?: number; k?: number }, ['alpha', 'beta', 'k']>
): Tensor {
  const { alpha, beta, k } = readArguments('localResponseNorm', rest, { alpha: 1e-4, beta: 0.75, k: 1 });
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

/** x / max(‖x‖ₚ, eps) along `dim`. */
export function normalize(
  input: Tensor,
  ...rest: Trailing<{ p?: number; dim?: number; eps?: number }, ['p', 'dim', 'eps']>
): Tensor {
  const { p, dim, eps } = readArguments('normalize', rest, { p: 2, dim: 1, eps: 1e-12 });
  return input.div(input.norm(p, [dim], true).clampMin(eps).expandAs(input));
}

// Shape

/** How {@link pad} fills. */
export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

/** Pads the last dimensions; `padding` is [before, after] of the last, then of the one before it, and so on. */
export function pad(
  input: Tensor,
  padding: readonly number[],
  ...rest: Trailing<{ mode?: PadMode; value?: number | null }, ['mode', 'value']>
): Tensor {
  const { mode, value } = readArguments('pad', rest, { mode: 'constant' as PadMode, value: null as number | null });
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

/** Resamples (N, C, …) to another size. */
export function interpolate(
  input: Tensor,
  ...rest: Trailing<InterpolateOptions, ['size', 'scaleFactor', 'mode', 'alignCorners']>
): Tensor {
  const owner = 'interpolate';
  const o = readArguments<Required<InterpolateOptions>>(owner, rest, {
    size: null,
    scaleFactor: null,
    mode: 'nearest',
    alignCorners: null,
    recomputeScaleFactor: null,
    antialias: false,
  });
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

/** (…, C·r², H, W) to (…, C, H·r, W·r). */
export function pixelShuffle(input: Tensor, upscaleFactor: number): Tensor {
  return torch.pixelShuffle(input, upscaleFactor);
}

/** (…, C, H·r, W·r) to (…, C·r², H, W). */
export function pixelUnshuffle(input: Tensor, downscaleFactor: number): Tensor {
  return torch.pixelUnshuffle(input, downscaleFactor);
}

/** Lets the channels of `groups` groups take turns. */
export function channelShuffle(input: Tensor, groups: number): Tensor {
  return torch.channelShuffle(input, groups);
}

// Distance

/** Cosine of the angle between x₁ and x₂ along `dim`. */
export function cosineSimilarity(
  x1: Tensor,
  x2: Tensor,
  ...rest: Trailing<{ dim?: number; eps?: number }, ['dim', 'eps']>
): Tensor {
  const { dim, eps } = readArguments('cosineSimilarity', rest, { dim: 1, eps: 1e-8 });
  return torch.cosineSimilarity(x1, x2, dim, eps);
}

/** ‖x₁ − x₂ + eps‖ₚ along the last dimension. */
export function pairwiseDistance(
  x1: Tensor,
  x2: Tensor,
  ...rest: Trailing<{ p?: number; eps?: number; keepdim?: boolean }, ['p', 'eps', 'keepdim']>
): Tensor {
  const { p, eps, keepdim } = readArguments('pairwiseDistance', rest, { p: 2, eps: 1e-6, keepdim: false });
  return torch.pairwiseDistance(x1, x2, p, eps, keepdim);
}

/** Distances between all pairs of rows of (n, d), as one vector of n(n − 1)/2. */
export function pdist(input: Tensor, ...rest: Trailing<{ p?: number }, ['p']>): Tensor {
  return torch.pdist(input, readArguments('pdist', rest, { p: 2 }).p);
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

/** softmax(q kᵀ · scale + mask) v; `query` (N, …, L, E), `key` (N, …, S, E), `value` (N, …, S, Ev). */
export function scaledDotProductAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  ...rest: Trailing<AttentionOptions, ['attnMask', 'dropoutP', 'isCausal']>
): Tensor {
  const { attnMask, dropoutP, isCausal, scale, enableGqa } = readArguments<Required<AttentionOptions>>(
    'scaledDotProductAttention',
    rest,
    { attnMask: null, dropoutP: 0, isCausal: false, scale: null, enableGqa: false },
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

/** (x − y)². */
export function mseLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; weight?: Tensor | null }, []>
): Tensor {
  const { reduction, weight } = readArguments('mseLoss', rest, { ...meanReduction, weight: null as Tensor | null });
  const [x, y] = broadcast('mseLoss', input, target);
  if (weight === null) return torch.mseLoss(x, y, reductionNumber('mseLoss', reduction));
  const squares = x.sub(y).pow(2).mul(weight);
  if (reduction === 'mean') return squares.sum().div(weight.sum());
  return reduced('mseLoss', squares, reduction);
}

/** |x − y|. */
export function l1Loss(input: Tensor, target: Tensor, ...rest: ReductionArguments): Tensor {
  const { reduction } = readArguments('l1Loss', rest, meanReduction);
  const [x, y] = broadcast('l1Loss', input, target);
  return torch.l1Loss(x, y, reductionNumber('l1Loss', reduction));
}

/** Half the square where |x − y| < β, else |x − y| − β/2; divided by β where squared. */
export function smoothL1Loss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; beta?: number }, []>
): Tensor {
  const { reduction, beta } = readArguments('smoothL1Loss', rest, { ...meanReduction, beta: 1 });
  const number = reductionNumber('smoothL1Loss', reduction);
  const [x, y] = broadcast('smoothL1Loss', input, target);
  return beta === 0 ? torch.l1Loss(x, y, number) : torch.smoothL1Loss(x, y, number, beta);
}

/** Half the square where |x − y| < δ, else δ(|x − y| − δ/2). */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction; delta?: number; weight?: Tensor | null }, ['reduction', 'delta']>
): Tensor {
  const { reduction, delta, weight } = readArguments('huberLoss', rest, {
    ...meanReduction,
    delta: 1,
    weight: null as Tensor | null,
  });
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

/** −log softmax(x) at the target; `input` (N, C, …), `target` classes (N, …) or probabilities (N, C, …). */
export function crossEntropy(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<CrossEntropyOptions, ['weight']>
): Tensor {
  const o = readArguments<Required<CrossEntropyOptions>>('crossEntropy', rest, {
    weight: null,
    ignoreIndex: -100,
    reduction: 'mean',
    labelSmoothing: 0,
  });
  const number = reductionNumber('crossEntropy', o.reduction);
  return torch.crossEntropyLoss(input, target, o.weight, number, o.ignoreIndex, o.labelSmoothing);
}

/** −x at the target; `input` holds log-probabilities (N, C, …), `target` classes (N, …). */
export function nllLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<Omit<CrossEntropyOptions, 'labelSmoothing'>, ['weight']>
): Tensor {
  const { weight, ignoreIndex, reduction } = readArguments('nllLoss', rest, {
    weight: null as Tensor | null,
    ignoreIndex: -100,
    ...meanReduction,
  });
  return torch.nllLossNd(input, target, weight, reductionNumber('nllLoss', reduction), ignoreIndex);
}

/** −(y log x + (1 − y) log(1 − x)); `input` holds probabilities. */
export function binaryCrossEntropy(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>
): Tensor {
  const { weight, reduction } = readArguments('binaryCrossEntropy', rest, {
    weight: null as Tensor | null,
    ...meanReduction,
  });
  return torch.binaryCrossEntropy(input, target, weight, reductionNumber('binaryCrossEntropy', reduction));
}

/** {@link binaryCrossEntropy} of σ(x), without overflow. */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction; posWeight?: Tensor | null }, ['weight']>
): Tensor {
  const owner = 'binaryCrossEntropyWithLogits';
  const { weight, reduction, posWeight } = readArguments(owner, rest, {
    weight: null as Tensor | null,
    ...meanReduction,
    posWeight: null as Tensor | null,
  });
  if (target.shape.join() !== input.shape.join())
    throw valueError(owner, 'target', `of shape [${input.shape}]`, target.shape);
  return torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, reductionNumber(owner, reduction));
}

/** y (log y − x) with x a log-probability; `'batchmean'` divides by the batch, as the definition does. */
export function klDiv(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction | 'batchmean'; logTarget?: boolean }, []>
): Tensor {
  const { reduction, logTarget } = readArguments('klDiv', rest, {
    reduction: 'mean' as Reduction | 'batchmean',
    logTarget: false,
  });
  oneOf('klDiv', 'reduction', reduction, ['none', 'mean', 'sum', 'batchmean']);
  const number = reductionNumber('klDiv', reduction === 'batchmean' ? 'sum' : reduction);
  const loss = torch.klDiv(input, target, number, { logTarget });
  return reduction === 'batchmean' && input.dim() !== 0 ? loss.div(input.shape[0]!) : loss;
}

/** eˣ − y x (or x − y log(x + eps) without `logInput`), and Stirling's term with `full`. */
export function poissonNllLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ logInput?: boolean; full?: boolean; eps?: number; reduction?: Reduction }, ['logInput', 'full']>
): Tensor {
  const { logInput, full, eps, reduction } = readArguments('poissonNllLoss', rest, {
    logInput: true,
    full: false,
    eps: 1e-8,
    ...meanReduction,
  });
  return torch.poissonNllLoss(input, target, logInput, full, eps, reductionNumber('poissonNllLoss', reduction));
}

/** ½(log v + (x − y)² / v), with v = max(var, eps), and ½ log 2π with `full`. */
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  ...rest: Trailing<{ full?: boolean; eps?: number; reduction?: Reduction }, ['full', 'eps', 'reduction']>
): Tensor {
  const owner = 'gaussianNllLoss';
  const { full, eps, reduction } = readArguments(owner, rest, { full: false, eps: 1e-6, ...meanReduction });
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

/** log(1 + exp(−y x)), with y = ±1. */
export function softMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction }, []>
): Tensor {
  const { reduction } = readArguments('softMarginLoss', rest, meanReduction);
  return torch.softMarginLoss(input, target, reductionNumber('softMarginLoss', reduction));
}

/** x where y = 1, max(0, margin − x) where y = −1. */
export function hingeEmbeddingLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor {
  const { margin, reduction } = readArguments('hingeEmbeddingLoss', rest, { margin: 1, ...meanReduction });
  return torch.hingeEmbeddingLoss(input, target, margin, reductionNumber('hingeEmbeddingLoss', reduction));
}

/** 1 − cos where y = 1, max(0, cos − margin) where y = −1. */
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor {
  const { margin, reduction } = readArguments('cosineEmbeddingLoss', rest, { margin: 0, ...meanReduction });
  return torch.cosineEmbeddingLoss(input1, input2, target, margin, reductionNumber('cosineEmbeddingLoss', reduction));
}

/** max(0, −y (x₁ − x₂) + margin), with y = ±1. */
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>
): Tensor {
  const { margin, reduction } = readArguments('marginRankingLoss', rest, { margin: 0, ...meanReduction });
  return torch.marginRankingLoss(input1, input2, target, margin, reductionNumber('marginRankingLoss', reduction));
}

/** Σ max(0, margin − x[y] + x[i])ᵖ / C over the wrong classes. */
export function multiMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<
    { p?: number; margin?: number; weight?: Tensor | null; reduction?: Reduction },
    ['p', 'margin', 'weight']
  >
): Tensor {
  const { p, margin, weight, reduction } = readArguments('multiMarginLoss', rest, {
    p: 1,
    margin: 1,
    weight: null as Tensor | null,
    ...meanReduction,
  });
  return torch.multiMarginLoss(input, target, p, margin, weight, reductionNumber('multiMarginLoss', reduction));
}

/** Hinge loss between the classes in `target` (up to the first −1) and the others. */
export function multilabelMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ reduction?: Reduction }, []>
): Tensor {
  const { reduction } = readArguments('multilabelMarginLoss', rest, meanReduction);
  return torch.multilabelMarginLoss(input, target, reductionNumber('multilabelMarginLoss', reduction));
}

/** Mean over classes of the binary cross entropy of σ(x). */
export function multilabelSoftMarginLoss(
  input: Tensor,
  target: Tensor,
  ...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>
): Tensor {
  const { weight, reduction } = readArguments('multilabelSoftMarginLoss', rest, {
    weight: null as Tensor | null,
    ...meanReduction,
  });
  const positive = target.mul(torch.logSigmoid(input));
  let loss = positive.add(target.neg().add(1).mul(torch.logSigmoid(input.neg()))).neg();
  if (weight) loss = loss.mul(weight);
  const classDim = input.dim() - 1;
  return reduced('multilabelSoftMarginLoss', loss.sum(classDim).div(input.shape[classDim]!), reduction);
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
): Tensor {
  const { margin, p, eps, swap, reduction } = readArguments('tripletMarginLoss', rest, {
    margin: 1,
    p: 2,
    eps: 1e-6,
    swap: false,
    ...meanReduction,
  });
  const number = reductionNumber('tripletMarginLoss', reduction);
  requirePositive('tripletMarginLoss', 'margin', margin);
  return torch.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, number);
}

/** {@link tripletMarginLoss} with a distance of one's own; default: the Euclidean one. */
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options: {
    distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null;
    margin?: number;
    swap?: boolean;
    reduction?: Reduction;
  } = {},
): Tensor {
  const owner = 'tripletMarginWithDistanceLoss';
  const a = readArguments(owner, [options], {
    distanceFunction: null as ((a: Tensor, b: Tensor) => Tensor) | null,
    margin: 1,
    swap: false,
    ...meanReduction,
  });
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
): Tensor {
  const { blank, reduction, zeroInfinity } = readArguments('ctcLoss', rest, {
    blank: 0,
    ...meanReduction,
    zeroInfinity: false,
  });
  const number = reductionNumber('ctcLoss', reduction);
  return torch.ctcLoss(logProbs, targets, inputLengths, targetLengths, blank, number, zeroInfinity);
}
