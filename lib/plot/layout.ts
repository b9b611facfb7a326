/** @file Where everything of a figure stands: boxes of one size in rows and columns, and what is around them. */

import { figureNeeds, type PlacedParts, placedParts } from './figureParts.js';
import { measured } from './measured.js';
import { anchorOf, besideBars, beyondCell, bottomRoom, type Needs, panelNeeds } from './needs.js';
import { fitted, sharedRanges, stretched } from './ranges.js';
import { share } from './space.js';
import type { FigureSpec, Frame, Inset, LaidPanel, Layout } from './spec.js';
import { textWidth } from './svg.js';
import { end, grid, outerMargin, type Track, tracks } from './tracks.js';

/** Lays a figure out. */
export function layout(spec: FigureSpec): Layout {
  const { theme, margins, size } = spec;
  const first = margins.from && settled({ ...spec, margins: margins.from });
  const { laid, needs, columns, rows, cells } = settled(spec, first?.beyond);
  const [ownWidth, ownHeight] = [end(columns), end(rows)];
  const { text = '', size: titleSize = theme.title } = spec.title ?? {};
  const titleWidth = text ? textWidth(text, titleSize) + 2 * outerMargin : 0;
  const width = Math.ceil(size?.[0] ?? Math.max(ownWidth, Math.min(titleWidth, 2 * ownWidth)));
  const height = Math.ceil(size?.[1] ?? ownHeight);
  const offset = size ? 0 : (width - ownWidth) / 2;
  spec.placed.forEach(({ panel, box, inset, column, row }, i) => {
    const { frame } = laid[i];
    const [wide, tall] = cells[i];
    const cell = { left: offset + columns[column].start, top: rows[row].start };
    const { left, top } = box ?? (inset && insetBox(inset, laid[inset.panel])) ?? cell;
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
    cells = spec.placed.map(({ inset }, i) => {
      const [width, height] = inset ? boxes[inset.panel] : [0, 0];
      const found = inset && insetBox(inset, { ...laid[inset.panel], frame: { left: 0, top: 0, width, height } });
      return inside(i, found ? [found.width, found.height] : whole(i, columns, rows));
    });
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

/** The box of a panel inside another. */
function insetBox({ box, of }: Inset, { frame, x, y }: Pick<LaidPanel, 'frame' | 'x' | 'y'>): Frame {
  const [left, bottom, width, height] = box;
  const [across, up] = of === 'data' ? [share(x), share(y)] : [Number, Number];
  const [x0, x1, y0, y1] = [across(left), across(left + width), up(bottom), up(bottom + height)];
  return {
    ...{ left: frame.left + Math.min(x0, x1) * frame.width, width: Math.abs(x1 - x0) * frame.width },
    ...{ top: frame.top + (1 - Math.max(y0, y1)) * frame.height, height: Math.abs(y1 - y0) * frame.height },
  };
}

/** The part of a figure that has something on it, with white around. */
function cropped(
  whole: Frame,
  laid: LaidPanel[],
  needs: Needs[],
  { title, names, legend, colorbar }: PlacedParts,
): Frame {
  if (legend || colorbar || names.length > 0) return whole;
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
