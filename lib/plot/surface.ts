import { type Arguments, boolean, number, positive, probability, readArguments } from '../arguments/options.js';
import { type ColorScale, rgb } from './color.js';
import type { EnergySource } from './data.js';
import { colorbar, type EnergyGrid, energyColors, energyGrid, smoothColors } from './energy.js';
import { type Figure, finish } from './figure.js';
import { type LandscapeOptions, landscapeDefaults, planeRanges } from './landscape.js';
import type { Panel } from './panel.js';
import { beside, fontSize, ink, px, text, textWidth, titled } from './svg.js';
import { finiteExtent, formatTicks, niceTicks, type Range } from './ticks.js';

/** Options of {@link plot3dEnergyLandscape}; `resolution` is 50 by default. */
export interface SurfaceOptions extends Omit<LandscapeOptions, 'contour' | 'contourLevels'> {
  /** Angle of the view above the plane, in degrees; default 30. */
  elev?: number;
  /** Angle of the view around the vertical axis, in degrees; default -45. */
  azim?: number;
  /** Opacity of the surface, 0 to 1; default 0.9. */
  alpha?: number;
}

/** A point of the unit cube around the origin, z up. */
type Vector = readonly [number, number, number];

/** How the cube is seen: pixels from the centre, y down, and how near (larger is nearer). */
type Projection = (point: Vector) => { x: number; y: number; depth: number };

const { contour: _contour, contourLevels: _levels, ...planeDefaults } = landscapeDefaults;
const surfaceDefaults = { ...planeDefaults, resolution: 50, elev: 30, azim: -45, alpha: 0.9 };

/**
 * Draws an energy in the plane as a surface, seen from `elev` above and `azim` around, as Matplotlib counts them.
 *
 * Energies that are not finite leave holes.
 *
 * @param model a model whose `forward` takes points of shape (m, 2), or a function of points; see {@link EnergySource}.
 *
 * @example
 * await plot3dEnergyLandscape(new RosenbrockModel(), { xRange: [-2, 2], yRange: [-1, 3], logScale: true }).save('surface.png');
 */
export function plot3dEnergyLandscape(...args: Arguments<{ model: EnergySource } & SurfaceOptions, ['model']>): Figure {
  const owner = 'plot3dEnergyLandscape';
  const { model, ...o } = readArguments<{ model: EnergySource } & typeof surfaceDefaults>(
    owner,
    args,
    surfaceDefaults,
    ['model'],
    ['model'],
  );
  const [x, y] = planeRanges(owner, o, undefined);
  const grid = energyGrid(owner, model, { ...o, x, y });
  const colors = smoothColors(energyColors(owner, grid, { cmap: o.cmap, contourLevels: 20 }));
  const z: Range = [colors.levels[0], colors.high];
  const [width, height] = o.figSize.map((inches) => 100 * positive(owner, 'figSize', inches));
  const showColorbar = boolean(owner, 'showColorbar', o.showColorbar);
  const frame = { left: 0, top: 8, width: width - (showColorbar ? 100 : 0), height: height - (o.title ? 46 : 20) };

  const view = projection(number(owner, 'elev', o.elev), number(owner, 'azim', o.azim), frame.width, frame.height);
  const [lowest, highest] = finiteExtent(grid.values);
  const svg = [
    axes({ x, y, z }, view),
    lowest <= highest
      ? surface(grid, z, colors.scale, view, probability(owner, 'alpha', o.alpha))
      : text('no finite energy in this range', 0, 0, { fill: ink.axis }),
  ].join('');
  const centre = `translate(${px(frame.width / 2)},${px(frame.top + frame.height / 2)})`;
  const drawn: Panel = {
    width: frame.width,
    height: frame.top + frame.height + 12,
    svg: `<g transform="${centre}">${svg}</g>`,
    frame,
  };
  if (!showColorbar || !(lowest <= highest)) return finish(titled(o.title, drawn), o.savePath);
  const short = { ...drawn, frame: { ...frame, top: frame.top + frame.height * 0.2, height: frame.height * 0.6 } };
  return finish(titled(o.title, beside([drawn, colorbar(colors, grid.label, short)])), o.savePath);
}

