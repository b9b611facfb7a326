import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

interface Case {
  python: string;
  typescript: string;
}
const fixture = JSON.parse(readFileSync(new URL('../fixtures/torch/surface.json', import.meta.url), 'utf8')) as {
  printed: (Case & { text: string })[];
  indexed: (Case & { shape: number[]; values: unknown })[];
};

/** Evaluates the TypeScript half of a case; `x` is arange(24) as (2, 3, 4). */
function evaluate(expression: string): torch.Tensor {
  const x = torch.arange(24, { dtype: torch.float32 }).view(2, 3, 4);
  return new Function('torch', 'x', `return ${expression}`)(torch, x);
}

describe('printing', () => {
  test.each(fixture.printed)('$python', ({ typescript, text }) => {
    torch.manualSeed(0);
    const x = evaluate(typescript);
    expect(String(x)).toBe(text);
    expect(inspect(x)).toBe(text);
  });
});

describe('indexing', () => {
  test.each(fixture.indexed)('$python', ({ typescript, shape, values }) => {
    const y = evaluate(typescript);
    expect(y.shape).toEqual(shape);
    expect(y.tolist()).toEqual(values);
  });

  test('assignment changes the tensor in place', () => {
    const x = torch.zeros([3, 3]);
    x.setAt(':', 1, 5).setAt(0, torch.tensor([1, 2, 3]));
    x.setAt(x.gt(4), -1);
    expect(x.tolist()).toEqual([
      [1, 2, 3],
      [0, -1, 0],
      [0, -1, 0],
    ]);
  });

  test('bad indices name the dimension', () => {
    const x = torch.zeros([2, 3]);
    expect(() => x.at(2)).toThrow(
      new RangeError('at: expected the index of dimension 0 to be between -2 and 1, got 2'),
    );
    expect(() => x.at(0, 0, 0)).toThrow('at: expected at most 2 indices for a tensor of shape [2,3], got 3');
    expect(() => x.at('1-2')).toThrow("at: expected an index to be a slice such as '1:5', ':' or '...', got \"1-2\"");
  });
});

describe('creation', () => {
  test('numbers are floats, bigints integers, booleans flags', () => {
    expect(torch.tensor([1, 2]).dtype).toBe('float32');
    expect(torch.tensor([1n, 2n]).dtype).toBe('int64');
    expect(torch.tensor([true]).dtype).toBe('bool');
    expect(torch.tensor([1, 2], { dtype: 'int32' }).tolist()).toEqual([1, 2]);
    expect(torch.tensor(new Int16Array([1, -2])).dtype).toBe('int16');
    expect(torch.full([2], 1).dtype).toBe('float32');
    expect(torch.tensor([9007199254740993n]).item()).toBe(9007199254740993n);
  });

  test('every dtype survives the way there and back', () => {
    const values = [0, 1, 3, 100];
    for (const dtype of torch.DTYPES) {
      if (/^(bool|complex32|float8.*|q.*)$/.test(dtype)) continue;
      const x = torch.tensor(values, { dtype });
      expect(x.dtype).toBe(dtype);
      const back = x.tolist();
      expect(dtype.startsWith('complex') ? back.map((v: torch.Complex) => v.re) : back, dtype).toEqual(values);
    }
  });

  test('16-bit floats come from and go to their bits', () => {
    const one = torch.fromTypedArray(new Uint16Array([0x3f80, 0xc000]), [2], { dtype: 'bfloat16' });
    expect(one.tolist()).toEqual([1, -2]);
    expect(Array.from(one.toTypedArray() as Uint16Array)).toEqual([0x3f80, 0xc000]);
  });

  test('ragged and foreign data name the place', () => {
    expect(() => torch.tensor([[1, 2], [3]])).toThrow(
      new RangeError('tensor: expected data[1] to have 2 elements like its neighbours, got 1'),
    );
    expect(() => torch.tensor([1, 'a' as unknown as number])).toThrow(
      new TypeError('tensor: expected data[1] to be a number, got "a"'),
    );
    expect(() => torch.tensor([1], { dytpe: 'int64' } as object)).toThrow(
      new TypeError('tensor: unknown option dytpe, did you mean dtype?'),
    );
    expect(() => torch.fromTypedArray(new Float32Array(3), [2, 2])).toThrow(
      new RangeError('fromTypedArray: expected shape to be one of 3 elements, got [2, 2]'),
    );
  });
});

