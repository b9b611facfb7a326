/** @file Matplotlib's patches: areas by their corners, in data. */

import { toArray } from '../data.js';
import type { Properties } from './artist.js';
import { numeric } from './axesBase.js';
import { keywords } from './keywords.js';

const style = {
  ...{ color: undefined as unknown, facecolor: undefined as unknown, edgecolor: undefined as unknown, fill: true },
  ...{ linewidth: undefined as unknown, linestyle: undefined, hatch: undefined, transform: undefined as unknown },
  ...{ alpha: 1, label: undefined as unknown, zorder: undefined as unknown, visible: true },
};

/** An area that `ax.addPatch` draws. */
export abstract class Patch {
  /** It is no object of options. */
  readonly [Symbol.toStringTag]: string = 'Patch';
  /** @internal Corners and look. */
  readonly properties: Properties;

  /** @internal */
  constructor(x: ArrayLike<number>, y: ArrayLike<number>, look: Properties) {
    this.properties = { ...look, x: Float64Array.from(x), y: Float64Array.from(y) };
  }
}

const pair = (owner: string, name: string, value: unknown) => Array.from(toArray(owner, name, value).data);

/** Points turned by degrees around one of them. */
function turned(points: readonly (readonly number[])[], [cx, cy]: readonly number[], degrees: number) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const x = points.map(([a, b]) => cx + cos * (a - cx) - sin * (b - cy));
  return { x, y: points.map(([a, b]) => cy + sin * (a - cx) + cos * (b - cy)) };
}

/** `new Rectangle([x, y], width, height)`, from its lower left corner, around which `angle` turns it. */
export class Rectangle extends Patch {
  constructor(...args: readonly unknown[]) {
    const all = { xy: undefined as unknown, width: 1 as unknown, height: 1 as unknown, angle: 0, ...style };
    const { xy, width, height, angle, ...look } = keywords('Rectangle', args, all, ['xy', 'width', 'height']);
    const [x, y] = pair('Rectangle', 'xy', xy);
    const [right, top] = [x + Number(numeric(width)), y + Number(numeric(height))];
    const corners = [
      [x, y],
      [right, y],
      [right, top],
      [x, top],
    ];
    const at = turned(corners, [x, y], angle);
    super(at.x, at.y, look);
  }
}

/** `new Ellipse([x, y], width, height)`, around its middle. */
export class Ellipse extends Patch {
  constructor(...args: readonly unknown[]) {
    const all = { xy: undefined as unknown, width: 1 as unknown, height: 1 as unknown, angle: 0, ...style };
    const { xy, width, height, angle, ...look } = keywords('Ellipse', args, all, ['xy', 'width', 'height', 'angle']);
    const [x, y] = pair('Ellipse', 'xy', xy);
    const [a, b] = [Number(numeric(width)) / 2, Number(numeric(height)) / 2];
    const around = Array.from({ length: 180 }, (_, i) => (i * Math.PI) / 90);
    const points = around.map((t) => [x + a * Math.cos(t), y + b * Math.sin(t)]);
    const at = turned(points, [x, y], angle);
    super(at.x, at.y, look);
  }
}

/** `new Circle([x, y], radius)`. */
export class Circle extends Ellipse {
  constructor(...args: readonly unknown[]) {
    const all = { xy: undefined as unknown, radius: 5 as unknown, ...style };
    const { xy, radius, ...look } = keywords('Circle', args, all, ['xy', 'radius']);
    const size = 2 * Number(numeric(radius));
    super(xy, size, size, look);
  }
}

/** `new Polygon(points)`, of points (n, 2). */
export class Polygon extends Patch {
  constructor(...args: readonly unknown[]) {
    const {
      xy,
      closed: _,
      ...look
    } = keywords('Polygon', args, { xy: undefined as unknown, closed: true, ...style }, ['xy']);
    const { data } = toArray('Polygon', 'xy', xy);
    const every = (offset: number) => Array.from({ length: data.length / 2 }, (_, i) => data[2 * i + offset]);
    super(every(0), every(1), look);
  }
}
