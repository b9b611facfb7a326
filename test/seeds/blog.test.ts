// The blog post on energy-based models: its blocks that the guides do not have, under the rule. Both files of the post
// hold the same code.
import { expect, test } from 'vitest';
import { CosineScheduler, GaussianModel } from '../../lib/core/index.js';
import { TwoMoonsDataset } from '../../lib/datasets/index.js';
import { EulerMaruyamaIntegrator, HeunIntegrator } from '../../lib/integrators/index.js';
import { CosineInterpolant, LinearInterpolant, VariancePreservingInterpolant } from '../../lib/interpolants/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import {
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  NesterovSampler,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { SmoothModel as MLPEnergy } from './models.js';

const { nn, optim } = torch;
const { DataLoader } = torch.utils.data;
const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
const model = new GaussianModel(torch.zeros([2]), torch.eye(2), { device });

test('training example', () => {
  const model = new MLPEnergy(2).to(device);
  const sampler = new LangevinDynamics(model, { stepSize: 0.1, device });
  const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10, persistent: true });
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const dataset = new TwoMoonsDataset({ nSamples: 3000, noise: 0.05 });
  const dataloader = new DataLoader(dataset, { batchSize: 128, shuffle: true });
  let steps = 0;
  for (const batchData of dataloader) {
    optimizer.zeroGrad();
    const [loss] = lossFn(batchData.to(device));
    loss.backward();
    nn.utils.clipGradNorm_(model.parameters(), 1.0);
    optimizer.step();
    steps++;
    expect(Number.isFinite(loss.item())).toBe(true);
  }
  expect(steps).toBe(24);
});

test('Hamiltonian Monte Carlo', async () => {
  const hmcSampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 10, device });
  const samples = await hmcSampler.sample({ x: torch.randn([500, 2], { device }), nSteps: 100 });
  expect(samples.shape).toEqual([500, 2]);
  expect(Math.abs(samples.var().item() - 1)).toBeLessThan((4 * Math.sqrt(2)) / Math.sqrt(1000));
});

test('gradient descent samplers find the modes', async () => {
  const gdSampler = new GradientDescentSampler(model, { stepSize: 0.01, device });
  let modes = await gdSampler.sample({ x: torch.randn([100, 2], { device }), nSteps: 500 });
  expect(modes.abs().max().item()).toBeLessThan(0.05);
  const nesterovSampler = new NesterovSampler(model, { stepSize: 0.01, momentum: 0.9, device });
  modes = await nesterovSampler.sample({ x: torch.randn([100, 2], { device }), nSteps: 200 });
  expect(modes.abs().max().item()).toBeLessThan(0.05);
});

/** Stands for the post's `trained_velocity_model`: it carries a standard normal law to one around 3. */
class VelocityModel extends nn.Module {
  override forward(x: Tensor, _t: Tensor): Tensor {
    return torch.fullLike(x, 3);
  }
}

test('flow samplers', async () => {
  const interpolant = new LinearInterpolant();
  const integrator = new HeunIntegrator();
  const flowSampler = new FlowSampler(new VelocityModel(), { interpolant, integrator, device });
  const samples = await flowSampler.sample({ nSamples: 256, dim: 2, nSteps: 50 });
  expect(samples.shape).toEqual([256, 2]);
  expect(Math.abs(samples.mean().item() - 3)).toBeLessThan(4 / Math.sqrt(512));
  // As the post has it: without a shape, which nothing tells.
  await expect((async () => flowSampler.sample({ batchSize: 256, nSteps: 50 } as object))()).rejects.toThrow(
    /FlowSampler.sample/,
  );
});

test('SDE integrators', () => {
  const drift = (x: Tensor) => x.neg();
  for (const integrator of [new EulerMaruyamaIntegrator(), new HeunIntegrator()]) {
    const { x } = integrator.step({ x: torch.ones([3, 2]) }, 0.1, { drift });
    expect(Math.abs(x!.at(0, 0).item() - Math.exp(-0.1))).toBeLessThan(0.01);
  }
});

test('interpolants', () => {
  const noise = torch.randn([5, 2]);
  const data = torch.randn([5, 2]);
  const t = torch.full([5], 0.5);
  for (const interpolant of [new LinearInterpolant(), new CosineInterpolant(), new VariancePreservingInterpolant()]) {
    const [xT, uT] = interpolant.interpolate(noise, data, t);
    expect(xT.shape).toEqual([5, 2]);
    expect(uT.shape).toEqual([5, 2]);
  }
  const [xT] = new LinearInterpolant().interpolate(noise, data, t);
  expect(xT).toBeCloseToTensor(noise.add(data).div(2), { rtol: 0, atol: 1e-6 });
});

test('parameter scheduling', async () => {
  const stepScheduler = new CosineScheduler(0.1, 0.01, 100);
  const sampler = new LangevinDynamics(model, { stepSize: stepScheduler, device });
  await sampler.sample({ dim: 2, nSamples: 10, nSteps: 100 });
  expect(stepScheduler.getValue()).toBe(0.01);
});
