import { positive, readOptions, valueError } from '../../arguments/options.js';
import { readColor } from '../color.js';
import type { BarSpec } from '../colorbar.js';
import { counting, toArray } from '../data.js';
import { type Figure as Drawing, figureOf } from '../figure.js';
import type { Frame, Margins, Placed, Sharing } from '../layout.js';
import type { LegendSpec } from '../panel.js';
import type { Artist } from './artist.js';
import { Axes } from './axes.js';
import { Area } from './axesParts.js';
import { Canvas } from './canvas.js';
import { Colorbar, readColorbar } from './colorbar.js';
import { acrossAt, leastCommon, readEngine, readFigureLegend, readSave, sharingOf, sizeOf } from './figureArguments.js';
import { mosaicParts, squeezed } from './gridAxes.js';
import { GridSpec, mostCells, type Place, SubplotSpec } from './gridspec.js';
import { type Keywords, keywords, spelled, type TextKeywords } from './keywords.js';
import { fontSize, plainText, points, pythonTheme, rcParams } from './style.js';

/** Keywords of {@link PyFigure.savefig}. */
export interface SaveKeywords extends Keywords {
  dpi?: number | 'figure';
  bboxInches?: 'tight' | null;
  facecolor?: unknown;
  transparent?: boolean;
}

/** Options of {@link PyFigure.subplots}. */
export interface SubplotKeywords extends Keywords {
  figsize?: readonly number[];
  sharex?: boolean | 'all' | 'row' | 'col' | 'none';
  sharey?: boolean | 'all' | 'row' | 'col' | 'none';
  squeeze?: boolean;
  subplotKw?: Keywords & { projection?: '3d' | null };
  gridspecKw?: Keywords & { widthRatios?: readonly number[]; heightRatios?: readonly number[] };
}

const spacing = { left: 0.125, right: 0.9, bottom: 0.11, top: 0.88, wspace: 0.2, hspace: 0.2 };

