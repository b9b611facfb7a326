/** @file Matplotlib's `pyplot` for those who port: its names in camelCase over the marks of `torchebm/plot`. */

import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { number } from '../../arguments/options.js';
import { warnOnce } from '../../arguments/warning.js';
import { writeFileAtomic, writeFileAtomicSync } from '../../io/atomic.js';
import { ArtistAnimation, FuncAnimation } from './animation.js';
import type { Artist } from './artist.js';
import { Axes } from './axes.js';
import { numeric } from './axesBase.js';
import type { Norm } from './callData.js';
import { type Colormap, cm, getCmap } from './colormap.js';
import { PyFigure, type SaveKeywords, type SubplotKeywords } from './figure.js';
import { readEngine } from './figureArguments.js';
import { type AxesList, squeezed } from './gridAxes.js';
import { GridSpec } from './gridspec.js';
import { readImage } from './imageFile.js';
import { type Keywords, keywords, spelled, type TextKeywords } from './keywords.js';
import { Circle, Ellipse, Polygon, Rectangle, Wedge } from './patches.js';
import { type RcParams, rcDefaults, rcParams } from './style.js';

let figures: PyFigure[] = [];
let current: PyFigure | undefined;
let currentAxes: Axes | undefined;
let shown = 0;

function add(options: ConstructorParameters<typeof PyFigure>[1], number?: number): PyFigure {
  const figure = new PyFigure(number ?? Math.max(0, ...figures.map((other) => other.number)) + 1, options);
  figures.push(figure);
  [current, currentAxes] = [figure, undefined];
  return figure;
}

function gcf(): PyFigure {
  return current ?? add({});
}

function gca(): Axes {
  const figure = gcf();
  if (!currentAxes || !figure.axes.includes(currentAxes)) currentAxes = figure.gca();
  return currentAxes;
}

function figure(...args: readonly unknown[]): PyFigure {
  const o = keywords(
    'plt.figure',
    args,
    {
      ...{
        num: undefined as unknown,
        figsize: undefined as unknown,
        dpi: undefined as unknown,
        facecolor: undefined as unknown,
      },
      ...{
        edgecolor: undefined,
        frameon: true,
        clear: false,
        tightLayout: false,
        constrainedLayout: false,
        layout: undefined as unknown,
      },
    },
    ['num', 'figsize', 'dpi', 'facecolor'],
  );
  const known = typeof o.num === 'number' ? figures.find((other) => other.number === o.num) : undefined;
  if (known) {
    [current, currentAxes] = [known, known.axes.at(-1)];
    if (o.clear) known.clf();
    return known;
  }
  return add(
    { figsize: o.figsize, dpi: o.dpi, facecolor: o.facecolor, engine: readEngine('plt.figure', o) },
    typeof o.num === 'number' ? o.num : undefined,
  );
}

/**
 * A figure with a grid of axes: one Axes, a list of them, or rows, as Matplotlib squeezes them.
 *
 * @example
 * const [fig, [left, right]] = plt.subplots(1, 2, { figsize: [8, 4], sharey: true });
 */
function subplots(nrows?: 1, ncols?: 1, keywords?: SubplotKeywords): [PyFigure, Axes];
function subplots(keywords: SubplotKeywords & { nrows?: 1; ncols?: 1 }): [PyFigure, Axes];
function subplots(nrows: 1, ncols: number, keywords?: SubplotKeywords): [PyFigure, AxesList<Axes>];
function subplots(nrows: number, ncols?: 1, keywords?: SubplotKeywords): [PyFigure, AxesList<Axes>];
function subplots(nrows: number, keywords: SubplotKeywords & { ncols?: 1 }): [PyFigure, AxesList<Axes>];
function subplots(nrows: number, ncols: number, keywords?: SubplotKeywords): [PyFigure, AxesList<AxesList<Axes>>];
function subplots(keywords: SubplotKeywords & { nrows?: number; ncols?: number }): [PyFigure, any];
function subplots(...args: readonly unknown[]): [PyFigure, any] {
  const o = keywords(
    'plt.subplots',
    args,
    {
      ...{
        nrows: 1,
        ncols: 1,
        sharex: undefined as unknown,
        sharey: undefined as unknown,
        squeeze: true,
        subplotKw: undefined as unknown,
      },
      ...{
        gridspecKw: undefined as unknown,
        widthRatios: undefined as unknown,
        heightRatios: undefined as unknown,
        num: undefined as unknown,
      },
      ...{
        figsize: undefined as unknown,
        dpi: undefined as unknown,
        facecolor: undefined as unknown,
        tightLayout: false,
      },
      ...{ constrainedLayout: false, layout: undefined as unknown, clear: false },
    },
    ['nrows', 'ncols'],
  );
  const made = add({ figsize: o.figsize, dpi: o.dpi, facecolor: o.facecolor, engine: readEngine('plt.figure', o) });
  const ratios = {
    ...(o.widthRatios !== undefined && { widthRatios: o.widthRatios }),
    ...(o.heightRatios !== undefined && { heightRatios: o.heightRatios }),
  };
  const rows = made.fill(o.nrows, o.ncols, { ...o, gridspecKw: { ...ratios, ...(o.gridspecKw as object) } });
  currentAxes = made.axes.at(-1);
  return [made, squeezed(rows, o.squeeze)];
}

