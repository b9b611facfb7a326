import { describe, expect, it, vi } from 'vitest';
import * as data from '../../lib/data/index.js';
import { TwoMoonsDataset } from '../../lib/datasets/index.js';
import * as torch from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectNear, fixture } from '../support/fixtures.js';

const { DataLoader, TensorDataset } = data;

interface Case {
  python: string;
  length: number;
  passes: unknown[][];
  after: [number[], number[]];
}

const { cases, splits } = fixture<{ cases: Case[]; splits: { lengths: number[]; indices: number[][] }[] }>(
  'data/data.json',
);

describe('three passes as in PyTorch, and as much drawn', () => {
  it.each(cases.map((entry) => [entry.python, entry] as const))('%s', (_, entry) => {
    torch.manualSeed(7);
    const g = new torch.Generator().manualSeed(5);
    const dataset = new TensorDataset(torch.arange(10));
    const loader: data.DataLoader<[torch.Tensor]> = runPython(entry.python, { DataLoader, data, dataset, g });
    expect(loader.length).toBe(entry.length);
    for (const pass of entry.passes) {
      expect([...loader].map(([batch]) => batch.tolist())).toEqual(pass);
    }
    const after = [torch.rand([2]), torch.rand([2], { generator: g })].map((x) => x.tolist() as number[]);
    expectNear(after, entry, 'after');
  });

  it.each(splits)('randomSplit $lengths', ({ lengths, indices }) => {
    const items = Array.from({ length: 10 }, (_, i) => i);
    const parts = data.randomSplit(items, lengths, { generator: new torch.Generator().manualSeed(5) });
    expect(parts.map((part) => part.indices)).toEqual(indices);
    expect(parts.map((part) => [...part])).toEqual(indices);
  });
});

class Squares extends data.Dataset<{ x: number; name: string; pair: [number, boolean] }> {
  override get length(): number {
    return 5;
  }

  override getItem(i: number) {
    return { x: i * i + 0.5, name: `n${i}`, pair: [i, i > 2] as [number, boolean] };
  }
}

describe('collating', () => {
  it('objects, lists, strings, numbers, booleans', () => {
    const [batch] = [...new DataLoader(new Squares(), { batchSize: 4 })];
    expect(batch!.name).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(batch!.x.dtype).toBe('float64');
    expect(batch!.x.tolist()).toEqual([0.5, 1.5, 4.5, 9.5]);
    expect(batch!.pair[0].dtype).toBe('int64');
    expect(batch!.pair[1].tolist()).toEqual([false, false, false, true]);
  });

  class Doubled extends TensorDataset {
    override getItem(index: number) {
      return super.getItem(index).map((tensor) => tensor.mul(2)) as torch.Tensor[];
    }
  }
  const [x, n] = [torch.randn([6, 2]), torch.arange(6)];
  it.each<[string, any, calls: number]>([
    ['a TensorDataset', new TensorDataset(x, n), 0],
    ['a Subset of one', new data.Subset(new TensorDataset(x, n), [5, 3, 1]), 0],
    ['a Subset of a Subset', new data.Subset(new data.Subset(x, [5, 3, 1, 0]), [3, 0]), 0],
    ['a tensor', x, 0],
    ['a dataset of points', new TwoMoonsDataset({ nSamples: 7, seed: 0 }), 0],
    ['a class with items of its own', new Doubled(x, n), 12],
    ['a Subset of it', new data.Subset(new Doubled(x, n), [5, 3, 1]), 6],
  ])('rows of %s are taken at once, and are what its items one by one give', (_, dataset, calls) => {
    const given = vi.spyOn(torch.Tensor.prototype, 'select');
    const batches = [...new DataLoader(dataset, { batchSize: 2 })].flat() as torch.Tensor[];
    expect(given).toHaveBeenCalledTimes(calls);
    given.mockRestore();
    const length = dataset instanceof torch.Tensor ? dataset.size(0) : dataset.length;
    const items = Array.from({ length }, (_, i) => (dataset.getItem ? dataset.getItem(i) : dataset.select(0, i)));
    const pairs = Array.from({ length: Math.ceil(length / 2) }, (_, i) => items.slice(2 * i, 2 * i + 2));
    const expected = pairs.flatMap((pair) => data.defaultCollate(pair)) as torch.Tensor[];
    expect(batches.map((batch) => batch.tolist())).toEqual(expected.map((batch) => batch.tolist()));
  });

  it("with one's own function", () => {
    const loader = new DataLoader([1, 2, 3, 4, 5], { batchSize: 2, collateFn: (items) => items.length });
    expect([...loader]).toEqual([2, 2, 1]);
  });
});

