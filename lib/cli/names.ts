/** @file The names of losses and samplers on the command line; it is read before libtorch is. */

/** The losses, and the titles of their pictures. */
export const LOSSES = {
  dsm: 'Denoising score matching',
  ssm: 'Sliced score matching',
  pcd: 'Persistent contrastive divergence',
  cd: 'Contrastive divergence',
  nce: 'Noise-contrastive estimation',
  flow: 'Flow matching',
  eqm: 'Equilibrium matching',
};

export type LossName = keyof typeof LOSSES;

export const SAMPLERS = [
  'langevin',
  'mala',
  'hmc',
  'nuts',
  'underdamped',
  'tempering',
  'annealed',
  'gradient',
  'nesterov',
  'flow',
] as const;

export type SamplerName = (typeof SAMPLERS)[number];

/** The sampler that draws best from what a loss has learned. */
export function usualSampler(loss: LossName): SamplerName {
  if (loss === 'dsm') return 'annealed';
  if (loss === 'flow') return 'flow';
  return loss === 'eqm' ? 'gradient' : 'langevin';
}

/** The learning rate at the start; score matching and chains by the sampler's own steps diverge at that of the others. */
export const usualRate = (loss: LossName): number => (['ssm', 'pcd', 'cd'].includes(loss) ? 1e-3 : 1e-2);

/** The description in a model that `torchebm train` wrote. */
export interface About {
  loss: LossName;
  sampler: SamplerName;
  stepSize: number | null;
  columns: string[] | null;
  /** Distances from data that were held out: of generated points, of noise, and of other data. */
  energyDistance: { generated: number; noise: number; real: number };
}

/** Whether a model's points are farther from the data than noise is; of few rows distances are those of chance. */
export const isWorseThanNoise = ({ energyDistance: { generated, noise, real } }: About): boolean =>
  !(generated <= Math.max(noise, 1.5 * real));
