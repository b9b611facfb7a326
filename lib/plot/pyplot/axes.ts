import { isOptions, kindError, number, oneOf, text as string, valueError } from '../../arguments/options.js';
import { type Color, parseColor } from '../color.js';
import { shapeError, toArray } from '../data.js';
import { band } from '../marks/band.js';
import { bars, binned, binnedPlane, rectangles } from '../marks/bars.js';
import { contour, contourFilled } from '../marks/contour.js';
import { heat } from '../marks/heat.js';
import { text } from '../marks/label.js';
import { line } from '../marks/line.js';
import { type Mark, type Numbers, readVector, sameLength } from '../marks/mark.js';
import { isStroke, type Marker } from '../marks/markers.js';
import { polygon } from '../marks/polygon.js';
import { quiver } from '../marks/quiver.js';
import { segments } from '../marks/rule.js';
import { scatter } from '../marks/scatter.js';
import { streamlines } from '../marks/streamlines.js';
import { surface } from '../marks/surface.js';
import { Artist, type Properties } from './artist.js';
import { AxesBase, type Keywords, numeric, type TextKeywords } from './axesBase.js';
import { keywords, listed, spelled } from './keywords.js';
import { FancyArrow, Patch, Polygon } from './patches.js';
import { boxplot, stackplot, stem, violinplot } from './statistics.js';
import { type Colormap, cmapName, dashOf, fontSize, plainText, points, rcParams, readFormat } from './style.js';

/** Keywords of lines. */
export interface LineKeywords extends Keywords {
  color?: unknown;
  linewidth?: number;
  lw?: number;
  linestyle?: string | readonly unknown[];
  ls?: string | readonly unknown[];
  marker?: string;
  markersize?: number;
  alpha?: number;
  label?: unknown;
  zorder?: number;
}

/** Keywords of points. */
export interface ScatterKeywords extends Keywords {
  s?: Numbers;
  c?: unknown;
  marker?: string;
  cmap?: string | Colormap;
  vmin?: number;
  vmax?: number;
  alpha?: number;
  edgecolors?: unknown;
  linewidths?: number;
  label?: unknown;
  zorder?: number;
}

/** Keywords of contours and images. */
export interface MappedKeywords extends Keywords {
  cmap?: string | Colormap;
  vmin?: number;
  vmax?: number;
  alpha?: number;
  levels?: Numbers;
  colors?: unknown;
  extent?: readonly unknown[];
  origin?: 'upper' | 'lower';
  aspect?: 'equal' | 'auto' | number;
  zorder?: number;
}

/** Keywords of histograms. */
export interface HistKeywords extends Keywords {
  bins?: number | string | Numbers;
  range?: readonly unknown[];
  density?: boolean;
  histtype?: 'bar' | 'barstacked' | 'step' | 'stepfilled';
  alpha?: number;
  color?: unknown;
  label?: unknown;
}

const common = { alpha: 1, label: undefined as unknown, zorder: undefined as unknown, visible: true };
const lineStyle = {
  color: undefined as unknown,
  linewidth: undefined as unknown as number,
  linestyle: undefined as unknown,
  marker: undefined as unknown,
  markersize: undefined as unknown as number,
  markerfacecolor: undefined as unknown,
  markeredgecolor: undefined as unknown,
  markeredgewidth: 1,
  drawstyle: 'default',
  fillstyle: 'full',
  transform: undefined as unknown,
  data: undefined as unknown,
  ...common,
};

/** A label of a legend; those that begin with a line are hidden. */
function labelOf(label: unknown): string | undefined {
  const read = label === undefined ? undefined : plainText(label);
  return read === undefined || read.startsWith('_') ? undefined : read;
}

/** Axes of a figure: what is drawn on them, and how they look. */
export class Axes extends AxesBase {
  readonly #twin: (below: Axes) => Axes;

  /** @internal `twin` puts axes over these into their figure. */
  constructor(is3d: boolean, twin: (below: Axes) => Axes, below?: Axes) {
    super(is3d, below);
    this.#twin = twin;
  }

  /** Axes over these, with the same x axis and a y axis of their own at the right. */
  twinx(): Axes {
    return this.#twin(this);
  }

