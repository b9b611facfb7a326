/** @file Legends: what the colours and signs of marks mean. */

import { isPale } from './color.js';
import type { LegendSpec } from './look.js';
import type { Key } from './marks/mark.js';
import { opacity, strokeStyle } from './marks/mark.js';
import { isStroke, markerShape } from './marks/markers.js';
import { px, shift, type Theme, text, textHeight, textWidth } from './svg.js';

/** A legend, drawn from (0, 0). */
export interface LegendBlock {
  width: number;
  height: number;
  svg: string;
}

/** The keys in columns of at most `maxWidth` together, in a box if the legend has one. */
export function legendBlock(keys: readonly Key[], spec: LegendSpec, maxWidth: number, theme: Theme): LegendBlock {
  const size = spec.size ?? theme.tick;
  // Matplotlib's shares of the size of the text.
  const [sign, beside, gap, between] = [2 * size, 0.8 * size, 2 * size, 0.5 * size];
  const pad = spec.frame ? 0.4 * size : 0;
  const widths = keys.map(({ label }) => sign + beside + textWidth(label, size));
  const columns = Math.min(keys.length, spec.columns ?? (spec.place === 'below' ? fitting(widths, gap, maxWidth) : 1));
  const rows = Math.ceil(keys.length / columns);
  // Matplotlib fills columns from the top; a line of keys below a panel runs from left to right.
  const at = (i: number) =>
    spec.place === 'below' ? [i % columns, Math.floor(i / columns)] : [Math.floor(i / rows), i % rows];
  const columnWidths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...widths.filter((_, i) => at(i)[0] === column)),
  );
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(...keys.filter((_, i) => at(i)[1] === row).map(({ label }) => textHeight(label, 1.05 * size) + between)),
  );
  const sum = (list: number[]) => list.reduce((total, part) => total + part, 0);
  const heading = spec.title ? textHeight(spec.title, 1.05 * size) + between : 0;
  const inner = Math.max(sum(columnWidths) + gap * (columns - 1), spec.title ? textWidth(spec.title, size) : 0);
  const [width, height] = [inner + 2 * pad, heading + sum(rowHeights) - between + 2 * pad];
  let svg = '';
  if (spec.frame) {
    const box = `width="${px(width)}" height="${px(height)}" rx="${px(0.2 * size)}"`;
    const { face = '#ffffff', edge = '#cccccc', alpha = 0.8 } = spec;
    svg += `<rect ${box} fill="${face}" fill-opacity="${alpha}" stroke="${edge}"/>`;
  }
  const ink = spec.ink ?? theme.ink.text;
  if (spec.title) svg += text(spec.title, width / 2, pad, { size, fill: ink, baseline: 'top' });
  keys.forEach((key, i) => {
    const [column, row] = at(i);
    const x = pad + sum(columnWidths.slice(0, column)) + gap * column;
    const y = pad + heading + sum(rowHeights.slice(0, row)) + (rowHeights[row] - between) / 2;
    const { markers = 1 } = spec;
    const scaled = markers === 1 ? key : { ...key, markerSize: markers * (key.markerSize ?? 6) };
    svg += swatch(scaled, x, y, sign, size, spec.face === undefined || isPale(spec.face));
    svg += text(key.label, x + sign + beside, y, {
      size,
      fill: ink,
      anchor: 'start',
      baseline: 'middle',
    });
  });
  return { width, height, svg: `<g aria-label="legend">${svg}</g>` };
}

/** The number of widths that fit beside one another, columns being as wide as their widest entry. */
function fitting(widths: number[], gap: number, maxWidth: number): number {
  for (let columns = widths.length; columns > 1; columns--) {
    const each = Array.from({ length: columns }, (_, c) => Math.max(...widths.filter((_, i) => i % columns === c)));
    if (each.reduce((sum, width) => sum + width, gap * (columns - 1)) <= maxWidth) return columns;
  }
  return 1;
}

