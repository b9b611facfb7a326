/** @file Matplotlib's pies: shares of a circle, with names beside them and numbers on them. */
import { kindError, positive, show, valueError } from '../../arguments/options.js';
import { channels, readColor } from '../color.js';
import { toArray } from '../data.js';
import { formatted } from '../format.js';
import type { Artist } from './artist.js';
import type { Axes } from './axes.js';
import { numeric } from './axesBase.js';
import { keywords, spelled } from './keywords.js';
import { Polygon, Wedge } from './patches.js';
import { points, rcParams } from './style.js';

const settings = {
  ...{ x: undefined as unknown, explode: undefined as unknown, labels: undefined as unknown, colors: undefined },
  ...{ autopct: undefined as unknown, pctdistance: 0.6, shadow: false as unknown, labeldistance: 1.1 as unknown },
  ...{ startangle: 0, radius: 1, counterclock: true, wedgeprops: {} as unknown, textprops: {} as unknown },
  ...{ center: [0, 0] as unknown, frame: false, rotatelabels: false, normalize: true, hatch: undefined },
  data: undefined as unknown,
};

/** How far a shadow falls in data, as in Matplotlib at 100 pixels an inch. */
const fall = points(-0.02);

/** Shares of a circle against the clock from the right, as wide as the numbers of `x`. */
export function pie(axes: Axes, args: readonly unknown[]): Artist[][] {
  const owner = 'Axes.pie';
  // Null is a distance of its own: names stand in a legend alone.
  const isBare = args.some((arg) => (arg as { labeldistance?: unknown } | null)?.labeldistance === null);
  const positions = ['x', 'explode', 'labels', 'colors', 'autopct', 'pctdistance', 'shadow', 'labeldistance'] as const;
  const o = keywords<typeof settings>(owner, args, settings, positions);
  const sizes = Array.from(toArray(owner, 'x', o.x).data);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (!(total > 0) || sizes.some((size) => size < 0) || !Number.isFinite(total)) {
    throw valueError(owner, 'x', 'finite numbers of which none is below 0 and one is above', o.x);
  }
  if (!o.normalize && total > 1) throw valueError(owner, 'x', 'numbers of at most 1 in all', o.x);
  const count = sizes.length;
  const shares = sizes.map((size) => (o.normalize ? size / total : size));
  const labels = listOf(owner, 'labels', o.labels, count)?.map(String);
  const explode = listOf(owner, 'explode', o.explode, count)?.map((part) => Number(numeric(part)));
  const colors = o.colors === undefined ? undefined : Array.from(o.colors as Iterable<unknown>);
  const radius = positive(owner, 'radius', o.radius);
  const [x, y] = Array.from(toArray(owner, 'center', o.center).data) as [number, number];
  const [look, textLook] = [spelled(o.wedgeprops as object, []), spelled(o.textprops as object, ['color', 'fontsize'])];
  axes.setAspect('equal');
  let turn = o.startangle / 360;
  const wedges: Artist[] = [];
  const middles: { x: number; y: number; angle: number }[] = [];
  shares.forEach((share, i) => {
    const end = o.counterclock ? turn + share : turn - share;
    const angle = Math.PI * (turn + end);
    const out = explode?.[i] ?? 0;
    const center = [x + out * Math.cos(angle), y + out * Math.sin(angle)] as const;
    const facecolor = colors ? colors[i % colors.length] : axes.nextPatchColor();
    const [from, to] = [360 * Math.min(turn, end), 360 * Math.max(turn, end)];
    const wedge = new Wedge([...center], radius, from, to, { facecolor, label: labels?.[i] || undefined, ...look });
    if (o.shadow) cast(axes, wedge, facecolor);
    wedges.push(axes.addPatch(wedge));
    middles.push({ x: center[0], y: center[1], angle });
    turn = end;
  });
  const texts = (of: readonly string[], distance: number, outer: boolean, more: object) =>
    of.map((text, i) => {
      const { angle, ...center } = middles[i]!;
      const [left, up] = [
        center.x + distance * radius * Math.cos(angle),
        center.y + distance * radius * Math.sin(angle),
      ];
      const side = left > 0 ? 'left' : 'right';
      const degrees = (angle * 180) / Math.PI + (left > 0 ? 0 : 180);
      const turned = outer && o.rotatelabels ? { va: up > 0 ? 'bottom' : 'top', rotation: degrees } : { va: 'center' };
      return axes.text(left, up, text, { ha: outer ? side : 'center', ...turned, ...more, ...textLook });
    });
  const named =
    isBare || !labels ? [] : texts(labels, Number(o.labeldistance), true, { fontsize: rcParams['xtick.labelsize'] });
  const made = [wedges, named];
  if (o.autopct !== undefined) {
    const numbers = shares.map((share) => percentOf(owner, o.autopct, 100 * share));
    made.push(texts(numbers, o.pctdistance, false, {}));
  }
  if (!o.frame) {
    axes.setFrameOn(false);
    axes.set({ xticks: [], yticks: [], xlim: [x - 1.25, x + 1.25], ylim: [y - 1.25, y + 1.25] });
  }
  return made;
}

function listOf(owner: string, name: string, value: unknown, count: number): unknown[] | undefined {
  if (value === undefined) return undefined;
  const list = Array.isArray(value) ? value : Array.from(toArray(owner, name, value).data);
  if (list.length !== count) throw valueError(owner, name, `${count} of them, as many as x has`, list.length);
  return list;
}

function percentOf(owner: string, format: unknown, share: number): string {
  if (typeof format === 'string') return formatted(format, share);
  if (typeof format === 'function') return String(format(share));
  throw kindError(owner, 'autopct', `a format such as '%1.1f%%' or a function`, show(format));
}

/** The shadow of a wedge, darker than it. */
function cast(axes: Axes, wedge: Wedge, color: unknown): void {
  const { x, y } = wedge.properties;
  const corners = Array.from(x as Float64Array, (value, i) => [value + fall, y[i] + fall]);
  const dark = channels(readColor('Axes.pie', 'colors', color)).map((part) => (0.3 * part) / 255);
  // It lies under all wedges.
  axes.addPatch(new Polygon(corners, { facecolor: dark, edgecolor: dark, alpha: 0.5, zorder: 0.999 }));
}