  #add(build: (o: Properties) => readonly Mark[], o: Properties, zorder: number): Artist {
    const { x, y } = o;
    const names = { x: categories(x), y: categories(y) };
    for (const axis of ['x', 'y'] as const) if (names[axis]) this.setCategories(axis, names[axis]);
    const own = {
      ...o,
      ...(names.x && { x: names.x.map((_, i) => i) }),
      ...(names.y && { y: names.y.map((_, i) => i) }),
    };
    const artist = new Artist(
      this,
      (p) => [...build(p)],
      own,
      o.zorder === undefined ? zorder : number('zorder', 'zorder', o.zorder),
    );
    if (o.visible === false) artist.setVisible(false);
    return artist;
  }

  /**
   * Lines and signs through points: `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--')`, several of them, then keywords.
   *
   * @returns a list of the lines.
   */
  plot(...args: readonly unknown[]): Artist[] {
    const owner = 'Axes.plot';
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], lineStyle);
    const artists: Artist[] = [];
    const groups = this.is3d ? [solidGroup(data)] : plotGroups(owner, data);
    for (const { x, y, z, format } of groups) {
      const read = readFormat(owner, format ?? '');
      const columns = z === undefined ? columnsOf(owner, x, y) : [{ x, y }];
      columns.forEach((column, i) => {
        const label = Array.isArray(o.label) ? o.label[i] : o.label;
        const color = o.color ?? read.color ?? this.nextColor('lines');
        const style = { ...o, label, color, marker: o.marker ?? read.marker, linestyle: o.linestyle ?? read.linestyle };
        artists.push(this.#add(buildLine, { ...style, ...column, z }, 2));
      });
    }
    return artists;
  }

  semilogy(...args: readonly unknown[]): Artist[] {
    this.setYscale('log');
    return this.plot(...args);
  }

  semilogx(...args: readonly unknown[]): Artist[] {
    this.setXscale('log');
    return this.plot(...args);
  }

  loglog(...args: readonly unknown[]): Artist[] {
    this.setXscale('log');
    return this.semilogy(...args);
  }

  /** A line of steps. */
  step(...args: readonly unknown[]): Artist[] {
    const { data, given } = trailing(args);
    const { where = 'pre', ...rest } = given as { where?: string };
    oneOf('Axes.step', 'where', where, ['pre', 'post', 'mid']);
    const [x, y] = [vector('Axes.step', 'x', data[0]), vector('Axes.step', 'y', data[1])];
    const edges = stepped(x, y, where);
    return this.plot(edges.x, edges.y, ...data.slice(2), rest);
  }

  /** Points: `s` is their area in square points, `c` a colour, a list of colours, or numbers shown by `cmap`. */
  scatter(...args: readonly unknown[]): Artist {
    const owner = 'Axes.scatter';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          zs: undefined as unknown,
          s: undefined as unknown,
          c: undefined as unknown,
        },
        ...{
          color: undefined as unknown,
          marker: undefined as unknown,
          cmap: undefined as unknown,
          norm: undefined as unknown,
        },
        ...{
          vmin: undefined as unknown,
          vmax: undefined as unknown,
          edgecolor: undefined as unknown,
          linewidth: undefined as unknown,
        },
        ...{ facecolor: undefined as unknown, transform: undefined, depthshade: true, data: undefined, ...common },
      },
      this.is3d ? ['x', 'y', 'zs', 's', 'c'] : ['x', 'y', 's', 'c', 'marker', 'cmap'],
    );
    const colored = scatterColors(owner, o.c ?? o.color ?? o.facecolor, vector(owner, 'x', categorical(o.x)).length);
    const color = colored.color ?? (colored.values === undefined ? this.nextColor('patches') : undefined);
    const range = [o.vmin, o.vmax];
    return this.#add(buildScatter, { ...o, z: o.zs, ...colored, color, range: normRange(o.norm, range) }, 1);
  }

  /** Lines along levels: `contour(Z)`, `contour(X, Y, Z)`, `contour(X, Y, Z, levels)`, then keywords. */
  contour(...args: readonly unknown[]): Artist {
    return this.#contours('Axes.contour', args, false);
  }

  /** Bands between levels, with the arguments of {@link Axes.contour}. */
  contourf(...args: readonly unknown[]): Artist {
    return this.#contours('Axes.contourf', args, true);
  }

  #contours(owner: string, args: readonly unknown[], filled: boolean): Artist {
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        levels: undefined as unknown,
        cmap: undefined as unknown,
        color: undefined as unknown,
        norm: undefined as unknown,
      },
      ...{
        vmin: undefined as unknown,
        vmax: undefined as unknown,
        extend: 'neither',
        origin: undefined,
        hatches: undefined,
      },
      ...{ extent: undefined as unknown, linewidth: undefined as unknown, linestyle: undefined as unknown, ...common },
      ...{ offset: undefined, zdir: 'z', data: undefined, negative_linestyles: undefined, algorithm: undefined },
    });
    const [x, y, z] = data.length < 3 ? [undefined, undefined, data[0]] : data;
    const levels = o.levels ?? (data.length < 3 ? data[1] : data[3]) ?? 7;
    const { extent } = o;
    const ends = Array.isArray(extent) ? { x: extent.slice(0, 2), y: extent.slice(2, 4) } : { x, y };
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    const build = (p: Properties) => [filled ? buildBands(p) : buildContour(p)];
    const artist = this.#add(
      build,
      { ...o, z, range, levels: readLevels(levels), gridX: ends.x, gridY: ends.y },
      filled ? 1 : 2,
    );
    return artist;
  }

  /** Writes the levels on the lines of {@link Axes.contour}. */
  clabel(...args: readonly unknown[]): void {
    const [lines] = args;
    if (!(lines instanceof Artist)) throw kindError('Axes.clabel', 'CS', 'what contour returns', lines);
    lines.properties.numbers = true;
    lines.setVisible(true);
    lines.setData(lines.properties.z);
  }

  /** An image of values of shape (rows, columns), or of colours (rows, columns, 3 or 4); the first row is at the top. */
  imshow(...args: readonly unknown[]): Artist {
    const owner = 'Axes.imshow';
    const o = keywords(
      owner,
      args,
      {
        ...{
          X: undefined as unknown,
          cmap: undefined as unknown,
          norm: undefined as unknown,
          aspect: 'equal' as unknown,
        },
        ...{ interpolation: undefined as unknown, vmin: undefined as unknown, vmax: undefined as unknown },
        ...{ origin: 'upper', extent: undefined as unknown, data: undefined, ...common },
      },
      ['X', 'cmap', 'norm'],
    );
    const origin = oneOf(owner, 'origin', o.origin, ['upper', 'lower'] as const);
    const { shape } = toArray(owner, 'X', o.X);
    const [rows, columns] = shape;
    const extent = o.extent === undefined ? undefined : Array.from(toArray(owner, 'extent', o.extent).data);
    const x = extent ? extent.slice(0, 2) : [-0.5, columns - 0.5];
    const ends = extent ? extent.slice(2, 4) : origin === 'upper' ? [rows - 0.5, -0.5] : [-0.5, rows - 0.5];
    // Rows run from the top where the first is there.
    const y = origin === 'upper' ? [ends[1], ends[0]] : ends;
    if (o.aspect !== undefined) this.setAspect(o.aspect as 'equal');
    this.setDefault('flippedY', ends);
    const smooth =
      typeof o.interpolation === 'string' && !['none', 'nearest', 'antialiased', 'auto'].includes(o.interpolation);
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    return this.#add(buildHeat, { ...o, z: o.X, gridX: x, gridY: y, smooth, range, log: isLog(o.norm) }, 0);
  }

  /** {@link Axes.imshow} in a frame of its own, as a matrix is written. */
  matshow(...args: readonly unknown[]): Artist {
    return this.imshow(...args);
  }

  /** An image of cells between the places of x and y. */
  pcolormesh(...args: readonly unknown[]): Artist {
    const owner = 'Axes.pcolormesh';
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        cmap: undefined as unknown,
        norm: undefined as unknown,
        vmin: undefined as unknown,
        vmax: undefined as unknown,
      },
      ...{ shading: 'auto', edgecolor: 'none', linewidth: 0, data: undefined, ...common },
    });
    const [x, y, z] = data.length < 3 ? [undefined, undefined, data[0]] : data;
    const { shape } = toArray(owner, 'C', z);
    const [gridX, gridY] = [cellEdges(owner, 'X', x, shape[1], 1), cellEdges(owner, 'Y', y, shape[0], 0)];
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    return this.#add(
      buildHeat,
      { ...o, z, gridX, gridY, smooth: o.shading === 'gouraud', range, log: isLog(o.norm) },
      0,
    );
  }

  pcolor(...args: readonly unknown[]): Artist {
    return this.pcolormesh(...args);
  }

  /** How often values fall into bins: `[counts, edges, bars]`, lists of counts for several sets. */
  hist(...args: readonly unknown[]): [counts: any, edges: number[], patches: Artist[]] {
    const owner = 'Axes.hist';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          bins: 10 as unknown as number,
          range: undefined as unknown,
          density: false,
          weights: undefined as unknown,
        },
        ...{
          cumulative: false,
          bottom: undefined,
          histtype: 'bar' as string,
          align: 'mid',
          orientation: 'vertical' as string,
        },
        ...{
          rwidth: undefined as unknown,
          log: false,
          color: undefined as unknown,
          stacked: false,
          edgecolor: undefined as unknown,
        },
        ...{
          linewidth: 1,
          linestyle: undefined as unknown,
          facecolor: undefined as unknown,
          hatch: undefined,
          fill: true,
          data: undefined,
        },
        ...common,
      },
      ['x', 'bins', 'range', 'density'],
    );
    return this.#histogram(owner, o);
  }

  #histogram(owner: string, o: Properties): [counts: any, edges: number[], patches: Artist[]] {
    const sets = dataSets(owner, o.x);
    const all = Float64Array.from(sets.flatMap((set) => [...set]));
    const bins = typeof o.bins === 'string' ? binCount(owner, o.bins, all) : o.bins;
    const edges = binned(owner, all, { ...(o as any), bins: numeric(bins), density: false, weights: undefined }).edges;
    const type = oneOf(owner, 'histtype', o.histtype, ['bar', 'barstacked', 'step', 'stepfilled'] as const);
    const horizontal = oneOf(owner, 'orientation', o.orientation, ['vertical', 'horizontal'] as const) === 'horizontal';
    if (o.log) this[horizontal ? 'setXscale' : 'setYscale']('log');
    const heights = sets.map((set, i) => {
      const weights = sets.length > 1 && Array.isArray(o.weights) ? o.weights[i] : o.weights;
      const found = binned(owner, set, { bins: edges, range: undefined, density: o.density, weights }).heights;
      let sum = 0;
      if (!o.cumulative) return found;
      return found.map((height, k) => (sum += o.density ? height * (edges[k + 1] - edges[k]) : height));
    });
    const isStack = o.stacked || type === 'barstacked';
    let base = new Float64Array(edges.length - 1);
    const patches = sets.map((_, i) => {
      const pick = (value: unknown) =>
        Array.isArray(value) && sets.length > 1
          ? value[i]
          : Array.isArray(value) && value.length === 1
            ? value[0]
            : value;
      const color = pick(o.color) ?? o.facecolor ?? this.nextColor('patches');
      const label = pick(o.label);
      const own = {
        ...o,
        x: undefined,
        y: undefined,
        color,
        label,
        edges,
        heights: heights[i],
        base,
        horizontal,
        type,
      };
      const side = sets.length > 1 && !isStack && type === 'bar' ? { part: i, parts: sets.length } : {};
      if (isStack) base = base.map((height, k) => height + heights[i][k]);
      return this.#add(buildHistogram, { ...own, ...side }, type === 'step' ? 2 : 1);
    });
    const counts = heights.map((height) => [...height]);
    return [sets.length === 1 ? counts[0] : counts, [...edges], patches];
  }

  /** How many points are in each cell, as an image: `[counts, edgesX, edgesY, image]`. */
  hist2d(...args: readonly unknown[]): [counts: number[][], edgesX: number[], edgesY: number[], image: Artist] {
    const owner = 'Axes.hist2d';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          bins: 10 as unknown as number,
          range: undefined as unknown,
          density: false,
        },
        ...{
          weights: undefined as unknown,
          cmin: undefined as unknown,
          cmax: undefined as unknown,
          cmap: undefined as unknown,
        },
        ...{
          norm: undefined as unknown,
          vmin: undefined as unknown,
          vmax: undefined as unknown,
          data: undefined,
          ...common,
        },
      },
      ['x', 'y', 'bins', 'range', 'density'],
    );
    const [x, y] = [vector(owner, 'x', o.x), vector(owner, 'y', o.y)];
    sameLength(owner, 'y', y, x.length);
    const pairs = Float64Array.from({ length: 2 * x.length }, (_, i) => (i % 2 ? y : x)[i >> 1]);
    const found = binnedPlane(owner, pairs, o as unknown as Parameters<typeof binnedPlane>[2]);
    const { x: edgesX, y: edgesY, counts: values } = found;
    const [columns, rows] = [edgesX.length - 1, edgesY.length - 1];
    const cut = (value: number) =>
      value < ((o.cmin as number) ?? -Infinity) || value > ((o.cmax as number) ?? Infinity) ? NaN : value;
    const z = { data: values.map(cut), shape: [rows, columns] };
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    const own = { ...o, x: undefined, y: undefined, z, gridX: edgesX, gridY: edgesY, range, log: isLog(o.norm) };
    const image = this.#add(buildHeat, own, 0);
    const counts = Array.from({ length: columns }, (_, c) =>
      Array.from({ length: rows }, (_, r) => values[r * columns + c]),
    );
    return [counts, [...edgesX], [...edgesY], image];
  }

  /** Bars that stand on the x axis. */
  bar(...args: readonly unknown[]): Artist {
    return this.#bars('Axes.bar', args, false);
  }

  /** Bars that lie along the y axis. */
  barh(...args: readonly unknown[]): Artist {
    return this.#bars('Axes.barh', args, true);
  }

  #bars(owner: string, args: readonly unknown[], horizontal: boolean): Artist {
    const names = horizontal
      ? (['y', 'width', 'height', 'left'] as const)
      : (['x', 'height', 'width', 'bottom'] as const);
    const [place, length, thickness, base] = names;
    const all: Properties = {
      ...{ [place]: undefined, [length]: undefined, [thickness]: 0.8, [base]: 0, align: 'center', color: undefined },
      ...{
        edgecolor: undefined,
        linewidth: undefined,
        tickLabel: undefined,
        log: false,
        xerr: undefined,
        yerr: undefined,
      },
      ...{
        ecolor: undefined,
        capsize: 0,
        hatch: undefined,
        facecolor: undefined,
        errorKw: undefined,
        fill: true,
        data: undefined,
        ...common,
      },
    };
    const o = keywords(owner, args, all, [...names]);
    if (o.log) this[horizontal ? 'setXscale' : 'setYscale']('log');
    const places = o[place];
    const color = o.color ?? o.facecolor ?? this.nextColor('patches');
    const named = categories(places);
    const at = named ? named.map((_, i) => i) : vector(owner, place, places);
    if (named) this.setCategories(horizontal ? 'y' : 'x', named);
    if (Array.isArray(o.tickLabel)) this[horizontal ? 'setYticks' : 'setXticks']([...at], o.tickLabel);
    const widths = vector(owner, thickness, o[thickness]);
    const edge = o.align === 'edge' ? 0.5 : 0;
    const middle = Float64Array.from(at, (value, i) => value + edge * (widths.length > 1 ? widths[i] : widths[0]));
    const own = {
      ...o,
      x: undefined,
      y: undefined,
      at: middle,
      size: o[length],
      thickness: widths,
      base: o[base],
      color,
      horizontal,
    };
    const artist = this.#add(buildBars, own, 1);
    const error = horizontal ? o.xerr : o.yerr;
    if (error !== undefined) {
      const ends = vector(owner, length, o[length]);
      const style = { fmt: 'none', ecolor: o.ecolor ?? 'k', capsize: o.capsize };
      if (horizontal) this.errorbar(ends, middle, { ...style, xerr: error });
      else this.errorbar(middle, ends, { ...style, yerr: error });
    }
    return artist;
  }

  /** Points with bars of error: `yerr` and `xerr` are a number, n numbers, or two rows of them, below and above. */
  errorbar(...args: readonly unknown[]): Artist {
    const owner = 'Axes.errorbar';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          yerr: undefined as unknown,
          xerr: undefined as unknown,
          fmt: '',
        },
        ...{
          ecolor: undefined as unknown,
          elinewidth: undefined as unknown,
          capsize: 0,
          capthick: undefined as unknown,
        },
        ...{
          barsabove: false,
          errorevery: 1,
          lolims: false,
          uplims: false,
          xlolims: false,
          xuplims: false,
          ...lineStyle,
        },
      },
      ['x', 'y', 'yerr', 'xerr', 'fmt'],
    );
    const format =
      o.fmt === 'none' ? { color: undefined, marker: undefined, linestyle: 'None' } : readFormat(owner, o.fmt);
    const [x, y] = [vector(owner, 'x', o.x), vector(owner, 'y', o.y)];
    const color = o.color ?? format.color ?? this.nextColor('lines');
    const errors = { x: spread(owner, 'xerr', o.xerr, x.length), y: spread(owner, 'yerr', o.yerr, x.length) };
    const style = { ...o, x, y, color, marker: o.marker ?? format.marker, linestyle: o.linestyle ?? format.linestyle };
    return this.#add((p) => [...buildErrors(p, errors), ...buildLine(p)], style, 2);
  }

  /** The area between two lines over the same x. */
  fillBetween(...args: readonly unknown[]): Artist {
    return this.#fill('Axes.fillBetween', args, ['x', 'y1', 'y2']);
  }

  /** The area between two lines beside the same y. */
  fillBetweenx(...args: readonly unknown[]): Artist {
    return this.#fill('Axes.fillBetweenx', args, ['y', 'x1', 'x2']);
  }

  #fill(
    owner: string,
    args: readonly unknown[],
    names: readonly [along: 'x' | 'y', first: string, second: string],
  ): Artist {
    const [along, first, second] = names;
    const all: Properties = {
      ...{ [along]: undefined, [first]: undefined, [second]: 0, where: undefined, step: undefined, interpolate: false },
      ...{ color: undefined, facecolor: undefined, edgecolor: undefined, linewidth: 0, linestyle: undefined },
      ...{ hatch: undefined, data: undefined, ...common },
    };
    const o = keywords(owner, args, all, [along, first, second, 'where']);
    const at = vector(owner, along, o[along]);
    const shown = o.where === undefined ? undefined : vector(owner, 'where', o.where);
    const places = shown ? at.map((value, i) => (shown[i] ? value : NaN)) : at;
    const color = o.color ?? o.facecolor ?? this.nextColor('patches');
    const build = (p: Properties) => [band(p[along], p[first], p[second], { ...look(p), color: p.color, along })];
    return this.#add(build, { ...o, [along]: places, color }, 1);
  }

  /** Draws a patch, such as a `Circle`. */
  addPatch(patch: Patch): Artist {
    if (!(patch instanceof Patch)) throw kindError('Axes.addPatch', 'p', 'a patch such as a Circle', patch);
    const o = patch.properties;
    return this.#add(
      buildPatch,
      { ...o, facecolor: o.facecolor ?? o.color ?? 'C0', edgecolor: o.edgecolor ?? o.color },
      1,
    );
  }

  /** The area inside a line of corners: `fill(x, y)`, `fill(x, y, 'r')`, then keywords. */
  fill(...args: readonly unknown[]): Artist {
    const { data, given } = trailing(args);
    const format = typeof data[2] === 'string' ? { facecolor: data[2] } : {};
    const [x, y] = [vector('Axes.fill', 'x', data[0]), vector('Axes.fill', 'y', data[1])];
    const corners = Array.from(x, (value, i) => [value, y[i]]);
    const color = format.facecolor ?? given.facecolor ?? given.color ?? given.c ?? this.nextColor('patches');
    return this.addPatch(new Polygon(corners, { ...given, ...format, facecolor: color }));
  }

  /** An arrow from a place by a distance, in data. */
  arrow(...args: readonly unknown[]): Artist {
    return this.addPatch(new FancyArrow(...args));
  }

  /** Boxes of quartiles of samples, with whiskers and what lies beyond them. */
  boxplot(...args: readonly unknown[]): Record<string, Artist[]> {
    return boxplot(this, args);
  }

  /** Densities of samples. */
  violinplot(...args: readonly unknown[]): Record<string, any> {
    return violinplot(this, args);
  }

  /** Points on stems. */
  stem(...args: readonly unknown[]): Artist[] {
    return stem(this, args);
  }

  /** Areas on top of one another. */
  stackplot(...args: readonly unknown[]): Artist[] {
    return stackplot(this, args);
  }

  /** A level line across the axes. */
  axhline(...args: readonly unknown[]): Artist {
    const all = { y: 0 as unknown, xmin: 0, xmax: 1, ...lineStyle };
    const o = keywords('Axes.axhline', args, all, ['y', 'xmin', 'xmax']);
    return this.#rules(
      { ...o, color: o.color ?? this.nextColor('lines') },
      [-Infinity],
      [Infinity],
      [numeric(o.y)],
      [numeric(o.y)],
    );
  }

  /** An upright line across the axes. */
  axvline(...args: readonly unknown[]): Artist {
    const all = { x: 0 as unknown, ymin: 0, ymax: 1, ...lineStyle };
    const o = keywords('Axes.axvline', args, all, ['x', 'ymin', 'ymax']);
    return this.#rules(
      { ...o, color: o.color ?? this.nextColor('lines') },
      [numeric(o.x)],
      [numeric(o.x)],
      [-Infinity],
      [Infinity],
    );
  }

  /** Level lines from xmin to xmax. */
  hlines(...args: readonly unknown[]): Artist {
    const all = { y: undefined as unknown, xmin: undefined as unknown, xmax: undefined as unknown, ...lineStyle };
    const o = keywords('Axes.hlines', args, all, ['y', 'xmin', 'xmax']);
    return this.#rules({ ...o, color: o.color ?? 'C0' }, o.xmin, o.xmax, o.y, o.y);
  }

  /** Upright lines from ymin to ymax. */
  vlines(...args: readonly unknown[]): Artist {
    const all = { x: undefined as unknown, ymin: undefined as unknown, ymax: undefined as unknown, ...lineStyle };
    const o = keywords('Axes.vlines', args, all, ['x', 'ymin', 'ymax']);
    return this.#rules({ ...o, color: o.color ?? 'C0' }, o.x, o.x, o.ymin, o.ymax);
  }

  #rules(o: Properties, x0: unknown, x1: unknown, y0: unknown, y1: unknown): Artist {
    const ends = [x0, x1, y0, y1].map((value) => vector('Axes', 'lines', value));
    const n = Math.max(...ends.map(({ length }) => length));
    const [a, b, c, d] = ends.map((values) => sameLength('Axes', 'lines', values, n));
    const build = (p: Properties) => {
      const { dash, hasLine } = dashOf(p.linestyle);
      return [
        segments(
          'line',
          { x0: a, x1: b, y0: c, y1: d },
          { ...look(p), color: p.color, dash, width: hasLine ? widthOf(p) : 0 },
        ),
      ];
    };
    return this.#add(build, { ...o, x: undefined, y: undefined }, 2);
  }

  /** An area between two y across the axes. */
  axhspan(...args: readonly unknown[]): Artist {
    return this.#span('Axes.axhspan', args, ['ymin', 'ymax']);
  }

  /** An area between two x across the axes. */
  axvspan(...args: readonly unknown[]): Artist {
    return this.#span('Axes.axvspan', args, ['xmin', 'xmax']);
  }

  #span(owner: string, args: readonly unknown[], names: readonly [string, string]): Artist {
    const all: Properties = { xmin: undefined, xmax: undefined, ymin: undefined, ymax: undefined, color: undefined };
    const o = keywords(
      owner,
      args,
      { ...all, facecolor: undefined, edgecolor: undefined, linewidth: 0, hatch: undefined, ...common } as Properties,
      [...names],
    );
    const [low, high] = names.map((name) => Float64Array.of(number(owner, name, numeric(o[name]))));
    const [start, end] = [Float64Array.of(-Infinity), Float64Array.of(Infinity)];
    const box = names[0] === 'ymin' ? [start, end, low, high] : [low, high, start, end];
    const color = o.color ?? o.facecolor ?? this.nextColor('patches');
    const build = (p: Properties) => [
      rectangles('Axes', box, { ...look(p), color: p.color, edgeColor: undefined, edgeWidth: 0 }),
    ];
    return this.#add(build, { ...o, color }, 1);
  }

  /** Arrows: `quiver(U, V)`, `quiver(X, Y, U, V)` or `quiver(X, Y, U, V, C)`, then keywords. */
  quiver(...args: readonly unknown[]): Artist {
    const owner = 'Axes.quiver';
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        color: undefined as unknown,
        cmap: undefined as unknown,
        norm: undefined as unknown,
        scale: undefined as unknown,
      },
      ...{
        units: 'width',
        angles: 'uv' as unknown,
        scaleUnits: undefined as unknown,
        width: undefined as unknown,
        pivot: 'tail',
      },
      ...{
        headwidth: 3,
        headlength: 5,
        headaxislength: 4.5,
        minshaft: 1,
        minlength: 1,
        vmin: undefined as unknown,
        vmax: undefined as unknown,
      },
      ...{ edgecolor: undefined, linewidth: undefined, facecolor: undefined as unknown, data: undefined, ...common },
    });
    const [x, y, u, v, c] = data.length < 4 ? [...indices(owner, data[0]), ...data] : data;
    const inData = o.angles === 'xy' && o.scaleUnits === 'xy';
    const color = o.color ?? o.facecolor ?? (c === undefined ? 'k' : undefined);
    const own = { ...o, x, y, u, v, values: c, color, inData, range: normRange(o.norm, [o.vmin, o.vmax]) };
    return this.#add(buildQuiver, own, 1);
  }

  /** Lines along the vectors u and v on an even grid. */
  streamplot(...args: readonly unknown[]): Artist {
    const owner = 'Axes.streamplot';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          u: undefined as unknown,
          v: undefined as unknown,
          density: 1 as unknown,
        },
        ...{
          linewidth: undefined as unknown,
          color: undefined as unknown,
          cmap: undefined as unknown,
          norm: undefined as unknown,
          arrowsize: 1,
        },
        ...{
          arrowstyle: '-|>',
          minlength: 0.1,
          maxlength: 4,
          startPoints: undefined,
          integrationDirection: 'both',
          transform: undefined,
        },
        ...{ brokenStreamlines: true, data: undefined, ...common },
      },
      ['x', 'y', 'u', 'v', 'density', 'linewidth', 'color', 'cmap'],
    );
    const isColor = o.color === undefined || parseColor(o.color) !== undefined;
    const own = {
      ...o,
      values: isColor ? undefined : o.color,
      color: isColor ? (o.color ?? this.nextColor('lines')) : undefined,
    };
    return this.#add(buildStreams, { ...own, range: normRange(o.norm, [undefined, undefined]) }, 2);
  }

  /** A text at a place in data, or, with `transform: ax.transAxes`, in shares of the axes. */
  text(...args: readonly unknown[]): Artist {
    const owner = 'Axes.text';
    const places = this.is3d ? (['x', 'y', 'z', 's'] as const) : (['x', 'y', 's'] as const);
    const o = keywords(
      owner,
      args,
      { x: 0 as unknown, y: 0 as unknown, z: undefined as unknown, s: '' as unknown, ...textStyle },
      [...places],
    );
    const own = { ...o, x: numeric(o.x), y: numeric(o.y), text: o.s, z: undefined };
    return this.#add(buildText, own, 3);
  }

  /** A text with an arrow to the place `xy`. */
  annotate(...args: readonly unknown[]): Artist {
    const owner = 'Axes.annotate';
    const all = {
      text: '' as unknown,
      xy: [0, 0] as unknown,
      xytext: undefined as unknown,
      xycoords: 'data',
      arrowprops: undefined as unknown,
    };
    const o = keywords(
      owner,
      args,
      { ...all, textcoords: undefined as unknown, annotationClip: undefined, ...textStyle },
      ['text', 'xy', 'xytext'],
    );
    const xy = Array.from(toArray(owner, 'xy', o.xy).data);
    const at =
      o.xytext === undefined || o.textcoords !== undefined ? xy : Array.from(toArray(owner, 'xytext', o.xytext).data);
    const arrow = o.arrowprops !== undefined && o.xytext !== undefined ? xy : undefined;
    return this.#add(buildText, { ...o, x: at[0], y: at[1], arrow }, 3);
  }

  /** Stands for places in shares of the axes: `ax.text(0.5, 0.9, 'top', { transform: ax.transAxes })`. */
  readonly transAxes = 'axes';
  readonly transData = 'data';

  /** A surface over the plane, on axes with `projection: '3d'`. */
  plotSurface(...args: readonly unknown[]): Artist {
    return this.#surface('Axes.plotSurface', args, false);
  }

  /** The mesh of a surface. */
  plotWireframe(...args: readonly unknown[]): Artist {
    return this.#surface('Axes.plotWireframe', args, true);
  }

  #surface(owner: string, args: readonly unknown[], wireframe: boolean): Artist {
    if (!this.is3d) throw new Error(`${owner}: expected axes with subplotKw: { projection: '3d' }`);
    const o = keywords(
      owner,
      args,
      {
        ...{
          X: undefined as unknown,
          Y: undefined as unknown,
          Z: undefined as unknown,
          cmap: undefined as unknown,
          color: undefined as unknown,
        },
        ...{
          norm: undefined as unknown,
          vmin: undefined as unknown,
          vmax: undefined as unknown,
          rstride: undefined as unknown,
          cstride: undefined as unknown,
        },
        ...{
          rcount: 50,
          ccount: 50,
          edgecolor: undefined as unknown,
          linewidth: undefined as unknown,
          shade: true,
          lightsource: undefined,
        },
        ...{ facecolor: undefined, linestyle: undefined, data: undefined, ...common },
      },
      ['X', 'Y', 'Z'],
    );
    const strides = [o.rstride ?? o.rcount, o.cstride ?? o.ccount] as number[];
    const counted = [o.rstride === undefined, o.cstride === undefined];
    const grid = strided(owner, [o.X, o.Y, o.Z], strides, counted);
    const color = o.cmap === undefined ? (o.color ?? this.nextColor('lines')) : undefined;
    const own = { ...o, ...grid, color, wireframe, range: normRange(o.norm, [o.vmin, o.vmax]) };
    return this.#add(buildSurface, own, 1);
  }
}

