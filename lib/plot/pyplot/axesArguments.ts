/** @file The arguments of functions that make axes: where these stand, and how they look at first. */
import { valueError } from '../../arguments/options.js';
import { counting, toArray } from '../data.js';
import type { Axes } from './axes.js';
import { axesSettings } from './axesBase.js';
import { type GridSpec, mostCells, type Place, SubplotSpec } from './gridspec.js';
import { keywords } from './keywords.js';

/** How axes look before anything is drawn on them. */
export interface AxesLook {
  is3d: boolean;
  /** The axes whose ends they have. */
  sharex: Axes | undefined;
  sharey: Axes | undefined;
  /** What `Axes.set` sets. */
  settings: Record<string, unknown>;
}

const look = {
  ...{ projection: undefined as unknown, polar: false, sharex: undefined as unknown, sharey: undefined as unknown },
  ...{ label: undefined as unknown, zorder: undefined as unknown, ...axesSettings },
};

function lookOf(owner: string, o: typeof look): AxesLook {
  const { projection, polar, sharex, sharey, label: _, zorder: __, ...settings } = o;
  const asked = polar ? 'polar' : projection;
  if (asked !== undefined && asked !== '3d' && asked !== 'rectilinear') {
    throw valueError(owner, 'projection', "'3d'", asked);
  }
  return { is3d: asked === '3d', sharex: sharex as Axes, sharey: sharey as Axes, settings };
}

/** Settings of several axes, such as `subplotKw`. */
export function readLook(owner: string, given: object): AxesLook {
  return lookOf(owner, keywords(owner, [given], look));
}

/** Cells: of a grid with three numbers, or one of three digits, or a part of a {@link GridSpec}. */
export function readCell(owner: string, args: readonly unknown[]): AxesLook & { place: Place; grid?: GridSpec } {
  const all = { nrows: 1 as unknown, ncols: undefined as unknown, index: undefined as unknown, ...look };
  const { nrows, ncols, index: asked, ...rest } = keywords(owner, args, all, ['nrows', 'ncols', 'index']);
  const own = lookOf(owner, rest);
  if (nrows instanceof SubplotSpec) return { ...own, ...nrows };
  let [rows, columns, index] = [nrows as number, (ncols as number) ?? 1, asked ?? 1];
  if (ncols === undefined && rows > 1) {
    [rows, columns, index] = [Math.floor(rows / 100), Math.floor(rows / 10) % 10, rows % 10];
  }
  const [first, last] = Array.isArray(index) ? index : [index, index];
  const counts = { nrows: rows, ncols: columns };
  for (const [name, value] of Object.entries(counts)) counting(owner, name, value, mostCells);
  for (const value of [first, last]) counting(owner, 'index', value, mostCells);
  if (last > rows * columns || last < first) throw valueError(owner, 'index', `from 1 to ${rows * columns}`, index);
  const at = (k: number) => [Math.floor((k - 1) / columns), (k - 1) % columns] as const;
  const [[row, column], [lastRow, lastColumn]] = [at(first), at(last)];
  const size = { rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 };
  return { ...own, place: { rows, columns, row, column, ...size } };
}

/** A box [left, bottom, width, height] under its name, and the units that it is in. */
export function readBox(
  owner: string,
  name: string,
  args: readonly unknown[],
): AxesLook & { box: [number, number, number, number]; transform: unknown } {
  const all = { [name]: undefined as unknown, transform: undefined as unknown, ...look, facecolor: 'white' as unknown };
  const o = keywords<Record<string, unknown>>(owner, args, all, [name]);
  const { transform, [name]: given, ...rest } = o;
  const { data } = toArray(owner, name, given);
  if (data.length !== 4 || !(data[2]! > 0 && data[3]! > 0)) {
    throw valueError(owner, name, '[left, bottom, width, height] with positive sizes', given);
  }
  const box = Array.from(data) as [number, number, number, number];
  return { ...lookOf(owner, rest as typeof look), box, transform };
}
