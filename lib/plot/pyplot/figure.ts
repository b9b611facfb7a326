import { positive, readOptions } from '../../arguments/options.js';
import { readColor } from '../color.js';
import type { BarSpec } from '../colorbar.js';
import { counting } from '../data.js';
import { type Figure as Drawing, figureOf } from '../figure.js';
import type { LegendSpec } from '../look.js';
import type { FigureSpec } from '../spec.js';
import type { Artist } from './artist.js';
import type { Axes } from './axes.js';
import { readBox, readCell, readLook } from './axesArguments.js';
import type { Title } from './axesBase.js';
import { Area } from './axesParts.js';
import { Canvas } from './canvas.js';
import { Colorbar, readColorbar } from './colorbar.js';
import { acrossAt, readFigureLegend, readName, readSave, sharingOf, shown, sizeOf } from './figureArguments.js';
import { mosaicParts, squeezed } from './gridAxes.js';
import { GridSpec, mostCells } from './gridspec.js';
import { type Keywords, keywords, spelled, type TextKeywords } from './keywords.js';
import { Places } from './places.js';
import { type Engine, Spacing } from './spacing.js';
import { pythonTheme, rcParams } from './style.js';

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

/** A figure of Matplotlib: axes in a grid. */
export class PyFigure {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'Figure';
  readonly #places = new Places();
  /** Its axes in the order in which they were made. */
  readonly axes: Axes[] = this.#places.axes;
  /** Its number, by which `plt.figure` finds it again. */
  readonly number: number;
  /** Pixels an inch. */
  dpi: number;
  #size: readonly [number, number];
  #title: FigureSpec['title'];
  readonly #names: NonNullable<FigureSpec['names']> = {};
  #background = readColor('plt.rcParams', 'figure.facecolor', rcParams['figure.facecolor']);
  readonly #spacing: Spacing;
  #legend: LegendSpec | undefined;
  #colorbar: BarSpec | undefined;

  constructor(
    number: number,
    options: { figsize?: unknown; dpi?: unknown; facecolor?: unknown; engine?: Engine } = {},
  ) {
    this.number = number;
    this.dpi = positive('plt.figure', 'dpi', options.dpi ?? rcParams['figure.dpi']);
    this.#size = sizeOf('plt.figure', options.figsize ?? rcParams['figure.figsize']);
    if (options.facecolor !== undefined) this.#background = readColor('plt.figure', 'facecolor', options.facecolor);
    this.#spacing = new Spacing(options.engine);
  }

  /** Axes in a cell of a grid: `addSubplot(2, 1, 1)`, `addSubplot(211)` or `addSubplot(gs.at(0, ':'))`; `projection: '3d'` sees them from above. */
  addSubplot(...args: readonly unknown[]): Axes {
    const { place, grid, ...look } = readCell('Figure.addSubplot', args);
    if (grid) {
      this.#places.weights = { widths: grid.widthRatios, heights: grid.heightRatios };
      if (Object.keys(grid.spacing).length > 0) this.subplotsAdjust(grid.spacing);
    }
    return this.#places.add(look, place);
  }

  /** A grid for `addSubplot`: `fig.addSubplot(gs.at(0, ':'))`. */
  addGridspec(...args: readonly unknown[]): GridSpec {
    return new GridSpec(...args);
  }

  /** Axes in a box of their own, [left, bottom, width, height] as shares of the figure. */
  addAxes(...args: readonly unknown[]): Axes {
    const { box, transform: _, ...look } = readBox('Figure.addAxes', 'rect', args);
    return this.#places.add(look, box);
  }

  /** @internal The axes that stand in just this cell, if there are any. */
  axesAt(rows: number, columns: number, index: unknown): Axes | undefined {
    return this.#places.at(rows, columns, index);
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
    this.#places.sharing = { x: sharingOf(owner, 'sharex', o.sharex), y: sharingOf(owner, 'sharey', o.sharey) };
    const grid = spelled((o.gridspecKw ?? {}) as object, []);
    const { widthRatios, heightRatios, ...rest } = grid as Record<string, readonly number[] | undefined>;
    this.#places.weights = { widths: widthRatios, heights: heightRatios };
    if (Object.keys(rest).length > 0) this.subplotsAdjust(rest as Keywords);
    const look = readLook(owner, (o.subplotKw ?? {}) as object);
    const cell = (row: number, column: number) => {
      return this.#places.add(look, { rows: nrows, columns: ncols, row, column, rowSpan: 1, columnSpan: 1 });
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

  /** Sets the line above all axes, and gives it. */
  suptitle(...args: [t: unknown, keywords?: TextKeywords]): Title {
    const [{ at: _, ...title }, given] = readName('Figure.suptitle', args, [0.5, 0.98], rcParams['figure.titlesize']);
    this.#title = title;
    return given(title);
  }

  /** Sets the name below all axes, and gives it. */
  supxlabel(...args: [t: unknown, keywords?: TextKeywords]): Title {
    const [name, given] = readName('Figure.supxlabel', args, [0.5, 0.01], 'large');
    this.#names.x = name;
    return given(name);
  }

  /** Sets the name at the left of all axes, and gives it. */
  supylabel(...args: [t: unknown, keywords?: TextKeywords]): Title {
    const [name, given] = readName('Figure.supylabel', args, [0.02, 0.5], 'large');
    this.#names.y = name;
    return given(name);
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
    this.#spacing.engine = 'tight';
  }

  setTightLayout(tight: boolean): void {
    this.#spacing.engine = tight ? 'tight' : undefined;
  }

  setConstrainedLayout(constrained: boolean): void {
    this.#spacing.engine = constrained ? 'constrained' : undefined;
  }

  /** 'tight', 'constrained', or 'none'; 'compressed' is 'constrained'. */
  setLayoutEngine(engine: unknown): void {
    this.#spacing.setEngine('Figure.setLayoutEngine', engine);
  }

  /** Edges of the grid of axes and the gaps in it, as shares. Boxes stay clear of labels, whatever is asked for. */
  subplotsAdjust(...args: readonly unknown[]): void {
    this.#spacing.adjust('Figure.subplotsAdjust', args);
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
    this.#places.remove(axes);
  }

  /** Takes all axes off. */
  clf(): void {
    this.#places.clear();
    [this.#title, this.#legend, this.#colorbar] = [undefined, undefined, undefined];
    [this.#names.x, this.#names.y] = [undefined, undefined];
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
    const size = [width, height] as const;
    const spec = this.#places.placed(size);
    return figureOf({
      ...{ ...spec, size, title: shown(this.#title), names: { x: shown(this.#names.x), y: shown(this.#names.y) } },
      ...{ legend: this.#legend, colorbar: this.#colorbar, background: facecolor, theme: pythonTheme(), cropped },
      margins: this.#spacing.margins(size, spec.rows, spec.columns),
    });
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
