import type { Panel, PanelLook } from './look.js';
import type { Mark } from './marks/mark.js';
import type { Scale } from './space.js';
import { type FigureSpec, isFree, type Placed, type Sharing } from './spec.js';
import { axisRange, finiteExtent, type Range } from './ticks.js';

/** The ends of a panel's axes. */
export interface Ranges {
  x: Scale;
  y: Scale;
  z: Range;
}

/** The largest box of a shape that fits into a cell. */
export function fitted(
  look: PanelLook,
  { x, y }: Ranges,
  [width, height]: readonly [number, number],
): [number, number] {
  if (look.boxAspect !== undefined) {
    const fits = Math.min(width, height / look.boxAspect);
    return [fits, fits * look.boxAspect];
  }
  if (look.aspect === undefined || look.stretches || look.solid || look.log.x || look.log.y) return [width, height];
  const ratio = (look.aspect * Math.abs(y.to - y.from)) / Math.abs(x.to - x.from);
  const fits = Math.min(width, height / ratio);
  // A mere strip shows nothing.
  return [Math.max(fits, 8), Math.max(fits * ratio, 8)];
}

/** The ends of all axes: those asked for, else where the marks of all panels that share them are, with some room. */
export function sharedRanges({ placed, shareX, shareY }: FigureSpec): Ranges[] {
  // One over another has its x axis, and a y axis of its own; or the other way round, with an x axis at the top.
  const isOwn = (axis: 'x' | 'y', k: number) =>
    placed[k].over !== undefined && (axis === 'x') === placed[k].panel.look.top;
  // What others have whose ends these have: of theirs, the first.
  const leader = (axis: 'x' | 'y', k: number, steps = placed.length): number => {
    const next = placed[k].shared?.[axis] ?? (isOwn(axis, k) ? undefined : placed[k].over);
    return next === undefined || steps === 0 ? k : leader(axis, next, steps - 1);
  };
  const groups = (axis: 'x' | 'y', sharing: Sharing, i: number) =>
    placed.filter((other, k) => {
      if (k !== i && (isOwn(axis, i) || isOwn(axis, k))) return false;
      // Panels outside the grid have none of its sharing.
      if (sharing === 'none' || isFree(placed[i]) || isFree(other)) return leader(axis, k) === leader(axis, i);
      if (sharing === 'all') return true;
      return sharing === 'row' ? other.row === placed[i].row : other.column === placed[i].column;
    });
  return placed.map(({ panel }, i) => ({
    x: axisOf('x', groups('x', shareX, i), panel.look),
    y: axisOf('y', groups('y', shareY, i), panel.look),
    z: solidRange(panel),
  }));
}

/** The room beyond the marks of a panel that is seen from above; Matplotlib's camera has more, along the upright axis less. */
function solidRoom({ box, room }: PanelLook, axis: 'x' | 'y' | 'z'): number {
  if (box.zoom === undefined) return 0.045;
  const own = axis === 'z' ? 0 : room[axis];
  return own + (1 + 2 * own) / 48;
}

/** The ends of the axes of a panel by itself. */
export function axesRanges(panel: Panel): Ranges {
  const group = [{ panel, row: 0, column: 0, rowSpan: 1, columnSpan: 1 }];
  return { x: axisOf('x', group, panel.look), y: axisOf('y', group, panel.look), z: solidRange(panel) };
}

function axisOf(axis: 'x' | 'y', group: readonly Placed[], look: PanelLook): Scale {
  const log = look.log[axis];
  const asked = group.map(({ panel }) => panel.look.ranges[axis]).find(([a, b]) => a !== undefined || b !== undefined);
  const [from, to] = look.ranges[axis].some((part) => part !== undefined) ? look.ranges[axis] : (asked ?? []);
  if (from !== undefined && to !== undefined) return { from, to, log };
  const marks = group.flatMap(({ panel }) => panel.marks);
  const [low, high] = found(axis, marks, log);
  // Lines across empty axes move their ends only where these do not show them, as in Matplotlib.
  if (!log && low >= 0 && high <= 1 && marks.every((mark) => 'reach' in mark && mark.reach))
    return { from: 0, to: 1, log };
  const [a, b] = padded(
    [low, high],
    log,
    marks.flatMap((mark) => mark.sticky?.[axis] ?? []),
    look.solid ? solidRoom(look, axis) : look.room[axis],
  );
  const ends: Range = [from ?? a, to ?? b];
  // One end that was asked for may lie beyond the data.
  if (ends[0] === ends[1] || (from === undefined) === (to === undefined)) return { from: ends[0], to: ends[1], log };
  if (ends[0] < ends[1]) return { from: ends[0], to: ends[1], log };
  return from !== undefined
    ? { from, to: log ? from * 10 : from + 1, log }
    : { from: log ? to! / 10 : to! - 1, to: to!, log };
}

function found(axis: 'x' | 'y' | 'z', marks: readonly Mark[], log: boolean): Range {
  const ends = marks.flatMap(({ span }) => span[axis] ?? []).map((values) => finiteExtent(values, log ? 0 : -Infinity));
  return [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
}

function padded([low, high]: Range, log: boolean, sticky: readonly number[], share: number): Range {
  if (!(low <= high)) return log ? [0.1, 10] : [0, 1];
  if (log) {
    const [a, b] = [Math.log10(low), Math.log10(high)];
    const power = (exponent: number) => 10 ** Math.min(300, Math.max(-300, exponent));
    if (a === b) return [power(Math.min(a - 1, 298)), power(Math.max(a + 1, -298))];
    const room = share * (b - a);
    return [power(a - (sticky.includes(low) ? 0 : room)), power(b + (sticky.includes(high) ? 0 : room))];
  }
  const [a, b] = axisRange(low, high);
  if (a !== low) return [a, b];
  const room = share * (b - a);
  return [sticky.includes(low) ? a : a - room, sticky.includes(high) ? b : b + room];
}

function solidRange({ marks, look }: Panel): Range {
  const [from, to] = look.ranges.z;
  const [low, high] = axisRange(...found('z', marks, false), solidRoom(look, 'z'));
  return rising([from ?? low, to ?? high]);
}

/** Ranges of which one grows until both axes have equal lengths in a box. */
export function stretched({ x, y, z }: Ranges, [width, height]: readonly [number, number]): Ranges {
  const [unitX, unitY] = [Math.abs(x.to - x.from) / width, Math.abs(y.to - y.from) / height];
  const grown = (scale: Scale, factor: number): Scale => {
    const [middle, half] = [(scale.from + scale.to) / 2, ((scale.to - scale.from) / 2) * factor];
    return { ...scale, from: middle - half, to: middle + half };
  };
  return unitX < unitY ? { x: grown(x, unitY / unitX), y, z } : { x, y: grown(y, unitX / unitY), z };
}

/** A range as an axis: from the smaller to the larger end. */
export function rising([a, b]: readonly [number, number]): Range {
  return a < b ? [a, b] : [b, a];
}
