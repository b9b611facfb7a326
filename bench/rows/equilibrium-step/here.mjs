import { EquilibriumMatchingLoss, TimeConditionedMLP, torch } from 'torchebm';
import { training } from '../../parts.mjs';

export const rows = {
  'eqm-step': {
    what: 'a step of Adam on equilibrium matching, batch 256, a field of 2-128-128-2',
    rivals: ['torchebm', 'compile', 'jax'],
    goal: { torchebm: 2, jax: 1.2 },
    work: { flops: 256 * 3 * 2 * (2 * 128 + 128 * 128 + 2 * 128), normals: 512 },
    near: { loss: 0.1, moved: 0.25 },
    make() {
      const options = { inDim: 2, hiddenDim: 128, depth: 2, conditioning: 'concat', condDim: 0 };
      const model = new TimeConditionedMLP(options);
      return training(model, new EquilibriumMatchingLoss(model), torch.randn([256, 2]), 100);
    },
  },
};
