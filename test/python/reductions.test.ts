import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const n = Number.NaN;
const a = torch.tensor(
  [
    [
      [1, n, 3],
      [4, 5, 6],
    ],
    [
      [7, 8, n],
      [n, 2, 9],
    ],
  ],
  { dtype: 'float64' },
);
const near = (found: torch.Tensor, wanted: unknown): void => {
  const theirs = torch.tensor(wanted as number[], { dtype: 'float64' });
  expect(found.shape).toEqual(theirs.shape);
  expect(torch.allclose(found.double(), theirs, { rtol: 1e-14, atol: 0, equalNan: true }), String(found)).toBe(true);
};

// Each of NumPy 2: of all, with axis=0, with axis=-1 and keepdims=True, with axis=(0, 2).
const { nanmax, nanmin, nanstd, nanvar } = python;
const FUNCTIONS = { nanmax, nanmin, nanstd, nanvar };
const THEIRS: [name: keyof typeof FUNCTIONS, ...results: unknown[]][] = [
  [
    'nanmax',
    9,
    [
      [7, 8, 3],
      [4, 5, 9],
    ],
    [
      [[3], [6]],
      [[8], [9]],
    ],
    [8, 9],
  ],
  [
    'nanmin',
    1,
    [
      [1, 8, 3],
      [4, 2, 6],
    ],
    [
      [[1], [4]],
      [[7], [2]],
    ],
    [1, 2],
  ],
  [
    'nanstd',
    2.581988897471611,
    [
      [3, 0, 0],
      [0, 1.5, 1.5],
    ],
    [
      [[1], [0.816496580927726]],
      [[0.5], [3.5]],
    ],
    [2.8613807855648994, 2.3151673805580453],
  ],
  [
    'nanvar',
    6.666666666666667,
    [
      [9, 0, 0],
      [0, 2.25, 2.25],
    ],
    [
      [[1], [0.6666666666666666]],
      [[0.25], [12.25]],
    ],
    [8.1875, 5.36],
  ],
];

test.each(THEIRS)('%s leaves out what is no number, over any axes', (name, ...theirs) => {
  const options = [{}, { axis: 0 }, { axis: -1, keepdims: true }, { axis: [0, 2] }];
  for (const [i, option] of options.entries()) near(FUNCTIONS[name](a, option), theirs[i]);
  near(FUNCTIONS[name]([2, n]), name === 'nanmax' || name === 'nanmin' ? 2 : 0);
});

test('variances divide by the numbers that there are, and rows without any have none', () => {
  near(python.nanvar(a, { axis: [1, 2], ddof: 1 }), [3.7, 9.666666666666666]);
  const rows = [
    [1, n],
    [2, 4],
  ];
  near(python.nanvar(rows, { axis: 1, ddof: 1 }), [n, 2]);
  near(python.nanmax([[n, n], rows[0]!], { axis: 1 }), [n, 1]);
  near(python.nanmin([n, Number.POSITIVE_INFINITY]), Number.POSITIVE_INFINITY);
});

test('places of extremes, and an error where there is no number', () => {
  const rows = { axis: -1, keepdims: true };
  expect(python.nanargmax(a).item()).toBe(11);
  expect(python.nanargmin(a).item()).toBe(0);
  near(python.nanargmax(a, { axis: 0 }), [
    [1, 1, 0],
    [0, 0, 1],
  ]);
  near(python.nanargmin(a, rows), [
    [[0], [0]],
    [[0], [1]],
  ]);
  expect(() => python.nanargmax([n, n])).toThrow(
    'nanargmax: expected each row of a to have a number, got one of NaN alone',
  );
  expect(() => python.nanargmin([[1], [n]], { axis: 1 })).toThrow('nanargmin: expected each row');
});

test('quantiles over several axes', () => {
  const b = torch.arange(12, { dtype: 'float64' }).reshape([2, 3, 2]).pow(1.5);
  near(python.quantile(b, [0.1, 0.6], { axis: [0, 2] }), [
    [0.30000000000000004, 3.5387447141343227, 8.954101966249684],
    [11.957550765359253, 19.14116408291694, 27.53428925884682],
  ]);
  near(python.quantile(b, 0.3, { axis: [1, 2], keepdims: true }), [[[1.9142135623730951]], [[20.573838087710826]]]);
  near(python.nanquantile(a, [0.25, 0.5], { axis: [0, 1] }), [
    [2.5, 3.5, 4.5],
    [4, 5, 6],
  ]);
  near(python.nanquantile(a, 0.5), 5);
});

test('they leave no tensors behind', async () => {
  const round = async (): Promise<number> => {
    for (let i = 0; i < 50; i++) {
      python.nanvar(a, { axis: 0 });
      python.nanargmax(a, { axis: [0, 1] });
      python.quantile(a, 0.5, { axis: [0, 1] });
    }
    await new Promise((resolve) => setImmediate(resolve));
    return liveTensors();
  };
  const before = await round();
  expect(await round()).toBeLessThanOrEqual(before + 4);
});
