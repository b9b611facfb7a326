import {
  type Arguments,
  nonNegative,
  probability,
  readArguments,
  text as string,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { type ArrayInput, shapeError, toArray } from '../data.js';
import { linePath, type Space, thinned, toPixels } from '../space.js';
import { px } from '../svg.js';
import {
  type Dash,
  inColor,
  keysOf,
  type Mark,
  type Numbers,
  opacity,
  readDash,
  readPlane,
  readVector,
  sameLength,
  strokeStyle,
  withData,
} from './mark.js';
import { isStroke, type Marker, markerShape, readMarker } from './markers.js';
import { chosen } from './scatter.js';

/** Options of {@link line}. */
export interface LineOptions {
  /** A third coordinate, for panels with a view; default none. */
  z?: ArrayInput | undefined;
  /** Default: the next colour of the panel. */
  color?: Color | undefined;
  /** Width in pixels; default 1.5. */
  width?: number;
  /** Default 'solid'. */
  dash?: Dash;
  /** A sign at each point; default none. */
  marker?: Marker | undefined;
  /** Diameter of the signs in pixels; default 6. */
  markerSize?: number;
  /** Colours of the signs; default `color`. */
  markerColor?: Color | undefined;
  markerEdge?: Color | undefined;
  /** Width of the outlines of the signs in pixels; default 1. */
  markerEdgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name of the line; default none. */
  label?: string | undefined;
}

/** @internal */
export interface LineMark extends Mark {
  kind: 'line';
  x: Float64Array;
  y: Float64Array;
  z?: Float64Array | undefined;
  color: string;
  width: number;
  dash: readonly number[];
  marker: Marker | undefined;
  markerSize: number;
  markerColor: string;
  markerEdge: string;
  markerEdgeWidth: number;
  alpha: number;
  /** The place between points at which a line of steps goes from one y to the next; undefined for a plain line. */
  steps?: Steps;
}

/** At the point before, in the middle, or at the point itself. */
export type Steps = 'pre' | 'mid' | 'post';

const defaults = {
  z: undefined as ArrayInput | undefined,
  color: undefined as Color | undefined,
  width: 1.5,
  dash: wide<Dash>('solid'),
  marker: undefined as Marker | undefined,
  markerSize: 6,
  markerColor: undefined as Color | undefined,
  markerEdge: undefined as Color | undefined,
  markerEdgeWidth: 1,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

type LineData = { x: Numbers; y?: Numbers | undefined };

/**
 * A line through points.
 *
 * @param x points of shape (n, 2), or the x of each point, with `y`; alone, a list of n numbers is the y of points at
 * 0, 1, …, n - 1. Numbers that are not finite leave gaps.
 *
 * @example
 * const mark = line([0, 1, 2], [3, 1, 2], { dash: 'dashed', label: 'loss' });
 */
export function line(...args: Arguments<LineData & LineOptions, ['x', 'y']>): Mark {
  const owner = 'line';
  const o = readArguments<Required<LineData> & typeof defaults>(
    owner,
    withData(args),
    { ...defaults, y: undefined as never },
    ['x', 'y'],
  );
  const { x, y } = readPath(owner, o.x, o.y);
  const z = o.z === undefined ? undefined : sameLength(owner, 'z', readVector(owner, 'z', o.z), x.length);
  const width = nonNegative(owner, 'width', o.width);
  const dash = readDash(owner, 'dash', o.dash, width);
  const marker = o.marker === undefined ? undefined : readMarker(owner, 'marker', o.marker);
  const own = (name: 'color' | 'markerColor' | 'markerEdge') =>
    o[name] === undefined ? undefined : readColor(owner, name, o[name]);
  const [ownColor, ownMarker, ownEdge] = [own('color'), own('markerColor'), own('markerEdge')];
  const markerSize = nonNegative(owner, 'markerSize', o.markerSize);
  const markerEdgeWidth = nonNegative(owner, 'markerEdgeWidth', o.markerEdgeWidth);
  const alpha = probability(owner, 'alpha', o.alpha);
  return inColor(ownColor, (color): LineMark => {
    const [markerColor, markerEdge] = [ownMarker ?? color, ownEdge ?? color];
    const signs = marker && { marker, markerSize, edge: markerEdge, fill: markerColor };
    return {
      ...{
        kind: 'line',
        x,
        y,
        z,
        color,
        width,
        dash,
        marker,
        markerSize,
        markerColor,
        markerEdge,
        markerEdgeWidth,
        alpha,
      },
      span: { x: [x], y: [y], ...(z && { z: [z] }) },
      keys: keysOf(o.label, { sign: 'line', color, width, dash, alpha, ...signs }),
    };
  });
}

function readPath(owner: string, x: unknown, y: unknown): { x: Float64Array; y: Float64Array } {
  if (y !== undefined && y !== null) return readPlane(owner, x, y);
  const { data, shape } = toArray(owner, 'x', x);
  if (shape.length === 2 && shape[1] === 2) return readPlane(owner, x, undefined);
  if (shape.length !== 1) throw shapeError(owner, 'x', 'n numbers or of shape (n, 2) where y is not given', shape);
  return { x: Float64Array.from(data, (_, i) => i), y: Float64Array.from(data) };
}

/** @internal */
export function drawLine(mark: LineMark, space: Space): string {
  const to = toPixels(space);
  const path = mark.steps ? stepped(mark.x, mark.y, mark.steps) : mark;
  return drawPath(mark, mark.x.map(to.x), mark.y.map(to.y), space, [path.x.map(to.x), path.y.map(to.y)]);
}

/** The corners of a line of steps. */
function stepped(x: Float64Array, y: Float64Array, steps: Steps): { x: Float64Array; y: Float64Array } {
  const [xs, ys] = [[...x.subarray(0, 1)], [...y.subarray(0, 1)]];
  for (let i = 1; i < x.length; i++) {
    const at = steps === 'pre' ? x[i - 1] : steps === 'post' ? x[i] : (x[i - 1] + x[i]) / 2;
    xs.push(at, at, x[i]);
    ys.push(y[i - 1], y[i], y[i]);
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys) };
}

/** A line, by default through the places of its signs, and its signs, all in pixels. */
export function drawPath(
  mark: LineMark,
  xs: Float64Array,
  ys: Float64Array,
  space: Space,
  through: readonly [Float64Array, Float64Array] = [xs, ys],
): string {
  const { color, width, dash, alpha, marker } = mark;
  const path = width > 0 && color !== 'none' ? linePath(...thinned(...through), space) : '';
  const caps = dash.length > 0 ? '' : ' stroke-linecap="square"';
  const drawn = path && `<path d="${path}" ${strokeStyle(color, width, dash, alpha)} stroke-linejoin="round"${caps}/>`;
  if (!marker) return drawn && `<g aria-label="line">${drawn}</g>`;
  const places = Array.from(xs, (x, i) => [x, ys[i]] as const).filter(
    ([x, y]) => x > -20 && x < space.width + 20 && y > -20 && y < space.height + 20,
  );
  const fill = isStroke(marker) ? 'none' : mark.markerColor;
  const look = `fill="${fill}" stroke="${mark.markerEdge}" stroke-width="${px(mark.markerEdgeWidth)}"${opacity('fill-opacity', alpha)}${opacity('stroke-opacity', alpha)}`;
  const signs = chosen(places)
    .map(([x, y]) => markerShape(marker, x, y, mark.markerSize))
    .join('');
  return `<g aria-label="line">${drawn}<g ${look}>${signs}</g></g>`;
}