const textStyle = {
  ...{
    fontsize: undefined as unknown,
    fontweight: undefined as unknown,
    fontstyle: undefined as unknown,
    color: undefined as unknown,
  },
  ...{ rotation: undefined as unknown, horizontalalignment: 'left' as string, verticalalignment: 'baseline' as string },
  ...{
    transform: undefined as unknown,
    bbox: undefined as unknown,
    backgroundcolor: undefined as unknown,
    multialignment: undefined,
  },
  ...{ linespacing: 1.2, fontdict: undefined, zdir: undefined, rotationMode: undefined, ...common },
};

/** The options that all marks have. */
function look(o: Properties): { alpha: number; label: string | undefined } {
  return { alpha: o.alpha, label: labelOf(o.label) };
}

function widthOf({ linewidth }: Properties): number {
  return points((numeric(linewidth) as number) ?? rcParams['lines.linewidth']);
}

function buildLine(o: Properties) {
  const { dash, hasLine } = dashOf(o.linestyle);
  const hasMarker = o.marker !== undefined && o.marker !== 'None' && o.marker !== 'none' && o.marker !== '';
  return [
    line(o.x, o.y, {
      ...look(o),
      ...{ z: o.z, color: o.color as Color, width: hasLine ? widthOf(o) : 0, dash },
      marker: hasMarker ? (markerName(o.marker) as Marker) : undefined,
      markerSize: points((o.markersize ?? rcParams['lines.markersize']) * (o.marker === ',' ? 0.2 : 1)),
      markerEdgeWidth: points(o.markeredgewidth),
      markerColor: o.markerfacecolor as Color,
      markerEdge: (o.markeredgecolor ?? (o.markerfacecolor === 'none' ? o.color : undefined)) as Color,
    }),
  ];
}

