/** @file Energies made of others: weighted sums, mixtures, and other temperatures. */

import { kindError, type Named, number, positive, readArguments, valueError } from '../arguments/options.js';
import { type ModelKwargs, type OfPoints, readPoints } from '../core/torchebmModule.js';
import * as nn from '../nn/index.js';
import { Module } from '../nn/module.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseModel, type BaseModelOptions, type ClosedForm, type FormRequest, gradientOf } from './baseModel.js';

/** Options of {@link SumModel} and {@link MixtureModel}. */
export interface ComposedOptions extends BaseModelOptions {
  /** One weight for each part; by default 1 in a sum, and 1/K in a mixture of K. */
  weights?: readonly number[] | null;
}

interface ComposedArguments extends ComposedOptions {
  parts: readonly Module[];
}

/** The base of sums and mixtures: parts, and a weight for each. */
abstract class WeightedModel extends BaseModel {
  /** The energies that this one is made of. */
  parts: nn.ModuleList;
  /** One weight for each part. */
  weights: number[];

  constructor(args: readonly unknown[], standard: (count: number) => number) {
    const owner = new.target.name;
    const { parts, weights, dtype, device } = readArguments<Required<ComposedArguments>>(
      owner,
      args,
      { weights: null, dtype: 'float32', device: null },
      ['parts'],
    );
    super({ dtype, device });
    if (!Array.isArray(parts)) throw kindError(owner, 'the parts', 'an array of energy models', parts);
    if (parts.length === 0) throw valueError(owner, 'the parts', 'an array of at least one energy model', parts);
    for (const [k, part] of parts.entries()) {
      if (!(part instanceof Module)) throw kindError(owner, `part ${k}`, 'an energy model', part);
    }
    if (weights !== null) {
      if (!Array.isArray(weights)) throw kindError(owner, 'weights', 'an array of numbers', weights);
      if (weights.length !== parts.length)
        throw valueError(owner, 'weights', `an array of ${parts.length}, one for each part`, weights);
    }
    this.parts = new nn.ModuleList(parts);
    this.weights = weights ? [...weights] : parts.map(() => standard(parts.length));
  }

  /** The closed form under a name; null where the parts' gradients are of another type than x. */
  protected form(kind: 'SumModel' | 'MixtureModel', { part, dtype }: FormRequest): ClosedForm | null {
    if (this.forceFp32Gradient && dtype !== 'float32') return null;
    return { kind, parts: [...this.parts].map(part), weights: Float64Array.from(this.weights) };
  }

  protected energies(x: Tensor, modelKwargs?: ModelKwargs): Tensor[] {
    return [...this.parts].map((part): Tensor => {
      const energy: Tensor = modelKwargs ? part(x, modelKwargs) : part(x);
      return energy;
    });
  }

  /** Σₖ shareₖ ∇Eₖ(x), in the dtype of x. */
  protected combine(x: Tensor, modelKwargs: ModelKwargs | null, shares: (at: Tensor) => (number | Tensor)[]): Tensor {
    return torch.noGrad(() => {
      const at = this.forceFp32Gradient ? x.to('float32') : x;
      const gradients = [...this.parts].map((part) => gradientOf(part, at, modelKwargs ?? {}));
      const terms = shares(at).map((share, k) => gradients[k]!.mul(share as number));
      return terms.reduce((sum, term) => sum.add(term)).to(x.dtype);
    });
  }
}

/**
 * E(x) = Σₖ wₖ Eₖ(x): a product of experts, p(x) ∝ Πₖ pₖ(x)^wₖ. A negative weight takes an expert out.
 *
 * `parts` are K energies of x (B, …), `weights` K numbers, by default all 1. A condition of the model is given to every
 * part. Its gradient is made of the parts' gradients, and it runs in native loops as they do.
 *
 * Hinton, 2002, "Training products of experts by minimizing contrastive divergence"; Du, Li and Mordatch, 2020,
 * "Compositional visual generation with energy based models".
 *
 * @throws TypeError unless parts are energy models and weights numbers; RangeError unless there is a part, and as many
 * weights.
 * @example
 * import { DoubleWellModel, HarmonicModel, SumModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new SumModel([new DoubleWellModel(), new HarmonicModel()], { weights: [1, 0.5] });
 * console.log(energy(torch.tensor([[1, 1]])).tolist()); // [0.5]
 */
export class SumModel extends WeightedModel {
  constructor(parts: readonly Module[], options?: ComposedOptions);
  constructor(...named: Named<ComposedArguments, ['parts']>);
  constructor(...args: unknown[]) {
    super(args, () => 1);
    for (const [k, weight] of this.weights.entries()) number(new.target.name, `weights[${k}]`, weight);
  }

  /** @internal */
  override _closedForm(request: FormRequest): ClosedForm | null {
    return this.form('SumModel', request);
  }

  override forward(x: Tensor, modelKwargs?: ModelKwargs): Tensor {
    const terms = this.energies(x, modelKwargs).map((energy, k) => energy.mul(this.weights[k]!));
    return terms.reduce((sum, term) => sum.add(term));
  }

