/** @file The data and settings that calls of axes bring, read as numbers, places and colours. */
import { isOptions, oneOf, positiveInteger, text as string, valueError } from '../../arguments/options.js';
import { type Color, parseColor } from '../color.js';
import { shapeError, toArray } from '../data.js';
import { readVector, sameLength } from '../marks/mark.js';
import { numeric } from './axesBase.js';
import { listed } from './keywords.js';

/** Arguments before the keywords, and the keywords. */
export function trailing(args: readonly unknown[]): { data: unknown[]; given: Record<string, unknown> } {
  const last = args.at(-1);
  const isKeywords = isOptions(last) && !('data' in last && 'shape' in last);
  const data = (isKeywords ? args.slice(0, -1) : [...args]).map(listed).filter((value) => value !== undefined);
  return { data, given: isKeywords ? last : {} };
}

interface Group {
  x: unknown;
  y: unknown;
  z: unknown;
  format: string | undefined;
}

/** The arguments of `plot`: y, or x and y, each time with a format or without. */
export function plotGroups(owner: string, data: unknown[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < data.length; ) {
    const first = data[i++];
    const second = i < data.length && typeof data[i] !== 'string' ? data[i++] : undefined;
    const format = typeof data[i] === 'string' ? string(owner, 'fmt', data[i++]) : undefined;
    groups.push({ x: second === undefined ? undefined : first, y: second ?? first, z: undefined, format });
  }
  return groups;
}

export function solidGroup(data: unknown[]): Group {
  const format = data.find((value) => typeof value === 'string') as string | undefined;
  const [x, y, z] = data.filter((value) => typeof value !== 'string');
  return { x, y, z: z ?? 0, format };
}

/** A line for each column of y of shape (n, k). */
export function columnsOf(owner: string, x: unknown, y: unknown): { x: unknown; y: unknown }[] {
  if (categories(y) || typeof y === 'number') return [{ x: x ?? y, y }];
  const { data, shape } = toArray(owner, 'y', y);
  const index = (n: number) => Float64Array.from({ length: n }, (_, i) => i);
  if (shape.length < 2) return [{ x: x ?? index(data.length), y: Float64Array.from(data) }];
  if (shape.length > 2) throw shapeError(owner, 'y', 'of shape (n) or (n, k)', shape);
  const [n, k] = shape;
  const column = (values: ArrayLike<number>, j: number, width: number) =>
    Float64Array.from({ length: n }, (_, i) => values[i * width + Math.min(j, width - 1)]);
  const places = x === undefined ? undefined : toArray(owner, 'x', x);
  return Array.from({ length: k }, (_, j) => ({
    x: places ? column(places.data, j, places.shape[1] ?? 1) : index(n),
    y: column(data, j, k),
  }));
}

/** Names in place of numbers. */
export function categories(value: unknown): string[] | undefined {
  const isNames = Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
  return isNames ? (value as string[]) : undefined;
}

export function categorical(value: unknown): unknown {
  return categories(value)?.map((_, i) => i) ?? value;
}

/** Numbers in a row; true and false are 1 and 0, and lists may hold tensors of one number. */
export function vector(owner: string, name: string, value: unknown): Float64Array {
  if (
    Array.isArray(value) &&
    value.some((part) => typeof part === 'boolean' || (typeof part === 'object' && !Array.isArray(part)))
  ) {
    return Float64Array.from(value, (part) => Number(numeric(part)));
  }
  return readVector(owner, name, value);
}

/** The argument `c` of `scatter`: a colour, colours, or numbers. */
export function scatterColors(owner: string, c: unknown, n: number): { color?: Color | Color[]; values?: unknown } {
  if (c === undefined) return {};
  if (parseColor(c) !== undefined) {
    // Three or four numbers are values where there are as many points.
    const isValues = Array.isArray(c) && c.length === n && n > 1;
    return isValues ? { values: c } : { color: c as Color };
  }
  if (Array.isArray(c) && c.every((part) => parseColor(part) !== undefined)) {
    return { color: c.length === 1 ? (c[0] as Color) : (c as Color[]) };
  }
  if (typeof c === 'string') return { color: c };
  const { data, shape } = toArray(owner, 'c', c);
  if (shape.length === 2 && shape[0] === n && (shape[1] === 3 || shape[1] === 4)) {
    return {
      color: Array.from({ length: n }, (_, i) => Array.from({ length: shape[1] }, (_, k) => data[i * shape[1] + k])),
    };
  }
  return { values: c };
}

/** A norm of Matplotlib: the ends of the colours, and whether they go by the logarithm. */
export interface Norm {
  vmin?: number | undefined;
  vmax?: number | undefined;
  log?: boolean;
}

export function normRange(norm: unknown, [vmin, vmax]: readonly unknown[]): unknown {
  const { vmin: low, vmax: high } = (norm ?? {}) as Norm;
  const range = [numeric(vmin) ?? low, numeric(vmax) ?? high];
  return range[0] === undefined && range[1] === undefined ? undefined : range;
}

export function isLog(norm: unknown): boolean {
  return norm === 'log' || (norm as Norm | undefined)?.log === true;
}

export function readLevels(levels: unknown): unknown {
  return typeof levels === 'object' && levels !== null
    ? Array.from(toArray('Axes.contour', 'levels', levels).data)
    : numeric(levels);
}

