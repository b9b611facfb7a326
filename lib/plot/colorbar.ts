/** @file Colour bars: which numbers the colours of a mark mean. */

import { pngUrl } from '../io/png.js';
import { shadeOf } from './color.js';
import { colorTable } from './colormaps.js';
import { type ColorKey, opacity } from './marks/mark.js';
import { share } from './space.js';
import { px, type Theme, text, textHeight, textWidth } from './svg.js';
import { formatTicks, linearTicks, logTicks, type Range, type Ticks } from './ticks.js';

/** A colour bar to draw. */
export interface BarSpec {
  bar: ColorKey;
  label: string | undefined;
  ticks: readonly number[] | undefined;
  /** Its height as a share of its panel's. */
  shrink?: number;
}

/** How wide the bar itself is at a height. */
export function barWidth(height: number): number {
  return Math.min(26, Math.max(12, height / 20));
}

function rangeOf({ shades, levels, lines }: ColorKey): Range {
  return levels && !lines ? [levels[0], levels.at(-1)!] : shades.range;
}

function ticksOf({ bar, ticks }: BarSpec, height: number, theme: Theme): Ticks {
  const range = rangeOf(bar);
  if (ticks) {
    const at = ticks.filter((tick) => tick >= range[0] && tick <= range[1]);
    return { at, ...formatTicks(at), minor: [] };
  }
  const bins = Math.min(9, Math.max(1, height / (2 * theme.tick)));
  if (bar.shades.log) return logTicks(range, bins, theme.powers);
  // Bands that are few have a number at each end.
  const { levels } = bar;
  const every = levels ? Math.ceil(levels.length / (bins + 1)) : 0;
  const even = levels && levels.length > 2 && isEven(levels);
  if (levels && even && !bar.lines && levels.length < 40) {
    const from = levels.findIndex((level) => Math.abs(level / (levels[1] - levels[0])) % every < 1e-6);
    const at = levels.filter((_, i) => i >= Math.max(0, from) && (i - Math.max(0, from)) % every === 0);
    return { at, ...formatTicks(at), minor: [] };
  }
  return linearTicks(range, bins);
}

function isEven(levels: readonly number[]): boolean {
  const step = levels[1] - levels[0];
  return levels.every((level, i) => i === 0 || Math.abs(level - levels[i - 1] - step) < 1e-6 * step);
}

/** How wide a colour bar is with its numbers and its name. */
export function colorbarWidth(spec: BarSpec, height: number, theme: Theme): number {
  const { texts } = ticksOf(spec, height, theme);
  const widest = Math.max(0, ...texts.map((label) => textWidth(label, theme.tick)));
  const name = spec.label ? textHeight(spec.label, theme.label) * 1.25 + theme.pad : 0;
  return barWidth(height) + theme.tickLength + theme.pad + widest + name;
}

/** A colour bar from (0, 0) down to its height. */
export function drawColorbar(spec: BarSpec, height: number, theme: Theme): string {
  const { bar, label } = spec;
  const width = barWidth(height);
  const [low, high] = rangeOf(bar);
  const place = share({ from: low, to: high, log: bar.shades.log });
  const y = (value: number) => height * (1 - place(value));
  const parts = [body(bar, width, height, y), tips(bar, width, height), box(width, height, theme)];
  const { at, texts, minor, note } = ticksOf(spec, height, theme);
  const tick = (value: number, length: number) => `M${px(width)},${px(y(value))}h${length}`;
  const d = at.map((value) => tick(value, theme.tickLength)).join('') + minor.map((value) => tick(value, 2.5)).join('');
  parts.push(`<path d="${d}" stroke="${theme.ink.axis}" stroke-width="${theme.stroke}"/>`);
  const style = { size: theme.tick, fill: theme.ink.text, anchor: 'start', baseline: 'middle' } as const;
  at.forEach((value, i) => {
    parts.push(text(texts[i], width + theme.tickLength + theme.pad, y(value), style));
  });
  if (note) parts.push(text(note, 0, -6 - tipHeight(bar, width), { ...style, baseline: 'baseline' }));
  if (label) {
    const x = colorbarWidth(spec, height, theme) - textHeight(label, theme.label) * 0.6;
    parts.push(
      text(label, x, height / 2, { size: theme.label, fill: theme.ink.text, baseline: 'middle', rotate: -90 }),
    );
  }
  return `<g aria-label="colorbar">${parts.join('')}</g>`;
}

function body(bar: ColorKey, width: number, height: number, y: (value: number) => number): string {
  const { levels, colors } = bar;
  if (levels && colors && bar.lines) {
    return levels
      .map((level, i) => `<path d="M0,${px(y(level))}h${width}" stroke="${colors[i]}" stroke-width="2"/>`)
      .join('');
  }
  if (levels && colors) {
    // Each band up to the top, under those above it: so no seam shows.
    const bands = colors.map((color, i) => `<rect width="${px(width)}" height="${px(y(levels[i]))}" fill="${color}"/>`);
    return `<g shape-rendering="crispEdges"${opacity('opacity', bar.alpha ?? 1)}>${bands.join('')}</g>`;
  }
  const table = colorTable(bar.shades.map);
  const data = new Uint8Array(4 * 256).fill(255);
  for (let i = 0; i < 256; i++) data.set(table.subarray(3 * (255 - i), 3 * (255 - i) + 3), 4 * i);
  const url = pngUrl({ width: 1, height: 256, data });
  const look = `preserveAspectRatio="none" image-rendering="optimizeSpeed"${opacity('opacity', bar.alpha ?? 1)}`;
  return `<image width="${px(width)}" height="${px(height)}" ${look} href="${url}"/>`;
}

function tipHeight(bar: ColorKey, width: number): number {
  return bar.extend === 'max' || bar.extend === 'both' ? width * 0.6 : 0;
}

/** Tips say that there are numbers beyond the ends in the same colours. */
function tips(bar: ColorKey, width: number, height: number): string {
  const { extend = 'neither', colors, shades } = bar;
  const shade = shadeOf(shades);
  const tip = (y: number, depth: number, color: string) =>
    `<path d="M0,${px(y)}l${px(width / 2)},${px(depth)}L${px(width)},${px(y)}z" fill="${color}" stroke="#555555"/>`;
  const top =
    extend === 'max' || extend === 'both' ? tip(0, -0.6 * width, colors?.at(-1) ?? shade(shades.range[1])) : '';
  const bottom =
    extend === 'min' || extend === 'both' ? tip(height, 0.6 * width, colors?.[0] ?? shade(shades.range[0])) : '';
  return top + bottom;
}

function box(width: number, height: number, theme: Theme): string {
  const line = `fill="none" stroke="${theme.ink.axis}" stroke-width="${theme.stroke}"`;
  return `<rect width="${px(width)}" height="${px(height)}" ${line}/>`;
}
