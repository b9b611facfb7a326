import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';
import type { Tensor } from '../../lib/tensor/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

// Results of NumPy and SciPy: scripts/oracle/python_arrays.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/arrays.json', import.meta.url), 'utf8'));

function near(found: Tensor, expected: number[] | number[][]): void {
  expect(
    found
      .sub(torch.tensor(expected, { dtype: 'float64' }))
      .abs()
      .max()
      .item(),
  ).toBeLessThan(1e-12);
}
const x = [0.1, 0.5, 0.9, 1, 1.5, -0.2];
const y = [0.2, 0.2, 0.8, 1, 0.4, 0.3];
const unit: [[number, number], [number, number]] = [
  [0, 1],
  [0, 1],
];

test("NumPy's interp and histogram2d", () => {
  expect(python.interp(0.5, [0, 1, 3], [10, 20, 0])).toBeCloseTo(given.interp[0], 12);
  near(python.interp([-1, 0.25, 2, 9], [0, 1, 3], [10, 20, 0]), given.interp[1]);
  const found = [
    python.histogram2d(x, y, { bins: 2, range: unit }),
    python.histogram2d(x, y, { bins: [3, 2] }),
    python.histogram2d(x, y, { bins: 2, range: unit, density: true }),
  ];
  for (const [i, parts] of found.entries())
    for (const [k, part] of parts.entries()) near(part, given.histogram2d[i][k]);
  const weighed = python.histogram2d([0.1, 0.9], [0.1, 0.9], { bins: 2, range: unit, weights: torch.tensor([2, 3]) });
  near(weighed[0], [
    [2, 0],
    [0, 3],
  ]);
});

test("NumPy's correlate, polyfit, polyval and lexsort", () => {
  const modes = ['valid', 'same', 'full'];
  for (const [i, mode] of modes.entries()) {
    near(python.correlate(x, y.slice(0, 4), { mode }), given.correlate[i]);
    near(python.correlate(y.slice(0, 3), x, { mode }), given.correlate[i + 3]);
  }
  near(python.correlate(x, y.slice(0, 4)), given.correlate[0]);
  for (const [i, degree] of [1, 3].entries()) near(python.polyfit(x, y, degree), given.polyfit[i]);
  expect(python.polyval([2, -1, 0.5], 3)).toBe(given.polyval[0]);
  near(python.polyval([2, -1, 0.5], x), given.polyval[1]);
  expect(python.lexsort([x, y]).tolist()).toEqual(given.lexsort);
});

const grid = (): Tensor => torch.arange(12, { dtype: 'float64' }).reshape([3, 4]).pow(1.5);

test('means with weights, sets, and elements that are left out, as NumPy has them', () => {
  const averages = [
    python.average(grid()),
    python.average(grid(), { axis: 1, weights: [1, 2, 3, 4] }),
    python.average(x, { weights: [1, 2, 3, 4, 5, 6] }),
    python.average(grid(), { axis: 0, weights: [1, 0, 3] }),
  ];
  for (const [i, found] of averages.entries()) near(found, given.average[i]);
  const sets = [python.union1d, python.intersect1d, python.setdiff1d].map((f) => f([3, 1, 2, 1], [2, 5, 3]).tolist());
  expect(sets).toEqual(given.sets);
  near(python.withoutPlaces(x, [0, -1]), given.delete[0]);
  near(python.withoutPlaces(grid(), 1, 1), given.delete[1]);
  near(python.withoutPlaces(grid(), 2), given.delete[2]);
});

test('functions of rows, of elements and of pairs, as NumPy has them', () => {
  near(
    python.applyAlongAxis((row) => row.sum(), 0, grid()),
    given.along[0],
  );
  near(
    python.applyAlongAxis((row) => row.mul(2), 1, grid()),
    given.along[1],
  );
  expect([...python.ndindex(2, 3)]).toEqual(given.indices[0]);
  expect([...python.ndenumerate(grid().at(':2', ':2'))].map(([i, v]) => [i, v])).toEqual(given.indices[1]);
  near(python.outerOf(python.operator.sub, x, y), given.outer[0]);
  near(python.outerOf(python.operator.add, grid().at(':2', ':2'), [1, 2]), given.outer[1]);
  const half = python.vectorize((a: number) => (a > 0 ? a / 2 : 0));
  expect(half(torch.tensor([[2, -1]])).tolist()).toEqual([[1, 0]]);
  expect(half(4)).toBe(2);
});

test('the nearest solution of too many equations', () => {
  const matrix = torch.stack(
    [2, 1, 0].map((k) => torch.tensor(x, { dtype: 'float64' }).pow(k)),
    { dim: 1 },
  );
  const [solution, left, rank, singular] = python.lstsq(matrix, y);
  near(solution, given.lstsq[0]);
  near(left, given.lstsq[1]);
  expect(rank).toBe(given.lstsq[2]);
  near(singular, given.lstsq[3]);
});

test('rows are assigned to columns as SciPy does', () => {
  for (const [costs, maximize, rows, columns] of given.assignment) {
    const found = python.linearSumAssignment(costs, { maximize });
    expect(found.map((t) => t.tolist())).toEqual([rows, columns]);
  }
  expect(python.linearSumAssignment(torch.zeros([2, 0])).map((t) => t.shape)).toEqual([[0], [0]]);
  expect(() => python.linearSumAssignment([[Number.NaN]])).toThrow(
    'linearSumAssignment: expected costMatrix to hold numbers, got NaN',
  );
  expect(() => python.linearSumAssignment([1, 2] as any)).toThrow(
    'linearSumAssignment: expected costMatrix to be a matrix, got shape [2]',
  );
  expect(() => python.linearSumAssignment([[Number.POSITIVE_INFINITY]])).toThrow('expected costMatrix to be feasible');
});

