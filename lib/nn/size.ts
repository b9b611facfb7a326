/** @file Sizes given as one number for all dimensions or as one per dimension. */
import { kindError } from '../arguments/options.js';

/** One number for all dimensions, or one for each. */
export type Size1 = number | [number];
/** One number for both dimensions, or one for each. */
export type Size2 = number | [number, number];
/** One number for all three dimensions, or one for each. */
export type Size3 = number | [number, number, number];
/** One number for all dimensions, or one for each. */
export type SizeAny = number | readonly number[];

/** `n` numbers from one, alone or in a list, or from `n`. */
export function expand(owner: string, name: string, value: unknown, n: number): number[] {
  const list = Array.isArray(value) ? value : [value];
  if ((list.length === 1 || list.length === n) && list.every((v) => typeof v === 'number' && !Number.isNaN(v))) {
    return list.length === n ? [...list] : Array<number>(n).fill(list[0]);
  }
  throw kindError(owner, name, n === 1 ? 'a number' : `a number or ${n} of them`, value);
}

/** Checks that a value is a number or a list of numbers. */
export function anySizes(owner: string, name: string, value: unknown): SizeAny {
  return expand(owner, name, value, Array.isArray(value) ? value.length : 1) && (value as SizeAny);
}

/** Checks that {@link expand} takes a value. */
export function sizes(n: number) {
  return (owner: string, name: string, value: any) => expand(owner, name, value, n) && value;
}

/** The modes of `interpolate` and `Upsample`. */
export const INTERPOLATE_MODES = [
  'nearest',
  'nearest-exact',
  'linear',
  'bilinear',
  'bicubic',
  'trilinear',
  'area',
] as const;
