/** @file A figure before and after it is laid out, as plain data. */

import type { BarSpec } from './colorbar.js';
import type { LegendBlock } from './legend.js';
import type { LegendSpec, Panel, PanelLook } from './look.js';
import type { Key, Mark } from './marks/mark.js';
import type { Scale } from './space.js';
import type { Theme } from './svg.js';
import type { Range, Ticks } from './ticks.js';

/** A panel and the cells of the figure that it takes. */
export interface Placed {
  panel: Panel;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** The panel, by its number, over which it stands with the same x axis, or y axis. */
  over?: number | undefined;
  /** The panels, by their numbers, whose ends of an axis it has. */
  shared?: Record<'x' | 'y', number | undefined> | undefined;
  /** Its box, for one that stands in no cell. */
  box?: Frame | undefined;
  /** Its box inside another panel, for one that stands there. */
  inset?: Inset | undefined;
}

/** A box inside a panel. */
export interface Inset {
  /** The number of that panel, which comes before. */
  panel: number;
  /** Left, bottom, width and height. */
  box: readonly [number, number, number, number];
  /** Whether these are shares of that panel or in its data. */
  of: 'panel' | 'data';
}

/** Whether a panel stands in no cell of the grid. */
export function isFree({ box, inset }: Placed): boolean {
  return box !== undefined || inset !== undefined;
}

/** Which panels have the same ends of an axis. */
export type Sharing = 'none' | 'all' | 'row' | 'column';

/** A line above all panels. */
export interface TitleSpec {
  text: string;
  /** Default: the theme's. */
  size?: number | undefined;
  color?: string | undefined;
  bold?: boolean;
}

/** A name below all panels, or at their left, and its place in shares of the figure from below. */
export interface NameSpec extends TitleSpec {
  at: readonly [x: number, y: number];
}

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
  title: TitleSpec | undefined;
  /** Names of the axes of all panels. */
  names?: { x?: NameSpec | undefined; y?: NameSpec | undefined };
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

/** A text around a place in pixels. */
export interface PlacedText extends TitleSpec {
  x: number;
  y: number;
  size: number;
  baseline: 'top' | 'bottom';
  rotate?: number;
}

/** A figure laid out: plain data, which a worker can draw. */
export interface Layout {
  width: number;
  height: number;
  /** The part of the figure that is shown. */
  view: Frame;
  panels: LaidPanel[];
  title: PlacedText | undefined;
  names: PlacedText[];
  legend: { block: LegendBlock; x: number; y: number } | undefined;
  colorbar: { spec: BarSpec; frame: Frame } | undefined;
  theme: Theme;
  background: string;
}
