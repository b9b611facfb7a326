import { number, oneOf, positive, valueError } from '../../arguments/options.js';
import { readColor } from '../color.js';
import type { BarSpec } from '../colorbar.js';
import { toArray } from '../data.js';
import type { Panel, PanelLook } from '../look.js';
import { panel } from '../panel.js';
import { axesRanges } from '../ranges.js';
import type { Artist } from './artist.js';
import { Area, Axis, Spines } from './axesParts.js';
import { fresh, ticksOf } from './axesState.js';
import { type Keywords, keywords, type TextKeywords } from './keywords.js';
import { keysOfLegend, readLegend } from './legend.js';
import { cycleOf, fontSize, plainText } from './style.js';
import { TickAxes, textDefaults } from './tickAxes.js';

const settingNames = [
  ...['title', 'xlabel', 'ylabel', 'zlabel', 'xlim', 'ylim', 'zlim', 'xticks', 'yticks', 'zticks', 'xticklabels'],
  ...['yticklabels', 'aspect', 'xscale', 'yscale', 'facecolor', 'boxAspect', 'axisbelow', 'frameOn'],
];

/** What {@link AxesBase.set} sets, which the functions that make axes take too. */
export const axesSettings: Readonly<Record<string, unknown>> = Object.fromEntries(
  settingNames.map((name) => [name, undefined]),
);

/** The title of axes. */
export interface Title {
  setText(text: unknown): void;
  getText(): string;
}

/** Axes without what is drawn on them: limits, ticks, names, legend. */
export class AxesBase extends TickAxes {
  /** They are no object of options. */
  readonly [Symbol.toStringTag]: string = 'Axes';
  /** @internal */
  readonly artists: Artist[] = [];
  /** Whether it is seen from above. */
  readonly is3d: boolean;
  /** @internal The axes over which these stand, with a y axis at the right, or an x axis at the top. */
  readonly below: AxesBase | undefined;
  readonly #over: 'x' | 'y';
  /** @internal The axes whose ends these have. */
  readonly shared: { x: AxesBase | undefined; y: AxesBase | undefined } = { x: undefined, y: undefined };
  /** The sides of the frame. */
  readonly spines = new Spines();
  /** The area inside the frame. */
  readonly patch = new Area((color) => this.setFacecolor(color));
  readonly xaxis: Axis = new Axis(this, 'X');
  readonly yaxis: Axis = new Axis(this, 'Y');
  readonly zaxis: Axis = new Axis(this, 'Z');
  protected lines = 0;
  protected patches = 0;

  constructor(is3d: boolean, below?: AxesBase, shared: 'x' | 'y' = 'x') {
    super();
    this.is3d = is3d;
    this.below = below;
    this.#over = shared;
  }

  /** The next colour of lines, or of points and areas. */
  protected nextColor(kind: 'lines' | 'patches'): string {
    return cycleOf(this[kind]++);
  }

  /** @internal The next colour of areas. */
  nextPatchColor(): string {
    return this.nextColor('patches');
  }

  /** Sets the title, and gives it, so that an animation may change its text. */
  setTitle(...args: [label: unknown, keywords?: TextKeywords]): Title {
    const o = keywords('Axes.setTitle', args, { label: '' as unknown, ...textDefaults }, ['label']);
    const { label, fontsize } = o;
    if (o.color !== undefined) this.state.inks.title = readColor('Axes.setTitle', 'color', o.color);
    this.state.title = plainText(label);
    if (fontsize !== undefined) this.state.font.title = fontSize('Axes.setTitle', 'fontsize', fontsize);
    const { state } = this;
    return {
      setText(text) {
        state.title = plainText(text);
      },
      getText: () => state.title ?? '',
    };
  }

  getTitle(): string {
    return this.state.title ?? '';
  }

  getXaxis(): Axis {
    return this.xaxis;
  }

  getYaxis(): Axis {
    return this.yaxis;
  }

  setXlabel(...args: [xlabel: unknown, keywords?: TextKeywords]): void {
    this.#label('x', 'Axes.setXlabel', args);
  }

  setYlabel(...args: [ylabel: unknown, keywords?: TextKeywords]): void {
    this.#label('y', 'Axes.setYlabel', args);
  }

  setZlabel(...args: [zlabel: unknown, keywords?: TextKeywords]): void {
    this.#label('z', 'Axes.setZlabel', args);
  }

