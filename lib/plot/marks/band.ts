import { type Arguments, oneOf, probability, readArguments, text as string, wide } from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { type Space, thinned, toPixels } from '../space.js';
import { px } from '../svg.js';
import { inColor, keysOf, type Mark, type Numbers, opacity, readVector, sameLength, withData } from './mark.js';

/** Options of {@link band}. */
export interface BandOptions {
  /** Default: the next colour of the panel. */
  color?: Color | undefined;
  /** Opacity, 0 to 1; default 0.3. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
  /** The axis along which the lines run: 'x' (default), or 'y' for lines beside each other. */
  along?: 'x' | 'y';
}

/** @internal */
export interface BandMark extends Mark {
  kind: 'band';
  x: Float64Array;
  low: Float64Array;
  high: Float64Array;
  color: string;
  alpha: number;
  along: 'x' | 'y';
}

const defaults = {
  color: undefined as Color | undefined,
  alpha: 0.3,
  label: wide<string | undefined>(undefined, string),
  along: 'x' as 'x' | 'y',
};

type BandData = { x: Numbers; low: Numbers; high: Numbers };

/**
 * The area between two lines over the same x, or, `along: 'y'`, beside the same y.
 *
 * @param x n numbers (y, if the lines run along it); where a number is not finite, the area has a gap.
 * @param low n numbers, or one for all.
 * @param high n numbers, or one for all.
 *
 * @example
 * const mark = band([0, 1, 2], [1, 2, 1], [2, 4, 3], { color: 'steelblue' });
 */
export function band(...args: Arguments<BandData & BandOptions, ['x', 'low', 'high']>): Mark {
  const owner = 'band';
  const names = ['x', 'low', 'high'] as const;
  const o = readArguments<BandData & typeof defaults>(owner, withData(args), defaults, names);
  const x = readVector(owner, 'x', o.x);
  const low = sameLength(owner, 'low', readVector(owner, 'low', o.low), x.length);
  const high = sameLength(owner, 'high', readVector(owner, 'high', o.high), x.length);
  const alpha = probability(owner, 'alpha', o.alpha);
  const along = oneOf(owner, 'along', o.along, ['x', 'y'] as const);
  return inColor(
    o.color === undefined ? undefined : readColor(owner, 'color', o.color),
    (color): BandMark => ({
      ...{ kind: 'band', x, low, high, color, alpha, along },
      span: along === 'x' ? { x: [x], y: [low, high] } : { x: [low, high], y: [x] },
      keys: keysOf(o.label, { sign: 'area', color, alpha }),
    }),
  );
}

/** @internal */
export function drawBand({ x, low, high, color, alpha, along }: BandMark, space: Space): string {
  const to = toPixels(space);
  const [run, rise, far] = along === 'x' ? [to.x, to.y, space.height] : [to.y, to.x, space.width];
  const within = (value: number) => Math.min(far + 60, Math.max(-60, value));
  let path = '';
  for (let from = 0; from < x.length; ) {
    let end = from;
    while (end < x.length && Number.isFinite(x[end]) && Number.isFinite(low[end] + high[end])) end++;
    if (end - from > 1) {
      const xs = x.subarray(from, end).map(run);
      const side = (values: Float64Array) => {
        const [a, b] = thinned(xs, values.subarray(from, end).map(rise).map(within));
        return Array.from(a, (value, i) => (along === 'x' ? `${px(value)},${px(b[i])}` : `${px(b[i])},${px(value)}`));
      };
      path += `M${[...side(low), ...side(high).reverse()].join('L')}Z`;
    }
    from = Math.max(end, from + 1);
  }
  return path && `<g aria-label="band"><path d="${path}" fill="${color}"${opacity('fill-opacity', alpha)}/></g>`;
}
