/** @file The inputs that native loops give a model or a field, and the part of its result that counts. */
import type { ModelKwargs } from '../core/torchebmModule.js';
import type { DType, Tensor } from '../torch/index.js';

/** The inputs of a model: positions x of this shape, beside them `modelKwargs`. */
export interface ModelInput {
  shape: readonly number[];
  dtype: DType;
  device: string;
  modelKwargs: ModelKwargs;
  /** The part of a list that counts, where a field returns one: none by default, its first, or also what it shows last. */
  list?: 'first' | 'withActivations';
  /** Whether energies go through the model's own hooks, as calls of it do. */
  throughHooks?: boolean;
  /** Whether gradients of a perceptron may be those of products in bfloat16; false by default. */
  bf16?: boolean;
  /** Whether energies are asked for once the schedulers have made the step under way. */
  energyAhead?: boolean;
}

/** The type and the place of inputs like x: with no look at the parameters of the model, which computes where x is. */
export function placeLike(x: Tensor): { dtype: DType; device: string } {
  const device = x._deviceName;
  return { dtype: x.dtype, device: device === 'cuda:0' ? 'cuda' : device };
}

/** The result of a field as [output] or [output, activations], of which the last of a list counts. */
export function withActivations(result: any): [output: Tensor] | [output: Tensor, activations: Tensor] {
  const [output, shown] = Array.isArray(result) ? result : [result];
  const last = Array.isArray(shown) ? shown.at(-1) : shown;
  return last == null ? [output] : [output, last];
}

/** Called before a callback model runs, with the step of the loop that asks for it. */
export type OnStep = (step: number) => void;
