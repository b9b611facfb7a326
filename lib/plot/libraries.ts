/** @file The drawing libraries, loaded when the first figure is made: a script that draws nothing pays nothing. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../addon/package.js';
import { positiveInteger } from '../arguments/options.js';
import { pictureSize, pixelsAcross } from '../io/pictureSize.js';
import type { Pixels } from '../io/png.js';

const require = createRequire(join(packageRoot, 'package.json'));

// `require`, so that a figure is made in one line without await; Node loads ES modules that way since 20.19 and 22.12.
function load(name: string) {
  try {
    return require(name);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_REQUIRE_ESM') throw error;
    throw new Error(`torchebm/plot: expected Node 20.19, 22.12 or newer, got ${process.version}`, { cause: error });
  }
}

/** The schemes and interpolators of d3-scale-chromatic, by name. */
export type Chromatic = Record<string, any>;

/** Colour maps. */
export function chromatic(): Chromatic {
  return load('d3-scale-chromatic');
}

/** Reads a colour of CSS; null if it is none. */
export function cssColor(text: string): { formatHex(): string; formatHex8(): string; opacity: number } | null {
  return load('d3-color').color(text);
}

/** Rings of points around where the values of a grid reach a level. */
export type Rings = [number, number][][][];

/** The rings around what is at least `level` on a grid; value k of a row stands at k + 0.5. */
export function isoRings(values: Float64Array, width: number, height: number, level: number): Rings {
  return load('d3-contour').contours().size([width, height]).contour(values, level).coordinates;
}

/** The one font of all figures, shipped with the package: many servers and containers have none. */
export const fontFamily = 'DejaVu Sans';
const fontFile = join(packageRoot, 'assets', 'fonts', 'DejaVuSans.ttf');

/**
 * Draws SVG text to pixels, `width` of them across; without a width, as the text says. The library ends the process where
 * there is no room, so that the size is checked here too, whoever asks.
 */
export function rasterize(
  svg: string,
  width: number | undefined,
  owner: string,
  name = 'width',
): { png(): Uint8Array<ArrayBuffer>; pixels(): Pixels } {
  const { Resvg } = load('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  if (width !== undefined) positiveInteger(owner, name, width);
  const drawing = new Resvg(svg, {
    fitTo: width === undefined ? { mode: 'original' } : { mode: 'width', value: width },
    font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  if (width === undefined) pictureSize(owner, 'the size of the picture', [drawing.width, drawing.height]);
  else pixelsAcross(owner, name, width, drawing);
  const image = drawing.render();
  return {
    png: () => image.asPng() as Buffer<ArrayBuffer>,
    pixels: () => ({ width: image.width, height: image.height, data: image.pixels }),
  };
}

/** The GIF encoder. */
export function gifLibrary() {
  return load('gifenc') as {
    GIFEncoder(): {
      writeFrame(index: Uint8Array, width: number, height: number, options: object): void;
      finish(): void;
      bytes(): Uint8Array<ArrayBuffer>;
    };
    quantize(rgba: Uint8Array, colors: number): number[][];
    applyPalette(rgba: Uint8Array, palette: number[][]): Uint8Array;
  };
}
