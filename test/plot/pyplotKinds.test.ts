import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { decodePng } from '../../lib/io/png.js';
import { formatted } from '../../lib/plot/format.js';
import { type Axes, type PyFigure, pyplot as plt } from '../../lib/plot/index.js';
import { drawRule, type RuleMark } from '../../lib/plot/marks/rule.js';
import type { AxesList } from '../../lib/plot/pyplot/index.js';
import * as torch from '../../lib/torch/index.js';
import { frames } from './support.js';

const svg = (fig: PyFigure = plt.gcf()) => fig.drawing().svg();
const texts = (text: string) => [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, content]) => content);
afterEach(() => plt.close('all'));

describe('hexbin counts as Matplotlib does', () => {
  const x = [0, 0.1, 0.2, 1, 1.1, 2, 2, 3];
  const y = [0, 0.2, 0.1, 1, 0.9, 2, 2.2, 1];
  const z = x.map((value, i) => value * y[i]);
  // ax.hexbin(x, y, …).get_array().tolist() of Matplotlib 3.11
  it.each<[string, object, number[]]>([
    ['a number of columns', { gridsize: 4 }, [3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]],
    ['columns and rows, full cells alone', { gridsize: [3, 2], mincnt: 1 }, [3, 2, 2, 1]],
    ['bins', { gridsize: [3, 2], bins: 3 }, [2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0]],
    ['an extent', { gridsize: [3, 2], extent: [0, 2, 0, 2] }, [3, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]],
    ['means', { gridsize: [3, 2], C: z }, [0.013333333333333336, 0.995, 4.2, 3]],
    [
      'sums',
      { gridsize: [3, 2], C: z, reduceCFunction: (list: number[]) => list.reduce((a, b) => a + b) },
      [0.04, 1.99, 8.4, 3],
    ],
  ])('%s', (_, options, values) => {
    const cells = plt.hexbin(x, torch.tensor(y), options);
    const found = [...(cells.marks()[0] as unknown as { values: Float64Array }).values];
    expect(found).toHaveLength(values.length);
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(values[i], 6);
  });

  it('puts hexagons where Matplotlib has them, and their colours beside a bar', () => {
    const cells = plt.hexbin(x, y, { gridsize: [3, 2], mincnt: 1, cmap: 'magma' });
    const mark = cells.marks()[0] as unknown as { x: Float64Array; y: Float64Array };
    expect([...mark.x].map((at) => at.toFixed(6).replace('-', ''))).toEqual([
      '0.000000',
      '1.000000',
      '2.000000',
      '3.000000',
    ]);
    expect([...mark.y].map((at) => Math.round(1e6 * at) / 1e6)).toEqual([0, 1.1, 2.2, 1.1]);
    plt.colorbar();
    expect(svg().match(/aria-label="hexagons"[^>]*>(?:<path[^>]*>)+<\/g>/)).toHaveLength(1);
    expect(texts(svg())).toContain('2.50');
    expect(() => plt.hexbin(x, y, { gridsize: 1 })).toThrow('Axes.hexbin: expected gridsize to be');
    expect(() => plt.hexbin(x, y, { marginals: true })).toThrow('Axes.hexbin: expected marginals to be false');
  });
});

