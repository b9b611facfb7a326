/** @file NumPy: its arrays are tensors of float64, its functions those of torch. */

import { type Code, type Context, code, fail, typeOf } from '../context.js';
import { isArrayFunction } from '../kinds/numpy.js';
import { STATE } from '../kinds/random.js';
import { ARRAY, allWhole, isNumber, isTensor, isWholeBound, present, type Type } from '../kinds/types.js';
import { camel } from '../names.js';
import { MATH_FUNCTIONS } from '../paths.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { args, type Item, option, placed } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { arrayCall, arrayOf, dtypeOf } from './numpyArray.js';
import { partsCall } from './numpyParts.js';
import { sequenceCall } from './numpySequences.js';
import { expression, receiver, torch, value } from './operands.js';
import { drawn } from './random.js';

/** Functions of each element, or with the same arguments in torch; names that differ beside them. */
const SAME: Record<string, string> = {
  ...Object.fromEntries(
    `abs absolute exp exp2 expm1 log log1p log10 log2 sqrt sin cos tan sinh cosh tanh floor ceil trunc square sign
     maximum minimum fmax fmin where logaddexp hypot isnan isinf isfinite isclose outer inner kron trace diag diagonal
     tril triu flipud fliplr allclose cov corrcoef einsum matmul tile cross fmod remainder reciprocal sinc heaviside
     tensordot rot90 searchsorted bincount atleast_1d atleast_2d isin angle real imag conj argwhere`
      .trim()
      .split(/\s+/)
      .map((name) => [name, camel(name)]),
  ),
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arcsinh: 'asinh',
  arccosh: 'acosh',
  arctanh: 'atanh',
  arctan2: 'atan2',
  dot: 'matmul',
  vdot: 'dot',
  power: 'pow',
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  true_divide: 'div',
  floor_divide: 'floorDivide',
  mod: 'remainder',
  negative: 'neg',
  logical_and: 'logicalAnd',
  logical_or: 'logicalOr',
  logical_not: 'logicalNot',
  array_equal: 'equal',
  trapz: 'trapezoid',
  trapezoid: 'trapezoid',
  nan_to_num: 'nanToNum',
  conjugate: 'conj',
  moveaxis: 'movedim',
  broadcast_to: 'broadcastTo',
  array_split: 'tensorSplit',
  split: 'tensorSplit',
};
/** Those that give fractions of whole numbers, in double precision. */
const FRACTIONS =
  /^(exp|exp2|expm1|log|log1p|log10|log2|sqrt|sin|cos|tan|sinh|cosh|tanh|arc\w+|divide|true_divide|reciprocal|hypot|logaddexp|sinc|cov|corrcoef|trapz|trapezoid|dot|matmul)$/;
/** Those that take tensors alone on both sides in torch. */
const PAIRWISE = /^(maximum|minimum|fmax|fmin|logaddexp|hypot|arctan2|isclose)$/;
const CREATE = new Set(['zeros', 'ones', 'empty', 'linspace', 'eye', 'identity', 'full', 'logspace', 'geomspace']);

