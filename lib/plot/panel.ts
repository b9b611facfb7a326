import { type Plot, plotLibrary, svgDocument } from './render.js';
import { type Block, below, fontSize, ink, text, textWidth } from './svg.js';
import { formatTicks, niceTicks, type Range } from './ticks.js';

/** Where the frame of a panel stands in its block. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A block with a frame that axes run along. */
export interface Panel extends Block {
  frame: Frame;
}

/** The parts of a panel. */
export interface PanelOptions {
  x: Range;
  y: Range;
  /** Size of the frame, without axes, in pixels. */
  width: number;
  height: number;
  title?: string;
  xLabel?: string;
  yLabel?: string;
  /** Ticks of the y axis, where they stand and their texts; default: round numbers. */
  yTicks?: { at: number[]; texts: string[] };
  /** Grid lines behind the marks. */
  grid?: boolean;
  /** SVG behind the marks, in pixels from the frame's upper left corner. */
  background?: string;
  /** Observable Plot's options of the colour scale. */
  color?: object;
  /** The drawing, clipped to the frame. */
  marks: (plot: Plot) => unknown[];
}

/**
 * A frame with numbered axes, y up. Margins follow from the labels, so that none is cut off, whatever the numbers.
 */
export function panel(options: PanelOptions): Panel {
  const { x, y, width, height, title, xLabel, yLabel, grid = false, background, color } = options;
  const Plot = plotLibrary();
  // The same on both axes, so that equal axes have equal steps.
  const perTick = Math.min(width, height) < 250 ? 45 : 65;
  // Long numbers on the x axis need more room.
  const longest = Math.max(...formatTicks(niceTicks(x, width / perTick)).map((t) => textWidth(t, fontSize.tick)));
  const xTicks = niceTicks(x, width / Math.max(perTick, 1.3 * longest));
  const xTexts = formatTicks(xTicks);
  const round = niceTicks(y, height / perTick);
  const { at: yTicks, texts: yTexts } = options.yTicks ?? { at: round, texts: formatTicks(round) };
  const widest = (texts: string[]) => Math.max(...texts.map((label) => textWidth(label, fontSize.tick)));

  const frame: Frame = {
    left: Math.ceil(widest(yTexts) + 12 + (yLabel ? fontSize.label + 8 : 0)),
    top: title ? fontSize.title + 12 : 8,
    width,
    height,
  };
  const right = Math.ceil(Math.max(8, textWidth(xTexts.at(-1)!, fontSize.tick) / 2));
  const bottom = fontSize.tick + 14 + (xLabel ? fontSize.label + 8 : 0);
  const outer = { width: frame.left + width + right, height: frame.top + height + bottom };

  const axis = { color: ink.text, stroke: ink.axis, tickSize: 5, label: null, fontSize: fontSize.tick };
  const element = Plot.plot({
    document: svgDocument(),
    ...outer,
    marginLeft: frame.left,
    marginTop: frame.top,
    marginRight: right,
    marginBottom: bottom,
    x: { domain: x, label: null },
    y: { domain: y, label: null },
    ...(color && { color }),
    marks: [
      ...(grid
        ? [
            Plot.gridX(xTicks, { stroke: ink.grid, strokeOpacity: 1 }),
            Plot.gridY(yTicks, { stroke: ink.grid, strokeOpacity: 1 }),
          ]
        : []),
      ...options.marks(Plot),
      Plot.axisX(xTicks, { ...axis, tickFormat: (_: unknown, i: number) => xTexts[i] }),
      Plot.axisY(yTicks, { ...axis, tickFormat: (_: unknown, i: number) => yTexts[i] }),
      Plot.frame({ stroke: ink.axis }),
    ],
  });
  // A clipped group that lies wholly outside the picture makes the rasteriser end the process. Each gets a speck inside
  // its frame, too faint for any pixel.
  const speck = `<rect x="${frame.left}" y="${frame.top}" width="1" height="1" fill="#fff" fill-opacity="0.001"/>`;
  for (const group of element.querySelectorAll('[clip-path]')) group.insertAdjacentHTML('beforeend', speck);

  const parts = [
    background ? `<g transform="translate(${frame.left},${frame.top})">${background}</g>` : '',
    `<g color="${ink.text}" fill="currentColor" font-size="${fontSize.tick}" text-anchor="middle">`,
    tidy(element.innerHTML),
    '</g>',
    title ? text(title, frame.left + width / 2, fontSize.title + 2, { size: fontSize.title }) : '',
    xLabel ? text(xLabel, frame.left + width / 2, outer.height - 6) : '',
    yLabel ? text(yLabel, fontSize.label, frame.top + height / 2, { rotate: -90 }) : '',
  ];
  return { ...outer, svg: parts.join(''), frame };
}

/** Drops Plot's style sheet, meant for pages, and digits that nobody sees. */
function tidy(svg: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/ (?:d|cx|cy|x|y|transform)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
    );
}

/** The size of a frame inside `maxWidth` × `maxHeight`: equal lengths on both axes, unless that made a mere strip. */
export function equalFrame(x: Range, y: Range, maxWidth: number, maxHeight: number): { width: number; height: number } {
  const aspect = (x[1] - x[0]) / (y[1] - y[0]);
  if (aspect > 5 || aspect < 1 / 5) return { width: maxWidth, height: maxHeight };
  const width = Math.round(Math.min(maxWidth, maxHeight * aspect));
  return { width, height: Math.round(width / aspect) };
}

/** A legend below a panel, or nothing where there is nothing to tell. */
export function withLegend(block: Block, keys: Block | undefined): Block {
  return keys ? below([block, keys], 6) : block;
}
