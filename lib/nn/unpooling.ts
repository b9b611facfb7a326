/** @file The inverse of max pooling, and max pooling over windows of random sizes, as part of `nn.functional`. */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { boolean, kindError, type Named, readArguments, type Trailing, valueError } from '../utils/options.js';
import { expand, type Size1, type Size2, type Size3, type SizeAny } from './size.js';

interface UnpoolOptions<Size> {
  /** The kernel's size by default. */
  stride?: Size | null;
  padding?: Size;
  /** Which of the sizes that pool to the input's is meant; the smallest by default. */
  outputSize?: readonly number[] | null;
}
type UnpoolArguments<Size> = Trailing<UnpoolOptions<Size>, ['stride', 'padding', 'outputSize']>;

function unpoolArguments(owner: string, n: number, args: readonly unknown[]) {
  const { input, indices, ...a } = readArguments<Required<MaxUnpool3dArguments>>(
    owner,
    args,
    { stride: null, padding: 0, outputSize: null },
    ['input', 'indices', 'kernelSize', 'stride', 'padding', 'outputSize'],
  );
  const size = expand(owner, 'kernelSize', a.kernelSize, n);
  const stride = a.stride === null ? size : expand(owner, 'stride', a.stride, n);
  const padding = expand(owner, 'padding', a.padding, n);
  const own = input.shape.slice(-n).map((length, i) => (length - 1) * stride[i]! + size[i]! - 2 * padding[i]!);
  if (a.outputSize === null) return { input, indices, output: own, stride, padding };
  const output = a.outputSize.length === n + 2 ? a.outputSize.slice(2) : [...a.outputSize];
  if (output.length !== n) throw valueError(owner, 'outputSize', `of ${n} or ${n + 2} numbers`, a.outputSize);
  output.forEach((length, i) => {
    const [least, most] = [own[i]! - stride[i]! + 1, own[i]! + stride[i]! - 1];
    if (length < least || length > most)
      throw valueError(owner, `outputSize[${i}]`, `from ${least} to ${most}`, length);
  });
  return { input, indices, output, stride, padding };
}

interface MaxUnpool1dArguments extends UnpoolOptions<Size1> {
  input: Tensor;
  indices: Tensor;
  kernelSize: Size1;
}

/** Puts the elements of a max pooling of (N, C, L) back to their places among zeros. */
export function maxUnpool1d(input: Tensor, indices: Tensor, kernelSize: Size1, ...rest: UnpoolArguments<Size1>): Tensor;
/** The same, with arguments by name. */
export function maxUnpool1d(...named: Named<MaxUnpool1dArguments, ['input', 'indices', 'kernelSize']>): Tensor;
export function maxUnpool1d(...args: unknown[]): Tensor {
  const { input, indices, output } = unpoolArguments('maxUnpool1d', 1, args);
  return torch.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...output, 1]).squeeze(-1);
}

interface MaxUnpool2dArguments extends UnpoolOptions<Size2> {
  input: Tensor;
  indices: Tensor;
  kernelSize: Size2;
}

/** Puts the elements of a max pooling of (N, C, H, W) back to their places among zeros. */
export function maxUnpool2d(input: Tensor, indices: Tensor, kernelSize: Size2, ...rest: UnpoolArguments<Size2>): Tensor;
/** The same, with arguments by name. */
export function maxUnpool2d(...named: Named<MaxUnpool2dArguments, ['input', 'indices', 'kernelSize']>): Tensor;
export function maxUnpool2d(...args: unknown[]): Tensor {
  const { input, indices, output } = unpoolArguments('maxUnpool2d', 2, args);
  return torch.maxUnpool2d(input, indices, output);
}

interface MaxUnpool3dArguments extends UnpoolOptions<Size3> {
  input: Tensor;
  indices: Tensor;
  kernelSize: Size3;
}

