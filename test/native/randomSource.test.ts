import { describe, expect, it } from 'vitest';
import { DoubleWellModel, GaussianModel, MLPEnergy } from '../../lib/core/index.js';
import { RK4Integrator } from '../../lib/integrators/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { FlowSampler, GradientDescentSampler, LangevinDynamics, NesterovSampler } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';

class Field extends nn.Module {
  l = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor) {
    return this.l(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

const well = () => new DoubleWellModel();

/** The draws of the global generator while a job is under way, and those without. */
async function drawnBeside(start: () => Promise<unknown>): Promise<[beside: number[], alone: number[]]> {
  const draw = () => torch.rand([3]).tolist() as number[];
  torch.manualSeed(0);
  const job = start();
  const beside = draw();
  await job;
  torch.manualSeed(0);
  return [beside, draw()];
}

describe('what draws nothing leaves the global generator to others', () => {
  const x = torch.ones([4, 2]);
  const field = new Field();
  const drift = (x: Tensor) => x.neg();
  it.each<[string, () => Promise<unknown>]>([
    ['GradientDescentSampler', () => new GradientDescentSampler(well()).sample({ x, nSteps: 2000 })],
    ['NesterovSampler', () => new NesterovSampler(well()).sample({ x, nSteps: 2000 })],
    ['chains of no steps', () => new LangevinDynamics(well()).sample({ x, nSteps: 0 })],
    ['FlowSampler', () => new FlowSampler(field).sample({ x, nSteps: 200 })],
    ['an integrator', () => new RK4Integrator().integrate({ x }, 0.01, 200, { drift })],
  ])('%s', async (_, start) => {
    const [beside, alone] = await drawnBeside(start);
    expect(beside).toEqual(alone);
  });

  it('and what draws does not', async () => {
    const [beside, alone] = await drawnBeside(() => new LangevinDynamics(well()).sample({ x, nSteps: 2000 }));
    expect(beside).not.toEqual(alone);
  });

  it('a training by contrastive divergence whose chains only descend', async () => {
    torch.manualSeed(0);
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const descent = new GradientDescentSampler(model);
    const lossFn = new ContrastiveDivergence(model, descent, { kSteps: 20, addNoiseToReal: false });
    const trainer = new BaseTrainer(model, new optim.SGD(model.parameters(), { lr: 0.01 }), lossFn);
    const batch = torch.randn([16, 2]);
    torch.manualSeed(1);
    let done = false;
    const training = trainer.fit([batch], { epochs: 50 }).finally(() => {
      done = true;
    });
    const drawn: number[] = [];
    while (!done) {
      drawn.push(torch.rand([1]).item());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await training;
    torch.manualSeed(1);
    expect(drawn).toEqual(drawn.map(() => torch.rand([1]).item()));
  });
});

it('chains that start anywhere draw their starts', async () => {
  const bell = new GaussianModel(torch.zeros([2]), torch.eye(2));
  const sampler = new GradientDescentSampler(bell);
  torch.manualSeed(0);
  const first = await sampler.sample({ dim: 2, nSteps: 0 });
  torch.manualSeed(0);
  expect(first).toEqualTensor(torch.randn([1, 2]));
});
