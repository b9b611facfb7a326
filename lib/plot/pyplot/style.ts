/** @file Matplotlib's sizes, colours and format strings, in the units of marks. */

import { kindError, show } from '../../arguments/options.js';
import { cycle, parseColor, readColor } from '../color.js';
import { isMarker, type Marker } from '../marks/markers.js';
import type { Theme } from '../svg.js';

/** Points, of which an inch has 72, as pixels, of which it has 100. */
export function points(size: number): number {
  return (size * 100) / 72;
}

/** The settings of `plt.rcParams`, under Matplotlib's names. Names that are not here may be set too, without effect. */
export const rcDefaults = {
  'figure.figsize': [6.4, 4.8] as readonly number[],
  'figure.dpi': 100,
  'savefig.dpi': 'figure' as number | 'figure',
  'font.size': 10,
  'axes.titlesize': 'large' as number | string,
  'axes.labelsize': 'medium' as number | string,
  'xtick.labelsize': 'medium' as number | string,
  'legend.fontsize': 'medium' as number | string,
  'figure.titlesize': 'large' as number | string,
  'axes.grid': false,
  'figure.facecolor': 'white' as unknown,
  'savefig.facecolor': 'auto' as unknown,
  'axes.facecolor': 'white' as unknown,
  'axes.edgecolor': 'black' as unknown,
  'axes.labelcolor': 'black' as unknown,
  'text.color': 'black' as unknown,
  'xtick.color': 'black' as unknown,
  'ytick.color': 'black' as unknown,
  'grid.color': '#b0b0b0' as unknown,
  'image.cmap': 'viridis',
  'lines.linewidth': 1.5,
  'lines.markersize': 6,
};

/** Settings, as `plt.rcParams` has them. */
export type RcParams = typeof rcDefaults & {
  /** Sets several at once. */
  update(settings: Record<string, unknown>): void;
} & Record<string, unknown>;

/** The settings in use. */
export const rcParams: RcParams = Object.defineProperty({ ...rcDefaults } as RcParams, 'update', {
  value: (settings: Record<string, unknown>) => Object.assign(rcParams, settings),
});

const relative: Record<string, number> = {
  ...{ 'xx-small': 0.579, 'x-small': 0.694, small: 0.833, smaller: 0.833, medium: 1, large: 1.2, larger: 1.2 },
  ...{ 'x-large': 1.44, 'xx-large': 1.728 },
};

/** A font size, in points or by name, as pixels. */
export function fontSize(owner: string, name: string, size: unknown): number {
  if (typeof size === 'number' && size > 0) return points(size);
  if (typeof size === 'string' && size in relative) return points(rcParams['font.size'] * relative[size]);
  throw kindError(owner, name, "a size in points, or a name such as 'small' or 'x-large'", size);
}

/** Whether a weight, by name or as a number, is that of bold letters. */
export function isBold(weight: unknown): boolean {
  return weight === 'bold' || weight === 'heavy' || weight === 'black' || (typeof weight === 'number' && weight >= 600);
}

/** The look of Matplotlib's figures. */
export function pythonTheme(): Theme {
  const size = (name: 'xtick.labelsize' | 'axes.labelsize' | 'axes.titlesize') =>
    fontSize('plt.rcParams', name, rcParams[name]);
  const ink = (name: 'text.color' | 'axes.edgecolor' | 'grid.color') => readColor('plt.rcParams', name, rcParams[name]);
  return {
    ...{ tick: size('xtick.labelsize'), label: size('axes.labelsize'), title: size('axes.titlesize') },
    ...{ tickLength: points(3.5), pad: points(3.5), stroke: points(0.8), powers: true },
    ink: { text: ink('text.color'), axis: ink('axes.edgecolor'), grid: ink('grid.color') },
  };
}

/** The parts of a format string such as 'r--' or 'o-'. */
export interface Format {
  color: string | undefined;
  linestyle: string | undefined;
  marker: Marker | undefined;
}

