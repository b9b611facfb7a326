/** @file Columns and rows of a figure: where the boxes of its panels begin, and how long they are. */

import type { Needs } from './needs.js';
import { type FigureSpec, isFree, type Placed } from './spec.js';

/** White around a figure, in pixels. */
export const outerMargin = 10;

/** A column or row: where its boxes begin, and how long they are; `after` is what follows the last box. */
export interface Track {
  start: number;
  size: number;
  after: number;
  /** The part of `after` that the panels of the last one need. */
  need: number;
}

/** Where the last track and what follows it end. */
export const end = (tracks: readonly Track[]) => {
  const last = tracks.at(-1)!;
  return last.start + last.size + last.after;
};

/** The sizes of the cells of panels. */
export function grid({ placed }: FigureSpec): (i: number, columns: Track[], rows: Track[]) => [number, number] {
  const span = (list: Track[], from: number, count: number) =>
    list[from + count - 1].start + list[from + count - 1].size - list[from].start;
  return (i, columns, rows) => {
    const { row, column, rowSpan, columnSpan, box } = placed[i];
    if (box) return [box.width, box.height];
    return [span(columns, column, columnSpan), span(rows, row, rowSpan)];
  };
}

/** Columns or rows whose boxes have equal sizes (times their weights), with room for what stands between them. */
export function tracks(
  spec: FigureSpec,
  axis: 'x' | 'y',
  needs: readonly Needs[],
  once: readonly Needs[] | undefined,
  boxes: readonly (readonly [number, number])[],
  around: Needs,
  before: readonly Track[],
): Track[] {
  const isX = axis === 'x';
  const count = isX ? spec.columns : spec.rows;
  const weights = isX ? spec.widths : spec.heights;
  const { margins, placed } = spec;
  const [outerBefore, outerAfter] = isX ? [margins.left, margins.right] : [margins.top, margins.bottom];
  const gap = isX ? margins.gapX : margins.gapY;
  const first = (p: Placed) => (isX ? p.column : p.row);
  const last = (p: Placed) => first(p) + (isX ? p.columnSpan : p.rowSpan) - 1;
  /** The room before the boxes of each track, and after them; once found it may be less than none. */
  const edges = (list: readonly Needs[], least: number) => {
    const [lead, after] = [new Array<number>(count).fill(least), new Array<number>(count).fill(least)];
    placed.forEach((p, i) => {
      if (isFree(p)) return;
      lead[first(p)] = Math.max(lead[first(p)], isX ? list[i].left : list[i].top);
      after[last(p)] = Math.max(after[last(p)], isX ? list[i].right : list[i].bottom);
    });
    const known = (value: number) => (value === -Infinity ? 0 : value);
    return { lead: lead.map(known), after: after.map(known) };
  };
  const { lead, after } = edges(needs, 0);
  const found = once && edges(once, -Infinity);
  const own = new Array<number>(count).fill(0);
  placed.forEach((p, i) => {
    if (isFree(p) || first(p) !== last(p)) return;
    own[first(p)] = Math.max(own[first(p)], boxes[i][isX ? 0 : 1] / weights[first(p)]);
  });
  const available = spec.size?.[isX ? 0 : 1];
  const unit = available !== undefined && before.length > 0 ? before[0].size / weights[0] : Math.max(...own, 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = Array.from({ length: count - 1 }, (_, k) => {
    if (margins.strict) return (gap * unit * total) / count;
    const between = after[k] + lead[k + 1];
    if (found) return Math.max(found.after[k] + found.lead[k + 1] + gap, between + 2);
    return Math.max(gap < 1 ? (gap * unit * total) / count : 0, between + (gap < 1 ? outerMargin / 2 : gap));
  });
  const edge = (asked: number, need: number, once: number | undefined, beyond: number) => {
    if (margins.strict) return asked;
    if (once === undefined) return Math.max(asked, need + margins.outer + beyond);
    return Math.max(asked, Math.max(0, once) + margins.outer + beyond, need + 2 + beyond);
  };
  const [ahead, behind] = isX ? [around.left, around.right] : [around.top, around.bottom];
  const start = edge(outerBefore, lead[0], found?.lead[0], ahead);
  const finish = edge(outerAfter, after[count - 1], found?.after[count - 1], behind);
  const between = margins.even ? needed.map(() => Math.max(...needed)) : needed;
  const room = between.reduce((sum, part) => sum + part, start + finish);
  const each = available === undefined ? unit : Math.max(10, (available - room) / total);
  const list: Track[] = [];
  let at = start;
  for (let k = 0; k < count; k++) {
    list.push({ start: at, size: each * weights[k], after: finish, need: after[count - 1] });
    at += each * weights[k] + (between[k] ?? 0);
  }
  return list;
}
