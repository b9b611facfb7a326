/** @file A figure that is laid out becomes SVG. */

import { boxSpec } from './box3d.js';
import { drawColorbar } from './colorbar.js';
import { legendBlock, legendOrigin, placedLegend } from './legend.js';
import { fontFamily } from './libraries.js';
import type { GridStyle } from './look.js';
import { type BandMark, drawBand } from './marks/band.js';
import { type BarsMark, drawBars } from './marks/bars.js';
import { type ContourMark, drawContour } from './marks/contour.js';
import { drawHeat, type HeatMark } from './marks/heat.js';
import { drawHexagons, type HexagonsMark } from './marks/hexagons.js';
import { drawLabel, type LabelMark } from './marks/label.js';
import { drawLine, type LineMark } from './marks/line.js';
import { type Mark, opacity, strokeStyle } from './marks/mark.js';
import { drawPolygon, type PolygonMark } from './marks/polygon.js';
import { drawQuiver, type QuiverMark } from './marks/quiver.js';
import { drawRule, type RuleMark } from './marks/rule.js';
import { drawScatter, type ScatterMark } from './marks/scatter.js';
import { drawStreamlines, type StreamlinesMark } from './marks/streamlines.js';
import { barsOf, belowLegend, bottomRoom, tickRoom, titlePad, turnedHeight } from './needs.js';
import { type Space, toPixels } from './space.js';
import type { LaidPanel, Layout } from './spec.js';
import { px, shift, type Theme, text, textHeight } from './svg.js';
import { drawScene } from './view3d.js';

/** The SVG document of a figure. */
export function drawFigure({ view, panels, title, names, legend, colorbar, theme, background }: Layout): string {
  const { left: x, top: y, width, height } = view;
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  const font = `font-family="${fontFamily}, Verdana, sans-serif"`;
  const paper =
    background === 'none' ? '' : `<rect x="${x}" y="${y}" width="100%" height="100%" fill="${background}"/>`;
  const parts = panels.map((panel) => drawPanel(panel));
  for (const { text: content, x: left, y: top, color: fill = theme.ink.text, ...style } of [title ?? [], names].flat())
    parts.push(text(content, left, top, { fill, ...style }));
  if (legend) parts.push(placedLegend(legend.block, legend.x, legend.y));
  if (colorbar) {
    const { left, top, width: wide, height: tall } = colorbar.frame;
    const length = colorbar.spec.horizontal ? wide : tall;
    parts.push(shift(drawColorbar(colorbar.spec, length, theme), left, top));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${paper}${parts.join('')}</svg>\n`;
}

function drawMark(mark: Mark, space: Space): string {
  switch (mark.kind) {
    case 'scatter':
      return drawScatter(mark as ScatterMark, space);
    case 'line':
      return drawLine(mark as LineMark, space);
    case 'contour':
      return drawContour(mark as ContourMark, space);
    case 'heat':
      return drawHeat(mark as HeatMark, space);
    case 'bars':
      return drawBars(mark as BarsMark, space);
    case 'band':
      return drawBand(mark as BandMark, space);
    case 'hexagons':
      return drawHexagons(mark as HexagonsMark, space);
    case 'polygon':
      return drawPolygon(mark as PolygonMark, space);
    case 'rule':
      return drawRule(mark as RuleMark, space);
    case 'quiver':
      return drawQuiver(mark as QuiverMark, space);
    case 'streamlines':
      return drawStreamlines(mark as StreamlinesMark, space);
    default:
      return '';
  }
}

function drawPanel(panel: LaidPanel): string {
  const { frame, look, marks, x, y, theme } = panel;
  const { left, top, width, height } = frame;
  const space = { width, height, x, y };
  const parts: string[] = [];
  if (look.solid) {
    parts.push(shift(drawScene({ ...boxSpec(panel, [width, height]), marks }, theme), left, top));
  } else {
    const inside = marks.map((mark) => drawMark(mark, space));
    if (look.grid) inside.splice(look.grid.above, 0, gridLines(panel, look.grid));
    // Something is always in sight: a clipped group without makes the rasteriser end the process.
    const ground = `<rect width="${px(width)}" height="${px(height)}" ${look.background === 'none' ? 'fill="#fff" fill-opacity="0.001"' : `fill="${look.background}"`}/>`;
    const box = `x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}" overflow="hidden"`;
    parts.push(`<svg ${box}>${ground}${inside.join('')}</svg>`);
    if (look.axes) parts.push(axes(panel, theme));
  }
  const labels = marks.filter(({ kind }) => kind === 'label').map((mark) => drawLabel(mark as LabelMark, space));
  if (labels.length > 0) parts.push(shift(labels.join(''), left, top));
  if (panel.title) {
    const note = panel.yTicks?.note && panel.yTexts ? theme.tick : 0;
    const y0 = top - titlePad - note - panel.titleRise - (textHeight(panel.title, theme.title) - theme.title);
    parts.push(text(panel.title, left + width / 2, y0, { size: theme.title, fill: look.inks.title ?? theme.ink.text }));
  }
  parts.push(colorbars(panel), legend(panel));
  return `<g aria-label="panel">${parts.join('')}</g>`;
}

