import {
  type Arguments,
  kindError,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { pictureSize } from '../io/pictureSize.js';
import { type ArrayInput, shapeError, toArray } from './data.js';
import { type Figure, figure } from './figure.js';
import { heat } from './marks/heat.js';
import { panel } from './panel.js';
import { finiteExtent, type Range } from './ticks.js';

/** Options of {@link imageGrid}. */
export interface ImageGridOptions {
  /** Images in a row; default: about as many as rows. */
  columns?: number | undefined;
  /** Pixels between images, at 1×; default 4. */
  padding?: number;
  /** Size of an image's pixel in the figure's; default: what makes an image about 64 pixels high. */
  scale?: number | undefined;
  /** The values shown black and white; default [0, 1]; 'auto' takes the lowest and highest there are. */
  valueRange?: readonly number[] | 'auto';
  /** A line above the images; default none. */
  title?: string | undefined;
  /** Also write the figure to this `.png` or `.svg` file. */
  savePath?: string | undefined;
}

const imageGridDefaults = {
  columns: undefined as number | undefined,
  padding: 4,
  scale: undefined as number | undefined,
  valueRange: [0, 1] as readonly number[] | 'auto',
  title: wide<string | undefined>(undefined, string),
  savePath: wide<string | undefined>(undefined, string),
};

/**
 * Lays images out in a grid, with sharp pixels.
 *
 * @param images shape (n, h, w) or (n, 1, h, w) in grey, or (n, 3, h, w) in colour; values outside `valueRange` are
 * clamped, values that are not finite are left transparent.
 *
 * @example
 * await imageGrid(digits, { columns: 8, title: 'Generated digits' }).save('digits.png');
 */
export function imageGrid(...args: Arguments<{ images: ArrayInput } & ImageGridOptions, ['images']>): Figure {
  const owner = 'imageGrid';
  const { images, ...o } = readArguments<{ images: ArrayInput } & typeof imageGridDefaults>(
    owner,
    args,
    imageGridDefaults,
    ['images'],
    ['images'],
  );
  const { data, shape } = toArray(owner, 'images', images);
  const [n, channels, h, w] = shape.length === 3 ? [shape[0], 1, shape[1], shape[2]] : shape;
  if (shape.length < 3 || shape.length > 4 || (channels !== 1 && channels !== 3) || data.length === 0) {
    const wanted = 'of shape (n, h, w), (n, 1, h, w) or (n, 3, h, w), n at least 1';
    throw shapeError(owner, 'images', wanted, shape);
  }
  const columns = positiveInteger(owner, 'columns', o.columns ?? Math.ceil(Math.sqrt(n)));
  const padding = nonNegativeInteger(owner, 'padding', o.padding);
  const scale = positiveInteger(owner, 'scale', o.scale ?? Math.max(1, Math.round(64 / h)));
  const [low, high] = readValueRange(owner, o.valueRange, data);

  const rows = Math.ceil(n / columns);
  const across = Math.min(n, columns);
  const width = across * w * scale + (across - 1) * padding;
  const height = rows * h * scale + (rows - 1) * padding;
  pictureSize(owner, 'the size of all images, as columns, padding and scale make it', [width, height]);
  const pixels = new Uint8Array(4 * width * height);
  for (let i = 0; i < n; i++) {
    const left = (i % columns) * (w * scale + padding);
    const top = Math.floor(i / columns) * (h * scale + padding);
    for (let y = 0; y < h * scale; y++) {
      for (let x = 0; x < w * scale; x++) {
        const from = i * channels * h * w + Math.floor(y / scale) * w + Math.floor(x / scale);
        const to = 4 * ((top + y) * width + left + x);
        let finite = true;
        for (let c = 0; c < 3; c++) {
          const value = data[from + (channels === 3 ? c * h * w : 0)];
          finite &&= Number.isFinite(value);
          pixels[to + c] = Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
        }
        pixels[to + 3] = finite ? 255 : 0;
      }
    }
  }
  const image = heat({ data: pixels, shape: [height, width, 4] });
  const drawn = panel(image, { axes: false, size: [width, height], yRange: [height - 0.5, -0.5] });
  return figure(drawn, { title: o.title, savePath: o.savePath });
}

function readValueRange(owner: string, range: unknown, data: ArrayLike<number>): Range {
  if (range === 'auto') {
    const [low, high] = finiteExtent(data);
    return low < high ? [low, high] : [low - 0.5, low + 0.5];
  }
  if (!Array.isArray(range) || range.length !== 2) {
    throw kindError(owner, 'valueRange', "[black, white] or 'auto'", range);
  }
  if (!(range[0] < range[1])) throw valueError(owner, 'valueRange', '[black, white], black below white', range);
  return [range[0], range[1]];
}
