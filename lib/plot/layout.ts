/** @file Where everything of a figure stands: ticks of the axes, and boxes of one size in rows and columns. */

import { type BarSpec, barWidth, colorbarDepth } from './colorbar.js';
import { type LegendBlock, legendBlock } from './legend.js';
import type { Key, Mark } from './marks/mark.js';
import { anchorOf, besideBars, beyondCell, bottomRoom, type Needs, panelNeeds } from './needs.js';
import { type LaidTicks, type LegendSpec, type Panel, type PanelLook, rising } from './panel.js';
import { fitted, type Ranges, sharedRanges, stretched } from './ranges.js';
import { type Scale, share } from './space.js';
import { type Theme, textHeight, textWidth } from './svg.js';
import { formatTicks, linearTicks, logTicks, type Range, type Ticks } from './ticks.js';
import { end, grid, outerMargin, type Track, tracks } from './tracks.js';

/** A panel and the cells of the figure that it takes. */
export interface Placed {
  panel: Panel;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** The panel, by its number, over which it stands with the same x axis, or y axis. */
  over?: number | undefined;
  /** Its box, for one that stands in no cell. */
  box?: Frame | undefined;
}

/** Which panels have the same ends of an axis. */
export type Sharing = 'none' | 'all' | 'row' | 'column';

/** A figure before it is laid out. */
export interface FigureSpec {
  placed: readonly Placed[];
  rows: number;
  columns: number;
  /** The widths of columns, and the heights of rows, relative to each other. */
  widths: readonly number[];
  heights: readonly number[];
  shareX: Sharing;
  shareY: Sharing;
  title: string | undefined;
  titleSize: number | undefined;
  /** Width and height; undefined for what the panels need. */
  size: readonly [number, number] | undefined;
  /** A legend of all panels below them. */
  legend: LegendSpec | undefined;
  /** A colour bar of all panels at their right. */
  colorbar: BarSpec | undefined;
  margins: Margins;
  theme: Theme;
  background: string;
  /** Whether white at the edges is cut off. */
  cropped?: boolean;
}

/** The least room around and between boxes, in pixels or, between, also as a share of a box. */
export interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  gapX: number;
  gapY: number;
  /** The room of a colour bar as a share of its panel's box. */
  bar: number;
  /** White around all, where boxes have to move to make room. */
  outer: number;
  /** The margins in which the room that panels need is measured, once, as Matplotlib's tight_layout does. */
  from?: Margins | undefined;
  /** Whether boxes stand so whatever they need. */
  strict?: boolean;
  /** Whether all gaps between columns, and between rows, are as the widest. */
  even: boolean;
}

/** A rectangle of a figure, in pixels from its upper left corner. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A panel laid out. */
export interface LaidPanel {
  frame: Frame;
  /** The part of its cell that colour bars leave to it, in which its frame stands. */
  cell: Frame;
  x: Scale;
  y: Scale;
  z: Range;
  xTicks: Ticks | undefined;
  yTicks: Ticks | undefined;
  /** Whether numbers and names are at the axes: of shared ones, only the outer have them. */
  xTexts: boolean;
  yTexts: boolean;
  title: string | undefined;
  /** The room that an x axis at the top takes below the title. */
  titleRise: number;
  look: PanelLook;
  marks: readonly Mark[];
  keys: readonly Key[];
  /** The figure's theme with the panel's own sizes. */
  theme: Theme;
}

/** A figure laid out: plain data, which a worker can draw. */
export interface Layout {
  width: number;
  height: number;
  /** The part of the figure that is shown. */
  view: Frame;
  panels: LaidPanel[];
  title: { text: string; x: number; y: number; size: number } | undefined;
  legend: { block: LegendBlock; x: number; y: number } | undefined;
  colorbar: { spec: BarSpec; frame: Frame } | undefined;
  theme: Theme;
  background: string;
}

