import {
  type Arguments,
  kindError,
  number,
  oneOf,
  positive,
  probability,
  readArguments,
  text as string,
  wide,
} from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { type Space, toPixels } from '../space.js';
import { px, text as svgText, type TextStyle, textHeight, textWidth } from '../svg.js';
import { type Mark, opacity } from './mark.js';

/** Options of {@link text}. */
export interface TextOptions {
  /** Default '#222'. */
  color?: Color;
  /** Size in pixels; default 12. */
  size?: number;
  /** Which part of the text is at x; default 'left'. */
  align?: 'left' | 'center' | 'right';
  /** Which part of it is at y; default 'baseline'. */
  valign?: 'baseline' | 'bottom' | 'center' | 'top';
  /** Degrees, against the clock; default 0. */
  rotate?: number;
  /** Whether x and y are data (default), or shares of the panel's width and height from the lower left. */
  of?: 'data' | 'panel';
  bold?: boolean;
  italic?: boolean;
  /** Colour of a box behind the text; default none. */
  background?: Color | undefined;
  /** Colour of an outline of the letters; default none. */
  outline?: Color | undefined;
  /** Width of the outline in pixels; default 1. */
  outlineWidth?: number;
  /** Opacity, 0 to 1; default 1. */
  alpha?: number;
  /** A place that an arrow points at from the text, [x, y] in data; default none. */
  arrow?: readonly number[] | undefined;
}

/** @internal */
export interface LabelMark extends Mark {
  kind: 'label';
  x: number;
  y: number;
  content: string;
  style: TextStyle;
  of: 'data' | 'panel';
  background: string;
  arrow: readonly number[] | undefined;
  /** How far it stands from its place, in pixels right and down. */
  shift?: readonly [number, number];
}

const defaults = {
  color: wide<Color>('#222222'),
  size: 12,
  align: wide<'left' | 'center' | 'right'>('left'),
  valign: wide<'baseline' | 'bottom' | 'center' | 'top'>('baseline'),
  rotate: 0,
  of: wide<'data' | 'panel'>('data'),
  bold: false,
  italic: false,
  background: undefined as Color | undefined,
  outline: undefined as Color | undefined,
  outlineWidth: 1,
  alpha: 1,
  arrow: undefined as readonly number[] | undefined,
};

type TextData = { x: number; y: number; content: string };

/**
 * A text at a place of a panel; it may have several lines.
 *
 * @example
 * const mark = text(0.5, 0.95, 'n = 500', { of: 'panel', align: 'center', valign: 'top' });
 */
export function text(...args: Arguments<TextData & TextOptions, ['x', 'y', 'content']>): Mark {
  const owner = 'text';
  const o = readArguments<TextData & typeof defaults>(owner, args as readonly unknown[], defaults, [
    'x',
    'y',
    'content',
  ]);
  const [x, y] = [number(owner, 'x', o.x), number(owner, 'y', o.y)];
  const content = string(owner, 'content', o.content);
  const align = oneOf(owner, 'align', o.align, ['left', 'center', 'right'] as const);
  const valign = oneOf(owner, 'valign', o.valign, ['baseline', 'bottom', 'center', 'top'] as const);
  const of = oneOf(owner, 'of', o.of, ['data', 'panel'] as const);
  const arrow = o.arrow ?? undefined;
  if (arrow && !(Array.isArray(arrow) && arrow.length === 2 && arrow.every((part) => typeof part === 'number'))) {
    throw kindError(owner, 'arrow', '[x, y]', arrow);
  }
  const style: TextStyle = {
    size: positive(owner, 'size', o.size),
    fill: readColor(owner, 'color', o.color),
    anchor: ({ left: 'start', center: 'middle', right: 'end' } as const)[align],
    baseline: valign === 'center' ? 'middle' : valign,
    rotate: -number(owner, 'rotate', o.rotate),
    bold: o.bold,
    italic: o.italic,
    alpha: probability(owner, 'alpha', o.alpha),
    ...(o.outline !== undefined && {
      outline: readColor(owner, 'outline', o.outline),
      outlineWidth: positive(owner, 'outlineWidth', o.outlineWidth),
    }),
  };
  const mark: LabelMark = {
    ...{ kind: 'label', x, y, content, style, of, arrow },
    background: o.background === undefined ? 'none' : readColor(owner, 'background', o.background),
    span: { x: [], y: [] },
    keys: [],
  };
  return mark;
}

