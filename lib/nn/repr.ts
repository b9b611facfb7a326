/** @file Values as Python prints them, for the printed form of modules. */
import { floatText } from '../tensor/digits.js';

/** A float as Python prints it: `0.1`, `1e-05`, `2.0`; None for null. */
export function float(value: number | null | undefined): string {
  return value === null || value === undefined ? 'None' : floatText(value);
}

/** Anything else as Python prints it: `True`, `None`, `'same'`, `(1, 2)`. */
export function py(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : float(value);
  if (Array.isArray(value)) return value.length === 1 ? `(${py(value[0])},)` : `(${value.map(py).join(', ')})`;
  return String(value);
}

/** Indents all lines of `text` but the first. */
export function indent(text: string, width = 2): string {
  return text.replaceAll('\n', `\n${' '.repeat(width)}`);
}