/**
 * A figure with axes by name: each name covers its cells.
 *
 * @example
 * const [fig, axes] = plt.subplotMosaic('AB;CC');
 */
function subplotMosaic(mosaic: unknown, options: Keywords = {}): [PyFigure, Record<string, Axes>] {
  const { figsize, dpi, facecolor, layout, constrainedLayout, tightLayout, ...rest } = spelled(options, []) as Keywords;
  const engine = readEngine('plt.subplotMosaic', {
    ...{ layout, constrainedLayout: Boolean(constrainedLayout), tightLayout: Boolean(tightLayout) },
  });
  const made = add({ figsize, dpi, facecolor, engine });
  const all = made.subplotMosaic(mosaic, rest);
  currentAxes = made.axes.at(-1);
  return [made, all];
}

/** Sets settings of a group: `plt.rc('font', { size: 12 })` sets 'font.size'. */
function rc(group: string | readonly string[], settings: Record<string, unknown> = {}): void {
  for (const name of [group].flat())
    for (const [key, value] of Object.entries(settings)) Object.assign(rcParams, { [`${name}.${key}`]: value });
}

function subplot(...args: readonly unknown[]): Axes {
  const made = gcf();
  const [first, columns, index] = args;
  const [rows, across, at] =
    args.length > 0 && typeof first === 'number' && typeof columns !== 'number' && first > 99
      ? [Math.floor(first / 100), Math.floor(first / 10) % 10, first % 10]
      : [first, columns, index];
  const known = typeof rows === 'number' && typeof across === 'number' ? made.axesAt(rows, across, at) : undefined;
  currentAxes = known ?? made.addSubplot(...args);
  return currentAxes;
}

/** Without a display nothing can be shown; a folder named by TORCHEBM_FIGURES gets a picture of every figure. */
async function show(..._keywords: readonly unknown[]): Promise<void> {
  const folder = process.env.TORCHEBM_FIGURES;
  const open = figures.filter((made) => made.axes.length > 0);
  close('all');
  if (!folder) {
    if (open.length > 0) {
      const cure = "write figures with await plt.savefig('figure.png'), or set TORCHEBM_FIGURES to a folder for them";
      warnOnce('pyplot.show', `plt.show: there is no display; ${cure}`);
    }
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const made of open) await made.savefig(path.join(folder, `figure-${++shown}.png`));
}

function close(which?: 'all' | PyFigure | number): void {
  const isClosed = (made: PyFigure) =>
    which === 'all' || made === (which ?? current) || (typeof which === 'number' && made.number === which);
  figures = figures.filter((made) => !isClosed(made));
  if (current && !figures.includes(current)) [current, currentAxes] = [figures.at(-1), undefined];
}

/** Ends of an axis: set where any are given. */
function limits(axis: 'X' | 'Y', args: readonly unknown[]): readonly [number, number] {
  const axes = gca();
  return args.length === 0 ? axes[`get${axis}lim`]() : axes[`set${axis}lim`](...args);
}

/** Colours between two numbers. */
class Normalize implements Norm {
  readonly log: boolean = false;
  readonly vmin: number | undefined;
  readonly vmax: number | undefined;

  /** `new Normalize(vmin, vmax)`, or by keywords. */
  constructor(...args: readonly unknown[]) {
    const all = { vmin: undefined as unknown, vmax: undefined as unknown, clip: false };
    const { vmin, vmax } = keywords(`plt.${new.target.name}`, args, all, ['vmin', 'vmax', 'clip']);
    this.vmin = vmin === undefined ? undefined : number('plt.Normalize', 'vmin', numeric(vmin));
    this.vmax = vmax === undefined ? undefined : number('plt.Normalize', 'vmax', numeric(vmax));
  }
}

