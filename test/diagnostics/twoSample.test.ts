import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { energyDistance, rbfMmd, twoSampleTable } from '../../lib/utils/index.js';

interface Case {
  x: number[][];
  y: number[][];
  energyDistance: number;
  median: number;
  mmdMedian: number;
  mmd: number;
}

const fixture = new URL('../fixtures/utils/metrics.json', import.meta.url);
const { bandwidth, cases } = JSON.parse(readFileSync(fixture, 'utf8')) as { bandwidth: number; cases: Case[] };
const float64 = (rows: number[][]) => torch.tensor(rows, { dtype: 'float64' });

// Differences of means of order one, whose own last bits are 1e-15 or so.
test.each(cases)('metrics are those of the definitions, case %$', (c) => {
  const [x, y] = [float64(c.x), float64(c.y)];
  expect(energyDistance(x, y)).toBeCloseTo(c.energyDistance, 12);
  expect(rbfMmd(x, y, { bandwidth })).toBeCloseTo(c.mmd, 12);
  expect(rbfMmd(x, y, { bandwidth: c.median })).toBeCloseTo(c.mmdMedian, 12);
  expect(rbfMmd(x, y)).toBeCloseTo(c.mmdMedian, 12);
});

describe('energyDistance', () => {
  test('is 0 for equal samples, symmetric, and the same in any order and precision', () => {
    torch.manualSeed(0);
    const x = torch.randn([50, 3]);
    const y = torch.randn([40, 3]).add(1);
    expect(energyDistance(x, x)).toBe(0);
    expect(energyDistance(x, y)).toBeCloseTo(energyDistance(y, x), 12);
    expect(energyDistance(x.at(torch.randperm(50)), y.double())).toBeCloseTo(energyDistance(x, y), 12);
  });

  test('of samples of one distribution is E‖X − X′‖(1/n + 1/m) on average', () => {
    torch.manualSeed(0);
    const draws = Array.from({ length: 200 }, () => energyDistance(torch.randn([20, 1]), torch.randn([30, 1])));
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const deviation = Math.sqrt(draws.reduce((a, b) => a + (b - mean) ** 2, 0) / (draws.length - 1));
    // E|X − X′| = 2/√π for standard normal X.
    const expected = (2 / Math.sqrt(Math.PI)) * (1 / 20 + 1 / 30);
    expect(Math.abs(mean - expected)).toBeLessThan((4 * deviation) / Math.sqrt(draws.length));
  });

  test('is the same in chunks', () => {
    torch.manualSeed(0);
    const x = torch.randn([2500, 2], { dtype: 'float64' });
    const y = torch.randn([3000, 2], { dtype: 'float64' });
    const whole = torch.cdist(x, y, { computeMode: 'donot_use_mm_for_euclid_dist' }).mean().item();
    const within = [x, y].map((z) => torch.cdist(z, z, { computeMode: 'donot_use_mm_for_euclid_dist' }).mean().item());
    expect(energyDistance(x, y)).toBeCloseTo(2 * whole - within[0]! - within[1]!, 10);
  });
});

