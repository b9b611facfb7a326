/** @file The marks of each kind of artist, built from its properties. */
import { number, oneOf } from '../../arguments/options.js';
import { type Color, readColor } from '../color.js';
import { toArray } from '../data.js';
import { bars, outlineOf, rectangles } from '../marks/bars.js';
import { contour, contourFilled } from '../marks/contour.js';
import { heat } from '../marks/heat.js';
import { text } from '../marks/label.js';
import { line, type Steps } from '../marks/line.js';
import { readVector } from '../marks/mark.js';
import { isStroke, type Marker } from '../marks/markers.js';
import { polygon } from '../marks/polygon.js';
import { quiver } from '../marks/quiver.js';
import { segments } from '../marks/rule.js';
import { scatter } from '../marks/scatter.js';
import { streamlines } from '../marks/streamlines.js';
import { surface } from '../marks/surface.js';
import { textHeight, textWidth } from '../svg.js';
import type { Properties } from './artist.js';
import { numeric } from './axesBase.js';
import { vector } from './callData.js';
import { cmapName } from './colormap.js';
import { spelled } from './keywords.js';
import { dashOf, fontSize, isBold, plainText, points, rcParams } from './style.js';

export const common = {
  pathEffects: undefined as unknown,
  alpha: 1,
  label: undefined as unknown,
  zorder: undefined as unknown,
  visible: true,
};
export const lineStyle = {
  color: undefined as unknown,
  linewidth: undefined as unknown as number,
  linestyle: undefined as unknown,
  marker: undefined as unknown,
  markersize: undefined as unknown as number,
  markerfacecolor: undefined as unknown,
  markeredgecolor: undefined as unknown,
  markeredgewidth: 1,
  drawstyle: 'default',
  fillstyle: 'full',
  transform: undefined as unknown,
  data: undefined as unknown,
  ...common,
};

/** A label of a legend; those that begin with a line are hidden. */
function labelOf(label: unknown): string | undefined {
  const read = label === undefined ? undefined : plainText(label);
  return read === undefined || read.startsWith('_') ? undefined : read;
}

export const textStyle = {
  ...{
    fontsize: undefined as unknown,
    fontweight: undefined as unknown,
    fontstyle: undefined as unknown,
    color: undefined as unknown,
  },
  ...{ rotation: undefined as unknown, horizontalalignment: 'left' as string, verticalalignment: 'baseline' as string },
  ...{
    transform: undefined as unknown,
    bbox: undefined as unknown,
    backgroundcolor: undefined as unknown,
    multialignment: undefined,
  },
  ...{ linespacing: 1.2, fontdict: undefined, zdir: undefined, rotationMode: undefined, ...common },
};

/** The options that all marks have. */
export function look(o: Properties): { alpha: number; label: string | undefined } {
  return { alpha: o.alpha, label: labelOf(o.label) };
}

export function widthOf({ linewidth }: Properties): number {
  return points((numeric(linewidth) as number) ?? rcParams['lines.linewidth']);
}

export function buildLine(o: Properties) {
  const { dash, hasLine } = dashOf(o.linestyle);
  const hasMarker = o.marker !== undefined && o.marker !== 'None' && o.marker !== 'none' && o.marker !== '';
  const mark = line(o.x, o.y, {
    ...look(o),
    ...{ z: o.z, color: o.color as Color, width: hasLine ? widthOf(o) : 0, dash },
    marker: hasMarker ? (markerName(o.marker) as Marker) : undefined,
    markerSize: points((o.markersize ?? rcParams['lines.markersize']) * (o.marker === ',' ? 0.2 : 1)),
    markerEdgeWidth: points(o.markeredgewidth),
    markerColor: o.markerfacecolor as Color,
    markerEdge: (o.markeredgecolor ?? (o.markerfacecolor === 'none' ? o.color : undefined)) as Color,
  });
  const steps = stepsOf(o.drawstyle);
  return [steps ? Object.assign(mark, { steps }) : mark];
}

