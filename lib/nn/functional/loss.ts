/** @file Losses. */

import {
  type Arguments,
  counted,
  kindError,
  oneOf,
  readArguments,
  positive as requirePositive,
  valueError,
} from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';

/** The reduction of a loss's elements: their mean, their sum, or none. */
export type Reduction = 'none' | 'mean' | 'sum';

/** ATen's number for a reduction. */
function reductionNumber(owner: string, reduction: Reduction): number {
  return ['none', 'mean', 'sum'].indexOf(oneOf(owner, 'reduction', reduction, ['none', 'mean', 'sum']));
}

function reduced(owner: string, loss: Tensor, reduction: Reduction): Tensor {
  const number = reductionNumber(owner, reduction);
  return number === 0 ? loss : number === 1 ? loss.mean() : loss.sum();
}

interface Pair {
  input: Tensor;
  target: Tensor;
  reduction?: Reduction;
}
interface Pairs {
  input1: Tensor;
  input2: Tensor;
  target: Tensor;
  margin?: number;
  reduction?: Reduction;
}
interface Weighted extends Pair {
  weight?: Tensor | null;
}

/** Both broadcast to one shape; different shapes are most often a mistake, so they bring a warning. */
function broadcast(owner: string, input: Tensor, target: Tensor): [input: Tensor, target: Tensor] {
  for (const [name, value] of Object.entries({ input, target })) expectTensor(owner, name, value);
  if (input.shape.join() !== target.shape.join()) {
    process.emitWarning(
      `${owner}: target has shape [${target.shape}] and input [${input.shape}]; they are broadcast, which is most often not meant`,
    );
  }
  return torch.broadcastTensors([input, target]) as [Tensor, Tensor];
}

/** (x − y)². */
export function mseLoss(...args: Arguments<Weighted, ['input', 'target']>): Tensor {
  const owner = 'mseLoss';
  const defaults = { reduction: 'mean', weight: null } as const;
  const { input, target, reduction, ...o } = readArguments(owner, args, defaults, ['input', 'target']);
  const weight = o.weight && expectTensor(owner, 'weight', o.weight);
  const [x, y] = broadcast(owner, input, target);
  if (weight === null) return torch.mseLoss(x, y, reductionNumber(owner, reduction));
  const squares = x.sub(y).pow(2).mul(weight);
  if (reduction === 'mean') return squares.sum().div(weight.sum());
  return reduced(owner, squares, reduction);
}

/** |x − y|. */
export function l1Loss(...args: Arguments<Pair, ['input', 'target', 'reduction']>): Tensor {
  const order = ['input', 'target', 'reduction'] as const;
  const { input, target, reduction } = readArguments('l1Loss', args, { reduction: 'mean' }, order);
  const [x, y] = broadcast('l1Loss', input, target);
  return torch.l1Loss(x, y, reductionNumber('l1Loss', reduction));
}

/** Half the square where |x − y| < β, else |x − y| − β/2; divided by β where squared. */
export function smoothL1Loss(...args: Arguments<Pair & { beta?: number }, ['input', 'target']>): Tensor {
  const defaults = { reduction: 'mean', beta: 1 } as const;
  const { input, target, reduction, beta } = readArguments('smoothL1Loss', args, defaults, ['input', 'target']);
  const number = reductionNumber('smoothL1Loss', reduction);
  const [x, y] = broadcast('smoothL1Loss', input, target);
  return beta === 0 ? torch.l1Loss(x, y, number) : torch.smoothL1Loss(x, y, number, beta);
}

/** Half the square where |x − y| < δ, else δ(|x − y| − δ/2). */
export function huberLoss(
  ...args: Arguments<Weighted & { delta?: number }, ['input', 'target', 'reduction', 'delta']>
): Tensor {
  const owner = 'huberLoss';
  const order = ['input', 'target', 'reduction', 'delta'] as const;
  const defaults = { reduction: 'mean', delta: 1, weight: null } as const;
  const { input, target, reduction, delta, ...o } = readArguments(owner, args, defaults, order);
  const weight = o.weight && expectTensor(owner, 'weight', o.weight);
  const [x, y] = broadcast(owner, input, target);
  if (weight === null) return torch.huberLoss(x, y, reductionNumber(owner, reduction), delta);
  return reduced(owner, torch.huberLoss(x, y, 0, delta).mul(weight), reduction);
}

interface OfClasses extends Weighted {
  ignoreIndex?: number;
}

