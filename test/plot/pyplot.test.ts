import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  ArtistAnimation,
  type Axes,
  FuncAnimation,
  LinearSegmentedColormap,
  PillowWriter,
  type PyFigure,
  pyplot as plt,
} from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { colorAt, frames, withoutLegend } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
const svg = (figure: PyFigure = plt.gcf()) => figure.drawing().svg();
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const texts = (text: string) => [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, content]) => content);

afterEach(() => plt.close('all'));

describe('subplots', () => {
  it('squeezes axes as Matplotlib does', () => {
    const [, one] = plt.subplots();
    const [, row] = plt.subplots(1, 3);
    const [, column] = plt.subplots(2, 1);
    const [, rows] = plt.subplots(2, 2);
    expectTypeOf(one).toEqualTypeOf<Axes>();
    expectTypeOf(rows[0][1]).toEqualTypeOf<Axes>();
    expect([row.length, column.length, rows.length, rows[1].length]).toEqual([3, 2, 2, 2]);
    expect(rows.flatten()).toEqual([rows[0][0], rows[0][1], rows[1][0], rows[1][1]]);
    const [, whole] = plt.subplots({ nrows: 1, ncols: 2, squeeze: false });
    expect(whole[0]).toHaveLength(2);
  });

  it('has the size of figsize, and equal boxes at the places of Matplotlib', () => {
    const [fig, axes] = plt.subplots(1, 2, { figsize: [8, 4] });
    axes[0].plot([1, 2]);
    axes[1].plot([1, 2]);
    const drawing = fig.drawing();
    expect([drawing.width, drawing.height]).toEqual([800, 400]);
    // Matplotlib 3.11: [ax.get_position().bounds for ax in axes], times 800 and 400.
    const [a, b] = frames(drawing.svg());
    expect([a.x, a.width, b.x, b.width].map(Math.round)).toEqual([100, 282, 438, 282]);
    expect([a.y, a.height].map(Math.round)).toEqual([48, 308]);
  });

  it('gives cells of several sizes', () => {
    plt.figure({ figsize: [6, 4] });
    plt.subplot(2, 2, 1);
    plt.subplot(222);
    const wide = plt.subplot(2, 1, 2);
    expect(plt.subplot(2, 2, 1)).toBe(plt.gcf().axes[0]);
    const [a, b, c] = frames(svg());
    expect(c.width).toBeCloseTo(b.x + b.width - a.x, 1);
    expect(wide).toBe(plt.gcf().axes[2]);
    const [, ratios] = plt.subplots(1, 2, { gridspecKw: { width_ratios: [3, 1] } });
    expect(ratios).toHaveLength(2);
    const [p, q] = frames(svg());
    expect(p.width / q.width).toBeCloseTo(3, 2);
  });

  it('shares axes', () => {
    const [, axes] = plt.subplots(2, 1, { sharex: true });
    axes[0].plot([0, 40], [0, 1]);
    axes[1].plot([0, 3], [0, 1]);
    expect(texts(svg()).filter((text) => text === '40')).toHaveLength(1);
  });
});

describe('plot', () => {
  it.each([
    ['r--', '#ff0000', true, false],
    ['o-', '#1f77b4', true, true],
    ['k.', '#000000', false, true],
    ['C2:', '#2ca02c', true, false],
    ['--g', '#008000', true, false],
    ['tab:purple', '#9467bd', true, false],
  ])('reads the format %s', (format, color, hasLine, hasMarker) => {
    plt.plot([0, 1], [0, 1], format);
    const [, drawn] = /aria-label="line">(.*?)<\/g>/s.exec(svg())!;
    expect(drawn).toContain(`stroke="${color}"`);
    expect(/<path d="M[^Z]*?" fill="none"/.test(drawn)).toBe(hasLine);
    expect(drawn.includes('<circle')).toBe(hasMarker);
  });

  it('takes y, x and y, several lines, columns, tensors and names', () => {
    const lines = (...args: unknown[]) => {
      plt.close('all');
      return plt.plot(...args).length;
    };
    expect(lines([1, 2, 3])).toBe(1);
    expect(lines([0, 1], [1, 2], 'r-', [0, 1], [2, 3], 'b-')).toBe(2);
    expect(lines(torch.zeros([5, 3]))).toBe(3);
    expect(lines(torch.arange(3), torch.ones([3]), { label: 'a' })).toBe(1);
    expect(lines(new Set([1, 2]), [torch.tensor(1), torch.tensor(2)])).toBe(1);
    expect(lines(['a', 'b'], [1, 2])).toBe(1);
    expect(texts(svg())).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('goes through the cycle of colours, and shows names only in a legend', () => {
    for (const label of ['a', 'b']) plt.plot([1, 2], { label });
    expect(svg()).not.toContain('>a</text>');
    plt.legend({ loc: 'upper left', title: 'T' });
    expect(texts(svg())).toEqual(expect.arrayContaining(['T', 'a', 'b']));
    expect(svg()).toMatch(/stroke="#1f77b4".*stroke="#ff7f0e"/s);
    plt.legend(['first', 'second']);
    expect(texts(svg())).toEqual(expect.arrayContaining(['first', 'second']));
  });

  it('draws lines 1.5 points wide, points of 36 square points and an edge of 1', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1]);
    ax.scatter([0, 1], [0, 1]);
    expect(svg(fig)).toContain('stroke-width="2.08');
    expect(svg(fig)).toContain(`r="${((7 * 100) / 72 / 2).toFixed(2)}"`);
  });

  it('has logarithmic axes', () => {
    plt.semilogy([1, 10, 100]);
    expect(texts(svg())).toEqual(expect.arrayContaining(['10⁰', '10¹', '10²']));
  });
});

