import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, GaussianModel, LinearScheduler } from '../../lib/core/index.js';
import { NoUTurnSampler, type NoUTurnSamplerOptions } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { effectiveSampleSize, monteCarloStandardError, rHat } from '../../lib/utils/index.js';
import { liveTensors } from '../core/live.js';

const dtype = 'float64';
const well = (options: NoUTurnSamplerOptions = {}) =>
  new NoUTurnSampler(new DoubleWellModel(), { stepSize: 0.1, ...options });

/** Two wells in each coordinate of data of any shape. */
class Wells extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.pow(2).sub(1).pow(2).flatten(1).sum(-1);
  }
}

const fixture = new URL('../fixtures/samplers/eight_schools.json', import.meta.url);
const { y, s, figures } = JSON.parse(readFileSync(fixture, 'utf8')) as {
  y: number[];
  s: number[];
  figures: Record<string, { mean: number; sd: number }>;
};

/** Eight schools with theta = mu + tau · z: the coordinates are mu, log tau and the eight z. */
class EightSchools extends BaseModel {
  y = torch.tensor(y, { dtype });
  s = torch.tensor(s, { dtype });

  parameters_(x: Tensor): { mu: Tensor; logTau: Tensor; tau: Tensor; z: Tensor; theta: Tensor } {
    const [mu, logTau, z] = [x.narrow(-1, 0, 1), x.narrow(-1, 1, 1), x.narrow(-1, 2, 8)];
    const tau = logTau.exp();
    return { mu, logTau, tau, z, theta: mu.add(tau.mul(z)) };
  }

  override forward(x: Tensor): Tensor {
    const { mu, logTau, tau, z, theta } = this.parameters_(x);
    const prior = mu.div(5).square().mul(0.5).add(tau.div(5).square().log1p()).sub(logTau).squeeze(-1);
    const squares = z.square().add(this.y.sub(theta).div(this.s).square());
    return prior.add(squares.sum(-1).mul(0.5));
  }
}

it('finds the posterior of the eight schools, within 4 standard errors', async () => {
  const model = new EightSchools({ dtype });
  const sampler = new NoUTurnSampler(model, { dtype });
  const generator = new torch.Generator().manualSeed(1);
  const { x, acceptanceRate } = await sampler.warmup({
    dim: 10,
    nSamples: 64,
    nSteps: 120,
    targetAccept: 0.9,
    generator,
  });
  expect(acceptanceRate).toBeGreaterThan(0.8);
  const [chains, { divergences }] = await sampler.sample({
    x,
    nSteps: 100,
    returnTrajectory: true,
    returnDiagnostics: true,
    generator,
  });
  const { mu, logTau, tau, theta } = model.parameters_(chains);
  const draws = torch.cat([mu, logTau, tau, theta], -1);
  const names = ['mu', 'logTau', 'tau', ...s.map((_, j) => `theta${j}`)];
  const expected = (key: 'mean' | 'sd') =>
    torch.tensor(
      names.map((name) => figures[name]![key]),
      { dtype },
    );
  expect(rHat(draws).max().item()).toBeLessThan(1.05);
  expect(effectiveSampleSize(draws).min().item()).toBeGreaterThan(1500);
  expect(divergences!.sum().item() / (64 * 100)).toBeLessThan(0.01);
  const z = draws.mean([0, 1]).sub(expected('mean')).div(monteCarloStandardError(draws));
  expect(z.abs().max().item()).toBeLessThan(4);
  const squares = draws.sub(expected('mean')).square();
  const zSquares = squares.mean([0, 1]).sub(expected('sd').square()).div(monteCarloStandardError(squares));
  expect(zSquares.abs().max().item()).toBeLessThan(4);
});

