/** @file Matplotlib's arguments: by position, then keywords as an object, under their names in camelCase. */

import { isOptions, readArguments, wide } from '../../arguments/options.js';
import { withData } from '../marks/mark.js';

/** Keywords: those that are known have their type; others are refused when they are used. */
export interface Keywords {
  [keyword: string]: unknown;
}

/** Keywords of texts. */
export interface TextKeywords extends Keywords {
  fontsize?: number | string;
  fontweight?: string | number;
  color?: unknown;
  rotation?: number | string;
  ha?: string;
  va?: string;
}

/** Keywords that change speed, selection with a mouse or files of other kinds, but not what a picture means. */
const ignored = [
  ...[
    'rasterized',
    'antialiased',
    'aa',
    'antialiaseds',
    'snap',
    'picker',
    'url',
    'gid',
    'clipOn',
    'clipPath',
    'aggFilter',
    'animated',
  ],
  ...['pathEffects', 'sketchParams', 'capstyle', 'joinstyle', 'solidCapstyle', 'dashCapstyle', 'solidJoinstyle'],
  ...['markevery', 'interpolation', 'interpolationStage', 'resample', 'filternorm', 'filterrad', 'nchunk', 'corner'],
  ...['plotnonfinite', 'usetex', 'fontfamily', 'family', 'fontname', 'fontproperties', 'parseMath', 'wrap', 'locator'],
];

/** Short names of keywords. */
const synonyms: Record<string, string> = {
  ...{ lw: 'linewidth', linewidths: 'linewidth', ls: 'linestyle', linestyles: 'linestyle', ms: 'markersize' },
  ...{
    mfc: 'markerfacecolor',
    mec: 'markeredgecolor',
    mew: 'markeredgewidth',
    ec: 'edgecolor',
    edgecolors: 'edgecolor',
  },
  ...{ fc: 'facecolor', facecolors: 'facecolor', size: 'fontsize' },
  ...{ weight: 'fontweight', ha: 'horizontalalignment', va: 'verticalalignment', style: 'fontstyle' },
  ...{ c: 'color', colors: 'color' },
};

/** A keyword of Python as the library names it: `bbox_inches` is `bboxInches`. */
function camel(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** An object of keywords under their full names; those that are null are as if they were not given. */
export function spelled(options: object, known: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === null || value === undefined) continue;
    const plain = camel(name);
    const full = !known.includes(plain) && known.includes(synonyms[plain] ?? '') ? synonyms[plain] : plain;
    found[full] = value;
  }
  return found;
}

/** An iterable, such as a range, as a list; null as if it were not given. */
export function listed(value: unknown): unknown {
  if (value === null) return undefined;
  const isLazy =
    typeof value === 'object' && Symbol.iterator in value && !('shape' in value) && !ArrayBuffer.isView(value);
  return isLazy && !Array.isArray(value) ? [...(value as Iterable<unknown>)] : value;
}

/**
 * Reads the arguments of a function of Matplotlib: leading ones by position, in the order of `positions`, then keywords.
 *
 * @throws TypeError on an unknown keyword, with the nearest one that there is.
 */
export function keywords<T extends object>(
  owner: string,
  args: readonly unknown[],
  defaults: T,
  positions: readonly (keyof T & string)[] = [],
): T {
  const known = Object.keys(defaults);
  const all = withData(args).map(listed);
  const last = all.at(-1);
  if (isOptions(last)) {
    const read = spelled(last, known);
    for (const name of ignored) if (!known.includes(name)) delete read[name];
    all[all.length - 1] = read;
  }
  // An argument by position may be a number, numbers or a tensor: its user checks it.
  const open = Object.fromEntries(positions.map((name) => [name, wide(defaults[name])]));
  return readArguments<T>(owner, all, { ...defaults, ...open }, positions);
}
