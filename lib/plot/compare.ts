import {
  type Arguments,
  counted,
  integer,
  kindError,
  readArguments,
  text as string,
  valueError,
  wide,
} from '../arguments/options.js';
import { palette } from './color.js';
import { type ArrayInput, type EnergySource, energies, place, shapeError, toPoints } from './data.js';
import { energyPanel } from './energy.js';
import { type Figure, figure, type Panels } from './figure.js';
import { checkedRange } from './landscape.js';
import type { Panel } from './look.js';
import { histogram } from './marks/bars.js';
import { scatter } from './marks/scatter.js';
import { panel } from './panel.js';
import type { Range } from './ticks.js';
import { columnRange, equalSize, visible } from './visible.js';

/** The samples that {@link compareSamples} compares, and how. */
export interface CompareOptions {
  /** Points that were held out, shape (n, d). */
  real: ArrayInput;
  /** Points that the model gave, shape (m, d). */
  generated: ArrayInput;
  /** The energy, drawn as a panel of its own where d is 2; default none. */
  model?: EnergySource | undefined;
  /** The legend's names of the points; default 'held-out data' and 'generated'. */
  realLabel?: string;
  generatedLabel?: string;
  /** Names of the d columns; default x and y, or x₁ … x_d. */
  columns?: readonly string[] | undefined;
  /** For d above 2, of how many of the first columns pairs are drawn, 2 to 4; default 4. */
  dims?: number;
  /** Ends of the axes where d is 2; default: where the real points are, with room around. */
  xRange?: readonly number[] | undefined;
  yRange?: readonly number[] | undefined;
  /** Grid points of the energy along each axis; default 120. */
  resolution?: number;
  /** Colour map of the energy; default 'viridis'. */
  cmap?: string;
  /** A line above the figure; default none. */
  title?: string | undefined;
  /** Also write the figure to this `.png` or `.svg` file. */
  savePath?: string | undefined;
  /** Where the points are put for the model; default: where its parameters are. */
  device?: unknown;
}

interface Points {
  data: ArrayLike<number>;
  n: number;
  d: number;
}

interface Groups {
  real: Points;
  generated: Points;
  keys: { real: { label: string; color: string }; generated: { label: string; color: string } };
}

const colors = { real: palette[0], generated: palette[1] };

/**
 * Draws generated points beside real ones: energy, real and generated panels with the same axes for d = 2, histograms
 * for d = 1, and histograms with a scatter plot of each pair of the first columns for more.
 *
 * The energy's colours end a little above the energies of the real points, where what matters happens; the tip of the
 * colour bar says that there are higher ones.
 *
 * @example
 * await compareSamples({ real: heldOut, generated: samples, model }).save('landscape.png');
 */
export function compareSamples(...args: Arguments<CompareOptions, []>): Figure {
  const owner = 'compareSamples';
  const o = readArguments(
    owner,
    args as readonly unknown[],
    {
      real: undefined as ArrayInput | undefined,
      generated: undefined as ArrayInput | undefined,
      model: undefined as EnergySource | undefined,
      realLabel: wide('held-out data', string),
      generatedLabel: wide('generated', string),
      columns: undefined as readonly string[] | undefined,
      dims: 4,
      xRange: undefined as readonly number[] | undefined,
      yRange: undefined as readonly number[] | undefined,
      resolution: 120,
      cmap: wide('viridis', string),
      title: wide<string | undefined>(undefined, string),
      savePath: wide<string | undefined>(undefined, string),
      device: wide<unknown>(undefined, place),
    },
    [],
  );
  const real = toPoints(owner, 'real', o.real);
  const generated = toPoints(owner, 'generated', o.generated);
  if (real.n > 0 && generated.n > 0 && real.d !== generated.d) {
    throw shapeError(owner, 'generated', `of shape (m, ${real.d}) as the real points`, [generated.n, generated.d]);
  }
  const d = real.n > 0 ? real.d : generated.d;
  const names =
    o.columns ?? (d === 1 ? ['x'] : d === 2 ? ['x', 'y'] : Array.from({ length: d }, (_, i) => `x${subscript(i + 1)}`));
  if (!Array.isArray(names)) throw kindError(owner, 'columns', 'a list of names', names);
  if (names.length !== d) throw valueError(owner, 'columns', `${counted(d, 'name')}`, names);
  const keys = {
    real: { label: o.realLabel, color: colors.real },
    generated: { label: o.generatedLabel, color: colors.generated },
  };
  const groups = { real, generated, keys };
  const dims = integer(owner, 'dims', o.dims);
  if (dims < 2 || dims > 4) throw valueError(owner, 'dims', 'from 2 to 4', dims);
  const options = { title: o.title, savePath: o.savePath, legend: { frame: false } };
  if (d !== 2) return figure(pairPanels(groups, names, Math.min(d, dims)), { ...options, shareX: 'column' });
  return figure(planePanels(owner, groups, names, o), { ...options, shareX: true, shareY: true });
}

