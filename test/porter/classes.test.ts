import { expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

/** Programs with enumerations, data classes and classes below those of torch, and lines of their translations. */
const LINES: [name: string, python: string, ...lines: string[]][] = [
  [
    'an optimizer of the program asks for the state of a parameter before there is one',
    'import torch\nclass S(torch.optim.Optimizer):\n    def __init__(self, params, lr=0.1):\n        super().__init__(params, dict(lr=lr))\n    def step(self, closure=None):\n        for g in self.param_groups:\n            for p in g["params"]:\n                st = self.state[p]\n                if len(st) == 0:\n                    st["step"] = 0',
    '        const st = setDefault(this.state, p, {});',
    '        if (Object.keys(st).length === 0) {',
  ],
  [
    'a class that holds an optimizer and takes its groups is none itself',
    'import torch\nclass Look(torch.optim.Optimizer):\n    def __init__(self, opt, k=5):\n        self.opt = opt\n        self.param_groups = opt.param_groups\n        self.k = k',
    'class Look {',
  ],
  [
    'members of an enumeration of numbers are indices and operands, and those of text are compared with text',
    'from enum import Enum, IntEnum\nclass Level(IntEnum):\n    LOW = 0\n    HIGH = 1\nclass Mode(str, Enum):\n    TRAIN = "train"\nxs = [1, 2]\nprint(xs[Level.HIGH], Level.LOW + 1, Level.HIGH > Level.LOW, Mode.TRAIN == "train", max(Level))',
    'class Level extends IntEnum {',
    'class Mode extends StrEnum {',
    '  override toString(): string {\n    return `Mode.${' + 'this.name}`;\n  }',
    '  xs.at(Level.HIGH.value)!,\n  Level.LOW.value + 1,\n  Level.HIGH.value > Level.LOW.value,\n',
    "  Mode.TRAIN.value === 'train',\n  max(Level.members()),",
  ],
  [
    'members of an enumeration are keys, be their function known late',
    'from enum import Enum\nclass Kind(Enum):\n    A = "a"\n    @classmethod\n    def parse(cls, text):\n        for m in cls:\n            if m.value == text:\n                return m\n        raise ValueError(text)\ncounts = {k: 0 for k in Kind}\nkind = Kind.parse("a")\ncounts[kind] += 1\nfor name, m in Kind.__members__.items():\n    print(name, m.value)',
    'counts.set(kind, counts.get(kind)! + 1);',
    'new Map(Kind.members().map((m) => [m.name, m]))',
  ],
  [
    'an enumeration whose constructor takes values apart',
    'from enum import Enum\nclass Color(Enum):\n    RED = (1.0, 0.5)\n    def __init__(self, r, g):\n        self.r = r\n        self.g = g',
    '  constructor(name: string, value: any) {\n    super(name, value);\n    const [r, g] = value;\n    this.r = r;',
  ],
  [
    'fields of a data class with defaults are asked of the class',
    'from dataclasses import dataclass, field\n@dataclass\nclass Cfg:\n    lr: float = 0.1\n    tags: list = field(default_factory=list)\n    clip: float = None\ndef f(x=Cfg.lr):\n    return x * 2\nprint(f())',
    '  static lr: number = 0.1;\n  lr = 0.1;',
    '  clip: number | null = null;',
  ],
  [
    'what `InitVar` names is given to __post_init__ alone',
    'from dataclasses import dataclass, field, InitVar\n@dataclass\nclass A:\n    n: int\n    scale: InitVar[float] = 2.0\n    size: float = field(init=False, default=0.0)\n    def __post_init__(self, scale):\n        self.size = self.n * scale\nprint(A(3, scale=1.5).size)',
    "  constructor({ scale = 2.0, ...fields }: Partial<A> & Pick<A, 'n'> & { scale?: number }) {\n    Object.assign(this, fields);\n    this.__postInit__(scale);",
  ],
  [
    'objects of a frozen data class are keys, and those of an ordered one in order',
    'from dataclasses import dataclass, field\n@dataclass(frozen=True)\nclass P:\n    x: int\n@dataclass(order=True)\nclass R:\n    score: float\n    name: str = field(default="", compare=False)\nseen = {P(1): "a"}\nprint(seen[P(1)], min([R(2.0), R(1.0)]).score)',
    "const seen = new TupleMap([[new P({ x: 1 }), 'a']]);",
    "    return repr(['P', ...[this.x]]);",
    '    return compare([this.score], [other.score]) < 0;',
  ],
  [
    'functions of autograd keep the places of their arguments, also as values',
    'import torch\nclass F(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, x, scale=1.0):\n        ctx.scale = scale\n        return x * scale\n    @staticmethod\n    def backward(ctx, g):\n        return g * ctx.scale, None\ndouble = F.apply\nx = torch.ones(2)\nprint(F.apply(x, 2.0).sum(), double(x).sum())',
    '  static forward(ctx: any, x: any, scale = 1.0): any {',
    'const double = F.apply.bind(F);',
    'F.apply(x, 2.0).sum()',
  ],
  [
    'names that a constructor does not know go on to its base with what it is given by position',
    'class T:\n    def __init__(self, model, lr=0.1, callbacks=None):\n        self.model, self.lr, self.callbacks = model, lr, callbacks\nclass C(T):\n    def __init__(self, *args, clip=1.0, **kwargs):\n        super().__init__(*args, **kwargs)\n        self.clip = clip\nprint(C(1, 0.2, clip=2.0, callbacks=[1]).callbacks)',
    "super(...(arranged(args, { ...kwargs }, ['model'], ['lr', 'callbacks']) as ConstructorParameters<typeof T>));",
    'new C([1, 0.2], { clip: 2.0, callbacks: [1] })',
  ],
  [
    "names go on to a base of the library's",
    'from torchebm.core.base_trainer import BaseTrainer\nclass C(BaseTrainer):\n    def __init__(self, *args, clip=1.0, **kwargs):\n        super().__init__(*args, **kwargs)\n        self.clip = clip',
    'super(...([...args, { ...kwargs }] as ConstructorParameters<typeof BaseTrainer>));',
  ],
  [
    'class methods and methods of a class that is imported by its name',
    'import torch\nfrom torchebm.core import BaseModel\nfrom torchebm.models import EqMEnergy\nclass Q(BaseModel):\n    def __init__(self):\n        BaseModel.__init__(self)\n    def forward(self, x):\n        return x.sum(-1)\n    def gradient(self, x):\n        return BaseModel.gradient(self, x)\ndef build(loss):\n    return EqMEnergy.from_loss(loss)',
    '    super();',
    '    return BaseModel.prototype.gradient.call(this, x);',
    '  return EqMEnergy.fromLoss(loss);',
  ],
  [
    'a method that does nothing may be left as it is, beside classes that replace it',
    'class Callback:\n    def on_end(self, t):\n        pass\nclass Stop(Callback):\n    def on_end(self, t):\n        return t\nclass Log(Callback):\n    pass\nLog().on_end(1)',
    '  onEnd(t: number): any {\n    return null as any;\n  }',
  ],
  [
    'dictionaries with known entries, and names of types',
    'from typing import NewType, TypedDict\nSeed = NewType("Seed", int)\nclass Opts(TypedDict, total=False):\n    lr: float\ndef f(s: Seed) -> Opts:\n    opts: Opts = {"lr": 0.1}\n    opts.update(lr=0.2)\n    return opts\nprint(f(Seed(3)))',
    'function f(s: number): any {',
    'Object.assign(opts, { lr: 0.2 });',
    'print(f(3));',
  ],
  [
    'a member of an enumeration of text beside what is not known is compared by the running program',
    'from enum import StrEnum\nclass Op(StrEnum):\n    ADD = "+"\ndef f(e):\n    return e.op == Op.ADD',
    'operator.eq(e.op, Op.ADD)',
  ],
  [
    'attributes that setattr sets, and those of another base',
    'class Named:\n    def __init__(self, **kw):\n        for k, v in kw.items():\n            setattr(self, k, v)\n    def show(self):\n        return self.title\nprint(Named(title="a").show())',
    '(this as any).title',
  ],
  [
    'a method that the library calls by position keeps its places, and a sampler is given names',
    'import torch\nfrom torchebm.core import BaseSampler\nfrom torchebm.core.base_coupling import BaseCoupling, CouplingResult\nclass C(BaseCoupling):\n    def couple(self, x0, x1=None, **kwargs):\n        return CouplingResult(x0, x1)\nclass S(BaseSampler):\n    def sample(self, x=None, n_steps=10, *args, **kwargs):\n        return x',
    '  override couple(x0: any, x1: any = null, ',
    '  override sample({ x = null, nSteps = 10, ...kwargs }: any = {}): any {',
  ],
  [
    'maps of functions, and named tuples that are changed',
    'from enum import Enum\nfrom typing import NamedTuple, Callable\nimport torch\nclass K(Enum):\n    A = 1\n    B = 2\nTABLE: dict[K, Callable] = {K.A: torch.add, K.B: torch.mul}\nclass Span(NamedTuple):\n    lo: float\n    hi: float = 1.0\n    def wide(self, k):\n        return self._replace(hi=self.lo + k)\nprint(TABLE[K.A], Span(0.0).wide(2.0).hi)',
    'new Map<K, any>(',
    'return replaced(this as Span, { hi: ',
  ],
  [
    'arguments by position of which the text knows the kind',
    'class Pool:\n    def __init__(self, *names: str):\n        self.names = list(names)\n    def __iter__(self):\n        yield from self.names\nprint([n.upper() for n in Pool("a", "b")])',
    '  constructor(...names: string[]) {',
    '  *[Symbol.iterator](): Iterator<string> {',
  ],
];

test.each(LINES)('%s', (_, python, ...lines) => {
  const { code, todos } = port(python);
  expect(todos).toEqual([]);
  for (const line of lines) expect(code).toContain(line);
});

/** Patterns with `*` before their end, loggers, bars and matches. */
const STATEMENTS: [name: string, python: string, typescript: string][] = [
  [
    'a star before the end of a pattern in a loop',
    'xs = [(1, 2, 3), (4, 5)]\nfor a, *mid, z in xs:\n    print(a, mid, z)',
    'for (const parts of xs) {\n  const [a, ...mid] = parts as any[];\n  const z = mid.pop()!;',
  ],
  [
    'a star inside another pattern',
    'table = {"a": (1, 2, 3)}\nfor name, (inp, *hid, out) in table.items():\n    print(name, inp, hid, out)',
    'for (const [name, parts] of Object.entries(table)) {\n  const [inp, ...hid] = parts;\n  const out = hid.pop()!;',
  ],
  [
    'stars in comprehensions',
    'xs = [(1, 2), (3, 4)]\nprint(sum(n for *_, n in xs), [len(r) for _, *r in xs])',
    'sum(xs.map((item) => item.at(-1)!))',
  ],
  [
    'the last of several that nobody names',
    'shape = [1, 2, 3]\n*_, h, w = shape\nfirst, *_ = shape\nprint(h, w, first)',
    'const [...rest] = shape;\nconst [h, w] = rest.splice(-2) as [any, any];\nconst [first] = shape;',
  ],
  [
    'handlers and formats of loggers',
    'import logging\nimport sys\nlog = logging.getLogger("a")\nh = logging.StreamHandler(sys.stdout)\nh.setFormatter(logging.Formatter("%(message)s", datefmt="%H"))\nlog.addHandler(h)\nlog.error("x %d", 1, exc_info=True)\nlogging.info("y")',
    "const h = new logging.StreamHandler(process.stdout);\nh.setFormatter(new logging.Formatter('%(message)s', '%H'));\nlog.addHandler(h);\nlog.error('x %d', 1);\nlogging.info('y');",
  ],
  [
    'bars that a block has',
    'from tqdm import tqdm, trange\nwith trange(3) as bar:\n    for i in bar:\n        bar.set_postfix(loss=f"{i}", refresh=False)\nbar = tqdm(total=3)\nbar.update(1)\nbar.close()\ntqdm.write("done")',
    '  bar.setPostfix({ loss: `$' +
      "{str(i)}`, refresh: false });\n}\nbar = tqdm(null, { total: 3 });\nbar.update(1);\nbar.close();\nconsole.log('done');",
  ],
  [
    'the rest of a dictionary in a match, and several values with brackets',
    'def f(x):\n    match x:\n        case {"type": kind, **rest}:\n            return kind, len(rest)\nmatch 3, [4, 5]:\n    case n, [a, b] if n < a:\n        print(n, a, b)',
    'const rest = Object.fromEntries(list(x).filter((matched: any) => !contains([',
  ],
  [
    'what is computed in a loop of a variable that may be None has a type',
    'import torch\ndef f(x=None, n=3):\n    if x is None:\n        x = torch.zeros(2)\n    for _ in range(n):\n        y = x + torch.randn_like(x)\n        x = torch.where(y > 0, y, x)\n    return x\nf(torch.ones(2))',
    '    const y: Tensor = x!.add(torch.randnLike(x!));',
  ],
  [
    'the end of a function with a type that a body without a return comes to',
    'def f(x: int) -> str:\n    if x > 1:\n        return "a"\n    elif x > 0:\n        return "b"\nprint(f(2))',
    "    return 'b';\n  }\n  return null as any;\n}",
  ],
  [
    'alternatives of a match that name their parts',
    'def f(p):\n    match p:\n        case (x, 0) | (0, x):\n            return x\nprint(f((1, 0)))',
    'const x = getItem(p, 0);\n    return x;\n  } else if (',
  ],
  [
    'a switch of gradients around a function',
    'import torch\ndef step(closure):\n    closure = torch.enable_grad()(closure)\n    return closure()\nprint(step(lambda: 1))',
    'closure = ((f: any) => (...args: any[]) => torch.enableGrad(() => f(...args)))(closure);',
  ],
  [
    'words of the command line that no option takes, with options of computed names',
    'import argparse\np = argparse.ArgumentParser()\nfor n in ["a", "b"]:\n    p.add_argument(f"--{n}", type=int)\nargs, rest = p.parse_known_args(["--a", "1", "x"])\nprint(args.a, rest)',
    "const [args, rest] = p.parseKnownArgs(['--a', '1', 'x']);",
  ],
  [
    'tuples in a literal that a comprehension walks over',
    'print([k * n for k, n in [("a", 1), ("b", 2)]])',
    "([['a', 1], ['b', 2]] as [string, number][]).map(([k, n]) => ",
  ],
];

test.each(STATEMENTS)('%s', (_, python, typescript) => {
  const { code, todos } = port(python);
  expect(todos).toEqual([]);
  expect(code).toContain(typescript);
});
