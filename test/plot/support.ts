import type { Figure, Pixels } from '../../lib/plot/index.js';

/** An energy of one point as a function of many. */
export function energyOf(energy: (x: number, y: number) => number): (points: Float32Array) => Float64Array {
  return (points) =>
    Float64Array.from({ length: points.length / 2 }, (_, i) => energy(points[2 * i], points[2 * i + 1]));
}

/** The frames of a figure, in its pixels at 1×, in the order in which they are drawn. */
export function frames(svg: string): { x: number; y: number; width: number; height: number }[] {
  const found: { x: number; y: number; width: number; height: number }[] = [];
  const shifts: [number, number][] = [];
  for (const [tag] of svg.matchAll(/<[^>]*>/g)) {
    if (tag === '</g>') {
      shifts.pop();
    } else if (tag.startsWith('<g') && !tag.endsWith('/>')) {
      const move = /transform="translate\(([-\d.]+),([-\d.]+)\)/.exec(tag);
      shifts.push(move ? [Number(move[1]), Number(move[2])] : [0, 0]);
    } else if (tag.includes('aria-label="frame"')) {
      const read = (name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(tag)![1]);
      const [dx, dy] = shifts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      found.push({ x: read('x') + dx, y: read('y') + dy, width: read('width'), height: read('height') });
    }
  }
  return found;
}

/** A figure without its legends, whose signs are not data. */
export function withoutLegend(svg: string): string {
  return svg.replaceAll(/<g aria-label="legend">.*?<\/g>/gs, '');
}

/** Red, green and blue of a pixel. */
export function pixel({ width, data }: Pixels, x: number, y: number): [number, number, number] {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  return [data[at], data[at + 1], data[at + 2]];
}

/** Reads the colour of a figure where its first frame shows the data's (x, y). */
export function colorAt(figure: Figure, [x0, x1]: number[], [y0, y1]: number[]) {
  const pixels = figure.pixels();
  const frame = frames(figure.svg())[0];
  return (x: number, y: number) =>
    pixel(pixels, frame.x + ((x - x0) / (x1 - x0)) * frame.width, frame.y + (1 - (y - y0) / (y1 - y0)) * frame.height);
}

/** The lightness of a colour; viridis grows lighter with the energy. */
export function lightness([r, g, b]: number[]): number {
  return 0.21 * r + 0.72 * g + 0.07 * b;
}
