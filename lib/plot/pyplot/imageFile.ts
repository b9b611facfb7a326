/** @file Arrays as files of images, a pixel for each element. */
import * as path from 'node:path';
import { oneOf, valueError } from '../../arguments/options.js';
import { encodePng } from '../../io/png.js';
import { type HeatMark, heat } from '../marks/heat.js';
import { isLog, normRange } from './callData.js';
import { cmapName } from './colormap.js';
import { fileName } from './figureArguments.js';
import { keywords } from './keywords.js';

/** The arguments of `imsave`: the file, and the bytes of its picture. */
export function readImage(args: readonly unknown[]): { file: string; bytes: Uint8Array } {
  const owner = 'plt.imsave';
  const all = {
    ...{ fname: undefined as unknown, arr: undefined as unknown, vmin: undefined as unknown },
    ...{ vmax: undefined as unknown, cmap: undefined as unknown, format: 'png', origin: 'upper' as string },
    ...{ dpi: undefined as unknown, norm: undefined as unknown, metadata: undefined, pilKwargs: undefined },
  };
  const o = keywords(owner, args, all, ['fname', 'arr']);
  const name = fileName(owner, 'fname', o.fname);
  const file = path.extname(name) === '' ? `${name}.${o.format}` : name;
  if (path.extname(file).toLowerCase() !== '.png') throw valueError(owner, 'fname', 'a file that ends in .png', file);
  const look = { cmap: cmapName(owner, o.cmap), range: normRange(o.norm, [o.vmin, o.vmax]), log: isLog(o.norm) };
  const { columns, rows, pixels } = heat(o.arr as never, look as object) as HeatMark;
  const isTurned = oneOf(owner, 'origin', o.origin, ['upper', 'lower'] as const) === 'lower';
  const data = new Uint8Array(pixels.length);
  for (let row = 0; row < rows; row++) {
    const from = 4 * columns * (isTurned ? rows - 1 - row : row);
    data.set(pixels.subarray(from, from + 4 * columns), 4 * columns * row);
  }
  return { file, bytes: encodePng({ width: columns, height: rows, data }) };
}
