import { describe, expect, test } from 'vitest';
import { callbackCount } from '../../lib/tensor/autogradCallback.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const { Function: AutogradFunction, functional, gradcheck } = torch.autograd;
type Context = torch.autograd.FunctionContext;
type Tensor = torch.Tensor;
const leaf = (values: number[], dtype: torch.DType = 'float32') => torch.tensor(values, { dtype, requiresGrad: true });

/** The value that a function throws, whatever it is. */
function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return { error };
  }
  return 'nothing';
}

describe('hooks of tensors', () => {
  test('see the gradient, and may put another in its place', () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const seen: number[][] = [];
    y.registerHook((grad) => {
      seen.push(grad.tolist());
    });
    y.registerHook((grad) => grad.mul(10));
    x.registerHook((grad) => {
      seen.push(grad.tolist());
      return null;
    });
    y.sum().backward();
    expect(seen).toEqual([
      [1, 1],
      [30, 30],
    ]);
    expect(x.grad!.tolist()).toEqual([30, 30]);
  });

  test('can be removed, also twice', () => {
    const held = callbackCount();
    const x = leaf([1]);
    let calls = 0;
    const handle = x.registerHook(() => {
      calls++;
    });
    x.sum().backward();
    handle.remove();
    handle.remove();
    x.sum().backward();
    expect(calls).toBe(1);
    {
      using _ = x.registerHook(() => {
        calls++;
      });
      x.sum().backward();
    }
    x.sum().backward();
    expect(calls).toBe(2);
    expect(callbackCount()).toBeLessThanOrEqual(held);
  });

  test('run after a gradient was added to a leaf', () => {
    const x = leaf([1, 2]);
    const seen: number[][] = [];
    const handle = x.registerPostAccumulateGradHook((parameter) => {
      expect(parameter).toBe(x);
      seen.push(parameter.grad!.tolist());
      parameter.grad = null;
    });
    x.sum().backward();
    x.mul(2).sum().backward();
    handle.remove();
    x.sum().backward();
    expect(seen).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(x.grad!.tolist()).toEqual([1, 1]);
  });

  test('retainGrad keeps what hooks made of the gradient', () => {
    const x = leaf([1]);
    const y = x.mul(2);
    y.retainGrad();
    y.registerHook((grad) => grad.mul(5));
    y.sum().backward();
    expect(y.grad!.item()).toBe(5);
  });

  test.each([[null], [undefined], ['text'], [new RangeError('mine')], [{ a: 1 }]])('may throw %o', (value) => {
    const x = leaf([1]);
    const handle = x.registerHook(() => {
      throw value;
    });
    expect(thrownBy(() => x.mul(2).sum().backward())).toEqual({ error: value });
    expect(thrownBy(() => torch.autograd.grad(x.mul(2).sum(), x))).toEqual({ error: value });
    handle.remove();
    x.mul(2).sum().backward();
    expect(x.grad!.item()).toBe(2);
  });

  test('are refused where they make no sense', () => {
    expect(() => torch.ones([1]).registerHook(() => {})).toThrow(
      new RangeError('registerHook: expected a tensor that requires a gradient, got one that does not'),
    );
    expect(() => leaf([1]).registerHook(3 as never)).toThrow(
      new TypeError('registerHook: expected hook to be a function, got 3'),
    );
    expect(() =>
      leaf([1])
        .mul(2)
        .registerPostAccumulateGradHook(() => {}),
    ).toThrow(/registerPostAccumulateGradHook|expected a leaf/);
    const x = leaf([1]);
    x.registerHook((() => 3) as never);
    expect(() => x.sum().backward()).toThrow(
      new TypeError('registerHook: expected the result of the hook to be a Tensor, got 3'),
    );
    const y = leaf([1, 2]);
    y.registerHook((grad) => grad.sum());
    expect(() => y.sum().backward()).toThrow(/hook.*size/);
  });

  test('keep a model from being recorded', () => {
    class Hooked extends torch.nn.Module {
      override forward(x: Tensor): Tensor {
        const y = x.mul(2);
        if (y.requiresGrad) y.registerHook((grad) => grad.mul(2));
        return y.sum(-1);
      }
    }
    expect(() => torch.jit.trace(new Hooked(), leaf([1, 2]).view(1, 2))).toThrow(
      /Hooked cannot be recorded, since it has a hook of a tensor/,
    );
  });
});

class Cube extends AutogradFunction {
  static override forward(ctx: Context, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.pow(3);
  }
  static override backward(ctx: Context, grad: Tensor): Tensor {
    return grad.mul(ctx.savedTensors[0]!.pow(2)).mul(3);
  }
}

