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