/** Lays a figure out. */
export function layout(spec: FigureSpec): Layout {
  const { theme, margins, size } = spec;
  const first = margins.from && settled({ ...spec, margins: margins.from });
  const { laid, needs, columns, rows, cells } = settled(spec, first?.beyond);
  const [ownWidth, ownHeight] = [end(columns), end(rows)];
  const titleWidth = spec.title ? textWidth(spec.title, spec.titleSize ?? theme.title) + 2 * outerMargin : 0;
  const width = Math.ceil(size?.[0] ?? Math.max(ownWidth, Math.min(titleWidth, 2 * ownWidth)));
  const height = Math.ceil(size?.[1] ?? ownHeight);
  const offset = size ? 0 : (width - ownWidth) / 2;
  spec.placed.forEach(({ panel, box, column, row }, i) => {
    const { frame } = laid[i];
    const [wide, tall] = cells[i];
    const [left, top] = box ? [box.left, box.top] : [offset + columns[column].start, rows[row].start];
    const [x, y] = anchorOf(panel.look, margins);
    laid[i].cell = { left, top, width: wide, height: tall };
    laid[i].frame = { ...frame, left: left + (wide - frame.width) * x, top: top + (tall - frame.height) * y };
  });
  const parts = placedParts(spec, { width, height, offset, columns, rows });
  const whole = { left: 0, top: 0, width, height };
  const view = spec.cropped ? cropped(whole, laid, needs, parts) : whole;
  return { width: view.width, height: view.height, view, panels: laid, theme, background: spec.background, ...parts };
}

/** Panels and their cells, settled: the room for numbers depends on how many there are, which depends on the room for boxes. */
function settled(spec: FigureSpec, once?: readonly Needs[]) {
  const { margins, size } = spec;
  const base = sharedRanges(spec);
  const whole = grid(spec);
  const inside = (i: number, cell: readonly [number, number]) => besideBars(spec.placed[i].panel.look, cell, margins);
  let ranges = base;
  let columns: Track[] = [];
  let rows: Track[] = [];
  let boxes = spec.placed.map(({ panel }, i): [number, number] => fitted(panel.look, ranges[i], panel.look.size));
  let cells: (readonly [number, number])[] = boxes;
  let laid: LaidPanel[] = [];
  let needs: Needs[] = [];
  let beyond: Needs[] = [];
  const around = figureNeeds(spec, size?.[0] ?? 800);
  for (let round = 0; round < 6; round++) {
    laid = spec.placed.map((placed, i) => measured(spec, placed, ranges[i], boxes[i], cells[i]));
    spec.placed.forEach(({ over, panel }, i) => {
      if (over === undefined || !panel.look.top) return;
      for (const k of [i, over]) laid[k].titleRise = bottomRoom(laid[i], laid[i].theme);
    });
    needs = laid.map((panel, i) => panelNeeds(panel, boxes[i], margins.strict));
    beyond = needs.map((need, i) => {
      const cell = columns.length > 0 ? whole(i, columns, rows) : boxes[i];
      return beyondCell(need, cell, cells[i], boxes[i], anchorOf(spec.placed[i].panel.look, margins));
    });
    columns = tracks(spec, 'x', beyond, once, boxes, around, columns);
    rows = tracks(spec, 'y', beyond, once, boxes, around, rows);
    cells = spec.placed.map((_, i) => inside(i, whole(i, columns, rows)));
    boxes = spec.placed.map(({ panel }, i) => fitted(panel.look, ranges[i], cells[i]));
    ranges = base.map((range, i) => (spec.placed[i].panel.look.stretches ? stretched(range, boxes[i]) : range));
  }
  laid.forEach((panel, i) => {
    panel.frame = { left: 0, top: 0, width: boxes[i][0], height: boxes[i][1] };
  });
  // A picture that is cut to what is drawn keeps its texts.
  if (spec.cropped) needs = laid.map((panel, i) => panelNeeds(panel, boxes[i], true));
  return { laid, needs, beyond, columns, rows, cells };
}

/** The part of a figure that has something on it, with white around. */
function cropped(whole: Frame, laid: LaidPanel[], needs: Needs[], { title, legend, colorbar }: PlacedParts): Frame {
  if (legend || colorbar) return whole;
  const lefts = laid.map(({ frame }, i) => frame.left - needs[i].left);
  const rights = laid.map(({ frame }, i) => frame.left + frame.width + needs[i].right);
  const tops = laid.map(({ frame }, i) => frame.top - needs[i].top);
  const bottoms = laid.map(({ frame }, i) => frame.top + frame.height + needs[i].bottom);
  if (title) {
    const half = textWidth(title.text, title.size) / 2;
    lefts.push(title.x - half);
    rights.push(title.x + half);
    tops.push(title.y);
  }
  const [left, top] = [Math.floor(Math.min(...lefts) - outerMargin), Math.floor(Math.min(...tops) - outerMargin)];
  const right = Math.ceil(Math.max(...rights) + outerMargin);
  return { left, top, width: right - left, height: Math.ceil(Math.max(...bottoms) + outerMargin) - top };
}

