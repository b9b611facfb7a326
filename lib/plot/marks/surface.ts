import {
  type Arguments,
  boolean,
  nonNegative,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor, readShades, type Shades } from '../color.js';
import type { ArrayInput } from '../data.js';
import { type Grid, inColor, keysOf, type Mark, readGrid } from './mark.js';

/** Options of {@link surface}. */
export interface SurfaceMarkOptions {
  /** Where columns and rows stand: [first, last], a number for each, or of the shape of z; default 0, 1, 2, … */
  x?: ArrayInput | undefined;
  y?: ArrayInput | undefined;
  /** Colour map of the heights; default 'viridis'. */
  cmap?: string;
  /** One colour in place of the map; default none. */
  color?: Color | undefined;
  /** The heights of the map's first and last colours; default: the lowest and the highest. */
  range?: readonly (number | undefined)[] | undefined;
  /** Whether a lamp at the upper left lights it; default true. */
  lit?: boolean;
  /** The mesh alone; default false. */
  wireframe?: boolean;
  /** Colour of the mesh; default none, or `color` of a wireframe. */
  edgeColor?: Color | undefined;
  /** Width of the mesh in pixels; default 0.5. */
  edgeWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** @internal */
export interface SurfaceMark extends Mark {
  kind: 'surface';
  grid: Grid;
  fill: string | Shades;
  lit: boolean;
  wireframe: boolean;
  edge: string;
  edgeWidth: number;
  alpha: number;
}

/** The most patches of a surface: more make a figure that no viewer opens. */
const mostCells = 250_000;

const defaults = {
  x: undefined as ArrayInput | undefined,
  y: undefined as ArrayInput | undefined,
  cmap: wide<string | undefined>(undefined, string),
  color: undefined as Color | undefined,
  range: undefined as readonly (number | undefined)[] | undefined,
  lit: true,
  wireframe: false,
  edgeColor: undefined as Color | undefined,
  edgeWidth: 0.5,
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

/**
 * A surface over the plane, for a panel with a view; values that are not finite leave holes.
 *
 * @param z heights of shape (rows, columns), the first row with the lowest y.
 *
 * @example
 * const mark = surface([[0, 1], [1, 0]], { x: [-1, 1], y: [-1, 1], cmap: 'plasma' });
 */
export function surface(...args: Arguments<{ z: ArrayInput } & SurfaceMarkOptions, ['z']>): Mark {
  const owner = 'surface';
  const o = readArguments<{ z: ArrayInput } & typeof defaults>(owner, args, defaults, ['z'], ['z']);
  const grid = readGrid(owner, 'z', o.z, o.x, o.y);
  const cells = (grid.rows - 1) * (grid.columns - 1);
  if (cells > mostCells) throw valueError(owner, 'z', `of at most ${mostCells} cells`, cells);
  const wireframe = boolean(owner, 'wireframe', o.wireframe);
  const edge = o.edgeColor === undefined ? undefined : readColor(owner, 'edgeColor', o.edgeColor);
  const edgeWidth = nonNegative(owner, 'edgeWidth', o.edgeWidth);
  const alpha = probability(owner, 'alpha', o.alpha);
  const lit = boolean(owner, 'lit', o.lit);
  const make = (fill: SurfaceMark['fill']): SurfaceMark => ({
    ...{ kind: 'surface', grid, fill, lit, wireframe, edgeWidth, alpha },
    edge: edge ?? (wireframe && typeof fill === 'string' ? fill : 'none'),
    span: { x: [grid.x], y: [grid.y], z: [grid.values] },
    keys: keysOf(o.label, { sign: 'area', color: typeof fill === 'string' ? fill : '#555555', alpha }),
    ...(typeof fill === 'object' && { bar: { shades: fill, alpha } }),
  });
  if (o.color !== undefined) return make(readColor(owner, 'color', o.color));
  if (wireframe && o.cmap === undefined) return inColor(undefined, make);
  return make(readShades(owner, { cmap: o.cmap ?? 'viridis', range: o.range }, faces(grid)));
}

/** The heights that faces are coloured by: the mean of their corners. */
function faces({ values, rows, columns }: Grid): Float64Array {
  const wide = columns - 1;
  return Float64Array.from({ length: wide * (rows - 1) }, (_, i) => {
    const at = Math.floor(i / wide) * columns + (i % wide);
    return (values[at] + values[at + 1] + values[at + columns] + values[at + columns + 1]) / 4;
  });
}
