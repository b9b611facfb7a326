import { FlowMatchingLoss, TimeConditionedMLP, torch } from 'torchebm';
import { training } from '../../parts.mjs';

// Multiplications of a row: time's two layers, three blocks of modulation and feed-forward, modulation of the head.
const MULTIPLICATIONS = 2 * 256 ** 2 + 3 * (3 * 256 ** 2 + 8 * 256 ** 2) + 2 * 256 ** 2;

export const rows = {
  'fm-step': {
    what: 'a step of Adam on flow matching, batch 256, TimeConditionedMLP with 256 units and 3 blocks',
    rivals: ['torchebm', 'compile', 'flow_matching', 'jax'],
    goal: { torchebm: 1.5, jax: 1.2 },
    work: { flops: 256 * 3 * 2 * MULTIPLICATIONS },
    near: { loss: 0.1, moved: 0.25 },
    make() {
      const model = new TimeConditionedMLP({ inDim: 2 });
      const x = torch.randn([256, 2]);
      return training(model, new FlowMatchingLoss(model), x, 20);
    },
  },
};
