/** @file Colour maps under Matplotlib's names, each a table of 256 colours. */

import { nearest, show } from '../arguments/options.js';
import { type Chromatic, chromatic } from './libraries.js';

/** 256 colours, red, green and blue of each. */
export type ColorTable = Uint8Array;

const sampled = ['viridis', 'magma', 'inferno', 'plasma'];

const brewer = [
  ...['Blues', 'Greens', 'Greys', 'Oranges', 'Purples', 'Reds', 'BuGn', 'BuPu', 'GnBu', 'OrRd', 'PuBuGn', 'PuBu'],
  ...['PuRd', 'RdPu', 'YlGnBu', 'YlGn', 'YlOrBr', 'YlOrRd'],
  ...['BrBG', 'PRGn', 'PiYG', 'PuOr', 'RdBu', 'RdGy', 'RdYlBu', 'RdYlGn', 'Spectral'],
];

const qualitative = ['Accent', 'Dark2', 'Paired', 'Pastel1', 'Pastel2', 'Set1', 'Set2', 'Set3'];

/** Lists of colours that stand for themselves. */
const listed: Record<string, string> = {
  tab10: '1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf',
  tab20:
    '1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5',
};

/** Colours at even distances, straight lines between them. */
const ramps: Record<string, string> = {
  gray: '000000ffffff',
  binary: 'ffffff000000',
  cool: '00ffffff00ff',
  spring: 'ff00ffffff00',
  summer: '008066ffff66',
  autumn: 'ff0000ffff00',
  winter: '0000ff00ff80',
  Wistia: 'e4ff7affe81affbd00ffa000fc7f00',
  bwr: '0000ffffffffff0000',
  seismic: '00004c0000ffffffffff0000800000',
  rainbow: '8000ff6032fe4062fa208ef401b4ec20d4e140ecd460fac580ffb49ffaa2bfec8edfd478ffb462ff8e4aff6232ff3219ff0000',
  coolwarm:
    '3b4cc0445acc4d68d75775e16282ea6c8ef1779af782a5fb8db0fe98b9ffa3c2feaec9fcb8d0f9c2d5f4ccd9eed5dbe6dddddde5d8d1ecd3c5f1ccb9f4c4adf7bba0f7b194f7a687f49a7bf18d6fec7f63e57058de604dd55042cb3e38c0282fb40426',
  cividis:
    '00224e00255300275800295d002b62002d68002f6d0031700533710f35701637701c396f213b6e263d6e2a3f6d2e416d32436d35456c39486c3c4a6c3f4c6c424e6c45506c48526c4b546c4e566c51586d545a6d565c6d595e6e5c616e5e636f61656f646770666970696b716c6d726e6f737172747374757676767878777b7a787e7c78807f788381798683798985788c88788f8a78928c78948e779791779a93769d9576a09875a39a74a69c74a99f73aca172afa471b3a670b6a96fb9ab6dbcae6cbfb06bc2b369c5b568c8b866ccba64cfbd62d2c060d5c25ed9c55cdcc859dfca57e2cd54e6d051e9d34eedd54af0d846f3db42f7de3efbe138fee434fee838',
  turbo:
    '30123b36215f3b2f803f3e9c424bb54559cb4666dd4773eb4680f6458cfd4099ff38a5fb2fb2f427bee91fc9dd1ad4d018ddc21ae4b622ebaa2ff19b3ff68a52fa7a65fd6979fe598bff4b9cfe40a9fb39b7f735c3f134d0ea34dbe236e5d938eecf3af5c53afaba39fdae35fea130fe932afc8423f9751df46617ef5811e84b0ce14109d83706ce2d04c32503b71d02a916019b0f018b09027a0403',
  twilight:
    'e2d9e2d7d7ddc4ced4acc2cc95b5c781a6c37297c16887be6276ba5f64b55e51ad5d3da1592a8f511b7745135c3811452f14363a113a4a13425f174a741e4f872750983550a64550b25652bb6958c27c63c89073cca389d1b6a3d8c7bedfd4d6e2d9e2',
};

