/** @file Colour maps as pyplot has them: functions from numbers to colours. */
import { kindError, positiveInteger } from '../../arguments/options.js';
import { type Color, channels, readColor, shadeOf } from '../color.js';
import { colorCount, type Extremes, extremesOf, mapName, mapNames, withExtremes } from '../colormaps.js';
import { toArray } from '../data.js';
import { rcParams } from './style.js';

type Rgba = [r: number, g: number, b: number, a: number];

/**
 * A colour map: called with numbers in [0, 1], it gives red, green, blue and alpha in [0, 1] of each. Whole numbers above 1,
 * bigints and integer tensors are the numbers of its colours; so is 1 in a map of listed colours, such as tab10.
 */
export interface Colormap {
  (value: number | bigint): Rgba;
  (values: object): Rgba[];
  /** Matplotlib's name of it. */
  readonly name: string;
  /** The number of its colours. */
  readonly N: number;
  /** The colour of what is above its range. */
  setOver(color: Color): void;
  /** The colour of what is below its range. */
  setUnder(color: Color): void;
  /** The colour of what is not a number; none before. */
  setBad(color: Color): void;
  /** A map like it with other colours of what is not in its range. */
  withExtremes(colors: { bad?: Color; under?: Color; over?: Color }): Colormap;
  /** The map turned round. */
  reversed(): Colormap;
  /** The map with `count` colours. */
  resampled(count: number): Colormap;
  copy(): Colormap;
}

/** The names by which marks know maps, with the colours of what is beyond. */
const codes = new WeakMap<Colormap, string>();

/** The colour map of a name, with `count` colours, or as many as it has. */
export function colormap(owner: string, name: string, count?: number, label?: string): Colormap {
  let code = mapName(owner, name);
  const own = colorCount(code);
  const n = count ?? own ?? 256;
  positiveInteger(owner, 'N', n);
  const shade = (value: number): Rgba => {
    const color = shadeOf({ map: code, range: [0, 1], log: false })(value);
    if (color === 'none') return [0, 0, 0, 0];
    const alpha = color.length > 7 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
    const [r, g, b] = channels(color);
    return [r / 255, g / 255, b / 255, alpha];
  };
  const indexed = (k: number) => {
    if (k < 0 || k >= n) return shade(k < 0 ? -Infinity : Infinity);
    return shade(n === 256 ? (k + 0.5) / 256 : own === n ? (k + 0.5) / n : Math.min(1, k / Math.max(1, n - 1)));
  };
  // The last colour includes the end of the range.
  const shared = (value: number) =>
    Number.isNaN(value) || value < 0 || value > 1 ? shade(value) : indexed(Math.min(n - 1, Math.floor(value * n)));
  const isIndex = (value: number) => Number.isInteger(value) && (value > 1 || (value === 1 && own !== undefined));
  const map = (value: number | bigint | object) => {
    if (typeof value === 'bigint') return indexed(Number(value));
    if (typeof value === 'number') return isIndex(value) ? indexed(value) : shared(value);
    const data = Array.from(toArray(code, 'values', value).data);
    const { dtype } = value as { dtype?: string };
    const isWhole = dtype ? /int/.test(dtype) : data.every(Number.isInteger) && data.some(isIndex);
    return data.map(isWhole ? indexed : shared);
  };
  const set = (name: string, which: keyof Extremes) => (color: Color) => {
    code = withExtremes(code, { [which]: readColor(`Colormap.${name}`, 'color', color) });
    codes.set(made, code);
  };
  const like = (next: string, size = n) => colormap(owner, next, size, label);
  const made: Colormap = Object.defineProperties(map, {
    ...{ name: { value: label ?? code }, N: { value: n } },
    setOver: { value: set('setOver', 'over') },
    setUnder: { value: set('setUnder', 'under') },
    setBad: { value: set('setBad', 'bad') },
    withExtremes: {
      value(colors: Partial<Record<keyof Extremes, Color>>) {
        const read = Object.entries(colors).map(([which, color]) => [
          which,
          readColor('Colormap.withExtremes', which, color),
        ]);
        return like(withExtremes(code, Object.fromEntries(read)));
      },
    },
    reversed: { value: () => colormap(owner, turned(code), n, label && turned(label)) },
    resampled: { value: (size: number) => like(code, positiveInteger('Colormap.resampled', 'count', size)) },
    copy: { value: () => like(code) },
  }) as unknown as Colormap;
  codes.set(made, code);
  return made;
}