function markerName(marker: unknown): unknown {
  return marker === 'H' ? 'h' : marker === '8' ? 'o' : marker;
}

/** Without an edge of its own a point has one in its colour, 1 point wide: it is larger by that. */
function buildScatter(o: Properties) {
  const hasEdge = o.edgecolor !== undefined && o.edgecolor !== 'face';
  const own = isStroke(String(o.marker ?? 'o')) ? rcParams['lines.linewidth'] : 1;
  const stroke = hasEdge ? 0 : ((numeric(o.linewidth) as number) ?? own);
  const area = o.s === undefined ? rcParams['lines.markersize'] ** 2 : o.s;
  const half = o.marker === '.' ? 2 : 1;
  const diameter = (s: number) => points(Math.sqrt(s) + half * stroke);
  const size = typeof area === 'number' ? diameter(area) : vector('Axes.scatter', 's', area).map(diameter);
  const width = points((numeric(o.linewidth) as number) ?? own);
  return [
    scatter(o.x, o.y, {
      ...look(o),
      ...{
        z: o.z,
        size,
        range: o.range,
        cmap: cmapName('Axes.scatter', o.cmap),
        marker: markerName(o.marker ?? 'o') as Marker,
      },
      ...(o.values === undefined ? { color: o.color } : { values: o.values }),
      ...(hasEdge ? { edgeColor: o.edgecolor, edgeWidth: width } : { edgeWidth: width }),
    }),
  ];
}

