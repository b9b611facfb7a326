import { readFileSync } from 'node:fs';
import { describe, expect, it, test, vi } from 'vitest';
import { BaseModel, GaussianModel } from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import {
  acceptanceRate,
  autocorrelation,
  effectiveSampleSize,
  energyTrace,
  monteCarloStandardError,
  rHat,
} from '../../lib/utils/index.js';
import { liveTensors } from '../support/live.js';

interface Case {
  kind: string;
  x: number[][];
  bulk: number;
  tail: number;
  mean: number;
  mcse: number;
  rank: number | null;
  split: number | null;
  autocorrelation: number[];
}
const fixture = new URL('../fixtures/utils/chains.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(fixture, 'utf8')) as { cases: Case[] };
const chainsOf = ({ x }: Case) => torch.tensor(x, { dtype: 'float64' });

/** Within 1e-9 of the larger of both. */
const near = (value: number) => ({
  asymmetricMatch: (other: unknown) => Math.abs((other as number) / value - 1) < 1e-9,
  toString: () => `near ${value}`,
});

describe("ArviZ's numbers", () => {
  test.each(cases.map((c, i) => [`${i}: ${c.kind} (${c.x.length}, ${c.x[0]!.length})`, c] as const))('%s', (_, c) => {
    const chains = chainsOf(c);
    for (const method of ['bulk', 'tail', 'mean'] as const) {
      expect([method, effectiveSampleSize(chains, { method }).item()]).toEqual([method, near(c[method])]);
    }
    expect(monteCarloStandardError(chains).item()).toEqual(near(c.mcse));
    if (c.rank !== null) expect(rHat(chains).item()).toEqual(near(c.rank));
    if (c.split !== null) expect(rHat(chains, { method: 'split' }).item()).toEqual(near(c.split));
    const rho = autocorrelation(chains).select(0, 0).tolist().slice(0, 8);
    expect(rho).toEqual(c.autocorrelation.map((value) => expect.closeTo(value, 10)));
  });

  test('hold for each coordinate by itself, in any shape', () => {
    const some = cases.filter(({ x }) => x.length === 4 && x[0]!.length === 100).slice(0, 4);
    expect(some).toHaveLength(4);
    const chains = torch.stack(some.map(chainsOf), -1).view([4, 100, 2, 2]);
    const flat = (x: Tensor) => x.flatten().tolist();
    expect(effectiveSampleSize(chains).shape).toEqual([2, 2]);
    expect(flat(effectiveSampleSize(chains))).toEqual(some.map(({ bulk }) => near(bulk)));
    expect(flat(effectiveSampleSize(chains, { method: 'tail' }))).toEqual(some.map(({ tail }) => near(tail)));
    expect(flat(rHat(chains))).toEqual(some.map(({ rank }) => near(rank!)));
    expect(flat(monteCarloStandardError(chains))).toEqual(some.map(({ mcse }) => near(mcse)));
    const rho = autocorrelation(chains);
    expect(rho.shape).toEqual([4, 100, 2, 2]);
    expect(rho.select(0, 1).select(1, 1).select(1, 0)).toBeCloseToTensor(
      autocorrelation(chainsOf(some[2]!)).select(0, 1),
    );
  });
});

describe('in theory', () => {
  test('the mean of an autoregression is worth (1 − ρ) / (1 + ρ) of its draws', () => {
    torch.manualSeed(0);
    for (const rho of [0.5, 0.9, -0.5]) {
      let x = torch.randn([8], { dtype: 'float64' });
      const draws = Array.from({ length: 4000 }, () => {
        x = x.mul(rho).add(torch.randn([8], { dtype: 'float64' }).mul(Math.sqrt(1 - rho ** 2)));
        return x;
      });
      const ratio = effectiveSampleSize(torch.stack(draws, 1), { method: 'mean' }).item() / 32000;
      expect(ratio / ((1 - rho) / (1 + rho))).toBeGreaterThan(0.85);
      expect(ratio / ((1 - rho) / (1 + rho))).toBeLessThan(1.15);
    }
  });

  test('R-hat by rank sees chains that differ in spread alone, the split one does not', () => {
    torch.manualSeed(0);
    const chains = torch.randn([4, 1000]).mul(torch.tensor([1, 1, 1, 4]).view([4, 1]));
    expect(rHat(chains).item()).toBeGreaterThan(1.05);
    expect(rHat(chains, { method: 'split' }).item()).toBeLessThan(1.01);
  });

  test('R-hat of one chain sees a drift', () => {
    torch.manualSeed(0);
    const chain = torch.randn([1, 1000]);
    expect(rHat(chain).item()).toBeLessThan(1.01);
    expect(rHat(chain.add(torch.linspace(0, 3, 1000))).item()).toBeGreaterThan(1.3);
  });

  test('the variance of a mean is that of its standard error', () => {
    const sampler = new LangevinDynamics(new GaussianModel(torch.zeros([1]), torch.eye(1)), { stepSize: 0.2 });
    const generator = new torch.Generator().manualSeed(1);
    const chains = sampler.sampleSync({
      x: torch.randn([64, 1], { generator }),
      nSteps: 400,
      returnTrajectory: true,
      generator,
    });
    const errors = [...Array(8).keys()].map((i) => monteCarloStandardError(chains.narrow(0, 8 * i, 8)).item());
    const predicted = Math.sqrt(errors.reduce((sum, e) => sum + e ** 2, 0) / 8);
    // One chain's mean is off by √8 times that of eight chains; 64 such means tell its size to 9 %.
    const seen = chains.mean(1).std().item() / Math.sqrt(8);
    expect(predicted / seen).toBeGreaterThan(0.7);
    expect(predicted / seen).toBeLessThan(1.4);
  });
});

describe('special draws', () => {
  it('NaN where a quantity has a NaN, and there only', () => {
    torch.manualSeed(0);
    const chains = torch.randn([2, 20, 2]);
    const spoilt = chains.clone();
    spoilt.select(2, 1).select(0, 0).narrow(0, 3, 1).fill_(NaN);
    for (const f of [effectiveSampleSize, rHat, monteCarloStandardError] as ((x: Tensor) => Tensor)[]) {
      const [first, second] = f(spoilt).tolist() as [number, number];
      expect(first).toBe(f(chains).tolist()[0]);
      expect(second).toBeNaN();
    }
  });

  const all = [
    ...(['bulk', 'tail', 'mean'] as const).map((method) => (x: Tensor) => effectiveSampleSize(x, { method })),
    ...(['rank', 'split'] as const).map((method) => (x: Tensor) => rHat(x, { method })),
    monteCarloStandardError,
  ];
  const numbers = (x: Tensor) => all.map((f) => f(x).item());

  it.each<[string, () => Tensor]>([
    ['constant', () => torch.full([4, 100], 0.1)],
    ['constant and huge', () => torch.full([4, 100], 1e200, { dtype: 'float64' })],
    ['constant but one that is infinite', () => torch.zeros([4, 100]).setAt(1, 7, Infinity)],
    ['infinite in one place', () => torch.randn([4, 100]).setAt(2, 50, -Infinity)],
    ['infinite', () => torch.full([4, 100], Infinity)],
  ])('that are %s give NaN', (_, make) => {
    const x = make();
    for (const value of numbers(x)) expect(value).toBeNaN();
    expect(autocorrelation(x).isnan().any().item()).toBe(true);
  });

  it('say why they give NaN, once for each reason', async () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    await turn();
    const warnings: string[] = [];
    const listen = ({ message }: Error) => warnings.push(message);
    process.on('warning', listen);
    vi.resetModules();
    const fresh = await import('../../lib/diagnostics/mcmc.js');
    const ours = await import('../../lib/torch/index.js');
    for (let i = 0; i < 2; i++) {
      fresh.rHat(ours.ones([4, 100, 3]));
      fresh.effectiveSampleSize(ours.full([4, 100], Infinity));
    }
    await turn();
    process.off('warning', listen);
    expect(warnings).toEqual([
      'rHat: the draws of 3 of 3 quantities are constant, which gives NaN',
      'effectiveSampleSize: the draws are not finite, which gives NaN',
    ]);
  });

  it('of chains that are stuck at values of their own have an infinite R-hat, and are worth few draws', () => {
    for (const values of [
      [0, 1],
      [0.1, 0.2, 0.3, 0.7],
      [-1, 1, 3],
      [1e200, 2e200],
    ]) {
      const chains = torch.tensor(values, { dtype: 'float64' }).unsqueeze(1).expand([values.length, 100]);
      expect(rHat(chains).item()).toBe(Infinity);
      expect(rHat(chains, { method: 'split' }).item()).toBe(Infinity);
      expect(effectiveSampleSize(chains).item()).toBeLessThan(3 * values.length);
      expect(effectiveSampleSize(chains, { method: 'mean' }).item()).toBeLessThan(3 * values.length);
    }
  });

  it('are worth the same at every scale', () => {
    torch.manualSeed(0);
    const chains = torch.randn([4, 100], { dtype: 'float64' });
    const expected = numbers(chains);
    for (const scale of [1e-300, 1e-20, 1e-9, 1e20, 1e150, 1e200, 1e300]) {
      const values = numbers(chains.mul(scale));
      expect(values.slice(0, 5)).toEqual(expected.slice(0, 5).map(near));
      expect(values[5]).toEqual(near(expected[5]! * scale));
      expect(autocorrelation(chains.mul(scale))).toBeCloseToTensor(autocorrelation(chains));
    }
  });

  it('are neither changed nor kept', () => {
    const chains = torch.randn([4, 50, 3]);
    const copy = chains.clone();
    const before = liveTensors();
    for (let i = 0; i < 10; i++) {
      for (const f of [effectiveSampleSize, rHat, monteCarloStandardError, autocorrelation, acceptanceRate]) {
        (f as (x: Tensor) => Tensor)(chains).dispose();
      }
      effectiveSampleSize(chains, { method: 'tail' }).dispose();
    }
    // Not collected here: what is over must be gone without the collector.
    expect(torch.memoryStats().tensors).toBe(before);
    expect(chains).toEqualTensor(copy);
  });
});