describe('axes', () => {
  it('has limits, ticks, names and a title', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1], [0, 1]);
    expect(ax.setXlim(-1, 3)).toEqual([-1, 3]);
    ax.setYlim({ top: 5 });
    expect([ax.getXlim(), ax.getYlim()[1]]).toEqual([[-1, 3], 5]);
    ax.set({ title: 'A title', xlabel: '$x_1$', ylabel: '$\\sigma^2$', xticks: [0, 1] });
    ax.setYticks([1, 2], ['one', 'two']);
    expect(texts(svg(fig))).toEqual(['0', '1', 'one', 'two', 'x₁', 'σ²', 'A title']);
    ax.axis('off');
    expect(texts(svg(fig))).toEqual(['A title']);
  });

  it('has ticks without numbers, and sides that are not drawn', () => {
    const [fig, ax] = plt.subplots();
    ax.plot([0, 1]);
    ax.tickParams({ labelbottom: false, labelleft: false });
    ax.spines.top.setVisible(false);
    expect(texts(svg(fig))).toEqual([]);
    expect(svg(fig)).toContain('aria-label="ticks"');
    expect(svg(fig)).toMatch(/aria-label="frame"[^>]*stroke="none"/);
  });

  it('keeps equal lengths by a smaller box, or by a longer range', () => {
    const [fig, ax] = plt.subplots({ figsize: [8, 4] });
    ax.plot([0, 1], [0, 1]);
    ax.setAspect('equal');
    const [box] = frames(svg(fig));
    expect(box.width).toBeCloseTo(box.height, 1);
    ax.axis('equal');
    const [whole] = frames(svg(fig));
    expect(whole.width).toBeGreaterThan(600);
  });

  it('draws images from the top, and from below on request', () => {
    const shade = (origin: 'upper' | 'lower') => {
      plt.close('all');
      const [fig, ax] = plt.subplots();
      ax.imshow(
        [
          [0, 0],
          [1, 1],
        ],
        { cmap: 'gray', origin },
      );
      return colorAt(fig.drawing(), [0, 1], [0, 1])(0.5, 0.9)[0];
    };
    expect([shade('upper'), shade('lower')]).toEqual([0, 255]);
  });

  it('counts as NumPy does', () => {
    const [counts, edges] = plt.hist([0, 1, 1, 2, 4], { bins: 4 });
    expect(counts).toEqual([1, 2, 1, 1]);
    expect(edges).toEqual([0, 1, 2, 3, 4]);
    const [both] = plt.hist([torch.tensor([0, 1]), [1, 1]], { bins: [0, 1, 2], density: true });
    expect(both).toEqual([
      [0.5, 0.5],
      [0, 1],
    ]);
    const [plane, x, y] = plt.hist2d([0, 1, 1], [0, 1, 1], { bins: 2 });
    expect([plane, x, y]).toEqual([
      [
        [1, 0],
        [0, 2],
      ],
      [0, 0.5, 1],
      [0, 0.5, 1],
    ]);
  });

  it('gives the levels of contours, and colour bars beside their axes', () => {
    const [fig, ax] = plt.subplots();
    const z = torch.arange(12).reshape([3, 4]).div(11);
    // Matplotlib 3.11: ax.contourf(np.arange(12).reshape(3, 4) / 11, 20).levels
    expect(ax.contourf(z, 20).levels.slice(0, 3)).toEqual([0, 0.05, 0.1]);
    const mappable = ax.contourf(z, { levels: [0, 0.5, 1] });
    fig.colorbar(mappable, { ax, label: 'energy' });
    expect(texts(svg(fig))).toContain('energy');
    const [box] = frames(svg(fig));
    expect(Math.round(box.width)).toBe(397); // 640 × 0.775 × 0.8
  });

  it('draws every kind of mark', () => {
    const [fig, ax] = plt.subplots();
    const grid = [
      [0, 1, 0],
      [1, 2, 1],
      [0, 1, 0],
    ];
    ax.contour(grid, { levels: 3, colors: 'k' });
    ax.quiver([0, 1], [0, 1], [1, 0], [0, 1]);
    ax.streamplot([0, 1, 2], [0, 1, 2], grid, grid);
    ax.fillBetween([0, 1, 2], [0, 1, 0], 2, { alpha: 0.3 });
    ax.errorbar([0, 1], [1, 2], { yerr: 0.2, capsize: 3, fmt: 'o' });
    ax.bar([0, 1], [1, 2], { yerr: [0.1, 0.2] });
    ax.axhline(0.5, { ls: '--' });
    ax.axvspan(0, 1, { alpha: 0.1 });
    ax.annotate('there', { xy: [1, 1], xytext: [2, 2], arrowprops: { arrowstyle: '->' } });
    ax.text(0.5, 0.9, 'top', { transform: ax.transAxes, ha: 'center', fontsize: 9 });
    const drawn = svg(fig);
    for (const label of ['contour', 'quiver', 'streamlines', 'band', 'rule', 'rect', 'dot', 'text']) {
      expect(drawn).toContain(`aria-label="${label}"`);
    }
    expect(texts(drawn)).toEqual(expect.arrayContaining(['there', 'top']));
    const solid = plt.figure().addSubplot(111, { projection: '3d' });
    solid.plotSurface([0, 1, 2], [0, 1, 2], grid, { cmap: 'viridis' });
    solid.scatter([0], [1], [2]);
    solid.setZlabel('height');
    expect(texts(svg())).toContain('height');
  });

  it.each([
    [() => plt.plot([1, 2], { colr: 'red' }), TypeError, 'Axes.plot: unknown option colr, did you mean color?'],
    [() => plt.scatter([1], [2], { lable: 'x' }), TypeError, 'Axes.scatter: unknown option lable, did you mean label?'],
    [() => plt.plot([1, 2], 'q'), RangeError, "Axes.plot: expected a format such as 'r--', 'o-' or 'k.', got \"q\""],
    [() => plt.imshow([[1]], { cmap: 'virids' }), RangeError, 'did you mean "viridis"?'],
    [
      () => plt.subplots(1, 2, { figsiz: [1, 2] }),
      TypeError,
      'plt.subplots: unknown option figsiz, did you mean figsize?',
    ],
    [() => plt.legend({ loc: 'uper right' }), RangeError, 'did you mean "upper right"?'],
    [() => plt.colorbar(), TypeError, 'Figure.colorbar: expected mappable to be'],
    [() => plt.hist([1], { bins: 'many' }), RangeError, 'Axes.hist: expected bins to be'],
    [() => plt.plot([1, 2], [1, 2, 3]), RangeError, 'line: expected y to be 2 numbers'],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  it('accepts what cannot change the meaning of a picture, short names and null', () => {
    plt.plot([1, 2], { lw: 2, ls: '--', c: 'red', aa: true, rasterized: true, label: null });
    plt.scatter([1], [2], { linewidths: 0, edgecolors: 'none', rasterized: true, cmap: null });
    plt.imshow([[1, 2]], { interpolation: 'nearest', aspect: 'auto' });
    expect(svg()).toContain('aria-label="heat"');
  });
});