/** The sign of a key; what is as pale as the paper gets an outline. */
function swatch(key: Key, x: number, y: number, width: number, size: number, onPaper: boolean): string {
  const { sign, color, alpha = 1 } = key;
  const outline = (edge: string | undefined) =>
    edge && edge !== 'none' ? edge : onPaper && isPale(color) ? '#888888' : 'none';
  const faded = `${opacity('fill-opacity', alpha)}${opacity('stroke-opacity', alpha)}`;
  if (sign === 'area') {
    const box = `x="${px(x)}" y="${px(y - 0.35 * size)}" width="${px(width)}" height="${px(0.7 * size)}"`;
    const edge = outline(key.edge);
    const stroke = edge === 'none' ? '' : ` stroke="${edge}" stroke-width="${key.width ?? 1}"`;
    return `<rect ${box} fill="${color}"${stroke}${faded}/>`;
  }
  const marker = key.marker && key.marker !== 'none' ? key.marker : undefined;
  const middle = x + width / 2;
  let svg = '';
  if (sign === 'line' && (key.width ?? 1) > 0 && color !== 'none') {
    const stroke = strokeStyle(color, key.width ?? 1.5, key.dash, alpha);
    const d = `M${px(x)},${px(y)}H${px(x + width)}`;
    if (onPaper && isPale(color))
      svg += `<path d="${d}" fill="none" stroke="#888888" stroke-width="${(key.width ?? 1.5) + 1.5}"/>`;
    svg += `<path d="${d}" ${stroke}/>`;
  }
  if (!marker) return svg;
  const edge = sign === 'line' ? (key.edge ?? color) : isStroke(marker) ? color : outline(key.edge);
  const fill = isStroke(marker) ? 'none' : sign === 'line' ? (key.fill ?? color) : color;
  const line =
    edge === 'none' ? '' : ` stroke="${edge}" stroke-width="${Math.max(1, sign === 'dot' ? (key.width ?? 1) : 1)}"`;
  return (
    svg + markerShape(marker, middle, y, Math.min(key.markerSize ?? 6, 1.2 * size), ` fill="${fill}"${line}${faded}`)
  );
}

/** A legend's place in a frame: the one asked for, or of nine the one that hides least. */
export function legendOrigin(
  block: LegendBlock,
  spec: LegendSpec,
  frame: { width: number; height: number },
  hidden: (left: number, top: number, right: number, bottom: number) => number,
  theme: Theme,
): [x: number, y: number] {
  const pad = (spec.pad ?? 0.5) * (spec.size ?? theme.tick);
  // An anchor is a point or a box, in shares of the frame from the lower left.
  const [fromX, fromY, wide, tall] = spec.anchor ?? [0, 0, 1, 1];
  const [left, top] = [fromX * frame.width, (1 - fromY - tall) * frame.height];
  const [restX, restY] = [wide * frame.width - block.width, tall * frame.height - block.height];
  const across = { left: left + pad, center: left + restX / 2, right: left + restX - pad };
  const down = { upper: top + pad, center: top + restY / 2, lower: top + restY - pad };
  const at = (place: string): [number, number] => {
    if (place === 'right') return [across.right, down.center];
    if (place === 'center') return [across.center, down.center];
    const [vertical, horizontal] = place.split(' ') as [keyof typeof down, keyof typeof across];
    return [across[horizontal], down[vertical]];
  };
  if (spec.place !== 'best') return at(spec.place);
  if (spec.anchor && wide * tall === 0) return at('upper right');
  let best: [number, number] = at('upper right');
  let least = Infinity;
  for (const place of places) {
    const [x, y] = at(place);
    const count = hidden(x, y, x + block.width, y + block.height);
    if (count < least) [best, least] = [[x, y], count];
    if (count === 0) break;
  }
  return best;
}

const places = [
  ...['upper right', 'upper left', 'lower left', 'lower right', 'center right', 'center left'],
  ...['lower center', 'upper center', 'center'],
];

/** A legend moved to its place. */
export function placedLegend(block: LegendBlock, x: number, y: number): string {
  return shift(block.svg, x, y);
}
