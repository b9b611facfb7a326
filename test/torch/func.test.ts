import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

type Tensor = torch.Tensor;
const { func } = torch;
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
    const vectors = [tensor([1, 1]), torch.tensor(10, { dtype: 'float64' })] as const;
    expect(pull(...vectors).map((g) => g.tolist())).toEqual([
      [13, 14],
      [1, 2],
    ]);
    expect(pull(...vectors).length).toBe(2); // once more
    expect(() => pull(tensor([1, 1]))).toThrow('func.vjp: expected 2 vectors, got 1');
    const [value, product] = func.jvp(f, [tensor([1, 2]), tensor([3, 4])], [tensor([1, 0]), tensor([0, 1])]);
    expect(value.map((y: Tensor) => y.tolist())).toEqual([[3, 8], 3]);
    expect(product.map((y: Tensor) => y.tolist())).toEqual([[3, 2], 1]);
    expect(() => func.jvp(f, [tensor([1])], [])).toThrow(RangeError);
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
      expect(g.allclose(parameters[names[i]!]!.grad!)).toBe(true);
    });
    for (const [name, parameter] of model.namedParameters()) expect(parameter).toBe(parameters[name]);
    expect(() => func.functionalCall(model, { nothing: x }, [x])).toThrow(
      'func.functionalCall: the module has no tensor nothing',
    );
    const wrong = { '0.weight': torch.ones([3, 3]) };
    expect(() => func.functionalCall(model, wrong, [x])).toThrow(/shapes/);
    expect(model(x).shape).toEqual([4, 1]);
  });

  test('refuses what it cannot differentiate', () => {
    expect(() => func.grad(3 as never)).toThrow('func.grad: expected func to be a function, got 3');
    expect(() => func.grad((x: Tensor) => x)(tensor([1, 2]))).toThrow(/a Tensor without dimensions/);
    expect(() => func.grad((x: Tensor) => x.sum())(3)).toThrow('func.grad: expected argument 0 to be a Tensor, got 3');
  });
});
