/** @file Names of imported modules: where they are in this library, in Node or in JavaScript. */
import { type Code, type Context, code, fail, LEVEL } from './context.js';
import { camel, isIdentifier } from './names.js';
import { LACKING } from './writing/pyplot.js';

const MATH: Record<string, string> = {
  'math.pi': 'Math.PI',
  'math.e': 'Math.E',
  'math.inf': 'Number.POSITIVE_INFINITY',
  'math.nan': 'Number.NaN',
  'math.tau': '(2 * Math.PI)',
  'numpy.pi': 'Math.PI',
  'numpy.e': 'Math.E',
  'numpy.inf': 'Number.POSITIVE_INFINITY',
  'numpy.nan': 'Number.NaN',
  'numpy.newaxis': 'null',
  'numpy.float32': 'torch.float32',
  'numpy.float64': 'torch.float64',
  'numpy.int64': 'torch.int64',
  'numpy.int32': 'torch.int32',
  'numpy.bool_': 'torch.bool',
  'numpy.uint8': 'torch.uint8',
  'numpy.int16': 'torch.int16',
  'numpy.int8': 'torch.int8',
  'numpy.float16': 'torch.float16',
  'numpy.intp': 'torch.int64',
  'numpy.int_': 'torch.int64',
  'numpy.double': 'torch.float64',
  'numpy.single': 'torch.float32',
  'numpy.complex64': 'torch.complex64',
  'numpy.complex128': 'torch.complex128',
  'string.ascii_lowercase': "'abcdefghijklmnopqrstuvwxyz'",
  'string.ascii_uppercase': "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'",
  'string.ascii_letters': "'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'",
  'string.digits': "'0123456789'",
  'string.punctuation': "'!\"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~'",
  'sys.maxsize': '2 ** 63',
  'sys.platform': 'process.platform',
  'os.linesep': "'\\n'",
  'os.devnull': "'/dev/null'",
  'sys.stdout': 'process.stdout',
  'sys.stderr': 'process.stderr',
  'os.environ': 'process.env',
  'os.sep': "'/'",
  'sys.argv': 'process.argv.slice(1)',
  'logging.DEBUG': "'DEBUG'",
  'logging.INFO': "'INFO'",
  'logging.WARNING': "'WARNING'",
  'logging.ERROR': "'ERROR'",
  'logging.CRITICAL': "'CRITICAL'",
};

const DTYPES: Record<string, string> = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  long: 'int64',
  int: 'int32',
  short: 'int16',
};

/** Functions of `math` whose names in JavaScript differ. */
export const MATH_FUNCTIONS: Record<string, string> = {
  fabs: 'abs',
  pow: 'pow',
  exp: 'exp',
  log: 'log',
  log2: 'log2',
  log10: 'log10',
  log1p: 'log1p',
  expm1: 'expm1',
  sqrt: 'sqrt',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  asin: 'asin',
  acos: 'acos',
  atan: 'atan',
  atan2: 'atan2',
  sinh: 'sinh',
  cosh: 'cosh',
  tanh: 'tanh',
  floor: 'floor',
  ceil: 'ceil',
  trunc: 'trunc',
  hypot: 'hypot',
  asinh: 'asinh',
  acosh: 'acosh',
  atanh: 'atanh',
  cbrt: 'cbrt',
};

const TORCHEBM = new Set([
  'core',
  'samplers',
  'losses',
  'models',
  'datasets',
  'integrators',
  'interpolants',
  'couplings',
  'utils',
  'training',
]);

/** The function of `operator` here for one of Python's module of that name. */
export function operatorName(name: string): string | null {
  const known: Record<string, string> = { truediv: 'div', floordiv: 'floordiv', getitem: '', not_: '' };
  if (name in known) return known[name] || null;
  return /^(add|sub|mul|mod|pow|neg|abs|matmul|lt|le|gt|ge|eq|ne|and_|or_|xor|lshift|rshift|iadd|isub|imul|invert)$/.test(
    name,
  )
    ? name
    : null;
}

/** Classes of generators of random numbers. */
const GENERATORS: Record<string, string> = {
  'random.Random': 'Random',
  'numpy.random.RandomState': 'RandomState',
  'numpy.random.Generator': 'RandomGenerator',
};