/** Lines of red, green and blue: a place in [0, 1] and its value, by turns. */
const lines: Record<string, [red: number[], green: number[], blue: number[]]> = {
  jet: [
    [0, 0, 0.35, 0, 0.66, 1, 0.89, 1, 1, 0.5],
    [0, 0, 0.125, 0, 0.375, 1, 0.64, 1, 0.91, 0, 1, 0],
    [0, 0.5, 0.11, 1, 0.34, 1, 0.65, 0, 1, 0],
  ],
  hot: [
    [0, 0.0416, 0.365079, 1, 1, 1],
    [0, 0, 0.365079, 0, 0.746032, 1, 1, 1],
    [0, 0, 0.746032, 0, 1, 1],
  ],
  bone: [
    [0, 0, 0.746032, 0.652778, 1, 1],
    [0, 0, 0.365079, 0.319444, 0.746032, 0.777778, 1, 1],
    [0, 0, 0.365079, 0.444444, 1, 1],
  ],
  copper: [
    [0, 0, 0.809524, 1, 1, 1],
    [0, 0, 1, 0.7812],
    [0, 0, 1, 0.4975],
  ],
  hsv: [
    [
      0, 1, 0.15873, 1, 0.174603, 0.96875, 0.333333, 0.03125, 0.349206, 0, 0.666667, 0, 0.68254, 0.03125, 0.84127,
      0.96875, 0.857143, 1, 1, 1,
    ],
    [0, 0, 0.15873, 0.9375, 0.174603, 1, 0.507937, 1, 0.666667, 0.0625, 0.68254, 0, 1, 0],
    [0, 0, 0.333333, 0, 0.349206, 0.0625, 0.507937, 1, 0.84127, 1, 0.857143, 0.9375, 1, 0.09375],
  ],
  terrain: [
    [0, 0.2, 0.15, 0, 0.25, 0, 0.5, 1, 0.75, 0.5, 1, 1],
    [0, 0.2, 0.15, 0.6, 0.25, 0.8, 0.5, 1, 0.75, 0.36, 1, 1],
    [0, 0.6, 0.15, 1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.33, 1, 1],
  ],
};

/** Maps of d3 that Matplotlib lacks. */
const beyond = ['warm', 'sinebow', 'cubehelix'];

const synonyms: Record<string, string> = { grey: 'gray', gist_gray: 'gray', gist_yarg: 'binary', Grays: 'Greys' };

/** The names of all maps; each may end in `_r`, which turns it round. */
export const mapNames: readonly string[] = [
  ...sampled,
  ...Object.keys(ramps),
  ...Object.keys(lines),
  ...brewer,
  ...qualitative,
  ...Object.keys(listed),
  ...beyond,
];

const tables = new Map<string, ColorTable>();

/** The colours of numbers below the range of a map, above it, and of what is no number; undefined for its ends and none. */
export interface Extremes {
  under?: string | undefined;
  over?: string | undefined;
  bad?: string | undefined;
}

/** A name of a map and those colours, which a name may carry: 'viridis!over:#ff0000'. */
export function extremesOf(name: string): Extremes & { base: string } {
  const [base, ...rest] = name.split('!');
  return { ...Object.fromEntries(rest.map((part) => part.split(':'))), base: base! };
}

/** A name of a map with other such colours. */
export function withExtremes(name: string, colors: Extremes): string {
  const { base, ...known } = extremesOf(name);
  const all = Object.entries({ ...known, ...colors }).filter(([, color]) => color !== undefined);
  return [base, ...all.map(([which, color]) => `${which}:${color}`)].join('!');
}

/** The number of colours of a map of listed ones; undefined for one that runs from colour to colour. */
export function colorCount(name: string): number | undefined {
  const base = extremesOf(name).base.replace(/_r$/, '');
  if (base.startsWith('=')) return base.split('#').length - 1;
  if (base in listed) return listed[base].length / 6;
  return qualitative.includes(base) ? chromatic()[`scheme${base}`].length : undefined;
}