describe('pies', () => {
  it('have the angles, names and numbers of Matplotlib', () => {
    const [, ax] = plt.subplots();
    const made = ax.pie([3, 1, 4], {
      ...{ labels: ['a', 'b', 'c'], autopct: '%1.1f%%', startangle: 30, explode: [0, 0.2, 0] },
    });
    const [wedges, names, numbers] = made;
    expect(wedges.map((wedge) => wedge.getLabel())).toEqual(['a', 'b', 'c']);
    // [(t.get_text(), t.get_position(), t.get_ha()) for t in texts + autotexts] of Matplotlib 3.11
    const theirs: [string, number, number, string][] = [
      ['a', -0.14357881144205653, 1.0905893475111916, 'right'],
      ['b', -1.2888783197859537, -0.16968404988606667, 'right'],
      ['c', 0.5500000000000002, -0.9526279441628825, 'left'],
      ['37.5%', -0.07831571533203083, 0.5948669168242863, 'center'],
      ['12.5%', -0.7931558890990484, -0.10442095377604096, 'center'],
      ['50.0%', 0.30000000000000004, -0.5196152422706631, 'center'],
    ];
    [...names, ...numbers].forEach(({ properties: { text, x, y, horizontalalignment } }, i) => {
      expect([text, horizontalalignment]).toEqual([theirs[i][0], theirs[i][3]]);
      expect(x).toBeCloseTo(theirs[i][1], 9);
      expect(y).toBeCloseTo(theirs[i][2], 9);
    });
    expect(ax.getXlim()).toEqual([-1.25, 1.25]);
    expect(texts(svg())).toEqual(['a', 'b', 'c', '37.5%', '12.5%', '50.0%']);
  });

  it('have rings, names in a legend alone, parts of a circle, and words for what they cannot show', () => {
    const [, ax] = plt.subplots();
    const [wedges, names] = ax.pie([1, 1], {
      ...{ labels: ['left', 'right'], labeldistance: null, wedgeprops: { width: 0.3, edgecolor: 'w' } },
    });
    expect(names).toEqual([]);
    // A ring of half a circle ends at its inner radius.
    const { x, y } = wedges[0].properties;
    const radii = Array.from(x as Float64Array, (at, i) => Math.hypot(at, y[i]));
    expect([Math.min(...radii), Math.max(...radii)].map((r) => r.toFixed(6))).toEqual(['0.700000', '1.000000']);
    ax.legend();
    expect(texts(svg())).toEqual(['left', 'right']);
    const [part] = ax.pie([0.25], { normalize: false });
    expect(Math.min(...part[0].properties.x)).toBeGreaterThan(-1e-9);
    expect(() => ax.pie([1, -1])).toThrow('Axes.pie: expected x to be finite numbers of which none is below 0');
    expect(() => ax.pie([1, 1], { labels: ['one'] })).toThrow('Axes.pie: expected labels to be 2 of them');
    expect(() => ax.pie([2, 3], { normalize: false })).toThrow('Axes.pie: expected x to be numbers of at most 1');
  });

  it.each([
    [12.5, '%1.0f%%', '12%'],
    [7.5, '%.0f', '8'],
    [0.125, '%.2f', '0.12'],
    [1.45, '%.1f', '1.4'],
    [2.5, '%d%%', '2%'],
    [0.25, '{x:.1f}', '0.2'],
  ])('%f by %s is %s, as in Python', (value, format, text) => {
    expect(formatted(format, value)).toBe(text);
  });
});

