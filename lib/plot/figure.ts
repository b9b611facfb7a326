import * as path from 'node:path';
import { positiveInteger, readOptions, show } from '../arguments/options.js';
import { writeFileAtomic, writeFileAtomicSync } from '../io/atomic.js';
import type { Pixels } from '../io/png.js';
import { fontFamily, rasterize } from './render.js';
import { type Block, shift } from './svg.js';

const margin = 10;

/** Options of {@link Figure.png} and {@link Figure.save}. */
export interface PngOptions {
  /** Pixels across; by default twice `figure.width`, for sharp text. */
  width?: number;
}

/**
 * A drawing, as every function of `torchebm/plot` returns it.
 *
 * @example
 * const figure = plotLoss(losses);
 * await figure.save('loss.png');
 */
export class Figure {
  /** Width in pixels at 1×. */
  readonly width: number;
  /** Height in pixels at 1×. */
  readonly height: number;
  readonly #body: string;

  /** @internal */
  constructor(block: Block) {
    this.width = Math.ceil(block.width + 2 * margin);
    this.height = Math.ceil(block.height + 2 * margin);
    this.#body = shift(block, margin, margin);
  }

  /** The figure as an SVG document. Text stays text, in DejaVu Sans or what the viewer has instead. */
  svg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    const font = `font-family="${fontFamily}, Verdana, sans-serif"`;
    const paper = '<rect width="100%" height="100%" fill="#fff"/>';
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${paper}${this.#body}</svg>\n`;
  }

  /** The figure as the bytes of a PNG image. */
  png(options: PngOptions = {}): Uint8Array<ArrayBuffer> {
    return rasterize(this.svg(), this.pngWidth('Figure.png', options)).png();
  }

  /** The figure as pixels, `width` across (default: 1×). */
  pixels(options: PngOptions = {}): Pixels {
    const { width } = readOptions('Figure.pixels', options, { width: this.width });
    return rasterize(this.svg(), positiveInteger('Figure.pixels', 'width', width)).pixels();
  }

  /**
   * Writes the figure to a `.png` or `.svg` file, whole or not at all; missing folders are created.
   *
   * @throws RangeError if the file name ends otherwise.
   */
  async save(file: string, options: PngOptions = {}): Promise<void> {
    await writeFileAtomic(file, this.encode(file, options));
  }

  /** {@link Figure.save}, in place. */
  saveSync(file: string, options: PngOptions = {}): void {
    writeFileAtomicSync(file, this.encode(file, options));
  }

  private encode(file: string, options: PngOptions): Uint8Array | string {
    const extension = path.extname(file).toLowerCase();
    const width = this.pngWidth('Figure.save', options);
    if (extension === '.svg') return this.svg();
    if (extension === '.png') return rasterize(this.svg(), width).png();
    throw new RangeError(`Figure.save: expected ${file} to end in .png or .svg, got ${show(extension)}`);
  }

  private pngWidth(owner: string, options: PngOptions): number {
    const { width } = readOptions(owner, options, { width: 2 * this.width });
    return positiveInteger(owner, 'width', width);
  }
}

/** The figure of a block, written at once if there is a path. */
export function finish(block: Block, savePath: string | undefined): Figure {
  const figure = new Figure(block);
  if (savePath !== undefined) figure.saveSync(savePath);
  return figure;
}
