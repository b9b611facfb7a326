import { binnedPlane } from '../marks/bars.js';
import { hexagons } from '../marks/hexagons.js';
import { sameLength } from '../marks/mark.js';
import type { Artist, Properties } from './artist.js';
import { buildHeat, common } from './artistMarks.js';
import { isLog, normRange, vector } from './callData.js';
import { cmapName } from './colormap.js';
import { FieldAxes } from './fieldAxes.js';
import { hexCells } from './hexCells.js';
import { keywords } from './keywords.js';
import { points } from './style.js';

/** Axes on which points are counted in cells of the plane. */
export abstract class CountAxes extends FieldAxes {
  /** The number of points in each cell, as an image: `[counts, edgesX, edgesY, image]`. */
  hist2d(...args: readonly unknown[]): [counts: number[][], edgesX: number[], edgesY: number[], image: Artist] {
    const owner = 'Axes.hist2d';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          bins: 10 as unknown as number,
          range: undefined as unknown,
          density: false,
        },
        ...{
          weights: undefined as unknown,
          cmin: undefined as unknown,
          cmax: undefined as unknown,
          cmap: undefined as unknown,
        },
        ...{
          norm: undefined as unknown,
          vmin: undefined as unknown,
          vmax: undefined as unknown,
          data: undefined,
          ...common,
        },
      },
      ['x', 'y', 'bins', 'range', 'density'],
    );
    const [x, y] = [vector(owner, 'x', o.x), vector(owner, 'y', o.y)];
    sameLength(owner, 'y', y, x.length);
    const pairs = Float64Array.from({ length: 2 * x.length }, (_, i) => (i % 2 ? y : x)[i >> 1]);
    const found = binnedPlane(owner, pairs, o as unknown as Parameters<typeof binnedPlane>[2]);
    const { x: edgesX, y: edgesY, counts: values } = found;
    const [columns, rows] = [edgesX.length - 1, edgesY.length - 1];
    const cut = (value: number) =>
      value < ((o.cmin as number) ?? -Infinity) || value > ((o.cmax as number) ?? Infinity) ? NaN : value;
    const z = { data: values.map(cut), shape: [rows, columns] };
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    const own = { ...o, x: undefined, y: undefined, z, gridX: edgesX, gridY: edgesY, range, log: isLog(o.norm) };
    const image = this.add(buildHeat, own, 0);
    const counts = Array.from({ length: columns }, (_, c) =>
      Array.from({ length: rows }, (_, r) => values[r * columns + c]),
    );
    return [counts, [...edgesX], [...edgesY], image];
  }

  /** The number of points in each hexagon, or, with `C`, the mean (or `reduceCFunction`) of their numbers. */
  hexbin(...args: readonly unknown[]): Artist {
    const owner = 'Axes.hexbin';
    const counting = {
      ...{ x: undefined as unknown, y: undefined as unknown, C: undefined as unknown, gridsize: 100 as unknown },
      ...{ bins: undefined as unknown, xscale: 'linear' as string, yscale: 'linear' as string },
      ...{ extent: undefined as unknown, mincnt: undefined as unknown, reduceCFunction: undefined as unknown },
    };
    const colors = {
      ...{ cmap: undefined as unknown, norm: undefined as unknown, vmin: undefined as unknown },
      ...{ vmax: undefined as unknown, linewidth: undefined as unknown, edgecolor: 'face' as unknown },
      ...{ marginals: false, data: undefined, ...common },
    };
    const o = keywords(owner, args, { ...counting, ...colors }, ['x', 'y', 'C', 'gridsize', 'bins']);
    const { values, ...cells } = hexCells(owner, o);
    const log = o.bins === 'log' || isLog(o.norm);
    const build = (p: Properties) => [
      hexagons(
        { ...cells, values: p.z },
        {
          ...{ cmap: cmapName(owner, p.cmap), range: p.range, log, alpha: p.alpha },
          ...{ edgeColor: p.edgecolor, edgeWidth: points(p.linewidth ?? 1) },
        },
      ),
    ];
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    return this.add(build, { ...o, x: undefined, y: undefined, z: values, range }, 1);
  }
}
