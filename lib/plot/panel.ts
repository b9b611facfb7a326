import {
  type Arguments,
  boolean,
  kindError,
  number,
  oneOf,
  positive,
  readArguments,
  readOptions,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { pictureSize } from '../io/pictureSize.js';
import { type Color, palette, readColor } from './color.js';
import { toArray } from './data.js';
import { type LaidTicks, type LegendPlace, type LegendSpec, legendPlaces, type Panel, type PanelLook } from './look.js';
import { colored, type Mark } from './marks/mark.js';
import { theme } from './svg.js';

/** The look of a legend. */
export interface LegendOptions {
  /** Default 'best'. */
  place?: LegendPlace;
  /** A line above it; default none. */
  title?: string | undefined;
  /** Entries in a row; default 1, or as many as there is room for below a panel. */
  columns?: number | undefined;
  /** Size of its text in pixels; default: that of tick labels. */
  size?: number | undefined;
  /** A box around it; default true. */
  frame?: boolean;
}

/** The look of a colour bar. */
export interface ColorbarOptions {
  /** The mark whose colours it shows; default: the last that has any. */
  of?: Mark | undefined;
  /** Its name; default none. */
  label?: string | undefined;
  /** Where its ticks stand; default: round numbers. */
  ticks?: readonly number[] | undefined;
}

/** Ticks of an axis: none, these values, or these values with these texts. */
export type TickOption = boolean | readonly number[] | { at: readonly number[]; texts: readonly string[] };

/** Options of {@link panel}. */
export interface PanelOptions {
  title?: string | undefined;
  /** Names of the axes; default none. */
  xLabel?: string | undefined;
  yLabel?: string | undefined;
  zLabel?: string | undefined;
  /** Ends of the axes, the left or lower one first, be it the larger; undefined for what the data need. */
  xRange?: readonly (number | undefined)[] | undefined;
  yRange?: readonly (number | undefined)[] | undefined;
  zRange?: readonly (number | undefined)[] | undefined;
  /** Logarithmic axes; default false. Numbers that are not positive are left out. */
  xLog?: boolean;
  yLog?: boolean;
  /** 'equal' for equal lengths on both axes, or how many times as long y's unit is as x's; default 'auto'. */
  aspect?: 'auto' | 'equal' | number;
  /** Ticks with numbers: true (default), false for none, values, or { at, texts }. */
  xTicks?: TickOption;
  yTicks?: TickOption;
  /** Lines across the panel at the ticks; default false. */
  grid?: boolean;
  /** Whether axes, ticks and their names are drawn; default true. */
  axes?: boolean;
  /** Names of the marks that have a label: true for the best place (default), false for none, a place, or options. */
  legend?: boolean | LegendPlace | LegendOptions;
  /** A key to the colours: false (default), true, its label, or options. */
  colorbar?: boolean | string | ColorbarOptions;
  /** Colour behind the marks; default none. */
  background?: Color | undefined;
  /** Colours of the marks that have none, by turns. */
  colors?: readonly Color[];
  /** Width and height of the frame in pixels, in a figure without a size; default [360, 270]. */
  size?: readonly number[] | undefined;
  /** Angles of the view above and around a surface, in degrees; default 30 and -60. */
  elev?: number;
  azim?: number;
}

const defaults = {
  title: wide<string | undefined>(undefined, string),
  xLabel: wide<string | undefined>(undefined, string),
  yLabel: wide<string | undefined>(undefined, string),
  zLabel: wide<string | undefined>(undefined, string),
  xRange: undefined as PanelOptions['xRange'],
  yRange: undefined as PanelOptions['yRange'],
  zRange: undefined as PanelOptions['zRange'],
  xLog: false,
  yLog: false,
  aspect: wide<'auto' | 'equal' | number>('auto'),
  xTicks: wide<TickOption>(true),
  yTicks: wide<TickOption>(true),
  grid: false,
  axes: true,
  legend: wide<NonNullable<PanelOptions['legend']>>(true),
  colorbar: wide<NonNullable<PanelOptions['colorbar']>>(false),
  background: undefined as Color | undefined,
  colors: wide<readonly Color[]>(palette),
  size: undefined as readonly number[] | undefined,
  elev: 30,
  azim: -60,
};

/**
 * Marks in a frame with axes, which {@link figure} puts beside others.
 *
 * @param marks a mark or a list of them, the first at the bottom.
 *
 * @example
 * const both = panel([scatter([[0, 1], [2, 3]], { label: 'data' }), rule({ y: 2 })], { xLabel: 'x', grid: true });
 */
export function panel(...args: Arguments<{ marks: Mark | readonly Mark[] } & PanelOptions, ['marks']>): Panel {
  const owner = 'panel';
  const { marks, ...o } = readArguments<{ marks: Mark | readonly Mark[] } & typeof defaults>(
    owner,
    args,
    defaults,
    ['marks'],
    ['marks'],
  );
  const cycle = readCycle(owner, o.colors);
  const given = readMarks(owner, marks);
  const list = colored(given, cycle);
  const size = pictureSize(owner, 'size', o.size ?? [360, 270]);
  return {
    kind: 'panel',
    marks: list,
    look: {
      title: o.title,
      labels: { x: o.xLabel, y: o.yLabel, z: o.zLabel },
      ranges: {
        x: readRange(owner, 'xRange', o.xRange, boolean(owner, 'xLog', o.xLog)),
        y: readRange(owner, 'yRange', o.yRange, boolean(owner, 'yLog', o.yLog)),
        z: readRange(owner, 'zRange', o.zRange, false),
      },
      log: { x: o.xLog, y: o.yLog },
      aspect: readAspect(owner, o.aspect),
      ticks: { x: readTicks(owner, 'xTicks', o.xTicks), y: readTicks(owner, 'yTicks', o.yTicks), z: true },
      grid: boolean(owner, 'grid', o.grid)
        ? { x: true, y: true, color: theme.ink.grid, width: 1, dash: [], alpha: 1, above: 0 }
        : undefined,
      axes: boolean(owner, 'axes', o.axes),
      legend: readLegend(owner, o.legend),
      colorbars: readColorbars(owner, o.colorbar, given, list),
      background: o.background === undefined ? 'none' : readColor(owner, 'background', o.background),
      size,
      elev: number(owner, 'elev', o.elev),
      azim: number(owner, 'azim', o.azim),
      solid: list.some(({ span }) => span.z !== undefined),
      box: { lengths: [4, 4, 3], zoom: undefined },
      stretches: false,
      room: { x: 0.05, y: 0.05 },
      font: {},
      inks: {},
      texts: { x: true, y: true },
      turn: { x: 0, y: 0 },
      keys: undefined,
      boxAspect: undefined,
      spines: undefined,
      right: false,
      top: false,
      filling: undefined,
    },
  };
}

/** Whether a value is a mark. */
export function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value && 'keys' in value;
}

