import {
  type Arguments,
  kindError,
  positive,
  positiveInteger,
  probability,
  readArguments,
  text as string,
  wide,
} from '../arguments/options.js';
import { palette } from './color.js';
import { type ArrayInput, toPlanePoints } from './data.js';
import { type Figure, figure } from './figure.js';
import { checkedRange } from './landscape.js';
import type { Panel } from './look.js';
import { scatter } from './marks/scatter.js';
import { panel } from './panel.js';
import type { Range } from './ticks.js';
import { columnRange, equalSize, visible } from './visible.js';

/** Options of {@link plotSamples}. */
export interface PlotSamplesOptions {
  /** Ends of the axes of every panel; default: where the panel's points are. */
  xRange?: readonly number[] | undefined;
  yRange?: readonly number[] | undefined;
  /** Panels in a row; default 4. */
  columns?: number;
  /** Longest side of a panel in pixels; default 260, or 460 for a single one. */
  size?: number | undefined;
  /** Opacity of the dots, 0 to 1; default 0.6. */
  sampleAlpha?: number;
  /** Radius of the dots in pixels; default 1.8. */
  sampleSize?: number;
  /** A line above the figure; default none. */
  title?: string | undefined;
  /** Also write the figure to this `.png` or `.svg` file. */
  savePath?: string | undefined;
}

const plotSamplesDefaults = {
  xRange: undefined as readonly number[] | undefined,
  yRange: undefined as readonly number[] | undefined,
  columns: 4,
  size: undefined as number | undefined,
  sampleAlpha: 0.6,
  sampleSize: 1.8,
  title: wide<string | undefined>(undefined, string),
  savePath: wide<string | undefined>(undefined, string),
};

/**
 * Draws points as dots, a panel for each set.
 *
 * @param samples points of shape (n, 2), or several sets by name.
 *
 * @example
 * await plotSamples({ data, generated }, { title: 'Two moons' }).save('samples.png');
 */
export function plotSamples(
  ...args: Arguments<{ samples: ArrayInput | Readonly<Record<string, ArrayInput>> } & PlotSamplesOptions, ['samples']>
): Figure {
  const owner = 'plotSamples';
  const { samples, ...o } = readArguments<
    { samples: ArrayInput | Readonly<Record<string, ArrayInput>> } & typeof plotSamplesDefaults
  >(owner, args, plotSamplesDefaults, ['samples'], ['samples']);
  const sets = namedSets(owner, samples);
  const size = positive(owner, 'size', o.size ?? (sets.length === 1 ? 460 : 260));
  const opacity = probability(owner, 'sampleAlpha', o.sampleAlpha);
  const radius = positive(owner, 'sampleSize', o.sampleSize);
  const panels = sets.map(([name, input], i): Panel => {
    const points = toPlanePoints(owner, name === '' ? 'samples' : name, input);
    const x = o.xRange === undefined ? columnRange(points, 0, 0.05, [-1, 1]) : checkedRange(owner, 'xRange', o.xRange);
    const y = o.yRange === undefined ? columnRange(points, 1, 0.05, [-1, 1]) : checkedRange(owner, 'yRange', o.yRange);
    // Of several panels, which have frames of one size, each shows as much as it needs for equal lengths on its axes.
    const isFree = sets.length > 1 && (o.xRange === undefined || o.yRange === undefined);
    const [xRange, yRange] = isFree ? square(x, y, o.xRange === undefined, o.yRange === undefined) : [x, y];
    const { points: inside, label } = visible(points, [xRange, yRange], name);
    const dots = scatter(inside, { color: palette[i % palette.length], size: 2 * radius, alpha: opacity });
    // The title tells of points that are not to be seen; there is no legend.
    const title = label.trim() || undefined;
    return panel(dots, {
      xRange,
      yRange,
      size: isFree ? [size, size] : equalSize(x, y, size, size),
      title,
      grid: true,
    });
  });
  const columns = positiveInteger(owner, 'columns', o.columns);
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, i) =>
    panels.slice(i * columns, (i + 1) * columns),
  );
  return figure(rows, { title: o.title, savePath: o.savePath });
}

/** Ranges of one length, unless that made a mere strip of what is shown: the shorter grows, if it may. */
function square(x: Range, y: Range, growsX: boolean, growsY: boolean): [Range, Range] {
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  if (width > 5 * height || height > 5 * width) return [x, y];
  const grown = ([low, high]: Range, length: number): Range => [
    (low + high) / 2 - length / 2,
    (low + high) / 2 + length / 2,
  ];
  if (width < height) return growsX ? [grown(x, height), y] : [x, y];
  return growsY ? [x, grown(y, width)] : [x, y];
}

function namedSets(owner: string, samples: unknown): [name: string, points: ArrayInput][] {
  if (typeof samples !== 'object' || samples === null) {
    throw kindError(owner, 'samples', 'points, or an object of them by name', samples);
  }
  const isPlain = Object.getPrototypeOf(samples) === Object.prototype && !('data' in samples && 'shape' in samples);
  if (!isPlain) return [['', samples as ArrayInput]];
  const sets = Object.entries(samples) as [string, ArrayInput][];
  if (sets.length === 0) throw kindError(owner, 'samples', 'points, or an object of them by name', samples);
  return sets;
}
