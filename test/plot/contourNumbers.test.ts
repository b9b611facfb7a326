import { afterEach, describe, expect, it } from 'vitest';
import { contour, contourFilled, figure, ListedColormap, panel, pyplot as plt } from '../../lib/plot/index.js';
import { colorAt } from './support.js';

afterEach(() => plt.close('all'));

const n = 61;
const bowl = Array.from({ length: n }, (_, r) => Array.from({ length: n }, (_, c) => Math.hypot(c - 30, r - 30) / 10));

describe('numbers on lines', () => {
  it('stand once on each ring, which is open there', () => {
    const whole = figure([[panel(contour(bowl, { levels: [1, 2], color: 'k' }))]]).svg();
    const open = figure([[panel(contour(bowl, { levels: [1, 2], color: 'k', numbers: true }))]]).svg();
    const count = (svg: string, level: number) => svg.split(`>${level}</text>`).length - 1;
    expect([1, 2].map((level) => count(open, level) - count(whole, level))).toEqual([1, 1]);
    const paths = (svg: string) => [...svg.matchAll(/<path d="(M[^"]*)"[^>]*stroke-linejoin/g)].map(([, d]) => d!);
    const ends = (d: string) =>
      [/^M([^L]*)/.exec(d)![1], /L([^L]*)$/.exec(d)![1]].map((p) => p!.split(',').map(Number));
    for (const d of paths(whole)) {
      const [a, b] = ends(d);
      expect(Math.hypot(a![0]! - b![0]!, a![1]! - b![1]!)).toBeLessThan(0.1);
    }
    expect(paths(open)).toHaveLength(2);
    for (const d of paths(open)) {
      const [a, b] = ends(d);
      // The width of a digit of 11 pixels, and 5 at each side.
      expect(Math.hypot(a![0]! - b![0]!, a![1]! - b![1]!)).toBeGreaterThan(10);
    }
  });

  it('have the size, format and levels of clabel', () => {
    const [fig, ax] = plt.subplots();
    const lines = ax.contour(bowl, { levels: [1, 2, 3], colors: 'k' });
    ax.clabel(lines, { fontsize: 9, fmt: '%.2f', levels: [1, 3], inline: false, colors: 'red' });
    const svg = fig.drawing().svg();
    const red = [...svg.matchAll(/<text[^>]*font-size="12.5"[^>]*fill="#ff0000"[^>]*>([^<]*)</g)];
    expect(red.map(([, text]) => text)).toEqual(['1.00', '3.00']);
    ax.clabel(lines, { fmt: { 1: 'one', 2: 'two', 3: 'three' } });
    for (const text of ['one', 'two', 'three']) expect(fig.drawing().svg()).toContain(`>${text}</text>`);
    expect(() => ax.clabel(3)).toThrow('Axes.clabel: expected CS to be what contour returns, got 3');
    expect(() => contour(bowl, { numbers: { sise: 3 } as never })).toThrow(/size/);
  });
});

describe('lines and bands as Matplotlib has them', () => {
  it('dashes what is below 0 in one colour', () => {
    const z = bowl.map((row) => row.map((value) => value - 2));
    const dashes = (options: object) => {
      const [fig, ax] = plt.subplots();
      ax.contour(z, { levels: [-1, 1], ...options });
      return (
        fig
          .drawing()
          .svg()
          .match(/stroke-dasharray/g) ?? []
      ).length;
    };
    expect([dashes({ colors: 'k' }), dashes({ cmap: 'jet' }), dashes({ colors: 'k', linestyles: '-' })]).toEqual([
      1, 0, 0,
    ]);
  });

  it('fills beyond the ends with the ends of the map, or of a list', () => {
    const z = [0, 1, 2, 3].map(() => [-2, -1, 1, 2]);
    const at = (options: object) => {
      const color = colorAt(figure([[panel(contourFilled(z, { levels: [-1, 0, 1], ...options }))]]), [0, 3], [0, 3]);
      return [color(0.1, 1.5), color(2.9, 1.5)];
    };
    // Matplotlib 3.10: plt.cm.bwr(0.0), plt.cm.bwr(1.0).
    expect(at({ extend: 'both', cmap: 'bwr' })).toEqual([
      [0, 0, 255],
      [255, 0, 0],
    ]);
    expect(at({ extend: 'both', color: ['lime', 'k', 'w', 'cyan'] })).toEqual([
      [0, 255, 0],
      [0, 255, 255],
    ]);
  });
});

describe('ListedColormap', () => {
  const map = new ListedColormap(['#102030', 'tab:orange', 'g']);
  const bytes = (color: readonly number[]) => color.map((part) => Math.round(255 * part));

  it('gives colours by numbers, those outside of [0, 1] the first and the last', () => {
    expect(map.N).toBe(3);
    // Matplotlib 3.10: ListedColormap(['#102030', 'tab:orange', 'g'])([0, 0.32, 0.34, 0.67, 1.0]).
    const [a, b, c] = [
      [16, 32, 48, 255],
      [255, 127, 14, 255],
      [0, 128, 0, 255],
    ];
    expect(map([0, 0.32, 0.34, 0.67, 1]).map(bytes)).toEqual([a, a, b, c, c]);
    expect([-0.5, 1.5].map((value) => bytes(map(value)))).toEqual([a, c]);
    expect(bytes(map(Number.NaN))).toEqual([0, 0, 0, 0]);
  });

  it('colours images', () => {
    const [fig, ax] = plt.subplots();
    ax.imshow([[0, 1, 2]], { cmap: map });
    const color = colorAt(fig.drawing(), [-0.5, 2.5], [0.5, -0.5]);
    expect([color(0, 0), color(1, 0), color(2, 0)]).toEqual([
      [16, 32, 48],
      [255, 127, 14],
      [0, 128, 0],
    ]);
  });
});
