import { ContrastiveDivergence, LangevinDynamics, PersistentContrastiveDivergence, torch } from 'torchebm';
import { ENERGY_FLOPS, energy, GRADIENT_FLOPS, training } from '../../parts.mjs';

const row = (Loss, options) => ({
  what: `a step of Adam on ${Loss.name}, 10 steps, batch 256, the 2-128-128-1 network`,
  rivals: ['torchebm', 'compile', 'jax'],
  goal: { torchebm: 4, jax: 2 },
  work: { flops: 256 * (10 * GRADIENT_FLOPS + 2 * 3 * ENERGY_FLOPS), normals: 256 * 20 },
  near: { moved: 0.25 },
  make() {
    const model = energy();
    const x = torch.randn([256, 2]);
    const lossFn = new Loss(model, new LangevinDynamics(model, { stepSize: 0.01 }), { kSteps: 10, ...options });
    return training(model, (batch) => lossFn(batch)[0], x, 50);
  },
});

export const rows = {
  'cd10-step': row(ContrastiveDivergence, {}),
  'pcd10-step': row(PersistentContrastiveDivergence, { bufferSize: 1_024, initSteps: 0 }),
};