function readMarks(owner: string, marks: unknown): Mark[] {
  const list = Array.isArray(marks) ? marks : [marks];
  list.forEach((mark, i) => {
    if (!isMark(mark))
      throw kindError(owner, Array.isArray(marks) ? `marks[${i}]` : 'marks', 'a mark such as scatter makes', mark);
  });
  return list;
}

function readCycle(owner: string, colors: unknown): string[] {
  if (!Array.isArray(colors) || colors.length === 0) throw kindError(owner, 'colors', 'a list of colours', colors);
  return colors.map((color, i) => readColor(owner, `colors[${i}]`, color));
}

function readRange(
  owner: string,
  name: string,
  range: unknown,
  log: boolean,
): [number | undefined, number | undefined] {
  if (range === undefined || range === null) return [undefined, undefined];
  const isEnd = (end: unknown) => end === undefined || end === null || typeof end === 'number';
  if (!Array.isArray(range) || range.length !== 2 || !range.every(isEnd)) {
    throw kindError(owner, name, '[low, high]', range);
  }
  const [low, high] = range.map((end) => end ?? undefined);
  for (const end of [low, high]) {
    if (end !== undefined && !Number.isFinite(end)) throw valueError(owner, name, 'finite numbers', range);
    if (log && end !== undefined && end <= 0) throw valueError(owner, name, 'positive on a logarithmic axis', range);
  }
  if (low !== undefined && low === high) throw valueError(owner, name, 'two different numbers', range);
  return [low, high];
}