/** A view from far enough that parallel lines nearly stay so, scaled to fill the frame with its labels. */
function projection(elev: number, azim: number, width: number, height: number): Projection {
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
  const [left, right] = finiteExtent(seen.map((p) => p.x));
  const [top, bottom] = finiteExtent(seen.map((p) => p.y));
  const labels = 55;
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

/** How much of the box the ranges fill: a little less, so that the numbers at its corners do not meet. */
const fill = 0.93;

function toBox(value: number, [low, high]: Range, axis: number): number {
  return ((value - low) / (high - low) - 0.5) * 2 * half[axis] * fill;
}

/** Painter's algorithm: the farthest patches first, each lit by how it faces a lamp at the upper left. */
function surface(
  { values, size, x, y }: EnergyGrid,
  z: Range,
  scale: ColorScale,
  view: Projection,
  alpha: number,
): string {
  const step = (range: Range, i: number) => range[0] + (i / (size - 1)) * (range[1] - range[0]);
  const at = (row: number, column: number): Vector => [
    toBox(step(x, column), x, 0),
    toBox(step(y, row), y, 1),
    toBox(values[row * size + column], z, 2),
  ];
  const top = toBox(z[1], z, 2);
  const patches: { depth: number; svg: string }[] = [];
  const draw = (points: Vector[]) => {
    const mean = points.reduce((sum, point) => sum + point[2], 0) / points.length;
    const seen = points.map(view);
    const energy = z[0] + (mean / half[2] / fill / 2 + 0.5) * (z[1] - z[0]);
    const color = shaded(scale(energy), brightness(points));
    const path = seen.map((p) => `${px(p.x)},${px(p.y)}`).join('L');
    const depth = seen.reduce((sum, p) => sum + p.depth, 0) / points.length;
    // The outline hides the seams between patches.
    patches.push({ depth, svg: `<path d="M${path}Z" fill="${color}" stroke="${color}"/>` });
  };
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const points = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)];
      if (points.some((point) => Number.isNaN(point[2]))) continue;
      for (const part of [below(points, top), above(points, top)]) if (part.length > 2) draw(part);
    }
  }
  patches.sort((a, b) => a.depth - b.depth);
  const style = `fill-opacity="${alpha}" stroke-opacity="${alpha}" stroke-width="0.5" stroke-linejoin="round"`;
  return `<g ${style}>${patches.map((patch) => patch.svg).join('')}</g>`;
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

function shaded(color: string, factor: number): string {
  const channels = rgb(color).map((value) => Math.min(255, Math.round(value * factor)));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The three far walls with their grid, and numbers along the near edges. */
function axes({ x, y, z }: { x: Range; y: Range; z: Range }, view: Projection): string {
  const ranges = [x, y, z];
  // Which end of each axis is far: there stands the wall across it.
  const far = [0, 1, 2].map((axis) => {
    const depth = (end: number) => view(along([0, 0, 0], axis, end)).depth;
    return depth(1) < depth(-1) ? 1 : -1;
  });
  const walls = [0, 1, 2].map((axis) => wall(axis, far[axis] * half[axis], ranges, view));
  return walls.join('') + numbers(ranges, far, view);
}

/** A point moved to `value` along one axis. */
function along([x, y, z]: Vector, axis: number, value: number): Vector {
  return [axis === 0 ? value : x, axis === 1 ? value : y, axis === 2 ? value : z];
}

/** The wall across an axis at `value`, with the grid of the other two. */
function wall(axis: number, value: number, ranges: Range[], view: Projection): string {
  const [u, v] = [0, 1, 2].filter((other) => other !== axis);
  const at = (a: number, b: number) => {
    const { x, y } = view(along(along(along([0, 0, 0], axis, value), u, a), v, b));
    return `${px(x)},${px(y)}`;
  };
  const [hu, hv] = [half[u], half[v]];
  let svg = `<path d="M${at(-hu, -hv)}L${at(hu, -hv)}L${at(hu, hv)}L${at(-hu, hv)}Z" fill="#f6f6f6" stroke="#bbb"/>`;
  for (const place of gridPlaces(ranges[u], u))
    svg += `<path d="M${at(place, -hv)}L${at(place, hv)}" stroke="${ink.grid}"/>`;
  for (const place of gridPlaces(ranges[v], v))
    svg += `<path d="M${at(-hu, place)}L${at(hu, place)}" stroke="${ink.grid}"/>`;
  return svg;
}

function gridPlaces(range: Range, axis: number): number[] {
  return niceTicks(range, 5).map((tick) => toBox(tick, range, axis));
}

/** Ticks, numbers and names along the edges that {@link labelledEdge} chooses; a number that met another is left out. */
function numbers(ranges: Range[], far: number[], view: Projection): string {
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

    const ticks = niceTicks(ranges[axis], 5);
    const texts = formatTicks(ticks);
    ticks.forEach((tick, i) => {
      const place = toBox(tick, ranges[axis], axis);
      line(outwards(place, 0), outwards(place, 5));
      const width = textWidth(texts[i], fontSize.tick);
      // Numbers of the upright axis end beside it, the others are centred below theirs.
      const { on, x, y } = outwards(place, axis === 2 ? 9 : 18);
      const centre = axis === 2 ? x + (Math.sign(x - on.x) * width) / 2 : x;
      const meets = placed.some((other) => {
        return Math.abs(other.y - y) < fontSize.tick && Math.abs(other.x - centre) < (other.width + width) / 2;
      });
      if (meets) return;
      placed.push({ x: centre, y, width });
      svg += text(texts[i], centre, y + fontSize.tick * 0.35, { size: fontSize.tick });
    });
    if (axis === 2) continue; // the colour bar names the energy
    const { x, y } = outwards(0, 44);
    svg += text(axis === 0 ? 'x' : 'y', x, y + fontSize.label * 0.35);
  }
  return svg;
}

/** The edge along an axis that carries its numbers: at the bottom in front for x and y, the one at the left for z. */
function labelledEdge(axis: number, far: number[], view: Projection): Vector {
  const near: Vector = [-far[0] * half[0], -far[1] * half[1], -half[2]];
  if (axis < 2) return along(near, axis, 0);
  const edges: Vector[] = [
    [-near[0], near[1], 0],
    [near[0], -near[1], 0],
  ];
  return edges.reduce((a, b) => (view(b).x < view(a).x ? b : a));
}
