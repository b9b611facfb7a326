/** @file Figures become the bytes of files, on whichever thread. */

import type { Pixels } from '../io/png.js';
import { drawFigure } from './draw.js';
import { gifLibrary, rasterize } from './libraries.js';
import type { Layout } from './spec.js';

/** Which bytes are wanted. All of it is plain data, which goes to a thread as it is. */
export interface EncodeJob {
  kind: 'svg' | 'png' | 'gif';
  /** One figure, or the frames of an animation. */
  frames: readonly (Layout | Pixels)[];
  /** Pixels across, for figures; undefined for their own width. */
  width: number | undefined;
  /** Milliseconds a frame, and how often more an animation runs: 0 for ever, -1 once. */
  delay?: number;
  repeat?: number;
}

/** The bytes of a file. */
export function encode({ kind, frames, width, delay = 100, repeat = -1 }: EncodeJob): Uint8Array<ArrayBuffer> {
  if (kind === 'gif') return encodeGif(frames, width, { delay, repeat });
  const svg = drawFigure(frames[0] as Layout);
  return kind === 'svg' ? new TextEncoder().encode(svg) : rasterize(svg, width!, 'Figure.save').png();
}

function pixelsOf(frame: Layout | Pixels, width: number | undefined): Pixels {
  return 'panels' in frame ? rasterize(drawFigure(frame), width ?? frame.width, 'Animation.gif').pixels() : frame;
}

/** One frame after the other: the pixels of all at once would not fit into memory. */
function encodeGif(
  frames: EncodeJob['frames'],
  across: number | undefined,
  options: { delay: number; repeat: number },
): Uint8Array<ArrayBuffer> {
  const { GIFEncoder, quantize, applyPalette } = gifLibrary();
  const encoder = GIFEncoder();
  const [width, height] = largest(frames, across);
  for (const frame of frames) {
    const data = padded(pixelsOf(frame, across), width, height);
    const colors = quantize(data, 256);
    encoder.writeFrame(applyPalette(data, colors), width, height, { palette: colors, ...options });
  }
  encoder.finish();
  return encoder.bytes();
}

/** The size in pixels that holds all frames; figures of one shape have pictures of one size, so one of each is drawn. */
function largest(frames: EncodeJob['frames'], across: number | undefined): [width: number, height: number] {
  const shapes = new Set<string>();
  let [width, height] = [0, 0];
  for (const frame of frames) {
    const shape = `${'panels' in frame} ${frame.width} ${frame.height}`;
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    const pixels = pixelsOf(frame, across);
    [width, height] = [Math.max(width, pixels.width), Math.max(height, pixels.height)];
  }
  return [width, height];
}

function padded(frame: Pixels, width: number, height: number): Uint8Array {
  if (frame.width === width && frame.height === height) return frame.data;
  const data = new Uint8Array(4 * width * height).fill(255);
  for (let row = 0; row < frame.height; row++) {
    data.set(frame.data.subarray(4 * row * frame.width, 4 * (row + 1) * frame.width), 4 * row * width);
  }
  return data;
}
