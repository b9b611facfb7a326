import {
  type Arguments,
  boolean,
  positive,
  probability,
  readArguments,
  text as string,
  wide,
} from '../../arguments/options.js';
import { pngUrl } from '../../io/png.js';
import { type Shades, shadeIndex, shadeRange, shadeTable } from '../color.js';
import { mapName } from '../colormaps.js';
import { type ArrayInput, shapeError, toArray } from '../data.js';
import { type Scale, type Space, share, toPixels } from '../space.js';
import { px } from '../svg.js';
import { finiteExtent } from '../ticks.js';
import { type Mark, opacity } from './mark.js';

/** Options of {@link heat}. */
export interface HeatOptions {
  /** Where the image begins and ends, [left, right], or all edges of its columns; default [-0.5, columns - 0.5]. */
  x?: ArrayInput | undefined;
  /** The same of the rows, the first row's edge first; default [-0.5, rows - 0.5]. */
  y?: ArrayInput | undefined;
  /** Colour map; default 'viridis'. */
  cmap?: string;
  /** The values of the map's first and last colours; default: the lowest and the highest. */
  range?: readonly (number | undefined)[] | undefined;
  /** Colours by the logarithm of the values; default false. */
  log?: boolean;
  /** Colours that run from pixel to pixel in place of sharp ones; default false. */
  smooth?: boolean;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
}

/** @internal */
export interface HeatMark extends Mark {
  kind: 'heat';
  columns: number;
  rows: number;
  /** Red, green, blue and alpha of each value. */
  pixels: Uint8Array;
  /** Edges of columns and rows. */
  x: Float64Array;
  y: Float64Array;
  smooth: boolean;
  alpha: number;
}

const defaults = {
  x: undefined as ArrayInput | undefined,
  y: undefined as ArrayInput | undefined,
  cmap: wide('viridis', string),
  range: undefined as readonly (number | undefined)[] | undefined,
  log: false,
  smooth: false,
  alpha: 1,
};

/**
 * A tensor as an image: a colour for each value.
 *
 * @param z values of shape (rows, columns), the first row with the lowest y, shown by a colour map; or red, green, blue
 * (and alpha) from 0 to 1, of shape (rows, columns, 3 or 4) or (3 or 4, rows, columns). Values that are not finite stay
 * blank. A panel with `yRange: [rows - 0.5, -0.5]` has the first row at the top.
 *
 * @example
 * const mark = heat([[0, 1], [2, 3]], { x: [0, 1], y: [0, 1], cmap: 'magma' });
 */
export function heat(...args: Arguments<{ z: ArrayInput } & HeatOptions, ['z']>): Mark {
  const owner = 'heat';
  const o = readArguments<{ z: ArrayInput } & typeof defaults>(owner, args, defaults, ['z'], ['z']);
  const { data, shape } = toArray(owner, 'z', o.z);
  const layout = imageLayout(shape);
  if (!layout || data.length === 0) {
    throw shapeError(owner, 'z', 'of shape (rows, columns), (rows, columns, 3 or 4) or (3 or 4, rows, columns)', shape);
  }
  const { rows, columns } = layout;
  const log = boolean(owner, 'log', o.log);
  let shades: Shades | undefined;
  if (layout.channels === 0) {
    const range = shadeRange(owner, 'range', o.range, finiteExtent(data, log ? 0 : -Infinity));
    if (log) positive(owner, 'range[0]', range[0]);
    shades = { map: mapName(owner, o.cmap), range, log };
  }
  const [x, y] = [readEdges(owner, 'x', o.x, columns), readEdges(owner, 'y', o.y, rows)];
  const alpha = probability(owner, 'alpha', o.alpha);
  const mark: HeatMark = {
    ...{ kind: 'heat', columns, rows, x, y, alpha, smooth: boolean(owner, 'smooth', o.smooth) },
    // Bytes count from 0 to 255, other numbers from 0 to 1.
    pixels: shades ? shaded(data, shades) : colors(data, layout, isBytes(o.z) ? 1 : 255),
    span: { x: [x], y: [y] },
    sticky: { x: finiteExtent(x), y: finiteExtent(y) },
    keys: [],
    ...(shades && { bar: { shades, alpha } }),
  };
  return mark;
}

interface Layout {
  rows: number;
  columns: number;
  /** 0 for values of a colour map. */
  channels: number;
  first: boolean;
}

function imageLayout(shape: number[]): Layout | undefined {
  if (shape.length === 2) return { rows: shape[0], columns: shape[1], channels: 0, first: false };
  if (shape.length !== 3) return undefined;
  const isColor = (size: number) => size === 3 || size === 4;
  if (isColor(shape[2])) return { rows: shape[0], columns: shape[1], channels: shape[2], first: false };
  if (shape[2] === 1) return { rows: shape[0], columns: shape[1], channels: 0, first: false };
  if (shape[0] === 1) return { rows: shape[1], columns: shape[2], channels: 0, first: true };
  if (isColor(shape[0])) return { rows: shape[1], columns: shape[2], channels: shape[0], first: true };
  return undefined;
}

