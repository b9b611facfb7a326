import { LangevinDynamics } from 'torchebm';
import { chains, energy, GRADIENT_FLOPS, given } from '../../parts.mjs';

const row = (n, goal, precision = 'float32') => ({
  what: `${n.toLocaleString('en')} chains on a 2-128-128-1 SiLU network, 100 steps${precision === 'bf16' ? ", here with `precision: 'bf16'`" : ''}`,
  rivals: ['torchebm', 'compile', 'jax'],
  goal,
  work: { flops: 100 * n * GRADIENT_FLOPS, normals: 200 * n },
  near: { std: n < 1_000 ? 0.15 : 0.03 },
  // 100 steps of 0.01 along gradients that are good to a percent.
  rounding: precision === 'bf16' ? 0.02 : 1e-3,
  make() {
    const model = energy();
    return chains(new LangevinDynamics(model, { stepSize: 0.01, precision }), n, 2, 100, { given: given(model) });
  },
});

export const rows = {
  'langevin-mlp-256': row(256, { torchebm: 6, jax: 2 }),
  'langevin-mlp-8192': row(8_192, { torchebm: 3.5, jax: 1.6 }),
  'langevin-mlp-8192-bf16': row(8_192, { torchebm: 6, jax: 3 }, 'bf16'),
};
