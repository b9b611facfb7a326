/**
 * @file `expect(x).toEqualTensor(y)` and `expect(x).toBeCloseToTensor(y, { rtol, atol })`, for every test.
 *
 * A failure shows the first element that differs. Nothing of lib is imported here: a test that looks for libtorch, or
 * opens it in a way of its own, must be the first to do so.
 */
import { expect } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';

interface Tolerance {
  /** The share of the expected number that the two may differ by; default 1e-5. */
  rtol?: number;
  /** The least difference that counts; default 1e-8. */
  atol?: number;
}

declare module 'vitest' {
  interface Matchers {
    /** Shape, dtype and every element are those of `expected`, as `torch.equal` has it: NaN equals nothing. */
    toEqualTensor(expected: Tensor): void;
    /** Shape and dtype are those of `expected`, and every element is near, as `torch.allclose` has it. */
    toBeCloseToTensor(expected: Tensor, tolerance?: Tolerance): void;
  }
}

const isTensor = (value: any) => Array.isArray(value?.shape) && typeof value.allclose === 'function';

/** The reason why two values are not the same; `near` marks the elements that are. */
function difference(received: Tensor, expected: Tensor, near: (a: Tensor, b: Tensor) => Tensor): string | undefined {
  for (const value of [received, expected]) {
    if (!isTensor(value)) throw new TypeError(`expected two tensors to compare, one is ${value}`);
  }
  const [a, b] = [received.detach(), expected.detach()];
  if (a.dtype !== b.dtype || String(a.shape) !== String(b.shape)) return 'the two differ in shape or dtype';
  const wrong = near(a, b).logicalNot().flatten();
  const count = wrong.sum().item();
  if (count === 0) return undefined;
  const at = wrong.nonzero().select(0, 0).item();
  const index = a.shape.map((size, i) => {
    const stride = a.shape.slice(i + 1).reduce((product, n) => product * n, 1);
    return Math.floor(at / stride) % size;
  });
  const [got, wanted] = [a, b].map((t) => t.flatten().select(0, at).item());
  return `element [${index.join(', ')}], the first of ${count} that differ: expected ${wanted}, received ${got}`;
}

const kind = ({ shape, dtype }: Tensor) => `[${shape.join(', ')}] ${dtype}`;

function verdict(name: string, received: Tensor, expected: Tensor, near: (a: Tensor, b: Tensor) => Tensor) {
  const found = difference(received, expected, near);
  const kinds = `expected ${kind(expected)}, received ${kind(received)}`;
  return {
    pass: found === undefined,
    message: () => `${name}: ${found ?? 'expected an element that differs, found none'}\n${kinds}`,
  };
}

expect.extend({
  toEqualTensor(received: Tensor, expected: Tensor) {
    return verdict('toEqualTensor', received, expected, (a, b) => a.eq(b));
  },
  toBeCloseToTensor(received: Tensor, expected: Tensor, { rtol = 1e-5, atol = 1e-8 }: Tolerance = {}) {
    return verdict('toBeCloseToTensor', received, expected, (a, b) => a.isclose(b, { rtol, atol }));
  },
});
