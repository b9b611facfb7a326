/** @file Distances between two samples, which tell whether generated points look like data. */

import {
  type Arguments,
  kindError,
  type Named,
  positive,
  readArguments,
  valueError,
  wide,
} from '../arguments/options.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** Largest number of distances held at once: 32 MB of float64. */
const CHUNK = 2 ** 22;

/** Points as float64 rows: (n, …) becomes (n, d). */
function points(owner: string, name: string, x: Tensor, least: number): Tensor {
  const { shape } = expectTensor(owner, name, x);
  if (shape.length < 2 || shape[0]! < least || x.numel() === 0) {
    throw valueError(owner, name, `of shape (n, d) with n ≥ ${least}`, shape);
  }
  return x.detach().to('float64').flatten(1);
}

function pair(owner: string, x: Tensor, y: Tensor, least: number): [Tensor, Tensor] {
  const a = points(owner, 'x', x, least);
  const b = points(owner, 'y', y, least);
  if (a.size(1) !== b.size(1)) {
    throw valueError(owner, 'y', `of ${a.size(1)} coordinates, as x has them`, y.shape);
  }
  return [a, b];
}

/** Sums over all pairs of a point of x and one of y: of their distances, and of the kernel of a width. */
interface PairSums {
  distance: number;
  kernel: number;
}

/** The {@link PairSums} of two samples, a chunk of rows at a time; without a width the kernel's is 0. */
function sumOverPairs(x: Tensor, y: Tensor, sigma: number | null): PairSums {
  const sums = { distance: 0, kernel: 0 };
  for (const rows of x.split(Math.max(1, Math.floor(CHUNK / y.size(0))))) {
    torch.tidy(() => {
      // The direct formula: the one by matrix products loses the digits of small distances.
      const distances = torch.cdist(rows, y, { computeMode: 'donot_use_mm_for_euclid_dist' });
      sums.distance += distances.sum().item();
      if (sigma !== null)
        sums.kernel += distances
          .square_()
          .mul_(-1 / (2 * sigma ** 2))
          .exp_()
          .sum()
          .item();
    });
  }
  return sums;
}

/** Means over the pairs within one sample: of distances over all pairs, of the kernel over those of different points. */
function within(x: Tensor, sigma: number | null): PairSums {
  const n = x.size(0);
  const { distance, kernel } = sumOverPairs(x, x, sigma);
  return { distance: distance / n ** 2, kernel: (kernel - n) / (n * (n - 1)) };
}

/** Both metrics of two samples, from the means within each. */
function compare(x: Tensor, y: Tensor, sigma: number | null, inX: PairSums, inY: PairSums): TwoSampleRow {
  const pairs = x.size(0) * y.size(0);
  const { distance, kernel } = sumOverPairs(x, y, sigma);
  return {
    energyDistance: Math.max(0, (2 * distance) / pairs - inX.distance - inY.distance),
    mmd: inX.kernel + inY.kernel - (2 * kernel) / pairs,
  };
}

interface EnergyDistanceArguments {
  x: Tensor;
  y: Tensor;
}

/**
 * The energy distance of two samples: 2·E‖X − Y‖ − E‖X − X′‖ − E‖Y − Y′‖, at least 0.
 *
 * x (n, …) and y (m, …) with equally many coordinates; computed in float64. The expectations are means over all pairs,
 * a point paired with itself included (the V-statistic): that makes it 0 for equal samples and positive else, about
 * (E‖X − X′‖)(1/n + 1/m) for different samples of one distribution. Compare it with that of real points against real
 * points.
 *
 * It takes O((n + m)² d) operations in place, in blocks of some 32 MB: a fifth of a second for 4,000 rows of each on two
 * cores. A server that must answer meanwhile runs it in a worker thread.
 *
 * Székely & Rizzo, 2013, "Energy statistics: A class of statistics based on distances".
 *
 * @throws RangeError unless both have a row and equally many coordinates.
 * @example
 * import { energyDistance } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(energyDistance(torch.tensor([[0], [2]]), torch.tensor([[1], [3]]))); // 1
 */
export function energyDistance(x: Tensor, y: Tensor): number;
/** The same, with arguments by name. */
export function energyDistance(...named: Named<EnergyDistanceArguments, ['x', 'y']>): number;
export function energyDistance(...args: unknown[]): number {
  const { x, y } = readArguments<Required<EnergyDistanceArguments>>('energyDistance', args, {}, ['x', 'y']);
  return torch.noGrad(() =>
    torch.tidy(() => {
      const [a, b] = pair('energyDistance', x, y, 1);
      return compare(a, b, null, within(a, null), within(b, null)).energyDistance;
    }),
  );
}

/** Options of {@link rbfMmd}. */
export interface RbfMmdOptions {
  /** Width σ of the kernel, or 'median' (default): the median distance between different points of both samples. */
  bandwidth?: 'median' | number;
}

interface RbfMmdArguments extends RbfMmdOptions {
  x: Tensor;
  y: Tensor;
}

