/** @file Axes of a grid in the form in which Matplotlib gives them: squeezed lists, and mosaics by name. */
import { kindError, valueError } from '../../arguments/options.js';
import { slicePlaces } from '../../arguments/slices.js';
import type { Axes } from './axes.js';
import { numeric } from './axesBase.js';
import { GridSpec, SubplotSpec } from './gridspec.js';

type Index = number | string | { item(): unknown };

/** Axes in a row or in rows, with the parts of NumPy's arrays that scripts use of them. */
export class AxesList<T> extends Array<T> {
  /** All axes in one row. */
  flatten(): AxesList<Axes> {
    return listed((this as unknown[]).flat() as Axes[]);
  }

  ravel(): AxesList<Axes> {
    return this.flatten();
  }

  /** The number of axes, or of rows and of axes in each. */
  get shape(): number[] {
    return Array.isArray(this[0]) ? [this.length, this[0].length] : [this.length];
  }

  get ndim(): number {
    return this.shape.length;
  }

  /** The number of axes in all. */
  get size(): number {
    return this.shape.reduce((a, b) => a * b);
  }

  /** Columns as rows. */
  get T(): AxesList<any> {
    if (this.ndim === 1) return this;
    return listed(Array.from({ length: this.shape[1]! }, (_, k) => this.getItem([':', k])));
  }

  /** All axes in rows of another length, of which -1 stands for what fits. */
  reshape(...sizes: readonly (number | readonly number[])[]): AxesList<any> {
    const [rows, columns] = sizes.flat() as [number, number?];
    const all = this.flatten();
    if (columns === undefined) return all;
    const wide = columns === -1 ? all.length / rows : columns;
    const tall = rows === -1 ? all.length / columns : rows;
    if (!(tall * wide === all.length && Number.isInteger(wide))) {
      throw valueError('AxesList.reshape', 'shape', `sizes of ${all.length} axes`, sizes.flat());
    }
    return listed(Array.from({ length: tall }, (_, i) => listed(all.slice(i * wide, (i + 1) * wide))));
  }

  /** Axes by places and slices: `axes.getItem([':', 0])` is Python's `axes[:, 0]`. */
  getItem(index: Index | readonly Index[]): any {
    const [first, ...rest] = [index].flat() as [Index, ...Index[]];
    if (typeof first !== 'string') {
      const one = this.at(Number(numeric(first)));
      if (one === undefined) throw valueError('AxesList', 'index', `a place of ${this.length} axes`, first);
      return rest.length > 0 ? (one as unknown as AxesList<any>).getItem(rest) : one;
    }
    const chosen = slicePlaces(first, this.length).map((i) => this[i]!);
    return listed(rest.length > 0 ? chosen.map((row) => (row as unknown as AxesList<any>).getItem(rest)) : chosen);
  }

  override slice(start?: number, end?: number): AxesList<T> {
    return super.slice(start, end) as AxesList<T>;
  }
}

/** A list as one of axes. */
function listed<T>(list: readonly T[]): AxesList<T> {
  return AxesList.from(list) as AxesList<T>;
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
