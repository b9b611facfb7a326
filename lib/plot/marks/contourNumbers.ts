/** @file Numbers on lines of levels, which leave room for them. */
import { text, textWidth } from '../svg.js';

type Point = readonly [x: number, y: number];

/** The numbers of a contour: a text for each level, undefined for a level without. */
export interface Numbers {
  texts: readonly (string | undefined)[];
  size: number;
  /** Whether lines leave room for them. */
  inline: boolean;
  /** Default: the colour of the line. */
  color: string | undefined;
}

/** Room at each side of a number, in pixels. */
const spacing = 5;

/** A line with a number on it, or as it is where it is too short; `placed` has the numbers so far. */
export function numbered(
  line: readonly Point[],
  label: string,
  color: string,
  { size, inline }: Numbers,
  { width, height }: { width: number; height: number },
  placed: Point[],
): { parts: readonly (readonly Point[])[]; svg: string } {
  const bare = { parts: [line], svg: '' };
  const wide = textWidth(label, size);
  const extent = (axis: 0 | 1) => Math.max(...line.map((p) => p[axis])) - Math.min(...line.map((p) => p[axis]));
  if (line.length < 3 || Math.max(extent(0), extent(1)) <= 1.2 * wide) return bare;
  const isClosed = same(line[0]!, line.at(-1)!);
  const far = distances(line);
  const length = far.at(-1)!;
  const visible = ([x, y]: Point) => x > wide / 2 && y > wide / 2 && x < width - wide / 2 && y < height - wide / 2;
  const half = wide / 2 + spacing;
  const fits = (i: number) => (isClosed ? length > 2.5 * half : far[i]! > half && length - far[i]! > half);
  const at = straightest(line, wide).filter((i) => visible(line[i]!) && fits(i));
  const isNear = (i: number) => placed.some((p) => Math.hypot(p[0] - line[i]![0], p[1] - line[i]![1]) < 1.2 * wide);
  const middle = at.find((i) => !isNear(i)) ?? at[0];
  if (middle === undefined) return bare;
  const [path, s] = isClosed ? rolled(line, middle) : [line, far[middle]!];
  const along = distances(path);
  const [x, y] = pointAt(path, along, s);
  const [[x0, y0], [x1, y1]] = [pointAt(path, along, s - wide / 2), pointAt(path, along, s + wide / 2)];
  placed.push([x, y]);
  let angle = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  if (angle > 90) angle -= 180;
  if (angle < -90) angle += 180;
  const svg = text(label, x, y, { size, fill: color, baseline: 'middle', rotate: angle });
  if (!inline) return { parts: [line], svg };
  const before = [...path.filter((_, i) => along[i]! < s - half), pointAt(path, along, s - half)];
  const after = [pointAt(path, along, s + half), ...path.filter((_, i) => along[i]! > s + half)];
  // A ring stays one line, from the end of its gap to the beginning.
  return { parts: isClosed ? [[...after, ...before.slice(1)]] : [before, after], svg };
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The way to each point along a line. */
function distances(line: readonly Point[]): number[] {
  let sum = 0;
  return line.map(([x, y], i) => {
    if (i > 0) sum += Math.hypot(x - line[i - 1]![0], y - line[i - 1]![1]);
    return sum;
  });
}

function pointAt(line: readonly Point[], far: readonly number[], s: number): Point {
  const k = Math.max(1, far.findIndex((way) => way >= s) === -1 ? line.length - 1 : far.findIndex((way) => way >= s));
  const [[x0, y0], [x1, y1]] = [line[k - 1]!, line[k]!];
  const share = far[k]! > far[k - 1]! ? (s - far[k - 1]!) / (far[k]! - far[k - 1]!) : 0;
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}

/** A ring that begins opposite of point `i`, and the way to that point. */
function rolled(ring: readonly Point[], i: number): [Point[], number] {
  const open = ring.slice(0, -1);
  const start = (i + Math.ceil(open.length / 2)) % open.length;
  const path = Array.from({ length: open.length + 1 }, (_, k) => open[(start + k) % open.length]!);
  return [path, distances(path)[(i - start + open.length) % open.length]!];
}

/** Places on a line, those first around which it is straightest: stretches of as many points as a number is wide. */
function straightest(line: readonly Point[], wide: number): number[] {
  const count = line.length;
  const size = Math.min(count, Math.max(3, Math.floor(wide)));
  const blocks = Array.from({ length: Math.ceil(count / size) }, (_, block) => {
    const point = (k: number) => line[(block * size + k) % count]!;
    const [[x0, y0], [x1, y1]] = [point(0), point(size - 1)];
    const length = Math.hypot(x1 - x0, y1 - y0);
    let bent = 0;
    for (let k = 0; k < size; k++) {
      const [x, y] = point(k);
      bent += Math.abs((y0 - y) * (x1 - x0) - (x0 - x) * (y1 - y0));
    }
    return { at: (block * size + Math.floor(size / 2)) % count, bent: length > 0 ? bent / length : Infinity };
  });
  const middles = blocks.sort((a, b) => a.bent - b.bent).map(({ at }) => at);
  // Where no middle is in sight, any other place will do.
  return [...middles, ...line.map((_, i) => i)];
}
