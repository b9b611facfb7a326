import { describe, expect, it } from 'vitest';
import { plotLoss } from '../../lib/plot/index.js';

/** The points of each line, in pixels; a gap begins a new stretch. */
function lines(svg: string): number[][][][] {
  return [...svg.matchAll(/aria-label="line"[^>]*><path d="([^"]*)"/g)].map(([, d]) =>
    d
      .split('M')
      .slice(1)
      .map((stretch) =>
        stretch
          .replace('Z', '')
          .split('L')
          .map((point) => point.split(',').map(Number)),
      ),
  );
}

describe('plotLoss', () => {
  it('draws one curve from lower steps at the left, higher losses up', () => {
    const [[curve]] = lines(plotLoss([3, 2, 1]).svg());
    expect(curve).toHaveLength(3);
    expect(curve[0][0]).toBeLessThan(curve[1][0]);
    expect(curve[0][1]).toBeLessThan(curve[1][1]);
    expect(curve[1][0] - curve[0][0]).toBeCloseTo(curve[2][0] - curve[1][0], 1);
  });

  it('draws curves by name, with a key each', () => {
    const svg = plotLoss(
      { train: [3, 2, 1], test: new Float32Array([4, 3]) },
      { title: 'Losses', yLabel: 'nats' },
    ).svg();
    expect(lines(svg).map(([curve]) => curve.length)).toEqual([3, 2]);
    for (const text of ['train', 'test', 'Losses', 'step', 'nats']) expect(svg).toContain(`>${text}</text>`);
  });

  it('leaves gaps where a loss is not finite, or not positive on a logarithmic axis', () => {
    const values = [3, 2, NaN, 1, 0.5, Infinity, 2, 1];
    expect(lines(plotLoss(values).svg())[0].map((stretch) => stretch.length)).toEqual([2, 2, 2]);
    expect(lines(plotLoss([4, 2, 0, 1, 2], { logScale: true }).svg())[0].map((s) => s.length)).toEqual([2, 2]);
  });

  it('has powers of ten, evenly spaced, on a logarithmic axis', () => {
    const svg = plotLoss([1000, 100, 10, 1], { logScale: true }).svg();
    for (const text of ['1', '10', '100', '1000']) expect(svg).toContain(`>${text}</text>`);
    const [[curve]] = lines(svg);
    const drops = [1, 2, 3].map((i) => curve[i][1] - curve[i - 1][1]);
    expect(drops[1]).toBeCloseTo(drops[0], 1);
    expect(drops[2]).toBeCloseTo(drops[0], 1);
    expect(plotLoss([1, 1.2, 1.1], { logScale: true }).svg()).toContain('>1.1');
  });

  it('adds a running average, which begins at the first value and stays inside the values', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i % 2 ? 1 : 3));
    const [[raw], [smooth]] = lines(plotLoss(values, { smoothing: 0.9 }).svg());
    expect(smooth[0]).toEqual(raw[0]);
    const middle = (raw[0][1] + raw[1][1]) / 2;
    expect(Math.abs(smooth.at(-1)![1] - middle)).toBeLessThan(0.1 * Math.abs(raw[0][1] - raw[1][1]));
  });

  it('keeps the extremes of very long curves', () => {
    const values = Float64Array.from({ length: 200_000 }, (_, i) => Math.sin(i));
    values[123_456] = 50;
    values[77_777] = NaN;
    const figure = plotLoss(values);
    expect(figure.svg().length).toBeLessThan(100_000);
    const all = lines(figure.svg())[0].flat();
    const peak = all.reduce((a, b) => (b[1] < a[1] ? b : a));
    const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
    expect((peak[0] - left) / (right - left)).toBeCloseTo(123_456 / 200_000, 3);
    expect(lines(figure.svg())[0].length).toBe(2);
  });

  it('numbers the steps from start, every so many', () => {
    expect(plotLoss([1, 2, 3], { start: 0, every: 500 }).svg()).toContain('>1000</text>');
  });

  it('draws nothing of nothing', () => {
    expect(lines(plotLoss([]).svg())).toEqual([]);
    expect(lines(plotLoss({}).svg())).toEqual([]);
    expect(lines(plotLoss([NaN, NaN], { logScale: true }).svg())).toEqual([]);
  });

  it.each([
    [() => plotLoss([[1, 2]]), RangeError, 'plotLoss: expected losses to be a list of numbers, got shape [1, 2]'],
    [() => plotLoss({ a: 3 as never }), TypeError, 'plotLoss: expected a to be a tensor,'],
    [
      () => plotLoss(3 as never),
      TypeError,
      'plotLoss: expected losses to be a list of numbers, or lists by name, got 3',
    ],
    [
      () => plotLoss([1], { smoothing: 1 }),
      RangeError,
      'plotLoss: expected smoothing to be from 0 up to but without 1, got 1',
    ],
    [
      () => plotLoss([1], { logscale: true } as object),
      TypeError,
      'plotLoss: unknown option logscale, did you mean logScale?',
    ],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