/** The rectangle that a label takes, of a place in pixels. */
function rectangle(content: string, x: number, y: number, { size, anchor, baseline, rotate = 0 }: TextStyle) {
  const [width, height] = [textWidth(content, size), textHeight(content, size)];
  const left = -{ start: 0, middle: width / 2, end: width }[anchor ?? 'middle'];
  const top = -{ baseline: 0.8 * size, top: 0, middle: height / 2, bottom: height }[baseline ?? 'baseline'];
  const [cos, sin] = [Math.cos((rotate * Math.PI) / 180), Math.sin((rotate * Math.PI) / 180)];
  const corners = [left, left + width].flatMap((u) => [top, top + height].map((v) => [u, v] as const));
  const [xs, ys] = [corners.map(([u, v]) => x + u * cos - v * sin), corners.map(([u, v]) => y + u * sin + v * cos)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The place of a label in pixels. */
function placeOf({ x, y, of, shift = [0, 0] }: Pick<LabelMark, 'x' | 'y' | 'of' | 'shift'>, space: Space) {
  const to = toPixels(space);
  const [left, top] = of === 'data' ? [to.x(x), to.y(y)] : [x * space.width, (1 - y) * space.height];
  return [left + shift[0], top + shift[1]] as const;
}

/** The room that a label takes beyond its panel. */
export function labelRoom({ content, style, ...mark }: LabelMark, space: Space) {
  const [u, v] = placeOf(mark, space);
  const { left, right, top, bottom } = rectangle(content, u, v, style);
  return { left: -left, right: right - space.width, top: -top, bottom: bottom - space.height };
}

/** @internal */
export function drawLabel(mark: LabelMark, space: Space): string {
  const { content, style, background, arrow } = mark;
  const to = toPixels(space);
  const [left, top] = placeOf(mark, space);
  // Text outside of its panel is seen too, but not where it is far away.
  if (!(left > -300 && left < space.width + 300 && top > -300 && top < space.height + 300)) return '';
  const drawn = svgText(content, left, top, style);
  const behind = background === 'none' ? '' : box(content, left, top, style, background);
  const pointer = arrow ? pointed([left, top], [to.x(arrow[0]), to.y(arrow[1])], content, style) : '';
  return `<g aria-label="text">${pointer}${behind}${drawn}</g>`;
}

function box(
  content: string,
  x: number,
  y: number,
  { size, anchor, baseline, alpha }: TextStyle,
  fill: string,
): string {
  const [width, height, pad] = [textWidth(content, size), textHeight(content, size), 0.3 * size];
  const left = x - { start: 0, middle: width / 2, end: width }[anchor ?? 'middle'];
  const top = y - { baseline: 0.8 * size, top: 0, middle: height / 2, bottom: height }[baseline ?? 'baseline'];
  const size2 = `width="${px(width + 2 * pad)}" height="${px(height + 2 * pad)}" rx="${px(pad)}"`;
  const look = `fill="${fill}" stroke="#222222" stroke-width="0.8"${opacity('opacity', alpha ?? 1)}`;
  return `<rect x="${px(left - pad)}" y="${px(top - pad)}" ${size2} ${look}/>`;
}

/** An arrow from the middle of a text, out of it, to a place. */
function pointed([x, y]: number[], [toX, toY]: number[], content: string, { size, anchor, fill }: TextStyle): string {
  const width = textWidth(content, size);
  const middle = [x + { start: width / 2, middle: 0, end: -width / 2 }[anchor ?? 'middle'], y - 0.35 * size];
  const [dx, dy] = [toX - middle[0], toY - middle[1]];
  const length = Math.hypot(dx, dy);
  const out = Math.min(
    (width / 2 + 4) / Math.abs(dx / length || 1e-9),
    (0.7 * size + 4) / Math.abs(dy / length || 1e-9),
  );
  if (!(length > out + 4) || length > 5000) return '';
  const [ux, uy] = [dx / length, dy / length];
  const [fromX, fromY] = [middle[0] + ux * out, middle[1] + uy * out];
  const tip = (side: number) => `${px(toX - 8 * ux - side * 4 * uy)},${px(toY - 8 * uy + side * 4 * ux)}`;
  const head = `<path d="M${px(toX)},${px(toY)}L${tip(1)}L${tip(-1)}Z" fill="${fill}"/>`;
  return `<path d="M${px(fromX)},${px(fromY)}L${px(toX - 6 * ux)},${px(toY - 6 * uy)}" stroke="${fill}"/>${head}`;
}
