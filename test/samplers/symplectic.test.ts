import { describe, expect, it } from 'vitest';
import { BaseModel, BaseSymplecticIntegrator } from '../../lib/core/index.js';
import { GeneralisedLeapfrogIntegrator, LeapfrogIntegrator } from '../../lib/integrators/index.js';
import * as nn from '../../lib/nn/index.js';
import { RiemannianManifoldHMC } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';
import { camel, modelOf } from './models.js';

const drift = (x: Tensor) => x.mul(x).mul(x).neg();
const force = (x: Tensor, p: Tensor) => {
  const m = x.mul(x).add(1);
  return p.mul(p).mul(x).div(m.mul(m)).sub(x);
};
const velocity = (x: Tensor, p: Tensor) => p.div(x.mul(x).add(1));
const metric = (x: Tensor) => torch.diagEmbed(x.mul(x).add(1));

interface Trajectory {
  integrator: string;
  seed: number;
  options?: Record<string, number>;
  call: { stepSize: number; nSteps: number; mass?: number | number[] | null; safe: boolean };
  x: Stored;
  p: Stored;
}

interface Chain {
  options: Record<string, number>;
  model: string;
  seed: number;
  call: { n_samples: number; dim: number; n_steps: number; thin: number };
  x: Stored;
  diagnostics: Record<string, Stored>;
  after: number;
}

const { trajectories, chains } = fixture<{ trajectories: Trajectory[]; chains: Chain[] }>('samplers/symplectic.json');
const camels = (options: Record<string, number> = {}) =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [camel(key), value]));

describe('the numbers of TorchEBM 0.8.9', () => {
  it.each(['LeapfrogIntegrator', 'GeneralisedLeapfrogIntegrator'])('of %s', async (name) => {
    const mine = trajectories.filter(({ integrator }) => integrator === name);
    expect(mine.length).toBeGreaterThan(40);
    for (const { seed, options, call, x: x1, p: p1 } of mine) {
      const dtype = x1.dtype as DType;
      torch.manualSeed(seed);
      const start = { x: torch.randn(x1.shape, { dtype }), p: torch.randn(x1.shape, { dtype }) };
      const { stepSize, nSteps, safe } = call;
      const mass = Array.isArray(call.mass) ? torch.tensor(call.mass, { dtype }) : call.mass;
      const separable = name === 'LeapfrogIntegrator';
      const integrator: BaseSymplecticIntegrator = separable
        ? new LeapfrogIntegrator({ dtype })
        : new GeneralisedLeapfrogIntegrator({ dtype, ...camels(options) });
      const args: any = separable ? { drift, mass, safe } : { force, velocity, safe };
      let state = start;
      for (let i = 0; i < nSteps; i++) state = integrator.step(state, stepSize, args);
      const what = `${name} ${JSON.stringify({ options, call })} ${dtype}`;
      const ends = [
        integrator.integrateSync(start, stepSize, nSteps, args),
        await integrator.integrate(start, torch.tensor(stepSize, { dtype }), nSteps, args),
        state,
      ];
      for (const { x, p } of ends) {
        expectStored(x, x1, `x of ${what}`);
        expectStored(p, p1, `p of ${what}`);
      }
    }
  });

  it.each(['function', 'module'])('of RiemannianManifoldHMC, with a metric that is a %s', async (kind) => {
    class Metric extends nn.Module {
      override forward(x: Tensor): Tensor {
        return metric(x);
      }
    }
    const metricFn = kind === 'module' ? new Metric() : metric;
    for (const entry of chains) {
      const { options, model, seed, call, x: stored, diagnostics } = entry;
      const dtype = stored.dtype as DType;
      // Each evaluation of a function crosses to the JavaScript thread: fewer of them.
      if (kind === 'function' && (model === 'Mixture' || options.n_leapfrog_steps !== 2)) continue;
      if (kind === 'module' && (dtype === 'float32' || model !== 'Mixture')) continue;
      const { n_samples: nSamples, dim, n_steps: nSteps, thin } = call;
      const sampler = new RiemannianManifoldHMC(modelOf(model, dim, dtype), metricFn, { ...camels(options), dtype });
      const what = `${JSON.stringify(options)} on ${model}, ${dtype} ${nSamples} × ${dim}`;
      const args = { nSamples, dim, nSteps, thin, returnDiagnostics: true } as const;
      torch.manualSeed(seed);
      const [x, found] = sampler.sampleSync(args);
      expectNear(torch.randn([1]), entry, 'after', what);
      expectStored(x, stored, what);
      for (const [key, value] of Object.entries(diagnostics)) {
        expectStored(found[camel(key)], value, `${key} of ${what}`);
      }
      if (kind === 'function' && nSamples !== 1) continue;
      torch.manualSeed(seed);
      const [promised] = await sampler.sample(args);
      expect(promised, what).toEqualTensor(x);
    }
  });
});

