import {
  type Arguments,
  boolean,
  kindError,
  nonNegative,
  number,
  positive,
  positiveInteger,
  probability,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { palette } from './color.js';
import { type ArrayInput, type EnergySource, pair, place, shapeError, toArray, toPlanePoints } from './data.js';
import {
  colorbar,
  contourColor,
  contourMark,
  energyColors,
  energyGrid,
  heatMap,
  missingBackground,
  smoothColors,
} from './energy.js';
import { type Figure, finish } from './figure.js';
import { equalFrame, type Panel, panel, withLegend } from './panel.js';
import { scatter } from './points.js';
import type { Plot } from './render.js';
import { type Block, beside, type LegendItem, legend } from './svg.js';
import { axisRange, finiteExtent, type Range } from './ticks.js';

/** Options of {@link plot2dEnergyLandscape}, and of all figures that show an energy. */
export interface LandscapeOptions {
  /** Ends of the x axis; default [-5, 5], or where the points are. */
  xRange?: readonly number[] | undefined;
  /** Ends of the y axis; default [-5, 5], or where the points are. */
  yRange?: readonly number[] | undefined;
  /** Grid points along each axis; default 100. */
  resolution?: number;
  /** Colours by log(1 + energy − min), for energies that rise steeply; default false. */
  logScale?: boolean;
  /** The energy of the last colour: higher ones take it too, and surfaces are cut there; default: the highest. */
  maxEnergy?: number | undefined;
  /** Colour map by Matplotlib's name, such as 'viridis' (default), 'magma', 'cividis', or 'viridis_r'. */
  cmap?: string;
  /** A line above the figure. */
  title?: string | undefined;
  /** Whether the key to the colours is drawn; default true. */
  showColorbar?: boolean;
  /** Bands between contour lines (default), or false for smooth colours. */
  contour?: boolean;
  /** About how many levels, or the levels themselves; default 20. */
  contourLevels?: number | readonly number[];
  /** Largest width and height, in hundreds of pixels; default [8, 6]. */
  figSize?: readonly number[];
  /** Also write the figure to this `.png` or `.svg` file. */
  savePath?: string | undefined;
  /** Where the points are put for the model; default: where its parameters are. */
  device?: unknown;
}

/** Options of {@link plotSamplesOnEnergy}. */
export interface SamplesOptions extends LandscapeOptions {
  /** Colour of the samples; default 'red'. */
  sampleColor?: string;
  /** Their opacity, 0 to 1; default 0.6. */
  sampleAlpha?: number;
  /** Their radius in pixels; default 2.5. */
  sampleSize?: number;
  /** The legend's name of them; default 'samples'. */
  label?: string;
}

/** Options of {@link plotSampleTrajectories}. */
export interface TrajectoryOptions extends LandscapeOptions {
  /** The energy to draw behind the paths; default none. */
  model?: EnergySource | undefined;
  /** Opacity of the paths, 0 to 1; default 0.7. */
  trajectoryAlpha?: number;
  /** Width of the paths in pixels; default 1. */
  lineWidth?: number;
}

function levels(owner: string, name: string, value: unknown): void {
  if (Array.isArray(value)) for (const [k, level] of value.entries()) number(owner, `${name}[${k}]`, level);
  else positiveInteger(owner, name, value);
}

/** Defaults of the options that every landscape has; a range of undefined follows from the points. */
export const landscapeDefaults = {
  xRange: undefined as readonly number[] | undefined,
  yRange: undefined as readonly number[] | undefined,
  resolution: 100,
  logScale: false,
  maxEnergy: wide<number | undefined>(undefined, number),
  cmap: wide('viridis', string),
  title: wide<string | undefined>(undefined, string),
  showColorbar: true,
  contour: true,
  contourLevels: wide<number | readonly number[]>(20, levels),
  figSize: wide<readonly number[]>([8, 6], pair),
  savePath: wide<string | undefined>(undefined, string),
  device: wide<unknown>(undefined, place),
};

type Complete = typeof landscapeDefaults;

/**
 * Draws an energy in the plane as coloured bands with contour lines, low energies dark.
 *
 * Energies that are not finite stay grey. The model is called as it stands, without recording gradients.
 *
 * @param model a model whose `forward` takes points of shape (m, 2), or a function of points; see {@link EnergySource}.
 *
 * @example
 * await plot2dEnergyLandscape(new DoubleWellModel(2), { xRange: [-2, 2], yRange: [-2, 2] }).save('double-well.png');
 */
export function plot2dEnergyLandscape(
  ...args: Arguments<{ model: EnergySource } & LandscapeOptions, ['model']>
): Figure {
  const owner = 'plot2dEnergyLandscape';
  const { model, ...o } = readArguments<{ model: EnergySource } & typeof landscapeDefaults>(
    owner,
    args,
    landscapeDefaults,
    ['model'],
    ['model'],
  );
  const ranges = planeRanges(owner, o, undefined);
  return finish(
    landscape(owner, model, ranges, o, () => []),
    o.savePath,
  );
}

const plotSamplesOnEnergyDefaults = {
  ...landscapeDefaults,
  sampleColor: wide('red', string),
  sampleAlpha: 0.6,
  sampleSize: 2.5,
  label: wide('samples', string),
};

/**
 * Draws samples as dots on the energy they come from.
 *
 * @param model see {@link plot2dEnergyLandscape}.
 * @param samples points of shape (n, 2); n may be 0. Points that are not finite or out of view are counted in the legend.
 *
 * @example
 * const samples = await sampler.sample({ dim: 2, nSamples: 500, nSteps: 1000 });
 * await plotSamplesOnEnergy(model, samples).save('samples.png');
 */
export function plotSamplesOnEnergy(
  ...args: Arguments<{ model: EnergySource; samples: ArrayInput } & SamplesOptions, ['model', 'samples']>
): Figure {
  const owner = 'plotSamplesOnEnergy';
  const { model, samples, ...o } = readArguments<
    { model: EnergySource; samples: ArrayInput } & typeof plotSamplesOnEnergyDefaults
  >(owner, args, plotSamplesOnEnergyDefaults, ['model', 'samples'], ['model', 'samples']);
  const points = toPlanePoints(owner, 'samples', samples);
  const ranges = planeRanges(owner, o, points.data);
  const dots = scatter(points, ranges, {
    label: o.label,
    color: o.sampleColor,
    radius: positive(owner, 'sampleSize', o.sampleSize),
    opacity: probability(owner, 'sampleAlpha', o.sampleAlpha),
    outline: '#fff',
  });
  return finish(
    landscape(owner, model, ranges, o, (plot) => [dots.mark(plot)], [dots.key]),
    o.savePath,
  );
}

const plotSampleTrajectoriesDefaults = {
  ...landscapeDefaults,
  model: undefined as EnergySource | undefined,
  trajectoryAlpha: 0.7,
  lineWidth: 1,
};

/**
 * Draws the paths of chains, from a ring (start) to a dot (end), on the energy if `model` is given.
 *
 * @param trajectories positions of shape (chains, steps, 2), as `sample` returns them with `returnTrajectory`, or
 * (steps, 2) for one chain.
 *
 * @example
 * const paths = await sampler.sample({ dim: 2, nSamples: 5, nSteps: 200, returnTrajectory: true });
 * await plotSampleTrajectories(paths, { model }).save('trajectories.png');
 */
export function plotSampleTrajectories(
  ...args: Arguments<{ trajectories: ArrayInput } & TrajectoryOptions, ['trajectories']>
): Figure {
  const owner = 'plotSampleTrajectories';
  const { trajectories, ...o } = readArguments<{ trajectories: ArrayInput } & typeof plotSampleTrajectoriesDefaults>(
    owner,
    args,
    plotSampleTrajectoriesDefaults,
    ['trajectories'],
    ['trajectories'],
  );
  const { data, shape } = toArray(owner, 'trajectories', trajectories);
  if (shape.length < 2 || shape.length > 3 || shape.at(-1) !== 2) {
    throw shapeError(owner, 'trajectories', 'of shape (chains, steps, 2)', shape);
  }
  const [chains, steps] = shape.length === 2 ? [1, shape[0]] : shape;
  const ranges = planeRanges(owner, o, data);
  const style = {
    strokeWidth: nonNegative(owner, 'lineWidth', o.lineWidth),
    strokeOpacity: probability(owner, 'trajectoryAlpha', o.trajectoryAlpha),
    strokeLinejoin: 'round',
    clip: true,
  } as const;
  const at = (chain: number, step: number): [number, number] => {
    const i = 2 * (chain * steps + step);
    return [data[i], data[i + 1]];
  };
  // A few chains are told apart by colour; of many, the crowd counts.
  const colors = o.model ? ['#ff922b', '#ff6b6b', '#f8f9fa', '#66d9e8', '#ffd43b', '#f783ac'] : palette;
  const color = (chain: number) => (chains <= colors.length ? colors[chain] : o.model ? '#ff922b' : palette[0]);
  const count = steps > 0 ? chains : 0;
  const paths = Array.from({ length: count }, (_, chain) =>
    Array.from({ length: steps }, (_, step) => at(chain, step)),
  );
  const marks = (plot: Plot) => [
    ...paths.map((path, chain) => plot.line(path, { ...style, stroke: color(chain) })),
    plot.dot(
      paths.map((path) => path[0]),
      { r: 3.5, fill: '#fff', stroke: '#111', strokeWidth: 1.4, clip: true },
    ),
    plot.dot(
      paths.map((path) => path.at(-1)!),
      { r: 3.5, fill: '#111', stroke: '#fff', strokeWidth: 1, clip: true },
    ),
  ];
  const keys: LegendItem[] = [
    { label: 'start', color: '#111', mark: 'ring' },
    { label: 'end', color: '#111', mark: 'dot' },
  ];
  return finish(landscape(owner, o.model, ranges, o, marks, keys), o.savePath);
}

/** The ranges asked for, else those of the points with some room, else [-5, 5]. */
export function planeRanges(
  owner: string,
  { xRange, yRange }: Pick<LandscapeOptions, 'xRange' | 'yRange'>,
  points: ArrayLike<number> | undefined,
): [Range, Range] {
  const axis = (name: string, range: readonly number[] | undefined, offset: number): Range => {
    if (range !== undefined) return checkedRange(owner, name, range);
    if (!points) return [-5, 5];
    const [low, high] = finiteExtent(Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + offset]));
    return low <= high ? axisRange(low, high, 0.12) : [-5, 5];
  };
  return [axis('xRange', xRange, 0), axis('yRange', yRange, 1)];
}

