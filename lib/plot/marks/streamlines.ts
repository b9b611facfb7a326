import {
  type Arguments,
  boolean,
  nonNegative,
  positive,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor, readShades, type Shades, shadeOf } from '../color.js';
import type { ArrayInput } from '../data.js';
import { linePath, type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { type Field, interpolated, traced } from './flow.js';
import { inColor, keysOf, type Mark, opacity, readGrid, strokeStyle, withData } from './mark.js';

/** Options of {@link streamlines}. */
export interface StreamlinesOptions {
  /** The density of lines: 1 is at most one line in each of 30 × 30 cells; default 1. */
  density?: number | readonly number[];
  /** Width of the lines in pixels; default 1.5. */
  width?: number;
  /** Size of the arrows; default 1. */
  arrowSize?: number;
  /** Whether lines end where they meet others; default true. */
  broken?: boolean;
  /** Default: the next colour of the panel. */
  color?: Color | undefined;
  /** A grid of numbers of the shape of u, shown as colours along the lines in place of `color`; default none. */
  values?: ArrayInput | undefined;
  /** Colour map of `values`; default 'viridis'. */
  cmap?: string;
  /** The values of the map's first and last colours; default: the lowest and the highest. */
  range?: readonly (number | undefined)[] | undefined;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** @internal */
export interface StreamlinesMark extends Mark {
  kind: 'streamlines';
  field: Field;
  density: [number, number];
  width: number;
  arrowSize: number;
  broken: boolean;
  fill: string | { values: Float64Array; shades: Shades };
  alpha: number;
}

const defaults = {
  density: wide<number | readonly number[]>(1),
  width: 1.5,
  arrowSize: 1,
  broken: true,
  color: undefined as Color | undefined,
  values: undefined as ArrayInput | undefined,
  cmap: wide('viridis', string),
  range: undefined as readonly (number | undefined)[] | undefined,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

type FlowData = { x: ArrayInput; y: ArrayInput; u: ArrayInput; v: ArrayInput };

/**
 * Lines along a vector field, with arrows, evenly spread.
 *
 * @param x the x of the columns of the field, evenly spaced: [first, last], a number for each, or of the shape of u.
 * @param y the y of its rows, likewise.
 * @param u the vectors' x, of shape (rows, columns); lines end where it is not finite.
 * @param v the vectors' y, of the same shape.
 *
 * @example
 * const mark = streamlines([-1, 1], [-1, 1], [[0, 1], [-1, 0]], [[1, 0], [0, -1]], { density: 0.5 });
 */
export function streamlines(...args: Arguments<FlowData & StreamlinesOptions, ['x', 'y', 'u', 'v']>): Mark {
  const owner = 'streamlines';
  const names = ['x', 'y', 'u', 'v'] as const;
  const o = readArguments<FlowData & typeof defaults>(owner, withData(args), defaults, names);
  const field = readField(owner, o);
  const both = Array.isArray(o.density) ? o.density : [o.density, o.density];
  const density = both.map((part) => positive(owner, 'density', part)) as [number, number];
  if (Math.max(...density) > 20) throw valueError(owner, 'density', 'at most 20', o.density);
  const width = nonNegative(owner, 'width', o.width);
  const arrowSize = nonNegative(owner, 'arrowSize', o.arrowSize);
  const broken = boolean(owner, 'broken', o.broken);
  const alpha = probability(owner, 'alpha', o.alpha);
  const make = (fill: StreamlinesMark['fill']): StreamlinesMark => ({
    ...{ kind: 'streamlines', field, density, width, arrowSize, broken, fill, alpha },
    span: { x: [field.x], y: [field.y] },
    sticky: { x: field.x, y: field.y },
    keys: keysOf(o.label, { sign: 'line', color: typeof fill === 'string' ? fill : '#555555', width, alpha }),
    ...(typeof fill === 'object' && { bar: { shades: fill.shades, alpha } }),
  });
  if (o.values !== undefined && o.values !== null) {
    const { values, columns, rows } = readGrid(owner, 'values', o.values, undefined, undefined);
    if (columns !== field.columns || rows !== field.rows) {
      throw valueError(owner, 'values', `of shape [${field.rows}, ${field.columns}], as u`, [rows, columns]);
    }
    return make({ values, shades: readShades(owner, o, values) });
  }
  readShades(owner, o, []);
  return inColor(o.color === undefined ? undefined : readColor(owner, 'color', o.color), make);
}

function readField(owner: string, o: FlowData): Field {
  const u = readGrid(owner, 'u', o.u, o.x, o.y);
  const v = readGrid(owner, 'v', o.v, o.x, o.y);
  const { columns, rows } = u;
  if (v.columns !== columns || v.rows !== rows) {
    throw valueError(owner, 'v', `of shape [${rows}, ${columns}], as u`, [v.rows, v.columns]);
  }
  const ends = (name: string, places: Float64Array, size: number): [number, number] => {
    const step = (places.at(-1)! - places[0]) / (size - 1);
    const isEven =
      places.length === size && places.every((at, i) => Math.abs(at - places[0] - i * step) <= 1e-4 * step);
    if (!isEven || !(step > 0)) throw valueError(owner, name, 'rising in even steps', [...places.slice(0, 9)]);
    return [places[0], places.at(-1)!];
  };
  return { columns, rows, x: ends('x', u.x, columns), y: ends('y', u.y, rows), u: u.values, v: v.values };
}

/** @internal */
export function drawStreamlines(mark: StreamlinesMark, space: Space): string {
  const { field, fill, width, alpha } = mark;
  const to = toPixels(space);
  const shade = typeof fill === 'object' ? shadeOf(fill.shades) : undefined;
  let [lines, arrows] = ['', ''];
  for (const path of traced(field, mark.density, mark.broken)) {
    const xs = path.map(([c]) => to.x(field.x[0] + (c / (field.columns - 1)) * (field.x[1] - field.x[0])));
    const ys = path.map(([, r]) => to.y(field.y[0] + (r / (field.rows - 1)) * (field.y[1] - field.y[0])));
    const colorAt = (i: number) => shade!(interpolated((fill as { values: Float64Array }).values, field, ...path[i]));
    if (typeof fill === 'string') {
      lines += `<path d="${linePath(xs, ys, space)}" ${strokeStyle(fill, width, [], alpha)}/>`;
    } else {
      for (let i = 0; i + 1 < xs.length; i++) {
        const d = linePath(xs.slice(i, i + 2), ys.slice(i, i + 2), space);
        if (d) lines += `<path d="${d}" ${strokeStyle(colorAt(i), width, [], alpha)}/>`;
      }
    }
    const at = halfway(xs, ys);
    if (at >= 0) arrows += arrow(xs, ys, at, mark, typeof fill === 'string' ? fill : colorAt(at));
  }
  return `<g aria-label="streamlines">${lines}${arrows}</g>`;
}

/** The step of a path in which half of its length is reached. */
function halfway(xs: number[], ys: number[]): number {
  const steps = xs.slice(1).map((x, i) => Math.hypot(x - xs[i], ys[i + 1] - ys[i]));
  let rest = steps.reduce((sum, step) => sum + step, 0) / 2;
  return steps.findIndex((step) => {
    rest -= step;
    return rest <= 0;
  });
}

function arrow(
  xs: number[],
  ys: number[],
  i: number,
  { width, arrowSize, alpha }: StreamlinesMark,
  color: string,
): string {
  const [dx, dy] = [xs[i + 1] - xs[i], ys[i + 1] - ys[i]];
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || arrowSize === 0) return '';
  const [ux, uy] = [dx / length, dy / length];
  const [long, half] = [5.5 * arrowSize + width, 2.8 * arrowSize + 0.5 * width];
  const [x, y] = [(xs[i] + xs[i + 1]) / 2, (ys[i] + ys[i + 1]) / 2];
  const corner = (side: number) => `${px(x - long * ux - side * half * uy)},${px(y - long * uy + side * half * ux)}`;
  return `<path d="M${px(x)},${px(y)}L${corner(1)}L${corner(-1)}Z" fill="${color}"${opacity('fill-opacity', alpha)}/>`;
}