describe('traces', () => {
  test('energyTrace has the energy of each draw', () => {
    class Bowl extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2).flatten(1).sum(1);
      }
    }
    const chains = torch.randn([3, 5, 2, 4]);
    const trace = energyTrace(new Bowl(), chains);
    expect(trace).toBeCloseToTensor(chains.pow(2).flatten(2).sum(2));
  });

  test('acceptanceRate counts draws that moved in any coordinate', () => {
    const chains = torch.tensor([
      [
        [0, 0],
        [0, 0],
        [0, 1],
        [0, 1],
      ],
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 2],
      ],
    ]);
    expect(acceptanceRate(chains).tolist()).toEqual([expect.closeTo(1 / 3), 1]);
    expect(acceptanceRate(torch.zeros([2, 3])).tolist()).toEqual([0, 0]);
  });
});

describe('errors', () => {
  const few = torch.zeros([2, 3]);
  const shape = 'of shape (nChains, nDraws, …) with nDraws ≥';
  test.each<[() => unknown, typeof TypeError | typeof RangeError, string]>([
    [() => effectiveSampleSize(few), RangeError, `effectiveSampleSize: expected chains to be ${shape} 4, got [2, 3]`],
    [
      () => effectiveSampleSize([1] as never),
      TypeError,
      'effectiveSampleSize: expected chains to be a Tensor, got [1]',
    ],
    [() => effectiveSampleSize(torch.zeros([8])), RangeError, `${shape} 4, got [8]`],
    [() => effectiveSampleSize(torch.zeros([0, 8])), RangeError, `${shape} 4, got [0, 8]`],
    [() => effectiveSampleSize(torch.zeros([2, 8, 0])), RangeError, `${shape} 4, got [2, 8, 0]`],
    [() => effectiveSampleSize(few, { method: 'bulky' as never }), RangeError, 'did you mean "bulk"?'],
    [
      () => effectiveSampleSize(few, { kind: 'bulk' } as never),
      TypeError,
      'unknown option kind; it takes chains, method',
    ],
    [() => rHat(few), RangeError, `rHat: expected chains to be ${shape} 4, got [2, 3]`],
    [() => rHat(few, { method: 'rnk' as never }), RangeError, 'did you mean "rank"?'],
    [() => rHat(null as never), TypeError, 'rHat: expected chains to be a Tensor, got null'],
    [() => monteCarloStandardError(few), RangeError, `monteCarloStandardError: expected chains to be ${shape} 4`],
    [() => autocorrelation(torch.zeros([2, 1])), RangeError, `autocorrelation: expected chains to be ${shape} 2`],
    [() => autocorrelation(1 as never), TypeError, 'autocorrelation: expected chains to be a Tensor, got 1'],
    [() => acceptanceRate(torch.zeros([2, 1])), RangeError, `acceptanceRate: expected chains to be ${shape} 2`],
    [
      () => energyTrace(new GaussianModel(torch.zeros([1]), torch.eye(1)), few),
      RangeError,
      'energyTrace: expected chains to be of shape (nChains, nDraws, …), got [2, 3]',
    ],
  ])('%s', (run, kind, message) => {
    expect(run).toThrow(kind);
    expect(run).toThrow(message);
  });
});
