/** @file The losses that `torchebm train` learns with, and the samplers that draw from what it has learned. */

import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  GaussianNoise,
  NoiseContrastiveEstimation,
  PersistentContrastiveDivergence,
  SlicedScoreMatching,
} from '../losses/index.js';
import { AnnealedLangevinDynamics, LangevinDynamics } from '../samplers/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { LossCall } from '../training/index.js';
import type { StandardizedEnergy } from './tableEnergy.js';

/** The names of the losses, and the titles of their pictures. */
export const LOSSES = {
  dsm: 'Denoising score matching',
  ssm: 'Sliced score matching',
  pcd: 'Persistent contrastive divergence',
  cd: 'Contrastive divergence',
  nce: 'Noise-contrastive estimation',
};

export type LossName = keyof typeof LOSSES;

/** The sizes of noise that denoising score matching learns at, in standard deviations of the columns. */
export const SIGMAS = [1, 0.31, 0.1, 0.03];

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

/** The sampler of an energy that knows these sizes of noise, or none; null means the usual step size. */
export function samplerOf(energy: StandardizedEnergy, sigmas: readonly number[], stepSize: number | null) {
  if (sigmas.length === 0) return new LangevinDynamics(energy, { stepSize: stepSize ?? 5e-3 });
  const least = sigmas.at(-1)!;
  // Half of the variance of the noise at the last level.
  return new AnnealedLangevinDynamics(energy, sigmas, { stepSize: stepSize ?? least ** 2 / 2, noiseKey: 'sigma' });
}

/** A loss by its name, for rows of the data (N, d). */
export function lossOf(name: LossName, energy: StandardizedEnergy, stepSize: number | null, rows: Tensor) {
  if (name === 'dsm') return new MultiscaleDenoising(energy);
  if (name === 'ssm') return new SlicedScoreMatching(energy, { nProjections: 2 });
  // Four rows of noise for one of data, of the same mean and covariance.
  if (name === 'nce') return new NoiseContrastiveEstimation(energy, { noise: GaussianNoise.fit(rows), noiseRatio: 4 });
  const sampler = new LangevinDynamics(energy, { stepSize: stepSize ?? 5e-3 });
  if (name === 'cd') return new ContrastiveDivergence(energy, sampler, { kSteps: 20 });
  return new PersistentContrastiveDivergence(energy, sampler, { kSteps: 20, bufferSize: 4096, initSteps: 0 });
}
