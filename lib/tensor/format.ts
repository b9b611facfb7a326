/** @file The elements of a tensor as PyTorch prints them: numbers of one form, the middle of long dimensions left out. */
import { exponential, fixed } from './digits.js';
import { cat } from './generated/functions.js';
import { printOptions } from './printOptions.js';
import type { Complex, Tensor } from './tensor.js';

/** The form of the elements of one tensor, all alike; numbers without a value may stand out of line. */
interface Form {
  /** The columns of an element. */
  readonly width: number;
  write(value: any): string;
}

/** The form of fractions: as whole numbers, with digits after the point, or with exponents. */
function fractions(values: readonly number[]): Form {
  const { precision, sciMode } = printOptions;
  const measured = values.filter((v) => Number.isFinite(v) && v !== 0);
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const v of measured) {
    const magnitude = Math.abs(v);
    if (magnitude < min) min = magnitude;
    if (magnitude > max) max = magnitude;
  }
  const wide = measured.length > 0 && (sciMode ?? (max / min > 1000 || max > 1e8 || min < 1e-4));
  const whole = measured.every(Number.isInteger);
  return aligned(measured, (v) => {
    if (wide) return exponential(v, precision);
    return whole ? fixed(v, 0) + (Number.isFinite(v) ? '.' : '') : fixed(v, precision);
  });
}

function aligned<T>(measured: readonly T[], text: (value: T) => string): Form {
  const width = measured.reduce((most, v) => Math.max(most, text(v).length), 1);
  return { width, write: (value) => text(value).padStart(width) };
}

function complex(values: readonly Complex[]): Form {
  const re = fractions(values.map((v) => v.re));
  const im = fractions(values.map((v) => v.im));
  return {
    width: re.width + im.width + 1,
    write(v: Complex) {
      const imaginary = im.write(v.im).trimStart();
      return `${re.write(v.re)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j`;
    },
  };
}

function formOf(values: readonly unknown[], dtype: string): Form {
  if (dtype.startsWith('complex')) return complex(values as Complex[]);
  if (dtype.startsWith('float') || dtype === 'bfloat16') return fractions(values as number[]);
  return aligned(values, dtype === 'bool' ? (v) => (v ? 'True' : 'False') : String);
}

/** Whether the middle of a dimension is left out. */
const isCut = (length: number, summarize: boolean): boolean => summarize && length > 2 * printOptions.edgeitems;

/** The elements that are shown, so that a large tensor is never copied whole. */
function corners(x: Tensor): Tensor {
  const { edgeitems } = printOptions;
  return x.shape.reduce((kept, length, dim) => {
    if (!isCut(length, true)) return kept;
    return cat([kept.narrow(dim, 0, edgeitems), kept.narrow(dim, length - edgeitems, edgeitems)], dim);
  }, x);
}

/** The brackets of `values`, which are those that are shown of a tensor of `shape`. */
function brackets(values: any, shape: readonly number[], indent: number, form: Form, summarize: boolean): string {
  if (shape.length === 0) return form.write(values);
  const { edgeitems, linewidth } = printOptions;
  const [length, ...rest] = shape as [number, ...number[]];
  const isLast = rest.length === 0;
  const cells: string[] = [];
  for (const value of values) {
    cells.push(isLast ? form.write(value) : brackets(value, rest, indent + 1, form, summarize));
  }
  if (isCut(length, summarize)) cells.splice(edgeitems, 0, isLast && edgeitems > 0 ? ' ...' : '...');
  const newLine = ' '.repeat(indent + 1);
  if (!isLast) return `[${cells.join(`,${'\n'.repeat(rest.length)}${newLine}`)}]`;
  const perLine = Math.max(1, Math.floor((linewidth - indent) / (form.width + 2)));
  const lines: string[] = [];
  for (let i = 0; i < cells.length; i += perLine) lines.push(cells.slice(i, i + perLine).join(', '));
  return `[${lines.join(`,\n${newLine}`)}]`;
}

/** The elements of a strided tensor in brackets, which begin in column `indent`. */
export function elements(x: Tensor, indent: number): string {
  const shape = x.shape;
  if (shape.includes(0)) return '[]';
  const summarize = x.numel() > printOptions.threshold;
  if (summarize && printOptions.edgeitems === 0 && shape.length > 0) return '[...]';
  const values = (summarize ? corners(x) : x).tolist();
  const flat = shape.length === 0 ? [values] : values.flat(shape.length - 1);
  return brackets(values, shape, indent, formOf(flat, x.dtype), summarize);
}
