/** @file Python's arithmetic where JavaScript's differs. */

/**
 * Rounds half to even, as Python's `round`: to a whole number, or to so many digits.
 *
 * @example
 * import { round } from 'torchebm/python';
 * console.log(round(2.5), round(3.5), round(2.675, 2)); // 2 4 2.67
 */
export function round(x: number, digits = 0): number {
  if (!Number.isFinite(x)) return x;
  if (digits === 0) {
    const floor = Math.floor(x);
    const rest = x - floor;
    if (rest < 0.5) return floor;
    if (rest > 0.5) return floor + 1;
    return floor % 2 === 0 ? floor : floor + 1;
  }
  if (digits < 0) {
    const scale = 10 ** -digits;
    return round(x / scale) * scale;
  }
  const scaled = Math.abs(x) * 10 ** digits * 2;
  // Ties of the exact value go to even; everything else is rounded by the decimal text, which is exact.
  if (
    Number.isInteger(scaled) &&
    scaled % 2 === 1 &&
    scaled / 2 / 10 ** digits === Math.abs(x) &&
    isDyadic(x, digits)
  ) {
    return (Math.sign(x) * round(scaled / 2)) / 10 ** digits;
  }
  return digits > 100 ? x : Number(x.toFixed(digits));
}

/** Whether x has so few binary digits behind the point that a tie of decimal digits is exact. */
const isDyadic = (x: number, digits: number): boolean => Number.isInteger(x * 2 ** (digits + 1));

/** The remainder with the sign of the divisor, as Python's `%`; of whole numbers beyond 2**53 as bigints. */
export function mod<T extends number | bigint>(a: T, b: T): T;
export function mod(a: any, b: any): any {
  if (Number(b) === 0) throw new RangeError('mod: expected b to be other than 0, got 0');
  const rest: any = a % b;
  return Number(rest) !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** Quotient and remainder, as Python's `divmod`. */
export function divmod(a: number, b: number): [number, number] {
  return [Math.floor((a - mod(a, b)) / b + 0.5), mod(a, b)];
}

/** A whole number, as Python's `int`: cuts fractions, reads text. */
export function int(value: unknown, base = 10): number {
  const own = (value as any)?.__int__ ?? (value as any)?.__float__;
  if (typeof own === 'function') return Math.trunc(own.call(value));
  const x = typeof value === 'string' ? parseWhole(value, base) : Math.trunc(Number(value));
  if (!Number.isFinite(x)) throw new RangeError(`int: expected value to be a number, got ${String(value)}`);
  return x;
}

function parseWhole(text: string, base: number): number {
  const plain = text.trim().replaceAll('_', '');
  return base === 10 ? (/^[-+]?\d+$/.test(plain) ? Number(plain) : Number.NaN) : Number.parseInt(plain, base);
}

/** A number, as Python's `float`: of a tensor with one element, or of text (`'inf'`, `'nan'`, `'1e-3'`). */
export function float(value: unknown): number {
  if (typeof (value as any)?.__float__ === 'function') return (value as any).__float__();
  if (typeof value !== 'string') return Number(value);
  const plain = value.trim().toLowerCase().replaceAll('_', '');
  const word = /^([-+]?)(inf|infinity|nan)$/.exec(plain);
  if (word)
    return word[2] === 'nan' ? Number.NaN : word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const x = plain === '' ? Number.NaN : Number(plain);
  if (Number.isNaN(x)) throw new RangeError(`float: expected value to be a number, got '${value}'`);
  return x;
}

/** The exact sum of numbers, rounded once, as `math.fsum`. */
export function fsum(values: Iterable<number>): number {
  // Parts that do not overlap, the smallest first: no digit is lost.
  let parts: number[] = [];
  for (const value of values) {
    let x = value;
    const kept: number[] = [];
    for (const part of parts) {
      const [large, small] = Math.abs(x) >= Math.abs(part) ? [x, part] : [part, x];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) kept.push(low);
      x = high;
    }
    parts = [...kept, x];
  }
  return parts.reverse().reduce((a, b) => a + b, 0);
}

/** The greatest common divisor. */
export function gcd(...values: number[]): number {
  return values.reduce((a, b) => {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }, 0);
}

/** The least common multiple. */
export const lcm = (...values: number[]): number =>
  values.reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / gcd(a, b)), 1);

/** The number of arrangements of k of n elements. */
export function perm(n: number, k = n): number {
  let made = 1;
  for (let i = 0; i < k; i++) made *= n - i;
  return made;
}

/** The number of selections of k of n elements. */
export function comb(n: number, k: number): number {
  let made = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) made = (made * (n - Math.min(k, n - k) + i)) / i;
  return k > n ? 0 : Math.round(made);
}

/** n!. */
export const factorial = (n: number): number => perm(n);

/** The distance of two points. */
export const dist = (a: Iterable<number>, b: Iterable<number>): number => {
  const other = [...b];
  return Math.hypot(...Array.from(a, (x, i) => x - other[i]!));
};

/** The size of x with the sign of y. */
export const copysign = (x: number, y: number): number => (y < 0 || Object.is(y, -0) ? -1 : 1) * Math.abs(x);

/** The fraction and the whole part of x, both with its sign. */
export const modf = (x: number): [fraction: number, whole: number] =>
  Number.isFinite(x) ? [x - Math.trunc(x), Math.trunc(x)] : [copysign(0, x), x];

/** The sum of products of two sequences of numbers. */
export function sumprod(a: Iterable<number>, b: Iterable<number>): number {
  const other = [...b];
  return fsum(Array.from(a, (x, i) => x * other[i]!));
}

/** Whether two numbers are close: by a part of the larger one, or by a distance. */
export function isclose(
  a: number,
  b: number,
  { relTol = 1e-9, absTol = 0 }: { relTol?: number; absTol?: number } = {},
): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= Math.max(relTol * Math.max(Math.abs(a), Math.abs(b)), absTol);
}
