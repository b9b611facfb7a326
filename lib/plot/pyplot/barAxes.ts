import { oneOf } from '../../arguments/options.js';
import { binned } from '../marks/bars.js';
import type { Artist, Properties } from './artist.js';
import { buildBars, buildErrors, buildHistogram, buildLine, common, lineStyle } from './artistMarks.js';
import { numeric } from './axesBase.js';
import { binCount, categories, dataSets, spread, vector } from './callData.js';
import { CountAxes } from './countAxes.js';
import { keywords } from './keywords.js';
import { readFormat } from './style.js';

/** Axes on which bars can be drawn: of counts, of heights, of errors. */
export abstract class BarAxes extends CountAxes {
  /** The counts of values in bins: `[counts, edges, bars]`, lists of counts for several sets. */
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
      return this.add(buildHistogram, { ...own, ...side }, type === 'step' ? 2 : 1);
    });
    const counts = heights.map((height) => [...height]);
    return [sets.length === 1 ? counts[0] : counts, [...edges], patches];
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
    const artist = this.add(buildBars, own, 1);
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
    return this.add((p) => [...buildErrors(p, errors), ...buildLine(p)], style, 2);
  }
}