/** Colours between two numbers by the logarithm. */
class LogNorm extends Normalize {
  override readonly log = true;
}

const forwarded = [
  ...[
    'plot',
    'scatter',
    'contour',
    'contourf',
    'clabel',
    'imshow',
    'matshow',
    'pcolormesh',
    'pcolor',
    'hist',
    'hist2d',
  ],
  ...['quiver', 'streamplot', 'text', 'annotate', 'axhline', 'axvline', 'hlines', 'vlines', 'axhspan', 'axvspan'],
  ...[
    'fillBetween',
    'fillBetweenx',
    'errorbar',
    'bar',
    'barh',
    'step',
    'semilogy',
    'semilogx',
    'loglog',
    'legend',
    'grid',
    'axis',
  ],
  ...['tickParams', 'margins', 'autoscale', 'cla', 'fill', 'arrow', 'boxplot', 'violinplot', 'stem', 'stackplot'],
  ...['axline', 'stairs', 'pie', 'hexbin'],
] as const;

/** The methods of axes that `plt` calls on the current ones. */
type Forwarded = Pick<Axes, (typeof forwarded)[number]>;

let mapped: Artist | undefined;
const mappables = [
  'scatter',
  'contour',
  'contourf',
  'imshow',
  'matshow',
  'pcolormesh',
  'pcolor',
  'hist2d',
  'hexbin',
  'quiver',
  'streamplot',
];

const onAxes = Object.fromEntries(
  forwarded.map((name) => [
    name,
    (...args: readonly never[]) => {
      const result = (gca()[name] as (...args: readonly never[]) => unknown)(...args);
      if (mappables.includes(name)) mapped = (Array.isArray(result) ? result[3] : result) as Artist;
      return result;
    },
  ]),
) as unknown as Forwarded;

