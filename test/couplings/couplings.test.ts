import { describe, expect, it } from 'vitest';
import { camelCase } from '../../lib/arguments/names.js';
import * as couplings from '../../lib/couplings/index.js';
import {
  BaseCostCoupling,
  BaseCoupling,
  BaseModelCoupling,
  CouplingResult,
  ExactOTCoupling,
  GreedyCoupling,
  getCoupling,
  IndependentCoupling,
  ReflowCoupling,
  resolveCoupling,
  SinkhornCoupling,
  UnbalancedSinkhornCoupling,
} from '../../lib/couplings/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

interface Case {
  seed: number;
  dtype: DType;
  shape: number[];
  name: string;
  options: Record<string, number>;
  index: number[];
  after: number;
  weights?: number[];
  cost?: number;
  best?: number;
}
const { cases, assignments } = fixture<{
  cases: Case[];
  assignments: { kind: string; cost: number[][]; best: number }[];
}>('couplings/couplings.json');

function make(name: string, options: Record<string, number> = {}): BaseCostCoupling {
  const camel = Object.fromEntries(Object.entries(options).map(([key, value]) => [camelCase(key), value]));
  return new (couplings as any)[name](camel);
}

/** The batches of a case: the first two draws from its seed. */
function batches({ seed, dtype, shape }: Pick<Case, 'seed' | 'dtype' | 'shape'>): [Tensor, Tensor] {
  torch.manualSeed(seed);
  return [torch.randn(shape, { dtype }), torch.randn(shape, { dtype })];
}

const index64 = (index: number[]) => torch.tensor(index, { dtype: 'int64' });
const sorted = (index: Tensor): number[] => index.sort()[0].tolist();
const permutation = (n: number) => Array.from({ length: n }, (_, i) => i);
const total = (cost: Tensor, index: Tensor): number => cost.gather(1, index.unsqueeze(1)).sum().item() as number;

describe.each(['ExactOTCoupling', 'GreedyCoupling', 'SinkhornCoupling', 'UnbalancedSinkhornCoupling'])('%s', (name) => {
  it('pairs as TorchEBM 0.8.9 does, over seeds, types and shapes', () => {
    const own = cases.filter((c) => c.name === name);
    expect(own.length).toBeGreaterThanOrEqual(36);
    for (const c of own) {
      const [x0, x1] = batches(c);
      const generator = new torch.Generator().manualSeed(100 + c.seed);
      const result = make(name, c.options)(x0, x1, { generator });
      expect(result.x0).toBe(x0);
      expect(result.x1).toEqualTensor(x1.indexSelect(0, index64(c.index)));
      expectNear(torch.randn([], { generator, dtype: 'float64' }), c, 'after');
      expect(result.weights === null).toBe(c.weights === undefined);
      if (c.weights) expectNear(result.weights, c, 'weights');
    }
  });

  it('gives the same by its parts as in one call', () => {
    const [x0, x1] = batches({ seed: 5, dtype: 'float32', shape: [12, 2] });
    const coupling = make(name);
    const whole = coupling(x0, x1, { generator: new torch.Generator().manualSeed(1) });
    const cost = coupling.computeCost(x0, x1);
    const index = coupling._solve(cost, { generator: new torch.Generator().manualSeed(1) });
    expect([cost.min().item()! >= 0, cost.max().item()]).toEqual([true, 1]);
    expect(index.dtype).toBe('int64');
    expect(whole.x1).toEqualTensor(x1.indexSelect(0, index));
  });

  it('takes a cost of one’s own', () => {
    const Base = (couplings as any)[name] as typeof ExactOTCoupling;
    class Labelled extends Base {
      override computeCost(x0: Tensor, x1: Tensor, { y }: { y?: Tensor } = {}): Tensor {
        const other = y!.unsqueeze(1).ne(y!.unsqueeze(0)).to(x0.dtype);
        return super.computeCost(x0, x1).add(other.mul(100));
      }
    }
    const [x0, x1] = batches({ seed: 6, dtype: 'float32', shape: [12, 2] });
    const y = torch.arange(12).remainder(2);
    const result = new Labelled()(x0, x1, { y });
    const plain = make(name)(x0, x1);
    const classOf = (rows: Tensor) =>
      rows.unsqueeze(1).eq(x1.unsqueeze(0)).all(-1).to('float32').argmax(1).remainder(2).tolist();
    expect(classOf(result.x1)).toEqual(y.tolist());
    expect(classOf(plain.x1)).not.toEqual(y.tolist());
    expect(result.weights?.shape).toEqual(plain.weights?.shape);
  });

  it('pairs batches whose rows are all equal', () => {
    const result = make(name)(torch.ones([5, 2]), torch.ones([5, 2]));
    expect(result.x1).toEqualTensor(torch.ones([5, 2]));
  });
});

