/** @file Vector fields as native loops see them: a recorded graph, or a callback on the JavaScript thread. */
import type { ModelKwargs } from '../core/torchebmModule.js';
import type { BaseModel } from '../energies/baseModel.js';
import { Module } from '../nn/module.js';
import { reads } from '../specs/lower.js';
import type { FieldSpec } from '../specs/specs.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import { ScriptModule } from '../torch/jit.js';
import type { ModelInput, OnStep } from './input.js';
import { surroundingsOf } from './surroundings.js';
import { scripted, traced } from './tracing.js';

/** A field f(x, t) of x (B, …) and t (B): a function, or a module that is called as `model(x, t, modelKwargs)`. */
export type FieldLike = (x: Tensor, t: Tensor, modelKwargs?: any) => Tensor;

/** The way to evaluate a field that cannot be recorded: its output, or a list of that and its activations. */
type Evaluate = (field: FieldLike, x: Tensor, t: Tensor, modelKwargs: ModelKwargs) => Tensor | readonly Tensor[];

/** f(x, t), through a module's hooks. Arguments beside x and t come as a third, if there are any. */
export function fieldOf(field: FieldLike, x: Tensor, t: Tensor, modelKwargs: ModelKwargs): Tensor {
  const value = Object.keys(modelKwargs).length > 0 ? field(x, t, modelKwargs) : field(x, t);
  expectTensor(nameOf(field), 'the result at x and t', value);
  return value;
}

/** Describes a field to a native loop, which evaluates it with times (B) in the type of x. */
export function nativeField(
  field: FieldLike,
  input: ModelInput,
  onStep: OnStep,
  evaluate: Evaluate = fieldOf,
): FieldSpec {
  const surroundings = field instanceof Module ? surroundingsOf(field) : undefined;
  const tensors = surroundings?.tensors ?? [];
  if (field instanceof Module && !(field as unknown as Partial<BaseModel>).useMixedPrecision) {
    const graph = field instanceof ScriptModule ? scriptedField(field, input) : traced(field, input, 2, surroundings);
    if (graph) return { kind: 'graph', [reads]: tensors, ...graph };
  }
  const outputs = (x: unknown, t: unknown, step: number) => {
    onStep(step);
    const result = evaluate(field, raise(x) as Tensor, raise(t) as Tensor, input.modelKwargs);
    return (Array.isArray(result) ? result : [result]).map((output: Tensor) => output._id);
  };
  const value = (x: unknown, t: unknown, step: number) => outputs(x, t, step)[0]!;
  const list = input.list === 'withActivations' ? outputs : null;
  return { kind: 'callback', [reads]: tensors, name: nameOf(field), value, outputs: list };
}

/** The graph of a file, unless it gives a tuple, whose first `evaluate` knows to take. */
function scriptedField(field: ScriptModule, input: ModelInput) {
  return input.list && !field._returnsTensor ? undefined : scripted(field, input, 2);
}

function nameOf(field: FieldLike): string {
  return (field instanceof Module ? field.constructor.name : field.name) || 'field';
}
