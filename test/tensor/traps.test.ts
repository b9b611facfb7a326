/** @file Python's habits in JavaScript: each works, or an error names the way. */
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { fixture } from '../support/fixtures.js';

const any = (value: unknown) => value as any;
const matrix = () => torch.arange(6, { dtype: 'float32' }).view(2, 3);

describe('what a tensor is not', () => {
  const x = torch.tensor([1, 2]);

  test('new Tensor takes no data', () => {
    expect(() => new (any(torch.Tensor))([1, 2])).toThrow(
      new TypeError('Tensor: expected torch.tensor(data) to make a tensor, got new Tensor([1, 2])'),
    );
    const empty = new torch.Tensor();
    expect(String(empty)).toBe('tensor(without data)');
    const said = 'expected a tensor with data, as torch.tensor(data) makes, got new Tensor()';
    expect(() => empty.add(1)).toThrow(new TypeError(`add: ${said}`));
    expect(() => empty.shape).toThrow(new TypeError(`Tensor: ${said}`));
  });

  test.each([0, 7, 12, -1, '1:', ':'])('x[%s] names at and setAt', (index) => {
    const shown = typeof index === 'string' ? `'${index}'` : index;
    expect(() => any(x)[index]).toThrow(
      new TypeError(`Tensor: expected x.at(${shown}) to index a tensor, got x[${shown}]`),
    );
    expect(() => {
      any(x)[index] = 5;
    }).toThrow(`Tensor: expected x.setAt(${shown}, value) to change a tensor`);
    expect(x.tolist()).toEqual([1, 2]);
  });

  test("Python's names name those that there are", () => {
    expect(() => any(x).requires_grad).toThrow(new TypeError('Tensor: expected x.requiresGrad, got x.requires_grad'));
    expect(() => any(x).index_select(0, x)).toThrow('expected x.indexSelect, got x.index_select');
    expect(() => any(x).masked_fill_).toThrow('expected x.maskedFill_, got x.masked_fill_');
    expect(() => {
      any(x.clone()).requires_grad = true;
    }).toThrow('expected x.requiresGrad, got x.requires_grad');
    expect([any(x).no_such_thing, any(x).asymmetricMatch, any(x).then]).toEqual([undefined, undefined, undefined]);
  });

  test('a first use of CUDA opens it, or says what is missing', () => {
    const uses = [
      () => x.to('cuda'),
      () => torch.zeros([1], { device: 'cuda:0' }),
      () => x.to({ device: new torch.Device('cuda') }),
      () => new torch.nn.Linear(1, 1).to('cuda'),
      () => new torch.Generator('cuda'),
    ];
    for (const use of uses) {
      if (torch.cuda.isAvailable()) expect(use).not.toThrow();
      else expect(use).toThrow(expect.objectContaining({ code: 'ERR_TORCHEBM_LIBTORCH_CUDA' }));
    }
  });

  test('length and numpy name what there is', () => {
    expect(() => any(x).length).toThrow(/x\.size\(0\) or x\.numel\(\)/);
    expect(() => any(x).numpy()).toThrow(/x\.toTypedArray\(\) or x\.tolist\(\)/);
  });

  test('what else it lacks stays undefined, and properties can be set', async () => {
    expect([any(x).then, any(x).size0, '0' in x]).toEqual([undefined, undefined, false]);
    expect(await Promise.resolve(x)).toBe(x);
    any(x).label = 'kept';
    expect(any(x).label).toBe('kept');
    expect(x instanceof torch.Tensor && !(any(x) instanceof torch.Generator)).toBe(true);
    delete any(x).label;
  });

  test('an operator names the methods', () => {
    expect(() => -x).toThrow(/a method such as a\.add\(b\), a\.neg\(\)/);
    expect(() => any(1) - any(x)).toThrow(/got an operator on tensors/);
  });

  test('no method of its own drops an argument', () => {
    const own = ['size', 'stride', 'item', 'dim', 'numel', 'tolist', 'cpu', 'cuda', 'float', 'long', 'type'];
    for (const name of own) {
      expect(() => any(x)[name](0, 0, 0, 0), name).toThrow(new RegExp(`^${name}: expected at most`));
    }
    expect(() => any(x).to('cpu', 'float32', false, false, 0)).toThrow(/^to: expected/);
    expect(() => any(torch.tensor)([1], 'float64')).toThrow(/tensor: expected options to be an object/);
    expect(() => any(torch.full)([1], 2, 3)).toThrow(/full: expected options to be an object/);
  });
});

