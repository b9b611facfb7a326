import { nearest, show } from '../arguments/options.js';
import { plotLibrary } from './render.js';

/** Colours of data that have no scale: distinct, also for the colour-blind, on white and on the dark end of a map. */
export const palette = [
  '#2a6fbb',
  '#e8590c',
  '#2f9e44',
  '#9c36b5',
  '#d6336c',
  '#0c8599',
  '#a67c00',
  '#495057',
] as const;

const names = [
  ...['viridis', 'magma', 'inferno', 'plasma', 'cividis', 'turbo', 'cubehelix', 'warm', 'cool'],
  ...['blues', 'greens', 'greys', 'oranges', 'purples', 'reds', 'ylgnbu', 'ylorrd', 'bugn', 'gnbu'],
  ...['rdbu', 'rdylbu', 'spectral', 'brbg', 'piyg', 'puor', 'sinebow', 'rainbow'],
];

/** A map from numbers in [low, high] to CSS colours; numbers outside take the colour of the nearer end. */
export type ColorScale = (value: number) => string;

/**
 * The colour map called `name` over a range.
 *
 * @throws RangeError if there is no such map.
 */
export function colorScale(owner: string, name: string, [low, high]: readonly [number, number]): ColorScale {
  // Matplotlib's names differ in case, and `_r` turns a map round.
  const [, base, reversed] = /^(.*?)(_r)?$/.exec(String(name).toLowerCase())!;
  if (!names.includes(base)) {
    const near = nearest(base, names);
    const cure = near ? `did you mean ${show(near)}?` : `one of ${names.join(', ')}`;
    throw new RangeError(`${owner}: expected cmap to be a colour map, got ${show(name)}; ${cure}`);
  }
  const { apply } = plotLibrary().scale({
    color: { type: 'linear', scheme: base, domain: [0, 1], reverse: Boolean(reversed) },
  });
  return (value) => apply(Math.min(1, Math.max(0, (value - low) / (high - low))));
}

/** Red, green and blue (0 to 255) of a colour that a map gave. */
export function rgb(color: string): [number, number, number] {
  const hex = /^#(..)(..)(..)$/.exec(color);
  const parts = hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : color.match(/[\d.]+/g)!.map(Number);
  return [parts[0], parts[1], parts[2]];
}