describe('lines and areas across axes', () => {
  it('have the colour of lines, and leave the cycle of colours to what is plotted', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1]);
    ax.axhline(0.5);
    ax.axvspan(0, 1, { alpha: 0.5 });
    ax.axline([0, 0], [1, 1]);
    ax.plot([1, 0]);
    const drawn = svg(fig);
    const rules = [...drawn.matchAll(/aria-label="rule"><path[^>]* stroke="(#\w+)"/g)].map(([, color]) => color);
    expect(rules).toEqual(['#1f77b4', '#1f77b4']);
    const lines = [...drawn.matchAll(/aria-label="line"><path[^>]* stroke="(#\w+)"/g)].map(([, color]) => color);
    expect(lines).toEqual(['#1f77b4', '#ff7f0e']);
  });

  it('leave empty axes from 0 to 1 as they are', () => {
    const [, ax] = plt.subplots();
    ax.axhline(0.5);
    expect(ax.getYlim()).toEqual([0, 1]);
    ax.axhline(3);
    expect(ax.getYlim()).toEqual([0.375, 3.125]);
  });

  it('cross a share of the axes', () => {
    const space = { width: 100, height: 200, x: { from: 0, to: 1, log: false }, y: { from: 0, to: 1, log: false } };
    const line = plt.axhline(0.5, { xmin: 0.25, xmax: 0.75 });
    expect(drawRule(line.marks()[0] as RuleMark, space)).toContain('d="M25,100L75,100"');
    const upright = plt.axvline(0.5, 0, 0.5);
    expect(drawRule(upright.marks()[0] as RuleMark, space)).toContain('d="M50,200L50,100"');
    plt.axvspan(0, 1, { ymin: 0.5 });
    expect(svg()).toMatch(/aria-label="rect"[^>]*><rect[^>]* height="184.8"/);
    expect(() => plt.axhline(0, { xmin: 2 })).toThrow('Axes.axhline: expected xmin to be');
  });

  it('go on without an end', () => {
    const [, ax] = plt.subplots();
    ax.plot([0, 2], [0, 4]);
    const sloped = ax.axline([0, 1], { slope: 2 });
    ax.axline([5, 1], [6, 2]);
    // Matplotlib 3.11: ax.get_xlim(), ax.get_ylim()
    expect(ax.getXlim().map((end) => Number(end.toFixed(9)))).toEqual([-0.3, 6.3]);
    expect(ax.getYlim().map((end) => Number(end.toFixed(9)))).toEqual([-0.2, 4.2]);
    const space = { width: 100, height: 100, x: { from: 0, to: 2, log: false }, y: { from: 0, to: 4, log: false } };
    const ends = (drawn: string) => drawn.match(/-?[\d.]+,-?[\d.]+/g)!.map((pair) => pair.split(',').map(Number));
    // Through (0, 1) and (1, 3).
    const [first, last] = ends(drawRule(sloped.marks()[0] as RuleMark, space));
    const rise = (last[1] - first[1]) / (last[0] - first[0]);
    expect(rise).toBeCloseTo(-1, 6);
    expect(first[1] + rise * (0 - first[0])).toBeCloseTo(75, 6);
    const diagonal = ax.axline([0, 0], [1, 1], { transform: ax.transAxes });
    const [low, high] = ends(drawRule(diagonal.marks()[0] as RuleMark, { ...space, height: 50 }));
    expect((high[1] - low[1]) / (high[0] - low[0])).toBeCloseTo(-0.5, 2);
    expect(() => ax.axline([0, 0])).toThrow('Axes.axline: expected xy2 or slope, got neither');
  });
});

describe('steps', () => {
  it('of stairs have the outline of Matplotlib, and gaps', () => {
    const [, ax] = plt.subplots();
    const outline = (artist: ReturnType<Axes['stairs']>) => {
      const { x, y } = artist.marks()[0] as unknown as { x: Float64Array; y: Float64Array };
      return Array.from(x, (at, i) => [at, y[i]]);
    };
    // ax.stairs([1, 3, 2], [0, 1, 2, 4]).get_path().vertices.tolist() of Matplotlib 3.11
    const corners = [
      ...[
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 3],
      ],
      ...[
        [2, 3],
        [2, 2],
        [4, 2],
        [4, 0],
      ],
    ];
    expect(outline(ax.stairs([1, 3, 2], [0, 1, 2, 4]))).toEqual(corners);
    expect([ax.getXlim(), ax.getYlim()].flat().map((end) => Number(end.toFixed(9)))).toEqual([-0.2, 4.2, 0, 3.15]);
    const gap = outline(ax.stairs([1, NaN, 2], { baseline: null, orientation: 'horizontal' }));
    expect(gap).toEqual([
      [1, 0],
      [1, 1],
      [NaN, NaN],
      [2, 2],
      [2, 3],
    ]);
    ax.stairs([1, 2], { fill: true, label: 'area' });
    expect(svg()).toMatch(/aria-label="rect" fill="#2ca02c"/);
    expect(() => ax.stairs([1, 2], [0, 1])).toThrow('Axes.stairs: expected edges to be 3 numbers');
  });

  it('of lines have their signs at the points', () => {
    const [fig, ax] = plt.subplots();
    ax.step([0, 1, 2], [0, 2, 1], 'o-', { where: 'mid' });
    ax.plot([0, 1], [1, 0], { drawstyle: 'steps-post' });
    ax.setXlim(0, 2);
    const drawn = svg(fig);
    const [, first] = /aria-label="line">(.*?<\/g>)/s.exec(drawn)!;
    expect(first.match(/<circle/g)).toHaveLength(3);
    // Up in the middle between two points.
    expect(first).toMatch(/d="M0,[\d.]+L124,[\d.]+L124,[\d.]+L248,/);
    expect(() => ax.plot([1, 2], { drawstyle: 'steps-up' })).toThrow('Axes.plot: expected drawstyle to be');
  });
});

