/** @file Tensors of every kind as PyTorch prints them. */
import { native } from '../addon/binding.js';
import { tangentOf } from './autograd/forwardAd.js';
import { floatText } from './digits.js';
import { elements } from './format.js';
import { _indices, _nnz, _values } from './generated/aten.js';
import {
  ccolIndices,
  colIndices,
  crowIndices,
  dequantize,
  qPerChannelAxis,
  qPerChannelScales,
  qPerChannelZeroPoints,
  qScale,
  qZeroPoint,
  rowIndices,
  unbind,
  values,
} from './generated/functions.js';
import { raise } from './op.js';
import { printOptions } from './printOptions.js';
import { getDefaultDtype } from './settings.js';
import type { Tensor } from './tensor.js';

/** A shape as Python writes a tuple. */
const size = (x: Tensor): string => {
  const { shape } = x;
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
};

/** Whether a printed tensor with elements has this dtype unless it says another. */
function isUsual(dtype: string): boolean {
  const usual = getDefaultDtype();
  return [usual, usual === 'float64' ? 'complex128' : 'complex64', 'int64', 'bool'].includes(dtype);
}

/** A tensor inside another, as `values=tensor(...)`. */
function part(name: string, x: Tensor, indent: number): string {
  const prefix = `${name}=tensor(`;
  const text = x.isMeta ? '...' : elements(x.detach(), indent + prefix.length);
  return `${prefix}${text}${x.isMeta || x.numel() === 0 ? `, size=${size(x)}` : ''})`;
}

/** The parts of a sparse tensor: where its elements are, and which. */
function sparseParts(x: Tensor, indent: number): string {
  const text = (parts: Record<string, Tensor>) =>
    Object.entries(parts)
      .map(([name, tensor]) => part(name, tensor, indent))
      .join(`,\n${' '.repeat(indent)}`);
  if (x.isSparse) return text({ indices: _indices(x), values: _values(x) });
  return x.layout === 'sparse_csr' || x.layout === 'sparse_bsr'
    ? text({ crow_indices: crowIndices(x), col_indices: colIndices(x), values: values(x) })
    : text({ ccol_indices: ccolIndices(x), row_indices: rowIndices(x), values: values(x) });
}

/** The rule by which elements of a quantized tensor stand for fractions. */
function quantization(x: Tensor, scheme: string): string[] {
  const suffixes = [`quantization_scheme=torch.${scheme}`];
  if (scheme.startsWith('per_tensor'))
    return [...suffixes, `scale=${floatText(qScale(x))}`, `zero_point=${qZeroPoint(x)}`];
  const [scale, zero, axis] = [qPerChannelScales(x), qPerChannelZeroPoints(x), qPerChannelAxis(x)];
  return [...suffixes, `scale=${print(scale)}`, `zero_point=${print(zero)}`, `axis=${axis}`];
}

/** The text between the brackets: the elements, and what is to be known beside them. */
function contents(x: Tensor, indent: number): [text: string, suffixes: string[]] {
  const { dtype } = x;
  const typed = `dtype=torch.${dtype}`;
  const unlessUsual = isUsual(dtype) ? [] : [typed];
  const unlessDefault = dtype === getDefaultDtype() ? [] : [typed];
  if (x.layout !== 'strided') {
    const count = x.isMeta ? [] : [`nnz=${_nnz(x)}`];
    return [sparseParts(x, indent), [`size=${size(x)}`, ...count, ...unlessUsual, `layout=torch.${x.layout}`]];
  }
  const scheme = native().qscheme(x._id);
  if (scheme !== null) {
    return [elements(dequantize(x), indent), [`size=${size(x)}`, ...unlessUsual, ...quantization(x, scheme)]];
  }
  if (x.isMeta) return ['...', [`size=${size(x)}`, ...unlessDefault]];
  if (x.numel() === 0) return ['[]', [...(x.dim() === 1 ? [] : [`size=${size(x)}`]), ...unlessDefault]];
  const sized = printOptions.edgeitems === 0 ? [`size=${size(x)}`] : [];
  return [elements(x.detach(), indent), [...sized, ...unlessUsual]];
}

/** Adds suffixes, each on a new line where it does not fit into the one before. */
function withSuffixes(text: string, suffixes: readonly string[], indent: number, onNewLine: boolean): string {
  let result = text;
  let used = text.length - text.lastIndexOf('\n') + 1;
  suffixes.forEach((suffix, i) => {
    if ((onNewLine && i === 0) || used + suffix.length + 2 > printOptions.linewidth) {
      result += `,\n${' '.repeat(indent)}${suffix}`;
      used = indent + suffix.length;
    } else {
      result += `, ${suffix}`;
      used += suffix.length + 2;
    }
  });
  return `${result})`;
}

const indented = (text: string, by: string): string => text.replaceAll(/^/gm, by);

/** A tensor of a transform, such as vmap, around the one that the levels outside see. */
function inLevel({ level, value, dim }: NonNullable<ReturnType<ReturnType<typeof native>['wrapping']>>): string {
  const inner = indented(print(raise(value) as Tensor), '    ');
  return dim === undefined
    ? `GradTrackingTensor(lvl=${level}, value=\n${inner}\n)`
    : `BatchedTensor(lvl=${level}, bdim=${dim}, value=\n${inner}\n)`;
}

/** The tensor as `print` shows it in Python. */
export function print(x: Tensor): string {
  const wrapping = native().wrapping(x._id);
  if (wrapping !== null) return inLevel(wrapping);
  const isNested = native().isNested(x._id);
  const prefix = isNested ? 'nested_tensor(' : 'tensor(';
  const [text, more] = isNested
    ? [
        `[\n${unbind(x.detach())
          .map((y) => indented(print(y), '  '))
          .join(',\n')}\n]`,
        [],
      ]
    : contents(x, prefix.length);
  const suffixes = x.device.type === 'cpu' ? more : [`device='${x.device}'`, ...more];
  const { gradFn } = x;
  if (gradFn !== null) suffixes.push(`grad_fn=<${gradFn}>`);
  else if (x.requiresGrad) suffixes.push('requires_grad=True');
  const tangent = tangentOf(x);
  if (tangent !== null) suffixes.push(`tangent=${print(tangent)}`);
  return withSuffixes(prefix + text, suffixes, prefix.length, x.isSparse);
}
