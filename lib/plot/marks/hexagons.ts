import { boolean, nonNegative, positive, probability } from '../../arguments/options.js';
import { readColor, type Shades, shadeOf, shadeRange } from '../color.js';
import { mapName } from '../colormaps.js';
import { type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { finiteExtent } from '../ticks.js';
import { type Mark, opacity } from './mark.js';

/** Hexagons of one size, each with a value. */
export interface HexagonCells {
  /** Their middles. */
  x: Float64Array;
  y: Float64Array;
  /** The distance of columns, and of rows of one of two lattices. */
  width: number;
  height: number;
  values: Float64Array;
  /** The plane that they cover: left, right, bottom and top. */
  span: readonly number[];
}

/** @internal */
export interface HexagonsMark extends Mark, Omit<HexagonCells, 'span'> {
  kind: 'hexagons';
  shades: Shades;
  /** 'face' for the colour of the hexagon. */
  edge: string;
  edgeWidth: number;
  alpha: number;
}

/** Hexagons in the colours of their values. */
export function hexagons(
  cells: HexagonCells,
  o: { cmap: string; range: unknown; log: boolean; alpha: number; edgeColor: unknown; edgeWidth: number },
): HexagonsMark {
  const owner = 'hexagons';
  const log = boolean(owner, 'log', o.log);
  const range = shadeRange(owner, 'range', o.range, finiteExtent(cells.values, log ? 0 : -Infinity));
  if (log) positive(owner, 'range[0]', range[0]);
  const shades = { map: mapName(owner, o.cmap), range, log };
  const alpha = probability(owner, 'alpha', o.alpha);
  const { span, ...places } = cells;
  const [left, right, bottom, top] = span as [number, number, number, number];
  return {
    ...{ kind: 'hexagons', ...places, shades, alpha, edgeWidth: nonNegative(owner, 'edgeWidth', o.edgeWidth) },
    edge: o.edgeColor === 'face' ? 'face' : readColor(owner, 'edgeColor', o.edgeColor),
    span: { x: [[left, right]], y: [[bottom, top]] },
    keys: [],
    bar: { shades, alpha },
  };
}

/** @internal */
export function drawHexagons(mark: HexagonsMark, space: Space): string {
  const { x, y, width, height, values, shades, edge, edgeWidth, alpha } = mark;
  const to = toPixels(space);
  const shade = shadeOf(shades);
  const [half, tall] = [width / 2, height / 3];
  const corners = [
    [half, -tall / 2],
    [half, tall / 2],
    [0, tall],
    [-half, tall / 2],
    [-half, -tall / 2],
    [0, -tall],
  ] as const;
  const isSeen = (left: number, top: number) =>
    left > -space.width && left < 2 * space.width && top > -space.height && top < 2 * space.height;
  // Neighbours of one colour are one path; outlines lie over those before them.
  const paths: [color: string, d: string][] = [];
  for (let i = 0; i < x.length; i++) {
    const color = shade(values[i]!);
    if (color === 'none') continue;
    const places = corners.map(([a, b]) => [to.x(x[i]! + a), to.y(y[i]! + b)] as const);
    if (!places.some(([left, top]) => isSeen(left, top))) continue;
    const d = `M${places.map(([left, top]) => `${px(left)},${px(top)}`).join('L')}Z`;
    const last = paths.at(-1);
    if (last?.[0] === color) last[1] += d;
    else paths.push([color, d]);
  }
  const strokes = edge === 'none' || edgeWidth === 0 ? '' : ` stroke-width="${px(edgeWidth)}"`;
  const look = `${strokes}${opacity('fill-opacity', alpha)}${strokes && opacity('stroke-opacity', alpha)}`;
  const drawn = paths.map(([color, d]) => {
    const stroke = strokes && ` stroke="${edge === 'face' ? color : edge}"`;
    return `<path d="${d}" fill="${color}"${stroke}/>`;
  });
  return `<g aria-label="hexagons"${look}>${drawn.join('')}</g>`;
}
