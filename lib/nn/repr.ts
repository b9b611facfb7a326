/** @file Values as Python prints them, for the printed form of modules. */

/** A float as Python prints it: `0.1`, `1e-05`, `2.0`. */
export function float(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'None';
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
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