/** A name of the library: asks for its import. `local` is what Python calls it, where it is imported by name. */
export function pathExpression(c: Context, path: string, local: string | null): Code {
  const torch = (): string => c.imports.need('torchebm/torch', '*', 'torch', true);
  if (MATH[path]) {
    const text = MATH[path]!;
    if (text.startsWith('torch.')) torch();
    return code(text, text.startsWith('(') ? LEVEL.atom : text.includes('**') ? LEVEL.power : LEVEL.call);
  }
  const version = /^sys\.version_info\.(major|minor|micro)$/.exec(path)?.[1];
  if (version) return code({ major: '3', minor: '11', micro: '0' }[version]!, LEVEL.atom);
  const parts = path.split('.');
  const last = parts.at(-1)!;
  if (parts[0] === 'math') {
    const f = MATH_FUNCTIONS[last];
    return f ? code(`Math.${f}`) : fail(`math.${last} has no counterpart`);
  }
  if (parts[0] === 'torch') return torchPath(c, parts, local, torch);
  if (parts[0] === 'torchebm') return torchebmPath(c, parts, last);
  if (path === 'matplotlib.pyplot' || path === 'pylab')
    return code(c.imports.need('torchebm/plot', 'pyplot', local ?? 'plt', true), LEVEL.atom);
  if (path.startsWith('matplotlib.pyplot.')) {
    if (LACKING.pyplot.has(parts[2]!)) fail(`pyplot of torchebm/plot has no ${parts[2]}`);
    return code(
      `${c.imports.need('torchebm/plot', 'pyplot', pyplotName(c), true)}.${parts.slice(2).map(camel).join('.')}`,
    );
  }
  if (
    parts[0] === 'matplotlib' &&
    /^(FuncAnimation|ArtistAnimation|PillowWriter|FFMpegWriter|LinearSegmentedColormap|ListedColormap|Line2D|Patch)$/.test(
      parts[2] ?? '',
    )
  ) {
    return code([c.imports.need('torchebm/plot', parts[2]!), ...parts.slice(3).map((p) => `.${camel(p)}`)].join(''));
  }
  if (/^matplotlib\.patheffects\.(Stroke|Normal|withStroke)$/.test(path))
    return code(`${c.imports.need('torchebm/plot', 'patheffects')}.${last}`);
  if (parts[0] === 'matplotlib' && /^(LogNorm|Normalize|GridSpec|Circle|Ellipse|Polygon|Rectangle|Wedge)$/.test(last))
    return code(`${c.imports.need('torchebm/plot', 'pyplot', pyplotName(c), true)}.${last}`);
  if (path === 'matplotlib.rcParams' || path === 'matplotlib.colormaps')
    return code(`${c.imports.need('torchebm/plot', 'pyplot', pyplotName(c), true)}.${last}`);
  if (path === 'matplotlib.cm' || path.startsWith('matplotlib.cm.')) {
    return code(
      [
        `${c.imports.need('torchebm/plot', 'pyplot', pyplotName(c), true)}.cm`,
        ...parts.slice(2).map((p) => `.${p}`),
      ].join(''),
    );
  }
  if (path === 'random' || path === 'numpy.random')
    return code(c.imports.python(path === 'random' ? 'random' : 'numpyRandom'), LEVEL.atom);
  const picture = picturePath(c, path);
  if (picture) return picture;
  const generator = GENERATORS[path];
  if (generator) return code(c.imports.python(generator), LEVEL.atom);
  if (parts[0] === 'operator' && operatorName(last))
    return code(`${c.imports.python('operator')}.${operatorName(last)}`);
  if (/^re\.[A-Z]+$/.test(path) || /^subprocess\.(PIPE|DEVNULL)$/.test(path))
    return code(`${c.imports.python(parts[0]!)}.${last}`);
  if (path === 'pathlib.Path') return code(c.imports.python('Path'), LEVEL.atom);
  if (path === 'argparse.ArgumentParser') return code(c.imports.python('ArgumentParser'), LEVEL.atom);
  if (parts[0] === 'tqdm') return code(c.imports.python(last === 'trange' ? 'trange' : 'tqdm'), LEVEL.atom);
  if (path === 'logging') return code(c.imports.python('logging'), LEVEL.atom);
  if (path === 'typing.TYPE_CHECKING') return code('false', LEVEL.atom);
  return fail(`${path} has no counterpart`);
}

/** A constant or a class of PIL as a value; null for others. */
function picturePath(c: Context, path: string): Code | null {
  if (/^PIL\.Image(\.Image)?$/.test(path)) return code(c.imports.python('Image'));
  const found =
    /^PIL\.Image\.((?:Resampling|Transpose)\.)?(NEAREST|BOX|BILINEAR|HAMMING|BICUBIC|LANCZOS|ANTIALIAS|FLIP_\w+)$/.exec(
      path,
    );
  if (found) return code(`${c.imports.python('Image')}.${found[1] ?? ''}${found[2]}`);
  return /^PIL\.ImageFilter\.(GaussianBlur|BoxBlur)$/.test(path)
    ? code(`${c.imports.python('ImageFilter')}.${path.slice('PIL.ImageFilter.'.length)}`)
    : null;
}

/** The program's name for pyplot. */
export function pyplotName(c: Context): string {
  for (const [name, path] of c.program.imports) if (path === 'matplotlib.pyplot') return name;
  return 'plt';
}