/** A call of a function of NumPy, by its name behind `numpy.`. */
export function numpy(c: Context, e: Expression & { kind: 'call' }, name: string): Code {
  const t = torch(c);
  const positional = e.args.filter((a) => !a.name);
  const named = e.args.filter((a) => a.name);
  const [first, second] = positional.map((a) => a.value);
  const dtype = named.find((a) => a.name === 'dtype')?.value ?? placedDtype(c, name, positional);
  const double: Doc = dtype ? dtypeOf(c, dtype) : `${t}.float64`;
  const sequence = sequenceCall(c, e, name);
  if (sequence) return sequence;
  const parts = partsCall(c, e, name);
  if (parts) return parts;
  if (CREATE.has(name)) return created(c, name, positional, named, dtype ?? null, double);
  switch (name) {
    case 'round':
    case 'around':
      if (isNumber(typeOf(c, first!))) return code([c.imports.python('round'), callDoc(args(c, e.args))]);
      break;
    case 'histogram': {
      // The edges come as the second of two.
      const range = named.find((a) => a.name === 'range')?.value ?? positional[2]?.value;
      const density = named.find((a) => a.name === 'density');
      const bins = named.find((a) => a.name === 'bins')?.value ?? second;
      const options = [
        ...(range ? [option('range', value(c, range))] : []),
        ...(density ? [option('density', value(c, density.value))] : []),
      ];
      return code([
        `${t}.histogram`,
        callDoc([
          { doc: [arrayOf(c, first!), '.flatten()'] },
          { doc: bins ? value(c, bins) : '10' },
          ...(options.length > 0 ? [{ doc: list('{', options, '}', ' ') }] : []),
        ]),
      ]);
    }
    case 'arange': {
      const whole = !dtype && positional.every((a) => isWholeBound(typeOf(c, a.value)));
      return code([
        t,
        '.arange',
        callDoc([
          ...positional.map((a) => ({
            doc: isTensor(typeOf(c, a.value)) ? ([receiver(c, a.value), '.item()'] as Doc) : value(c, a.value),
          })),
          ...(whole ? [] : [{ doc: ['{ dtype: ', double, ' }'] as Doc }]),
        ]),
      ]);
    }
    case 'array':
    case 'asarray': {
      const of = typeOf(c, first!);
      if (isTensor(of))
        return dtype
          ? code([receiver(c, first!), '.to(', double, ')'])
          : code([receiver(c, first!), name === 'array' ? '.clone()' : '']);
      if (of.k === 'list' && isTensor(of.of)) {
        // A reduction gives a number of double precision in NumPy.
        const isScalar = of.of.k === 'tensor' && of.of.scalar === true;
        return code([
          t,
          '.stack(',
          value(c, first!),
          isScalar && !dtype ? ').double()' : dtype ? [').to(', double, ')'] : ')',
        ]);
      }
      // Lists of tensors, and what is not known, the running program tells.
      if (of.k === 'any' || of.k === 'lib' || (of.k === 'list' && !known(of)))
        return code([
          c.imports.python('asArray'),
          callDoc([{ doc: value(c, first!) }, ...(dtype ? [{ doc: double }] : [])]),
        ]);
      const kind = dtype ? double : allWhole(of) ? `${t}.int64` : `${t}.float64`;
      return code([t, '.tensor(', value(c, first!), ', { dtype: ', kind, ' })']);
    }
    case 'frombuffer': {
      const all = isTensor(typeOf(c, first!)) ? code([receiver(c, first!), '.flatten()']) : null;
      return all ?? code([t, '.frombuffer(', value(c, first!), ', { dtype: ', double, ' })']);
    }
    case 'meshgrid': {
      const indexing = named.find((a) => a.name === 'indexing');
      return code([
        t,
        '.meshgrid',
        callDoc([
          ...positional.map((a) => ({ doc: value(c, a.value) })),
          { doc: list('{', [option('indexing', indexing ? value(c, indexing.value) : "'xy'")], '}', ' ') },
        ]),
      ]);
    }
    case 'concatenate':
    case 'stack':
    case 'vstack':
    case 'hstack':
    case 'column_stack': {
      const axis = named.find((a) => a.name === 'axis')?.value ?? second;
      const js = name === 'concatenate' ? 'cat' : camel(name);
      const items =
        typeOf(c, first!).k === 'list' || first!.kind === 'tuple'
          ? value(c, first!)
          : ['[...', receiver(c, first!), ']'];
      return code([
        t,
        `.${js}`,
        callDoc([{ doc: items }, ...(axis ? [{ doc: ['{ dim: ', value(c, axis), ' }'] as Doc }] : [])]),
      ]);
    }
    case 'linalg.norm': {
      const axis = named.find((a) => a.name === 'axis')?.value ?? positional[2]?.value;
      const keep = named.find((a) => a.name === 'keepdims')?.value;
      const order = named.find((a) => a.name === 'ord')?.value ?? second;
      const options = [
        ...(order ? [option('ord', value(c, order))] : []),
        ...(axis ? [option('dim', value(c, axis))] : []),
        ...(keep ? [option('keepdim', value(c, keep))] : []),
      ];
      return code([
        t,
        '.linalg.norm',
        callDoc([{ doc: arrayOf(c, first!) }, ...(options.length > 0 ? [{ doc: list('{', options, '}', ' ') }] : [])]),
      ]);
    }
    case 'zeros_like':
    case 'ones_like':
    case 'full_like':
    case 'empty_like': {
      const given = e.args.filter((a) => a.value !== dtype);
      const items: Item[] = args(c, given);
      if (dtype) items.push({ doc: ['{ dtype: ', double, ' }'] });
      return code([t, '.', camel(name), callDoc(items)]);
    }
    case 'unique': {
      const counts = named.filter((a) => /^return_(inverse|counts)$/.test(a.name!));
      if (named.length > counts.length || positional.length > 1) return fail('numpy.unique with these arguments');
      return code([
        t,
        '.unique',
        callDoc([
          { doc: arrayOf(c, first!) },
          ...(counts.length > 0
            ? [
                {
                  doc: list(
                    '{',
                    counts.map((a) => option(camel(a.name!), value(c, a.value))),
                    '}',
                    ' ',
                  ),
                },
              ]
            : []),
        ]),
      ]);
    }
    case 'corrcoef':
      // Rows, each a variable.
      if (positional.length === 2 && named.length === 0)
        return code([
          `${t}.${name}(${t}.vstack([`,
          arrayOf(c, positional[0]!.value),
          ', ',
          arrayOf(c, positional[1]!.value),
          ']).double())',
        ]);
      break;
    case 'convolve':
      return code([c.imports.python('convolve'), callDoc(args(c, placed(e.args, ['a', 'v', 'mode'], 2)))]);
    case 'interp':
      if (e.args.length !== 3) return fail('numpy.interp with more than three arguments');
      return code([c.imports.python('interp'), callDoc(args(c, e.args))]);
    case 'histogram2d':
      return code([
        c.imports.python('histogram2d'),
        callDoc(
          args(c, [...positional.slice(0, 2), ...positional.slice(2).map((a) => ({ ...a, name: 'bins' })), ...named]),
        ),
      ]);
    case 'digitize': {
      // Edges belong to the cells above them here, and below them in torch.
      const right = named.find((a) => a.name === 'right')?.value ?? positional[2]?.value;
      const isRight = right?.kind === 'constant' && right.value === 'True';
      if (right && right.kind !== 'constant') return fail('numpy.digitize with a computed side');
      return code([
        t,
        '.bucketize',
        callDoc([
          { doc: arrayOf(c, first!) },
          { doc: arrayOf(c, second!) },
          ...(isRight ? [] : [{ doc: '{ right: true }' as Doc }]),
        ]),
      ]);
    }
    case 'cov': {
      const byColumn = named.find((a) => a.name === 'rowvar')?.value;
      if (byColumn?.kind !== 'constant' || byColumn.value !== 'False') break;
      return numpy(
        c,
        {
          ...e,
          args: [
            { ...e.args[0]!, value: { ...first!, kind: 'attribute', of: first!, name: 'T' } },
            ...e.args.slice(1).filter((a) => a.name !== 'rowvar'),
          ],
        },
        name,
      );
    }
    case 'tile':
      if (positional.length === 2 && isNumber(typeOf(c, second!)))
        return code([t, '.tile', callDoc([{ doc: arrayOf(c, first!) }, { doc: ['[', value(c, second!), ']'] }])]);
      break;
    case 'prod': {
      const of = present(typeOf(c, first!));
      const isList =
        of.k === 'shape' || (of.k === 'list' && isNumber(of.of)) || (of.k === 'tuple' && of.items.every(isNumber));
      if (isList && e.args.length === 1) return code([receiver(c, first!), '.reduce((a, b) => a * b, 1)']);
      break;
    }
    case 'ascontiguousarray':
      return code([arrayOf(c, first!), '.contiguous()']);
    case 'shape':
      return code([arrayOf(c, first!), '.shape']);
    case 'size':
      if (e.args.length > 1) break;
      return code([arrayOf(c, first!), '.numel()']);
    case 'ndim':
      return code([arrayOf(c, first!), '.dim()']);
    case 'unravel_index':
      return code([c.imports.python('unravelIndex'), callDoc(args(c, e.args))]);
    case 'allclose':
      // Arrays of several kinds meet in double precision.
      return code([
        t,
        '.allclose',
        callDoc([
          { doc: [arrayOf(c, first!), '.double()'] },
          { doc: [arrayOf(c, second!), '.double()'] },
          ...args(c, e.args.slice(2)),
        ]),
      ]);
    case 'flatnonzero':
      return code([arrayOf(c, first!), '.flatten().nonzero().squeeze(1)']);
    case 'count_nonzero':
      if (e.args.length > 1) break;
      return code([t, '.countNonzero(', arrayOf(c, first!), ')']);
    case 'where':
      if (positional.length === 1) return code([t, '.where(', arrayOf(c, first!), ')']);
      // Two numbers are of double precision in NumPy.
      if (positional.slice(1).every((a) => isNumber(typeOf(c, a.value)))) {
        const whole = positional.slice(1).every((a) => typeOf(c, a.value).k === 'int');
        return code([t, '.where', callDoc(args(c, e.args)), whole ? '' : '.double()']);
      }
      break;
    case 'float32':
    case 'float64':
    case 'int64':
    case 'int32':
      if (isTensor(typeOf(c, first!))) return code([receiver(c, first!), `.to(${t}.${name})`]);
      return name.startsWith('int') ? code(['Math.trunc(', value(c, first!), ')']) : expression(c, first!);
    case 'save':
    case 'savez':
    case 'load':
      return fail(`numpy.${name}: torchebm/io reads and writes .npy and .npz`);
    case 'random.RandomState':
      return code(['new ', c.imports.python('RandomState'), callDoc(args(c, e.args))]);
    case 'random.default_rng':
      return code([c.imports.python('defaultRng'), callDoc(args(c, e.args))]);
    case 'errstate':
    case 'set_printoptions':
    case 'seterr':
      return fail(`numpy.${name} has no counterpart`);
  }
  if (name.startsWith('random.')) return drawn(c, e, name.slice(7), c.imports.python('numpyRandom'), STATE);
  if (
    /^linalg\.(inv|det|eigvalsh|eigh|eigvals|eig|cholesky|solve|svd|qr|slogdet|pinv|matrix_rank|matrix_power)$/.test(
      name,
    )
  )
    return code([t, '.', name.split('.').map(camel).join('.'), callDoc(args(c, e.args))]);
  if (isArrayFunction(name) && first) {
    const of = typeOf(c, first);
    if (isNumber(of) && MATH_FUNCTIONS[name]) return code([`Math.${MATH_FUNCTIONS[name]}(`, value(c, first), ')']);
    if (name === 'clip' && isNumber(of) && positional.length === 3)
      return code([
        'Math.min(Math.max(',
        value(c, first),
        ', ',
        value(c, second!),
        '), ',
        value(c, positional[2]!.value),
        ')',
      ]);
    const made = arrayCall(c, name, arrayOf(c, first), isTensor(of) ? of : ARRAY, e.args.slice(1));
    return made ?? fail(`numpy.${name} with these arguments`);
  }
  const same = SAME[name];
  if (same && first) {
    const plain = positional.every((a) => isNumber(typeOf(c, a.value)));
    if (plain && MATH_FUNCTIONS[name] && positional.length === 1)
      return code([`Math.${MATH_FUNCTIONS[name]}(`, value(c, first), ')']);
    if (/^abs/.test(name) && plain) return code(['Math.abs(', value(c, first), ')']);
    if (/^(maximum|minimum)$/.test(name) && plain) return code([`Math.${name.slice(0, 3)}`, callDoc(args(c, e.args))]);
    if (/^is(nan|finite)$/.test(name) && plain)
      return code([name === 'isnan' ? 'Number.isNaN(' : 'Number.isFinite(', value(c, first), ')']);
    const items = args(c, e.args);
    positional.forEach((a, i) => {
      const of = present(typeOf(c, a.value));
      const isWhole = of.k === 'tensor' && (of.whole === true || of.mixed === true);
      if (isWhole && FRACTIONS.test(name)) items[i] = { doc: [receiver(c, a.value), '.double()'] };
      else if (of.k === 'list' && name !== 'einsum' && !(i > 0 && /split|tile/.test(name)))
        items[i] = { doc: arrayOf(c, a.value) };
      // Functions of two tensors take none but tensors; what is not known may be a number.
      else if (of.k === 'any' && (i === 0 || PAIRWISE.test(name)) && name !== 'einsum')
        items[i] = { doc: [c.imports.python('asArray'), '(', value(c, a.value), ')'] };
      else if (isNumber(of) && (i === 0 || PAIRWISE.test(name)) && !/^where$/.test(name))
        items[i] = { doc: [`${t}.tensor(`, value(c, a.value), `, { dtype: ${t}.float64 })`] };
    });
    return code([t, `.${same}`, callDoc(items)]);
  }
  return fail(`numpy.${name} has no counterpart`);
}

