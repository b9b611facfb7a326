import { kindError, notGiven, number, probability } from '../../arguments/options.js';
import { toArray } from '../data.js';
import { outlineOf, rectangles } from '../marks/bars.js';
import { line } from '../marks/line.js';
import { sameLength } from '../marks/mark.js';
import { endlessLine, type RuleMark, segments } from '../marks/rule.js';
import type { Artist, Properties } from './artist.js';
import { common, lineStyle, look, widthOf } from './artistMarks.js';
import { numeric } from './axesBase.js';
import { BarAxes } from './barAxes.js';
import { vector } from './callData.js';
import { keywords } from './keywords.js';
import { dashOf, points } from './style.js';

/** Axes with straight lines and areas across them. */
export abstract class RuleAxes extends BarAxes {
  /** A level line across the axes, or, with `xmin` and `xmax`, across a share of them. */
  axhline(...args: readonly unknown[]): Artist {
    const all = { y: 0 as unknown, xmin: 0, xmax: 1, ...lineStyle };
    const { xmin, xmax, ...o } = keywords('Axes.axhline', args, all, ['y', 'xmin', 'xmax']);
    const [at, reach] = [[numeric(o.y)], shares('Axes.axhline', { xmin, xmax })];
    return this.#rules({ ...o, reach }, [-Infinity], [Infinity], at, at);
  }

  /** An upright line across the axes, or, with `ymin` and `ymax`, across a share of them. */
  axvline(...args: readonly unknown[]): Artist {
    const all = { x: 0 as unknown, ymin: 0, ymax: 1, ...lineStyle };
    const { ymin, ymax, ...o } = keywords('Axes.axvline', args, all, ['x', 'ymin', 'ymax']);
    const [at, reach] = [[numeric(o.x)], shares('Axes.axvline', { ymin, ymax })];
    return this.#rules({ ...o, reach }, at, at, [-Infinity], [Infinity]);
  }

  /** A line without ends through `xy1` and `xy2`, or through `xy1` with a `slope`; `transform: ax.transAxes` puts both into shares of the axes. */
  axline(...args: readonly unknown[]): Artist {
    const owner = 'Axes.axline';
    const all = { xy1: undefined as unknown, xy2: undefined as unknown, slope: undefined as unknown, ...lineStyle };
    const { xy1, xy2, slope, ...o } = keywords(owner, args, all, ['xy1', 'xy2']);
    if (xy1 === undefined) throw notGiven(owner, 'xy1');
    if ((xy2 === undefined) === (slope === undefined)) {
      throw new TypeError(`${owner}: expected xy2 or slope, got ${xy2 === undefined ? 'neither' : 'both'}`);
    }
    const place = (name: string, value: unknown) => {
      const { data } = toArray(owner, name, value);
      if (data.length !== 2) throw kindError(owner, name, '[x, y]', value);
      return Array.from(data, (part) => Float64Array.of(part)) as [Float64Array, Float64Array];
    };
    const [x0, y0] = place('xy1', xy1);
    const [x1, y1] = xy2 === undefined ? [x0, y0] : place('xy2', xy2);
    const endless: RuleMark['endless'] = {
      of: o.transform === 'axes' ? 'panel' : 'data',
      slope: slope === undefined ? undefined : number(owner, 'slope', numeric(slope)),
    };
    const build = (p: Properties) => [endlessLine(owner, { x0, x1, y0, y1 }, endless, ruleLook(p))];
    return this.add(build, { ...o, color: o.color ?? 'C0' }, 2);
  }

  /** Level lines from xmin to xmax. */
  hlines(...args: readonly unknown[]): Artist {
    const all = { y: undefined as unknown, xmin: undefined as unknown, xmax: undefined as unknown, ...lineStyle };
    const o = keywords('Axes.hlines', args, all, ['y', 'xmin', 'xmax']);
    return this.#rules(o, o.xmin, o.xmax, o.y, o.y);
  }

  /** Upright lines from ymin to ymax. */
  vlines(...args: readonly unknown[]): Artist {
    const all = { x: undefined as unknown, ymin: undefined as unknown, ymax: undefined as unknown, ...lineStyle };
    const o = keywords('Axes.vlines', args, all, ['x', 'ymin', 'ymax']);
    return this.#rules(o, o.x, o.x, o.ymin, o.ymax);
  }