/**
 * The squared maximum mean discrepancy of two samples under the kernel k(x, y) = exp(−‖x − y‖²/2σ²).
 *
 * x (n, …) and y (m, …) with equally many coordinates; computed in float64. The unbiased estimate: a point is not paired
 * with itself within a sample, so that samples of one distribution give 0 on average, and may give less. The median is
 * taken over at most 1,000 evenly spaced points of each sample.
 *
 * It takes O((n + m)² d) operations in place, in blocks of some 32 MB: three quarters of a second for 4,000 rows of each
 * on two cores. A server that must answer meanwhile runs it in a worker thread.
 *
 * Gretton et al., 2012, "A kernel two-sample test".
 *
 * @throws RangeError unless both have two rows, equally many coordinates, and bandwidth is positive.
 * @example
 * import { rbfMmd } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * torch.manualSeed(0);
 * const [x, y] = [torch.randn([500, 2]), torch.randn([500, 2])];
 * console.log(rbfMmd(x, y) < 0.01, rbfMmd(x, y.add(1)) > 0.1); // true true
 */
export function rbfMmd(x: Tensor, y: Tensor, options?: RbfMmdOptions): number;
/** The same, with arguments by name. */
export function rbfMmd(...named: Named<RbfMmdArguments, ['x', 'y']>): number;
export function rbfMmd(...args: unknown[]): number {
  const { x, y, bandwidth } = readArguments<Required<RbfMmdArguments>>('rbfMmd', args, { bandwidth: wide('median') }, [
    'x',
    'y',
  ]);
  if (bandwidth !== 'median') width(bandwidth);
  return torch.noGrad(() =>
    torch.tidy(() => {
      const [a, b] = pair('rbfMmd', x, y, 2);
      const sigma = bandwidth === 'median' ? medianDistance(a, b) : bandwidth;
      return compare(a, b, sigma, within(a, sigma), within(b, sigma)).mmd;
    }),
  );
}

function width(bandwidth: unknown): number {
  if (typeof bandwidth !== 'number') throw kindError('rbfMmd', 'bandwidth', "a number or 'median'", bandwidth);
  return positive('rbfMmd', 'bandwidth', bandwidth);
}

/** The median distance between different points of both samples; 1 if all are equal. */
function medianDistance(a: Tensor, b: Tensor): number {
  const some = (x: Tensor) => x.slice(0, null, null, { step: Math.ceil(x.size(0) / 1000) });
  const distances = torch.pdist(torch.cat([some(a), some(b)]));
  return distances.quantile(0.5).item() || 1;
}

/** The distance of one sample from the held-out real points. */
export interface TwoSampleRow {
  /** See {@link energyDistance}. */
  energyDistance: number;
  /** See {@link rbfMmd}. */
  mmd: number;
}

/** The result of {@link twoSampleTable}; as a string, a table of three lines under a heading. */
export interface TwoSampleTable {
  /** Generated points against held-out real ones. */
  generated: TwoSampleRow;
  /** Noise against held-out real points: what no training gives. */
  noise: TwoSampleRow;
  /** Other real points against the held-out ones: what perfect training gives. */
  floor: TwoSampleRow;
  toString(): string;
}

interface Samples {
  generated: Tensor;
  heldOut: Tensor;
  real: Tensor;
  noise: Tensor;
}

/**
 * The distance of generated points from held-out real ones, beside those of noise and of other real points (the floor).
 *
 * All are (n, …) with equally many coordinates; give them about equally many rows, since fewer raise the energy
 * distance. The kernel of the MMD has the median distance of the real points as its width in all rows. It takes as long
 * as {@link rbfMmd} of each pair, in place.
 *
 * @throws RangeError as {@link rbfMmd}; TypeError for an unknown or missing sample.
 * @example
 * import { twoSampleTable } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const draw = () => torch.randn([500, 2]);
 * const table = twoSampleTable({ generated: draw().add(0.1), heldOut: draw(), real: draw(), noise: draw().mul(3) });
 * console.log(String(table));
 * console.log(table.noise.energyDistance > table.generated.energyDistance); // true
 */
export function twoSampleTable(...args: Arguments<Samples, ['generated', 'heldOut', 'real', 'noise']>): TwoSampleTable {
  const owner = 'twoSampleTable';
  const given = readArguments<Samples>(owner, args, {}, ['generated', 'heldOut', 'real', 'noise']);
  return torch.noGrad(() =>
    torch.tidy(() => {
      const heldOut = points(owner, 'heldOut', given.heldOut, 2);
      const other = (name: 'generated' | 'noise' | 'real') => {
        const x = points(owner, name, given[name], 2);
        if (x.size(1) === heldOut.size(1)) return x;
        throw valueError(owner, name, `of ${heldOut.size(1)} coordinates, as heldOut has them`, given[name].shape);
      };
      const [generated, noise, real] = [other('generated'), other('noise'), other('real')];
      const sigma = medianDistance(real, heldOut);
      const inHeldOut = within(heldOut, sigma);
      const row = (x: Tensor) => compare(x, heldOut, sigma, within(x, sigma), inHeldOut);
      const table = { generated: row(generated), noise: row(noise), floor: row(real) };
      Object.defineProperty(table, 'toString', { value: () => print(table) });
      return table;
    }),
  );
}

function print({ generated, noise, floor }: TwoSampleTable): string {
  const line = (name: string, distance: string, mmd: string) =>
    `${name.padEnd(22)}${distance.padStart(16)}${mmd.padStart(12)}`;
  const row = (name: string, { energyDistance, mmd }: TwoSampleRow) =>
    line(name, energyDistance.toFixed(5), mmd.toFixed(5));
  return [
    line('against held-out data', 'energy distance', 'RBF-MMD²'),
    row('generated', generated),
    row('noise', noise),
    row('real (the floor)', floor),
  ].join('\n');
}
