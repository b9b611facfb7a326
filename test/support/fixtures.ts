/**
 * @file Fixtures, and the one way of comparing with them. Their numbers are those of another processor, so nothing is
 * equal to the bit: `npm run fixtures` writes beside them how far they lie apart under several numeric environments,
 * and scripts/spread.mjs makes that a tolerance. Whole numbers, shapes and text are compared as they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Tensor } from '../../lib/torch/index.js';
import { numbersOf, parse, type Spread, toleranceOf, unitsOf } from '../../scripts/spread.mjs';

/** A tensor as the oracle writes it. */
export interface Stored {
  shape: number[];
  dtype: string;
  values: number[];
}

interface Place {
  name: string;
  unit: any;
  spread: Record<string, number> | undefined;
}
const places = new WeakMap<object, Place>();

/** Reads a file of test/fixtures; what `expectNear` compares with must come from here. */
export function fixture<T = any>(path: string): T {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
  const spreadFile = path.replace(/\.jsonl?$/, '.spread.json');
  const known = existsSync(join(import.meta.dirname, '../fixtures', spreadFile));
  const spread: Spread = known ? JSON.parse(read(spreadFile)) : {};
  const tree = parse(path, read(path));
  for (const [name, unit] of unitsOf(tree)) place(unit, { name: '', unit, spread: spread[name] });
  return tree;
}

function place(node: unknown, at: Place): void {
  if (typeof node !== 'object' || node === null) return;
  places.set(node, at);
  for (const [key, value] of Object.entries(node)) {
    place(value, { ...at, name: at.name === '' ? key : `${at.name}.${key}` });
  }
}

/** The tolerance of a part of a fixture: of `holder`, or of what it has under `key`. */
export function tolerance(holder: object, key?: string | number): number {
  const at = places.get(holder);
  if (!at) throw new Error('expected a part of what fixture() has read');
  const name = [at.name, key].filter((part) => part !== '' && part !== undefined).join('.');
  return toleranceOf(key === undefined ? holder : (holder as any)[key], name, at.unit, at.spread);
}

const flat = (got: unknown): number[] =>
  got instanceof Tensor ? flat(got.tolist()) : [got].flat(Number.POSITIVE_INFINITY as 1).map(Number);

/** Expects numbers, or those of a tensor, to be those of a part of a fixture, to its tolerance. */
export function expectNear(
  got: unknown,
  holder: object,
  key?: string | number,
  what: string = String(key ?? ''),
): void {
  const expected = numbersOf(key === undefined ? holder : (holder as any)[key]);
  const allowed = tolerance(holder, key);
  const numbers = flat(got);
  expect(numbers.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    const v = numbers[i]!;
    if (Object.is(v, value) || v === value || Math.abs(v - value) <= allowed) continue;
    throw new Error(`${what}: expected element ${i} to be ${value} to ${allowed.toPrecision(2)}, got ${v}`);
  }
}

/** Expects a tensor to have the shape, the dtype and, to their tolerance, the numbers of a stored one. */
export function expectStored(tensor: Tensor | null | undefined, stored: Stored, what = 'tensor'): void {
  if (!tensor) throw new Error(`${what}: expected a tensor, got ${tensor}`);
  expect(tensor.shape, what).toEqual(stored.shape);
  expect(tensor.dtype, what).toBe(stored.dtype);
  expectNear(tensor, stored, undefined, what);
}
