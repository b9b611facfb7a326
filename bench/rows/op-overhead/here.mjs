import { torch } from 'torchebm';

const CALLS = 100_000;
const x = torch.ones([4]);
const y = torch.ones([4]);
const w = torch.ones([4], { requiresGrad: true });
const m = torch.ones([4, 4]);

const operations = {
  add: [() => x.add(y), 'x.add(y)'],
  'add-in-place': [() => x.add_(y), 'x.add_(y)'],
  'mul-number': [() => x.mul(2), 'x.mul(2)'],
  'add-alpha': [() => x.add(y, { alpha: 2 }), 'x.add(y, { alpha: 2 })'],
  sum: [() => x.sum(-1, { keepdim: true }), 'x.sum(-1, { keepdim: true })'],
  matmul: [() => m.matmul(m), 'm.matmul(m)'],
  'mul-grad': [() => w.mul(x), 'w.mul(x), which is differentiated'],
  view: [() => x.view([2, 2]), 'x.view([2, 2])'],
  cat: [() => torch.cat([x, y]), 'torch.cat([x, y])'],
  zeros: [() => torch.zeros([4]), 'torch.zeros([4])'],
  shape: [() => x.shape, 'x.shape'],
  item: [() => x.select(0, 0).item(), 'x.select(0, 0).item()'],
};

export const rows = Object.fromEntries(
  Object.entries(operations).map(([name, [call, text]]) => [
    `op-overhead-${name}`,
    {
      what: `\`${text}\`, a call`,
      rivals: ['torchebm'],
      goal: { torchebm: 1 },
      near: { calls: 0 },
      make: () => ({
        amount: CALLS,
        run() {
          for (let i = 0; i < CALLS; i++) call();
        },
        results: () => ({ law: { calls: CALLS } }),
      }),
    },
  ]),
);