  override gradient(...args: OfPoints): Tensor {
    const [x, modelKwargs] = readPoints(`${this.constructor.name}.gradient`, args);
    return this.combine(x, modelKwargs, () => this.weights);
  }
}

/**
 * E(x) = −log Σₖ wₖ exp(−Eₖ(x)): a mixture, p(x) ∝ Σₖ wₖ exp(−Eₖ(x)).
 *
 * `parts` are K energies of x (B, …), `weights` K positive numbers, by default all 1/K. Energies are taken as they are:
 * a part's share of the mass is wₖ times the integral of exp(−Eₖ), so parts of one shape share as their weights do. A
 * condition of the model is given to every part. The gradient is Σₖ rₖ(x) ∇Eₖ(x), where rₖ(x) ∝ wₖ exp(−Eₖ(x)) is the
 * probability that x comes from part k; it runs in native loops as the parts do.
 *
 * @throws TypeError unless parts are energy models and weights numbers; RangeError unless there is a part, and as many
 * positive weights.
 * @example
 * import { GaussianModel, MixtureModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const bell = (at) => new GaussianModel(torch.tensor([at, 0]), torch.eye(2));
 * const energy = new MixtureModel([bell(-3), bell(3)], { weights: [0.3, 0.7] });
 * console.log(energy(torch.tensor([[-3, 0], [3, 0]])).exp().tolist()); // 1 / 0.3 and 1 / 0.7, to 7 digits
 */
export class MixtureModel extends WeightedModel {
  constructor(parts: readonly Module[], options?: ComposedOptions);
  constructor(...named: Named<ComposedArguments, ['parts']>);
  constructor(...args: unknown[]) {
    super(args, (count) => 1 / count);
    for (const [k, weight] of this.weights.entries()) positive(new.target.name, `weights[${k}]`, weight);
  }

  /** @internal */
  override _closedForm(request: FormRequest): ClosedForm | null {
    return this.form('MixtureModel', request);
  }

  /** log wₖ − Eₖ(x), (K, B). */
  protected logDensities(x: Tensor, modelKwargs?: ModelKwargs): Tensor {
    return torch.stack(this.energies(x, modelKwargs).map((energy, k) => energy.neg().add(Math.log(this.weights[k]!))));
  }

  override forward(x: Tensor, modelKwargs?: ModelKwargs): Tensor {
    return this.logDensities(x, modelKwargs).logsumexp(0).neg();
  }

  override gradient(...args: OfPoints): Tensor {
    const [x, modelKwargs] = readPoints(`${this.constructor.name}.gradient`, args);
    return this.combine(x, modelKwargs, (at) => {
      const ones = Array<number>(at.dim() - 1).fill(1);
      const shares = this.logDensities(at, modelKwargs).softmax(0).to(at.dtype);
      return shares.unbind(0).map((share) => share.view([-1, ...ones]));
    });
  }
}

interface TemperedModelArguments extends BaseModelOptions {
  model: Module;
  temperature: number;
}

/**
 * E(x) / T: the same energy at another temperature, p(x) ∝ exp(−E(x) / T). Above 1 it is flatter.
 *
 * `model` is an energy of x (B, …), `temperature` a positive number. Its gradient is the model's over T, and it runs in
 * native loops as the model does.
 *
 * @throws TypeError unless model is an energy model and temperature a number; RangeError unless temperature is positive.
 * @example
 * import { DoubleWellModel, TemperedModel } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new TemperedModel(new DoubleWellModel(), 4);
 * console.log(energy(torch.tensor([[0, 0]])).tolist()); // [1]
 */
export class TemperedModel extends BaseModel {
  /** The energy at temperature 1. */
  model: Module;
  /** T. */
  temperature: number;

  constructor(model: Module, temperature: number, options?: BaseModelOptions);
  constructor(...named: Named<TemperedModelArguments, ['model', 'temperature']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { model, temperature, ...others } = readArguments<Required<TemperedModelArguments>>(
      owner,
      args,
      { dtype: 'float32', device: null },
      ['model', 'temperature'],
    );
    super(others);
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'an energy model', model);
    this.model = model;
    this.temperature = positive(owner, 'temperature', temperature);
  }

  /** @internal */
  override _closedForm({ part, dtype }: FormRequest): ClosedForm | null {
    if (this.forceFp32Gradient && dtype !== 'float32') return null;
    return { kind: 'TemperedModel', part: part(this.model), temperature: this.temperature };
  }

  override forward(x: Tensor, modelKwargs?: ModelKwargs): Tensor {
    const energy: Tensor = modelKwargs ? this.model(x, modelKwargs) : this.model(x);
    return energy.div(this.temperature);
  }

  override gradient(...args: OfPoints): Tensor {
    const [x, modelKwargs] = readPoints(`${this.constructor.name}.gradient`, args);
    const at = this.forceFp32Gradient ? x.to('float32') : x;
    return gradientOf(this.model, at, modelKwargs).div(this.temperature).to(x.dtype);
  }
}
