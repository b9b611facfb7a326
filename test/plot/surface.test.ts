import { describe, expect, it } from 'vitest';
import { type Pixels, plot3dEnergyLandscape, type SurfaceOptions } from '../../lib/plot/index.js';
import { energyOf } from './support.js';

/** The middle of all yellow pixels, the top of viridis, as shares of width and height. */
function yellowSpot({ width, height, data }: Pixels): [number, number] {
  let [count, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = data.subarray(4 * i, 4 * i + 3);
    if (r > 140 && g > 140 && b < 90)
      [count, sumX, sumY] = [count + 1, sumX + (i % width), sumY + Math.floor(i / width)];
  }
  expect(count).toBeGreaterThan(20);
  return [sumX / count / width, sumY / count / height];
}

describe('plot3dEnergyLandscape', () => {
  const patches = (svg: string) =>
    svg.match(/<path[^>]*fill="#[0-9a-f]{6}" stroke="#[0-9a-f]{6}" stroke-width="0.5"/g)!.length;
  const peak = (px: number, py: number) => energyOf((x, y) => Math.exp(-((x - px) ** 2) - (y - py) ** 2));
  const spot = (px: number, py: number, options: SurfaceOptions) =>
    yellowSpot(plot3dEnergyLandscape(peak(px, py), { showColorbar: false, alpha: 1, ...options }).pixels());

  it('looks from where elev and azim say', () => {
    // From -y: +x is at the right, and +y is farther away, so higher on the page.
    const front = { azim: -90, elev: 40 };
    expect(spot(3, 0, front)[0]).toBeGreaterThan(0.6);
    expect(spot(-3, 0, front)[0]).toBeLessThan(0.4);
    expect(spot(0, 3, front)[1]).toBeLessThan(spot(0, -3, front)[1] - 0.1);
    // From +x: +y is at the right.
    const side = { azim: 0, elev: 40 };
    expect(spot(0, 3, side)[0]).toBeGreaterThan(0.6);
    expect(spot(3, 0, side)[1]).toBeGreaterThan(spot(-3, 0, side)[1] + 0.1);
  });

  it('draws a patch for each cell of the grid, farthest first, and none where energies are missing', () => {
    expect(patches(plot3dEnergyLandscape(peak(0, 0), { resolution: 11 }).svg())).toBe(100);
    const half = energyOf((x, y) => (x > 0.1 ? NaN : y));
    expect(patches(plot3dEnergyLandscape(half, { resolution: 11 }).svg())).toBe(50);
    expect(plot3dEnergyLandscape(energyOf(() => NaN)).svg()).toContain('>no finite energy in this range</text>');
    expect(
      patches(
        plot3dEnergyLandscape(
          energyOf(() => 2),
          { resolution: 11 },
        ).svg(),
      ),
    ).toBe(100);
  });

  it('cuts the surface at maxEnergy, patches in two where they reach above it', () => {
    const slope = energyOf((x) => x);
    const highest = (options: SurfaceOptions) =>
      yellowSpot(plot3dEnergyLandscape(slope, { showColorbar: false, azim: -90, ...options }).pixels())[0];
    // The plateau reaches from the middle to the right, the highest slope stands at the right.
    expect(highest({ maxEnergy: 0 })).toBeLessThan(highest({}) - 0.1);
    expect(patches(plot3dEnergyLandscape(slope, { maxEnergy: 0.5, resolution: 11 }).svg())).toBe(110);
    expect(patches(plot3dEnergyLandscape(slope, { maxEnergy: 0, resolution: 11 }).svg())).toBe(100);
  });

  it('numbers three axes and names title and colours', () => {
    const svg = plot3dEnergyLandscape(
      energyOf((x, y) => 100 * (x + y)),
      { title: 'Slope' },
    ).svg();
    for (const text of ['Slope', 'x', 'y', 'energy', '−4', '1000']) expect(svg).toContain(`>${text}</text>`);
  });

  it.each([
    [{ alpha: 2 }, 'plot3dEnergyLandscape: expected alpha to be between 0 and 1, got 2'],
    [{ elev: NaN }, 'plot3dEnergyLandscape: expected elev to be a number, got NaN'],
    [{ elv: 3 } as object, 'plot3dEnergyLandscape: unknown option elv, did you mean elev?'],
  ])('refuses %j', (options, message) => {
    expect(() => plot3dEnergyLandscape(peak(0, 0), options)).toThrow(message);
  });
});
