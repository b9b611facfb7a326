import { DoubleWellModel, GaussianModel, LangevinDynamics, torch } from 'torchebm';
import { chains } from '../../parts.mjs';

const cov = () =>
  torch.tensor(Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, (_, j) => 0.5 ** Math.abs(i - j))));
const sampler = (model) => new LangevinDynamics(model, { stepSize: 0.01 });
const rivals = ['torchebm', 'jax'];

export const rows = {
  'langevin-gauss': {
    what: '10,000 chains of 10 numbers, full covariance, 1,000 steps',
    rivals,
    goal: { torchebm: 15, jax: 15 },
    work: { flops: 1e7 * (2 * 10 + 4) * 10, normals: 1e8 },
    near: { std: 0.02 },
    make: () => chains(sampler(new GaussianModel(torch.zeros([10]), cov())), 10_000, 10, 1_000),
  },
  'langevin-doublewell': {
    what: '1,000 chains of 2 numbers, 1,000 steps',
    rivals,
    goal: { torchebm: 60, jax: 10 },
    work: { flops: 2e6 * 8, normals: 2e6 },
    near: { std: 0.1 },
    make: () => chains(sampler(new DoubleWellModel()), 1_000, 2, 1_000),
  },
};