describe('the leapfrog scheme', () => {
  const pendulum = (x: Tensor) => x.sin().neg();
  const start = { x: torch.tensor([[1.5]], { dtype: 'float64' }), p: torch.tensor([[0.3]], { dtype: 'float64' }) };
  const energy = ({ x, p }: typeof start) => p.item() ** 2 / 2 - Math.cos(x.item());
  const integrators = [
    ['LeapfrogIntegrator', new LeapfrogIntegrator({ dtype: 'float64' }), { drift: pendulum }],
    [
      'GeneralisedLeapfrogIntegrator',
      new GeneralisedLeapfrogIntegrator({ dtype: 'float64', solverMaxIter: 20 }),
      { force: (x: Tensor) => pendulum(x), velocity: (_: Tensor, p: Tensor) => p },
    ],
  ] as [string, BaseSymplecticIntegrator, any][];

  it.each(integrators)('%s is of order 2', (_, integrator, fields) => {
    const end = (n: number) => integrator.integrateSync(start, 2 / n, n, fields).x.item();
    const exact = end(1280);
    const errors = [20, 40, 80].map((n) => Math.abs(end(n) - exact));
    for (const i of [0, 1]) expect(Math.abs(Math.log2(errors[i]! / errors[i + 1]!) - 2)).toBeLessThan(0.15);
  });

  it.each(integrators)('%s runs back to where it came from', (_, integrator, fields) => {
    const end = integrator.integrateSync(start, 0.1, 50, fields);
    const back = integrator.integrateSync({ x: end.x, p: end.p.neg() }, 0.1, 50, fields);
    expect(back.x.sub(start.x).abs().item()).toBeLessThan(1e-10);
    expect(back.p.add(start.p).abs().item()).toBeLessThan(1e-10);
  });

  it('LeapfrogIntegrator keeps the energy within bounds over 10,000 steps', async () => {
    class Pendulum extends nn.Module {
      override forward(x: Tensor): Tensor {
        return pendulum(x);
      }
    }
    const integrator = new LeapfrogIntegrator({ dtype: 'float64' });
    const h0 = energy(start);
    let state = start;
    for (let i = 0; i < 10; i++) {
      state = await integrator.integrate(state, 0.1, 1000, { drift: new Pendulum(), inferenceMode: true });
      expect(Math.abs(energy(state) - h0)).toBeLessThan(0.1 ** 2);
    }
  });

  it('GeneralisedLeapfrogIntegrator does so where H(x, p) is not separable', () => {
    // H = p² / 2m(x) + x² / 2 with m = 1 + x².
    const total = ({ x, p }: typeof start) => p.item() ** 2 / (1 + x.item() ** 2) / 2 + x.item() ** 2 / 2;
    const integrator = new GeneralisedLeapfrogIntegrator({ dtype: 'float64', solverMaxIter: 4 });
    const h0 = total(start);
    let state = start;
    for (let i = 0; i < 10; i++) {
      state = integrator.integrateSync(state, 0.05, 1000, { force, velocity, inferenceMode: true });
      expect(Math.abs(total(state) - h0)).toBeLessThan(0.05 ** 2);
    }
  });

  it('can be differentiated', () => {
    const x = torch.tensor([[1.5]], { dtype: 'float64', requiresGrad: true });
    const at = (value: Tensor) =>
      new LeapfrogIntegrator().integrateSync({ x: value, p: start.p }, 0.1, 20, { drift: pendulum, safe: true }).x;
    const [slope] = torch.grad(at(x).sum(), x);
    const difference =
      at(x.detach().add(1e-5))
        .sub(at(x.detach().sub(1e-5)))
        .item() / 2e-5;
    expect(slope!.item()).toBeCloseTo(difference, 6);
    const { x: end } = new LeapfrogIntegrator().step({ x, p: start.p }, 0.1, { drift: pendulum, inferenceMode: true });
    expect(end.requiresGrad).toBe(false);
  });

  it('holds no tensors beyond what it returns', () => {
    const integrator = new LeapfrogIntegrator({ dtype: 'float64' });
    let state = integrator.integrateSync(start, 0.1, 5, { drift: pendulum });
    const before = liveTensors();
    for (let i = 0; i < 200; i++) state = integrator.integrateSync(state, 0.1, 5, { drift: pendulum });
    expect(liveTensors() - before).toBeLessThan(5);
  });

  it('of a class of its own takes its own step', async () => {
    class Euler extends BaseSymplecticIntegrator {
      override step({ x, p }: { x: Tensor; p: Tensor }, h: number, options: { drift: (x: Tensor) => Tensor }) {
        const q = p.add(options.drift(x).mul(h));
        return { x: x.add(q.mul(h)), p: q };
      }
    }
    const { x } = await new Euler().integrate({ x: torch.ones([1]), p: torch.zeros([1]) }, 0.5, 2, {
      drift: (x: Tensor) => x.neg(),
    });
    expect(x.item()).toBeCloseTo(0.3125, 6);
  });
});

describe('RiemannianManifoldHMC', () => {
  it('takes forces through model and metric on its own thread, and says what is wrong with a metric', async () => {
    class Bowl extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2).sum(-1);
      }
    }
    const sample = (metricFn: any) => new RiemannianManifoldHMC(new Bowl(), metricFn).sample({ dim: 2, nSteps: 1 });
    await expect(sample((x: Tensor) => x)).rejects.toThrow('expected metricFn(x) to have shape (1, 2, 2)');
    await expect(sample(() => 3)).rejects.toThrow('expected the result of metricFn to be a Tensor, got 3');
    await expect(sample((x: Tensor) => torch.diagEmbed(x.abs()).neg())).rejects.toThrow('positive-definite');
    await expect(
      sample(() => {
        throw null;
      }),
    ).rejects.toBe(null);
  });
});
