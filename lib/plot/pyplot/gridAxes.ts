/** @file Axes of a grid in the form in which Matplotlib gives them: squeezed lists, and mosaics by name. */
import { kindError } from '../../arguments/options.js';
import type { Axes } from './axes.js';
import { GridSpec, SubplotSpec } from './gridspec.js';

/** Axes in a row or in rows, which `flatten` and `ravel` put in one list. */
export type AxesList<T> = T[] & { flatten(): Axes[]; ravel(): Axes[] };

function listed<T>(list: T[]): AxesList<T> {
  const flat = () => (list as unknown[]).flat() as Axes[];
  return Object.defineProperties(list, { flatten: { value: flat }, ravel: { value: flat } }) as AxesList<T>;
}

/** Rows of axes: one Axes, a list of them, or rows, where dimensions of one are left out. */
export function squeezed(rows: Axes[][], squeeze: boolean): any {
  const all = listed(rows.map((row) => listed(row)));
  if (!squeeze) return all;
  if (rows.length === 1) return rows[0]!.length === 1 ? rows[0]![0] : all[0];
  return rows[0]!.length === 1 ? listed(rows.map(([axes]) => axes!)) : all;
}

/** The names of a mosaic in rows: of text, each letter is one. */
function namesOf(owner: string, mosaic: unknown): unknown[][] {
  if (typeof mosaic === 'string') {
    const rows = mosaic.includes(';') ? mosaic.split(';') : mosaic.trim().split('\n');
    return rows.map((row) => [...row.trim()]);
  }
  if (Array.isArray(mosaic) && mosaic.every(Array.isArray)) return mosaic;
  throw kindError(owner, 'mosaic', "text such as 'AB;CC', or rows of names", mosaic);
}

/** The part of a grid that each name of a mosaic covers; '.' stays empty. */
export function mosaicParts(owner: string, mosaic: unknown, options: object): Map<string, SubplotSpec> {
  const rows = namesOf(owner, mosaic);
  const grid = new GridSpec(rows.length, rows[0]!.length, options);
  const places = new Map<string, [row: number, column: number][]>();
  for (const [row, names] of rows.entries()) {
    for (const [column, name] of names.entries()) {
      if (name !== '.') places.set(String(name), [...(places.get(String(name)) ?? []), [row, column]]);
    }
  }
  return new Map(
    [...places].map(([name, cells]) => {
      const [top, bottom] = [Math.min(...cells.map(([r]) => r)), Math.max(...cells.map(([r]) => r))];
      const [left, right] = [Math.min(...cells.map(([, k]) => k)), Math.max(...cells.map(([, k]) => k))];
      const size = { rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
      return [name, new SubplotSpec(grid, { rows: grid.nrows, columns: grid.ncols, row: top, column: left, ...size })];
    }),
  );
}
