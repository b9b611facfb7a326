/** An interval, its lower end first. */
export type Range = [number, number];

/** Round numbers (1, 2 or 5 times a power of ten apart) inside a range, about `count` of them, but at least two. */
export function niceTicks(range: Range, count: number): number[] {
  for (let wanted = Math.max(2, count); ; wanted++) {
    const ticks = roundNumbers(range, wanted);
    if (ticks.length > 1 || wanted > count + 8) return ticks;
  }
}

function roundNumbers([low, high]: Range, count: number): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * 0.85) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // From integers, so that 0.1 + 0.2 does not show.
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const round = (value: number) => (decimals <= 20 ? Number(value.toFixed(decimals)) : value);
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step));
}

/**
 * Ticks of a logarithmic axis whose range is given by its exponents: where they stand (their own exponents) and their
 * texts. Powers of ten, or every few of them; 1, 2 and 5 times a power where the range holds less than two powers.
 */
export function logTicks([low, high]: Range, count: number): { at: number[]; texts: string[] } {
  const first = Math.ceil(low - 1e-9);
  const last = Math.floor(high + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, count)));
  const factors = last - first < 1 ? [1, 2, 5] : [1];
  const at: number[] = [];
  const texts: string[] = [];
  for (let exponent = factors.length > 1 ? first - 1 : first; exponent <= last; exponent += step) {
    for (const factor of factors) {
      const place = exponent + Math.log10(factor);
      if (place < low - 1e-9 || place > high + 1e-9) continue;
      const value = Number(`${factor}e${exponent}`);
      at.push(place);
      texts.push(value >= 1e-3 && value < 1e5 ? String(value) : powerText(value));
    }
  }
  if (at.length > 1) return { at, texts };
  // Less than a factor of 2 or so: evenly spaced values serve as well.
  const values = niceTicks([10 ** low, 10 ** high], count);
  return { at: values.map(Math.log10), texts: formatTicks(values) };
}

/** Ticks as text, all with the same decimals; very large and very small numbers as powers of ten. */
export function formatTicks(ticks: readonly number[]): string[] {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : largest || 1;
  const exponential = largest >= 1e5 || step < 1e-4;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return ticks.map((tick) => (exponential ? powerText(tick) : minus(tick.toFixed(Math.min(decimals, 20)))));
}

function powerText(value: number): string {
  if (value === 0) return '0';
  const [digits, exponent] = value.toExponential(2).split('e');
  return minus(`${Number(digits)}e${Number(exponent)}`);
}

/** The typographic minus sign, as wide as the digits. */
function minus(number: string): string {
  return number.replaceAll('-', '−');
}

/**
 * A range that can be an axis: of positive length, with `padding` (a share of the length) at both ends. A single value
 * gets room around it, no value at all gives [0, 1].
 */
export function axisRange(low: number, high: number, padding = 0): Range {
  if (!(low <= high)) return [0, 1];
  const length = high - low;
  // Less than the rounding of doubles would give ticks that cannot be told apart.
  if (length <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
    const room = Math.abs(low) * 0.05 || 0.5;
    return [low - room, high + room];
  }
  return [low - padding * length, high + padding * length];
}

/** Smallest and largest of the finite values; [Infinity, -Infinity] if there is none. */
export function finiteExtent(values: ArrayLike<number>): Range {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
