import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultRng, Random, RandomState } from '../../lib/python/index.js';
import { Tensor } from '../../lib/tensor/index.js';
import * as torch from '../../lib/torch/index.js';

// The draws of Python and NumPy: scripts/oracle/python_random.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/random.json', import.meta.url), 'utf8'));

const plain = (value: unknown): unknown => (value instanceof Tensor ? value.tolist() : value);

/** Logarithms of JavaScript and of C differ in their last bit. */
function near(found: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    for (const [i, e] of expected.entries()) near((found as unknown[])[i], e);
  } else if (Number.isInteger(expected)) expect(found).toBe(expected);
  else expect(Math.abs((found as number) / (expected as number) - 1)).toBeLessThan(1e-12);
}

test("Python's module draws the same numbers", () => {
  const r = new Random(7);
  const items = Array.from({ length: 10 }, (_, i) => i);
  r.shuffle(items);
  const found = {
    shuffle: items,
    random: r.random(),
    randint: r.randint(0, 100),
    randrange: r.randrange(3, 30, 4),
    uniform: r.uniform(-1, 1),
    choice: r.choice(items),
    gauss: [r.gauss(0, 1), r.gauss(1, 2), r.gauss(0, 1)],
    normalvariate: r.normalvariate(0, 1),
    expovariate: r.expovariate(2),
    sample: r.sample(items, 4),
    few: r.sample(
      Array.from({ length: 1000 }, (_, i) => i),
      3,
    ),
    choices: r.choices(items, { k: 4 }),
    weighted: r.choices(items, { k: 3, weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
    big: new Random(123456789012345678901n).random(),
  };
  expect(Object.keys(found)).toEqual(Object.keys(given.python));
  for (const [name, value] of Object.entries(found)) near(value, given.python[name]);
});

test("NumPy's RandomState draws the same numbers", () => {
  const s = new RandomState(42);
  const doubles = (values: number[]) => torch.tensor(values, { dtype: 'float64' });
  const found = [
    ...[s.rand(), s.randn(2, 3), s.randn(), s.uniform({ low: -1, high: 3, size: 4 }), s.randint(10)],
    ...[s.randint(5, { high: 100000, size: [2, 2] }), s.normal({ loc: 1, scale: 2 })],
    ...[s.normal({ loc: doubles([0, 10]), scale: 1 }), s.exponential({ scale: 2 }), s.binomial(10, 0.3)],
    ...[s.binomial(1, doubles([0.2, 0.9, 0.5])), s.choice(5), s.choice(5, { size: 3, p: [0.1, 0.2, 0.3, 0.2, 0.2] })],
    ...[s.choice([0.5, 1, 1.5], { size: 4 }), s.choice(8, { size: 3, replace: false }), s.permutation(6)],
    ...[s.permutation(torch.arange(6, { dtype: 'float64' }).reshape([3, 2])), new RandomState([1, 2, 3]).rand()],
  ];
  near(found.map(plain), given.state);
});

test('a generator of NumPy starts from several numbers', () => {
  // np.random.default_rng([2, 7])
  const rng = defaultRng([2, 7]);
  expect(rng.integers(1000, { size: 4 }).tolist()).toEqual([661, 120, 865, 757]);
  expect(rng.random()).toBe(0.9055173761100825);
});

test("NumPy's default_rng draws the same numbers", () => {
  const g = defaultRng(42);
  const found = [
    ...[g.random(), g.random({ size: [2, 2] }), g.standardNormal(), g.normal({ loc: 3, scale: 0.5, size: 3 })],
    ...[g.integers(10), g.integers(5, { high: 7, endpoint: true }), g.integers(0, { high: 1000, size: 5 })],
    ...[g.uniform({ low: 1, high: 2 }), g.binomial(5, 0.7), g.choice(9), g.choice(20, { size: 4, replace: false })],
    ...[
      g.permutation(5),
      g.standardNormal({ size: 20000 }).sum().item(),
      g.random(),
      defaultRng(2n ** 70n + 3n).random(),
    ],
  ];
  near(found.map(plain), given.generator);
});

test("distributions of Python's module", () => {
  const r = new Random(11);
  const found = [
    [0.4, 1, 3.5].map((a) => r.gammavariate(a, 2)),
    ...[r.betavariate(2, 3), r.lognormvariate(0, 0.5), r.triangular(0, 2, 0.5), r.triangular()],
    ...[r.paretovariate(3), r.weibullvariate(1, 2), r.getrandbits(7), r.getrandbits(40), r.random()],
  ];
  near(found, given.more);
  expect(() => r.getrandbits(60)).toThrow('random.getrandbits: expected k to be in [0, 53], got 60');
});

test.each([
  ['state distributions', new RandomState(9)],
  ['generator distributions', defaultRng(9)],
])('NumPy draws the same numbers of the %s', (name, s) => {
  const doubles = (values: number[]) => torch.tensor(values, { dtype: 'float64' });
  const cov = [
    [2, 0.5],
    [0.5, 1],
  ];
  const found = [
    ...[s.standardExponential({ size: 4 }), s.exponential({ scale: 2, size: 3 }), s.standardGamma(0.3, { size: 3 })],
    ...[s.gamma(doubles([0.5, 1, 2.5]), { scale: 2 }), s.beta(0.5, 0.5, { size: 3 }), s.beta(2, 3, { size: 2 })],
    ...[
      s.chisquare(3),
      s.standardT(4, { size: 2 }),
      s.laplace({ loc: 1, scale: 2, size: 2 }),
      s.logistic(),
      s.gumbel(),
    ],
    ...[s.lognormal({ mean: 0, sigma: 0.5 }), s.poisson({ lam: 3, size: 4 }), s.poisson({ lam: 25, size: 4 })],
    ...[s.poisson({ lam: doubles([0, 4, 400]) }), s.dirichlet([1, 2, 3], { size: 2 })],
    ...[s.multivariateNormal([0, 1], cov, { size: 3 }), s.random()],
  ];
  near(found.map(plain), given[name]);
});

test('layers of the exponential density fit to its tail', () => {
  near(defaultRng(3).standardExponential({ size: 30000 }).sum().item(), given['generator tail'][0]);
});

test('sizes and counts that cannot be are named', () => {
  const s = new RandomState(0);
  expect(() => s.randint(5, { high: 5 })).toThrow(
    'random: expected high to be above low, by less than 2**32, got 5 and 5',
  );
  expect(() => s.choice(3, { size: 4, replace: false })).toThrow(
    'choice: expected size to be at most 3 without replacement, got 4',
  );
  expect(() => s.binomial(1000, 0.5)).toThrow('binomial: expected n * min(p, 1 - p) to be at most 30, got 500');
  expect(() => new Random(1.5)).toThrow('random.seed: expected seed to be a whole number, got 1.5');
  expect(() => new Random(1).sample([1, 2], 3)).toThrow('random.sample: expected k to be in [0, 2], got 3');
});
