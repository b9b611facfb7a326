/** @file The losses that `torchebm train` learns with, and the samplers that draw from what it has learned. */

import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  GaussianNoise,
  NoiseContrastiveEstimation,
  PersistentContrastiveDivergence,
  SlicedScoreMatching,
} from '../losses/index.js';
import type { Module } from '../nn/index.js';
import {
  AnnealedLangevinDynamics,
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  ParallelTempering,
  UnderdampedLangevinDynamics,
} from '../samplers/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { LossCall } from '../training/index.js';
import { Coordinates } from './coordinates.js';
import type { LossName, SamplerName } from './names.js';
import { StandardizedEnergy, TableEnergy, TableEquilibrium, TableFlow, type TableModel } from './tableModels.js';

/** The sizes of noise that denoising score matching learns at, in standard deviations of the columns. */
const SIGMAS = [1, 0.31, 0.1, 0.03];

/**
 * Denoising score matching at one of several sizes of noise a step, drawn at random. Losses go with 1/σ², and so count
 * σ² times as much.
 */
class MultiscaleDenoising extends DenoisingScoreMatching {
  override forward(x: Tensor, { modelKwargs, generator }: Partial<LossCall> = {}): Tensor {
    const size = torch.randint(SIGMAS.length, [1], { generator: generator ?? null }).item() as number;
    const noise = SIGMAS[size]!;
    this.noiseScale = noise;
    const sigma = torch.full([x.size(0)], noise, { device: x.device });
    return super
      .forward(x, { modelKwargs: { ...modelKwargs, sigma }, ...(generator && { generator }) })
      .mul(noise ** 2);
  }
}

/** The parts of a model that samples are drawn by: its own network for a flow, or its energy of z. */
export interface Source {
  flow: Module | null;
  energy: StandardizedEnergy;
  /** The sizes of noise that the energy knows. */
  sigmas: readonly number[];
}

/** The draws of `train` and `sample`. */
export interface Way {
  sampler: SamplerName;
  stepSize: number | null;
  /** Steps of each chain; null for the sampler's usual ones. */
  steps: number | null;
}

/** The usual number of steps of a sampler. */
export const usualSteps = (sampler: SamplerName): number => (sampler === 'flow' ? 50 : 1000);

/** A sampler by its name; in z, where the data have variance 1. */
function samplerOf({ flow, energy, sigmas }: Source, { sampler, stepSize: h, steps }: Way) {
  if ((sampler === 'flow') !== (flow !== null)) {
    const [is, takes] = flow ? ['a flow', "takes 'flow'"] : ['an energy', "does not take 'flow'"];
    throw new RangeError(`--sampler ${sampler}: the model is ${is}, which ${takes}`);
  }
  if (flow) return new FlowSampler(flow, { integrator: 'rk4' });
  switch (sampler) {
    case 'annealed': {
      const least = sigmas.at(-1);
      if (least === undefined) throw new RangeError(`--sampler annealed: the model was not trained with --loss dsm`);
      // Half of the variance of the noise at the last level.
      return new AnnealedLangevinDynamics(energy, sigmas, { stepSize: h ?? least ** 2 / 2, noiseKey: 'sigma' });
    }
    case 'mala':
      return new MALA(energy, { stepSize: h ?? 0.02 });
    case 'hmc':
      return new HamiltonianMonteCarlo(energy, { stepSize: h ?? 0.1, nLeapfrogSteps: 10 });
    case 'nuts':
      return new NoUTurnSampler(energy, { stepSize: h ?? 0.1, maxTreeDepth: 5 });
    case 'underdamped':
      return new UnderdampedLangevinDynamics(energy, { stepSize: h ?? 0.05 });
    case 'tempering':
      return new ParallelTempering(energy, {
        makeKernel: (model, t) => new MALA(model, { stepSize: (h ?? 0.02) * t }),
      });
    // Time runs from 0 to 1, as in a flow.
    case 'gradient':
      return new GradientDescentSampler(energy, { stepSize: h ?? 1 / (steps ?? usualSteps(sampler)) });
    case 'nesterov':
      return new NesterovSampler(energy, { stepSize: h ?? 0.1 / (steps ?? usualSteps(sampler)) });
    default:
      return new LangevinDynamics(energy, { stepSize: h ?? 5e-3 });
  }
}

/** Draws points in the units of the table, (n, d), by chains that start at noise. */
export async function draw(
  source: Source,
  way: Way,
  [n, d]: [n: number, d: number],
  options: Pick<Parameters<LangevinDynamics['sample']>[0] & object, 'generator' | 'signal'> = {},
): Promise<Tensor> {
  const { device } = source.energy;
  const noise = torch.randn([n, d], { device, generator: options.generator ?? null });
  const nSteps = way.steps ?? usualSteps(way.sampler);
  const z = await samplerOf(source, way).sample({ x: noise, nSteps, ...options });
  return source.energy.coordinates?.destandardize(z) ?? z;
}

/** A model for rows of a table (N, d) that is to learn by a loss, and the loss, which takes their z. */
export function recipeOf(loss: LossName, rows: Tensor, hidden: readonly number[], way: Way) {
  const coordinates = Coordinates.of(rows);
  const sigmas = loss === 'dsm' ? SIGMAS : [];
  const model: TableModel =
    loss === 'flow'
      ? new TableFlow(coordinates, hidden)
      : loss === 'eqm'
        ? new TableEquilibrium(coordinates, hidden)
        : new TableEnergy(coordinates, hidden, sigmas);
  model.to(rows.device);
  const energy = new StandardizedEnergy(model, coordinates, sigmas);
  const source: Source = { flow: model instanceof TableFlow ? model : null, energy, sigmas };
  // A sampler that does not fit is refused before anything is learned.
  samplerOf(source, way);
  return { model, source, coordinates, lossFn: lossOf(loss, source, way, coordinates.standardize(rows)) };
}

function lossOf(name: LossName, source: Source, way: Way, z: Tensor) {
  const { energy } = source;
  switch (name) {
    case 'dsm':
      return new MultiscaleDenoising(energy);
    case 'ssm':
      return new SlicedScoreMatching(energy, { nProjections: 2 });
    case 'nce':
      // Four rows of noise for one of data, of the same mean and covariance.
      return new NoiseContrastiveEstimation(energy, { noise: GaussianNoise.fit(z), noiseRatio: 4 });
    case 'flow':
      return new FlowMatchingLoss(source.flow!);
    case 'eqm':
      return new EquilibriumMatchingLoss((energy.model as TableEquilibrium).field, {
        energyType: 'dot',
        ctMultiplier: 1,
      });
  }
  const sampler = samplerOf(source, way) as LangevinDynamics;
  if (name === 'cd') return new ContrastiveDivergence(energy, sampler, { kSteps: 20 });
  return new PersistentContrastiveDivergence(energy, sampler, { kSteps: 20, bufferSize: 4096, initSteps: 0 });
}
