/** @file Pieces of SVG text, and how they are put beside and below one another. */

/** A piece of a figure: SVG that fills `width` × `height` pixels from (0, 0). */
export interface Block {
  width: number;
  height: number;
  svg: string;
}

/** Font sizes in pixels at 1×. */
export const fontSize = { tick: 12, label: 13, title: 15 } as const;

/** The colours of things that are not data. */
export const ink = { text: '#222', axis: '#555', grid: '#ddd', missing: '#ececec' } as const;

/** Text made safe to stand in SVG. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A coordinate with two decimals: more is invisible, and most of a figure's size. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** About how wide a text is in DejaVu Sans, rather more than less. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (/[ijltfr.,:;'|!()[\] ]/.test(character)) ems += 0.38;
    else if (/[a-z0-9]/.test(character)) ems += /[mw]/.test(character) ? 0.95 : 0.64;
    else ems += 0.8;
  }
  return ems * size;
}

/** One line of text, `x` and `y` being its anchor on the baseline. */
export function text(
  content: string,
  x: number,
  y: number,
  options: { size?: number; anchor?: 'start' | 'middle' | 'end'; rotate?: number; fill?: string } = {},
): string {
  const { size = fontSize.label, anchor = 'middle', rotate = 0, fill = ink.text } = options;
  const turn = rotate ? ` transform="rotate(${rotate} ${px(x)} ${px(y)})"` : '';
  const place = `x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"`;
  return `<text ${place} font-size="${size}" fill="${fill}"${turn}>${escapeText(content)}</text>`;
}

/** A block shifted right and down. */
export function shift(block: Block, x: number, y: number): string {
  return `<g transform="translate(${px(x)},${px(y)})">${block.svg}</g>`;
}

/** Blocks beside one another, their tops aligned. */
export function beside(blocks: readonly Block[], gap = 0): Block {
  let x = 0;
  let svg = '';
  for (const block of blocks) {
    svg += shift(block, x, 0);
    x += block.width + gap;
  }
  return { width: x - gap, height: Math.max(...blocks.map((block) => block.height)), svg };
}

/** Blocks below one another, each centred. */
export function below(blocks: readonly Block[], gap = 0): Block {
  const width = Math.max(...blocks.map((block) => block.width));
  let y = 0;
  let svg = '';
  for (const block of blocks) {
    svg += shift(block, (width - block.width) / 2, y);
    y += block.height + gap;
  }
  return { width, height: y - gap, svg };
}

/** A line of text above a block. */
export function titled(title: string | undefined, block: Block): Block {
  if (!title) return block;
  const size = fontSize.title + 1;
  const width = Math.max(block.width, textWidth(title, size));
  const heading = { width, height: size + 10, svg: text(title, width / 2, size + 2, { size }) };
  return below([heading, block]);
}

/** The legend's sign of one thing: a dot, a ring or a line in its colour. */
export interface LegendItem {
  label: string;
  color: string;
  mark: 'dot' | 'ring' | 'line' | 'area';
}

/** The keys of a figure on one line, or on several where they would not fit `maxWidth`. */
export function legend(items: readonly LegendItem[], maxWidth: number): Block {
  const gap = 18;
  const lines: Block[][] = [[]];
  let used = 0;
  for (const item of items) {
    const width = 24 + textWidth(item.label, fontSize.tick);
    if (used > 0 && used + width > maxWidth) {
      lines.push([]);
      used = 0;
    }
    const svg = swatch(item) + text(item.label, 22, 12, { size: fontSize.tick, anchor: 'start' });
    lines.at(-1)!.push({ width, height: 18, svg });
    used += width + gap;
  }
  return below(lines.map((line) => beside(line, gap)));
}

function swatch({ mark, color }: LegendItem): string {
  if (mark === 'line') return `<path d="M0,8H16" stroke="${color}" stroke-width="2.5"/>`;
  if (mark === 'area') return `<rect x="2" y="2" width="12" height="12" fill="${color}" fill-opacity="0.6"/>`;
  if (mark === 'ring') return `<circle cx="9" cy="8" r="4" fill="#fff" stroke="${color}" stroke-width="1.6"/>`;
  return `<circle cx="9" cy="8" r="4.2" fill="${color}"/>`;
}
