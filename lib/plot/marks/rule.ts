import {
  type Arguments,
  nonNegative,
  notGiven,
  probability,
  readArguments,
  text as string,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { linePath, type Space, share, toPixels } from '../space.js';
import {
  type Dash,
  inColor,
  keysOf,
  type Mark,
  type Numbers,
  readDash,
  readVector,
  sameLength,
  strokeStyle,
} from './mark.js';

/** Options of {@link rule}. */
export interface RuleOptions {
  /** Where upright lines stand; default none. */
  x?: Numbers | undefined;
  /** Where level lines stand; default none. */
  y?: Numbers | undefined;
  /** Ends of the lines on the other axis, one pair of numbers or of lists; default: the frame. */
  from?: Numbers | undefined;
  to?: Numbers | undefined;
  /** Default: the next colour of the panel. */
  color?: Color | undefined;
  /** Width in pixels; default 1.2. */
  width?: number;
  /** Default 'solid'. */
  dash?: Dash;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** The legend's name; default none. */
  label?: string | undefined;
}

/** @internal */
export interface RuleMark extends Mark {
  kind: 'rule';
  /** Ends of each line; what is not finite is the frame's. */
  x0: Float64Array;
  y0: Float64Array;
  x1: Float64Array;
  y1: Float64Array;
  color: string;
  width: number;
  dash: readonly number[];
  alpha: number;
  /** Where ends that are not finite stand, in shares of the frame; default 0 and 1. */
  reach?: readonly [number, number];
  /** Whether the line goes on beyond both places, which are in data or in shares of the frame; `slope` is in data. */
  endless?: { of: 'data' | 'panel'; slope: number | undefined };
}

const defaults = {
  x: undefined as Numbers | undefined,
  y: undefined as Numbers | undefined,
  from: undefined as Numbers | undefined,
  to: undefined as Numbers | undefined,
  color: undefined as Color | undefined,
  width: 1.2,
  dash: wide<Dash>('solid'),
  alpha: 1,
  label: wide<string | undefined>(undefined, string),
};

/**
 * Straight lines across a panel, upright at `x` and level at `y`.
 *
 * @example
 * const mark = rule({ y: 0, color: '0.5', dash: 'dashed' });
 */
export function rule(...args: Arguments<RuleOptions, []>): Mark {
  const owner = 'rule';
  const o = readArguments<typeof defaults>(owner, args as readonly unknown[], defaults, []);
  if (o.x === undefined && o.y === undefined) throw notGiven(owner, 'x or y');
  const upright = o.x === undefined ? new Float64Array(0) : readVector(owner, 'x', o.x);
  const level = o.y === undefined ? new Float64Array(0) : readVector(owner, 'y', o.y);
  const count = upright.length + level.length;
  const end = (name: 'from' | 'to', open: number) =>
    o[name] === undefined
      ? new Float64Array(count).fill(open)
      : sameLength(owner, name, readVector(owner, name, o[name]), count);
  const [from, to] = [end('from', -Infinity), end('to', Infinity)];
  const n = upright.length;
  const join = (a: Float64Array, b: Float64Array) => Float64Array.from([...a, ...b]);
  return segments(
    owner,
    {
      x0: join(upright, from.subarray(n)),
      x1: join(upright, to.subarray(n)),
      y0: join(from.subarray(0, n), level),
      y1: join(to.subarray(0, n), level),
    },
    o,
  );
}

/** Straight lines from (x0, y0) to (x1, y1). */
export function segments(
  owner: string,
  ends: Pick<RuleMark, 'x0' | 'x1' | 'y0' | 'y1'>,
  o: Pick<typeof defaults, 'color' | 'width' | 'dash' | 'alpha' | 'label'>,
): RuleMark {
  const width = nonNegative(owner, 'width', o.width);
  const dash = readDash(owner, 'dash', o.dash, width);
  const alpha = probability(owner, 'alpha', o.alpha);
  return inColor(
    o.color === undefined ? undefined : readColor(owner, 'color', o.color),
    (color): RuleMark => ({
      ...{ kind: 'rule', ...ends, color, width, dash, alpha },
      span: { x: [ends.x0, ends.x1], y: [ends.y0, ends.y1] },
      keys: keysOf(o.label, { sign: 'line', color, width, dash, alpha }),
    }),
  );
}

/** A straight line without ends through (x0, y0) and (x1, y1), or through the first with a slope. */
export function endlessLine(
  owner: string,
  ends: Parameters<typeof segments>[1],
  endless: NonNullable<RuleMark['endless']>,
  look: Parameters<typeof segments>[2],
): RuleMark {
  const mark = segments(owner, ends, look);
  const { x0, y0 } = ends;
  const places = endless.slope === undefined ? mark.span : { x: [x0], y: [y0] };
  return { ...mark, endless, span: endless.of === 'panel' ? { x: [], y: [] } : places };
}

/** @internal */
export function drawRule(mark: RuleMark, space: Space): string {
  const { x0, y0, x1, y1, color, width, dash, alpha, reach = [0, 1] } = mark;
  const to = toPixels(space);
  const at = (value: number, pixel: (value: number) => number, low: number, high: number) =>
    value === -Infinity ? low : value === Infinity ? high : pixel(value);
  const [left, right] = reach.map((share) => share * space.width);
  const [low, high] = reach.map((share) => (1 - share) * space.height);
  let path = mark.endless ? endlessPath(mark, mark.endless, space) : '';
  for (let i = 0; i < x0.length && !mark.endless; i++) {
    const xs = [at(x0[i], to.x, left, right), at(x1[i], to.x, left, right)];
    const ys = [at(y0[i], to.y, low, high), at(y1[i], to.y, low, high)];
    path += linePath(xs, ys, space);
  }
  return path && `<g aria-label="rule"><path d="${path}" ${strokeStyle(color, width, dash, alpha)}/></g>`;
}

function endlessPath(
  { x0, y0, x1, y1 }: RuleMark,
  { of, slope }: NonNullable<RuleMark['endless']>,
  space: Space,
): string {
  const { width, height, x, y } = space;
  const [across, up] = of === 'panel' ? [Number, Number] : [share(x), share(y)];
  const place = (a: number, b: number) => [width * across(a), height * (1 - up(b))] as const;
  const [left, top] = place(x0[0], y0[0]);
  const second = place(x1[0], y1[0]);
  const [dx, dy] =
    slope === undefined
      ? [second[0] - left, second[1] - top]
      : [width / (x.to - x.from), (-slope * height) / (y.to - y.from)];
  const far = (width + height + Math.hypot(left, top)) / Math.hypot(dx, dy);
  return linePath([left - far * dx, left + far * dx], [top - far * dy, top + far * dy], space);
}
