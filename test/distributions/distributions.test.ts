import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { fixture, type Stored } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

const D = torch.distributions;
type Distribution = InstanceType<typeof D.Distribution>;

interface Case {
  typescript: string;
  python: string;
  dtype: torch.DType;
  batchShape: number[];
  eventShape: number[];
  sample: Stored;
  next: Stored;
  logProb: Stored;
  logProbGradients: (Stored | null)[] | null;
  mean: Stored | null;
  variance: Stored | null;
  stddev: Stored | null;
  entropy: Stored | null;
  rsample?: Stored;
  rsampleGradients?: (Stored | null)[] | null;
  cdf?: Stored | null;
}
interface Divergence {
  python: string;
  p: string;
  q: string;
  dtype: torch.DType;
  value: Stored;
  gradients: (Stored | null)[] | null;
}
const {
  a: A,
  b: B,
  m: M,
  cases,
  divergences,
} = fixture<{ a: number[]; b: number[]; m: number[][]; cases: Case[]; divergences: Divergence[] }>(
  'torch/distributions.json',
);

function expectNear(tensor: Tensor | null, stored: Stored | null, what: string): void {
  if (tensor === null || stored === null) {
    expect(tensor, what).toBe(stored);
    return;
  }
  expect(tensor.shape, what).toEqual(stored.shape);
  expect(tensor.dtype, what).toBe(stored.dtype);
  const tolerance = stored.dtype === 'float32' ? 2e-5 : 1e-10;
  const values: number[] = tensor.detach().flatten().tolist();
  values.forEach((got, i) => {
    const wanted = Number(stored.values[i]);
    const near = Object.is(got, wanted) || Math.abs(got - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    if (!near && got !== wanted) throw new Error(`${what}: expected element ${i} to be ${wanted}, got ${got}`);
  });
}

/** Values that an expression of TypeScript gives, and gradients of them by `a` and `b`. */
function make<T = Distribution>(typescript: string, dtype: torch.DType) {
  const [a, b] = [A, B].map((values) => torch.tensor(values, { dtype, requiresGrad: true })) as [Tensor, Tensor];
  const m = torch.tensor(M, { dtype });
  const l = torch.linalg.cholesky(m);
  const d: T = new Function('torch', 'D', 'a', 'b', 'm', 'l', `return ${typescript}`)(torch, D, a, b, m, l);
  const gradients = (y: Tensor) => torch.autograd.grad(y.sum(), [a, b], { allowUnused: true, retainGraph: true });
  return { d, gradients };
}

describe('numbers of Python', () => {
  test.each(cases)('$python, $dtype', ({ typescript, dtype, ...python }) => {
    const { d, gradients } = make(typescript, dtype);
    expect([d.batchShape, d.eventShape]).toEqual([python.batchShape, python.eventShape]);
    torch.manualSeed(0);
    const drawn = d.sample([4]);
    expectNear(drawn, python.sample, 'sample');
    expect(drawn.requiresGrad).toBe(false);
    expectNear(d.sample(), python.next, 'the next sample');
    const logProb = d.logProb(drawn);
    expectNear(logProb, python.logProb, 'logProb');
    expect(logProb.requiresGrad).toBe(python.logProbGradients !== null);
    python.logProbGradients?.forEach((stored, i) => {
      expectNear(gradients(logProb)[i]!, stored, `gradient ${i} of logProb`);
    });
    for (const name of ['mean', 'variance', 'stddev'] as const) {
      if (python[name]) expectNear(d[name], python[name], name);
      else expect(() => d[name]).toThrow(/expected another method than/);
    }
    if (python.entropy) expectNear(d.entropy(), python.entropy, 'entropy');
    else expect(() => d.entropy()).toThrow(/expected another method than entropy/);
    expect(d.hasRsample).toBe(python.rsample !== undefined);
    if (python.rsample) {
      torch.manualSeed(1);
      const reparametrised = d.rsample([2]);
      expectNear(reparametrised, python.rsample, 'rsample');
      python.rsampleGradients?.forEach((stored, i) => {
        expectNear(gradients(reparametrised.pow(2))[i]!, stored, `gradient ${i} of rsample`);
      });
    } else {
      expect(() => d.rsample()).toThrow(/expected another method than rsample/);
    }
    if (python.cdf) expectNear(d.cdf(drawn), python.cdf, 'cdf');
  });

  test.each(cases.filter((c) => c.dtype === 'float64'))('$python from a generator', ({ typescript, dtype, sample }) => {
    const { d } = make(typescript, dtype);
    torch.manualSeed(5);
    const before = torch.getRngState();
    const generator = new torch.Generator().manualSeed(0);
    expectNear(d.sample([4], { generator }), sample, 'sample');
    expect(torch.getRngState()).toEqualTensor(before);
  });
});

describe('divergences', () => {
  test.each(divergences)('$python, $dtype', ({ p, q, dtype, value, gradients: slopes }) => {
    const { d, gradients } = make<Tensor>(`D.klDivergence(${p}, ${q})`, dtype);
    expectNear(d, value, 'klDivergence');
    expect(d.requiresGrad).toBe(slopes !== null);
    slopes?.forEach((stored, i) => {
      expectNear(gradients(d)[i]!, stored, `gradient ${i}`);
    });
  });

  test('of a distribution from itself is 0, by name too', () => {
    const p = new D.Normal(1, 2);
    expect(D.klDivergence({ p, q: p }).item()).toBe(0);
  });

  test('of two families, or of mixtures, have no formula', () => {
    const normal = new D.Normal(0, 1);
    expect(() => D.klDivergence(normal, new D.Uniform(0, 1))).toThrow(
      'klDivergence: expected p and q to be of classes that have a formula, got Normal and Uniform',
    );
    const independent = (n: number): Distribution => new D.Independent(new D.Normal(torch.zeros([2]), 1), n);
    expect(() => D.klDivergence(independent(1), independent(0))).toThrow(TypeError);
  });
});

describe('the printed form', () => {
  const [zeros, ones] = [torch.zeros([2]), torch.ones([2])];
  // As Python's torch 2.11 prints them.
  test.each<[Distribution, string]>([
    [new D.Normal(0, 1), 'Normal(loc: 0.0, scale: 1.0)'],
    [new D.Normal(torch.tensor(1 / 3), 1e-7), 'Normal(loc: 0.3333333432674408, scale: 1.0000000116860974e-07)'],
    [new D.Normal(torch.tensor([0.5]), 1e-7), 'Normal(loc: tensor([0.5000]), scale: tensor([1.0000e-07]))'],
    [new D.Normal(torch.zeros([2, 3]), 1), 'Normal(loc: torch.Size([2, 3]), scale: torch.Size([2, 3]))'],
    [new D.Uniform(0, 1), 'Uniform(low: 0.0, high: 1.0)'],
    [new D.Bernoulli(0.5), 'Bernoulli(probs: 0.5)'],
    [new D.Bernoulli({ logits: zeros }), 'Bernoulli(logits: torch.Size([2]))'],
    [new D.Categorical(torch.ones([3])), 'Categorical(probs: torch.Size([3]))'],
    [new D.Categorical({ logits: torch.ones([2, 3]) }), 'Categorical(logits: torch.Size([2, 3]))'],
    [new D.Beta(1, 2), 'Beta()'],
    [new D.Gamma(1, 2), 'Gamma(concentration: 1.0, rate: 2.0)'],
    [new D.Exponential(2), 'Exponential(rate: 2.0)'],
    [new D.Laplace(0, 1), 'Laplace(loc: 0.0, scale: 1.0)'],
    [new D.Dirichlet(torch.ones([3])), 'Dirichlet(concentration: torch.Size([3]))'],
    [
      new D.MultivariateNormal(torch.zeros([3, 2]), torch.eye(2)),
      'MultivariateNormal(loc: torch.Size([3, 2]), covariance_matrix: torch.Size([3, 2, 2]))',
    ],
    [
      new D.MultivariateNormal(zeros, { scaleTril: torch.eye(2) }),
      'MultivariateNormal(loc: torch.Size([2]), scale_tril: torch.Size([2, 2]))',
    ],
    [
      new D.Independent(new D.Normal(zeros, 1), 1),
      'Independent(Normal(loc: torch.Size([2]), scale: torch.Size([2])), 1)',
    ],
    [
      new D.MixtureSameFamily(new D.Categorical({ logits: ones }), new D.Normal(zeros, 1)),
      'MixtureSameFamily(\n  Categorical(logits: torch.Size([2])),\n  Normal(loc: torch.Size([2]), scale: torch.Size([2])))',
    ],
  ])('of %s', (d, text) => {
    expect([String(d), inspect(d)]).toEqual([text, text]);
  });
});

test('the shape of draws may come by name, the generator beside it', () => {
  const seeded = () => new torch.Generator().manualSeed(3);
  for (const d of [new D.Normal(torch.zeros([2]), 1), new D.Bernoulli(0.5), new D.Independent(new D.Gamma(1, 2), 0)]) {
    const expected = d.sample([3], { generator: seeded() });
    expect(d.sample({ sampleShape: [3], generator: seeded() })).toEqualTensor(expected);
    expect(() => d.sample({ sampelShape: [3] } as never)).toThrow(
      'unknown option sampelShape, did you mean sampleShape?',
    );
    expect(() => (d as any).sample([3], { generator: seeded() }, 1)).toThrow();
    if (!d.hasRsample) continue;
    const drawn = d.rsample([3], { generator: seeded() });
    expect(d.rsample({ sampleShape: [3], generator: seeded() })).toEqualTensor(drawn);
  }
});

test('a family of one’s own needs one of both ways to draw', () => {
  class Point extends D.Normal {
    protected override drawRsample(sampleShape: readonly number[]): Tensor {
      return this.loc.expand(this.extendedShape(sampleShape));
    }
  }
  expect(new Point(2, 1).rsample([2]).tolist()).toEqual([2, 2]);
});

test('icdf inverts cdf', () => {
  const p = torch.tensor([0.1, 0.5, 0.9], { dtype: 'float64' });
  for (const d of [new D.Normal(p, p.add(1)), new D.Uniform(p, p.add(2))]) {
    expect(d.cdf(d.icdf(p))).toBeCloseToTensor(p);
  }
});

describe('what is refused', () => {
  const any = (value: unknown) => value as any;
  const { Normal } = D;
  test.each([
    [() => new Normal(0, -1), /^Normal: expected scale to be positive, got -1$/],
    [() => new Normal(torch.nan, 1), /^Normal: expected loc to be numbers, got NaN$/],
    [() => new Normal(torch.zeros([2]), torch.tensor([1, 0])), /^Normal: expected scale to be positive, got 0$/],
    [() => new (any(Normal))(0), /^Normal: expected scale to be/],
    [() => new (any(Normal))({ loc: 0, scal: 1 }), /^Normal: unknown option scal, did you mean scale\?/],
    [() => new (any(Normal))('0', 1), /^Normal: expected loc to be a number or a Tensor, got "0"/],
    [() => new Normal(0, 1).logProb(any(0)), /^Normal: expected value to be a Tensor/],
    [() => new Normal(0, 1).sample(any(3)), /^Normal: expected sampleShape to be a list of sizes/],
    [() => new Normal(torch.zeros([2]), 1).logProb(torch.zeros([3])), /^Normal: expected value to be of a shape/],
    [() => new D.Uniform(1, 1), /^Uniform: expected low to be below high/],
    [() => new D.Uniform(0, 1).logProb(torch.tensor(2)), /^Uniform: expected value to be within the bounds, got 2$/],
    [() => new D.Bernoulli(1.5), /^Bernoulli: expected probs to be from 0 to 1, got 1.5$/],
    [() => new D.Bernoulli(), /^Bernoulli: expected exactly one of probs, logits to be given, got none/],
    [() => new D.Bernoulli(0.5, 0.5), /got probs, logits/],
    [() => new D.Bernoulli(0.5).logProb(torch.tensor(0.5)), /^Bernoulli: expected value to be 0 or 1, got 0.5/],
    [() => new D.Categorical(torch.tensor([1, -1, 1])), /^Categorical: expected probs to be at least 0/],
    [() => new D.Categorical(torch.ones([3])).logProb(torch.tensor(3)), /whole numbers from 0 to 2, got 3/],
    [() => new D.Gamma(0, 1), /^Gamma: expected concentration to be positive/],
    [() => new D.Beta(1, 0), /^Beta: expected concentration0 to be positive/],
    [() => new D.MultivariateNormal(torch.zeros([2])), /^MultivariateNormal: expected exactly one of covarianceMatrix/],
    [
      () =>
        new D.MultivariateNormal(
          torch.zeros([2]),
          torch.tensor([
            [1, 2],
            [2, 1],
          ]),
        ),
      /^MultivariateNormal: expected covarianceMatrix to be symmetric and positive definite/,
    ],
    [
      () => new D.MultivariateNormal(torch.zeros([2]), { scaleTril: torch.ones([2, 2]) }),
      /expected scaleTril to be lower triangular with a positive diagonal/,
    ],
    [
      () => new D.Independent(new Normal(0, 1), 1),
      /^Independent: expected reinterpretedBatchNdims to be .* from 0 to 0/,
    ],
    [
      () => new D.MixtureSameFamily(new D.Categorical(torch.ones([3])), new Normal(torch.zeros([2]), 1)),
      /^MixtureSameFamily: expected componentDistribution to be of a batchShape that ends with 3/,
    ],
  ])('%s', (call, message) => {
    expect(call).toThrow(message);
  });

  test('checks can be left out', () => {
    const d = new Normal(0, -1, { validateArgs: false });
    expect(d.logProb(torch.tensor(0)).item()).toBeNaN();
    expect(new D.Uniform({ low: 0, high: 1, validateArgs: false }).logProb(torch.tensor(2)).item()).toBe(-torch.inf);
    expect(d.expand([2]).validateArgs).toBe(false);
  });
});

test('the moments of many draws are those that it tells', () => {
  const generator = new torch.Generator().manualSeed(3);
  const count = 20_000;
  const isKnown = (x: Stored | null) => x?.values.every((v) => Number.isFinite(Number(v))) ?? false;
  for (const { typescript, dtype } of cases.filter(
    // Moments of the circle are no means of draws.
    (c) => c.dtype === 'float64' && isKnown(c.mean) && isKnown(c.variance) && !c.typescript.includes('VonMises'),
  )) {
    const { d } = make(typescript, dtype);
    const drawn = d.sample([count], { generator });
    const error = drawn.mean(0).sub(d.mean).abs().div(d.variance.div(count).sqrt());
    expect(error.max().item(), typescript).toBeLessThan(5);
  }
});

test('draws and densities leave nothing behind', () => {
  const d = new D.MixtureSameFamily(new D.Categorical(torch.ones([2])), new D.Normal(torch.zeros([2]), 1));
  const beta = new D.Beta(torch.ones([2], { requiresGrad: true }), 3);
  const round = () => {
    d.logProb(d.sample([3]));
    beta.rsample([2]).sum().backward();
  };
  round();
  const before = liveTensors();
  for (let i = 0; i < 50; i++) round();
  expect(liveTensors()).toBeLessThanOrEqual(before + 4);
});

describe('registerKl', () => {
  test('gives a divergence of two classes, and of what extends them; the nearest formula is taken', () => {
    class Tall extends D.Cauchy {}
    class Taller extends Tall {}
    const [p, q] = [new D.Cauchy(0, 1), new D.Normal(0, 1)];
    expect(() => D.klDivergence(p, q)).toThrow('klDivergence: expected p and q to be of classes that have a formula');
    const wide = D.registerKl(D.Cauchy, D.Normal)((a, b) => a.scale.add(b.scale));
    expect(wide(p, q).item()).toBe(2);
    expect(D.klDivergence(p, q).item()).toBe(2);
    D.registerKl({ typeP: Tall, typeQ: D.Distribution })(() => torch.tensor(3));
    D.registerKl(Tall, D.Normal)(() => torch.tensor(4));
    expect(D.klDivergence(new Taller(0, 1), q).item()).toBe(4);
    expect(D.klDivergence(new Taller(0, 1), new D.Laplace(0, 1)).item()).toBe(3);
    expect(D.klDivergence(p, q).item()).toBe(2);
    D.registerKl(D.Cauchy, D.Normal)(() => torch.tensor(5));
    expect(D.klDivergence(p, q).item()).toBe(5);
    expect(() => D.registerKl(D.Cauchy, Map as never)).toThrow(
      'registerKl: expected typeQ to be a class of distributions',
    );
  });
});

test('VonMises draws with a generator, from -π to π, and has the moments of the circle', () => {
  const angles = new D.VonMises(3, 2);
  const generator = new torch.Generator().manualSeed(5);
  const drawn = angles.sample([4000], { generator });
  expect(drawn.abs().max().item()).toBeLessThanOrEqual(Math.PI);
  const [x, y] = [drawn.cos().mean().item() as number, drawn.sin().mean().item() as number];
  // 1 - R, with an error of about 1 / √4000.
  expect(Math.abs(1 - Math.hypot(x, y) - angles.variance.item())).toBeLessThan(0.03);
  expect(Math.abs(Math.atan2(y, x) - 3)).toBeLessThan(0.06);
  expect(() => angles.rsample()).toThrow(/VonMises/);
  const ends = torch.tensor([Number.POSITIVE_INFINITY, 1e300, Number.NaN]);
  expect(new D.VonMises(1, ends, { validateArgs: false }).sample([2]).sub(1).tolist()).toEqual([
    [0, 0, Number.NaN],
    [0, 0, Number.NaN],
  ]);
  expect(() => new D.VonMises(0, -1)).toThrow('VonMises: expected concentration to be');
});
