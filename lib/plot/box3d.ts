/** @file The box around a panel seen from above: its camera, its far walls, numbers and names along its near edges. */

import type { LaidTicks } from './look.js';
import { strokeStyle } from './marks/mark.js';
import type { LaidPanel } from './spec.js';
import { px, type Theme, text, textWidth } from './svg.js';
import { formatTicks, linearTicks, type Range } from './ticks.js';

/** A point around the middle of the box, z up. */
export type Vector = readonly [number, number, number];

/** The view of a point: pixels from the upper left of the frame, and nearness (larger is nearer). */
export type Projection = (point: Vector) => { x: number; y: number; depth: number };

/** The box of a panel, and the frame in which it is seen. */
export interface BoxSpec {
  width: number;
  height: number;
  ranges: readonly [x: Range, y: Range, z: Range];
  labels: readonly (string | undefined)[];
  ticks: readonly LaidTicks[];
  /** Whether the ticks of each axis have numbers. */
  numbered: readonly boolean[];
  axes: boolean;
  elev: number;
  azim: number;
  /** Lengths of the edges along x, y and z, relative to each other. */
  lengths: Vector;
  /** The size of the box that Matplotlib's camera shows, or undefined for one that fills the frame with its names. */
  zoom: number | undefined;
}

/** A box that is laid out. */
export interface Box {
  /** Half of its lengths. */
  half: Vector;
  view: Projection;
  /** Pixels for what is as large as far away from the camera. */
  scale: number;
  /** A place along an axis. */
  place(value: number, axis: number): number;
  texts: BoxText[];
}

/** A number or a name, around its place in the frame. */
interface BoxText {
  content: string;
  x: number;
  y: number;
  size: number;
  rotate: number;
}

/** The root of the summed squares of the box's lengths, and the distance of the camera, both as in Matplotlib. */
const whole = 1.9057;
export const distance = 10;

/** The parts of Matplotlib's view that are seen at the left and below, and at the right and above, of its middle. */
const [before, after] = [0.095, 0.09];

/** The share of a box that ranges fill where it fills its frame, so that numbers at its corners do not meet. */
const filled = 0.93;

/** The box of a panel with a frame of a size. */
export function boxSpec({ look, x, y, z }: LaidPanel, [width, height]: readonly [number, number]): BoxSpec {
  const { labels, ticks, axes, elev, azim, box } = look;
  return {
    ...{ width, height, axes, elev, azim, ...box },
    ranges: [[x.from, x.to], [y.from, y.to], z],
    labels: [labels.x, labels.y, labels.z],
    numbered: [look.texts.x, look.texts.y, true],
    // Without ticks along x there are none at all.
    ticks: ticks.x === false ? [false, false, false] : [ticks.x, ticks.y, ticks.z],
  };
}

/** Lays the box of a panel out. */
export function boxOf(spec: BoxSpec, theme: Theme): Box {
  const { lengths, ranges, zoom, width, height } = spec;
  const unit = ((whole / 2) * (zoom ?? 1)) / Math.hypot(...lengths);
  const half: Vector = [lengths[0] * unit, lengths[1] * unit, lengths[2] * unit];
  const inner = zoom === undefined ? filled : 1;
  const place = (value: number, axis: number) => {
    const [low, high] = ranges[axis];
    return ((value - low) / (high - low) - 0.5) * 2 * half[axis] * inner;
  };
  const made = (scale: number, left: number, top: number): Box => {
    const view = projection(spec, scale, left, top);
    const texts = spec.axes ? textsOf(spec, theme, { half, view, scale, place, texts: [] }) : [];
    return { half, view, scale, place, texts };
  };
  if (zoom !== undefined) {
    const side = Math.min(width, height);
    const scale = side / (before + after);
    return made(scale, (width - side) / 2 + before * scale, (height - side) / 2 + after * scale);
  }
  let scale = Math.min(width, height) / (before + after);
  for (let round = 0; round < 8; round++) {
    const [left, top, right, bottom] = extent(made(scale, 0, 0));
    scale *= Math.min(1.5, (width - 8) / (right - left), (height - 8) / (bottom - top));
  }
  const [left, top, right, bottom] = extent(made(scale, 0, 0));
  return made(scale, (width - left - right) / 2, (height - top - bottom) / 2);
}

