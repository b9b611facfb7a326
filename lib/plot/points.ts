import type { Plot } from './render.js';
import type { LegendItem } from './svg.js';
import type { Range } from './ticks.js';

/** More dots than this cannot be told apart, and make a figure that no viewer opens. */
const maxDots = 20_000;

/** Points of a figure and their key, which says how many are not to be seen. */
export interface Scatter {
  mark: (plot: Plot) => unknown;
  key: LegendItem;
}

/** The points within the ranges as dots; of very many, evenly chosen ones. */
export function scatter(
  points: { data: ArrayLike<number>; n: number; d?: number; columns?: [number, number] },
  [x, y]: [Range, Range],
  style: { label: string; color: string; radius: number; opacity: number; outline?: string },
): Scatter {
  const { data, n, d = 2, columns: [cx, cy] = [0, 1] } = points;
  const inside: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    const [px, py] = [data[i * d + cx], data[i * d + cy]];
    if (px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1]) inside.push([px, py]);
  }
  const every = Math.ceil(inside.length / maxDots);
  const shown = every > 1 ? inside.filter((_, i) => i % every === 0) : inside;
  const notes: string[] = [];
  if (inside.length < n) notes.push(`${n - inside.length} out of view`);
  if (every > 1) notes.push(`every ${every}th drawn`);
  const label = notes.length ? `${style.label} (${notes.join(', ')})` : style.label;
  return {
    mark: (plot) =>
      plot.dot(shown, {
        r: style.radius,
        fill: style.color,
        fillOpacity: style.opacity,
        ...(style.outline && { stroke: style.outline, strokeWidth: 0.6, strokeOpacity: 0.8 }),
      }),
    key: { label, color: style.color, mark: 'dot' },
  };
}
