import { ExactOTCoupling, torch } from 'torchebm';

const row = (n) => ({
  what: `exact optimal transport of ${n.toLocaleString('en')} to as many points of the plane`,
  rivals: ['torchebm'],
  goal: { torchebm: 15 },
  work: { bytes: 4 * n * n },
  // Python's auction is within 1e-4 of the least cost.
  near: { cost: 0.002 },
  make() {
    const [a, b] = [torch.randn([n, 2]), torch.randn([n, 2]).add(2)];
    const coupling = new ExactOTCoupling();
    return {
      run: () => coupling(a, b),
      results: ([x, y]) => ({ law: { cost: x.sub(y).square().sum(-1).mean().item() } }),
    };
  },
});

export const rows = { 'ot-coupling-512': row(512), 'ot-coupling-2048': row(2_048) };
