import { afterEach, describe, expect, it } from 'vitest';
import { pyplot as plt } from '../../lib/plot/index.js';

afterEach(() => plt.close('all'));

const axis = [0, 1, 2];
const grid = axis.map((y) => axis.map((x) => 5 * x + y));
const svg = () => plt.gcf().drawing().svg();

/** Where the texts of a drawing stand across and down. */
function places(drawn: string): Map<string, [number, number]> {
  const found = drawn.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</g);
  return new Map([...found].map(([, x, y, text]) => [text, [Number(x), Number(y)]]));
}

/** Axes in space with a surface, and names of the axes. */
function solid(options: object = {}) {
  const ax = plt.figure().addSubplot(111, { projection: '3d' });
  ax.plotSurface(axis, axis, grid, options);
  ax.set({ xlabel: 'x', ylabel: 'y', zlabel: 'z' });
  return ax;
}

describe('axes in space', () => {
  // Matplotlib 3.11: the middle of ax.zaxis.label.get_window_extent() is at 548.5, 104.1, 561.8 and 104.1 of 640.
  it.each([
    [{}, 'right'],
    [{ azim: 45, elev: 20 }, 'left'],
    [{ azim: 135 }, 'right'],
    [{ azim: -135, elev: 60 }, 'left'],
  ])('has the upright axis where Matplotlib has it, seen from %j', (view, side) => {
    solid().viewInit(view);
    const [x] = places(svg()).get('z')!;
    expect(x > 320 ? 'right' : 'left').toBe(side);
  });

  it('has lengths and a size of its box, and ticks that are asked for', () => {
    const ax = solid();
    const width = () => {
      const all = [...places(svg()).values()].map(([x]) => x);
      return Math.max(...all) - Math.min(...all);
    };
    const plain = width();
    ax.setBoxAspect(null, { zoom: 0.5 });
    expect(width()).toBeLessThan(0.65 * plain);
    ax.setBoxAspect([1, 1, 4]);
    expect(width()).toBeLessThan(0.65 * plain);
    ax.setZticks([3, 7], ['three', 'seven']);
    ax.setXticks([0.25]);
    const texts = [...places(svg()).keys()];
    expect(texts).toEqual(expect.arrayContaining(['three', 'seven', '0.25']));
    ax.zaxis.setTicks([]);
    expect([...places(svg()).keys()]).not.toContain('three');
    expect(() => ax.setBoxAspect([1, 1])).toThrow(
      'Axes.setBoxAspect: expected aspect to be the lengths along x, y and z, got [1, 1]',
    );
  });

  it('fades points with their distance, unless told not to', () => {
    const opacities = (depthshade: boolean) => {
      const ax = plt.figure().addSubplot(111, { projection: '3d' });
      ax.scatter([0, 1], [1, 0], [0, 1], { depthshade });
      return [...svg().matchAll(/aria-label="dot"[^>]*?(?:fill-opacity="([\d.]+)")?>/g)].map(([, alpha]) =>
        Number(alpha ?? 1),
      );
    };
    const [far, near] = opacities(true);
    expect(far).toBeLessThan(0.5);
    expect(near).toBe(1);
    expect(opacities(false)).toEqual([1, 1]);
  });

  it('lights a surface of one colour from the side, as Matplotlib does', () => {
    // Matplotlib 3.11: 255 * plot_surface(X, Y, X, color='white', rstride=2, cstride=2).get_facecolor()[0] is 228.86.
    const ramp = axis.map(() => axis);
    const ax = plt.figure().addSubplot(111, { projection: '3d' });
    ax.plotSurface(axis, axis, ramp, { color: 'white', rstride: 2, cstride: 2 });
    expect(svg()).toContain('fill="#e5e5e5"');
  });
});
