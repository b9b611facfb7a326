import { oneOf } from '../../arguments/options.js';
import { px } from '../svg.js';

/** The signs that points are drawn with, by Matplotlib's names. */
export type Marker =
  | 'o'
  | '.'
  | ','
  | 's'
  | 'D'
  | 'd'
  | '^'
  | 'v'
  | '<'
  | '>'
  | '*'
  | 'p'
  | 'h'
  | 'P'
  | 'X'
  | '+'
  | 'x'
  | '|'
  | '_';

type Points = readonly (readonly [x: number, y: number])[];

const ring = (corners: number, radius: number, from = -90): Points =>
  Array.from({ length: corners }, (_, i) => {
    const angle = ((from + (360 * i) / corners) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

const turned = (points: Points, quarters: number): Points => {
  let list = points;
  for (let i = 0; i < quarters; i++) list = list.map(([x, y]) => [-y, x] as const);
  return list;
};

const triangle: Points = [
  [0, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];
const square: Points = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];
const star: Points = ring(5, 0.5).flatMap((tip, i) => [tip, ring(5, 0.191, -54)[i]]);
const plus: Points = [0, 1, 2, 3].flatMap((quarter) =>
  turned(
    [
      [-0.167, -0.5],
      [0.167, -0.5],
      [0.167, -0.167],
    ],
    quarter,
  ),
);
const eighth = Math.SQRT1_2;
const cross: Points = plus.map(([x, y]) => [eighth * (x - y), eighth * (x + y)] as const);

/** Outlines of signs one pixel wide; circles and strokes stand below. */
const outlines: Record<string, Points> = {
  s: square,
  D: ring(4, eighth),
  d: ring(4, eighth).map(([x, y]) => [0.6 * x, y] as const),
  '^': triangle,
  '>': turned(triangle, 1),
  v: turned(triangle, 2),
  '<': turned(triangle, 3),
  '*': star,
  p: ring(5, 0.5),
  h: ring(6, 0.5),
  P: plus,
  X: cross,
};

const strokes: Record<string, string> = {
  '+': 'M-.5,0H.5M0,-.5V.5',
  x: 'M-.5,-.5L.5,.5M-.5,.5L.5,-.5',
  '|': 'M0,-.5V.5',
  _: 'M-.5,0H.5',
};

const all = ['o', '.', ',', ...Object.keys(outlines), ...Object.keys(strokes)];

/** Whether a text is the name of a marker. */
export function isMarker(value: string): boolean {
  return all.includes(value);
}

/** Reads the name of a marker. */
export function readMarker(owner: string, name: string, value: unknown): Marker {
  return oneOf(owner, name, value, all) as Marker;
}

/** Whether a marker is lines alone, which its fill does not reach. */
export function isStroke(marker: string): boolean {
  return marker in strokes;
}

/** A marker around (x, y), `size` pixels wide. */
export function markerShape(marker: string, x: number, y: number, size: number, attributes = ''): string {
  if (marker === 'o') return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(size / 2)}"${attributes}/>`;
  if (marker === '.') return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(size / 4)}"${attributes}/>`;
  if (marker === ',') return `<circle cx="${px(x)}" cy="${px(y)}" r="0.5"${attributes}/>`;
  const outline = outlines[marker];
  if (outline) {
    const points = outline.map(([dx, dy]) => `${px(x + size * dx)},${px(y + size * dy)}`).join('L');
    return `<path d="M${points}Z"${attributes}/>`;
  }
  const path = strokes[marker].replaceAll(/([MLHV])(-?[.\d]+)(?:,(-?[.\d]+))?/g, (_, command, a, b) => {
    if (command === 'H') return `H${px(x + size * Number(a))}`;
    if (command === 'V') return `V${px(y + size * Number(a))}`;
    return `${command}${px(x + size * Number(a))},${px(y + size * Number(b))}`;
  });
  return `<path d="${path}"${attributes}/>`;
}
