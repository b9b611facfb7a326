// The guide "Training Energy-Based Models" and the tutorial of the same name (0.5.x), block by block under the rule.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BaseModel, CosineScheduler } from '../../lib/core/index.js';
import { GaussianMixtureDataset, TwoMoonsDataset } from '../../lib/datasets/index.js';
import { ContrastiveDivergence, ScoreMatching } from '../../lib/losses/index.js';
import * as plot from '../../lib/plot/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Device, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { MLPModel } from './models.js';

const { nn, optim } = torch;
const { spectralNorm } = nn.utils;
const { DataLoader } = torch.utils.data;
const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
const folder = mkdtempSync(join(tmpdir(), 'torchebm-seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface PlotCall {
  model: BaseModel;
  realSamples: Tensor;
  sampler: LangevinDynamics;
  epoch: number;
  device: Device;
  gridSize?: number;
  plotRange?: number;
  kSampling?: number;
}

/** "Visualization During Training". */
function plotEnergyAndSamples({
  model,
  realSamples,
  sampler,
  epoch,
  device,
  gridSize = 40,
  plotRange = 3,
  kSampling = 100,
}: PlotCall) {
  return torch.noGrad(() => {
    const xCoords = torch.linspace(-plotRange, plotRange, gridSize, { device });
    const yCoords = torch.linspace(-plotRange, plotRange, gridSize, { device });
    const [xv, yv] = torch.meshgrid([xCoords, yCoords], { indexing: 'xy' });
    const grid = torch.stack([xv!.flatten(), yv!.flatten()], 1);
    model.eval();
    const energyValues = model(grid).cpu().reshape([gridSize, gridSize]);
    let logProbValues = energyValues.neg();
    logProbValues = logProbValues.sub(logProbValues.max());
    const probDensity = logProbValues.exp();
    expect(probDensity.max().item()).toBe(1);

    const visStartNoise = torch.randn([500, realSamples.shape[1]!], { device });
    const modelSamples = sampler.sampleSync({ x: visStartNoise, nSteps: kSampling });
    plot
      .compareSamples({
        real: realSamples.cpu(),
        generated: modelSamples.cpu(),
        model,
        xRange: [-plotRange, plotRange],
        yRange: [-plotRange, plotRange],
        title: `Epoch ${epoch}`,
      })
      .saveSync(join(folder, `ebm_training_epoch_${epoch}.png`));
  });
}

test('training with contrastive divergence', () => {
  torch.manualSeed(42);
  const [INPUT_DIM, HIDDEN_DIM, BATCH_SIZE, EPOCHS, LEARNING_RATE] = [2, 16, 256, 2, 1e-3];
  const SAMPLER_STEP_SIZE = new CosineScheduler(3e-2, 5e-3, 100);
  const SAMPLER_NOISE_SCALE = new CosineScheduler(3e-1, 1e-2, 100);
  const [CD_K, USE_PCD, VISUALIZE_EVERY] = [10, true, 20];

  const dataset = new TwoMoonsDataset({ nSamples: 3000, noise: 0.05, seed: 42, device });
  const realDataForPlotting = dataset.getData();
  const dataloader = new DataLoader(dataset, { batchSize: BATCH_SIZE, shuffle: true, dropLast: true });
  const model = new MLPModel(INPUT_DIM, HIDDEN_DIM).to(device);
  const sampler = new LangevinDynamics(model, {
    stepSize: SAMPLER_STEP_SIZE,
    noiseScale: SAMPLER_NOISE_SCALE,
    device,
  });
  const lossFn = new ContrastiveDivergence(model, sampler, {
    kSteps: CD_K,
    persistent: USE_PCD,
    bufferSize: BATCH_SIZE,
  }).to(device);
  const optimizer = new optim.Adam(model.parameters(), { lr: LEARNING_RATE });

  const losses: number[] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    model.train();
    let epochLoss = 0;
    for (const dataBatch of dataloader) {
      optimizer.zeroGrad();
      const [loss] = lossFn(dataBatch);
      loss.backward();
      nn.utils.clipGradNorm_(model.parameters(), 1.0);
      optimizer.step();
      epochLoss += loss.item();
    }
    losses.push(epochLoss / dataloader.length);
    if ((epoch + 1) % VISUALIZE_EVERY === 0 || epoch === 0) {
      plotEnergyAndSamples({
        model,
        realSamples: realDataForPlotting,
        sampler,
        epoch: epoch + 1,
        device,
        plotRange: 2.5,
        kSampling: 200,
      });
    }
  }
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(existsSync(join(folder, 'ebm_training_epoch_1.png'))).toBe(true);
});

