import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

// Decorators of methods, methods by the names that Python gives a meaning, and loops that leave a generator open.
const PARTS: [name: string, python: string, typescript: string][] = [
  [
    'a decorator of the program before a method, with arguments, and below another',
    'import torch\ndef traced(fn):\n    def inner(*args, **kwargs):\n        return fn(*args, **kwargs)\n    return inner\ndef scaled(by):\n    def deco(fn):\n        def inner(self, *args):\n            return by * fn(self, *args)\n        return inner\n    return deco\nclass A:\n    @torch.no_grad()\n    @traced\n    @scaled(2.0)\n    def run(self, x, k=1):\n        return x * k\n    @staticmethod\n    @traced\n    def half(x):\n        return x / 2\nprint(A().run(3.0, k=2), A.half(1.0))',
    "  run(x: number, k = 1): number {\n    return torch.noGrad(() => {\n      return x * k;\n    });\n  }\n  static { decorate(this, 'run', scaled(2.0), traced); }\n\n  static half(x: number): number {\n    return x / 2;\n  }\n  static { decorate(this, { static: 'half' }, traced); }\n}\nprint(new A().run(3.0, 2), A.half(1.0));",
  ],
  [
    'what a cache of a method keeps',
    'from functools import lru_cache\nclass A:\n    @lru_cache(maxsize=None)\n    def f(self, n):\n        return n\nprint(A().f(1))',
    "  static { decorate(this, 'f', cache); }",
  ],
  [
    '+= of an object with __iadd__, float and int of one, and its truth by its length',
    'class M:\n    def __init__(self):\n        self.n = 0\n    def __iadd__(self, v):\n        self.n += 1\n        return self\n    def __float__(self):\n        return float(self.n)\n    def __len__(self):\n        return self.n\nm = M()\nm += 2.0\nd = {"a": M()}\nd["a"] += 1.0\nif m:\n    print(float(m), int(m))',
    "let m = new M();\nm = operator.iadd(m, 2.0);\nconst d = { a: new M() };\nd.a! = operator.iadd(d.a!, 1.0);\nif (truth(m)) {\n  console.log(str(float(m), 'float'), int(m));\n}",
  ],
  [
    'elements of an object that are set and deleted',
    'class T:\n    def __init__(self):\n        self.xs = [1]\n    def __setitem__(self, i, v):\n        self.xs[i] = v\n    def __delitem__(self, i):\n        del self.xs[i]\nt = T()\nt[0] = 2\ndel t[0]',
    'setItem(t, 0, 2);\nt.__delitem__(0);',
  ],
  [
    'a loop that leaves a generator with a name before its end',
    'def g():\n    yield 1\n    yield 2\nit = g()\nfor x in it:\n    break\nprint(next(it))\nfor x in g():\n    break',
    'const it = g();\nfor (const x of leftOpen(it)) {\n  break;\n}\nprint(next(it));\nfor (const x of g()) {\n  break;\n}'.replace(
      'print(next',
      'console.log(next',
    ),
  ],
  [
    'a generator expression with a name is walked over once',
    'sq = (k * k for k in range(5))\nprint(next(sq), sum(sq))',
    'const sq = iter(Array.from({ length: 5 }, (_, k) => k * k));',
  ],
  [
    'settings of a group of parameters',
    'import torch\nopt = torch.optim.SGD([torch.ones(1)], lr=0.1)\nopt.param_groups[0]["weight_decay"] = 0.5\nfor g in opt.param_groups:\n    g["weight_decay"] *= 2\n    for k in ("lr", "weight_decay"):\n        print(g[k])',
    "opt.paramGroups[0]!.weightDecay = 0.5;\nfor (const g of opt.paramGroups) {\n  g.weightDecay = operator.imul(g.weightDecay, 2);\n  for (const k of ['lr', 'weight_decay']) {\n    print((g as any)[attributeName(k)]);",
  ],
  [
    'a division by zero that an `except` waits for',
    'def f(a, b):\n    try:\n        return a / b\n    except ZeroDivisionError:\n        return 0.0\nprint(f(1.0, 0.0))',
    'return a / divisor(b);\n  } catch (error: any) {\n    if (error instanceof ZeroDivisionError) {\n      return 0.0;',
  ],
  [
    'fields that a method sets for the constructor, and a class with a name of JavaScript',
    'class Map:\n    def __init__(self):\n        self.reset()\n    def reset(self):\n        self.n = 0\nprint(Map().n)',
    'class Map_ {\n  n!: number;\n\n  constructor() {\n    this.reset();',
  ],
  [
    'a lambda that changes a list gives nothing, and neither does a function',
    'seen = []\nhook = lambda x: seen.append(x)\ndef keep(x):\n    return seen.append(x)',
    'const hook = (x: any) => { seen.push(x); };\nfunction keep(x: any): ',
  ],
  [
    'a name of a type, a method of tensors as a function, and iterators that are shared',
    'import torch\nfrom itertools import tee\nfrom torch import Tensor\nParams = dict[str, Tensor]\ndef f(p: Params):\n    return p["a"].sum()\na, b = tee([1, 2])\nabs_ = torch.Tensor.abs',
    'function f(p: Record<string, Tensor>): Tensor {\n  return p.a!.sum();\n}\nconst [a, b] = tee([1, 2]);\nconst abs_ = (x: any, ...args: any[]) => x.abs(...args);',
  ],
  [
    'sorts of all elements, and correlations of two rows',
    'import numpy as np\nx = np.ones((2, 2))\nprint(np.sort(x, axis=None)[:3], np.corrcoef([1.0, 2.0], [2.0, 1.0]), np.convolve([1.0, 2.0], [1.0], "valid"))',
    ".flatten().sort()[0].at(':3').tolist()",
  ],
  [
    'keys of a dictionary without values',
    'print(*dict.fromkeys(["b", "a", "b"]), sep=",")',
    "...Object.keys(Object.fromEntries(Array.from(['b', 'a', 'b'], (key: any) => [key, null] as const))),",
  ],
  [
    'a list of tuples keeps their kinds',
    'import torch\ndef f(xs: dict[str, torch.Tensor]):\n    return [(k, v.mean()) for k, v in xs.items()]',
    '[k, v.mean()] as [string, Tensor]',
  ],
  [
    'a protocol tells nothing of the class',
    'from typing import Protocol\nclass E(Protocol):\n    def __call__(self, x): ...\ndef f(e: E, x):\n    return e(x)',
    'return call(e, x);',
  ],
  [
    'a parameter whose default is a class is given a function too',
    'import torch.nn as nn\ndef f(act=nn.ReLU):\n    return act()\nf(lambda: nn.LeakyReLU(0.1))',
    'return call(act);',
  ],
];

test.each(PARTS)('%s', (_name, python, typescript) => {
  const { code, todos } = port(`${python}\n`);
  expect(todos).toEqual([]);
  expect(code).toContain(typescript);
});
