import * as path from 'node:path';
import {
  type Arguments,
  boolean,
  counted,
  fileName,
  kindError,
  oneOf,
  positive,
  readArguments,
  readOptions,
  short,
  show,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { writeFileAtomic, writeFileAtomicSync } from '../io/atomic.js';
import { mostAcross, pictureSize, pixelsAcross } from '../io/pictureSize.js';
import type { Pixels } from '../io/png.js';
import { type Color, readColor } from './color.js';
import { drawFigure } from './draw.js';
import { encode } from './encode.js';
import { layout } from './layout.js';
import { rasterize } from './libraries.js';
import type { Panel } from './look.js';
import { type ColorbarOptions, type LegendOptions, readColorbars, readLegend } from './panel.js';
import type { FigureSpec, Layout, Placed, Sharing } from './spec.js';
import { theme } from './svg.js';
import { outerMargin } from './tracks.js';
import { inWorker } from './worker.js';

/** Options of {@link Figure.png} and {@link Figure.save}. */
export interface PngOptions {
  /**
   * Pixels across; by default twice `figure.width`, for sharp text. At most 65535 along a side, and 2 ** 27 in all.
   */
  width?: number;
}

/**
 * A drawing, as every function of `torchebm/plot` returns it.
 *
 * @example
 * const figure = plotLoss(losses);
 * await figure.save('loss.png');
 */
export class Figure {
  /** Width in pixels at 1×. */
  readonly width: number;
  /** Height in pixels at 1×. */
  readonly height: number;
  readonly #layout: Layout;
  #svg: string | undefined;

  /** @internal */
  constructor(laid: Layout) {
    this.width = laid.width;
    this.height = laid.height;
    this.#layout = laid;
  }

  /** The figure as an SVG document. Text stays text, in DejaVu Sans or what the viewer has instead. */
  svg(): string {
    this.#svg ??= drawFigure(this.#layout);
    return this.#svg;
  }

  /** The figure as the bytes of a PNG image. */
  png(options: PngOptions = {}): Uint8Array<ArrayBuffer> {
    return rasterize(this.svg(), this.#pngWidth('Figure.png', options), 'Figure.png').png();
  }

  /** The figure as pixels, `width` across (default: 1×). */
  pixels(options: PngOptions = {}): Pixels {
    const { width } = readOptions('Figure.pixels', options, { width: this.width });
    return rasterize(this.svg(), pixelsAcross('Figure.pixels', 'width', width, this), 'Figure.pixels').pixels();
  }

  /**
   * Writes the figure to a `.png`, `.svg` or `.gif` file, whole or not at all; missing folders are created. It is drawn
   * on a thread of its own.
   *
   * @throws RangeError if the file name ends otherwise.
   */
  async save(file: string, options: PngOptions = {}): Promise<void> {
    await writeFileAtomic(file, await this._bytes(file, options));
  }

  /** The bytes of a file of this name, drawn on a thread of its own. @internal */
  async _bytes(file: string, options: PngOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    const kind = extensionOf(file);
    const width = this.#pngWidth('Figure.save', options);
    return inWorker({ kind, frames: [this.#layout], width });
  }

  /** {@link Figure.save}, in place. */
  saveSync(file: string, options: PngOptions = {}): void {
    const width = this.#pngWidth('Figure.save', options);
    writeFileAtomicSync(file, encode({ kind: extensionOf(file), frames: [this.#layout], width }));
  }

  #pngWidth(owner: string, options: PngOptions): number {
    const { width } = readOptions(owner, options, { width: Math.min(2 * this.width, mostAcross(this)) });
    return pixelsAcross(owner, 'width', width, this);
  }

  /** @internal */
  static layoutOf(figure: Figure): Layout {
    return figure.#layout;
  }
}

function extensionOf(file: string): 'svg' | 'png' | 'gif' {
  const extension = path.extname(fileName('Figure.save', 'file', file)).toLowerCase();
  if (extension === '.svg' || extension === '.png' || extension === '.gif') return extension.slice(1) as 'svg';
  throw new RangeError(`Figure.save: expected ${short(file)} to end in .png, .svg or .gif, got ${show(extension)}`);
}

/** Options of {@link figure}. */
export interface FigureOptions {
  /** Whether panels have the same ends of the x axis: true or 'all', 'column' or 'row'; only outer ones have numbers. */
  shareX?: boolean | 'all' | 'row' | 'column';
  shareY?: boolean | 'all' | 'row' | 'column';
  /** A line above all panels; default none. */
  title?: string | undefined;
  /** Width and height in pixels at 1×; default: what the panels' sizes need. */
  size?: readonly number[] | undefined;
  /** The widths of columns, and the heights of rows, relative to each other; default: all equal. */
  widths?: readonly number[] | undefined;
  heights?: readonly number[] | undefined;
  /** One legend below all panels, of the labels that panels do not show: false (default), true, or options. */
  legend?: boolean | LegendOptions;
  /** One colour bar at the right of all panels: false (default), true, its label, or options. */
  colorbar?: boolean | string | ColorbarOptions;
  /** Colour of the paper; default white. */
  background?: Color;
  /** Also write the figure to this `.png`, `.svg` or `.gif` file. */
  savePath?: string | undefined;
}

/** A panel, panels beside one another, or rows of them; null leaves a place empty. */
export type Panels = Panel | readonly (Panel | null)[] | readonly (readonly (Panel | null)[])[];

const defaults = {
  shareX: wide<NonNullable<FigureOptions['shareX']>>(false),
  shareY: wide<NonNullable<FigureOptions['shareY']>>(false),
  title: wide<string | undefined>(undefined, string),
  size: undefined as readonly number[] | undefined,
  widths: undefined as readonly number[] | undefined,
  heights: undefined as readonly number[] | undefined,
  legend: wide<NonNullable<FigureOptions['legend']>>(false),
  colorbar: wide<NonNullable<FigureOptions['colorbar']>>(false),
  background: wide<Color>('white'),
  savePath: wide<string | undefined>(undefined, string),
};

/**
 * Puts panels beside and below one another, their frames in line and of one size.
 *
 * @param panels a panel, a list (one row), or rows of panels; null leaves a place empty.
 *
 * @example
 * const data = panel(scatter([[0, 1], [2, 3]]), { title: 'data' });
 * const counts = panel(histogram([1, 2, 2, 3]), { title: 'counts' });
 * await figure([[data, counts]], { title: 'Two panels' }).save('two.png');
 */
export function figure(...args: Arguments<{ panels: Panels } & FigureOptions, ['panels']>): Figure {
  const owner = 'figure';
  const { panels, ...o } = readArguments<{ panels: Panels } & typeof defaults>(
    owner,
    args,
    defaults,
    ['panels'],
    ['panels'],
  );
  const { placed, rows, columns } = readPanels(owner, panels);
  const weights = (name: 'widths' | 'heights', count: number) => {
    const list = o[name] ?? new Array(count).fill(1);
    if (!Array.isArray(list) || list.length !== count)
      throw valueError(owner, name, `${counted(count, 'number')}`, list);
    return list.map((weight, i) => positive(owner, `${name}[${i}]`, weight));
  };
  const marks = placed.flatMap(({ panel }) => panel.marks);
  const made = figureOf({
    ...{ placed, rows, columns, widths: weights('widths', columns), heights: weights('heights', rows) },
    shareX: readSharing(owner, 'shareX', o.shareX),
    shareY: readSharing(owner, 'shareY', o.shareY),
    title: o.title === undefined ? undefined : { text: o.title },
    size: o.size === undefined ? undefined : readSize(owner, o.size),
    legend: readLegend(owner, o.legend),
    colorbar: readColorbars(owner, o.colorbar, marks, marks)[0],
    background: readColor(owner, 'background', o.background),
  });
  if (o.savePath !== undefined) made.saveSync(o.savePath);
  return made;
}

/** A figure of what is given, in the look of all that say nothing else. */
export function figureOf(spec: Omit<FigureSpec, 'theme' | 'margins'> & Partial<FigureSpec>): Figure {
  const around = { left: outerMargin, right: outerMargin, top: outerMargin, bottom: outerMargin };
  const laid = layout({
    theme,
    margins: { ...around, gapX: 16, gapY: 12, bar: 0, outer: outerMargin, even: false },
    ...spec,
  });
  pictureSize('figure', 'the size of its panels in all', [laid.width, laid.height]);
  return new Figure(laid);
}

function readPanels(owner: string, panels: unknown): Pick<FigureSpec, 'placed' | 'rows' | 'columns'> {
  const list = Array.isArray(panels) ? panels : [panels];
  const lines: unknown[][] = list.some(Array.isArray) ? list : [list];
  const placed: Placed[] = [];
  lines.forEach((line, row) => {
    if (!Array.isArray(line)) throw kindError(owner, `panels[${row}]`, 'a list of panels, as the other rows', line);
    line.forEach((panel, column) => {
      if (panel === null || panel === undefined) return;
      if ((panel as Partial<Panel>).kind !== 'panel')
        throw kindError(owner, `panels[${row}][${column}]`, 'a panel or null', panel);
      placed.push({ panel: panel as Panel, row, column, rowSpan: 1, columnSpan: 1 });
    });
  });
  if (placed.length === 0) throw valueError(owner, 'panels', 'at least one panel', panels);
  return { placed, rows: lines.length, columns: Math.max(...lines.map((line) => line.length)) };
}

function readSharing(owner: string, name: string, sharing: unknown): Sharing {
  if (typeof sharing === 'boolean') return sharing ? 'all' : 'none';
  if (typeof sharing !== 'string') boolean(owner, name, sharing);
  return oneOf(owner, name, sharing as Sharing, ['all', 'row', 'column'] as const);
}

function readSize(owner: string, size: unknown): [number, number] {
  const [width, height] = pictureSize(owner, 'size', size).map(Math.round);
  if (Math.min(width, height) < 40) throw valueError(owner, 'size', 'at least 40 pixels along each side', size);
  return [width, height];
}
