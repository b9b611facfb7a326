/** @file Activations. */

import { type Arguments, number, readArguments, valueError } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';

type OfInput = Arguments<{ input: Tensor }, ['input']>;

function inputOf(owner: string, args: OfInput): Tensor {
  return expectTensor(owner, 'input', readArguments(owner, args, {}, ['input']).input);
}

type Inplace = Arguments<{ input: Tensor; inplace?: boolean }, ['input', 'inplace']>;

/** `plain` of the input, or `inPlace`, which writes to it. */
function either(owner: string, args: Inplace, plain: (x: Tensor) => Tensor, inPlace: (x: Tensor) => Tensor): Tensor {
  const { input, inplace } = readArguments(owner, args, { inplace: false }, ['input', 'inplace']);
  return inplace ? inPlace(input) : plain(input);
}

/** max(x, 0). */
export function relu(...args: Inplace): Tensor {
  return either('relu', args, torch.relu, torch.relu_);
}

/** min(max(x, 0), 6). */
export function relu6(...args: Inplace): Tensor {
  return either('relu6', args, torch.relu6, torch.relu6_);
}

/** x, or α (eˣ − 1) where x is negative. */
export function elu(
  ...args: Arguments<{ input: Tensor; alpha?: number; inplace?: boolean }, ['input', 'alpha', 'inplace']>
): Tensor {
  const order = ['input', 'alpha', 'inplace'] as const;
  const { input, alpha, inplace } = readArguments('elu', args, { alpha: 1, inplace: false }, order);
  return inplace ? torch.elu_(input, alpha) : torch.elu(input, alpha);
}

/** Scaled ELU with the constants of Klambauer et al. (2017). */
export function selu(...args: Inplace): Tensor {
  return either('selu', args, torch.selu, torch.selu_);
}

/** x, or α (exp(x / α) − 1) where x is negative. */
export function celu(
  ...args: Arguments<{ input: Tensor; alpha?: number; inplace?: boolean }, ['input', 'alpha', 'inplace']>
): Tensor {
  const order = ['input', 'alpha', 'inplace'] as const;
  const { input, alpha, inplace } = readArguments('celu', args, { alpha: 1, inplace: false }, order);
  return inplace ? torch.celu_(input, { alpha }) : torch.celu(input, { alpha });
}

/** x, or `negativeSlope`·x where x is negative. */
export function leakyRelu(
  ...args: Arguments<
    { input: Tensor; negativeSlope?: number; inplace?: boolean },
    ['input', 'negativeSlope', 'inplace']
  >
): Tensor {
  const order = ['input', 'negativeSlope', 'inplace'] as const;
  const defaults = { negativeSlope: 0.01, inplace: false };
  const { input, negativeSlope, inplace } = readArguments('leakyRelu', args, defaults, order);
  return inplace ? torch.leakyRelu_(input, negativeSlope) : torch.leakyRelu(input, negativeSlope);
}

/** x, or weight·x where x is negative; one weight, or one per channel (dimension 1). */
export function prelu(...args: Arguments<{ input: Tensor; weight: Tensor }, ['input', 'weight']>): Tensor {
  const { input, weight } = readArguments('prelu', args, {}, ['input', 'weight']);
  return torch.prelu(input, weight);
}

/** Leaky ReLU with a slope drawn from [lower, upper) in training, and their mean otherwise. */
export function rrelu(
  ...args: Arguments<
    { input: Tensor; lower?: number; upper?: number; training?: boolean; inplace?: boolean },
    ['input', 'lower', 'upper', 'training', 'inplace']
  >
): Tensor {
  const { input, lower, upper, training, inplace } = readArguments(
    'rrelu',
    args,
    { lower: 1 / 8, upper: 1 / 3, training: false, inplace: false },
    ['input', 'lower', 'upper', 'training', 'inplace'],
  );
  return inplace ? torch.rrelu_(input, lower, upper, training) : torch.rrelu(input, lower, upper, training);
}

