/** @file The parts that all marks have: their data, the values that axes show, and their keys in a legend. */

import { counted, isOptions, kindError, oneOf, valueError } from '../../arguments/options.js';
import { palette, type Shades } from '../color.js';
import { type ArrayInput, shapeError, toArray } from '../data.js';

/** The sign of a mark in a legend. */
export interface Key {
  label: string;
  sign: 'dot' | 'line' | 'area';
  color: string;
  edge?: string;
  /** Of the signs on a line. */
  fill?: string;
  marker?: string;
  markerSize?: number;
  width?: number;
  dash?: readonly number[];
  alpha?: number;
}

/** A drawing of data, as `scatter`, `line`, `heat` and the others make it; {@link panel} puts marks into a frame. */
export interface Mark {
  /** @internal */
  readonly kind: string;
  /** @internal Values that the axes show. */
  readonly span: Readonly<Record<'x' | 'y', readonly ArrayLike<number>[]>> & {
    readonly z?: readonly ArrayLike<number>[];
  };
  /** @internal Values at which an axis ends without room around. */
  readonly sticky?: { readonly x?: readonly number[]; readonly y?: readonly number[] };
  /** @internal */
  readonly keys: readonly Key[];
  /** @internal The colours that a colour bar shows. */
  readonly bar?: ColorKey;
}

const uncolored = new WeakMap<Mark, (color: string) => Mark>();

/** A mark in the colour given, else one that {@link panel} gives it. */
export function inColor<M extends Mark>(color: string | undefined, make: (color: string) => M): M {
  const mark = make(color ?? palette[0]);
  if (color === undefined) uncolored.set(mark, make);
  return mark;
}

/** The marks of a panel, those without a colour of their own in the colours of a cycle. */
export function colored(marks: readonly Mark[], cycle: readonly string[]): Mark[] {
  let used = 0;
  return marks.map((mark) => {
    const make = uncolored.get(mark);
    return make ? make(cycle[used++ % cycle.length]) : mark;
  });
}

/** The content of a colour bar: smooth colours, or bands between levels. */
export interface ColorKey {
  shades: Shades;
  /** Bands, each from one level to the next. */
  levels?: readonly number[];
  colors?: readonly string[];
  /** The colours below the first and above the last level. */
  beyond?: readonly [string, string];
  /** Lines at levels, without bands. */
  lines?: boolean;
  /** Whether there are values below or above in the colours of the ends. */
  extend?: 'neither' | 'min' | 'max' | 'both';
  alpha?: number;
}

/** The legend's entry of a mark that has a label. */
export function keysOf(label: string | undefined, key: Omit<Key, 'label'>): Key[] {
  return label === undefined ? [] : [{ label, ...key }];
}

/** A plain `{ data, shape }` that cannot be taken for an object of options. */
class Held {
  readonly [Symbol.toStringTag] = 'Array';
  constructor(
    readonly data: unknown,
    readonly shape: unknown,
  ) {}
}

/** Arguments in which each plain `{ data, shape }` is data, whatever its place. */
export function withData(args: readonly unknown[]): readonly unknown[] {
  return args.map((value) => {
    const isData = isOptions(value) && 'data' in value && 'shape' in value;
    return isData ? new Held(value.data, value.shape) : value;
  });
}

/** Numbers: an array of them, or a single one. */
export type Numbers = ArrayInput | number;

/** Reads numbers of any shape in a row. */
export function readVector(owner: string, name: string, value: unknown): Float64Array {
  if (typeof value === 'number') return Float64Array.of(value);
  return Float64Array.from(toArray(owner, name, value).data);
}

/** Reads the coordinates of points: one array of shape (n, 2), or x and y of the same size. */
export function readPlane(owner: string, x: unknown, y: unknown): { x: Float64Array; y: Float64Array } {
  if (y === undefined || y === null) {
    const { data, shape } = toArray(owner, 'x', x);
    if (data.length === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
    if (shape.length !== 2 || shape[1] !== 2)
      throw shapeError(owner, 'x', 'of shape (n, 2) where y is not given', shape);
    return { x: column(data, 0), y: column(data, 1) };
  }
  const plane = { x: readVector(owner, 'x', x), y: readVector(owner, 'y', y) };
  return { x: plane.x, y: sameLength(owner, 'y', plane.y, plane.x.length) };
}

function column(data: ArrayLike<number>, offset: number): Float64Array {
  return Float64Array.from({ length: data.length / 2 }, (_, i) => data[2 * i + offset]);
}

/** Numbers as many as others; a single one stands for all. */
export function sameLength(owner: string, name: string, values: Float64Array, length: number): Float64Array {
  if (values.length === length) return values;
  if (values.length === 1) return new Float64Array(length).fill(values[0]);
  throw valueError(owner, name, `${counted(length, 'number')}, as many as there are points`, values.length);
}

/** The style of a line between its ends: a name, Matplotlib's sign of it, or lengths of strokes and gaps. */
export type Dash = 'solid' | 'dashed' | 'dotted' | 'dashdot' | '-' | '--' | ':' | '-.' | readonly number[];

const dashes: Record<string, readonly number[]> = {
  ...{ solid: [], '-': [], dashed: [3.7, 1.6], '--': [3.7, 1.6], dotted: [1, 1.65], ':': [1, 1.65] },
  ...{ dashdot: [6.4, 1.6, 1, 1.6], '-.': [6.4, 1.6, 1, 1.6] },
};

/** Reads a dash as lengths in pixels, by turns of strokes and gaps. */
export function readDash(owner: string, name: string, value: unknown, width: number): readonly number[] {
  if (Array.isArray(value)) {
    if (!value.every((part) => typeof part === 'number' && part >= 0)) {
      throw kindError(owner, name, 'a dash or lengths of strokes and gaps', value);
    }
    return value;
  }
  const dash = oneOf(owner, name, value as string, Object.keys(dashes));
  return dashes[dash].map((length) => length * Math.max(1, width));
}

/** Attributes of a line. */
export function strokeStyle(color: string, width: number, dash: readonly number[] = [], alpha = 1): string {
  const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.map((n) => Math.round(100 * n) / 100).join(' ')}"` : '';
  return `fill="none" stroke="${color}" stroke-width="${width}"${dashed}${opacity('stroke-opacity', alpha)}`;
}

