import { cat, frombuffer, type Tensor } from '../../tensor/index.js';
import type { PyFigure } from './figure.js';

/** The canvas of a figure: pictures are drawn when they are saved, or asked for here. */
export class Canvas {
  readonly #figure: PyFigure;

  /** @internal */
  constructor(figure: PyFigure) {
    this.#figure = figure;
  }

  draw(): void {}

  drawIdle(): void {}

  flushEvents(): void {}

  /** Width and height in pixels. */
  getWidthHeight(): [number, number] {
    const { dpi } = this.#figure;
    const [width, height] = this.#figure.getSizeInches();
    return [Math.floor(width * dpi), Math.floor(height * dpi)];
  }

  /** The picture as a tensor of uint8 of shape (height, width, 4): red, green, blue, alpha. */
  bufferRgba(): Tensor {
    const [wide, tall] = this.getWidthHeight();
    const { width, height, data } = this.#figure.drawing().pixels({ width: wide });
    const pixels = frombuffer(Uint8Array.from(data), { dtype: 'uint8' }).reshape([height, width, 4]);
    // A height that is rounded may be a row short.
    const missing = Math.max(0, tall - height);
    return cat([pixels, ...Array(missing).fill(pixels.narrow(0, height - 1, 1))]).narrow(0, 0, tall);
  }
}
