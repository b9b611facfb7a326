/** @file The drawing libraries, loaded when the first figure is made: a script that draws nothing pays nothing. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Pixels } from '../io/png.js';

const require = createRequire(import.meta.url);

// `require`, so that a figure is made in one line without await; Node loads ES modules that way since 20.19 and 22.12.
function load(name: string) {
  try {
    return require(name);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_REQUIRE_ESM') throw error;
    throw new Error(`torchebm/plot: expected Node 20.19, 22.12 or newer, got ${process.version}`, { cause: error });
  }
}

type Mark = (data: unknown, options: object) => unknown;

/** The part of Observable Plot that is used. Its own types would ask whoever compiles against these for the types of d3. */
export interface Plot
  extends Record<'axisX' | 'axisY' | 'contour' | 'dot' | 'gridX' | 'gridY' | 'line' | 'rectY', Mark> {
  frame(options: object): unknown;
  /** A channel of the data themselves. */
  identity: unknown;
  plot(options: object): { innerHTML: string; querySelectorAll(selector: string): Iterable<ClippedGroup> };
  scale(options: object): { apply(value: number): string };
}

/** A group of marks in the document that Observable Plot gives. */
interface ClippedGroup {
  insertAdjacentHTML(place: 'beforeend', svg: string): void;
}

/** Observable Plot, which lays out axes, contours, lines and dots. */
export function plotLibrary(): Plot {
  return load('@observablehq/plot');
}

let emptyDocument: unknown;

/** The document that Observable Plot makes its elements in; Node has none. */
export function svgDocument(): any {
  emptyDocument ??= load('linkedom').parseHTML('<html><body></body></html>').document;
  return emptyDocument;
}

/** The one font of all figures, shipped with the package: many servers and containers have none. */
export const fontFamily = 'DejaVu Sans';
const fontFile = fileURLToPath(new URL('../../assets/fonts/DejaVuSans.ttf', import.meta.url));

/** Draws SVG text to pixels, `width` of them across. */
export function rasterize(svg: string, width: number): { png(): Uint8Array<ArrayBuffer>; pixels(): Pixels } {
  const { Resvg } = load('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: fontFamily },
  }).render();
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