describe('files', () => {
  it('have dpi pixels an inch, and no white edges on request', async () => {
    const [fig, ax] = plt.subplots({ figsize: [4, 3] });
    ax.plot([1, 2]);
    await plt.savefig(join(folder, 'a.png'), { dpi: 150 });
    await fig.savefig(join(folder, 'b.png'), { bboxInches: 'tight' });
    await fig.savefig(join(folder, 'c.svg'), { bbox_inches: 'tight', facecolor: 'none' });
    const size = (name: string) => [16, 20].map((at) => readFileSync(join(folder, name)).readUInt32BE(at));
    expect(size('a.png')).toEqual([600, 450]);
    expect(size('b.png')[0]).toBeLessThan(390);
    expect(readFileSync(join(folder, 'c.svg'), 'utf8')).not.toContain('width="100%"');
    await expect(plt.savefig('a.pdf')).rejects.toThrow('Figure.save: expected a.pdf to end in .png, .svg or .gif');
  });

  it('are written by show to the folder that the environment names', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    for (let i = 0; i < 2; i++) {
      plt.plot([1, 2]);
      await plt.show();
      expect(plt.getFignums()).toEqual([]);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('warning', listen);
    expect(warnings).toEqual([expect.stringContaining('plt.show: there is no display')]);
    process.env.TORCHEBM_FIGURES = join(folder, 'shown');
    plt.plot([1, 2]);
    await plt.show();
    delete process.env.TORCHEBM_FIGURES;
    expect(readdirSync(join(folder, 'shown'))).toHaveLength(1);
  });

  it('are animations of what a function changes, frame by frame', async () => {
    const [fig, ax] = plt.subplots({ figsize: [2, 1.5] });
    const [line] = ax.plot([0, 1], [0, 1]);
    const points = ax.scatter([0], [0]);
    const seen: unknown[] = [];
    const update = async (frame: number) => {
      seen.push(frame);
      line.setData([0, frame], [0, 1]);
      points.setOffsets([[frame, 1]]);
      ax.setTitle(`frame ${frame}`);
      return [line];
    };
    const anim = new FuncAnimation(fig, update, { frames: 3, interval: 100, blit: true });
    await anim.save(pathToFileURL(join(folder, 'a.gif')), { writer: new PillowWriter({ fps: 5 }) });
    const bytes = readFileSync(join(folder, 'a.gif'));
    expect(seen).toEqual([0, 1, 2]);
    expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([200, 150]);
    expect(bytes.toString('latin1').split('\x21\xf9\x04')).toHaveLength(4);
    await expect(anim.save('a.pdf')).rejects.toThrow(
      /FuncAnimation.save: expected filename to be a name that ends in .gif/,
    );
    const lists = [[line], [points]];
    await new ArtistAnimation(fig, lists, { interval: 50 }).save(join(folder, 'b.gif'));
    expect(readFileSync(join(folder, 'b.gif'), 'latin1').split('\x21\xf9\x04')).toHaveLength(3);
  });
});

