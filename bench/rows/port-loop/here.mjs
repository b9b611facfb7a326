import { torch } from 'torchebm';
import { energy, GRADIENT_FLOPS, given, numbers } from '../../parts.mjs';

export const rows = {
  'port-loop': {
    what: 'Langevin steps written by hand, 500, 256 chains on the 2-128-128-1 network',
    rivals: ['torchebm'],
    goal: { torchebm: 1 },
    work: { flops: 500 * 256 * GRADIENT_FLOPS, normals: 500 * 512 },
    make() {
      const model = energy();
      const start = torch.randn([256, 2]);
      const step = (x) =>
        torch.tidy(() => {
          const at = x.detach().requiresGrad_(true);
          const [gradient] = torch.autograd.grad(model(at).sum(), at);
          return at
            .detach()
            .sub(gradient.mul(0.01))
            .add(torch.randnLike(at.detach()).mul(Math.sqrt(0.02)));
        });
      return {
        given: given(model),
        run() {
          let x = start.clone();
          for (let i = 0; i < 500; i++) x = step(x);
          return x;
        },
        results: numbers,
      };
    },
  },
};
