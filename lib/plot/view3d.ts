/** @file Panels seen from above: the marks in a box with three axes, from far to near. */

import { type Box, type BoxSpec, boxOf, distance, drawBox, type Vector } from './box3d.js';
import { lit, type Shades, shadeOf } from './color.js';
import type { LineMark } from './marks/line.js';
import { gridPlace, type Mark, opacity, strokeStyle } from './marks/mark.js';
import { dots, type ScatterMark } from './marks/scatter.js';
import type { SurfaceMark } from './marks/surface.js';
import { px, type Theme } from './svg.js';
import { finiteExtent } from './ticks.js';

/** A panel with a view, laid out. */
export interface Scene extends BoxSpec {
  marks: readonly Mark[];
}

/** A piece of the drawing, and how near it is. */
interface Piece {
  depth: number;
  svg: string;
}

/** The box with its marks, in a frame from the upper left. */
export function drawScene(scene: Scene, theme: Theme): string {
  const box = boxOf(scene, theme);
  const pieces = scene.marks.flatMap((mark): Piece[] => {
    if (mark.kind === 'surface') return patches(mark as SurfaceMark, scene, box);
    if (mark.kind === 'scatter') return points(mark as ScatterMark, box);
    if (mark.kind === 'line') return strokes(mark as LineMark, box);
    return [];
  });
  pieces.sort((a, b) => a.depth - b.depth);
  const axes = scene.axes ? drawBox(scene, box, theme) : '';
  return `<g>${axes}<g>${pieces.map((piece) => piece.svg).join('')}</g></g>`;
}

function inBox({ place }: Box, x: number, y: number, z: number): Vector {
  return [place(x, 0), place(y, 1), place(z, 2)];
}

/** The cells of a surface as patches, lit by how they face a lamp; those that reach above the box are cut. */
function patches(mark: SurfaceMark, scene: Scene, box: Box): Piece[] {
  const { grid, edge, alpha } = mark;
  const { view } = box;
  const z = scene.ranges[2];
  const place = gridPlace(grid);
  const at = (row: number, column: number): Vector =>
    inBox(box, ...place(column, row), grid.values[row * grid.columns + column]);
  const [bottom, top] = [box.place(z[0], 2), box.place(z[1], 2)];
  const shade = typeof mark.fill === 'object' ? shadeOf(mark.fill as Shades) : () => mark.fill as string;
  const paint = `${opacity('fill-opacity', alpha)}${opacity('stroke-opacity', alpha)} stroke-linejoin="round"`;
  const pieces: Piece[] = [];
  const light = lightOf(scene, box);
  const draw = (corners: Vector[]) => {
    const mean = corners.reduce((sum, point) => sum + point[2], 0) / corners.length;
    const seen = corners.map(view);
    const color = shade(z[0] + ((mean - bottom) / (top - bottom)) * (z[1] - z[0]));
    const body = mark.lit ? lit(color, light(corners)) : color;
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

/** The brightness of a patch by how it faces a lamp; that of Matplotlib lights data, whatever the lengths of the box are. */
function lightOf({ ranges, zoom }: Scene, { half }: Box): (points: readonly Vector[]) => number {
  const isOurs = zoom === undefined;
  const lamp = isOurs ? [-0.45, -0.35, 0.82] : [-2 / 3, -2 / 3, 1 / 3];
  const unit = half.map((length, axis) => (isOurs ? 1 : (ranges[axis][1] - ranges[axis][0]) / length));
  return (points) => {
    const normal = [0, 1, 2].map((axis) => {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const area = points.reduce((sum, a, i) => {
        const b = points[(i + 1) % points.length];
        return sum + a[u] * b[v] - a[v] * b[u];
      }, 0);
      return area * unit[u] * unit[v];
    });
    const facing = normal.reduce((sum, value, i) => sum + value * lamp[i], 0) / (Math.hypot(...normal) || 1);
    return isOurs ? 0.72 + 0.36 * Math.max(0, facing) : 0.65 + 0.35 * facing;
  };
}

function points(mark: ScatterMark, box: Box): Piece[] {
  const places = Array.from(mark.x, (x, i) => box.view(inBox(box, x, mark.y[i], mark.z ? mark.z[i] : 0)));
  const clear = mark.fades ? clearness(places, box.scale) : () => 1;
  return places.map(({ x, y, depth }, i): Piece => {
    if (!Number.isFinite(x + y)) return { depth, svg: '' };
    return { depth, svg: dots({ ...mark, alpha: mark.alpha * clear(depth) }, [[x, y, i]]) };
  });
}

/** The share of its opacity that a point keeps by its depth: the less the farther it is, as Matplotlib has it. */
function clearness(places: readonly { x: number; y: number; depth: number }[], scale: number) {
  const far = (depth: number) => -distance / (distance - depth);
  const length = (values: number[]) => {
    const [low, high] = finiteExtent(values);
    return low < high ? high - low : 0;
  };
  const depths = places.map(({ depth }) => far(depth));
  const across = [places.map(({ x }) => x / scale), places.map(({ y }) => y / scale), depths];
  const all = Math.hypot(...across.map(length));
  const nearest = finiteExtent(depths)[0];
  return (depth: number) => (all > 0 ? Math.min(1, Math.max(0.3, 1 - (far(depth) - nearest) / all)) : 1);
}

/** A line in pieces, each as near as its middle. */
function strokes(mark: LineMark, box: Box): Piece[] {
  const places = Array.from(mark.x, (x, i) => box.view(inBox(box, x, mark.y[i], mark.z ? mark.z[i] : 0)));
  const style = `${strokeStyle(mark.color, mark.width, mark.dash, mark.alpha)} stroke-linecap="round"`;
  return places.slice(1).map((b, i): Piece => {
    const a = places[i];
    const svg = Number.isFinite(a.x + a.y + b.x + b.y)
      ? `<path d="M${px(a.x)},${px(a.y)}L${px(b.x)},${px(b.y)}" ${style}/>`
      : '';
    return { depth: (a.depth + b.depth) / 2, svg };
  });
}
