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
import { type ArrayInput, hundreds, shapeError, toArray } from './data.js';
import { type Figure, figure } from './figure.js';
import { line } from './marks/line.js';
import { panel } from './panel.js';
import { axisRange } from './ticks.js';

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
  figSize: wide<readonly number[]>([8, 5], hundreds),
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
  const drawable = (value: number) => (Number.isFinite(value) && (!o.logScale || value > 0) ? value : NaN);
  const curves = readCurves(owner, losses);
  const longest = Math.max(1, ...curves.map(({ values }) => values.length));
  const marks = curves.flatMap(({ name, values }, i) => {
    const style = { color: palette[i % palette.length], label: name };
    const x = Float64Array.from(values, (_, step) => o.start + every * step);
    const raw = Float64Array.from(values, drawable);
    if (o.smoothing === 0) return [line(x, raw, style)];
    const smooth = average(values, o.smoothing).map(drawable);
    return [
      line(x, raw, { ...style, label: undefined, alpha: 0.3, width: 1 }),
      line(x, smooth, { ...style, width: 2 }),
    ];
  });
  const [width, height] = o.figSize.map((inches) => 100 * inches);
  const drawn = panel(marks, {
    ...{ title: o.title, xLabel: o.xLabel, yLabel: o.yLabel, yLog: o.logScale, grid: true },
    ...{ xRange: axisRange(o.start, o.start + every * (longest - 1)), legend: { place: 'below', frame: false } },
  });
  return figure(drawn, { size: [Math.max(160, width), Math.max(140, height)], savePath: o.savePath });
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

/** Running average that starts unbiased: at each step the weights of the values sum to 1. Gaps stay gaps. */
function average(values: ArrayLike<number>, weight: number): Float64Array {
  let sum = 0;
  let norm = 0;
  return Float64Array.from(values, (value) => {
    if (!Number.isFinite(value)) return NaN;
    sum = weight * sum + (1 - weight) * value;
    norm = weight * norm + (1 - weight);
    return sum / norm;
  });
}
