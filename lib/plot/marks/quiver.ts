import {
  type Arguments,
  boolean,
  notGiven,
  oneOf,
  positive,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor, readShades, type Shades, shadeOf } from '../color.js';
import { type ArrayInput, toArray } from '../data.js';
import { type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { inColor, keysOf, type Mark, opacity, readPlane, readVector, sameLength, withData } from './mark.js';

/** Options of {@link quiver}. */
export interface QuiverOptions {
  /** The length of a vector as long as the panel is wide; default: what leaves room between most arrows. */
  scale?: number | undefined;
  /** Whether vectors are as long as the axes say (times 1 / scale, 1 by default); default false. */
  inData?: boolean;
  /** Width of the shafts as a share of the panel's; default: less for more arrows. */
  width?: number | undefined;
  /** Which part of an arrow is at its place; default 'tail'. */
  pivot?: 'tail' | 'mid' | 'tip';
  /** Default: the next colour of the panel. */
  color?: Color | undefined;
  /** A number for each arrow, shown as its colour in place of `color`; default none. */
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
export interface QuiverMark extends Mark {
  kind: 'quiver';
  x: Float64Array;
  y: Float64Array;
  u: Float64Array;
  v: Float64Array;
  scale: number | undefined;
  inData: boolean;
  width: number | undefined;
  pivot: 'tail' | 'mid' | 'tip';
  fill: string | { values: Float64Array; shades: Shades };
  alpha: number;
}

const defaults = {
  u: undefined as ArrayInput | undefined,
  v: undefined as ArrayInput | undefined,
  scale: undefined as number | undefined,
  inData: false,
  width: undefined as number | undefined,
  pivot: wide<'tail' | 'mid' | 'tip'>('tail'),
  color: undefined as Color | undefined,
  values: undefined as ArrayInput | undefined,
  cmap: wide('viridis', string),
  range: undefined as readonly (number | undefined)[] | undefined,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

type QuiverData = { x: ArrayInput; y: ArrayInput; u?: ArrayInput | undefined; v?: ArrayInput | undefined };

/**
 * Arrows of a vector field.
 *
 * @param x points of shape (n, 2) with vectors of shape (n, 2) as `y`; or the x of each arrow with y, u and v, where x
 * and y may also be those of the columns and rows of u and v of shape (rows, columns).
 *
 * @example
 * const mark = quiver([[0, 0], [1, 0]], [[1, 1], [0, 2]], { color: 'steelblue' });
 */
export function quiver(...args: Arguments<QuiverData & QuiverOptions, ['x', 'y', 'u', 'v']>): Mark {
  const owner = 'quiver';
  const names = ['x', 'y', 'u', 'v'] as const;
  const o = readArguments<Required<QuiverData> & typeof defaults>(owner, withData(args), defaults, names);
  const { x, y, u, v } = readField(owner, o);
  const alpha = probability(owner, 'alpha', o.alpha);
  const pivot = oneOf(owner, 'pivot', o.pivot, ['tail', 'mid', 'tip'] as const);
  const scale = o.scale === undefined ? undefined : positive(owner, 'scale', o.scale);
  const width = o.width === undefined ? undefined : positive(owner, 'width', o.width);
  const inData = boolean(owner, 'inData', o.inData);
  const make = (fill: QuiverMark['fill']): QuiverMark => ({
    ...{ kind: 'quiver', x, y, u, v, scale, inData, width, pivot, fill, alpha },
    span: { x: [x], y: [y] },
    keys: keysOf(o.label, { sign: 'area', color: typeof fill === 'string' ? fill : '#555555', alpha }),
    ...(typeof fill === 'object' && { bar: { shades: fill.shades, alpha } }),
  });
  if (o.values !== undefined && o.values !== null) {
    const values = sameLength(owner, 'values', readVector(owner, 'values', o.values), x.length);
    return make({ values, shades: readShades(owner, o, values) });
  }
  readShades(owner, o, []);
  return inColor(o.color === undefined ? undefined : readColor(owner, 'color', o.color), make);
}

function readField(owner: string, o: QuiverData): Pick<QuiverMark, 'x' | 'y' | 'u' | 'v'> {
  if (o.u === undefined && o.v === undefined) {
    const [places, vectors] = [readPlane(owner, o.x, undefined), readPlane(owner, o.y, undefined)];
    if (places.x.length !== vectors.x.length) {
      throw valueError(owner, 'y', `${places.x.length} vectors, as many as there are points`, vectors.x.length);
    }
    return { ...places, u: vectors.x, v: vectors.y };
  }
  if (o.u === undefined || o.v === undefined) throw notGiven(owner, o.u === undefined ? 'u' : 'v');
  const { shape } = toArray(owner, 'u', o.u);
  const u = readVector(owner, 'u', o.u);
  const v = sameLength(owner, 'v', readVector(owner, 'v', o.v), u.length);
  const [x, y] = [readVector(owner, 'x', o.x), readVector(owner, 'y', o.y)];
  const [rows, columns] = shape;
  if (shape.length === 2 && x.length === columns && y.length === rows && x.length !== u.length) {
    const at = (i: number) => [i % columns, Math.floor(i / columns)];
    return { u, v, x: u.map((_, i) => x[at(i)[0]]), y: u.map((_, i) => y[at(i)[1]]) };
  }
  return { u, v, x: sameLength(owner, 'x', x, u.length), y: sameLength(owner, 'y', y, u.length) };
}

/** The outline of an arrow along x, in widths of its shaft, as Matplotlib draws it: head 3 wide and 5 long. */
function outline(length: number): [number, number][] {
  const [head, notch, half] = [5, 4.5, 1.5];
  // A short arrow is a smaller one of the least length.
  const scale = Math.min(1, length / head);
  const full = Math.max(length, head);
  const upper: [number, number][] = [
    [0, 0.5],
    [full - notch, 0.5],
    [full - head, half],
    [full, 0],
  ];
  const lower = upper
    .slice(0, 3)
    .reverse()
    .map(([x, y]): [number, number] => [x, -y]);
  return [...upper, ...lower].map(([x, y]) => [x * scale, y * scale]);
}

/** @internal */
export function drawQuiver(mark: QuiverMark, space: Space): string {
  const { x, y, u, v, fill, pivot } = mark;
  const to = toPixels(space);
  const n = x.length;
  const mean = u.reduce((sum, part, i) => sum + (Number.isFinite(part + v[i]) ? Math.hypot(part, v[i]) : 0), 0) / n;
  const scale = mark.scale ?? (mark.inData ? 1 : 1.8 * mean * Math.max(10, Math.sqrt(n)));
  const shaft = (mark.width ?? 0.06 / Math.min(25, Math.max(8, Math.sqrt(n)))) * space.width;
  const shade = typeof fill === 'object' ? shadeOf(fill.shades) : undefined;
  let svg = '';
  for (let i = 0; i < n; i++) {
    const [fromX, fromY] = [to.x(x[i]), to.y(y[i])];
    const ofData = mark.inData;
    const dx = ofData ? to.x(x[i] + u[i] / scale) - fromX : (u[i] / scale) * space.width;
    const dy = ofData ? to.y(y[i] + v[i] / scale) - fromY : (-v[i] / scale) * space.width;
    const length = Math.hypot(dx, dy);
    if (!Number.isFinite(fromX + fromY + length)) continue;
    const isNear = fromX > -length && fromX < space.width + length && fromY > -length && fromY < space.height + length;
    if (!isNear) continue;
    const color = typeof fill === 'object' ? ` fill="${shade!(fill.values[i])}"` : '';
    if (length < shaft) {
      svg += `<circle cx="${px(fromX)}" cy="${px(fromY)}" r="${px(shaft / 2)}"${color}/>`;
      continue;
    }
    const [ux, uy] = [dx / length, dy / length];
    const back = { tail: 0, mid: 0.5, tip: 1 }[pivot] * length;
    const points = outline(length / shaft).map(([along, across]) => {
      const [a, b] = [along * shaft - back, across * shaft];
      return `${px(fromX + a * ux - b * uy)},${px(fromY + a * uy + b * ux)}`;
    });
    svg += `<path d="M${points.join('L')}Z"${color}/>`;
  }
  const whole = typeof fill === 'string' ? ` fill="${fill}"` : '';
  return `<g aria-label="quiver"${whole}${opacity('fill-opacity', mark.alpha)}>${svg}</g>`;
}
