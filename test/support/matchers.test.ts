import { expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';

const said = (check: () => void): string => {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const x = torch.tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

it('accepts what is equal, or near', () => {
  expect(x).toEqualTensor(x.clone());
  expect(x).not.toEqualTensor(x.add(1));
  expect(x).toBeCloseToTensor(x.mul(1 + 1e-6));
  expect(x).not.toBeCloseToTensor(x.mul(1 + 1e-6), { rtol: 1e-7 });
  expect(x).toBeCloseToTensor(x.add(0.5), { rtol: 0, atol: 0.5 });
  expect(torch.ones([2]).requiresGrad_()).toEqualTensor(torch.ones([2]));
  expect(torch.empty([0, 3])).toEqualTensor(torch.empty([0, 3]));
  expect(torch.tensor(true)).toEqualTensor(torch.tensor(true));
});

it('shows the first element that differs, with its index, both values, and how many there are', () => {
  const other = x.clone();
  other.select(0, 1).narrow(0, 1, 2).fill_(0.5);
  expect(said(() => expect(other).toEqualTensor(x))).toBe(
    'toEqualTensor: element [1, 1], the first of 2 that differ: expected 5, received 0.5\n' +
      'expected [2, 3] float32, received [2, 3] float32',
  );
  expect(said(() => expect(other).toBeCloseToTensor(x))).toContain('element [1, 1]');
  const scalar = said(() => expect(torch.tensor(1)).toEqualTensor(torch.tensor(2)));
  expect(scalar).toContain('element [], the first of 1 that differ: expected 2, received 1');
});

it('shows shapes and dtypes that differ', () => {
  expect(said(() => expect(x.t()).toEqualTensor(x))).toContain('expected [2, 3] float32, received [3, 2] float32');
  expect(said(() => expect(x.double()).toBeCloseToTensor(x))).toContain('received [2, 3] float64');
  expect(said(() => expect(x.select(0, 0)).toEqualTensor(x))).toContain('differ in shape or dtype');
});

it('refuses what is no tensor, and NaN', () => {
  expect(said(() => expect([1, 2]).not.toEqualTensor(x))).toContain('expected two tensors to compare, one is 1,2');
  expect(said(() => expect(null).toEqualTensor(x))).toContain('one is null');
  expect(said(() => expect(x).toEqualTensor([1] as never))).toContain('one is 1');
  const nan = torch.tensor([Number.NaN]);
  expect(said(() => expect(nan).toEqualTensor(nan))).toContain('expected NaN, received NaN');
});

it('says what a negated check found', () => {
  expect(said(() => expect(x).not.toEqualTensor(x))).toContain('expected an element that differs, found none');
});