class Exp extends AutogradFunction {
  static override forward(ctx: Context, x: Tensor): Tensor {
    const y = x.exp();
    ctx.saveForBackward(y);
    return y;
  }
  static override backward(ctx: Context, grad: Tensor): Tensor {
    return grad.mul(ctx.savedTensors[0]!);
  }
}

describe('Function', () => {
  test('runs its backward, and can be differentiated twice', () => {
    const x = leaf([2, 3], 'float64');
    const y = Cube.apply(x);
    expect(y.gradFn).toBe('CubeBackward');
    expect(y.tolist()).toEqual([8, 27]);
    const [g] = torch.autograd.grad(y.sum(), x, { createGraph: true });
    expect(g!.tolist()).toEqual([12, 27]);
    expect(torch.autograd.grad(g!.sum(), x)[0]!.tolist()).toEqual([12, 18]);
    expect(gradcheck((v: Tensor) => Cube.apply(v), [x])).toBe(true);
    expect(gradcheck((v: Tensor) => Exp.apply(v), [x])).toBe(true);
    expect(gradcheck((v: Tensor) => torch.autograd.grad(Exp.apply(v).sum(), v, { createGraph: true })[0]!, [x])).toBe(
      true,
    );
  });

  test('takes and gives several values, and knows whose gradients are wanted', () => {
    const needed: (readonly boolean[])[] = [];
    class Mix extends AutogradFunction {
      static override forward(ctx: Context, a: Tensor, scale: number, b: Tensor): [Tensor, Tensor] {
        needed.push(ctx.needsInputGrad);
        ctx.scale = scale;
        return [a.mul(scale).add(b), b.argmax()];
      }
      static override backward(ctx: Context, grad: Tensor, second: Tensor): (Tensor | null)[] {
        expect(second.tolist()).toBe(0);
        return [grad.mul(ctx.scale), null, ctx.needsInputGrad[2] ? grad : null];
      }
    }
    const a = leaf([1, 2]);
    const b = torch.tensor([3, 4]);
    const [sum, index] = Mix.apply(a, 5, b);
    expect(index.item()).toBe(1);
    sum.sum().backward();
    expect(a.grad!.tolist()).toEqual([5, 5]);
    expect(needed).toEqual([[true, false, false]]);
  });

  test('markNonDifferentiable, markDirty and setMaterializeGrads', () => {
    class Sort extends AutogradFunction {
      static override forward(ctx: Context, x: Tensor): Tensor[] {
        ctx.setMaterializeGrads(false);
        const [values, indices] = x.sort();
        ctx.markNonDifferentiable(indices!);
        ctx.saveForBackward(indices!);
        return [values!, values!.mul(2), indices!];
      }
      static override backward(ctx: Context, grad: Tensor, unused: Tensor | null, index: Tensor | null): Tensor {
        expect([unused, index]).toEqual([null, null]);
        return torch.zerosLike(grad).scatter(0, ctx.savedTensors[0]!, grad);
      }
    }
    const x = leaf([3, 1, 2]);
    const [values, , indices] = Sort.apply(x);
    expect(indices!.requiresGrad).toBe(false);
    values!
      .mul(torch.tensor([1, 10, 100]))
      .sum()
      .backward();
    expect(x.grad!.tolist()).toEqual([100, 1, 10]);

    class Double extends AutogradFunction {
      static override forward(ctx: Context, x: Tensor): Tensor {
        ctx.markDirty(x);
        return x.mul_(2);
      }
      static override backward(_: Context, grad: Tensor): Tensor {
        return grad.mul(2);
      }
    }
    const start = leaf([1]);
    const middle = start.mul(3);
    const end = Double.apply(middle);
    expect(end.is(middle)).toBe(true);
    expect(middle.item()).toBe(6);
    end.sum().backward();
    expect(start.grad!.item()).toBe(6);
  });

  test('forward without a context, and setupContext', () => {
    class Scale extends AutogradFunction {
      static override forward(x: Tensor, factor: number): Tensor {
        return x.mul(factor);
      }
      static setupContext(ctx: Context, inputs: [Tensor, number], output: Tensor): void {
        expect(output.shape).toEqual([2]);
        ctx.factor = inputs[1];
      }
      static override backward(ctx: Context, grad: Tensor): (Tensor | null)[] {
        return [grad.mul(ctx.factor), null];
      }
    }
    const x = leaf([1, 2]);
    Scale.apply(x, 4).sum().backward();
    expect(x.grad!.tolist()).toEqual([4, 4]);
  });

  test('an input that is the output', () => {
    class Same extends AutogradFunction {
      static override forward(_: Context, x: Tensor): Tensor {
        return x;
      }
      static override backward(_: Context, grad: Tensor): Tensor {
        return grad.mul(7);
      }
    }
    const x = leaf([1]);
    const y = Same.apply(x);
    expect(y.is(x)).toBe(false);
    expect(y.gradFn).toBe('SameBackward');
    y.sum().backward();
    expect(x.grad!.item()).toBe(7);
    expect(torch.noGrad(() => Same.apply(x)).requiresGrad).toBe(false);
  });

  test('a second backward needs retainGraph', () => {
    const x = leaf([2]);
    const y = Cube.apply(x).sum();
    y.backward({ retainGraph: true });
    y.backward();
    expect(x.grad!.item()).toBe(24);
    expect(() => y.backward()).toThrow(/backward through the graph a second time/);
  });

  test('a saved tensor that was changed is found', () => {
    const x = leaf([2]);
    const z = x.mul(1);
    const y = Cube.apply(z).sum();
    z.add_(1);
    expect(() => y.backward()).toThrow(/modified by an inplace operation/);
  });

  test('errors of either pass are those of the script, and of a wrong count say so', () => {
    const problem = { mine: true };
    class Bad extends AutogradFunction {
      static override forward(_: Context, x: Tensor, mode: string): Tensor {
        if (mode === 'forward') throw problem;
        if (mode === 'number') return 3 as never;
        return x.clone();
      }
      static override backward(): unknown {
        throw null;
      }
    }
    const x = leaf([1]);
    expect(thrownBy(() => Bad.apply(x, 'forward'))).toEqual({ error: problem });
    expect(() => Bad.apply(x, 'number')).toThrow(
      new TypeError('Bad.forward: expected the result to be a Tensor or an array of them, got 3'),
    );
    expect(thrownBy(() => Bad.apply(x, '').sum().backward())).toEqual({ error: null });

    class Few extends AutogradFunction {
      static override forward(_: Context, x: Tensor, y: Tensor): Tensor {
        return x.add(y);
      }
      static override backward(_: Context, grad: Tensor): Tensor {
        return grad;
      }
    }
    expect(() => Few.apply(x, x).sum().backward()).toThrow(
      new RangeError('Few.backward: expected a gradient or null for each of 2 arguments, got 1'),
    );
    class Shape extends AutogradFunction {
      static override forward(_: Context, x: Tensor): Tensor {
        return x.clone();
      }
      static override backward(): Tensor {
        return torch.ones([5]);
      }
    }
    expect(() =>
      Shape.apply(leaf([1, 2]))
        .sum()
        .backward(),
    ).toThrow(/invalid gradient at index 0.*\[5\]/);
  });

  test('nests deeper than the engine does on one thread', () => {
    // PyTorch's engine goes on in other threads from 60 calls on; those come back here while this one waits.
    class Deep extends AutogradFunction {
      static override forward(ctx: Context, x: Tensor, depth: number): Tensor {
        ctx.depth = depth;
        return x.mul(2);
      }
      static override backward(ctx: Context, grad: Tensor): (Tensor | null)[] {
        if (ctx.depth === 0) return [grad.mul(2), null];
        const x = torch.ones([1], { requiresGrad: true });
        torch.enableGrad(() =>
          Deep.apply(x, ctx.depth - 1)
            .sum()
            .backward(),
        );
        expect(x.grad!.item()).toBe(2);
        return [grad.mul(2), null];
      }
    }
    const x = leaf([1]);
    Deep.apply(x, 100).sum().backward();
    expect(x.grad!.item()).toBe(2);

    class Fails extends AutogradFunction {
      static override forward(ctx: Context, x: Tensor, depth: number): Tensor {
        ctx.depth = depth;
        return x.mul(2);
      }
      static override backward(ctx: Context, grad: Tensor): (Tensor | null)[] {
        if (ctx.depth === 0) throw null;
        const y = torch.ones([1], { requiresGrad: true });
        torch.enableGrad(() =>
          Fails.apply(y, ctx.depth - 1)
            .sum()
            .backward(),
        );
        return [grad, null];
      }
    }
    expect(
      thrownBy(() =>
        Fails.apply(leaf([1]), 80)
          .sum()
          .backward(),
      ),
    ).toEqual({ error: null });
  });

  test('keeps a model from being recorded', () => {
    class Net extends torch.nn.Module {
      override forward(x: Tensor): Tensor {
        return Cube.apply(x).sum(-1);
      }
    }
    expect(() => torch.jit.trace(new Net(), torch.ones([2, 2]))).toThrow(
      /Net cannot be recorded, since it has the custom Function Cube, whose backward no graph repeats/,
    );
  });

  test('loops keep no memory: neither tensors nor functions', () => {
    const x = leaf([1, 2]);
    const round = () => {
      const y = Exp.apply(Cube.apply(x));
      y.registerHook((grad) => grad.mul(1));
      y.sum().backward();
      x.grad = null;
    };
    for (let i = 0; i < 5; i++) round();
    liveTensors();
    const held = callbackCount();
    const before = liveTensors();
    for (let i = 0; i < 300; i++) round();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
    expect(callbackCount()).toBeLessThanOrEqual(held + 3);
  });
});

