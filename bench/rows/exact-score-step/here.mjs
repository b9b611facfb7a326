import { ScoreMatching, torch } from 'torchebm';
import { ENERGY_FLOPS, energy, training } from '../../parts.mjs';

export const rows = {
  'sm-exact-step': {
    what: 'a step of Adam on exact score matching, batch 256, the 2-128-128-1 network',
    rivals: ['torchebm', 'jax'],
    goal: { torchebm: 8, jax: 4 },
    work: { flops: 256 * 2 * 6 * ENERGY_FLOPS },
    near: { loss: 0.02, moved: 0.05 },
    make() {
      const model = energy();
      const x = torch.randn([256, 2]);
      return training(model, new ScoreMatching(model, { hessianMethod: 'exact' }), x, 50);
    },
  },
};