/** a·σ(b), where a and b are the halves of the input along `dim`. */
export function glu(...args: Arguments<{ input: Tensor; dim?: number }, ['input', 'dim']>): Tensor {
  const { input, dim } = readArguments('glu', args, { dim: -1 }, ['input', 'dim']);
  return torch.glu(input, dim);
}

/** x·Φ(x), with Φ the normal distribution function, or its tanh approximation. */
export function gelu(...args: Arguments<{ input: Tensor; approximate?: 'none' | 'tanh' }, ['input']>): Tensor {
  const { input, approximate } = readArguments('gelu', args, { approximate: 'none' }, ['input']);
  return torch.gelu(input, { approximate });
}

/** x·σ(x). */
export function silu(...args: Inplace): Tensor {
  return either('silu', args, torch.silu, torch.silu_);
}

/** x·tanh(softplus(x)). */
export function mish(...args: Inplace): Tensor {
  return either('mish', args, torch.mish, torch.mish_);
}

/** log(1 + exp(βx)) / β, and x itself where βx is above `threshold`. */
export function softplus(
  ...args: Arguments<{ input: Tensor; beta?: number; threshold?: number }, ['input', 'beta', 'threshold']>
): Tensor {
  const order = ['input', 'beta', 'threshold'] as const;
  const { input, beta, threshold } = readArguments('softplus', args, { beta: 1, threshold: 20 }, order);
  return torch.softplus(input, beta, threshold);
}

/** x / (1 + |x|). */
export function softsign(...args: OfInput): Tensor {
  const input = inputOf('softsign', args);
  return input.div(input.abs().add(1));
}

/** tanh x. */
export function tanh(...args: OfInput): Tensor {
  return torch.tanh(inputOf('tanh', args));
}

