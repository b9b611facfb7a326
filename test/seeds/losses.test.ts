// The guide "Loss Functions" (0.5.x), block by block under the rule, with the names it was written with.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CosineScheduler } from '../../lib/core/index.js';
import { GaussianMixtureDataset, TwoMoonsDataset } from '../../lib/datasets/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import * as plot from '../../lib/plot/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { MLPModel, SmoothModel } from './models.js';

const { nn, optim } = torch;
const { DataLoader } = torch.utils.data;
const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');

/** One step of training; the loss before it. */
function trainStep(optimizer: torch.optim.Optimizer, loss: Tensor): number {
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  return loss.item();
}

test('contrastive divergence: basic usage, persistent, with schedulers', () => {
  const model = new MLPModel(2, 64).to(device);
  let sampler = new LangevinDynamics(model, { stepSize: 0.1, device });
  let lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10 });
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.001 });
  const dataBatch = torch.randn([128, 2]).to(device);
  optimizer.zeroGrad();
  const [loss, negativeSamples] = lossFn(dataBatch);
  loss.backward();
  optimizer.step();
  expect(negativeSamples.shape).toEqual([128, 2]);
  // Negatives drawn from the model have no more energy than the data where they started.
  expect(loss.item()).toBeGreaterThan(-0.1);

  lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10, persistent: true, bufferSize: 1024 });
  trainStep(optimizer, lossFn(dataBatch)[0]);
  expect(lossFn.replayBuffer!.shape).toEqual([1024, 2]);

  const stepSizeScheduler = new CosineScheduler(3e-2, 5e-3, 100);
  const noiseScheduler = new CosineScheduler(3e-1, 1e-2, 100);
  sampler = new LangevinDynamics(model, { stepSize: stepSizeScheduler, noiseScale: noiseScheduler, device });
  lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10, persistent: true });
  expect(Number.isFinite(trainStep(optimizer, lossFn(dataBatch)[0]))).toBe(true);
  expect(stepSizeScheduler.stepCount).toBe(10);
});

test('score matching', () => {
  torch.manualSeed(0);
  const model = new SmoothModel(2).to(device);
  const smLossFn = new ScoreMatching(model, { device });
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.001 });
  const dataset = new GaussianMixtureDataset({ nSamples: 500, nComponents: 4, std: 0.1, seed: 123 }).getData();
  const dataloader = new DataLoader(dataset, { batchSize: 32, shuffle: true });
  const averages: number[] = [];
  for (let epoch = 0; epoch < 10; epoch++) {
    let epochLoss = 0;
    for (const batch of dataloader) {
      const batchData = batch.to(device);
      epochLoss += trainStep(optimizer, smLossFn(batchData));
    }
    averages.push(epochLoss / dataloader.length);
  }
  expect(averages.at(-1)).toBeLessThan(averages[0]!);
});

test('sliced and denoising score matching', () => {
  const model = new SmoothModel(2).to(device);
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.001 });
  const dataBatch = torch.randn([128, 2]).to(device);
  const ssmLossFn = new SlicedScoreMatching(model, { nProjections: 5 });
  expect(Number.isFinite(trainStep(optimizer, ssmLossFn(dataBatch)))).toBe(true);
  const dsmLossFn = new DenoisingScoreMatching(model, { sigma: 0.1 });
  expect(dsmLossFn.noiseScale).toBe(0.1);
  expect(Number.isFinite(trainStep(optimizer, dsmLossFn(dataBatch)))).toBe(true);
});

test('complete training example', async () => {
  const [INPUT_DIM, HIDDEN_DIM, BATCH_SIZE, EPOCHS, LEARNING_RATE, CD_K] = [2, 16, 256, 3, 1e-3, 10];
  const USE_PCD = true;
  const dataset = new TwoMoonsDataset({ nSamples: 3000, noise: 0.05, seed: 42, device });
  const dataloader = new DataLoader(dataset, { batchSize: BATCH_SIZE, shuffle: true, dropLast: true });
  const model = new MLPModel(INPUT_DIM, HIDDEN_DIM).to(device);
  const sampler = new LangevinDynamics(model, { stepSize: 0.1, device });
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
  }
  expect(dataloader.length).toBe(11);
  expect(losses.every(Number.isFinite)).toBe(true);

  const folder = mkdtempSync(join(tmpdir(), 'torchebm-seed-'));
  const savePath = join(folder, 'cd_training_loss.png');
  plot.plotLoss(losses, { title: 'Training Loss', savePath });
  expect(readFileSync(savePath).subarray(1, 4).toString()).toBe('PNG');
  rmSync(folder, { recursive: true });
});
