/** @file Lines along a vector field, as Matplotlib chooses them: one at most in each cell of a mask. */

/** Vectors on an even grid, in rows from low y to high; x and y are its ends. */
export interface Field {
  columns: number;
  rows: number;
  x: [number, number];
  y: [number, number];
  u: Float64Array;
  v: Float64Array;
}

type Point = [column: number, row: number];

/** The value of a grid between its columns and rows. */
export function interpolated(values: Float64Array, { columns, rows }: Field, column: number, row: number): number {
  const [c, r] = [Math.min(columns - 2, Math.floor(column)), Math.min(rows - 2, Math.floor(row))];
  const [p, q] = [column - c, row - r];
  const at = (k: number) => values[r * columns + c + k];
  return (1 - q) * ((1 - p) * at(0) + p * at(1)) + q * ((1 - p) * at(columns) + p * at(columns + 1));
}

/** Lines through columns and rows, such that lines keep their distance and are not short. */
export function traced(field: Field, density: [number, number], broken: boolean): Point[][] {
  const { columns, rows } = field;
  const [across, up] = density.map((part) => Math.max(2, Math.round(30 * part)));
  const mask = new Mask(across, up, columns, rows, broken);
  // Speeds in columns and rows, and the length of a step as a share of the whole.
  const u = field.u.map((part) => (part * (columns - 1)) / (field.x[1] - field.x[0]));
  const v = field.v.map((part) => (part * (rows - 1)) / (field.y[1] - field.y[0]));
  const speed = u.map((part, i) => Math.hypot(part / (columns - 1), v[i] / (rows - 1)));
  const direction = ([c, r]: Point, sign: number): Point | undefined => {
    if (c < 0 || r < 0 || c > columns - 1 || r > rows - 1) return undefined;
    const s = interpolated(speed, field, c, r);
    if (!(s > 0)) return undefined;
    return [(sign * interpolated(u, field, c, r)) / s, (sign * interpolated(v, field, c, r)) / s];
  };
  const paths: Point[][] = [];
  for (const [i, j] of spiral(across, up)) {
    if (mask.taken(i, j)) continue;
    const start: Point = [(i * (columns - 1)) / (across - 1), (j * (rows - 1)) / (up - 1)];
    mask.begin(start);
    const back = walked(start, -1, direction, mask, field);
    mask.restart(start);
    const forth = walked(start, 1, direction, mask, field);
    const path = [...back.path.reverse(), ...forth.path.slice(1)];
    if (back.length + forth.length > 0.1 && path.length > 1) paths.push(path);
    else mask.undo();
  }
  return paths;
}

/** One direction from a start: Heun's steps, whose length follows from the error. */
function walked(
  start: Point,
  sign: number,
  direction: (at: Point, sign: number) => Point | undefined,
  mask: Mask,
  { columns, rows }: Field,
): { path: Point[]; length: number } {
  const [error, longest] = [0.003, Math.min(1 / mask.across, 1 / mask.up, 0.1)];
  let step = longest;
  let at = start;
  let length = 0;
  const path: Point[] = [start];
  for (let count = 0; count < 20_000; count++) {
    const first = direction(at, sign);
    if (!first) break;
    const second = direction([at[0] + step * first[0], at[1] + step * first[1]], sign);
    if (!second) {
      const end = toBorder(at, first, columns, rows);
      if (end) path.push(end);
      break;
    }
    const half = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
    const off = step * Math.hypot((half[0] - first[0]) / (columns - 1), (half[1] - first[1]) / (rows - 1));
    if (off < error) {
      const next: Point = [at[0] + step * half[0], at[1] + step * half[1]];
      if (next[0] < 0 || next[1] < 0 || next[0] > columns - 1 || next[1] > rows - 1) break;
      if (!mask.enter(next)) break;
      if (length + step > 4 / 2) break;
      at = next;
      path.push(at);
      length += step;
    }
    step = off === 0 ? longest : Math.min(longest, 0.85 * step * Math.sqrt(error / off));
  }
  return { path, length };
}

/** Where a straight way meets the border of the grid. */
function toBorder([c, r]: Point, [dc, dr]: Point, columns: number, rows: number): Point | undefined {
  const steps = [
    dc > 0 ? (columns - 1 - c) / dc : dc < 0 ? -c / dc : Infinity,
    dr > 0 ? (rows - 1 - r) / dr : dr < 0 ? -r / dr : Infinity,
  ];
  const step = Math.min(...steps);
  return Number.isFinite(step) && step < 1 ? [c + step * dc, r + step * dr] : undefined;
}

/** Which cells have a line. */
class Mask {
  readonly #cells: Uint8Array;
  #own: number[] = [];
  #current = -1;

  constructor(
    readonly across: number,
    readonly up: number,
    readonly columns: number,
    readonly rows: number,
    readonly broken: boolean,
  ) {
    this.#cells = new Uint8Array(across * up);
  }

  taken(i: number, j: number): boolean {
    return this.#cells[j * this.across + i] > 0;
  }

  #cell([c, r]: Point): number {
    const i = Math.floor((c * (this.across - 1)) / (this.columns - 1) + 0.5);
    const j = Math.floor((r * (this.up - 1)) / (this.rows - 1) + 0.5);
    return j * this.across + i;
  }

  begin(start: Point): void {
    this.#own = [];
    this.#current = -1;
    this.enter(start);
  }

  restart(start: Point): void {
    this.#current = this.#cell(start);
  }

  /** Whether a line may go on to a point: not into a cell that has a line. */
  enter(point: Point): boolean {
    const cell = this.#cell(point);
    if (cell === this.#current) return true;
    if (this.#cells[cell] > 0) {
      if (this.broken) return false;
    } else {
      this.#cells[cell] = 1;
      this.#own.push(cell);
    }
    this.#current = cell;
    return true;
  }

  undo(): void {
    for (const cell of this.#own) this.#cells[cell] = 0;
  }
}

/** The cells of a mask from its border inwards. */
function* spiral(across: number, up: number): Generator<[number, number]> {
  let [left, right, low, high] = [0, across - 1, 0, up - 1];
  while (left <= right && low <= high) {
    for (let i = left; i <= right; i++) yield [i, low];
    for (let j = low + 1; j <= high; j++) yield [right, j];
    if (low < high) for (let i = right - 1; i >= left; i--) yield [i, high];
    if (left < right) for (let j = high - 1; j > low; j--) yield [left, j];
    [left, right, low, high] = [left + 1, right - 1, low + 1, high - 1];
  }
}