function gridLines({ frame, x, y, xTicks, yTicks }: LaidPanel, style: GridStyle): string {
  const to = toPixels({ ...frame, x, y });
  const places = (ticks: LaidPanel['xTicks']) => [...(ticks?.at ?? []), ...(style.minor ? (ticks?.minor ?? []) : [])];
  const upright = style.x ? places(xTicks).map((tick) => `M${px(to.x(tick))},0V${px(frame.height)}`) : [];
  const level = style.y ? places(yTicks).map((tick) => `M0,${px(to.y(tick))}H${px(frame.width)}`) : [];
  const line = strokeStyle(style.color, style.width, style.dash, style.alpha);
  return `<path aria-label="grid" d="${[...upright, ...level].join('')}" ${line}/>`;
}

/** The frame, ticks, numbers and names of a panel. */
function axes(panel: LaidPanel, theme: Theme): string {
  const { frame, x, y, xTicks, yTicks, xTexts, yTexts, look } = panel;
  const { left, top, width, height } = frame;
  const to = toPixels({ width, height, x, y });
  const [base, down] = look.top ? [top, -1] : [top + height, 1];
  const [side, out] = look.right ? [left + width, 1] : [left, -1];
  const [ink, size, length] = [theme.ink, theme.tick, theme.tickLength];
  const parts: string[] = [];
  const upright = (at: readonly number[], long: number) =>
    at.map((tick) => `M${px(left + to.x(tick))},${px(base)}v${down * long}`).join('');
  const level = (at: readonly number[], long: number) =>
    at.map((tick) => `M${px(side)},${px(top + to.y(tick))}h${out * long}`).join('');
  const short = 0.6 * length;
  const { inks } = look;
  const ticks = (d: string, color: string) =>
    d && parts.push(`<path aria-label="ticks" d="${d}" stroke="${color}" stroke-width="${theme.stroke}"/>`);
  const along = upright(xTicks?.at ?? [], length) + upright(xTicks?.minor ?? [], short);
  const up = level(yTicks?.at ?? [], length) + level(yTicks?.minor ?? [], short);
  const [xInk, yInk] = [inks.xTicks ?? ink.axis, inks.yTicks ?? ink.axis];
  if (xInk === yInk) ticks(along + up, xInk);
  else
    for (const [d, color] of [
      [along, xInk],
      [up, yInk],
    ] as const)
      ticks(d, color);
  const xStyle = { size, fill: inks.xNumbers ?? ink.text };
  const yStyle = { size, fill: inks.yNumbers ?? ink.text };
  if (xTicks && xTexts) {
    const at = base + down * (length + theme.pad);
    const near = look.top ? 'bottom' : 'top';
    xTicks.at.forEach((tick, i) => {
      const turn = look.turn.x;
      const half = turn === 0 ? 0 : turnedHeight(xTicks.texts[i], size, turn) / 2;
      const place = turn === 0 ? ({ baseline: near } as const) : ({ baseline: 'middle', rotate: -turn } as const);
      parts.push(text(xTicks.texts[i], left + to.x(tick), at + down * half, { ...xStyle, ...place }));
    });
    if (xTicks.note)
      parts.push(
        text(xTicks.note, left + width, at + down * (size + theme.pad), { ...xStyle, anchor: 'end', baseline: near }),
      );
  }
  if (yTicks && yTexts) {
    const at = side + out * (length + theme.pad);
    const anchor = look.right ? 'start' : 'end';
    yTicks.at.forEach((tick, i) => {
      parts.push(text(yTicks.texts[i], at, top + to.y(tick), { ...yStyle, anchor, baseline: 'middle' }));
    });
    const over = look.right ? 'end' : 'start';
    if (yTicks.note) parts.push(text(yTicks.note, side, top - 5, { ...yStyle, anchor: over }));
  }
  const named = { size: theme.label, fill: ink.text };
  if (look.labels.x && xTexts) {
    parts.push(
      text(look.labels.x, left + width / 2, base + down * bottomRoom(panel, theme), {
        ...named,
        fill: look.inks.x ?? ink.text,
        baseline: look.top ? 'top' : 'bottom',
      }),
    );
  }
  if (look.labels.y && yTexts) {
    const beyond = tickRoom(yTicks, yTexts, theme) + theme.pad + textHeight(look.labels.y, theme.label) / 2;
    const at = side + out * beyond;
    parts.push(
      text(look.labels.y, at, top + height / 2, {
        ...named,
        fill: look.inks.y ?? ink.text,
        rotate: -90,
        baseline: 'middle',
      }),
    );
  }
  if (!look.right && !look.top) parts.push(outline(panel, theme));
  return parts.join('');
}