/** The name of a map that runs the other way, what lies beyond its ends too. */
function turned(code: string): string {
  const { base, under, over, bad } = extremesOf(code);
  const back = base.endsWith('_r') ? base.slice(0, -2) : `${base}_r`;
  return withExtremes(back, { under: over, over: under, bad });
}

/** Colour maps of one's own. */
export const LinearSegmentedColormap = {
  /**
   * A map through colours at even distances.
   *
   * @example
   * const map = LinearSegmentedColormap.fromList('fire', ['black', 'red', 'gold']);
   */
  fromList(name: string, colors: readonly Color[], options: { N?: number } = {}): Colormap {
    const owner = 'LinearSegmentedColormap.fromList';
    const ramp = colors.map((color, i) => readColor(owner, `colors[${i}]`, color).slice(0, 7)).join('');
    return colormap(owner, ramp, options.N, name);
  },
};

/**
 * A map of colours side by side, without any between them.
 *
 * @example
 * import { ListedColormap } from 'torchebm/plot';
 * const map = new ListedColormap(['tab:blue', 'tab:orange']);
 * console.log(map.N, map(0.9).map((x) => Math.round(255 * x))); // 2 [ 255, 127, 14, 255 ]
 */
export const ListedColormap = function ListedColormap(
  colors: readonly Color[],
  { name = 'from_list' }: { name?: string } = {},
): Colormap {
  const owner = 'ListedColormap';
  if (!Array.isArray(colors) || colors.length === 0) throw kindError(owner, 'colors', 'a list of colours', colors);
  const list = colors.map((color, i) => readColor(owner, `colors[${i}]`, color).slice(0, 7));
  return colormap(owner, `=${list.join('')}`, undefined, name);
} as unknown as new (
  colors: readonly Color[],
  options?: { name?: string },
) => Colormap;

/** `plt.cm`: colour maps by name. */
export type Colormaps = Readonly<Record<string, Colormap>> & {
  /** The colour map of a name, with `lut` colours. */
  getCmap(name: string | Colormap, lut?: number): Colormap;
};

/** The colour map of a name or itself. */
export function getCmap(name: string | Colormap, lut?: number): Colormap {
  return typeof name === 'function' ? name : colormap('plt.getCmap', name, lut);
}

/** `plt.cm`, whose maps are made when they are asked for. */
export const cm = new Proxy({} as Record<string, Colormap>, {
  get(made, name) {
    if (typeof name !== 'string') return undefined;
    if (name === 'getCmap' || name === 'get_cmap') return getCmap;
    const base = name.replace(/_r$/, '');
    if (!mapNames.includes(base)) return undefined;
    made[name] ??= colormap('plt.cm', name);
    return made[name];
  },
  has: (_, name) => typeof name === 'string' && mapNames.includes(name.replace(/_r$/, '')),
  ownKeys: () => [...mapNames],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
}) as unknown as Colormaps;

/** The name of a colour map given by its name or itself. */
export function cmapName(owner: string, cmap: unknown): string {
  if (cmap === undefined) return rcParams['image.cmap'];
  if (typeof cmap === 'string') return cmap;
  const code = typeof cmap === 'function' ? codes.get(cmap as Colormap) : undefined;
  if (code !== undefined) return code;
  throw kindError(owner, 'cmap', 'the name of a colour map', cmap);
}
