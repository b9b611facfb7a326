import { describe, expect, test } from 'vitest';
import { DataLoader } from '../../lib/data/index.js';
import * as datasets from '../../lib/datasets/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

interface Case {
  dataset: string;
  options: Record<string, number>;
  dtype: DType;
  seed: number;
  expression: string;
  next: number;
  rows?: number[][];
  first: number[][];
  last: number[][];
  squares: number[];
}

const { cases } = fixture<{ cases: Case[] }>('datasets/datasets.json');

type Make = new (options?: object) => datasets.BaseSyntheticDataset;
const classes = Object.fromEntries(
  Object.entries(datasets).filter(([name]) => name !== 'BaseSyntheticDataset'),
) as unknown as Record<string, Make>;
const ours = ['TwoSpiralsDataset', 'FourSquaresDataset'];
const all = Object.entries(classes);

describe('the reference', () => {
  test('has cases of every dataset that it has', () => {
    expect([...new Set(cases.map(({ dataset }) => dataset)), ...ours].sort()).toEqual(Object.keys(classes).sort());
  });

  test.each(cases.map((c) => [c.expression, c] as const))('%s', (_, c) => {
    const data = new classes[c.dataset]!({ ...c.options, dtype: c.dtype, seed: c.seed }).getData();
    // The next draw shows that as many numbers were drawn.
    expect(torch.rand([1]).item()).toBe(c.next);
    expect(data.dtype).toBe(c.dtype);
    if (c.rows) {
      expectNear(data, c, 'rows');
    } else {
      expectNear(data.slice(0, 0, 3), c, 'first');
      expectNear(data.slice(0, -3), c, 'last');
      expectNear(data.double().square().sum(0), c, 'squares');
    }
  });
});

describe.each(all)('%s', (name, Dataset) => {
  test('has the default number of points, of float32', () => {
    const dataset = new Dataset();
    const n = name === 'GridDataset' ? 100 : 2000;
    expect([dataset.length, dataset.nSamples, dataset.getData().shape, dataset.getData().dtype]).toEqual([
      n,
      n,
      [n, 2],
      'float32',
    ]);
    expect(dataset.getData().isfinite().all().item()).toBe(true);
  });

  test('has the same points for the same seed, and others for another', () => {
    const dataset = new Dataset({ seed: 3 });
    const before: number[][] = dataset.getData().tolist();
    torch.rand([7]);
    dataset.regenerate();
    expect(dataset.getData().tolist()).toEqual(before);
    dataset.regenerate(4);
    expect(dataset.seed).toBe(4);
    expect(dataset.getData().tolist()).not.toEqual(before);
  });

  test('draws from the global generator if it has no seed', () => {
    torch.manualSeed(3);
    const unseeded: number[][] = new Dataset().getData().tolist();
    expect(unseeded).toEqual(new Dataset({ seed: 3 }).getData().tolist());
  });

  test('gives its points one by one', () => {
    const dataset = new Dataset({ seed: 0 });
    expect(dataset.getItem(1)).toEqualTensor(dataset.getData().select(0, 1));
    expect([...dataset].length).toBe(dataset.length);
  });

  test('refuses options it does not have', () => {
    expect(() => new Dataset({ sead: 1 })).toThrow(new TypeError(`${name}: unknown option sead, did you mean seed?`));
  });

  test('refuses a negative noise', () => {
    const option = ['GaussianMixtureDataset', 'EightGaussiansDataset'].includes(name) ? 'std' : 'noise';
    expect(() => new Dataset({ [option]: -1 })).toThrow(
      new RangeError(`${name}: expected ${option} to be non-negative, got -1`),
    );
  });

  test.each([0, 2.5])('refuses %d points', (n) => {
    const option = name === 'GridDataset' ? 'nSamplesPerDim' : 'nSamples';
    expect(() => new Dataset({ [option]: n })).toThrow(
      new RangeError(`${name}: expected ${option} to be a positive integer, got ${n}`),
    );
  });
});

test('any seed that torch gives can be used again', () => {
  const seed = 2n ** 64n - 1n;
  const dataset = new datasets.TwoMoonsDataset({ nSamples: 4, noise: 0.1, seed });
  const first = dataset.getData();
  torch.manualSeed(seed);
  dataset.regenerate();
  expect(dataset.getData()).toEqualTensor(first);
  dataset.regenerate(torch.seed());
  expect(dataset.getData()).not.toEqualTensor(first);
});

