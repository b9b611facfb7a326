import { ditS2, FlowSampler, nn, torch } from 'torchebm';
import { numbers } from '../../parts.mjs';

export const rows = {
  'dit-sample': {
    what: '8 images of 16 × 16 × 4 from dit_s_2, 10 Euler steps',
    rivals: ['torchebm', 'compile'],
    goal: { torchebm: 1.1 },
    work: { flops: 10 * 8 * 64 * 12 * 2 * 12 * 384 ** 2 },
    make() {
      const model = ditS2({ inputSize: 16, inChannels: 4 });
      // Its last layer begins at zero, as Python's does.
      torch.noGrad(() => nn.init.normal_(model.head.proj.weight, { std: 0.02 }));
      const sampler = new FlowSampler(model, { integrator: 'euler' });
      const x = torch.randn([8, 4, 16, 16]);
      return { run: () => sampler.sample({ x, nSteps: 10 }), results: numbers };
    },
  },
};
