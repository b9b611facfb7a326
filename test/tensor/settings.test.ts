import { afterEach, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

afterEach(() => {
  torch.setDefaultDtype('float32');
  torch.useDeterministicAlgorithms(false);
});

test('the default type is that of new tensors', () => {
  torch.setDefaultDtype('float64');
  expect(torch.getDefaultDtype()).toBe('float64');
  expect([torch.ones([1]).dtype, torch.tensor([1.5]).dtype, torch.randn([2]).dtype]).toEqual(Array(3).fill('float64'));
});

test('deterministic algorithms are asked for and taken back', () => {
  expect(torch.areDeterministicAlgorithmsEnabled()).toBe(false);
  torch.useDeterministicAlgorithms(true, { warnOnly: true });
  expect(torch.areDeterministicAlgorithmsEnabled()).toBe(true);
});

test('`to` takes a type, a device, another tensor, or any of them by name', () => {
  const x = torch.ones([2]);
  const other = torch.zeros([1], { dtype: 'int64' });
  const moved = [
    x.to('float64'),
    x.to(torch.float16),
    x.to('cpu'),
    x.to(torch.device('cpu')),
    x.to({ dtype: 'int8', device: 'cpu' }),
    x.to(other),
    x.to('cpu', 'bool'),
    x.to('cpu', { dtype: 'bfloat16', copy: true, nonBlocking: true }),
  ];
  expect(moved.map(({ dtype }) => dtype)).toEqual([
    'float64',
    'float16',
    'float32',
    'float32',
    'int8',
    'int64',
    'bool',
    'bfloat16',
  ]);
  // The same memory where nothing changes, as in Python.
  x.to('cpu').add_(1);
  expect(x.tolist()).toEqual([2, 2]);
  expect(() => x.to(3 as never)).toThrow('to: expected target to be a dtype, a device, a Tensor or');
});

test('`to` takes by position what Python does', () => {
  const x = torch.ones([1, 2, 1, 1]);
  const like = torch.zeros([1], { dtype: 'int64' });
  const copies = [
    x.to('float32', false, true),
    x.to(x, false, true),
    x.to('cpu', 'float32', false, true),
    x.to('cpu', null, false, true),
    x.to('float32', false, { copy: true }),
    x.to({ other: x, copy: true }),
  ];
  x.add_(1);
  expect(copies.map((copy) => copy.sum().item())).toEqual(copies.map(() => 2));
  expect(x.to(like, true, true, { memoryFormat: 'channels_last' }).stride()).toEqual([2, 1, 2, 2]);
  expect(() => x.to('float64', true, true, true as never)).toThrow('to: expected options to be an object such as');
  expect(() => x.to('float64', 1 as never)).toThrow('to: expected nonBlocking to be true or false, got 1');
});

test('a tensor without dimensions has nothing to iterate over', () => {
  expect(() => [...torch.tensor(1)]).toThrow('Tensor: expected a dimension to iterate over, got a 0-d tensor');
});

test('inference mode makes inference tensors', () => {
  expect(torch.inferenceMode(() => torch.ones([1]).isInference())).toBe(true);
  expect(torch.ones([1]).isInference()).toBe(false);
});