test('native errors are those of the realm that uses the library, as a file of Jest is one', () => {
  const realm = runInNewContext('({ Error, TypeError, RangeError })') as Record<string, ErrorConstructor>;
  const thrown = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      return error;
    }
    throw new Error('expected an error');
  };
  const x = torch.ones([2]);
  const failures = () => [
    thrown(() => x.matmul(torch.ones([3]))),
    thrown(() => native().call(-1 as never, null)),
    thrown(() => native().seedGenerator(torch.defaultGenerator()._handle, 1.5)),
    thrown(() => torch.manualSeed(2n ** 64n)),
  ];
  try {
    native().setErrors(realm.Error as never, realm.TypeError as never, realm.RangeError as never);
    const errors = failures();
    expect(errors.map((error) => error instanceof realm.Error!)).toEqual([true, true, true, true]);
    expect([errors[2] instanceof realm.TypeError!, errors[3] instanceof realm.RangeError!]).toEqual([true, true]);
    expect([any(errors[0]).name, typeof any(errors[0]).native]).toEqual(['TorchError', 'string']);
  } finally {
    native().setErrors(Error, TypeError, RangeError);
  }
  expect(failures().every((error) => error instanceof Error)).toBe(true);
});

describe('copies and comparisons', () => {
  const x = torch.tensor([1, 2]);
  const same = torch.tensor([1, 2]);
  const way = /x\.toTypedArray\(\) can be copied and sent/;

  test('a tensor cannot be cloned or sent', () => {
    expect(() => structuredClone(x)).toThrow(way);
    expect(() => structuredClone({ weights: [x] })).toThrow(way);
    const { port1 } = new MessageChannel();
    expect(() => port1.postMessage(x)).toThrow(way);
    port1.close();
  });

  test('JSON holds the elements', () => {
    expect(JSON.stringify({ x: matrix(), loss: torch.tensor(2.5), on: torch.tensor([true]) })).toBe(
      '{"x":[[0,1,2],[3,4,5]],"loss":2.5,"on":[true]}',
    );
  });

  test('toEqual and deepStrictEqual name torch.equal', () => {
    const compare = /torch\.equal\(a, b\)/;
    expect(() => expect(x).toEqual(same)).toThrow(compare);
    expect(() => expect({ a: [x] }).toStrictEqual({ a: [same] })).toThrow(compare);
    expect(() => expect(torch.tensor(1)).toEqual(torch.tensor(2))).toThrow(compare);
    expect(() => assert.deepStrictEqual(x, same)).toThrow(compare);
    expect(() => assert.deepEqual(torch.zeros([0]), torch.zeros([0]))).toThrow(compare);
    expect(x).toEqualTensor(same);
  });
});

describe('indices', () => {
  test('at and setAt take the same ones, the value last', () => {
    expect(matrix().setAt(1, 0, 9).tolist()).toEqual([
      [0, 1, 2],
      [9, 4, 5],
    ]);
    expect(matrix().setAt(':', 0, 9).at(':', 0).tolist()).toEqual([9, 9]);
    expect(matrix().setAt(0, 0, Number.NaN).isnan().sum().item()).toBe(1);
    expect(matrix().setAt([1, 0], 9).tolist()).toEqual([
      [9, 9, 9],
      [9, 9, 9],
    ]);
    expect(matrix().setAt([1, 0], [0, 2], 9).tolist()).toEqual([
      [0, 1, 9],
      [9, 4, 5],
    ]);
    expect(matrix().at([1, 0]).tolist()).toEqual([
      [3, 4, 5],
      [0, 1, 2],
    ]);
    expect(matrix().setAt(1, 9).at(1).tolist()).toEqual([9, 9, 9]);
  });

  test('what is neither is refused', () => {
    const x = matrix();
    expect(() => any(x).setAt(5)).toThrow(/expected indices and then a value, .* got 1 argument/);
    expect(() => any(x).setAt([':', 1], 5)).toThrow(
      new TypeError(
        'setAt: expected a list of integers, or of true and false, as an index, got [":", 1]; ' +
          "several indices stand side by side: x.setAt(0, ':', value)",
      ),
    );
    expect(() => any(x).at([0.5])).toThrow(/at: expected a list of integers/);
    expect(() => any(x).at(undefined)).toThrow(/at: expected an index to be a number, .* got undefined/);
    expect(() => any(x).setAt(0, [1, 2, 3])).toThrow(/setAt: expected the value to be a Tensor or a number/);
    expect(() => any(x).setAt(0, null)).toThrow(/setAt: expected the value to be a Tensor or a number, got null/);
    expect(() => x.setAt(0, 0, 0, 1)).toThrow(/setAt: expected at most 2 indices/);
    expect(() => x.setAt(2, 0, 1)).toThrow(/setAt: expected the index of dimension 0/);
    expect(x).toEqualTensor(matrix());
  });

  interface Case {
    python: string;
    typescript: string;
    shape: number[];
    values: unknown;
  }
  const { read, written } = fixture<{ read: Case[]; written: Case[] }>('torch/indices.json');

  test.each(read)('$python', ({ typescript, shape, values }) => {
    const y: Tensor = new Function('torch', 'x', `return ${typescript}`)(torch, matrix());
    expect(y.shape).toEqual(shape);
    expect(y.tolist()).toEqual(values);
  });

  test.each(written)('$python, of shape $shape', ({ typescript, shape, values }) => {
    const x = torch.zeros(shape);
    new Function('torch', 'x', typescript)(torch, x);
    expect(x.tolist()).toEqual(values);
  });
});

