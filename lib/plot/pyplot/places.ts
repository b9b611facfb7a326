import { positive } from '../../arguments/options.js';
import type { Frame, Inset, Placed, Sharing } from '../spec.js';
import { Axes } from './axes.js';
import type { AxesLook } from './axesArguments.js';
import { leastCommon } from './figureArguments.js';
import { mostCells, type Place } from './gridspec.js';

/** Axes of a figure, in the order in which they were made, and where each of them stands. */
export class Places {
  readonly axes: Axes[] = [];
  /** Axes inside others, which the figure does not list. */
  readonly #insets = new Map<Axes, { within: Axes; inset: Omit<Inset, 'panel'> }>();
  readonly #places = new Map<Axes, Place | readonly number[]>();
  sharing: { x: Sharing; y: Sharing } = { x: 'none', y: 'none' };
  weights: { widths: readonly number[] | undefined; heights: readonly number[] | undefined } = {
    ...{ widths: undefined, heights: undefined },
  };

  /** Axes in cells of a grid, or in a box [left, bottom, width, height] of shares. */
  add(look: AxesLook, place: Place | readonly number[]): Axes {
    return this.#put(this.#made(look), place);
  }

  #made({ is3d, sharex, sharey, settings }: AxesLook): Axes {
    const axes = new Axes(is3d, this);
    if (sharex) axes.sharex(sharex);
    if (sharey) axes.sharey(sharey);
    axes.set(settings);
    return axes;
  }

  /** Axes over others, which have the x axis of these, or the y axis. */
  over(below: Axes, shared: 'x' | 'y'): Axes {
    return this.#put(new Axes(false, this, below, shared), this.#places.get(below)!);
  }

  /** Axes inside others. */
  inside(within: Axes, look: AxesLook, inset: Omit<Inset, 'panel'>): Axes {
    const axes = this.#made(look);
    this.#insets.set(axes, { within, inset });
    return axes;
  }

  #put(axes: Axes, place: Place | readonly number[]): Axes {
    this.axes.push(axes);
    this.#places.set(axes, place);
    return axes;
  }

  /** Takes axes off, and those inside them. */
  remove(axes: Axes): void {
    const at = this.axes.indexOf(axes);
    if (at >= 0) this.axes.splice(at, 1);
    this.#insets.delete(axes);
    for (const [inner, { within }] of this.#insets) if (within === axes) this.remove(inner);
  }

  clear(): void {
    this.axes.splice(0);
    this.#insets.clear();
  }

  /** The axes that stand in just this cell, if there are any. */
  at(rows: number, columns: number, index: unknown): Axes | undefined {
    return this.axes.find((axes) => {
      const place = this.#places.get(axes)!;
      if ('length' in place) return false;
      const own = place.row * place.columns + place.column + 1;
      const isOne = place.rowSpan * place.columnSpan === 1;
      return place.rows === rows && place.columns === columns && own === index && isOne;
    });
  }

  /** The panels of all axes on one grid, for a figure of a size in pixels. */
  placed([width, height]: readonly [number, number]) {
    const cells = this.axes
      .map((axes) => this.#places.get(axes)!)
      .filter((place): place is Place => !('length' in place));
    const rows = cells.reduce((all, place) => leastCommon(all, place.rows), 1);
    const columns = cells.reduce((all, place) => leastCommon(all, place.columns), 1);
    if (Math.max(rows, columns) > mostCells) {
      throw new RangeError(
        `Figure: expected grids with common lines, at most ${mostCells} of them, got ${rows} × ${columns}`,
      );
    }
    const whole = { row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
    const all = [...this.axes, ...this.#insets.keys()];
    const placed = all.map((axes): Placed => {
      const below = axes.below && all.indexOf(axes.below as Axes);
      const same = ({ x, y }: Axes['shared']) => [x, y].map((other) => (other ? all.indexOf(other as Axes) : -1));
      const [x, y] = same(axes.shared);
      const shared = { x: x! < 0 ? undefined : x, y: y! < 0 ? undefined : y };
      const own = { panel: axes.panel(), over: below, shared };
      const found = this.#insets.get(axes);
      if (found) return { ...own, ...whole, inset: { ...found.inset, panel: all.indexOf(found.within) } };
      const place = this.#places.get(axes)!;
      if ('length' in place) {
        const [left, bottom, wide, tall] = place;
        const top = (1 - bottom - tall) * height;
        const box: Frame = { left: left * width, top, width: wide * width, height: tall * height };
        return { ...own, ...whole, box };
      }
      const [tall, wide] = [rows / place.rows, columns / place.columns];
      return {
        ...own,
        ...{ row: place.row * tall, column: place.column * wide },
        ...{ rowSpan: place.rowSpan * tall, columnSpan: place.columnSpan * wide },
      };
    });
    const weights = (given: readonly number[] | undefined, count: number) =>
      given && given.length === count
        ? given.map((weight, i) => positive('plt.subplots', `ratios[${i}]`, weight))
        : Array(count).fill(1);
    return {
      ...{ placed, rows, columns, shareX: this.sharing.x, shareY: this.sharing.y },
      ...{ widths: weights(this.weights.widths, columns), heights: weights(this.weights.heights, rows) },
    };
  }
}