describe('datasets', () => {
  it('ConcatDataset and StackDataset', () => {
    const both = new data.ConcatDataset([
      [1, 2],
      [3, 4, 5],
    ]);
    expect([...both]).toEqual([1, 2, 3, 4, 5]);
    expect(both.getItem(-1)).toBe(5);
    expect([...new data.StackDataset([1, 2], ['a', 'b'])]).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('streams', () => {
    class Count extends data.IterableDataset<number> {
      override *[Symbol.iterator]() {
        yield* [1, 2, 3, 4, 5];
      }
    }
    const batches = (dropLast: boolean) =>
      [...new DataLoader(new Count(), { batchSize: 2, dropLast })].map((batch) => batch.tolist());
    expect(batches(false)).toEqual([[1, 2], [3, 4], [5]]);
    expect(batches(true)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect([...new data.ChainDataset([new Count(), new Count()])].length).toBe(10);
  });

  it('a pass leaves nothing behind but its batches', () => {
    const loader = new DataLoader(new TensorDataset(torch.randn([64, 2])), { batchSize: 8, shuffle: true });
    const before = torch.memoryStats().tensors;
    for (let i = 0; i < 20; i++) for (const [x] of loader) x.dispose();
    expect(torch.memoryStats().tensors).toBeLessThanOrEqual(before);
  });
});

describe('BAD CALL', () => {
  it.each([
    [
      () => new TensorDataset(torch.zeros([2]), torch.zeros([3])),
      'TensorDataset: expected tensors to be of one length, got [2, 3]',
    ],
    [
      () => new DataLoader([1], { batchsize: 2 } as object),
      'DataLoader: unknown option batchsize, did you mean batchSize?',
    ],
    [() => new DataLoader([1], { batchSize: 0 }), 'DataLoader: expected batchSize to be a positive integer, got 0'],
    [() => new DataLoader(3 as never), 'DataLoader: expected dataset to be a Dataset, an array or a tensor, got 3'],
    [() => data.randomSplit([1, 2, 3], [1, 1]), 'randomSplit: expected lengths to be 3 in all, got [1, 1]'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});

it('is made of a tensor too: a dataset of its rows', () => {
  const x = torch.randn([7, 2]);
  const loader = new DataLoader(x, { batchSize: 3, shuffle: true });
  torch.manualSeed(5);
  const batches = [...loader];
  expect(batches.map((batch) => batch.shape)).toEqual([
    [3, 2],
    [3, 2],
    [1, 2],
  ]);
  torch.manualSeed(5);
  const expected = [...new DataLoader(new data.TensorDataset(x), { batchSize: 3, shuffle: true })];
  for (const [i, [rows]] of expected.entries()) expect(batches[i]).toEqualTensor(rows!);
  expect([...new DataLoader(x, { batchSize: null })].map((row) => row.shape)).toEqual(Array(7).fill([2]));
});

it('draws by weights that a tensor holds, as by a list of them', () => {
  const drawn = [[1, 3], torch.tensor([1, 3])].map((weights) => {
    const generator = new torch.Generator().manualSeed(3);
    return [...new data.WeightedRandomSampler(weights, 8, { generator })];
  });
  expect(drawn[1]).toEqual(drawn[0]);
});
