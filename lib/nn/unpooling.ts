/** @file The inverse of max pooling, and max pooling over windows of random sizes, as part of `nn.functional`. */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { kindError, readArguments, readOptions, type Trailing, valueError } from '../utils/options.js';
import { expand, type Size1, type Size2, type Size3, type SizeAny } from './size.js';

interface UnpoolOptions<Size> {
  /** The kernel's size by default. */
  stride?: Size | null;
  padding?: Size;
  /** Which of the sizes that pool to the input's is meant; the smallest by default. */
  outputSize?: readonly number[] | null;
}
type UnpoolArguments<Size> = Trailing<UnpoolOptions<Size>, ['stride', 'padding', 'outputSize']>;

function unpoolArguments(owner: string, n: number, input: Tensor, kernelSize: SizeAny, rest: readonly unknown[]) {
  const a = readArguments(owner, rest, {
    stride: null as SizeAny | null,
    padding: 0 as SizeAny,
    outputSize: null as readonly number[] | null,
  });
  const size = expand(owner, 'kernelSize', kernelSize, n);
  const stride = a.stride === null ? size : expand(owner, 'stride', a.stride, n);
  const padding = expand(owner, 'padding', a.padding, n);
  const own = input.shape.slice(-n).map((length, i) => (length - 1) * stride[i]! + size[i]! - 2 * padding[i]!);
  if (a.outputSize === null) return { output: own, stride, padding };
  const output = a.outputSize.length === n + 2 ? a.outputSize.slice(2) : [...a.outputSize];
  if (output.length !== n) throw valueError(owner, 'outputSize', `of ${n} or ${n + 2} numbers`, a.outputSize);
  output.forEach((length, i) => {
    const [least, most] = [own[i]! - stride[i]! + 1, own[i]! + stride[i]! - 1];
    if (length < least || length > most)
      throw valueError(owner, `outputSize[${i}]`, `from ${least} to ${most}`, length);
  });
  return { output, stride, padding };
}

/** Puts the elements of a max pooling of (N, C, L) back to their places among zeros. */
export function maxUnpool1d(
  input: Tensor,
  indices: Tensor,
  kernelSize: Size1,
  ...rest: UnpoolArguments<Size1>
): Tensor {
  const { output } = unpoolArguments('maxUnpool1d', 1, input, kernelSize, rest);
  return torch.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...output, 1]).squeeze(-1);
}

/** Puts the elements of a max pooling of (N, C, H, W) back to their places among zeros. */
export function maxUnpool2d(
  input: Tensor,
  indices: Tensor,
  kernelSize: Size2,
  ...rest: UnpoolArguments<Size2>
): Tensor {
  return torch.maxUnpool2d(input, indices, unpoolArguments('maxUnpool2d', 2, input, kernelSize, rest).output);
}

/** Puts the elements of a max pooling of (N, C, D, H, W) back to their places among zeros. */
export function maxUnpool3d(
  input: Tensor,
  indices: Tensor,
  kernelSize: Size3,
  ...rest: UnpoolArguments<Size3>
): Tensor {
  const { output, stride, padding } = unpoolArguments('maxUnpool3d', 3, input, kernelSize, rest);
  return torch.maxUnpool3d(input, indices, output, stride, padding);
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

function fractionalArguments(owner: string, n: number, input: Tensor, options: FractionalMaxPoolOptions) {
  const a = readOptions(owner, options, {
    outputSize: null,
    outputRatio: null,
    _randomSamples: null,
  } as Required<FractionalMaxPoolOptions>);
  if (a.outputSize === null && a.outputRatio === null) {
    throw kindError(owner, 'outputSize', 'given, or else outputRatio', a.outputSize);
  }
  const lengths = input.shape.slice(-n);
  const output =
    a.outputSize === null
      ? expand(owner, 'outputRatio', a.outputRatio, n).map((ratio, i) => Math.trunc(lengths[i]! * ratio))
      : expand(owner, 'outputSize', a.outputSize, n);
  const batch = input.dim() === n + 1 ? 1 : input.size(0);
  const { dtype, device } = input;
  const samples = a._randomSamples ?? torch.rand([batch, input.size(-n - 1), n], { dtype, device });
  return [output, samples] as const;
}

/** Max pooling of (N, C, H, W) over windows of random sizes (Graham, 2014), and where the elements stand. */
export function fractionalMaxPool2dWithIndices(
  input: Tensor,
  kernelSize: Size2,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean } = {},
): [output: Tensor, indices: Tensor] {
  const { returnIndices: _, ...rest } = options;
  const [output, samples] = fractionalArguments('fractionalMaxPool2d', 2, input, rest);
  return torch.fractionalMaxPool2d(input, expand('fractionalMaxPool2d', 'kernelSize', kernelSize, 2), output, samples);
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes, and where the elements stand. */
export function fractionalMaxPool3dWithIndices(
  input: Tensor,
  kernelSize: Size3,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean } = {},
): [output: Tensor, indices: Tensor] {
  const { returnIndices: _, ...rest } = options;
  const [output, samples] = fractionalArguments('fractionalMaxPool3d', 3, input, rest);
  return torch.fractionalMaxPool3d(input, expand('fractionalMaxPool3d', 'kernelSize', kernelSize, 3), output, samples);
}

/** Max pooling of (N, C, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: Size2,
  options: FractionalMaxPoolOptions & { returnIndices: true },
): [output: Tensor, indices: Tensor];
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: Size2,
  options: FractionalMaxPoolOptions & { returnIndices?: false },
): Tensor;
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: Size2,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean },
): Tensor | [output: Tensor, indices: Tensor] {
  const both = fractionalMaxPool2dWithIndices(input, kernelSize, options);
  return options.returnIndices ? both : both[0];
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: Size3,
  options: FractionalMaxPoolOptions & { returnIndices: true },
): [output: Tensor, indices: Tensor];
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: Size3,
  options: FractionalMaxPoolOptions & { returnIndices?: false },
): Tensor;
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: Size3,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean },
): Tensor | [output: Tensor, indices: Tensor] {
  const both = fractionalMaxPool3dWithIndices(input, kernelSize, options);
  return options.returnIndices ? both : both[0];
}
