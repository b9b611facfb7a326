/** @file Pieces of SVG: numbers, text and how wide it is. */

/** The sizes of text and ink of a figure, in pixels at 1×. */
export interface Theme {
  tick: number;
  label: number;
  title: number;
  /** Length of ticks, and the room between them and their numbers. */
  tickLength: number;
  pad: number;
  /** Width of frames and ticks. */
  stroke: number;
  ink: { text: string; axis: string; grid: string };
  /** Whether logarithmic axes show powers of ten also where plain numbers are short. */
  powers: boolean;
}

/** The look of every figure that says nothing else. */
export const theme: Theme = {
  ...{ tick: 12, label: 13, title: 15, tickLength: 5, pad: 4, stroke: 1 },
  ink: { text: '#222222', axis: '#555555', grid: '#dddddd' },
  powers: false,
};

/** Text made safe to stand in SVG. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A coordinate with two decimals: more is invisible, and most of a figure's size. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Widths of the characters from the space to the tilde in DejaVu Sans, in hundredths of its size. */
// biome-ignore format: a table
const widths = [
  32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 68, 99, 68, 61,
  68, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 35, 64, 63, 28, 28, 58, 28, 97, 63, 61, 64, 64, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
];

/** The width of a text in DejaVu Sans; of several lines, that of the widest. */
export function textWidth(text: string, size: number): number {
  let [widest, width] = [0, 0];
  for (const character of text) {
    if (character === '\n') [widest, width] = [Math.max(widest, width), 0];
    else width += widths[character.codePointAt(0)! - 32] ?? (/[⁰¹²³⁴-⁹₀-₉·]/.test(character) ? 42 : 84);
  }
  return (Math.max(widest, width) * size) / 100;
}

/** The height of a text: lines stand 1.2 times the size apart. */
export function textHeight(text: string, size: number): number {
  return (text.split('\n').length - 1) * 1.2 * size + size;
}

/** The alignment of a text at its place. */
export interface TextStyle {
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Which height of the text is at its place: that of its first line's letters, or the middle, top or bottom of all. */
  baseline?: 'baseline' | 'middle' | 'top' | 'bottom';
  /** Degrees, clockwise. */
  rotate?: number;
  bold?: boolean;
  italic?: boolean;
  alpha?: number;
  /** Colour and width of an outline of the letters. */
  outline?: string;
  outlineWidth?: number;
}

/** Text around (x, y). */
export function text(content: string, x: number, y: number, style: TextStyle): string {
  const { size, fill, anchor = 'middle', baseline = 'baseline', rotate = 0, alpha = 1 } = style;
  const lines = content.split('\n');
  const rest = (lines.length - 1) * 1.2 * size;
  const first = { baseline: 0, top: 0.76 * size, middle: 0.365 * size - rest / 2, bottom: -0.24 * size - rest }[
    baseline
  ];
  const attributes = [
    ` font-size="${px(size)}" text-anchor="${anchor}" fill="${fill}"`,
    rotate ? ` transform="rotate(${px(rotate)} ${px(x)} ${px(y)})"` : '',
    style.outline
      ? ` stroke="${style.outline}" stroke-width="${px(style.outlineWidth ?? 1)}" stroke-linejoin="round"`
      : '',
    style.bold ? ' font-weight="bold"' : '',
    style.bold && !style.outline ? ` stroke-width="${px(0.045 * size)}" stroke="currentColor" color="${fill}"` : '',
    content.includes('  ') ? ' xml:space="preserve"' : '',
    style.italic ? ' font-style="italic"' : '',
    alpha < 1 ? ` opacity="${px(alpha)}"` : '',
  ].join('');
  return lines
    .map(
      (line, i) => `<text x="${px(x)}" y="${px(y + first + i * 1.2 * size)}"${attributes}>${escapeText(line)}</text>`,
    )
    .join('');
}

/** A group moved right and down. */
export function shift(svg: string, x: number, y: number): string {
  return `<g transform="translate(${px(x)},${px(y)})">${svg}</g>`;
}

/** A text in lines that are no wider than `width`, if its words are short enough. */
export function wrapped(content: string, size: number, width: number): string {
  return content
    .split('\n')
    .map((line) => {
      if (textWidth(line, size) <= width) return line;
      let [done, current] = ['', ''];
      for (const word of line.split(' ')) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (current !== '' && textWidth(longer, size) > width) [done, current] = [`${done}${current}\n`, word];
        else current = longer;
      }
      return done + current;
    })
    .join('\n');
}
