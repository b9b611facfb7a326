import { called } from '../arguments/names.js';
import { kindError, type Named, positive, readArguments, wide } from '../arguments/options.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { BaseModel, type BaseModelOptions } from '../energies/baseModel.js';
import { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import type { BaseScheduler } from '../schedulers/index.js';
import { Schedulable } from '../schedulers/schedulable.js';
import type { Tensor } from '../torch/index.js';

/** Options of {@link InteractionModel}. */
export interface InteractionModelOptions extends BaseModelOptions {
  /** s, a number or a scheduler, as a rule the temperature; 1 by default. */
  strength?: number | BaseScheduler;
}

interface InteractionModelArguments extends InteractionModelOptions {
  model: Module;
  sigmaW: number;
}

/**
 * A potential whose samples repel each other: Eᵢ = V(xᵢ) − ½ (s/σ²) Σⱼ ‖xᵢ − xⱼ‖², over the batch.
 *
 * The gradient of the summed energy pushes the rows apart by 2 s B/σ² (xᵢ − x̄), so that batches become diverse; keep
 * 2 s B η/σ² well below 1 at step size η, or they fly apart. A sampler resets and steps the scheduler of s with its
 * own. x (B, …) gives energies (B); conditions go on to the model.
 *
 * Balcerak et al., Energy matching: unifying flow matching and energy-based models for generative modeling, 2025.
 *
 * @throws RangeError unless sigmaW is positive; TypeError unless model is a module and s a number or a scheduler.
 * @example
 * import { HarmonicModel } from 'torchebm/core';
 * import { InteractionModel } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const energy = new InteractionModel(new HarmonicModel(), 2, { strength: 0.5 });
 * console.log(energy(torch.tensor([[1, 0], [-1, 0]])).tolist()); // [0.25, 0.25]
 */
export class InteractionModel extends Schedulable(BaseModel) {
  /** V. */
  model: Module;
  /** σ, how far the repulsion reaches. */
  sigmaW: number;

  constructor(model: Module, sigmaW: number, options?: InteractionModelOptions);
  constructor(...named: Named<InteractionModelArguments, ['model', 'sigmaW']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { model, sigmaW, strength, dtype, device } = readArguments<Required<InteractionModelArguments>>(
      owner,
      args,
      {
        strength: wide(1),
        dtype: 'float32',
        device: null,
      },
      ['model', 'sigmaW'],
    );
    super({ dtype, device });
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
    this.model = model;
    this.sigmaW = positive(owner, 'sigmaW', sigmaW);
    this._registerParam('strength', strength);
  }

  /** s as it is at present; a number or a scheduler may be set. */
  get strength(): number {
    return this.getScheduledValue('strength');
  }

  set strength(value: number | BaseScheduler) {
    this._registerParam('strength', value);
  }

  override forward(x: Tensor, modelKwargs: ModelKwargs = {}): Tensor {
    const { model, strength, sigmaW } = this;
    const batch = x.size(0);
    const flat = x.reshape([batch, -1]);
    const squares = flat.square().sum(1);
    const distances = squares
      .mul(batch)
      .add(squares.sum())
      .sub(flat.mul(2).matmul(flat.sum(0)));
    const energy: Tensor = Object.keys(modelKwargs).length > 0 ? model(x, modelKwargs) : model(x);
    return energy.sub(distances.mul(0.5 * (strength / sigmaW ** 2)));
  }

  /** The class of the model, and the settings. */
  override toString(): string {
    return called(this, { model: this.model.constructor.name, sigmaW: float(this.sigmaW) });
  }
}