/** The steps of a line: 'steps' are 'steps-pre'. */
function stepsOf(style: unknown = 'default'): Steps | undefined {
  const names = ['default', 'steps', 'steps-pre', 'steps-mid', 'steps-post'] as const;
  const read = oneOf('Axes.plot', 'drawstyle', style as (typeof names)[number], names);
  return read === 'default' ? undefined : read === 'steps' ? 'pre' : (read.slice(6) as Steps);
}

function markerName(marker: unknown): unknown {
  return marker === 'H' ? 'h' : marker === '8' ? 'o' : marker;
}

/** Without an edge of its own a point has one in its colour, 1 point wide: it is larger by that. */
export function buildScatter(o: Properties) {
  const hasEdge = o.edgecolor !== undefined && o.edgecolor !== 'face';
  const own = isStroke(String(o.marker ?? 'o')) ? rcParams['lines.linewidth'] : 1;
  const outline = (numeric(o.linewidth) as number) ?? own;
  // Points that shine through have an outline of their own colour, which shows where it lies over them.
  const shines = !hasEdge && typeof o.color === 'string' && Number(o.alpha ?? 1) < 1 && outline > 0;
  const stroke = hasEdge || shines ? 0 : outline;
  const area = o.s === undefined ? rcParams['lines.markersize'] ** 2 : o.s;
  const half = o.marker === '.' ? 2 : 1;
  const diameter = (s: number) => points(Math.sqrt(s) + half * stroke);
  const size = typeof area === 'number' ? diameter(area) : vector('Axes.scatter', 's', area).map(diameter);
  const width = points(outline);
  const edge = hasEdge ? o.edgecolor : shines ? o.color : undefined;
  const mark = scatter(o.x, o.y, {
    ...look(o),
    ...{
      z: o.z,
      size,
      range: o.range,
      cmap: cmapName('Axes.scatter', o.cmap),
      marker: markerName(o.marker ?? 'o') as Marker,
    },
    ...(o.values === undefined ? { color: o.color } : { values: o.values }),
    ...(edge === undefined ? { edgeWidth: width } : { edgeColor: edge, edgeWidth: width }),
  });
  return [o.z !== undefined && o.depthshade !== false ? Object.assign(mark, { fades: true }) : mark];
}

export function mapped(owner: string, o: Properties) {
  return { x: o.gridX, y: o.gridY, cmap: cmapName(owner, o.cmap), range: o.range, alpha: o.alpha };
}

export function buildBands(o: Properties) {
  const { levels, extend, color } = o;
  return contourFilled(o.z, { ...mapped('Axes.contourf', o), levels, extend, color, label: labelOf(o.label) });
}

export function buildContour(o: Properties) {
  const { dash } = dashOf(o.linestyle);
  const width = points(firstOf(o.linewidth) ?? rcParams['lines.linewidth']);
  const { levels, color, numbers = false } = o;
  // In one colour, levels below 0 are told by dashes.
  const isOne = color !== undefined && (!Array.isArray(color) || color.length === 1);
  const negative = isOne && o.linestyle === undefined ? ('dashed' as const) : undefined;
  const style = { levels, color, width, dash, negative, numbers };
  return contour(o.z, { ...mapped('Axes.contour', o), ...style, label: labelOf(o.label) });
}

export function firstOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value[0] : (value as number | undefined);
}

export function buildHeat(o: Properties) {
  return [heat(o.z, { ...mapped('Axes.imshow', o), smooth: o.smooth ?? false, log: o.log ?? false })];
}