describe('choosing an overload', () => {
  const x = torch.tensor([
    [1, 5],
    [3, 2],
  ]);

  test('by the kinds of the values', () => {
    expect(x.max().item()).toBe(5);
    expect(x.max(0).indices.tolist()).toEqual([1, 0]);
    const [values, indices] = x.max(1);
    expect(values.tolist()).toEqual([5, 3]);
    expect(indices.tolist()).toEqual([1, 0]);
    expect(x.max(torch.full([2, 2], 3)).tolist()).toEqual([
      [3, 5],
      [3, 3],
    ]);
    expect(x.sum(-1).tolist()).toEqual([6, 5]);
    expect(x.sum([0, 1], true).shape).toEqual([1, 1]);
    expect(x.sum({ dtype: 'float64' }).dtype).toBe('float64');
    expect(x.clamp({ max: 2 }).tolist()).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(x.split(1).length).toBe(2);
    expect(x.split([1, 1], 1)[0]!.shape).toEqual([2, 1]);
    expect(torch.where(x.gt(2), x, 0).tolist()).toEqual([
      [0, 5],
      [3, 0],
    ]);
  });

  test('sizes and tensors may be spread over the arguments', () => {
    expect(x.view(-1).shape).toEqual([4]);
    expect(x.view(1, -1).shape).toEqual([1, 4]);
    expect(x.permute(1, 0).shape).toEqual([2, 2]);
    expect(torch.zeros(2, 3).shape).toEqual([2, 3]);
    expect(torch.einsum('ij,jk->ik', x, x)).toEqualTensor(x.matmul(x));
  });

  test('the result can be written to `out`, and in-place operators return their tensor', () => {
    const out = torch.zeros([2, 2]);
    expect(torch.add(x, 1, { out })).toBe(out);
    expect(out.tolist()).toEqual([
      [2, 6],
      [4, 3],
    ]);
    expect(out.mul_(2)).toBe(out);
  });

  test('whole numbers keep integer tensors integer, fractions do not', () => {
    const i = torch.arange(3);
    expect(i.mul(2).dtype).toBe('int64');
    expect(i.mul(0.5).dtype).toBe('float32');
    expect(i.div(2).dtype).toBe('float32');
    expect(torch.ones([1], { dtype: 'float16' }).mul(2.5).dtype).toBe('float16');
    expect(torch.ones([1], { requiresGrad: true }).mul(2).gradFn).toBe('MulBackward0');
  });

  test.each<[() => unknown, string]>([
    [() => x.sum({ dim: 1.5 }), 'sum: expected dim to be an integer, an array of integers or null, got 1.5'],
    [() => x.mean({ dim: 0, keepdim: 1 } as never), 'mean: expected keepdim to be true or false, got 1'],
    [() => x.matmul(3 as never), 'matmul: expected other to be a Tensor, got 3'],
    [() => torch.zeros([2], { dtype: 'float' } as never), 'zeros: expected dtype to be'],
    [
      () => x.cumsum(torch.zeros([2, 0]) as never),
      'cumsum: expected dim to be an integer, got a Tensor of shape [2, 0] and type float32',
    ],
    [() => x.softmax('last' as never), 'softmax: expected dim to be an integer, got "last"'],
    [() => x.requiresGrad_('x' as never), 'requiresGrad_: expected requiresGrad to be true or false, got "x"'],
    [() => torch.manualSeed(1.5), 'manualSeed: expected seed to be an integer, got 1.5'],
    [() => torch.empty([2 ** 50]), 'empty: expected 4.5 PB to fit into memory'],
    [() => torch.zeros([2]).repeat([2 ** 50]), 'repeat: expected 9.01 PB to fit into memory'],
    [() => torch.empty([2 ** 40, 2 ** 40]), 'empty: expected a tensor of the sizes [1099511627776, 1099511627776] to'],
    [() => new (torch.Device as any)('cuda', 0, 1), 'device: expected at most 2 arguments (type, index)'],
  ])('errors name what is wrong: %s', (call, message) => {
    expect(call).toThrow(message);
  });

  test('errors show what is taken and what was given', () => {
    expect(() => x.add('a' as unknown as number)).toThrow(
      new TypeError('add: expected other to be a Tensor or a number, got "a"'),
    );
    expect(() => x.sum({ dims: 1 } as object)).toThrow(new TypeError('sum: unknown option dims, did you mean dim?'));
    let error: Error & { native?: string } = new Error();
    try {
      x.add(torch.zeros([3]));
    } catch (caught) {
      error = caught as Error;
    }
    expect(error.name).toBe('TorchError');
    expect(error.message).toBe(
      'add: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 1',
    );
    expect(error.native).toContain('non-singleton');
  });

  test('an empty list is an error where libtorch would crash', () => {
    expect(() => torch.alignTensors([])).toThrow('alignTensors: expected at least one tensor, got none');
  });

  test('operators of JavaScript on tensors are refused', () => {
    expect(() => (x as unknown as number) + 1).toThrow(/a\.add\(b\)/);
  });
});