describe('numbers first', () => {
  interface Case {
    name: string;
    dtype: torch.DType;
    number: number | boolean;
    result: { dtype: string; values: unknown };
  }
  const { cases } = fixture<{ cases: Case[] }>('torch/numbers_first.json');

  test.each(cases)('torch.$name($number, $dtype)', ({ name, dtype, number, result }) => {
    const x = torch.tensor(dtype === 'bool' ? [true, false] : [1, 2], { dtype });
    const y: Tensor = any(torch)[name](number, x);
    expect(y.dtype).toBe(result.dtype);
    const shown = (v: number) => (Math.abs(v) < torch.inf ? v : String(v).replace('Infinity', 'inf').toLowerCase());
    expect(y.tolist().map(shown)).toEqual(result.values);
  });

  test('what Python refuses is refused, and rsub is a method', () => {
    for (const name of ['maximum', 'atan2', 'fmod', 'eq', 'hypot']) {
      expect(() => any(torch)[name](1, torch.ones([2]))).toThrow(new RegExp(`${name}: expected`));
    }
    const x = torch.tensor([1, 2], { requiresGrad: true });
    expect(x.rsub(1).tolist()).toEqual([0, -1]);
    const [g] = torch.autograd.grad(torch.sub(1, x, { alpha: 3 }).sum(), x);
    expect(g!.tolist()).toEqual([-3, -3]);
    expect(torch.add(1, 2).item()).toBe(3);
  });
});

test('constants are Python’s', () => {
  expect([torch.pi, torch.e, torch.inf, torch.nan, torch.newaxis]).toEqual([
    Math.PI,
    Math.E,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    null,
  ]);
  expect(torch.ones([2]).at(torch.newaxis).shape).toEqual([1, 2]);
});

