/** @file Colour bars: which numbers the colours of a mark mean. */

import { pngUrl } from '../io/png.js';
import { shadeOf } from './color.js';
import { colorTable } from './colormaps.js';
import { type ColorKey, opacity } from './marks/mark.js';
import { share } from './space.js';
import { px, shift, type Theme, text, textHeight, textWidth } from './svg.js';
import { formatTicks, linearTicks, logTicks, type Range, type Ticks } from './ticks.js';

/** A colour bar to draw. */
export interface BarSpec {
  bar: ColorKey;
  label: string | undefined;
  ticks: readonly number[] | undefined;
  /** The texts of its ticks. */
  texts?: readonly string[] | undefined;
  /** Its length as a share of its panel's. */
  shrink?: number;
  /** Whether it lies below its panel, where others stand at the right. */
  horizontal?: boolean;
  /** A text above it. */
  title?: string | undefined;
  /** The sizes of its numbers and of its name, where they are not those of its panel's. */
  size?: number | undefined;
  nameSize?: number | undefined;
  /**
   * The share of its panel's cell that it takes, that of the gap between both in it, and the length of a bar through its
   * thickness, as Matplotlib has them: such a bar is as long as the cell. Undefined for one as long as its panel's frame.
   */
  room?: { all: number; gap: number; aspect: number } | undefined;
}

/** The thickness of the bar itself at a length. */
export function barWidth(length: number, room?: BarSpec['room']): number {
  return room ? length / room.aspect : Math.min(26, Math.max(12, length / 20));
}

/** The share of its length that each tip of a bar takes, where tips do not stand beyond it. */
const tipShare = 0.05;

function hasTip({ extend }: ColorKey, end: 'min' | 'max'): boolean {
  return extend === end || extend === 'both';
}

function rangeOf({ shades, levels, lines }: ColorKey): Range {
  return levels && !lines ? [levels[0], levels.at(-1)!] : shades.range;
}

function ticksOf({ bar, ticks, texts, horizontal }: BarSpec, length: number, theme: Theme): Ticks {
  const range = rangeOf(bar);
  if (ticks) {
    const at = ticks.filter((tick) => tick >= range[0] && tick <= range[1]);
    const named = texts?.length === ticks.length ? { texts: [...texts], note: '' } : undefined;
    return { at, ...(named && at.length === ticks.length ? named : formatTicks(at)), minor: [] };
  }
  const bins = Math.min(9, Math.max(1, length / ((horizontal ? 3 : 2) * theme.tick)));
  if (bar.shades.log) return logTicks(range, bins, theme.powers);
  // Bands that are few have a number at each end.
  const { levels } = bar;
  if (levels && levels.length > 2 && !bar.lines && (theme.powers || (isEven(levels) && levels.length < 40))) {
    // Of many every so many, among them the one that is nearest to 0: Matplotlib has ten at most.
    const every = Math.max(Math.ceil(levels.length / 10), Math.ceil(levels.length / (bins + 1)));
    const nearest = levels.reduce((best, level, i) => (Math.abs(level) < Math.abs(levels[best]) ? i : best), 0);
    const at = levels.filter((_, i) => i % every === nearest % every);
    return { at, ...formatTicks(at), minor: [] };
  }
  return linearTicks(range, bins);
}

function isEven(levels: readonly number[]): boolean {
  const step = levels[1] - levels[0];
  return levels.every((level, i) => i === 0 || Math.abs(level - levels[i - 1] - step) < 1e-6 * step);
}

/** The look of a bar's numbers and its name. */
const own = ({ size, nameSize }: BarSpec, theme: Theme): Theme => ({
  ...theme,
  ...{ tick: size ?? theme.tick, label: nameSize ?? theme.label },
});

/** The extent of a colour bar across its length, with its numbers and its name. */
export function colorbarDepth(
  spec: BarSpec,
  length: number,
  given: Theme,
  thickness = barWidth(length, spec.room),
): number {
  const theme = own(spec, given);
  const { texts } = ticksOf(spec, length, theme);
  const name = spec.label ? textHeight(spec.label, theme.label) * 1.25 + theme.pad : 0;
  const numbers = spec.horizontal
    ? Math.max(0, ...texts.map((label) => textHeight(label, theme.tick)))
    : Math.max(0, ...texts.map((label) => textWidth(label, theme.tick)));
  return thickness + theme.tickLength + theme.pad + numbers + name;
}

/** A colour bar from (0, 0) on: down, or to the right, to its length. */
export function drawColorbar(
  spec: BarSpec,
  whole: number,
  given: Theme,
  thickness = barWidth(whole, spec.room),
): string {
  const { bar, horizontal = false } = spec;
  if (!spec.room) return drawn(spec, whole, given, thickness, 0.6 * thickness);
  const count = Number(hasTip(bar, 'min')) + Number(hasTip(bar, 'max'));
  const length = whole / (1 + tipShare * count);
  const tip = tipShare * length;
  const from = hasTip(bar, horizontal ? 'min' : 'max') ? tip : 0;
  const svg = drawn(spec, length, given, thickness, tip);
  if (from === 0) return svg;
  return horizontal ? shift(svg, from, 0) : shift(svg, 0, from);
}

