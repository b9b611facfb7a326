/** @file The assignment of rows to columns of least cost, as SciPy has it. */

import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { asArray } from './operators.js';

/**
 * Pairs of rows and columns of a matrix of costs with the least sum, as `scipy.optimize.linear_sum_assignment`: two
 * lists of whole numbers, by rows. Each row of the shorter side has a partner. Shortest augmenting paths (Crouse, 2016).
 *
 * @throws RangeError for costs that are no matrix, or not numbers.
 * @example
 * import { linearSumAssignment } from 'torchebm/python';
 * const [rows, columns] = linearSumAssignment([[4, 1, 3], [2, 0, 5], [3, 2, 2]]);
 * console.log(columns.tolist()); // [ 1, 0, 2 ]
 */
export function linearSumAssignment(
  costMatrix: Tensor | readonly (readonly number[])[],
  { maximize = false }: { maximize?: boolean } = {},
): [Tensor, Tensor] {
  const given = asArray(costMatrix).double();
  if (given.dim() !== 2)
    throw new RangeError(`linearSumAssignment: expected costMatrix to be a matrix, got shape [${given.shape}]`);
  const isTall = given.size(0) > given.size(1);
  const costs = (isTall ? given.T : given).mul(maximize ? -1 : 1).tolist() as number[][];
  if (costs.some((row) => row.some(Number.isNaN)))
    throw new RangeError('linearSumAssignment: expected costMatrix to hold numbers, got NaN');
  const rowOf = assigned(costs, isTall ? given.size(0) : given.size(1));
  const pairs = rowOf.flatMap((row, column) => (row < 0 ? [] : [isTall ? [column, row] : [row, column]]));
  pairs.sort((a, b) => a[0]! - b[0]!);
  return [0, 1].map((i) =>
    torch.tensor(
      pairs.map((p) => p[i]!),
      { dtype: torch.int64 },
    ),
  ) as [Tensor, Tensor];
}

/** The row of each column, or -1: rows come in one by one, each along the shortest path to a column that is free. */
function assigned(costs: readonly (readonly number[])[], columns: number): number[] {
  const u: number[] = costs.map(() => 0);
  const v = Array<number>(columns).fill(0);
  const rowOf = Array<number>(columns).fill(-1);
  for (let row = 0; row < costs.length; row++) {
    const least = Array<number>(columns).fill(Number.POSITIVE_INFINITY);
    const before = Array<number>(columns).fill(-1);
    const done = new Set<number>();
    let at = row;
    let column = -1;
    let lowest = 0;
    do {
      let next = -1;
      for (let j = 0; j < columns; j++) {
        if (done.has(j)) continue;
        const way = lowest + costs[at]![j]! - u[at]! - v[j]!;
        if (way < least[j]!) {
          least[j] = way;
          before[j] = column;
        }
        if (next < 0 || least[j]! < least[next]! || (least[j] === least[next] && rowOf[j]! < 0)) next = j;
      }
      if (least[next] === Number.POSITIVE_INFINITY)
        throw new RangeError('linearSumAssignment: expected costMatrix to be feasible');
      lowest = least[next]!;
      column = next;
      at = rowOf[column]!;
      if (at >= 0) done.add(column);
    } while (at >= 0);
    u[row]! += lowest;
    for (const j of done) {
      u[rowOf[j]!]! += lowest - least[j]!;
      v[j]! -= lowest - least[j]!;
    }
    for (let j = column; j >= 0; j = before[j]!) rowOf[j] = before[j]! < 0 ? row : rowOf[before[j]!]!;
  }
  return rowOf;
}