function readAspect(owner: string, aspect: unknown): number | undefined {
  if (aspect === 'auto') return undefined;
  if (aspect === 'equal') return 1;
  if (typeof aspect === 'number') return positive(owner, 'aspect', aspect);
  oneOf(owner, 'aspect', aspect as string, ['auto', 'equal']);
  return undefined;
}

function readTicks(owner: string, name: string, ticks: unknown): LaidTicks {
  if (typeof ticks === 'boolean') return ticks;
  const list = (value: unknown, where: string) => {
    if (typeof value !== 'object' || value === null)
      throw kindError(owner, where, 'true, false, numbers or { at, texts }', value);
    return Array.from(toArray(owner, where, value).data);
  };
  if (typeof ticks !== 'object' || ticks === null || Array.isArray(ticks) || !('at' in ticks) || 'shape' in ticks) {
    return { at: list(ticks, name), texts: undefined };
  }
  const { at, texts } = readOptions(owner, ticks as object, { at: [] as unknown, texts: [] as unknown });
  const places = list(at, `${name}.at`);
  if (!Array.isArray(texts) || texts.length !== places.length) {
    throw valueError(owner, `${name}.texts`, `${places.length} texts`, texts);
  }
  return { at: places, texts: texts.map(String) };
}

/** Reads the option that says whether, where and how a legend is drawn. */
export function readLegend(owner: string, legend: unknown): LegendSpec | undefined {
  if (legend === false) return undefined;
  const plain = { place: 'best' as LegendPlace, title: undefined, columns: undefined, size: undefined, frame: true };
  if (legend === true) return plain;
  if (typeof legend === 'string')
    return { ...plain, place: oneOf(owner, 'legend', legend as LegendPlace, legendPlaces) };
  if (typeof legend !== 'object' || Object.getPrototypeOf(legend) !== Object.prototype) {
    throw kindError(owner, 'legend', 'true, false, a place or options', legend);
  }
  const o = readOptions(owner, legend as LegendOptions, {
    place: wide<LegendPlace>('best'),
    title: wide<string | undefined>(undefined, string),
    columns: wide<number | undefined>(undefined, positive),
    size: wide<number | undefined>(undefined, positive),
    frame: true,
  });
  return { ...o, place: oneOf(owner, 'legend.place', o.place, legendPlaces) };
}

/** Reads the option that says whether and how a colour bar is drawn. */
export function readColorbars(
  owner: string,
  colorbar: unknown,
  given: readonly Mark[],
  marks: readonly Mark[],
): PanelLook['colorbars'] {
  if (colorbar === false || colorbar === undefined) return [];
  const all = Array.isArray(colorbar) ? colorbar : [colorbar];
  return all.flatMap((one): PanelLook['colorbars'] => {
    const o =
      typeof one === 'object'
        ? readOptions(owner, one as ColorbarOptions, {
            of: undefined as Mark | undefined,
            label: wide<string | undefined>(undefined, string),
            ticks: undefined as readonly number[] | undefined,
          })
        : { of: undefined, label: typeof one === 'string' ? one : undefined, ticks: undefined };
    if (typeof one !== 'object' && typeof one !== 'string') boolean(owner, 'colorbar', one);
    const mark = o.of === undefined ? marks.findLast(({ bar }) => bar) : (marks[given.indexOf(o.of)] ?? o.of);
    if (!mark?.bar) {
      throw new RangeError(`${owner}: expected colorbar to have a mark with a colour map, such as heat makes`);
    }
    const ticks = o.ticks === undefined ? undefined : Array.from(toArray(owner, 'colorbar.ticks', o.ticks).data);
    return [{ bar: mark.bar, label: o.label, ticks }];
  });
}