/** Room for what belongs to no panel: title, legend and colour bar of all. */
function figureNeeds(spec: FigureSpec, width: number): Needs {
  const { theme, title } = spec;
  const size = spec.titleSize ?? theme.title;
  const top = title ? textHeight(title, size) * 1.2 + 6 : 0;
  const legend = spec.legend && sharedLegend(spec, width);
  const room = spec.colorbar
    ? Math.max(colorbarDepth(spec.colorbar, 300, theme) + 24, 0.6 * spec.margins.bar * width)
    : 0;
  const [right, below] = spec.colorbar?.horizontal ? [0, room] : [room, 0];
  return { left: 0, right, top, bottom: (legend ? legend.height + 6 : 0) + below };
}

function sharedLegend(spec: FigureSpec, width: number): LegendBlock | undefined {
  const keys = new Map<string, Key>();
  for (const { panel } of spec.placed)
    for (const key of panel.marks.flatMap((mark) => mark.keys)) {
      if (!keys.has(key.label)) keys.set(key.label, key);
    }
  if (keys.size === 0) return undefined;
  return legendBlock([...keys.values()], { ...spec.legend!, place: 'below' }, width, spec.theme);
}

type PlacedParts = Pick<Layout, 'title' | 'legend' | 'colorbar'>;

function placedParts(
  spec: FigureSpec,
  at: { width: number; height: number; offset: number; columns: Track[]; rows: Track[] },
): PlacedParts {
  const { theme } = spec;
  const size = spec.titleSize ?? theme.title;
  const title = spec.title && {
    text: wrapped(spec.title, size, at.width - 2 * outerMargin),
    x: at.width / 2,
    y: 8,
    size,
  };
  const block = spec.legend && sharedLegend(spec, at.width - 2 * outerMargin);
  const last = at.rows.at(-1)!;
  const right = at.columns.at(-1)!;
  const [tall, wide] = [last.start + last.size - at.rows[0].start, right.start + right.size - at.columns[0].start];
  const { shrink = 1 } = spec.colorbar ?? {};
  const gap = Math.max(14, 0.15 * spec.margins.bar * at.width);
  const bar =
    spec.colorbar &&
    (spec.colorbar.horizontal
      ? {
          ...{ left: at.offset + at.columns[0].start + (wide * (1 - shrink)) / 2, width: wide * shrink },
          ...{ top: last.start + last.size + last.need + gap, height: barWidth(wide * shrink) },
        }
      : {
          ...{ left: at.offset + right.start + right.size + right.need + gap, width: barWidth(tall * shrink) },
          ...{ top: at.rows[0].start + (tall * (1 - shrink)) / 2, height: tall * shrink },
        });
  return {
    title: title || undefined,
    legend: block && { block, x: (at.width - block.width) / 2, y: at.height - block.height - outerMargin },
    colorbar: bar && { spec: spec.colorbar!, frame: bar },
  };
}

/** A panel with its ticks, for a box of a size. */
function measured(
  spec: FigureSpec,
  placed: Placed,
  ranges: Ranges,
  [width, height]: readonly [number, number],
  cell: readonly [number, number],
): LaidPanel {
  const { look, marks } = placed.panel;
  const theme = { ...spec.theme, ...look.font };
  const isOuter = (axis: 'x' | 'y') =>
    !spec.placed.some(({ row, column, columnSpan }) => {
      if (axis === 'y') return column + columnSpan === placed.column && row === placed.row;
      return row === placed.row + placed.rowSpan && column === placed.column && columnSpan === placed.columnSpan;
    });
  const hides = (sharing: Sharing, axis: 'x' | 'y') =>
    sharing !== 'none' && sharing !== (axis === 'x' ? 'row' : 'column') && !isOuter(axis);
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

/** A text in lines that are no wider than `width`, if its words are short enough. */
function wrapped(content: string, size: number, width: number): string {
  return content
    .split('\n')
    .map((line) => {
      if (textWidth(line, size) <= width) return line;
      let [done, current] = ['', ''];
      for (const word of line.split(' ')) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (current !== '' && textWidth(longer, size) > width) [done, current] = [`${done}${current}\n`, word];
        else current = longer;
      }
      return done + current;
    })
    .join('\n');
}
