import {
  type Arguments,
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
import { type ArrayInput, type EnergySource, hundreds, place, shapeError, toArray, toPlanePoints } from './data.js';
import { energyPanel } from './energy.js';
import { type Figure, figure } from './figure.js';
import { line } from './marks/line.js';
import type { Mark } from './marks/mark.js';
import { scatter } from './marks/scatter.js';
import { panel } from './panel.js';
import type { Range } from './ticks.js';
import { columnRange, equalSize, visible } from './visible.js';

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
  figSize: wide<readonly number[]>([8, 6], hundreds),
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
  return landscape(owner, model, ranges, o, []);
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
  const { points: inside, label } = visible(points, ranges, o.label);
  const dots = scatter(inside, {
    ...{ label, color: o.sampleColor, edgeColor: '#ffffffcc', edgeWidth: 0.6 },
    size: 2 * positive(owner, 'sampleSize', o.sampleSize),
    alpha: probability(owner, 'sampleAlpha', o.sampleAlpha),
  });
  return landscape(owner, model, ranges, o, [dots]);
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
  const width = nonNegative(owner, 'lineWidth', o.lineWidth);
  const alpha = probability(owner, 'trajectoryAlpha', o.trajectoryAlpha);
  // A few chains are told apart by colour; of many, the crowd counts.
  const colors = o.model ? ['#ff922b', '#ff6b6b', '#f8f9fa', '#66d9e8', '#ffd43b', '#f783ac'] : palette;
  const color = (chain: number) => (chains <= colors.length ? colors[chain] : o.model ? '#ff922b' : palette[0]);
  const count = steps > 0 ? chains : 0;
  const paths = Array.from({ length: count }, (_, chain) => ({
    data: Array.from({ length: 2 * steps }, (_, i) => data[2 * chain * steps + i]),
    shape: [steps, 2],
  }));
  const ends = (from: number) => ({
    data: paths.flatMap((path) => path.data.slice(from, from + 2)),
    shape: [count, 2],
  });
  const marks = [
    ...paths.map((path, chain) => line(path, { width, alpha, color: color(chain) })),
    scatter(ends(0), { size: 7, color: '#fff', edgeColor: '#111', edgeWidth: 1.4, label: 'start' }),
    scatter(ends(2 * (steps - 1)), { size: 7, color: '#111', edgeColor: '#fff', edgeWidth: 1, label: 'end' }),
  ];
  return landscape(owner, o.model, ranges, o, marks);
}

/** The ranges asked for, else those of the points with some room, else [-5, 5]. */
export function planeRanges(
  owner: string,
  { xRange, yRange }: Pick<LandscapeOptions, 'xRange' | 'yRange'>,
  points: ArrayLike<number> | undefined,
): [Range, Range] {
  const axis = (name: string, range: readonly number[] | undefined, column: number): Range => {
    if (range !== undefined) return checkedRange(owner, name, range);
    return points ? columnRange({ data: points, n: points.length / 2 }, column, 0.12, [-5, 5]) : [-5, 5];
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
  marks: readonly Mark[],
): Figure {
  const [figureWidth, figureHeight] = options.figSize;
  const hasKeys = marks.some(({ keys }) => keys.length > 0);
  const available = {
    width: 100 * figureWidth - (model && options.showColorbar ? 170 : 90),
    height: 100 * figureHeight - (options.title ? 90 : 60) - (hasKeys ? 25 : 0),
  };
  const size = equalSize(x, y, Math.max(120, available.width), Math.max(120, available.height));
  const legend = { place: 'below', frame: false } as const;
  const drawn = model
    ? energyPanel(owner, model, { ...options, x, y, size, legend, marks })
    : panel(marks, {
        ...{ xRange: x, yRange: y, size, legend, title: options.title, xLabel: 'x', yLabel: 'y', grid: true },
      });
  return figure(drawn, { savePath: options.savePath });
}