export function buildHistogram(o: Properties) {
  const { edges, heights, base, horizontal, type, part, parts, rwidth } = o;
  const filled = type !== 'step';
  const outline = { color: o.color, label: labelOf(o.label), alpha: o.alpha };
  if (!filled) {
    const { along, up } = outlineOf(edges, heights, new Float64Array(heights.length));
    const style = {
      ...outline,
      color: o.edgecolor ?? o.color,
      width: points(o.linewidth),
      dash: dashOf(o.linestyle).dash,
    };
    const mark = horizontal ? line(up, along, style) : line(along, up, style);
    return [{ ...mark, sticky: horizontal ? { x: [0] } : { y: [0] } }];
  }
  const share = rwidth ?? (parts ? 0.8 : 1);
  const side = (i: number, at: 0 | 1) => {
    const size = edges[i + 1] - edges[i];
    const [first, width] = [edges[i] + (size * (1 - share)) / 2, size * share];
    return parts ? first + (width * (part + at)) / parts : first + at * width;
  };
  const low = base.map((_: number, i: number) => side(i, 0));
  const high = base.map((_: number, i: number) => side(i, 1));
  const top = base.map((from: number, i: number) => from + heights[i]);
  const box = horizontal ? [base, top, low, high] : [low, high, base, top];
  const edge = { edgeColor: o.edgecolor, edgeWidth: points(o.linewidth) };
  return [rectangles('Axes.hist', box, { ...outline, ...edge }, horizontal ? { x: [0] } : { y: [0] })];
}

export function buildPatch(o: Properties) {
  // An outline alone is black, unless it has a colour.
  const edgeColor = o.edgecolor ?? (o.fill ? undefined : 'k');
  const edgeWidth = points((numeric(o.linewidth) as number) ?? 1);
  return [polygon(o.x, o.y, { ...look(o), color: o.fill ? o.facecolor : 'none', edgeColor, edgeWidth })];
}

export function buildBars(o: Properties) {
  return [
    bars(o.at, o.size, {
      ...look(o),
      ...{ width: o.thickness, base: o.base, horizontal: o.horizontal, color: o.color, edgeColor: o.edgecolor },
      edgeWidth: points((numeric(o.linewidth) as number) ?? 1),
    }),
  ];
}

/** The bars of error of each point, with caps of `capsize` points. */
export function buildErrors(o: Properties, errors: Record<'x' | 'y', [Float64Array, Float64Array] | undefined>) {
  const [x, y] = [readVector('Axes.errorbar', 'x', o.x), readVector('Axes.errorbar', 'y', o.y)];
  const color = o.ecolor ?? o.color;
  const style = {
    color,
    width: points(o.elinewidth ?? rcParams['lines.linewidth']),
    dash: 'solid',
    alpha: o.alpha,
    label: undefined,
  } as const;
  const marks = [];
  for (const axis of ['x', 'y'] as const) {
    const found = errors[axis];
    if (!found) continue;
    const along = axis === 'x' ? x : y;
    const low = along.map((value, i) => value - found[0][i]);
    const high = along.map((value, i) => value + found[1][i]);
    const ends = axis === 'x' ? { x0: low, x1: high, y0: y, y1: y } : { x0: x, x1: x, y0: low, y1: high };
    marks.push(segments('errorbar', ends, style));
    if (!(o.capsize > 0)) continue;
    const cap = {
      color,
      size: points(2 * o.capsize),
      marker: axis === 'x' ? '|' : '_',
      edgeWidth: style.width,
      alpha: o.alpha,
    } as const;
    for (const end of [low, high]) marks.push(axis === 'x' ? scatter(end, y, cap) : scatter(x, end, cap));
  }
  return marks;
}

export function buildQuiver(o: Properties) {
  const { x, y, u, v, inData, pivot, values, color, range } = o;
  const scale = o.scale === undefined ? undefined : (numeric(o.scale) as number);
  return [
    quiver(x, y, u, v, {
      ...look(o),
      ...{ scale, inData, range, pivot: pivot === 'middle' ? 'mid' : pivot, cmap: cmapName('Axes.quiver', o.cmap) },
      ...(o.width !== undefined && { width: o.width }),
      ...(values === undefined ? { color } : { values }),
    }),
  ];
}

export function buildStreams(o: Properties) {
  const { x, y, u, v, density, values, color, range } = o;
  const width = typeof o.linewidth === 'number' ? points(o.linewidth) : points(rcParams['lines.linewidth']);
  return [
    streamlines(ends(x, 1), ends(y, 0), u, v, {
      ...look(o),
      ...{
        density,
        width,
        arrowSize: o.arrowsize,
        broken: o.brokenStreamlines,
        range,
        cmap: cmapName('Axes.streamplot', o.cmap),
      },
      ...(values === undefined ? { color } : { values }),
    }),
  ];
}

