/** @file Pictures as PIL has them: grey, colours, colours with alpha; 8 bits a sample. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { writeFileAtomicSync } from '../io/atomic.js';
import { wholeSize } from '../io/pictureSize.js';
import { decodePng, encodePng, isPng, type Pixels, type Samples } from '../io/png.js';
import { gif } from '../plot/gif.js';
import { rasterize } from '../plot/libraries.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { blurred, boxed, resized } from './resampling.js';

const MODES = ['', 'L', 'LA', 'RGB', 'RGBA'];

/** A change of a picture, for {@link Image.filter}. */
export interface Filter {
  apply(of: Samples): Samples;
}

/** Options of {@link Image.save}, for pictures that follow one another in a `.gif`. */
export interface SaveOptions {
  saveAll?: boolean;
  appendImages?: readonly Image[];
  /** Milliseconds of each picture; default 100. */
  duration?: number;
  /** Runs after the first, 0 for ever; default: one run. */
  loop?: number | null;
  /** Python's options of a file's size, which change nothing here. */
  format?: string | null;
  quality?: number;
  optimize?: boolean;
}

type Path = string | { toString(): string };

/**
 * A picture, as `PIL.Image`: sizes, blurs and grey are Pillow's to the byte.
 *
 * Files of PNG are read as they are; those of JPEG, GIF and WebP by the rasteriser of `torchebm/plot`, whose bytes may
 * differ by one from Pillow's.
 *
 * @example
 * import { Image, ImageFilter } from 'torchebm/python';
 * const picture = Image.new('L', [64, 32], 255).resize([16, 8], Image.LANCZOS);
 * console.log(picture.size, picture.filter(new ImageFilter.GaussianBlur(2)).mode); // [ 16, 8 ] L
 */
export class Image {
  static readonly NEAREST = 0;
  static readonly LANCZOS = 1;
  static readonly ANTIALIAS = 1;
  static readonly BILINEAR = 2;
  static readonly BICUBIC = 3;
  static readonly BOX = 4;
  static readonly HAMMING = 5;
  static readonly Resampling = { NEAREST: 0, LANCZOS: 1, BILINEAR: 2, BICUBIC: 3, BOX: 4, HAMMING: 5 } as const;
  static readonly FLIP_LEFT_RIGHT = 0;
  static readonly FLIP_TOP_BOTTOM = 1;
  static readonly Transpose = { FLIP_LEFT_RIGHT: 0, FLIP_TOP_BOTTOM: 1 } as const;

  readonly #of: Samples;

  /** @internal */
  constructor(of: Samples) {
    this.#of = of;
  }

  /** A picture of a file; colours of a palette are colours here. */
  static open(path: Path | Uint8Array): Image {
    const bytes = path instanceof Uint8Array ? path : readFileSync(String(path));
    return new Image(isPng(bytes) ? decodePng(bytes) : rendered(bytes, String(path)));
  }

  /** A picture of one colour: a number, or one for each sample; default black. */
  static new(mode: string, size: readonly number[], color: number | readonly number[] = 0): Image {
    const [width, height] = wholeSize('Image.new', 'size', size);
    const channels = channelsOf(mode);
    const one = typeof color === 'number' ? Array(channels).fill(color) : color;
    const data = Uint8Array.from({ length: width * height * channels }, (_, i) => one[i % channels] ?? 255);
    return new Image({ width, height, channels, data });
  }

  /** A picture of bytes: a tensor of uint8 of shape (height, width), or (height, width, samples). */
  static fromarray(array: Tensor, mode: string | null = null): Image {
    const [height, width, channels = 1] = array.shape;
    if (array.dtype !== 'uint8' || array.dim() < 2 || array.dim() > 3 || channels > 4)
      throw new TypeError(
        `Image.fromarray: expected array to be of uint8 and shape (height, width[, 1 to 4]), got ${array.dtype} of shape [${array.shape}]`,
      );
    const of = { width: width!, height: height!, channels, data: bytesOf(array) };
    return mode === null ? new Image(of) : new Image(of).convert(mode);
  }

