/** @file Means and spreads of plain numbers, as Python's `statistics` computes them. */
import { counted } from '../arguments/messages.js';
import { fsum } from './numbers.js';

const read = (owner: string, data: Iterable<number>, least: number): number[] => {
  const list = [...data];
  if (list.length < least)
    throw new RangeError(`${owner}: expected data to have at least ${counted(least, 'number')}, got ${list.length}`);
  return list;
};

const mean = (data: Iterable<number>): number => {
  const list = read('mean', data, 1);
  return fsum(list) / list.length;
};

const squares = (list: readonly number[]): number => {
  const middle = mean(list);
  return fsum(list.map((x) => (x - middle) ** 2));
};

const variance = (data: Iterable<number>): number => {
  const list = read('variance', data, 2);
  return squares(list) / (list.length - 1);
};

const pvariance = (data: Iterable<number>): number => {
  const list = read('pvariance', data, 1);
  return squares(list) / list.length;
};

const median = (data: Iterable<number>): number => {
  const list = read('median', data, 1).sort((a, b) => a - b);
  const half = list.length >> 1;
  return list.length % 2 ? list[half]! : (list[half - 1]! + list[half]!) / 2;
};

/** The values that stand most often, in the order of their first places. */
const multimode = (data: Iterable<any>): any[] => {
  const counts = new Map<any, number>();
  for (const x of data) counts.set(x, (counts.get(x) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, n]) => n === most).map(([x]) => x);
};

/** The n - 1 places that divide data into n parts, by the method that counts its ends out. */
const quantiles = (data: Iterable<number>, { n = 4 }: { n?: number } = {}): number[] => {
  const list = read('quantiles', data, 2).sort((a, b) => a - b);
  return Array.from({ length: n - 1 }, (_, i) => {
    const at = ((i + 1) * (list.length + 1)) / n;
    const j = Math.min(Math.max(Math.floor(at), 1), list.length - 1);
    const delta = (i + 1) * (list.length + 1) - j * n;
    return (list[j - 1]! * (n - delta) + list[j]! * delta) / n;
  });
};

/**
 * Python's `statistics`: `mode`, `multimode`, `quantiles`, `mean`, `fmean`, `median`, `variance` and `stdev` (with n - 1), `pvariance` and `pstdev` (with n).
 *
 * @throws RangeError for too few numbers.
 * @example
 * import { statistics } from 'torchebm/python';
 * console.log(statistics.mean([1, 2, 6]), statistics.median([3, 1, 2, 10]), statistics.stdev([1, 3])); // 3 2.5 1.4142135623730951
 */
export const statistics = {
  mean,
  fmean: mean,
  median,
  mode: (data: Iterable<any>): any => multimode(data)[0],
  multimode,
  quantiles,
  variance,
  pvariance,
  stdev: (data: Iterable<number>): number => Math.sqrt(variance(data)),
  pstdev: (data: Iterable<number>): number => Math.sqrt(pvariance(data)),
};
