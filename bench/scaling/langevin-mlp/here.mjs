import { LangevinDynamics, MLPEnergy } from 'torchebm';
import { grid } from '../../grid.mjs';
import { chains, given } from '../../parts.mjs';

const base = { chains: 1_000, steps: 10, width: 128 };
const axes = {
  chains: [10, 100, 1_000, 10_000, 100_000, 1_000_000],
  steps: [10, 100, 1_000],
  width: [16, 64, 128, 256, 512],
};

export const rows = grid('langevin-mlp', base, axes, ({ chains: n, steps, width }) => ({
  what: 'chains of 10 numbers on a network of two hidden layers of this width, with SiLU',
  rivals: ['torchebm', 'jax'],
  work: { flops: n * steps * 4 * (10 * width + width * width + width), normals: n * steps * 10 },
  near: { std: 0.02 + 4 / Math.sqrt(n * 10) },
  make() {
    const model = new MLPEnergy(10, { hiddenDims: [width, width] });
    return chains(new LangevinDynamics(model, { stepSize: 0.01 }), n, 10, steps, { given: given(model) });
  },
}));
