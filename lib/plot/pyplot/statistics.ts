/** @file Matplotlib's pictures of several samples beside one another: boxes, violins, stems and layers. */
import { counted, kindError, positive, valueError } from '../../arguments/options.js';
import { counting, toArray } from '../data.js';
import type { Artist } from './artist.js';
import type { Axes } from './axes.js';
import { keywords } from './keywords.js';

/** Samples: a list of vectors, the columns of a matrix, or one vector. */
function samples(owner: string, data: unknown): Float64Array[] {
  const isList = Array.isArray(data) && data.some((x) => typeof x === 'object');
  if (isList) return (data as unknown[]).map((x, i) => Float64Array.from(toArray(owner, `x[${i}]`, x).data).sort());
  const { data: values, shape } = toArray(owner, 'x', data);
  if (shape.length < 2) return [Float64Array.from(values).sort()];
  const [rows, columns] = shape as [number, number];
  return Array.from({ length: columns }, (_, c) =>
    Float64Array.from({ length: rows }, (_, r) => values[r * columns + c]!).sort(),
  );
}

/** The value below which a share of sorted values lies, between its neighbours. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;

const places = {
  ...{
    x: undefined as unknown,
    dataset: undefined as unknown,
    positions: undefined as unknown,
    widths: undefined as unknown,
  },
  ...{
    labels: undefined as unknown,
    tickLabels: undefined as unknown,
    showmeans: false,
    vert: true,
    orientation: undefined,
  },
};

/** Where samples stand and how wide they are drawn. */
function placed(owner: string, sets: readonly Float64Array[], o: { positions: unknown; widths: unknown }) {
  const at =
    o.positions === undefined ? sets.map((_, i) => i + 1) : Array.from(toArray(owner, 'positions', o.positions).data);
  if (at.length !== sets.length) throw kindError(owner, 'positions', `${counted(sets.length, 'number')}`, o.positions);
  const usual = Math.min(0.5, Math.max(0.15, 0.15 * (Math.max(...at) - Math.min(...at))));
  const width = o.widths === undefined ? undefined : toArray(owner, 'widths', o.widths).data;
  return {
    at,
    usual,
    width: (i: number, fallback: number) => positive(owner, 'widths', width?.[i] ?? width?.[0] ?? fallback),
  };
}

/** Boxes from the first to the third quartile, whiskers to the last value within 1.5 of their distance, and what lies beyond. */
export function boxplot(axes: Axes, args: readonly unknown[]): Record<string, Artist[]> {
  const owner = 'Axes.boxplot';
  const more = {
    showfliers: true,
    notch: false,
    sym: undefined,
    whis: 1.5,
    patchArtist: false,
    showcaps: true,
    showbox: true,
  };
  const styles = {
    boxprops: undefined,
    medianprops: undefined,
    whiskerprops: undefined,
    capprops: undefined,
    flierprops: undefined,
    meanprops: undefined,
  };
  const o = keywords(
    owner,
    args,
    {
      ...places,
      ...more,
      ...styles,
      manageTicks: true,
      meanline: false,
      autorange: false,
      zorder: 2,
      label: undefined,
    },
    ['x'],
  );
  const sets = samples(owner, o.x);
  const { at, usual, width } = placed(owner, sets, o);
  const made: Record<string, Artist[]> = { boxes: [], medians: [], whiskers: [], caps: [], fliers: [], means: [] };
  const isUpright = o.vert && o.orientation !== 'horizontal';
  const draw = (kind: string, across: number[], along: number[], style: object): void => {
    const [x, y] = isUpright ? [across, along] : [along, across];
    made[kind]!.push(...axes.plot(x, y, style));
  };
  const thin = { color: 'k', linewidth: 1, zorder: o.zorder };
  sets.forEach((values, i) => {
    const [p, half] = [at[i]!, width(i, usual) / 2];
    const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [number, number, number];
    const reach = o.whis * (q3 - q1);
    const low = values.find((v) => v >= q1 - reach) ?? q1;
    const high = values.findLast((v) => v <= q3 + reach) ?? q3;
    const [left, right] = [p - half, p + half];
    if (o.patchArtist) {
      const fill = isUpright
        ? axes.fillBetween([left, right], q1, q3, { color: 'C0' })
        : axes.fillBetween([q1, q3], left, right, { color: 'C0' });
      made.boxes!.push(fill);
    }
    draw('boxes', [left, right, right, left, left], [q1, q1, q3, q3, q1], thin);
    draw('whiskers', [p, p], [q1, Math.min(low, q1)], thin);
    draw('whiskers', [p, p], [q3, Math.max(high, q3)], thin);
    if (o.showcaps)
      for (const end of [Math.min(low, q1), Math.max(high, q3)])
        draw('caps', [p - half / 2, p + half / 2], [end, end], thin);
    draw('medians', [left, right], [median, median], { ...thin, color: 'C1' });
    const beyond = [...values].filter((v) => v < low || v > high);
    if (o.showfliers && beyond.length > 0)
      draw(
        'fliers',
        beyond.map(() => p),
        beyond,
        { ...thin, marker: 'o', linestyle: 'None', markerfacecolor: 'none' },
      );
    if (o.showmeans) draw('means', [p], [mean(values)], { color: 'C2', marker: '^', linestyle: 'None' });
  });
  const labels = o.tickLabels ?? o.labels ?? at.map(String);
  axes[isUpright ? 'setXticks' : 'setYticks'](at, labels);
  axes[isUpright ? 'setXlim' : 'setYlim'](Math.min(...at) - 0.5, Math.max(...at) + 0.5);
  return made;
}

