/** @file Sizes given as one number for all dimensions or as one per dimension. */
import { kindError } from '../utils/options.js';

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
  if (typeof value === 'number') return Array<number>(n).fill(value);
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'number')
    return Array<number>(n).fill(value[0]);
  if (Array.isArray(value) && value.length === n && value.every((v) => typeof v === 'number')) return [...value];
  throw kindError(owner, name, n === 1 ? 'a number' : `a number or ${n} of them`, value);
}
