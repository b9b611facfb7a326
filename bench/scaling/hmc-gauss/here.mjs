import { GaussianModel, HamiltonianMonteCarlo, torch } from 'torchebm';
import { grid } from '../../grid.mjs';
import { chains } from '../../parts.mjs';

const base = { chains: 1_000, steps: 5, width: 10 };
const axes = {
  chains: [10, 100, 1_000, 10_000, 100_000, 1_000_000],
  steps: [5, 50, 500],
  width: [2, 10, 50, 200],
};

export const rows = grid('hmc-gauss', base, axes, ({ chains: n, steps, width }) => ({
  what: 'Hamiltonian Monte Carlo of 10 leapfrog steps a proposal on a normal law',
  rivals: ['torchebm', 'jax'],
  work: { flops: n * steps * 10 * 2 * width * width, normals: n * steps * width },
  near: { std: 0.01 + 4 / Math.sqrt(n * width) },
  make() {
    const model = new GaussianModel(torch.zeros([width]), torch.eye(width));
    return chains(new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 10 }), n, width, steps);
  },
}));
