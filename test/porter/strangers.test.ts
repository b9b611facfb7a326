import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

// Constructs of scripts that were written before anybody ported them.
const MODEL =
  'import torch\nimport torch.nn as nn\nclass Net(nn.Module):\n    def __init__(self, d=2):\n        super().__init__()\n        self.l = nn.Linear(d, d)\n    def forward(self, x):\n        return self.l(x)\n';

const KINDS: [name: string, python: string, typescript: string][] = [
  [
    'a parameter that is set anew has the kind of its calls until then',
    'import torch\ndef f(x, t):\n    t = torch.tensor([t])\n    return x[t]\nfor i in reversed(range(3)):\n    f(torch.ones(3), i)',
    't = torch.tensor([t], { dtype: torch.int64 });',
  ],
  [
    'a model that may be None is called',
    `${MODEL}class Flow:\n    def __init__(self, model=None):\n        self.model = model\n    def step(self, x):\n        return x + self.model(x)\nFlow(model=Net()).step(torch.ones(1, 2))`,
    'return x.add(this.model!(x));',
  ],
  [
    'what changes a layer gives a layer',
    'import torch.nn as nn\nfrom torch.nn.utils import spectral_norm\nclass A(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.c = spectral_norm(nn.Linear(2, 2))',
    'c: nn.Linear;',
  ],
  [
    'attributes that a program adds to a layer, and to what a parser gives',
    'import argparse\nimport torch.nn as nn\np = argparse.ArgumentParser()\np.add_argument("--n", type=int, default=1)\nargs = p.parse_args()\nargs.fast = args.n > 1\nf = nn.Sequential(nn.Linear(2, 3))\nf.last = 3\nprint(f.last + 1, args.fast)',
    '(f as any).last = 3;\nprint(operator.add((f as any).last, 1), args.fast);',
  ],
  [
    'a class method of an object, and one that stands as a value',
    'class A:\n    @classmethod\n    def make(cls, n):\n        return n + 1\n    def run(self):\n        return self.make(2)\nprint(A().run())',
    'return A.make(2);',
  ],
  [
    'a constructor that leaves out that of its base',
    'class A:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\nclass B(A):\n    def __init__(self, x):\n        pass\nB(1)',
    'super(x, undefined as any);',
  ],
  [
    'a variable that may require a gradient',
    'import torch\nx = torch.autograd.Variable(torch.ones(2), requires_grad=True)',
    'const x = torch.ones([2]).detach().requiresGrad_(true);',
  ],
  [
    'sizes that are tensors, and a gradient by position',
    'import torch\nm = torch.ones(4) > 0\nx = torch.randn(m.sum(), 2, requires_grad=True)\ny = x * 2\ny.backward(torch.ones_like(y))',
    'const x = torch.randn([m.sum().item(), 2], { requiresGrad: true });\nconst y = x.mul(2);\ny.backward({ gradient: torch.onesLike(y) });',
  ],
  [
    'the largest along a dimension by position, and its place',
    'import torch\nx = torch.ones(2, 3)\nplaces = x.max(1)[1]\nboth = torch.max(x, 1)\nprint(places, both.values)',
    'const places = x.max(1)[1];',
  ],
  [
    'NumPy reads a part of an array before it changes it',
    'import numpy as np\na = np.linspace(1, 2, 3)\na /= a[0]',
    'a.div_(a.at(0).clone());',
  ],
  [
    'whole numbers of eight bits are places, not a mask',
    "import numpy as np\ny = np.zeros(3, dtype='uint8')\np = np.ones((3, 2))\nprint(p[range(3), y])",
    'p.at(range(3), y.long())',
  ],
  [
    'arrays by annotation divide by n',
    'import numpy as np\ndef f(x: np.ndarray) -> float:\n    return x.std()',
    'return x.std({ correction: 0 })',
  ],
  [
    'a value of no known kind that becomes an array divides by n',
    'import numpy as np\nimport torch\ndef f(make):\n    x = make()\n    x = x.numpy()[1:]\n    return x.std(), np.abs(x).max()',
    'x.std({ correction: 0 })',
  ],
  [
    "an optimizer of the program's own",
    'import torch\nfrom torch.optim import Optimizer\nclass S(Optimizer):\n    def __init__(self, params, lr=0.1, prior_std=1.0):\n        super().__init__(params, dict(lr=lr, prior_std=prior_std))\n    @torch.no_grad()\n    def step(self, closure=None):\n        for g in self.param_groups:\n            for p in g["params"]:\n                p.add_(p.grad, alpha=-g["lr"] / g["prior_std"])',
    'super(params, asOptions({ lr: lr, prior_std: priorStd }));\n  }\n\n  override step(closure: any = null): any {',
  ],
  [
    'classes in a dictionary of types',
    'from typing import Dict\nimport torch.nn as nn\nACTS: Dict[str, type] = {"silu": nn.SiLU, "relu": nn.ReLU}\nname = "silu"\nact = ACTS[name]\nlayer = act()',
    'const layer = new (act as any)();',
  ],
  [
    'a name of a file that becomes that of a model',
    'import torch.nn as nn\ndef main():\n    with open("a.txt", "w") as f:\n        f.write("x")\n    f = nn.Linear(1, 1)\n    return f\nmain()',
    "let f: any = open('a.txt', 'w');",
  ],
  [
    'functions of SciPy',
    'import torch\nimport numpy as np\nfrom scipy import stats\nfrom scipy.special import logsumexp\nfrom scipy.optimize import linear_sum_assignment\nw = np.ones(4)\ni, j = linear_sum_assignment(torch.ones(2, 2).numpy())\nprint(logsumexp(w), stats.norm.logpdf(0.5, 0, 2))',
    'const [i, j] = linearSumAssignment(torch.ones([2, 2]));\nconsole.log(\n  w.double().flatten().logsumexp(0).item(),',
  ],
  [
    'spectra, appended arrays and whole folders',
    'import shutil\nimport glob\nimport numpy as np\nx = np.append(1.0, np.ones(3)[:-1])\nf = np.fft.fft(x, n=8)\na = np.fft.ifft(f * np.conjugate(f))[:3].real\nshutil.rmtree("out", ignore_errors=True)\nprint(a, glob.glob("*.zip"))',
    "rmSync('out', { recursive: true, force: true });",
  ],
  [
    'a slice of a part of a dataset',
    'import torch\nfrom torch.utils.data import TensorDataset, random_split\na, b = random_split(TensorDataset(torch.ones(4, 2)), [3, 1])\nx = a[:][0]',
    'const x = torch.utils.data.defaultCollate(a.getItems(range(a.length)))[0]!;',
  ],
  [
    'the state of an optimizer before its first step',
    'import torch\np = torch.ones(1, requires_grad=True)\nopt = torch.optim.Adam([p])\ns = opt.state[p]\nprint("step" in s)',
    'const s = (opt.state.get(p) ?? ({} as any));',
  ],
  [
    'the text of a module, and a dictionary as a value',
    '"""Trains. Shows."""\nfrom functools import partial\nmake = partial(dict, step_size=1)\nprint(__doc__.split(".")[0], make(), list(map(dict, [[("a", 1)]])))',
    "const make = partial(dict, { step_size: 1 });\nprint(getItem(callMethod('Trains. Shows.', 'split', ['.']), 0), make(), [...[[['a', 1]]].map((x) => dict(x))]);",
  ],
  [
    'weights in bytes',
    'import io\nimport torch\nblob = io.BytesIO()\ntorch.save({"a": torch.ones(2)}, blob)\nblob.seek(0)\nprint(len(blob.getvalue()) > 0, torch.load(blob)["a"], torch.load(io.BytesIO(blob.getvalue()), weights_only=True))',
    'torch.save({ a: torch.ones([2]) }, blob);\nblob.seek(0);\n',
  ],
  [
    'an attribute that a computed text names',
    'class A:\n    def __init__(self):\n        self.step_size = 2\n    @staticmethod\n    def _ring(n):\n        return n\nfor name in ("ring",):\n    print(getattr(A(), f"_{name}")(3), getattr(A(), name, None))',
    '(3), getAttribute(new A(), name, null));',
  ],
  [
    'the keys of a dictionary in functions of itertools and in lists that are written',
    'import csv, io\nfrom itertools import combinations, product\nMETRICS = {"a": lambda x: x, "b": lambda x: -x}\nfor p, q in combinations(METRICS, 2):\n    print(p, q)\nw = csv.writer(io.StringIO())\nw.writerow(["n", *METRICS])\nprint(list(product(METRICS, [1])))',
    "w.writerow(['n', ...Object.keys(METRICS)]);\nprint([...product(Object.keys(METRICS), [1])]);",
  ],
  [
    'a range that a tensor bounds',
    'import torch\nmask = torch.tensor([True, False])\nx = torch.arange(mask.sum())',
    'const x = torch.arange(mask.sum().item());',
  ],
  [
    'a range of NumPy that an array bounds',
    'import numpy as np\nmask = np.array([1, 0])\nx = np.arange(mask.sum())',
    'const x = torch.arange(mask.sum().item());',
  ],
  [
    'the smallest so far',
    'import numpy as np\na = np.array([3.0, 1.0, 2.0])\nb = np.minimum.accumulate(a[:2])',
    "const b = a.at(':2').cummin(0).values;",
  ],
  [
    'a generator that draws alone tell of',
    'import numpy as np\ndef ring(rng, n):\n    return rng.uniform(0, 1, n) + rng.standard_normal(n)\nfor f in [ring]:\n    print(f(np.random.default_rng([1, 2]), 3))',
    'return rng.uniform({ low: 0, high: 1, size: n }).add(rng.standardNormal({ size: n }));',
  ],
  [
    'a model with the averages of its weights',
    'import torch\nimport torch.nn as nn\nfrom torchebm.utils import EMA\nf = nn.Linear(2, 1)\nm = EMA(f)\nwith m.average_parameters(f):\n    u = f(torch.ones(1, 2)).item()\nprint(u)',
    'const u = m.averageParameters(f, () => f(torch.ones([1, 2])).item());',
  ],
  [
    'the function behind a cache',
    'from functools import lru_cache\n@lru_cache(maxsize=None)\ndef draw(n, scale=1.0):\n    return n * scale\nprint(draw(3), draw.__wrapped__(3, 2.0))',
    'draw.wrapped(3, 2.0)',
  ],
  [
    'the function behind one that a decorator made',
    'import functools\ndef twice(f):\n    @functools.wraps(f)\n    def inner(*args):\n        return 2 * f(*args)\n    return inner\n@twice\ndef g(n):\n    return n + 1\nprint(g(1), g.__wrapped__(1))',
    '  (inner as any).wrapped = f;\n  return inner;',
  ],
  [
    'a method of a class of the library that is given an object',
    'import torch\nfrom torchebm.core import BaseModel\nclass Bowl(BaseModel):\n    def forward(self, x):\n        return x.pow(2).sum(-1)\n    def gradient(self, x, model_kwargs=None):\n        return 2 * x\ndef check(model: Bowl):\n    x = torch.ones(2, 2)\n    return (model.gradient(x) - BaseModel.gradient(model, x)).abs().max().item()\nprint(check(Bowl()))',
    'BaseModel.prototype.gradient.call(model, x)',
  ],
  [
    'a field that the constructor above sets, by a method of the class below',
    'class A:\n    def __init__(self):\n        self.changed()\n    def changed(self):\n        pass\nclass B(A):\n    def changed(self):\n        self.n = 3\nprint(B().n)',
    'declare n: number;',
  ],
  [
    'an object that can be called, for a function of the library',
    'import torch\nfrom torchebm.integrators import HeunIntegrator\nclass Field:\n    def __init__(self):\n        self.calls = 0\n    def __call__(self, x, t):\n        self.calls += 1\n        return -x\nf = Field()\nx = HeunIntegrator().integrate({"x": torch.ones(1)}, step_size=0.1, n_steps=2, drift=f)["x"]',
    '{ drift: f.call.bind(f) }',
  ],
  [
    'an entry of what may be an object of the program',
    'class Memory:\n    def __getitem__(self, key):\n        return key\nfor m in [Memory(), {"a": 1}]:\n    print(m["a"])',
    "getItem(m, 'a')",
  ],
  [
    'classes in map',
    'import sys\nfrom pathlib import Path\nclass A:\n    def __init__(self, n):\n        self.n = n\nprint([a.n for a in map(A, [1, 2])])\npaths = list(map(Path, sys.argv[1:]))',
    'print([1, 2].map((x) => new A(x)).map((a) => a.n));\nconst paths = [...[...process.argv.slice(1).slice(1)].map((x) => new Path(x))];',
  ],
  [
    'a folder for a while with a prefix, and a backend',
    'import tempfile\nimport matplotlib.pyplot as plt\nplt.switch_backend("agg")\nd = tempfile.mkdtemp(prefix="ebm_")\nprint(tempfile.gettempdir(), d)',
    "const d = new TemporaryDirectory({ prefix: 'ebm_' }).name;\nprint(tmpdir(), d);",
  ],
  [
    'a stream that is flushed',
    'import sys\ndef say(text, stream=sys.stdout):\n    print(text, file=stream)\n    stream.flush()\nsay("a")',
    "callMethod(stream, 'flush');",
  ],
  [
    'statistics of an array',
    'import statistics\nimport numpy as np\nprint(statistics.fmean(np.array([1.0, 2.0])))',
    'statistics.fmean(torch.tensor([1.0, 2.0], { dtype: torch.float64 }).tolist())',
  ],
  [
    'a class below that can be called',
    'class Base:\n    def run(self):\n        return 1\nclass A(Base):\n    def __call__(self, x):\n        return x\nclass B(Base):\n    def __call__(self, x):\n        return -x\nfor m in (A(), B()):\n    print(m(2))',
    'print(call(m, 2));',
  ],
  [
    'counts of a dictionary, and their sum',
    'from collections import Counter\ntotal = sum((Counter({k: 1}) for k in "aab"), Counter())\nprint(dict(total.most_common()))',
    "const total = sum(Array.from('aab', (k) => counter({ [k]: 1 })), counter());",
  ],
  [
    'a figure of PDF in a folder',
    'from pathlib import Path\nimport matplotlib.pyplot as plt\nout = Path("out")\nfig, ax = plt.subplots()\nfig.savefig(out / "a.pdf")',
    "await fig.savefig(String(out.join('a.svg')));",
  ],
  [
    'a function that waits nowhere since one that is passed on calls it',
    'from torchebm.integrators import HeunIntegrator\nimport torch\ndef error(integ, n):\n    return integ.integrate({"x": torch.ones(1)}, step_size=0.1, n_steps=n, drift=lambda x, t: -x)["x"].item()\ndef main():\n    print(error(HeunIntegrator(), 2))\n    errs = [error(HeunIntegrator(), n) for n in (2, 4)]\n    print(max(errs))\nmain()',
    'function error(integ: any, n: number): number {\n  return integ.integrateSync(',
  ],
  [
    'a method for classes below that is a public one here',
    'from torchebm.core import BaseTrainer\nclass T(BaseTrainer):\n    def train_step(self, batch, model_kwargs=None):\n        x, _ = self._split_batch(batch)\n        return {"loss": x.sum()}',
    'const [x] = this.splitBatch(batch);',
  ],
];

test.each(KINDS)('%s', (_, python, typescript) => {
  const { code, todos } = port(python);
  expect(code).toContain(typescript);
  expect(todos).toEqual([]);
});

test('what is left out is told: modules that nothing uses, settings of a backend, figures of PDF', () => {
  const { code, todos, notes } = port(
    'import torch as t\nimport seaborn as sns\nimport matplotlib.pyplot as plt\nt.backends.cudnn.benchmark = True\nplt.plot([1, 2])\nplt.savefig("a.pdf")',
  );
  expect(todos).toEqual([]);
  expect(code).toContain("savefig('a.svg')");
  expect(code).not.toContain('backends');
  expect(notes.map((n) => n.reason)).toEqual([
    'left out: nothing uses it',
    'left out: it changes nothing here',
    'written as SVG, since there is no PDF here',
  ]);
});
