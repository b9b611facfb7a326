/** @file Numbers in Python's digits: JavaScript takes a tie up, Python to the even digit. */

const sign = (x: number): string => (x < 0 || Object.is(x, -0) ? '-' : '');

/** The text of what has no digits. */
function special(x: number): string | undefined {
  if (Number.isNaN(x)) return 'nan';
  return Number.isFinite(x) ? undefined : `${sign(x)}inf`;
}

/** Whether x lies exactly between two numbers of so many digits after the point. */
function isTie(x: number, digits: number): boolean {
  // A half of the last digit is odd · 5^digits / 10^digits / 2, and a product with a power of two is exact.
  return Math.abs(x * 2 ** (digits + 1)) % 2 === 1;
}

/** The exact value of x in decimal, rounded half to even, by whole numbers. */
function decimal(x: number, digits: number): string {
  let exponent = 0;
  let mantissa = x;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  const scale = 2n ** BigInt(exponent);
  const scaled = BigInt(mantissa) * 10n ** BigInt(digits);
  let whole = scaled / scale;
  const twice = (scaled % scale) * 2n;
  if (twice > scale || (twice === scale && whole % 2n === 1n)) whole++;
  const text = whole.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** So many digits after the point: Python's `{:.4f}`. */
export function fixed(x: number, digits: number): string {
  const size = Math.abs(x);
  const plain = size < 1e21 && digits <= 100 && !isTie(x, digits);
  return special(x) ?? sign(x) + (plain ? size.toFixed(digits) : decimal(size, digits));
}

/** Python pads an exponent to two digits. */
const padded = (text: string): string => text.replace(/e([-+])(\d)$/, 'e$10$2');

/** One digit before the point, so many after it, and an exponent: Python's `{:.4e}`. */
export function exponential(x: number, digits: number): string {
  const found = special(x);
  if (found !== undefined) return found;
  const size = Math.abs(x);
  const text = size.toExponential(Math.min(digits, 100));
  // A tie is exact, and so is its neighbour below it.
  if (size !== 0 && digits < 75) {
    const [mantissa, power] = size.toExponential(Math.min(100, digits + 25)).split('e') as [string, string];
    const figures = mantissa.replace('.', '');
    const kept = figures.slice(0, digits + 1);
    if (/^50*$/.test(figures.slice(digits + 1)) && Number(kept.at(-1)) % 2 === 0) {
      return padded(`${sign(x)}${kept[0]}${digits > 0 ? `.${kept.slice(1)}` : ''}e${power}`);
    }
  }
  return padded(sign(x) + text);
}

/** So many digits in all, with an exponent where it is shorter: Python's `{:.6g}`; `point` keeps one digit after the point. */
export function general(x: number, precision: number, point = false): string {
  const p = Math.max(precision, 1);
  const text = special(x) ?? exponential(x, p - 1);
  if (!text.includes('e')) return text;
  const power = Number(text.slice(text.indexOf('e') + 1));
  if (power < -4 || power >= p - (point ? 1 : 0)) {
    const [mantissa, rest] = text.split('e') as [string, string];
    return `${mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa}e${rest}`;
  }
  const plain = fixed(x, Math.max(0, p - 1 - power));
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return point && !short.includes('.') ? `${short}.0` : short;
}

/** The shortest text of a float that reads back as it, as Python writes it: `1.0`, `1e-05`, `inf`. */
export function floatText(x: number): string {
  const size = Math.abs(x);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return special(x) ?? padded(x.toExponential());
  return special(x) ?? `${sign(x)}${size}${Number.isInteger(x) ? '.0' : ''}`;
}
