import { afterEach, describe, expect, it } from 'vitest';
import { figure, type PyFigure, panel, pyplot as plt, polygon } from '../../lib/plot/index.js';
import { FancyArrow } from '../../lib/plot/pyplot/patches.js';
import { colorAt, frames } from './support.js';

const svg = (fig: PyFigure = plt.gcf()) => fig.drawing().svg();
afterEach(() => plt.close('all'));

/** The boxes of axes as shares of the figure, from below, as Matplotlib's get_position().bounds. */
function bounds(fig: PyFigure): number[][] {
  const drawing = fig.drawing();
  return frames(drawing.svg()).map(({ x, y, width, height }) =>
    [x / drawing.width, 1 - (y + height) / drawing.height, width / drawing.width, height / drawing.height].map(
      (share) => Math.round(100 * share) / 100,
    ),
  );
}

describe('places of axes', () => {
  it('puts axes into slices of a grid of several sizes', () => {
    const fig = plt.figure({ figsize: [9, 6] });
    const gs = fig.addGridspec(2, 3, { widthRatios: [2, 1, 1], heightRatios: [1, 2] });
    const axes = [gs.at(0, ':'), gs.at(1, 0), gs.at(-1, '1:')].map((cells) => fig.addSubplot(cells));
    expect(axes).toEqual(fig.axes);
    // Matplotlib 3.10: [ax.get_position().bounds for ax in fig.axes].
    const matplotlib = [
      [0.125, 0.647, 0.775, 0.233],
      [0.125, 0.11, 0.342, 0.467],
      [0.535, 0.11, 0.365, 0.467],
    ];
    bounds(fig).forEach((box, i) => {
      box.forEach((share, k) => {
        expect(Math.abs(share - matplotlib[i][k])).toBeLessThan(0.03);
      });
    });
    const other = plt.figure();
    expect(plt.subplot2grid([2, 3], [1, 1], { colspan: 2 })).toBe(other.axes[0]);
    expect(bounds(other)[0][2]).toBeGreaterThan(0.4);
    const cells = new plt.GridSpec(2, 2);
    expect([cells.at(3).place.row, cells.at(3).place.column]).toEqual([1, 1]);
    expect(() => cells.at(2, 0)).toThrow('GridSpec: expected row to be a number or a slice of 2, got 2');
    expect(() => cells.at('1:1', 0)).toThrow('expected row to be');
  });

  it('puts axes into boxes of their own, over the others', () => {
    const fig = plt.figure({ figsize: [6, 4] });
    fig.addSubplot();
    const inset = fig.addAxes([0.2, 0.6, 0.3, 0.2]);
    inset.plot([1, 2]);
    expect(bounds(fig)[1]).toEqual([0.2, 0.6, 0.3, 0.2]);
    expect(plt.axes([0.6, 0.2, 0.1, 0.1])).toBe(fig.axes[2]);
    expect(() => fig.addAxes([0, 0, 1])).toThrow('Figure.addAxes: expected rect to be [left, bottom, width, height]');
  });

  it('has twins with a y axis of their own at the right', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 10], [0, 1]);
    const twin = ax.twinx();
    twin.plot([5, 20], [1000, 3000]);
    twin.setYlabel('thousands');
    const drawn = svg(fig);
    const [frame, more] = frames(drawn);
    expect(more).toBe(undefined);
    const right = frame.x + frame.width;
    const at = (text: string) => Number(new RegExp(`<text x="([-\\d.]+)"[^>]*>${text}<`).exec(drawn)?.[1]);
    expect(at('3000')).toBeGreaterThan(right);
    expect(at('1.0')).toBeLessThan(frame.x);
    // Both have the x of both.
    expect(drawn.match(/>20(\.0)?</g)).toHaveLength(1);
    expect(drawn).toContain('thousands');
    expect(plt.twinx(ax)).toBe(fig.axes[2]);
  });
});

