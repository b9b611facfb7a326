import { type Arguments, boolean, number, probability, readArguments } from '../arguments/options.js';
import type { EnergySource } from './data.js';
import { energyGrid, energyRange } from './energy.js';
import { type Figure, figure } from './figure.js';
import { type LandscapeOptions, landscapeDefaults, planeRanges } from './landscape.js';
import { text } from './marks/label.js';
import { surface } from './marks/surface.js';
import { panel } from './panel.js';

/** Options of {@link plot3dEnergyLandscape}; `resolution` is 50 by default. */
export interface SurfaceOptions extends Omit<LandscapeOptions, 'contour' | 'contourLevels'> {
  /** Angle of the view above the plane, in degrees; default 30. */
  elev?: number;
  /** Angle of the view around the vertical axis, in degrees; default -45. */
  azim?: number;
  /** Opacity of the surface, 0 to 1; default 0.9. */
  alpha?: number;
}

const { contour: _contour, contourLevels: _levels, ...planeDefaults } = landscapeDefaults;
const surfaceDefaults = { ...planeDefaults, resolution: 50, elev: 30, azim: -45, alpha: 0.9 };

/**
 * Draws an energy in the plane as a surface, seen from `elev` above and `azim` around, as Matplotlib counts them.
 *
 * Energies that are not finite leave holes.
 *
 * @param model a model whose `forward` takes points of shape (m, 2), or a function of points; see {@link EnergySource}.
 *
 * @example
 * await plot3dEnergyLandscape(new RosenbrockModel(), { xRange: [-2, 2], yRange: [-1, 3], logScale: true }).save('surface.png');
 */
export function plot3dEnergyLandscape(...args: Arguments<{ model: EnergySource } & SurfaceOptions, ['model']>): Figure {
  const owner = 'plot3dEnergyLandscape';
  const { model, ...o } = readArguments<{ model: EnergySource } & typeof surfaceDefaults>(
    owner,
    args,
    surfaceDefaults,
    ['model'],
    ['model'],
  );
  const [x, y] = planeRanges(owner, o, undefined);
  const grid = energyGrid(owner, model, { ...o, x, y, most: 500 });
  const { range, isCut } = energyRange(grid);
  const [width, height] = o.figSize.map((inches) => 100 * inches);
  const anyFinite = grid.values.some((value) => !Number.isNaN(value));
  const { size, values } = grid;
  const alpha = probability(owner, 'alpha', o.alpha);
  const plain = surface({ data: values, shape: [size, size] }, { x, y, cmap: o.cmap, range, alpha });
  const mark = isCut ? { ...plain, bar: { ...plain.bar!, extend: 'max' as const } } : plain;
  const sorry = text(0.5, 0.5, 'no finite energy in this range', {
    of: 'panel',
    align: 'center',
    color: '#555',
    size: 13,
  });
  const showColorbar = boolean(owner, 'showColorbar', o.showColorbar) && anyFinite;
  const drawn = panel(anyFinite ? mark : [mark, sorry], {
    ...{ xRange: x, yRange: y, zRange: range, title: o.title, xLabel: 'x', yLabel: 'y' },
    ...{ elev: number(owner, 'elev', o.elev), azim: number(owner, 'azim', o.azim) },
    ...(showColorbar && { colorbar: { of: mark, label: grid.label } }),
  });
  return figure(drawn, { size: [Math.max(160, width), Math.max(140, height)], savePath: o.savePath });
}
