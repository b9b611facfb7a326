import { FlowSampler, nn, torch } from 'torchebm';
import { given, numbers, perceptron } from '../../parts.mjs';

/** A 3-128-128-2 velocity of place and time. */
class Field extends nn.Module {
  constructor() {
    super();
    this.net = perceptron(3, 128, 128, 2);
  }

  forward(x, t) {
    return this.net(torch.cat([x, t.view([-1, 1])], 1));
  }
}

export const rows = {
  'flow-rk4-mlp': {
    what: '8,192 samples of a velocity network of 3-128-128-2, 50 steps of Runge–Kutta 4',
    rivals: ['torchebm', 'compile', 'flow_matching', 'jax'],
    goal: { torchebm: 1.7, jax: 1.4 },
    work: { flops: 50 * 4 * 8_192 * 2 * (3 * 128 + 128 * 128 + 2 * 128) },
    make() {
      const model = new Field();
      const sampler = new FlowSampler(model, { integrator: 'rk4' });
      const x = torch.randn([8_192, 2]);
      return { run: () => sampler.sample({ x, nSteps: 50 }), results: numbers, given: { ...given(model), x } };
    },
  },
};
