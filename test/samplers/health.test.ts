import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BaseModel, type BaseSampler, GaussianModel } from '../../lib/core/index.js';
import {
  AnnealedLangevinDynamics,
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

// Each warning comes once a process and class, so every test has classes of its own.
function own<T extends abstract new (...args: any[]) => BaseSampler>(Base: T): T {
  const { [Base.name]: Class } = { [Base.name]: class extends (Base as any) {} } as any;
  Object.defineProperty(Class, 'name', { value: `${Base.name}${++classes}` });
  return Class as T;
}
let classes = 0;

const warnings: string[] = [];
const listen = ({ message }: Error) => warnings.push(message);
process.on('warning', listen);
afterAll(() => void process.off('warning', listen));
const turn = () => new Promise((resolve) => setImmediate(resolve));
beforeEach(async () => {
  await turn();
  warnings.length = 0;
});

/** E = x⁴: too steep for a large step. */
class Steep extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.pow(4).flatten(1).sum(1);
  }
}
/** E = ½|x|², NaN right of `edge`. */
class Torn extends BaseModel {
  edge: number;
  constructor(edge: number) {
    super();
    this.edge = edge;
  }
  override forward(x: Tensor): Tensor {
    const energy = x.pow(2).flatten(1).sum(1).mul(0.5);
    return torch.where(x.select(1, 0).gt(this.edge), NaN, energy);
  }
}
const metric = (x: Tensor) => torch.diagEmbed(torch.onesLike(x));
const options = { dim: 2, nSamples: 50, nSteps: 100 };

describe('chains that become infinite or NaN', () => {
  it.each<[string, () => BaseSampler]>([
    [
      'LangevinDynamics, fused',
      () => new (own(LangevinDynamics))(new GaussianModel(torch.zeros([2]), torch.eye(2)), { stepSize: 50 }),
    ],
    ['LangevinDynamics', () => new (own(LangevinDynamics))(new Steep(), { stepSize: 1 })],
    ['UnderdampedLangevinDynamics', () => new (own(UnderdampedLangevinDynamics))(new Steep(), { stepSize: 5 })],
    [
      'AnnealedLangevinDynamics',
      () => new (own(AnnealedLangevinDynamics))(new Steep(), { sigmas: [5, 1], stepSize: 5 }),
    ],
    ['GradientDescentSampler', () => new (own(GradientDescentSampler))(new Steep(), { stepSize: 1 })],
  ])('%s warn once with their share and the steps', async (_, make) => {
    const sampler = make();
    const start = torch.full([50, 2], 3);
    start.setAt(':25', 0);
    for (let i = 0; i < 2; i++) {
      const x = (await sampler.sample({ ...options, nSteps: 200, x: start.mul(10) })) as Tensor;
      expect(x.isfinite().all().item()).toBe(false);
    }
    await turn();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      new RegExp(
        `^${sampler.constructor.name}: \\d+ of 50 chains \\([\\d.]+ %\\) are not finite after 200 steps; ` +
          'the first of them became so (at step \\d+|between steps \\d+ and \\d+): the step size may be too large$',
      ),
    );
  });

  it('name their number exactly, in place too, and whether they began so', async () => {
    const sampler = new (own(LangevinDynamics))(new GaussianModel(torch.zeros([2]), torch.eye(2)));
    const x = torch.zeros([8, 2]);
    x.setAt(3, 1, NaN);
    x.setAt(5, 0, Infinity);
    sampler.sampleSync({ x, nSteps: 3 });
    await turn();
    expect(warnings).toEqual([
      `${sampler.constructor.name}: 2 of 8 chains (25 %) are not finite after 3 steps; they began so`,
    ]);
  });

  it('of a flow are told of too', async () => {
    class Away extends torch.nn.Module {
      override forward(x: Tensor): Tensor {
        return x.pow(3).mul(1e3);
      }
    }
    const sampler = new (own(FlowSampler))(new Away(), { integrator: 'euler' });
    await sampler.sample({ dim: 2, nSamples: 10, nSteps: 30 });
    await turn();
    expect(warnings.join()).toMatch(
      /: 10 of 10 samples \(100 %\) are not finite after 30 steps; the first of them became/,
    );
  });

  it('in hot replicas count as well', async () => {
    const sampler = new (own(ParallelTempering))(new Steep(), {
      temperatures: [1, 100],
      makeKernel: (model, temperature) => new LangevinDynamics(model, { stepSize: temperature > 1 ? 1e3 : 1e-3 }),
    });
    const x = (await sampler.sample({ ...options, x: torch.ones([50, 2]) })) as Tensor;
    expect(x.isfinite().all().item()).toBe(true);
    await turn();
    expect(warnings.join()).toMatch(/50 of 50 chains \(100 %\) are not finite after 100 steps/);
  });
});

const metropolis: [string, (model: BaseModel, stepSize: number) => BaseSampler][] = [
  ['MALA', (model, stepSize) => new (own(MALA))(model, { stepSize })],
  ['HamiltonianMonteCarlo', (model, stepSize) => new (own(HamiltonianMonteCarlo))(model, { stepSize })],
  ['RiemannianManifoldHMC', (model, stepSize) => new (own(RiemannianManifoldHMC))(model, metric, { stepSize })],
  ['NoUTurnSampler', (model, stepSize) => new (own(NoUTurnSampler))(model, { stepSize })],
  [
    'ParallelTempering',
    (model, stepSize) => {
      const makeKernel = (tempered: BaseModel) => new MALA(tempered, { stepSize });
      return new (own(ParallelTempering))(model, { temperatures: [1, 1.1], makeKernel, swapEvery: 1000 });
    },
  ],
];