/** x − tanh x. */
export function tanhshrink(...args: OfInput): Tensor {
  const input = inputOf('tanhshrink', args);
  return input.sub(input.tanh());
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(...args: OfInput): Tensor {
  return torch.sigmoid(inputOf('sigmoid', args));
}

/** log σ(x). */
export function logsigmoid(...args: OfInput): Tensor {
  return torch.logSigmoid(inputOf('logsigmoid', args));
}

/** relu6(x + 3) / 6. */
export function hardsigmoid(...args: Inplace): Tensor {
  return either('hardsigmoid', args, torch.hardsigmoid, torch.hardsigmoid_);
}

/** x·relu6(x + 3) / 6. */
export function hardswish(...args: Inplace): Tensor {
  return either('hardswish', args, torch.hardswish, torch.hardswish_);
}

/** x cut to [minVal, maxVal]. */
export function hardtanh(
  ...args: Arguments<
    { input: Tensor; minVal?: number; maxVal?: number; inplace?: boolean },
    ['input', 'minVal', 'maxVal', 'inplace']
  >
): Tensor {
  const order = ['input', 'minVal', 'maxVal', 'inplace'] as const;
  const defaults = { minVal: -1, maxVal: 1, inplace: false };
  const { input, minVal, maxVal, inplace } = readArguments('hardtanh', args, defaults, order);
  if (minVal > maxVal) throw valueError('hardtanh', 'minVal', `at most maxVal (${maxVal})`, minVal);
  return inplace ? torch.hardtanh_(input, minVal, maxVal) : torch.hardtanh(input, minVal, maxVal);
}

/** x, or 0 within ±λ. */
export function hardshrink(...args: Arguments<{ input: Tensor; lambd?: number }, ['input', 'lambd']>): Tensor {
  const { input, lambd } = readArguments('hardshrink', args, { lambd: 0.5 }, ['input', 'lambd']);
  return torch.hardshrink(input, lambd);
}

/** x moved towards 0 by λ, at most to 0. */
export function softshrink(...args: Arguments<{ input: Tensor; lambd?: number }, ['input', 'lambd']>): Tensor {
  const { input, lambd } = readArguments('softshrink', args, { lambd: 0.5 }, ['input', 'lambd']);
  return torch.softshrink(input, lambd);
}

/** x, or `value` where x is not above `threshold`. */
export function threshold(
  ...args: Arguments<
    { input: Tensor; threshold: number; value: number; inplace?: boolean },
    ['input', 'threshold', 'value', 'inplace']
  >
): Tensor {
  const owner = 'threshold';
  const order = ['input', 'threshold', 'value', 'inplace'] as const;
  const { input, threshold, value, inplace } = readArguments(owner, args, { inplace: false }, order);
  number(owner, 'threshold', threshold);
  number(owner, 'value', value);
  return inplace ? torch.threshold_(input, threshold, value) : torch.threshold(input, threshold, value);
}

interface SoftmaxArguments {
  input: Tensor;
  dim?: number | null;
  dtype?: torch.DType | null;
}
type OfSoftmax = Arguments<SoftmaxArguments, ['input', 'dim']>;

function softmaxArguments(owner: string, args: OfSoftmax) {
  const { input, dim, dtype } = readArguments(owner, args, { dim: null, dtype: null }, ['input', 'dim']);
  expectTensor(owner, 'input', input);
  // The dimension that PyTorch takes when none is given.
  const along = dim === null ? ([0, 1, 3].includes(input.dim()) ? 0 : 1) : number(owner, 'dim', dim);
  return { input, rest: [along, dtype === null ? {} : { dtype }] as const };
}

/** exp(x) over its sum along `dim`. */
export function softmax(...args: OfSoftmax): Tensor {
  const { input, rest } = softmaxArguments('softmax', args);
  return torch.softmax(input, ...rest);
}

/** exp(−x) over its sum along `dim`. */
export function softmin(...args: OfSoftmax): Tensor {
  const { input, rest } = softmaxArguments('softmin', args);
  return torch.softmax(input.neg(), ...rest);
}

/** log softmax(x) along `dim`. */
export function logSoftmax(...args: OfSoftmax): Tensor {
  const { input, rest } = softmaxArguments('logSoftmax', args);
  return torch.logSoftmax(input, ...rest);
}

/** A draw from the Gumbel-softmax distribution (Jang et al., 2017); `hard` rounds it to one-hot, straight through. */
export function gumbelSoftmax(
  ...args: Arguments<{ logits: Tensor; tau?: number; hard?: boolean; dim?: number }, ['logits', 'tau', 'hard']>
): Tensor {
  const defaults = { tau: 1, hard: false, dim: -1 };
  const { logits, tau, hard, dim } = readArguments('gumbelSoftmax', args, defaults, ['logits', 'tau', 'hard']);
  expectTensor('gumbelSoftmax', 'logits', logits);
  const gumbels = torch.emptyLike(logits).exponential_().log().neg();
  const soft = logits.add(gumbels).div(tau).softmax(dim);
  if (!hard) return soft;
  const index = soft.argmax(dim, true);
  return torch.zerosLike(logits).scatter_(dim, index, 1).sub(soft.detach()).add(soft);
}

/** {@link relu}, written to its input. */
export const relu_ = torch.relu_;
/** {@link elu}, written to its input. */
export const elu_ = torch.elu_;
/** {@link selu}, written to its input. */
export const selu_ = torch.selu_;
/** {@link celu}, written to its input. */
export const celu_ = torch.celu_;
/** {@link leakyRelu}, written to its input. */
export const leakyRelu_ = torch.leakyRelu_;
/** {@link rrelu}, written to its input. */
export const rrelu_ = torch.rrelu_;
/** {@link hardtanh}, written to its input. */
export const hardtanh_ = torch.hardtanh_;
/** {@link threshold}, written to its input. */
export const threshold_ = torch.threshold_;
