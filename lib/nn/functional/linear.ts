/** @file Linear maps and convolutions. */

import { type Arguments, orNull, readArguments, wide } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import { expand, type Size1, type Size2, type Size3 } from '../size.js';

/** y = x Wᵀ + b; `weight` is (outFeatures, inFeatures). */
export function linear(
  ...args: Arguments<{ input: Tensor; weight: Tensor; bias?: Tensor | null }, ['input', 'weight', 'bias']>
): Tensor {
  const { input, weight, bias } = readArguments('linear', args, { bias: orNull(expectTensor) }, [
    'input',
    'weight',
    'bias',
  ]);
  return torch.linear(input, weight, bias);
}

/** y = x₁ᵀ A x₂ + b. */
export function bilinear(
  ...args: Arguments<
    { input1: Tensor; input2: Tensor; weight: Tensor; bias?: Tensor | null },
    ['input1', 'input2', 'weight', 'bias']
  >
): Tensor {
  const order = ['input1', 'input2', 'weight', 'bias'] as const;
  const { input1, input2, weight, bias } = readArguments('bilinear', args, { bias: orNull(expectTensor) }, order);
  return torch.bilinear(input1, input2, weight, bias);
}

interface ConvArguments<Size> {
  input: Tensor;
  weight: Tensor;
  bias?: Tensor | null;
  stride?: Size;
  padding?: Size | 'same' | 'valid';
  dilation?: Size;
  groups?: number;
}
type Conv<Size> = Arguments<
  ConvArguments<Size>,
  ['input', 'weight', 'bias', 'stride', 'padding', 'dilation', 'groups']
>;

function convArguments(owner: string, n: number, args: readonly unknown[]) {
  const read = readArguments<Required<ConvArguments<Size3>>>(
    owner,
    args,
    { bias: null, stride: wide(1), padding: wide(0), dilation: wide(1), groups: 1 },
    ['input', 'weight', 'bias', 'stride', 'padding', 'dilation', 'groups'],
  );
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

/** Cross-correlation over (N, C, L); `weight` is (outChannels, C / groups, K). */
export function conv1d(...args: Conv<Size1>): Tensor {
  return torch.conv1d(...convArguments('conv1d', 1, args));
}

/** Cross-correlation over (N, C, H, W); `weight` is (outChannels, C / groups, KH, KW). */
export function conv2d(...args: Conv<Size2>): Tensor {
  return torch.conv2d(...convArguments('conv2d', 2, args));
}

/** Cross-correlation over (N, C, D, H, W). */
export function conv3d(...args: Conv<Size3>): Tensor {
  return torch.conv3d(...convArguments('conv3d', 3, args));
}

interface ConvTransposeArguments<Size> {
  input: Tensor;
  weight: Tensor;
  bias?: Tensor | null;
  stride?: Size;
  padding?: Size;
  outputPadding?: Size;
  groups?: number;
  dilation?: Size;
}
type ConvTranspose<Size> = Arguments<
  ConvTransposeArguments<Size>,
  ['input', 'weight', 'bias', 'stride', 'padding', 'outputPadding', 'groups', 'dilation']
>;

function convTransposeArguments(owner: string, n: number, args: readonly unknown[]) {
  const read = readArguments<Required<ConvTransposeArguments<Size3>>>(
    owner,
    args,
    { bias: null, stride: wide(1), padding: wide(0), outputPadding: wide(0), groups: 1, dilation: wide(1) },
    ['input', 'weight', 'bias', 'stride', 'padding', 'outputPadding', 'groups', 'dilation'],
  );
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

/** Transposed convolution over (N, C, L); `weight` is (C, outChannels / groups, K). */
export function convTranspose1d(...args: ConvTranspose<Size1>): Tensor {
  return torch.convTranspose1d(...convTransposeArguments('convTranspose1d', 1, args));
}

/** Transposed convolution over (N, C, H, W). */
export function convTranspose2d(...args: ConvTranspose<Size2>): Tensor {
  return torch.convTranspose2d(...convTransposeArguments('convTranspose2d', 2, args));
}

/** Transposed convolution over (N, C, D, H, W). */
export function convTranspose3d(...args: ConvTranspose<Size3>): Tensor {
  return torch.convTranspose3d(...convTransposeArguments('convTranspose3d', 3, args));
}

interface WindowArguments {
  input: Tensor;
  kernelSize: Size2;
  dilation?: Size2;
  padding?: Size2;
  stride?: Size2;
}

const windowDefaults = { dilation: wide(1), padding: wide(0), stride: wide(1) };

function windows(owner: string, read: Required<Omit<WindowArguments, 'input'>>) {
  return [
    expand(owner, 'kernelSize', read.kernelSize, 2),
    expand(owner, 'dilation', read.dilation, 2),
    expand(owner, 'padding', read.padding, 2),
    expand(owner, 'stride', read.stride, 2),
  ] as const;
}

/** Sliding windows of (N, C, H, W) as columns (N, C·KH·KW, L). */
export function unfold(
  ...args: Arguments<WindowArguments, ['input', 'kernelSize', 'dilation', 'padding', 'stride']>
): Tensor {
  const order = ['input', 'kernelSize', 'dilation', 'padding', 'stride'] as const;
  const { input, ...window } = readArguments('unfold', args, windowDefaults, order);
  return torch.im2col(input, ...windows('unfold', window));
}

/** Sums columns (N, C·KH·KW, L) into an image (N, C, …outputSize). */
export function fold(
  ...args: Arguments<
    WindowArguments & { outputSize: Size2 },
    ['input', 'outputSize', 'kernelSize', 'dilation', 'padding', 'stride']
  >
): Tensor {
  const order = ['input', 'outputSize', 'kernelSize', 'dilation', 'padding', 'stride'] as const;
  const { input, outputSize, ...window } = readArguments('fold', args, windowDefaults, order);
  return torch.col2im(input, expand('fold', 'outputSize', outputSize, 2), ...windows('fold', window));
}
