import { base, refuseBase } from '../arguments/base.js';
import { kindError, nonNegative, positiveInteger, readArguments, readOptions, wide } from '../arguments/options.js';
import type { ModelKwargs, OfModel } from '../core/torchebmModule.js';
import { energyOf } from '../energies/baseModel.js';
import { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Generator, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseLoss, type BaseLossCall, type BaseLossOptions, lossDefaults } from './baseLoss.js';

/** A penalty of a person's own: a 0-d tensor from the data and the model. */
export type Regularization = (x: Tensor, model: any) => Tensor;

/** Options of {@link BaseScoreMatching}. */
export interface BaseScoreMatchingOptions extends BaseLossOptions {
  /** Standard deviation of the noise of {@link BaseScoreMatching.perturbData}; 0.01 by default. */
  noiseScale?: number | BaseScheduler;
  /** Weight of the penalty; 0 by default. */
  regularizationStrength?: number | BaseScheduler;
  /** Vectors of random signs that estimate a trace; 1 by default. */
  hutchinsonSamples?: number;
  /** The penalty; by default the mean of |∇E|². */
  customRegularization?: Regularization | null;
}

/** The defaults of {@link BaseScoreMatchingOptions}. @internal */
export const scoreMatchingDefaults: Required<BaseScoreMatchingOptions> = {
  noiseScale: wide(0.01),
  regularizationStrength: wide(0),
  hutchinsonSamples: 1,
  customRegularization: null,
  ...lossDefaults,
};

interface BaseScoreMatchingArguments extends BaseScoreMatchingOptions {
  model: Module;
}

/**
 * Base of score matching: losses that fit ∇E to the data, without sampling.
 *
 * A subclass overrides `computeLoss`, written with `computeScore` and `perturbData`; `forward` adds the penalty
 * s · R(x), where R is the mean of |∇E|² or `customRegularization`, and s `regularizationStrength`. `noiseScale` and
 * `regularizationStrength` may be schedulers.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { BaseScoreMatching, MLPEnergy } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * class NoisePrediction extends BaseScoreMatching {
 *   computeLoss(x, options) {
 *     const [perturbed, noise] = this.perturbData(x, options);
 *     const score = this.computeScore(perturbed, options);
 *     return score.mul(this.noiseScale).sub(noise.div(this.noiseScale)).pow(2).mean();
 *   }
 * }
 * const lossFn = new NoisePrediction(new MLPEnergy(2), { noiseScale: 0.1 });
 * lossFn(torch.randn([64, 2])).backward();
 */
export abstract class BaseScoreMatching extends BaseLoss {
  hutchinsonSamples: number;
  customRegularization: Regularization | null;

  constructor(...args: OfModel<BaseScoreMatchingOptions>) {
    refuseBase(new.target);
    const owner = new.target.name;
    const { model, noiseScale, regularizationStrength, hutchinsonSamples, customRegularization, ...rest } =
      readArguments<Required<BaseScoreMatchingArguments>>(owner, args, scoreMatchingDefaults, ['model']);
    super(rest);
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'an energy model', model);
    this.model = model;
    this.noiseScale = noiseScale as number;
    this.regularizationStrength = regularizationStrength as number;
    this.hutchinsonSamples = positiveInteger(owner, 'hutchinsonSamples', hutchinsonSamples);
    if (customRegularization !== null && typeof customRegularization !== 'function') {
      throw kindError(owner, 'customRegularization', 'a function of x and the model', customRegularization);
    }
    this.customRegularization = customRegularization;
  }

  /** The standard deviation of the noise; it may be set to a number or a scheduler. */
  get noiseScale(): number {
    return this.getScheduledValue('noiseScale');
  }
  set noiseScale(value: number | BaseScheduler) {
    this.#schedule('noiseScale', value);
  }

  /** The weight of the penalty; it may be set to a number or a scheduler. */
  get regularizationStrength(): number {
    return this.getScheduledValue('regularizationStrength');
  }
  set regularizationStrength(value: number | BaseScheduler) {
    this.#schedule('regularizationStrength', value);
  }

  #schedule(name: string, value: number | BaseScheduler): void {
    if (typeof value === 'number') nonNegative(this.constructor.name, name, value);
    this._registerParam(name, value);
  }

  /** The loss of the data x without the penalty. */
  abstract computeLoss(x: Tensor, options?: BaseLossCall): Tensor;

  /** The loss of the data x (B, …), with the penalty. */
  override forward(x: Tensor, options: BaseLossCall = {}): Tensor {
    const { x: data, modelKwargs, generator } = this.readCall(x, options);
    const loss = this.autocastContext(() => this.computeLoss(data, { modelKwargs, generator }));
    return this.addRegularization(loss, data, { modelKwargs });
  }

  /**
   * ∇E at x, or at x + `noise`, differentiable in the parameters; it is the negative of the score of the density.
   *
   * An x that requires a gradient stays part of the graph; any other is left as it was.
   */
  computeScore(
    x: Tensor,
    options: { noise?: Tensor | null; modelKwargs?: ModelKwargs | null; generator?: Generator | null } = {},
  ): Tensor {
    const owner = `${this.constructor.name}.computeScore`;
    const { noise, modelKwargs } = readOptions<{
      noise: Tensor | null;
      modelKwargs: ModelKwargs | null;
      generator: Generator | null;
    }>(owner, options, { noise: null, modelKwargs: null, generator: null });
    const { dtype, device } = this;
    return torch.enableGrad(() => {
      const given = x.to({ dtype, device });
      const moved = noise === null ? given : given.add(noise.to({ dtype, device }));
      const at = moved.requiresGrad ? moved : moved.detach().requiresGrad_(true);
      const energy = this.autocastContext(() => energyOf(this.model, at, modelKwargs ?? {}));
      return torch.grad(energy.sum(), at, { createGraph: true })[0]!;
    });
  }

  /** [x + noise, noise] with normal noise of standard deviation `noiseScale`; one draw in the shape of x. */
  perturbData(x: Tensor, { generator = null }: { generator?: Generator | null } = {}): [x: Tensor, noise: Tensor] {
    const data = x.to({ dtype: this.dtype, device: this.device });
    const noise = torch.randnLike(data, { generator }).mul(this.noiseScale);
    return [data.add(noise), noise];
  }

  /**
   * The loss with `regStrength` times a penalty added, if that is above 0.
   *
   * The penalty is `customRegFn`, else the constructor's `customRegularization`, else the mean of |∇E|².
   */
  addRegularization(
    loss: Tensor,
    x: Tensor,
    options: {
      customRegFn?: Regularization | null;
      regStrength?: number | null;
      modelKwargs?: ModelKwargs | null;
    } = {},
  ): Tensor {
    const owner = `${this.constructor.name}.addRegularization`;
    const { customRegFn, regStrength, modelKwargs } = readOptions<{
      customRegFn: Regularization | null;
      regStrength: number | null;
      modelKwargs: ModelKwargs | null;
    }>(owner, options, { customRegFn: null, regStrength: null, modelKwargs: null });
    const strength = regStrength ?? this.regularizationStrength;
    if (strength <= 0) return loss;
    const custom = customRegFn ?? this.customRegularization;
    const penalty = custom
      ? custom(x, this.model)
      : this.computeScore(x, { modelKwargs }).square().flatten(1).sum(1).mean();
    expectTensor(owner, 'the result of the penalty', penalty);
    return loss.add(penalty.mul(strength));
  }

  override toString(): string {
    return `${this.constructor.name}(model=${this.model})`;
  }
}
base(BaseScoreMatching, 'computeLoss');