function mapped(owner: string, o: Properties) {
  return { x: o.gridX, y: o.gridY, cmap: cmapName(owner, o.cmap), range: o.range, alpha: o.alpha };
}

function buildBands(o: Properties) {
  const { levels, extend, color } = o;
  return contourFilled(o.z, { ...mapped('Axes.contourf', o), levels, extend, color, label: labelOf(o.label) });
}

function buildContour(o: Properties) {
  const { dash } = dashOf(o.linestyle);
  const width = points(firstOf(o.linewidth) ?? rcParams['lines.linewidth']);
  const { levels, color, numbers = false } = o;
  return contour(o.z, { ...mapped('Axes.contour', o), levels, color, width, dash, numbers, label: labelOf(o.label) });
}

function firstOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value[0] : (value as number | undefined);
}

function buildHeat(o: Properties) {
  return [heat(o.z, { ...mapped('Axes.imshow', o), smooth: o.smooth ?? false, log: o.log ?? false })];
}

function buildHistogram(o: Properties) {
  const { edges, heights, base, horizontal, type, part, parts, rwidth } = o;
  const filled = type !== 'step';
  const outline = { color: o.color, label: labelOf(o.label), alpha: o.alpha };
  if (!filled) {
    const along = [...edges].flatMap((edge: number) => [edge, edge]);
    const up = [0, ...[...heights].flatMap((height: number) => [height, height]), 0];
    const style = {
      ...outline,
      color: o.edgecolor ?? o.color,
      width: points(o.linewidth),
      dash: dashOf(o.linestyle).dash,
    };
    const mark = horizontal ? line(up, along, style) : line(along, up, style);
    return [{ ...mark, sticky: horizontal ? { x: [0] } : { y: [0] } }];
  }
  const share = rwidth ?? (parts ? 0.8 : 1);
  const side = (i: number, at: 0 | 1) => {
    const size = edges[i + 1] - edges[i];
    const [first, width] = [edges[i] + (size * (1 - share)) / 2, size * share];
    return parts ? first + (width * (part + at)) / parts : first + at * width;
  };
  const low = base.map((_: number, i: number) => side(i, 0));
  const high = base.map((_: number, i: number) => side(i, 1));
  const top = base.map((from: number, i: number) => from + heights[i]);
  const box = horizontal ? [base, top, low, high] : [low, high, base, top];
  const edge = { edgeColor: o.edgecolor, edgeWidth: points(o.linewidth) };
  return [rectangles('Axes.hist', box, { ...outline, ...edge }, horizontal ? { x: [0] } : { y: [0] })];
}