it('finds the moments of 50 correlated normal coordinates of unequal scale, within 4 standard errors', async () => {
  const d = 50;
  const i = torch.arange(d, { dtype });
  const scale = i.div(d).mul(2).exp();
  const cov = torch
    .full([], 0.8, { dtype })
    .pow(i.unsqueeze(0).sub(i.unsqueeze(1)).abs())
    .mul(scale.unsqueeze(0))
    .mul(scale.unsqueeze(1));
  const mean = i.div(10);
  const sampler = new NoUTurnSampler(new GaussianModel(mean, cov, { dtype }), { dtype, maxTreeDepth: 6 });
  const generator = new torch.Generator().manualSeed(0);
  const { x, mass } = await sampler.warmup({ nSamples: 64, nSteps: 120, generator });
  // The adapted mass is one over the variances, to the error of their estimates.
  const ratio = (mass as Tensor).mul(cov.diagonal());
  expect(ratio.min().item()).toBeGreaterThan(0.6);
  expect(ratio.max().item()).toBeLessThan(1.6);
  const chains = await sampler.sample({ x, nSteps: 60, returnTrajectory: true, generator });
  expect(rHat(chains).max().item()).toBeLessThan(1.05);
  const z = chains.mean([0, 1]).sub(mean).div(monteCarloStandardError(chains));
  expect(z.abs().max().item()).toBeLessThan(4);
  const centred = chains.sub(mean);
  const squares = centred.square();
  const zSquares = squares.mean([0, 1]).sub(cov.diagonal()).div(monteCarloStandardError(squares));
  expect(zSquares.abs().max().item()).toBeLessThan(4);
  const products = centred.narrow(2, 0, d - 1).mul(centred.narrow(2, 1, d - 1));
  const zProducts = products.mean([0, 1]).sub(cov.diagonal(1)).div(monteCarloStandardError(products));
  expect(zProducts.abs().max().item()).toBeLessThan(4);
});

describe('what sample returns', () => {
  it.each([
    [1, [1]],
    [1, [2]],
    [17, [1]],
    [5, [3, 2]],
  ])('has one row for each of %i chains of shape %o, in both forms the same', async (nSamples, dim) => {
    const sampler = new NoUTurnSampler(new Wells(), { stepSize: 0.1 });
    const options = { dim, nSamples, nSteps: 4 };
    torch.manualSeed(0);
    const sync = sampler.sampleSync(options);
    const after = torch.randn([1]).item();
    torch.manualSeed(0);
    expect((await sampler.sample(options)).equal(sync)).toBe(true);
    expect(torch.randn([1]).item()).toBe(after);
    expect(sync.shape).toEqual([nSamples, ...dim]);
    expect(sync.isfinite().all().item()).toBe(true);
  });

  it('has a row of diagnostics for each kept step', () => {
    const [draws, diagnostics] = well({ maxTreeDepth: 3 }).sampleSync({
      dim: 2,
      nSamples: 6,
      nSteps: 6,
      thin: 2,
      returnTrajectory: true,
      returnDiagnostics: true,
    });
    expect(draws.shape).toEqual([6, 3, 2]);
    expect(Object.entries(diagnostics).map(([name, { shape }]) => [name, shape])).toEqual([
      ['mean', [3, 2]],
      ['var', [3, 2]],
      ['energy', [3]],
      ['acceptanceRate', [3]],
      ['treeDepth', [3]],
      ['nLeapfrogSteps', [3]],
      ['divergences', [3]],
    ]);
    expect(diagnostics.mean!.allclose(draws.mean(0))).toBe(true);
    const energy = new DoubleWellModel()(draws.reshape([-1, 2]))
      .view([6, 3])
      .mean(0);
    expect(diagnostics.energy!.allclose(energy)).toBe(true);
    expect(diagnostics.treeDepth!.max().item()).toBeLessThanOrEqual(3);
    expect(diagnostics.nLeapfrogSteps!.max().item()).toBeLessThanOrEqual(7);
  });

  it('is the very tensor passed in after no steps, and x is left alone', async () => {
    const x = torch.zeros([2, 2]);
    expect(await well().sample({ x, nSteps: 0 })).toBe(x);
    well().sampleSync({ x, nSteps: 3 });
    expect(x.eq(0).all().item()).toBe(true);
  });

  it('follows the schedule of the step size', () => {
    const scheduler = new LinearScheduler(0.2, 0.1, 5);
    well({ stepSize: scheduler }).sampleSync({ dim: 2, nSteps: 3 });
    expect(scheduler.stepCount).toBe(3);
  });

  it('does not depend on the mass in law, but on it in numbers', () => {
    const model = new GaussianModel(torch.zeros([2]), torch.diag(torch.tensor([1, 100])));
    const draw = (mass: number | Tensor | null) =>
      new NoUTurnSampler(model, { stepSize: 0.5, mass }).sampleSync({
        x: torch.ones([4, 2]),
        nSteps: 2,
        generator: new torch.Generator().manualSeed(0),
      });
    expect(draw(1).equal(draw(null))).toBe(true);
    expect(draw(torch.ones([2])).equal(draw(null))).toBe(true);
    expect(draw(torch.tensor([1, 0.01])).equal(draw(null))).toBe(false);
  });
});

