import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, GaussianModel, LinearScheduler, MixtureModel } from '../../lib/core/index.js';
import {
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NoUTurnSampler,
  ParallelTempering,
  type ParallelTemperingOptions,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const dtype = 'float64';
const bell = (at: number) => new GaussianModel(torch.full([1], at, { dtype }), torch.eye(1, { dtype }), { dtype });
/** Two bells far apart, the right one three times as heavy. */
const mixture = () => new MixtureModel([bell(-4), bell(4)], { weights: [1, 3], dtype });

it('mixes between distant modes, with the moments of the mixture within 4 standard errors', async () => {
  const n = 1000;
  const x = torch.full([n, 1], -4, { dtype });
  const options = { x, nSteps: 150, generator: new torch.Generator().manualSeed(0) };
  const sampler = new ParallelTempering(mixture(), {
    dtype,
    temperatures: [1, 2.5, 6, 14],
    swapEvery: 2,
    makeKernel: (model, t) => new MALA(model, { stepSize: 0.8 * t, dtype }),
  });
  const [samples, { swapRate, acceptanceRate }] = await sampler.sample({ ...options, returnDiagnostics: true });
  expect(swapRate!.shape).toEqual([150, 3]);
  expect(acceptanceRate!.shape).toEqual([150]);
  const rates = swapRate!.select(0, -1).tolist() as number[];
  for (const rate of rates) expect(rate).toBeGreaterThan(0.2);
  const right = samples.gt(0).to(dtype).mean().item();
  expect(Math.abs(right - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / n));
  for (const [power, expected] of [
    [1, 2],
    [2, 17],
  ] as const) {
    const values = samples.pow(power);
    expect(Math.abs(values.mean().item() - expected) / (values.std().item() / Math.sqrt(n))).toBeLessThan(4);
  }
  // The same kernel without the ladder does not cross.
  const alone = await new MALA(mixture(), { stepSize: 0.8, dtype }).sample(options);
  expect(alone.gt(0).to(dtype).mean().item()).toBeLessThan(0.3);
});

describe('what sample returns', () => {
  it('is that of the coldest kernel alone while nothing is swapped', () => {
    const makeKernel: ParallelTemperingOptions['makeKernel'] = (model) =>
      new LangevinDynamics(model, { stepSize: 0.01 });
    const options = { x: torch.ones([3, 2]), nSteps: 1 };
    const model = new DoubleWellModel();
    const generator = () => new torch.Generator().manualSeed(0);
    const sampler = new ParallelTempering(model, { makeKernel, swapEvery: 9 });
    const [x, { swapRate }] = sampler.sampleSync({ ...options, generator: generator(), returnDiagnostics: true });
    const alone = new LangevinDynamics(model, { stepSize: 0.01 }).sampleSync({ ...options, generator: generator() });
    expect(x).toBeCloseToTensor(alone);
    expect(swapRate!.isnan().all().item()).toBe(true);
  });

  it.each<[string, ParallelTemperingOptions['makeKernel']]>([
    ['LangevinDynamics', (model, t) => new LangevinDynamics(model, { stepSize: 0.02 * t })],
    ['UnderdampedLangevinDynamics', (model) => new UnderdampedLangevinDynamics(model, { stepSize: 0.1 })],
    ['HamiltonianMonteCarlo', (model) => new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 3 })],
    ['MALA', (model, t) => new MALA(model, { stepSize: 0.02 * t })],
    ['NoUTurnSampler', (model) => new NoUTurnSampler(model, { stepSize: 0.1, maxTreeDepth: 3 })],
  ])('comes from any kernel: %s', (_, makeKernel) => {
    const options = { temperatures: [1, 3], swapEvery: 2, makeKernel };
    const sampler = new ParallelTempering(new DoubleWellModel(), options as ParallelTemperingOptions);
    const [x, diagnostics] = sampler.sampleSync({ dim: 2, nSamples: 4, nSteps: 6, thin: 3, returnDiagnostics: true });
    expect(x.isfinite().all().item()).toBe(true);
    expect(diagnostics.swapRate!.shape).toEqual([2, 1]);
  });

  it('follows the schedulers of its kernels, one that they share too', () => {
    const shared = new LinearScheduler(0.02, 0.01, 10);
    const sampler = new ParallelTempering(new DoubleWellModel(), {
      makeKernel: (model) => new MALA(model, { stepSize: shared }),
    });
    sampler.sampleSync({ dim: 2, nSteps: 3 });
    expect(shared.stepCount).toBe(3);
    sampler.sampleSync({ dim: 2, nSteps: 4, resetSchedulers: false });
    expect(shared.stepCount).toBe(7);
    expect(sampler.kernels.map((kernel) => kernel.model.temperature)).toEqual([1, 2, 4, 8]);
  });

  it('takes conditions, which every replica is given', () => {
    class Shifted extends BaseModel {
      override forward(x: Tensor, { y }: { y: Tensor }): Tensor {
        return x.sub(y.unsqueeze(-1)).pow(2).sum(-1).mul(50);
      }
    }
    const sampler = new ParallelTempering(new Shifted(), {
      makeKernel: (model, t) => new MALA(model, { stepSize: 0.005 * t }),
    });
    const y = torch.tensor([-3, 3]);
    const x = sampler.sampleSync({
      dim: 1,
      nSamples: 2,
      y,
      nSteps: 300,
      generator: new torch.Generator().manualSeed(0),
    });
    expect(x.squeeze(-1)).toBeCloseToTensor(y, { rtol: 0, atol: 1 });
  });
});

