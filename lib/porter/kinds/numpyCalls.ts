/** @file The kind of value that a function of NumPy gives. */

import type { Expression } from '../reading/syntax.js';
import type { Scope } from '../scope.js';
import type { Inference } from './inference.js';
import { arrayResult, dtypeResult, isArrayFunction } from './numpy.js';
import {
  ANY,
  ARRAY,
  allWhole,
  BOOL,
  element,
  FLOAT,
  INT,
  isNumber,
  isWholeBound,
  iterable,
  listOf,
  NONE,
  present,
  SHAPE,
  STR,
  type Type,
  tupleOf,
  WHOLE_ARRAY,
} from './types.js';

/** A number that NumPy gives as an array of none. */
const SCALAR: Type = { k: 'tensor', scalar: true, numpy: true };

export function numpyType(
  inference: Inference,
  path: string,
  first: Type,
  e: Expression & { kind: 'call' },
  scope: Scope,
): Type {
  const name = path.slice(6);
  const of = (i: number): Type => (e.args[i] ? present(inference.type(e.args[i]!.value, scope)) : ANY);
  const whole = (t: Type): boolean => t.k === 'int' || t.k === 'bool' || (t.k === 'tensor' && t.whole === true);
  if (name === 'meshgrid') return tupleOf(...e.args.filter((a) => !a.name && !a.spread).map(() => ARRAY));
  if (name === 'unravel_index') return tupleOf(INT, INT);
  if (name === 'histogram') return tupleOf(ARRAY, ARRAY);
  if (name === 'histogram2d') return tupleOf(ARRAY, ARRAY, ARRAY);
  if (name === 'prod' && e.args.length === 1) {
    const [one] = [of(0)];
    if (one.k === 'shape' || (one.k === 'list' && one.of.k === 'int')) return INT;
    if (one.k === 'list' && isNumber(one.of)) return FLOAT;
    if (one.k === 'tuple' && one.items.every(isNumber)) return one.items.every((x) => x.k === 'int') ? INT : FLOAT;
  }
  if (/^(triu|tril|diag)_indices(_from)?$/.test(name)) return tupleOf(WHOLE_ARRAY, WHOLE_ARRAY);
  if (name === 'vectorize') return { k: 'lambda', returns: ARRAY };
  if (name === 'ndindex') return iterable(listOf(INT));
  if (name === 'ndenumerate') return iterable(tupleOf(listOf(INT), FLOAT));
  if (/^array(2string|_str|_repr)$/.test(name)) return STR;
  if (name === 'isscalar') return BOOL;
  if (name === 'average') return e.args.some((a, i) => a.name === 'axis' || (i === 1 && !a.name)) ? ARRAY : SCALAR;
  if (name === 'linalg.lstsq') return tupleOf(ARRAY, ARRAY, INT, ARRAY);
  if (/^linalg\.(det|cond)$/.test(name)) return SCALAR;
  if (name === 'linalg.slogdet') return tupleOf(SCALAR, SCALAR);
  if (name === 'linalg.svd') return tupleOf(ARRAY, ARRAY, ARRAY);
  if (/^(union1d|intersect1d|setdiff1d|delete|take)$/.test(name)) return whole(first) ? WHOLE_ARRAY : ARRAY;
  if (/^(add|multiply|subtract|maximum|minimum)\.(outer|accumulate)$/.test(name))
    return whole(first) ? WHOLE_ARRAY : ARRAY;
  if (/\.at$/.test(name) || name === 'copyto') return NONE;
  if (name === 'shape') return SHAPE;
  if (name === 'size' || name === 'ndim') return INT;
  if (name === 'argwhere' || name === 'lexsort') return WHOLE_ARRAY;
  if (/^(convolve|correlate|polyfit)$/.test(name) || name.startsWith('fft.')) return ARRAY;
  if (name === 'polyval') return isNumber(of(1)) ? FLOAT : ARRAY;
  if (name === 'interp') return isNumber(first) ? FLOAT : ARRAY;
  if (/^(array_)?split$/.test(name)) return listOf(first.k === 'tensor' ? first : ARRAY);
  if (/^(allclose|array_equal)$/.test(name)) return BOOL;
  if (name === 'linalg.norm')
    return e.args.some((a) => a.name === 'axis') ? ARRAY : { k: 'tensor', scalar: true, numpy: true };
  if (/^linalg\.(eigh|qr)$/.test(name)) return tupleOf(ARRAY, ARRAY);
  if (name === 'linalg.eig') return ANY;
  if (name === 'unique')
    return e.args.length > 1 ? listOf(ARRAY) : first.k === 'tensor' && first.whole ? WHOLE_ARRAY : ARRAY;
  if (name === 'where') {
    if (e.args.length === 1) return listOf(WHOLE_ARRAY);
    return whole(of(1)) && whole(of(2)) ? WHOLE_ARRAY : ARRAY;
  }
  if (/^(round|around|clip)$/.test(name) && isNumber(first)) return first;
  if (/^(float32|float64|int64|int32)$/.test(name)) return isNumber(first) && name.startsWith('int') ? INT : first;
  const dtype = e.args.find((a) => a.name === 'dtype')?.value;
  if (dtype) return dtypeResult(inference, dtype);
  // Not known yet, which says nothing of the numbers.
  if (name === 'arange' && inference.early && e.args.some((a) => inference.type(a.value, scope).k === 'any'))
    return ANY;
  if (name === 'arange') return e.args.every((_, i) => isWholeBound(of(i))) ? WHOLE_ARRAY : ARRAY;
  if (/^(array|asarray)$/.test(name))
    return allWhole(first) || (first.k === 'lib' && first.name === 'PIL.Image') || (first.k === 'tensor' && first.whole)
      ? WHOLE_ARRAY
      : ARRAY;
  if (/^(zeros|ones|full|empty)_like$/.test(name)) return first.k === 'tensor' && first.whole ? WHOLE_ARRAY : ARRAY;
  if (isArrayFunction(name)) return arrayResult(name, first.k === 'tensor' ? first : ARRAY, e.args.slice(1));
  const plain = e.args.filter((a) => !a.name).every((_, i) => isNumber(of(i)));
  if (plain && /^(maximum|minimum|abs|absolute)$/.test(name)) return first.k === 'int' ? INT : FLOAT;
  if (plain && /^is(nan|finite)$/.test(name)) return BOOL;
  if (
    plain &&
    e.args.length === 1 &&
    /^(sqrt|exp\w*|log\w*|sin|cos|tan|tanh|sinh|cosh|floor|ceil|arc\w+|trunc)$/.test(name)
  )
    return FLOAT;
  if (/^is|^logical_|^(searchsorted|digitize|bincount|flatnonzero|count_nonzero)$/.test(name)) return WHOLE_ARRAY;
  if (
    /^(abs|absolute|maximum|minimum|tile|diag|add|subtract|multiply|concatenate|stack|vstack|hstack|sign|square)$/.test(
      name,
    )
  ) {
    const items = first.k === 'list' || first.k === 'tuple' ? element(first) : first;
    if (whole(items) && (e.args.length < 2 || e.args[1]!.name !== null || whole(of(1)))) return WHOLE_ARRAY;
  }
  return ARRAY;
}
