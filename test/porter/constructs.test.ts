import { expect, test } from 'vitest';
import { pyplot } from '../../lib/plot/index.js';
import { port } from '../../lib/porter/port.js';
import { LACKING } from '../../lib/porter/pyplot.js';

/** Lines of Python, and what they are in TypeScript, without the imports. */
const GOLDEN: [name: string, python: string, expected: string][] = [
  [
    'a starred name in the middle of a pattern',
    'x = [1, 2, 3, 4]\na, *mid, b = x',
    'const x = [1, 2, 3, 4];\nconst [a, ...mid] = x;\nconst b = mid.pop()!;',
  ],
  [
    '*args before named options comes as a list',
    'def f(a, *rest, scale=2):\n    return len(rest) * scale\nf(1, 2, 3, scale=4)',
    'function f(a: number, rest: any[], { scale = 2 }: { scale?: number } = {}): number {\n  return rest.length * scale;\n}\nf(1, [2, 3], { scale: 4 });',
  ],
  [
    '*args and **kwargs that are passed on together',
    'def wrap(fn):\n    def inner(*args, **kwargs):\n        return fn(*args, **kwargs)\n    return inner',
    'function wrap(fn: any): any {\n  function inner(...args: any[]): any {\n    return fn(...args);\n  }\n  return inner;\n}',
  ],
  [
    'layers of several classes in one list',
    'layers = [nn.Linear(2, 3)]\nlayers.append(nn.ReLU())',
    'const layers: any[] = [new nn.Linear(2, 3)];\nlayers.push(new nn.ReLU());',
  ],
  [
    'else of a loop',
    'for d in range(2, 9):\n    if 91 % d == 0:\n        break\nelse:\n    print("prime")',
    "let broken = false;\nfor (let d = 2; d < 9; d++) {\n  if (91 % d === 0) {\n    broken = true;\n    break;\n  }\n}\nif (!broken) {\n  console.log('prime');\n}",
  ],
  [
    'a condition on a tensor of truth values',
    'x = torch.rand(())\nif x < 0.5:\n    print(1)\nok = x < 0.5\nif ok:\n    print(2)',
    'const x = torch.rand([]);\nif (x.lt(0.5).item()) {\n  console.log(1);\n}\nconst ok = x.lt(0.5);\nif (Boolean(ok.item())) {\n  console.log(2);\n}',
  ],
  [
    "NumPy's deviation divides by n",
    'x = torch.randn(3).numpy()\nprint(x.std())',
    'const x = torch.randn([3]);\nconsole.log(x.std({ correction: 0 }));',
  ],
  [
    'a loop from the end',
    'for i in reversed(range(3)):\n    print(i)',
    'for (const i of [...range(3)].reverse()) {\n  console.log(i);\n}',
  ],
  [
    'a class as a value',
    'def make(act=nn.ReLU):\n    return act()',
    'function make({ act = nn.ReLU }: { act?: any } = {}): any {\n  return new (act as any)();\n}',
  ],
  [
    'a path that is saved to',
    'p = Path("a") / "b.pt"\ntorch.save({}, p)',
    "const p = new Path('a').join('b.pt');\ntorch.save({}, String(p));",
  ],
  [
    'a text that is compared',
    'mode = "a"\nif mode == "b":\n    print(1)',
    "const mode: string = 'a';\nif (mode === 'b') {\n  console.log(1);\n}",
  ],
  [
    'a parameter that is None and given something else',
    'def f(x, noise=None):\n    if noise is None:\n        noise = torch.randn_like(x)\n    return x + noise\nf(torch.ones(2))',
    'function f(x: Tensor, { noise = null }: { noise?: Tensor | null } = {}): Tensor {\n  if (noise == null) {\n    noise = torch.randnLike(x);\n  }\n  return x.add(noise);\n}\nf(torch.ones([2]));',
  ],
];

test.each(GOLDEN)('%s', (_name, python, expected) => {
  const { code, todos } = port(python);
  const body = code
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .join('\n')
    .trim();
  expect(todos).toEqual([]);
  expect(body).toBe(expected);
});

test('paths into the modules of torch lead to what torch shows', () => {
  const { code } = port(
    'from torch.nn.parameter import Parameter\nfrom torch.nn.modules.linear import Linear\np = Parameter(torch.ones(2))\nl = Linear(2, 2)\n',
  );
  expect(code).toContain('new nn.Parameter(');
  expect(code).toContain('new nn.Linear(2, 2)');
});

test('what pyplot lacks stays by hand, with its name', () => {
  const { todos } = port('import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.stackplot([1], [2])\n');
  expect(todos.map((t) => t.reason)).toEqual(['pyplot of torchebm/plot has no stackplot']);
});

test('the list of what pyplot lacks holds', () => {
  const camel = (name: string) => name.replace(/_+(\w)/g, (_, c: string) => c.toUpperCase());
  const [figure, axes] = pyplot.subplots();
  const [line] = axes.plot([1, 2], [1, 2]);
  const objects = { pyplot, Figure: figure, Axes: axes, Artist: line! };
  for (const [kind, names] of Object.entries(LACKING)) {
    const of = objects[kind as keyof typeof objects];
    expect([...names].filter((name) => camel(name) in of)).toEqual([]);
  }
});

test('names in an object do not reach parameters by position: such a call stays by hand', () => {
  const source = 'class A:\n    def __init__(self, h):\n        self.h = h\nM = {"a": A}\nm = M["a"](**{"h": 1})\n';
  expect(port(source).todos.map((t) => t.line)).toEqual([5]);
  const two = source.replace(
    'M = {"a": A}',
    'class B:\n    def __init__(self, h):\n        self.h = h\nM = {"a": A, "b": B}',
  );
  expect(port(two).todos.map((t) => t.line)).toEqual([8]);
});