describe('rbfMmd', () => {
  test('of samples of one distribution is 0 on average', () => {
    torch.manualSeed(0);
    const draws = Array.from({ length: 200 }, () =>
      rbfMmd(torch.randn([20, 2]), torch.randn([30, 2]), { bandwidth: 1 }),
    );
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const deviation = Math.sqrt(draws.reduce((a, b) => a + (b - mean) ** 2, 0) / (draws.length - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(draws.length));
    expect(Math.min(...draws)).toBeLessThan(0);
  });

  test('takes the width 1 where all points are one', () => {
    expect(rbfMmd(torch.zeros([3, 2]), torch.zeros([3, 2]))).toBe(0);
  });

  test('flattens images', () => {
    const x = torch.randn([6, 1, 4, 4]);
    expect(rbfMmd(x, x.mul(2))).toBe(rbfMmd(x.flatten(1), x.mul(2).flatten(1)));
  });
});

describe('twoSampleTable', () => {
  torch.manualSeed(0);
  const samples = {
    generated: torch.randn([300, 2]).add(0.1),
    heldOut: torch.randn([300, 2]),
    real: torch.randn([300, 2]),
    noise: torch.randn([300, 2]).mul(3),
  };

  test('has the metrics of each sample against the held-out one', () => {
    const { generated, heldOut, real, noise } = samples;
    const table = twoSampleTable(samples);
    expect(Object.keys(table)).toEqual(['generated', 'noise', 'floor']);
    expect(table.generated.energyDistance).toBeCloseTo(energyDistance(generated, heldOut), 12);
    expect(table.noise.energyDistance).toBeCloseTo(energyDistance(noise, heldOut), 12);
    expect(table.floor.energyDistance).toBeCloseTo(energyDistance(real, heldOut), 12);
    expect(table.floor.mmd).toBeCloseTo(rbfMmd(real, heldOut), 12);
    const sigma = torch
      .pdist(torch.cat([real, heldOut]).double())
      .quantile(0.5)
      .item();
    expect(table.noise.mmd).toBeCloseTo(rbfMmd(noise, heldOut, { bandwidth: sigma }), 10);
    expect(table.noise.energyDistance).toBeGreaterThan(10 * table.floor.energyDistance);
  });

  test('prints four lines', () => {
    const table = { ...twoSampleTable(samples) };
    const lines = String(twoSampleTable(samples)).split('\n');
    expect(lines.map((line) => line.slice(0, 22).trim())).toEqual([
      'against held-out data',
      'generated',
      'noise',
      'real (the floor)',
    ]);
    expect(lines[2]).toContain(table.noise.energyDistance.toFixed(5));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  test('leaves no tensors behind', () => {
    const before = torch.memoryStats().tensors;
    const kept = torch.tidy(() => twoSampleTable(samples) && torch.memoryStats().tensors);
    expect(kept).toBeLessThanOrEqual(before);
  });
});

test.each<[string, () => unknown, Error]>([
  [
    'a number',
    () => energyDistance(3 as never, torch.ones([2, 2])),
    new TypeError('energyDistance: expected x to be a Tensor, got 3'),
  ],
  [
    'a vector',
    () => energyDistance(torch.ones([2]), torch.ones([2, 2])),
    new RangeError('energyDistance: expected x to be of shape (n, d) with n ≥ 1, got [2]'),
  ],
  [
    'other coordinates',
    () => energyDistance(torch.ones([2, 3]), torch.ones([2, 2])),
    new RangeError('energyDistance: expected y to be of 3 coordinates, as x has them, got [2, 2]'),
  ],
  [
    'one point',
    () => rbfMmd(torch.ones([2, 2]), torch.ones([1, 2])),
    new RangeError('rbfMmd: expected y to be of shape (n, d) with n ≥ 2, got [1, 2]'),
  ],
  [
    'no width',
    () => rbfMmd(torch.ones([2, 2]), torch.ones([2, 2]), { bandwidth: 0 }),
    new RangeError('rbfMmd: expected bandwidth to be positive, got 0'),
  ],
  [
    'an unknown width',
    () => rbfMmd(torch.ones([2, 2]), torch.ones([2, 2]), { bandwidth: 'mean' as never }),
    new TypeError('rbfMmd: expected bandwidth to be a number or \'median\', got "mean"'),
  ],
  [
    'an unknown option',
    () => rbfMmd(torch.ones([2, 2]), torch.ones([2, 2]), { bandwith: 1 } as object),
    new TypeError('rbfMmd: unknown option bandwith, did you mean bandwidth?'),
  ],
  [
    'a missing sample',
    () => twoSampleTable({ generated: torch.ones([2, 2]), heldOut: torch.ones([2, 2]) } as never),
    new TypeError('twoSampleTable: expected real to be given'),
  ],
])('%s is an error', (_, make, error) => {
  expect(make).toThrow(error);
  expect(make).toThrow(error.constructor as never);
});