test('training with score matching', () => {
  torch.manualSeed(0);
  const model = new MLPModel(2).to(device);
  const smLossFn = new ScoreMatching(model, { hessianMethod: 'hutchinson', hutchinsonSamples: 5, device });
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.001 });
  const dataset = new GaussianMixtureDataset({ nSamples: 500, nComponents: 4, std: 0.1, seed: 123 }).getData();
  const dataloader = new DataLoader(dataset, { batchSize: 32, shuffle: true });
  const losses: number[] = [];
  for (let epoch = 0; epoch < 5; epoch++) {
    let epochLoss = 0;
    for (let batchData of dataloader) {
      batchData = batchData.to(device);
      optimizer.zeroGrad();
      const loss = smLossFn(batchData);
      loss.backward();
      optimizer.step();
      epochLoss += loss.item();
    }
    losses.push(epochLoss / dataloader.length);
  }
  expect(losses.at(-1)).toBeLessThan(losses[0]!);
  const savePath = join(folder, 'sm_training_loss.png');
  plot.plotLoss(losses, { title: 'Score Matching Training Loss', savePath });
  expect(readFileSync(savePath).length).toBeGreaterThan(1000);
});

class RegularizedMLPModel extends BaseModel {
  declare network: torch.nn.Sequential;

  constructor(inputDim: number, hiddenDim = 64) {
    super();
    this.network = new nn.Sequential(
      spectralNorm(new nn.Linear(inputDim, hiddenDim)),
      new nn.ReLU(),
      spectralNorm(new nn.Linear(hiddenDim, hiddenDim)),
      new nn.ReLU(),
      spectralNorm(new nn.Linear(hiddenDim, 1)),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.network(x).squeeze(-1);
  }
}

test('regularization techniques', () => {
  const model = new RegularizedMLPModel(2);
  const weightDecay = 1e-4;
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3, weightDecay });
  const sampler = new LangevinDynamics(model, { stepSize: 0.1 });
  const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 5 });
  const [loss] = lossFn(torch.randn([64, 2]));
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 1.0);
  const norm = Math.hypot(...model.parameters().map((p) => p.grad?.norm().item() ?? 0));
  expect(norm).toBeLessThanOrEqual(1.0001);
  optimizer.step();
  // Every layer has a spectral norm of about 1, so the energy is Lipschitz.
  const x = torch.randn([200, 2]);
  const y = x.add(torch.randn([200, 2]).mul(0.01));
  const slope = model(x)
    .sub(model(y))
    .abs()
    .div(x.sub(y).norm({ dim: 1 } as never))
    .max()
    .item();
  expect(slope).toBeLessThan(2);
});

// The tutorial: its own model, data and old names.
class TutorialModel extends BaseModel {
  declare network: torch.nn.Sequential;

  constructor(inputDim: number, hiddenDim = 128) {
    super();
    this.network = new nn.Sequential(
      new nn.Linear(inputDim, hiddenDim),
      new nn.ReLU(),
      new nn.Linear(hiddenDim, hiddenDim),
      new nn.ReLU(),
      new nn.Linear(hiddenDim, 1),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.network(x).squeeze(-1);
  }
}

test('the tutorial', () => {
  const dataset = new GaussianMixtureDataset({
    nSamples: 2048,
    nComponents: 8,
    std: 0.1,
    radius: 1.5,
    device,
    seed: 42,
  });
  const dataloader = new DataLoader(dataset, { batchSize: 256, shuffle: true });
  const model = new TutorialModel(2).to(device);
  const sampler = new LangevinDynamics(model, { stepSize: 0.1, noiseScale: 0.1 });
  const lossFn = new ContrastiveDivergence(model, sampler, { nSteps: 10 });
  expect(lossFn.kSteps).toBe(10);
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  let last: Tensor | undefined;
  for (let epoch = 0; epoch < 3; epoch++) {
    for (const dataBatch of dataloader) {
      optimizer.zeroGrad();
      const [loss] = lossFn(dataBatch);
      loss.backward();
      optimizer.step();
      last = loss;
    }
  }
  expect(Number.isFinite(last!.item())).toBe(true);

  model.eval();
  torch.noGrad(() => {
    const initialNoise = torch.randn([500, 2], { device });
    const modelSamples = sampler.sampleSync({ x: initialNoise, nSteps: 200 }).cpu();
    const figure = plot.plotSamplesOnEnergy(model, modelSamples, {
      xRange: [-2.5, 2.5],
      yRange: [-2.5, 2.5],
      resolution: 40,
      title: 'Epoch 100',
    });
    expect(figure.svg()).toContain('Epoch 100');
  });
});
