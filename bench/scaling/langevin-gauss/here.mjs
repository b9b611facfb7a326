import { GaussianModel, LangevinDynamics, torch } from 'torchebm';
import { grid } from '../../grid.mjs';
import { chains } from '../../parts.mjs';

const base = { chains: 1_000, steps: 20, width: 10 };
const axes = {
  chains: [10, 100, 1_000, 10_000, 100_000, 1_000_000],
  steps: [10, 100, 1_000, 10_000],
  width: [2, 10, 50, 200, 1_000],
};

/** Covariances that fall with the distance of two coordinates. */
const covariance = (d) => {
  const i = torch.arange(d).to('float32');
  return i.unsqueeze(1).sub(i).abs().mul(Math.log(0.5)).exp();
};

export const rows = grid('langevin-gauss', base, axes, ({ chains: n, steps, width }) => ({
  what: 'chains on a normal law with full covariance',
  rivals: ['torchebm', 'jax'],
  work: { flops: n * steps * width * (2 * width + 4), normals: n * steps * width },
  // The deviation of a standard deviation from its own.
  near: { std: 0.01 + 4 / Math.sqrt(n * width) },
  make: () =>
    chains(
      new LangevinDynamics(new GaussianModel(torch.zeros([width]), covariance(width)), { stepSize: 0.01 }),
      n,
      width,
      steps,
    ),
}));
