/** @file The room that panels need around their boxes: for ticks, numbers, names, legends and colour bars. */
import { colorbarDepth } from './colorbar.js';
import type { LaidPanel, Margins } from './layout.js';
import { type LegendBlock, legendBlock } from './legend.js';
import { type Theme, textHeight, textWidth } from './svg.js';
import type { Ticks } from './ticks.js';

/** Room that a panel needs around its box. */
export interface Needs {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Room for colour bars that is kept in addition to margins and gaps: at the right, and below. */
  bars: number;
  barsBelow: number;
}

/** The room that a panel needs around its cell, in whose middle its box may leave some. */
export function beyondCell(
  { left, right, top, bottom, ...bars }: Needs,
  cell: [number, number],
  box: [number, number],
): Needs {
  const [x, y] = [(cell[0] - box[0]) / 2, (cell[1] - box[1]) / 2];
  const rest = (need: number, slack: number) => Math.max(0, need - slack);
  return { left: rest(left, x), right: rest(right, x), top: rest(top, y), bottom: rest(bottom, y), ...bars };
}

/** Room for ticks, numbers, names, title, legend below and colour bars of a panel. */
export function panelNeeds(panel: LaidPanel, [width, height]: readonly [number, number], margins: Margins): Needs {
  const { look, xTicks, yTicks, theme } = panel;
  const flat = look.axes && !look.solid;
  const bars = barsWidth(panel, height, theme);
  const upright = look.colorbars.filter((bar) => !bar.horizontal).length;
  const level = look.colorbars.length - upright;
  const lastText = xTicks && panel.xTexts ? textWidth(xTicks.texts.at(-1) ?? '', theme.tick) / 2 : 0;
  const legend = belowLegend(panel, width, theme);
  return {
    left: flat && !look.right && !look.top ? leftRoom(panel, theme) : 0,
    right: Math.max(
      bars,
      lastText * 0.8,
      flat && look.right ? leftRoom(panel, theme) : 0,
      fillingRoom(panel, width, height, false),
    ),
    bars: margins.bar * width * upright,
    // Matplotlib takes 3 of 10 parts of the height away.
    barsBelow: margins.bar > 0 ? (3 / 7) * height * level : 0,
    top:
      (panel.title ? textHeight(panel.title, theme.title) * 1.15 + 6 + panel.titleRise : flat ? 4 : 0) +
      (yTicks?.note && panel.yTexts ? theme.tick : 0) +
      (flat && look.top ? bottomRoom(panel, theme) : 0),
    bottom: Math.max(
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

/** The room between a box and its colour bars. */
export function barGap(width: number): number {
  return Math.min(30, Math.max(10, 0.05 * width));
}

function barsWidth({ look, frame }: LaidPanel, height: number, theme: Theme): number {
  const gap = barGap(frame.width);
  return look.colorbars
    .filter((bar) => !bar.horizontal)
    .reduce((sum, bar) => sum + gap + colorbarDepth(bar, height, theme), 0);
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