describe('ExactOTCoupling', () => {
  it('costs as little as the assignment of SciPy', () => {
    const exact = new ExactOTCoupling();
    for (const assignment of assignments) {
      const { kind, cost } = assignment;
      const costs = torch.tensor(cost, { dtype: 'float64' });
      const index = exact._solve(costs);
      expect(sorted(index), kind).toEqual(permutation(cost.length));
      expectNear(total(costs, index), assignment, 'best', kind);
    }
    for (const c of cases.filter(({ best }) => best !== undefined)) {
      const [x0, x1] = batches(c);
      const costs = exact.computeCost(x0, x1).to('float64');
      expectNear(total(costs, exact._solve(costs)), c, 'best');
    }
  });

  it('gives the pairs of the reference’s documentation', () => {
    torch.manualSeed(0);
    const x0 = torch.randn([6, 2]);
    const x1 = torch.linspace(-1.5, 1.5, 12).view([6, 2]);
    const exact = new ExactOTCoupling();
    expect(exact._solve(exact.computeCost(x0, x1)).tolist()).toEqual([5, 1, 0, 4, 2, 3]);
    const greedy = new GreedyCoupling();
    expect(greedy._solve(greedy.computeCost(x0, x1)).tolist()).toEqual([3, 5, 0, 4, 1, 2]);
  });

  it('pairs sorted numbers in their order', () => {
    torch.manualSeed(1);
    const n = 300;
    const [, x1] = new ExactOTCoupling()(torch.linspace(0, 1, n).view([n, 1]), torch.rand([n, 1]));
    expect(x1).toEqualTensor(x1!.sort(0)[0]);
  });
});

describe('SinkhornCoupling', () => {
  it('draws the optimal pairs when it smooths little', () => {
    const [x0, x1] = batches({ seed: 2, dtype: 'float64', shape: [20, 2] });
    const exact = new ExactOTCoupling()(x0, x1).x1;
    expect(new SinkhornCoupling({ reg: 1e-3, nIters: 3000 })(x0, x1).x1).toEqualTensor(exact);
  });

  it('draws any pair when it smooths much', () => {
    const [x0, x1] = batches({ seed: 2, dtype: 'float32', shape: [4, 2] });
    torch.manualSeed(0);
    const coupling = new SinkhornCoupling({ reg: 1e4, nIters: 2 });
    const cost = coupling.computeCost(x0, x1);
    const n = 4000;
    const counts = torch.zeros([4]);
    for (let i = 0; i < n / 4; i++) counts.add_(torch.bincount(coupling._solve(cost), { minlength: 4 } as never));
    // Four standard errors of a binomial count.
    expect(counts).toBeCloseToTensor(torch.fullLike(counts, n / 4), { rtol: 0, atol: 4 * Math.sqrt((n * 3) / 16) });
  });
});

describe('UnbalancedSinkhornCoupling', () => {
  it('weighs all sources alike when marginals are dear, and an outlier down when they are cheap', () => {
    const [x0, x1] = batches({ seed: 3, dtype: 'float64', shape: [10, 2] });
    x0.setAt(0, torch.full([2], 20, { dtype: 'float64' }));
    const dear = new UnbalancedSinkhornCoupling({ regMarginal: 1e6, nIters: 2000 })(x0, x1).weights!;
    expect(dear.sub(1).abs().max().item()).toBeLessThan(1e-3);
    const cheap = new UnbalancedSinkhornCoupling({ regMarginal: 0.1 })(x0, x1).weights!;
    expect(cheap.mean().item()).toBeCloseTo(1, 10);
    expect(cheap.argmin().item()).toBe(0);
    expect(cheap.min().item()).toBeLessThan(0.05);
  });
});

