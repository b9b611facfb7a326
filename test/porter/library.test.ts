import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

// Names of torch and Matplotlib whose form here is another.
const KINDS: [name: string, python: string, typescript: string][] = [
  [
    'a context of half precision, and its scaler',
    'import torch\nscaler = torch.cuda.amp.GradScaler(enabled=True)\nwith torch.autocast(device_type="cpu", dtype=torch.bfloat16):\n    y = torch.ones(2, 2) @ torch.ones(2, 2)\nprint(y)',
    "torch.autocast('cpu', { dtype: torch.bfloat16 })",
  ],
  [
    'the scaler has its device',
    'import torch\nscaler = torch.cuda.amp.GradScaler(enabled=True)',
    "new torch.amp.GradScaler('cuda', { enabled: true })",
  ],
  [
    'random numbers that are given back',
    'import torch\nwith torch.random.fork_rng():\n    torch.manual_seed(1)\nprint(torch.rand(1))',
    'try {\n  torch.manualSeed(1);\n} finally {\n  torch.setRngState(rngState);\n}',
  ],
  [
    'a context that changes no number',
    'import torch\nimport warnings\nwith warnings.catch_warnings():\n    x = torch.ones(2)\nprint(x)',
    '\nx = torch.ones([2]);\n',
  ],
  [
    'gradients of outputs by position',
    'import torch\nx = torch.ones(2, requires_grad=True)\ne = torch.ones(2)\ng = torch.autograd.grad(x * 2, x, e, create_graph=True)[0]',
    'torch.autograd.grad(x.mul(2), x, { gradOutputs: e, createGraph: true })',
  ],
  [
    'the widths of a padding by name',
    'import torch\nimport torch.nn.functional as F\ny = F.pad(torch.ones(2), pad=(1, 1))',
    '{ padding: [1, 1] }',
  ],
  [
    'arguments by name behind an open one by position',
    'import torch\nimport torch.nn as nn\nclass A(nn.Module):\n    def forward(self, z, logp=None, *, reverse=False):\n        return z if reverse else -z\na = A()\nprint(a(torch.ones(2), reverse=True))',
    'a(torch.ones([2]), undefined, { reverse: true })',
  ],
  [
    'the results of a validation have their names behind val',
    'from torchebm.core import BaseTrainer\ndef run(model, opt, loss, loader, check):\n    history = BaseTrainer(model, opt, loss).train(loader, num_epochs=2, validate_fn=check)\n    own = {"val_loss": [1.0]}\n    print(history["val_score_norm"][-1], history["loss"][-1], own["val_loss"])',
    "str(history.valScore_norm!.at(-1)!, 'float'), str(history.loss!.at(-1)!, 'float'), str(own.val_loss!, 'float')",
  ],
  [
    'the context of a function of autograd is no tensor',
    'import torch\nfrom torch.autograd import Function\nclass A(Function):\n    @staticmethod\n    def forward(ctx, x):\n        ctx.k = 2\n        return x * 2\n    @staticmethod\n    def backward(ctx, g):\n        return g * ctx.k',
    'static forward(ctx: any,',
  ],
  [
    'a transformed distribution',
    'import torch\nimport torch.distributions as D\nfrom torch.distributions.transforms import ExpTransform\nd = D.TransformedDistribution(D.Normal(0., 1.), [ExpTransform()])\nprint(d.log_prob(torch.ones(2)))',
    'new torch.distributions.TransformedDistribution(new torch.distributions.Normal(0.0, 1.0), [\n  new ExpTransform(),\n]);',
  ],
  [
    'a whole number counts the colours of a map',
    'import matplotlib.pyplot as plt\ncmap = plt.get_cmap("tab10")\ncolors = [cmap(i) for i in range(3)]\nprint(plt.cm.tab10(1))',
    'cmap(BigInt(i))',
  ],
  [
    'a sign of a legend by hand',
    'import matplotlib.pyplot as plt\nimport matplotlib.lines as mlines\nfig, ax = plt.subplots()\nax.legend(handles=[mlines.Line2D([], [], color="r", label="a")])',
    "new Line2D([], [], { color: 'r', label: 'a' })",
  ],
];

test.each(KINDS)('%s', (_, python, typescript) => {
  const { code, todos } = port(python);
  expect(todos).toEqual([]);
  expect(code).toContain(typescript);
});
