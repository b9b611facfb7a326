import { number, positiveInteger, valueError } from '../arguments/options.js';
import { pngUrl } from '../io/png.js';
import { type ColorScale, colorScale, rgb } from './color.js';
import { type EnergySource, energies } from './data.js';
import type { Panel } from './panel.js';
import type { Plot } from './render.js';
import { type Block, fontSize, ink, px, text, textWidth } from './svg.js';
import { axisRange, finiteExtent, formatTicks, niceTicks, type Range } from './ticks.js';

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
  },
): EnergyGrid {
  const { x, y, logScale, maxEnergy, device } = options;
  const size = positiveInteger(owner, 'resolution', options.resolution);
  if (size < 2 || size > 2000) throw valueError(owner, 'resolution', 'from 2 to 2000', size);
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

/** The colours of energies: bands between levels, or smooth. */
export interface EnergyColors {
  /** Lower ends of the bands, from the lowest energy shown. */
  levels: number[];
  high: number;
  /** Whether energies above `high` are on the grid, in the colour of `high`. */
  clipped: boolean;
  scale: ColorScale;
}

/** Chooses levels between the lowest and the highest energy, or up to the grid's top, if that is above the lowest. */
export function energyColors(
  owner: string,
  { values, top }: Pick<EnergyGrid, 'values' | 'top'>,
  options: { cmap: string; contourLevels: number | readonly number[] },
): EnergyColors {
  const [lowest, highest] = finiteExtent(values);
  const wanted = top !== undefined && top > lowest ? Math.min(top, highest) : highest;
  const [low, high] = lowest < wanted ? [lowest, wanted] : axisRange(lowest, wanted);
  const { contourLevels } = options;
  let inner: readonly number[];
  if (typeof contourLevels === 'number') {
    inner = niceTicks([low, high], positiveInteger(owner, 'contourLevels', contourLevels));
  } else {
    inner = [...contourLevels].sort((a, b) => a - b);
  }
  const levels = [low, ...inner.filter((level) => level > low && level < high)];
  // The lowest band takes the first colour and the highest the last.
  const domain: Range = [low, levels.length > 1 ? levels.at(-1)! : high];
  return { levels, high, clipped: high < highest, scale: colorScale(owner, options.cmap, domain) };
}

/** Observable Plot's contour mark of a grid. */
export function contourMark(plot: Plot, { values, size, x, y }: EnergyGrid, { levels }: EnergyColors): unknown {
  const [lowest, highest] = finiteExtent(values);
  if (!(lowest <= highest)) return null;
  // Plot takes a value to stand in the middle of its pixel; ours stand on the ends of the ranges.
  const halfX = (x[1] - x[0]) / (size - 1) / 2;
  const halfY = (y[1] - y[0]) / (size - 1) / 2;
  return plot.contour(values, {
    width: size,
    height: size,
    x1: x[0] - halfX,
    x2: x[1] + halfX,
    y1: y[0] - halfY,
    y2: y[1] + halfY,
    fill: plot.identity,
    stroke: '#fff',
    strokeOpacity: 0.35,
    strokeWidth: 0.6,
    thresholds: [Math.min(lowest, levels[0]), ...levels.slice(1)],
    interpolate: 'none', // by default Plot fills what is not finite from its neighbours
    clip: true,
  });
}

/** Observable Plot's colour scale for {@link contourMark}. */
export function contourColor({ levels, high, scale }: EnergyColors): object {
  const [low, last] = [levels[0], levels.length > 1 ? levels.at(-1)! : high];
  return {
    type: 'linear',
    domain: [low, last],
    clamp: true,
    interpolate: (t: number) => scale(low + t * (last - low)),
  };
}

/** The grid as a smooth image that fills a frame. */
export function heatMap(
  { values, size }: EnergyGrid,
  { scale }: EnergyColors,
  frame: { width: number; height: number },
) {
  const data = new Uint8Array(4 * size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = values[(size - 1 - row) * size + column];
      if (Number.isNaN(value)) continue;
      data.set([...rgb(scale(value)), 255], 4 * (row * size + column));
    }
  }
  // As in contourMark, the outer pixels reach half their size beyond the frame.
  const stepX = frame.width / (size - 1);
  const stepY = frame.height / (size - 1);
  const place = `x="${px(-stepX / 2)}" y="${px(-stepY / 2)}" width="${px(size * stepX)}" height="${px(size * stepY)}"`;
  const image = `<image ${place} preserveAspectRatio="none" href="${pngUrl({ width: size, height: size, data })}"/>`;
  return `<svg width="${frame.width}" height="${frame.height}" overflow="hidden">${image}</svg>`;
}

/** The ground behind an energy: a grey that shows where it is not finite. */
export function missingBackground(frame: { width: number; height: number }, { values }: EnergyGrid): string {
  const area = `<rect width="${frame.width}" height="${frame.height}" fill="${ink.missing}"/>`;
  if (values.some((value) => !Number.isNaN(value))) return area;
  return area + text('no finite energy in this range', frame.width / 2, frame.height / 2, { fill: ink.axis });
}

/** The key to an energy's colours, as high as a panel's frame and to stand at its right. */
export function colorbar(
  { levels, high, clipped, scale }: EnergyColors,
  label: string,
  { frame, height }: Panel,
): Block {
  const low = levels[0];
  const width = 14;
  const gap = 10;
  const toY = (value: number) => frame.top + frame.height * (1 - (value - low) / (high - low));
  let svg = '';
  for (const level of levels) {
    // Each band up to the top, under those above it: so no seam shows.
    const band = `y="${frame.top}" width="${width}" height="${px(toY(level) - frame.top)}"`;
    svg += `<rect x="${gap}" ${band} fill="${scale(level)}"/>`;
  }
  svg = `<g shape-rendering="crispEdges">${svg}</g>`;
  const box = `M${gap},${frame.top}h${width}v${frame.height}h${-width}z`;
  // A tip says that there are higher energies in the same colour.
  const tip = `M${gap},${frame.top}l${width / 2},-8l${width / 2},8z`;
  if (clipped) svg += `<path d="${tip}" fill="${scale(high)}" stroke="${ink.axis}"/>`;
  svg += `<path d="${box}" fill="none" stroke="${ink.axis}"/>`;

  const ticks = niceTicks([low, high], Math.max(2, frame.height / 60));
  const texts = formatTicks(ticks);
  const x = gap + width;
  ticks.forEach((tick, i) => {
    const y = toY(tick);
    svg += `<path d="M${x},${px(y)}h5" stroke="${ink.axis}"/>`;
    svg += text(texts[i], x + 8, y + fontSize.tick * 0.35, { size: fontSize.tick, anchor: 'start' });
  });
  const labelX = x + 8 + Math.max(...texts.map((t) => textWidth(t, fontSize.tick))) + fontSize.label + 4;
  svg += text(label, labelX, frame.top + frame.height / 2, { rotate: -90 });
  return { width: labelX + 6, height, svg };
}

/** {@link colorbar} with as many bands as make the colours run smoothly. */
export function smoothColors(colors: EnergyColors): EnergyColors {
  const low = colors.levels[0];
  const levels = Array.from({ length: 128 }, (_, i) => low + ((colors.high - low) * i) / 128);
  return { ...colors, levels };
}
