// "Getting Started with TorchEBM" (0.5.x), block by block under the rule, with the names it was written with.
import { expect, test } from 'vitest';
import { BaseEnergyFunction, GaussianEnergy, GaussianModel } from '../../lib/core/index.js';
import { TwoMoonsDataset } from '../../lib/datasets/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const { nn, optim } = torch;
const { DataLoader } = torch.utils.data;
const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');

test('quick start', async () => {
  const model = new GaussianModel(torch.zeros([2]), torch.eye(2), { device });
  const sampler = new LangevinDynamics(model, { stepSize: 0.01, device });
  const initialPoints = torch.randn([500, 2], { device });
  const samples = await sampler.sample({ x: initialPoints, nSteps: 100 });
  expect(samples.shape).toEqual([500, 2]);
});

test('concept 1: the energy function; concept 2: the sampler', async () => {
  const energyFn = new GaussianEnergy(torch.zeros([2], { device }), torch.eye(2, { device })).to(device);
  const x = torch.tensor(
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    { device },
  );
  const energy = energyFn(x);
  expect(energy.shape).toEqual([3]);
  expect(energy.tolist()).toEqual([0, 1, 4]);

  const sampler = new LangevinDynamics({ energyFunction: energyFn, stepSize: 0.1, noiseScale: 1 }).to(device);
  const samples = await sampler.sample({ dim: 2, nSamples: 1000, nSteps: 100 });
  expect(samples.shape).toEqual([1000, 2]);
  // 1,000 chains of a standard normal law, whose step of 0.1 widens the variance to 1 / (1 - 0.05).
  expect(Math.abs(samples.mean().item())).toBeLessThan(4 / Math.sqrt(2000));
  expect(Math.abs(samples.var().item() - 1 / 0.95)).toBeLessThan((4 * Math.sqrt(2)) / Math.sqrt(2000));
});

class NeuralEnergy extends BaseEnergyFunction {
  declare network: torch.nn.Sequential;

  constructor({ inputDim = 2, hiddenDim = 64 } = {}) {
    super();
    this.network = new nn.Sequential(
      new nn.Linear(inputDim, hiddenDim),
      new nn.Tanh(),
      new nn.Linear(hiddenDim, hiddenDim),
      new nn.Tanh(),
      new nn.Linear(hiddenDim, 1),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.network(x).squeeze(-1);
  }
}

test('training your first EBM', () => {
  const dataset = new TwoMoonsDataset({ nSamples: 5000 });
  const dataloader = new DataLoader(dataset, { batchSize: 128, shuffle: true });
  const neuralEnergyFn = new NeuralEnergy().to(device);
  const sampler = new LangevinDynamics({
    energyFunction: neuralEnergyFn,
    stepSize: 10.0,
    noiseScale: 0.1,
    nSteps: 60,
  });
  const cdLoss = new ContrastiveDivergence({ sampler });
  const optimizer = new optim.Adam(neuralEnergyFn.parameters(), { lr: 1e-4 });
  const before = neuralEnergyFn.parameters()[0]!.clone();

  for (let epoch = 0; epoch < 1; epoch++) {
    let loss: Tensor | undefined;
    for (const batchData of dataloader) {
      const realSamples = batchData.to(device);
      optimizer.zeroGrad();
      loss = cdLoss.forward(realSamples, neuralEnergyFn);
      loss.backward();
      optimizer.step();
    }
    expect(Number.isFinite(loss!.item())).toBe(true);
  }
  expect(neuralEnergyFn.parameters()[0]).not.toEqualTensor(before);
});