/** −log softmax(x) at the target; `input` (N, C, …), `target` classes (N, …) or probabilities (N, C, …). */
export function crossEntropy(
  ...args: Arguments<OfClasses & { labelSmoothing?: number }, ['input', 'target', 'weight']>
): Tensor {
  const { input, target, weight, ignoreIndex, reduction, labelSmoothing } = readArguments(
    'crossEntropy',
    args,
    { weight: null, ignoreIndex: -100, reduction: 'mean', labelSmoothing: 0 },
    ['input', 'target', 'weight'],
  );
  const number = reductionNumber('crossEntropy', reduction);
  return torch.crossEntropyLoss(input, target, weight, number, ignoreIndex, labelSmoothing);
}

/** −x at the target; `input` holds log-probabilities (N, C, …), `target` classes (N, …). */
export function nllLoss(...args: Arguments<OfClasses, ['input', 'target', 'weight']>): Tensor {
  const { input, target, weight, ignoreIndex, reduction } = readArguments(
    'nllLoss',
    args,
    { weight: null, ignoreIndex: -100, reduction: 'mean' },
    ['input', 'target', 'weight'],
  );
  return torch.nllLossNd(input, target, weight, reductionNumber('nllLoss', reduction), ignoreIndex);
}

/** −(y log x + (1 − y) log(1 − x)); `input` holds probabilities. */
export function binaryCrossEntropy(...args: Arguments<Weighted, ['input', 'target', 'weight']>): Tensor {
  const owner = 'binaryCrossEntropy';
  const order = ['input', 'target', 'weight'] as const;
  const { input, target, weight, reduction } = readArguments(owner, args, { weight: null, reduction: 'mean' }, order);
  return torch.binaryCrossEntropy(input, target, weight, reductionNumber(owner, reduction));
}

/** {@link binaryCrossEntropy} of σ(x), without overflow. */
export function binaryCrossEntropyWithLogits(
  ...args: Arguments<Weighted & { posWeight?: Tensor | null }, ['input', 'target', 'weight']>
): Tensor {
  const owner = 'binaryCrossEntropyWithLogits';
  const { input, target, weight, reduction, posWeight } = readArguments(
    owner,
    args,
    { weight: null, reduction: 'mean', posWeight: null },
    ['input', 'target', 'weight'],
  );
  for (const [name, value] of Object.entries({ input, target })) expectTensor(owner, name, value);
  if (target.shape.join() !== input.shape.join())
    throw valueError(owner, 'target', `of shape [${input.shape}]`, target.shape);
  return torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, reductionNumber(owner, reduction));
}

/** y (log y − x) with x a log-probability; `'batchmean'` divides by the batch, as the definition does. */
export function klDiv(
  ...args: Arguments<
    { input: Tensor; target: Tensor; reduction?: Reduction | 'batchmean'; logTarget?: boolean },
    ['input', 'target']
  >
): Tensor {
  const defaults = { reduction: 'mean', logTarget: false } as const;
  const { input, target, reduction, logTarget } = readArguments('klDiv', args, defaults, ['input', 'target']);
  oneOf('klDiv', 'reduction', reduction, ['none', 'mean', 'sum', 'batchmean']);
  const number = reductionNumber('klDiv', reduction === 'batchmean' ? 'sum' : reduction);
  const loss = torch.klDiv(input, target, number, { logTarget });
  return reduction === 'batchmean' && input.dim() !== 0 ? loss.div(input.shape[0]!) : loss;
}

/** eˣ − y x (or x − y log(x + eps) without `logInput`), and Stirling's term with `full`. */
export function poissonNllLoss(
  ...args: Arguments<
    Pair & { logInput?: boolean; full?: boolean; eps?: number },
    ['input', 'target', 'logInput', 'full']
  >
): Tensor {
  const { input, target, logInput, full, eps, reduction } = readArguments(
    'poissonNllLoss',
    args,
    { logInput: true, full: false, eps: 1e-8, reduction: 'mean' },
    ['input', 'target', 'logInput', 'full'],
  );
  return torch.poissonNllLoss(input, target, logInput, full, eps, reductionNumber('poissonNllLoss', reduction));
}

