import { kindError, show, valueError } from '../arguments/options.js';
import { colorTable, extremesOf, mapName } from './colormaps.js';
import { cssColor } from './libraries.js';
import { finiteExtent, type Range } from './ticks.js';

/** Colours of data that have no scale: distinct, also for the colour-blind, on white and on the dark end of a map. */
export const palette = [
  '#2a6fbb',
  '#e8590c',
  '#2f9e44',
  '#9c36b5',
  '#d6336c',
  '#0c8599',
  '#a67c00',
  '#495057',
] as const;

/** A colour: a name or notation of CSS, or one of Matplotlib's: 'C0', 'tab:blue', 'k', '0.5', [r, g, b] in [0, 1]. */
export type Color = string | readonly number[];

/** The colours of Matplotlib's cycle, 'C0' to 'C9'. */
export const cycle = [
  '#1f77b4',
  '#ff7f0e',
  '#2ca02c',
  '#d62728',
  '#9467bd',
  '#8c564b',
  '#e377c2',
  '#7f7f7f',
  '#bcbd22',
  '#17becf',
] as const;

const tableau = ['blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'gray', 'olive', 'cyan'];

const letters: Record<string, string> = {
  ...{ b: '#0000ff', g: '#008000', r: '#ff0000', c: '#00bfbf', m: '#bf00bf', y: '#bfbf00', k: '#000000', w: '#ffffff' },
};

/** Reads a colour as `#rrggbb`, `#rrggbbaa` or 'none'. */
export function readColor(owner: string, name: string, value: unknown): string {
  const color = parseColor(value);
  if (color !== undefined) return color;
  const what = "a colour such as 'steelblue', '#1f77b4', 'C0' or '0.5'";
  throw typeof value === 'string' ? valueError(owner, name, what, value) : kindError(owner, name, what, value);
}

/** {@link readColor}; undefined if it is no colour. */
export function parseColor(value: unknown): string | undefined {
  if (typeof value === 'string') return namedColor(value);
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return undefined;
  if (!value.every((part) => typeof part === 'number' && part >= 0 && part <= 1)) return undefined;
  return hex(value.map((part) => 255 * part));
}

function namedColor(text: string): string | undefined {
  if (text === 'none' || text === 'transparent') return 'none';
  if (text in letters) return letters[text];
  if (/^C\d+$/.test(text)) return cycle[Number(text.slice(1)) % cycle.length];
  const tab = tableau.indexOf(text.replace(/^tab:/, '').replace('grey', 'gray'));
  if (text.startsWith('tab:') && tab >= 0) return cycle[tab];
  if (/^(0?\.\d+|[01](\.\d*)?)$/.test(text) && Number(text) <= 1) return hex(Array(3).fill(255 * Number(text)));
  const css = cssColor(text);
  if (!css) return undefined;
  return css.opacity < 1 ? css.formatHex8() : css.formatHex();
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The scale from numbers to colours: a map over a range; numbers outside take the colour of the nearer end, or the map's own. */
export interface Shades {
  map: string;
  range: Range;
  log: boolean;
}

/** The places of values below a range, above it, and of those that are no number, after the 256 colours of a map. */
const [belowRange, aboveRange, noNumber] = [256, 257, 258];

/** The place of a number in {@link shadeTable}. */
export function shadeIndex({ range: [low, high], log }: Shades): (value: number) => number {
  const scale = log ? Math.log10 : (value: number) => value;
  const [from, to] = [scale(low), scale(high)];
  return (value) => {
    const share = (scale(value) - from) / (to - from);
    if (Number.isNaN(share)) return noNumber;
    return share < 0 ? belowRange : share > 1 ? aboveRange : Math.min(255, Math.floor(256 * share));
  };
}

/** Red, green, blue and alpha of all colours of a map, and of what is beyond. */
export function shadeTable({ map }: Shades): Uint8Array {
  const [table, { under, over, bad }] = [colorTable(map), extremesOf(map)];
  const rgba = new Uint8Array(4 * 259);
  for (let i = 0; i < 256; i++) rgba.set([table[3 * i], table[3 * i + 1], table[3 * i + 2], 255], 4 * i);
  const put = (at: number, color: string | undefined, own: Uint8Array) => {
    rgba.set(color === undefined ? own : bytesOf(color), 4 * at);
  };
  put(belowRange, under, rgba.slice(0, 4));
  put(aboveRange, over, rgba.slice(4 * 255, 4 * 256));
  put(noNumber, bad, new Uint8Array(4));
  return rgba;
}

function bytesOf(color: string): number[] {
  if (color === 'none') return [0, 0, 0, 0];
  return [...channels(color), color.length > 7 ? Number.parseInt(color.slice(7), 16) : 255];
}

/** The colour of a number; 'none' for what is not a number. */
export function shadeOf(shades: Shades): (value: number) => string {
  const [table, index] = [shadeTable(shades), shadeIndex(shades)];
  return (value) => {
    const [r, g, b, alpha] = table.subarray(4 * index(value), 4 * index(value) + 4);
    return alpha === 0 ? 'none' : hex(alpha === 255 ? [r, g, b] : [r, g, b, alpha]);
  };
}

/** Red, green and blue (0 to 255) of a colour that {@link readColor} gave. */
export function channels(color: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
}

/** A colour made lighter or darker. */
export function lit(color: string, factor: number): string {
  return hex(channels(color).map((value) => Math.min(255, value * factor)));
}

/** Whether a colour can hardly be told from white paper. */
export function isPale(color: string): boolean {
  return color !== 'none' && Math.min(...channels(color)) > 225;
}

/** Reads the options of a colour map, over the range of values where none is asked for. */
export function readShades(
  owner: string,
  { cmap, range }: { cmap: string; range: unknown },
  values: ArrayLike<number>,
): Shades {
  return { map: mapName(owner, cmap), range: shadeRange(owner, 'range', range, finiteExtent(values)), log: false };
}

/** The range of colours asked for, else that of the values. */
export function shadeRange(owner: string, name: string, asked: unknown, found: Range): Range {
  if (asked === undefined) return found[0] < found[1] ? found : around(found);
  if (!Array.isArray(asked) || asked.length !== 2) throw kindError(owner, name, '[low, high]', asked);
  const [low, high] = asked.map((end, i) => end ?? found[i]);
  if (!(typeof low === 'number' && typeof high === 'number')) throw kindError(owner, name, '[low, high]', asked);
  if (!(low <= high) || !Number.isFinite(high - low)) {
    throw new RangeError(`${owner}: expected ${name} to be [low, high] with low below high, got ${show(asked)}`);
  }
  return low < high ? [low, high] : around([low, high]);
}

function around([low, high]: Range): Range {
  if (!(low <= high)) return [0, 1];
  return [low, low + (Math.abs(low) * 0.1 || 1)]; // a single value takes the first colour
}
