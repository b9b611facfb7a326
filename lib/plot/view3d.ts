/** @file Panels seen from above: a box with three axes, and the marks in it. */

import { lit, type Shades, shadeOf } from './color.js';
import type { LineMark } from './marks/line.js';
import { gridPlace, type Mark, opacity, strokeStyle } from './marks/mark.js';
import { dots, type ScatterMark } from './marks/scatter.js';
import type { SurfaceMark } from './marks/surface.js';
import { px, type Theme, text, textWidth } from './svg.js';
import { linearTicks, type Range } from './ticks.js';

/** A panel with a view, laid out. */
export interface Scene {
  width: number;
  height: number;
  ranges: { x: Range; y: Range; z: Range };
  labels: { x?: string | undefined; y?: string | undefined; z?: string | undefined };
  ticks: boolean;
  axes: boolean;
  elev: number;
  azim: number;
  marks: readonly Mark[];
}

/** A point of the unit cube around the origin, z up. */
type Vector = readonly [number, number, number];

/** The view of the cube: pixels from the centre, y down, and nearness (larger is nearer). */
type Projection = (point: Vector) => { x: number; y: number; depth: number };

/** A piece of the drawing, and how near it is. */
interface Piece {
  depth: number;
  svg: string;
}

/** The box with its marks, within `width` × `height` pixels from the upper left. */
export function drawScene(scene: Scene, theme: Theme): string {
  const view = projection(scene);
  const { x, y, z } = scene.ranges;
  const pieces = scene.marks.flatMap((mark): Piece[] => {
    if (mark.kind === 'surface') return patches(mark as SurfaceMark, scene, view);
    if (mark.kind === 'scatter') return points(mark as ScatterMark, scene, view);
    if (mark.kind === 'line') return strokes(mark as LineMark, scene, view);
    return [];
  });
  pieces.sort((a, b) => a.depth - b.depth);
  const box = scene.axes ? axes([x, y, z], scene, view, theme) : '';
  const centre = `translate(${px(scene.width / 2)},${px(scene.height / 2)})`;
  return `<g transform="${centre}">${box}<g>${pieces.map((piece) => piece.svg).join('')}</g></g>`;
}

/** A view from far enough that parallel lines nearly stay so, scaled to fill the frame with its labels. */
function projection({ elev, azim, width, height, axes }: Scene): Projection {
  const [e, a] = [(elev * Math.PI) / 180, (azim * Math.PI) / 180];
  const distance = 6;
  const project = ([x, y, z]: Vector) => {
    const right = -x * Math.sin(a) + y * Math.cos(a);
    const toViewer = x * Math.cos(a) + y * Math.sin(a);
    const up = z * Math.cos(e) - toViewer * Math.sin(e);
    const depth = toViewer * Math.cos(e) + z * Math.sin(e);
    const nearer = distance / (distance - depth);
    return { x: right * nearer, y: -up * nearer, depth };
  };
  const seen = corners.map(project);
  const ends = (values: number[]) => [Math.min(...values), Math.max(...values)];
  const [left, right] = ends(seen.map((p) => p.x));
  const [top, bottom] = ends(seen.map((p) => p.y));
  const labels = axes ? Math.min(48, width / 9, height / 9) : 4;
  const scale = Math.min((width - 2 * labels) / (right - left), (height - 1.3 * labels) / (bottom - top));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2 + (0.3 * labels) / scale];
  return (point) => {
    const { x, y, depth } = project(point);
    return { x: (x - middleX) * scale, y: (y - middleY) * scale, depth };
  };
}

/** The box of the data is as wide as deep, and lower than both. */
const half: Vector = [0.5, 0.5, 0.38];
const signs = [-1, 1] as const;
const corners: Vector[] = signs.flatMap((i) =>
  signs.flatMap((j) => signs.map((k): Vector => [i * half[0], j * half[1], k * half[2]])),
);

/** The share of the box that the ranges fill: a little less than all, so that the numbers at its corners do not meet. */
const fill = 0.93;

function toBox(value: number, [low, high]: Range, axis: number): number {
  return ((value - low) / (high - low) - 0.5) * 2 * half[axis] * fill;
}

function inBox({ ranges: { x, y, z } }: Scene, a: number, b: number, c: number): Vector {
  return [toBox(a, x, 0), toBox(b, y, 1), toBox(c, z, 2)];
}