/** The classes that `torch.distributions` has here. */
export const DISTRIBUTIONS =
  /^(Bernoulli|Beta|Binomial|Categorical|Cauchy|Chi2|Dirichlet|Distribution|Exponential|Gamma|Geometric|Gumbel|Half(Cauchy|Normal)|Independent|Laplace|LogNormal|LowRankMultivariateNormal|MixtureSameFamily|Multinomial|MultivariateNormal|Normal|OneHotCategorical(StraightThrough)?|Poisson|RelaxedBernoulli|RelaxedOneHotCategorical|StudentT|TransformedDistribution|Uniform|Weibull|kl_divergence|((Abs|Affine|Compose|Exp|Independent|Power|Sigmoid|Softmax|Softplus|StickBreaking|Tanh)?Transform))$/;

function torchPath(c: Context, parts: string[], local: string | null, torch: () => string): Code {
  if (parts.length === 1) return code(torch(), LEVEL.atom);
  const [, ...rest] = parts;
  if (rest.length === 1 && DTYPES[rest[0]!]) return code(`${torch()}.${DTYPES[rest[0]!]}`);
  if (/^((cuda|cpu)\.)?amp\.GradScaler$|^GradScaler$/.test(rest.join('.'))) return code(`${torch()}.amp.GradScaler`);
  if (rest.at(-1) === 'Generator' && rest.length === 1) return code(`${torch()}.Generator`);
  if (rest[0] === 'nn' || rest[0] === 'optim') {
    const root = c.imports.need('torchebm/torch', rest[0]);
    const chain = rest.slice(1).map((p, i) => (i === rest.length - 2 && /^[A-Z]/.test(p) ? p : camel(p)));
    if (local && rest[1] === 'functional' && rest.length === 2) {
      c.imports.constant(`const ${local} = ${root}.functional;`);
      return code(local, LEVEL.atom);
    }
    if (rest[1] === 'functional' && rest.length > 2 && functionalName(c)) {
      const name = functionalName(c)!;
      c.imports.constant(`const ${name} = ${root}.functional;`);
      return code([name, ...rest.slice(2).map(camel)].join('.'));
    }
    if (local && rest.length === 2 && /^[a-z]/.test(rest[1]!)) return code([root, ...chain].join('.'));
    return code([root, ...chain].join('.'), rest.length === 1 ? LEVEL.atom : LEVEL.call);
  }
  // A method of tensors that stands as a function.
  if (rest[0] === 'Tensor' && rest.length === 2)
    return code(`(x: any, ...args: any[]) => x.${camel(rest[1]!)}(...args)`, LEVEL.assign);
  if (rest[0] === 'distributions' && rest.length === 2 && !DISTRIBUTIONS.test(rest[1]!))
    return fail(`torch.distributions.${rest[1]} has no counterpart`);
  if (rest[0] === 'Tensor' && rest.length === 1) return code(c.imports.need('torchebm/torch', 'Tensor'), LEVEL.atom);
  const chain = rest.map((p) => (/^[A-Z]/.test(p) ? p : camel(p)));
  // A name that Python imports by itself: `from torch.func import vmap`.
  if (local && rest.length > 1 && isIdentifier(camel(local))) {
    const name = /^[A-Z]/.test(local) ? local : camel(local);
    const source = [torch(), ...chain.slice(0, -1)].join('.');
    const spec = chain.at(-1) === name ? name : `${chain.at(-1)}: ${name}`;
    c.imports.constant(`const { ${spec} } = ${source};`);
    return code(name, LEVEL.atom);
  }
  return code([torch(), ...chain].join('.'));
}

function functionalName(c: Context): string | null {
  for (const [name, path] of c.program.imports) if (path === 'torch.nn.functional') return name;
  return null;
}

function torchebmPath(c: Context, parts: string[], last: string): Code {
  if (last === '__version__') return fail('the version of Python TorchEBM');
  const room = parts[1] && TORCHEBM.has(parts[1]) ? parts[1] : null;
  if (!room || parts.length < 3) return fail(`${parts.join('.')} has no counterpart`);
  // A class, and what is asked of it: `EqMEnergy.from_loss`.
  const at = parts.findIndex((p, i) => i > 1 && /^[A-Z]/.test(p));
  const name = at < 0 ? last : parts[at]!;
  const module = name.endsWith('Trainer') ? 'torchebm/training' : `torchebm/${room}`;
  const of = c.imports.need(module, at < 0 ? camel(name) : name);
  const members = at < 0 ? [] : parts.slice(at + 1);
  return code([of, ...members.map((m) => `.${camel(m)}`)].join(''), members.length > 0 ? LEVEL.call : LEVEL.atom);
}