/** ½(log v + (x − y)² / v), with v = max(var, eps), and ½ log 2π with `full`. */
export function gaussianNllLoss(
  ...args: Arguments<
    Pair & { var: Tensor | number; full?: boolean; eps?: number },
    ['input', 'target', 'var', 'full', 'eps', 'reduction']
  >
): Tensor {
  const owner = 'gaussianNllLoss';
  const order = ['input', 'target', 'var', 'full', 'eps', 'reduction'] as const;
  const read = readArguments(owner, args, { full: false, eps: 1e-6, reduction: 'mean' }, order);
  const { input, target, full, eps, reduction } = read;
  for (const [name, value] of Object.entries({ input, target })) expectTensor(owner, name, value);
  let v = typeof read.var === 'number' ? torch.onesLike(input).mul(read.var) : read.var;
  if (!torch.isTensor(v)) throw kindError(owner, 'var', 'a Tensor or a number', v);
  if (v.lt(0).any().item()) throw valueError(owner, 'var', 'non-negative', read.var);
  const shape = input.shape.join();
  if (v.shape.join() !== shape) {
    const differing = v.dim() === input.dim() ? input.shape.filter((s, i) => s !== v.shape[i]).length : 0;
    if (v.shape.join() === input.shape.slice(0, -1).join()) v = v.unsqueeze(-1);
    else if (differing !== 1) throw valueError(owner, 'var', `of shape [${input.shape}]`, v.shape);
  }
  v = v.clone();
  torch.noGrad(() => v.clamp_({ min: eps }));
  let loss = v.log().add(input.sub(target).pow(2).div(v)).mul(0.5);
  if (full) loss = loss.add(0.5 * Math.log(2 * Math.PI));
  return reduced(owner, loss, reduction);
}

/** log(1 + exp(−y x)), with y = ±1. */
export function softMarginLoss(...args: Arguments<Pair, ['input', 'target']>): Tensor {
  const owner = 'softMarginLoss';
  const { input, target, reduction } = readArguments(owner, args, { reduction: 'mean' }, ['input', 'target']);
  return torch.softMarginLoss(input, target, reductionNumber(owner, reduction));
}

/** x where y = 1, max(0, margin − x) where y = −1. */
export function hingeEmbeddingLoss(
  ...args: Arguments<Pair & { margin?: number }, ['input', 'target', 'margin']>
): Tensor {
  const owner = 'hingeEmbeddingLoss';
  const order = ['input', 'target', 'margin'] as const;
  const { input, target, margin, reduction } = readArguments(owner, args, { margin: 1, reduction: 'mean' }, order);
  return torch.hingeEmbeddingLoss(input, target, margin, reductionNumber(owner, reduction));
}

/** 1 − cos where y = 1, max(0, cos − margin) where y = −1. */
export function cosineEmbeddingLoss(...args: Arguments<Pairs, ['input1', 'input2', 'target', 'margin']>): Tensor {
  const owner = 'cosineEmbeddingLoss';
  const order = ['input1', 'input2', 'target', 'margin'] as const;
  const defaults = { margin: 0, reduction: 'mean' } as const;
  const { input1, input2, target, margin, reduction } = readArguments(owner, args, defaults, order);
  return torch.cosineEmbeddingLoss(input1, input2, target, margin, reductionNumber(owner, reduction));
}

/** max(0, −y (x₁ − x₂) + margin), with y = ±1. */
export function marginRankingLoss(...args: Arguments<Pairs, ['input1', 'input2', 'target', 'margin']>): Tensor {
  const owner = 'marginRankingLoss';
  const order = ['input1', 'input2', 'target', 'margin'] as const;
  const defaults = { margin: 0, reduction: 'mean' } as const;
  const { input1, input2, target, margin, reduction } = readArguments(owner, args, defaults, order);
  return torch.marginRankingLoss(input1, input2, target, margin, reductionNumber(owner, reduction));
}

/** Σ max(0, margin − x[y] + x[i])ᵖ / C over the wrong classes. */
export function multiMarginLoss(
  ...args: Arguments<Weighted & { p?: number; margin?: number }, ['input', 'target', 'p', 'margin', 'weight']>
): Tensor {
  const owner = 'multiMarginLoss';
  const { input, target, p, margin, weight, reduction } = readArguments(
    owner,
    args,
    { p: 1, margin: 1, weight: null, reduction: 'mean' },
    ['input', 'target', 'p', 'margin', 'weight'],
  );
  return torch.multiMarginLoss(input, target, p, margin, weight, reductionNumber(owner, reduction));
}