/** Checks that a range is two finite numbers, the lower one first. */
export function checkedRange(owner: string, name: string, range: unknown): Range {
  if (!Array.isArray(range) || range.length !== 2) throw kindError(owner, name, '[low, high]', range);
  const [low, high] = range;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    throw valueError(owner, name, '[low, high] with low below high', range);
  }
  return [low, high];
}

function landscape(
  owner: string,
  model: EnergySource | undefined,
  [x, y]: [Range, Range],
  options: Complete,
  marks: (plot: Plot) => unknown[],
  keys: LegendItem[] = [],
): Block {
  const [figureWidth, figureHeight] = options.figSize;
  const available = {
    width: 100 * positive(owner, 'figSize', figureWidth) - (model && options.showColorbar ? 170 : 90),
    height: 100 * positive(owner, 'figSize', figureHeight) - (options.title ? 90 : 60) - (keys.length ? 25 : 0),
  };
  const frame = equalFrame(x, y, Math.max(120, available.width), Math.max(120, available.height));
  const block = model
    ? energyPanel(owner, model, { ...options, x, y, ...frame, marks })
    : panel({ x, y, ...frame, title: options.title, xLabel: 'x', yLabel: 'y', grid: true, marks });
  return withLegend(block, keys.length ? legend(keys, block.width) : undefined);
}

