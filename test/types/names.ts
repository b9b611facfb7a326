/** @file Lists of names in the types of arguments: a name that no argument has does not compile. */
import type { Arguments, Keywords, Named, Trailing } from '../../lib/arguments/options.js';

interface Layer {
  input: number;
  size: number;
  bias?: boolean;
  device?: string;
}

export type Right = [
  Arguments<Layer, ['input', 'size', 'bias']>,
  Named<Layer, ['input', 'size']>,
  Trailing<Layer, ['bias', 'device']>,
  Keywords<Layer, ['input'], { depth?: number }>,
];

export type Wrong = [
  // @ts-expect-error size is misspelt, and bias behind it would be lost
  Arguments<Layer, ['input', 'sise', 'bias']>,
  // @ts-expect-error the last one is misspelt
  Named<Layer, ['input', 'sice']>,
  // @ts-expect-error Python's word
  Trailing<Layer, ['bias', 'dev_ice']>,
  // @ts-expect-error no argument at all
  Arguments<Layer, [0]>,
  // @ts-expect-error of the options, not of what must be given
  Keywords<Layer, ['depth'], { depth?: number }>,
];
