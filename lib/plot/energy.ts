import { boolean, number, positiveInteger, valueError } from '../arguments/options.js';
import { shadeOf } from './color.js';
import { mapName } from './colormaps.js';
import { counting, type EnergySource, energies } from './data.js';
import type { Panel } from './look.js';
import { contour, contourFilled, mostLevels } from './marks/contour.js';
import { heat } from './marks/heat.js';
import { text } from './marks/label.js';
import type { Mark } from './marks/mark.js';
import { type PanelOptions, panel } from './panel.js';
import { axisRange, finiteExtent, niceTicks, type Range } from './ticks.js';

/** Energies on a grid of `size` × `size` points that includes the ends of both ranges; rows go from low y to high. */
export interface EnergyGrid {
  values: Float64Array;
  size: number;
  x: Range;
  y: Range;
  label: string;
  /** The highest energy told apart, on the scale of the values; undefined for the highest there is. */
  top: number | undefined;
}

/** Evaluates a model on a grid; energies that are not finite become NaN, which stays blank. */
export function energyGrid(
  owner: string,
  model: EnergySource,
  options: {
    x: Range;
    y: Range;
    resolution: number;
    logScale: boolean;
    maxEnergy?: number | undefined;
    device: unknown;
    /** The largest resolution; default 2000. */
    most?: number;
  },
): EnergyGrid {
  const { x, y, logScale, maxEnergy, device, most = 2000 } = options;
  const size = positiveInteger(owner, 'resolution', options.resolution);
  if (size < 2 || size > most) throw valueError(owner, 'resolution', `from 2 to ${most}`, size);
  const points = new Float32Array(2 * size * size);
  for (let i = 0; i < size * size; i++) {
    points[2 * i] = x[0] + ((i % size) / (size - 1)) * (x[1] - x[0]);
    points[2 * i + 1] = y[0] + (Math.floor(i / size) / (size - 1)) * (y[1] - y[0]);
  }
  const values = energies(owner, model, points, device).map((value) => (Number.isFinite(value) ? value : NaN));
  const [low, high] = finiteExtent(values);
  if (maxEnergy !== undefined && low <= high && !(number(owner, 'maxEnergy', maxEnergy) > low)) {
    throw valueError(owner, 'maxEnergy', `above the lowest energy, ${low}`, maxEnergy);
  }
  const grid = { size, x, y };
  if (!logScale) return { ...grid, values, label: 'energy', top: maxEnergy };
  const toScale = (value: number) => Math.log1p(value - low);
  const top = maxEnergy === undefined ? undefined : toScale(maxEnergy);
  return { ...grid, values: values.map(toScale), label: 'log(1 + energy − min)', top };
}

/** The ends of the colours of a grid, and whether there are energies above them. */
export function energyRange({ values, top }: Pick<EnergyGrid, 'values' | 'top'>): { range: Range; isCut: boolean } {
  const [lowest, highest] = finiteExtent(values);
  const wanted = top !== undefined && top > lowest ? Math.min(top, highest) : highest;
  return { range: lowest < wanted ? [lowest, wanted] : axisRange(lowest, wanted), isCut: wanted < highest };
}

/** Coloured bands with white lines between them, of which the lowest has the map's first colour and the highest its last. */
function bands(owner: string, grid: EnergyGrid, cmap: string, contourLevels: number | readonly number[]): Mark[] {
  const { range, isCut } = energyRange(grid);
  const [low, high] = range;
  const asked =
    typeof contourLevels === 'number'
      ? niceTicks(range, counting(owner, 'contourLevels', contourLevels, mostLevels))
      : [...contourLevels].sort((a, b) => a - b);
  const inner = asked.filter((level) => level > low && level < high);
  const last = inner.at(-1) ?? high;
  const shade = shadeOf({ map: mapName(owner, cmap), range: [low, last], log: false });
  const color = [low, ...inner].map((level) => shade(level));
  const { size, x, y, values } = grid;
  const z = { data: values, shape: [size, size] };
  const filled = contourFilled(z, { x, y, levels: [low, ...inner, high], color, extend: isCut ? 'max' : 'neither' });
  if (inner.length === 0) return [filled];
  return [filled, contour(z, { x, y, levels: inner, color: '#fff', width: 0.6, alpha: 0.35 })];
}

/** The grid as an image of smooth colours; values stand on the ends of the ranges, so the outer pixels reach beyond. */
function smooth(owner: string, grid: EnergyGrid, cmap: string): Mark {
  const { size, x, y, values } = grid;
  const { range, isCut } = energyRange(grid);
  const wider = ([low, high]: Range): Range => {
    const half = (high - low) / (size - 1) / 2;
    return [low - half, high + half];
  };
  const z = { data: values, shape: [size, size] };
  const mark = heat(z, { x: wider(x), y: wider(y), cmap: mapName(owner, cmap), range, smooth: true });
  return isCut ? { ...mark, bar: { ...mark.bar!, extend: 'max' } } : mark;
}

/** A panel with an energy behind its marks, and the key to its colours. */
export function energyPanel(
  owner: string,
  model: EnergySource,
  options: PanelOptions & {
    x: Range;
    y: Range;
    resolution: number;
    logScale: boolean;
    maxEnergy?: number | undefined;
    cmap: string;
    contour: boolean;
    contourLevels: number | readonly number[];
    showColorbar: boolean;
    device: unknown;
    /** As `maxEnergy`, but without effect where it is not above the lowest energy. */
    top?: number | undefined;
    marks: readonly Mark[];
  },
): Panel {
  const { x, y, title, size, legend, xLabel = 'x', yLabel = 'y' } = options;
  const found = energyGrid(owner, model, options);
  const grid = { ...found, top: found.top ?? options.top };
  const isBands = boolean(owner, 'contour', options.contour);
  const anyFinite = grid.values.some((value) => !Number.isNaN(value));
  const energy = isBands
    ? bands(owner, grid, options.cmap, options.contourLevels)
    : [smooth(owner, grid, options.cmap)];
  const sorry = { of: 'panel', align: 'center', valign: 'center', color: '#555', size: 13 } as const;
  const behind = anyFinite ? energy : [text(0.5, 0.5, 'no finite energy in this range', sorry)];
  const showColorbar = boolean(owner, 'showColorbar', options.showColorbar) && anyFinite;
  return panel([...behind, ...options.marks], {
    ...{ xRange: x, yRange: y, title, xLabel, yLabel, size, legend, background: missing },
    ...(showColorbar && { colorbar: { of: energy[0], label: grid.label } }),
  });
}

/** The grey behind an energy that shows where it is not finite. */
const missing = '#ececec';
