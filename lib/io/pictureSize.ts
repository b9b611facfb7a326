/** @file How large a picture may be: asked wherever pixels are made, before there is room for them. */
import { kindError, positiveInteger, valueError } from '../arguments/options.js';

interface Shape {
  width: number;
  height: number;
}

/** The most pixels along a side, which is the most that a GIF can have. */
const alongSide = 2 ** 16 - 1;

/** The most pixels in all: half a gigabyte, and ten seconds of drawing. */
const inAll = 2 ** 27;

/** The most pixels across a picture of this shape. */
export function mostAcross({ width, height }: Shape): number {
  const ratio = width / height;
  return Math.max(1, Math.floor(Math.min(alongSide, alongSide * ratio, Math.sqrt(inAll * ratio))));
}

/** Checks that `value` is a number of pixels across that a picture of this shape may have. */
export function pixelsAcross(owner: string, name: string, value: unknown, shape: Shape): number {
  const width = positiveInteger(owner, name, value);
  const most = mostAcross(shape);
  if (width <= most) return width;
  throw valueError(owner, name, `at most ${most} for a picture of ${shape.width} × ${shape.height}`, width);
}

type Size = [width: number, height: number];

function sizeOf(owner: string, name: string, value: unknown, unit: number, isRight: (side: number) => boolean): Size {
  const isPair = Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
  if (!isPair) throw kindError(owner, name, '[width, height]', value);
  const [width, height] = value as Size;
  const sides = [unit * width, unit * height];
  if (sides.every((side) => isRight(side) && side <= alongSide) && sides[0]! * sides[1]! <= inAll)
    return [width, height];
  const each = unit === 1 ? '' : `, ${unit} for 1`;
  const what = isRight === isPositive ? 'positive numbers' : 'whole numbers';
  throw valueError(owner, name, `${what}, at most ${alongSide} pixels a side and ${inAll} in all${each}`, value);
}

const isPositive = (side: number) => side > 0;
const isCount = (side: number) => Number.isInteger(side) && side >= 0;

/** Checks that `value` is the width and height of a picture, in parts of `unit` pixels. */
export function pictureSize(owner: string, name: string, value: unknown, unit = 1): Size {
  return sizeOf(owner, name, value, unit, isPositive);
}

/** Checks that `value` is the width and height of a picture in whole pixels, which may be none. */
export function wholeSize(owner: string, name: string, value: unknown): Size {
  return sizeOf(owner, name, value, 1, isCount);
}
