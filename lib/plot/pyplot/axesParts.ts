/** @file The parts of axes that Matplotlib has objects for: sides of the frame, areas, single axes. */
import type { AxesBase } from './axesBase.js';
import type { Keywords } from './keywords.js';

/** A side of a frame. */
export class Spine {
  visible = true;
  setVisible(visible: boolean): void {
    this.visible = visible;
  }
  /** Sides have the colour of the axes. */
  setColor(_color: unknown): void {}
  setLinewidth(_width: number): void {}
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
    if (this.#name === 'Z') this.setTicks([]);
    else this.#axes[`set${this.#name}ticklabels`](...args);
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
