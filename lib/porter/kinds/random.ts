/** @file Generators of random numbers of Python and NumPy: what they draw, and its kinds. */
import { constantIndex, type Expression } from '../reading/syntax.js';
import { ANY, ARRAY, element, FLOAT, INT, isNumber, lib, listOf, NONE, type Type, WHOLE_ARRAY } from './types.js';

/** The classes of generators, by their names in Python. */
export const STATE = lib('numpy.random.RandomState');
export const GENERATOR = lib('numpy.random.Generator');
export const RANDOM = lib('random.Random');

export const isGenerator = (t: Type): boolean =>
  t.k === 'lib' && [STATE, GENERATOR, RANDOM].some((g) => g.k === 'lib' && g.name === t.name);

/** The number of arguments that NumPy requires, and the names of all. */
type Signature = readonly [required: number, ...names: string[]];
export const NUMPY: Record<string, Signature> = {
  random: [0, 'size'],
  random_sample: [0, 'size'],
  standard_normal: [0, 'size'],
  uniform: [0, 'low', 'high', 'size'],
  normal: [0, 'loc', 'scale', 'size'],
  exponential: [0, 'scale', 'size'],
  standard_exponential: [0, 'size'],
  standard_gamma: [1, 'shape', 'size'],
  gamma: [1, 'shape', 'scale', 'size'],
  beta: [2, 'a', 'b', 'size'],
  chisquare: [1, 'df', 'size'],
  standard_t: [1, 'df', 'size'],
  laplace: [0, 'loc', 'scale', 'size'],
  logistic: [0, 'loc', 'scale', 'size'],
  gumbel: [0, 'loc', 'scale', 'size'],
  lognormal: [0, 'mean', 'sigma', 'size'],
  poisson: [0, 'lam', 'size'],
  dirichlet: [1, 'alpha', 'size'],
  multivariate_normal: [2, 'mean', 'cov', 'size'],
  binomial: [2, 'n', 'p', 'size'],
  randint: [1, 'low', 'high', 'size'],
  integers: [1, 'low', 'high', 'size'],
  choice: [1, 'a', 'size', 'replace', 'p'],
  permutation: [1, 'x'],
  shuffle: [1, 'x'],
  seed: [1, 'seed'],
  get_state: [0],
  set_state: [1, 'state'],
};
export const ALIASES: Record<string, string> = { ranf: 'random', sample: 'random', random_integers: '' };
/** Methods that only one of NumPy's two generators has here. */
export const ONLY: Record<string, Type> = {
  integers: GENERATOR,
  randint: STATE,
  random_sample: STATE,
  rand: STATE,
  randn: STATE,
  seed: STATE,
  get_state: STATE,
  set_state: STATE,
};
export const WHOLE_ONES = new Set(['randint', 'integers', 'binomial', 'poisson']);

export const PYTHON = new Set(
  `seed getstate setstate random uniform randint randrange choice choices sample shuffle gauss normalvariate expovariate
   gammavariate betavariate lognormvariate triangular paretovariate weibullvariate getrandbits`.split(/\s+/),
);

/** The length of what a call draws, where its text tells a single one: `rng.integers(0, n, 2)`. */
export function drawnLength(e: Expression): number | null {
  if (e.kind !== 'call' || e.of.kind !== 'attribute') return null;
  const names = NUMPY[ALIASES[e.of.name] ?? e.of.name]?.slice(1) ?? [];
  const size = e.args.find((a, i) => a.name === 'size' || (a.name === null && names[i] === 'size'))?.value;
  return size?.kind === 'number' ? constantIndex(size) : null;
}

/** The kind that a draw gives. */
export function drawnType(
  name: string,
  e: Expression & { kind: 'call' },
  generator: Type,
  typeOf: (x: Expression) => Type,
): Type {
  const first = e.args[0] ? typeOf(e.args[0].value) : ANY;
  if (generator.k === 'lib' && generator.name === 'random.Random') {
    if (name === 'choice') return element(first);
    if (name === 'choices' || name === 'sample') return listOf(element(first));
    if (/^(randint|randrange|getrandbits)$/.test(name)) return INT;
    if (name === 'getstate') return ANY;
    return /^(shuffle|seed|setstate)$/.test(name) ? NONE : FLOAT;
  }
  const known = ALIASES[name] ?? name;
  if (/^(shuffle|seed|set_state)$/.test(known)) return NONE;
  if (known === 'get_state') return ANY;
  if (known === 'dirichlet' || known === 'multivariate_normal') return ARRAY;
  if (known === 'permutation') return isNumber(first) || (first.k === 'tensor' && first.whole) ? WHOLE_ARRAY : ARRAY;
  if (known === 'rand' || known === 'randn') return e.args.length > 0 ? ARRAY : FLOAT;
  const names = NUMPY[known]?.slice(1) ?? [];
  const size = e.args.find((a, i) => a.name === 'size' || (a.name === null && names[i] === 'size'))?.value;
  const sized = size !== undefined && !(size.kind === 'constant' && size.value === 'None');
  if (known === 'choice') {
    const of = isNumber(first) ? INT : first.k === 'tensor' && first.whole ? INT : element(first);
    if (of.k === 'str' || of.k === 'any') return sized ? listOf(of) : of;
    if (!sized) return of;
    return of.k === 'int' ? WHOLE_ARRAY : ARRAY;
  }
  const isArray = sized || e.args.some((a) => typeOf(a.value).k === 'tensor');
  if (WHOLE_ONES.has(known)) return isArray ? WHOLE_ARRAY : INT;
  return isArray ? ARRAY : FLOAT;
}