function buildPatch(o: Properties) {
  // An outline alone is black, unless it has a colour.
  const edgeColor = o.edgecolor ?? (o.fill ? undefined : 'k');
  const edgeWidth = points((numeric(o.linewidth) as number) ?? 1);
  return [polygon(o.x, o.y, { ...look(o), color: o.fill ? o.facecolor : 'none', edgeColor, edgeWidth })];
}

function buildBars(o: Properties) {
  return [
    bars(o.at, o.size, {
      ...look(o),
      ...{ width: o.thickness, base: o.base, horizontal: o.horizontal, color: o.color, edgeColor: o.edgecolor },
      edgeWidth: points((numeric(o.linewidth) as number) ?? 1),
    }),
  ];
}

/** The bars of error of each point, with caps of `capsize` points. */
function buildErrors(o: Properties, errors: Record<'x' | 'y', [Float64Array, Float64Array] | undefined>) {
  const [x, y] = [readVector('Axes.errorbar', 'x', o.x), readVector('Axes.errorbar', 'y', o.y)];
  const color = o.ecolor ?? o.color;
  const style = {
    color,
    width: points(o.elinewidth ?? rcParams['lines.linewidth']),
    dash: 'solid',
    alpha: o.alpha,
    label: undefined,
  } as const;
  const marks = [];
  for (const axis of ['x', 'y'] as const) {
    const found = errors[axis];
    if (!found) continue;
    const along = axis === 'x' ? x : y;
    const low = along.map((value, i) => value - found[0][i]);
    const high = along.map((value, i) => value + found[1][i]);
    const ends = axis === 'x' ? { x0: low, x1: high, y0: y, y1: y } : { x0: x, x1: x, y0: low, y1: high };
    marks.push(segments('errorbar', ends, style));
    if (!(o.capsize > 0)) continue;
    const cap = {
      color,
      size: points(2 * o.capsize),
      marker: axis === 'x' ? '|' : '_',
      edgeWidth: style.width,
      alpha: o.alpha,
    } as const;
    for (const end of [low, high]) marks.push(axis === 'x' ? scatter(end, y, cap) : scatter(x, end, cap));
  }
  return marks;
}

