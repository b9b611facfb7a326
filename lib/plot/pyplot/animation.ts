import * as path from 'node:path';
import { kindError, positive, show, valueError } from '../../arguments/options.js';
import { counting } from '../data.js';
import type { Figure as Drawing } from '../figure.js';
import { gif } from '../gif.js';
import { Artist } from './artist.js';
import { PyFigure } from './figure.js';
import { acrossAt, fileName } from './figureArguments.js';
import { type Keywords, keywords } from './keywords.js';
import { FFMpegWriter, isVideo, type WriterKeywords, writeVideo } from './video.js';

/** Keywords of {@link FuncAnimation}. */
export interface AnimationKeywords extends Keywords {
  frames?: number | Iterable<unknown> | (() => Iterable<unknown>);
  interval?: number;
  fargs?: readonly unknown[];
  initFunc?: () => unknown;
  repeat?: boolean;
}

/** Keywords of `save`. */
export interface SaveAnimationKeywords extends Keywords {
  writer?: unknown;
  fps?: number;
  dpi?: number;
}

/** The most frames of an animation, ten minutes of a video: all are kept until they are written. */
const mostFrames = 20_000;

/** Matplotlib's writer of GIFs, `fps` frames a second; `save` needs none. */
export class PillowWriter {
  readonly fps: number;

  constructor(...args: [keywords?: Keywords & { fps?: number }]) {
    const all = { fps: 5, codec: undefined, bitrate: undefined, extraArgs: undefined, metadata: undefined };
    this.fps = positive('PillowWriter', 'fps', keywords('PillowWriter', args, all).fps);
  }
}

/** Frames in the making. */
abstract class PyAnimation {
  readonly #figure: PyFigure;
  readonly #interval: number;
  readonly #repeat: boolean;

  constructor(figure: unknown, interval: number, repeat: boolean) {
    if (!(figure instanceof PyFigure)) throw kindError('FuncAnimation', 'fig', 'a figure of plt', figure);
    this.#figure = figure;
    this.#interval = positive('FuncAnimation', 'interval', interval);
    this.#repeat = repeat;
  }

  protected abstract steps(): AsyncGenerator<void>;

