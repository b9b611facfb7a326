// The guide "Sampling Algorithms" (0.5.x), block by block under the rule, with the names it was written with.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type BaseModel,
  BaseSampler,
  ConstantScheduler,
  CosineScheduler,
  DoubleWellModel,
  GaussianModel,
  LinearScheduler,
  type SampleOptions,
  WarmupScheduler,
} from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as plot from '../../lib/plot/index.js';
import { HamiltonianMonteCarlo, LangevinDynamics } from '../../lib/samplers/index.js';
import type { DeviceLike, DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { MLPModel } from './models.js';

const { optim } = torch;
const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
const model = new MLPModel(2, 32);
const langevinSampler = new LangevinDynamics(model, { stepSize: 0.1, noiseScale: 0.01, device });
const initialPoints = torch.randn([100, 2], { device });

test('Langevin dynamics: basic usage', async () => {
  const samples = await langevinSampler.sample({ x: initialPoints, nSteps: 1000, returnTrajectory: false });
  expect(samples.shape).toEqual([100, 2]);
  expect(model(samples).mean().item()).toBeLessThan(model(initialPoints).mean().item());
});

test('returning trajectories', async () => {
  const trajectory = await langevinSampler.sample({ x: initialPoints, nSteps: 1000, returnTrajectory: true });
  expect(trajectory.shape).toEqual([100, 1000, 2]);
});

test('dynamic parameter scheduling', async () => {
  const stepSizeScheduler = new CosineScheduler(3e-2, 5e-3, 100);
  const noiseScheduler = new CosineScheduler(3e-1, 1e-2, 100);
  const dynamicSampler = new LangevinDynamics(model, {
    stepSize: stepSizeScheduler,
    noiseScale: noiseScheduler,
    device,
  });
  await dynamicSampler.sample({ x: initialPoints, nSteps: 100 });
  expect(stepSizeScheduler.getValue()).toBe(5e-3);
  expect(noiseScheduler.getValue()).toBe(1e-2);
});

test('Hamiltonian Monte Carlo', async () => {
  const model = new DoubleWellModel();
  const hmcSampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 10, device });
  const samples = await hmcSampler.sample({
    x: torch.randn([100, 2], { device }),
    nSteps: 500,
    returnTrajectory: false,
  });
  expect(samples.shape).toEqual([100, 2]);
  // The mean of |x| under exp(-2 (x² - 1)²) is 0.868, with a standard deviation of 0.314: four standard errors.
  expect(Math.abs(samples.abs().mean().item() - 0.868)).toBeLessThan((4 * 0.314) / Math.sqrt(200));
});

test('integration with loss functions, and parallel sampling', async () => {
  const lossFn = new ContrastiveDivergence(model, langevinSampler, { kSteps: 10, persistent: true, bufferSize: 1024 });
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const dataBatch = torch.randn([128, 2]);
  optimizer.zeroGrad();
  const [loss, negativeSamples] = lossFn(dataBatch);
  loss.backward();
  optimizer.step();
  expect(negativeSamples.shape).toEqual([128, 2]);

  const nSamples = 1000;
  const dim = 2;
  const initialPoints = torch.randn([nSamples, dim], { device });
  const samples = await langevinSampler.sample({ x: initialPoints, nSteps: 1000, returnTrajectory: false });
  expect(samples.shape).toEqual([1000, 2]);
});

test('sampler visualizations', async () => {
  const model = new DoubleWellModel({ barrierHeight: 5.0 });
  const schedulerLinear = new LinearScheduler({ initialValue: 0.05, finalValue: 0.03, totalSteps: 100 });
  const scheduler = new WarmupScheduler(schedulerLinear, 10, { warmupInitFactor: 0.01 });
  const sampler = new LangevinDynamics(model, { stepSize: scheduler });
  const initialPoint = torch.tensor([[-2.0, 0.0]], { dtype: torch.float32 });
  const trajectory = await sampler.sample({ x: initialPoint, dim: 2, nSteps: 1000, returnTrajectory: true });

  const folder = mkdtempSync(join(tmpdir(), 'torchebm-seed-'));
  const savePath = join(folder, 'langevin_trajectory.png');
  await plot.plotSampleTrajectories(trajectory, {
    model,
    xRange: [-3, 3],
    yRange: [-3, 3],
    title: 'Langevin Dynamics Trajectory',
    savePath,
  });
  expect(readFileSync(savePath).subarray(1, 4).toString()).toBe('PNG');
  rmSync(folder, { recursive: true });
});

class MyCustomSampler extends BaseSampler {
  myParameter: number;

  constructor(
    model: BaseModel,
    {
      myParameter = 0.1,
      dtype = torch.float32,
      device = null,
    }: { myParameter?: number; dtype?: DType; device?: DeviceLike | null } = {},
  ) {
    super(model, { dtype, device });
    this.myParameter = myParameter;
    this.registerScheduler('my_parameter', new ConstantScheduler(myParameter));
  }