/** The edges of cells whose middles, or edges, are given. */
export function cellEdges(
  owner: string,
  name: string,
  places: unknown,
  size: number,
  axis: 0 | 1,
): Float64Array | undefined {
  if (places === undefined) return Float64Array.from({ length: size + 1 }, (_, i) => i);
  const { data, shape } = toArray(owner, name, places);
  const [rows, columns] = shape;
  const n = shape.length === 1 ? rows : axis === 1 ? columns : rows;
  const at = (i: number) => data[shape.length === 1 || axis === 1 ? i : i * columns];
  if (n === size + 1) return Float64Array.from({ length: n }, (_, i) => at(i));
  if (n !== size) throw valueError(owner, name, `${size} middles or ${size + 1} edges of cells`, n);
  const step = (i: number) => (size === 1 ? 1 : at(Math.min(size - 1, i + 1)) - at(Math.min(size - 2, i)));
  return Float64Array.from({ length: size + 1 }, (_, i) => {
    if (i === 0) return at(0) - step(0) / 2;
    return i === size ? at(size - 1) + step(size - 2) / 2 : (at(i - 1) + at(i)) / 2;
  });
}

/** The sets of `hist`: one array, a list of arrays, or the columns of an array of shape (n, k). */
export function dataSets(owner: string, x: unknown): Float64Array[] {
  const isList = Array.isArray(x) && x.length > 0 && x.every((part) => typeof part === 'object' && part !== null);
  if (
    isList &&
    !(x as unknown[]).every((part) => 'item' in (part as object) && (part as { shape: [] }).shape?.length === 0)
  ) {
    return (x as unknown[]).map((part, i) => readVector(owner, `x[${i}]`, part));
  }
  if (Array.isArray(x)) return [vector(owner, 'x', x)];
  const { data, shape } = toArray(owner, 'x', x);
  if (shape.length !== 2 || shape[1] === 1) return [Float64Array.from(data)];
  const [n, k] = shape;
  return Array.from({ length: k }, (_, j) => Float64Array.from({ length: n }, (_, i) => data[i * k + j]));
}

/** The number of bins by NumPy's rules. */
export function binCount(owner: string, rule: string, values: Float64Array): number {
  const sorted = values.filter(Number.isFinite).sort();
  const n = sorted.length;
  if (n === 0) return 1;
  const length = sorted[n - 1] - sorted[0];
  const at = (share: number) => {
    const place = share * (n - 1);
    const k = Math.floor(place);
    return sorted[k] + (place - k) * ((sorted[k + 1] ?? sorted[k]) - sorted[k]);
  };
  const widths = {
    sturges: length / (Math.log2(n) + 1),
    sqrt: length / Math.sqrt(n),
    rice: length / (2 * n ** (1 / 3)),
    fd: (2 * (at(0.75) - at(0.25))) / n ** (1 / 3),
  };
  const read = oneOf(owner, 'bins', rule, ['auto', 'fd', 'sturges', 'sqrt', 'rice'] as const);
  const width = read === 'auto' ? (widths.fd > 0 ? Math.min(widths.fd, widths.sturges) : widths.sturges) : widths[read];
  return width > 0 ? Math.min(10_000, Math.ceil(length / width)) : 1;
}

/** Errors below and above. */
export function spread(
  owner: string,
  name: string,
  error: unknown,
  n: number,
): [Float64Array, Float64Array] | undefined {
  if (error === undefined) return undefined;
  if (typeof error === 'number') return [new Float64Array(n).fill(error), new Float64Array(n).fill(error)];
  const { data, shape } = toArray(owner, name, error);
  const all = Float64Array.from(data);
  if (shape.length === 2 && shape[0] === 2) return [all.subarray(0, n), all.subarray(n)];
  const both = sameLength(owner, name, all, n);
  return [both, both];
}

export function indices(owner: string, u: unknown): [number[], number[]] {
  const { shape } = toArray(owner, 'U', u);
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);
  return shape.length === 2 ? [count(shape[1]), count(shape[0])] : [count(shape[0]), count(shape[0])];
}

/** Every so many rows and columns of a surface, and always the last ones. */
export function strided(owner: string, [x, y, z]: unknown[], strides: number[], counted: boolean[]) {
  const heights = toArray(owner, 'Z', z);
  const [rows, columns] = heights.shape;
  if (heights.shape.length !== 2) throw shapeError(owner, 'Z', 'of shape (rows, columns)', heights.shape);
  const pick = (n: number, given: number, isCount: boolean) => {
    const stride = positiveInteger(owner, isCount ? 'rcount' : 'rstride', numeric(given));
    const every = isCount ? Math.ceil(n / stride) : stride;
    const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i % every === 0);
    return kept.at(-1) === n - 1 ? kept : [...kept, n - 1];
  };
  const [keptRows, keptColumns] = [pick(rows, strides[0], counted[0]), pick(columns, strides[1], counted[1])];
  const part = (values: ArrayLike<number>) => ({
    data: Float64Array.from(keptRows.flatMap((row) => keptColumns.map((column) => values[row * columns + column]))),
    shape: [keptRows.length, keptColumns.length],
  });
  const places = (name: string, value: unknown, axis: 0 | 1) => {
    const read = toArray(owner, name, value);
    if (read.shape.length === 2) return part(read.data);
    return (axis === 1 ? keptColumns : keptRows).map((i) => read.data[i]);
  };
  return { z: part(heights.data), gridX: places('X', x, 1), gridY: places('Y', y, 0) };
}
