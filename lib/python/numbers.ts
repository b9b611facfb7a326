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

/** The remainder with the sign of the divisor, as Python's `%`. */
export function mod(a: number, b: number): number {
  if (b === 0) throw new RangeError('mod: expected b to be other than 0, got 0');
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** Quotient and remainder, as Python's `divmod`. */
export function divmod(a: number, b: number): [number, number] {
  return [Math.floor((a - mod(a, b)) / b + 0.5), mod(a, b)];
}

/** A whole number, as Python's `int`: cuts fractions, reads text. */
export function int(value: unknown, base = 10): number {
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
  if (typeof value !== 'string') return Number(value);
  const plain = value.trim().toLowerCase().replaceAll('_', '');
  const word = /^([-+]?)(inf|infinity|nan)$/.exec(plain);
  if (word)
    return word[2] === 'nan' ? Number.NaN : word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const x = plain === '' ? Number.NaN : Number(plain);
  if (Number.isNaN(x)) throw new RangeError(`float: expected value to be a number, got '${value}'`);
  return x;
}
