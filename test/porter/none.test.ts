import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

// Values that may be None: where the text shows that they are there, and where only its author knows.
const NONE: [name: string, python: string, typescript: string][] = [
  [
    'behind an early end',
    'from typing import Optional\ndef f(x: Optional[float] = None):\n    if x is None:\n        return 0.0\n    return x * 2',
    'if (x == null) {\n    return 0.0;\n  }\n  return x * 2;',
  ],
  [
    'a field that is set where it is None',
    'import torch\nclass A:\n    def __init__(self):\n        self.m = None\n    def update(self, x):\n        if self.m is None:\n            self.m = x.mean(0)\n        else:\n            self.m = 0.9 * self.m + x.mean(0)\n        return self.m\nA().update(torch.ones(2, 2))',
    'update(x: Tensor): Tensor {\n    if (this.m == null) {\n      this.m = x.mean(0);\n    } else {\n      this.m = this.m.mul(0.9).add(x.mean(0));\n    }\n    return this.m;',
  ],
  [
    'a default by `or`, and one by a choice',
    'def f(n=None, w=None, s=None):\n    n = n or 3\n    w = w or [1.0] * n\n    s = s if s is not None else 0.5\n    return n + len(w) + s\nf(2, [1.0], 0.1)',
    '  n = n || 3;\n  w = truth(w) ? w! : Array<number>(n).fill(1.0);\n  s = s != null ? s : 0.5;\n  return n + w.length + s;',
  ],
  [
    'the right side of `and`, and what a nested function sets',
    'import math\ndef make():\n    best = math.inf\n    def rate(value=None):\n        nonlocal best\n        if value is not None and value < best:\n            best = value\n        return best\n    print(rate(0.5))',
    'let best = Number.POSITIVE_INFINITY;\n  function rate({ value = null }: { value?: number | null } = {}): number {\n    if (value != null && value < best) {\n      best = value;',
  ],
  [
    'what only the author knows is said to be there',
    'import torch\nimport torch.nn as nn\nnet = nn.Linear(1, 1)\nstate = None\nfor i in range(3):\n    if i > 1:\n        state = {k: v.clone() for k, v in net.state_dict().items()}\nnet.load_state_dict(state)',
    'let state: Record<string, Tensor> | null = null;',
  ],
  [
    'a callback behind a test',
    'from typing import Optional\ndef f(xs, low: Optional[float] = None):\n    if low is not None:\n        low = low + 1\n        return [x for x in xs if x > low]\n    return xs\nf([1.0, 2.0])',
    'return xs.filter((x) => x > low!);',
  ],
  [
    'elements behind a test',
    'd = {"a": 1.0, "b": None}\nprint(sum(v for v in d.values() if v is not None))',
    'filter((v) => v != null).map((v) => v!)',
  ],
  [
    'None again behind an assignment in a loop',
    'from typing import Optional\ndef f(n: int, start: Optional[float]):\n    x = start\n    if x is None:\n        x = 1.0\n    for i in range(n):\n        print(x + 1)\n        x = start\n    return x',
    "console.log(str(x! + 1, 'float'));\n    x = start;",
  ],
];

test.each(NONE)('%s', (_name, python, typescript) => {
  const { code, todos } = port(`${python}\n`);
  expect(todos).toEqual([]);
  expect(code).toContain(typescript);
});
