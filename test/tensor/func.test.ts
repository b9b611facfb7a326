import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

type Tensor = torch.Tensor;
const { func, nn } = torch;
const tensor = (values: number[]) => torch.tensor(values, { dtype: 'float64' });

describe('torch.func', () => {
  test('grad, of one argument, of several, with more than a value', () => {
    const f = (x: Tensor, y: Tensor) => x.mul(y).sum();
    expect(
      func
        .grad(f)(tensor([1, 2]), tensor([3, 4]))
        .tolist(),
    ).toEqual([3, 4]);
    expect(
      func
        .grad(f, 1)(tensor([1, 2]), tensor([3, 4]))
        .tolist(),
    ).toEqual([1, 2]);
    expect(
      func
        .grad(f, { argnums: -1 })(tensor([1, 2]), tensor([3, 4]))
        .tolist(),
    ).toEqual([1, 2]);
    const both = func.grad(f, { argnums: [0, 1] })(tensor([1, 2]), tensor([3, 4]));
    expect(both.map((g) => g.tolist())).toEqual([
      [3, 4],
      [1, 2],
    ]);
    const [g, more] = func.grad((x: Tensor) => [x.pow(2).sum(), 'more'], { hasAux: true })(tensor([3]));
    expect([g.tolist(), more]).toEqual([[6], 'more']);
    const [slope, value] = func.gradAndValue((x: Tensor) => x.exp().sum())(tensor([0]));
    expect([slope.tolist(), value.item()]).toEqual([[1], 1]);
  });

  test('nests, and reaches what the function uses', () => {
    const third = func.grad(func.grad(func.grad((x: Tensor) => x.pow(4))));
    expect(third(torch.tensor(2, { dtype: 'float64' })).item()).toBe(48);
    const w = tensor([5]).requiresGrad_();
    const score = func.grad((x: Tensor) => x.pow(2).mul(w).sum());
    score(tensor([3]))
      .sum()
      .backward();
    expect(w.grad!.tolist()).toEqual([6]);
    expect(torch.noGrad(() => score(tensor([3]))).requiresGrad).toBe(false);
    expect(torch.noGrad(() => score(tensor([3]))).tolist()).toEqual([30]);
    const x = tensor([3]).requiresGrad_();
    score(x).sum().backward();
    expect(x.grad!.tolist()).toEqual([10]);
    expect(
      func
        .grad((a: Tensor) => w.sum().add(a.detach().sum()))(tensor([1]))
        .tolist(),
    ).toEqual([0]);
  });

  test('vjp and jvp', () => {
    const f = (x: Tensor, y: Tensor) => [x.mul(y), x.sum()];
    const [out, pull] = func.vjp(f, tensor([1, 2]), tensor([3, 4]));
    expect(out.map((y: Tensor) => y.tolist())).toEqual([[3, 8], 3]);
    const vectors = [tensor([1, 1]), torch.tensor(10, { dtype: 'float64' })];
    expect(pull(vectors).map((g) => g.tolist())).toEqual([
      [13, 14],
      [1, 2],
    ]);
    expect(pull(vectors).length).toBe(2); // once more
    expect(() => pull(tensor([1, 1]))).toThrow('func.vjp: expected vectors to be tensors of the shapes [2], []');
    const [, , more] = func.vjp((x: Tensor) => [x, 'more'], tensor([1]), { hasAux: true });
    expect(more).toBe('more');
    const [value, product] = func.jvp(f, [tensor([1, 2]), tensor([3, 4])], [tensor([1, 0]), tensor([0, 1])]);
    expect(value.map((y: Tensor) => y.tolist())).toEqual([[3, 8], 3]);
    expect(product.map((y: Tensor) => y.tolist())).toEqual([[3, 2], 1]);
    expect(() => func.jvp(f, [tensor([1])], [])).toThrow('func.jvp: expected tangents to be a Tensor, got []');
  });

  test('jacrev and hessian', () => {
    const f = (x: Tensor, y: Tensor) => x.pow(2).mul(y);
    expect(
      func
        .jacrev(f, 1)(tensor([1, 2]), tensor([3, 4]))
        .tolist(),
    ).toEqual([
      [1, 0],
      [0, 4],
    ]);
    const h = func.hessian((x: Tensor, y: Tensor) => f(x, y).sum(), { argnums: [0, 1] })(tensor([1]), tensor([3]));
    expect(h.map((row: Tensor[]) => row.map((block) => block.item()))).toEqual([
      [6, 2],
      [2, 0],
    ]);
    expect(torch.noGrad(() => func.hessian((x: Tensor) => x.pow(3).sum())(tensor([2]))).tolist()).toEqual([[12]]);
  });

  test('functionalCall differentiates by parameters, and puts its own back', () => {
    const model = new torch.nn.Sequential(new torch.nn.Linear(2, 2), new torch.nn.Tanh(), new torch.nn.Linear(2, 1));
    const x = torch.ones([4, 2]);
    const parameters = Object.fromEntries(model.namedParameters());
    const names = Object.keys(parameters);
    const loss = (...values: Tensor[]) =>
      func
        .functionalCall(model, Object.fromEntries(names.map((name, i) => [name, values[i]!])), [x])
        .pow(2)
        .mean();
    const found = func.grad(loss, { argnums: [0, 1, 2, 3] })(...Object.values(parameters));
    model(x).pow(2).mean().backward();
    found.forEach((g, i) => {
      expect(g).toBeCloseToTensor(parameters[names[i]!]!.grad!);
    });
    for (const [name, parameter] of model.namedParameters()) expect(parameter).toBe(parameters[name]);
    expect(() => func.functionalCall(model, { nothing: x }, [x])).toThrow(
      'func.functionalCall: the module has no tensor nothing',
    );
    const wrong = { '0.weight': torch.ones([3, 3]) };
    expect(() => func.functionalCall(model, wrong, [x])).toThrow(/shapes/);
    expect(model(x).shape).toEqual([4, 1]);
  });

  test('functionalCall takes parameters and buffers from several dictionaries', () => {
    const model = new torch.nn.Sequential(new torch.nn.Linear(2, 1), new torch.nn.BatchNorm1d(1)).eval();
    const weights = { '0.weight': torch.tensor([[1, 2]]) };
    const rest = {
      ...{ '0.bias': torch.tensor([3]), '1.running_mean': torch.tensor([2]), '1.running_var': torch.tensor([4]) },
    };
    const x = torch.tensor([
      [1, 1],
      [2, -1],
    ]);
    const before = model.stateDict();
    // torch.func.functional_call(model, (weights, rest), (x,)) of PyTorch 2.11
    const theirs = [[1.999997615814209], [0.49999940395355225]];
    expect(func.functionalCall(model, [weights, rest], [x]).tolist()).toEqual(theirs);
    expect(func.functionalCall(model, { ...weights, ...rest }, [x]).tolist()).toEqual(theirs);
    for (const [name, value] of Object.entries(model.stateDict())) expect(value).toEqualTensor(before[name]!);
    expect(() => func.functionalCall(model, [weights, weights], [x])).toThrow(
      'func.functionalCall: expected each name in one of the dictionaries, got 0.weight in several',
    );
  });

  test('refuses what it cannot differentiate', () => {
    expect(() => func.grad(3 as never)).toThrow('func.grad: expected func to be a function, got 3');
    expect(() => func.grad((x: Tensor) => x)(tensor([1, 2]))).toThrow(/a Tensor without dimensions/);
    expect(() => func.grad((x: Tensor) => x.sum())(3)).toThrow('func.grad: expected argument 0 to be a Tensor, got 3');
    expect(() => func.grad((x: Tensor) => x.sum(), 1)(tensor([1]))).toThrow(
      'func.grad: expected argnums to be positions of the 1 arguments, got 1',
    );
    expect(() => func.grad((x: Tensor) => x.sum())(torch.ones([2], { dtype: 'int64' }))).toThrow(/floating point/);
    expect(() => func.grad(async (x: Tensor) => x.sum())(tensor([1]))).toThrow(/expected a synchronous function/);
    expect(() => func.grad((x: Tensor) => x.detach().requiresGrad_().sum())(tensor([1]))).toThrow(/functorch/);
    expect(torch.ones([1]).requiresGrad_().requiresGrad).toBe(true);
  });
});

