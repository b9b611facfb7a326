import { expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';

const { GradScaler } = torch.amp;
const settings = { device: 'cpu', initScale: 8, growthFactor: 2, backoffFactor: 0.5, growthInterval: 2 } as const;

it('grows after steps that went well, and leaves out those whose gradients are not finite, as in PyTorch', () => {
  const scaler = new GradScaler(settings);
  const weight = torch.tensor([1, 2]).requiresGrad_();
  const optimizer = new torch.optim.SGD([weight], { lr: 0.1 });
  // (w.tolist(), scaler.get_scale()) after each step of PyTorch 2.11
  const theirs: [number, number[], number][] = [
    [1, [0.8999999761581421, 1.899999976158142], 8],
    [2, [0.699999988079071, 1.7999999523162842], 16],
    [Number.POSITIVE_INFINITY, [0.699999988079071, 1.7999999523162842], 8],
    [1, [0.5999999642372131, 1.6999999284744263], 8],
    [1, [0.4999999701976776, 1.5999999046325684], 16],
    [1, [0.3999999761581421, 1.4999998807907104], 16],
  ];
  for (const [slope, weights, scale] of theirs) {
    optimizer.zeroGrad();
    const loss = weight.mul(torch.tensor([slope, 1])).sum();
    (scaler.scale(loss) as torch.Tensor).backward();
    scaler.step(optimizer);
    scaler.update();
    expect(weight.tolist()).toEqual(weights);
    expect(scaler.getScale()).toBe(scale);
  }
  expect(scaler.stateDict()).toEqual({
    ...{ scale: 16, growth_factor: 2, backoff_factor: 0.5, growth_interval: 2, _growth_tracker: 1 },
  });
  const other = new GradScaler({ device: 'cpu' });
  other.loadStateDict(scaler.stateDict());
  expect([other.getScale(), other.getGrowthFactor(), other.getBackoffFactor(), other.getGrowthInterval()]).toEqual([
    ...[16, 2, 0.5, 2],
  ]);
});

it('takes the scale off gradients once, so that they may be clipped', () => {
  const scaler = new GradScaler({ device: 'cpu', initScale: 4 });
  const weight = torch.tensor([3]).requiresGrad_();
  const optimizer = new torch.optim.SGD([weight], { lr: 1 });
  (scaler.scale(weight.mul(weight).sum()) as torch.Tensor).backward();
  expect(weight.grad!.tolist()).toEqual([24]);
  scaler.unscale_(optimizer);
  expect(weight.grad!.tolist()).toEqual([6]);
  expect(() => scaler.unscale_(optimizer)).toThrow(/unscale_/);
  torch.nn.utils.clipGradNorm_([weight], 1);
  scaler.step(optimizer);
  scaler.update();
  expect(weight.item()).toBeCloseTo(2, 5);
});

it('does nothing where it is not enabled', () => {
  const scaler = new GradScaler({ device: 'cpu', enabled: false });
  const x = torch.tensor(2);
  expect(scaler.scale(x)).toBe(x);
  expect([scaler.getScale(), scaler.isEnabled(), scaler.stateDict()]).toEqual([1, false, {}]);
});