/** A panel with an energy behind its marks, and the key to its colours. */
export function energyPanel(
  owner: string,
  model: EnergySource,
  options: {
    x: Range;
    y: Range;
    width: number;
    height: number;
    resolution: number;
    logScale: boolean;
    maxEnergy?: number | undefined;
    cmap: string;
    contour: boolean;
    contourLevels: number | readonly number[];
    showColorbar: boolean;
    device: unknown;
    title?: string | undefined;
    xLabel?: string;
    yLabel?: string;
    /** As `maxEnergy`, but without effect where it is not above the lowest energy. */
    top?: number | undefined;
    marks: (plot: Plot) => unknown[];
  },
): Block {
  const { x, y, width, height } = options;
  const grid = energyGrid(owner, model, options);
  const bands = energyColors(owner, { ...grid, top: grid.top ?? options.top }, options);
  const smooth = !boolean(owner, 'contour', options.contour);
  const colors = smooth ? smoothColors(bands) : bands;
  const frame = { width, height };
  const drawn: Panel = panel({
    ...{ x, y, width, height, title: options.title, xLabel: options.xLabel ?? 'x', yLabel: options.yLabel ?? 'y' },
    background: missingBackground(frame, grid) + (smooth ? heatMap(grid, colors, frame) : ''),
    color: contourColor(colors),
    marks: (plot) => [smooth ? null : contourMark(plot, grid, colors), ...options.marks(plot)],
  });
  const anyFinite = grid.values.some((value) => !Number.isNaN(value));
  if (!boolean(owner, 'showColorbar', options.showColorbar) || !anyFinite) return drawn;
  return beside([drawn, colorbar(colors, grid.label, drawn)]);
}
