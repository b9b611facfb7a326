/** An interval, its lower end first. */
export type Range = [number, number];

/** Where ticks stand, their texts, small ones without a text, and what all texts are multiplied by or added to. */
export interface Ticks {
  at: number[];
  texts: string[];
  minor: number[];
  note: string;
}

/** Round numbers (by default 1, 2, 2.5 or 5 times a power of ten apart) in a range: at most `bins` steps, but at least two. */
export function niceTicks([low, high]: Range, bins: number, factors: readonly number[] = [1, 2, 2.5, 5]): number[] {
  const rough = (high - low) / Math.max(1, Math.floor(bins));
  if (!(rough > 0) || !Number.isFinite(rough)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const falling = [...factors].reverse();
  const steps = [10, 1, 0.1, 0.01]
    .flatMap((decade) => falling.map((factor) => factor * decade * power))
    .slice(factors.length - 1);
  const wide = steps.filter((step) => step >= rough * (1 - 1e-9));
  const from = wide.length > 0 ? steps.indexOf(wide.at(-1)!) : 0;
  let found: number[] = [];
  for (const step of steps.slice(from)) {
    found = multiples(step, low, high);
    if (found.length > 1) break;
  }
  return found;
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // From integers, so that 0.1 + 0.2 does not show.
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(step) + 1e-9));
  const round = (value: number) => (decimals <= 20 ? Number(value.toFixed(decimals)) : value);
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step));
}

/** Ticks of a plain axis. */
export function linearTicks(range: Range, bins: number): Ticks {
  const at = niceTicks(range, bins);
  return { at, ...formatTicks(at), minor: [] };
}

/**
 * Ticks of a logarithmic axis: powers of ten, or every few of them, with small ticks between; 1, 2 and 5 times a power
 * where the range holds less than two powers.
 */
export function logTicks([low, high]: Range, bins: number, powers: boolean): Ticks {
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(to + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, bins)));
  // Less than a power of ten has more of the numbers between, as in Matplotlib.
  const few = to - from > 1 ? [1, 2, 5] : to - from > 0.4 ? [1, 2, 3, 4, 6] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const factors = last - first < 1 ? few : [1];
  const inside = (value: number) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
  const times = (exponent: number, by: readonly number[]) => by.map((factor) => Number(`${factor}e${exponent}`));
  const every = Array.from({ length: Math.max(0, last - first + 2) }, (_, i) => first - 1 + i);
  const at = every
    .filter((exponent) => factors.length > 1 || (exponent - first) % step === 0)
    .flatMap((exponent) => times(exponent, factors))
    .filter(inside);
  if (at.length < 2) return linearTicks([low, high], bins);
  const between =
    step === 1 ? every.flatMap((exponent) => times(exponent, [2, 3, 4, 5, 6, 7, 8, 9])).filter(inside) : [];
  const minor = between.filter((value) => !at.includes(value));
  const plain = !powers && at.every((value) => value >= 1e-3 && value < 1e5);
  return { at, minor, note: '', texts: at.map((value) => (plain ? String(value) : powerText(value))) };
}

const raised = (exponent: number) =>
  [...String(exponent)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('');

function powerText(value: number): string {
  const [digits, exponent] = value.toExponential(0).split('e');
  return `${digits === '1' ? '' : `${digits}×`}10${raised(Number(exponent))}`;
}

/** Ticks as text, all with the same decimals; what very large, very small and very near numbers share is a note. */
export function formatTicks(ticks: readonly number[]): { texts: string[]; note: string } {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : largest || 1;
  const span = ticks.length > 1 ? Math.abs(ticks.at(-1)! - ticks[0]) : 0;
  if (span > 0 && largest / span >= 1e4) {
    const power = 10 ** Math.ceil(Math.log10(span));
    const base = Math.floor(Math.min(...ticks) / power) * power;
    const rest = formatTicks(ticks.map((tick) => tick - base));
    const sign = base < 0 ? '−' : '+';
    return { texts: rest.texts, note: `${rest.note} ${sign}${shortNumber(Math.abs(base))}`.trim() };
  }
  const exponent = largest > 0 ? Math.floor(Math.log10(largest) + 1e-12) : 0;
  if (exponent >= 6 || exponent <= -5) {
    const { texts } = formatTicks(ticks.map((tick) => tick / 10 ** exponent));
    return { texts, note: `×10${raised(exponent)}` };
  }
  let decimals = 0;
  while (decimals < 12 && ticks.some((tick) => Math.abs(Number(tick.toFixed(decimals)) - tick) > 1e-3 * step))
    decimals++;
  return { texts: ticks.map((tick) => minus(tick.toFixed(decimals))), note: '' };
}

/** A number in up to 12 digits. */
export function shortNumber(value: number): string {
  return minus(String(Number(value.toPrecision(12))));
}

/** The typographic minus sign, as wide as the digits, and no zero below zero. */
function minus(number: string): string {
  return number.replace(/^-(?=[0.]*$)/, '').replaceAll('-', '−');
}

/**
 * A range that can be an axis: of positive length, with `padding` (a share of the length) at both ends. A single value
 * gets room around it, no value at all gives [0, 1].
 */
export function axisRange(low: number, high: number, padding = 0): Range {
  if (!(low <= high)) return [0, 1];
  if (high - low > 1e308) return [-8e307, 8e307]; // the length has to be a number
  const length = high - low;
  // Less than the rounding of doubles would give ticks that cannot be told apart.
  if (length <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
    const room = Math.abs(low) * 0.05 || 0.5;
    return [low - room, high + room];
  }
  return [low - padding * length, high + padding * length];
}

/** Smallest and largest of the finite values; [Infinity, -Infinity] if there is none. */
export function finiteExtent(values: ArrayLike<number>, above = -Infinity): Range {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value) || value <= above) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
