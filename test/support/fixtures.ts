import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';

/** A tensor as the oracle writes it. */
export interface Stored {
  shape: number[];
  dtype: string;
  values: number[];
}

/** Reads a file of test/fixtures. */
export function fixture<T = any>(path: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures', path), 'utf8')) as T;
}

/** Expects a tensor to equal a stored one, to `tolerance` relative to elements above 1 and absolute below. */
export function expectStored(
  tensor: Tensor | null | undefined,
  stored: Stored,
  what = 'tensor',
  tolerance = 1e-6,
): void {
  if (!tensor) throw new Error(`${what}: expected a tensor, got ${tensor}`);
  expect(tensor.shape, what).toEqual(stored.shape);
  expect(tensor.dtype, what).toBe(stored.dtype);
  const values = (tensor.tolist() as any[]).flat?.(Number.POSITIVE_INFINITY) ?? [tensor.item()];
  stored.values.forEach((expected, i) => {
    const got = Number(values[i]);
    if (Object.is(got, expected) || got === expected) return;
    if (!(Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)))) {
      throw new Error(`${what}: expected element ${i} to be ${expected}, got ${got}`);
    }
  });
}
