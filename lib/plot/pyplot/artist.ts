import type { Mark, Numbers } from '../marks/mark.js';
import { Normal, type PathEffect } from './effects.js';

/** The properties that an artist is drawn with, under Matplotlib's names. */
export type Properties = Record<string, any>;

/** Where artists live: the axes that draw them. */
export interface Owner {
  readonly artists: Artist[];
}

/** Something drawn on axes, as `plot`, `scatter` and the others return it; its setters change the next picture. */
export class Artist {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'Artist';
  /** Order of drawing: higher is above. */
  zorder: number;
  readonly #owner: Owner;
  readonly #build: (properties: Properties) => Mark[];
  #properties: Properties;
  #marks: Mark[] | undefined;
  #visible = true;
  #effects: readonly PathEffect[] = [new Normal()];

  /** @internal */
  constructor(owner: Owner, build: (properties: Properties) => Mark[], properties: Properties, zorder: number) {
    this.#owner = owner;
    this.#build = build;
    this.#properties = properties;
    this.zorder = zorder;
    if (properties.pathEffects !== undefined) this.setPathEffects(properties.pathEffects);
    this.marks();
    owner.artists.push(this);
  }

  /** @internal Its marks, none while it is not visible. */
  marks(): readonly Mark[] {
    this.#marks ??= this.#effects.flatMap((effect) => this.#build(effect.change(this.#properties)));
    return this.#visible ? this.#marks : [];
  }

  /** @internal */
  get properties(): Properties {
    return this.#properties;
  }

  #change(properties: Properties): void {
    this.#properties = { ...this.#properties, ...properties };
    this.#marks = undefined;
  }

  /** The axes that draw it. */
  get axes(): Owner {
    return this.#owner;
  }

  /** The levels of contours. */
  get levels(): readonly number[] {
    return this.marks()[0]?.bar?.levels ?? [];
  }

  /** New x and y of a line; new values of an image. */
  setData(x: Numbers, y?: Numbers): void {
    this.#change(y === undefined ? { z: x, x: 'z' in this.#properties ? this.#properties.x : x } : { x, y });
  }

  /** New x of a line. */
  setXdata(x: Numbers): void {
    this.#change({ x });
  }

  /** New y of a line. */
  setYdata(y: Numbers): void {
    this.#change({ y });
  }

  /** New places of points, shape (n, 2). */
  setOffsets(points: Numbers): void {
    this.#change({ x: points, y: undefined });
  }

  /** New values that are shown as colours. */
  setArray(values: Numbers): void {
    this.#change('z' in this.#properties ? { z: values } : { values });
  }

  /** New vectors of arrows. */
  setUVC(u: Numbers, v: Numbers, values?: Numbers): void {
    this.#change({ u, v, ...(values !== undefined && { values }) });
  }

  /** The values of the first and last colour. */
  setClim(vmin?: number | readonly number[], vmax?: number): void {
    this.#change({ range: Array.isArray(vmin) ? vmin : [vmin, vmax] });
  }

  /** @internal The levels on the lines of a contour. */
  setNumbers(numbers: object): void {
    this.#change({ numbers });
  }

  setColor(color: unknown): void {
    this.#change({ color });
  }

  setAlpha(alpha: number): void {
    this.#change({ alpha });
  }

  setLabel(label: string): void {
    this.#change({ label });
  }

  setLinewidth(linewidth: number): void {
    this.#change({ linewidth });
  }

  setLinestyle(linestyle: string): void {
    this.#change({ linestyle });
  }

  setMarkersize(markersize: number): void {
    this.#change({ markersize });
  }

  setText(text: unknown): void {
    this.#change({ text });
  }

  setPosition(place: readonly number[]): void {
    this.#change({ x: place[0], y: place[1] });
  }

  /** Draws it once for each effect, one over the other; see `patheffects`. */
  setPathEffects(effects: readonly (PathEffect | readonly PathEffect[])[]): void {
    this.#effects = effects.length > 0 ? (effects.flat() as PathEffect[]) : [new Normal()];
    this.#marks = undefined;
  }

  setZorder(zorder: number): void {
    this.zorder = zorder;
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
  }

  getLabel(): string {
    return this.#properties.label ?? '';
  }

  /** Takes it off its axes. */
  remove(): void {
    const at = this.#owner.artists.indexOf(this);
    if (at >= 0) this.#owner.artists.splice(at, 1);
  }
}
