/** @file The room that panels need around their boxes: for ticks, numbers, names, legends and colour bars. */
import { boxOf, boxSpec, extent } from './box3d.js';
import { type BarSpec, colorbarDepth } from './colorbar.js';
import { type LegendBlock, legendBlock, legendOrigin } from './legend.js';
import type { PanelLook } from './look.js';
import { type LabelMark, labelRoom } from './marks/label.js';
import { share } from './space.js';
import type { LaidPanel, Margins } from './spec.js';
import { type Theme, textHeight, textWidth } from './svg.js';
import type { Ticks } from './ticks.js';

/** The room between a box and the line on which its title stands. */
export const titlePad = 8.3;

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

/** The shares of the room that a box leaves in its cell at its left and above: as in Matplotlib, it stands beside its bars. */
export function anchorOf({ colorbars }: PanelLook, { bar }: Margins): readonly [number, number] {
  const has = (way: boolean) => bar > 0 && colorbars.some(({ horizontal = false }) => horizontal === way);
  return [has(false) ? 1 : 0.5, has(true) ? 1 : 0.5];
}

/** The room that a panel needs around its cell, less than none where its box leaves more. */
export function beyondCell(
  { left, right, top, bottom }: Needs,
  cell: readonly [number, number],
  own: readonly [number, number],
  box: readonly [number, number],
  [x, y]: readonly [number, number],
): Needs {
  const [wide, tall] = [own[0] - box[0], own[1] - box[1]];
  return {
    ...{ left: left - wide * x, right: right - wide * (1 - x) - (cell[0] - own[0]) },
    ...{ top: top - tall * y, bottom: bottom - tall * (1 - y) - (cell[1] - own[1]) },
  };
}

/** Room for ticks, numbers, names, title, legend below and colour bars of a panel, and for texts in it that reach beyond. */
export function panelNeeds(panel: LaidPanel, [width, height]: readonly [number, number], withTexts = false): Needs {
  const { look, yTicks, theme } = panel;
  const isFlat = flat(look);
  const space = spaceRoom({ ...panel, frame: { ...panel.frame, width, height } }, theme);
  const bars = barsWidth(panel, theme);
  const over = isFlat ? overhang(panel, [width, height], theme) : { left: 0, right: 0, top: 0 };
  const legend = belowLegend(panel, width, theme);
  const beside = besideLegend(panel, [width, height], theme);
  const needs = {
    left: Math.max(isFlat && !look.right && !look.top ? leftRoom(panel, theme) : 0, over.left, beside.left, space.left),
    right: Math.max(
      bars,
      beside.right,
      over.right,
      space.right,
      isFlat && look.right ? leftRoom(panel, theme) : 0,
      fillingRoom(panel, width, height, false),
    ),
    top: Math.max(
      beside.top,
      space.top,
      (panel.title ? textHeight(panel.title, theme.title) + titlePad + panel.titleRise : over.top) +
        (yTicks?.note && panel.yTexts ? theme.tick : 0) +
        (isFlat && look.top ? bottomRoom(panel, theme) : 0),
    ),
    bottom: Math.max(
      beside.bottom,
      space.bottom,
      (isFlat && !look.top ? bottomRoom(panel, theme) : 0) + (legend ? legend.height + 6 : 0),
      barsHeight(panel, theme),
      fillingRoom(panel, width, height, true),
    ),
  };
  if (!withTexts) return needs;
  for (const mark of panel.marks.filter(({ kind }) => kind === 'label')) {
    const beyond = labelRoom(mark as LabelMark, { width, height, x: panel.x, y: panel.y });
    for (const side of Object.keys(needs) as (keyof Needs)[]) needs[side] = Math.max(needs[side], beyond[side]);
  }
  return needs;
}

/** Whether a panel has two axes along its frame. */
const flat = (look: PanelLook) => look.axes && !look.solid;

/** The room that numbers and names of a panel seen from above take beyond its frame. */
function spaceRoom(panel: LaidPanel, theme: Theme): Needs {
  const { look, frame } = panel;
  if (!look.solid || !look.axes || look.box.zoom === undefined) return { left: 0, right: 0, top: 0, bottom: 0 };
  const { width, height } = frame;
  const [left, top, right, bottom] = extent(boxOf(boxSpec(panel, [width, height]), theme));
  const beyond = (length: number) => Math.max(0, length + 2);
  return { left: beyond(-left), right: beyond(right - width), top: beyond(-top), bottom: beyond(bottom - height) };
}

/** The room that numbers at the ends of the axes take beyond the box. */
function overhang(
  { xTicks, yTicks, xTexts, yTexts, x, y, look }: LaidPanel,
  [width, height]: readonly [number, number],
  theme: Theme,
): Pick<Needs, 'left' | 'right' | 'top'> {
  const found = { left: 0, right: 0, top: 0 };
  const [across, up] = [share(x), share(y)];
  xTicks?.at.forEach((tick, i) => {
    const half = xTexts ? turnedHeight(xTicks.texts[i], theme.tick, 90 - look.turn.x) / 2 : 0;
    const place = across(tick) * width;
    found.left = Math.max(found.left, half - place);
    found.right = Math.max(found.right, place + half - width);
  });
  for (const tick of yTicks?.at ?? []) {
    const half = yTexts ? 0.38 * theme.tick : 0;
    found.top = Math.max(found.top, half - (1 - up(tick)) * height);
  }
  return found;
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
  return ticks + (xTexts && Math.max(name, note) > 0 ? Math.max(name, note) + theme.pad : 0);
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

/** A colour bar beside a panel: the gap before it, its length, where it begins along the frame, and its depth with all texts. */
interface PlacedBar {
  bar: BarSpec;
  gap: number;
  length: number;
  from: number;
  depth: number;
}

/** The colour bars of a panel at its right, or below it. */
export function barsOf(panel: LaidPanel, below: boolean, theme: Theme): PlacedBar[] {
  const { look, frame, cell } = panel;
  return look.colorbars
    .filter(({ horizontal = false }) => horizontal === below)
    .map((bar) => {
      const { room } = bar;
      const box = room ? cell : frame;
      const [along, across] = below ? [box.width, box.height] : [box.height, box.width];
      const start = below ? box.left - frame.left : box.top - frame.top;
      const plain = room ? (room.gap / (1 - room.all)) * across : Math.min(30, Math.max(10, 0.05 * across));
      const axes = below ? (flat(look) ? bottomRoom(panel, theme) : 0) : spaceRoom(panel, theme).right;
      const gap = room ? Math.max(axes + 4, plain) : axes + plain;
      const share = bar.shrink ?? (look.solid ? 0.6 : 1);
      const length = share * along;
      const from = start + ((1 - share) / 2) * along;
      return { bar, gap, length, from, depth: colorbarDepth(bar, length, theme) };
    });
}

function barsWidth(panel: LaidPanel, theme: Theme): number {
  return barsOf(panel, false, theme).reduce((sum, { gap, depth }) => sum + gap + depth, 0);
}

function barsHeight(panel: LaidPanel, theme: Theme): number {
  return barsOf(panel, true, theme).reduce((sum, { gap, depth }) => sum + gap + depth, 0);
}

/** The room beyond its box of a colour bar that fills the box. */
function fillingRoom({ look, theme }: LaidPanel, width: number, height: number, below: boolean): number {
  const { filling } = look;
  if (!filling || (filling.horizontal ?? false) !== below) return 0;
  const [length, thickness] = below ? [width, height] : [height, width];
  return colorbarDepth(filling, length, theme, thickness) - thickness;
}
