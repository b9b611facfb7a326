import { expect, it } from 'vitest';
import { plotSamples } from '../../lib/plot/index.js';

const dots = (svg: string) => svg.match(/<circle/g)?.length ?? 0;

it('draws every point of a single set', () => {
  const figure = plotSamples([
    [0, 0],
    [1, 2],
    [2, 1],
  ]);
  expect(dots(figure.svg())).toBe(3);
  expect(figure.width).toBeGreaterThan(460);
});

it('draws a panel for each named set, in rows', () => {
  const points = [
    [0, 0],
    [1, 1],
  ];
  const one = plotSamples({ a: points }, { size: 100 });
  const three = plotSamples({ a: points, b: points, c: points }, { size: 100, columns: 2 });
  expect(dots(three.svg())).toBe(6);
  expect(three.svg()).toContain('>c<');
  expect(three.width).toBeGreaterThan(1.8 * one.width);
  expect(three.height).toBeGreaterThan(1.8 * one.height);
});

it('says how many points are out of view or not finite', () => {
  const points = [
    [0, 0],
    [5, 0],
    [Number.NaN, 1],
  ];
  const svg = plotSamples({ wide: points }, { xRange: [-1, 1], yRange: [-1, 1] }).svg();
  expect(svg).toContain('wide (2 out of view)');
});

it('explains what is wrong', () => {
  expect(() => plotSamples([[1, 2, 3]])).toThrow(
    'plotSamples: expected samples to be of shape (n, 2), got shape [1, 3]',
  );
  expect(() => plotSamples({})).toThrow(/plotSamples: expected samples to be points, or an object of them by name/);
  expect(() => plotSamples([[0, 0]], { colums: 2 } as object)).toThrow('did you mean columns');
});
