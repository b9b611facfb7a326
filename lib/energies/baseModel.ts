import { base, refuseBase } from '../arguments/base.js';
import { type Arguments, readArguments, valueError } from '../arguments/options.js';
import { renamed } from '../arguments/warning.js';
import {
  type ModelKwargs,
  type OfPoints,
  readPoints,
  TorchEBMModule,
  type TorchEBMModuleOptions,
} from '../core/torchebmModule.js';
import type { Module } from '../nn/module.js';
import type { NativeModelSpec } from '../specs/generated/components.js';
import type { ModelSpec } from '../specs/specs.js';
import { expectTensor } from '../tensor/tensor.js';
import type { DType, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The fields of a class of native/ebm, but for those that all models have. */
type OwnFields<Spec> = Spec extends unknown ? Omit<Spec, 'forceFp32Gradient'> : never;

/** An energy as native loops compute it: the name of a class that native code has, and its fields. @internal */
export type ClosedForm = OwnFields<NativeModelSpec>;

/** The request for a closed form: how to ask a part for its own, and the type of x. @internal */
export interface FormRequest {
  part: (model: Module) => ModelSpec;
  dtype: DType;
}

/** Options of {@link BaseModel}: float32 on the CPU by default. */
export type BaseModelOptions = TorchEBMModuleOptions;

/**
 * Base of all energies: E(x) defines a density p(x) ∝ exp(−E(x)).
 *
 * A subclass overrides `forward`, which maps x (B, …) to energies (B), written in tensor operations; what it takes
 * beside x comes in one object. It may override `gradient` with a closed form.
 *
 * Defaults: `dtype` float32, `device` the CPU; with parameters theirs count.
 *
 * @throws TypeError for an unknown option.
 * @example
 * import { BaseModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class Ring extends BaseModel {
 *   forward(x) {
 *     return x.norm(2, -1).sub(1).pow(2).mul(10);
 *   }
 * }
 * const energy = new Ring();
 * const x = torch.tensor([[2, 0]]);
 * console.log(energy(x).tolist(), energy.gradient(x).tolist()); // [10] [[20, 0]]
 */
export abstract class BaseModel extends TorchEBMModule {
  /** Makes {@link gradient} compute in float32 whatever the type of x; false by default. */
  forceFp32Gradient = false;

  constructor(...args: Arguments<BaseModelOptions, []>) {
    refuseBase(new.target);
    super(readArguments<BaseModelOptions>(new.target.name, args, { device: null, dtype: 'float32' }, []));
  }

  /**
   * The closed form of exactly this class, for native loops: what a subclass computes is its own matter. @internal
   */
  _closedForm(_request: FormRequest): ClosedForm | null {
    return null;
  }

  /** The energies (B) of x (B, …). */
  abstract override forward(x: Tensor, modelKwargs?: any): Tensor;

  /**
   * ∇E(x), of the shape and type of x, on the model's device, without history.
   *
   * It calls `forward` itself, past the module's hooks, also inside `noGrad`. Arguments beside x come bare,
   * `gradient(x, { y })`, or by name, `gradient(x, { modelKwargs: { y } })`; unless empty, it is the second argument of
   * `forward`.
   *
   * @throws RangeError unless `forward` gives one energy for each row of x; Error if these do not depend on x.
   */
  gradient(...args: OfPoints): Tensor {
    const owner = this.constructor.name;
    const [x, modelKwargs] = readPoints(`${owner}.gradient`, args);
    const { dtype } = x;
    const given = Object.keys(modelKwargs).length > 0 ? [modelKwargs] : [];
    return torch.enableGrad(() => {
      const leaf = x
        .detach()
        .to({ device: this.device, dtype: this.forceFp32Gradient ? 'float32' : dtype })
        .requiresGrad_(true);
      const energy = this.autocastContext(() => this.forward(leaf, ...given));
      expectTensor(owner, 'the result of forward', energy);
      const [rows] = leaf.shape;
      if (energy.dim() !== 1 || energy.size(0) !== rows) {
        throw valueError(owner, 'the energy of forward', `of shape [${rows ?? 'B'}]`, energy.shape);
      }
      const [gradient] = energy.requiresGrad
        ? torch.grad(energy, leaf, { gradOutputs: torch.onesLike(energy), allowUnused: true })
        : [];
      if (!gradient) {
        throw new Error(
          `${owner}: expected forward to use x in a differentiable way, got an energy without a gradient`,
        );
      }
      return gradient.to(dtype).detach();
    });
  }
}
base(BaseModel);

/** ∇E(x) of any module that maps x (B, …) to energies (B). @internal */
export function gradientOf(model: Module, x: Tensor, modelKwargs: ModelKwargs): Tensor {
  const given: [ModelKwargs?] = Object.keys(modelKwargs).length > 0 ? [modelKwargs] : [];
  if ('gradient' in model) return (model as unknown as BaseModel).gradient(x, ...given);
  return torch.enableGrad(() => {
    const leaf = x.detach().requiresGrad_(true);
    const energy: Tensor = model.forward(leaf, ...given);
    return torch.grad(energy, leaf, { gradOutputs: torch.onesLike(energy) })[0]!.detach();
  });
}

/** E(x), through the module's hooks. @internal */
export function energyOf(model: Module, x: Tensor, modelKwargs: ModelKwargs): Tensor {
  return Object.keys(modelKwargs).length > 0 ? model(x, modelKwargs) : model(x);
}

/** @deprecated The old name of {@link BaseModel}. */
export const BaseEnergyFunction = renamed('BaseEnergyFunction', BaseModel);
base(BaseEnergyFunction);
/** @deprecated The old name of {@link BaseModel}. */
export type BaseEnergyFunction = BaseModel;
