import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, GaussianModel, LinearScheduler } from '../../lib/core/index.js';
import { NoUTurnSampler, type NoUTurnSamplerOptions } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { effectiveSampleSize, monteCarloStandardError, rHat } from '../../lib/utils/index.js';
import { fixture } from '../support/fixtures.js';

const dtype = 'float64';
const well = (options: NoUTurnSamplerOptions = {}) =>
  new NoUTurnSampler(new DoubleWellModel(), { stepSize: 0.1, ...options });

/** The posterior's moments by quadrature. */
const { y, s, figures } = fixture<{
  y: number[];
  s: number[];
  figures: Record<string, { mean: number; sd: number }>;
}>('samplers/eight_schools.json');

/** The same in BlackJAX's figures, with their errors, and those of 50 normal coordinates. */
interface Figure {
  mean: number;
  mcseMean: number;
  sd: number;
  mcseSd: number;
}
const blackjax = fixture<Record<'eightSchools' | 'normal', Record<string, Figure>>>('samplers/nuts.json');

/** Holds the moments of draws (chains, draws, d) to those that BlackJAX found, within 4 errors of the difference. */
function expectAsBlackjax(draws: Tensor, rows: Figure[]) {
  const column = (key: keyof Figure) =>
    torch.tensor(
      rows.map((row) => row[key]),
      { dtype },
    );
  const squares = draws.sub(column('mean')).square();
  const errors = (own: Tensor, theirs: Tensor) => own.square().add(theirs.square()).sqrt();
  const means = draws.mean([0, 1]).sub(column('mean'));
  expect(
    means
      .div(errors(monteCarloStandardError(draws), column('mcseMean')))
      .abs()
      .max()
      .item(),
  ).toBeLessThan(4);
  const variances = squares.mean([0, 1]).sub(column('sd').square());
  const theirs = column('sd').mul(column('mcseSd')).mul(2);
  expect(
    variances
      .div(errors(monteCarloStandardError(squares), theirs))
      .abs()
      .max()
      .item(),
  ).toBeLessThan(4);
}

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
  expectAsBlackjax(
    draws,
    names.map((name) => blackjax.eightSchools[name]!),
  );
});

it('is held to figures of BlackJAX that agree with quadrature', () => {
  for (const [name, { mean, mcseMean, sd, mcseSd }] of Object.entries(blackjax.eightSchools)) {
    expect(Math.abs(mean - figures[name]!.mean), name).toBeLessThan(4 * mcseMean);
    expect(Math.abs(sd - figures[name]!.sd), name).toBeLessThan(4 * mcseSd);
  }
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
  expectAsBlackjax(chains, Object.values(blackjax.normal));
});

describe('what sample returns', () => {
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
    expect(diagnostics.mean).toBeCloseToTensor(draws.mean(0));
    const energy = new DoubleWellModel()(draws.reshape([-1, 2]))
      .view([6, 3])
      .mean(0);
    expect(diagnostics.energy).toBeCloseToTensor(energy);
    expect(diagnostics.treeDepth!.max().item()).toBeLessThanOrEqual(3);
    expect(diagnostics.nLeapfrogSteps!.max().item()).toBeLessThanOrEqual(7);
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
    expect(draw(1)).toEqualTensor(draw(null));
    expect(draw(torch.ones([2]))).toEqualTensor(draw(null));
    expect(draw(torch.tensor([1, 0.01]))).not.toEqualTensor(draw(null));
  });
});

describe('errors', () => {
  const model = new DoubleWellModel();
  it.each<[NoUTurnSamplerOptions | Record<string, unknown>, typeof TypeError | typeof RangeError, string]>([
    [{ stepSize: 0 }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got 0'],
    [{ stepSize: -1 }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got -1'],
    [{ stepSize: NaN }, RangeError, 'NoUTurnSampler: expected stepSize to be positive, got NaN'],
    [{ stepSize: '1' }, TypeError, 'NoUTurnSampler: expected stepSize to be a number or a scheduler, got "1"'],
    [{ maxTreeDepth: 0 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be a positive integer, got 0'],
    [{ maxTreeDepth: 2.5 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be a positive integer, got 2.5'],
    [{ maxTreeDepth: 31 }, RangeError, 'NoUTurnSampler: expected maxTreeDepth to be at most 30, got 31'],
    [{ maxTreeDepth: null }, TypeError, 'NoUTurnSampler: expected maxTreeDepth to be a number, got null'],
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