function drawn(spec: BarSpec, length: number, given: Theme, thickness: number, tip: number): string {
  const theme = own(spec, given);
  const { bar, label, horizontal = false } = spec;
  const [low, high] = rangeOf(bar);
  const place = share({ from: low, to: high, log: bar.shades.log });
  const along = (value: number) => length * (horizontal ? place(value) : 1 - place(value));
  const [width, height] = horizontal ? [length, thickness] : [thickness, length];
  const parts = [body(bar, width, height, along, horizontal), tips(bar, [width, height], tip, horizontal, theme)];
  parts.push(box(width, height, theme));
  const { at, texts, minor, note } = ticksOf(spec, length, theme);
  const tick = (value: number, long: number) =>
    horizontal ? `M${px(along(value))},${px(height)}v${long}` : `M${px(width)},${px(along(value))}h${long}`;
  const d = at.map((value) => tick(value, theme.tickLength)).join('') + minor.map((value) => tick(value, 2.5)).join('');
  parts.push(`<path d="${d}" stroke="${theme.ink.axis}" stroke-width="${theme.stroke}"/>`);
  const style = { size: theme.tick, fill: theme.ink.text } as const;
  const beyond = thickness + theme.tickLength + theme.pad;
  at.forEach((value, i) => {
    parts.push(
      horizontal
        ? text(texts[i], along(value), beyond, { ...style, baseline: 'top' })
        : text(texts[i], beyond, along(value), { ...style, anchor: 'start', baseline: 'middle' }),
    );
  });
  const above = -6 - (!horizontal && hasTip(bar, 'max') ? tip : 0);
  if (note)
    parts.push(
      horizontal
        ? text(note, width, above, { ...style, anchor: 'end' })
        : text(note, 0, above, { ...style, anchor: 'start' }),
    );
  if (spec.title) parts.push(text(spec.title, width / 2, above, { size: theme.label, fill: theme.ink.text }));
  if (label) {
    const depth = colorbarDepth(spec, length, given, thickness);
    const named = { size: theme.label, fill: theme.ink.text };
    const middle = depth - textHeight(label, theme.label) * 0.6;
    parts.push(
      horizontal
        ? text(label, length / 2, depth, { ...named, baseline: 'bottom' })
        : text(label, middle, length / 2, { ...named, baseline: 'middle', rotate: -90 }),
    );
  }
  return `<g aria-label="colorbar">${parts.join('')}</g>`;
}

function body(
  bar: ColorKey,
  width: number,
  height: number,
  along: (value: number) => number,
  horizontal: boolean,
): string {
  const { levels, colors } = bar;
  if (levels && colors && bar.lines) {
    return levels
      .map((level, i) => {
        const line = horizontal ? `M${px(along(level))},0v${height}` : `M0,${px(along(level))}h${width}`;
        return `<path d="${line}" stroke="${colors[i]}" stroke-width="2"/>`;
      })
      .join('');
  }
  if (levels && colors) {
    // Each band up to the end, under those beyond it: so no seam shows.
    const bands = colors.map((color, i) => {
      const at = along(levels[i]);
      return horizontal
        ? `<rect x="${px(at)}" width="${px(width - at)}" height="${px(height)}" fill="${color}"/>`
        : `<rect width="${px(width)}" height="${px(at)}" fill="${color}"/>`;
    });
    return `<g shape-rendering="crispEdges"${opacity('opacity', bar.alpha ?? 1)}>${bands.join('')}</g>`;
  }
  const table = colorTable(bar.shades.map);
  const data = new Uint8Array(4 * 256).fill(255);
  for (let i = 0; i < 256; i++) {
    const from = 3 * (horizontal ? i : 255 - i);
    data.set(table.subarray(from, from + 3), 4 * i);
  }
  const url = pngUrl({ ...(horizontal ? { width: 256, height: 1 } : { width: 1, height: 256 }), data });
  const look = `preserveAspectRatio="none" image-rendering="optimizeSpeed"${opacity('opacity', bar.alpha ?? 1)}`;
  return `<image width="${px(width)}" height="${px(height)}" ${look} href="${url}"/>`;
}

/** Tips say that there are numbers beyond the ends in the same colours. */
function tips(
  bar: ColorKey,
  [width, height]: readonly [number, number],
  long: number,
  horizontal: boolean,
  theme: Theme,
): string {
  const { beyond, shades } = bar;
  const shade = shadeOf(shades);
  const thickness = horizontal ? height : width;
  const tip = (from: number, depth: number, color: string) => {
    const half = px(thickness / 2);
    const d = horizontal
      ? `M${px(from)},0l${px(depth)},${half}L${px(from)},${px(thickness)}z`
      : `M0,${px(from)}l${half},${px(depth)}L${px(thickness)},${px(from)}z`;
    return `<path d="${d}" fill="${color}" stroke="${theme.ink.axis}" stroke-width="${theme.stroke}"/>`;
  };
  const [least, most] = horizontal ? [0, width] : [height, 0];
  const out = horizontal ? long : -long;
  return (
    (hasTip(bar, 'max') ? tip(most, out, beyond?.[1] ?? shade(Infinity)) : '') +
    (hasTip(bar, 'min') ? tip(least, -out, beyond?.[0] ?? shade(-Infinity)) : '')
  );
}

function box(width: number, height: number, theme: Theme): string {
  const line = `fill="none" stroke="${theme.ink.axis}" stroke-width="${theme.stroke}"`;
  return `<rect aria-label="bar" width="${px(width)}" height="${px(height)}" ${line}/>`;
}