/** The name of a map as {@link mapNames} has it, whatever its case. */
export function mapName(owner: string, name: string): string {
  if (name.includes('!')) {
    const { base, ...extremes } = extremesOf(name);
    return withExtremes(mapName(owner, base), extremes);
  }
  if (isRamp(name)) return name;
  const [, base, reversed = ''] = /^(.*?)(_r)?$/.exec(name)!;
  const wanted = base.toLowerCase();
  const same = [...mapNames, ...Object.keys(synonyms)].find((known) => known.toLowerCase() === wanted);
  if (same !== undefined) return (synonyms[same] ?? same) + reversed;
  const near = nearest(base, mapNames);
  const cure = near ? `did you mean ${show(near)}?` : `one of ${mapNames.join(', ')}`;
  throw new RangeError(`${owner}: expected cmap to be a colour map, got ${show(name)}; ${cure}`);
}

/** Whether a name is a map in itself: colours at even distances, such as '#ffffff#ff0000', or, after '=', side by side. */
function isRamp(name: string): boolean {
  return /^((#[0-9a-f]{6}){2,}|=(#[0-9a-f]{6})+)(_r)?$/.test(name);
}

/** The colours of a map, by a name that {@link mapName} gave. */
export function colorTable(full: string): ColorTable {
  const name = extremesOf(full).base;
  let table = tables.get(name);
  if (!table) {
    table = name.endsWith('_r') ? reversed(colorTable(name.slice(0, -2))) : made(name);
    tables.set(name, table);
  }
  return table;
}

function reversed(table: ColorTable): ColorTable {
  return Uint8Array.from(table, (_, i) => table[3 * (255 - Math.floor(i / 3)) + (i % 3)]);
}

function made(name: string): ColorTable {
  const d3 = chromatic();
  if (name.startsWith('=')) return steps(hexColors(name.slice(1).replaceAll('#', '')));
  if (isRamp(name)) return between(hexColors(name.replaceAll('#', '')));
  if (name in ramps) return between(hexColors(ramps[name]));
  if (name in lines) return Uint8Array.from({ length: 768 }, (_, i) => 255 * along(lines[name][i % 3], i));
  if (name in listed) return steps(hexColors(listed[name]));
  if (qualitative.includes(name)) return steps(d3[`scheme${name}`].map(rgb));
  if (brewer.includes(name)) return between(widest(d3[`scheme${name}`]).map(rgb));
  const interpolate = name === 'cubehelix' ? d3.interpolateCubehelixDefault : d3[`interpolate${capital(name)}`];
  return Uint8Array.from(Array.from({ length: 256 }, (_, i) => rgb(interpolate(i / 255))).flat());
}

function widest(schemes: Chromatic[string]): string[] {
  return schemes.at(-1);
}

function capital(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}

function hexColors(hex: string): number[][] {
  return hex.match(/.{6}/g)!.map((color) => rgb(`#${color}`));
}

/** Red, green and blue (0 to 255) of a colour as d3 writes it. */
function rgb(color: string): number[] {
  if (color.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
}

function between(colors: number[][]): ColorTable {
  return Uint8Array.from({ length: 768 }, (_, i) => {
    const place = (Math.floor(i / 3) / 255) * (colors.length - 1);
    const [k, channel] = [Math.min(colors.length - 2, Math.floor(place)), i % 3];
    return Math.round(colors[k][channel] + (place - k) * (colors[k + 1][channel] - colors[k][channel]));
  });
}

function steps(colors: number[][]): ColorTable {
  return Uint8Array.from(
    { length: 768 },
    (_, i) => colors[Math.floor((Math.floor(i / 3) * colors.length) / 256)][i % 3],
  );
}

/** The value of a line at the colour that byte `i` of a table belongs to. */
function along(line: number[], i: number): number {
  const t = Math.floor(i / 3) / 255;
  let k = 0;
  while (k + 4 < line.length && t > line[k + 2]) k += 2;
  return line[k + 1] + ((t - line[k]) / (line[k + 2] - line[k])) * (line[k + 3] - line[k + 1]);
}
