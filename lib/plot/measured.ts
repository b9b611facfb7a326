/** @file Panels with the ticks that a box of a size has room for. */

import type { LaidTicks } from './look.js';
import { type Ranges, rising } from './ranges.js';
import { type Scale, share } from './space.js';
import { type FigureSpec, isFree, type LaidPanel, type Placed, type Sharing } from './spec.js';
import { type Theme, textWidth, wrapped } from './svg.js';
import { formatTicks, linearTicks, logTicks, type Ticks } from './ticks.js';

/** A panel with its ticks, for a box of a size. */
export function measured(
  spec: FigureSpec,
  placed: Placed,
  ranges: Ranges,
  [width, height]: readonly [number, number],
  cell: readonly [number, number],
): LaidPanel {
  const { look, marks } = placed.panel;
  const theme = { ...spec.theme, ...look.font };
  const isOuter = (axis: 'x' | 'y') =>
    !spec.placed.some((other) => {
      const { row, column, columnSpan } = other;
      if (isFree(other)) return false;
      if (axis === 'y') return column + columnSpan === placed.column && row === placed.row;
      return row === placed.row + placed.rowSpan && column === placed.column && columnSpan === placed.columnSpan;
    });
  const hides = (sharing: Sharing, axis: 'x' | 'y') =>
    sharing !== 'none' && !isFree(placed) && sharing !== (axis === 'x' ? 'row' : 'column') && !isOuter(axis);
  const flat = look.axes && !look.solid;
  const [perX, perY] = [3 * theme.tick, 2 * theme.tick];
  return {
    frame: { left: 0, top: 0, width, height },
    cell: { left: 0, top: 0, width: cell[0], height: cell[1] },
    ...ranges,
    xTicks: flat && !look.right ? ticksOf(look.ticks.x, ranges.x, width, perX, theme, look.turn.x === 0) : undefined,
    yTicks: flat && !look.top ? ticksOf(look.ticks.y, ranges.y, height, perY, theme, false) : undefined,
    xTexts: look.texts.x && !hides(spec.shareX, 'x'),
    yTexts: look.texts.y && !hides(spec.shareY, 'y'),
    title: look.title && wrapped(look.title, theme.title, Math.max(160, width + (spec.columns === 1 ? 60 : 20))),
    titleRise: 0,
    look,
    marks,
    keys: look.legend ? (look.keys ?? marks.flatMap((mark) => mark.keys)) : [],
    theme,
  };
}

function ticksOf(
  option: LaidTicks,
  scale: Scale,
  length: number,
  per: number,
  theme: Theme,
  flat: boolean,
): Ticks | undefined {
  if (option === false) return undefined;
  const range = rising([scale.from, scale.to]);
  if (option !== true) {
    const { at, texts } = option;
    const seen = at.map((_, i) => i).filter((i) => at[i] >= range[0] && at[i] <= range[1]);
    const all = texts ? { texts: [...texts], note: '' } : formatTicks(at);
    return { at: seen.map((i) => at[i]), texts: seen.map((i) => all.texts[i]), minor: [], note: all.note };
  }
  const make = (bins: number) => (scale.log ? logTicks(range, bins, theme.powers) : linearTicks(range, bins));
  let bins = Math.min(9, Math.max(1, Math.floor(length / per)));
  let ticks = make(bins);
  // Fewer where long numbers would meet.
  const place = share(scale);
  const spacing = ({ at }: Ticks) => Math.abs(place(at.at(-1)!) - place(at[0])) * (length / (at.length - 1));
  while (flat && bins > 1 && crowded(ticks.texts, spacing(ticks), theme.tick)) ticks = make(--bins);
  return ticks;
}

/** Whether numbers would meet that stand `spacing` pixels apart. */
function crowded(texts: readonly string[], spacing: number, size: number): boolean {
  const widest = Math.max(0, ...texts.map((label) => textWidth(label, size)));
  return texts.length > 1 && widest + 0.3 * size > spacing;
}
