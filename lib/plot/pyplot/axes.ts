import { kindError, number, oneOf } from '../../arguments/options.js';
import { toArray } from '../data.js';
import { band } from '../marks/band.js';
import { rectangles } from '../marks/bars.js';
import { type Mark, sameLength } from '../marks/mark.js';
import { segments } from '../marks/rule.js';
import type { Artist, Properties } from './artist.js';
import {
  buildLine,
  buildPatch,
  buildScatter,
  buildText,
  common,
  lineStyle,
  look,
  textStyle,
  widthOf,
} from './artistMarks.js';
import { numeric } from './axesBase.js';
import { BarAxes } from './barAxes.js';
import {
  categorical,
  columnsOf,
  normRange,
  plotGroups,
  scatterColors,
  solidGroup,
  stepped,
  trailing,
  vector,
} from './callData.js';
import { keywords } from './keywords.js';
import { FancyArrow, Patch, Polygon } from './patches.js';
import { boxplot, stackplot, stem, violinplot } from './statistics.js';
import { dashOf, readFormat } from './style.js';

/** Axes of a figure: what is drawn on them, and how they look. */
export class Axes extends BarAxes {
  readonly #twin: (below: Axes, shared: 'x' | 'y') => Axes;

  /** @internal `twin` puts axes over these into their figure. */
  constructor(is3d: boolean, twin: (below: Axes, shared: 'x' | 'y') => Axes, below?: Axes, shared?: 'x' | 'y') {
    super(is3d, below, shared);
    this.#twin = twin;
  }

  /** Axes over these, with the same x axis and a y axis of their own at the right. */
  twinx(): Axes {
    return this.#twin(this, 'x');
  }

  /** Axes over these, with the same y axis and an x axis of their own at the top. */
  twiny(): Axes {
    return this.#twin(this, 'y');
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
        artists.push(this.add(buildLine, { ...style, ...column, z }, 2));
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
    return this.add(buildScatter, { ...o, z: o.zs, ...colored, color, range: normRange(o.norm, range) }, 1);
  }

  /** The area between two lines over the same x. */
  fillBetween(...args: readonly unknown[]): Artist {
    return this.#fill('Axes.fillBetween', args, ['x', 'y1', 'y2']);
  }

  /** @internal An area on the line at 0, below which the axis has no room. */
  fillFromZero(...args: readonly unknown[]): Artist {
    return this.#fill('Axes.fillBetween', args, ['x', 'y1', 'y2'], { y: [0] });
  }

  /** The area between two lines beside the same y. */
  fillBetweenx(...args: readonly unknown[]): Artist {
    return this.#fill('Axes.fillBetweenx', args, ['y', 'x1', 'x2']);
  }

  #fill(
    owner: string,
    args: readonly unknown[],
    names: readonly [along: 'x' | 'y', first: string, second: string],
    sticky: Mark['sticky'] = undefined,
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
    const build = (p: Properties) => {
      const mark = band(p[along], p[first], p[second], { ...look(p), color: p.color, along });
      return [sticky ? { ...mark, sticky } : mark];
    };
    return this.add(build, { ...o, [along]: places, color }, 1);
  }

  /** Draws a patch, such as a `Circle`. */
  addPatch(patch: Patch): Artist {
    if (!(patch instanceof Patch)) throw kindError('Axes.addPatch', 'p', 'a patch such as a Circle', patch);
    const o = patch.properties;
    return this.add(
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
    return this.add(build, { ...o, x: undefined, y: undefined }, 2);
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
    return this.add(build, { ...o, color }, 1);
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
    return this.add(buildText, own, 3);
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
    return this.add(buildText, { ...o, x: at[0], y: at[1], arrow }, 3);
  }

  /** Stands for places in shares of the axes: `ax.text(0.5, 0.9, 'top', { transform: ax.transAxes })`. */
  readonly transAxes = 'axes';
  readonly transData = 'data';
}