/** The estimated density of samples on both sides of their places; kernels are Gaussian, as wide as Scott's rule says. */
export function violinplot(axes: Axes, args: readonly unknown[]): Record<string, any> {
  const owner = 'Axes.violinplot';
  const more = {
    showextrema: true,
    showmedians: false,
    points: 100,
    bwMethod: undefined as unknown,
    quantiles: undefined,
    side: 'both',
  };
  const o = keywords(owner, args, { ...places, ...more }, ['dataset', 'positions']);
  const sets = samples(owner, o.dataset ?? o.x);
  const points = counting(owner, 'points', o.points, 10_000);
  const { at, width } = placed(owner, sets, o);
  const isUpright = o.vert && o.orientation !== 'horizontal';
  const bodies = sets.map((values, i) => {
    const n = values.length;
    const m = mean(values);
    const deviation = Math.sqrt(values.reduce((total, v) => total + (v - m) ** 2, 0) / (n - 1));
    const band = deviation * (typeof o.bwMethod === 'number' ? o.bwMethod : n ** -0.2);
    const [low, high] = [values[0]!, values.at(-1)!];
    const along = Array.from({ length: points }, (_, k) => low + ((high - low) * k) / Math.max(1, points - 1));
    const density = along.map((v) => values.reduce((total, x) => total + Math.exp(-0.5 * ((v - x) / band) ** 2), 0));
    const scale = width(i, 0.5) / 2 / Math.max(...density);
    const sides = [-1, 1].map((sign) => density.map((d) => at[i]! + sign * d * scale));
    return axes[isUpright ? 'fillBetweenx' : 'fillBetween'](along, sides[0], sides[1], { color: 'C0', alpha: 0.3 });
  });
  const lines = (of: readonly number[], reach: number): Artist => {
    const [from, to] = [-1, 1].map((sign) => at.map((p, i) => p + (sign * reach * width(i, 0.5)) / 2));
    return isUpright ? axes.hlines([...of], from, to) : axes.vlines([...of], from, to);
  };
  const made: Record<string, any> = { bodies };
  if (o.showextrema) {
    const [low, high] = [sets.map((v) => v[0]!), sets.map((v) => v.at(-1)!)];
    made.cmins = lines(low, 0.5);
    made.cmaxes = lines(high, 0.5);
    made.cbars = isUpright ? axes.vlines([...at], low, high) : axes.hlines([...at], low, high);
  }
  if (o.showmeans) made.cmeans = lines(sets.map(mean), 0.5);
  if (o.showmedians)
    made.cmedians = lines(
      sets.map((v) => quantile(v, 0.5)),
      0.5,
    );
  return made;
}

/** Points on stems that stand on a line: `stem(y)` or `stem(x, y)`. */
export function stem(axes: Axes, args: readonly unknown[]): Artist[] {
  const owner = 'Axes.stem';
  const isAlone =
    args.length < 2 ||
    (Array.isArray(args[1]) === false &&
      typeof args[1] === 'object' &&
      Object.getPrototypeOf(args[1]) === Object.prototype);
  const own = { linefmt: 'C0-', markerfmt: 'C0o', basefmt: 'C3-', bottom: 0, label: undefined as unknown };
  const [x, y, rest] = isAlone ? [undefined, args[0], args.slice(1)] : [args[0], args[1], args.slice(2)];
  const o = keywords(owner, rest, { ...own, useLineCollection: true, orientation: 'vertical' }, [
    'linefmt',
    'markerfmt',
    'basefmt',
  ]);
  const heights = Array.from(toArray(owner, 'y', y).data);
  const at = x === undefined ? heights.map((_, i) => i) : Array.from(toArray(owner, 'x', x).data);
  const color = /^(C\d|[a-z])/.exec(o.linefmt)?.[0] ?? 'C0';
  const stems = axes.vlines(at, o.bottom, heights, { color });
  const base =
    o.basefmt.trim() === '' ? [] : axes.plot([Math.min(...at), Math.max(...at)], [o.bottom, o.bottom], o.basefmt);
  const markers = o.markerfmt.trim() === '' ? [] : axes.plot(at, heights, o.markerfmt, { label: o.label });
  return [markers[0] ?? stems, stems, base[0] ?? stems];
}

/** Areas on top of one another: `stackplot(x, y1, y2)` or `stackplot(x, rows)`. */
export function stackplot(axes: Axes, args: readonly unknown[]): Artist[] {
  const owner = 'Axes.stackplot';
  const isOptions = (v: unknown): boolean =>
    typeof v === 'object' && v !== null && Object.getPrototypeOf(v) === Object.prototype;
  const given = isOptions(args.at(-1)) ? args.slice(1, -1) : args.slice(1);
  const o = keywords(owner, isOptions(args.at(-1)) ? [args.at(-1)] : [], {
    ...{ labels: [] as unknown, colors: [] as unknown, color: [] as unknown, alpha: 1, baseline: 'zero' },
  });
  const at = Array.from(toArray(owner, 'x', args[0]).data);
  const rows = given.flatMap((y, i) => {
    const data = Array.from(toArray(owner, `y[${i}]`, y).data);
    if (data.length % at.length !== 0) throw valueError(owner, `y[${i}]`, `${at.length} numbers, as x`, y);
    return Array.from({ length: data.length / at.length }, (_, k) => data.slice(k * at.length, (k + 1) * at.length));
  });
  let below = at.map(() => 0);
  const colors = [o.colors, o.color].find((c) => Array.isArray(c) && c.length > 0) as unknown[] | undefined;
  return rows.map((row, i) => {
    const top = row.map((v, k) => v + below[k]!);
    const label = (o.labels as unknown[])[i];
    const made = axes[i === 0 ? 'fillFromZero' : 'fillBetween'](at, below, top, {
      alpha: o.alpha,
      ...(colors && { color: colors[i % colors.length] }),
      ...(label !== undefined && { label }),
    });
    below = top;
    return made;
  });
}
