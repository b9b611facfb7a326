/** @file Matplotlib's patches: areas by their corners, in data. */

import { valueError } from '../../arguments/options.js';
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

/** `new Wedge([x, y], radius, from, to)`: a sector between two angles in degrees, with `width` the outer part of one. */
export class Wedge extends Patch {
  constructor(...args: readonly unknown[]) {
    const all = {
      ...{ center: undefined as unknown, r: 1 as unknown, theta1: 0 as unknown, theta2: 360 as unknown },
      ...{ width: undefined as unknown, ...style },
    };
    const { center, r, theta1, theta2, width, ...look } = keywords('Wedge', args, all, [
      ...(['center', 'r', 'theta1', 'theta2'] as const),
    ]);
    const [x, y] = pair('Wedge', 'center', center);
    const [radius, from, to] = [r, theta1, theta2].map((value) => Number(numeric(value)));
    const count = Math.max(2, Math.ceil(Math.abs(to! - from!) / 2));
    const angles = Array.from({ length: count + 1 }, (_, i) => ((from! + ((to! - from!) * i) / count) * Math.PI) / 180);
    const arc = (size: number) => angles.map((t) => [x! + size * Math.cos(t), y! + size * Math.sin(t)]);
    const isRing = width !== undefined;
    const inner = isRing ? arc(radius! - Number(numeric(width))).toReversed() : [[x!, y!]];
    const isWhole = Math.abs(to! - from! - 360) < 1e-9;
    const points = [...arc(radius!), ...(isWhole && !isRing ? [] : inner)];
    super(
      points.map(([a]) => a!),
      points.map(([, b]) => b!),
      look,
    );
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

/** `new FancyArrow(x, y, dx, dy)`: a shaft with a head, whose sizes are in data. */
export class FancyArrow extends Patch {
  constructor(...args: readonly unknown[]) {
    const all = {
      ...{ x: 0 as unknown, y: 0 as unknown, dx: 0 as unknown, dy: 0 as unknown, width: 0.001 as unknown },
      ...{ headWidth: undefined as unknown, headLength: undefined as unknown, lengthIncludesHead: false },
      ...{ shape: 'full', overhang: 0 as unknown, ...style },
    };
    const o = keywords('FancyArrow', args, all, ['x', 'y', 'dx', 'dy']);
    const { x, y, dx, dy, width, headWidth, headLength, lengthIncludesHead, shape, overhang, ...look } = o;
    const [left, bottom, right, up, thick] = [x, y, dx, dy, width].map((value) => Number(numeric(value)));
    const broad = headWidth === undefined ? 3 * thick! : Number(numeric(headWidth));
    const long = headLength === undefined ? 1.5 * broad : Number(numeric(headLength));
    const distance = Math.hypot(right!, up!);
    const length = lengthIncludesHead ? distance : distance + long;
    const neck = long * (1 - Number(numeric(overhang)));
    // One side, from the tip to the tail, along an axis whose zero is the tip.
    const side = [
      [0, 0],
      [-long, -broad / 2],
      [-neck, -thick! / 2],
      [-length, -thick! / 2],
      [-length, 0],
    ] as const;
    const mirrored = side.map(([along, across]) => [along, -across] as const);
    const both = [...side.slice(0, -1), ...mirrored.slice(0, -1).toReversed()];
    const outline = { full: both, left: side, right: mirrored }[shape];
    if (!outline) throw valueError('FancyArrow', 'shape', "'full', 'left' or 'right'", shape);
    const beyond = lengthIncludesHead ? 0 : long;
    const [cos, sin] = distance > 0 ? [right! / distance, up! / distance] : [1, 0];
    super(
      outline.map(([along, across]) => left! + right! + cos * (along + beyond) - sin * across),
      outline.map(([along, across]) => bottom! + up! + sin * (along + beyond) + cos * across),
      { ...look, edgecolor: look.edgecolor ?? look.color ?? 'k' },
    );
  }
}