describe('axes of a grid', () => {
  it('are taken as from arrays of NumPy', () => {
    const [, axs] = plt.subplots(2, 3);
    expectTypeOf(axs).toEqualTypeOf<AxesList<AxesList<Axes>>>();
    expect([axs.shape, axs.size, axs.ndim]).toEqual([[2, 3], 6, 2]);
    expect(axs.getItem([':', 0])).toEqual([axs[0][0], axs[1][0]]);
    expect(axs.getItem([':', 0]).ravel().shape).toEqual([2]);
    expect(axs.getItem([-1, '::2'])).toEqual([axs[1][0], axs[1][2]]);
    expect(axs.getItem(['1:', '1:']).flatten()).toEqual([axs[1][1], axs[1][2]]);
    expect(axs.getItem([torch.tensor(1), 2])).toBe(axs[1][2]);
    expect(axs.T.shape).toEqual([3, 2]);
    expect(axs.T[2][1]).toBe(axs[1][2]);
    expect(axs.reshape(3, -1)[1]).toEqual([axs[0][2], axs[1][0]]);
    expect(axs.reshape(-1)).toHaveLength(6);
    expect(axs.slice(1).flatten()).toHaveLength(3);
    expect(axs.flatten().slice(0, 3)).toEqual([...axs[0]]);
    expect(() => axs.getItem(5)).toThrow('AxesList: expected index to be a place of 2 axes, got 5');
    expect(() => axs.reshape(4, 2)).toThrow('AxesList.reshape: expected shape to be sizes of 6 axes');
  });

  it('share the ends of axes that were made before', () => {
    const fig = plt.figure();
    const above = fig.addSubplot(2, 1, 1);
    const below = fig.addSubplot(2, 1, 2, { sharex: above });
    above.plot([0, 40], [0, 1]);
    below.plot([0, 3], [0, 1]);
    expect(texts(svg(fig)).filter((text) => text === '40')).toHaveLength(2);
    const apart = fig.addSubplot(2, 2, 1);
    apart.plot([0, 1]);
    apart.sharey(below);
    below.setYlim(0, 500);
    expect(texts(svg(fig)).filter((text) => text === '500')).toHaveLength(2);
  });

  it('take the settings of axes', () => {
    const [fig, axes] = plt.subplots(1, 2, { subplotKw: { xlim: [0, 5], aspect: 'equal' } });
    expect(axes.map((ax) => ax.getXlim())).toEqual([
      [0, 5],
      [0, 5],
    ]);
    fig.addAxes([0, 0, 0.1, 0.1], { xticks: [], title: 'small' });
    expect(texts(svg(fig))).toContain('small');
    expect(() => plt.subplot(111, { polar: true })).toThrow("Figure.addSubplot: expected projection to be '3d'");
  });
});

