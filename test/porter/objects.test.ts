import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

/** Programs with classes that stand for Python's own kinds, and lines of their translations. */
const LINES: [name: string, python: string, ...lines: string[]][] = [
  [
    'a class of dictionaries whose keys are attributes too',
    'class Cfg(dict):\n    __getattr__ = dict.get\n    __setattr__ = dict.__setitem__\ncfg = Cfg(step_size=1, n=2)\ncfg.n = cfg.step_size\ncfg["k"] = 1\nprint(len(cfg), cfg["n"])',
    'class Cfg extends Dict {',
    '  __getattr__(name: string): any { return this.get(name); }',
    'const cfg = new Cfg({ step_size: 1, n: 2 });',
    "cfg.__setattr__('n', cfg.__getattr__('step_size'));",
    "setItem(cfg, 'k', 1);",
    "print(cfg.length, cfg.getItem('n'));",
  ],
  [
    'a dictionary that fills itself',
    'class T(dict):\n    def __missing__(self, key):\n        self[key] = v = []\n        return v\n    def __setitem__(self, key, value):\n        super().__setitem__(str(key), value)\nt = T()\nt["a"].append(1)',
    '  __missing__(key: any): any[] {',
    '    super.__setitem__(str(key), value);',
  ],
  [
    'slices of an object with a __getitem__ of its own',
    'class Data:\n    def __init__(self, xs):\n        self.xs = list(xs)\n    def __len__(self):\n        return len(self.xs)\n    def __getitem__(self, i):\n        if isinstance(i, slice):\n            return [self.xs[k] for k in range(*i.indices(len(self)))]\n        return self.xs[i]\nd = Data([1, 2, 3])\nprint(d[1:], d[::-1], d[0])',
    '    if (i instanceof Slice) {',
    '      return range(...i.indices(this.length)).map((k) => this.xs[k]!);',
    'print(d.getItem(new Slice(1, null)), d.getItem(new Slice(null, null, -1)), d.getItem(0));',
  ],
  [
    'decorators of a constructor and of a property',
    'def checked(fn):\n    def wrapper(self, *args):\n        return fn(self, *args)\n    return wrapper\nclass Box:\n    @checked\n    def __init__(self, n: int):\n        self.n = n\n    @property\n    @checked\n    def size(self):\n        return self.n',
    '    this.__init__(n);',
    "  static { decorate(this, '__init__', checked); }",
    "  static { decorate(this, { get: 'size' }, checked); }",
  ],
  [
    'a generic class, and operators that it defines',
    'from typing import Generic, TypeVar\nT = TypeVar("T")\nclass Stack(Generic[T]):\n    def __init__(self):\n        self.items = []\n    def __rshift__(self, other):\n        self.items.append(other)\n        return self\ns = Stack[int]()\ns = s >> 1',
    'class Stack {',
    '  __rshift__(other: any): Stack {',
    'let s: any = new Stack();',
    's = operator.rshift(s, 1);',
  ],
  [
    'a class that registers those below it',
    'class Base:\n    known = {}\n    def __init_subclass__(cls, tag="", **kw):\n        super().__init_subclass__(**kw)\n        Base.known[tag] = cls\n        cls.tag = tag\nclass A(Base, tag="a"):\n    pass\nprint(A().tag)',
    '  static tag: string | null = null;',
    "    this.__init_subclass__({ tag: 'a' });",
  ],
  [
    'a class decorator that is a method of another class',
    'class Registry:\n    def __init__(self):\n        self.known = {}\n    def register(self, key):\n        def inner(cls):\n            self.known[key] = cls\n            return cls\n        return inner\nregistry = Registry()\n@registry.register("a")\nclass A:\n    pass',
    "registry.register('a')(A);",
  ],
  [
    'names of arguments that a loop sees',
    'def log(**metrics):\n    for k, v in metrics.items():\n        print(k, v)\n    return {**metrics, "n": len(metrics)}\nlog(train_loss=1.0)',
    '  for (const [k, v] of Object.entries(vars(metrics))) {',
    '  return { ...vars(metrics), n: Object.keys(metrics).length };',
    'log({ trainLoss: 1.0 });',
  ],
  [
    'the name of an error that a variable has too',
    'import torch\ntry:\n    int("a")\nexcept ValueError as err:\n    print("refused:", err)\nerr = torch.zeros(2)\nprint(err.sum())',
    "  print('refused:', err);",
  ],
  [
    'keys that are computed of numbers',
    'from collections import defaultdict\nimport torch\nbuckets = defaultdict(list)\nfor t in torch.arange(4).tolist():\n    buckets[t // 2].append(t)',
    'const buckets = new DefaultMap((): any[] => []);',
  ],
  [
    'switches of gradients that a value decides',
    'import torch\nfrom contextlib import nullcontext\ndef run(train: bool):\n    with torch.set_grad_enabled(train):\n        x = torch.ones(1)\n    with (torch.enable_grad() if train else torch.no_grad()):\n        return x * 2',
    '  torch.setGradEnabled(train);',
    '  torch.setGradEnabled(train ? true : false);',
  ],
  [
    'a field that has the name of a method of modules',
    'from torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.half = 2\n    def forward(self, x):\n        return x * self.half',
    '    this.half_ = 2;',
    '    return x.mul(this.half_);',
  ],
  [
    'a value sent to a generator',
    'def gen():\n    got = yield 1\n    yield got\ng = gen()\nnext(g)\nprint(g.send(2))',
    'print(g.next(2).value);',
  ],
  [
    'the divergence of distributions',
    'import torch\nfrom torch.distributions import Normal\nfrom torch.distributions.kl import kl_divergence\nprint(kl_divergence(Normal(0., 1.), Normal(1., 1.)))',
    'klDivergence(new Normal(0.0, 1.0), new Normal(1.0, 1.0))',
  ],
];

test.each(LINES)('%s', (_, python, ...lines) => {
  const { code, todos } = port(`${python}\n`);
  expect(todos).toEqual([]);
  for (const line of lines) expect(code).toContain(line);
});