  #rules(o: Properties, x0: unknown, x1: unknown, y0: unknown, y1: unknown): Artist {
    const ends = [x0, x1, y0, y1].map((value) => vector('Axes', 'lines', value));
    const n = Math.max(...ends.map(({ length }) => length));
    const [a, b, c, d] = ends.map((values) => sameLength('Axes', 'lines', values, n));
    const build = (p: Properties) => [
      { ...segments('line', { x0: a, x1: b, y0: c, y1: d }, ruleLook(p)), reach: p.reach },
    ];
    return this.add(build, { ...o, color: o.color ?? 'C0', x: undefined, y: undefined }, 2);
  }

  /** An area between two y across the axes, or, with `xmin` and `xmax`, across a share of them. */
  axhspan(...args: readonly unknown[]): Artist {
    return this.#span('Axes.axhspan', args, ['ymin', 'ymax', 'xmin', 'xmax']);
  }

  /** An area between two x across the axes, or, with `ymin` and `ymax`, across a share of them. */
  axvspan(...args: readonly unknown[]): Artist {
    return this.#span('Axes.axvspan', args, ['xmin', 'xmax', 'ymin', 'ymax']);
  }

  #span(owner: string, args: readonly unknown[], names: readonly [string, string, string, string]): Artist {
    const [low, high, start, end] = names;
    const all: Properties = { [low]: undefined, [high]: undefined, [start]: 0, [end]: 1, color: undefined };
    const style = { facecolor: undefined, edgecolor: undefined, linewidth: undefined, linestyle: undefined };
    const o = keywords(owner, args, { ...all, ...style, hatch: undefined, ...common } as Properties, [...names]);
    const ends = [low, high].map((name) => Float64Array.of(number(owner, name, numeric(o[name]))));
    const frame = [Float64Array.of(-Infinity), Float64Array.of(Infinity)];
    const box = low === 'ymin' ? [...frame, ...ends] : [...ends, ...frame];
    const reach = shares(owner, { [start]: o[start], [end]: o[end] });
    const color = o.color ?? o.facecolor ?? 'C0';
    const edge = o.edgecolor ?? o.color;
    const build = (p: Properties) => {
      const style = { edgeColor: p.edgecolor, edgeWidth: points((numeric(p.linewidth) as number) ?? 1) };
      return [{ ...rectangles('Axes', box, { ...look(p), color: p.color, ...style }), reach }];
    };
    return this.add(build, { ...o, x: undefined, y: undefined, color, edgecolor: edge }, 1);
  }

  /** The outline of steps of `values` between `edges`, or with `fill` the area below them down to `baseline`. */
  stairs(...args: readonly unknown[]): Artist {
    const owner = 'Axes.stairs';
    const all = { values: undefined as unknown, edges: undefined as unknown, orientation: 'vertical' as string };
    const style = { edgecolor: undefined as unknown, facecolor: undefined as unknown, hatch: undefined, fill: false };
    const more = { baseline: 0 as unknown, linewidth: undefined as unknown, linestyle: undefined as unknown, ...style };
    // Null is a baseline of its own: without ends.
    const isOpen = args.some((arg) => (arg as { baseline?: unknown } | null)?.baseline === null);
    const o = keywords(owner, args, { ...all, color: undefined as unknown, ...more, data: undefined, ...common }, [
      'values',
      'edges',
    ]);
    const values = vector(owner, 'values', o.values);
    const n = values.length;
    const edges = o.edges === undefined ? values.map((_, i) => i) : vector(owner, 'edges', o.edges);
    const whole = o.edges === undefined ? Float64Array.from([...edges, n]) : edges;
    if (whole.length !== n + 1) {
      throw new RangeError(
        `${owner}: expected edges to be ${n + 1} numbers, one more than values, got ${whole.length}`,
      );
    }
    const horizontal = o.orientation === 'horizontal';
    const base = isOpen ? undefined : sameLength(owner, 'baseline', vector(owner, 'baseline', o.baseline), n);
    const sticky = base && { [horizontal ? 'x' : 'y']: [Math.min(...base)] };
    const color = o.color ?? this.nextColor('lines');
    const build = (p: Properties) => {
      const style = { ...look(p), dash: dashOf(p.linestyle).dash };
      if (!p.fill) {
        const { along, up } = outlineOf(whole, values, base);
        const width = points((numeric(p.linewidth) as number) ?? 1);
        const options = { ...style, color: p.edgecolor ?? p.color, width };
        const mark = horizontal ? line(up, along, options) : line(along, up, options);
        return [{ ...mark, sticky: sticky ?? {} }];
      }
      const [low, high, from] = [whole.slice(0, -1), whole.slice(1), base ?? new Float64Array(n)];
      const box = horizontal ? [from, values, low, high] : [low, high, from, values];
      const area = { edgeColor: p.edgecolor, edgeWidth: points((numeric(p.linewidth) as number) ?? 0) };
      return [rectangles(owner, box, { ...look(p), color: p.facecolor ?? p.color, ...area }, sticky ?? {})];
    };
    return this.add(build, { ...o, color }, 1);
  }
}

/** The look of lines. */
function ruleLook(p: Properties) {
  const { dash, hasLine } = dashOf(p.linestyle);
  return { ...look(p), color: p.color, dash, width: hasLine ? widthOf(p) : 0 };
}

/** Ends as shares of the axes. */
function shares(owner: string, ends: Record<string, unknown>): [number, number] {
  const [from, to] = Object.entries(ends).map(([name, share]) => probability(owner, name, numeric(share)));
  return [from!, to!];
}
