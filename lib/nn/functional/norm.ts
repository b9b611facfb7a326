/** @file Normalisation. */

import { type Arguments, integer, kindError, number, readArguments, valueError } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import { avgPool2d, avgPool3d } from './pooling.js';
import { pad } from './resampling.js';

interface Affine {
  input: Tensor;
  weight?: Tensor | null;
  bias?: Tensor | null;
}

function shapeOf(owner: string, normalizedShape: readonly number[]): number[] {
  if (Array.isArray(normalizedShape)) return [...normalizedShape];
  throw kindError(owner, 'normalizedShape', 'a list of sizes', normalizedShape);
}

/** (x − mean) / √(var + eps) over the last dimensions (`normalizedShape`), then weight and bias. */
export function layerNorm(
  ...args: Arguments<
    Affine & { normalizedShape: readonly number[]; eps?: number },
    ['input', 'normalizedShape', 'weight', 'bias', 'eps']
  >
): Tensor {
  const owner = 'layerNorm';
  const order = ['input', 'normalizedShape', 'weight', 'bias', 'eps'] as const;
  const defaults = { weight: null, bias: null, eps: 1e-5 };
  const { input, normalizedShape, weight, bias, eps } = readArguments(owner, args, defaults, order);
  return torch.layerNorm(input, shapeOf(owner, normalizedShape), weight, bias, eps);
}

/** x / √(mean x² + eps) over the last dimensions (`normalizedShape`), then weight; null `eps` is the type's epsilon. */
export function rmsNorm(
  ...args: Arguments<
    { input: Tensor; normalizedShape: readonly number[]; weight?: Tensor | null; eps?: number | null },
    ['input', 'normalizedShape', 'weight', 'eps']
  >
): Tensor {
  const owner = 'rmsNorm';
  const order = ['input', 'normalizedShape', 'weight', 'eps'] as const;
  const { input, normalizedShape, weight, eps } = readArguments(owner, args, { weight: null, eps: null }, order);
  if (eps !== null) number(owner, 'eps', eps);
  return torch.rmsNorm(input, shapeOf(owner, normalizedShape), weight, eps);
}

/** Normalises each of `numGroups` groups of channels of (N, C, …), then weight and bias per channel. */
export function groupNorm(
  ...args: Arguments<Affine & { numGroups: number; eps?: number }, ['input', 'numGroups', 'weight', 'bias', 'eps']>
): Tensor {
  const order = ['input', 'numGroups', 'weight', 'bias', 'eps'] as const;
  const defaults = { weight: null, bias: null, eps: 1e-5 };
  const { input, numGroups, weight, bias, eps } = readArguments('groupNorm', args, defaults, order);
  integer('groupNorm', 'numGroups', numGroups);
  return torch.groupNorm(input, numGroups, weight, bias, eps);
}

interface BatchNormArguments extends Affine {
  runningMean: Tensor | null;
  runningVar: Tensor | null;
  training?: boolean;
  momentum?: number;
  eps?: number;
}

/** Normalises each channel of (N, C, …) by the batch in training, else by the running mean and variance. */
export function batchNorm(
  ...args: Arguments<
    BatchNormArguments,
    ['input', 'runningMean', 'runningVar', 'weight', 'bias', 'training', 'momentum', 'eps']
  >
): Tensor {
  const { input, runningMean, runningVar, weight, bias, training, momentum, eps } = readArguments(
    'batchNorm',
    args,
    { weight: null, bias: null, training: false, momentum: 0.1, eps: 1e-5 },
    ['input', 'runningMean', 'runningVar', 'weight', 'bias', 'training', 'momentum', 'eps'],
  );
  if (training) severalValues('batchNorm', input.shape);
  return torch.batchNorm(input, weight, bias, runningMean, runningVar, training, momentum, eps, true);
}

function severalValues(owner: string, shape: readonly number[]): void {
  const count = shape[0]! * shape.slice(2).reduce((product, size) => product * size, 1);
  if (count === 1) throw valueError(owner, 'input', 'of more than one value per channel when training', shape);
}

interface InstanceNormArguments extends Affine {
  runningMean?: Tensor | null;
  runningVar?: Tensor | null;
  useInputStats?: boolean;
  momentum?: number;
  eps?: number;
}

/** Normalises each channel of each item of (N, C, …). */
export function instanceNorm(
  ...args: Arguments<
    InstanceNormArguments,
    ['input', 'runningMean', 'runningVar', 'weight', 'bias', 'useInputStats', 'momentum', 'eps']
  >
): Tensor {
  const { input, runningMean, runningVar, weight, bias, useInputStats, momentum, eps } = readArguments(
    'instanceNorm',
    args,
    { runningMean: null, runningVar: null, weight: null, bias: null, useInputStats: true, momentum: 0.1, eps: 1e-5 },
    ['input', 'runningMean', 'runningVar', 'weight', 'bias', 'useInputStats', 'momentum', 'eps'],
  );
  expectTensor('instanceNorm', 'input', input);
  if (useInputStats && input.shape.slice(2).reduce((product, size) => product * size, 1) === 1) {
    throw valueError('instanceNorm', 'input', 'of more than one spatial element', input.shape);
  }
  return torch.instanceNorm(input, weight, bias, runningMean, runningVar, useInputStats, momentum, eps, true);
}

/** x / (k + α·mean x² over `size` neighbouring channels)^β. */
export function localResponseNorm(
  ...args: Arguments<
    { input: Tensor; size: number; alpha?: number; beta?: number; k?: number },
    ['input', 'size', 'alpha', 'beta', 'k']
  >
): Tensor {
  const owner = 'localResponseNorm';
  const order = ['input', 'size', 'alpha', 'beta', 'k'] as const;
  const { input, size, alpha, beta, k } = readArguments(owner, args, { alpha: 1e-4, beta: 0.75, k: 1 }, order);
  expectTensor(owner, 'input', input);
  integer(owner, 'size', size);
  const dims = input.dim();
  if (dims < 3) throw valueError(owner, 'input', 'of at least 3 dimensions', input.shape);
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
  ...args: Arguments<{ input: Tensor; p?: number; dim?: number; eps?: number }, ['input', 'p', 'dim', 'eps']>
): Tensor {
  const defaults = { p: 2, dim: 1, eps: 1e-12 };
  const { input, p, dim, eps } = readArguments('normalize', args, defaults, ['input', 'p', 'dim', 'eps']);
  expectTensor('normalize', 'input', input);
  return input.div(input.norm(p, [dim], true).clampMin(eps).expandAs(input));
}