/** Whether the elements of a list are numbers, as far as they are known. */
const known = (t: Type): boolean =>
  t.k === 'list' ? known(t.of) : t.k === 'tuple' ? t.items.every(known) : isNumber(t) || t.k === 'shape';

/** The dtype that comes by position: `np.zeros(3, int)`. */
function placedDtype(c: Context, name: string, positional: readonly Argument[]): Expression | undefined {
  const at = ({ zeros: 1, ones: 1, empty: 1, array: 1, asarray: 1, frombuffer: 1, full: 2 } as Record<string, number>)[
    name
  ];
  void c;
  return at === undefined ? undefined : positional[at]?.value;
}

function created(
  c: Context,
  name: string,
  positional: readonly Argument[],
  named: readonly Argument[],
  dtype: Expression | null,
  double: Doc,
): Code {
  const t = torch(c);
  const places = positional.filter((a) => a.value !== dtype);
  const items: Doc[] = places.map((a) => value(c, a.value));
  const first = places[0]?.value ?? named.find((a) => a.name === 'shape')?.value;
  const option_: Doc = ['{ dtype: ', double, ' }'];
  if (['zeros', 'ones', 'empty', 'full'].includes(name)) {
    if (!first) return fail(`numpy.${name} without a shape`);
    items[0] = isNumber(typeOf(c, first)) ? ['[', value(c, first), ']'] : value(c, first);
    const fill = named.find((a) => a.name === 'fill_value');
    if (fill) items[1] = value(c, fill.value);
  }
  if (name === 'linspace' || name === 'logspace' || name === 'geomspace') {
    const num = named.find((a) => a.name === 'num')?.value ?? places[2]?.value;
    const endpoint = named.find((a) => a.name === 'endpoint')?.value;
    const isOpen = endpoint?.kind === 'constant' && endpoint.value === 'False';
    const count: Doc = num ? value(c, num) : '50';
    if (name === 'geomspace') {
      if (isOpen) return fail('numpy.geomspace without its end');
      const ends = places.slice(0, 2).map((a): Doc => ['Math.log10(', value(c, a.value), ')']);
      return code([t, '.logspace', callDoc([...ends, count, option_].map((doc) => ({ doc })))]);
    }
    const given = [items[0]!, items[1]!, isOpen ? [count, ' + 1'] : count, option_].map((doc) => ({ doc }));
    return code([t, `.${name}`, callDoc(given), isOpen ? ".at(':-1')" : '']);
  }
  return code([t, `.${name === 'identity' ? 'eye' : name}`, callDoc([...items, option_].map((doc) => ({ doc })))]);
}

