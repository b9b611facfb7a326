import {
  type Arguments,
  nonNegative,
  probability,
  readArguments,
  text as string,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { type Space, toPixels } from '../space.js';
import { px } from '../svg.js';
import { inColor, keysOf, type Mark, type Numbers, opacity, readPlane, strokeStyle, withData } from './mark.js';

/** Options of {@link polygon}. */
export interface PolygonOptions {
  /** Colour of the area, 'none' for an outline alone; default: the next colour of the panel. */
  color?: Color | undefined;
  /** Colour of the outline; default none. */
  edgeColor?: Color | undefined;
  /** Width of the outline in pixels; default 1. */
  edgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** @internal */
export interface PolygonMark extends Mark {
  kind: 'polygon';
  x: Float64Array;
  y: Float64Array;
  color: string;
  edge: string;
  edgeWidth: number;
  alpha: number;
}

const defaults = {
  color: undefined as Color | undefined,
  edgeColor: undefined as Color | undefined,
  edgeWidth: 1,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

type PolygonData = { x: Numbers; y?: Numbers | undefined };

/**
 * The area within corners, joined in their order.
 *
 * @param x n numbers, or points (n, 2).
 * @param y n numbers, where x has no points.
 *
 * @example
 * const mark = polygon([0, 1, 0.5], [0, 0, 1], { color: 'gold', edgeColor: 'k' });
 */
export function polygon(...args: Arguments<PolygonData & PolygonOptions, ['x', 'y']>): Mark {
  const owner = 'polygon';
  const all = { y: undefined as Numbers | undefined, ...defaults };
  const o = readArguments<PolygonData & typeof all>(owner, withData(args), all, ['x', 'y'], ['x']);
  const { x, y } = readPlane(owner, o.x, o.y);
  const edge = o.edgeColor === undefined ? 'none' : readColor(owner, 'edgeColor', o.edgeColor);
  const edgeWidth = nonNegative(owner, 'edgeWidth', o.edgeWidth);
  const alpha = probability(owner, 'alpha', o.alpha);
  return inColor(
    o.color === undefined ? undefined : readColor(owner, 'color', o.color),
    (color): PolygonMark => ({
      ...{ kind: 'polygon', x, y, color, edge, edgeWidth, alpha },
      span: { x: [x], y: [y] },
      keys: keysOf(o.label, { sign: 'area', color, edge, width: edgeWidth, alpha }),
    }),
  );
}

/** @internal */
export function drawPolygon({ x, y, color, edge, edgeWidth, alpha }: PolygonMark, space: Space): string {
  const to = toPixels(space);
  const corners = Array.from(x, (value, i) => [to.x(value), to.y(y[i])]).filter((corner) =>
    corner.every(Number.isFinite),
  );
  if (corners.length === 0) return '';
  const path = `M${corners.map(([left, top]) => `${px(left)},${px(top)}`).join('L')}Z`;
  const outline = strokeStyle(edge, edge === 'none' ? 0 : edgeWidth, [], alpha).replace('fill="none" ', '');
  return `<g aria-label="polygon"><path d="${path}" fill="${color}"${opacity('fill-opacity', alpha)} ${outline}/></g>`;
}
