import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

/** What scripts of strangers had that came over in another way, or not at all. */
const KINDS: [name: string, python: string, typescript: string][] = [
  ['a counter that is empty', 'from collections import Counter\nn = Counter()\nn["a"] += 1', 'const n = counter();'],
  [
    'functions that sorted and reduce are given see the elements',
    'from functools import reduce\npairs = [(1, "b"), (2, "a")]\nprint(sorted(pairs, key=lambda p: p[1]), reduce(lambda a, b: a * b, [2, 3]))',
    'sorted(pairs, { key: (p: [number, string]) => p[1] }), [2, 3].reduce((a: number, b: number) => a * b)',
  ],
  [
    'a default of get leaves the None that lies there',
    'cfg = {"clip": None, "lr": 0.1}\nprint(cfg.get("clip", 1.0))',
    "callMethod(cfg, 'get', ['clip', 1.0])",
  ],
  [
    'a whole array in the exponent of a float',
    'import numpy as np\ni = np.arange(3)\nc = 0.8 ** np.abs(i[:, None] - i[None, :])',
    "torch.pow(0.8, torch.abs(i.at(':', null).sub(i.at(null, ':'))).double())",
  ],
  [
    'names behind a list that is spread',
    'def f(a, b, n):\n    return a + b + n\njob = [1, 2]\nprint(f(*job, n=3))',
    'callByName(f, [...job], { n: 3 })',
  ],
  [
    'a place that is left to its default before names',
    'def register(fn=None, *, name=None):\n    return lambda f: f\n@register(name="a")\ndef g(x):\n    return x\nprint(g(1), register)',
    "register(undefined, { name: 'a' })",
  ],
  [
    'members of a class of the program say nothing of tensors',
    'class Grid:\n    def __init__(self):\n        self.size = 3\n    def __getitem__(self, ij):\n        return 1\ndef f(g):\n    return g.size + g[0, 1]\nfs = {"f": f}\nprint(fs["f"](Grid()))',
    'return g.size + g.getItem([0, 1]);',
  ],
  [
    'a tuple of names with values that are spread',
    'from typing import NamedTuple\nclass P(NamedTuple):\n    x: float\n    y: float\np = P(*[1.0, 2.0])',
    "new P(Object.fromEntries(zip(['x', 'y'], [...[1.0, 2.0]])) as any)",
  ],
  [
    'arguments that a constructor passes on',
    'class A:\n    def __init__(self, x, step):\n        self.step = step\nclass B(A):\n    def __init__(self, *args, **kwargs):\n        super().__init__(*args, **kwargs)\nb = B(1, step=2)',
    'new B(1, 2)',
  ],
  [
    'a second base with methods alone',
    'class Log:\n    def log(self):\n        return 1\nclass Base:\n    def __init__(self):\n        self.n = 0\nclass Both(Log, Base):\n    pass\nprint(Both().log())',
    'interface Both extends Log {}\nclass Both extends Base {\n\n  static { mixin(this, Log); }\n}',
  ],
  [
    'several exceptions in their order',
    'try:\n    print(int("a"))\nexcept FileNotFoundError:\n    print(1)\nexcept ValueError as e:\n    print(e)',
    "if (e.code === 'ENOENT') {",
  ],
  [
    'elements of tensors that change places',
    'import torch\nx = torch.zeros(3)\nx[0], x[1] = x[1], x[0]',
    'const taken: any[] = [x.at(1), x.at(0)];\nx.setAt(0, taken[0]);\nx.setAt(1, taken[1]);',
  ],
  ['an element that is taken out', 'd = {(1, 2): 3}\ndel d[1, 2]\nxs = [1, 2]\ndel xs[1:]', 'd.delete([1, 2]);'],
  [
    'functions of NumPy that choose elements',
    'import numpy as np\nx = np.ones((2, 2))\nprint(np.average(x, axis=0, weights=[1, 2]), np.nonzero(x)[0], np.add.outer(x[0], x[1]))',
    'average(x, { axis: 0, weights: [1, 2] }).tolist(), torch.where(x)[0]!.tolist(), outerOf(operator.add, x.at(0), x.at(1)).tolist()',
  ],
];

test.each(KINDS)('%s', (_, python, typescript) => {
  const { code, todos } = port(python);
  const flat = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(', )', ')');
  expect(flat(code)).toContain(flat(typescript));
  expect(todos).toEqual([]);
});

test.each([
  ['a bracket alone in an f-string', 'x = 1\nprint(f"{x}}")'],
  ['a character by its name', 'print("\\N{DASH}")'],
])('%s stays by hand', (_, python) => {
  expect(port(python).todos).toHaveLength(1);
});
