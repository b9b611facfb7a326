import { native } from '../addon/binding.js';
import { type Named, number, readArguments, valueError } from '../arguments/options.js';
import type { UnaryFunctionSpec } from '../specs/generated/components.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';

/** A native function of one tensor. @internal */
export function apply(spec: UnaryFunctionSpec, x: Tensor): Tensor {
  return raise(native().unaryFunction(spec, x._id)) as Tensor;
}

interface MeanFlatArguments {
  tensor: Tensor;
}

/**
 * The mean over all dimensions but the first: (B, …) gives (B). A 1-D tensor gives the mean of all, as in Python.
 *
 * @example
 * import { meanFlat } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * console.log(meanFlat(torch.tensor([[1, 3], [5, 7]])).tolist()); // [2, 6]
 */
export function meanFlat(tensor: Tensor): Tensor;
/** The same, with arguments by name. */
export function meanFlat(...named: Named<MeanFlatArguments, ['tensor']>): Tensor;
export function meanFlat(...args: unknown[]): Tensor {
  const { tensor } = readArguments<Required<MeanFlatArguments>>('meanFlat', args, {}, ['tensor']);
  return tensor.mean(Array.from({ length: tensor.dim() - 1 }, (_, i) => i + 1));
}

interface TrimmedMeanArguments {
  values: Tensor;
  trimFraction: number;
}

/**
 * The mean of `values` (n) without the ⌊f n⌋ largest, where f is `trimFraction`; a scalar.
 *
 * @throws RangeError unless 0 ≤ f < 1.
 * @example
 * import { trimmedMean } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * console.log(trimmedMean(torch.arange(10), 0.25).item()); // 3.5
 */
export function trimmedMean(values: Tensor, trimFraction: number): Tensor;
/** The same, with arguments by name. */
export function trimmedMean(...named: Named<TrimmedMeanArguments, ['values', 'trimFraction']>): Tensor;
export function trimmedMean(...args: unknown[]): Tensor {
  const { values, trimFraction } = readArguments<Required<TrimmedMeanArguments>>('trimmedMean', args, {}, [
    'values',
    'trimFraction',
  ]);
  expectTensor('trimmedMean', 'values', values);
  number('trimmedMean', 'trimFraction', trimFraction);
  if (!(trimFraction >= 0 && trimFraction < 1)) {
    throw valueError('trimmedMean', 'trimFraction', 'from 0 to below 1', trimFraction);
  }
  return apply({ kind: 'trimmedMean', trimFraction }, values);
}

interface ComputeFlowWeightArguments {
  t: Tensor;
  cutoff?: number;
}

/**
 * w(t) = (1 − t) / (1 − a) within [0, 1]: how much the flow counts at time t in energy matching. a is `cutoff`, 0.8 by
 * default; from 1 on every weight is 1.
 *
 * @example
 * import { computeFlowWeight } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * console.log(computeFlowWeight(torch.tensor([0, 0.5, 1]), { cutoff: 0 }).tolist()); // [1, 0.5, 0]
 */
export function computeFlowWeight(t: Tensor, options?: { cutoff?: number }): Tensor;
/** The same, with arguments by name. */
export function computeFlowWeight(...named: Named<ComputeFlowWeightArguments, ['t']>): Tensor;
export function computeFlowWeight(...args: unknown[]): Tensor {
  const { t, cutoff } = readArguments<Required<ComputeFlowWeightArguments>>(
    'computeFlowWeight',
    args,
    { cutoff: 0.8 },
    ['t'],
  );
  number('computeFlowWeight', 'cutoff', cutoff);
  return apply({ kind: 'computeFlowWeight', cutoff }, t);
}

interface ComputeEqmCtArguments {
  t: Tensor;
  threshold?: number;
  multiplier?: number;
}

/**
 * c(t) = λ min(1, (1 − t) / (1 − a)): how long the targets of equilibrium matching are at time t. a is `threshold`
 * (0.8 by default) and λ `multiplier` (4).
 *
 * Wang and Du, Equilibrium matching, 2025.
 *
 * @throws RangeError unless 0 < a < 1.
 * @example
 * import { computeEqmCt } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * console.log(computeEqmCt(torch.tensor([0, 0.5, 1]), { threshold: 0.5 }).tolist()); // [4, 4, 0]
 */
export function computeEqmCt(t: Tensor, options?: { threshold?: number; multiplier?: number }): Tensor;
/** The same, with arguments by name. */
export function computeEqmCt(...named: Named<ComputeEqmCtArguments, ['t']>): Tensor;
export function computeEqmCt(...args: unknown[]): Tensor {
  const { t, threshold, multiplier } = readArguments<Required<ComputeEqmCtArguments>>(
    'computeEqmCt',
    args,
    { threshold: 0.8, multiplier: 4 },
    ['t'],
  );
  checkThreshold('computeEqmCt', 'threshold', threshold);
  number('computeEqmCt', 'multiplier', multiplier);
  return apply({ kind: 'computeEqmCt', shape: 'truncated', threshold, multiplier }, t);
}

/** Checks the time from which c(t) decays. @internal */
export function checkThreshold(owner: string, name: string, value: unknown): number {
  const threshold = number(owner, name, value);
  if (threshold > 0 && threshold < 1) return threshold;
  const what = "between 0 and 1, exclusively; 'linear' and 'constant' are what c(t) tends to at the ends";
  throw valueError(owner, name, what, value);
}

interface DispersiveLossArguments {
  z: Tensor;
}

/**
 * log ⟨exp(−|zᵢ − zⱼ|² / D)⟩ over all pairs of rows of z (B, …), D numbers each; a scalar that is low where the rows
 * are far apart.
 *
 * Wang and He, Diffuse and disperse: image generation with representation regularization, 2025.
 *
 * @example
 * import { dispersiveLoss } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * console.log(dispersiveLoss(torch.zeros([4, 2])).item()); // 0
 */
export function dispersiveLoss(z: Tensor): Tensor;
/** The same, with arguments by name. */
export function dispersiveLoss(...named: Named<DispersiveLossArguments, ['z']>): Tensor;
export function dispersiveLoss(...args: unknown[]): Tensor {
  const { z } = readArguments<Required<DispersiveLossArguments>>('dispersiveLoss', args, {}, ['z']);
  return apply({ kind: 'dispersiveLoss' }, expectTensor('dispersiveLoss', 'z', z));
}