/** Puts the elements of a max pooling of (N, C, D, H, W) back to their places among zeros. */
export function maxUnpool3d(input: Tensor, indices: Tensor, kernelSize: Size3, ...rest: UnpoolArguments<Size3>): Tensor;
/** The same, with arguments by name. */
export function maxUnpool3d(...named: Named<MaxUnpool3dArguments, ['input', 'indices', 'kernelSize']>): Tensor;
export function maxUnpool3d(...args: unknown[]): Tensor {
  const { input, indices, output, stride, padding } = unpoolArguments('maxUnpool3d', 3, args);
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

interface FractionalMaxPoolArguments<Size> extends FractionalMaxPoolOptions {
  input: Tensor;
  kernelSize: Size;
}
type WithIndices = [output: Tensor, indices: Tensor];
type Indexed<O> = O & { returnIndices: true };
type Plain<O> = O & { returnIndices?: false };

function fractional(owner: string, n: 2 | 3, args: readonly unknown[]) {
  const { input, kernelSize, ...a } = readArguments<
    Required<FractionalMaxPoolArguments<Size3>> & { returnIndices: boolean }
  >(owner, args, { outputSize: null, outputRatio: null, returnIndices: false, _randomSamples: null }, [
    'input',
    'kernelSize',
  ]);
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
  const pool = n === 2 ? torch.fractionalMaxPool2d : torch.fractionalMaxPool3d;
  const both = pool(input, expand(owner, 'kernelSize', kernelSize, n), output, samples);
  return { both, indices: boolean(owner, 'returnIndices', a.returnIndices) };
}

/** Max pooling of (N, C, H, W) over windows of random sizes (Graham, 2014), and where the elements stand. */
export function fractionalMaxPool2dWithIndices(
  input: Tensor,
  kernelSize: Size2,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean },
): WithIndices;
/** The same, with arguments by name. */
export function fractionalMaxPool2dWithIndices(
  ...named: Named<FractionalMaxPoolArguments<Size2>, ['input', 'kernelSize']>
): WithIndices;
export function fractionalMaxPool2dWithIndices(...args: unknown[]): WithIndices {
  return fractional('fractionalMaxPool2dWithIndices', 2, args).both;
}

/** Max pooling of (N, C, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: Size2,
  options: Indexed<FractionalMaxPoolOptions>,
): WithIndices;
export function fractionalMaxPool2d(input: Tensor, kernelSize: Size2, options: Plain<FractionalMaxPoolOptions>): Tensor;
/** The same, with arguments by name. */
export function fractionalMaxPool2d(
  ...named: Named<Indexed<FractionalMaxPoolArguments<Size2>>, ['input', 'kernelSize']>
): WithIndices;
export function fractionalMaxPool2d(
  ...named: Named<Plain<FractionalMaxPoolArguments<Size2>>, ['input', 'kernelSize']>
): Tensor;
export function fractionalMaxPool2d(...args: unknown[]): Tensor | WithIndices {
  const { both, indices } = fractional('fractionalMaxPool2d', 2, args);
  return indices ? both : both[0];
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes, and where the elements stand. */
export function fractionalMaxPool3dWithIndices(
  input: Tensor,
  kernelSize: Size3,
  options: FractionalMaxPoolOptions & { returnIndices?: boolean },
): WithIndices;
/** The same, with arguments by name. */
export function fractionalMaxPool3dWithIndices(
  ...named: Named<FractionalMaxPoolArguments<Size3>, ['input', 'kernelSize']>
): WithIndices;
export function fractionalMaxPool3dWithIndices(...args: unknown[]): WithIndices {
  return fractional('fractionalMaxPool3dWithIndices', 3, args).both;
}

/** Max pooling of (N, C, D, H, W) over windows of random sizes; with `returnIndices` also where the elements stand. */
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: Size3,
  options: Indexed<FractionalMaxPoolOptions>,
): WithIndices;
export function fractionalMaxPool3d(input: Tensor, kernelSize: Size3, options: Plain<FractionalMaxPoolOptions>): Tensor;
/** The same, with arguments by name. */
export function fractionalMaxPool3d(
  ...named: Named<Indexed<FractionalMaxPoolArguments<Size3>>, ['input', 'kernelSize']>
): WithIndices;
export function fractionalMaxPool3d(
  ...named: Named<Plain<FractionalMaxPoolArguments<Size3>>, ['input', 'kernelSize']>
): Tensor;
export function fractionalMaxPool3d(...args: unknown[]): Tensor | WithIndices {
  const { both, indices } = fractional('fractionalMaxPool3d', 3, args);
  return indices ? both : both[0];
}
