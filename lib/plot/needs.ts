/** @file The room that panels need around their boxes: for ticks, numbers, names, legends and colour bars. */
import { type BarSpec, colorbarDepth } from './colorbar.js';
import type { LaidPanel, Margins } from './layout.js';
import { type LegendBlock, legendBlock, legendOrigin } from './legend.js';
import type { PanelLook } from './panel.js';
import { type Theme, textHeight, textWidth } from './svg.js';
import type { Ticks } from './ticks.js';

/** Room that a panel needs around its box. */
export interface Needs {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of a cell that colour bars leave to the box: the rest is at the right and below, as Matplotlib has it. */
export function besideBars({ colorbars }: PanelLook, [width, height]: readonly [number, number], { bar }: Margins) {
  let box: readonly [number, number] = [width, height];
  if (bar === 0) return box;
  for (const { horizontal, room } of colorbars) {
    const rest = 1 - (room?.all ?? (horizontal ? 0.3 : 0.2));
    box = horizontal ? [box[0], box[1] * rest] : [box[0] * rest, box[1]];
  }
  return box;
}

/** The room that a panel needs around its cell, in which its box may leave some. */
export function beyondCell(
  { left, right, top, bottom }: Needs,
  cell: readonly [number, number],
  own: readonly [number, number],
  box: readonly [number, number],
): Needs {
  const [x, y] = [(own[0] - box[0]) / 2, (own[1] - box[1]) / 2];
  const rest = (need: number, slack: number) => Math.max(0, need - slack);
  return {
    ...{ left: rest(left, x), right: rest(right, x + cell[0] - own[0]) },
    ...{ top: rest(top, y), bottom: rest(bottom, y + cell[1] - own[1]) },
  };
}

/** Room for ticks, numbers, names, title, legend below and colour bars of a panel. */
export function panelNeeds(panel: LaidPanel, [width, height]: readonly [number, number]): Needs {
  const { look, xTicks, yTicks, theme } = panel;
  const flat = look.axes && !look.solid;
  const bars = barsWidth(panel, height, theme);
  const lastText = xTicks && panel.xTexts ? textWidth(xTicks.texts.at(-1) ?? '', theme.tick) / 2 : 0;
  const legend = belowLegend(panel, width, theme);
  const beside = besideLegend(panel, [width, height], theme);
  return {
    left: Math.max(flat && !look.right && !look.top ? leftRoom(panel, theme) : 0, beside.left),
    right: Math.max(
      bars,
      beside.right,
      lastText * 0.8,
      flat && look.right ? leftRoom(panel, theme) : 0,
      fillingRoom(panel, width, height, false),
    ),
    top: Math.max(
      beside.top,
      (panel.title ? textHeight(panel.title, theme.title) * 1.15 + 6 + panel.titleRise : flat ? 4 : 0) +
        (yTicks?.note && panel.yTexts ? theme.tick : 0) +
        (flat && look.top ? bottomRoom(panel, theme) : 0),
    ),
    bottom: Math.max(
      beside.bottom,
      (flat && !look.top ? bottomRoom(panel, theme) : 0) + (legend ? legend.height + 6 : 0),
      barsHeight(panel, [width, height], theme),
      fillingRoom(panel, width, height, true),
    ),
  };
}

/** Room beside a box for the y axis. */
export function leftRoom({ yTicks, yTexts, look }: LaidPanel, theme: Theme): number {
  const name = look.labels.y && yTexts ? textHeight(look.labels.y, theme.label) * 1.15 + theme.pad : 0;
  return tickRoom(yTicks, yTexts, theme) + name;
}

/** Room for ticks of the y axis and their numbers. */
export function tickRoom(ticks: Ticks | undefined, texts: boolean, theme: Theme): number {
  if (!ticks || ticks.at.length === 0) return 0;
  const widest = texts ? theme.pad + Math.max(0, ...ticks.texts.map((label) => textWidth(label, theme.tick))) : 0;
  return theme.tickLength + widest;
}

/** Room below a box for the x axis. */
export function bottomRoom({ xTicks, xTexts, look }: LaidPanel, theme: Theme): number {
  const lines = Math.max(0, ...(xTicks?.texts ?? []).map((label) => turnedHeight(label, theme.tick, look.turn.x)));
  const ticks = xTicks && xTicks.at.length > 0 ? theme.tickLength + (xTexts ? theme.pad + lines : 0) : 0;
  const name = look.labels.x ? textHeight(look.labels.x, theme.label) : 0;
  const note = xTicks?.note ? theme.tick : 0;
  return ticks + (xTexts && Math.max(name, note) > 0 ? Math.max(name, note) + theme.pad + 2 : 0);
}

/** The height of a text that is turned. */
export function turnedHeight(label: string, size: number, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  return textHeight(label, size) * Math.abs(Math.cos(angle)) + textWidth(label, size) * Math.abs(Math.sin(angle));
}

/** The legend of a panel that stands below it. */
export function belowLegend({ keys, look }: LaidPanel, width: number, theme: Theme): LegendBlock | undefined {
  if (keys.length === 0 || look.legend?.place !== 'below') return undefined;
  return legendBlock(keys, look.legend, width + 40, theme);
}

/** The room that a legend at an anchor needs beyond the box. */
function besideLegend({ keys, look }: LaidPanel, [width, height]: readonly [number, number], theme: Theme) {
  const { legend } = look;
  if (keys.length === 0 || !legend?.anchor) return { left: 0, right: 0, top: 0, bottom: 0 };
  const block = legendBlock(keys, legend, width, theme);
  const [x, y] = legendOrigin(block, legend, { width, height }, () => 0, theme);
  return { left: -x, right: x + block.width - width, top: -y, bottom: y + block.height - height };
}

/** The room between a box and a colour bar. */
export function barGap(width: number, room?: BarSpec['room']): number {
  return room ? Math.max(4, (room.gap / (1 - room.all)) * width) : Math.min(30, Math.max(10, 0.05 * width));
}

function barsWidth({ look, frame }: LaidPanel, height: number, theme: Theme): number {
  return look.colorbars
    .filter((bar) => !bar.horizontal)
    .reduce((sum, bar) => sum + barGap(frame.width, bar.room) + colorbarDepth(bar, height, theme), 0);
}

/** The room between a box and a colour bar below it. */
export function levelBarGap(panel: LaidPanel, height: number, theme: Theme): number {
  const { look } = panel;
  const axes = look.axes && !look.solid ? bottomRoom(panel, theme) : 0;
  return Math.max(axes + barGap(height), (1.5 / 7) * height);
}

function barsHeight(panel: LaidPanel, [width, height]: readonly [number, number], theme: Theme): number {
  const level = panel.look.colorbars.filter((bar) => bar.horizontal);
  if (level.length === 0) return 0;
  const gap = levelBarGap(panel, height, theme);
  return level.reduce((sum, bar) => sum + gap + colorbarDepth(bar, width, theme), 0);
}

/** The room beyond its box of a colour bar that fills the box. */
function fillingRoom({ look, theme }: LaidPanel, width: number, height: number, below: boolean): number {
  const { filling } = look;
  if (!filling || (filling.horizontal ?? false) !== below) return 0;
  const [length, thickness] = below ? [width, height] : [height, width];
  return colorbarDepth(filling, length, theme, thickness) - thickness;
}
