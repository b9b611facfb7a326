/** @file How axes look, as calls have set it. */
import { readColor } from '../color.js';
import type { BarSpec } from '../colorbar.js';
import type { GridStyle, PanelLook } from '../look.js';
import type { Theme } from '../svg.js';
import type { Artist } from './artist.js';
import { points, rcParams } from './style.js';

/** The look of axes, but for their artists. */
export interface State {
  title: string | undefined;
  labels: PanelLook['labels'];
  ranges: PanelLook['ranges'];
  log: { x: boolean; y: boolean };
  aspect: 'auto' | 'equal' | number;
  stretches: boolean;
  boxAspect: number | undefined;
  ticks: Record<'x' | 'y' | 'z', boolean | { at: readonly number[]; texts?: readonly string[] }>;
  texts: { x: boolean; y: boolean };
  turn: { x: number; y: number };
  grid: GridStyle | undefined;
  axes: boolean;
  legend: PanelLook['legend'];
  named: { handles: Artist[] | undefined; labels: string[] | undefined } | undefined;
  colorbars: BarSpec[];
  /** The colour bar that takes the axes' place. */
  filling: BarSpec | undefined;
  background: string;
  room: { x: number; y: number };
  font: Partial<Theme>;
  inks: PanelLook['inks'];
  view: { elev: number; azim: number };
  box: PanelLook['box'];
}

/** Axes before anything is set. */
export function fresh(): State {
  const inkOf = (name: 'text.color' | 'axes.labelcolor' | 'xtick.color' | 'ytick.color') =>
    readColor('plt.rcParams', name, rcParams[name]);
  const [title, label] = [inkOf('text.color'), inkOf('axes.labelcolor')];
  const [along, up] = [inkOf('xtick.color'), inkOf('ytick.color')];
  const inks = { title, x: label, y: label, xTicks: along, xNumbers: along, yTicks: up, yNumbers: up };
  const paper = rcParams['axes.facecolor'];
  const grid: GridStyle = {
    x: true,
    y: true,
    color: readColor('plt.rcParams', 'grid.color', rcParams['grid.color']),
    width: points(0.8),
    dash: [],
    alpha: 1,
    above: 0,
  };
  return {
    ...{ title: undefined, labels: { x: undefined, y: undefined, z: undefined }, log: { x: false, y: false } },
    ranges: { x: [undefined, undefined], y: [undefined, undefined], z: [undefined, undefined] },
    ...{ aspect: 'auto', stretches: false, boxAspect: undefined, ticks: { x: true, y: true, z: true } },
    ...{ texts: { x: true, y: true }, turn: { x: 0, y: 0 }, grid: rcParams['axes.grid'] ? grid : undefined },
    ...{ axes: true, legend: undefined, named: undefined, colorbars: [], filling: undefined },
    background: paper === 'white' ? 'none' : readColor('plt.rcParams', 'axes.facecolor', paper),
    ...{ room: { x: 0.05, y: 0.05 }, font: {}, inks, view: { elev: 30, azim: -60 } },
    box: { lengths: [4, 4, 3], zoom: 1 },
  };
}

export function ticksOf(ticks: State['ticks']['x']): PanelLook['ticks']['x'] {
  return typeof ticks === 'boolean' ? ticks : { at: ticks.at, texts: ticks.texts };
}
