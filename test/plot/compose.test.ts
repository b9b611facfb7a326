import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as plot from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { colorAt, frames, pixel, withoutLegend } from './support.js';

const { band, bars, contour, contourFilled, figure, heat, histogram, line, panel, quiver } = plot;
const { rule, scatter, streamlines, surface, text } = plot;

const points = [
  [0, 0],
  [1, 2],
  [2, 1],
];
const ramp = (rows: number, columns: number, at: (row: number, column: number) => number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));
const count = (svg: string, what: RegExp) => svg.match(what)?.length ?? 0;

describe('figure', () => {
  it('gives all panels boxes of one size, in line, whatever stands around them', () => {
    const noisy = panel(line([1, 2], [1e9, 3e9], { label: 'a long name' }), {
      title: 'two\nlines',
      yLabel: 'y',
      colorbar: false,
      legend: 'below',
    });
    const keyed = panel(heat(ramp(3, 3, (r, c) => r + c)), { colorbar: 'energy', xLabel: 'x' });
    const svg = figure([
      [noisy, keyed],
      [keyed, panel(scatter(points))],
    ]).svg();
    const [a, b, c, d] = frames(svg);
    expect(new Set([a, b, c, d].map(({ width, height }) => `${width}x${height}`)).size).toBe(1);
    expect([a.y - b.y, c.y - d.y, a.x - c.x, b.x - d.x]).toEqual([0, 0, 0, 0]);
  });

  it('has the size asked for, and boxes in the weights asked for', () => {
    const sized = figure([[panel(scatter(points)), panel(scatter(points))]], { size: [700, 300], widths: [2, 1] });
    expect([sized.width, sized.height]).toEqual([700, 300]);
    const [a, b] = frames(sized.svg());
    expect(a.width / b.width).toBeCloseTo(2, 2);
    expect(b.x + b.width).toBeLessThan(700);
  });

  it('shares axes: one range, and numbers at the outer panels alone', () => {
    const wide = panel(
      scatter([
        [0, 0],
        [40, 3],
      ]),
      { title: 'wide' },
    );
    const svg = figure([[wide], [panel(scatter(points))]], { shareX: true }).svg();
    expect(count(svg, />40<\/text>/g)).toBe(1);
    expect(count(figure([[wide], [panel(scatter(points))]]).svg(), />40<\/text>/g)).toBe(1);
    const across = figure([[wide, panel(scatter(points))]], { shareY: true }).svg();
    expect(count(across, />2\.0<\/text>/g)).toBeLessThanOrEqual(2); // y of the first, perhaps x of the second
    const all = figure([[wide], [wide]], { shareX: true }).svg();
    expect(count(all, />20<\/text>/g)).toBe(1);
    expect(count(figure([[wide], [wide]]).svg(), />20<\/text>/g)).toBe(2);
  });

  it('leaves places empty, and takes a single panel or a row', () => {
    const one = panel(scatter(points));
    expect(
      frames(
        figure([
          [one, null],
          [null, one],
        ]).svg(),
      ),
    ).toHaveLength(2);
    expect(frames(figure([one, one]).svg())).toHaveLength(2);
    expect(frames(figure(one).svg())).toHaveLength(1);
    expect(frames(figure({ panels: one, title: 'named' }).svg())).toHaveLength(1);
  });

  it('has one legend and one colour bar for all on request', () => {
    const left = panel(scatter(points, { label: 'data' }), { legend: false });
    const right = panel([heat([[0, 1]]), scatter(points, { label: 'data', color: 'red' })], { legend: false });
    const svg = figure([[left, right]], { legend: true, colorbar: 'energy' }).svg();
    expect(count(svg, />data<\/text>/g)).toBe(1);
    expect(count(svg, />energy<\/text>/g)).toBe(1);
  });

  it('is written as PNG, SVG and GIF, off the event loop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
    const drawn = figure(panel(scatter(points)), { size: [200, 150] });
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const many = figure(panel(scatter(torch.randn([15_000, 2]))), { size: [400, 300] });
    await many.save(join(folder, 'many.png'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    for (const name of ['a.png', 'a.svg', 'a.gif']) await drawn.save(join(folder, name));
    expect(readFileSync(join(folder, 'a.png')).readUInt32BE(16)).toBe(400);
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toBe(drawn.svg());
    expect(readFileSync(join(folder, 'a.gif'), 'latin1').slice(0, 6)).toBe('GIF89a');
    expect(Buffer.from(drawn.png())).toEqual(readFileSync(join(folder, 'a.png')));
  });

  it('frees what it makes', () => {
    const data = torch.randn([50, 2]);
    const grid = torch.randn([20, 20]);
    const draw = () => {
      const marks = [scatter(data), contourFilled(grid, { x: [-3, 3], y: [-3, 3] }), histogram(data)];
      figure(marks.map((mark) => panel(mark))).svg();
    };
    draw();
    const before = liveTensors();
    for (let i = 0; i < 10; i++) draw();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  });

  it.each([
    [() => figure([]), RangeError, 'figure: expected panels to be at least one panel, got []'],
    [() => figure([scatter(points)] as never), TypeError, 'figure: expected panels[0][0] to be a panel or null, got'],
    [() => figure(panel([]), { size: [3] }), TypeError, 'figure: expected size to be [width, height], got [3]'],
    [() => figure(panel([]), { sharex: true } as object), TypeError, 'unknown option sharex, did you mean shareX?'],
    [() => panel([3] as never), TypeError, 'panel: expected marks[0] to be a mark such as scatter makes, got 3'],
    [() => panel([], { legend: 'uper right' as never }), RangeError, 'did you mean "upper right"?'],
    [() => panel([], { xLog: true, xRange: [0, 1] }), RangeError, 'panel: expected xRange to be positive on'],
    [() => panel(scatter(points), { colorbar: true }), RangeError, 'panel: expected colorbar to have a mark with'],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe('panel', () => {
  const both = [
    scatter(points, { label: 'data', color: 'white' }),
    scatter(points, { label: 'model', color: 'white' }),
  ];

  it('overlays sets in colours of their own, given or by turns', () => {
    const svg = figure(panel([scatter(points), scatter(points), scatter(points, { color: 'tomato' })])).svg();
    const fills = [...svg.matchAll(/aria-label="dot" fill="(#\w+)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual(['#2a6fbb', '#e8590c', '#ff6347']);
  });

  it('outlines white signs in the legend, and shows no legend where told so', () => {
    const svg = figure(panel(both)).svg();
    const legend = /<g aria-label="legend">(.*?)<\/g>/s.exec(svg)![1];
    expect(count(legend, /<circle[^>]*fill="#ffffff" stroke="#888888"/g)).toBe(2);
    expect(figure(panel(both, { legend: false })).svg()).not.toContain('>data<');
  });

  it('puts the legend where it hides no points', () => {
    const corner = (place: number[]) => scatter([place, [0, 0], [10, 10]], { label: 'a' });
    const at = (svg: string) =>
      /translate\(([\d.]+),([\d.]+)\)"><g aria-label="legend"/.exec(svg)!.slice(1).map(Number);
    const free = at(figure(panel(corner([0, 10]))).svg());
    const taken = at(figure(panel(corner([9.9, 9.9]))).svg());
    expect(free[0]).not.toBe(taken[0]);
    const [below] = [at(figure(panel(corner([5, 5]), { legend: 'below' })).svg())];
    expect(below[1]).toBeGreaterThan(280);
  });

  it('has ticks that can be given or switched off, a grid, and no axes', () => {
    const texts = (options: plot.PanelOptions) =>
      [
        ...figure(panel(scatter(points), options))
          .svg()
          .matchAll(/<text[^>]*>([^<]*)</g),
      ].map(([, content]) => content);
    expect(texts({ xTicks: false, yTicks: false })).toEqual([]);
    expect(texts({ xTicks: [0, 1, 7], yTicks: { at: [0, 2], texts: ['low', 'high'] } })).toEqual([
      '0',
      '1',
      'low',
      'high',
    ]);
    expect(texts({ axes: false, xLabel: 'x' })).toEqual([]);
    expect(figure(panel(scatter(points), { grid: true })).svg()).toContain('aria-label="grid"');
  });

  it('has few short numbers: what they share stands once', () => {
    const svg = figure(panel(line([0, 1], [1.2e9, 4.8e9]))).svg();
    expect(svg).toContain('>×10⁹</text>');
    expect(svg).toContain('>2.0</text>');
    expect(figure(panel(line([0, 1], [1e6, 1e6 + 2]))).svg()).toContain('>+1000000</text>');
    const small = figure(panel(line([-123456, 123456], [0, 1]), { size: [90, 90] })).svg();
    const xs = [...small.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>([^<]*)</g)];
    const ends = xs.map(([, x, label]) => [Number(x) - 4 * label.length, Number(x) + 4 * label.length]);
    for (let i = 1; i < ends.length; i++) expect(ends[i][0]).toBeGreaterThan(ends[i - 1][1]);
  });

  it('keeps equal lengths, ranges either way round, and logarithmic axes', () => {
    const [frame] = frames(figure(panel(heat(ramp(2, 6, (r) => r)), { aspect: 'equal' })).svg());
    expect(frame.width / frame.height).toBeCloseTo(3, 2);
    const drawn = figure(panel(heat([[0], [1]]), { yRange: [1.5, -0.5], axes: true }));
    const color = colorAt(drawn, [-0.5, 0.5], [1.5, -0.5]);
    expect([color(0, 0), color(0, 1)]).toEqual([
      [68, 1, 84],
      [253, 231, 37],
    ]);
    const log = figure(panel(line([1, 10, 100, 1000], [1, 2, 3, 4]), { xLog: true, xRange: [1, 1000] })).svg();
    for (const label of ['1', '10', '100', '1000']) expect(log).toContain(`>${label}</text>`);
    const [, d] = /aria-label="line"><path d="([^"]*)"/.exec(log)!;
    const xs = d
      .slice(1)
      .split('L')
      .map((part) => Number(part.split(',')[0]));
    expect(xs[1] - xs[0]).toBeCloseTo(xs[3] - xs[2], 1);
  });
});

describe('marks', () => {
  it('draws values by a colour map of a name, over a range', () => {
    const drawn = figure(panel(heat([[0, 1, 2, NaN]], { cmap: 'jet', range: [0, 2] })));
    const color = colorAt(drawn, [-0.5, 3.5], [-0.5, 0.5]);
    expect([0, 1, 2, 3].map((x) => color(x, 0))).toEqual([
      [0, 0, 127],
      [125, 255, 121],
      [127, 0, 0],
      [255, 255, 255],
    ]);
  });

  // Matplotlib 3.11: mpl.colors.to_hex(mpl.colormaps[name](t)) at t = 0, 0.25, 0.5, 0.75, 1.
  it.each([
    ['viridis', '440154 3b528b 21918c 5ec962 fde725'],
    ['plasma', '0d0887 7e03a8 cc4778 f89540 f0f921'],
    ['inferno', '000004 57106e bc3754 f98e09 fcffa4'],
    ['magma', '000004 51127c b73779 fc8961 fcfdbf'],
    ['jet', '000080 0080ff 7dff7a ff9400 800000'],
    ['coolwarm', '3b4cc0 8db0fe dddcdc f4987a b40426'],
    ['RdBu', '67001f e58368 f6f7f7 68abd0 053061'],
    ['Blues', 'f7fbff c6dbef 6aaed6 2070b4 08306b'],
    ['gray', '000000 404040 808080 c0c0c0 ffffff'],
    ['hot', '0b0000 b30000 ff5c00 ffff07 ffffff'],
    ['viridis_r', 'fde725 5cc863 21908d 3b518b 440154'],
    ['tab10', '1f77b4 2ca02c 8c564b 7f7f7f 17becf'],
    ['cividis', '00224e 434e6c 7d7c78 bcae6c fee838'],
    ['turbo', '30123b 28bceb a4fc3c fb7e21 7a0403'],
    ['twilight', 'e2d9e2 6276ba 2f1436 b25652 e2d9e2'],
    ['seismic', '00004c 0101ff fffdfd fe0000 800000'],
    ['bone', '000000 38384e 707b90 a9c8c8 ffffff'],
    ['copper', '000000 4f3220 9e6440 ed9660 ffc77f'],
    ['terrain', '333399 01cc66 fefe98 815e56 ffffff'],
    ['hsv', 'ff0000 84ff00 00fff6 7200ff ff0018'],
    ['Spectral', '9e0142 f98e52 ffffbe 86cfa5 5e4fa2'],
    ['binary', 'ffffff bfbfbf 7f7f7f 3f3f3f 000000'],
    ['cool', '00ffff 40bfff 807fff c03fff ff00ff'],
    ['winter', '0000ff 0040df 0080bf 00c09f 00ff80'],
  ])('has the colours of %s', (name, expected) => {
    const svg = figure(
      panel(
        contourFilled(
          ramp(2, 2, (r) => r),
          { levels: [0, 1, 2, 3, 4, 5], range: [0.5, 4.5], cmap: name },
        ),
        {
          colorbar: true,
        },
      ),
    ).svg();
    const [, bar] = /aria-label="colorbar">(.*?)<\/g>/s.exec(svg)!;
    const fills = [...bar.matchAll(/fill="#(\w{6})"/g)].map(([, fill]) => fill);
    const near = (a: string, b: string) =>
      [0, 2, 4].every(
        (i) => Math.abs(Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16)) < 3,
      );
    expect(fills).toHaveLength(5);
    expected.split(' ').forEach((hex, i) => {
      expect([fills[i], hex], `${name} ${i}: ${fills[i]} for ${hex}`).toSatisfy(([a, b]) => near(a, b));
    });
  });

  it('fills bands and draws lines where the levels are, and nothing where values are missing', () => {
    const z = ramp(21, 21, (row, column) => (column > 15 ? NaN : row));
    const look = { x: [0, 20], y: [0, 20], levels: [5, 10, 15] };
    const color = colorAt(figure(panel(contourFilled(z, look))), [0, 20], [0, 20]);
    expect(color(3, 2)).toEqual([255, 255, 255]); // below the first level
    expect(color(3, 18)).toEqual([255, 255, 255]); // above the last
    expect(color(18, 7)).toEqual([255, 255, 255]);
    expect(color(3, 7)).not.toEqual(color(3, 12));
    const svg = figure(panel(contour(z, { ...look, color: 'k', width: 2 }))).svg();
    expect(count(svg, /aria-label="contour">(<path)/g)).toBe(1);
    const [, group] = /aria-label="contour">(.*?)<\/g>/s.exec(svg)!;
    const paths = [...group.matchAll(/d="M([^"]*)"/g)].map(([, d]) => d);
    expect(paths).toHaveLength(3);
    for (const d of paths) {
      // Level: no step up along the edge of the grid or of what is missing.
      const ys = d.split('L').map((part) => Number(part.split(',')[1]));
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(0.1);
    }
  });

  it('counts values in bins as NumPy does, the last with both its ends', () => {
    const tops = (options: plot.HistogramOptions) => {
      const svg = figure(
        panel(histogram([0, 1, 1, 2, 4, NaN, 9], { range: [0, 4], ...options }), { yRange: [0, 10] }),
      ).svg();
      const [frame] = frames(svg);
      const [, group] = /aria-label="rect"[^>]*>(.*?)<\/g>/s.exec(svg)!;
      return [...group.matchAll(/height="([\d.]+)"/g)].map(([, h]) => (10 * Number(h)) / frame.height);
    };
    expect(tops({ bins: 4 }).map((top) => Math.round(top))).toEqual([1, 2, 1, 1]);
    expect(tops({ bins: [0, 2, 4] }).map((top) => Math.round(top))).toEqual([3, 2]);
    const density = tops({ bins: 4, density: true });
    expect(density.reduce((sum, top) => sum + top, 0)).toBeCloseTo(1, 1);
    expect(tops({ bins: 2, weights: [4, 0, 0, 0, 1, 1, 1] }).map((top) => Math.round(top))).toEqual([4, 1]);
  });

  it('draws a 2-D histogram as an image with x to the right and y up', () => {
    const drawn = figure(
      panel(
        histogram(
          [
            [0, 0],
            [3, 0],
            [3, 0],
            [0, 3],
          ],
          { bins: 2 },
        ),
      ),
    );
    const color = colorAt(drawn, [0, 3], [0, 3]);
    expect(color(2.5, 0.5)).toEqual([253, 231, 37]);
    expect(color(2.5, 2.5)).toEqual([68, 1, 84]);
    expect(color(0.5, 0.5)).toEqual(color(0.5, 2.5));
  });

  it('points arrows along their vectors', () => {
    const ends = (u: number, v: number) => {
      const svg = figure(panel(quiver([0, 1], [0, 1], [u, u], [v, v]))).svg();
      const [, d] = /aria-label="quiver"[^>]*><path d="M([^"]*)Z"/.exec(svg)!;
      const corners = d.split('L').map((part) => part.split(',').map(Number));
      const tail = [(corners[0][0] + corners[6][0]) / 2, (corners[0][1] + corners[6][1]) / 2];
      return [Math.sign(Math.round(corners[3][0] - tail[0])), Math.sign(Math.round(corners[3][1] - tail[1]))];
    };
    expect([ends(1, 0), ends(0, 1), ends(-1, -1)]).toEqual([
      [1, 0],
      [0, -1],
      [-1, 1],
    ]);
    const vectors = torch.tensor([
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(count(figure(panel(quiver(points, vectors))).svg(), /<path d="M[^"]*Z"\/>/g)).toBe(3);
  });

  it('runs streamlines along the field: circles stay on their radius', () => {
    const side = Array.from({ length: 21 }, (_, i) => -1 + i / 10);
    const u = ramp(21, 21, (row) => -side[row]);
    const v = ramp(21, 21, (_, column) => side[column]);
    const look = { aspect: 'equal', size: [400, 400], xRange: [-1, 1], yRange: [-1, 1] } as const;
    const svg = figure(panel(streamlines(side, side, u, v, { density: 0.6 }), look)).svg();
    const paths = [...svg.matchAll(/<path d="(M[^"Z]*)" fill="none"/g)].map(([, d]) => d.slice(1).split('L'));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const radii = path.map((part) => part.split(',').map(Number)).map(([x, y]) => Math.hypot(x - 200, y - 200));
      expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(8);
    }
  });

  it('writes texts, rules, bands and bars', () => {
    const svg = figure(
      panel([
        text(0.5, 0.5, 'here & <now>', { of: 'panel', background: 'white' }),
        rule({ x: [1, 2], y: 0.5, dash: 'dashed' }),
        band([0, 1, 2], 0, [1, 2, 1]),
        bars(
          ['a', 'b'].map((_, i) => i),
          [1, 2],
          { color: ['red', 'gold'] },
        ),
      ]),
    ).svg();
    expect(svg).toContain('>here &amp; &lt;now&gt;</text>');
    expect(/aria-label="rule"><path d="([^"]*)"/.exec(svg)![1].split('M')).toHaveLength(4);
    expect(svg).toContain('aria-label="band"');
    for (const fill of ['#ff0000', '#ffd700']) expect(svg).toContain(` fill="${fill}"/>`);
  });

  it('draws surfaces, points and lines in a box seen from above', () => {
    const hill = surface(ramp(5, 5, (r, c) => -((r - 2) ** 2) - (c - 2) ** 2));
    const path = line([0, 4], [0, 4], { z: [0, 0] });
    const svg = figure(panel([hill, path, scatter([1], [1], { z: [2] })], { zLabel: 'height' })).svg();
    expect(count(svg, /Z" fill="#\w{6}" stroke="#\w{6}" stroke-width="0.5"/g)).toBe(16);
    expect(svg).toContain('>height</text>');
    expect(count(svg, /<circle/g)).toBe(1);
  });

  it('takes tensors of any dtype, typed arrays, lists and { data, shape }', () => {
    const plain = figure(panel(scatter(points, { color: 'red' }))).svg();
    for (const data of [
      torch.tensor(points),
      torch.tensor(points, { dtype: 'float64', requiresGrad: true }),
      torch.tensor(points, { dtype: 'int64' }),
      { data: new Float32Array(points.flat()), shape: [3, 2] },
    ]) {
      expect(figure(panel(scatter(data, { color: 'red' }))).svg()).toBe(plain);
    }
    expect(figure(panel(scatter(new Float32Array([0, 1, 2]), [0, 2, 1], { color: 'red' }))).svg()).toBe(plain);
    expect(figure(panel(scatter({ x: [0, 1, 2], y: [0, 2, 1], color: 'red' }))).svg()).toBe(plain);
  });

  it('shows images of bytes and of shares, channels first or last', () => {
    const red = [255, 0, 0];
    const shown = (mark: plot.Mark) => {
      const drawn = figure(panel(mark, { axes: false, size: [40, 40] }));
      return pixel(drawn.pixels(), drawn.width / 2, drawn.height / 2);
    };
    expect(shown(heat([[[1, 0, 0]]]))).toEqual(red);
    expect(shown(heat({ data: new Uint8Array(red), shape: [1, 1, 3] }))).toEqual(red);
    expect(shown(heat(torch.tensor([[[255, 0, 0]]], { dtype: 'uint8' })))).toEqual(red);
    expect(shown(heat([[[1, 1]], [[0, 0]], [[0, 0]]]))).toEqual(red);
  });

  it.each([
    [() => scatter([[1, 2, 3]]), RangeError, 'scatter: expected x to be of shape (n, 2) where y is not given'],
    [() => scatter([1, 2], [1, 2, 3]), RangeError, 'scatter: expected y to be 2 numbers, as many as'],
    [
      () => scatter(points, { color: 'redd' }),
      RangeError,
      "scatter: expected color to be a colour such as 'steelblue'",
    ],
    [() => scatter(points, { marker: 'q' as never }), RangeError, 'scatter: expected marker to be'],
    [() => heat([[1]], { cmap: 'viridiss' }), RangeError, 'did you mean "viridis"?'],
    [() => line([1], { colour: 'red' } as object), TypeError, 'line: unknown option colour, did you mean color?'],
    [() => contour([[1, 2]]), RangeError, 'contour: expected z to be of shape (rows, columns), both at least 2'],
    [() => histogram([1], { bins: 0 }), RangeError, 'histogram: expected bins to be a positive integer, got 0'],
    [() => rule(), RangeError, 'rule: expected x or y to be given'],
    [() => quiver([0], [0], [1], { v: [1, 2] }), RangeError, 'quiver: expected v to be 1 number,'],
  ])('refuses wrong arguments %#', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe('hostile data', () => {
  const odd = [NaN, Infinity, -Infinity, 0, 1e308, -1e308, 1e-320, 5];
  const grids = {
    constant: ramp(4, 4, () => 3),
    empty: ramp(3, 3, () => NaN),
    mixed: ramp(4, 4, (r, c) => odd[(r * 4 + c) % odd.length]),
    huge: ramp(3, 3, (r, c) => (r - c) * 1e307),
    tiny: ramp(3, 3, (r, c) => (r + c) * 1e-300),
  };
  const marks: Record<string, () => plot.Mark> = {
    none: () => scatter([]),
    one: () => scatter([[3, 3]]),
    'odd points': () => scatter(odd, [...odd].reverse(), { values: odd, size: 4 }),
    'odd line': () => line(odd, [...odd].reverse(), { marker: 's' }),
    'far line': () => line([-1e30, 1e30], [1e-30, 1e30]),
    'odd band': () => band(odd, odd, 1),
    'odd bars': () => bars(odd, odd),
    'odd rules': () => rule({ x: odd, y: odd }),
    'empty histogram': () => histogram([]),
    'odd histogram': () => histogram(odd),
    'one value': () => histogram([2, 2, 2]),
    'odd plane': () => histogram(odd.map((value, i) => [value, odd[(i + 3) % 8]])),
    'odd arrows': () => quiver(odd, odd, odd, odd),
    'still arrows': () => quiver([0, 1], [0, 1], [0, 0], [0, 0]),
    'still flow': () =>
      streamlines(
        [0, 1],
        [0, 1],
        grids.constant.map((r) => r.map(() => 0)),
        grids.constant.map((r) => r.map(() => 0)),
      ),
    'missing flow': () => streamlines([0, 1], [0, 1], grids.mixed, grids.mixed),
    'far text': () => text(1e30, -1e30, 'x'),
  };
  for (const [name, grid] of Object.entries(grids)) {
    marks[`contour ${name}`] = () => contour(grid);
    marks[`bands ${name}`] = () => contourFilled(grid);
    marks[`heat ${name}`] = () => heat(grid);
    marks[`surface ${name}`] = () => surface(grid);
  }

  it.each(Object.keys(marks))('draws %s without a number that is none', (name) => {
    for (const options of [{}, { xLog: true, yLog: true }, { aspect: 'equal' as const }]) {
      const drawn = figure(panel(marks[name](), { size: [120, 90], ...options }));
      expect(drawn.svg().replaceAll(/href="[^"]*"/g, '')).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawn.pixels().width).toBe(drawn.width);
    }
  });

  it('draws a million points, values and steps', () => {
    const n = 1_000_000;
    const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i));
    const y = Float64Array.from({ length: n }, (_, i) => Math.cos(i * 1.1));
    expect(count(withoutLegend(figure(panel(scatter(x, y))).svg()), /<circle/g)).toBe(20_000);
    expect(figure(panel(line(x))).svg().length).toBeLessThan(200_000);
    expect(figure(panel(histogram(x, { bins: 50 }))).svg().length).toBeLessThan(20_000);
    expect(figure(panel(heat({ data: x, shape: [1000, 1000] }))).svg()).toContain('aria-label="heat"');
  });
});
