// Six ways to train an energy E(x) so that exp(−E(x)) / Z is the density of the data, after Song and Kingma, How to
// train your energy-based models, 2021.
import { BaseModel, MLPEnergy } from 'torchebm/core';
import {
  DenoisingScoreMatching,
  GaussianNoise,
  NoiseContrastiveEstimation,
  ParallelTemperingCD,
  ScoreMatching,
  SlicedScoreMatching,
} from 'torchebm/losses';
import { AnnealedLangevinDynamics, HamiltonianMonteCarlo, MALA, ParallelTempering } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

/** The numbers with the sines and cosines of multiples: without them a network is slow to learn a spiral. */
function waves(x) {
  const angles = [1, 2, 4].map((k) => x.mul(k));
  return torch.cat([x, ...angles.map((angle) => angle.sin()), ...angles.map((angle) => angle.cos())], 1);
}

/** A network plus ½|x|², which keeps chains from wandering to where there are no data. */
class Energy extends BaseModel {
  constructor() {
    super();
    this.network = new MLPEnergy(14, { hiddenDims: [64, 64] });
  }

  forward(x) {
    return this.network(waves(x)).add(x.pow(2).sum(-1).mul(0.5));
  }
}

/** The energies of the data under noise of each of four sizes σ, which fall to half of the finest detail. */
class NoisedEnergy extends BaseModel {
  constructor(detail) {
    super();
    this.network = new MLPEnergy(15, { hiddenDims: [128, 128, 128] });
    this.sigmas = Array.from({ length: 4 }, (_, i) => (0.5 * detail) ** (i / 3));
  }

  /** E(x, σ); of the smallest noise if there is no word of it. */
  forward(x, { sigma = torch.full([x.size(0)], this.sigmas.at(-1)) } = {}) {
    const input = torch.cat([waves(x), sigma.log().unsqueeze(1)], 1);
    return this.network(input).add(x.pow(2).sum(-1).mul(0.5));
  }
}

// A kernel makes the sampler of an energy at temperature t; steps are a fraction of the width of the finest detail.
// Proposals are accepted or refused, since at the hard edge of a square plain Langevin steps always go too far.
const langevin = (detail) => (model, t) => new MALA(model, { stepSize: 0.35 * detail ** 2 * t });
const hmc = (detail) => (model, t) =>
  new HamiltonianMonteCarlo(model, { stepSize: 0.7 * detail * Math.sqrt(t), nLeapfrogSteps: 4 });

/** Two hotter replicas for each chain, so that modes weigh what the energy says wherever chains start. */
const ladder = (makeKernel, swapEvery) => ({ temperatures: [1, 3, 9], swapEvery, makeKernel });
const tempered = (kernel, swapEvery) => (model, detail) =>
  new ParallelTempering(model, ladder(kernel(detail), swapEvery));

/** For energies of noised data: from one noise to the next smaller. */
function annealed(model) {
  const stepSize = 0.5 * model.sigmas.at(-1) ** 2;
  return new AnnealedLangevinDynamics(model, model.sigmas, { stepSize, noiseKey: 'sigma' });
}

/** Maximum likelihood, E(data) − E(chains), with chains that go on from step to step and so follow the model. */
function maximumLikelihood(kernel, kSteps, swapEvery) {
  return (model, { detail, batch }) => {
    const chains = { persistent: true, bufferMode: 'inPlace', bufferSize: batch, initSteps: 0, kSteps };
    const smooth = { addNoiseToReal: true, noiseScale: 0.5 * detail, energyRegWeight: 0 };
    const lossFn = new ParallelTemperingCD(model, { ...ladder(kernel(detail), swapEvery), ...chains, ...smooth });
    return { lossFn, loss: (x) => lossFn(x)[0] };
  };
}

/** Score matching for the sizes of noise by turns, each weighted by σ² since losses go with 1/σ². */
function scoreMatching(makeLoss, lossAt) {
  return (model) => {
    const lossFn = makeLoss(model);
    let step = 0;
    const loss = (x) => {
      const level = model.sigmas[step++ % model.sigmas.length];
      const given = { modelKwargs: { sigma: torch.full([x.size(0)], level) } };
      return lossAt(lossFn, x, level, given).mul(level ** 2);
    };
    return { lossFn, loss };
  };
}

const onNoisedData = (lossFn, x, sigma, given) => lossFn(x.add(torch.randnLike(x).mul(sigma)), given);
const denoising = (lossFn, x, sigma, given) => {
  lossFn.noiseScale = sigma;
  return lossFn(x, given);
};

function noiseContrastive(model, { data }) {
  const lossFn = new NoiseContrastiveEstimation(model, { noise: GaussianNoise.fit(data), noiseRatio: 2 });
  return { lossFn, loss: lossFn };
}

const ml = { Model: Energy, batch: 256, lr: 2e-3, clip: 1 };
const sm = { Model: NoisedEnergy, batch: 512, lr: 5e-3, sampler: annealed, nSteps: 400 };

/** Each method: its model, its loss, how Adam trains it, and what samples it in how many steps. */
export const methods = {
  langevin: {
    ...ml,
    title: 'ML-MCMC with Langevin',
    makeLoss: maximumLikelihood(langevin, 10, 2),
    sampler: tempered(langevin, 2),
    nSteps: 600,
  },
  hmc: {
    ...ml,
    title: 'ML-MCMC with HMC',
    makeLoss: maximumLikelihood(hmc, 4, 1),
    sampler: tempered(hmc, 1),
    nSteps: 200,
  },
  score: {
    ...sm,
    title: 'Score matching',
    makeLoss: scoreMatching((model) => new ScoreMatching(model), onNoisedData),
  },
  denoising: {
    ...sm,
    title: 'Denoising score matching',
    makeLoss: scoreMatching((model) => new DenoisingScoreMatching(model), denoising),
  },
  sliced: {
    ...sm,
    title: 'Sliced score matching',
    makeLoss: scoreMatching((model) => new SlicedScoreMatching(model, { nProjections: 1 }), onNoisedData),
  },
  nce: {
    Model: Energy,
    title: 'Noise-contrastive estimation',
    makeLoss: noiseContrastive,
    sampler: tempered(langevin, 2),
    batch: 512,
    lr: 5e-3,
    nSteps: 600,
  },
};
