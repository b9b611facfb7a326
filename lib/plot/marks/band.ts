import { type Arguments, probability, readArguments, text as string, wide } from '../../arguments/options.js';
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
}

/** @internal */
export interface BandMark extends Mark {
  kind: 'band';
  x: Float64Array;
  low: Float64Array;
  high: Float64Array;
  color: string;
  alpha: number;
}

const defaults = {
  color: undefined as Color | undefined,
  alpha: 0.3,
  label: wide<string | undefined>(undefined, string),
};

type BandData = { x: Numbers; low: Numbers; high: Numbers };

/**
 * The area between two lines over the same x.
 *
 * @param x n numbers; where a number is not finite, the area has a gap.
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
  return inColor(
    o.color === undefined ? undefined : readColor(owner, 'color', o.color),
    (color): BandMark => ({
      ...{ kind: 'band', x, low, high, color, alpha },
      span: { x: [x], y: [low, high] },
      keys: keysOf(o.label, { sign: 'area', color, alpha }),
    }),
  );
}

/** @internal */
export function drawBand({ x, low, high, color, alpha }: BandMark, space: Space): string {
  const to = toPixels(space);
  const within = (value: number) => Math.min(space.height + 60, Math.max(-60, value));
  let path = '';
  for (let from = 0; from < x.length; ) {
    let end = from;
    while (end < x.length && Number.isFinite(x[end]) && Number.isFinite(low[end] + high[end])) end++;
    if (end - from > 1) {
      const xs = x.subarray(from, end).map(to.x);
      const side = (values: Float64Array) => {
        const [a, b] = thinned(xs, values.subarray(from, end).map(to.y).map(within));
        return Array.from(a, (value, i) => `${px(value)},${px(b[i])}`);
      };
      path += `M${[...side(low), ...side(high).reverse()].join('L')}Z`;
    }
    from = Math.max(end, from + 1);
  }
  return path && `<g aria-label="band"><path d="${path}" fill="${color}"${opacity('fill-opacity', alpha)}/></g>`;
}