describe('torch.func goes through', () => {
  class Cube extends torch.autograd.Function {
    static override forward(ctx: torch.autograd.FunctionContext, x: Tensor) {
      ctx.saveForBackward(x);
      return x.pow(3);
    }

    // Ten times the truth, so that it is seen which one is taken.
    static override backward(ctx: torch.autograd.FunctionContext, gradient: Tensor) {
      return gradient.mul(ctx.savedTensors[0]!.pow(2)).mul(30);
    }
  }
  const cube = (x: Tensor): Tensor => Cube.apply(x).sum();
  const x = tensor([1, 2, 3]);

  test('custom functions, hooks, and what reads values', () => {
    expect(func.grad(cube)(x).tolist()).toEqual([30, 120, 270]);
    expect(
      func
        .grad((a: Tensor) => func.grad(cube)(a).sum())(x)
        .tolist(),
    ).toEqual([60, 120, 180]);
    expect(func.vmap(cube)(x).tolist()).toEqual([1, 8, 27]);
    expect(func.vmap(func.grad(cube))(x).tolist()).toEqual([30, 120, 270]);
    expect(() => func.jvp(cube, [x], [x])).toThrow(/forward differentiation through a custom Function/);
    const hooked = (a: Tensor) => {
      const y = a.mul(2);
      y.registerHook((g) => g.mul(10));
      return y.sum();
    };
    expect(func.grad(hooked)(x).tolist()).toEqual([20, 20, 20]);
    const reads = (a: Tensor) => a.mul(a.sum().item()).sum();
    expect(func.grad(reads)(x).tolist()).toEqual([6, 6, 6]);
    const indexed = func.vmap((a: Tensor) => a.clone().setAt(0, 5).at(':2'));
    expect(indexed(torch.ones([2, 3])).tolist()).toEqual([
      [5, 1],
      [5, 1],
    ]);
    expect(() => func.jacrev((a: Tensor) => a)(torch.ones([1], { dtype: 'complex64' }))).toThrow(/to be real/);
  });
});