describe('colours', () => {
  it('has colour maps as functions', () => {
    expect(plt.cm.viridis(0).map((part) => Math.round(255 * part))).toEqual([68, 1, 84, 255]);
    expect(plt.cm.viridis([0, 1])).toHaveLength(2);
    expect(plt.cm.getCmap('tab10', 10)(1)).toEqual(plt.getCmap('tab10', 10)(0.15));
    expect(plt.cm.viridis.name).toBe('viridis');
    plt.imshow([[0, 1]], { cmap: plt.cm.magma });
    expect(svg()).toContain('aria-label="heat"');
    expect(plt.cm.nothing).toBeUndefined();
    const own = LinearSegmentedColormap.fromList('fire', ['black', 'red']);
    expect(own(1)).toEqual([1, 0, 0, 1]);
    plt.figure();
    plt.scatter([0, 1], [0, 1], { c: [0, 1], cmap: own });
    expect(svg()).toContain('fill="#ff0000"');
  });

  it('reads colours of points: one, several, numbers, red-green-blue', () => {
    const fills = (c: unknown, more: object = {}) => {
      plt.close('all');
      plt.scatter([0, 1], [0, 1], { c, ...more });
      return [...withoutLegend(svg()).matchAll(/fill="(#\w{6})"/g)].map(([, fill]) => fill).slice(1);
    };
    expect(fills('tab:orange')).toContain('#ff7f0e');
    expect(fills(['r', '0.5'])).toEqual(expect.arrayContaining(['#ff0000', '#808080']));
    expect(fills([0, 1], { cmap: 'gray' })).toEqual(expect.arrayContaining(['#000000', '#ffffff']));
    expect(
      fills(
        torch.tensor([
          [1, 0, 0],
          [0, 0, 1],
        ]),
      ),
    ).toEqual(expect.arrayContaining(['#ff0000', '#0000ff']));
  });
});

it('draws each figure by itself, and frees what it makes', () => {
  const data = torch.randn([30, 2]);
  const draw = () => {
    const [fig, axes] = plt.subplots(1, 2);
    axes[0].scatter(data.select(1, 0), data.select(1, 1));
    axes[1].hist(data.select(1, 0));
    const drawn = svg(fig);
    plt.close(fig);
    return count(drawn, /<circle/g);
  };
  draw();
  const before = liveTensors();
  for (let i = 0; i < 10; i++) expect(draw()).toBe(30);
  expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  expect(plt.getFignums()).toEqual([]);
});
