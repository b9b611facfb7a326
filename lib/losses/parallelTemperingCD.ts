import { kindError, positive, readArguments } from '../arguments/options.js';
import type { OfModel } from '../core/torchebmModule.js';
import { Module } from '../nn/module.js';
import { LangevinDynamics } from '../samplers/langevinDynamics.js';
import { type MakeKernel, ParallelTempering } from '../samplers/parallelTempering.js';
import {
  type ContrastiveDefaults,
  ContrastiveDivergence,
  type ContrastiveDivergenceOptions,
  contrastiveDefaults,
} from './contrastiveDivergence.js';

/** Options of {@link ParallelTemperingCD}. */
export interface ParallelTemperingCDOptions extends ContrastiveDivergenceOptions {
  /** The ladder, at least two temperatures that rise from 1; [1, 2, 4, 8] by default. */
  temperatures?: readonly number[];
  /** Swaps are tried after every swapEvery-th step; 1 by default. */
  swapEvery?: number;
  /** Step size of the Langevin dynamics at T = 1, which grows in proportion to T; 0.01 by default. */
  stepSize?: number;
  /** Makes the sampler of each temperature instead. */
  makeKernel?: MakeKernel | null;
}

interface ParallelTemperingCDArguments extends ParallelTemperingCDOptions {
  model: Module;
}
type Ladder = 'temperatures' | 'swapEvery' | 'stepSize' | 'makeKernel';
type Complete = Required<Pick<ParallelTemperingCDArguments, Ladder>> & ContrastiveDefaults & { model: Module };

/**
 * {@link ContrastiveDivergence} whose negatives come from replica exchange: hot replicas cross the barriers between
 * modes, swaps bring that to the chains at T = 1, which are the negatives.
 *
 * All replicas of a chain start where the chain starts, so a call costs `kSteps` steps at each of the temperatures. The
 * other options are those of {@link ContrastiveDivergence}; with `persistent` the chains at T = 1 go on from call to
 * call. Defaults: `temperatures` [1, 2, 4, 8], `swapEvery` 1, Langevin dynamics of step size 0.01 T.
 *
 * Desjardins, Courville, Bengio, Vincent and Delalleau, Tempered Markov chain Monte Carlo for training of restricted
 * Boltzmann machines, 2010.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { ParallelTemperingCD } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const lossFn = new ParallelTemperingCD(new MLPEnergy(2), { temperatures: [1, 3, 9], kSteps: 20 });
 * const [loss, negatives] = lossFn(torch.randn([64, 2]));
 * loss.backward();
 * console.log(negatives.shape); // [64, 2]
 */
export class ParallelTemperingCD extends ContrastiveDivergence {
  declare sampler: ParallelTempering;

  constructor(...args: OfModel<ParallelTemperingCDOptions>) {
    const owner = new.target.name;
    const { model, temperatures, swapEvery, stepSize, makeKernel, ...rest } = readArguments<Complete>(
      owner,
      args,
      { temperatures: [1, 2, 4, 8], swapEvery: 1, stepSize: 0.01, makeKernel: null, ...contrastiveDefaults },
      ['model'],
    );
    const { dtype, device } = rest;
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'an energy model', model);
    positive(owner, 'stepSize', stepSize);
    const langevin: MakeKernel = (tempered, temperature) =>
      new LangevinDynamics(tempered, { stepSize: stepSize * temperature, dtype, device });
    const ladder = { temperatures, swapEvery, makeKernel: makeKernel ?? langevin, dtype, device };
    super(model, new ParallelTempering(model, ladder), rest as ContrastiveDivergenceOptions);
  }
}