function buildQuiver(o: Properties) {
  const { x, y, u, v, inData, pivot, values, color, range } = o;
  const scale = o.scale === undefined ? undefined : (numeric(o.scale) as number);
  return [
    quiver(x, y, u, v, {
      ...look(o),
      ...{ scale, inData, range, pivot: pivot === 'middle' ? 'mid' : pivot, cmap: cmapName('Axes.quiver', o.cmap) },
      ...(o.width !== undefined && { width: o.width }),
      ...(values === undefined ? { color } : { values }),
    }),
  ];
}

function buildStreams(o: Properties) {
  const { x, y, u, v, density, values, color, range } = o;
  const width = typeof o.linewidth === 'number' ? points(o.linewidth) : points(rcParams['lines.linewidth']);
  return [
    streamlines(ends(x, 1), ends(y, 0), u, v, {
      ...look(o),
      ...{
        density,
        width,
        arrowSize: o.arrowsize,
        broken: o.brokenStreamlines,
        range,
        cmap: cmapName('Axes.streamplot', o.cmap),
      },
      ...(values === undefined ? { color } : { values }),
    }),
  ];
}

/** The first and the last place of an axis, whose steps may be uneven by rounding. */
function ends(places: unknown, axis: 0 | 1): number[] {
  const { data, shape } = toArray('Axes.streamplot', axis === 1 ? 'x' : 'y', places);
  return shape.length === 2 && axis === 0
    ? [data[0], data[data.length - 1]]
    : [data[0], data[(shape[1] ?? shape[0]) - 1]];
}

function buildText(o: Properties) {
  const align =
    ({ left: 'left', center: 'center', right: 'right' } as const)[o.horizontalalignment as 'left'] ?? 'left';
  const valigns = {
    baseline: 'baseline',
    bottom: 'bottom',
    center: 'center',
    top: 'top',
    center_baseline: 'center',
  } as const;
  const box = o.bbox === undefined ? undefined : spelled(o.bbox as object, ['facecolor', 'edgecolor']);
  const owner = 'Axes.text';
  return [
    text(number(owner, 'x', o.x), number(owner, 'y', o.y), plainText(o.text), {
      ...{
        color: (o.color ?? 'k') as Color,
        alpha: o.alpha,
        align,
        valign: valigns[o.verticalalignment as 'top'] ?? 'baseline',
      },
      size: fontSize(owner, 'fontsize', o.fontsize ?? 'medium'),
      rotate: o.rotation === 'vertical' ? 90 : typeof o.rotation === 'number' ? o.rotation : 0,
      of: o.transform === 'axes' ? 'panel' : 'data',
      bold: o.fontweight === 'bold' || (typeof o.fontweight === 'number' && o.fontweight >= 600),
      italic: o.fontstyle === 'italic',
      background: box ? ((box.facecolor ?? 'C0') as Color) : (o.backgroundcolor as Color),
      arrow: o.arrow,
    }),
  ];
}

function buildSurface(o: Properties) {
  const { gridX: x, gridY: y, z, wireframe, color, range } = o;
  const edgeColor = o.edgecolor === 'none' ? undefined : o.edgecolor;
  return [
    surface(z, {
      ...{ x, y, range, alpha: o.alpha, wireframe, lit: o.cmap === undefined && o.shade, label: labelOf(o.label) },
      ...(color === undefined ? { cmap: cmapName('Axes.plotSurface', o.cmap) } : { color: color as Color }),
      ...{ edgeColor, edgeWidth: points((numeric(o.linewidth) as number) ?? (wireframe ? 1.5 : 0.5)) },
    }),
  ];
}

/** Arguments before the keywords, and the keywords. */
function trailing(args: readonly unknown[]): { data: unknown[]; given: Record<string, unknown> } {
  const last = args.at(-1);
  const isKeywords = isOptions(last) && !('data' in last && 'shape' in last);
  const data = (isKeywords ? args.slice(0, -1) : [...args]).map(listed).filter((value) => value !== undefined);
  return { data, given: isKeywords ? last : {} };
}

interface Group {
  x: unknown;
  y: unknown;
  z: unknown;
  format: string | undefined;
}

/** The arguments of `plot`: y, or x and y, each time with a format or without. */
function plotGroups(owner: string, data: unknown[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < data.length; ) {
    const first = data[i++];
    const second = i < data.length && typeof data[i] !== 'string' ? data[i++] : undefined;
    const format = typeof data[i] === 'string' ? string(owner, 'fmt', data[i++]) : undefined;
    groups.push({ x: second === undefined ? undefined : first, y: second ?? first, z: undefined, format });
  }
  return groups;
}

function solidGroup(data: unknown[]): Group {
  const format = data.find((value) => typeof value === 'string') as string | undefined;
  const [x, y, z] = data.filter((value) => typeof value !== 'string');
  return { x, y, z: z ?? 0, format };
}

/** A line for each column of y of shape (n, k). */
function columnsOf(owner: string, x: unknown, y: unknown): { x: unknown; y: unknown }[] {
  if (categories(y) || typeof y === 'number') return [{ x: x ?? y, y }];
  const { data, shape } = toArray(owner, 'y', y);
  const index = (n: number) => Float64Array.from({ length: n }, (_, i) => i);
  if (shape.length < 2) return [{ x: x ?? index(data.length), y: Float64Array.from(data) }];
  if (shape.length > 2) throw shapeError(owner, 'y', 'of shape (n) or (n, k)', shape);
  const [n, k] = shape;
  const column = (values: ArrayLike<number>, j: number, width: number) =>
    Float64Array.from({ length: n }, (_, i) => values[i * width + Math.min(j, width - 1)]);
  const places = x === undefined ? undefined : toArray(owner, 'x', x);
  return Array.from({ length: k }, (_, j) => ({
    x: places ? column(places.data, j, places.shape[1] ?? 1) : index(n),
    y: column(data, j, k),
  }));
}

/** Names in place of numbers. */
function categories(value: unknown): string[] | undefined {
  const isNames = Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
  return isNames ? (value as string[]) : undefined;
}

function categorical(value: unknown): unknown {
  return categories(value)?.map((_, i) => i) ?? value;
}

/** Numbers in a row; true and false are 1 and 0, and lists may hold tensors of one number. */
function vector(owner: string, name: string, value: unknown): Float64Array {
  if (
    Array.isArray(value) &&
    value.some((part) => typeof part === 'boolean' || (typeof part === 'object' && !Array.isArray(part)))
  ) {
    return Float64Array.from(value, (part) => Number(numeric(part)));
  }
  return readVector(owner, name, value);
}

function stepped(x: Float64Array, y: Float64Array, where: string): { x: number[]; y: number[] } {
  const [xs, ys] = [[x[0]], [y[0]]];
  for (let i = 1; i < x.length; i++) {
    const at = where === 'pre' ? x[i - 1] : where === 'post' ? x[i] : (x[i - 1] + x[i]) / 2;
    xs.push(at, at, x[i]);
    ys.push(y[i - 1], y[i], y[i]);
  }
  return { x: xs, y: ys };
}