const functions = {
  figure,
  subplots,
  subplotMosaic,
  subplot,
  gcf,
  gca,
  sca(axes: Axes): void {
    currentAxes = axes;
    current = figures.find((made) => made.axes.includes(axes)) ?? current;
  },
  axes(...args: readonly unknown[]): Axes {
    const isBox = Array.isArray(args[0]);
    currentAxes = isBox ? gcf().addAxes(...args) : gcf().addSubplot(1, 1, 1, ...args);
    return currentAxes;
  },
  /** Axes over these (by default the current ones), with a y axis of their own at the right. */
  twinx(axes: Axes = gca()): Axes {
    currentAxes = axes.twinx();
    return currentAxes;
  },
  /** Axes over these (by default the current ones), with an x axis of their own at the top. */
  twiny(axes: Axes = gca()): Axes {
    currentAxes = axes.twiny();
    return currentAxes;
  },
  /** Axes in cells of a grid: `plt.subplot2grid([2, 3], [0, 1], { colspan: 2 })`. */
  subplot2grid(...args: readonly unknown[]): Axes {
    const all = { shape: [1, 1] as unknown, loc: [0, 0] as unknown, rowspan: 1, colspan: 1, fig: undefined as unknown };
    const { shape, loc, rowspan, colspan } = keywords('plt.subplot2grid', args, all, [
      'shape',
      'loc',
      'rowspan',
      'colspan',
    ]);
    const [[row, column], [rows, columns]] = [loc, shape] as [number[], number[]];
    const cells = new GridSpec(rows, columns).at(`${row}:${row + rowspan}`, `${column}:${column + colspan}`);
    currentAxes = gcf().addSubplot(cells);
    return currentAxes;
  },
  GridSpec,
  ...{ Circle, Ellipse, Polygon, Rectangle, Wedge },
  clf(): void {
    gcf().clf();
  },
  delaxes(axes?: Axes): void {
    gcf().delaxes(axes ?? gca());
  },
  close,
  show,
  /** Writes the current figure to a `.png`, `.svg` or `.gif` file. */
  async savefig(...args: [fname: string | object, keywords?: SaveKeywords]): Promise<void> {
    await gcf().savefig(...args);
  },
  /** The same, in place. */
  savefigSync(...args: [fname: string | object, keywords?: SaveKeywords]): void {
    gcf().savefigSync(...args);
  },
  /** Writes an array to a `.png` file, a pixel for each element: values by a colour map, or colours. */
  async imsave(...args: readonly unknown[]): Promise<void> {
    const { file, bytes } = readImage(args);
    await writeFileAtomic(file, bytes);
  },
  /** The same, in place. */
  imsaveSync(...args: readonly unknown[]): void {
    const { file, bytes } = readImage(args);
    writeFileAtomicSync(file, bytes);
  },
  /** The key to the colours of `mappable`, by default what was drawn last. */
  colorbar(...args: [mappable?: Artist | Keywords, keywords?: Keywords]): ReturnType<PyFigure['colorbar']> {
    const isGiven = args[0] !== undefined && args[0] !== null && 'marks' in args[0];
    const drawn = gca().artists.includes(mapped!)
      ? mapped
      : gca().artists.findLast((artist) => artist.marks().some(({ bar }) => bar));
    const all = isGiven ? (args as [Artist]) : ([drawn, ...args.filter((value) => value != null)] as [Artist]);
    return gcf().colorbar(...all);
  },
  title(...args: [label: unknown, keywords?: TextKeywords]): void {
    gca().setTitle(...args);
  },
  suptitle(...args: [t: unknown, keywords?: TextKeywords]): void {
    gcf().suptitle(...args);
  },
  figtext(...args: readonly unknown[]): Artist {
    return gcf().text(...args);
  },
  xlabel(...args: [xlabel: unknown, keywords?: TextKeywords]): void {
    gca().setXlabel(...args);
  },
  ylabel(...args: [ylabel: unknown, keywords?: TextKeywords]): void {
    gca().setYlabel(...args);
  },
  xlim: (...args: readonly unknown[]) => limits('X', args),
  ylim: (...args: readonly unknown[]) => limits('Y', args),
  xticks(...args: [ticks?: unknown, labels?: unknown, keywords?: Keywords]): void {
    gca().setXticks(...(args as [unknown]));
  },
  yticks(...args: [ticks?: unknown, labels?: unknown, keywords?: Keywords]): void {
    gca().setYticks(...(args as [unknown]));
  },
  xscale(...args: [value: string, keywords?: Keywords]): void {
    gca().setXscale(...args);
  },
  yscale(...args: [value: string, keywords?: Keywords]): void {
    gca().setYscale(...args);
  },
  figlegend(...args: readonly unknown[]): void {
    gcf().legend(...args);
  },
  tightLayout(...args: readonly unknown[]): void {
    gcf().tightLayout(...args);
  },
  subplotsAdjust(...args: readonly unknown[]): void {
    gcf().subplotsAdjust(...args);
  },
  draw(): void {},
  /** There is no display to wait for. */
  async pause(_interval: number): Promise<void> {},
  ion(): void {},
  ioff(): void {},
  /** Looks of other names are accepted; figures keep Matplotlib's default. */
  style: { use(_style: unknown): void {} },
  rcParams: rcParams as RcParams,
  rc,
  rcdefaults(): void {
    Object.assign(rcParams, rcDefaults);
  },
  cm,
  getCmap,
  colormaps: cm as Readonly<Record<string, Colormap>>,
  getFignums: (): number[] => figures.map((made) => made.number),
  Normalize,
  LogNorm,
};

/**
 * Matplotlib's `pyplot`, its names in camelCase and its keywords as a last object.
 *
 * Everything is drawn with the marks of `torchebm/plot`, in Matplotlib's sizes, colours and ticks. `savefig` and `show`
 * are promises. `show` has no display: it closes all figures, and writes them to the folder that the environment variable
 * `TORCHEBM_FIGURES` names, if there is one.
 *
 * @example
 * const [fig, ax] = plt.subplots({ figsize: [5, 4] });
 * ax.plot([0, 1, 2], [3, 1, 2], 'o--', { label: 'loss' });
 * ax.set({ xlabel: 'epoch', title: 'Training' });
 * ax.legend();
 * await fig.savefig('loss.png', { dpi: 150 });
 */
export const pyplot: typeof functions & Forwarded & { FuncAnimation: typeof FuncAnimation } = {
  ...functions,
  ...onAxes,
  FuncAnimation,
};

export { PillowWriter } from './animation.js';
export { Artist } from './artist.js';
export { type Colormap, LinearSegmentedColormap, ListedColormap } from './colormap.js';
export { type PathEffect, patheffects } from './effects.js';
export type { AxesList } from './gridAxes.js';
export { Line2D, Patch } from './handles.js';
export { FFMpegWriter, type WriterKeywords } from './video.js';
export { ArtistAnimation, Axes, FuncAnimation, PyFigure };