/** The frame, or those of its sides that are drawn. */
function outline({ frame: { left, top, width, height }, look }: LaidPanel, theme: Theme): string {
  const box = `x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}"`;
  const sides = look.spines;
  const stroke = `stroke="${theme.ink.axis}" stroke-width="${px(theme.stroke)}"`;
  const rect = `<rect aria-label="frame" ${box} fill="none" ${sides ? 'stroke="none"' : stroke}/>`;
  if (!sides) return rect;
  const [x0, y0, x1, y1] = [left, top, left + width, top + height].map(px);
  const lines = {
    ...{
      top: `M${x0},${y0}H${x1}`,
      right: `M${x1},${y0}V${y1}`,
      bottom: `M${x0},${y1}H${x1}`,
      left: `M${x0},${y0}V${y1}`,
    },
  };
  // Sides that look alike are one path.
  const paths = new Map<string, string>();
  for (const side of Object.keys(lines) as (keyof typeof lines)[]) {
    const own = sides[side];
    if (!own) continue;
    const look = `stroke="${own.color ?? theme.ink.axis}" stroke-width="${px(own.width ?? theme.stroke)}"${opacity('stroke-opacity', own.alpha)}`;
    paths.set(look, `${paths.get(look) ?? ''}${lines[side]}`);
  }
  return rect + [...paths].map(([look, d]) => `<path d="${d}" fill="none" ${look}/>`).join('');
}

function colorbars(panel: LaidPanel): string {
  const { frame, look, theme } = panel;
  const { left, top, width, height } = frame;
  let svg = '';
  if (look.filling) {
    const [length, thickness] = look.filling.horizontal ? [width, height] : [height, width];
    svg += shift(drawColorbar(look.filling, length, theme, thickness), left, top);
  }
  let x = left + width;
  for (const { bar, gap, length, from, depth } of barsOf(panel, false, theme)) {
    svg += shift(drawColorbar(bar, length, theme), x + gap, top + from);
    x += gap + depth;
  }
  let y = top + height;
  for (const { bar, gap, length, from, depth } of barsOf(panel, true, theme)) {
    svg += shift(drawColorbar(bar, length, theme), left + from, y + gap);
    y += gap + depth;
  }
  return svg;
}

