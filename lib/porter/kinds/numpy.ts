/** @file Which functions and methods NumPy has of one array, and the kinds of what they give. */
import type { Program } from '../program.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { ARRAY, BOOL, type Type, WHOLE_ARRAY } from './types.js';

/** Parameters behind the array. */
export const PARAMETERS: Record<string, readonly string[]> = {
  mean: ['axis', 'dtype', 'out', 'keepdims'],
  sum: ['axis', 'dtype', 'out', 'keepdims'],
  prod: ['axis', 'dtype', 'out', 'keepdims'],
  max: ['axis', 'out', 'keepdims'],
  min: ['axis', 'out', 'keepdims'],
  amax: ['axis', 'out', 'keepdims'],
  amin: ['axis', 'out', 'keepdims'],
  ptp: ['axis', 'out', 'keepdims'],
  any: ['axis', 'out', 'keepdims'],
  all: ['axis', 'out', 'keepdims'],
  nansum: ['axis', 'dtype', 'out', 'keepdims'],
  nanmean: ['axis', 'dtype', 'out', 'keepdims'],
  nanmax: ['axis', 'out', 'keepdims'],
  nanmin: ['axis', 'out', 'keepdims'],
  nanstd: ['axis', 'dtype', 'out', 'ddof', 'keepdims'],
  nanvar: ['axis', 'dtype', 'out', 'ddof', 'keepdims'],
  nanmedian: ['axis', 'out', 'overwrite_input', 'keepdims'],
  nanquantile: ['q', 'axis', 'out', 'overwrite_input', 'method', 'keepdims'],
  nanpercentile: ['q', 'axis', 'out', 'overwrite_input', 'method', 'keepdims'],
  nanargmax: ['axis', 'out', 'keepdims'],
  nanargmin: ['axis', 'out', 'keepdims'],
  std: ['axis', 'dtype', 'out', 'ddof', 'keepdims'],
  var: ['axis', 'dtype', 'out', 'ddof', 'keepdims'],
  median: ['axis', 'out', 'overwrite_input', 'keepdims'],
  quantile: ['q', 'axis', 'out', 'overwrite_input', 'method', 'keepdims'],
  percentile: ['q', 'axis', 'out', 'overwrite_input', 'method', 'keepdims'],
  argmax: ['axis', 'out', 'keepdims'],
  argmin: ['axis', 'out', 'keepdims'],
  argsort: ['axis', 'kind'],
  sort: ['axis', 'kind'],
  cumsum: ['axis', 'dtype'],
  cumprod: ['axis', 'dtype'],
  diff: ['n', 'axis', 'prepend', 'append'],
  clip: ['a_min', 'a_max', 'min', 'max'],
  repeat: ['repeats', 'axis'],
  reshape: ['shape', 'newshape', 'order'],
  transpose: ['axes'],
  swapaxes: ['axis1', 'axis2'],
  expand_dims: ['axis'],
  squeeze: ['axis'],
  ravel: [],
  flatten: [],
  copy: [],
  fill: ['value'],
  astype: ['dtype', 'copy'],
  round: ['decimals'],
  dot: ['b'],
  tolist: [],
  item: [],
  nonzero: [],
  flip: ['axis'],
  roll: ['shift', 'axis'],
};

export const isArrayFunction = (name: string): boolean => Object.hasOwn(PARAMETERS, name);

export const isNone = (a: Argument): boolean => a.value.kind === 'constant' && a.value.value === 'None';

/** The kind that a function gives of an array of a kind. */
export function arrayResult(name: string, of: Type, given: readonly Argument[]): Type {
  const isWhole = of.k === 'tensor' && of.whole === true;
  const hasAxis = given.some(
    (a, i) => !isNone(a) && (a.name === 'axis' || (a.name === null && PARAMETERS[name]![i] === 'axis')),
  );
  if (/^(nan)?arg/.test(name)) return WHOLE_ARRAY;
  const keeps = given.some((a) => a.name === 'keepdims');
  if (name === 'any' || name === 'all') return hasAxis || keeps ? WHOLE_ARRAY : BOOL;
  if (name === 'nonzero') return { k: 'list', of: WHOLE_ARRAY };
  if (name === 'astype') return ARRAY;
  if (/^(nan)?(mean|std|var|median|quantile|percentile)$|^nan(max|min)$/.test(name))
    return hasAxis || /quantile|percentile/.test(name) ? ARRAY : { k: 'tensor', scalar: true, numpy: true };
  if (/^(sum|prod|max|min|amax|amin|ptp|nansum)$/.test(name))
    return hasAxis
      ? isWhole
        ? WHOLE_ARRAY
        : ARRAY
      : { k: 'tensor', scalar: true, numpy: true, ...(isWhole && { whole: true }) };
  if (name === 'item') return isWhole ? { k: 'int' } : { k: 'float' };
  if (name === 'tolist') return isWhole ? { k: 'list', of: { k: 'any' } } : { k: 'any' };
  if (name === 'fill') return { k: 'none' };
  return isWhole ? WHOLE_ARRAY : ARRAY;
}

/** The kind of an array of a dtype: one of bytes is told apart, since torch takes it for a mask where it stands as an index. */
export const dtypeResult = (c: { program: Program }, e: Expression): Type =>
  /uint8|ubyte/.test(c.program.source.slice(e.from, e.to))
    ? { k: 'tensor', whole: true, numpy: true, byte: true }
    : isWholeDtype(c, e)
      ? WHOLE_ARRAY
      : ARRAY;

/** Whether a dtype is one of whole numbers or of truth values. */
export function isWholeDtype(c: { program: Program }, e: Expression): boolean {
  return /^['"]?(np\.|numpy\.|torch\.)?(int|uint|bool|long|i\d)/.test(c.program.source.slice(e.from, e.to));
}