/** The argument `c` of `scatter`: a colour, colours, or numbers. */
function scatterColors(owner: string, c: unknown, n: number): { color?: Color | Color[]; values?: unknown } {
  if (c === undefined) return {};
  if (parseColor(c) !== undefined) {
    // Three or four numbers are values where there are as many points.
    const isValues = Array.isArray(c) && c.length === n && n > 1;
    return isValues ? { values: c } : { color: c as Color };
  }
  if (Array.isArray(c) && c.every((part) => parseColor(part) !== undefined)) {
    return { color: c.length === 1 ? (c[0] as Color) : (c as Color[]) };
  }
  if (typeof c === 'string') return { color: c };
  const { data, shape } = toArray(owner, 'c', c);
  if (shape.length === 2 && shape[0] === n && (shape[1] === 3 || shape[1] === 4)) {
    return {
      color: Array.from({ length: n }, (_, i) => Array.from({ length: shape[1] }, (_, k) => data[i * shape[1] + k])),
    };
  }
  return { values: c };
}

/** A norm of Matplotlib: the ends of the colours, and whether they go by the logarithm. */
export interface Norm {
  vmin?: number | undefined;
  vmax?: number | undefined;
  log?: boolean;
}

function normRange(norm: unknown, [vmin, vmax]: readonly unknown[]): unknown {
  const { vmin: low, vmax: high } = (norm ?? {}) as Norm;
  const range = [numeric(vmin) ?? low, numeric(vmax) ?? high];
  return range[0] === undefined && range[1] === undefined ? undefined : range;
}

function isLog(norm: unknown): boolean {
  return norm === 'log' || (norm as Norm | undefined)?.log === true;
}

function readLevels(levels: unknown): unknown {
  return typeof levels === 'object' && levels !== null
    ? Array.from(toArray('Axes.contour', 'levels', levels).data)
    : numeric(levels);
}

/** The edges of cells whose middles, or edges, are given. */
function cellEdges(owner: string, name: string, places: unknown, size: number, axis: 0 | 1): Float64Array | undefined {
  if (places === undefined) return Float64Array.from({ length: size + 1 }, (_, i) => i);
  const { data, shape } = toArray(owner, name, places);
  const [rows, columns] = shape;
  const n = shape.length === 1 ? rows : axis === 1 ? columns : rows;
  const at = (i: number) => data[shape.length === 1 || axis === 1 ? i : i * columns];
  if (n === size + 1) return Float64Array.from({ length: n }, (_, i) => at(i));
  if (n !== size) throw valueError(owner, name, `${size} middles or ${size + 1} edges of cells`, n);
  const step = (i: number) => (size === 1 ? 1 : at(Math.min(size - 1, i + 1)) - at(Math.min(size - 2, i)));
  return Float64Array.from({ length: size + 1 }, (_, i) => {
    if (i === 0) return at(0) - step(0) / 2;
    return i === size ? at(size - 1) + step(size - 2) / 2 : (at(i - 1) + at(i)) / 2;
  });
}

/** The sets of `hist`: one array, a list of arrays, or the columns of an array of shape (n, k). */
function dataSets(owner: string, x: unknown): Float64Array[] {
  const isList = Array.isArray(x) && x.length > 0 && x.every((part) => typeof part === 'object' && part !== null);
  if (
    isList &&
    !(x as unknown[]).every((part) => 'item' in (part as object) && (part as { shape: [] }).shape?.length === 0)
  ) {
    return (x as unknown[]).map((part, i) => readVector(owner, `x[${i}]`, part));
  }
  if (Array.isArray(x)) return [vector(owner, 'x', x)];
  const { data, shape } = toArray(owner, 'x', x);
  if (shape.length !== 2 || shape[1] === 1) return [Float64Array.from(data)];
  const [n, k] = shape;
  return Array.from({ length: k }, (_, j) => Float64Array.from({ length: n }, (_, i) => data[i * k + j]));
}

/** How many bins NumPy's rules give. */
function binCount(owner: string, rule: string, values: Float64Array): number {
  const sorted = values.filter(Number.isFinite).sort();
  const n = sorted.length;
  if (n === 0) return 1;
  const length = sorted[n - 1] - sorted[0];
  const at = (share: number) => {
    const place = share * (n - 1);
    const k = Math.floor(place);
    return sorted[k] + (place - k) * ((sorted[k + 1] ?? sorted[k]) - sorted[k]);
  };
  const widths = {
    sturges: length / (Math.log2(n) + 1),
    sqrt: length / Math.sqrt(n),
    rice: length / (2 * n ** (1 / 3)),
    fd: (2 * (at(0.75) - at(0.25))) / n ** (1 / 3),
  };
  const read = oneOf(owner, 'bins', rule, ['auto', 'fd', 'sturges', 'sqrt', 'rice'] as const);
  const width = read === 'auto' ? (widths.fd > 0 ? Math.min(widths.fd, widths.sturges) : widths.sturges) : widths[read];
  return width > 0 ? Math.min(10_000, Math.ceil(length / width)) : 1;
}

/** Errors below and above. */
function spread(owner: string, name: string, error: unknown, n: number): [Float64Array, Float64Array] | undefined {
  if (error === undefined) return undefined;
  if (typeof error === 'number') return [new Float64Array(n).fill(error), new Float64Array(n).fill(error)];
  const { data, shape } = toArray(owner, name, error);
  const all = Float64Array.from(data);
  if (shape.length === 2 && shape[0] === 2) return [all.subarray(0, n), all.subarray(n)];
  const both = sameLength(owner, name, all, n);
  return [both, both];
}

function indices(owner: string, u: unknown): [number[], number[]] {
  const { shape } = toArray(owner, 'U', u);
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);
  return shape.length === 2 ? [count(shape[1]), count(shape[0])] : [count(shape[0]), count(shape[0])];
}

/** Every so many rows and columns of a surface, and always the last ones. */
function strided(owner: string, [x, y, z]: unknown[], strides: number[], counted: boolean[]) {
  const heights = toArray(owner, 'Z', z);
  const [rows, columns] = heights.shape;
  if (heights.shape.length !== 2) throw shapeError(owner, 'Z', 'of shape (rows, columns)', heights.shape);
  const pick = (n: number, stride: number, isCount: boolean) => {
    const every = isCount ? Math.ceil(n / stride) : stride;
    const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i % every === 0);
    return kept.at(-1) === n - 1 ? kept : [...kept, n - 1];
  };
  const [keptRows, keptColumns] = [pick(rows, strides[0], counted[0]), pick(columns, strides[1], counted[1])];
  const part = (values: ArrayLike<number>) => ({
    data: Float64Array.from(keptRows.flatMap((row) => keptColumns.map((column) => values[row * columns + column]))),
    shape: [keptRows.length, keptColumns.length],
  });
  const places = (name: string, value: unknown, axis: 0 | 1) => {
    const read = toArray(owner, name, value);
    if (read.shape.length === 2) return part(read.data);
    return (axis === 1 ? keptColumns : keptRows).map((i) => read.data[i]);
  };
  return { z: part(heights.data), gridX: places('X', x, 1), gridY: places('Y', y, 0) };
}

/** Keywords of texts, for those who write their types. */
export type { TextKeywords };