describe.each(metropolis)('%s', (_, make) => {
  it('tells of chains that take no proposal, once, and counts divergences', async () => {
    const sampler = make(new Steep(), 30);
    const x = torch.ones([50, 2]);
    for (let i = 0; i < 2; i++) {
      const [samples, { acceptanceRate, divergences }] = (await sampler.sample({
        ...{ x, nSteps: 60, thin: 20, returnDiagnostics: true },
      })) as [Tensor, Record<string, Tensor>];
      expect(samples).toEqualTensor(x);
      expect(acceptanceRate!.tolist()).toEqual([0, 0, 0]);
      expect(divergences!.tolist()).toEqual([50, 50, 50]);
    }
    await turn();
    const cure = 'the step size is too large for their energy, or that is not finite';
    expect(warnings).toEqual([
      `${sampler.constructor.name}: 50 of 50 chains (100 %) took none of the proposals of 60 steps; ${cure}`,
    ]);
  });

  it('counts the divergences of energies that are NaN', async () => {
    const sampler = make(new Torn(-1e9), 0.1);
    const [, { divergences }] = (await sampler.sample({
      ...{ x: torch.zeros([4, 2]), nSteps: 2, returnDiagnostics: true },
    })) as [Tensor, Record<string, Tensor>];
    expect(divergences!.tolist()).toEqual([4, 4]);
  });

  it('is silent where all is well, also where few proposals are few', async () => {
    const sampler = make(new GaussianModel(torch.zeros([2]), torch.eye(2)), 0.3);
    const [, { divergences, acceptanceRate }] = (await sampler.sample({
      ...{ ...options, nSteps: 30, returnDiagnostics: true },
    })) as [Tensor, Record<string, Tensor>];
    expect(divergences!.sum().item()).toBe(0);
    expect(acceptanceRate!.mean().item()).toBeGreaterThan(0.3);
    const steep = make(new Steep(), 30);
    await steep.sample({ x: torch.ones([5, 2]), nSteps: 2 });
    await turn();
    expect(warnings).toEqual([]);
  });
});

it('watching chains keeps no tensors', async () => {
  const sampler = new MALA(new Steep(), { stepSize: 0.01 });
  const run = async () => {
    for (let i = 0; i < 5; i++) (await sampler.sample({ dim: 2, nSamples: 4, nSteps: 70 })).dispose();
  };
  await run();
  const before = liveTensors();
  await run();
  expect(liveTensors()).toBeLessThanOrEqual(before + 2);
});

describe('a stochastic flow', () => {
  /** The velocity that carries a standard normal law to one of another variance along straight paths. */
  class Scales extends torch.nn.Module {
    variance: number;
    constructor(variance: number) {
      super();
      this.variance = variance;
    }
    override forward(x: Tensor, t: Tensor): Tensor {
      const time = t.unsqueeze(1);
      const rest = torch.rsub(time, 1);
      const variance = time.square().mul(this.variance).add(rest.square());
      return time.mul(this.variance).sub(rest).div(variance).mul(x);
    }
  }
  const spread = async (flow: BaseSampler, nSteps: number) =>
    (
      (await flow.sample({
        ...{ dim: 1, nSamples: 2000, nSteps, generator: new torch.Generator().manualSeed(0) },
      } as object)) as Tensor
    )
      .std()
      .item();

  it('whose first step is too large says so once, and keeps its numbers', async () => {
    const flow = new (own(FlowSampler))(new Scales(0.25), { mode: 'sde' });
    const wide = await spread(flow, 50);
    expect(wide).toBeGreaterThan(5);
    expect(await spread(flow, 50)).toBe(wide);
    await turn();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('50 steps are too few for this diffusion: the first, of size 0.019 where D is 1');
    expect(warnings[0]).toMatch(/Take more steps, or a sampleEps above 0$/);
  });

  it.each(['linear', 'cosine'] as const)(
    'tells what becomes of standard normal data on a %s path',
    async (interpolant) => {
      class Cosine extends torch.nn.Module {
        override forward(x: Tensor): Tensor {
          return torch.zerosLike(x);
        }
      }
      const velocity = interpolant === 'linear' ? new Scales(1) : new Cosine();
      const flow = new (own(FlowSampler))(velocity, { mode: 'sde', interpolant, lastStep: null, sampleEps: 0 });
      const found = await spread(flow, 30);
      await turn();
      const said = Number(/would end with ([\d.]+) times/.exec(warnings[0]!)![1]);
      expect(found / said).toBeGreaterThan(0.9);
      expect(found / said).toBeLessThan(1.1);
    },
  );

  it.each<[string, object, number]>([
    ['of many steps', {}, 1000],
    ['with sampleEps', { sampleEps: 1e-3 }, 50],
    ['of another diffusion', { diffusionForm: 'sigma' }, 50],
    ['of another interpolant', { interpolant: 'vp' }, 50],
    ['of implicit steps', { integrator: 'backward_euler_maruyama' }, 50],
  ])('%s is silent, where it is right', async (_, settings, nSteps) => {
    const flow = new (own(FlowSampler))(new Scales(0.25), { mode: 'sde', ...settings });
    const found = await spread(flow, nSteps);
    if (!('interpolant' in settings || 'integrator' in settings)) expect(Math.abs(found - 0.46)).toBeLessThan(0.06);
    await turn();
    expect(warnings).toEqual([]);
  });
});
