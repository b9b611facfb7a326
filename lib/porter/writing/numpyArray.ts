/** @file NumPy's functions and methods of one array, which is a tensor here: `np.mean(x, 0)`, `x.mean(axis=0)`. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isNone, PARAMETERS } from '../kinds/numpy.js';
import { ARRAY, isNumber, isTensor, present, type Type } from '../kinds/types.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { text } from '../reading/syntax.js';
import { option } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { expression, receiver, torch, value } from './operands.js';

/** Arguments by the names of their parameters; nothing where one is not known. */
function named(name: string, given: readonly Argument[]): Map<string, Expression> | null {
  const names = PARAMETERS[name]!;
  const found = new Map<string, Expression>();
  for (const [i, a] of given.entries()) {
    if (a.spread) return null;
    const key = a.name ?? names[i];
    if (key === undefined || !names.includes(key)) return null;
    if (!(a.value.kind === 'constant' && a.value.value === 'None')) found.set(key, a.value);
  }
  return found;
}

/** NumPy's names of kinds of numbers, as text or as Python's types. */
const DTYPES: Record<string, string> = {
  float: 'float64',
  int: 'int64',
  bool: 'bool',
  f4: 'float32',
  f8: 'float64',
  i8: 'int64',
};

/** A dtype as NumPy takes it: `float`, `'float32'`, `np.float32`. */
export function dtypeOf(c: Context, e: Expression): Doc {
  const name = e.kind === 'string' ? text(e) : e.kind === 'name' && !c.scope.find(e.name) ? e.name : '';
  if (name === '') return value(c, e);
  const known = DTYPES[name] ?? name;
  return /^(float|int|uint)\d+$|^bool$/.test(known) ? `${torch(c)}.${known}` : fail(`the dtype ${name} of NumPy`);
}

/** Shares, or percents as shares. */
function sharesOf(c: Context, q: Expression, percent: boolean): Doc {
  if (isNumber(typeOf(c, q))) return percent ? [operand(expression(c, q), LEVEL.product), ' / 100'] : value(c, q);
  const shares: Doc = isTensor(typeOf(c, q)) ? [receiver(c, q), '.double()'] : arrayOf(c, q);
  return percent ? [shares, '.div(100)'] : shares;
}

/** Arguments without that of a dtype. */
function withoutDtype(name: string, given: readonly Argument[]): Argument[] {
  const names = PARAMETERS[name]!;
  return given.flatMap((a, i) => {
    const key = a.name ?? names[i]!;
    return key === 'dtype' ? [] : [{ ...a, name: key }];
  });
}

