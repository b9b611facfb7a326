import { type Named, positive, readArguments } from '../arguments/options.js';
import { ContrastiveDivergence } from '../losses/contrastiveDivergence.js';
import type { Module } from '../nn/module.js';
import { Adam } from '../optim/adam.js';
import type { Optimizer } from '../optim/optimizer.js';
import type { SamplerLike } from '../samplers/draw.js';
import { BaseTrainer } from './baseTrainer.js';
import { type BaseTrainerOptions, trainerDefaults } from './trainerOptions.js';

/** Options of {@link ContrastiveDivergenceTrainer}. */
export interface ContrastiveDivergenceTrainerOptions extends BaseTrainerOptions {
  /** The optimizer; Adam by default. */
  optimizer?: Optimizer | null;
  /** Learning rate of that Adam; 0.01 by default. */
  learningRate?: number;
  /** Steps of the sampler from the starts to the negatives; 10 by default. */
  kSteps?: number;
  /** Keeps the negatives in a replay buffer, from which the next chains start; false by default. */
  persistent?: boolean;
  /** Rows of the replay buffer; 1000 by default. */
  bufferSize?: number;
}

interface ContrastiveDivergenceTrainerArguments extends ContrastiveDivergenceTrainerOptions {
  model: Module;
  sampler: SamplerLike;
}

/**
 * Trains an energy by contrastive divergence: builds Adam and the loss, and measures `posEnergy` and `negEnergy`, the
 * mean energies of the data and of the negatives after the step, beside `loss`.
 *
 * The loss's other options are for `BaseTrainer` with a `ContrastiveDivergence` of one's own.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { ContrastiveDivergenceTrainer, MLPEnergy } from 'torchebm/core';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const energy = new MLPEnergy(2, { hiddenDims: [16] });
 * const sampler = new LangevinDynamics(energy, { stepSize: 0.01 });
 * const trainer = new ContrastiveDivergenceTrainer(energy, sampler, { learningRate: 1e-3, kSteps: 5 });
 * console.log(Object.keys(trainer.trainStep(torch.randn([64, 2])))); // [ 'loss', 'posEnergy', 'negEnergy' ]
 */
export class ContrastiveDivergenceTrainer extends BaseTrainer {
  readonly sampler: SamplerLike;

  constructor(model: Module, sampler: SamplerLike, options?: ContrastiveDivergenceTrainerOptions);
  constructor(...named: Named<ContrastiveDivergenceTrainerArguments, ['model', 'sampler']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { model, sampler, ...o } = readArguments<Required<ContrastiveDivergenceTrainerArguments>>(
      owner,
      args,
      {
        ...trainerDefaults,
        optimizer: null,
        learningRate: 0.01,
        kSteps: 10,
        persistent: false,
        bufferSize: 1000,
      },
      ['model', 'sampler'],
      ['sampler'],
    );
    const { optimizer, learningRate, kSteps, persistent, bufferSize, ...rest } = o;
    positive(owner, 'learningRate', learningRate);
    const { dtype, device } = rest;
    const lossFn = new ContrastiveDivergence(model, sampler, { kSteps, persistent, bufferSize, dtype, device });
    super(model, optimizer ?? new Adam(model.parameters(), { lr: learningRate }), lossFn, rest);
    this.sampler = sampler;
  }

  /** @internal */
  protected override get measuresEnergies(): boolean {
    return true;
  }
}
