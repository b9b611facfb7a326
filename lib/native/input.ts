/** @file What native loops give a model or a field, and what of its result counts. */
import type { ModelKwargs } from '../core/torchebmModule.js';
import type { DType, Tensor } from '../torch/index.js';

/** What a model is given: positions x of this shape, beside them `modelKwargs`. */
export interface ModelInput {
  shape: readonly number[];
  dtype: DType;
  device: string;
  modelKwargs: ModelKwargs;
  /** What counts of a list that a field returns: nothing by default, its first, or beside that what it shows last. */
  list?: 'first' | 'withActivations';
  /** Whether energies go through the model's own hooks, as calls of it do. */
  throughHooks?: boolean;
  /** Whether energies are asked for once the schedulers have made the step under way. */
  energyAhead?: boolean;
}

/** What a field returned as [output] or [output, activations], of which the last of a list counts. */
export function withActivations(result: any): [output: Tensor] | [output: Tensor, activations: Tensor] {
  const [output, shown] = Array.isArray(result) ? result : [result];
  const last = Array.isArray(shown) ? shown.at(-1) : shown;
  return last == null ? [output] : [output, last];
}

/** Called before a callback model runs, with the step of the loop that asks for it. */
export type OnStep = (step: number) => void;