describe('ReflowCoupling', () => {
  const x0 = torch.ones([3, 2]);

  it('pairs x0 with what a function or a module makes of it, and ignores x1', () => {
    const seen: unknown[][] = [];
    const flow = (...args: [Tensor, unknown?]) => {
      seen.push(args);
      return args[0].mul(2);
    };
    const coupling = new ReflowCoupling(flow);
    const result = coupling(x0, torch.zeros([9]), { generator: new torch.Generator() });
    expect(result.x1).toEqualTensor(x0.mul(2));
    coupling(x0, null, { y: 1 });
    expect(seen.map(([x, ...rest]) => [x === x0, ...rest])).toEqual([[true], [true, { y: 1 }]]);
    const layer = new torch.nn.Linear(2, 2);
    const { x1 } = new ReflowCoupling(layer)(x0);
    expect(x1).toEqualTensor(layer(x0));
    expect(x1.requiresGrad).toBe(false);
  });

  it('runs a sampler from x0', () => {
    const generator = new torch.Generator();
    const calls: unknown[] = [];
    const sampler = {
      sampleSync({ x, modelKwargs, ...rest }: { x: Tensor; modelKwargs?: { y: Tensor } }) {
        calls.push([x === x0, modelKwargs?.y === y, rest]);
        return x.add(1);
      },
    };
    const y = torch.zeros([3]);
    expect(new ReflowCoupling(sampler, { nSteps: 7 })(x0, null, { generator, y }).x1.mean().item()).toBe(2);
    new ReflowCoupling(sampler)(x0);
    expect(calls).toEqual([
      [true, true, { nSteps: 7, generator }],
      [true, false, { nSteps: 50, generator: null }],
    ]);
  });
});

describe('couplings of one’s own', () => {
  it('are callable, iterate as pairs, and print', () => {
    class Reversed extends BaseCoupling {
      override couple(x0: Tensor, x1?: Tensor | null): CouplingResult {
        this._checkBatch(x0, this._requireX1(x1));
        return new CouplingResult(x0, x1!.flip([0]));
      }
    }
    const coupling = new Reversed();
    const result = coupling(torch.zeros([2]), torch.tensor([1, 2]));
    expect([typeof coupling, coupling instanceof BaseCoupling]).toEqual(['function', true]);
    expect([...result].map((x) => x.tolist())).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(Object.isFrozen(result)).toBe(true);
    expect(String(coupling)).toBe('Reversed()');
    expect(String(new UnbalancedSinkhornCoupling())).toBe(
      'UnbalancedSinkhornCoupling(reg=0.05, reg_marginal=1.0, n_iters=100)',
    );
    expect(() => coupling(torch.zeros([2]))).toThrow('Reversed: expected x1 to be a Tensor');
  });

  it('may override what a class solves or generates', () => {
    class Farthest extends ExactOTCoupling {
      override _solve(cost: Tensor): Tensor {
        return super._solve(cost.neg());
      }
    }
    const x = torch.tensor([[0], [1], [2]]);
    expect(new Farthest()(x, x).x1.flatten().tolist()).toEqual([2, 1, 0]);
    class Nearest extends BaseCostCoupling {
      override _solve(cost: Tensor): Tensor {
        return cost.argmin(1);
      }
    }
    expect(new Nearest()(x, x.add(0.9)).x1.flatten().tolist().map(Math.round)).toEqual([1, 1, 2]);
    class Shifted extends BaseModelCoupling {
      override _generate(x0: Tensor): Tensor {
        return this.model(x0);
      }
    }
    expect(new Shifted((v: Tensor) => v.add(1))(x).x1.flatten().tolist()).toEqual([1, 2, 3]);
  });

  it('cross to native losses only as long as nothing of them is overridden', () => {
    class Mine extends SinkhornCoupling {}
    class Costly extends SinkhornCoupling {
      override computeCost(x0: Tensor, x1: Tensor): Tensor {
        return super.computeCost(x0, x1);
      }
    }
    expect(new Mine({ reg: 0.1 })._spec()).toEqual({ kind: 'SinkhornCoupling', reg: 0.1, nIters: 100 });
    expect(new Costly()._spec()).toBe(null);
    expect(new IndependentCoupling()._spec()).toEqual({ kind: 'IndependentCoupling' });
    expect(new ReflowCoupling((x) => x)._spec()).toBe(null);
  });
});

