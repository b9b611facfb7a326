/** @file Models as native loops see them: analytic, a recorded graph, or a callback on the JavaScript thread. */
import { BaseModel, energyOf, gradientOf } from '../energies/baseModel.js';
import {
  AckleyModel,
  BoothModel,
  DoubleWellModel,
  GaussianModel,
  HarmonicModel,
  HimmelblauModel,
  MixtureModel,
  RastriginModel,
  RosenbrockModel,
  StyblinskiTangModel,
  SumModel,
  TemperedModel,
} from '../energies/index.js';
import type { Module } from '../nn/module.js';
import { raise } from '../tensor/op.js';
import type { Tensor } from '../torch/index.js';
import { ScriptModule } from '../torch/jit.js';
import type { ModelInput, OnStep } from './input.js';
import { reads } from './lower.js';
import type { ModelSpec } from './specs.js';
import { scripted, traced } from './tracing.js';

type AnalyticSpec = { kind: string; [field: string]: unknown };

/** The closed forms, each for exactly its class: what a subclass computes is its own matter. */
const analytic = new Map<unknown, (model: any) => AnalyticSpec>([
  [AckleyModel, ({ a, b, c }: AckleyModel) => ({ kind: 'AckleyModel', a, b, c })],
  [BoothModel, () => ({ kind: 'BoothModel' })],
  [DoubleWellModel, ({ barrierHeight, b }: DoubleWellModel) => ({ kind: 'DoubleWellModel', barrierHeight, b })],
  [GaussianModel, ({ mean, covInv }: GaussianModel) => ({ kind: 'GaussianModel', mean, covInv })],
  [HarmonicModel, ({ k }: HarmonicModel) => ({ kind: 'HarmonicModel', k })],
  [HimmelblauModel, () => ({ kind: 'HimmelblauModel' })],
  [RastriginModel, ({ a }: RastriginModel) => ({ kind: 'RastriginModel', a })],
  [RosenbrockModel, ({ a, b }: RosenbrockModel) => ({ kind: 'RosenbrockModel', a, b })],
  [StyblinskiTangModel, () => ({ kind: 'StyblinskiTangModel' })],
]);

/** Energies made of others, which run as their parts do; each for exactly its class too. */
const composed = new Map<unknown, (model: any, part: (model: Module) => ModelSpec) => AnalyticSpec>([
  [SumModel, (model: SumModel, part) => ({ kind: 'SumModel', ...weighted(model, part) })],
  [MixtureModel, (model: MixtureModel, part) => ({ kind: 'MixtureModel', ...weighted(model, part) })],
  [
    TemperedModel,
    ({ model, temperature }: TemperedModel, part) => ({ kind: 'TemperedModel', part: part(model), temperature }),
  ],
]);

function weighted({ parts, weights }: SumModel | MixtureModel, part: (model: Module) => ModelSpec) {
  return { parts: [...parts].map(part), weights: Float64Array.from(weights) };
}

/** Describes a model to a native loop. */
export function nativeModel(model: Module, input: ModelInput, onStep: OnStep): ModelSpec {
  const { forceFp32Gradient = false, useMixedPrecision = false } = model as unknown as Partial<BaseModel>;
  const tensors = model._tensors();
  const spec = (fields: { kind: string; [field: string]: unknown }): ModelSpec => ({
    forceFp32Gradient,
    [reads]: tensors,
    ...fields,
  });
  const names = Object.keys(input.modelKwargs);
  const hooked = input.throughHooks === true && model._hasHooks;

  const closed = analytic.get(model.constructor);
  const isOwn = !Object.hasOwn(model, 'forward') && !Object.hasOwn(model, 'gradient');
  const isExact = isOwn && !hooked && Object.getPrototypeOf(model) === model.constructor.prototype;
  if (closed && isExact && names.length === 0) return spec(closed(model));
  const gradient = (model as unknown as Partial<BaseModel>).gradient;
  const oneType = !forceFp32Gradient || input.dtype === 'float32';
  const made = composed.get(model.constructor);
  if (made && isExact && oneType) return spec(made(model, (part) => nativeModel(part, input, onStep)));
  if (
    !useMixedPrecision &&
    !hooked &&
    oneType &&
    (gradient === undefined || gradient === BaseModel.prototype.gradient)
  ) {
    const graph = model instanceof ScriptModule ? scripted(model, input, 1) : traced(model, input, 1);
    if (graph) return spec({ kind: 'graph', ...graph });
  }
  const call = (fn: typeof energyOf) => (holder: unknown, step: number) => {
    onStep(step);
    return fn(model, raise(holder) as Tensor, input.modelKwargs)._id;
  };
  return spec({
    kind: 'callback',
    name: model.constructor.name,
    forceFp32Gradient: false, // the model's own gradient sees to it
    energy: (holder: unknown, step: number) => call(energyOf)(holder, input.energyAhead ? step + 1 : step),
    gradient: call(gradientOf),
  });
}