describe('modes', () => {
  test('detectAnomaly names the operation', () => {
    const x = leaf([0]);
    const bad = () => x.sqrt().mul(0).sum().backward();
    bad();
    expect(x.grad!.item()).toBeNaN();
    expect(() => torch.autograd.detectAnomaly(bad)).toThrow(/SqrtBackward0.*nan/);
    torch.autograd.detectAnomaly(bad, { checkNan: false });
    torch.autograd.setDetectAnomaly(true);
    expect(bad).toThrow(/SqrtBackward0/);
    torch.autograd.setDetectAnomaly(false);
    bad();
  });

  test('gradcheck finds a wrong gradient', () => {
    class Wrong extends AutogradFunction {
      static override forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
      static override backward(_: Context, grad: Tensor): Tensor {
        return grad.mul(3);
      }
    }
    const x = leaf([1, 2], 'float64');
    expect(() => gradcheck((v: Tensor) => Wrong.apply(v), [x])).toThrow(/the gradient of output 0 by input 0 differs/);
    expect(gradcheck((v: Tensor) => Wrong.apply(v), [x], { raiseException: false })).toBe(false);
    expect(() => gradcheck((v: Tensor) => v.sin(), [leaf([1])])).toThrow(TypeError);
    expect(x.tolist()).toEqual([1, 2]);
  });
});

