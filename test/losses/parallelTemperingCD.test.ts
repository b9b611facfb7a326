import { expect, it } from 'vitest';
import { GaussianModel, MixtureModel, MLPEnergy } from '../../lib/core/index.js';
import { ContrastiveDivergence, ParallelTemperingCD } from '../../lib/losses/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

const seeded = (seed: number) => new torch.Generator().manualSeed(seed);

it('negatives reach the mode that the data lack, where plain chains stay', () => {
  const bell = (at: number) => new GaussianModel(torch.full([1], at), torch.eye(1));
  const model = new MixtureModel([bell(-4), bell(4)]);
  const x = torch.full([200, 1], -4);
  const right = (lossFn: ContrastiveDivergence) =>
    lossFn(x, { generator: seeded(0) })[1]
      .gt(0)
      .to('float32')
      .mean()
      .item();
  const kSteps = 150;
  const options = { kSteps, temperatures: [1, 2.5, 6, 14], swapEvery: 2, stepSize: 0.3 };
  expect(right(new ParallelTemperingCD(model, options))).toBeGreaterThan(0.25);
  expect(
    right(new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.3 }), { kSteps })),
  ).toBeLessThan(0.05);
});

it('is a loss: gradients, a replay buffer, the same numbers from the same seed', () => {
  const model = new MLPEnergy(2, { hiddenDims: [8] });
  const run = () => {
    const lossFn = new ParallelTemperingCD(model, { kSteps: 3, persistent: true, bufferSize: 20, initSteps: 2 });
    const [loss, negatives] = lossFn(torch.ones([6, 2]), { generator: seeded(1) });
    model.zeroGrad();
    loss.backward();
    expect(negatives.shape).toEqual([6, 2]);
    expect(lossFn.replayBuffer!.narrow(0, 0, 6)).toEqualTensor(negatives);
    expect(model.parameters()[0]!.grad!.abs().sum().item()).toBeGreaterThan(0);
    return loss.item();
  };
  expect(run()).toBe(run());
});

it('refuses what makes no ladder', () => {
  const make = (options: object) => () => new ParallelTemperingCD(new MLPEnergy(2), options);
  expect(make({ temperatures: [1] })).toThrow('expected temperatures to be an array of at least two');
  expect(make({ temperatures: [2, 1] })).toThrow('expected temperatures to be finite numbers that rise');
  expect(make({ swapEvery: 0 })).toThrow('expected swapEvery to be a positive integer, got 0');
  expect(make({ stepSize: 0 })).toThrow('ParallelTemperingCD: expected stepSize to be positive, got 0');
  expect(make({ temps: [1, 2] })).toThrow('unknown option temps');
});