describe('torch.func.vmap', () => {
  const add = (x: Tensor, y: Tensor) => x.add(y);

  test('reads dimensions in the form of the arguments', () => {
    const named = func.vmap(
      ({ a, b }: { a: Tensor; b: Tensor[] }) => ({ sum: a.add(b[0]!).sum(), twice: [a.mul(2)] }),
      {
        inDims: [{ a: 0, b: [null] }] as never,
        outDims: { sum: 0, twice: [1] },
      },
    );
    const { sum, twice } = named({ a: torch.ones([3, 2]), b: [torch.ones([2])] });
    expect(sum.tolist()).toEqual([4, 4, 4]);
    expect(twice[0].shape).toEqual([2, 3]);
    // A result that does not depend on the row is repeated, or given as it is.
    const three = func.vmap((_: Tensor) => torch.ones([2]));
    expect(three(torch.zeros([3])).shape).toEqual([3, 2]);
    expect(func.vmap((_: Tensor) => torch.ones([2]), { outDims: null })(torch.zeros([3])).shape).toEqual([2]);
    expect(func.vmap(add, [-1, null])(torch.ones([2, 3]), torch.ones([2])).shape).toEqual([3, 2]);
  });

  test('tells what does not fit, and leaves no level behind', () => {
    const x = torch.ones([3, 2]);
    const bad: [() => unknown, RegExp][] = [
      [
        () => func.vmap(add)(x, torch.ones([2, 2])),
        /func.vmap: expected the arguments to be of one size, got \[3, 2\]/,
      ],
      [() => func.vmap(add, 2)(x, x), /expected inDims to be dimensions of a tensor of shape \[3,2\], or null, got 2/],
      [() => func.vmap(add, { inDims: [0] })(x, x), /expected inDims to be one dimension, or of the form/],
      [() => func.vmap(add, { inDims: null })(x, x), /a dimension of one argument at least/],
      [() => func.vmap(add)(x, 3), /expected an argument with a dimension in inDims to be a Tensor, got 3/],
      [() => func.vmap(() => 3)(x), /expected the result of func to be tensors \(or null in outDims\), got 3/],
      [() => func.vmap((a: Tensor) => a, { outDims: null })(x), /a dimension for a result that differs between rows/],
      [() => func.vmap(add, { randomness: 'none' as never }), /randomness/],
      [() => func.vmap(add, { chunkSize: 0 }), /chunkSize to be a positive integer, got 0/],
      [() => func.vmap((a: Tensor) => a.add(torch.randn([2])))(x), /random/],
      [() => func.vmap((a: Tensor) => a.sum().item())(x), /item/],
      [() => func.vmap((a: Tensor) => a.tolist())(x), /vmap/],
      [() => func.vmap(async (a: Tensor) => a)(x), /expected a synchronous function, got an async function/],
      [() => func.vmap((a: Tensor) => a.matmul(torch.ones([3])))(x), /./],
    ];
    for (const [call, message] of bad) expect(call).toThrow(message);
    const thrown = { null: null };
    for (const value of [null, undefined, 'text', thrown]) {
      let got: unknown = 'nothing';
      try {
        func.vmap(() => {
          throw value;
        })(x);
      } catch (error) {
        got = error;
      }
      expect(got).toBe(value);
    }
    // Outside again: a level left behind would refuse both.
    expect(torch.randn([2]).shape).toEqual([2]);
    expect(x.clone().requiresGrad_().requiresGrad).toBe(true);
  });

  test('prints what is inside, and holds no tensors', () => {
    let printed = '';
    const look = func.vmap((a: Tensor) => {
      printed = String(a);
      return a.mul(2);
    });
    look(torch.ones([3, 2]));
    expect(printed).toBe(
      'BatchedTensor(lvl=1, bdim=0, value=\n    tensor([[1., 1.],\n            [1., 1.],\n            [1., 1.]])\n)',
    );
    const model = new torch.nn.Linear(2, 1);
    const gradients = func.vmap(func.grad((row: Tensor) => model(row).sum()));
    const data = torch.ones([8, 2]);
    const run = () => torch.tidy(() => void gradients(data));
    run();
    const before = liveTensors();
    for (let i = 0; i < 200; i++) run();
    // Not collected here: a result must be gone without the collector.
    expect(torch.memoryStats().tensors).toBeLessThanOrEqual(before);
  });
});