/** The cells of a surface as patches, lit by how they face a lamp; those that reach above the box are cut. */
function patches(mark: SurfaceMark, scene: Scene, view: Projection): Piece[] {
  const { grid, edge, alpha } = mark;
  const z = scene.ranges.z;
  const place = gridPlace(grid);
  const at = (row: number, column: number): Vector =>
    inBox(scene, ...place(column, row), grid.values[row * grid.columns + column]);
  const top = toBox(z[1], z, 2);
  const shade = typeof mark.fill === 'object' ? shadeOf(mark.fill as Shades) : () => mark.fill as string;
  const paint = `${opacity('fill-opacity', alpha)}${opacity('stroke-opacity', alpha)} stroke-linejoin="round"`;
  const pieces: Piece[] = [];
  const draw = (corners: Vector[]) => {
    const mean = corners.reduce((sum, point) => sum + point[2], 0) / corners.length;
    const seen = corners.map(view);
    const color = shade(z[0] + (mean / half[2] / fill / 2 + 0.5) * (z[1] - z[0]));
    const body = mark.lit ? lit(color, brightness(corners)) : color;
    // The outline hides the seams between patches.
    const outline = edge === 'none' ? (mark.wireframe ? color : body) : edge;
    const width = edge === 'none' && !mark.wireframe ? 0.5 : mark.edgeWidth;
    const path = seen.map((p) => `${px(p.x)},${px(p.y)}`).join('L');
    const depth = seen.reduce((sum, p) => sum + p.depth, 0) / corners.length;
    const inside = mark.wireframe ? 'none' : body;
    pieces.push({
      depth,
      svg: `<path d="M${path}Z" fill="${inside}" stroke="${outline}" stroke-width="${width}"${paint}/>`,
    });
  };
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      const corners = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)];
      if (corners.some((point) => Number.isNaN(point[0] + point[1] + point[2]))) continue;
      for (const part of [below(corners, top), above(corners, top)]) if (part.length > 2) draw(part);
    }
  }
  return pieces;
}

/** The part of a patch that is not above a height. */
function below(points: Vector[], top: number): Vector[] {
  return points.flatMap((a, i): Vector[] => {
    const b = points[(i + 1) % points.length];
    const kept = a[2] <= top ? [a] : [];
    if (!((a[2] < top && b[2] > top) || (a[2] > top && b[2] < top))) return kept;
    const share = (top - a[2]) / (b[2] - a[2]);
    return [...kept, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), top]];
  });
}

/** The part of a patch that is above a height, cut down to it. */
function above(points: Vector[], top: number): Vector[] {
  if (points.every((point) => point[2] <= top)) return [];
  const mirrored = points.map(([x, y, z]): Vector => [x, y, -z]);
  return below(mirrored, -top).map(([x, y]): Vector => [x, y, top]);
}

const lamp: Vector = [-0.45, -0.35, 0.82];

function brightness(points: Vector[]): number {
  const normal: [number, number, number] = [0, 0, 0];
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length];
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      normal[axis] += a[u] * b[v] - a[v] * b[u];
    }
  });
  const facing = normal.reduce((sum, value, i) => sum + value * lamp[i], 0) / (Math.hypot(...normal) || 1);
  return 0.72 + 0.36 * Math.max(0, facing);
}

function points(mark: ScatterMark, scene: Scene, view: Projection): Piece[] {
  return Array.from(mark.x, (x, i): Piece => {
    const { x: left, y: top, depth } = view(inBox(scene, x, mark.y[i], mark.z ? mark.z[i] : 0));
    return { depth, svg: Number.isFinite(left + top) ? dots(mark, [[left, top, i]]) : '' };
  });
}

/** A line in pieces, each as near as its middle. */
function strokes(mark: LineMark, scene: Scene, view: Projection): Piece[] {
  const places = Array.from(mark.x, (x, i) => view(inBox(scene, x, mark.y[i], mark.z ? mark.z[i] : 0)));
  const style = `${strokeStyle(mark.color, mark.width, mark.dash, mark.alpha)} stroke-linecap="round"`;
  return places.slice(1).map((b, i): Piece => {
    const a = places[i];
    const svg = Number.isFinite(a.x + a.y + b.x + b.y)
      ? `<path d="M${px(a.x)},${px(a.y)}L${px(b.x)},${px(b.y)}" ${style}/>`
      : '';
    return { depth: (a.depth + b.depth) / 2, svg };
  });
}

/** The three far walls with their grid, and numbers along the near edges. */
function axes(ranges: Range[], scene: Scene, view: Projection, theme: Theme): string {
  // Which end of each axis is far: there stands the wall across it.
  const far = [0, 1, 2].map((axis) => {
    const depth = (end: number) => view(along([0, 0, 0], axis, end)).depth;
    return depth(1) < depth(-1) ? 1 : -1;
  });
  const walls = [0, 1, 2].map((axis) => wall(axis, far[axis] * half[axis], ranges, scene, view, theme));
  return walls.join('') + numbers(ranges, far, scene, view, theme);
}

