import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

const GRID = 'import numpy as np\nimport matplotlib.pyplot as plt\nfig, axs = plt.subplots(2, 3)\n';
const ARRAY = 'import numpy as np\nx = np.ones((2, 3))\n';

// Arrays of NumPy, and arrays of axes beside them.
const KINDS: [name: string, python: string, typescript: string][] = [
  ['a column of axes', `${GRID}for ax in axs[:, 0].ravel():\n    ax.grid(True)`, "axs.getItem([':', 0]).ravel()"],
  ['every second row of axes', `${GRID}axs[::2]`, "axs.getItem('::2')"],
  [
    'one of all axes, and some of them',
    `${GRID}axs[0, -1].plot([1])\naxs[1:]`,
    'axs[0]!.at(-1)!.plot([1]);\naxs.slice(1);',
  ],
  ['all axes in a row', `${GRID}for ax in axs.flat:\n    ax.grid(True)\naxs.flatten()[:3]`, 'of axs.flatten()) {'],
  [
    'axes of no known kind in a row',
    'import numpy as np\ndef f(axs):\n    return [a for a in axs.flat]',
    'axs.flatten()',
  ],
  [
    'rows of axes that become one row',
    'import matplotlib.pyplot as plt\nn = 4\nfig, axs = plt.subplots(n, n)\naxs = axs.ravel()\nnames = [a.get_title() for a in axs]',
    'let [fig, axs]: [any, any] = plt.subplots(n, n);\naxs = axs.ravel();\nconst names = Array.from(axs, (a: any) => a.getTitle());',
  ],
  ['a colour map with a capital letter', `${GRID}c = plt.cm.Set2(range(5))`, 'const c = plt.cm.Set2(range(5));'],
  [
    'a file of an array',
    `${GRID}plt.imsave("a.png", np.ones((2, 2)))`,
    "await plt.imsave('a.png', torch.ones([2, 2], { dtype: torch.float64 }));",
  ],
  ['without what is no number', `${ARRAY}y = np.nanmax(x, axis=0)`, 'nanmax(x, { axis: 0 })'],
  ['places without what is no number', `${ARRAY}y = np.nanargmin(x)`, 'nanargmin(x)'],
  ['divided by less', `${ARRAY}y = np.nanstd(x, axis=1, ddof=1)`, 'nanstd(x, { axis: 1, ddof: 1 })'],
  ['the middle over several axes', `${ARRAY}y = np.median(x, axis=(0, 1))`, 'quantile(x, 0.5, { axis: [0, 1] })'],
  ['percents', `${ARRAY}y = np.nanpercentile(x, 75)`, 'nanquantile(x, 75 / 100)'],
  ['extremes that keep their axes', `${ARRAY}y = x.max(keepdims=True)`, 'x.amax({ keepdim: true })'],
  ['whether any, axes kept', `${ARRAY}y = (x > 1).any(keepdims=True)`, 'x.gt(1).any({ keepdim: true })'],
  ['the reach along an axis', `${ARRAY}y = np.ptp(x, axis=1)`, 'x.amax({ dim: 1 }).sub(x.amin({ dim: 1 }))'],
  ['a sum of another kind', `${ARRAY}y = np.sum(x, 0, dtype=np.float32)`, 'x.to(torch.float32).sum({ dim: 0 })'],
  [
    'differences with what stands before',
    `${ARRAY}y = np.diff(x[0], prepend=0)`,
    'x.at(0).diff({ prepend: asArray([0]).to(x.at(0).dtype) })',
  ],
];

test.each(KINDS)('%s', (_, python, typescript) => {
  const { code, todos } = port(python);
  expect(code).toContain(typescript);
  expect(todos).toEqual([]);
});

test('places to write into and other methods of quantiles stay by hand', () => {
  const { todos } = port(`${ARRAY}np.mean(x, out=x)\nnp.quantile(x, 0.5, method="lower")`);
  expect(todos.map(({ reason }) => reason)).toEqual([
    'numpy.mean with these arguments',
    'numpy.quantile with these arguments',
  ]);
});
