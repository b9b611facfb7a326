import { BaseModel, LangevinDynamics, nn, PersistentContrastiveDivergence, torch } from 'torchebm';
import { training } from '../../parts.mjs';

class Digits extends BaseModel {
  constructor() {
    super();
    this.net = new nn.Sequential(
      new nn.Conv2d(1, 32, 3, { padding: 1 }),
      new nn.SiLU(),
      new nn.Conv2d(32, 64, 4, { stride: 2, padding: 1 }),
      new nn.SiLU(),
      new nn.Conv2d(64, 64, 4, { stride: 2, padding: 1 }),
      new nn.SiLU(),
      new nn.Flatten(),
      new nn.Linear(256, 1),
    );
  }

  forward(x) {
    return this.net(x).squeeze(-1);
  }
}

// Multiplications of an image: 64 places of 9 × 32, 16 of 16 × 32 × 64, 4 of 16 × 64 × 64.
const FLOPS = 2 * (64 * 9 * 32 + 16 * 16 * 32 * 64 + 4 * 16 * 64 * 64);

export const rows = {
  'digits-pcd': {
    what: 'a step of Adam on persistent contrastive divergence, 20 steps, batch 128, a convolutional energy of 8 × 8',
    rivals: ['torchebm', 'compile'],
    goal: { torchebm: 1.4 },
    work: { flops: 128 * FLOPS * (20 * 2 + 2 * 3) },
    near: { moved: 0.1 },
    make() {
      const model = new Digits();
      const sampler = new LangevinDynamics(model, { stepSize: 0.02, noiseScale: 0.3, clamp: [-1, 1] });
      const options = { kSteps: 20, bufferSize: 1_024, initSteps: 0 };
      const lossFn = new PersistentContrastiveDivergence(model, sampler, options);
      const x = torch.rand([128, 1, 8, 8]).mul(2).sub(1);
      return training(model, (batch) => lossFn(batch)[0], x, 5);
    },
  },
};
