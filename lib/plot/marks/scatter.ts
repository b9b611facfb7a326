import {
  type Arguments,
  kindError,
  nonNegative,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor, readShades, type Shades, shadeOf } from '../color.js';
import type { ArrayInput } from '../data.js';
import { type Space, toPixels } from '../space.js';
import {
  inColor,
  keysOf,
  type Mark,
  type Numbers,
  opacity,
  readPlane,
  readVector,
  sameLength,
  withData,
} from './mark.js';
import { isStroke, type Marker, markerShape, readMarker } from './markers.js';

/** More dots than this cannot be told apart, and make a figure that no viewer opens. */
export const maxDots = 20_000;

/** Options of {@link scatter}. */
export interface ScatterOptions {
  /** A third coordinate, for panels with a view; default none. */
  z?: ArrayInput | undefined;
  /** One colour, or a colour for each point; default: the next of the panel. */
  color?: Color | readonly Color[] | undefined;
  /** A number for each point, shown as its colour in place of `color`; default none. */
  values?: ArrayInput | undefined;
  /** Colour map of `values`; default 'viridis'. */
  cmap?: string;
  /** The values of the map's first and last colours; default: the lowest and the highest. */
  range?: readonly (number | undefined)[] | undefined;
  /** Diameter in pixels, or one for each point; default 6. */
  size?: Numbers;
  /** The sign of a point; default 'o', a disc. */
  marker?: Marker;
  /** Colour of outlines; default none. */
  edgeColor?: Color | undefined;
  /** Width of outlines in pixels; default 0.8. */
  edgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name of the points; default none. */
  label?: string | undefined;
}

/** @internal */
export interface ScatterMark extends Mark {
  kind: 'scatter';
  x: Float64Array;
  y: Float64Array;
  z?: Float64Array | undefined;
  size: number | Float64Array;
  fill: string | string[] | { values: Float64Array; shades: Shades };
  marker: Marker;
  edge: string;
  edgeWidth: number;
  alpha: number;
  /** Whether points in space fade with their distance. */
  fades?: boolean;
}