  customStep(x: Tensor): Tensor {
    const paramValue = this.getScheduledValue('my_parameter');
    const gradient = this.model.gradient(x);
    const noise = torch.randnLike(x);
    return x.sub(gradient.mul(paramValue)).add(noise.mul(0.01));
  }

  override sample({
    x,
    dim = 10,
    nSteps = 100,
    nSamples = 1,
    returnTrajectory = false,
    returnDiagnostics = false,
  }: SampleOptions = {}): any {
    return torch.noGrad(() => {
      this.resetSchedulers();
      const size = dim as number;
      const { dtype, device } = this;
      let at = x ? x.to(device) : torch.randn([nSamples, size], { dtype, device });
      const trajectory = returnTrajectory ? torch.empty([nSamples, nSteps, size], { dtype, device }) : null;
      const diagnostics = returnDiagnostics ? this.setupDiagnostics(size, nSteps, { nSamples }) : null;
      for (let i = 0; i < nSteps; i++) {
        this.stepSchedulers();
        at = this.customStep(at);
        if (trajectory) trajectory.setAt(':', i, at);
      }
      if (trajectory) return diagnostics ? [trajectory, diagnostics] : trajectory;
      return diagnostics ? [at, diagnostics] : at;
    });
  }

  setupDiagnostics(dim: number, nSteps: number, { nSamples = null }: { nSamples?: number | null } = {}): Tensor {
    const { dtype, device } = this;
    return nSamples === null
      ? torch.empty([nSteps, 3, dim], { device, dtype })
      : torch.empty([nSteps, 3, nSamples, dim], { device, dtype });
  }
}

test('creating a custom sampler', () => {
  const gaussian = new GaussianModel(torch.ones([3]), torch.eye(3));
  let mySampler = new MyCustomSampler(gaussian);
  mySampler = mySampler.to('cpu');
  const trajectory = mySampler.sample({ dim: 3, nSamples: 4, nSteps: 60, returnTrajectory: true });
  expect(trajectory.shape).toEqual([4, 60, 3]);
  expect(trajectory.select(1, -1).sub(1).abs().max().item()).toBeLessThan(0.2);
  const [x, diagnostics] = mySampler.sample({ dim: 3, nSamples: 4, nSteps: 5, returnDiagnostics: true });
  expect(x.shape).toEqual([4, 3]);
  expect(diagnostics.shape).toEqual([5, 3, 4, 3]);
  const loss = new ContrastiveDivergence(model, new MyCustomSampler(model), { kSteps: 3 });
  expect(loss(torch.randn([8, 2]))[1].shape).toEqual([8, 2]);
});

class SimpleLangevin extends BaseSampler {
  constructor(
    model: BaseModel,
    { stepSize = 0.01, noiseScale = 1.0, dtype = torch.float32 as DType, device = null as DeviceLike | null } = {},
  ) {
    super(model, { dtype, device });
    this.registerScheduler('step_size', new ConstantScheduler(stepSize));
    this.registerScheduler('noise_scale', new ConstantScheduler(noiseScale));
  }

  langevinStep(x: Tensor): Tensor {
    const stepSize = this.getScheduledValue('step_size');
    const noiseScale = this.getScheduledValue('noise_scale');
    const gradient = this.model.gradient(x);
    const noise = torch.randnLike(x);
    return x.sub(gradient.mul(stepSize)).add(
      torch
        .sqrt(torch.tensor(2.0 * stepSize))
        .mul(noiseScale)
        .mul(noise),
    );
  }

  override sample({ x, dim = 10, nSteps = 100, nSamples = 1, returnTrajectory = false }: SampleOptions = {}): Tensor {
    return torch.noGrad(() => {
      this.resetSchedulers();
      const { dtype, device } = this;
      let at = x ? x.to(device) : torch.randn([nSamples, dim as number], { dtype, device });
      const trajectory = returnTrajectory ? torch.empty([nSamples, nSteps, dim as number], { dtype, device }) : null;
      for (let i = 0; i < nSteps; i++) {
        this.stepSchedulers();
        at = this.langevinStep(at);
        trajectory?.setAt(':', i, at);
      }
      return trajectory ?? at;
    });
  }
}

test('simplified Langevin dynamics samples as the library does', () => {
  const gaussian = new GaussianModel(torch.zeros([2]), torch.eye(2));
  torch.manualSeed(1);
  const own = new SimpleLangevin(gaussian).sample({ dim: 2, nSamples: 50, nSteps: 20 });
  torch.manualSeed(1);
  const library = new LangevinDynamics(gaussian, { stepSize: 0.01 }).sampleSync({ dim: 2, nSamples: 50, nSteps: 20 });
  expect(own).toBeCloseToTensor(library, { rtol: 0, atol: 1e-5 });
});