describe('functional', () => {
  const x = torch.tensor([1, 2], { dtype: 'float64' });
  const y = torch.tensor([3, 4, 5], { dtype: 'float64' });

  test('jacobian', () => {
    expect(functional.jacobian((v) => v.pow(2), x).tolist()).toEqual([
      [2, 0],
      [0, 4],
    ]);
    const both = functional.jacobian((a, b) => [a.sum().mul(b), a], [x, y] as const);
    expect(both.map((row) => row.map((block) => block.shape))).toEqual([
      [
        [3, 2],
        [3, 3],
      ],
      [
        [2, 2],
        [2, 3],
      ],
    ]);
    expect(both[0]![0]!.tolist()).toEqual([
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect(both[1]![1]!.countNonzero().item()).toBe(0);
    expect(functional.jacobian((v) => v.pow(2), x, { createGraph: true }).requiresGrad).toBe(true);
    expect(() => functional.jacobian(() => y.clone(), x, { strict: true })).toThrow(
      new RangeError('jacobian: the output does not depend on input 0, which strict refuses'),
    );
    expect(functional.jacobian(() => y.clone(), x).tolist()).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('hessian', () => {
    expect(functional.hessian((v) => v.pow(3).sum(), x).tolist()).toEqual([
      [6, 0],
      [0, 12],
    ]);
    const h = functional.hessian((a, b) => a.pow(2).sum().mul(b.sum()), [x, y] as const);
    expect(h[0]![0]!.tolist()).toEqual([
      [24, 0],
      [0, 24],
    ]);
    expect(h[0]![1]!.tolist()).toEqual([
      [2, 2, 2],
      [4, 4, 4],
    ]);
    expect(h[1]![1]!.abs().sum().item()).toBe(0);
    expect(
      functional
        .hessian((v) => v.mul(2).sum(), x)
        .abs()
        .sum()
        .item(),
    ).toBe(0);
  });

  test('products with vectors', () => {
    const v = torch.tensor([1, -1], { dtype: 'float64' });
    const [out, g] = functional.vjp((a) => a.pow(2), x, v);
    expect([out.tolist(), g.tolist()]).toEqual([
      [1, 4],
      [2, -4],
    ]);
    const [, j] = functional.jvp((a) => a.pow(3), x, v);
    expect(j.tolist()).toEqual([3, -12]);
    const [value, hv] = functional.hvp((a) => a.pow(3).sum(), x, { v });
    expect([value.item(), hv.tolist()]).toEqual([9, [6, -12]]);
    const [, vh] = functional.vhp((a, b) => a.pow(2).sum().mul(b.sum()), [x, y] as const, [v, torch.zerosLike(y)]);
    expect(vh.map((t) => t.tolist())).toEqual([
      [24, -24],
      [-2, -2, -2],
    ]);
    expect(() => functional.vjp((a) => a.pow(2), x)).toThrow(
      new RangeError('vjp: expected v to be given, unless the output has one element, got null'),
    );
    expect(() => functional.jvp((a) => a.pow(2), x, y)).toThrow(/jvp: expected v to be of the shape of the inputs/);
  });
});
