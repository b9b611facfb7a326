import { called } from '../arguments/names.js';
import { kindError, type Named, oneOf, readArguments, type Trailing } from '../arguments/options.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { BaseModel } from '../energies/baseModel.js';
import { Module } from '../nn/module.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

const energyTypes = ['dot', 'mean', 'l2', 'implicit'] as const;

/** The energies that a field makes, see {@link EqMEnergy}. */
export type EqMEnergyType = (typeof energyTypes)[number];

/** ∇E where the field itself stands for it; a property of the instance, so that copies of it call their own. */
function fieldAsGradient(this: EqMEnergy, x: Tensor, modelKwargs: ModelKwargs | null = null): Tensor {
  return this.fieldAt(x, modelKwargs ?? {});
}

interface EqMEnergyArguments {
  field: Module;
  energyType?: EqMEnergyType;
}

/**
 * The energy of an equilibrium matching field f(x) = field(x, 0), for the samplers that follow gradients.
 *
 * `energyType` 'dot' (default) and 'mean' are E(x) = x·f(x), 'l2' is −½‖f(x)‖². With 'implicit' the gradient is f(x)
 * itself, as the field was trained, and x·f(x) stands for the energy. f points from data to noise, so going down leads
 * from noise to data. x (B, …) gives energies (B); conditions go on to the field. If the field gives several outputs,
 * the first counts.
 *
 * Wang and Du, Equilibrium matching: generative modeling with implicit energy-based models, 2025.
 *
 * @throws TypeError unless field is a module; RangeError for an unknown energyType.
 * @example
 * import { EqMEnergy, TimeConditionedMLP } from 'torchebm/models';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * const energy = new EqMEnergy(new TimeConditionedMLP({ inDim: 2 }));
 * const samples = await new LangevinDynamics(energy, { stepSize: 0.01 }).sample({ dim: 2, nSamples: 8, nSteps: 5 });
 * console.log(samples.shape); // [8, 2]
 */
export class EqMEnergy extends BaseModel {
  /** The vector field, called as `field(x, t, { … })`. */
  field: Module;
  readonly energyType: EqMEnergyType;

  constructor(field: Module, ...rest: Trailing<{ energyType?: EqMEnergyType }, ['energyType']>);
  constructor(...named: Named<EqMEnergyArguments, ['field']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { field, energyType } = readArguments<Required<EqMEnergyArguments>>(owner, args, { energyType: 'dot' }, [
      'field',
      'energyType',
    ]);
    if (!(field instanceof Module)) throw kindError(owner, 'field', 'a module', field);
    this.field = field;
    this.energyType = oneOf(owner, 'energyType', energyType, energyTypes);
    // The others keep the gradient of all models, which native loops know.
    if (energyType === 'implicit') {
      this.gradient = fieldAsGradient;
    }
  }

  /** The energy of the field that an `EquilibriumMatchingLoss` trains; its 'none' is 'implicit' here. */
  static fromLoss(loss: { model: Module; energyType: EqMEnergyType | 'none' }): EqMEnergy {
    return new this(loss.model, { energyType: loss.energyType === 'none' ? 'implicit' : loss.energyType });
  }

  /** f(x). */
  fieldAt(x: Tensor, modelKwargs: ModelKwargs = {}): Tensor {
    let row = x;
    while (row.dim() > 1) row = row.select(1, 0);
    const t = torch.zerosLike(row.detach()); // by its shape, so that a recorded graph fits any batch
    const { field } = this;
    const f: unknown = Object.keys(modelKwargs).length > 0 ? field(x, t, modelKwargs) : field(x, t);
    const first = Array.isArray(f) ? f[0] : f;
    expectTensor(this.constructor.name, 'the field at x and 0', first);
    return first;
  }

  override forward(x: Tensor, modelKwargs: ModelKwargs = {}): Tensor {
    const f = this.fieldAt(x, modelKwargs);
    const dims = Array.from({ length: x.dim() - 1 }, (_, i) => i + 1);
    const sum = (value: Tensor) => (dims.length > 0 ? value.sum(dims) : value);
    return this.energyType === 'l2' ? sum(f.square()).mul(-0.5) : sum(x.mul(f));
  }

  /** The class of the field, and the settings. */
  override toString(): string {
    return called(this, { field: this.field.constructor.name, energyType: `'${this.energyType}'` });
  }
}