  /**
   * Writes all frames to a `.gif` file, or to a video such as `.mp4` by `ffmpeg`, `fps` a second (by default as `interval`
   * says).
   */
  async save(...args: [filename: string | object, keywords?: SaveAnimationKeywords]): Promise<void> {
    const owner = 'FuncAnimation.save';
    const o = keywords(
      owner,
      args,
      {
        ...{
          filename: undefined as unknown,
          writer: undefined as unknown,
          fps: undefined as unknown,
          dpi: undefined as unknown,
        },
        ...{
          codec: undefined,
          bitrate: undefined,
          extraArgs: undefined,
          metadata: undefined,
          savefigKwargs: undefined,
        },
        progressCallback: undefined as unknown,
      },
      ['filename', 'writer', 'fps', 'dpi'],
    );
    const file = fileName(owner, 'filename', o.filename);
    const extension = path.extname(file).toLowerCase();
    if (extension !== '.gif' && !isVideo(file))
      throw valueError(owner, 'filename', 'a name that ends in .gif or, for videos, in .mp4', show(o.filename));
    const writerFps = (o.writer as { fps?: number } | undefined)?.fps;
    const asked = positive(owner, 'fps', o.fps ?? writerFps ?? 1000 / this.#interval);
    const fps = extension === '.gif' ? Math.min(50, asked) : asked;
    const dpi = positive(owner, 'dpi', o.dpi ?? this.#figure.dpi);
    const [wide, tall] = this.#figure.getSizeInches();
    const width = acrossAt(owner, dpi, { width: 100 * wide, height: 100 * tall });
    const drawings: Drawing[] = [];
    for await (const _ of this.steps()) {
      if (drawings.length === mostFrames) {
        throw valueError('FuncAnimation', 'frames', `at most ${mostFrames}, or a saveCount to end them`, 'more');
      }
      drawings.push(this.#figure.drawing());
    }
    if (extension !== '.gif') {
      const more = (o.extraArgs === undefined ? {} : { extraArgs: o.extraArgs }) as WriterKeywords;
      const named = { ...(o.codec === undefined ? {} : { codec: o.codec }), ...more } as WriterKeywords;
      const writer = o.writer instanceof FFMpegWriter ? o.writer : new FFMpegWriter({ fps, ...named });
      await writeVideo(file, drawings, { fps, width, writer });
      return;
    }
    await gif(drawings, { fps, width, loop: this.#repeat }).save(file);
  }
}

/**
 * An animation: `func` changes what is drawn for each of the frames.
 *
 * @example
 * const anim = new FuncAnimation(fig, (i) => line.setData(x.slice(0, i), y.slice(0, i)), { frames: 20, interval: 100 });
 * await anim.save('path.gif', { fps: 10 });
 */
export class FuncAnimation extends PyAnimation {
  readonly #func: (...args: any[]) => unknown;
  readonly #frames: AnimationKeywords['frames'];
  readonly #arguments: readonly unknown[];
  readonly #start: (() => unknown) | undefined;
  /** The frames that are taken of those that do not say how many they are. */
  readonly #most: number = Infinity;

  constructor(...args: [fig: PyFigure, func: (...args: any[]) => unknown, keywords?: AnimationKeywords]) {
    const [fig, func, ...rest] = args;
    const o = keywords(
      'FuncAnimation',
      rest,
      {
        ...{
          frames: 100 as unknown,
          initFunc: undefined as unknown,
          fargs: [] as unknown,
          saveCount: undefined as unknown,
          interval: 200,
        },
        ...{ blit: false, repeat: true, repeatDelay: 0, cacheFrameData: true },
      },
      ['frames'],
    );
    super(fig, o.interval, o.repeat);
    if (typeof func !== 'function') throw kindError('FuncAnimation', 'func', 'a function of a frame', func);
    this.#func = func;
    this.#frames =
      typeof o.frames === 'number'
        ? counting('FuncAnimation', 'frames', o.frames, mostFrames)
        : (o.frames as AnimationKeywords['frames']);
    const isListed = typeof o.frames === 'object' && o.frames !== null && 'length' in o.frames;
    if (o.saveCount != null && !isListed) this.#most = counting('FuncAnimation', 'saveCount', o.saveCount, mostFrames);
    this.#arguments = o.fargs as readonly unknown[];
    this.#start = o.initFunc as () => unknown;
  }

  protected override async *steps(): AsyncGenerator<void> {
    await this.#start?.();
    const { frames } = { frames: this.#frames };
    const list =
      typeof frames === 'number'
        ? Array.from({ length: frames }, (_, i) => i)
        : typeof frames === 'function'
          ? frames()
          : frames!;
    let count = 0;
    for (const frame of list) {
      if (count++ >= this.#most) return;
      await this.#func(frame, ...this.#arguments);
      yield;
    }
  }
}

/** An animation of lists of artists, each of which is shown in one frame. */
export class ArtistAnimation extends PyAnimation {
  readonly #lists: readonly (readonly Artist[])[];

  constructor(...args: [fig: PyFigure, artists: readonly (readonly Artist[])[], keywords?: AnimationKeywords]) {
    const [fig, artists, ...rest] = args;
    const o = keywords('ArtistAnimation', rest, { interval: 200, blit: false, repeat: true, repeatDelay: 0 });
    super(fig, o.interval, o.repeat);
    this.#lists = artists.map((list) => list.flat().filter((artist) => artist instanceof Artist));
  }

  protected override async *steps(): AsyncGenerator<void> {
    for (const shown of this.#lists) {
      for (const artist of this.#lists.flat()) artist.setVisible(shown.includes(artist));
      yield;
    }
  }
}