/** A function of one array, `of` as what it is called on; null where its arguments are not known. */
export function arrayCall(c: Context, name: string, of: Doc, t: Type, given: readonly Argument[]): Code | null {
  if (name === 'transpose' || name === 'reshape') {
    // Sizes may come one by one.
    const plain = given.filter((a) => a.name === null);
    if (
      plain.length === given.length &&
      (given.length > 1 || (given.length === 1 && (given[0]!.spread || isNumber(typeOf(c, given[0]!.value)))))
    ) {
      const items = given.map((a) => ({ doc: (a.spread ? ['...', receiver(c, a.value)] : value(c, a.value)) as Doc }));
      return code([of, name === 'reshape' ? '.reshape(' : '.permute(', list('[', items, ']'), ')']);
    }
  }
  const found = named(name, given);
  if (!found) return null;
  if (['out', 'overwrite_input', 'method'].some((key) => found.has(key))) return null;
  const dtype = /^(nan)?(mean|sum|prod|std|var|cumsum|cumprod)$/.test(name) ? found.get('dtype') : undefined;
  if (dtype) return arrayCall(c, name, [of, '.to(', dtypeOf(c, dtype), ')'], ARRAY, withoutDtype(name, given));
  const axis = found.get('axis');
  const keep = found.get('keepdims');
  const isWhole = t.k === 'tensor' && (t.whole === true || t.mixed === true);
  const doubled = (): Doc => (isWhole ? [of, '.double()'] : of);
  const call = (target: Doc, method: string, items: readonly { doc: Doc }[] = []): Code =>
    code([target, '.', method, callDoc([...items])]);
  const options = (...more: { doc: Doc }[]): { doc: Doc }[] => {
    const all = [
      ...(axis ? [option('dim', value(c, axis))] : []),
      ...(keep ? [option('keepdim', value(c, keep))] : []),
      ...more,
    ];
    return all.length > 0 ? [{ doc: list('{', all, '}', ' ') }] : [];
  };
  const isSeveral = axis !== undefined && !isNumber(typeOf(c, axis)) && typeOf(c, axis).k !== 'any';
  /** A function of `torchebm/python`, whose options have NumPy's names. */
  const helper = (js: string, before: readonly Doc[] = []): Code => {
    const ddof = found.get('ddof');
    const all = [
      ...(axis ? [option('axis', value(c, axis))] : []),
      ...(keep ? [option('keepdims', value(c, keep))] : []),
      ...(ddof ? [option('ddof', value(c, ddof))] : []),
    ];
    const items = [of, ...before, ...(all.length > 0 ? [list('{', all, '}', ' ')] : [])];
    return code([c.imports.python(js), callDoc(items.map((doc) => ({ doc })))]);
  };
  switch (name) {
    case 'mean':
    case 'nanmean':
      return call(doubled(), name === 'mean' ? 'mean' : 'nanmean', options());
    case 'sum':
    case 'nansum':
      return call(of, name, options());
    case 'prod':
      return call(of, 'prod', options());
    case 'max':
    case 'min':
    case 'amax':
    case 'amin': {
      const short = name.slice(-3);
      return axis || keep ? call(of, `a${short}`, options()) : call(of, short);
    }
    case 'ptp':
      return code([call(of, 'amax', options()).doc, '.sub(', call(of, 'amin', options()).doc, ')']);
    case 'any':
    case 'all':
      return axis || keep ? call(of, name, options()) : code(['Boolean(', of, `.${name}().item())`]);
    case 'nanmax':
    case 'nanmin':
    case 'nanstd':
    case 'nanvar':
    case 'nanargmax':
    case 'nanargmin':
      return helper(name);
    case 'nanmedian':
      return helper('nanquantile', ['0.5']);
    case 'nanquantile':
    case 'nanpercentile': {
      const q = found.get('q');
      return q ? helper('nanquantile', [sharesOf(c, q, name === 'nanpercentile')]) : null;
    }
    case 'std':
    case 'var': {
      const ddof = found.get('ddof');
      return call(doubled(), name, options(option('correction', ddof ? value(c, ddof) : '0')));
    }
    case 'median':
      if (isSeveral) return helper('quantile', ['0.5']);
      // That of torch is the lower of two in the middle.
      return call(doubled(), 'quantile', [{ doc: '0.5' }, ...options()]);
    case 'quantile':
    case 'percentile': {
      const q = found.get('q');
      if (!q) return null;
      const at = sharesOf(c, q, name === 'percentile');
      if (isSeveral) return helper('quantile', [at]);
      return call([of, '.double()'], 'quantile', [{ doc: at }, ...options()]);
    }
    case 'argmax':
    case 'argmin':
      // Truth values have no order in torch.
      return call(isWhole ? [of, '.long()'] : of, name, options());
    case 'argsort':
      return call(
        given.some((a) => a.name === 'axis' && isNone(a)) ? [of, '.flatten()'] : of,
        'argsort',
        axis ? options() : [],
      );
    case 'sort':
      return code([
        of,
        given.some((a) => a.name === 'axis' && isNone(a)) ? '.flatten()' : '',
        '.sort',
        callDoc(axis ? options() : []),
        '[0]',
      ]);
    case 'cumsum':
    case 'cumprod':
      return axis ? call(of, name, [{ doc: value(c, axis) }]) : call([of, '.flatten()'], name, [{ doc: '0' }]);
    case 'diff': {
      const n = found.get('n');
      const edge = (key: string): { doc: Doc }[] => {
        const given_ = found.get(key);
        if (!given_) return [];
        const row: Doc = isNumber(typeOf(c, given_)) ? ['[', value(c, given_), ']'] : value(c, given_);
        const array: Doc = [c.imports.python('asArray'), '(', row, ')'];
        return [option(key, isNumber(typeOf(c, given_)) ? [array, '.to(', of, '.dtype)'] : array)];
      };
      if (axis && (found.has('prepend') || found.has('append'))) return null;
      const items = [
        ...(n ? [option('n', value(c, n))] : []),
        ...(axis ? [option('dim', value(c, axis))] : []),
        ...edge('prepend'),
        ...edge('append'),
      ];
      return call(of, 'diff', items.length > 0 ? [{ doc: list('{', items, '}', ' ') }] : []);
    }
    case 'clip': {
      const low = found.get('a_min') ?? found.get('min');
      const high = found.get('a_max') ?? found.get('max');
      const items = [...(low ? [option('min', value(c, low))] : []), ...(high ? [option('max', value(c, high))] : [])];
      return call(of, 'clamp', [{ doc: list('{', items, '}', ' ') }]);
    }
    case 'repeat': {
      const n = found.get('repeats');
      return n ? call(of, 'repeatInterleave', [{ doc: value(c, n) }, ...options()]) : null;
    }
    case 'reshape': {
      const shape = found.get('shape') ?? found.get('newshape');
      if (!shape || found.has('order')) return null;
      return call(of, 'reshape', [{ doc: isNumber(typeOf(c, shape)) ? ['[', value(c, shape), ']'] : value(c, shape) }]);
    }
    case 'transpose': {
      const axes = found.get('axes');
      return axes ? call(of, 'permute', [{ doc: value(c, axes) }]) : code([of, '.T']);
    }
    case 'swapaxes':
      return call(
        of,
        'transpose',
        [found.get('axis1'), found.get('axis2')].map((e) => ({ doc: value(c, e!) })),
      );
    case 'expand_dims':
      return axis ? call(of, 'unsqueeze', [{ doc: value(c, axis) }]) : null;
    case 'squeeze':
      return call(of, 'squeeze', axis ? [{ doc: value(c, axis) }] : []);
    case 'ravel':
    case 'flatten':
      return call(of, 'flatten');
    case 'copy':
      return call(of, 'clone');
    case 'fill':
      return call(of, 'fill_', [{ doc: value(c, found.get('value')!) }]);
    case 'astype':
      return call(of, 'to', [{ doc: dtypeOf(c, found.get('dtype')!) }]);
    case 'round': {
      const decimals = found.get('decimals');
      return call(of, 'round', decimals ? [{ doc: ['{ decimals: ', value(c, decimals), ' }'] }] : []);
    }
    case 'dot':
      return call(doubled(), 'matmul', [{ doc: value(c, found.get('b')!) }]);
    case 'flip': {
      const isOne = axis && isNumber(typeOf(c, axis));
      const all: Doc = [c.imports.python('range'), '(', of, '.dim())'];
      return call(of, 'flip', [{ doc: isOne ? ['[', value(c, axis), ']'] : axis ? value(c, axis) : all }]);
    }
    case 'roll': {
      const shift = found.get('shift');
      if (!shift) return null;
      return call(of, 'roll', [{ doc: value(c, shift) }, ...(axis ? [{ doc: value(c, axis) }] : [])]);
    }
    case 'nonzero':
      return code([torch(c), '.where(', of, ')']);
    case 'tolist':
      return call(of, 'tolist');
    case 'item':
      return call(of, 'item');
    default:
      return null;
  }
}

/** An array as what a method is called on: lists become one. */
export function arrayOf(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (isTensor(t)) return receiver(c, e);
  if (t.k === 'list' && isTensor(present(t.of))) return [torch(c), '.stack(', value(c, e), ')'];
  // Elements that may be tensors, which `torch.tensor` refuses.
  if (t.k === 'any' || (t.k === 'list' && present(t.of).k === 'any'))
    return [c.imports.python('asArray'), '(', value(c, e), ')'];
  return [torch(c), '.tensor(', value(c, e), `, { dtype: ${torch(c)}.float64 })`];
}
