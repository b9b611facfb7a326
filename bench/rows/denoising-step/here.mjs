import { DenoisingScoreMatching, torch } from 'torchebm';
import { ENERGY_FLOPS, energy, training } from '../../parts.mjs';

export const rows = {
  'dsm-step': {
    what: 'a step of Adam on denoising score matching, batch 256, the 2-128-128-1 network',
    rivals: ['torchebm', 'jax'],
    goal: { torchebm: 3, jax: 1.8 },
    work: { flops: 256 * 6 * ENERGY_FLOPS, normals: 512 },
    near: { loss: 0.1, moved: 0.25 },
    make() {
      const model = energy();
      const x = torch.randn([256, 2]);
      return training(model, new DenoisingScoreMatching(model, { noiseScale: 0.1 }), x, 100);
    },
  },
};