const defaults = {
  z: undefined as ArrayInput | undefined,
  color: undefined as Color | readonly Color[] | undefined,
  values: undefined as ArrayInput | undefined,
  cmap: wide('viridis', string),
  range: undefined as readonly (number | undefined)[] | undefined,
  size: wide<Numbers>(6),
  marker: wide<Marker>('o'),
  edgeColor: undefined as Color | undefined,
  edgeWidth: 0.8,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

type ScatterData = { x: Numbers; y?: Numbers | undefined };

/**
 * Points, as dots or other signs.
 *
 * @param x points of shape (n, 2), or the x of each point, with `y`. Points that are not finite are left out; of more
 * than 20,000 in sight, evenly chosen ones are drawn.
 *
 * @example
 * const mark = scatter([[0, 1], [2, 3]], { color: 'tomato', label: 'data' });
 */
export function scatter(...args: Arguments<ScatterData & ScatterOptions, ['x', 'y']>): Mark {
  const owner = 'scatter';
  const o = readArguments<Required<ScatterData> & typeof defaults>(
    owner,
    withData(args),
    { ...defaults, y: undefined as never },
    ['x', 'y'],
  );
  const { x, y } = readPlane(owner, o.x, o.y);
  const z = o.z === undefined ? undefined : sameLength(owner, 'z', readVector(owner, 'z', o.z), x.length);
  const marker = readMarker(owner, 'marker', o.marker);
  const fill = readFill(owner, o, x.length);
  const size = readSize(owner, o.size, x.length);
  const edge = o.edgeColor === undefined ? 'none' : readColor(owner, 'edgeColor', o.edgeColor);
  const edgeWidth = nonNegative(owner, 'edgeWidth', o.edgeWidth);
  const alpha = probability(owner, 'alpha', o.alpha);
  const markerSize = typeof size === 'number' ? size : Math.min(10, Math.max(3, size[0] ?? 6));
  const key = { sign: 'dot', edge, width: edgeWidth, marker, markerSize, alpha } as const;
  const make = (fill: ScatterMark['fill']): ScatterMark => ({
    ...{ kind: 'scatter', x, y, z, size, fill, marker, edge, edgeWidth, alpha },
    span: { x: [x], y: [y], ...(z && { z: [z] }) },
    keys: keysOf(o.label, { ...key, color: typical(fill) }),
    ...(typeof fill === 'object' && !Array.isArray(fill) && { bar: { shades: fill.shades, alpha } }),
  });
  return typeof fill === 'object' ? make(fill) : inColor(fill, make);
}

/** The colour of the legend's sign. */
function typical(fill: ScatterMark['fill']): string {
  if (typeof fill === 'string') return fill;
  return Array.isArray(fill) ? (fill[0] ?? '#000000') : middle(fill.shades);
}

function middle(shades: Shades): string {
  const [low, high] = shades.range;
  return shadeOf(shades)(shades.log ? Math.sqrt(low * high) : (low + high) / 2);
}

function readFill(owner: string, o: typeof defaults, n: number): ScatterMark['fill'] | undefined {
  if (o.values !== undefined && o.values !== null) {
    const values = sameLength(owner, 'values', readVector(owner, 'values', o.values), n);
    return { values, shades: readShades(owner, o, values) };
  }
  readShades(owner, o, []);
  const { color } = o;
  if (color === undefined) return undefined;
  const isList = Array.isArray(color) && !color.every((part) => typeof part === 'number');
  if (!isList) return readColor(owner, 'color', color);
  if (color.length !== n) throw valueError(owner, 'color', `a colour, or ${n} of them`, color);
  return color.map((one, i) => readColor(owner, `color[${i}]`, one));
}

function readSize(owner: string, size: unknown, n: number): number | Float64Array {
  if (typeof size === 'number') return nonNegative(owner, 'size', size);
  const sizes = readVector(owner, 'size', size);
  if (sizes.length !== 1 && sizes.length !== n) throw kindError(owner, 'size', `a number, or ${n} of them`, size);
  return sizes.length === 1 ? sizes[0] : sizes;
}

/** @internal */
export function drawScatter(mark: ScatterMark, space: Space): string {
  const to = toPixels(space);
  const sizes = mark.size;
  const places: [x: number, y: number, i: number][] = [];
  for (let i = 0; i < mark.x.length; i++) {
    const [x, y] = [to.x(mark.x[i]), to.y(mark.y[i])];
    const reach = (typeof sizes === 'number' ? sizes : sizes[i]) / 2 + mark.edgeWidth;
    const isSeen = x > -reach && x < space.width + reach && y > -reach && y < space.height + reach;
    if (isSeen) places.push([x, y, i]);
  }
  return dots(mark, chosen(places));
}

/** All of a list, or evenly chosen ones of a very long one. */
export function chosen<T>(list: T[]): T[] {
  const every = Math.ceil(list.length / maxDots);
  return every > 1 ? list.filter((_, i) => i % every === 0) : list;
}

/** The signs of points at places in pixels. */
export function dots(mark: ScatterMark, places: readonly (readonly [x: number, y: number, i: number])[]): string {
  const { marker, size, fill, edge, edgeWidth, alpha } = mark;
  const paints = paintOf(fill);
  const lineOnly = isStroke(marker);
  const whole = typeof fill === 'string' ? fill : undefined;
  const width = lineOnly ? Math.max(edgeWidth, 1) : edgeWidth;
  const outline = lineOnly ? whole : edge;
  const hasOutline = lineOnly || edge !== 'none';
  const attributes = [
    whole && !lineOnly ? ` fill="${whole}"` : lineOnly ? ' fill="none"' : '',
    hasOutline && outline ? ` stroke="${outline}"` : '',
    hasOutline ? ` stroke-width="${width}"${opacity('stroke-opacity', alpha)}` : '',
    opacity('fill-opacity', alpha),
  ].join('');
  let svg = '';
  for (const [x, y, i] of places) {
    const paint = whole ? '' : paints(i);
    if (paint === 'none') continue;
    const own = whole ? '' : lineOnly ? ` stroke="${paint}"` : ` fill="${paint}"`;
    svg += markerShape(marker, x, y, typeof size === 'number' ? size : size[i], own);
  }
  return `<g aria-label="dot"${attributes}>${svg}</g>`;
}

function paintOf(fill: ScatterMark['fill']): (i: number) => string {
  if (typeof fill === 'string') return () => fill;
  if (Array.isArray(fill)) return (i) => fill[i];
  const shade = shadeOf(fill.shades);
  return (i) => shade(fill.values[i]);
}
