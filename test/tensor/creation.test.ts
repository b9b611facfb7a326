import { afterEach, describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

describe('frombuffer', () => {
  test('shares memory with a typed array, both ways, and for as long as a view lives', () => {
    const array = new Float32Array([1, 2, 3, 4]);
    const x = torch.frombuffer(array);
    expect([x.dtype, x.shape]).toEqual(['float32', [4]]);
    x.view(2, 2).at(1).fill_(9);
    expect([...array]).toEqual([1, 2, 9, 9]);
    array[0] = -1;
    expect(x.tolist()).toEqual([-1, 2, 9, 9]);
    const view = torch.frombuffer(new Float64Array([1, 2])).slice(0, 1);
    torch.memoryStats();
    expect(view.tolist()).toEqual([2]);
  });

  test('takes part of a buffer, as another type', () => {
    const bytes = new Uint8Array([0, 0, 0, 0, 0, 0, 128, 63, 0, 0, 0, 64]);
    expect(torch.frombuffer(bytes, { dtype: 'float32', offset: 4 }).tolist()).toEqual([1, 2]);
    expect(torch.frombuffer(bytes.buffer, { dtype: 'float32', offset: 4, count: 1 }).tolist()).toEqual([1]);
    expect(torch.frombuffer(new Float32Array(8).subarray(2, 5)).shape).toEqual([3]);
    expect(torch.frombuffer(new Uint16Array([0x3f80]), { dtype: 'bfloat16' }).item()).toBe(1);
    expect(torch.frombuffer(new Float32Array(0)).shape).toEqual([0]);
    expect(torch.frombuffer(new Float32Array(2), { requiresGrad: true }).requiresGrad).toBe(true);
  });

  test('refuses what does not fit', () => {
    const bytes = new Uint8Array(8);
    expect(() => torch.frombuffer([1, 2] as never)).toThrow(
      new TypeError('frombuffer: expected buffer to be a typed array or an ArrayBuffer, got [1, 2]'),
    );
    expect(() => torch.frombuffer(bytes.buffer)).toThrow(/expected dtype to be a torch dtype, got null/);
    expect(() => torch.frombuffer(bytes, { dtype: 'float32', offset: 1 })).toThrow(/a multiple of 4 there, got 1/);
    expect(() => torch.frombuffer(bytes, { dtype: 'float32', offset: 12 })).toThrow(/within 8 bytes/);
    expect(() => torch.frombuffer(bytes.subarray(0, 6), { dtype: 'float32' })).toThrow(/at most 1.5 whole elements/);
    expect(() => torch.frombuffer(bytes, { dtype: 'float32', count: 3 })).toThrow(/at most 2 whole elements .* got 3/);
  });
});

test('every element type has a constant of its name', () => {
  const names = Object.entries(torch as Record<string, unknown>);
  const constants = new Set(names.flatMap(([name, value]) => (name === value ? [name] : [])));
  for (const dtype of torch.DTYPES) expect(constants).toContain(dtype);
  expect(torch.tensor([2n ** 64n - 1n], { dtype: torch.uint64 }).item()).toBe(2n ** 64n - 1n);
});

test('a fraction among bigints makes floats of all', () => {
  expect(torch.tensor([1n, 2]).dtype).toBe('int64');
  const x = torch.tensor([1n, 1.5]);
  expect([x.dtype, x.tolist()]).toEqual(['float32', [1, 1.5]]);
  expect(torch.tensor([[1n], [Number.NaN]]).tolist()).toEqual([[1], [Number.NaN]]);
});

test('asTensor shares where it can', () => {
  const x = torch.ones([2]);
  expect(torch.asTensor(x)).toBe(x);
  expect(torch.asTensor(x, { dtype: 'float64' }).dtype).toBe('float64');
  const array = new Float32Array([1, 2]);
  torch.asTensor(array).fill_(5);
  expect([...array]).toEqual([5, 5]);
  torch.asTensor(array, { dtype: 'float64' }).fill_(7);
  expect([...array]).toEqual([5, 5]);
  expect(torch.asTensor([1, 2]).tolist()).toEqual([1, 2]);
});

describe('setDefaultDevice', () => {
  afterEach(() => torch.setDefaultDevice(null));

  test('moves what is made from nothing', () => {
    torch.setDefaultDevice('meta');
    expect(String(torch.getDefaultDevice())).toBe('meta');
    const made = [
      torch.zeros([2]),
      torch.arange(3),
      torch.randn([2, 2], { dtype: 'float64' }),
      torch.full([2], 1),
      torch.tensor([1, 2]),
      torch.tensor(new Float32Array(2)),
      new torch.nn.Linear(2, 2).weight,
    ];
    expect(made.map((x) => String(x.device))).toEqual(made.map(() => 'meta'));
    const here = [
      torch.zeros([2], { device: 'cpu' }),
      torch.tensor([1], { device: 'cpu' }),
      torch.frombuffer(new Float32Array(1)),
    ];
    expect(here.map((x) => String(x.device))).toEqual(['cpu', 'cpu', 'cpu']);
    expect(String(torch.zerosLike(here[0]!).device)).toBe('cpu');
    expect(String(here[0]!.newZeros([3]).device)).toBe('cpu');
    torch.setDefaultDevice('cpu');
    expect(torch.arange(3).tolist()).toEqual([0, 1, 2]);
    expect(() => torch.setDefaultDevice('gpu')).toThrow(/device: expected 'cpu', 'cuda'/);
  });
});

describe('newTensor', () => {
  // x.new_tensor(…) of PyTorch 2.11
  test('has the dtype of the tensor that it is asked of, and copies data', () => {
    const x = torch.ones([2], { dtype: 'float64' });
    const rows = [
      [1, 2],
      [3, 4],
    ];
    const made = x.newTensor(rows);
    expect([made.dtype, made.tolist()]).toEqual(['float64', rows]);
    expect(x.newTensor(3, { dtype: 'int32' }).dtype).toBe('int32');
    expect(torch.ones([1], { dtype: 'int64' }).newTensor([1.7, -1.7]).tolist()).toEqual([1, -1]);
    const data = new Float32Array([1, 2]);
    const copy = torch.ones([1]).newTensor(data);
    data[0] = 9;
    expect(copy.tolist()).toEqual([1, 2]);
    expect(x.newTensor([1], { requiresGrad: true }).requiresGrad).toBe(true);
    expect(torch.ones([1], { device: 'meta' }).newTensor([1]).device.toString()).toBe('meta');
  });
});