function projection({ elev, azim }: BoxSpec, scale: number, left: number, top: number): Projection {
  const [e, a] = [(elev * Math.PI) / 180, (azim * Math.PI) / 180];
  return ([x, y, z]) => {
    const right = -x * Math.sin(a) + y * Math.cos(a);
    const toViewer = x * Math.cos(a) + y * Math.sin(a);
    const up = z * Math.cos(e) - toViewer * Math.sin(e);
    const depth = toViewer * Math.cos(e) + z * Math.sin(e);
    const size = scale / (distance - depth);
    return { x: left + right * size, y: top - up * size, depth };
  };
}

const signs = [-1, 1] as const;

/** The rectangle in which all of a box and its texts is seen: left, top, right and bottom. */
export function extent({ half, view, texts }: Box): [number, number, number, number] {
  const corners = signs.flatMap((i) =>
    signs.flatMap((j) => signs.map((k) => view([i * half[0], j * half[1], k * half[2]]))),
  );
  const sides = [
    ...corners.map(({ x, y }): readonly number[] => [x, y, x, y]),
    ...texts.map(({ content, x, y, size, rotate }): readonly number[] => {
      const [wide, tall] = [textWidth(content, size) / 2, size / 2];
      const [cos, sin] = [Math.abs(Math.cos((rotate * Math.PI) / 180)), Math.abs(Math.sin((rotate * Math.PI) / 180))];
      const [h, v] = [wide * cos + tall * sin, wide * sin + tall * cos];
      return [x - h, y - v, x + h, y + v];
    }),
  ];
  const ends = (k: number, of: (...values: number[]) => number) => of(...sides.map((side) => side[k]));
  return [ends(0, Math.min), ends(1, Math.min), ends(2, Math.max), ends(3, Math.max)];
}

/** The end of each axis that is far: there stands the wall across it. */
function farEnds({ half, view }: Box): Vector {
  const end = (axis: number) => {
    const depth = (sign: number) => view(along([0, 0, 0], axis, sign * half[axis])).depth;
    return depth(1) < depth(-1) ? 1 : -1;
  };
  return [end(0), end(1), end(2)];
}

/** A point moved to `value` along one axis. */
function along([x, y, z]: Vector, axis: number, value: number): Vector {
  return [axis === 0 ? value : x, axis === 1 ? value : y, axis === 2 ? value : z];
}

/** The sides on which the edge with the numbers of an axis lies, 0 along itself: as in Matplotlib, near and below. */
function edgeOf(axis: number, far: Vector): Vector {
  const sides: readonly Vector[] = [
    [0, -far[1], far[2]],
    [-far[0], 0, far[2]],
    [-far[0], far[1], 0],
  ];
  return sides[axis];
}

function ticksOf({ ranges, ticks, width, height }: BoxSpec, axis: number, theme: Theme) {
  const option = ticks[axis];
  if (option === false) return { at: [], texts: [], note: '' };
  const [a, b] = ranges[axis];
  const range: Range = a < b ? [a, b] : [b, a];
  if (option === true) return linearTicks(range, Math.min(9, Math.min(width, height) / (3 * theme.tick)));
  const seen = option.at.map((_, i) => i).filter((i) => option.at[i] >= range[0] && option.at[i] <= range[1]);
  const { texts, note } = option.texts ? { texts: option.texts, note: '' } : formatTicks(option.at);
  return { at: seen.map((i) => option.at[i]), texts: seen.map((i) => texts[i]), note };
}

