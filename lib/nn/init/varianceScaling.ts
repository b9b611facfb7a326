/** @file Ways to fill parameters so that layers keep the variance of outputs or gradients (Xavier, Kaiming). */

import { type Named, number, oneOf, readArguments, type Trailing, valueError } from '../../arguments/options.js';
import type { Generator, Tensor } from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import { type Draw, normal_, uniform_ } from './fill.js';

/** The function that follows the layer, for {@link calculateGain}. */
export type Nonlinearity =
  | 'linear'
  | 'conv1d'
  | 'conv2d'
  | 'conv3d'
  | 'conv_transpose1d'
  | 'conv_transpose2d'
  | 'conv_transpose3d'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'selu';

/** Which side of the layer keeps its variance: `fan_in` the outputs', `fan_out` the gradients'. */
export type FanMode = 'fan_in' | 'fan_out';

const linearLike: readonly Nonlinearity[] = [
  'linear',
  'conv1d',
  'conv2d',
  'conv3d',
  'conv_transpose1d',
  'conv_transpose2d',
  'conv_transpose3d',
];

interface CalculateGainArguments {
  nonlinearity: Nonlinearity;
  param?: number | null;
}

/** The standard deviation by which `nonlinearity` shrinks its input, to be made up for; `param` is leaky_relu's slope. */
export function calculateGain(
  nonlinearity: Nonlinearity,
  ...rest: Trailing<{ param?: number | null }, ['param']>
): number;
/** The same, with arguments by name. */
export function calculateGain(...named: Named<CalculateGainArguments, ['nonlinearity']>): number;
export function calculateGain(...args: unknown[]): number {
  const { nonlinearity, param } = readArguments<Required<CalculateGainArguments>>(
    'calculateGain',
    args,
    { param: null as number | null },
    ['nonlinearity', 'param'],
  );
  oneOf('calculateGain', 'nonlinearity', nonlinearity, [
    ...linearLike,
    'sigmoid',
    'tanh',
    'relu',
    'leaky_relu',
    'selu',
  ]);
  switch (nonlinearity) {
    case 'tanh':
      return 5 / 3;
    case 'relu':
      return Math.sqrt(2);
    case 'leaky_relu':
      return Math.sqrt(2 / (1 + number('calculateGain', 'param', param ?? 0.01) ** 2));
    case 'selu':
      return 3 / 4;
    default:
      return 1;
  }
}

interface CalculateFanInAndFanOutArguments {
  tensor: Tensor;
}

/** Inputs and outputs that each element of a layer's output and input depends on. */
export function calculateFanInAndFanOut(tensor: Tensor): [fanIn: number, fanOut: number];
/** The same, with arguments by name. */
export function calculateFanInAndFanOut(
  ...named: Named<CalculateFanInAndFanOutArguments, ['tensor']>
): [fanIn: number, fanOut: number];
export function calculateFanInAndFanOut(...args: unknown[]): [fanIn: number, fanOut: number] {
  const { tensor } = readArguments<Required<CalculateFanInAndFanOutArguments>>('calculateFanInAndFanOut', args, {}, [
    'tensor',
  ]);
  expectTensor('calculateFanInAndFanOut', 'tensor', tensor);
  const [outputs, inputs, ...kernel] = tensor.shape;
  if (outputs === undefined || inputs === undefined) {
    throw valueError('nn.init', 'tensor', 'of at least 2 dimensions', tensor.shape);
  }
  const field = kernel.reduce((product, size) => product * size, 1);
  return [inputs * field, outputs * field];
}

interface XavierUniformArguments extends Draw {
  tensor: Tensor;
  gain?: number;
}

/** Fills uniformly on ±gain·√(6 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
export function xavierUniform_(
  tensor: Tensor,
  ...rest: Trailing<{ gain?: number } & Draw, ['gain', 'generator']>
): Tensor;
/** The same, with arguments by name. */
export function xavierUniform_(...named: Named<XavierUniformArguments, ['tensor']>): Tensor;
export function xavierUniform_(...args: unknown[]): Tensor {
  const { tensor, gain, generator } = readArguments<Required<XavierUniformArguments>>(
    'xavierUniform_',
    args,
    { gain: 1, generator: null as Generator | null },
    ['tensor', 'gain', 'generator'],
  );
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  const bound = Math.sqrt(3) * (gain * Math.sqrt(2 / (fanIn + fanOut)));
  return uniform_(tensor, -bound, bound, { generator });
}

interface XavierNormalArguments extends Draw {
  tensor: Tensor;
  gain?: number;
}

/** Fills from N(0, gain²·2 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
export function xavierNormal_(
  tensor: Tensor,
  ...rest: Trailing<{ gain?: number } & Draw, ['gain', 'generator']>
): Tensor;
/** The same, with arguments by name. */
export function xavierNormal_(...named: Named<XavierNormalArguments, ['tensor']>): Tensor;
export function xavierNormal_(...args: unknown[]): Tensor {
  const { tensor, gain, generator } = readArguments<Required<XavierNormalArguments>>(
    'xavierNormal_',
    args,
    { gain: 1, generator: null as Generator | null },
    ['tensor', 'gain', 'generator'],
  );
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  return normal_(tensor, 0, gain * Math.sqrt(2 / (fanIn + fanOut)), { generator });
}

interface KaimingArguments extends Draw {
  tensor: Tensor;
  a?: number;
  mode?: FanMode;
  nonlinearity?: Nonlinearity;
}
type KaimingRest = Trailing<Omit<KaimingArguments, 'tensor'>, ['a', 'mode', 'nonlinearity', 'generator']>;

function kaiming(owner: string, args: readonly unknown[]) {
  const { tensor, a, mode, nonlinearity, generator } = readArguments<Required<KaimingArguments>>(
    owner,
    args,
    { a: 0, mode: 'fan_in', nonlinearity: 'leaky_relu', generator: null },
    ['tensor', 'a', 'mode', 'nonlinearity', 'generator'],
  );
  oneOf(owner, 'mode', mode, ['fan_in', 'fan_out']);
  if (tensor.numel() === 0) return { tensor, std: 0, generator };
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  const std = calculateGain(nonlinearity, a) / Math.sqrt(mode === 'fan_in' ? fanIn : fanOut);
  return { tensor, std, generator };
}

/** Fills uniformly on ±gain·√(3 / fan) (He et al., 2015); `a` is the slope of leaky_relu. */
export function kaimingUniform_(tensor: Tensor, ...rest: KaimingRest): Tensor;
/** The same, with arguments by name. */
export function kaimingUniform_(...named: Named<KaimingArguments, ['tensor']>): Tensor;
export function kaimingUniform_(...args: unknown[]): Tensor {
  const { tensor, std, generator } = kaiming('kaimingUniform_', args);
  const bound = Math.sqrt(3) * std;
  return tensor.numel() === 0 ? tensor : uniform_(tensor, -bound, bound, { generator });
}

/** Fills from N(0, gain² / fan) (He et al., 2015); `a` is the slope of leaky_relu. */
export function kaimingNormal_(tensor: Tensor, ...rest: KaimingRest): Tensor;
/** The same, with arguments by name. */
export function kaimingNormal_(...named: Named<KaimingArguments, ['tensor']>): Tensor;
export function kaimingNormal_(...args: unknown[]): Tensor {
  const { tensor, std, generator } = kaiming('kaimingNormal_', args);
  return tensor.numel() === 0 ? tensor : normal_(tensor, 0, std, { generator });
}
