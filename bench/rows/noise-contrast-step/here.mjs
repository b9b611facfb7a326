import { NoiseContrastiveEstimation, torch } from 'torchebm';
import { ENERGY_FLOPS, energy, training } from '../../parts.mjs';

export const rows = {
  'nce-step': {
    what: 'a step of Adam on noise contrastive estimation, batch 256, the 2-128-128-1 network',
    rivals: ['jax'],
    goal: { torchebm: 2, jax: 1.2 },
    work: { flops: 256 * 2 * 3 * ENERGY_FLOPS, normals: 512 },
    near: { loss: 0.1, moved: 0.25 },
    make() {
      const model = energy();
      const x = torch.randn([256, 2]);
      return training(model, new NoiseContrastiveEstimation(model, { noiseRatio: 1 }), x, 100);
    },
  },
};
