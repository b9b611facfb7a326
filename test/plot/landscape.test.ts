import { describe, expect, it } from 'vitest';
import { plot2dEnergyLandscape, plotSamplesOnEnergy, plotSampleTrajectories } from '../../lib/plot/index.js';
import { colorAt, energyOf, frames, lightness, withoutLegend } from './support.js';

const xRange: [number, number] = [-1, 3];
const yRange: [number, number] = [-2, 1];
const ranges = { xRange, yRange };
const grey = [236, 236, 236];
const purple = [68, 1, 84]; // the dark end of viridis
const yellow = [253, 231, 37]; // and the light one

describe('plot2dEnergyLandscape', () => {
  it.each([true, false])('has y up and x to the right, contour: %s', (contour) => {
    const figure = plot2dEnergyLandscape(
      energyOf((x, y) => x + 4 * y),
      { ...ranges, contour },
    );
    const color = colorAt(figure, xRange, yRange);
    const corners = [color(-0.9, -1.9), color(2.9, -1.9), color(-0.9, 0.9), color(2.9, 0.9)].map(lightness);
    expect(corners).toEqual([...corners].sort((a, b) => a - b));
    expect(new Set(corners).size).toBe(4);
  });

  it('puts a contour where the energy has its level', () => {
    const figure = plot2dEnergyLandscape(
      energyOf((x, y) => y + 0.5 * x),
      { ...ranges, contourLevels: [0] },
    );
    const color = colorAt(figure, xRange, yRange);
    for (const x of [-0.8, 0, 1.5, 2.8]) {
      expect(color(x, -0.5 * x - 0.04)).toEqual(purple);
      expect(color(x, -0.5 * x + 0.04)).toEqual(yellow);
    }
  });

  it('has equal lengths on both axes', () => {
    const [frame] = frames(
      plot2dEnergyLandscape(
        energyOf(() => 0),
        ranges,
      ).svg(),
    );
    expect(frame.width / 4).toBeCloseTo(frame.height / 3, 0);
  });

  it.each([true, false])('leaves what is not finite grey, contour: %s', (contour) => {
    const energy = energyOf((x, y) => (x > 2 ? Infinity : x < 0 ? NaN : y));
    const color = colorAt(plot2dEnergyLandscape(energy, { ...ranges, contour }), xRange, yRange);
    expect(color(2.5, 0)).toEqual(grey);
    expect(color(-0.5, -1.5)).toEqual(grey);
    // Smooth colours come near the last one only at the highest value.
    for (const c of [0, 1, 2]) expect(Math.abs(color(1, 0.98)[c] - yellow[c])).toBeLessThan(6);
  });

  it('says so where no energy is finite', () => {
    const figure = plot2dEnergyLandscape(energyOf(() => NaN));
    expect(figure.svg()).toContain('>no finite energy in this range</text>');
    expect(figure.svg()).not.toContain('>energy</text>');
    expect(colorAt(figure, [-5, 5], [-5, 5])(3, 3)).toEqual(grey);
  });

  it('draws a constant energy in one colour', () => {
    const color = colorAt(
      plot2dEnergyLandscape(
        energyOf(() => 3),
        ranges,
      ),
      xRange,
      yRange,
    );
    expect(color(0, 0)).toEqual(color(2, -1));
    expect(color(0, 0)).not.toEqual(grey);
  });

  it('colours by the logarithm on request', () => {
    const energy = energyOf((x) => 10 ** (2 * x));
    const middle = (logScale: boolean) =>
      lightness(colorAt(plot2dEnergyLandscape(energy, { ...ranges, logScale }), xRange, yRange)(1, 0));
    expect(middle(true)).toBeGreaterThan(middle(false) + 30);
    expect(plot2dEnergyLandscape(energy, { logScale: true }).svg()).toContain('>log(1 + energy − min)</text>');
  });

  it('gives the energies above maxEnergy the last colour', () => {
    const color = (options: object) =>
      colorAt(
        plot2dEnergyLandscape(
          energyOf((x) => 10 * x),
          { ...ranges, ...options },
        ),
        xRange,
        yRange,
      );
    const cut = color({ maxEnergy: 5 });
    expect(cut(0.6, 0)).toEqual(cut(1.9, 0));
    expect(lightness(cut(0.4, 0))).toBeGreaterThan(lightness(color({})(0.4, 0)) + 30);
    const log = color({ logScale: true, maxEnergy: 5 });
    expect(log(0.6, 0)).toEqual(log(1.9, 0));
    expect(log(0, 0)).not.toEqual(log(0.6, 0));
  });

  it('turns a map round and shows no key where told so', () => {
    const figure = plot2dEnergyLandscape(
      energyOf((_, y) => y),
      { ...ranges, cmap: 'viridis_r', showColorbar: false },
    );
    expect(colorAt(figure, xRange, yRange)(0, 0.99)).toEqual(purple);
    expect(figure.svg()).not.toContain('>energy</text>');
  });

  it('names title and axes, and numbers the axes', () => {
    const svg = plot2dEnergyLandscape(
      energyOf(() => 0),
      { title: 'Wells', xRange: [-5, 5] },
    ).svg();
    for (const text of ['Wells', 'x', 'y', 'energy', '−4', '0', '4']) expect(svg).toContain(`>${text}</text>`);
  });

  const energy = energyOf(() => 0);
  it.each([
    [
      () => plot2dEnergyLandscape(energy, { maxEnergy: 0 }),
      RangeError,
      'plot2dEnergyLandscape: expected maxEnergy to be above the lowest energy, 0, got 0',
    ],
    [
      () => plot2dEnergyLandscape(energy, { xrange: [0, 1] } as object),
      TypeError,
      /unknown option xrange, did you mean xRange\?/,
    ],
    [
      () => plot2dEnergyLandscape(energy, { xRange: [1, 1] }),
      RangeError,
      'plot2dEnergyLandscape: expected xRange to be [low, high] with low below high, got [1, 1]',
    ],
    [
      () => plot2dEnergyLandscape(energy, { yRange: 3 as never }),
      TypeError,
      'plot2dEnergyLandscape: expected yRange to be [low, high], got 3',
    ],
    [
      () => plot2dEnergyLandscape(energy, { resolution: 1 }),
      RangeError,
      'plot2dEnergyLandscape: expected resolution to be from 2 to 2000, got 1',
    ],
    [
      () => plot2dEnergyLandscape(energy, { cmap: 'virids' }),
      RangeError,
      'plot2dEnergyLandscape: expected cmap to be a colour map, got "virids"; did you mean "viridis"?',
    ],
    [
      () => plot2dEnergyLandscape((() => [1, 2]) as never),
      RangeError,
      'plot2dEnergyLandscape: expected model to be an energy, a number for each of 10000 points, got [1, 2]',
    ],
    [
      () => plot2dEnergyLandscape(3 as never),
      TypeError,
      'plot2dEnergyLandscape: expected model to be a model or a function of points, got 3',
    ],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe('plotSamplesOnEnergy', () => {
  const energy = energyOf((x, y) => x * x + y * y);

  it('draws each sample where it is, and counts those out of view', () => {
    const samples = [
      [-1, -2],
      [3, 1],
      [0, 0],
      [4, 0],
      [NaN, 0],
    ];
    const svg = plotSamplesOnEnergy(energy, samples, ranges).svg();
    const [{ width, height }] = frames(svg);
    const dots = [...withoutLegend(svg).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="2.5"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(dots).toHaveLength(3);
    const [a, b, c] = dots;
    expect([b[0] - a[0], a[1] - b[1]]).toEqual([width, height]);
    expect((c[0] - a[0]) / width).toBeCloseTo(1 / 4, 2);
    expect((a[1] - c[1]) / height).toBeCloseTo(2 / 3, 2);
    expect(svg).toContain('>samples (2 out of view)</text>');
  });

  it('shows where the samples are by default, also a single one or none', () => {
    expect(
      plotSamplesOnEnergy(energy, [
        [100, 200],
        [104, 208],
      ]).svg(),
    ).toContain('>204</text>');
    expect(
      plotSamplesOnEnergy(energy, [
        [7, 7],
        [7, 7],
      ]).svg(),
    ).toContain('>7.0</text>');
    expect(plotSamplesOnEnergy(energy, []).svg()).toContain('>−4</text>');
    expect(plotSamplesOnEnergy(energy, { data: new Float32Array(0), shape: [0, 2] }).svg()).toContain('>−4</text>');
  });

  it('takes plain and typed data alike', () => {
    const nested = plotSamplesOnEnergy(
      energy,
      [
        [0, 1],
        [2, 0],
      ],
      ranges,
    ).svg();
    const flat = { data: new BigInt64Array([0n, 1n, 2n, 0n]) as never, shape: [2, 2] };
    expect(plotSamplesOnEnergy(energy, flat, ranges).svg()).toBe(nested);
  });

  it.each([
    [[[1, 2, 3]], 'plotSamplesOnEnergy: expected samples to be of shape (n, 2), got shape [1, 3]'],
    [[1, 2], 'plotSamplesOnEnergy: expected samples to be of shape (n, d), got shape [2]'],
    [[[1, 2], [3]], 'plotSamplesOnEnergy: expected samples to be nested arrays of equal lengths [2, 2], got [3]'],
    [[['a', 'b']], 'plotSamplesOnEnergy: expected samples to be nested arrays of numbers, got "a"'],
    [
      'abc',
      'plotSamplesOnEnergy: expected samples to be a tensor, { data, shape }, a typed array or nested arrays of numbers, got "abc"',
    ],
  ])('refuses samples %j', (samples, message) => {
    expect(() => plotSamplesOnEnergy(energy, samples as never)).toThrow(message);
  });
});

describe('plotSampleTrajectories', () => {
  it('draws paths of which nothing is in sight', () => {
    const path = (x: number, y: number) => [
      [
        [x, y],
        [x + 1, y + 1],
      ],
    ];
    for (const [x, y] of [
      [1e3, 0],
      [-1e3, 0],
      [0, 1e6],
      [0, -1e6],
      [1e9, 1e9],
    ] as const) {
      const figure = plotSampleTrajectories(path(x, y), ranges);
      expect(figure.png().subarray(1, 4).toString()).toBe('PNG');
    }
  });

  const paths = [
    [
      [0, 0],
      [1, 1],
      [2, 0],
    ],
    [
      [0, 1],
      [1, 0],
      [2, 1],
    ],
  ];

  it('draws a path a chain, with its ends, on an energy or on paper', () => {
    for (const model of [undefined, energyOf((x, y) => x + y)]) {
      const svg = plotSampleTrajectories(paths, { model }).svg();
      expect(svg.match(/aria-label="line"/g)).toHaveLength(2);
      expect(withoutLegend(svg).match(/<circle[^>]*r="3.5"/g)).toHaveLength(4);
      for (const text of ['start', 'end']) expect(svg).toContain(`>${text}</text>`);
      expect(svg.includes('aria-label="contour"')).toBe(model !== undefined);
    }
  });

  it('takes one chain, none, and one that leaves the finite numbers', () => {
    expect(
      plotSampleTrajectories(paths[0])
        .svg()
        .match(/aria-label="line"/g),
    ).toHaveLength(1);
    expect(plotSampleTrajectories({ data: [], shape: [0, 5, 2] }).svg()).not.toContain('aria-label="line"');
    expect(
      plotSampleTrajectories([
        [0, 0],
        [1, 1],
        [NaN, Infinity],
      ]).svg(),
    ).toContain('aria-label="line"');
  });

  it('refuses other shapes', () => {
    expect(() => plotSampleTrajectories([[1, 2, 3]])).toThrow(
      new RangeError(
        'plotSampleTrajectories: expected trajectories to be of shape (chains, steps, 2), got shape [1, 3]',
      ),
    );
  });
});
