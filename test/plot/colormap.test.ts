import { afterEach, describe, expect, it } from 'vitest';
import { LinearSegmentedColormap, ListedColormap, pyplot as plt } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { colorAt } from './support.js';

afterEach(() => plt.close('all'));

const bytes = (color: readonly number[]) => color.map((part) => Math.round(255 * part));
const [red, lime, blue] = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
];

describe('colour maps of pyplot', () => {
  it('give colours by number: bigints, integer tensors, whole numbers above 1, and 1 of listed colours', () => {
    const tab = plt.cm.tab10;
    expect(tab.N).toBe(10);
    // Matplotlib 3.11: mpl.colormaps['tab10'](range(4), bytes=True).
    const expected = [
      [31, 119, 180, 255],
      [255, 127, 14, 255],
      [44, 160, 44, 255],
      [214, 39, 40, 255],
    ];
    expect([0, 1, 2, 3].map((i) => bytes(tab(i)))).toEqual(expected);
    expect(tab([0, 1, 2, 3]).map(bytes)).toEqual(expected);
    expect(tab(torch.arange(4)).map(bytes)).toEqual(expected);
    expect(bytes(tab(1n))).toEqual(expected[1]);
    // Shares of the range: mpl.colormaps['tab10']([0.0, 0.15, 1.0], bytes=True), mpl.colormaps['viridis'](1.0), (1), (200).
    expect(tab(torch.tensor([0, 0.15])).map(bytes)).toEqual(expected.slice(0, 2));
    expect(bytes(plt.cm.viridis(1))).toEqual([253, 231, 37, 255]);
    expect(bytes(plt.cm.viridis(1n))).toEqual([68, 2, 86, 255]);
    expect(bytes(plt.cm.viridis(200))).toEqual([112, 207, 87, 255]);
    expect(bytes(plt.getCmap('viridis', 4)(2))).toEqual([53, 183, 121, 255]);
    expect(bytes(plt.getCmap('tab10', 10)(1))).toEqual(expected[1]);
  });

  it('have colours of their own for what is beyond their range, and for what is no number', () => {
    const map = new ListedColormap(['red', 'lime']);
    const all = (of: ReturnType<typeof plt.getCmap>) =>
      [-0.1, 0, 1, 1.1, Number.NaN, 2n, -1n].map((value) => bytes(of(value)));
    const [none] = [[0, 0, 0, 0]];
    expect(all(map)).toEqual([red, red, lime, lime, none, lime, red]);
    const other = map.withExtremes({ under: 'blue', bad: '#0000ff80' });
    expect(all(other)).toEqual([blue, red, lime, lime, [0, 0, 255, 128], lime, blue]);
    map.setOver('blue');
    map.setBad([1, 0, 0]);
    expect(all(map)).toEqual([red, red, lime, blue, red, blue, red]);
    expect(all(map.reversed())).toEqual([blue, lime, red, red, red, red, blue]);
    expect(all(map.copy())).toEqual(all(map));
    expect([map.N, map.resampled(6).N, map.name]).toEqual([2, 6, 'from_list']);
    const ramp = LinearSegmentedColormap.fromList('fire', ['black', 'red'], { N: 3 });
    expect([ramp(0), ramp(0.5), ramp(1)].map(bytes)).toEqual([[0, 0, 0, 255], [128, 0, 0, 255], red]);
    expect([ramp.reversed().name, ramp.reversed().reversed().name]).toEqual(['fire_r', 'fire']);
    expect(() => map.setUnder('bleu')).toThrow('Colormap.setUnder: expected color to be a colour');
    expect(() => new ListedColormap([])).toThrow('ListedColormap: expected colors to be a list of colours, got []');
  });

  it('colour images, points and bands so, and colour bars with tips', () => {
    const map = plt.getCmap('gray').withExtremes({ under: 'blue', over: 'red', bad: 'lime' });
    const [fig, ax] = plt.subplots();
    const shown = ax.imshow([[-1, 0, 1, 2, Number.NaN]], { cmap: map, vmin: 0, vmax: 1, aspect: 'auto' });
    const color = colorAt(fig.drawing(), [-0.5, 4.5], [0.5, -0.5]);
    expect([0, 1, 2, 3, 4].map((x) => color(x, 0))).toEqual([
      [0, 0, 255],
      [0, 0, 0],
      [255, 255, 255],
      [255, 0, 0],
      [0, 255, 0],
    ]);
    fig.colorbar(shown, { ax, extend: 'both' });
    const tips = [
      ...fig
        .drawing()
        .svg()
        .matchAll(/z" fill="(#\w{6})"/g),
    ].map(([, fill]) => fill);
    expect(tips).toEqual(['#ff0000', '#0000ff']);
    ax.cla();
    ax.scatter([0, 1], [0, 1], { c: [-1, 2], cmap: map, vmin: 0, vmax: 1 });
    expect(fig.drawing().svg()).toMatch(/fill="#0000ff"[\s\S]*fill="#ff0000"/);
  });
});
