/** @file Artists that stand on no axes: the signs of a legend that is put together by hand. */

import { readColor } from '../color.js';
import { polygon } from '../marks/polygon.js';
import { Artist, type Properties } from './artist.js';
import { buildLine, lineStyle } from './artistMarks.js';
import { keywords } from './keywords.js';
import { plainText } from './style.js';

const nowhere = () => ({ artists: [] as Artist[] });

/**
 * A line for a legend: `new Line2D([0], [0], { color: 'r', label: 'data' })`.
 *
 * @example
 * import { Line2D } from 'torchebm/plot';
 * console.log(new Line2D([0], [0], { color: 'r', label: 'data' }).getLabel()); // data
 */
export class Line2D extends Artist {
  constructor(...args: readonly unknown[]) {
    const all = { x: undefined as unknown, y: undefined as unknown, ...lineStyle };
    const { x, y, ...look } = keywords('Line2D', args, all, ['x', 'y']);
    super(nowhere(), buildLine, { ...look, color: look.color ?? 'C0', x, y }, 0);
  }
}

const areaStyle = {
  ...{ color: undefined as unknown, facecolor: undefined as unknown, edgecolor: undefined as unknown },
  ...{ linewidth: undefined as unknown, linestyle: undefined, hatch: undefined, fill: true },
  ...{ alpha: 1, label: undefined as unknown },
};

const buildArea = (o: Properties) => [
  polygon([0, 1, 1, 0], [0, 0, 1, 1], {
    color: readColor('Patch', 'color', o.color ?? o.facecolor ?? 'C0'),
    alpha: o.alpha,
    label: o.label === undefined ? undefined : plainText(o.label),
  }),
];

/**
 * An area for a legend: `new Patch({ color: 'r', label: 'data' })`.
 *
 * @example
 * import { Patch } from 'torchebm/plot';
 * console.log(new Patch({ color: 'r', label: 'data' }).getLabel()); // data
 */
export class Patch extends Artist {
  constructor(...args: readonly unknown[]) {
    super(nowhere(), buildArea, keywords('Patch', args, areaStyle, []), 0);
  }
}
