import { kindError, oneOf } from '../../arguments/options.js';
import { toArray } from '../data.js';
import { band } from '../marks/band.js';
import type { Mark } from '../marks/mark.js';
import type { Inset } from '../spec.js';
import type { Artist, Properties } from './artist.js';
import { buildLine, buildPatch, buildScatter, buildText, common, lineStyle, look, textStyle } from './artistMarks.js';
import { type AxesLook, readBox } from './axesArguments.js';
import { numeric } from './axesBase.js';
import {
  categorical,
  columnsOf,
  normRange,
  plotGroups,
  scatterColors,
  solidGroup,
  trailing,
  vector,
} from './callData.js';
import { keywords } from './keywords.js';
import { FancyArrow, Patch, Polygon } from './patches.js';
import { pie } from './pie.js';
import { RuleAxes } from './ruleAxes.js';
import { boxplot, stackplot, stem, violinplot } from './statistics.js';
import { readFormat } from './style.js';

/** The figure of axes, which puts others over them and into them. */
interface Neighbours {
  over(below: Axes, shared: 'x' | 'y'): Axes;
  inside(within: Axes, look: AxesLook, inset: Omit<Inset, 'panel'>): Axes;
}

/** Axes of a figure: what is drawn on them, and how they look. */
export class Axes extends RuleAxes {
  readonly #figure: Neighbours;

  /** @internal `figure` puts axes over these, and into them. */
  constructor(is3d: boolean, figure: Neighbours, below?: Axes, shared?: 'x' | 'y') {
    super(is3d, below, shared);
    this.#figure = figure;
  }

  /** Axes over these, with the same x axis and a y axis of their own at the right. */
  twinx(): Axes {
    return this.#figure.over(this, 'x');
  }

  /** Axes over these, with the same y axis and an x axis of their own at the top. */
  twiny(): Axes {
    return this.#figure.over(this, 'y');
  }

  /** Axes in a box [left, bottom, width, height] of these, as shares, or with `transform: ax.transData` in data. */
  insetAxes(...args: readonly unknown[]): Axes {
    const { box, transform, ...look } = readBox('Axes.insetAxes', 'bounds', args);
    return this.#figure.inside(this, look, { box, of: transform === 'data' ? 'data' : 'panel' });
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

  /** A line of steps, which `where` puts at the point before ('pre'), at the point ('post') or in the middle ('mid'). */
  step(...args: readonly unknown[]): Artist[] {
    const { data, given } = trailing(args);
    const { where = 'pre', ...rest } = given;
    oneOf('Axes.step', 'where', where as string, ['pre', 'post', 'mid']);
    return this.plot(...data, { ...rest, drawstyle: `steps-${where}` });
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

  /** Shares of a circle: `[wedges, texts]`, and the texts of the shares with `autopct`. */
  pie(...args: readonly unknown[]): Artist[][] {
    return pie(this, args);
  }

  /** Points on stems. */
  stem(...args: readonly unknown[]): Artist[] {
    return stem(this, args);
  }

  /** Areas on top of one another. */
  stackplot(...args: readonly unknown[]): Artist[] {
    return stackplot(this, args);
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
