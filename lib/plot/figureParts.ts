/** @file The parts of a figure that belong to no panel: its title, and the legend and colour bar of all. */

import { barWidth, colorbarDepth } from './colorbar.js';
import { type LegendBlock, legendBlock } from './legend.js';
import type { Key } from './marks/mark.js';
import type { Needs } from './needs.js';
import type { FigureSpec, Layout, PlacedText, TitleSpec } from './spec.js';
import { textHeight, wrapped } from './svg.js';
import { outerMargin, type Track } from './tracks.js';

/** Room for what belongs to no panel: title, legend and colour bar of all. */
export function figureNeeds(spec: FigureSpec, width: number): Needs {
  const { theme, title } = spec;
  const top = title ? textHeight(title.text, title.size ?? theme.title) * 1.2 + 6 : 0;
  const named = (name: TitleSpec | undefined) =>
    name ? textHeight(name.text, name.size ?? theme.label) * 1.2 + spec.margins.outer : 0;
  const legend = spec.legend && sharedLegend(spec, width);
  const room = spec.colorbar
    ? Math.max(colorbarDepth(spec.colorbar, 300, theme) + 24, 0.6 * spec.margins.bar * width)
    : 0;
  const [right, below] = spec.colorbar?.horizontal ? [0, room] : [room, 0];
  const bottom = (legend ? legend.height + 6 : 0) + below + named(spec.names?.x);
  return { left: named(spec.names?.y), right, top, bottom };
}

function sharedLegend(spec: FigureSpec, width: number): LegendBlock | undefined {
  const keys = new Map<string, Key>();
  for (const { panel } of spec.placed)
    for (const key of panel.marks.flatMap((mark) => mark.keys)) {
      if (!keys.has(key.label)) keys.set(key.label, key);
    }
  if (keys.size === 0) return undefined;
  return legendBlock([...keys.values()], { ...spec.legend!, place: 'below' }, width, spec.theme);
}

/** What belongs to no panel, where it stands. */
export type PlacedParts = Pick<Layout, 'title' | 'names' | 'legend' | 'colorbar'>;

/** The title, the legend and the colour bar of all panels, for a figure of a size. */
export function placedParts(
  spec: FigureSpec,
  at: { width: number; height: number; offset: number; columns: Track[]; rows: Track[] },
): PlacedParts {
  const { theme } = spec;
  const size = spec.title?.size ?? theme.title;
  const title = spec.title && {
    ...{ ...spec.title, size, x: at.width / 2, y: 8, baseline: 'top' as const },
    text: wrapped(spec.title.text, size, at.width - 2 * outerMargin),
  };
  const block = spec.legend && sharedLegend(spec, at.width - 2 * outerMargin);
  const last = at.rows.at(-1)!;
  const right = at.columns.at(-1)!;
  const [tall, wide] = [last.start + last.size - at.rows[0].start, right.start + right.size - at.columns[0].start];
  const { shrink = 1 } = spec.colorbar ?? {};
  const gap = Math.max(14, 0.15 * spec.margins.bar * at.width);
  const bar =
    spec.colorbar &&
    (spec.colorbar.horizontal
      ? {
          ...{ left: at.offset + at.columns[0].start + (wide * (1 - shrink)) / 2, width: wide * shrink },
          ...{ top: last.start + last.size + last.need + gap, height: barWidth(wide * shrink) },
        }
      : {
          ...{ left: at.offset + right.start + right.size + right.need + gap, width: barWidth(tall * shrink) },
          ...{ top: at.rows[0].start + (tall * (1 - shrink)) / 2, height: tall * shrink },
        });
  return {
    title: title || undefined,
    names: placedNames(spec, at),
    legend: block && { block, x: (at.width - block.width) / 2, y: at.height - block.height - outerMargin },
    colorbar: bar && { spec: spec.colorbar!, frame: bar },
  };
}

function placedNames({ names, theme }: FigureSpec, { width, height }: { width: number; height: number }): PlacedText[] {
  const placed = (axis: 'x' | 'y'): PlacedText[] => {
    const name = names?.[axis];
    if (!name) return [];
    const [x, y] = [name.at[0] * width, (1 - name.at[1]) * height];
    const place = axis === 'x' ? ({ baseline: 'bottom' } as const) : ({ baseline: 'top', rotate: -90 } as const);
    return [{ ...name, size: name.size ?? theme.label, x, y, ...place }];
  };
  return [...placed('x'), ...placed('y')];
}
