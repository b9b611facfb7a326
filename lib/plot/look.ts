/** @file The look of a panel, as its options say it, read. */

import type { BarSpec } from './colorbar.js';
import type { Key, Mark } from './marks/mark.js';
import type { Theme } from './svg.js';

/** Places of a legend in its panel, of which 'best' hides least; 'below' is under the panel. */
export const legendPlaces = [
  ...([
    'best',
    'upper right',
    'upper left',
    'lower left',
    'lower right',
    'right',
    'center left',
    'center right',
  ] as const),
  ...(['lower center', 'upper center', 'center', 'below'] as const),
] as const;

/** One of {@link legendPlaces}. */
export type LegendPlace = (typeof legendPlaces)[number];

/** A legend as it is drawn; absent where there is none. */
export interface LegendSpec {
  place: LegendPlace;
  title: string | undefined;
  columns: number | undefined;
  size: number | undefined;
  frame: boolean;
  /** Colours of the box, of its edge and of its texts, and how much the box hides; default white, grey, the theme's, 0.8. */
  face?: string | undefined;
  edge?: string | undefined;
  ink?: string | undefined;
  alpha?: number;
  /** The point or box (x, y, width, height) at which it stands, in shares of the frame; default the whole frame. */
  anchor?: readonly [number, number, number, number] | undefined;
  /** The room between it and that box, in sizes of its text; default 0.5. */
  pad?: number | undefined;
  /** The size of its points, relative to those of the marks; default 1. */
  markers?: number | undefined;
}

/** A frame with axes around marks, as {@link panel} makes it. */
export interface Panel {
  /** @internal */
  readonly kind: 'panel';
  /** @internal */
  readonly marks: readonly Mark[];
  /** @internal */
  readonly look: PanelLook;
}

/** {@link TickOption}, read. */
export type LaidTicks = boolean | { at: readonly number[]; texts: readonly string[] | undefined };

/** The options of a panel, read. */
export interface PanelLook {
  title: string | undefined;
  labels: { x: string | undefined; y: string | undefined; z: string | undefined };
  ranges: Record<'x' | 'y' | 'z', [number | undefined, number | undefined]>;
  log: { x: boolean; y: boolean };
  /** The length of y's unit over that of x's; undefined where lengths are free. */
  aspect: number | undefined;
  ticks: Record<'x' | 'y' | 'z', LaidTicks>;
  /** Lines at the ticks, above the first `above` marks. */
  grid: GridStyle | undefined;
  axes: boolean;
  legend: LegendSpec | undefined;
  colorbars: BarSpec[];
  background: string;
  size: [number, number];
  elev: number;
  azim: number;
  /** Whether it is seen from above. */
  solid: boolean;
  /** The lengths of its box relative to each other, and its size as Matplotlib's camera shows it; undefined for as large as fits. */
  box: { lengths: readonly [number, number, number]; zoom: number | undefined };
  /** Whether a range grows, in place of the frame that shrinks, to keep the aspect. */
  stretches: boolean;
  /** Room around the data as a share of their range. */
  room: { x: number; y: number };
  /** Sizes that differ from the figure's. */
  font: Partial<Theme>;
  /** Colours of names, of ticks and of their numbers that have one of their own. */
  inks: { [part in 'title' | 'x' | 'y' | 'xTicks' | 'yTicks' | 'xNumbers' | 'yNumbers']?: string };
  /** Whether ticks have numbers, and by how many degrees these are turned against the clock. */
  texts: { x: boolean; y: boolean };
  turn: { x: number; y: number };
  /** The entries of the legend, if not those of the marks. */
  keys: readonly Key[] | undefined;
  /** Height of the frame divided by its width; undefined where it is free. */
  boxAspect: number | undefined;
  /** The sides of the frame, false where one is not drawn; undefined for all as the theme has them. */
  spines: Record<'top' | 'right' | 'bottom' | 'left', SideStyle | false> | undefined;
  /** Whether it has no more than a y axis at the right, or an x axis at the top, over a panel in the same place. */
  right: boolean;
  top: boolean;
  /** A colour bar that is drawn in its frame. */
  filling: BarSpec | undefined;
}

/** The look of a side of a frame, where it is not as the theme says. */
export interface SideStyle {
  color: string | undefined;
  width: number | undefined;
  alpha: number;
}

/** The look of a grid's lines. */
export interface GridStyle {
  x: boolean;
  y: boolean;
  color: string;
  width: number;
  dash: readonly number[];
  alpha: number;
  above: number;
  /** Whether ticks without numbers have lines too. */
  minor?: boolean;
}
