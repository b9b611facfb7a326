import * as path from 'node:path';
import {
  type Arguments,
  fileName,
  kindError,
  positive,
  readArguments,
  short,
  show,
  valueError,
  wide,
} from '../arguments/options.js';
import { writeFileAtomic, writeFileAtomicSync } from '../io/atomic.js';
import { pictureSize, pixelsAcross, wholeSize } from '../io/pictureSize.js';
import type { Pixels } from '../io/png.js';
import { counting } from './data.js';
import { type EncodeJob, encode } from './encode.js';
import { Figure } from './figure.js';
import type { Layout } from './spec.js';
import { inWorker } from './worker.js';

/** Options of {@link gif}. */
export interface GifOptions {
  /** Frames a second, at most 50; default 10. */
  fps?: number;
  /** True to run for ever (default), false to run once, or how often to run. */
  loop?: boolean | number;
  /** Pixels across, for frames that are figures; default: the first figure's width. */
  width?: number | undefined;
}

/** An animated GIF. */
export class Animation {
  readonly #job: EncodeJob;
  #bytes: Uint8Array<ArrayBuffer> | undefined;

  /** @internal */
  constructor(job: EncodeJob) {
    this.#job = job;
  }

  /** The bytes of the GIF file. */
  gif(): Uint8Array<ArrayBuffer> {
    this.#bytes ??= encode(this.#job);
    return this.#bytes;
  }

  /**
   * Writes the animation to a `.gif` file, whole or not at all; missing folders are created. It is drawn on a thread of
   * its own.
   *
   * @throws RangeError if the file name ends otherwise.
   */
  async save(file: string): Promise<void> {
    await writeFileAtomic(file, await this._bytes(file));
  }

  /** The bytes of a file of this name, drawn on a thread of its own. @internal */
  async _bytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
    checkExtension(file);
    this.#bytes ??= await inWorker(this.#job);
    return this.#bytes;
  }

  /** {@link Animation.save}, in place. */
  saveSync(file: string): void {
    checkExtension(file);
    writeFileAtomicSync(file, this.gif());
  }
}

const gifDefaults = {
  fps: 10,
  loop: wide(true as boolean | number),
  width: undefined as number | undefined,
};

/**
 * Makes an animation of figures or of pixels.
 *
 * @param frames figures, or `{ width, height, data }` with red, green, blue, alpha in rows from the top. Smaller frames
 * get white at their right and bottom: figures differ by a few pixels when their labels do.
 *
 * @example
 * const frames = checkpoints.map((model, i) => plot2dEnergyLandscape(model, { title: `Epoch ${i}` }));
 * await gif(frames, { fps: 8, width: 480 }).save('training.gif');
 */
export function gif(...args: Arguments<{ frames: readonly (Figure | Pixels)[] } & GifOptions, ['frames']>): Animation {
  const owner = 'gif';
  const { frames, ...o } = readArguments<{ frames: readonly (Figure | Pixels)[] } & typeof gifDefaults>(
    owner,
    args,
    gifDefaults,
    ['frames'],
  );
  const fps = positive(owner, 'fps', o.fps);
  if (fps > 50) throw valueError(owner, 'fps', 'at most 50, what viewers can show', fps);
  // The format has 16 bits for hundredths of a second, and for runs.
  if (fps < 1 / 655) throw valueError(owner, 'fps', 'at least 1 / 655, what the format can hold', fps);
  if (!Array.isArray(frames)) throw kindError(owner, 'frames', 'a list of figures or pixels', frames);
  if (frames.length === 0) throw valueError(owner, 'frames', 'at least one figure', frames);
  // The format counts the runs after the first.
  const repeat =
    o.loop === true ? 0 : o.loop === false || o.loop === 1 ? -1 : counting(owner, 'loop', o.loop, 2 ** 16) - 1;
  const own = frames.map((frame, i) => frameOf(owner, frame, i));
  const sizes = own.map((frame) => {
    if (!('panels' in frame) || o.width === undefined) return [frame.width, frame.height];
    const width = pixelsAcross(owner, 'width', o.width, frame);
    return [width, (width * frame.height) / frame.width];
  });
  const largest = (side: 0 | 1) => sizes.reduce((most, size) => Math.max(most, size[side]), 0);
  pictureSize(owner, 'the size of all frames', [largest(0), largest(1)]);
  return new Animation({ kind: 'gif', frames: own, width: o.width, delay: Math.round(1000 / fps), repeat });
}

function frameOf(owner: string, frame: Figure | Pixels, i: number): Layout | Pixels {
  if (frame instanceof Figure) return Figure.layoutOf(frame);
  const { data } = frame ?? {};
  if (!(data instanceof Uint8Array || (data as unknown) instanceof Uint8ClampedArray)) {
    throw kindError(owner, `frame ${i}`, 'a figure or { width, height, data }', frame);
  }
  wholeSize(owner, `frame ${i}`, [frame.width, frame.height]);
  if (data.length !== 4 * frame.width * frame.height) {
    throw valueError(owner, `frame ${i}`, `${4 * frame.width * frame.height} bytes of data`, data.length);
  }
  // A copy: the caller may draw the next frame into the same memory.
  return { width: frame.width, height: frame.height, data: Uint8Array.from(data) };
}

function checkExtension(file: string): void {
  const extension = path.extname(fileName('Animation.save', 'file', file)).toLowerCase();
  if (extension !== '.gif')
    throw new RangeError(`Animation.save: expected ${short(file)} to end in .gif, got ${show(extension)}`);
}