describe('axes inside others', () => {
  it('stand in shares of them or in their data, and are no axes of the figure', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 10], [0, 100]);
    ax.setXlim(0, 10);
    const inner = ax.insetAxes([0.5, 0.5, 0.4, 0.3]);
    inner.plot([1, 2]);
    const placed = ax.insetAxes([1, 10, 2, 20], { transform: ax.transData, xticks: [], yticks: [] });
    expect(fig.axes).toEqual([ax]);
    expect(plt.gca()).toBe(ax);
    const drawing = fig.drawing();
    const [whole, box, inData] = frames(drawing.svg());
    // Matplotlib 3.11: inset.get_position().bounds
    const bounds = [0.5125, 0.495, 0.31, 0.231];
    const { x, y, width, height } = box;
    const shares = [x / 640, 1 - (y + height) / 480, width / 640, height / 480];
    for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(bounds[i], 3);
    expect(inData.x).toBeCloseTo(whole.x + whole.width / 10, 1);
    expect(inData.width).toBeCloseTo(whole.width / 5, 1);
    expect(placed.getXlim()).toEqual([0, 1]);
    fig.delaxes(ax);
    fig.addSubplot();
    expect(frames(svg(fig))).toHaveLength(1);
    expect(() => ax.insetAxes([0, 0, 1])).toThrow('Axes.insetAxes: expected bounds to be');
  });
});

describe('names of figures', () => {
  it('have their place, size and colour, and room in a tight layout', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1]);
    fig.tightLayout();
    const [plain] = frames(svg(fig));
    const title = fig.suptitle('before', { fontsize: 20, color: 'red', fontweight: 'bold' });
    fig.supxlabel('along');
    fig.supylabel('up', { color: 'C1' });
    title.setText('after');
    expect(title.getText()).toBe('after');
    const drawn = svg(fig);
    expect(texts(drawn)).toEqual(expect.arrayContaining(['after', 'along', 'up']));
    expect(drawn).toMatch(/<text[^>]* fill="#ff0000"[^>]* font-weight="bold"[^>]*>after</);
    expect(drawn).toMatch(/<text[^>]* fill="#ff7f0e" transform="rotate\(-90 [^>]*>up</);
    const [box] = frames(drawn);
    expect(box.x).toBeGreaterThan(plain.x + 15);
    expect(box.y + box.height).toBeLessThan(plain.y + plain.height - 15);
  });

  it('are aligned by the box of a turned text', () => {
    const [fig, ax] = plt.subplots();
    ax.text(0.5, 0.5, 'left', { rotation: 90, fontsize: 10 });
    ax.text(0.5, 0.5, 'around', { rotation: 90, fontsize: 10, rotationMode: 'anchor' });
    const at = (name: string) => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${name}<`).exec(svg(fig))![1]);
    // The left side of the box is at the place: half a line further right than the letters turned around it.
    expect(at('left') - at('around')).toBeCloseTo((10 * 100) / 72 / 2, 1);
  });
});

describe('files of arrays', () => {
  it('have a pixel for each element', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
    const file = join(folder, 'a.png');
    await plt.imsave(
      file,
      torch.tensor([
        [0, 0.5],
        [1, 2],
      ]),
      { cmap: 'magma', vmax: 1 },
    );
    // (255 * plt.imread('a.png')).round() of Matplotlib 3.11
    const theirs = [0, 0, 3, 255, 182, 54, 121, 255, 251, 252, 191, 255, 251, 252, 191, 255];
    const { data, width, height } = decodePng(readFileSync(file));
    expect([width, height]).toEqual([2, 2]);
    // Colours of maps are rounded here, where Matplotlib cuts them.
    const isNear = (bytes: readonly number[], wanted: readonly number[]) =>
      bytes.length === wanted.length && bytes.every((byte, i) => byte - wanted[i]! <= 1 && byte >= wanted[i]!);
    expect(isNear([...data], theirs), String(data)).toBe(true);
    plt.imsaveSync(
      file,
      [
        [0, 0.5],
        [1, 2],
      ],
      { cmap: 'magma', vmax: 1, origin: 'lower' },
    );
    const turned = [...theirs.slice(8), ...theirs.slice(0, 8)];
    expect(isNear([...decodePng(readFileSync(file)).data], turned)).toBe(true);
    await expect(plt.imsave('a.jpg', [[1]])).rejects.toThrow(
      'plt.imsave: expected fname to be a file that ends in .png',
    );
  });
});
