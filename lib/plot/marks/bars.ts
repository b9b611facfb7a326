import {
  type Arguments,
  boolean,
  kindError,
  nonNegative,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { type ArrayInput, counting, shapeError, toArray } from '../data.js';
import { type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { finiteExtent, type Range } from '../ticks.js';
import { heat } from './heat.js';
import { line } from './line.js';
import { inColor, keysOf, type Mark, type Numbers, opacity, readVector, sameLength, withData } from './mark.js';

/** Options of {@link bars}. */
export interface BarsOptions {
  /** Width of the bars along the axis that they stand on, one or one for each; default 0.8. */
  width?: Numbers;
  /** Where the bars begin; default 0. */
  base?: Numbers;
  /** Bars that lie, from left to right, `x` being their heights on the y axis; default false. */
  horizontal?: boolean;
  /** One colour, or one for each; default: the next of the panel. */
  color?: Color | readonly Color[] | undefined;
  /** Colour of outlines; default none. */
  edgeColor?: Color | undefined;
  /** Width of outlines in pixels; default 1. */
  edgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** @internal */
export interface BarsMark extends Mark {
  kind: 'bars';
  /** Left, right, bottom and top of each; what is not finite ends at the frame. */
  left: Float64Array;
  right: Float64Array;
  bottom: Float64Array;
  top: Float64Array;
  fill: string | string[];
  edge: string;
  edgeWidth: number;
  alpha: number;
  /** The shares of the frame at which open ends stand; default 0 and 1. */
  reach?: readonly [number, number];
}

const look = {
  color: undefined as Color | readonly Color[] | undefined,
  edgeColor: undefined as Color | undefined,
  edgeWidth: 1,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};
const barsDefaults = { ...look, width: wide<Numbers>(0.8), base: wide<Numbers>(0), horizontal: false };

/**
 * Bars around places on an axis.
 *
 * @param x the middle of each bar.
 * @param height how far each reaches from its base.
 *
 * @example
 * const mark = bars([0, 1, 2], [3, 1, 2], { color: ['tomato', 'gold', 'teal'] });
 */
export function bars(...args: Arguments<{ x: Numbers; height: Numbers } & BarsOptions, ['x', 'height']>): Mark {
  const owner = 'bars';
  const o = readArguments<{ x: Numbers; height: Numbers } & typeof barsDefaults>(owner, withData(args), barsDefaults, [
    'x',
    'height',
  ]);
  const x = readVector(owner, 'x', o.x);
  const numbers = (name: 'height' | 'width' | 'base') =>
    sameLength(owner, name, readVector(owner, name, o[name]), x.length);
  const [height, width, base] = [numbers('height'), numbers('width'), numbers('base')];
  const sides = [x.map((at, i) => at - width[i] / 2), x.map((at, i) => at + width[i] / 2)];
  const ends = [base, base.map((at, i) => at + height[i])];
  const box = boolean(owner, 'horizontal', o.horizontal) ? [...ends, ...sides] : [...sides, ...ends];
  return rectangles(owner, box, o, o.horizontal ? { x: [...base] } : { y: [...base] });
}

/** Rectangles between left, right, bottom and top. */
export function rectangles(
  owner: string,
  [left, right, bottom, top]: readonly Float64Array[],
  o: typeof look,
  sticky: Mark['sticky'] = {},
): BarsMark {
  const edge = o.edgeColor === undefined ? 'none' : readColor(owner, 'edgeColor', o.edgeColor);
  const edgeWidth = nonNegative(owner, 'edgeWidth', o.edgeWidth);
  const alpha = probability(owner, 'alpha', o.alpha);
  const isList = Array.isArray(o.color) && !o.color.every((part) => typeof part === 'number');
  if (isList && (o.color as unknown[]).length !== left.length) {
    throw valueError(owner, 'color', `a colour, or ${left.length} of them`, o.color);
  }
  const make = (fill: string | string[]): BarsMark => ({
    ...{ kind: 'bars', left, right, bottom, top, fill, edge, edgeWidth, alpha },
    span: { x: [left, right], y: [bottom, top] },
    sticky,
    keys: keysOf(o.label, {
      sign: 'area',
      color: typeof fill === 'string' ? fill : (fill[0] ?? 'none'),
      edge,
      width: edgeWidth,
      alpha,
    }),
  });
  if (isList) return make((o.color as Color[]).map((color, i) => readColor(owner, `color[${i}]`, color)));
  return inColor(o.color === undefined ? undefined : readColor(owner, 'color', o.color), make);
}

/** Options of {@link histogram}. */
export interface HistogramOptions {
  /** The number of bins, or their edges; for two columns, one of either or a pair; default 10. */
  bins?: number | ArrayInput | readonly [number | ArrayInput, number | ArrayInput];
  /** Ends of the bins; for two columns a pair of ranges; default: the lowest and the highest value. */
  range?: readonly (number | readonly number[])[] | undefined;
  /** The share of the values in each bin, divided by its size, in place of their number; default false. */
  density?: boolean;
  /** The weight of each value; default 1. */
  weights?: ArrayInput | undefined;
  /** The outline of all bars in place of bars, for one column; default false. */
  outline?: boolean;
  /** Bars that lie, for one column; default false. */
  horizontal?: boolean;
  /** Colour map of the numbers, for two columns; default 'viridis'. */
  cmap?: string;
  /** Whether colours of two columns go by the logarithm; default false. */
  log?: boolean;
  /** Colour of the bars; default: the next of the panel. */
  color?: Color | undefined;
  /** Colour of outlines; default none. */
  edgeColor?: Color | undefined;
  /** Width of outlines in pixels; default 1. */
  edgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

const histogramDefaults = {
  ...look,
  color: undefined as Color | undefined,
  bins: wide<NonNullable<HistogramOptions['bins']>>(10),
  range: undefined as HistogramOptions['range'],
  density: false,
  weights: undefined as ArrayInput | undefined,
  outline: false,
  horizontal: false,
  cmap: wide('viridis', string),
  log: false,
};

/**
 * The counts of values in bins: bars for one column, an image for two.
 *
 * @param values n numbers, or points of shape (n, 2). Values that are not finite or out of the bins are not counted.
 *
 * @example
 * const mark = histogram([1, 2, 2, 3], { bins: 3, density: true });
 */
export function histogram(...args: Arguments<{ values: ArrayInput } & HistogramOptions, ['values']>): Mark {
  const owner = 'histogram';
  const o = readArguments<{ values: ArrayInput } & typeof histogramDefaults>(
    owner,
    args,
    histogramDefaults,
    ['values'],
    ['values'],
  );
  const { data, shape } = toArray(owner, 'values', o.values);
  if (shape.length === 2 && shape[1] === 2) return plane(owner, data, o);
  if (shape.length > 1 && !(shape.length === 2 && shape[1] === 1)) {
    throw shapeError(owner, 'values', 'n numbers, or of shape (n, 2)', shape);
  }
  const { edges, heights } = binned(owner, data, o as Parameters<typeof binned>[2]);
  if (o.outline) return stairs(edges, heights, o);
  const [low, high, zero] = [edges.slice(0, -1), edges.slice(1), new Float64Array(heights.length)];
  const box = o.horizontal ? [zero, heights, low, high] : [low, high, zero, heights];
  return rectangles(owner, box, o, o.horizontal ? { x: [0] } : { y: [0] });
}

/** The most bins along one axis, and in a plane. */
const [mostBins, mostCells] = [2 ** 20, 2 ** 24];

/** The number of values in each bin, and the edges of the bins. */
export function binned(
  owner: string,
  data: ArrayLike<number>,
  o: { bins: number | ArrayInput; range: Range | undefined; density: boolean; weights: ArrayInput | undefined },
): { edges: Float64Array; heights: Float64Array } {
  const edges = readBins(owner, 'bins', o.bins, data, 1, 0, o.range, 'range');
  const counts = count(data, edges, readWeights(owner, o.weights, data.length));
  const total = counts.reduce((sum, value) => sum + value, 0);
  const heights = counts.map((value, i) => (o.density ? value / (total * (edges[i + 1] - edges[i])) || 0 : value));
  return { edges, heights };
}

function stairs(edges: Float64Array, heights: Float64Array, o: typeof histogramDefaults): Mark {
  const { along, up } = outlineOf(edges, heights, new Float64Array(heights.length));
  const { alpha, label } = o;
  const style = { color: o.edgeColor ?? o.color, width: o.edgeWidth, alpha, label };
  const mark = o.horizontal ? line(up, along, style) : line(along, up, style);
  return Object.assign(mark, { sticky: o.horizontal ? { x: [0] } : { y: [0] } });
}

/** The outline of steps, which begins and ends at their bases if they have some, and leaves out what is no number. */
export function outlineOf(
  edges: ArrayLike<number>,
  heights: ArrayLike<number>,
  bases: ArrayLike<number> | undefined,
): { along: number[]; up: number[] } {
  const [along, up]: [number[], number[]] = [[], []];
  const put = (at: number, height: number) => {
    along.push(at);
    up.push(height);
  };
  const isGap = (i: number) => !(i >= 0 && i < heights.length) || Number.isNaN(heights[i]);
  for (let i = 0; i < heights.length; i++) {
    if (isGap(i)) continue;
    if (isGap(i - 1)) {
      if (along.length > 0) put(NaN, NaN);
      if (bases) put(edges[i], bases[i]);
    }
    put(edges[i], heights[i]);
    put(edges[i + 1], heights[i]);
    if (isGap(i + 1) && bases) put(edges[i + 1], bases[i]);
  }
  return { along, up };
}

/** The number of points in each cell, in rows from low y, and the edges of the cells. */
export function binnedPlane(
  owner: string,
  data: ArrayLike<number>,
  o: Pick<typeof histogramDefaults, 'bins' | 'range' | 'weights' | 'density'>,
): { x: Float64Array; y: Float64Array; counts: Float64Array } {
  const n = data.length / 2;
  const weights = readWeights(owner, o.weights, n);
  const isPair =
    Array.isArray(o.bins) &&
    o.bins.length === 2 &&
    o.bins.some((part) => typeof part !== 'number' || Number.isInteger(part));
  const [binsX, binsY] = isPair ? (o.bins as number[]) : [o.bins as number, o.bins as number];
  if (typeof binsX === 'number' && typeof binsY === 'number' && binsX * binsY > mostCells) {
    throw valueError(owner, 'bins', `at most ${mostCells} in all`, o.bins);
  }
  const ranges = o.range as readonly Range[] | undefined;
  const x = readBins(owner, 'bins', binsX, data, 2, 0, ranges?.[0], 'range[0]');
  const y = readBins(owner, 'bins', binsY, data, 2, 1, ranges?.[1], 'range[1]');
  const [columns, rows] = [x.length - 1, y.length - 1];
  const counts = new Float64Array(columns * rows);
  const [binX, binY] = [finder(x), finder(y)];
  let total = 0;
  for (let i = 0; i < n; i++) {
    const [column, row] = [binX(data[2 * i]), binY(data[2 * i + 1])];
    if (column < 0 || row < 0) continue;
    const weight = weights ? weights[i] : 1;
    counts[row * columns + column] += weight;
    total += weight;
  }
  if (!o.density) return { x, y, counts };
  const area = (i: number) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return (x[column + 1] - x[column]) * (y[row + 1] - y[row]);
  };
  return { x, y, counts: counts.map((value, i) => value / (total * area(i)) || 0) };
}

/** An image of how many points are in each cell; empty cells have the colour of zero. */
function plane(owner: string, data: ArrayLike<number>, o: typeof histogramDefaults): Mark {
  const { x, y, counts } = binnedPlane(owner, data, o);
  const { cmap, log, alpha } = o;
  return heat({ data: counts, shape: [y.length - 1, x.length - 1] }, { x, y, cmap, log, alpha });
}

function readWeights(owner: string, weights: unknown, n: number): Float64Array | undefined {
  if (weights === undefined || weights === null) return undefined;
  return sameLength(owner, 'weights', readVector(owner, 'weights', weights), n);
}

function readBins(
  owner: string,
  name: string,
  bins: number | ArrayInput,
  data: ArrayLike<number>,
  step: number,
  offset: number,
  range: Range | undefined,
  rangeName: string,
): Float64Array {
  if (typeof bins !== 'number') {
    const edges = readVector(owner, name, bins);
    const rises = edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge > edges[i - 1]));
    if (edges.length < 2 || !rises) throw valueError(owner, name, 'a number, or at least two rising edges', bins);
    return edges;
  }
  const size = counting(owner, name, bins, mostBins);
  if (range !== undefined && range !== null) {
    const isRange = Array.isArray(range) && range.length === 2 && range.every((end) => Number.isFinite(end));
    if (!isRange) throw kindError(owner, rangeName, '[low, high]', range);
    if (!(range[0] < range[1])) throw valueError(owner, rangeName, '[low, high] with low below high', range);
  }
  const own = step === 1 ? data : Float64Array.from({ length: data.length / step }, (_, i) => data[step * i + offset]);
  let [low, high] = range ?? finiteExtent(own);
  if (!(low <= high)) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const [first, length] = [low, high / 2 - low / 2];
  return Float64Array.from({ length: size + 1 }, (_, i) => (i === size ? high : first + 2 * length * (i / size)));
}

/** The bin of a value; -1 outside. The last bin has both its ends. */
function finder(edges: Float64Array): (value: number) => number {
  const last = edges.length - 2;
  return (value) => {
    if (!(value >= edges[0] && value <= edges[last + 1])) return -1;
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (value >= edges[middle]) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function count(data: ArrayLike<number>, edges: Float64Array, weights: Float64Array | undefined): Float64Array {
  const [counts, bin] = [new Float64Array(edges.length - 1), finder(edges)];
  for (let i = 0; i < data.length; i++) {
    const at = bin(data[i]);
    if (at >= 0) counts[at] += weights ? weights[i] : 1;
  }
  return counts;
}

/** @internal */
export function drawBars(mark: BarsMark, space: Space): string {
  const to = toPixels(space);
  const { left, right, bottom, top, fill, edge, edgeWidth, alpha, reach = [0, 1] } = mark;
  const [start, end] = reach.map((share) => share * space.width);
  const [low, high] = reach.map((share) => (1 - share) * space.height);
  const within = (value: number, size: number) => Math.min(size + 20, Math.max(-20, value));
  const pixel = (value: number, at: (value: number) => number, open: number, size: number) =>
    Number.isFinite(value) ? within(at(value), size) : open;
  let svg = '';
  for (let i = 0; i < left.length; i++) {
    if (Number.isNaN(left[i] + right[i]) || Number.isNaN(bottom[i] + top[i])) {
      // An endless side is no number minus itself; a missing one is nowhere.
      if ([left[i], right[i], bottom[i], top[i]].some(Number.isNaN)) continue;
    }
    const xs = [pixel(left[i], to.x, start, space.width), pixel(right[i], to.x, end, space.width)];
    const ys = [pixel(bottom[i], to.y, low, space.height), pixel(top[i], to.y, high, space.height)];
    // From rounded sides, so that neighbours meet.
    const [x0, x1] = xs.sort((a, b) => a - b).map((side) => Number(px(side)));
    const [y0, y1] = ys.sort((a, b) => a - b).map((side) => Number(px(side)));
    if (x0 === x1 || y0 === y1) continue;
    const own = typeof fill === 'string' ? '' : ` fill="${fill[i]}"`;
    svg += `<rect x="${x0}" y="${y0}" width="${px(x1 - x0)}" height="${px(y1 - y0)}"${own}/>`;
  }
  const stroke =
    edge === 'none' ? '' : ` stroke="${edge}" stroke-width="${edgeWidth}"${opacity('stroke-opacity', alpha)}`;
  const whole = typeof fill === 'string' ? ` fill="${fill}"` : '';
  // Sharp sides: those of neighbours would shine through.
  const crisp = edge === 'none' ? ' shape-rendering="crispEdges"' : '';
  return `<g aria-label="rect"${whole}${opacity('fill-opacity', alpha)}${stroke}${crisp}>${svg}</g>`;
}