describe('the registry', () => {
  it('knows six names', () => {
    const known = {
      independent: IndependentCoupling,
      ot: ExactOTCoupling,
      exact_ot: ExactOTCoupling,
      sinkhorn: SinkhornCoupling,
      greedy: GreedyCoupling,
      unbalanced_sinkhorn: UnbalancedSinkhornCoupling,
    };
    for (const [name, Coupling] of Object.entries(known)) {
      expect(getCoupling(name as never).constructor).toBe(Coupling);
      expect(resolveCoupling(name as never, { default: 'ot', owner: 'Loss' }).constructor).toBe(Coupling);
    }
    expect(getCoupling('ot')).not.toBe(getCoupling('ot'));
  });

  it('resolves null to the default and an instance to itself', () => {
    const mine = new GreedyCoupling();
    expect(resolveCoupling(mine, { default: 'ot', owner: 'Loss', family: BaseCostCoupling })).toBe(mine);
    expect(resolveCoupling(null, { default: 'sinkhorn', owner: 'Loss' })).toBeInstanceOf(SinkhornCoupling);
    expect(resolveCoupling(undefined, { default: 'ot', owner: 'Loss' })).toBeInstanceOf(ExactOTCoupling);
  });
});

describe('bad input', () => {
  const x = torch.ones([3, 2]);
  const nan = torch.full([3, 2], Number.NaN);
  class First extends BaseCostCoupling {
    override _solve(cost: torch.Tensor) {
      return cost.argmin(1);
    }
  }
  const bad: [string, () => unknown, new (message: string) => Error, string][] = [
    ['no x1', () => new ExactOTCoupling()(x), TypeError, 'ExactOTCoupling: expected x1 to be a Tensor'],
    ['a null x1', () => new IndependentCoupling()(x, null), TypeError, 'IndependentCoupling: expected x1'],
    ['an array x1', () => new GreedyCoupling()(x, [[1]] as never), TypeError, 'GreedyCoupling: expected x1'],
    ['an array x0', () => new GreedyCoupling()([[1]] as never, x), TypeError, 'GreedyCoupling: expected x0'],
    ['unequal batches', () => new SinkhornCoupling()(x, torch.ones([4, 2])), RangeError, 'a batch of 3 rows'],
    ['unequal, independent', () => new IndependentCoupling()(x, torch.ones([4, 2])), RangeError, 'a batch of 3'],
    ['no dimension', () => new ExactOTCoupling()(torch.tensor(1), x), RangeError, 'x0 to be a batch'],
    ['no dimension', () => new ExactOTCoupling()(x, torch.tensor(1)), RangeError, 'x1 to be a batch'],
    ['rows of other sizes', () => new ExactOTCoupling()(x, torch.ones([3, 4])), Error, 'same number of columns'],
    ['integers', () => new ExactOTCoupling()(x.to('int64'), x.to('int64')), Error, 'cdist'],
    ...[ExactOTCoupling, GreedyCoupling, SinkhornCoupling, UnbalancedSinkhornCoupling].flatMap((Coupling) => {
      const { name } = Coupling;
      const wrong = (got: string) => `${name}: expected the costs of x0 and x1 to be finite, got ${got}`;
      const costs = torch.ones([3, 3]);
      return [
        [`NaN in x1 of ${name}`, () => new Coupling()(x, nan), RangeError, wrong('NaN')],
        [`NaN in x0 of ${name}`, () => new Coupling()(nan, x), RangeError, wrong('NaN')],
        [`infinity of ${name}`, () => new Coupling()(x, torch.full([3, 2], Infinity)), RangeError, wrong('NaN')],
        [`one NaN of ${name}`, () => new Coupling()._solve(costs.setAt(1, 2, NaN)), RangeError, wrong('NaN')],
        [
          `a row of infinity of ${name}`,
          () => new Coupling()._solve(torch.ones([3, 3]).setAt(1, Infinity)),
          RangeError,
          wrong('Infinity'),
        ],
      ] as [string, () => unknown, new (message: string) => Error, string][];
    }),
    [
      'NaN of a rule of its own',
      () => new First()(x, nan),
      RangeError,
      'First: expected the costs of x0 and x1 to be finite',
    ],
    [
      'a reg that is too small',
      () =>
        new SinkhornCoupling({ reg: 1e-40 })._solve(
          torch.tensor([
            [1, 2],
            [3, 4],
          ]),
        ),
      RangeError,
      'SinkhornCoupling: expected reg to be large enough for a plan of these costs, got 1e-40',
    ],
    ['a cost that is not square', () => new ExactOTCoupling()._solve(x), RangeError, 'a square matrix'],
    ['a cost that is not square', () => new GreedyCoupling()._solve(x), RangeError, 'a square matrix'],
    ['a vector as cost', () => new ExactOTCoupling()._solve(torch.ones([4])), RangeError, 'a square matrix'],
    ['tol 0', () => new ExactOTCoupling({ tol: 0 }), RangeError, 'ExactOTCoupling: expected tol to be positive'],
    ['tol as text', () => new ExactOTCoupling({ tol: '1' as never }), TypeError, 'ExactOTCoupling: expected tol'],
    ['reg 0', () => new SinkhornCoupling({ reg: 0 }), RangeError, 'SinkhornCoupling: expected reg to be positive'],
    ['reg −1', () => new UnbalancedSinkhornCoupling({ reg: -1 }), RangeError, 'expected reg to be positive'],
    ['reg NaN', () => new SinkhornCoupling({ reg: Number.NaN }), RangeError, 'expected reg to be a number'],
    ['nIters 0', () => new SinkhornCoupling({ nIters: 0 }), RangeError, 'nIters to be a positive integer'],
    ['nIters 1.5', () => new SinkhornCoupling({ nIters: 1.5 }), RangeError, 'nIters to be a positive integer'],
    ['nIters −3', () => new UnbalancedSinkhornCoupling({ nIters: -3 }), RangeError, 'nIters to be a positive integer'],
    ['regMarginal 0', () => new UnbalancedSinkhornCoupling({ regMarginal: 0 }), RangeError, 'regMarginal to be'],
    ['reg as text', () => new SinkhornCoupling({ reg: 'x' as never }), TypeError, 'expected reg to be a number'],
    ['a snake', () => new SinkhornCoupling({ n_iters: 3 } as never), TypeError, 'did you mean nIters?'],
    ['an option too many', () => new GreedyCoupling({ reg: 1 } as never), TypeError, 'unknown option reg'],
    ['a process group', () => new ExactOTCoupling({ processGroup: {} } as never), TypeError, 'unknown option'],
    ['a number for options', () => new SinkhornCoupling(3 as never), TypeError, 'expected options to be an object'],
    ['no flow', () => new ReflowCoupling(null as never), TypeError, 'a sampler or a function'],
    ['a flow of another kind', () => new ReflowCoupling({} as never), TypeError, 'a sampler or a function'],
    ['nSteps 0', () => new ReflowCoupling((v) => v, { nSteps: 0 }), RangeError, 'nSteps to be a positive integer'],
    ['nSteps 2.5', () => new ReflowCoupling((v) => v, { nSteps: 2.5 }), RangeError, 'nSteps to be a positive integer'],
    ['a promise', () => new ReflowCoupling((async () => x) as never)(x), TypeError, 'got a Promise'],
    ['nothing returned', () => new ReflowCoupling((() => undefined) as never)(x), TypeError, 'got undefined'],
    ['other rows returned', () => new ReflowCoupling(() => torch.ones([2, 2]))(x), RangeError, 'a batch of 3 rows'],
    ['x0 of another kind', () => new ReflowCoupling((v) => v)(3 as never), TypeError, 'expected x0 to be a Tensor'],
    ['an unknown name', () => getCoupling('sinkhron' as never), RangeError, 'did you mean "sinkhorn"?'],
    ['reflow by name', () => getCoupling('reflow' as never), RangeError, '"unbalanced_sinkhorn"'],
    ['a number as name', () => getCoupling(3 as never), RangeError, 'getCoupling: expected name'],
    ['an unknown name', () => resolveCoupling('x' as never, { default: 'ot', owner: 'L' }), RangeError, 'L: expected'],
    ['another kind', () => resolveCoupling(3 as never, { default: 'ot', owner: 'L' }), TypeError, 'a BaseCoupling'],
    [
      'another family',
      () => resolveCoupling(new IndependentCoupling(), { default: 'ot', owner: 'L', family: BaseCostCoupling }),
      TypeError,
      'L: expected coupling to be a name or a BaseCostCoupling, got a IndependentCoupling',
    ],
    ['a result without x1', () => new CouplingResult(x, null as never), TypeError, 'CouplingResult: expected x1'],
    ['weights as array', () => new CouplingResult(x, x, { weights: [1] as never }), TypeError, 'expected weights'],
    [
      'a generator of another kind',
      () => new SinkhornCoupling()(x, x, { generator: {} as never }),
      TypeError,
      'expected generator to be a torch.Generator',
    ],
  ];

  it.each(bad)('%s', (_what, run, kind, text) => {
    let error: unknown;
    try {
      run();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toContain(text);
  });
});
