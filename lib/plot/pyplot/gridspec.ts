/** @file Cells of a grid, in which axes stand. */

import { valueError } from '../../arguments/options.js';
import { counting } from '../data.js';
import { keywords } from './keywords.js';

/** The most cells along one side of a grid, and axes in all cells of one. */
export const mostCells = 2000;

/** Where axes stand: cells of a grid of their own, which begins at 0. */
export interface Place {
  rows: number;
  columns: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A part of a {@link GridSpec}, for `fig.addSubplot`. */
export class SubplotSpec {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'SubplotSpec';
  /** @internal */
  constructor(
    readonly grid: GridSpec,
    readonly place: Place,
  ) {}
}

const gaps = {
  left: undefined,
  right: undefined,
  bottom: undefined,
  top: undefined,
  wspace: undefined,
  hspace: undefined,
};

/** A grid of rows and columns of several sizes: `gs.at(0, ':')` is Python's `gs[0, :]`. */
export class GridSpec {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'GridSpec';
  readonly nrows: number;
  readonly ncols: number;
  /** @internal */
  readonly widthRatios: readonly number[] | undefined;
  /** @internal */
  readonly heightRatios: readonly number[] | undefined;
  /** @internal Edges and gaps, as `fig.subplotsAdjust` takes them. */
  readonly spacing: Readonly<Record<string, unknown>>;

  constructor(...args: readonly unknown[]) {
    const all = {
      ...{ nrows: 1, ncols: 1, figure: undefined as unknown, widthRatios: undefined as unknown },
      ...{ heightRatios: undefined as unknown, ...(gaps as Record<string, unknown>) },
    };
    const {
      nrows,
      ncols,
      figure: _,
      widthRatios,
      heightRatios,
      ...spacing
    } = keywords('GridSpec', args, all, [...(['nrows', 'ncols', 'figure'] as const)]);
    this.nrows = counting('GridSpec', 'nrows', nrows, mostCells);
    this.ncols = counting('GridSpec', 'ncols', ncols, mostCells);
    this.widthRatios = widthRatios as readonly number[] | undefined;
    this.heightRatios = heightRatios as readonly number[] | undefined;
    this.spacing = Object.fromEntries(Object.entries(spacing).filter(([, value]) => value !== undefined));
  }

  /** Cells: a row and a column, each a number or a slice such as ':', '1:' and ':-1'; or one number, row by row. */
  at(row: number | string, column?: number | string): SubplotSpec {
    const { nrows: rows, ncols: columns } = this;
    if (column === undefined) {
      const [first, last] = range('cells', row, rows * columns);
      const [from, to] = [Math.floor(first / columns), Math.floor(last / columns)];
      const [left, right] = [first % columns, last % columns].sort((a, b) => a - b);
      return this.#part(from, to, left, right);
    }
    return this.#part(...range('row', row, rows), ...range('column', column, columns));
  }

  #part(from: number, to: number, left: number, right: number): SubplotSpec {
    const size = { rowSpan: to - from + 1, columnSpan: right - left + 1 };
    return new SubplotSpec(this, { rows: this.nrows, columns: this.ncols, row: from, column: left, ...size });
  }
}

/** The first and the last of `count` cells that a number or a slice means. */
function range(name: string, index: number | string, count: number): [number, number] {
  const end = (text: string, open: number) => {
    const value = text === '' ? open : Number(text);
    return value < 0 ? value + count : value;
  };
  const [first, last] =
    typeof index === 'number'
      ? [end(String(index), 0), end(String(index), 0)]
      : [end(index.split(':')[0], 0), end(index.split(':')[1] ?? '', count) - 1];
  if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last < count && first <= last)) {
    throw valueError('GridSpec', name, `a number or a slice of ${count}`, index);
  }
  return [first, last];
}
