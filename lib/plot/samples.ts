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
import { type Figure, finish } from './figure.js';
import { checkedRange } from './landscape.js';
import { equalFrame, panel } from './panel.js';
import { scatter } from './points.js';
import { below, beside, titled } from './svg.js';
import { axisRange, finiteExtent, type Range } from './ticks.js';

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
  const panels = sets.map(([name, input], i) => {
    const points = toPlanePoints(owner, name === '' ? 'samples' : name, input);
    const x = o.xRange === undefined ? extent(points.data, 0) : checkedRange(owner, 'xRange', o.xRange);
    const y = o.yRange === undefined ? extent(points.data, 1) : checkedRange(owner, 'yRange', o.yRange);
    const color = palette[i % palette.length];
    const dots = scatter(points, [x, y], { label: name, color, radius, opacity });
    const frame = equalFrame(x, y, size, size);
    // The title tells of points that are not to be seen; the legend does not.
    return panel({ x, y, ...frame, title: dots.key.label, grid: true, marks: (plot) => [dots.mark(plot)] });
  });
  const columns = positiveInteger(owner, 'columns', o.columns);
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, i) =>
    beside(panels.slice(i * columns, (i + 1) * columns), 14),
  );
  return finish(titled(o.title, below(rows, 10)), o.savePath);
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

function extent(data: ArrayLike<number>, column: number): Range {
  const [low, high] = finiteExtent(Array.from({ length: data.length / 2 }, (_, i) => data[2 * i + column]));
  return low <= high ? axisRange(low, high, 0.05) : [-1, 1];
}