test('a DataLoader gives batches', () => {
  const dataset = new datasets.CircleDataset({ nSamples: 10, seed: 0 });
  const batches = [...new DataLoader<Tensor, Tensor>(dataset, { batchSize: 4 })];
  expect(batches.map(({ shape }) => shape)).toEqual([
    [4, 2],
    [4, 2],
    [2, 2],
  ]);
  expect(torch.cat(batches)).toEqualTensor(dataset.getData());
});

test('arguments may be given by position', () => {
  expect(new datasets.TwoMoonsDataset(10, 0.1, { seed: 1 }).noise).toBe(0.1);
  expect(new datasets.GridDataset(3).length).toBe(9);
});

test.each<[string, () => unknown, Error]>([
  [
    'index -1',
    () => new datasets.CircleDataset(5).getItem(-1),
    new RangeError('CircleDataset: expected index to be an integer from 0 to 4, got -1'),
  ],
  [
    'index 5',
    () => new datasets.CircleDataset(5).getItem(5),
    new RangeError('CircleDataset: expected index to be an integer from 0 to 4, got 5'),
  ],
  [
    'a slice',
    () => new datasets.CircleDataset(5).getItem('0:2' as never),
    new TypeError('CircleDataset: expected index to be a number, got "0:2"'),
  ],
  [
    'no components',
    () => new datasets.GaussianMixtureDataset({ nComponents: 0 }),
    new RangeError('GaussianMixtureDataset: expected nComponents to be a positive integer, got 0'),
  ],
  [
    'no blades',
    () => new datasets.PinwheelDataset({ nClasses: 0 }),
    new RangeError('PinwheelDataset: expected nClasses to be a positive integer, got 0'),
  ],
  [
    'half a seed',
    () => new datasets.CircleDataset({ seed: 0.5 }),
    new RangeError('CircleDataset: expected seed to be an integer, got 0.5'),
  ],
  [
    'a board of no width',
    () => new datasets.CheckerboardDataset({ rangeLimit: 0 }),
    new RangeError('CheckerboardDataset: expected rangeLimit to be positive, got 0'),
  ],
])('%s is an error', (_, make, error) => {
  expect(make).toThrow(error);
  expect(make).toThrow(error.constructor as never);
});

describe("a user's dataset", () => {
  class Diagonal extends datasets.BaseSyntheticDataset {
    constructor(
      nSamples: number,
      readonly rows: number,
    ) {
      super(nSamples, { seed: 0 });
    }

    override _generateData(): Tensor {
      const t = torch.rand([this.rows], this.placement);
      return torch.stack([t, t], 1);
    }
  }

  test('overrides one method', () => {
    expect(new Diagonal(4, 4).getData().shape).toEqual([4, 2]);
    expect(String(new Diagonal(4, 4))).toBe('Diagonal(n_samples=4, device=None, dtype=torch.float32)');
  });

  test('must have as many rows as it says', () => {
    expect(() => new Diagonal(4, 5).getData()).toThrow(
      new RangeError('Diagonal: expected the data to be 4 rows, got [5, 2]'),
    );
  });
});

describe('the shapes', () => {
  test('of two spirals wind as often as told, evenly along the arms', () => {
    const data = new datasets.TwoSpiralsDataset({ nSamples: 4000, noise: 0, turns: 2, seed: 0 }).getData();
    const [x, y] = [data.select(1, 0), data.select(1, 1)];
    const radius = torch.hypot(x, y);
    const side = torch.cat([torch.ones([2000]), torch.full([2000], -1)]);
    const wound = radius.mul(4 * Math.PI);
    expect(x).toBeCloseToTensor(side.mul(radius).mul(wound.cos()), { rtol: 0, atol: 1e-5 });
    expect(y).toBeCloseToTensor(side.mul(radius).mul(wound.sin()), { rtol: 0, atol: 1e-5 });
    // E r² = E u = ½, with standard deviation 1/√12 each.
    expect(Math.abs(radius.pow(2).mean().item() - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 4000));
  });

  test('of four squares fill one square in each quadrant', () => {
    const data = new datasets.FourSquaresDataset({ nSamples: 4002, side: 1, distance: 2, seed: 0 }).getData();
    const inside = data.abs().sub(2).abs();
    expect(inside.max().item()).toBeLessThanOrEqual(0.5);
    expect(inside.max().item()).toBeGreaterThan(0.49);
    const quadrant = data.select(1, 0).gt(0).long().mul(2).add(data.select(1, 1).gt(0).long());
    expect(torch.bincount(quadrant).tolist()).toEqual([1000, 1000, 1001, 1001]);
  });
});
