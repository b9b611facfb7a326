/** @file The values that a parameter may have and a distribution can give. */

import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';

/** A set of values. */
export interface Constraint {
  /** The set in words, for error messages: `positive`. */
  readonly what: string;
  /** Flags of the elements, or of the vectors or matrices, that belong to it. */
  check(value: Tensor): Tensor;
}

const constraint = (what: string, check: (value: Tensor) => Tensor): Constraint => ({ what, check });
const within = (value: Tensor, low: Tensor | number, high: Tensor | number) =>
  value.ge(low as number).logicalAnd(value.le(high as number));

export const real = constraint('numbers', (x) => x.eq(x));
export const positive = constraint('positive', (x) => x.gt(0));
export const nonNegative = constraint('at least 0', (x) => x.ge(0));
export const unitInterval = constraint('from 0 to 1', (x) => within(x, 0, 1));
export const boolean = constraint('0 or 1', (x) => x.eq(0).logicalOr(x.eq(1)));
export const simplex = constraint('at least 0 with a sum of 1', (x) =>
  x.ge(0).all(-1).logicalAnd(x.sum(-1).sub(1).abs().lt(1e-6)),
);
export const lowerCholesky = constraint('lower triangular with a positive diagonal', (x) =>
  x
    .tril()
    .eq(x)
    .all(-1)
    .all(-1)
    .logicalAnd(x.diagonal({ dim1: -2, dim2: -1 }).gt(0).all(-1)),
);
export const positiveDefinite = constraint('symmetric and positive definite', (x) =>
  torch.isclose(x, x.mT, { atol: 1e-6 }).all(-1).all(-1).logicalAnd(torch.linalg.choleskyEx(x)[1].eq(0)),
);

export const nonNegativeInteger = constraint('whole numbers of at least 0', (x) =>
  x.remainder(1).eq(0).logicalAnd(x.ge(0)),
);
export const oneHot = constraint('one 1 among 0', (x) =>
  x.eq(0).logicalOr(x.eq(1)).all(-1).logicalAnd(x.sum(-1).eq(1)),
);

/** Numbers from `low` to `high`. */
export const interval = (low: Tensor | number, high: Tensor | number): Constraint =>
  constraint('within the bounds', (x) => within(x, low, high));

/** Whole numbers from `low` to `high`. */
export const integerInterval = (low: number, high: number | Tensor): Constraint =>
  constraint(`whole numbers from ${low} to ${torch.isTensor(high) ? 'the number of trials' : high}`, (x) =>
    x
      .remainder(1)
      .eq(0)
      .logicalAnd(within(x, low, high)),
  );

/** Vectors of whole numbers of at least 0 whose sum is at most `total`. */
export const counts = (total: number): Constraint =>
  constraint(`whole numbers of at least 0 with a sum of at most ${total}`, (x) =>
    x.ge(0).all(-1).logicalAnd(x.sum(-1).le(total)),
  );
