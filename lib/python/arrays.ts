/** @file Functions of NumPy that torch lacks. */

import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { asArray } from './operators.js';

/** Values of a piecewise linear function at x, as `np.interp`: outside of its places, those of the first and last one. */
export function interp(
  x: Tensor | readonly number[],
  xp: Tensor | readonly number[],
  fp: Tensor | readonly number[],
): Tensor;
export function interp(x: number, xp: Tensor | readonly number[], fp: Tensor | readonly number[]): number;
export function interp(x: any, xp: any, fp: any): any {
  const [places, values] = [asArray(xp).double(), asArray(fp).double()];
  const at = asArray(x).double();
  const right = torch.searchsorted(places, at).clamp(1, places.size(0) - 1);
  const left = right.sub(1);
  const [a, b] = [places.at(left), places.at(right)];
  const part = at.sub(a).div(b.sub(a)).clamp(0, 1);
  const made = values.at(left).lerp(values.at(right), part);
  return typeof x === 'number' ? made.item() : made;
}

/**
 * The sums of products of one sequence and another one turned around, as `np.convolve`. `mode`: all places where they
 * meet (`'full'`), as many as the longer one has in their middle (`'same'`), those where they overlap wholly (`'valid'`).
 *
 * @throws RangeError for a sequence without elements, or a mode that there is not.
 * @example
 * import { convolve } from 'torchebm/python';
 * console.log(convolve([1, 2, 3], [1, 1], { mode: 'valid' }).tolist()); // [ 3, 5 ]
 */
export function convolve(
  a: Tensor | readonly number[],
  v: Tensor | readonly number[],
  { mode = 'full' }: { mode?: string } = {},
): Tensor {
  const [x, y] = [asArray(a).double(), asArray(v).double()];
  const [long, short] = x.numel() >= y.numel() ? [x, y] : [y, x];
  const [n, m] = [long.numel(), short.numel()];
  if (m === 0) throw new RangeError('convolve: expected a and v to have elements, got none');
  const all = torch.zeros([n + m - 1], { dtype: torch.float64 });
  for (let i = 0; i < m; i++) all.at(`${i}:${i + n}`).add_(long.mul(short.at(i)));
  if (mode === 'full') return all;
  if (mode === 'valid') return all.at(`${m - 1}:${n}`);
  if (mode !== 'same') throw new RangeError(`convolve: expected mode to be full, same or valid, got ${mode}`);
  const start = Math.floor((m - 1) / 2);
  return all.at(`${start}:${start + n}`);
}

/**
 * The sums of products of two sequences that pass each other, as `np.correlate`: `mode` as in {@link convolve}, but
 * `'valid'` by default.
 *
 * @throws RangeError as {@link convolve} does.
 * @example
 * import { correlate } from 'torchebm/python';
 * console.log(correlate([1, 2, 3], [0, 1]).tolist()); // [ 2, 3 ]
 */
export function correlate(
  a: Tensor | readonly number[],
  v: Tensor | readonly number[],
  { mode = 'valid' }: { mode?: string } = {},
): Tensor {
  const [x, y] = [asArray(a).double(), asArray(v).double()];
  // The shorter one passes the longer one, from its other end.
  if (x.numel() < y.numel()) return convolve(y, x.flip([0]), { mode }).flip([0]);
  return convolve(x, y.flip([0]), { mode });
}

/** The places in which rows of several columns are in order, the last column first, as `np.lexsort`. */
export function lexsort(keys: Iterable<Tensor | readonly number[]>): Tensor {
  const columns = [...keys].map((k) => asArray(k));
  const none = torch.arange(columns[0]?.size(0) ?? 0);
  return columns.reduce((order, k) => order.at(k.at(order).argsort({ stable: true })), none);
}

/** The coefficients, the highest power first, of the polynomial of a degree nearest to points, as `np.polyfit`. */
export function polyfit(x: Tensor | readonly number[], y: Tensor | readonly number[], deg: number): Tensor {
  const at = asArray(x).double();
  const powers = torch.stack(
    Array.from({ length: deg + 1 }, (_, i) => at.pow(deg - i)),
    1,
  );
  const scale = powers.pow(2).sum(0).sqrt();
  const found = torch.linalg.lstsq(powers.div(scale), asArray(y).double().unsqueeze(1), { driver: 'gelsd' });
  return found.solution.squeeze(1).div(scale);
}

/** The values of a polynomial, its highest power first, as `np.polyval`. */
export function polyval(p: Tensor | readonly number[], x: number): number;
export function polyval(p: Tensor | readonly number[], x: Tensor | readonly number[]): Tensor;
export function polyval(p: any, x: any): any {
  const coefficients = asArray(p).double().tolist() as number[];
  const at = asArray(x).double();
  const made = coefficients.reduce((sum, k) => sum.mul(at).add(k), torch.zerosLike(at));
  return typeof x === 'number' ? made.item() : made;
}

/** The edges of cells: a tensor, or a list of numbers. */
type Edges = Tensor | readonly number[];

/**
 * The number of points in each cell of a grid, and the edges of its columns and rows, as `np.histogram2d`. `bins`: the
 * number of cells, or their edges.
 */
export function histogram2d(
  x: Tensor | readonly number[],
  y: Tensor | readonly number[],
  options: {
    bins?: number | readonly [number | Edges, number | Edges] | readonly (number | Edges)[];
    range?: [[number, number], [number, number]];
    density?: boolean;
    weights?: Tensor;
  } = {},
): [Tensor, Tensor, Tensor] {
  const points = [asArray(x).double().flatten(), asArray(y).double().flatten()] as const;
  const bins = options.bins ?? 10;
  const cellsOf = (typeof bins === 'number' ? [bins, bins] : bins) as readonly (number | Edges)[];
  const edges = points.map((p, i) => {
    const given = cellsOf[i]!;
    if (typeof given !== 'number') return asArray(given).double().flatten();
    const [low, high] = options.range?.[i] ?? [p.min().item(), p.max().item()];
    // A single value gets a cell of its own.
    const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
    return torch.linspace(from, to, given + 1, { dtype: 'float64' });
  }) as [Tensor, Tensor];
  const counts = edges.map((e) => e.size(0) - 1);
  const cells = points.map((p, i) => {
    const at = torch.searchsorted(edges[i]!, p, { right: true }).sub(1);
    // The last cell has its upper edge too.
    return torch.where(p.eq(edges[i]!.at(-1)), counts[i]! - 1, at);
  }) as [Tensor, Tensor];
  const inside = cells[0]
    .ge(0)
    .logicalAnd(cells[0].lt(counts[0]!))
    .logicalAnd(cells[1].ge(0))
    .logicalAnd(cells[1].lt(counts[1]!));
  const flat = cells[0].mul(counts[1]!).add(cells[1]).at(inside);
  const weights = options.weights?.double().flatten().at(inside) ?? torch.ones([flat.size(0)], { dtype: 'float64' });
  const table = torch.zeros([counts[0]! * counts[1]!], { dtype: 'float64' }).indexAdd(0, flat, weights);
  const grid = table.reshape([counts[0]!, counts[1]!]);
  if (!options.density) return [grid, ...edges];
  const area = edges[0].diff().unsqueeze(1).mul(edges[1].diff());
  return [grid.div(area).div(grid.sum()), ...edges];
}
