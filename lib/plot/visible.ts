import { maxDots } from './marks/scatter.js';
import { axisRange, finiteExtent, type Range } from './ticks.js';

/** The points of a set within ranges, and its name, which says how many are not to be seen. */
export function visible(
  points: { data: ArrayLike<number>; n: number; d?: number },
  [x, y]: readonly [Range, Range],
  name: string,
  [cx, cy]: readonly [number, number] = [0, 1],
): { points: { data: Float64Array; shape: number[] }; label: string } {
  const { data, n, d = 2 } = points;
  const inside: number[] = [];
  for (let i = 0; i < n; i++) {
    const [px, py] = [data[i * d + cx], data[i * d + cy]];
    if (px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1]) inside.push(px, py);
  }
  const count = inside.length / 2;
  const every = Math.ceil(count / maxDots);
  const notes: string[] = [];
  if (count < n) notes.push(`${n - count} out of view`);
  if (every > 1) notes.push(`every ${every}th drawn`);
  const label = notes.length ? `${name} (${notes.join(', ')})` : name;
  return { points: { data: Float64Array.from(inside), shape: [count, 2] }, label };
}

/** The range of a column with room around, as a share of its length; `empty` where nothing is finite. */
export function columnRange(
  { data, n, d = 2 }: { data: ArrayLike<number>; n: number; d?: number },
  column: number,
  room: number,
  empty: Range,
): Range {
  const [low, high] = finiteExtent(Float64Array.from({ length: n }, (_, i) => data[i * d + column]));
  return low <= high ? axisRange(low, high, room) : empty;
}

/** The size of a frame inside `maxWidth` × `maxHeight`: equal lengths on both axes, unless that made a mere strip. */
export function equalSize(x: Range, y: Range, maxWidth: number, maxHeight: number): [width: number, height: number] {
  const aspect = (x[1] - x[0]) / (y[1] - y[0]);
  if (aspect > 5 || aspect < 1 / 5) return [maxWidth, maxHeight];
  const width = Math.round(Math.min(maxWidth, maxHeight * aspect));
  return [width, Math.round(width / aspect)];
}