/** Energy, real and generated points side by side. */
function planePanels(
  owner: string,
  { real, generated, keys }: Groups,
  [xLabel, yLabel]: readonly string[],
  o: Pick<CompareOptions, 'model' | 'xRange' | 'yRange' | 'device'> & { resolution: number; cmap: string },
): Panel[] {
  const shown = real.n > 0 ? real : generated;
  const x = o.xRange === undefined ? padded(shown, 0) : checkedRange(owner, 'xRange', o.xRange);
  const y = o.yRange === undefined ? padded(shown, 1) : checkedRange(owner, 'yRange', o.yRange);
  const look = { size: equalSize(x, y, 380, 380), xLabel, yLabel, legend: false };
  const panels: Panel[] = [];
  if (o.model) {
    const top = interestingTop(owner, o.model, real, o.device);
    panels.push(
      energyPanel(owner, o.model, {
        ...{ ...look, x, y, title: 'energy', resolution: o.resolution, cmap: o.cmap, device: o.device, top },
        ...{ logScale: false, contour: true, contourLevels: 16, showColorbar: true, marks: [] },
      }),
    );
  }
  for (const [points, key] of [
    [real, keys.real],
    [generated, keys.generated],
  ] as const) {
    const { points: inside, label } = visible(points, [x, y], key.label);
    const dots = scatter(inside, { color: key.color, size: 4, alpha: dotOpacity(points.n), label });
    panels.push(panel(dots, { ...look, xRange: x, yRange: y, title: `${key.label}, n = ${points.n}`, grid: true }));
  }
  return panels;
}

/** Histograms on the diagonal, scatter plots of pairs below it. */
function pairPanels({ real, generated, keys }: Groups, names: readonly string[], dims: number): Panels {
  const side = dims === 1 ? 420 : dims === 2 ? 300 : 190;
  const ranges = Array.from({ length: dims }, (_, column) => padded(real.n > 0 ? real : generated, column));
  const groups = [
    [real, keys.real],
    [generated, keys.generated],
  ] as const;
  const look = { size: [side, side], legend: false };
  return ranges.map((_, row) =>
    ranges.map((_, column) => (column > row ? null : row === column ? marginal(row) : pair(row, column))),
  );

  function marginal(column: number): Panel {
    const shown = groups.map(([points, { label, color }]) =>
      histogram(columnOf(points, column), {
        ...{ bins: 40, range: ranges[column], density: true, color, alpha: 0.5 },
        label: `${label}, n = ${points.n}`,
      }),
    );
    return panel(shown, { ...look, xRange: ranges[column], xLabel: names[column], yLabel: 'density' });
  }

  function pair(row: number, column: number): Panel {
    const [x, y] = [ranges[column], ranges[row]];
    const dots = groups.map(([points, { color }]) =>
      scatter(visible(points, [x, y], '', [column, row]).points, { color, size: 3.2, alpha: dotOpacity(points.n) }),
    );
    // The numbers of a row stand at its left, those of a column at its foot.
    const first = { yLabel: names[row], yTicks: true };
    const named = column === 0 ? first : { yTicks: false };
    return panel(dots, { ...look, xRange: x, yRange: y, xLabel: names[column], ...named });
  }
}

function columnOf({ data, n, d }: Points, column: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => data[i * d + column]);
}

/** The range of a column, with room for what is generated around the data. */
function padded(points: Points, column: number): Range {
  return columnRange(points, column, 0.25, [-1, 1]);
}

function dotOpacity(n: number): number {
  return n > 4000 ? 0.3 : n > 1000 ? 0.5 : 0.7;
}

/** Twice as far above the lowest energy of the real points as 99 % of them lie. */
function interestingTop(owner: string, model: EnergySource, { data, n }: Points, device: unknown): number | undefined {
  const every = Math.ceil(n / 2000);
  const rows = Array.from({ length: n }, (_, i) => i).filter((i) => i % every === 0);
  const finite = rows.filter((i) => Number.isFinite(data[2 * i]) && Number.isFinite(data[2 * i + 1]));
  if (finite.length === 0) return undefined;
  const points = Float32Array.from(finite.flatMap((i) => [data[2 * i], data[2 * i + 1]]));
  const sorted = energies(owner, model, points, device).filter(Number.isFinite).sort();
  if (sorted.length === 0) return undefined;
  const [low, high] = [sorted[0], sorted[Math.floor(0.99 * (sorted.length - 1))]];
  return high > low ? low + 2 * (high - low) : undefined;
}

function subscript(number: number): string {
  return [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