/** Numbers and names stand away from the middle of the box, by as much on the page as in Matplotlib. */
function textsOf(spec: BoxSpec, theme: Theme, box: Box): BoxText[] {
  const { half, view, scale, place } = box;
  const far = farEnds(box);
  const placed: { x: number; y: number; half: number }[] = [];
  const found: BoxText[] = [];
  for (let axis = 0; axis < 3; axis++) {
    const edge = edgeOf(axis, far);
    const beyond = (pixels: number): Vector => {
      const share = 1 + (pixels * 20.8) / scale;
      return [edge[0] * half[0] * share, edge[1] * half[1] * share, edge[2] * half[2] * share];
    };
    const { at, texts, note } = ticksOf(spec, axis, theme);
    let widest = 0;
    const numbered = spec.numbered[axis] ? at : [];
    numbered.forEach((tick, i) => {
      const { x, y } = view(along(beyond(theme.pad + 11.1), axis, place(tick, axis)));
      const width = textWidth(texts[i], theme.tick);
      widest = Math.max(widest, width);
      const meets = placed.some((other) => {
        return Math.abs(other.y - y) < 0.9 * theme.tick && Math.abs(other.x - x) < other.half + width / 2;
      });
      if (meets) return;
      placed.push({ x, y, half: width / 2 });
      found.push({ content: texts[i], x, y: y + theme.tick / 2, size: theme.tick, rotate: 0 });
    });
    const content = [spec.labels[axis], note && `(${note})`].filter(Boolean).join(' ');
    if (!content) continue;
    const [from, to] = [-half[axis], half[axis]].map((end) => view(along(beyond(0), axis, end)));
    const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    const { x, y } = view(beyond(34.7 + Math.max(0, widest - 3 * theme.tick) / 2));
    // Longer names run along their edge, short ones stand upright.
    const rotate = content.length > 4 ? (turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn) : 0;
    found.push({ content, x, y, size: theme.label, rotate });
  }
  return found;
}

/** The three far walls with their grid, and numbers and names along the near edges. */
export function drawBox(spec: BoxSpec, box: Box, theme: Theme): string {
  const far = farEnds(box);
  const ticks = [0, 1, 2].map((axis) => ticksOf(spec, axis, theme).at.map((tick) => box.place(tick, axis)));
  const walls = [0, 1, 2].map((axis) => wall(axis, far, ticks, box, theme));
  const edges = [0, 1, 2].map((axis) => edgeLine(axis, far, ticks[axis], box, theme));
  const texts = box.texts.map(({ content, x, y, size, rotate }) =>
    text(content, x, y, { size, fill: theme.ink.text, baseline: 'middle', rotate }),
  );
  return walls.join('') + edges.join('') + texts.join('');
}

const paints = ['#f9f9f9', '#f2f2f2', '#f5f5f5'];

/** The wall across an axis, with the grid of the other two. */
function wall(axis: number, far: Vector, ticks: number[][], { half, view }: Box, theme: Theme): string {
  const [u, v] = [0, 1, 2].filter((other) => other !== axis);
  const value = far[axis] * half[axis];
  const at = (a: number, b: number) => {
    const { x, y } = view(along(along(along([0, 0, 0], axis, value), u, a), v, b));
    return `${px(x)},${px(y)}`;
  };
  const [hu, hv] = [half[u], half[v]];
  const sides = `M${at(-hu, -hv)}L${at(hu, -hv)}L${at(hu, hv)}L${at(-hu, hv)}Z`;
  const lines = [
    ...ticks[u].map((place) => `M${at(place, -hv)}L${at(place, hv)}`),
    ...ticks[v].map((place) => `M${at(-hu, place)}L${at(hu, place)}`),
  ];
  const grid =
    lines.length > 0 ? `<path d="${lines.join('')}" ${strokeStyle(theme.ink.grid, theme.stroke, [], 1)}/>` : '';
  return `<path d="${sides}" fill="${paints[axis]}" stroke="#eeeeee"/>${grid}`;
}

/** The edge that carries the numbers of an axis, with its ticks, which are outside for the most part. */
function edgeLine(axis: number, far: Vector, ticks: number[], { half, view }: Box, theme: Theme): string {
  const edge = edgeOf(axis, far);
  const point = (value: number): Vector =>
    along([edge[0] * half[0], edge[1] * half[1], edge[2] * half[2]], axis, value);
  const at = (where: Vector) => {
    const { x, y } = view(where);
    return `${px(x)},${px(y)}`;
  };
  const across = axis === 0 ? 1 : 0;
  const tick = (value: number) => {
    const end = (share: number) => along(point(value), across, edge[across] * half[across] * share);
    return `M${at(end(1 - 0.016))}L${at(end(1 + 0.032))}`;
  };
  const line = `M${at(point(-half[axis]))}L${at(point(half[axis]))}`;
  return `<path d="${line}${ticks.map(tick).join('')}" ${strokeStyle(theme.ink.axis, theme.stroke, [], 1)}/>`;
}
