import { px } from './svg.js';

/** An axis: the values at its two ends (the second at the right or the top, be it the lower one), and how it runs. */
export interface Scale {
  from: number;
  to: number;
  log: boolean;
}

/** The inside of a frame, where marks are drawn, and how data stand in it. */
export interface Space {
  width: number;
  height: number;
  x: Scale;
  y: Scale;
}

/** Where a value stands on an axis: 0 at its first end, 1 at its second. */
export function share({ from, to, log }: Scale): (value: number) => number {
  if (!log) return (value) => (value - from) / (to - from);
  const [a, b] = [Math.log10(from), Math.log10(to)];
  return (value) => (value > 0 ? (Math.log10(value) - a) / (b - a) : value <= 0 ? -Infinity : NaN);
}

/** Coordinates beyond this are out of sight, and more than rasterisers bear. */
const far = 1e5;

const near = (value: number) => (value > far ? far : value < -far ? -far : value);

/** Data as pixels from the upper left corner of a frame. */
export function toPixels({ width, height, x, y }: Space): { x(value: number): number; y(value: number): number } {
  const [shareX, shareY] = [share(x), share(y)];
  return { x: (value) => near(width * shareX(value)), y: (value) => near(height * (1 - shareY(value))) };
}

/** The distance outside of a frame up to which lines are drawn: no line is so wide. */
const room = 60;

/** A path through points in pixels, with gaps where they are not numbers, and without what is out of sight. */
export function linePath(xs: ArrayLike<number>, ys: ArrayLike<number>, { width, height }: Space): string {
  let path = '';
  let [endX, endY] = [NaN, NaN];
  let alone = true;
  for (let i = 1; i < xs.length; i++) {
    const part = clipped(xs[i - 1], ys[i - 1], xs[i], ys[i], width, height);
    if (!part) continue;
    alone = false;
    const [x0, y0, x1, y1] = part;
    if (x0 !== endX || y0 !== endY) path += `M${px(x0)},${px(y0)}`;
    path += `L${px(x1)},${px(y1)}`;
    [endX, endY] = [x1, y1];
  }
  return alone ? '' : path;
}

/** The part of a segment that is in sight (Liang and Barsky). */
function clipped(x0: number, y0: number, x1: number, y1: number, width: number, height: number) {
  if (Number.isNaN(x0 + y0 + x1 + y1)) return undefined;
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [step, distance] of [
    [-dx, x0 + room],
    [dx, width + room - x0],
    [-dy, y0 + room],
    [dy, height + room - y0],
  ]) {
    if (step === 0) {
      if (distance < 0) return undefined;
    } else if (step < 0) from = Math.max(from, distance / step);
    else to = Math.min(to, distance / step);
  }
  if (from > to) return undefined;
  const at = (share: number, start: number, step: number, end: number) =>
    share === 0 ? start : share === 1 ? end : start + share * step;
  return [at(from, x0, dx, x1), at(from, y0, dy, y1), at(to, x0, dx, x1), at(to, y0, dy, y1)];
}

/** Of a path with many more points than pixels, those that are seen. */
export function thinned(xs: Float64Array, ys: Float64Array): [xs: ArrayLike<number>, ys: ArrayLike<number>] {
  if (xs.length < 2000) return [xs, ys];
  const keep: number[] = [];
  let rising = true;
  for (let i = 1; i < xs.length && rising; i++) rising = !(xs[i] < xs[i - 1]);
  if (rising) thinColumns(xs, ys, keep);
  else thinNear(xs, ys, keep);
  return [keep.map((i) => xs[i]), keep.map((i) => ys[i])];
}

/** Of each column of pixels the first, the lowest, the highest, the last, and a gap. */
function thinColumns(xs: Float64Array, ys: Float64Array, keep: number[]): void {
  for (let from = 0; from < xs.length; ) {
    let to = from;
    let [low, high, gap] = [-1, -1, -1];
    const column = Math.floor(xs[from]);
    for (; to < xs.length && (Math.floor(xs[to]) === column || Number.isNaN(xs[to])); to++) {
      if (Number.isNaN(xs[to]) || Number.isNaN(ys[to])) gap = to;
      else {
        if (low < 0 || ys[to] < ys[low]) low = to;
        if (high < 0 || ys[to] > ys[high]) high = to;
      }
    }
    if (to === from) to++;
    const kept = [from, low, high, to - 1, gap].filter((i) => i >= 0).sort((a, b) => a - b);
    keep.push(...kept.filter((i, k) => i !== kept[k - 1]));
    from = to;
  }
}

/** Without the points that are less than a third of a pixel away from the one before. */
function thinNear(xs: Float64Array, ys: Float64Array, keep: number[]): void {
  let last = -1;
  for (let i = 0; i < xs.length; i++) {
    const isNear = last >= 0 && Math.abs(xs[i] - xs[last]) + Math.abs(ys[i] - ys[last]) < 0.35;
    if (isNear && i + 1 < xs.length) continue;
    keep.push(i);
    last = i;
  }
}