/** Hinge loss between the classes in `target` (up to the first −1) and the others. */
export function multilabelMarginLoss(...args: Arguments<Pair, ['input', 'target']>): Tensor {
  const owner = 'multilabelMarginLoss';
  const { input, target, reduction } = readArguments(owner, args, { reduction: 'mean' }, ['input', 'target']);
  return torch.multilabelMarginLoss(input, target, reductionNumber(owner, reduction));
}

/** Mean over classes of the binary cross entropy of σ(x). */
export function multilabelSoftMarginLoss(...args: Arguments<Weighted, ['input', 'target', 'weight']>): Tensor {
  const owner = 'multilabelSoftMarginLoss';
  const order = ['input', 'target', 'weight'] as const;
  const { input, target, reduction, ...o } = readArguments(owner, args, { weight: null, reduction: 'mean' }, order);
  const weight = o.weight && expectTensor(owner, 'weight', o.weight);
  expectTensor(owner, 'target', target);
  const positive = target.mul(torch.logSigmoid(input));
  let loss = positive.add(target.neg().add(1).mul(torch.logSigmoid(input.neg()))).neg();
  if (weight) loss = loss.mul(weight);
  const classDim = input.dim() - 1;
  return reduced(owner, loss.sum(classDim).div(input.shape[classDim]!), reduction);
}

interface Triplet {
  anchor: Tensor;
  positive: Tensor;
  negative: Tensor;
  margin?: number;
  swap?: boolean;
  reduction?: Reduction;
}

/** max(0, ‖a − p‖ − ‖a − n‖ + margin); `swap` takes ‖p − n‖ where it is smaller than ‖a − n‖. */
export function tripletMarginLoss(
  ...args: Arguments<
    Triplet & { p?: number; eps?: number },
    ['anchor', 'positive', 'negative', 'margin', 'p', 'eps', 'swap']
  >
): Tensor {
  const owner = 'tripletMarginLoss';
  const { anchor, positive, negative, margin, p, eps, swap, reduction } = readArguments(
    owner,
    args,
    { margin: 1, p: 2, eps: 1e-6, swap: false, reduction: 'mean' },
    ['anchor', 'positive', 'negative', 'margin', 'p', 'eps', 'swap'],
  );
  const number = reductionNumber(owner, reduction);
  requirePositive(owner, 'margin', margin);
  return torch.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, number);
}

/** {@link tripletMarginLoss} with a distance of one's own; default: the Euclidean one. */
export function tripletMarginWithDistanceLoss(
  ...args: Arguments<
    Triplet & { distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null },
    ['anchor', 'positive', 'negative']
  >
): Tensor {
  const owner = 'tripletMarginWithDistanceLoss';
  const { distanceFunction, margin, swap, reduction, ...o } = readArguments(
    owner,
    args,
    { distanceFunction: null, margin: 1, swap: false, reduction: 'mean' },
    ['anchor', 'positive', 'negative'],
  );
  for (const [name, value] of Object.entries(o)) expectTensor(owner, name, value);
  if (distanceFunction !== null && typeof distanceFunction !== 'function') {
    throw kindError(owner, 'distanceFunction', 'a function', distanceFunction);
  }
  requirePositive(owner, 'margin', margin);
  const { anchor, positive, negative } = o;
  if (anchor.dim() !== positive.dim() || anchor.dim() !== negative.dim()) {
    throw valueError(owner, 'positive and negative', `of ${counted(anchor.dim(), 'dimension')}`, [
      positive.dim(),
      negative.dim(),
    ]);
  }
  const distance = distanceFunction ?? ((x: Tensor, y: Tensor) => torch.pairwiseDistance(x, y));
  const near = distance(anchor, positive);
  let far = distance(anchor, negative);
  if (swap) far = far.minimum(distance(positive, negative));
  return reduced(owner, near.add(margin).sub(far).clampMin(0), reduction);
}

interface CtcArguments {
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
  ...args: Arguments<
    CtcArguments,
    ['logProbs', 'targets', 'inputLengths', 'targetLengths', 'blank', 'reduction', 'zeroInfinity']
  >
): Tensor {
  const { logProbs, targets, inputLengths, targetLengths, blank, reduction, zeroInfinity } = readArguments(
    'ctcLoss',
    args,
    { blank: 0, reduction: 'mean', zeroInfinity: false },
    ['logProbs', 'targets', 'inputLengths', 'targetLengths', 'blank', 'reduction', 'zeroInfinity'],
  );
  const number = reductionNumber('ctcLoss', reduction);
  return torch.ctcLoss(logProbs, targets, inputLengths, targetLengths, blank, number, zeroInfinity);
}
