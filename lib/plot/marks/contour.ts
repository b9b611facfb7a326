import {
  type Arguments,
  kindError,
  nonNegative,
  number,
  oneOf,
  positive,
  probability,
  readArguments,
  readOptions,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor, type Shades, shadeOf, shadeRange } from '../color.js';
import { mapName } from '../colormaps.js';
import { type ArrayInput, counting } from '../data.js';
import { formatted } from '../format.js';
import { isoRings, type Rings } from '../libraries.js';
import { linePath, type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { axisRange, finiteExtent, formatTicks, niceTicks, shortNumber } from '../ticks.js';
import { type Numbers, numbered } from './contourNumbers.js';
import {
  type ColorKey,
  type Dash,
  type Grid,
  gridPlace,
  keysOf,
  type Mark,
  opacity,
  readDash,
  readGrid,
  strokeStyle,
} from './mark.js';

/** Options of {@link contourFilled}. */
export interface ContourFilledOptions {
  /** Where columns and rows stand: [first, last], a number for each, or of the shape of z; default 0, 1, 2, … */
  x?: ArrayInput | undefined;
  y?: ArrayInput | undefined;
  /** About how many levels, or the levels themselves, rising; default 8. */
  levels?: number | ArrayInput;
  /** Colour map; default 'viridis'. */
  cmap?: string;
  /** A colour for each band or line in place of the map, or one for all; default none. */
  color?: Color | readonly Color[] | undefined;
  /** The values of the map's first and last colours; default: the first and the last level. */
  range?: readonly (number | undefined)[] | undefined;
  /** Whether values below the first level or above the last take the colours of the ends; default 'neither'. */
  extend?: 'neither' | 'min' | 'max' | 'both';
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** Options of {@link contour}. */
export interface ContourOptions extends Omit<ContourFilledOptions, 'extend'> {
  /** Width of the lines in pixels; default 1.2. */
  width?: number;
  /** Default 'solid'. */
  dash?: Dash;
  /** The dash at levels below 0; default that of the others. */
  negative?: Dash | undefined;
  /** Whether the lines carry their levels, or how: their size in pixels, and whether lines leave room (default true). */
  numbers?: boolean | ContourNumbers;
}

/** The form of levels that are written on their lines. */
export interface ContourNumbers {
  /** Size of the texts in pixels; default 11. */
  size?: number;
  /** Whether lines leave room for them; default true. */
  inline?: boolean;
  /** A format such as '%.1f', or a function from a level to its text; default: as many digits as the levels need. */
  format?: string | ((level: number) => string) | undefined;
  /** The levels that are written; default all. */
  levels?: readonly number[] | undefined;
  /** Default: the colour of the line. */
  color?: Color | undefined;
}

/** @internal */
export interface ContourMark extends Mark {
  kind: 'contour';
  grid: Grid;
  filled: boolean;
  levels: number[];
  /** A colour for each level (lines) or band (filled). */
  colors: string[];
  /** The colours below the first level and above the last. */
  beyond: readonly [string, string];
  extend: 'neither' | 'min' | 'max' | 'both';
  alpha: number;
  width: number;
  dash: readonly number[];
  /** The dash at levels below 0. */
  negative: readonly number[];
  numbers: Numbers | undefined;
}

const shared = {
  x: undefined as ArrayInput | undefined,
  y: undefined as ArrayInput | undefined,
  levels: wide<number | ArrayInput>(8),
  cmap: wide('viridis', string),
  color: undefined as Color | readonly Color[] | undefined,
  range: undefined as readonly (number | undefined)[] | undefined,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};
const filledDefaults = { ...shared, extend: wide<'neither' | 'min' | 'max' | 'both'>('neither') };
const lineDefaults = {
  ...shared,
  width: 1.2,
  dash: wide<Dash>('solid'),
  negative: undefined as Dash | undefined,
  numbers: wide<boolean | ContourNumbers>(false),
};

/**
 * Coloured bands between the levels of z, a grid of shape (rows, columns) whose first row has the lowest y.
 *
 * Values that are not finite stay blank.
 *
 * @example
 * const mark = contourFilled([[0, 1], [1, 2]], { x: [-1, 1], y: [-1, 1], levels: 10, cmap: 'magma' });
 */
export function contourFilled(...args: Arguments<{ z: ArrayInput } & ContourFilledOptions, ['z']>): Mark {
  const owner = 'contourFilled';
  const o = readArguments<{ z: ArrayInput } & typeof filledDefaults>(owner, args, filledDefaults, ['z'], ['z']);
  const extend = oneOf(owner, 'extend', o.extend, ['neither', 'min', 'max', 'both'] as const);
  return made(owner, { ...o, extend, width: 0, dash: [], negative: [], numbers: false }, true);
}

/**
 * Lines along the levels of z, a grid of shape (rows, columns) whose first row has the lowest y.
 *
 * @example
 * const mark = contour([[0, 1], [1, 2]], { levels: [0.5, 1, 1.5], color: 'white', numbers: true });
 */
export function contour(...args: Arguments<{ z: ArrayInput } & ContourOptions, ['z']>): Mark {
  const owner = 'contour';
  const o = readArguments<{ z: ArrayInput } & typeof lineDefaults>(owner, args, lineDefaults, ['z'], ['z']);
  const width = nonNegative(owner, 'width', o.width);
  const dash = readDash(owner, 'dash', o.dash, width);
  const negative = o.negative === undefined ? dash : readDash(owner, 'negative', o.negative, width);
  return made(owner, { ...o, extend: 'neither', width, dash, negative }, false);
}

function made(
  owner: string,
  o: Omit<typeof lineDefaults, 'dash' | 'negative'> &
    Pick<ContourMark, 'extend' | 'dash' | 'negative'> & { z: ArrayInput },
  filled: boolean,
): ContourMark {
  const grid = readGrid(owner, 'z', o.z, o.x, o.y);
  const found = finiteExtent(grid.values);
  const levels = readLevels(owner, o.levels, found, filled);
  const range = shadeRange(owner, 'range', o.range, [levels[0], levels.at(-1)!]);
  const shades = { map: mapName(owner, o.cmap), range, log: false };
  const { colors, beyond } = readColors(owner, o.color, shades, levels, filled, o.extend);
  const alpha = probability(owner, 'alpha', o.alpha);
  const { width, dash, extend } = o;
  const numbers = readNumbers(owner, o.numbers, levels);
  const bar: ColorKey = filled
    ? { shades, levels, colors, beyond, extend, alpha }
    : { shades, levels, colors, lines: true };
  const key = { color: colors[Math.floor(colors.length / 2)] ?? '#000000', alpha };
  return {
    ...{
      kind: 'contour',
      grid,
      filled,
      levels,
      colors,
      beyond,
      extend,
      alpha,
      width,
      dash,
      numbers,
      negative: o.negative,
    },
    span: { x: [grid.x], y: [grid.y] },
    sticky: { x: finiteExtent(grid.x), y: finiteExtent(grid.y) },
    keys: keysOf(o.label, filled ? { sign: 'area', ...key } : { sign: 'line', ...key, width, dash }),
    // Lines of one colour need no key.
    ...((filled || o.color === undefined) && { bar }),
  };
}

const numberDefaults = {
  size: 11,
  inline: true,
  format: wide<ContourNumbers['format']>(undefined),
  levels: undefined as readonly number[] | undefined,
  color: undefined as Color | undefined,
};

function readNumbers(owner: string, given: boolean | ContourNumbers, levels: number[]): Numbers | undefined {
  if (given === false) return undefined;
  const o = readOptions(`${owner}.numbers`, given === true ? {} : given, numberDefaults);
  const { texts, note } = formatTicks(levels);
  const write = (level: number, i: number) => {
    if (typeof o.format === 'function') return o.format(level);
    if (o.format !== undefined) return formatted(string(owner, 'numbers.format', o.format), level);
    return note || levels.length === 1 ? shortNumber(level) : texts[i];
  };
  return {
    texts: levels.map((level, i) => (o.levels && !o.levels.includes(level) ? undefined : write(level, i))),
    size: positive(owner, 'numbers.size', o.size),
    inline: o.inline,
    color: o.color === undefined ? undefined : readColor(owner, 'numbers.color', o.color),
  };
}

/** The most levels, each of which is looked for in the whole grid. */
export const mostLevels = 10_000;

/** Levels have more steps to choose from than ticks, as in Matplotlib. */
const factors = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

function readLevels(owner: string, asked: unknown, [lowest, highest]: [number, number], filled: boolean): number[] {
  if (typeof asked !== 'number') {
    if (typeof asked !== 'object' || asked === null) throw kindError(owner, 'levels', 'a number, or numbers', asked);
    const list = [...(ArrayBuffer.isView(asked) ? (asked as Float64Array) : flat(owner, asked))];
    const levels = list.map((level, i) => number(owner, `levels[${i}]`, level)).sort((a, b) => a - b);
    const unique = levels.filter((level, i) => level !== levels[i - 1]);
    if (unique.length > mostLevels) throw valueError(owner, 'levels', `at most ${mostLevels}`, unique.length);
    if (unique.length < (filled ? 2 : 1)) throw kindError(owner, 'levels', 'at least two levels', asked);
    return unique;
  }
  const count = counting(owner, 'levels', asked, mostLevels);
  const [low, high] = axisRange(lowest, highest);
  const ticks = niceTicks([low, high], count + 1, factors);
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : high - low;
  // They reach over the lowest and the highest value, as do their colours; there no line is seen.
  const tidy = (value: number) => Number(value.toPrecision(12));
  const below = ticks[0] > low ? [tidy(ticks[0] - step)] : [];
  const above = ticks.at(-1)! < high ? [tidy(ticks.at(-1)! + step)] : [];
  return [...below, ...ticks, ...above];
}

function flat(owner: string, value: object): number[] {
  if (Array.isArray(value)) return value;
  if ('tolist' in value && typeof value.tolist === 'function') return value.tolist() as number[];
  throw kindError(owner, 'levels', 'a number, or numbers', value);
}

/** Colours of lines or bands, and those of what lies beyond: the ends of the map, or of a list. */
function readColors(
  owner: string,
  color: unknown,
  shades: Shades,
  levels: number[],
  filled: boolean,
  extend: ContourMark['extend'],
): { colors: string[]; beyond: [string, string] } {
  const count = filled ? levels.length - 1 : levels.length;
  if (color === undefined || color === null) {
    const shade = shadeOf(shades);
    const colors = Array.from({ length: count }, (_, i) => shade(filled ? (levels[i] + levels[i + 1]) / 2 : levels[i]));
    return { colors, beyond: [shade(-Infinity), shade(Infinity)] };
  }
  const isList = Array.isArray(color) && !color.every((part) => typeof part === 'number');
  const list = (isList ? color : [color]).map((one, i) => readColor(owner, isList ? `color[${i}]` : 'color', one));
  if (list.length === 0) throw kindError(owner, 'color', 'a colour, or colours', color);
  // A list that is longer than the bands begins with the colour of what lies below, and ends with that of what lies above.
  const first = list.length > count && (extend === 'min' || extend === 'both') ? 1 : 0;
  const at = (i: number) => list[i % list.length];
  const colors = Array.from({ length: count }, (_, i) => at(i + first));
  return { colors, beyond: [at(0), list[count + first] ?? colors[count - 1]] };
}

/** @internal */
export function drawContour(mark: ContourMark, space: Space): string {
  return mark.filled ? bands(mark, space) : lines(mark, space);
}

/** Each band from its lower level to the highest value, under those above it: so no seam shows. */
function bands({ grid, levels, colors, beyond, extend, alpha }: ContourMark, space: Space): string {
  const [lowest, highest] = finiteExtent(grid.values);
  if (!(lowest <= highest)) return '';
  const at = placer(grid, space);
  const area = (level: number) => ringPath(isoRings(grid.values, grid.columns, grid.rows, level), at);
  const last = levels.length - 1;
  const isCut = highest > levels[last] && extend !== 'max' && extend !== 'both';
  const above = isCut ? area(levels[last]) : '';
  let svg = '';
  const fill = (color: string, from: number) => {
    if (color === 'none' || from > highest) return;
    const path = area(from);
    if (path) svg += `<path fill="${color}" d="${path}${above}"/>`;
  };
  if (lowest < levels[0] && (extend === 'min' || extend === 'both')) fill(beyond[0], lowest);
  colors.forEach((color, i) => {
    fill(color, levels[i]);
  });
  if (extend === 'max' || extend === 'both') fill(beyond[1], levels[last]);
  return `<g aria-label="contour" fill-rule="evenodd"${opacity('opacity', alpha)}>${svg}</g>`;
}

/** From a place between columns and rows (as d3 counts, halves on values) to pixels. */
function placer(grid: Grid, space: Space): (point: readonly [number, number]) => [number, number] {
  const [place, to] = [gridPlace(grid), toPixels(space)];
  const within = (value: number, size: number) => Math.min(size - 1, Math.max(0, value - 0.5));
  return ([u, v]) => {
    const [x, y] = place(within(u, grid.columns), within(v, grid.rows));
    return [to.x(x), to.y(y)];
  };
}

function ringPath(rings: Rings, at: (point: readonly [number, number]) => [number, number]): string {
  let path = '';
  for (const ring of rings.flat()) {
    const points = ring.map(at).map(([x, y]) => `${px(x)},${px(y)}`);
    path += `M${points.filter((point, i) => point !== points[i - 1]).join('L')}Z`;
  }
  return path;
}

function lines(mark: ContourMark, space: Space): string {
  const { grid, levels, colors, width, alpha, numbers } = mark;
  const at = placer(grid, space);
  const placed: [number, number][] = [];
  let svg = '';
  levels.forEach((level, i) => {
    const whole = isoRings(grid.values, grid.columns, grid.rows, level)
      .flat()
      .flatMap((ring) => inside(ring, grid))
      .map((part) => part.map(at));
    const label = numbers?.texts[i];
    const ink = numbers?.color ?? colors[i];
    let texts = '';
    const parts = whole.flatMap((line): readonly (readonly (readonly [number, number])[])[] => {
      if (label === undefined) return [line];
      const drawn = numbered(line, label, ink, numbers!, space, placed);
      texts += drawn.svg;
      return drawn.parts;
    });
    const path = parts
      .map((part) =>
        linePath(
          part.map(([x]) => x),
          part.map(([, y]) => y),
          space,
        ),
      )
      .join('');
    if (path)
      svg += `<path d="${path}" ${strokeStyle(colors[i], width, level < 0 ? mark.negative : mark.dash, alpha)} stroke-linejoin="round"/>`;
    svg += texts;
  });
  return `<g aria-label="contour">${svg}</g>`;
}

/** The stretches of a ring that are lines of the level, not the edge of the grid or of what is not finite. */
function inside(ring: [number, number][], { values, columns, rows }: Grid): [number, number][][] {
  const missing = (column: number, row: number) => Number.isNaN(values[row * columns + column]);
  const isEdge = ([u, v]: [number, number]) => {
    if (u <= 0 || v <= 0 || u >= columns || v >= rows) return true;
    const [c, r] = [u - 0.5, v - 0.5];
    const onRow = Number.isInteger(r);
    // Where a level is reached exactly on a value, the neighbours do not count.
    if (onRow && !Number.isInteger(c)) return missing(Math.floor(c), r) || missing(Math.ceil(c), r);
    if (!onRow && Number.isInteger(c)) return missing(c, Math.floor(r)) || missing(c, Math.ceil(r));
    return [-1, 0, 1].some((d) => missing(c + d, r) || missing(c, r + d));
  };
  const edges = ring.map(isEdge);
  const parts: [number, number][][] = [];
  let open: [number, number][] | undefined;
  for (let i = 1; i < ring.length; i++) {
    if (edges[i - 1] && edges[i]) open = undefined;
    else if (open) open.push(ring[i]);
    else {
      open = [ring[i - 1], ring[i]];
      parts.push(open);
    }
  }
  return parts;
}
