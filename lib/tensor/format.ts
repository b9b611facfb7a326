/** @file Printing a tensor as PyTorch does: four digits, 80 columns, the middle of long dimensions left out. */
import { native } from '../addon/binding.js';
import { getDefaultDtype } from './settings.js';
import type { Complex, Tensor } from './tensor.js';

const PRECISION = 4;
const LINE_WIDTH = 80;
const EDGE_ITEMS = 3;
const THRESHOLD = 1000;

/** Python's `{:.4f}`: the exact ties, which are odd multiples of 1/32, go to the even digit. */
function fixed(value: number): string {
  const text = value.toFixed(PRECISION);
  if (Number.isInteger(value * 32) && (value * 32) % 2 !== 0) {
    const below = Math.trunc(value * 1e4);
    return ((below % 2 === 0 ? below : below + Math.sign(value)) / 1e4).toFixed(PRECISION);
  }
  return Object.is(value, -0) ? `-${text}` : text;
}

/** Python's `{:.4e}`: at least two digits of exponent. */
function exponential(value: number): string {
  return value.toExponential(PRECISION).replace(/e([+-])(\d)$/, 'e$10$2');
}

function special(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

type Format = (value: any) => string;

/** The form of the numbers of one tensor, all alike: as whole numbers, with four digits, or with exponents. */
function numberFormat(values: readonly number[]): Format {
  const finite = values.filter((v) => Number.isFinite(v) && v !== 0);
  let style: Format = (v) => `${v}.`;
  if (finite.length > 0) {
    let min = Number.POSITIVE_INFINITY;
    let max = 0;
    let whole = true;
    for (const v of finite) {
      const magnitude = Math.abs(v);
      if (magnitude < min) min = magnitude;
      if (magnitude > max) max = magnitude;
      if (!Number.isInteger(v)) whole = false;
    }
    const wide = max / min > 1000 || max > 1e8;
    if (whole) style = wide ? exponential : (v) => `${Object.is(v, -0) ? '-0' : v}.`;
    else style = wide || min < 1e-4 ? exponential : fixed;
  }
  return (v: number) => (Number.isFinite(v) ? style(v) : special(v));
}

function complexFormat(values: readonly Complex[]): Format {
  const re = numberFormat(values.map((v) => v.re));
  const im = numberFormat(values.map((v) => v.im));
  return (v: Complex) => {
    const imaginary = im(v.im);
    return `${re(v.re)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j`;
  };
}

function chooseFormat(values: readonly unknown[], dtype: string): Format {
  if (dtype.startsWith('complex')) return complexFormat(values as Complex[]);
  if (dtype.startsWith('float') || dtype === 'bfloat16') return numberFormat(values as number[]);
  if (dtype === 'bool') return (v) => (v ? 'True' : 'False');
  return String;
}

/** The part of a dimension that is shown: all of it, or its two ends. */
function shown(length: number, summarize: boolean): number[] {
  const all = Array.from({ length }, (_, i) => i);
  return summarize && length > 2 * EDGE_ITEMS ? [...all.slice(0, EDGE_ITEMS), ...all.slice(-EDGE_ITEMS)] : all;
}

/** Keeps only the elements that are shown, so that a large tensor is never copied whole. */
function corners(x: Tensor): Tensor {
  let result = x;
  x.shape.forEach((length, dim) => {
    if (length <= 2 * EDGE_ITEMS) return;
    const head = result.narrow(dim, 0, EDGE_ITEMS);
    const tail = result.narrow(dim, length - EDGE_ITEMS, EDGE_ITEMS);
    result = cat([head, tail], dim);
  });
  return result;
}

let cat: (tensors: Tensor[], dim: number) => Tensor;

/** @internal `torch.cat`, given by the module that has it, which itself needs Tensor. */
export function setCat(function_: typeof cat): void {
  cat = function_;
}

function body(
  values: any,
  shape: readonly number[],
  indent: number,
  width: number,
  write: Format,
  summarize: boolean,
): string {
  if (shape.length === 0) return write(values);
  const [length, ...rest] = shape as [number, ...number[]];
  const indices = shown(length, summarize);
  const cut = indices.length < length;
  if (rest.length === 0) {
    const cells: string[] = indices.map((_, i) => write(values[i]).padStart(width));
    if (cut) cells.splice(EDGE_ITEMS, 0, ' ...');
    const perLine = Math.max(1, Math.floor((LINE_WIDTH - indent) / (width + 2)));
    const lines: string[] = [];
    for (let i = 0; i < cells.length; i += perLine) lines.push(cells.slice(i, i + perLine).join(', '));
    return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
  }
  const rows = indices.map((_, i) => body(values[i], rest, indent + 1, width, write, summarize));
  if (cut) rows.splice(EDGE_ITEMS, 0, '...');
  return `[${rows.join(`,${'\n'.repeat(rest.length)}${' '.repeat(indent + 1)}`)}]`;
}

/** The tensor as `print` shows it in Python. */
export function format(x: Tensor): string {
  const prefix = 'tensor(';
  const shape = x.shape;
  const dtype = x.dtype;
  const usual = getDefaultDtype();
  const suffixes: string[] = [];
  if (x.device.type !== 'cpu') suffixes.push(`device='${x.device}'`);
  let text: string;
  if (native().isBatched(x._id, null)) return `${prefix}..., size=(${shape.join(', ')}), inside vmap)`;
  if (x.layout !== 'strided') {
    return `${prefix}..., size=(${shape.join(', ')}), layout=${x.layout})`;
  }
  if (x.numel() === 0) {
    if (shape.length !== 1) suffixes.push(`size=(${shape.join(', ')})`);
    if (dtype !== usual) suffixes.push(`dtype=torch.${dtype}`);
    text = '[]';
  } else {
    const complex = usual === 'float64' ? 'complex128' : 'complex64';
    if (![usual, complex, 'int64', 'bool'].includes(dtype)) suffixes.push(`dtype=torch.${dtype}`);
    const summarize = x.numel() > THRESHOLD;
    const detached = x.detach();
    const values = (summarize ? corners(detached) : detached).tolist();
    const flat = shape.length === 0 ? [values] : values.flat(shape.length - 1);
    const write = chooseFormat(flat, dtype);
    // PyTorch measures floats without zeros, nan and inf, which may then stand out of line.
    const isFloat = dtype.startsWith('float') || dtype === 'bfloat16';
    const measured = isFloat ? flat.filter((v: number) => Number.isFinite(v) && v !== 0) : flat;
    const width = measured.reduce((most: number, v: unknown) => Math.max(most, write(v).length), 1);
    text = body(values, shape, prefix.length, shape.length === 0 ? 0 : width, write, summarize);
  }
  const gradFn = x.gradFn;
  if (gradFn !== null) suffixes.push(`grad_fn=<${gradFn}>`);
  else if (x.requiresGrad) suffixes.push('requires_grad=True');
  let result = prefix + text;
  let used = result.length - result.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    if (used + suffix.length + 2 > LINE_WIDTH) {
      result += `,\n${' '.repeat(prefix.length)}${suffix}`;
      used = prefix.length + suffix.length;
    } else {
      result += `, ${suffix}`;
      used += suffix.length + 2;
    }
  }
  return `${result})`;
}
