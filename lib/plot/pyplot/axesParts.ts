/** @file The parts of axes that Matplotlib has objects for: sides of the frame, areas, single axes. */
import { oneOf, probability } from '../../arguments/options.js';
import { readColor } from '../color.js';
import type { PanelLook, SideStyle } from '../look.js';
import type { AxesBase } from './axesBase.js';
import type { Keywords } from './keywords.js';
import { points } from './style.js';

/** A side of a frame. */
export class Spine {
  visible = true;
  /** @internal */
  readonly style: SideStyle = { color: undefined, width: undefined, alpha: 1 };

  setVisible(visible: boolean): void {
    this.visible = visible;
  }

  setColor(color: unknown): void {
    if (color === 'none') this.visible = false;
    else this.style.color = readColor('Spine.setColor', 'color', color);
  }

  setEdgecolor(color: unknown): void {
    this.setColor(color);
  }

  /** Width in points. */
  setLinewidth(width: number): void {
    this.style.width = points(width);
  }

  setAlpha(alpha: number): void {
    this.style.alpha = probability('Spine.setAlpha', 'alpha', alpha);
  }
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The sides of a frame, by their names; lists of names give several at once. */
export class Spines {
  readonly top = new Spine();
  readonly right = new Spine();
  readonly bottom = new Spine();
  readonly left = new Spine();

  /** One side, or several that are set together. */
  getItem(name: string | readonly string[]): Spine {
    const names = typeof name === 'string' ? [name] : name[0] === ':' ? SIDES : name;
    const sides = names.map((side) => this[oneOf('Axes.spines', 'side', side, SIDES)]);
    if (sides.length === 1) return sides[0];
    const setters = ['setVisible', 'setColor', 'setEdgecolor', 'setLinewidth', 'setAlpha'] as const;
    const all = (setter: (typeof setters)[number]) => (value: unknown) => {
      for (const side of sides) side[setter](value as never);
    };
    return Object.assign(new Spine(), Object.fromEntries(setters.map((setter) => [setter, all(setter)])));
  }

  /** @internal The looks of all; undefined where nothing was set. */
  get look(): PanelLook['spines'] {
    const isPlain = ({ visible, style }: Spine) =>
      visible && style.color === undefined && style.width === undefined && style.alpha === 1;
    if (SIDES.every((side) => isPlain(this[side]))) return undefined;
    const [top, right, bottom, left] = SIDES.map((side) => this[side].visible && { ...this[side].style });
    return { top: top!, right: right!, bottom: bottom!, left: left! };
  }
}

/** The area of a figure, of axes or of a colour bar: its colour, and whether it is there. */
export class Area {
  readonly #paint: (color: unknown) => void;

  /** @internal */
  constructor(paint: (color: unknown) => void = () => {}) {
    this.#paint = paint;
  }

  setFacecolor(color: unknown): void {
    this.#paint(color);
  }

  setColor(color: unknown): void {
    this.#paint(color);
  }

  setVisible(visible: boolean): void {
    if (!visible) this.#paint('none');
  }

  setAlpha(alpha: number): void {
    if (alpha === 0) this.#paint('none');
  }

  /** Edges have the colour of the axes. */
  setEdgecolor(_color: unknown): void {}
  setLinewidth(_width: number): void {}
}

/** One axis: its ticks, their texts and its name. */
export class Axis {
  readonly #axes: AxesBase;
  readonly #name: 'X' | 'Y' | 'Z';

  /** @internal */
  constructor(axes: AxesBase, name: 'X' | 'Y' | 'Z') {
    this.#axes = axes;
    this.#name = name;
  }

  setTicks(...args: [ticks: unknown, labels?: unknown, keywords?: Keywords]): void {
    this.#axes[`set${this.#name}ticks`](...args);
  }

  setTicklabels(...args: [labels: unknown, keywords?: Keywords]): void {
    this.#axes[`set${this.#name}ticklabels`](...args);
  }

  setLabelText(label: unknown): void {
    this.#axes[`set${this.#name}label`](label);
  }

  setTickParams(keywords: Keywords): void {
    if (this.#name !== 'Z') this.#axes.tickParams({ axis: this.#name.toLowerCase(), ...keywords });
  }

  /** Without it there are no ticks and no name. */
  setVisible(visible: boolean): void {
    if (visible) return;
    this.setTicks([]);
    this.setLabelText('');
  }

  /** Panes have no colour here. */
  setPaneColor(_color: unknown): void {}
  readonly pane = new Area();
  readonly line = new Area();
}
