import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plot2dEnergyLandscape, plotLoss } from '../../lib/plot/index.js';
import { energyOf, pixel } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
const figure = plotLoss([3, 2, 1], { title: 'Großer Titel ∇²E ≤ 1' });

/** Pixels darker than the grid lines above the frame, where only the title stands. */
function darkPixels(pixels: { width: number; data: Uint8Array }): number {
  let dark = 0;
  for (let y = 10; y < 32; y++)
    for (let x = 0; x < pixels.width; x++) if (pixel(pixels as never, x, y)[0] < 128) dark++;
  return dark;
}

describe('Figure', () => {
  it('draws labels with the font of the package, where the system has none', () => {
    const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js');
    const bare = new Resvg(figure.svg(), { font: { loadSystemFonts: false } }).render();
    expect(darkPixels({ width: bare.width, data: bare.pixels })).toBe(0);
    expect(darkPixels(figure.pixels())).toBeGreaterThan(200);
  });

  it('is SVG of its size, and PNG of twice that or the size asked for', () => {
    expect(figure.svg()).toMatch(new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="${figure.width}" `));
    const size = (png: Uint8Array) => {
      const bytes = Buffer.from(png);
      return [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)];
    };
    expect(size(figure.png())).toEqual(['PNG', 2 * figure.width]);
    expect(size(figure.png({ width: 100 }))).toEqual(['PNG', 100]);
    expect(figure.pixels().width).toBe(figure.width);
  });

  it('makes text safe', () => {
    expect(plotLoss([1], { title: '<b> & "c"' }).svg()).toContain('&lt;b&gt; &amp; &quot;c&quot;</text>');
  });

  it('writes .png and .svg files into new folders', async () => {
    await figure.save(join(folder, 'new', 'a.png'), { width: 200 });
    figure.saveSync(join(folder, 'new', 'b.SVG'));
    expect(readFileSync(join(folder, 'new', 'a.png')).readUInt32BE(16)).toBe(200);
    expect(readFileSync(join(folder, 'new', 'b.SVG'), 'utf8')).toBe(figure.svg());
    plotLoss([1, 2], { savePath: join(folder, 'saved', 'c.svg') });
    expect(readdirSync(join(folder, 'saved'))).toEqual(['c.svg']);
  });

  it('refuses other extensions and odd widths', async () => {
    await expect(figure.save('loss.jpg')).rejects.toThrow(
      new RangeError('Figure.save: expected loss.jpg to end in .png, .svg or .gif, got ".jpg"'),
    );
    expect(() => figure.saveSync('loss')).toThrow(
      new RangeError('Figure.save: expected loss to end in .png, .svg or .gif, got ""'),
    );
    expect(() => figure.png({ width: 0 })).toThrow(
      new RangeError('Figure.png: expected width to be a positive integer, got 0'),
    );
  });

  it('cuts no label off: nothing is drawn on the outermost pixels', () => {
    const wide = energyOf((x, y) => x * 1e-7 + y * 1e-7 - 5);
    const figures = [
      figure,
      plotLoss({ 'a rather long name of a curve': [1e-8, 3e-8], b: [1e12] }, { title: 'x', figSize: [3, 2] }),
      plot2dEnergyLandscape(wide, {
        xRange: [-1e6, 1e6],
        yRange: [0.00001, 0.00002],
        title: 'A long title '.repeat(9),
      }),
    ];
    for (const { data, width, height } of figures.map((f) => f.pixels())) {
      const edge: number[] = [];
      for (let x = 0; x < width; x++) edge.push(data[4 * x], data[4 * ((height - 1) * width + x)]);
      for (let y = 0; y < height; y++) edge.push(data[4 * y * width], data[4 * (y * width + width - 1)]);
      expect(new Set(edge)).toEqual(new Set([255]));
    }
  });
});
