/** @file Videos: pictures go to `ffmpeg`, a program of the system. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { positive } from '../../arguments/options.js';
import type { Figure as Drawing } from '../figure.js';
import { type Keywords, keywords } from './keywords.js';
import { rcParams } from './style.js';

/** Keywords of {@link FFMpegWriter}. */
export interface WriterKeywords extends Keywords {
  fps?: number;
  codec?: string | null;
  /** Kilobits a second; -1 leaves it to the codec. */
  bitrate?: number | null;
  extraArgs?: readonly string[] | null;
}

/**
 * Matplotlib's writer of videos by `ffmpeg`, which `plt.rcParams['animation.ffmpeg_path']` names.
 *
 * @example
 * const writer = new FFMpegWriter({ fps: 30, extraArgs: ['-crf', '18'] });
 */
export class FFMpegWriter {
  readonly fps: number;
  readonly codec: string;
  readonly bitrate: number;
  readonly extraArgs: readonly string[];

  constructor(...args: [keywords?: WriterKeywords]) {
    const owner = 'FFMpegWriter';
    const all = { fps: 5 as number, codec: 'h264' as string, bitrate: -1 as number };
    const o = keywords(owner, args, { ...all, extraArgs: [] as unknown, metadata: undefined }, ['fps', 'codec']);
    this.fps = positive(owner, 'fps', o.fps);
    this.codec = o.codec;
    this.bitrate = o.bitrate;
    this.extraArgs = o.extraArgs as readonly string[];
  }
}

/** Whether a file is a video by its name. */
export const isVideo = (file: string): boolean => /\.(mp4|m4v|mov|mkv|webm|avi)$/i.test(file);

/**
 * Writes pictures as a video, `width` pixels across.
 *
 * @throws Error where `ffmpeg` cannot be started, or ends with an error.
 */
export async function writeVideo(
  file: string,
  drawings: readonly Drawing[],
  { fps, width, writer }: { fps: number; width: number; writer: FFMpegWriter },
): Promise<void> {
  const owner = 'FuncAnimation.save';
  const program = String(rcParams['animation.ffmpeg_path'] ?? 'ffmpeg');
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const input = ['-y', '-loglevel', 'error', '-f', 'image2pipe', '-framerate', String(fps), '-c:v', 'png', '-i', '-'];
  const rate = writer.bitrate > 0 ? ['-b:v', `${writer.bitrate}k`] : [];
  // Most players show h264 with halved colours alone, which takes even sizes.
  const isPlain = writer.codec.includes('264') && !writer.extraArgs.some((word) => /^-(pix_fmt|vf)$/.test(word));
  const plain = isPlain ? ['-pix_fmt', 'yuv420p', '-vf', 'pad=ceil(iw/2)*2:ceil(ih/2)*2'] : [];
  const words = [...input, '-c:v', writer.codec, ...plain, ...rate, ...writer.extraArgs, file];
  const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'pipe'] });
  let says = '';
  child.stderr.on('data', (part) => {
    says += part;
  });
  const end = new Promise<void>((resolve, reject) => {
    child.on('error', (cause) => {
      const found = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such program' : cause.message;
      const cure = "install ffmpeg, name it by plt.rcParams['animation.ffmpeg_path'], or save a .gif";
      reject(new Error(`${owner}: expected ${program} to start, got ${found}: ${cure}`, { cause }));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${owner}: expected ${program} to end with code 0, got ${signal ?? code}: ${says.trim()}`));
    });
  });
  // A program that has ended reads no more: its end says why.
  child.stdin.on('error', () => {});
  const over = end.catch(() => undefined);
  for (const drawing of drawings) {
    const bytes = await drawing._bytes('frame.png', { width });
    if (!child.stdin.write(bytes)) await Promise.race([once(child.stdin, 'drain'), over]);
    if (child.exitCode !== null) break;
  }
  child.stdin.end();
  await end;
}
