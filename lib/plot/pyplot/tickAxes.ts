import { kindError, number, oneOf, valueError } from '../../arguments/options.js';
import { readColor } from '../color.js';
import { toArray } from '../data.js';
import { readDash } from '../marks/mark.js';
import { fresh, type State } from './axesState.js';
import { type Keywords, keywords } from './keywords.js';
import { fontSize, plainText, points, rcParams } from './style.js';

/** The keywords of names and of the texts of ticks. */
export const textDefaults = {
  fontsize: undefined as unknown,
  fontweight: undefined as unknown,
  fontstyle: undefined as unknown,
  color: undefined as unknown,
  pad: undefined as unknown,
  labelpad: undefined as unknown,
  loc: undefined as unknown,
  x: undefined as unknown,
  y: undefined as unknown,
  rotation: undefined as unknown,
  horizontalalignment: undefined as unknown,
  verticalalignment: undefined as unknown,
  alpha: undefined as unknown,
};

/** The ticks of axes, their texts, and the lines of a grid at them. */
export abstract class TickAxes {
  protected state: State = fresh();

  setXticks(...args: [ticks: unknown, labels?: unknown, keywords?: Keywords]): void {
    this.#ticks('x', 'Axes.setXticks', args);
  }

  setYticks(...args: [ticks: unknown, labels?: unknown, keywords?: Keywords]): void {
    this.#ticks('y', 'Axes.setYticks', args);
  }

  setZticks(...args: [ticks: unknown, labels?: unknown, keywords?: Keywords]): void {
    this.#ticks('z', 'Axes.setZticks', args);
  }

  #ticks(axis: 'x' | 'y' | 'z', owner: string, args: readonly unknown[]): void {
    const all = { ticks: undefined as unknown, labels: undefined as unknown, minor: false, ...textDefaults };
    const { ticks, labels, minor, rotation, fontsize } = keywords(owner, args, all, ['ticks', 'labels']);
    if (minor) return;
    if (ticks !== undefined) this.state.ticks[axis] = { at: Array.from(toArray(owner, 'ticks', ticks).data) };
    if (labels !== undefined) this.#tickLabels(axis, owner, labels);
    this.#tickText(axis, owner, rotation, fontsize);
  }

  #tickText(axis: 'x' | 'y' | 'z', owner: string, rotation: unknown, fontsize: unknown): void {
    if (rotation !== undefined && axis !== 'z') {
      this.state.turn[axis] =
        rotation === 'vertical' ? 90 : rotation === 'horizontal' ? 0 : number(owner, 'rotation', rotation);
    }
    if (fontsize !== undefined) this.state.font.tick = fontSize(owner, 'fontsize', fontsize);
  }

  setXticklabels(...args: [labels: unknown, keywords?: Keywords]): void {
    const o = keywords('Axes.setXticklabels', args, { labels: [] as unknown, ...textDefaults }, ['labels']);
    this.#tickLabels('x', 'Axes.setXticklabels', o.labels);
    this.#tickText('x', 'Axes.setXticklabels', o.rotation, o.fontsize);
  }

  setZticklabels(...args: [labels: unknown, keywords?: Keywords]): void {
    const o = keywords('Axes.setZticklabels', args, { labels: [] as unknown, ...textDefaults }, ['labels']);
    this.#tickLabels('z', 'Axes.setZticklabels', o.labels);
  }

  setYticklabels(...args: [labels: unknown, keywords?: Keywords]): void {
    const o = keywords('Axes.setYticklabels', args, { labels: [] as unknown, ...textDefaults }, ['labels']);
    this.#tickLabels('y', 'Axes.setYticklabels', o.labels);
    this.#tickText('y', 'Axes.setYticklabels', o.rotation, o.fontsize);
  }

  #tickLabels(axis: 'x' | 'y' | 'z', owner: string, labels: unknown): void {
    if (!Array.isArray(labels)) throw kindError(owner, 'labels', 'a list of texts', labels);
    if (labels.length === 0) {
      if (axis === 'z') this.state.ticks.z = { at: [], texts: [] };
      else this.state.texts[axis] = false;
      return;
    }
    const known = this.state.ticks[axis];
    const at = typeof known === 'object' ? known.at : labels.map((_, i) => i);
    if (at.length !== labels.length) throw valueError(owner, 'labels', `${at.length} texts, as many as ticks`, labels);
    this.state.ticks[axis] = { at, texts: labels.map(plainText) };
  }

  /** The look of ticks and their numbers, or whether there are any. */
  tickParams(...args: readonly unknown[]): void {
    const owner = 'Axes.tickParams';
    const flags = {
      bottom: true,
      top: false,
      left: true,
      right: false,
      labelbottom: true,
      labeltop: false,
      labelleft: true,
    };
    const o = keywords(
      owner,
      args,
      {
        ...{ axis: 'both' as string, which: 'major' as string, reset: false, ...flags, labelright: false },
        ...{ labelsize: undefined as unknown, labelrotation: undefined as unknown, rotation: undefined as unknown },
        ...{ direction: 'out', length: 3.5, width: 0.8, pad: 3.5, zorder: 2 },
        ...{ color: undefined as unknown, labelcolor: undefined as unknown, colors: undefined as unknown },
        ...{ labelfontfamily: undefined, gridColor: undefined, gridAlpha: undefined },
      },
      ['axis'],
    );
    const axes = o.axis === 'both' ? (['x', 'y'] as const) : [oneOf(owner, 'axis', o.axis, ['x', 'y'] as const)];
    if (o.which === 'minor') return;
    for (const axis of axes) {
      const [mark, text] = axis === 'x' ? [o.bottom, o.labelbottom] : [o.left, o.labelleft];
      if (!text) this.state.texts[axis] = false;
      if (!mark && !text) this.state.ticks[axis] = false;
      this.#tickText(axis, owner, o.labelrotation ?? o.rotation, o.labelsize);
      const [marks, numbers] = [o.color ?? o.colors, o.labelcolor ?? o.colors];
      if (marks !== undefined) this.state.inks[`${axis}Ticks`] = readColor(owner, 'color', marks);
      if (numbers !== undefined) this.state.inks[`${axis}Numbers`] = readColor(owner, 'labelcolor', numbers);
    }
    if (o.length === 0) this.state.font.tickLength = 0;
  }

  /** Lines at the ticks. */
  grid(...args: readonly unknown[]): void {
    const owner = 'Axes.grid';
    const given = {
      ...{ visible: true as unknown, which: 'major', axis: 'both' as string, color: undefined as unknown },
      ...{ linestyle: '-' as string, linewidth: 0.8, alpha: 1, zorder: undefined as unknown },
    };
    const o = keywords(owner, args, given, ['visible', 'which', 'axis']);
    if (o.which === 'minor') {
      // They look as those at the ticks with numbers, and are not without these.
      if (this.state.grid) this.state.grid = { ...this.state.grid, minor: o.visible !== false };
      return;
    }
    if (o.visible === false) {
      this.state.grid = undefined;
      return;
    }
    const axis = oneOf(owner, 'axis', o.axis, ['both', 'x', 'y'] as const);
    this.state.grid = {
      ...{ x: axis !== 'y', y: axis !== 'x', width: points(o.linewidth), alpha: o.alpha, above: 0 },
      minor: o.which === 'both',
      color: readColor(owner, 'color', o.color ?? rcParams['grid.color']),
      dash: readDash(owner, 'linestyle', o.linestyle, points(o.linewidth)),
    };
  }
}
