/** @file Special functions of Python's `math`, by those of tensors in double precision. */

import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';

const of = (f: (x: Tensor) => Tensor, x: number): number => Number(f(torch.tensor(x, { dtype: 'float64' })).item());

/** The error function. */
export const erf = (x: number): number => of((t) => t.erf(), x);

/** 1 less the error function. */
export const erfc = (x: number): number => of((t) => t.erfc(), x);

/** The logarithm of the size of the gamma function. */
export const lgamma = (x: number): number => of((t) => t.lgamma(), x);

/** The gamma function: a factorial for whole numbers. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 24) {
    let made = 1;
    for (let i = 2; i < x; i++) made *= i;
    return made;
  }
  if (x >= 0.5) return Math.exp(lgamma(x));
  // The reflection of the other half.
  return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
}
