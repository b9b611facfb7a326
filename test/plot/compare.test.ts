import { describe, expect, it } from 'vitest';
import { compareSamples } from '../../lib/plot/index.js';
import { colorAt, energyOf, frames, withoutLegend } from './support.js';

const real = [
  [0, 0],
  [4, 2],
  [2, 1],
];
const generated = [
  [1, 1],
  [3, 1],
  [90, 1],
];

describe('compareSamples', () => {
  it('puts energy, real and generated points side by side on the same axes', () => {
    const svg = compareSamples({ real, generated, model: energyOf((x, y) => x + y), title: 'Moons' }).svg();
    const [a, b, c] = frames(svg);
    for (const other of [b, c]) expect([other.width, other.height]).toEqual([a.width, a.height]);
    expect(new Set([a.y, b.y, c.y]).size).toBe(1);
    expect([a.x + a.width < b.x, b.x + b.width < c.x]).toEqual([true, true]);
    expect(a.width / a.height).toBeCloseTo(2, 1);
    const texts = [
      'Moons',
      'energy',
      'held-out data, n = 3',
      'generated, n = 3',
      'held-out data',
      'generated (1 out of view)',
    ];
    for (const text of texts) expect(svg).toContain(`>${text}</text>`);
    expect(withoutLegend(svg).match(/<circle[^>]* r="2"/g)).toHaveLength(5);
  });

  it('leaves the energy out without a model', () => {
    expect(frames(compareSamples({ real, generated }).svg())).toHaveLength(2);
  });

  it('ends the colours of the energy above the real points', () => {
    // 0 … 6 on the real points, 200 in the corner: without an end, all but the corner would be dark.
    const model = energyOf((x, y) => (x > 4.5 && y > 2.2 ? 200 : x + y));
    const figure = compareSamples({ real, generated, model, xRange: [-1, 5], yRange: [-1, 3] });
    const color = colorAt(figure, [-1, 5], [-1, 3]);
    expect(color(4.9, 2.9)).toEqual([253, 231, 37]);
    expect(color(3, 1.5)[1]).toBeGreaterThan(color(-0.9, -0.9)[1] + 60);
  });

  it('draws histograms and pairs of the first columns of wider tables', () => {
    const rows = (n: number, d: number) =>
      Array.from({ length: n }, (_, i) => Array.from({ length: d }, (_, j) => (i * (j + 3)) % 17));
    const columns = ['a', 'b', 'c', 'd', 'e'];
    const svg = compareSamples({ real: rows(50, 5), generated: rows(40, 5), columns }).svg();
    expect(frames(svg)).toHaveLength(4 + 6);
    for (const text of ['a', 'd', 'density', 'held-out data, n = 50', 'generated, n = 40'])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).not.toContain('>e</text>');
    expect(frames(compareSamples({ real: rows(9, 3), generated: rows(9, 3), dims: 2 }).svg())).toHaveLength(3);
    expect(compareSamples({ real: rows(9, 3), generated: rows(9, 3) }).svg()).toContain('>x₃</text>');
  });

  it('draws histograms of one column, equal in area', () => {
    const svg = compareSamples({ real: [[0], [1], [2], [3]], generated: [[1], [2]] }).svg();
    const areas = [...svg.matchAll(/<g[^>]*aria-label="rect"[^>]*>(.*?)<\/g>/g)].map(([, rects]) => {
      const sizes = [...rects.matchAll(/width="([\d.]+)" height="([\d.]+)"/g)];
      return sizes.reduce((sum, [, width, height]) => sum + Number(height) * Number(width), 0);
    });
    expect(areas).toHaveLength(2);
    expect(areas[0] / areas[1]).toBeCloseTo(1, 2);
  });

  it('draws groups without points, and constant columns', () => {
    expect(frames(compareSamples({ real, generated: [] }).svg())).toHaveLength(2);
    expect(frames(compareSamples({ real: [], generated }).svg())).toHaveLength(2);
    const flat = Array.from({ length: 5 }, (_, i) => [i, 3, NaN]);
    expect(frames(compareSamples({ real: flat, generated: flat }).svg())).toHaveLength(6);
  });

  it.each([
    [() => compareSamples({ real } as never), TypeError, 'compareSamples: expected generated to be a tensor,'],
    [
      () => compareSamples({ real, generated: [[1, 2, 3]] }),
      RangeError,
      'compareSamples: expected generated to be of shape (m, 2) as the real points, got shape [1, 3]',
    ],
    [
      () => compareSamples({ real, generated, columns: ['a'] }),
      RangeError,
      'compareSamples: expected columns to be 2 names, got ["a"]',
    ],
    [
      () => compareSamples({ real, generated, dims: 5 }),
      RangeError,
      'compareSamples: expected dims to be from 2 to 4, got 5',
    ],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