test('an array is turned around as NumPy slices it', () => {
  const array = torch.tensor([
    [1, 2],
    [3, 4],
  ]);
  expect(python.getItem(array, '::-1').tolist()).toEqual([
    [3, 4],
    [1, 2],
  ]);
  expect(python.getItem(array, 0, '::-1').tolist()).toEqual([2, 1]);
});

const MAKERS: [name: string, make: () => unknown][] = [
  ['random', () => python.numpyRandom.random({ size: [3, 2] })],
  ['uniform', () => python.numpyRandom.uniform({ low: torch.zeros([3]), high: 2 })],
  ['normal', () => python.defaultRng(1).normal({ loc: torch.ones([4]), size: [2, 4] })],
  ['integers', () => python.defaultRng(1).integers(9, { size: 5 })],
  ['randint', () => python.numpyRandom.randint(9, { size: 5 })],
  ['exponential', () => python.numpyRandom.exponential({ size: 3 })],
  ['binomial', () => python.numpyRandom.binomial(5, 0.5, { size: 3 })],
  ['gamma', () => python.numpyRandom.gamma(2, { scale: torch.ones([3]) })],
  ['poisson', () => python.defaultRng(1).poisson({ lam: 3, size: 4 })],
  ['dirichlet', () => python.defaultRng(1).dirichlet(torch.ones([3]), { size: 2 })],
  ['multivariateNormal', () => python.numpyRandom.multivariateNormal([0, 0], torch.eye(2), { size: 3 })],
  ['average', () => python.average(torch.ones([2, 3]), { axis: 1, weights: [1, 2, 3] })],
  ['union1d', () => python.setdiff1d(python.union1d(x, y), python.intersect1d(x, y))],
  ['withoutPlaces', () => python.withoutPlaces(torch.ones([4]), 1)],
  ['vectorize', () => python.vectorize((a: number) => a + 1)(torch.ones([3]))],
  ['applyAlongAxis', () => python.applyAlongAxis((row) => row.sum(), 0, torch.ones([2, 3]))],
  ['ndenumerate', () => [...python.ndenumerate(torch.ones([2, 3]))]],
  ['outerOf', () => python.outerOf(python.operator.add, x, y)],
  ['lstsq', () => python.lstsq(torch.ones([3, 1]), torch.ones([3]))],
  ['permutation', () => python.defaultRng(1).permutation(torch.randn([4, 2]))],
  ['shuffle', () => python.numpyRandom.shuffle(torch.randn([4, 2]))],
  ['choice', () => python.numpyRandom.choice(torch.randn([4, 2]), { size: 3 })],
  ['choice without replacement', () => python.defaultRng(1).choice(9, { size: 3, replace: false })],
  ['interp', () => python.interp([0.5], [0, 1], [1, 2])],
  ['histogram2d', () => python.histogram2d(x, y, { bins: 3, density: true })],
  ['correlate', () => python.correlate(x, y, { mode: 'same' })],
  ['polyfit', () => python.polyval(python.polyfit(x, y, 2), x)],
  ['lexsort', () => python.lexsort([x, y])],
  ['linearSumAssignment', () => python.linearSumAssignment([x, y])],
  ['asArray', () => python.asArray([torch.ones([2]), torch.zeros([2])])],
  ['getItem', () => python.getItem(torch.randn([3]), '::-1')],
  ['iadd', () => python.operator.iadd(torch.ones([2]), 1)],
  ['deepcopy', () => python.deepcopy({ a: [torch.ones([2])] })],
];

test.each(MAKERS)('%s leaves no tensor behind', async (_, make) => {
  const rounds = async (n: number): Promise<number> => {
    for (let i = 0; i < n; i++) make();
    await new Promise((resolve) => setImmediate(resolve));
    return liveTensors();
  };
  const before = await rounds(5);
  expect(await rounds(200)).toBeLessThanOrEqual(before + 4);
});

test('options of the generators that are not known are refused', () => {
  const rng = python.defaultRng(0);
  const { numpyRandom } = python;
  const wrong: [string, () => unknown][] = [
    ['random', () => rng.random({ sise: 3 } as any)],
    ['uniform', () => rng.uniform({ lo: 0 } as any)],
    ['normal', () => rng.normal({ mean: 0 } as any)],
    ['standardNormal', () => rng.standardNormal({ shape: 3 } as any)],
    ['exponential', () => numpyRandom.exponential({ rate: 3 } as any)],
    ['binomial', () => rng.binomial(3, 0.5, { n: 3 } as any)],
    ['choice', () => rng.choice(3, { replacement: false } as any)],
    ['integers', () => rng.integers(3, { hi: 5 } as any)],
    ['randint', () => numpyRandom.randint(3, { endpoint: true } as any)],
  ];
  for (const [owner, draw] of wrong) expect(draw, owner).toThrow(`${owner}: unknown option`);
  expect(rng.choice(3, { size: undefined })).toBeLessThan(3);
});
