import { SlicedScoreMatching, torch } from 'torchebm';
import { ENERGY_FLOPS, energy, training } from '../../parts.mjs';

export const rows = {
  'ssm-step': {
    what: 'a step of Adam on sliced score matching, 5 projections, batch 256, the 2-128-128-1 network',
    rivals: ['torchebm', 'jax'],
    goal: { torchebm: 5, jax: 3 },
    work: { flops: 256 * 5 * 6 * ENERGY_FLOPS, normals: 2_560 },
    near: { moved: 0.25 },
    make() {
      const model = energy();
      const x = torch.randn([256, 2]);
      return training(model, new SlicedScoreMatching(model, { nProjections: 5 }), x, 50);
    },
  },
};