function readEdges(owner: string, name: string, value: unknown, size: number): Float64Array {
  const spread = (low: number, high: number) =>
    Float64Array.from({ length: size + 1 }, (_, i) => low + (i / size) * (high - low));
  if (value === undefined || value === null) return spread(-0.5, size - 0.5);
  const { data, shape } = toArray(owner, name, value);
  if (shape.length === 1 && shape[0] === size + 1) return Float64Array.from(data);
  if (shape.length === 1 && shape[0] === 2) return spread(data[0], data[1]);
  throw shapeError(owner, name, `two ends, or ${size + 1} edges`, shape);
}

/** The colours of values, as pixels; transparent where they are not finite. */
function shaded(data: ArrayLike<number>, shades: Shades): Uint8Array {
  const [table, index] = [shadeTable(shades), shadeIndex(shades)];
  const pixels = new Uint8Array(4 * data.length);
  for (let i = 0; i < data.length; i++) {
    const at = 4 * index(Number.isFinite(data[i]) ? data[i] : NaN);
    for (let c = 0; c < 4; c++) pixels[4 * i + c] = table[at + c];
  }
  return pixels;
}

function isBytes(value: unknown): boolean {
  const { dtype, data } = value as { dtype?: string; data?: unknown };
  return dtype === 'uint8' || data instanceof Uint8Array;
}

function colors(data: ArrayLike<number>, layout: Layout, white: number): Uint8Array {
  const { rows, columns, channels, first } = layout;
  const count = rows * columns;
  const pixels = new Uint8Array(4 * count).fill(255);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < channels; c++) {
      const value = data[first ? c * count + i : i * channels + c];
      if (!Number.isFinite(value)) pixels[4 * i + 3] = 0;
      else pixels[4 * i + c] = Math.round(Math.min(255, Math.max(0, white * value)));
    }
  }
  return pixels;
}

/** @internal */
export function drawHeat(mark: HeatMark, space: Space): string {
  const { columns, rows, x, y } = mark;
  const to = toPixels(space);
  const ends = (edges: Float64Array, pixel: (value: number) => number) => [pixel(edges[0]), pixel(edges.at(-1)!)];
  const [left, right] = ends(x, to.x);
  const [first, last] = ends(y, to.y);
  const even = isEven(x, space.x) && isEven(y, space.y) && Math.max(right, left, first, last) < 2e4;
  if (!even) return resampled(mark, space);
  // An image has its first row at the top; axes may run either way.
  const [flipX, flipY] = [right < left, last < first];
  const data = new Uint8Array(mark.pixels.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = 4 * ((flipY ? rows - 1 - row : row) * columns + (flipX ? columns - 1 - column : column));
      for (let c = 0; c < 4; c++) data[4 * (row * columns + column) + c] = mark.pixels[from + c];
    }
  }
  const box = [Math.min(left, right), Math.min(first, last), Math.abs(right - left), Math.abs(last - first)];
  return image({ width: columns, height: rows, data }, box, mark);
}

function image(pixels: { width: number; height: number; data: Uint8Array }, box: number[], mark: HeatMark): string {
  const [x, y, width, height] = box.map(px);
  // CSS gives this old value the meaning of crisp-edges, and resvg knows no other for sharp pixels.
  const sharp = mark.smooth ? '' : ' image-rendering="optimizeSpeed"';
  const place = `x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none"`;
  return `<image aria-label="heat" ${place}${sharp}${opacity('opacity', mark.alpha)} href="${pngUrl(pixels)}"/>`;
}

function isEven(edges: Float64Array, scale: Scale): boolean {
  const place = share(scale);
  const [start, end] = [place(edges[0]), place(edges.at(-1)!)];
  if (!Number.isFinite(start) || !Number.isFinite(end)) return false;
  const step = (end - start) / (edges.length - 1);
  return edges.every((edge, i) => Math.abs(place(edge) - start - i * step) <= 1e-6 * Math.abs(end - start));
}

/** The image as its frame shows it, two pixels to each of the frame's: for columns and rows of several widths. */
function resampled(mark: HeatMark, space: Space): string {
  const [width, height] = [Math.ceil(2 * space.width), Math.ceil(2 * space.height)];
  const to = toPixels(space);
  const cells = (edges: Float64Array, pixel: (value: number) => number, size: number) => {
    const cell = new Int32Array(size).fill(-1);
    for (let i = 0; i + 1 < edges.length; i++) {
      const [a, b] = [2 * pixel(edges[i]), 2 * pixel(edges[i + 1])].sort((p, q) => p - q);
      for (let k = Math.max(0, Math.ceil(a - 0.5)); k < Math.min(size, b - 0.5 + 1e-9); k++) cell[k] = i;
    }
    return cell;
  };
  const [columns, rows] = [cells(mark.x, to.x, width), cells(mark.y, to.y, height)];
  const data = new Uint8Array(4 * width * height);
  for (let row = 0; row < height; row++) {
    if (rows[row] < 0) continue;
    for (let column = 0; column < width; column++) {
      if (columns[column] < 0) continue;
      const from = 4 * (rows[row] * mark.columns + columns[column]);
      data.set(mark.pixels.subarray(from, from + 4), 4 * (row * width + column));
    }
  }
  return image({ width, height, data }, [0, 0, width / 2, height / 2], mark);
}