describe('stopping and errors', () => {
  class Callback extends BaseModel {
    constructor(readonly body: (x: Tensor) => Tensor) {
      super();
    }
    override forward(x: Tensor): Tensor {
      return x.pow(2).sum(-1);
    }
    override gradient(x: Tensor): Tensor {
      return this.body(x);
    }
  }

  it.each([null, undefined, 'text', new Error('mine')])('what a model throws comes through: %s', async (thrown) => {
    const sampler = new NoUTurnSampler(
      new Callback(() => {
        throw thrown;
      }),
    );
    await expect(sampler.sample({ dim: 2 })).rejects.toBe(thrown);
    const caught: unknown[] = [];
    try {
      sampler.sampleSync({ dim: 2 });
    } catch (error) {
      caught.push(error);
    }
    expect(caught).toEqual([thrown]);
  });

  it('a signal stops it between two steps', async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const reason = new Error('enough');
    const running = well().sample({
      dim: 2,
      nSteps: 1e6,
      signal: controller.signal,
      onProgress: ({ step }) => {
        steps.push(step);
        controller.abort(reason);
      },
    });
    await expect(running).rejects.toBe(reason);
    expect(steps.length).toBeGreaterThan(0);
  });

  const model = new DoubleWellModel();
  it.each<[NoUTurnSamplerOptions | Record<string, unknown>, typeof TypeError | typeof RangeError, string]>([
    [{ stepSize: 0 }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got 0'],
    [{ stepSize: -1 }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got -1'],
    [{ stepSize: NaN }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got NaN'],
    [{ stepSize: '1' }, TypeError, 'NoUTurnSampler: expected stepSize to be a number or a scheduler, got "1"'],
    [{ maxTreeDepth: 0 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be a positive integer, got 0'],
    [{ maxTreeDepth: 2.5 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be a positive integer, got 2.5'],
    [{ maxTreeDepth: 31 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be at most 30, got 31'],
    [{ maxTreeDepth: null }, TypeError, 'NoUTurnSampler: expected maxTreeDepth to be a positive integer, got null'],
    [{ mass: 0 }, RangeError, 'NoUTurnSampler: expected mass to be null, a positive number or a tensor'],
    [{ mass: torch.tensor([1, -1]) }, RangeError, 'NoUTurnSampler: expected mass to be null, a positive number'],
    [{ mass: 'heavy' }, TypeError, 'NoUTurnSampler: expected mass to be null, a positive number'],
    [{ max_tree_depth: 3 }, TypeError, 'unknown option max_tree_depth, did you mean maxTreeDepth?'],
    [{ nLeapfrogSteps: 3 }, TypeError, 'NoUTurnSampler: unknown option nLeapfrogSteps'],
  ])('of the constructor: %o', (options, kind, message) => {
    const make = () => new NoUTurnSampler(model, options as never);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it('of the model, of the mass and of warm-up', async () => {
    expect(() => new NoUTurnSampler(null as never)).toThrow('NoUTurnSampler: expected model to be an energy model');
    expect(() => well({ mass: torch.ones([3]) }).sampleSync({ dim: 2 })).toThrow('expected mass to be of a shape that');
    await expect(well().sample({})).rejects.toThrow('NoUTurnSampler.sample: expected x or dim to be given');
    await expect(well().warmup({ dim: 2, targetAccept: 1 })).rejects.toThrow(
      'NoUTurnSampler.warmup: expected targetAccept to be in (0, 1), got 1',
    );
    class Wrong extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2);
      }
    }
    await expect(new NoUTurnSampler(new Wrong()).sample({ dim: 2 })).rejects.toThrow('one value per row');
  });
});

it('holds no tensors beyond what it returns', () => {
  class Own extends BaseModel {
    override forward(x: Tensor): Tensor {
      return x.pow(2).sum(-1);
    }
    override gradient(x: Tensor): Tensor {
      return x.mul(2);
    }
  }
  for (const model of [new DoubleWellModel(), new Own()]) {
    const sampler = new NoUTurnSampler(model, { stepSize: 0.2, maxTreeDepth: 3 });
    const draw = () => sampler.sampleSync({ dim: 2, nSteps: 2 }).dispose();
    draw();
    const before = liveTensors();
    for (let i = 0; i < 10; i++) draw();
    expect(torch.memoryStats().tensors).toBe(before);
  }
});
