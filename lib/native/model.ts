/** @file Models as native loops see them: analytic, a recorded graph, or a callback on the JavaScript thread. */
import { BaseModel, energyOf, gradientOf } from '../energies/baseModel.js';
import type { Module } from '../nn/module.js';
import { reads } from '../specs/lower.js';
import type { ModelSpec } from '../specs/specs.js';
import { raise } from '../tensor/op.js';
import type { Tensor } from '../torch/index.js';
import { ScriptModule } from '../torch/jit.js';
import type { ModelInput, OnStep } from './input.js';
import { surroundingsOf } from './surroundings.js';
import { scripted, traced } from './tracing.js';

/** Whether a model is exactly of a class with a closed form: neither a subclass nor an object with methods of its own. */
function hasClosedForm(model: Module): model is BaseModel {
  const { prototype } = model.constructor;
  const isOwn = !Object.hasOwn(model, 'forward') && !Object.hasOwn(model, 'gradient');
  return isOwn && Object.hasOwn(prototype, '_closedForm') && Object.getPrototypeOf(model) === prototype;
}

/** Describes a model to a native loop. */
export function nativeModel(model: Module, input: ModelInput, onStep: OnStep): ModelSpec {
  const { forceFp32Gradient = false, useMixedPrecision = false } = model as unknown as Partial<BaseModel>;
  const hooked = input.throughHooks === true && model._hasHooks;
  if (!hooked && hasClosedForm(model)) {
    const part = (inner: Module) => nativeModel(inner, input, onStep);
    const form = model._closedForm({ part, dtype: input.dtype });
    if (form) return { forceFp32Gradient, [reads]: model._tensors(), ...form };
  }
  const surroundings = surroundingsOf(model);
  const common = { forceFp32Gradient, [reads]: surroundings.tensors };
  const gradient = (model as unknown as Partial<BaseModel>).gradient;
  const oneType = !forceFp32Gradient || input.dtype === 'float32';
  if (
    !useMixedPrecision &&
    !hooked &&
    oneType &&
    (gradient === undefined || gradient === BaseModel.prototype.gradient)
  ) {
    const graph = model instanceof ScriptModule ? scripted(model, input, 1) : traced(model, input, 1, surroundings);
    if (graph) return { ...common, kind: 'graph', bf16: input.bf16 === true, ...graph };
  }
  const call = (fn: typeof energyOf) => (holder: unknown, step: number) => {
    onStep(step);
    return fn(model, raise(holder) as Tensor, input.modelKwargs)._id;
  };
  return {
    ...common,
    kind: 'callback',
    name: model.constructor.name,
    forceFp32Gradient: false, // the model's own gradient sees to it
    energy: (holder: unknown, step: number) => call(energyOf)(holder, input.energyAhead ? step + 1 : step),
    gradient: call(gradientOf),
  };
}