describe('areas', () => {
  it('fills between lines beside the same y', () => {
    const [fig, ax] = plt.subplots();
    ax.fillBetweenx([0, 1, 2], [1, 1, 1], [3, 3, 3], { color: 'red' });
    ax.set({ xlim: [0, 4], ylim: [0, 2] });
    const color = colorAt(fig.drawing(), [0, 4], [0, 2]);
    expect([color(2, 1), color(0.5, 1), color(3.5, 1)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
      [255, 255, 255],
    ]);
  });

  it('draws patches where they are in data', () => {
    const [fig, ax] = plt.subplots();
    ax.addPatch(new plt.Circle([1, 1], 0.5, { color: 'blue' }));
    ax.addPatch(new plt.Rectangle([2, 0], 1, 1, { facecolor: 'lime', angle: 90 }));
    ax.addPatch(
      new plt.Polygon(
        [
          [3, 1],
          [4, 1],
          [4, 2],
        ],
        { fc: 'red' },
      ),
    );
    ax.addPatch(new plt.Ellipse([3, 0.5], 0.8, 0.4, { fill: false }));
    ax.set({ xlim: [0, 4], ylim: [0, 2] });
    const color = colorAt(fig.drawing(), [0, 4], [0, 2]);
    expect([color(1, 1.4), color(1.4, 1.4), color(1.7, 0.3), color(2.5, 0.5), color(3.8, 1.3), color(3, 0.5)]).toEqual([
      [0, 0, 255],
      [255, 255, 255],
      [0, 255, 0],
      [255, 255, 255],
      [255, 0, 0],
      [255, 255, 255],
    ]);
    expect(svg().match(/aria-label="polygon"/g)).toHaveLength(4);
    expect(() => ax.addPatch({} as never)).toThrow('Axes.addPatch: expected p to be a patch such as a Circle');
  });

  it.each([
    // FancyArrow(1, 2, 3, -4, …).get_xy() of Matplotlib, which closes halves with their first corner.
    [
      { width: 0.1, headWidth: 0.5, overhang: 0.2 },
      ...[
        [4.45, 3.8, 4.05, 0.96, 1.04, 4.13, 4.2, 4.45],
        [-2.6, -2.15, -2.15, 1.97, 2.03, -2.09, -1.85, -2.6],
      ],
    ],
    [{ width: 0.2, lengthIncludesHead: true, shape: 'left' }, [4, 3.22, 3.38, 0.92, 1], [-2, -1.46, -1.34, 1.94, 2]],
    [{ width: 0.2, shape: 'right' }, [4.54, 4.24, 4.08, 1.08, 1], [-2.72, -1.82, -1.94, 2.06, 2]],
  ] as [object, number[], number[]][])('an arrow has Matplotlib’s corners: %j', (look, x, y) => {
    const { properties } = new FancyArrow(1, 2, 3, -4, look);
    for (const [got, expected] of [
      [properties.x, x],
      [properties.y, y],
    ] as [Float64Array, number[]][]) {
      expect([...got].map((value) => Number(value.toFixed(6)))).toEqual(expected);
    }
    expect(() => new FancyArrow(0, 0, 1, 1, { shape: 'half' })).toThrow("FancyArrow: expected shape to be 'full'");
  });

  it('is a mark too', () => {
    const triangle = polygon([0, 2, 1], [0, 0, 2], { color: 'red', label: 'a triangle' });
    const color = colorAt(figure(panel(triangle, { xRange: [0, 2], yRange: [0, 2], legend: false })), [0, 2], [0, 2]);
    expect([color(1, 0.5), color(0.2, 1.5)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
    expect(() => polygon([0, 1], [0])).not.toThrow();
    expect(() => polygon([0, 1], [0, 1, 2])).toThrow('polygon: expected y to be 2 numbers');
  });
});

describe('areas', () => {
  it('stand on the axis where they are stacked, as in Matplotlib', () => {
    const [, ax] = plt.subplots();
    ax.stackplot([0, 1, 2], [1, 2, 1], [2, 1, 2]);
    // Matplotlib 3.10: ax.get_ylim() == (0.0, 3.15).
    const [low, high] = ax.getYlim();
    expect(low).toBe(0);
    expect(high).toBeCloseTo(3.15, 6);
  });

  it('are not hidden by a legend that may stand elsewhere', () => {
    const [fig, ax] = plt.subplots();
    ax.fillBetween([0, 1, 2, 3], [0, 0, 0, 0], [0, 0, 4, 4], { label: 'area' });
    ax.legend();
    const place = /<g transform="translate\(([\d.]+)[ ,]([\d.]+)\)"[^>]*><g aria-label="legend"/.exec(svg(fig));
    const [{ x, width }] = frames(svg(fig));
    expect(place).not.toBeNull();
    expect(Number(place![1])).toBeLessThan(x + width / 2);
  });
});

describe('colour bars', () => {
  const texts = (text: string) => [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, content]) => content);
  const bar = (text: string) => {
    const [, x, y, rest] = /<g transform="translate\(([\d.]+),([\d.]+)\)"><g aria-label="colorbar">(.*?)<\/g>/s.exec(
      text,
    )!;
    const [, width, height] = /<image width="([\d.]+)" height="([\d.]+)"/.exec(rest)!;
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height), texts: texts(rest) };
  };
  const values = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ];

  it.each([{ orientation: 'horizontal' }, { location: 'bottom' }])('lie below their axes: %j', (where) => {
    const [fig, ax] = plt.subplots({ figsize: [6, 4] });
    fig.colorbar(ax.pcolormesh(values), { ax, label: 'energy', ...where });
    const [frame] = frames(svg(fig));
    const made = bar(svg(fig));
    // Matplotlib 3.11: the box of the axes is from 0.341 to 0.88 of the height.
    expect([frame.y, frame.y + frame.height].map((y) => Math.round(y / 10))).toEqual([5, 26]);
    expect(made.x).toBeCloseTo(frame.x, 0);
    expect(made.width).toBeCloseTo(frame.width, 0);
    expect(made.height).toBeLessThan(0.1 * made.width);
    expect(made.y).toBeGreaterThan(frame.y + frame.height + 20);
    expect(made.texts).toEqual([...['0', '1', '2', '3', '4', '5', '6', '7'], 'energy']);
  });

  it('fill axes that are given for them', () => {
    const [fig, ax] = plt.subplots({ figsize: [6, 4] });
    const image = ax.pcolormesh(values);
    const cax = fig.addAxes([0.92, 0.25, 0.03, 0.5]);
    const made = fig.colorbar(image, { cax });
    made.setLabel('value');
    made.setTicks([0, 7], ['low', 'high']);
    made.ax.setTitle('E');
    const found = bar(svg(fig));
    expect([found.x, found.y, found.width, found.height].map(Math.round)).toEqual([552, 100, 18, 200]);
    expect(found.texts).toEqual(['low', 'high', 'E', 'value']);
    expect(made.axes).toBe(cax);
    // The box beside it keeps its place.
    expect(frames(svg(fig))[0].width).toBeCloseTo(0.775 * 600, 0);
    expect(() => fig.colorbar(image, { location: 'left' })).toThrow('Figure.colorbar: expected location to be');
  });

  it('of all axes lie below them', () => {
    const [fig, axes] = plt.subplots(1, 2, { figsize: [8, 4] });
    const image = axes[0].pcolormesh(values);
    axes[1].pcolormesh(values);
    fig.colorbar(image, { ax: [axes[0], axes[1]], orientation: 'horizontal', shrink: 0.5 });
    const [a, b] = frames(svg(fig));
    const found = bar(svg(fig));
    expect(found.width).toBeCloseTo((b.x + b.width - a.x) / 2, 0);
    expect(found.x).toBeCloseTo(a.x + (b.x + b.width - a.x) / 4, 0);
    expect(found.y).toBeGreaterThan(a.y + a.height + 20);
  });
});