describe('errors', () => {
  const name = 'ParallelTempering';
  const model = new DoubleWellModel();
  it.each<[Record<string, unknown>, typeof TypeError | typeof RangeError, string]>([
    [{ temperatures: [1] }, RangeError, `${name}: expected temperatures to be an array of at least two, got [1]`],
    [{ temperatures: 2 }, TypeError, `${name}: expected temperatures to be an array of numbers, got 2`],
    [{ temperatures: [1, 1] }, RangeError, `${name}: expected temperatures to be finite numbers that rise, got [1, 1]`],
    [{ temperatures: [2, 1] }, RangeError, `${name}: expected temperatures to be finite numbers that rise, got [2, 1]`],
    [{ temperatures: [1, Infinity] }, RangeError, `${name}: expected temperatures to be finite numbers that rise`],
    [{ temperatures: [0, 1] }, RangeError, `${name}: expected temperatures[0] to be positive, got 0`],
    [{ temperatures: [1, NaN] }, RangeError, `${name}: expected temperatures[1] to be positive, got NaN`],
    [{ temperatures: [1, '2'] }, TypeError, `${name}: expected temperatures[1] to be positive, got "2"`],
    [{ swapEvery: 0 }, RangeError, `${name}: expected swapEvery to be a positive integer, got 0`],
    [{ swapEvery: 1.5 }, RangeError, `${name}: expected swapEvery to be a positive integer, got 1.5`],
    [{ makeKernel: 'mala' }, TypeError, `${name}: expected makeKernel to be a function, got "mala"`],
    [{ makeKernel: () => null }, TypeError, `${name}: expected the result of makeKernel to be a sampler of chains`],
    [
      { makeKernel: () => new MALA(model) },
      TypeError,
      `${name}: expected makeKernel to use the model that it is given`,
    ],
    [{ temperature: [1, 2] }, TypeError, `${name}: unknown option temperature, did you mean temperatures?`],
  ])('of the constructor: %o', (options, kind, message) => {
    const make = () => new ParallelTempering(model, options as never);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it('of makeKernel come through', () => {
    const mine = new Error('mine');
    const makeKernel = () => {
      throw mine;
    };
    expect(() => new ParallelTempering(model, { makeKernel })).toThrow(mine);
  });
});