/** A point moved to `value` along one axis. */
function along([x, y, z]: Vector, axis: number, value: number): Vector {
  return [axis === 0 ? value : x, axis === 1 ? value : y, axis === 2 ? value : z];
}

/** The wall across an axis at `value`, with the grid of the other two. */
function wall(axis: number, value: number, ranges: Range[], scene: Scene, view: Projection, theme: Theme): string {
  const [u, v] = [0, 1, 2].filter((other) => other !== axis);
  const at = (a: number, b: number) => {
    const { x, y } = view(along(along(along([0, 0, 0], axis, value), u, a), v, b));
    return `${px(x)},${px(y)}`;
  };
  const [hu, hv] = [half[u], half[v]];
  let svg = `<path d="M${at(-hu, -hv)}L${at(hu, -hv)}L${at(hu, hv)}L${at(-hu, hv)}Z" fill="#f4f4f4" stroke="#bbb"/>`;
  if (!scene.ticks) return svg;
  const places = (of: number) => linearTicks(ranges[of], 8).at.map((tick) => toBox(tick, ranges[of], of));
  for (const place of places(u)) svg += `<path d="M${at(place, -hv)}L${at(place, hv)}" stroke="${theme.ink.grid}"/>`;
  for (const place of places(v)) svg += `<path d="M${at(-hu, place)}L${at(hu, place)}" stroke="${theme.ink.grid}"/>`;
  return svg;
}

function numbers(ranges: Range[], far: number[], scene: Scene, view: Projection, theme: Theme): string {
  const { tick: size, ink } = theme;
  const names = [scene.labels.x, scene.labels.y, scene.labels.z];
  const placed: { x: number; y: number; width: number }[] = [];
  let svg = '';
  for (let axis = 0; axis < 3; axis++) {
    const edge = labelledEdge(axis, far, view);
    // On the page, away from the middle of the box, which is behind the edge.
    const outwards = (value: number, distance: number) => {
      const on = view(along(edge, axis, value));
      const inner = view(axis === 2 ? [0, 0, value] : [0, 0, edge[2]]);
      const [dx, dy] =
        axis === 2 ? [on.x - inner.x, 0] : [on.x - inner.x, on.y - inner.y + 0.6 * Math.abs(on.x - inner.x)];
      const length = Math.hypot(dx, dy) || 1;
      return { on, x: on.x + (dx / length) * distance, y: on.y + (dy / length) * distance };
    };
    const line = (from: { x: number; y: number }, to: { x: number; y: number }) => {
      svg += `<path d="M${px(from.x)},${px(from.y)}L${px(to.x)},${px(to.y)}" stroke="${ink.axis}"/>`;
    };
    line(view(along(edge, axis, -half[axis])), view(along(edge, axis, half[axis])));

    const { at, texts, note } = scene.ticks ? linearTicks(ranges[axis], 8) : { at: [], texts: [], note: '' };
    let widest = 0;
    at.forEach((tick, i) => {
      const place = toBox(tick, ranges[axis], axis);
      line(outwards(place, 0), outwards(place, 5));
      const width = textWidth(texts[i], size);
      widest = Math.max(widest, width);
      // Numbers of the upright axis end beside it, the others are centred below theirs.
      const { on, x, y } = outwards(place, axis === 2 ? 9 : 18);
      const centre = axis === 2 ? x + (Math.sign(x - on.x) * width) / 2 : x;
      const meets = placed.some((other) => {
        return Math.abs(other.y - y) < size && Math.abs(other.x - centre) < (other.width + width) / 2;
      });
      if (meets) return;
      placed.push({ x: centre, y, width });
      svg += text(texts[i], centre, y + size * 0.35, { size, fill: ink.text });
    });
    const name = [names[axis], note && `(${note})`].filter(Boolean).join(' ');
    if (!name) continue;
    const { x, y } = outwards(0, axis === 2 ? widest + 9 + theme.label : 44);
    const turn = axis === 2 ? { rotate: -90 } : {};
    svg += text(name, x, y + theme.label * 0.35, { size: theme.label, fill: ink.text, ...turn });
  }
  return svg;
}

/** The edge along an axis that carries its numbers: at the bottom in front for x and y, the one at the right for z. */
function labelledEdge(axis: number, far: number[], view: Projection): Vector {
  const near: Vector = [-far[0] * half[0], -far[1] * half[1], -half[2]];
  if (axis < 2) return along(near, axis, 0);
  const edges: Vector[] = [
    [-near[0], near[1], 0],
    [near[0], -near[1], 0],
  ];
  return edges.reduce((a, b) => (view(b).x > view(a).x ? b : a));
}
