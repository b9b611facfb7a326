import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  contour,
  contourFilled,
  FuncAnimation,
  gif,
  histogram,
  imageGrid,
  plot2dEnergyLandscape,
  plot3dEnergyLandscape,
  pyplot as plt,
  streamlines,
  surface,
} from '../../lib/plot/index.js';

const huge = 1e9;
const grid = [
  [0, 1],
  [2, 3],
];
const bowl = (points: Float32Array) => Float32Array.from({ length: points.length / 2 }, (_, i) => points[2 * i] ** 2);

// All of these would keep the process for hours or end it, and are refused at once.
const calls: Record<string, [() => unknown, string]> = {
  'bins of a histogram': [
    () => histogram([1, 2], { bins: huge }),
    'histogram: expected bins to be at most 1048576, got 1000000000',
  ],
  'bins of a plane': [
    () =>
      histogram(
        [
          [1, 2],
          [3, 4],
        ],
        { bins: 100_000 },
      ),
    'histogram: expected bins to be at most 16777216 in all, got 100000',
  ],
  'bins of pyplot': [
    () => plt.hist([1, 2], { bins: huge }),
    'Axes.hist: expected bins to be at most 1048576, got 1000000000',
  ],
  'bins of a plane of pyplot': [
    () => plt.hist2d([1, 2], [3, 4], { bins: [1e5, 1e5] }),
    'Axes.hist2d: expected bins to be at most 16777216 in all, got [100000, 100000]',
  ],
  'levels of bands': [
    () => contourFilled(grid, { levels: huge }),
    'contourFilled: expected levels to be at most 10000, got 1000000000',
  ],
  'levels of lines': [
    () => contour(grid, { levels: huge }),
    'contour: expected levels to be at most 10000, got 1000000000',
  ],
  'levels in a list': [
    () => contour(grid, { levels: Array.from({ length: 20_000 }, (_, i) => i) }),
    'contour: expected levels to be at most 10000, got 20000',
  ],
  'levels of an energy': [
    () => plot2dEnergyLandscape(bowl, { contourLevels: huge }),
    'plot2dEnergyLandscape: expected contourLevels to be at most 10000, got 1000000000',
  ],
  'points of an energy': [
    () => plot2dEnergyLandscape(bowl, { resolution: huge }),
    'plot2dEnergyLandscape: expected resolution to be from 2 to 2000, got 1000000000',
  ],
  'patches of an energy': [
    () => plot3dEnergyLandscape(bowl, { resolution: 2000 }),
    'plot3dEnergyLandscape: expected resolution to be from 2 to 500, got 2000',
  ],
  'patches of a surface': [
    () => surface({ data: new Float64Array(1e6), shape: [1000, 1000] }),
    'surface: expected z to be of at most 250000 cells, got 998001',
  ],
  'strides of a surface': [
    () => plt.figure().addSubplot({ projection: '3d' }).plotSurface(grid, grid, grid, { rstride: 0 }),
    'Axes.plotSurface: expected rstride to be a positive integer, got 0',
  ],
  'points of a violin': [
    () => plt.violinplot([1, 2, 3], { points: huge }),
    'Axes.violinplot: expected points to be at most 10000, got 1000000000',
  ],
  'density of streamlines': [
    () => streamlines([0, 1], [0, 1], grid, grid, { density: huge }),
    'streamlines: expected density to be at most 20, got 1000000000',
  ],
  'columns of images': [() => imageGrid([grid], { scale: huge }), 'imageGrid: expected the size of all images'],
  'rows of axes': [() => plt.subplots(huge, 1), 'plt.subplots: expected nrows to be at most 2000, got 1000000000'],
  'axes of a grid': [() => plt.subplots(100, 100), 'plt.subplots: expected ncols to be at most 20, got 100'],
  'cells of a grid': [() => new plt.GridSpec(2, huge), 'GridSpec: expected ncols to be at most 2000, got 1000000000'],
  'cells of axes': [
    () => plt.figure().addSubplot(huge, 1, 1),
    'Figure.addSubplot: expected nrows to be at most 2000, got 1000000000',
  ],
  'grids without common lines': [
    () => {
      const fig = plt.figure();
      for (const rows of [1999, 1997]) fig.addSubplot(rows, 1, 1);
      fig.drawing();
    },
    'Figure: expected grids with common lines, at most 2000 of them, got 3992003 × 1',
  ],
  'frames of an animation': [
    () => new FuncAnimation(plt.figure(), () => {}, { frames: huge }),
    'FuncAnimation: expected frames to be at most 20000, got 1000000000',
  ],
  'runs of a GIF': [() => gif([pixel], { loop: huge }), 'gif: expected loop to be at most 65536, got 1000000000'],
  'pace of a GIF': [() => gif([pixel], { fps: 1e-9 }), 'gif: expected fps to be at least 1 / 655'],
};
const pixel = { width: 1, height: 1, data: new Uint8Array(4) };

describe('numbers without end', () => {
  afterEach(() => plt.close('all'));

  it.each(Object.entries(calls))('%s are refused in words', (_, [call, message]) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  it('frames that do not end are refused, or ended by saveCount', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'limits-'));
    const [fig] = plt.subplots({ figsize: [1, 1] });
    let last = -1;
    function* frames() {
      for (let i = 0; ; i++) yield i;
    }
    const update = (i: number) => {
      last = i;
    };
    await new FuncAnimation(fig, update, { frames, saveCount: 3 }).save(join(folder, 'few.gif'));
    expect(last).toBe(2);
    plt.clf();
    await expect(new FuncAnimation(fig, update, { frames }).save(join(folder, 'all.gif'))).rejects.toThrow(
      'FuncAnimation: expected frames to be at most 20000, or a saveCount to end them, got "more"',
    );
    rmSync(folder, { recursive: true });
  });
});