function legend(panel: LaidPanel): string {
  const { frame, look, keys, theme } = panel;
  if (keys.length === 0 || !look.legend) return '';
  const below = belowLegend(panel, frame.width, theme);
  if (below) {
    const y = frame.top + frame.height + (look.axes && !look.solid ? bottomRoom(panel, theme) : 0) + 6;
    return placedLegend(below, frame.left + (frame.width - below.width) / 2, y);
  }
  const block = legendBlock(keys, look.legend, frame.width, theme);
  const [x, y] = legendOrigin(
    block,
    look.legend,
    frame,
    look.legend.place === 'best' ? hiddenIn(panel) : () => 0,
    theme,
  );
  return placedLegend(block, frame.left + x, frame.top + y);
}

/** The number of points of a panel's marks that lie in a box, of a sample of them. */
function hiddenIn({
  frame,
  x,
  y,
  marks,
}: LaidPanel): (left: number, top: number, right: number, bottom: number) => number {
  const to = toPixels({ ...frame, x, y });
  const places: [number, number][] = [];
  for (const mark of marks) {
    const { x: xs, y: ys } = mark as Partial<Record<'x' | 'y', ArrayLike<number>>>;
    if (mark.kind === 'bars') {
      const { left, right, top, bottom } = mark as BarsMark;
      const within = (value: number, size: number) => Math.min(size, Math.max(0, value));
      left.forEach((at, i) => {
        const [x0, x1] = [to.x(at), to.x(right[i])].map((place) => within(place, frame.width));
        const [y0, y1] = [to.y(top[i]), to.y(bottom[i])].map((place) => within(place, frame.height));
        // The whole area of a bar hides behind a legend.
        const steps = (from: number, to: number) => Math.min(20, Math.max(1, Math.ceil(Math.abs(to - from) / 12)));
        const [across, down] = [steps(x0, x1), steps(y0, y1)];
        for (let k = 0; k <= across; k++)
          for (let l = 0; l <= down; l++) places.push([x0 + ((x1 - x0) * k) / across, y0 + ((y1 - y0) * l) / down]);
      });
    } else if (mark.kind === 'band') {
      const { x: along, low, high, along: axis } = mark as BandMark;
      const every = Math.ceil(along.length / 200);
      for (let i = 0; i < along.length; i += every) {
        const place = (value: number): [number, number] =>
          axis === 'x' ? [to.x(along[i]), to.y(value)] : [to.x(value), to.y(along[i])];
        const [[fromX, fromY], [toX, toY]] = [place(low[i]), place(high[i])];
        // The area hides behind a legend as its edges do.
        const steps = Math.min(40, Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 12)));
        for (let k = 0; k <= steps; k++)
          places.push([fromX + ((toX - fromX) * k) / steps, fromY + ((toY - fromY) * k) / steps]);
      }
    } else if (['line', 'polygon', 'quiver', 'scatter'].includes(mark.kind) && xs && ys) {
      const every = Math.ceil(xs.length / 2000);
      for (let i = 0; i < xs.length; i += every) {
        places.push([to.x(xs[i]), to.y(ys[i])]);
        if (!['line', 'polygon'].includes(mark.kind) || i + every >= xs.length) continue;
        const [nextX, nextY] = [to.x(xs[i + every]), to.y(ys[i + every])];
        const [lastX, lastY] = [to.x(xs[i]), to.y(ys[i])];
        const steps = Math.min(40, Math.floor(Math.hypot(nextX - lastX, nextY - lastY) / 12));
        for (let k = 1; k < steps; k++) {
          places.push([lastX + ((nextX - lastX) * k) / steps, lastY + ((nextY - lastY) * k) / steps]);
        }
      }
    }
  }
  return (left, top, right, bottom) =>
    places.reduce((sum, [px, py]) => sum + (px >= left && px <= right && py >= top && py <= bottom ? 1 : 0), 0);
}
