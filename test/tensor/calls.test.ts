/** @file Calls do what TypeScript says of them: tsc checks the same calls, in test/types/calls.ts. */
import { expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { accepted, refused } from '../types/calls.js';

const x = torch.tensor([
  [1, 2],
  [3, 4],
]);

test('calls that compile run', () => {
  expect(accepted.length).toBeGreaterThan(300);
  for (const call of accepted) expect(call, String(call)).not.toThrow();
});

test('calls that do not compile are refused', () => {
  expect(refused.length).toBeGreaterThan(300);
  for (const call of refused) expect(call, String(call)).toThrow(TypeError);
});

test('arguments come by position, by name, or leading ones by position', () => {
  expect(x.mean({ dim: 0 }).tolist()).toEqual([2, 3]);
  expect(x.sum({ dim: 1, keepdim: true }).tolist()).toEqual([[3], [7]]);
  expect(x.max({ dim: 1 }).values.tolist()).toEqual([2, 4]);
  expect(x.median({ dim: 0 }).values.tolist()).toEqual([1, 2]);
  expect(x.cumsum({ dim: 0 })).toEqualTensor(x.cumsum(0));
  expect(x.softmax({ dim: 1 })).toEqualTensor(x.softmax(1));
  expect(x.logsumexp({ dim: 1 })).toEqualTensor(x.logsumexp(1));
  expect(x.unsqueeze({ dim: 0 }).squeeze({ dim: 0 }).shape).toEqual([2, 2]);
  expect(x.prod({ dim: 1 }).tolist()).toEqual([2, 12]);
  expect(x.var({ dim: 0, unbiased: false }).tolist()).toEqual([1, 1]);
  expect(torch.linspace(0, 1, { steps: 5 }).tolist()).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(torch.randint({ low: 3, high: 4, size: [2] }).tolist()).toEqual([3, 3]);
  expect(torch.mean({ input: x, dim: 0 }).tolist()).toEqual([2, 3]);
});

test('a method writes to no other tensor, null is no default, and only whole lists are spread', () => {
  expect(() => (x.add as torch.Operator)(x, { out: x })).toThrow('add: expected (');
  expect(() => (x.sum as torch.Operator)(0, null)).toThrow('sum: expected keepdim to be true or false, got null');
  expect(() => (x.sum as torch.Operator)(0, 1)).toThrow('sum: expected keepdim to be true or false, got 1');
  expect(() => (torch.cat as torch.Operator)(x, x)).toThrow('cat: expected ');
  expect(torch.zeros(...([] as number[])).shape).toEqual([]);
  expect(x.view(...[4]).shape).toEqual([4]);
});
