import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gif, imageGrid, plotLoss } from '../../lib/plot/index.js';
import { pixel } from './support.js';

const margin = 10;

describe('imageGrid', () => {
  const images = [
    [
      [0, 1],
      [0.5, 0.25],
    ],
    [
      [1, 1],
      [1, 0],
    ],
  ];

  it.each([1, 2])('draws sharp pixels at %i×', (zoom) => {
    const figure = imageGrid(images, { scale: 8, padding: 6 });
    const pixels = figure.pixels({ width: zoom * figure.width });
    const at = (x: number, y: number) => pixel(pixels, zoom * (margin + x), zoom * (margin + y))[0];
    expect([figure.width, figure.height]).toEqual([2 * margin + 38, 2 * margin + 16]);
    // Rows from the top; each pixel in one shade up to its last row and column.
    for (const [x, y] of [
      [0, 0],
      [4, 4],
      [7, 7],
    ]) {
      expect([at(x, y), at(8 + x, y), at(x, 8 + y), at(8 + x, 8 + y)]).toEqual([0, 255, 128, 64]);
      expect(at(22 + 8 + x, 8 + y)).toBe(0);
    }
    expect(at(18, 4)).toBe(255); // the padding
  });

  it('fills rows of the columns asked for', () => {
    const five = { data: new Float32Array(5 * 4), shape: [5, 1, 2, 2] };
    const figure = imageGrid(five, { columns: 2, scale: 10, padding: 0 });
    expect([figure.width, figure.height]).toEqual([2 * margin + 40, 2 * margin + 60]);
    const pixels = figure.pixels();
    expect(pixel(pixels, margin + 5, margin + 45)).toEqual([0, 0, 0]);
    expect(pixel(pixels, margin + 25, margin + 45)).toEqual([255, 255, 255]); // no sixth image
  });

  it('draws colours, ranges, and what is not finite', () => {
    const color = { data: new Float32Array([1, 0, 0.5]), shape: [1, 3, 1, 1] };
    expect(pixel(imageGrid(color).pixels(), 20, 20)).toEqual([255, 0, 128]);
    const shade = (value: number, valueRange: [number, number] | 'auto') =>
      pixel(imageGrid([[[value, -1, 1]]], { scale: 20, valueRange }).pixels(), 20, 20)[0];
    expect(shade(0, [-1, 1])).toBe(128);
    expect(shade(9, [-1, 1])).toBe(255);
    expect(shade(0, 'auto')).toBe(128);
    expect(shade(NaN, [-1, 1])).toBe(255); // the paper
  });

  it.each([
    [
      () => imageGrid([[1, 2]]),
      RangeError,
      'imageGrid: expected images to be of shape (n, h, w), (n, 1, h, w) or (n, 3, h, w), n at least 1, got shape [1, 2]',
    ],
    [() => imageGrid({ data: [], shape: [0, 8, 8] }), RangeError, 'got shape [0, 8, 8]'],
    [
      () => imageGrid(images, { columns: 0 }),
      RangeError,
      'imageGrid: expected columns to be a positive integer, got 0',
    ],
    [
      () => imageGrid(images, { valueRange: [1, 0] }),
      RangeError,
      'imageGrid: expected valueRange to be [black, white], black below white, got [1, 0]',
    ],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

/** Walks over the blocks of a GIF file. */
function readGif(bytes: Buffer) {
  expect(bytes.toString('latin1', 0, 6)).toBe('GIF89a');
  const skipBlocks = () => {
    while (bytes[at] !== 0) at += 1 + bytes[at];
    at++;
  };
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes[10]);
  let frames = 0;
  let loop: number | undefined;
  const delays: number[] = [];
  while (bytes[at] !== 0x3b) {
    const kind = bytes[at++];
    if (kind === 0x2c) {
      frames++;
      at += 9 + table(bytes[at + 8]) + 1;
    } else {
      expect(kind).toBe(0x21);
      const label = bytes[at++];
      if (label === 0xf9) delays.push(bytes.readUInt16LE(at + 2));
      if (label === 0xff) loop = bytes.readUInt16LE(at + 14);
    }
    skipBlocks();
  }
  expect(at).toBe(bytes.length - 1);
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), frames, loop, delays };
}

describe('gif', () => {
  const square = (shade: number) => ({ width: 4, height: 3, data: new Uint8Array(48).fill(shade) });
  const read = (...args: Parameters<typeof gif>) => readGif(Buffer.from(gif(...args).gif()));

  it('is a GIF of all frames, with their time', () => {
    const found = read([square(0), square(128), square(255)], { fps: 5 });
    expect(found).toEqual({ width: 4, height: 3, frames: 3, loop: 0, delays: [20, 20, 20] });
  });

  it('takes figures, at the width asked for', () => {
    const figures = [plotLoss([1, 2], { figSize: [3, 2] }), plotLoss([2, 1], { figSize: [3, 2] })];
    expect(read(figures)).toMatchObject({ width: figures[0].width, height: figures[0].height, frames: 2 });
    expect(read(figures, { width: 90 }).width).toBe(90);
  });

  it('runs for ever, once, or so many times', () => {
    const frames = [square(0), square(255)];
    expect(read(frames, { loop: true }).loop).toBe(0);
    expect(read(frames, { loop: false }).loop).toBeUndefined();
    expect(read(frames, { loop: 1 }).loop).toBeUndefined();
    expect(read(frames, { loop: 3 }).loop).toBe(2);
  });

  it('is written to .gif files only', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'torchebm-')), 'new', 'a.gif');
    const animation = gif([square(9)]);
    await animation.save(file);
    expect(readFileSync(file)).toEqual(Buffer.from(animation.gif()));
    await expect(animation.save('a.png')).rejects.toThrow(
      new RangeError('Animation.save: expected a.png to end in .gif, got ".png"'),
    );
  });

  it('gives smaller frames white at their right and bottom', () => {
    const animation = gif([square(0), { ...square(0), width: 3, height: 4 }]);
    const bytes = Buffer.from(animation.gif());
    expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([4, 4]);
  });

  it.each([
    [() => gif([]), RangeError, 'gif: expected frames to be at least one figure, got []'],
    [
      () => gif([{ width: 2, height: 2, data: new Uint8Array(3) }]),
      RangeError,
      'gif: expected frame 0 to be 16 bytes of data, got 3',
    ],
    [() => gif([3 as never]), TypeError, 'gif: expected frame 0 to be a figure or { width, height, data }, got 3'],
    [
      () => gif([square(0)], { fps: 60 }),
      RangeError,
      'gif: expected fps to be at most 50, what viewers can show, got 60',
    ],
    [() => gif([square(0)], { loop: 0 }), RangeError, 'gif: expected loop to be a positive integer, got 0'],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