/** Reads a format string: colour, marker and line in any order. */
export function readFormat(owner: string, format: string): Format {
  const found: Format = { color: undefined, linestyle: undefined, marker: undefined };
  const whole = parseColor(format);
  // '1' and '0.5' would be greys, but a digit here is a marker of Matplotlib.
  if (whole !== undefined && !/^[\d.]/.test(format)) return { ...found, color: whole };
  let rest = format;
  while (rest.length > 0) {
    const line = /^(--|-\.|-|:)/.exec(rest)?.[0];
    const cycle = /^C\d+/.exec(rest)?.[0];
    const token = line ?? cycle ?? rest[0];
    const take = (name: keyof Format, value: string) => {
      if (found[name] !== undefined) throw unreadable(owner, format);
      found[name] = value as never;
    };
    if (line) take('linestyle', line);
    else if (cycle || 'bgrcmykw'.includes(token)) take('color', parseColor(token)!);
    else if (isMarker(token)) take('marker', token);
    else if (token !== ' ') throw unreadable(owner, format);
    rest = rest.slice(token.length);
  }
  // A marker alone has no line.
  if (found.marker !== undefined && found.linestyle === undefined) found.linestyle = 'None';
  return found;
}

function unreadable(owner: string, format: string): RangeError {
  return new RangeError(`${owner}: expected a format such as 'r--', 'o-' or 'k.', got ${show(format)}`);
}

/** A line style as marks have it; undefined for no line. */
export function dashOf(style: unknown): { dash: any; hasLine: boolean } {
  if (style === 'None' || style === 'none' || style === '' || style === ' ') return { dash: 'solid', hasLine: false };
  if (Array.isArray(style) && Array.isArray(style[1])) {
    return { dash: (style[1] as number[]).map((length) => points(length)), hasLine: true };
  }
  return { dash: style ?? 'solid', hasLine: true };
}

/** A colour of Matplotlib's cycle. */
export function cycleOf(i: number): string {
  return cycle[i % cycle.length];
}

const greek =
  'alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω nabla:∇ partial:∂ infty:∞ times:× cdot:· pm:± leq:≤ le:≤ geq:≥ ge:≥ neq:≠ approx:≈ sim:∼ propto:∝ to:→ rightarrow:→ leftarrow:← in:∈ sum:∑ int:∫ sqrt:√ hat:̂ tilde:̃ bar:̄ log:log exp:exp min:min max:max quad:  mid:| vert:| Vert:‖ langle:⟨ rangle:⟩ ell:ℓ mathcal: mathrm: mathbf: mathbb: text: left: right:';
const commands = new Map(greek.split(' ').map((pair) => pair.split(':') as [string, string]));

const raised: Record<string, string> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '-': '⁻', '+': '⁺', '−': '⁻' },
  ...{ '*': '*', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ', T: 'ᵀ', k: 'ᵏ', t: 'ᵗ', d: 'ᵈ', x: 'ˣ' },
};
const lowered: Record<string, string> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '-': '₋', '+': '₊', '−': '₋' },
  ...{
    a: 'ₐ',
    e: 'ₑ',
    i: 'ᵢ',
    j: 'ⱼ',
    k: 'ₖ',
    n: 'ₙ',
    o: 'ₒ',
    t: 'ₜ',
    x: 'ₓ',
    m: 'ₘ',
    p: 'ₚ',
    s: 'ₛ',
    r: 'ᵣ',
    '=': '₌',
  },
};

/** Text with its formulas between dollars in plain letters: `$x_1^2$` is x₁². */
export function plainText(value: unknown): string {
  const text = String(value);
  const parts = text.split(/(?<!\\)\$/);
  if (parts.length < 3) return text.replaceAll('\\$', '$');
  return parts
    .map((part, i) => (i % 2 === 1 && i < parts.length - 1 ? formula(part) : part))
    .join('')
    .replaceAll('\\$', '$');
}

/** Names of functions, which TeX writes upright. */
const OPERATORS = /^(arg|a?rc(cos|sin|tan)|cosh?|cot|det|dim|exp|inf|ker|lim|ln|log|max|min|Pr|sinh?|sup|tanh?)$/;

function formula(source: string): string {
  const named = source
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replaceAll(/\\([,;:! ])/g, ' ')
    .replaceAll(
      /\\([A-Za-z]+) ?/g,
      (whole, name: string) => commands.get(name) ?? (OPERATORS.test(name) ? name : whole.trim()),
    )
    .replaceAll(/\\([{}|_%&#])/g, '$1')
    .replaceAll('-', '−');
  const moved = (table: Record<string, string>, sign: string) => (_: string, group?: string, one?: string) => {
    const inner = group ?? one ?? '';
    const all = [...inner].map((letter) => table[letter]);
    return all.every((letter) => letter !== undefined) ? all.join('') : `${sign}${inner}`;
  };
  return named
    .replaceAll(/\^(?:\{([^{}]*)\}|(\S))/gu, moved(raised, '^'))
    .replaceAll(/_(?:\{([^{}]*)\}|(\S))/gu, moved(lowered, '_'))
    .replaceAll(/[{}]/g, '');
}
