import { describe, expect, it } from 'vitest';
import { BaseModel, type ChainSampler, CosineScheduler, GaussianModel } from '../../lib/core/index.js';
import { GradientDescentSampler, HamiltonianMonteCarlo, MALA, NesterovSampler } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';
import { camel, Mixture, modelOf } from './models.js';

const samplers: Record<string, new (model: BaseModel, options: any) => ChainSampler> = {
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  NesterovSampler,
};

interface Case {
  sampler: string;
  options: Record<string, any>;
  model: string;
  seed: number;
  call: { n_samples: number; dim: number; n_steps: number; thin: number };
  x: Stored;
  diagnostics: Record<string, Stored>;
  after: number;
}

function optionsOf(options: Record<string, any>, dtype: DType) {
  const value = (v: any) => {
    if (Array.isArray(v)) return torch.tensor(v, { dtype });
    return typeof v === 'object' ? new CosineScheduler(v.start, v.end, v.n) : v;
  };
  return Object.fromEntries(Object.entries(options).map(([key, v]) => [camel(key), value(v)]));
}

describe('the numbers of TorchEBM 0.8.9', () => {
  const { cases } = fixture<{ cases: Case[] }>('samplers/hmc.json');
  it.each(Object.keys(samplers))('of %s, in both forms', async (name) => {
    const mine = cases.filter(({ sampler }) => sampler === name);
    for (const entry of mine) {
      const { options, model, seed, call, x: stored, diagnostics } = entry;
      const dtype = stored.dtype as DType;
      const Sampler = samplers[name]!;
      const sampler = new Sampler(modelOf(model, call.dim, dtype), { ...optionsOf(options, dtype), dtype });
      const { n_samples: nSamples, dim, n_steps: nSteps, thin } = call;
      const what = `${name} ${JSON.stringify(options)} on ${model}, ${dtype} ${nSamples} × ${dim}`;
      const args = { nSamples, dim, nSteps, thin, returnDiagnostics: true } as const;
      torch.manualSeed(seed);
      const [x, found] = sampler.sampleSync(args);
      expectNear(torch.randn([1]), entry, 'after', what);
      torch.manualSeed(seed);
      const [promised] = await sampler.sample(args);
      expect(promised, what).toEqualTensor(x);
      const names = Object.keys(found).map((key) => (key === 'acceptanceRate' ? 'acceptance_rate' : key));
      const more = names.includes('acceptance_rate') ? ['divergences'] : [];
      expect(names).toEqual([...Object.keys(diagnostics), ...more]);
      expectStored(x, stored, what);
      for (const [key, expected] of Object.entries(diagnostics)) {
        expectStored(found[camel(key)], expected, `${key} of ${what}`);
      }
    }
    expect(mine.length).toBeGreaterThan(50);
  });
});

const scaled = (...variances: number[]) =>
  new GaussianModel(torch.zeros([variances.length]), torch.diag(torch.tensor(variances)));

describe('warmup', () => {
  it('finds the mass and the step size of a normal law, in both forms', async () => {
    const found = [];
    for (const sync of [true, false]) {
      const sampler = new HamiltonianMonteCarlo(scaled(1, 100, 0.01), { nLeapfrogSteps: 8 });
      const options = { nSamples: 50, nSteps: 300, generator: new torch.Generator().manualSeed(0) };
      const result = sync ? sampler.warmupSync(options) : await sampler.warmup(options);
      expect(result.x.shape).toEqual([50, 3]);
      expect(sampler.getScheduledValue('stepSize')).toBe(result.stepSize);
      expect(sampler.mass).toBe(result.mass);
      found.push(result);
      // 225 steps of 50 chains: the variances are known to a few percent even where draws are correlated.
      const variances = (result.mass as Tensor).reciprocal().tolist() as number[];
      for (const [i, variance] of [1, 100, 0.01].entries())
        expect(Math.abs(variances[i]! / variance - 1)).toBeLessThan(0.2);
      expect(Math.abs(result.acceptanceRate - 0.8)).toBeLessThan(0.1);
      const [, { acceptanceRate }] = sampler.sampleSync({ x: result.x, nSteps: 50, returnDiagnostics: true });
      expect(Math.abs(acceptanceRate!.mean().item() - 0.8)).toBeLessThan(0.15);
    }
    expect(found[0]!.stepSize).toBe(found[1]!.stepSize);
    expect(found[0]!.x).toEqualTensor(found[1]!.x);
  });

  it('of the step size alone leaves the mass', () => {
    const sampler = new HamiltonianMonteCarlo(scaled(1, 4), { mass: 2, stepSize: new CosineScheduler(0.5, 0.1, 5) });
    const options = { nSamples: 20, nSteps: 100, targetAccept: 0.6, adaptMass: false };
    const { mass, stepSize, acceptanceRate } = sampler.warmupSync({
      ...options,
      generator: new torch.Generator().manualSeed(1),
    });
    expect(mass).toBe(2);
    expect(Math.abs(acceptanceRate - 0.6)).toBeLessThan(0.1);
    expect(sampler.schedulers.stepSize!.values(3)).toEqual(Float64Array.from([stepSize, stepSize, stepSize]));
  });

  it('after no steps gives what there was', () => {
    const x = torch.ones([3, 2]);
    const result = new HamiltonianMonteCarlo(scaled(1, 4), { stepSize: 0.25 }).warmupSync({ x, nSteps: 0 });
    expect(result.x).toEqualTensor(x);
    expect([result.mass, result.acceptanceRate]).toEqual([null, 0]);
    expect(result.stepSize).toBeCloseTo(0.25, 12);
  });

  it('says so where no step or every step is accepted', () => {
    class Flat extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.sum(-1).mul(0);
      }
    }
    class Nowhere extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.sum(-1).mul(Number.NaN);
      }
    }
    const warmup = (model: BaseModel) => () => new HamiltonianMonteCarlo(model).warmupSync({ dim: 2, nSteps: 10 });
    expect(warmup(new Flat())).toThrow('every step is accepted');
    expect(warmup(new Nowhere())).toThrow('no step is small enough');
  });
});

describe('MALA', () => {
  it('is the formula, step by step', () => {
    const model = new Mixture();
    const start = torch.linspace(-2, 2, 12).view([6, 2]);
    const h = 0.4;
    torch.manualSeed(3);
    const [sampled, { energy, acceptanceRate }] = new MALA(model, { stepSize: h }).sampleSync({
      x: start,
      nSteps: 5,
      returnDiagnostics: true,
    });
    torch.manualSeed(3);
    let x = start;
    for (let i = 0; i < 5; i++) {
      const z = torch.randnLike(x);
      const y = x.sub(model.gradient(x).mul(h)).add(z.mul(Math.sqrt(2 * h)));
      const log = (to: Tensor, from: Tensor) =>
        to
          .sub(from)
          .add(model.gradient(from).mul(h))
          .pow(2)
          .sum(-1)
          .div(-4 * h);
      const ratio = model(x).sub(model(y)).add(log(x, y)).sub(log(y, x)).exp();
      const accepted = torch.rand([6]).lt(ratio);
      x = torch.where(accepted.view([6, 1]), y, x);
      expect(acceptanceRate!.tolist()[i]).toBeCloseTo(accepted.float().mean().item(), 6);
      expect(energy!.tolist()[i]).toBeCloseTo(model(x).mean().item(), 5);
    }
    expect(acceptanceRate!.mean().item()).toBeLessThan(1);
    expect(sampled).toBeCloseToTensor(x, { rtol: 0, atol: 1e-5 });
  });
});
