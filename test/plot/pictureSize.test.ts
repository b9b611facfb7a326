import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../lib/io/png.js';
import {
  type Figure,
  FuncAnimation,
  figure,
  gif,
  imageGrid,
  line,
  panel,
  plot2dEnergyLandscape,
  plot3dEnergyLandscape,
  plotLoss,
  plotSamples,
  pyplot as plt,
} from '../../lib/plot/index.js';
import { cairosvg, Image } from '../../lib/python/index.js';

const file = join(tmpdir(), 'torchebm-never-written.png');
const small = plotLoss([1, 2]);
const bowl = (points: Float32Array) => Float32Array.from({ length: points.length / 2 }, (_, i) => points[2 * i]! ** 2);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';

type Ask = (value: never) => unknown;

/** Every door that takes a size: one number of pixels, or of what pixels are counted by. */
const widths: Record<string, Ask> = {
  'Figure.png': (width) => small.png({ width }),
  'Figure.pixels': (width) => small.pixels({ width }),
  'Figure.save': (width) => small.save(file, { width }),
  'Figure.saveSync': (width) => small.saveSync(file, { width }),
  gif: (width) => gif([small], { width }),
  'imageGrid, scale': (scale) => imageGrid([[[0, 1]]], { scale }),
  'cairosvg.svg2png': (outputWidth) => cairosvg.svg2png({ bytestring: svg, outputWidth }),
};
const lengths: Record<string, Ask> = {
  'figure, size': (side) => figure(panel(line([1, 2])), { size: [side, 500] }),
  'panel, size': (side) => panel(line([1, 2]), { size: [300, side] }),
  'plotLoss, figSize': (side) => plotLoss([1, 2], { figSize: [8, side] }),
  'plot2dEnergyLandscape, figSize': (side) => plot2dEnergyLandscape(bowl, { figSize: [side, 6] }),
  'plot3dEnergyLandscape, figSize': (side) => plot3dEnergyLandscape(bowl, { figSize: [side, 6] }),
  'plotSamples, size': (size) => plotSamples([[0, 1]], { size }),
  'plt.figure, figsize': (side) => plt.figure({ figsize: [side, 4] }),
  'plt.Figure.setSizeInches': (side) => plt.figure().setSizeInches(side, 4),
  'plt.figure, dpi': (dpi) => plt.figure({ dpi }).canvas.bufferRgba(),
  'plt.savefig, dpi': (dpi) => plt.figure().savefig(file, { dpi }),
  'plt.FuncAnimation.save, dpi': (dpi) =>
    new FuncAnimation(plt.figure(), () => {}, { frames: 1 }).save('a.gif', { dpi }),
  'Image.new': (side) => Image.new('L', [side, 2]),
  'Image.resize': (side) => Image.new('L', [2, 2]).resize([side, 2]),
};

const outcome = async (ask: Ask, value: unknown): Promise<unknown> => {
  try {
    return await ask(value as never);
  } catch (error) {
    return error;
  }
};

describe('A size that no picture has', () => {
  const tooLarge = [70_000, 1e6, 1e9, 2 ** 32 + 200, 1e12, Number.MAX_VALUE, Infinity];
  const notPositive = [-1, NaN, -Infinity];

  it.each(Object.entries({ ...widths, ...lengths }))('is a RangeError of %s', async (name, ask) => {
    for (const value of [...tooLarge, ...notPositive]) {
      const error = await outcome(ask, value);
      expect(error, `${name}, ${value}`).toBeInstanceOf(RangeError);
      expect((error as Error).message).toMatch(/^[\w.]+: expected .* to be .*, got /);
    }
  });

  it.each(Object.entries({ ...widths, ...lengths }))(
    'is a TypeError of %s where it is no number',
    async (name, ask) => {
      for (const value of ['800', 800n, {}, [], true, Symbol('s'), () => 1]) {
        const error = await outcome(ask, value);
        expect(error, `${name}, ${String(value)}`).toBeInstanceOf(TypeError);
        expect((error as Error).message).toMatch(/^[\w.]+: (expected .* to be .*, got |unknown option)/);
      }
    },
  );

  it.each(Object.entries(widths))('of %s is a whole number of pixels', async (_, ask) => {
    for (const value of [0, 0.5, 99.5]) expect(await outcome(ask, value)).toBeInstanceOf(RangeError);
  });

  it('is also one whose sides are each fine', () => {
    const message = /to be positive numbers, at most 65535 pixels a side and 134217728 in all, got \[60000, 60000\]$/;
    expect(() => figure(panel(line([1, 2])), { size: [60_000, 60_000] })).toThrow(message);
    expect(() => small.png({ width: 15_000 })).toThrow(
      'Figure.png: expected width to be at most 14654 for a picture of 800 × 500, got 15000',
    );
    const wide = new Array(40).fill(panel(line([1, 2]), { size: [2000, 50] }));
    expect(() => figure(wide)).toThrow('figure: expected the size of its panels in all to be positive numbers');
    const frame = (width: number, height: number) => ({ width, height, data: new Uint8Array(4 * width * height) });
    expect(() => gif([frame(50_000, 1), frame(1, 50_000)])).toThrow('gif: expected the size of all frames to be');
    expect(() => gif([frame(1, 1), { width: 0.5, height: 2, data: new Uint8Array(4) }])).toThrow(
      'gif: expected frame 1 to be whole numbers',
    );
    expect(() => imageGrid([[[0, 1]]], { padding: 1e9, columns: 1 })).not.toThrow(); // one image has no neighbours
    expect(() => imageGrid([[[0, 1]], [[0, 1]]], { padding: 1e9 })).toThrow(
      'imageGrid: expected the size of all images, as columns, padding and scale make it to be',
    );
    expect(() => plt.figure().savefigSync(file, { dpi: 5000 })).toThrow(
      'Figure.savefig: expected dpi to be at most 2090 for a figure of 6.4 × 4.8 inches, got 5000',
    );
  });

  it('is also what a file says', () => {
    const huge = svg.replace('width="8" height="4"', 'width="1e9" height="1e9"');
    expect(() => cairosvg.svg2png({ bytestring: huge })).toThrow(
      'cairosvg.svg2png: expected the size of the picture to be positive numbers',
    );
    const png = Buffer.from(encodePng({ width: 1, height: 1, data: new Uint8Array(4) }));
    png.writeUInt32BE(2 ** 31 - 1, 16);
    expect(() => Image.open(png)).toThrow('decodePng: expected the size of the picture to be whole numbers');
  });
});

it('draws a large figure at what fits, where no width is asked for', () => {
  const large: Figure = plotLoss([1, 2], { figSize: [200, 5] });
  const bytes = Buffer.from(large.png());
  expect(bytes.readUInt32BE(16)).toBe(40_000);
  expect(small.png({ width: 1 }).length).toBeGreaterThan(0);
});