  /** Width and height. */
  get size(): [number, number] {
    return [this.#of.width, this.#of.height];
  }

  get width(): number {
    return this.#of.width;
  }

  get height(): number {
    return this.#of.height;
  }

  /** `L` is grey, `RGB` colours, `LA` and `RGBA` those with alpha. */
  get mode(): string {
    return MODES[this.#of.channels]!;
  }

  convert(mode: string | { mode: string }): Image {
    return new Image(converted(this.#of, channelsOf(typeof mode === 'string' ? mode : mode.mode)));
  }

  resize(size: readonly number[], resample: number | { resample?: number } = Image.BICUBIC): Image {
    const filter = typeof resample === 'number' ? resample : (resample.resample ?? Image.BICUBIC);
    const wanted = wholeSize('Image.resize', 'size', size);
    if (wanted[0] === this.width && wanted[1] === this.height) return this.copy();
    return new Image(resized(this.#of, wanted, filter));
  }

  filter(filter: Filter | (new () => Filter)): Image {
    return new Image((typeof filter === 'function' ? new filter() : filter).apply(this.#of));
  }

  /** The part in [left, top, right, bottom], black where that lies outside; without a box, all of it. */
  crop(box: readonly number[] | null = null): Image {
    const [left, top, right, bottom] = box ?? [0, 0, this.width, this.height];
    const { channels } = this.#of;
    const made = Image.new(this.mode, [right! - left!, bottom! - top!], Array(channels).fill(0));
    for (let y = Math.max(0, top!); y < Math.min(this.height, bottom!); y++) {
      const [from, to] = [Math.max(0, left!), Math.min(this.width, right!)];
      if (from >= to) break;
      const row = this.#of.data.subarray((y * this.width + from) * channels, (y * this.width + to) * channels);
      made.#of.data.set(row, ((y - top!) * made.width + from - left!) * channels);
    }
    return made;
  }

  /** The box [left, top, right, bottom] around what is not black, or can be seen; null where nothing is. */
  getbbox(): [number, number, number, number] | null {
    const { channels, data } = this.#of;
    const seen = channels === 2 || channels === 4 ? [channels - 1] : Array.from({ length: channels }, (_, k) => k);
    const box: [number, number, number, number] = [this.width, this.height, 0, 0];
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        if (!seen.some((k) => data[(y * this.width + x) * channels + k] !== 0)) continue;
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x + 1);
        box[3] = Math.max(box[3], y + 1);
      }
    }
    return box[2] === 0 ? null : box;
  }

  /** Mirrored, by {@link Image.FLIP_LEFT_RIGHT} or {@link Image.FLIP_TOP_BOTTOM}. */
  transpose(method: number): Image {
    return Image.fromarray(this.__array__().flip([method === Image.FLIP_LEFT_RIGHT ? 1 : 0]));
  }

  /** Puts a picture of the same mode into this one, its upper left corner at a place. */
  paste(other: Image, [left, top]: readonly number[] = [0, 0]): void {
    const { data, channels } = other.convert(this.mode).#of;
    for (let y = Math.max(0, -top!); y < Math.min(other.height, this.height - top!); y++) {
      const [from, to] = [Math.max(0, -left!), Math.min(other.width, this.width - left!)];
      if (from >= to) break;
      const row = data.subarray((y * other.width + from) * channels, (y * other.width + to) * channels);
      this.#of.data.set(row, ((y + top!) * this.width + left! + from) * channels);
    }
  }

  copy(): Image {
    return new Image({ ...this.#of, data: this.#of.data.slice() });
  }

  close(): void {}

  __enter__(): this {
    return this;
  }

  __exit__(): void {}

  /** Writes a `.png`, or a `.gif` of this picture and those of `appendImages`; whole or not at all. */
  save(path: Path, options: SaveOptions = {}): void {
    const file = String(path);
    const kind = extname(file).toLowerCase();
    if (kind !== '.png' && kind !== '.gif')
      throw new RangeError(`Image.save: expected path to end in .png or .gif, got ${file}`);
    if (kind === '.png') {
      writeFileAtomicSync(file, encodePng(this.#pixels()));
      return;
    }
    const frames = options.saveAll ? [this, ...(options.appendImages ?? [])] : [this];
    const loop = options.loop == null ? 1 : options.loop === 0 ? true : options.loop + 1;
    const fps = Math.min(50, 1000 / (options.duration ?? 100));
    gif(
      frames.map((frame) => frame.#pixels()),
      { fps, loop },
    ).saveSync(file);
  }

  #pixels(): Pixels {
    return converted(this.#of, 4);
  }

  /** The bytes as a tensor of uint8, of shape (height, width) or (height, width, samples); NumPy asks for it. */
  __array__(): Tensor {
    const { width, height, channels, data } = this.#of;
    const flat = torch.frombuffer(data.slice(), { dtype: 'uint8' });
    return flat.reshape(channels === 1 ? [height, width] : [height, width, channels]);
  }
}

const bytesOf = (array: Tensor): Uint8Array => Uint8Array.from(array.flatten().tolist() as unknown as number[]);

function channelsOf(mode: string): number {
  const at = MODES.indexOf(mode);
  if (at < 1) throw new RangeError(`Image: expected mode to be one of ${MODES.slice(1).join(', ')}, got ${mode}`);
  return at;
}

/** A picture with other samples: grey is weighed as Pillow does, alpha is full where there was none. */
function converted({ width, height, channels, data }: Samples, wanted: number): Samples {
  const out = new Uint8Array(width * height * wanted);
  const isGrey = channels < 3;
  for (let i = 0; i < width * height; i++) {
    const at = i * channels;
    const [r, g, b] = isGrey ? [data[at]!, data[at]!, data[at]!] : [data[at]!, data[at + 1]!, data[at + 2]!];
    const to = i * wanted;
    if (wanted < 3) out[to] = isGrey ? r : (r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16;
    else out.set([r, g, b], to);
    if (wanted % 2 === 0) out[to + wanted - 1] = channels % 2 === 0 ? data[at + channels - 1]! : 255;
  }
  return { width, height, channels: wanted, data: out };
}

/** The kinds of files that the rasteriser shows, by their first bytes, and where their sizes stand. */
function rendered(bytes: Uint8Array, name: string): Samples {
  const file = Buffer.from(bytes);
  const found = sizeOf(file);
  if (!found) throw new TypeError(`Image.open: expected ${name} to be a PNG, JPEG, GIF or WebP file, got another`);
  const { kind, width, height } = found;
  const url = `data:image/${kind};base64,${file.toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${url}" ${size}/></svg>`;
  const { data } = rasterize(svg, width, 'Image.open').pixels();
  return converted({ width, height, channels: 4, data }, 3);
}

function sizeOf(file: Buffer): { kind: string; width: number; height: number } | null {
  if (file.toString('latin1', 0, 3) === 'GIF')
    return { kind: 'gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8) };
  if (file.toString('latin1', 8, 16) === 'WEBPVP8X')
    return { kind: 'webp', width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
  if (file.toString('latin1', 8, 16) === 'WEBPVP8 ')
    return { kind: 'webp', width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null;
  // Segments of JPEG: the size stands in the one that begins a frame.
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { kind: 'jpeg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
  }
  return null;
}

/** Ways to change a picture, as `PIL.ImageFilter`. */
export const ImageFilter = {
  /** As by a bell curve of `radius` pixels, default 2. */
  GaussianBlur: class implements Filter {
    readonly radius: number;

    constructor(radius: number | { radius?: number } = 2) {
      this.radius = typeof radius === 'number' ? radius : (radius.radius ?? 2);
    }

    apply(of: Samples): Samples {
      return blurred(of, this.radius);
    }
  },
  /** The mean of a square that reaches `radius` pixels to each side. */
  BoxBlur: class implements Filter {
    readonly radius: number;

    constructor(radius: number | { radius?: number } = 1) {
      this.radius = typeof radius === 'number' ? radius : (radius.radius ?? 1);
    }

    apply(of: Samples): Samples {
      return boxed(of, this.radius);
    }
  },
};

/** Options of {@link cairosvg}. */
export interface SvgOptions {
  url?: Path;
  bytestring?: string | Uint8Array;
  /** The file to write; without it the bytes are given back. */
  writeTo?: Path;
  /** Pixels across; default: as the picture says. */
  outputWidth?: number;
}

/**
 * Draws SVG as `cairosvg` does, by the rasteriser of `torchebm/plot`; texts are in its font.
 *
 * @example
 * import { cairosvg } from 'torchebm/python';
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';
 * console.log(cairosvg.svg2png({ bytestring: svg, outputWidth: 16 })!.length > 0); // true
 */
export const cairosvg = {
  svg2png({ url, bytestring, writeTo, outputWidth }: SvgOptions): Uint8Array | null {
    const text =
      bytestring === undefined
        ? readFileSync(String(url), 'utf8')
        : typeof bytestring === 'string'
          ? bytestring
          : Buffer.from(bytestring).toString('utf8');
    const bytes = rasterize(text, outputWidth, 'cairosvg.svg2png', 'outputWidth').png();
    if (writeTo === undefined) return bytes;
    writeFileAtomicSync(String(writeTo), bytes);
    return null;
  },
};