describe('torch.func gives the numbers of Python', () => {
  const stored = fixture('torch/func.json');
  const network = () => {
    torch.manualSeed(0);
    return new nn.Sequential(new nn.Linear(2, 5), new nn.SiLU(), new nn.Linear(5, 1));
  };
  const programs: Record<string, () => Tensor[]> = {
    per_sample_gradients() {
      const model = network();
      const params = Object.fromEntries(model.namedParameters().map(([name, p]) => [name, p.detach()]));
      const [x, y] = [torch.randn([4, 2]), torch.randn([4])];
      const loss = (params: Record<string, Tensor>, x: Tensor, y: Tensor) =>
        func
          .functionalCall(model, params, [x.unsqueeze(0)])
          .squeeze()
          .sub(y)
          .pow(2);
      const found: any = func.vmap(func.grad(loss), { inDims: [null, 0, 0] })(params, x, y);
      return Object.keys(params).map((name) => found[name]);
    },
    scores() {
      const model = network();
      const x = torch.randn([6, 2]);
      return [func.vmap(func.grad((row: Tensor) => model(row).squeeze()))(x)];
    },
    laplacian() {
      const model = network();
      const x = torch.randn([3, 2]);
      return [func.vmap((row: Tensor) => torch.trace(func.hessian((r: Tensor) => model(r).squeeze())(row)))(x)];
    },
    jacobians() {
      torch.manualSeed(1);
      const [w, x] = [torch.randn([3, 2]), torch.randn([2])];
      const f = (x: Tensor) => [torch.tanh(w.matmul(x)), x.sin()];
      const [forward, reverse] = [func.jacfwd(f)(x), func.jacrev(f)(x)];
      return [...forward, ...reverse, ...func.jacrev(f, { chunkSize: 2 })(x)];
    },
    products() {
      torch.manualSeed(2);
      const [x, v] = [torch.randn([3]), torch.randn([3])];
      const f = (x: Tensor) => x.exp().mul(x.sum());
      const [value, product] = func.jvp(f, [x], [v]);
      const [output, pull] = func.vjp(f, x);
      const [, along] = func.linearize(f, x);
      return [value, product, output, pull(v)[0], along(v)];
    },
    nested() {
      torch.manualSeed(3);
      const x = torch.randn([3]);
      const f = (x: Tensor) => x.pow(4).sum();
      const hvp = func.jvp(func.grad(f), [x], [torch.ones([3])])[1];
      const third = func.vmap(func.grad(func.grad(func.grad((a: Tensor) => a.pow(4)))))(x);
      return [hvp, third, ...func.vmap(func.gradAndValue((a: Tensor) => a.sin()))(x)];
    },
    dims() {
      torch.manualSeed(4);
      const [x, y] = [torch.randn([2, 3, 4]), torch.randn([4, 3])];
      const f = func.vmap((a: Tensor, b: Tensor) => [a.matmul(b), b.sum()], { inDims: [1, 1], outDims: [1, 0] });
      const product = (a: Tensor, b: Tensor) => a.matmul(b);
      const chunked = func.vmap(product, { inDims: [1, 1], outDims: -1, chunkSize: 2 });
      const dot = (a: Tensor, b: Tensor) => a.dot(b);
      const pairs = func.vmap(func.vmap(dot, { inDims: [null, 0] }), { inDims: [0, null] });
      return [...f(x, y), chunked(x, y), pairs(y, y)];
    },
    randomness() {
      torch.manualSeed(5);
      const x = torch.zeros([3, 2]);
      const noisy = (a: Tensor) => a.add(torch.randn([2]));
      return [
        func.vmap(noisy, { randomness: 'different' })(x),
        func.vmap(noisy, { randomness: 'same' })(x),
        func.vmap(noisy, { randomness: 'same', chunkSize: 2 })(x),
        func.vmap((a: Tensor) => torch.dropout(a.add(1), 0.5, true), { randomness: 'different' })(x),
        torch.randn([2]),
      ];
    },
    ensemble() {
      const models = [0, 1, 2].map((seed) => {
        torch.manualSeed(seed);
        return new nn.Linear(2, 2);
      });
      const [params, buffers] = func.stackModuleState(models);
      const x = torch.ones([4, 2]);
      const one = (p: object, b: object) => func.functionalCall(models[0]!, { ...p, ...b }, [x]);
      return [func.vmap(one)(params, buffers)];
    },
  };

  test.each(Object.keys(programs))('%s', (name) => {
    torch.setDefaultDtype('float64');
    try {
      const got = programs[name]!().map((value) => value.tolist());
      expect(got.length).toBe(stored[name].length);
      for (const [i, value] of got.entries()) expectNear(value, stored[name], i);
    } finally {
      torch.setDefaultDtype('float32');
    }
  });

  test('has a program for every fixture', () => {
    expect(Object.keys(stored).slice(1)).toEqual(Object.keys(programs));
  });
});

describe('torch.autograd.forwardAd', () => {
  const { forwardAd } = torch.autograd;

  test('carries tangents along', () => {
    forwardAd.dualLevel(() => {
      const x = forwardAd.makeDual(tensor([3]), tensor([2]));
      expect(forwardAd.unpackDual(x.pow(2)).tangent.tolist()).toEqual([12]);
      expect(forwardAd.unpackDual(x).primal.tolist()).toEqual([3]);
      expect(forwardAd.unpackDual(tensor([1])).tangent).toBe(null);
      expect(() => forwardAd.dualLevel(() => {})).toThrow(/[Nn]ested/);
    });
    expect(() => forwardAd.makeDual(tensor([3]), tensor([2]))).toThrow(
      'makeDual: expected to be called inside dualLevel',
    );
    expect(() => forwardAd.dualLevel(async () => {})).toThrow(/a synchronous function/);
    expect(forwardAd.dualLevel(() => 1)).toBe(1);
  });
});