describe('integers', () => {
  type Held = number | string | null;
  interface Case {
    dtype: torch.DType;
    number: number | string;
    tensor: Held;
    full: Held;
    fill: Held;
    assigned: Held;
    masked: Held;
  }
  const { fits } = fixture<{ fits: Case[] }>('torch/fits.json');
  const held = (make: () => Tensor): Held => {
    let value: unknown;
    try {
      value = make().flatten().at(0).item();
    } catch {
      return null;
    }
    return typeof value === 'bigint' ? String(value) : (value as number);
  };
  const read = (number: number | string) => {
    if (typeof number === 'number') return number;
    return /^-?\d+$/.test(number) ? BigInt(number) : Number(number.replace('inf', 'Infinity'));
  };

  test.each(['uint8', 'int8', 'int16', 'int32', 'int64', 'uint16', 'uint32', 'uint64'] as const)(
    '%s takes the numbers that Python takes',
    (dtype) => {
      for (const { number, ...python } of fits.filter((c) => c.dtype === dtype)) {
        const value = read(number);
        const options = { dtype };
        const got = {
          dtype,
          tensor: held(() => torch.tensor([value], options)),
          full: held(() => torch.full([1], value, options)),
          fill: held(() => torch.zeros([1], options).fill_(value)),
          assigned: held(() => torch.zeros([2], options).setAt(0, value)),
          masked: held(() => torch.zeros([1], options).maskedFill(torch.tensor([true]), value)),
        };
        if (dtype === 'uint64') {
          // Python's ways differ among themselves for this dtype; here a number fits or it does not.
          const whole = typeof value === 'bigint' || Number.isInteger(value);
          const fraction = !whole && Number(value) > 0 && Number(value) < 2 ** 64 ? Math.trunc(Number(value)) : null;
          python.tensor = fraction ?? python.tensor;
          python.full = fraction ?? python.tensor;
          python.assigned = fraction ?? python.tensor;
        }
        expect(got, `${number} as ${dtype}`).toEqual(python);
      }
    },
  );

  test('the error names the place and the range', () => {
    expect(() => torch.tensor([[1], [300]], { dtype: 'uint8' })).toThrow(
      new RangeError('tensor: expected data[1][0] to be from 0 to 255, the range of uint8, got 300'),
    );
    expect(() => torch.zeros([2], { dtype: 'int32' }).setAt(0, 2 ** 40)).toThrow(
      new RangeError(
        'setAt: expected the value to be from -2147483648 to 2147483647, the range of int32, got 1099511627776',
      ),
    );
    expect(() => torch.tensor([2n ** 63n])).toThrow(/data\[0\] to be from .* the range of int64/);
    expect(torch.tensor([2n ** 64n], { dtype: 'float32' }).item()).toBe(2 ** 64);
  });

  test('whole numbers beyond 2^53 stay whole', () => {
    const x = torch.tensor([0n]);
    expect(x.add(2 ** 60).dtype).toBe('int64');
    expect(x.add(2 ** 60).item()).toBe(2n ** 60n);
    expect(torch.tensor([2n ** 64n - 1n], { dtype: 'uint64' }).item()).toBe(2n ** 64n - 1n);
    expect(torch.tensor([5], { dtype: 'uint64' }).item()).toBe(5);
  });

  test('seeds are those of Python', () => {
    for (const [seed, initial] of [
      [-1, 2n ** 64n - 1n],
      [2n ** 63n, 2n ** 63n],
      [2 ** 63, 2n ** 63n],
      [2n ** 64n - 1n, 2n ** 64n - 1n],
      [-(2n ** 63n), 2n ** 63n],
      [7, 7],
    ] as const) {
      expect(torch.manualSeed(seed).initialSeed()).toBe(initial);
      expect(torch.initialSeed()).toBe(initial);
      expect(new torch.Generator().manualSeed(seed).initialSeed()).toBe(initial);
    }
    torch.manualSeed(-1);
    const first = torch.randn([2]).tolist();
    torch.manualSeed(2n ** 64n - 1n);
    expect(torch.randn([2]).tolist()).toEqual(first);
    for (const seed of [2n ** 64n, -(2n ** 63n) - 1n, 2 ** 64, 1.5, Number.NaN]) {
      expect(() => torch.manualSeed(seed), String(seed)).toThrow(/expected seed to/);
    }
    for (let i = 0; i < 20; i++) {
      const seed = torch.seed();
      const drawn = torch.rand([1]).item();
      expect(torch.manualSeed(seed).initialSeed()).toBe(seed);
      expect(torch.rand([1]).item()).toBe(drawn);
    }
  });
});

describe('functions that go on after they return', () => {
  const scopes: Record<string, (body: () => any) => unknown> = {
    noGrad: torch.noGrad,
    enableGrad: torch.enableGrad,
    inferenceMode: torch.inferenceMode,
    tidy: torch.tidy,
    autocast: (body) => torch.autocast('cpu', body),
    detectAnomaly: (body) => torch.autograd.detectAnomaly(body),
    'func.vjp': (body) => torch.func.vjp(body, torch.ones([1])),
  };

  test.each(Object.keys(scopes))('%s refuses them before they run', async (name) => {
    const run = scopes[name]!;
    let ran = false;
    const bodies = [
      function* () {
        ran = true;
        yield 1;
      },
      async () => {
        ran = true;
      },
      async function* () {
        ran = true;
        yield 1;
      },
    ];
    for (const body of bodies) {
      expect(() => run(body)).toThrow(new RegExp(`^${name}: expected a synchronous function, got an? `));
    }
    expect(ran).toBe(false);
    // Through a plain function: what it gives tells; a failure of the promise stays quiet beside the error.
    expect(() => run(() => Promise.reject(new Error('late')))).toThrow(/got one that returns a promise/);
    expect(() => run(() => bodies[0]!())).toThrow(/got one that returns a generator/);
    await new Promise(setImmediate);
    expect(torch.isGradEnabled()).toBe(true);
  });
});