describe('differentiation', () => {
  test('backward accumulates, grad returns', () => {
    const x = torch.tensor([2, 3], { requiresGrad: true });
    x.pow(2).sum().backward();
    x.pow(2).sum().backward();
    expect(x.grad!.tolist()).toEqual([8, 12]);
    x.grad = null;
    expect(x.grad).toBe(null);
    const [first] = torch.autograd.grad(x.pow(3).sum(), x, { createGraph: true });
    const [second] = torch.autograd.grad(first!.sum(), x);
    expect(second!.tolist()).toEqual([12, 18]);
  });

  test('modes hold inside their function only, also when it throws', () => {
    const x = torch.tensor([1], { requiresGrad: true });
    expect(torch.noGrad(() => x.mul(2)).requiresGrad).toBe(false);
    expect(torch.noGrad(() => torch.enableGrad(() => x.mul(2))).requiresGrad).toBe(true);
    expect(() =>
      torch.noGrad(() => {
        throw null;
      }),
    ).toThrow();
    expect(torch.isGradEnabled()).toBe(true);
    expect(() => torch.noGrad(() => Promise.resolve(1))).toThrow(
      new TypeError('noGrad: expected a synchronous function, got one that returns a promise'),
    );
    expect(torch.inferenceMode(() => x.mul(2)).isInference()).toBe(true);
  });

  test('a gradient of the wrong shape is refused', () => {
    const x = torch.zeros([2], { requiresGrad: true });
    expect(() => {
      x.grad = torch.zeros([3]);
    }).toThrow('expected grad to have the shape and the device of its tensor');
  });
});

describe('generators', () => {
  test('the same seed gives the same numbers, global or not', () => {
    torch.manualSeed(7);
    const a = torch.randn([20]).tolist();
    const generator = new torch.Generator().manualSeed(7);
    expect(torch.randn([20], { generator }).tolist()).toEqual(a);
    expect(generator.initialSeed()).toBe(7);
  });

  test('a state can be kept and put back', () => {
    const generator = new torch.Generator().manualSeed(1);
    torch.rand([3], { generator });
    const state = generator.getState();
    const a = torch.rand([3], { generator }).tolist();
    generator.setState(state);
    expect(torch.rand([3], { generator }).tolist()).toEqual(a);
    expect(state.shape).toEqual([5056]);
  });
});