  #label(axis: 'x' | 'y' | 'z', owner: string, args: readonly unknown[]): void {
    const name = `${axis}label`;
    const o = keywords(owner, args, { [name]: '' as unknown, ...textDefaults } as typeof textDefaults, [name as 'x']);
    this.state.labels[axis] = plainText((o as Record<string, unknown>)[name]) || undefined;
    if (o.fontsize !== undefined) this.state.font.label = fontSize(owner, 'fontsize', o.fontsize);
    if (o.color !== undefined && axis !== 'z') this.state.inks[axis] = readColor(owner, 'color', o.color);
  }

  /** Ends of the x axis: two numbers, a pair, or one of `left` and `right`. */
  setXlim(...args: readonly unknown[]): readonly [number, number] {
    return this.#limits('x', 'Axes.setXlim', args, ['left', 'right']);
  }

  /** Ends of the y axis: two numbers, a pair, or one of `bottom` and `top`. */
  setYlim(...args: readonly unknown[]): readonly [number, number] {
    return this.#limits('y', 'Axes.setYlim', args, ['bottom', 'top']);
  }

  setZlim(...args: readonly unknown[]): readonly [number, number] {
    return this.#limits('z', 'Axes.setZlim', args, ['bottom', 'top']);
  }

  #limits(axis: 'x' | 'y' | 'z', owner: string, args: readonly unknown[], names: readonly [string, string]) {
    const [first, second] = names;
    const all = { [first]: undefined, [second]: undefined } as Record<string, unknown>;
    const other = {
      xmin: undefined,
      xmax: undefined,
      ymin: undefined,
      ymax: undefined,
      auto: undefined,
      emit: undefined,
    };
    const o = keywords<Record<string, unknown>>(owner, args, { ...all, ...other }, [first, second]);
    let [low, high] = [o[first] ?? o.xmin ?? o.ymin, o[second] ?? o.xmax ?? o.ymax];
    if (typeof low === 'object' && low !== null) {
      // A pair, or a number in a tensor.
      const { data } = toArray(owner, first, low);
      [low, high] = data.length === 1 ? [data[0], high] : Array.from(data);
    }
    const read = (end: unknown, name: string) => (end === undefined ? undefined : number(owner, name, numeric(end)));
    const asked: [number | undefined, number | undefined] = [read(low, first), read(high, second)];
    const known = this.state.ranges[axis];
    this.state.ranges[axis] = [asked[0] ?? known[0], asked[1] ?? known[1]];
    return this.limits(axis);
  }

  getXlim(): readonly [number, number] {
    return this.limits('x');
  }

  getYlim(): readonly [number, number] {
    return this.limits('y');
  }

  /** The ends of an axis as they are drawn, but for what is shared with other axes. */
  protected limits(axis: 'x' | 'y' | 'z'): readonly [number, number] {
    const ranges = axesRanges(this.panel());
    return axis === 'z' ? ranges.z : [ranges[axis].from, ranges[axis].to];
  }

  /** The ends of the x axis are those of other axes. */
  sharex(other: AxesBase): void {
    this.shared.x = other;
  }

  /** The ends of the y axis are those of other axes. */
  sharey(other: AxesBase): void {
    this.shared.y = other;
  }

  setXscale(...args: [value: string, keywords?: Keywords]): void {
    this.#scale('x', 'Axes.setXscale', args);
  }

  setYscale(...args: [value: string, keywords?: Keywords]): void {
    this.#scale('y', 'Axes.setYscale', args);
  }

  #scale(axis: 'x' | 'y', owner: string, args: readonly unknown[]): void {
    const { value } = keywords(owner, args, { value: 'linear', base: 10, nonpositive: 'clip', subs: undefined }, [
      'value',
    ]);
    this.state.log[axis] = oneOf(owner, 'value', value, ['linear', 'log'] as const) === 'log';
  }

  /** 'equal', 'auto' or a ratio; `adjustable: 'datalim'` lets a range grow in place of the box that shrinks. */
  setAspect(...args: [aspect: 'equal' | 'auto' | number, keywords?: Keywords]): void {
    const owner = 'Axes.setAspect';
    const all = { aspect: 'auto' as unknown, adjustable: 'box', anchor: undefined, share: false };
    const { aspect, adjustable } = keywords(owner, args, all, ['aspect']);
    if (typeof aspect !== 'number') oneOf(owner, 'aspect', aspect, ['equal', 'auto']);
    this.state.aspect = aspect as 'equal' | 'auto' | number;
    this.state.stretches = oneOf(owner, 'adjustable', adjustable, ['box', 'datalim'] as const) === 'datalim';
  }

  /** Height through width, or null; of axes in space the lengths along x, y and z, and how much larger their box is. */
  setBoxAspect(...args: readonly unknown[]): void {
    const owner = 'Axes.setBoxAspect';
    const { aspect, zoom } = keywords(owner, args, { aspect: null as unknown, zoom: 1 }, ['aspect']);
    if (!this.is3d) {
      this.state.boxAspect = aspect === null ? undefined : positive(owner, 'aspect', numeric(aspect));
      return;
    }
    const lengths = aspect === null ? [4, 4, 3] : Array.from(toArray(owner, 'aspect', aspect).data);
    if (lengths.length !== 3) throw valueError(owner, 'aspect', 'the lengths along x, y and z', aspect);
    const [x, y, z] = lengths.map((length) => positive(owner, 'aspect', length));
    this.state.box = { lengths: [x, y, z], zoom: positive(owner, 'zoom', zoom) };
  }

  /** 'off', 'on', 'equal', 'square', 'scaled', 'tight', 'auto', or the four limits [xmin, xmax, ymin, ymax]. */
  axis(...args: readonly unknown[]): readonly number[] {
    const owner = 'Axes.axis';
    const all = {
      arg: undefined as unknown,
      xmin: undefined,
      xmax: undefined,
      ymin: undefined,
      ymax: undefined,
      emit: true,
    };
    const { arg, xmin, xmax, ymin, ymax } = keywords(owner, args, all, ['arg']);
    if (typeof arg === 'string') this.#axisMode(owner, arg);
    else if (typeof arg === 'boolean') this.state.axes = arg;
    else if (arg !== undefined) {
      const limits = toArray(owner, 'arg', arg).data;
      if (limits.length !== 4) throw valueError(owner, 'arg', '[xmin, xmax, ymin, ymax]', arg);
      this.setXlim(limits[0], limits[1]);
      this.setYlim(limits[2], limits[3]);
    }
    if (xmin !== undefined || xmax !== undefined) this.setXlim({ left: xmin, right: xmax });
    if (ymin !== undefined || ymax !== undefined) this.setYlim({ bottom: ymin, top: ymax });
    return [...this.limits('x'), ...this.limits('y')];
  }

  #axisMode(owner: string, mode: string): void {
    const modes = ['on', 'off', 'equal', 'scaled', 'tight', 'auto', 'image', 'square'] as const;
    const read = oneOf(owner, 'arg', mode, modes);
    if (read === 'on' || read === 'off') this.state.axes = read === 'on';
    else if (read === 'tight') this.state.room = { x: 0, y: 0 };
    else if (read === 'auto') this.state.aspect = 'auto';
    else {
      this.state.aspect = 'equal';
      this.state.stretches = read === 'equal';
      if (read === 'image') this.state.room = { x: 0, y: 0 };
      if (read === 'square') this.#squareLimits();
    }
  }

  #squareLimits(): void {
    const [x, y] = [this.limits('x'), this.limits('y')];
    const half = Math.max(Math.abs(x[1] - x[0]), Math.abs(y[1] - y[0])) / 2;
    const around = ([a, b]: readonly number[]) => [(a + b) / 2 - half, (a + b) / 2 + half] as const;
    this.setXlim(...around(x));
    this.setYlim(...around(y));
  }

  setAxisOff(): void {
    this.state.axes = false;
  }

  setAxisOn(): void {
    this.state.axes = true;
  }

  invertXaxis(): void {
    const [from, to] = this.limits('x');
    this.setXlim(to, from);
  }

  invertYaxis(): void {
    const [from, to] = this.limits('y');
    this.setYlim(to, from);
  }

  /** Room around the data as a share of their range. */
  margins(...args: readonly unknown[]): void {
    const owner = 'Axes.margins';
    const o = keywords(owner, args, { x: undefined as unknown, y: undefined as unknown, tight: undefined }, ['x', 'y']);
    const [x, y] = args.length === 1 && typeof args[0] === 'number' ? [o.x, o.x] : [o.x, o.y];
    if (x !== undefined) this.state.room.x = number(owner, 'x', x);
    if (y !== undefined) this.state.room.y = number(owner, 'y', y);
  }

  autoscale(..._args: readonly unknown[]): void {
    for (const axis of ['x', 'y'] as const) this.state.ranges[axis] = [undefined, undefined];
  }

  autoscaleView(): void {}

  relim(): void {}

  /** The direction in which a 3-D box is seen, in degrees. */
  viewInit(...args: readonly unknown[]): void {
    const all = { elev: 30, azim: -60, roll: 0, verticalAxis: 'z', share: false };
    const { elev, azim } = keywords('Axes.viewInit', args, all, ['elev', 'azim', 'roll']);
    this.state.view = { elev, azim };
  }

  setFacecolor(color: unknown): void {
    this.state.background = readColor('Axes.setFacecolor', 'color', color);
  }

  /** Whether the sides of the frame and the paper in it are drawn. */
  setFrameOn(on: boolean): void {
    this.spines.getItem([':']).setVisible(on);
    this.state.background = on ? fresh().background : 'none';
  }

  setAxisbelow(_below: boolean | string): void {}

  /** Several settings at once: title, xlabel, ylabel, xlim, ylim, xticks, aspect, xscale, … */
  set(...args: [keywords: Keywords]): void {
    const o = keywords('Axes.set', args, { ...axesSettings });
    for (const [name, value] of Object.entries(o)) {
      if (value === undefined) continue;
      const setter = `set${name[0].toUpperCase()}${name.slice(1)}` as 'setXlim';
      this[setter](value as never);
    }
  }

  /**
   * Shows the names of what has a label, or of the handles and labels given.
   *
   * @example
   * ax.legend({ loc: 'upper left', fontsize: 9 });
   */
  legend(...args: readonly unknown[]): void {
    Object.assign(this.state, readLegend(args));
  }

  getLegendHandlesLabels(): [Artist[], string[]] {
    const named = this.artists.filter((artist) => artist.marks().some((mark) => mark.keys.length > 0));
    return [named, named.map((artist) => artist.getLabel())];
  }

  /** Takes everything off. */
  cla(): void {
    this.artists.splice(0);
    this.state = fresh();
    [this.lines, this.patches] = [0, 0];
  }

  clear(): void {
    this.cla();
  }

  /** @internal */
  addColorbar(bar: BarSpec): void {
    this.state.colorbars.push(bar);
  }

  /** @internal The axes become a colour bar: what they had is gone. */
  becomeBar(bar: BarSpec): void {
    this.cla();
    Object.assign(this.state, { filling: bar, axes: false });
  }

  /** @internal */
  setCategories(axis: 'x' | 'y', names: readonly string[]): void {
    this.state.ticks[axis] = { at: names.map((_, i) => i), texts: names };
  }

  /** @internal */
  setDefault(setting: 'imageAspect' | 'flippedY', value: unknown): void {
    const { ranges } = this.state;
    if (setting === 'imageAspect') this.state.aspect = value as 'equal';
    else if (ranges.y[0] === undefined && ranges.y[1] === undefined) ranges.y = value as [number, number];
  }

  /** @internal The axes as a panel. */
  panel(): Panel {
    const s = this.state;
    const sorted = this.artists
      .map((artist, i) => ({ artist, i }))
      .sort((a, b) => a.artist.zorder - b.artist.zorder || a.i - b.i)
      .map(({ artist }) => artist);
    const marks = sorted.flatMap((artist) => artist.marks());
    const plain = panel(marks, { legend: false, aspect: s.aspect, elev: s.view.elev, azim: s.view.azim });
    // Lines of the grid are above areas and points, and below lines.
    const under = sorted.filter(({ zorder }) => zorder < 1.5).flatMap((artist) => artist.marks()).length;
    const look: PanelLook = {
      ...plain.look,
      title: s.title,
      labels: s.labels,
      ranges: s.ranges,
      log: s.log,
      ticks: { x: ticksOf(s.ticks.x), y: ticksOf(s.ticks.y), z: ticksOf(s.ticks.z) },
      texts: s.texts,
      turn: s.turn,
      grid: s.grid && { ...s.grid, above: under },
      axes: s.axes,
      legend: s.legend,
      keys: keysOfLegend(s.named, this.artists),
      colorbars: s.colorbars,
      background: s.background,
      stretches: s.stretches,
      // Matplotlib's camera sees a square.
      boxAspect: this.is3d ? 1 : s.boxAspect,
      room: s.room,
      font: s.font,
      inks: s.inks,
      solid: this.is3d,
      box: s.box,
      right: this.below !== undefined && this.#over === 'x',
      top: this.below !== undefined && this.#over === 'y',
      filling: s.filling,
      spines: this.spines.look,
    };
    return { kind: 'panel', marks, look };
  }
}

/** A number that may stand in a tensor. */
export function numeric(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'item' in value ? (value as { item(): unknown }).item() : value;
}
