import {
  type Arguments,
  kindError,
  positive,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { palette } from './color.js';
import { type ArrayInput, pair, shapeError, toArray } from './data.js';
import { type Figure, finish } from './figure.js';
import { panel, withLegend } from './panel.js';
import { type LegendItem, legend } from './svg.js';
import { axisRange, finiteExtent, logTicks } from './ticks.js';

/** Options of {@link plotLoss}. */
export interface LossOptions {
  /** A line above the figure; default none. */
  title?: string | undefined;
  /** Names of the axes; default 'step' and 'loss'. */
  xLabel?: string;
  yLabel?: string;
  /** A logarithmic y axis; values that are not positive are left out. Default false. */
  logScale?: boolean;
  /** Weight, in [0, 1), of the past in a running average drawn over the faint values; default 0, none. */
  smoothing?: number;
  /** The step of the first value, and from one value to the next; default 1 and 1. */
  start?: number;
  every?: number;
  /** Width and height in hundreds of pixels; default [8, 5]. */
  figSize?: readonly number[];
  /** Also write the figure to this `.png` or `.svg` file. */
  savePath?: string | undefined;
}

const plotLossDefaults = {
  title: wide<string | undefined>(undefined, string),
  xLabel: wide('step', string),
  yLabel: wide('loss', string),
  logScale: false,
  smoothing: 0,
  start: 1,
  every: 1,
  figSize: wide<readonly number[]>([8, 5], pair),
  savePath: wide<string | undefined>(undefined, string),
};

/**
 * Draws how losses (or any numbers) went over the steps of training, a line each.
 *
 * @param losses the values of one curve, or an object of curves by name. Values that are not finite leave a gap.
 *
 * @example
 * await plotLoss(losses).save('loss.png');
 * await plotLoss({ train, validation }, { logScale: true, smoothing: 0.9 }).save('curves.png');
 */
export function plotLoss(
  ...args: Arguments<{ losses: ArrayInput | Readonly<Record<string, ArrayInput>> } & LossOptions, ['losses']>
): Figure {
  const owner = 'plotLoss';
  const { losses, ...o } = readArguments<
    { losses: ArrayInput | Readonly<Record<string, ArrayInput>> } & typeof plotLossDefaults
  >(owner, args, plotLossDefaults, ['losses'], ['losses']);
  if (!(o.smoothing >= 0 && o.smoothing < 1)) {
    throw valueError(owner, 'smoothing', 'from 0 up to but without 1', o.smoothing);
  }
  const every = positive(owner, 'every', o.every);
  const curves = readCurves(owner, losses).map(({ name, values }, i) => ({
    name,
    color: palette[i % palette.length],
    // A logarithmic axis is a plain one of the exponents.
    values: Float64Array.from(values, (value) => drawable(o.logScale ? Math.log10(value) : value)),
    smooth: average(values, o.smoothing, o.logScale),
  }));

  const longest = Math.max(1, ...curves.map(({ values }) => values.length));
  const x = axisRange(o.start, o.start + every * (longest - 1));
  const extents = curves.map(({ values }) => finiteExtent(values));
  const y = axisRange(Math.min(...extents.map(([low]) => low)), Math.max(...extents.map(([, high]) => high)), 0.05);
  const keys = curves
    .filter(({ name }) => name !== undefined)
    .map(({ name, color }): LegendItem => ({ label: name!, color, mark: 'line' }));
  const [width, height] = o.figSize.map((inches) => 100 * positive(owner, 'figSize', inches));
  const frame = { width: Math.max(120, width - 90), height: Math.max(100, height - 75 - (keys.length ? 25 : 0)) };
  const line = (values: Float64Array) => thin(values, frame.width).map(([i, value]) => [o.start + every * i, value]);

  const block = panel({
    ...{ x, y, ...frame, title: o.title, xLabel: o.xLabel, yLabel: o.yLabel, grid: true },
    ...(o.logScale && { yTicks: logTicks(y, frame.height / 65) }),
    marks: (plot) =>
      curves.flatMap(({ values, smooth, color }) => {
        const style = { stroke: color, clip: true, strokeLinejoin: 'round' } as const;
        const plain = (opacity: number, strokeWidth: number) =>
          plot.line(line(values) as [number, number][], { ...style, strokeOpacity: opacity, strokeWidth });
        if (o.smoothing === 0) return [plain(1, 1.5)];
        return [plain(0.3, 1), plot.line(line(smooth) as [number, number][], { ...style, strokeWidth: 2 })];
      }),
  });
  return finish(withLegend(block, keys.length ? legend(keys, block.width) : undefined), o.savePath);
}

function readCurves(owner: string, losses: unknown): { name: string | undefined; values: ArrayLike<number> }[] {
  const curve = (name: string, value: unknown) => {
    const { data, shape } = toArray(owner, name, value);
    if (shape.length !== 1) throw shapeError(owner, name, 'a list of numbers', shape);
    return data;
  };
  if (typeof losses !== 'object' || losses === null) {
    throw kindError(owner, 'losses', 'a list of numbers, or lists by name', losses);
  }
  const proto = Object.getPrototypeOf(losses);
  const isRecord = (proto === Object.prototype || proto === null) && !('shape' in losses);
  if (!isRecord) return [{ name: undefined, values: curve('losses', losses) }];
  return Object.entries(losses).map(([name, value]) => ({ name, values: curve(name, value) }));
}

function drawable(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

/** Running average that starts unbiased: at each step the weights of the values sum to 1. Gaps stay gaps. */
function average(values: ArrayLike<number>, weight: number, logScale: boolean): Float64Array {
  let sum = 0;
  let norm = 0;
  return Float64Array.from(values, (value) => {
    if (!Number.isFinite(value)) return NaN;
    sum = weight * sum + (1 - weight) * value;
    norm = weight * norm + (1 - weight);
    return drawable(logScale ? Math.log10(sum / norm) : sum / norm);
  });
}

/** Of a curve with many more values than pixels, the lowest and the highest of each pixel: it looks the same. */
function thin(values: Float64Array, pixels: number): [number, number][] {
  const size = Math.floor(values.length / pixels);
  const all = Array.from(values, (value, i): [number, number] => [i, value]);
  if (size < 4) return all;
  const kept: [number, number][] = [];
  for (let from = 0; from < all.length; from += size) {
    const bucket = all.slice(from, from + size);
    const gap = bucket.find(([, value]) => Number.isNaN(value));
    const finite = bucket.filter(([, value]) => !Number.isNaN(value));
    if (finite.length > 0) {
      const low = finite.reduce((a, b) => (b[1] < a[1] ? b : a));
      const high = finite.reduce((a, b) => (b[1] > a[1] ? b : a));
      kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
    }
    if (gap) kept.push(gap);
  }
  return kept;
}