/** `np.mgrid[…]` and `np.c_[…]`; null for anything else that is indexed. */
export function numpyIndex(c: Context, path: string, indices: readonly Expression[]): Code | null {
  const t = torch(c);
  const joins: Record<string, [string, typeof value]> = {
    'numpy.c_': ['columnStack', value],
    'numpy.r_': ['cat', arrayOf],
  };
  const [join, read] = Object.hasOwn(joins, path) ? joins[path]! : [];
  if (join && read) {
    const parts = indices.map((i) => ({ doc: read(c, i) }));
    return code([`${t}.${join}`, callDoc([{ doc: list('[', parts, ']') }])]);
  }
  if (path !== 'numpy.mgrid') return null;
  const sides = indices.map((i): Doc => {
    if (i.kind !== 'slice') return fail('numpy.mgrid of this');
    const [from, to, step] = i.parts;
    const start = from ? value(c, from) : '0';
    if (!to) return fail('numpy.mgrid without an end');
    // A step such as 40j is a number of points.
    if (step?.kind === 'number' && /j$/i.test(step.text))
      return [
        `${t}.linspace`,
        callDoc([start, value(c, to), step.text.replace(/j$/i, ''), `{ dtype: ${t}.float64 }`].map((doc) => ({ doc }))),
      ];
    const whole = [from, to, step].every((p) => !p || typeOf(c, p).k === 'int');
    return [
      `${t}.arange`,
      callDoc(
        [start, value(c, to), ...(step ? [value(c, step)] : []), ...(whole ? [] : [`{ dtype: ${t}.float64 }`])].map(
          (doc) => ({ doc }),
        ),
      ),
    ];
  });
  if (sides.length === 1) return code(sides[0]!);
  return code([
    `${t}.stack(${t}.meshgrid`,
    callDoc([...sides.map((doc) => ({ doc })), { doc: "{ indexing: 'ij' }" }]),
    ')',
  ]);
}