/** A figure of Matplotlib: axes in a grid. */
export class PyFigure {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'Figure';
  /** Its axes in the order in which they were made. */
  readonly axes: Axes[] = [];
  /** Its number, by which `plt.figure` finds it again. */
  readonly number: number;
  /** Pixels an inch. */
  dpi: number;
  #size: readonly [number, number];
  readonly #places = new Map<Axes, Place | readonly number[]>();
  #title: string | undefined;
  #titleSize: number | undefined;
  #background = readColor('plt.rcParams', 'figure.facecolor', rcParams['figure.facecolor']);
  #sharing: { x: Sharing; y: Sharing } = { x: 'none', y: 'none' };
  #weights: { widths: readonly number[] | undefined; heights: readonly number[] | undefined } = {
    ...{ widths: undefined, heights: undefined },
  };
  #spacing = spacing;
  /** The engine that makes room for labels, if there is one. */
  #engine: 'tight' | 'constrained' | undefined;
  #legend: LegendSpec | undefined;
  #colorbar: BarSpec | undefined;

  constructor(
    number: number,
    options: {
      figsize?: unknown;
      dpi?: unknown;
      facecolor?: unknown;
      engine?: 'tight' | 'constrained' | undefined;
    } = {},
  ) {
    this.number = number;
    this.dpi = positive('plt.figure', 'dpi', options.dpi ?? rcParams['figure.dpi']);
    this.#size = sizeOf('plt.figure', options.figsize ?? rcParams['figure.figsize']);
    if (options.facecolor !== undefined) this.#background = readColor('plt.figure', 'facecolor', options.facecolor);
    this.#engine = options.engine;
  }

  /** Axes in a cell of a grid: `addSubplot(2, 1, 1)`, `addSubplot(211)` or `addSubplot(gs.at(0, ':'))`; `projection: '3d'` sees them from above. */
  addSubplot(...args: readonly unknown[]): Axes {
    const owner = 'Figure.addSubplot';
    const all = {
      nrows: 1 as unknown,
      ncols: undefined as unknown,
      index: undefined as unknown,
      projection: undefined as unknown,
    };
    const rest = {
      sharex: undefined,
      sharey: undefined,
      label: undefined,
      facecolor: undefined as unknown,
      aspect: undefined as unknown,
    };
    const o = keywords(owner, args, { ...all, ...rest, title: undefined as unknown }, ['nrows', 'ncols', 'index']);
    const settings = { facecolor: o.facecolor, aspect: o.aspect, title: o.title };
    if (o.nrows instanceof SubplotSpec) {
      const { grid, place } = o.nrows;
      this.#weights = { widths: grid.widthRatios, heights: grid.heightRatios };
      if (Object.keys(grid.spacing).length > 0) this.subplotsAdjust(grid.spacing);
      const axes = this.#axes(o.projection, place);
      axes.set(settings);
      return axes;
    }
    let [rows, columns, index] = [o.nrows as number, (o.ncols as number) ?? 1, o.index ?? 1];
    if (o.ncols === undefined && rows > 1)
      [rows, columns, index] = [Math.floor(rows / 100), Math.floor(rows / 10) % 10, rows % 10];
    const [first, last] = Array.isArray(index) ? index : [index, index];
    for (const [name, value] of [
      ['nrows', rows],
      ['ncols', columns],
      ['index', first],
      ['index', last],
    ] as const) {
      counting(owner, name, value, mostCells);
    }
    if (last > rows * columns || last < first) throw valueError(owner, 'index', `from 1 to ${rows * columns}`, index);
    const at = (k: number) => [Math.floor((k - 1) / columns), (k - 1) % columns];
    const [[row, column], [lastRow, lastColumn]] = [at(first), at(last)];
    const axes = this.#axes(o.projection, {
      ...{ rows, columns, row, column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 },
    });
    axes.set(settings);
    return axes;
  }

  /** A grid for `addSubplot`: `fig.addSubplot(gs.at(0, ':'))`. */
  addGridspec(...args: readonly unknown[]): GridSpec {
    return new GridSpec(...args);
  }

  /** Axes in a box of their own, [left, bottom, width, height] as shares of the figure. */
  addAxes(...args: readonly unknown[]): Axes {
    const owner = 'Figure.addAxes';
    const all = { rect: undefined as unknown, projection: undefined as unknown, facecolor: 'white' as unknown };
    const rest = { label: undefined, aspect: undefined as unknown, title: undefined as unknown, zorder: undefined };
    const {
      rect,
      projection,
      label: _,
      zorder: __,
      ...settings
    } = keywords(owner, args, { ...all, ...rest }, ['rect']);
    const box = Array.from(toArray(owner, 'rect', rect).data);
    if (box.length !== 4 || !(box[2] > 0 && box[3] > 0)) {
      throw valueError(owner, 'rect', '[left, bottom, width, height] with positive sizes', rect);
    }
    const axes = this.#axes(projection, box);
    axes.set(settings);
    return axes;
  }

  #axes(projection: unknown, place: Place | readonly number[]): Axes {
    if (projection !== undefined && projection !== null && projection !== '3d' && projection !== 'rectilinear') {
      throw valueError('Figure.addSubplot', 'projection', "'3d'", projection);
    }
    return this.#put(new Axes(projection === '3d', (below, shared) => this.#over(below, shared)), place);
  }

  #over(below: Axes, shared: 'x' | 'y'): Axes {
    const twin = new Axes(false, (axes, other) => this.#over(axes, other), below, shared);
    return this.#put(twin, this.#places.get(below)!);
  }

  #put(axes: Axes, place: Place | readonly number[]): Axes {
    this.axes.push(axes);
    this.#places.set(axes, place);
    return axes;
  }

  /** @internal The axes that stand in just this cell, if there are any. */
  axesAt(rows: number, columns: number, index: unknown): Axes | undefined {
    return this.axes.find((axes) => {
      const place = this.#places.get(axes)!;
      if ('length' in place) return false;
      const own = place.row * place.columns + place.column + 1;
      return (
        place.rows === rows && place.columns === columns && own === index && place.rowSpan * place.columnSpan === 1
      );
    });
  }

  /** @internal Axes in all cells of a grid, in rows. */
  fill(
    nrows: number,
    ncols: number,
    o: { sharex: unknown; sharey: unknown; subplotKw: unknown; gridspecKw: unknown },
  ): Axes[][] {
    const owner = 'plt.subplots';
    counting(owner, 'nrows', nrows, mostCells);
    counting(owner, 'ncols', ncols, Math.floor(mostCells / nrows));
    this.#sharing = { x: sharingOf(owner, 'sharex', o.sharex), y: sharingOf(owner, 'sharey', o.sharey) };
    const grid = spelled((o.gridspecKw ?? {}) as object, []);
    const { widthRatios, heightRatios, ...rest } = grid as Record<string, readonly number[] | undefined>;
    this.#weights = { widths: widthRatios, heights: heightRatios };
    if (Object.keys(rest).length > 0) this.subplotsAdjust(rest as Keywords);
    const { projection } = spelled((o.subplotKw ?? {}) as object, []);
    const cell = (row: number, column: number) => {
      return this.#axes(projection, { rows: nrows, columns: ncols, row, column, rowSpan: 1, columnSpan: 1 });
    };
    return Array.from({ length: nrows }, (_, row) => Array.from({ length: ncols }, (_, column) => cell(row, column)));
  }

  /** Axes in all cells of a grid: one Axes, a list of them, or rows. */
  subplots(...args: readonly unknown[]): any {
    const all = {
      ...{ nrows: 1, ncols: 1, sharex: undefined as unknown, sharey: undefined as unknown, squeeze: true },
      ...{ subplotKw: undefined as unknown, gridspecKw: undefined as unknown },
      ...{ widthRatios: undefined as unknown, heightRatios: undefined as unknown },
    };
    const { widthRatios, heightRatios, ...o } = keywords('Figure.subplots', args, all, ['nrows', 'ncols']);
    const ratios = {
      ...(widthRatios !== undefined && { widthRatios }),
      ...(heightRatios !== undefined && { heightRatios }),
    };
    const rows = this.fill(o.nrows, o.ncols, { ...o, gridspecKw: { ...ratios, ...(o.gridspecKw as object) } });
    return squeezed(rows, o.squeeze);
  }

  /** Axes by name, each of which covers its cells: `fig.subplotMosaic('AB;CC')`. */
  subplotMosaic(mosaic: unknown, options: Keywords = {}): Record<string, Axes> {
    const o = spelled(options, []);
    const { widthRatios, heightRatios, gridspecKw, subplotKw } = o as Record<string, object | undefined>;
    const ratios = { ...(widthRatios && { widthRatios }), ...(heightRatios && { heightRatios }) };
    const parts = mosaicParts('Figure.subplotMosaic', mosaic, { ...ratios, ...gridspecKw });
    return Object.fromEntries([...parts].map(([name, part]) => [name, this.addSubplot(part, { ...subplotKw })]));
  }

  /** A line above all axes. */
  suptitle(...args: [t: unknown, keywords?: TextKeywords]): void {
    const text = {
      fontsize: undefined as unknown,
      size: undefined,
      x: 0.5,
      y: 0.98,
      fontweight: undefined,
      color: undefined,
    };
    const align = { horizontalalignment: 'center', verticalalignment: 'top' };
    const { t, fontsize } = keywords('Figure.suptitle', args, { t: '' as unknown, ...text, ...align }, ['t']);
    this.#title = plainText(t) || undefined;
    this.#titleSize = fontSize('Figure.suptitle', 'fontsize', fontsize ?? rcParams['figure.titlesize']);
  }

  /** The paper. */
  readonly patch = new Area((color) => this.setFacecolor(color));
  #texts: Axes | undefined;

  /** A text at a place in shares of the figure. */
  text(...args: readonly unknown[]): Artist {
    // Axes of the figure's size, without a frame, have the texts.
    if (!this.#texts || !this.axes.includes(this.#texts)) {
      this.#texts = this.addAxes([0, 0, 1, 1], { facecolor: 'none' });
      this.#texts.set({ xlim: [0, 1], ylim: [0, 1] });
      this.#texts.setAxisOff();
      this.axes.unshift(this.axes.pop()!);
    }
    return this.#texts.text(...args);
  }

  supxlabel(text: unknown): void {
    this.text(0.5, 0.01, text, { ha: 'center', va: 'bottom', fontsize: 'large' });
  }

  supylabel(text: unknown): void {
    this.text(0.02, 0.5, text, { ha: 'left', va: 'center', rotation: 90, fontsize: 'large' });
  }

  setFigwidth(width: number): void {
    this.setSizeInches(width, this.#size[1]);
  }

  setFigheight(height: number): void {
    this.setSizeInches(this.#size[0], height);
  }

  /** The key to the colours of `mappable`: in the axes `cax`, else beside or below its axes, or all axes given as `ax`. */
  colorbar(...args: [mappable: Artist, keywords?: Keywords]): Colorbar {
    const { spec, axes, all, cax } = readColorbar(args);
    if (cax) cax.becomeBar(spec);
    else if (all) this.#colorbar = spec;
    else axes.addColorbar(spec);
    return new Colorbar(spec, cax ?? axes);
  }

  /** One legend below all axes. */
  legend(...args: readonly unknown[]): void {
    this.#legend = readFigureLegend(args);
  }

  /** Boxes as large as their labels allow. */
  tightLayout(..._keywords: readonly unknown[]): void {
    this.#engine = 'tight';
  }

  setTightLayout(tight: boolean): void {
    this.#engine = tight ? 'tight' : undefined;
  }

  setConstrainedLayout(constrained: boolean): void {
    this.#engine = constrained ? 'constrained' : undefined;
  }

  /** 'tight', 'constrained', or 'none'; 'compressed' is 'constrained'. */
  setLayoutEngine(engine: unknown): void {
    this.#engine = readEngine('Figure.setLayoutEngine', { layout: engine });
  }

  /** Edges of the grid of axes and the gaps in it, as shares. Boxes stay clear of labels, whatever is asked for. */
  subplotsAdjust(...args: readonly unknown[]): void {
    const given = keywords('Figure.subplotsAdjust', args, { ...this.#spacing }, [
      'left',
      'bottom',
      'right',
      'top',
      'wspace',
      'hspace',
    ]);
    this.#spacing = given;
    this.#engine = undefined;
  }

  /** Width and height in inches. */
  setSizeInches(width: number | readonly number[], height?: number): void {
    this.#size = sizeOf('Figure.setSizeInches', Array.isArray(width) ? width : [width, height]);
  }

  getSizeInches(): [number, number] {
    return [...this.#size];
  }

  setDpi(dpi: number): void {
    this.dpi = positive('Figure.setDpi', 'dpi', dpi);
  }

  setFacecolor(color: unknown): void {
    this.#background = readColor('Figure.setFacecolor', 'color', color);
  }

  /** Current axes; the last ones, made if there are none. */
  gca(): Axes {
    return this.axes.at(-1) ?? this.addSubplot();
  }

  getAxes(): Axes[] {
    return [...this.axes];
  }

  delaxes(axes: Axes): void {
    const at = this.axes.indexOf(axes);
    if (at >= 0) this.axes.splice(at, 1);
  }

  /** Takes all axes off. */
  clf(): void {
    this.axes.splice(0);
    [this.#title, this.#legend, this.#colorbar] = [undefined, undefined, undefined];
  }

  clear(): void {
    this.clf();
  }

  autofmtXdate(): void {}

  /** The canvas that it is drawn on. */
  readonly canvas = new Canvas(this);

  /** The figure as `torchebm/plot` draws it, 100 pixels an inch. */
  drawing(...args: [options?: { cropped?: boolean; facecolor?: string }]): Drawing {
    const { cropped, facecolor } = readOptions('Figure.drawing', args[0], {
      cropped: false,
      facecolor: this.#background,
    });
    const [width, height] = this.#size.map((inches) => 100 * inches);
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
    const placed = this.axes.map((axes): Placed => {
      const place = this.#places.get(axes)!;
      const below = axes.below && this.axes.indexOf(axes.below as Axes);
      const own = { panel: axes.panel(), over: below };
      if ('length' in place) {
        const [left, bottom, wide, tall] = place;
        const top = (1 - bottom - tall) * height;
        const box: Frame = { left: left * width, top, width: wide * width, height: tall * height };
        return { ...own, ...{ row: 0, column: 0, rowSpan: 1, columnSpan: 1 }, box };
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
    return figureOf({
      ...{ placed, rows, columns, shareX: this.#sharing.x, shareY: this.#sharing.y, size: [width, height] },
      ...{ widths: weights(this.#weights.widths, columns), heights: weights(this.#weights.heights, rows) },
      ...{ title: this.#title, titleSize: this.#titleSize, legend: this.#legend, colorbar: this.#colorbar },
      ...{ background: facecolor, theme: pythonTheme(), cropped },
      margins: this.#margins([width, height], rows, columns),
    });
  }

  #margins([width, height]: readonly [number, number], rows: number, columns: number): Margins {
    const none = { left: 0, right: 0, top: 0, bottom: 0, bar: 0.25 };
    const { left, right, bottom, top, wspace, hspace } = this.#spacing;
    const share = (value: number) => Math.min(0.99, value);
    if (this.#engine === 'constrained') {
      const pad = points(3);
      const gap = (size: number, count: number) => Math.max(2 * pad, (0.02 * size) / count);
      return { ...none, gapX: gap(width, columns), gapY: gap(height, rows), outer: pad, even: false };
    }
    const spaced = {
      ...{ left: left * width, right: (1 - right) * width, top: (1 - top) * height, bottom: bottom * height },
      ...{ gapX: share(wspace), gapY: share(hspace), bar: 0.25, outer: 2, even: false },
    };
    if (this.#engine === undefined) return spaced;
    const pad = points(10.8);
    return { ...none, gapX: pad, gapY: pad, outer: pad, even: true, from: { ...spaced, strict: true } };
  }

  /**
   * Writes the figure to a `.png`, `.svg` or `.gif` file, `dpi` pixels an inch; `bboxInches: 'tight'` cuts white edges off.
   */
  async savefig(...args: [fname: string | object, keywords?: SaveKeywords]): Promise<void> {
    const { drawing, file, width } = this.#toSave(args);
    await drawing.save(file, { width });
  }

  /** {@link PyFigure.savefig}, in place. */
  savefigSync(...args: [fname: string | object, keywords?: SaveKeywords]): void {
    const { drawing, file, width } = this.#toSave(args);
    drawing.saveSync(file, { width });
  }

  #toSave(args: readonly unknown[]): { drawing: Drawing; file: string; width: number } {
    const { file, dpi, cropped, facecolor } = readSave(args, this.dpi, this.#background);
    const drawing = this.drawing({ cropped, facecolor });
    return { drawing, file, width: acrossAt('Figure.savefig', dpi, drawing) };
  }

  /** {@link PyFigure.savefig} under its other name. */
  async save(...args: [fname: string | object, keywords?: SaveKeywords]): Promise<void> {
    await this.savefig(...args);
  }

  show(): void {}
}
