import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, GaussianModel, MLPEnergy } from '../../lib/core/index.js';
import { SinkhornCoupling } from '../../lib/couplings/index.js';
import { BackwardEulerMaruyamaIntegrator } from '../../lib/integrators/index.js';
import { ContrastiveDivergence, FlowMatchingLoss, ScoreMatching } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import {
  FlowSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';

/** Jobs whose end no one lives to see. */
const endless = 1e12;

class Field extends nn.Module {
  l = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor) {
    return this.l(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

/** Products of matrices that take long, with nothing between them that could look for an abort. */
class Heavy extends BaseModel {
  a = new nn.Parameter(torch.ones([2, 3000]));
  b = new nn.Parameter(torch.ones([3000, 3000]));
  override forward(x: Tensor): Tensor {
    return x.mm(this.a).sin().mm(this.b).mm(this.b).sum(-1);
  }
}

class Callback extends BaseModel {
  calls = 0;
  constructor(readonly onCall: (calls: number) => void) {
    super();
  }
  override forward(x: Tensor): Tensor {
    this.onCall(++this.calls);
    return x.pow(2).sum(-1);
  }
}

const net = () => new MLPEnergy(2, { hiddenDims: [8] });
const well = () => new DoubleWellModel();
const bell = () => new GaussianModel(torch.zeros([2]), torch.eye(2));
const metric = (x: Tensor) => torch.eye(2).expand([x.size(0), 2, 2]);
const endlessHmc = (model: any) => new HamiltonianMonteCarlo(model, { stepSize: 1e-6, nLeapfrogSteps: endless });

/** Samplers whose first step never ends. */
const samplers: [string, () => any][] = [
  ['HamiltonianMonteCarlo, fused', () => endlessHmc(well())],
  ['HamiltonianMonteCarlo, a network', () => endlessHmc(net())],
  [
    'HamiltonianMonteCarlo, in operators',
    () =>
      new HamiltonianMonteCarlo(bell(), { stepSize: 1e-6, nLeapfrogSteps: endless, mass: torch.tensor([1, 2]) } as any),
  ],
  ['NoUTurnSampler', () => new NoUTurnSampler(net(), { stepSize: 1e-12, maxTreeDepth: 30 })],
  [
    'RiemannianManifoldHMC',
    () => new RiemannianManifoldHMC(net(), metric, { stepSize: 1e-6, nLeapfrogSteps: endless }),
  ],
  ['ParallelTempering', () => new ParallelTempering(net(), { temperatures: [1, 2], makeKernel: endlessHmc })],
  [
    'FlowSampler',
    () =>
      new FlowSampler(new Field(), {
        mode: 'sde',
        integrator: new BackwardEulerMaruyamaIntegrator({ solverMaxIter: endless, solverCheckEvery: 0 }),
      }),
  ],
];

describe('a step that never ends is broken off', () => {
  it.each(samplers)('%s', async (_, make) => {
    const controller = new AbortController();
    const generator = new torch.Generator().manualSeed(0);
    const running = make().sample({ dim: 2, nSamples: 3, nSteps: 5, generator, signal: controller.signal });
    // Under way: what waits for the same generator is not.
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    await expect(running).rejects.toThrow(/abort/);
    // The thread has ended, else this would wait for ever.
    expect((await new LangevinDynamics(well()).sample({ dim: 2, nSteps: 1, generator })).shape).toEqual([1, 2]);
  });

  it('of a warm-up', async () => {
    const controller = new AbortController();
    const sampler = endlessHmc(net());
    const running = sampler.warmup({ dim: 2, nSteps: 100, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow(/abort/);
  });

  it('of an integrator', async () => {
    const controller = new AbortController();
    const integrator = new BackwardEulerMaruyamaIntegrator({ solverMaxIter: endless, solverCheckEvery: 0 });
    const running = integrator.integrate({ x: torch.ones([2, 2]) }, 0.1, 3, {
      drift: new Field(),
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow(/abort/);
  });
});

const langevin = (model: any) => new LangevinDynamics(model, { stepSize: 0.01 });
const losses: [string, () => [model: any, loss: any]][] = [
  [
    'ContrastiveDivergence',
    () => {
      const model = net();
      return [model, new ContrastiveDivergence(model, langevin(model), { kSteps: endless })];
    },
  ],
  [
    'ScoreMatching',
    () => {
      const model = net();
      return [model, new ScoreMatching(model, { hessianMethod: 'hutchinson', hutchinsonSamples: endless })];
    },
  ],
  [
    'FlowMatchingLoss',
    () => {
      const model = new Field();
      return [model, new FlowMatchingLoss(model, { coupling: new SinkhornCoupling({ nIters: endless }) })];
    },
  ],
];

describe('a training step that never ends is broken off', () => {
  it.each(losses)('%s', async (_, make) => {
    const [model, loss] = make();
    const trainer = new BaseTrainer(model, new optim.SGD(model.parameters(), { lr: 0.1 }), loss);
    const weights = () => model.parameters().flatMap((parameter: Tensor) => parameter.flatten().tolist());
    const before = weights();
    const controller = new AbortController();
    const running = trainer.fit([torch.randn([8, 2])], { steps: 5, signal: controller.signal });
    setTimeout(() => controller.abort('enough'), 20);
    await expect(running).rejects.toBe('enough');
    // Nothing has the parameters any more, and they are as they were.
    await expect.poll(() => torch.noGrad(() => model.parameters()[0].add_(0))).toBeTruthy();
    expect(weights()).toEqual(before);
  });
});

it('no function of the caller is called after an abort', async () => {
  const controller = new AbortController();
  const model = new Callback((calls) => calls === 7 && controller.abort());
  const running = endlessHmc(model).sample({ dim: 2, nSteps: 3, signal: controller.signal });
  await expect(running).rejects.toThrow(/abort/);
  expect(model.calls).toBe(7);
});

it('a single operation that takes long keeps nobody waiting, and what it uses until it ends', async () => {
  const model = new Heavy();
  const generator = new torch.Generator().manualSeed(0);
  const controller = new AbortController();
  let ended = false;
  const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
  const running = sampler.sample({
    dim: 2,
    nSamples: 2000,
    nSteps: 2,
    generator,
    returnDiagnostics: true,
    signal: controller.signal,
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  const next = new LangevinDynamics(well()).sample({ dim: 2, nSteps: 1, generator }).then(() => {
    ended = true;
  });
  await expect(running).rejects.toThrow(/abort/);
  expect(ended).toBe(false);
  await next;
}, 60_000);