/** The first and the last place of an axis, whose steps may be uneven by rounding. */
function ends(places: unknown, axis: 0 | 1): number[] {
  const { data, shape } = toArray('Axes.streamplot', axis === 1 ? 'x' : 'y', places);
  return shape.length === 2 && axis === 0
    ? [data[0], data[data.length - 1]]
    : [data[0], data[(shape[1] ?? shape[0]) - 1]];
}

export function buildText(o: Properties) {
  const align =
    ({ left: 'left', center: 'center', right: 'right' } as const)[o.horizontalalignment as 'left'] ?? 'left';
  const valigns = {
    baseline: 'baseline',
    bottom: 'bottom',
    center: 'center',
    top: 'top',
    center_baseline: 'center',
  } as const;
  const box = o.bbox === undefined ? undefined : spelled(o.bbox as object, ['facecolor', 'edgecolor']);
  const owner = 'Axes.text';
  const content = plainText(o.text);
  const size = fontSize(owner, 'fontsize', o.fontsize ?? 'medium');
  const rotate = turnOf(owner, o.rotation);
  const valign = valigns[o.verticalalignment as 'top'] ?? 'baseline';
  // The box of a turned text is aligned, unless it turns around its place.
  const isBoxed = rotate !== 0 && o.rotationMode !== 'anchor';
  const mark = text(number(owner, 'x', o.x), number(owner, 'y', o.y), content, {
    ...{ color: (o.color ?? rcParams['text.color']) as Color, alpha: o.alpha },
    ...(isBoxed ? { align: 'center', valign: 'center' } : { align, valign }),
    ...{ size, rotate, of: o.transform === 'axes' ? 'panel' : 'data' },
    bold: isBold(o.fontweight),
    italic: o.fontstyle === 'italic',
    background: box ? faded((box.facecolor ?? 'C0') as Color, box.alpha) : (o.backgroundcolor as Color),
    arrow: o.arrow,
    ...(o.outline && { outline: o.outline.color as Color, outlineWidth: points(o.outline.linewidth) }),
  });
  return [isBoxed ? Object.assign(mark, { shift: boxShift(content, size, rotate, align, valign) }) : mark];
}

function turnOf(owner: string, rotation: unknown): number {
  if (rotation === 'vertical') return 90;
  return rotation === undefined || rotation === 'horizontal' ? 0 : number(owner, 'rotation', numeric(rotation));
}

/** How far the middle of a turned text is from the place at which its box is aligned. */
function boxShift(content: string, size: number, degrees: number, align: string, valign: string) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)].map(Math.abs);
  const [wide, tall] = [textWidth(content, size), textHeight(content, size)];
  const [width, height] = [wide * cos! + tall * sin!, wide * sin! + tall * cos!];
  const across = { left: 0.5, center: 0, right: -0.5 }[align] ?? 0;
  const down = { top: 0.5, center: 0 }[valign] ?? -0.5;
  return [across * width, down * height + (valign === 'baseline' ? 0.24 * size : 0)] as const;
}

/** A colour with the opacity of a box. */
function faded(color: Color, alpha: unknown): Color {
  if (typeof alpha !== 'number') return color;
  const read = readColor('Axes.text', 'facecolor', color);
  const share = Math.round(255 * alpha).toString(16);
  return read === 'none' ? read : `${read.slice(0, 7)}${share.padStart(2, '0')}`;
}

export function buildSurface(o: Properties) {
  const { gridX: x, gridY: y, z, wireframe, color, range } = o;
  const edgeColor = o.edgecolor === 'none' ? undefined : o.edgecolor;
  return [
    surface(z, {
      ...{ x, y, range, alpha: o.alpha, wireframe, lit: o.cmap === undefined && o.shade, label: labelOf(o.label) },
      ...(color === undefined ? { cmap: cmapName('Axes.plotSurface', o.cmap) } : { color: color as Color }),
      ...{ edgeColor, edgeWidth: points((numeric(o.linewidth) as number) ?? (wireframe ? 1.5 : 0.5)) },
    }),
  ];
}
