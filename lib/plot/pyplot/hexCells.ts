/** @file Points counted in hexagons, as Matplotlib's `hexbin` has them. */
import { counted, kindError, oneOf, valueError } from '../../arguments/options.js';
import { counting, toArray } from '../data.js';
import type { HexagonCells } from '../marks/hexagons.js';
import { sameLength } from '../marks/mark.js';
import { finiteExtent } from '../ticks.js';
import { numeric } from './axesBase.js';
import { vector } from './callData.js';

/** The most hexagons in all. */
const mostCells = 2 ** 20;

interface HexKeywords {
  x: unknown;
  y: unknown;
  C: unknown;
  gridsize: unknown;
  bins: unknown;
  xscale: string;
  yscale: string;
  extent: unknown;
  mincnt: unknown;
  reduceCFunction: unknown;
  marginals: boolean;
}

/** The hexagons of a plane that hold points, in two lattices, one in the gaps of the other, and their values. */
export function hexCells(owner: string, o: HexKeywords): HexagonCells {
  oneOf(owner, 'xscale', o.xscale, ['linear']);
  oneOf(owner, 'yscale', o.yscale, ['linear']);
  if (o.marginals) throw valueError(owner, 'marginals', 'false: there are no bars at the sides here', true);
  const [x, y] = [vector(owner, 'x', o.x), vector(owner, 'y', o.y)];
  sameLength(owner, 'y', y, x.length);
  const weights = o.C === undefined ? undefined : sameLength(owner, 'C', vector(owner, 'C', o.C), x.length);
  const [columns, rows] = gridOf(owner, o.gridsize);
  const known = (i: number) => Number.isFinite(x[i]! + y[i]!) && !(weights && Number.isNaN(weights[i]!));
  const places = Array.from(x, (_, i) => i).filter(known);
  const ends = o.extent === undefined ? undefined : Array.from(toArray(owner, 'extent', o.extent).data);
  if (ends && !(ends.length === 4 && ends[0]! <= ends[1]! && ends[2]! <= ends[3]!)) {
    throw valueError(owner, 'extent', '[left, right, bottom, top]', o.extent);
  }
  const [left, right] = padded(ends?.slice(0, 2) ?? finiteExtent(places.map((i) => x[i]!)));
  const [bottom, top] = ends ? [ends[2]!, ends[3]!] : spread(finiteExtent(places.map((i) => y[i]!)));
  const [width, height] = [(right - left) / columns, (top - bottom) / rows];
  // Cells of the first lattice stand on whole places, those of the second between them.
  const sizes = [(columns + 1) * (rows + 1), columns * rows] as const;
  const held: number[][] = Array.from({ length: sizes[0] + sizes[1] }, () => []);
  for (const i of places) {
    const [across, up] = [(x[i]! - left) / width, (y[i]! - bottom) / height];
    const [c1, r1, c2, r2] = [toEven(across), toEven(up), Math.floor(across), Math.floor(up)];
    const first = (across - c1) ** 2 + 3 * (up - r1) ** 2;
    const second = (across - c2 - 0.5) ** 2 + 3 * (up - r2 - 0.5) ** 2;
    if (first < second) {
      if (c1 >= 0 && c1 <= columns && r1 >= 0 && r1 <= rows) held[c1 * (rows + 1) + r1]!.push(weights?.[i] ?? 1);
    } else if (c2 >= 0 && c2 < columns && r2 >= 0 && r2 < rows) {
      held[sizes[0] + c2 * rows + r2]!.push(weights?.[i] ?? 1);
    }
  }
  const least = o.mincnt === undefined ? (weights ? 1 : 0) : Number(numeric(o.mincnt));
  const found = held.map((list) => (list.length < least ? NaN : weights ? reduced(owner, o, list) : list.length));
  const kept = found.map((_, k) => k).filter((k) => !Number.isNaN(found[k]));
  const corner = (k: number) => {
    const isFirst = k < sizes[0];
    const [at, tall] = isFirst ? [k, rows + 1] : [k - sizes[0], rows];
    const shift = isFirst ? 0 : 0.5;
    return [left + width * (Math.floor(at / tall) + shift), bottom + height * ((at % tall) + shift)] as const;
  };
  return {
    x: Float64Array.from(kept, (k) => corner(k)[0]),
    y: Float64Array.from(kept, (k) => corner(k)[1]),
    ...{ width, height, span: [left, right, bottom, top] },
    values: binnedValues(
      owner,
      o.bins,
      Float64Array.from(kept, (k) => found[k]!),
    ),
  };
}

function gridOf(owner: string, gridsize: unknown): [columns: number, rows: number] {
  const isPair = Array.isArray(gridsize);
  if (isPair && gridsize.length !== 2) throw kindError(owner, 'gridsize', 'a number or [columns, rows]', gridsize);
  const columns = counting(owner, 'gridsize', isPair ? gridsize[0] : numeric(gridsize), mostCells);
  const rows = isPair ? counting(owner, 'gridsize', gridsize[1], mostCells) : Math.floor(columns / Math.sqrt(3));
  if (rows < 1 || columns * rows > mostCells / 2) {
    throw valueError(owner, 'gridsize', `at least 2, and at most ${counted(mostCells / 2, 'cell')} in all`, gridsize);
  }
  return [columns, rows];
}

/** Ends that are apart. */
function spread([low, high]: readonly number[]): [number, number] {
  if (!(low! <= high!)) return [0, 1];
  return high! - low! > 1e-15 * Math.max(Math.abs(low!), Math.abs(high!)) ? [low!, high!] : around(low!);
}

const around = (value: number): [number, number] =>
  value === 0 ? [-0.1, 0.1] : [value - 0.1 * Math.abs(value), value + 0.1 * Math.abs(value)];

/** Ends a little farther apart, so that rounding puts no point outside. */
function padded(ends: readonly number[]): [number, number] {
  const [low, high] = spread(ends);
  const room = 1e-9 * (high - low);
  return [low - room, high + room];
}

/** The next whole number, of two equally near the even one. */
function toEven(value: number): number {
  const low = Math.floor(value);
  if (value - low !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

function reduced(owner: string, { reduceCFunction }: HexKeywords, list: readonly number[]): number {
  if (reduceCFunction === undefined) return list.reduce((sum, value) => sum + value, 0) / list.length;
  if (typeof reduceCFunction !== 'function') throw kindError(owner, 'reduceCFunction', 'a function', reduceCFunction);
  return Number(numeric(reduceCFunction(list)));
}

/** The values, or the numbers of their bins. */
function binnedValues(owner: string, bins: unknown, values: Float64Array): Float64Array {
  if (bins === undefined || bins === 'log') return values;
  const [low, high] = finiteExtent(values);
  const count = typeof bins === 'number' ? counting(owner, 'bins', bins, mostCells) - 1 : 0;
  const edges =
    typeof bins === 'number'
      ? Array.from({ length: count }, (_, i) => low + ((high - low) * i) / count)
      : Array.from(toArray(owner, 'bins', bins).data).sort((a, b) => a - b);
  return values.map((value) => edges.filter((edge) => edge < value).length);
}
