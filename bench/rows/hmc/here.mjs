import { GaussianModel, HamiltonianMonteCarlo, torch } from 'torchebm';
import { chains, ENERGY_FLOPS, energy, GRADIENT_FLOPS, given } from '../../parts.mjs';

const sampler = (model, stepSize) => new HamiltonianMonteCarlo(model, { stepSize, nLeapfrogSteps: 10 });

export const rows = {
  'hmc-gauss': {
    what: '1,000 chains of 32 numbers, 100 proposals of 10 leapfrog steps',
    rivals: ['torchebm', 'jax'],
    goal: { torchebm: 25, jax: 2 },
    work: { flops: 1e6 * 2 * 32 * 32, normals: 3.2e6 },
    near: { std: 0.05 },
    make: () => chains(sampler(new GaussianModel(torch.zeros([32]), torch.eye(32)), 0.1), 1_000, 32, 100),
  },
  'hmc-mlp': {
    what: '1,024 chains on the network, 50 proposals of 10 leapfrog steps',
    rivals: ['torchebm', 'compile', 'jax'],
    goal: { torchebm: 4, jax: 1.5 },
    work: { flops: 50 * 1_024 * (10 * GRADIENT_FLOPS + ENERGY_FLOPS), normals: 50 * 2_048 },
    near: { std: 0.1 },
    make() {
      const model = energy();
      return chains(sampler(model, 0.1), 1_024, 2, 50, { given: given(model) });
    },
  },
};