describe('a second x axis', () => {
  it('stands at the top, with the y axis of those below', () => {
    const [fig, ax] = plt.subplots({ figsize: [6, 4] });
    ax.plot([0, 1, 2], [0, 10, 20]);
    ax.setTitle('both');
    const twin = ax.twiny();
    twin.plot([0, 50, 100], [40, 10, 0]);
    twin.setXlabel('percent');
    expect(fig.axes).toEqual([ax, twin]);
    const text = svg(fig);
    const [frame] = frames(text);
    const at = (label: string, name: 'x' | 'y') =>
      Number(new RegExp(`<text[^>]* ${name}="([\\d.]+)"[^>]*>${label}<`).exec(text)![1]);
    expect(at('percent', 'y')).toBeLessThan(frame.y);
    expect(at('100', 'y')).toBeLessThan(frame.y);
    expect(at('both', 'y')).toBeLessThan(at('percent', 'y'));
    // Both need 0 to 40, and 5 % of room.
    expect(Math.abs(at('40', 'y') - frame.y - (frame.height * 2) / 44)).toBeLessThan(6);
    expect(at('100', 'x')).toBeCloseTo(frame.x + (frame.width * 105) / 110, 0);
    expect(plt.twiny(ax)).toBe(fig.axes[2]);
  });
});

describe('looks of names and lines', () => {
  it('has the colours of names, functions in formulas, and lines at ticks without numbers', () => {
    const [fig, ax] = plt.subplots();
    ax.semilogy([0, 1, 2], [1, 10, 1000]);
    ax.grid(true, { which: 'both' });
    ax.setTitle('$\\sin(t)$', { color: 'red' });
    ax.setYlabel('error', { color: 'C1' });
    const text = svg(fig);
    expect(/<text[^>]* fill="#ff0000"[^>]*>sin\(t\)</.test(text)).toBe(true);
    expect(/<text[^>]* fill="#ff7f0e"[^>]*>error</.test(text)).toBe(true);
    const lines = (drawn: string) => /aria-label="grid" d="([^"]*)"/.exec(drawn)![1].match(/H/g)!.length;
    const all = lines(text);
    ax.grid(false, { which: 'minor' });
    const some = lines(svg(fig));
    expect(all).toBeGreaterThan(3 * some);
    ax.grid(true, { which: 'minor' });
    expect(lines(svg(fig))).toBe(all);
  });
});