export function opacity(name: 'opacity' | 'fill-opacity' | 'stroke-opacity', alpha: number): string {
  return alpha < 1 ? ` ${name}="${Math.round(1000 * alpha) / 1000}"` : '';
}

/** Values on a grid of rows from low y to high, and where its columns and rows stand. */
export interface Grid {
  values: Float64Array;
  columns: number;
  rows: number;
  /** The x of each column, or of each value where the grid is bent. */
  x: Float64Array;
  y: Float64Array;
}

/** Reads a grid: z of shape (rows, columns), x and y its ends, one number for each column and row, or of z's shape. */
export function readGrid(owner: string, name: string, z: unknown, x: unknown, y: unknown): Grid {
  const { data, shape } = toArray(owner, name, z);
  if (shape.length !== 2 || shape[0] < 2 || shape[1] < 2) {
    throw shapeError(owner, name, 'of shape (rows, columns), both at least 2', shape);
  }
  const [rows, columns] = shape;
  const values = Float64Array.from(data, (value) => (Number.isFinite(value) ? value : NaN));
  const places = { x: readPlaces(owner, 'x', x, columns, shape), y: readPlaces(owner, 'y', y, rows, shape) };
  const straightX = straight(places.x, rows, columns, 0);
  const straightY = straight(places.y, rows, columns, 1);
  if (straightX && straightY) return { values, rows, columns, x: straightX, y: straightY };
  const spread = (own: Float64Array, pick: (row: number, column: number) => number) =>
    own.length === rows * columns
      ? own
      : Float64Array.from({ length: rows * columns }, (_, i) => own[pick(Math.floor(i / columns), i % columns)]);
  return {
    ...{ values, rows, columns },
    x: spread(places.x, (_, c) => c),
    y: spread(places.y, (r) => r),
  };
}

function readPlaces(owner: string, name: string, value: unknown, size: number, shape: number[]): Float64Array {
  if (value === undefined || value === null) return Float64Array.from({ length: size }, (_, i) => i);
  const places = toArray(owner, name, value);
  if (places.shape.length === 1 && places.shape[0] === 2) {
    const [low, high] = [places.data[0], places.data[1]];
    return Float64Array.from({ length: size }, (_, i) => low + (i / (size - 1)) * (high - low));
  }
  const isAxis = places.shape.length === 1 && places.shape[0] === size;
  const isWhole = places.shape.length === 2 && places.shape[0] === shape[0] && places.shape[1] === shape[1];
  if (isAxis || isWhole) return Float64Array.from(places.data);
  throw shapeError(
    owner,
    name,
    `two ends, ${counted(size, 'number')} or of the shape of z, [${shape.join(', ')}]`,
    places.shape,
  );
}

/** One number for each column (or row) if all rows (or columns) have the same; else undefined. */
function straight(places: Float64Array, rows: number, columns: number, axis: 0 | 1): Float64Array | undefined {
  if (places.length !== rows * columns) return places;
  const at = (row: number, column: number) => places[row * columns + column];
  const found = Float64Array.from({ length: axis === 0 ? columns : rows }, (_, i) =>
    axis === 0 ? at(0, i) : at(i, 0),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (at(row, column) !== found[axis === 0 ? column : row]) return undefined;
    }
  }
  return found;
}

/** Where a point between columns and rows of a grid stands. */
export function gridPlace({ columns, rows, x, y }: Grid): (column: number, row: number) => [x: number, y: number] {
  const along = (values: Float64Array, place: number) => {
    const k = Math.min(values.length - 2, Math.max(0, Math.floor(place)));
    return values[k] + (place - k) * (values[k + 1] - values[k]);
  };
  if (x.length === columns && y.length === rows) return (column, row) => [along(x, column), along(y, row)];
  const across = (values: Float64Array, column: number, row: number) => {
    const k = Math.min(rows - 2, Math.max(0, Math.floor(row)));
    const line = (at: number) => along(values.subarray(at * columns, (at + 1) * columns), column);
    return line(k) + (row - k) * (line(k + 1) - line(k));
  };
  return (column, row) => [across(x, column, row), across(y, column, row)];
}
