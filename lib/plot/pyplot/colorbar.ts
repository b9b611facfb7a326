/** @file Colour bars of pyplot: what `fig.colorbar` takes, and what it gives. */
import { kindError, number, oneOf, positive, valueError } from '../../arguments/options.js';
import type { BarSpec } from '../colorbar.js';
import { toArray } from '../data.js';
import { Artist } from './artist.js';
import type { Axes } from './axes.js';
import { Area } from './axesParts.js';
import { keywords } from './keywords.js';
import { fontSize, plainText } from './style.js';
import { textDefaults } from './tickAxes.js';

/** The keywords of `fig.colorbar`, read; `all` where several axes share the bar. */
export function readColorbar(args: readonly unknown[]): {
  spec: BarSpec;
  axes: Axes;
  all: boolean;
  cax: Axes | undefined;
} {
  const owner = 'Figure.colorbar';
  const o = keywords(
    owner,
    args,
    {
      ...{
        mappable: undefined as unknown,
        cax: undefined as unknown,
        ax: undefined as unknown,
        label: undefined as unknown,
      },
      ...{
        ticks: undefined as unknown,
        shrink: 1,
        fraction: 0.15,
        pad: undefined as unknown,
        aspect: 20,
        extend: undefined as unknown,
        format: undefined,
      },
      ...{
        orientation: undefined as unknown,
        location: undefined as unknown,
        spacing: 'uniform',
        drawedges: false,
        useGridspec: true,
        boundaries: undefined,
      },
    },
    ['mappable', 'cax', 'ax'],
  );
  const { mappable } = o;
  if (!(mappable instanceof Artist))
    throw kindError(owner, 'mappable', 'what imshow, contourf, scatter, … return', mappable);
  const found = mappable.marks().findLast((mark) => mark.bar)?.bar;
  if (!found) throw valueError(owner, 'mappable', 'something drawn with a colour map', mappable);
  const extend =
    o.extend == null ? found.extend : oneOf(owner, 'extend', o.extend, ['neither', 'min', 'max', 'both'] as const);
  const bar = { ...found, ...(extend !== undefined && { extend }) };
  const place = o.location == null ? 'right' : oneOf(owner, 'location', o.location, ['right', 'bottom'] as const);
  const way = place === 'bottom' ? 'horizontal' : 'vertical';
  const turn = o.orientation == null ? way : oneOf(owner, 'orientation', o.orientation, ['vertical', 'horizontal']);
  const ticks = o.ticks == null ? undefined : Array.from(toArray(owner, 'ticks', o.ticks).data);
  const label = o.label == null ? undefined : plainText(o.label);
  const gap = o.pad == null ? (turn === 'horizontal' ? 0.15 : 0.05) : number(owner, 'pad', o.pad);
  const all = Math.min(0.9, number(owner, 'fraction', o.fraction) + gap);
  const room = { all, gap, aspect: positive(owner, 'aspect', o.aspect) };
  const list = Array.isArray(o.ax) ? (o.ax.flat(2) as Axes[]) : undefined;
  return {
    // Marks drawn later, in an animation, have the colours of their own time.
    spec: { bar, label, ticks, room, shrink: number(owner, 'shrink', o.shrink), horizontal: turn === 'horizontal' },
    axes: ((list?.length === 1 ? list[0] : (o.ax as Axes | undefined)) ?? mappable.axes) as Axes,
    all: list !== undefined && list.length > 1,
    cax: (o.cax as Axes | null) ?? undefined,
  };
}

/** The axes of a colour bar, as far as its numbers and names go. */
class BarAxes {
  readonly #spec: BarSpec;

  /** @internal */
  constructor(spec: BarSpec) {
    this.#spec = spec;
  }

  setXlabel(label: unknown, ...args: readonly unknown[]): void {
    this.setYlabel(label, ...args);
  }

  setYlabel(label: unknown, ...args: readonly unknown[]): void {
    this.#spec.label = plainText(label);
    const { fontsize } = keywords('Colorbar.setLabel', args, textDefaults);
    if (fontsize !== undefined) this.#spec.nameSize = fontSize('Colorbar.setLabel', 'fontsize', fontsize);
  }

  setTitle(label: unknown, ..._keywords: readonly unknown[]): void {
    this.#spec.title = plainText(label);
  }

  setXticks(ticks: unknown, labels?: unknown): void {
    this.setYticks(ticks, labels);
  }

  setYticks(ticks: unknown, labels?: unknown): void {
    this.#spec.ticks = Array.from(toArray('Colorbar.setTicks', 'ticks', ticks).data);
    if (labels !== undefined) this.setYticklabels(labels);
  }

  setXticklabels(labels: unknown): void {
    this.setYticklabels(labels);
  }

  setYticklabels(labels: unknown): void {
    if (!Array.isArray(labels)) throw kindError('Colorbar.setTicklabels', 'labels', 'a list of texts', labels);
    this.#spec.texts = labels.map(plainText);
  }

  /** The size of its numbers; other looks are those of the axes. */
  tickParams(...args: readonly unknown[]): void {
    const owner = 'Colorbar.tickParams';
    const all = { axis: 'both', which: 'major', labelsize: undefined as unknown, length: undefined, width: undefined };
    const more = { direction: undefined, pad: undefined, color: undefined, labelcolor: undefined };
    const { labelsize } = keywords(owner, args, { ...all, ...more }, ['axis']);
    if (labelsize !== undefined) this.#spec.size = fontSize(owner, 'labelsize', labelsize);
  }
}

/** The result of `fig.colorbar`: the name and the ticks of the bar can be set. */
export class Colorbar {
  /** Its own axes, which have its ticks and its name. */
  readonly ax: BarAxes;
  /** The axes whose colours it shows, or that it fills. */
  readonly axes: Axes;
  readonly outline: Area = new Area();

  /** @internal */
  constructor(spec: BarSpec, axes: Axes) {
    this.ax = new BarAxes(spec);
    this.axes = axes;
  }

  setLabel(label: unknown, ...args: readonly unknown[]): void {
    this.ax.setYlabel(label, ...args);
  }

  setTicks(ticks: unknown, labels?: unknown): void {
    this.ax.setYticks(ticks, labels);
  }

  setTicklabels(labels: unknown): void {
    this.ax.setYticklabels(labels);
  }
}
