/** @file NumPy: its arrays are tensors of float64, its functions those of torch. */
import { args, option } from './arguments.js';
import { type Code, type Context, code, fail, typeOf } from './context.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { expression, receiver, torch, value } from './expressions.js';
import { camel } from './names.js';
import { MATH_FUNCTIONS } from './paths.js';
import type { Expression } from './syntax.js';
import { isNumber, isTensor } from './types.js';

/** Functions with the same arguments in torch; names that differ beside them. */
const SAME: Record<string, string> = {
  abs: 'abs',
  exp: 'exp',
  log: 'log',
  log1p: 'log1p',
  log10: 'log10',
  log2: 'log2',
  sqrt: 'sqrt',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  tanh: 'tanh',
  floor: 'floor',
  ceil: 'ceil',
  square: 'square',
  sign: 'sign',
  maximum: 'maximum',
  minimum: 'minimum',
  arctan2: 'atan2',
  where: 'where',
  clip: 'clamp',
  dot: 'matmul',
  matmul: 'matmul',
  isnan: 'isnan',
  isfinite: 'isfinite',
  outer: 'outer',
  trace: 'trace',
  diag: 'diag',
  power: 'pow',
  flipud: 'flipud',
  fliplr: 'fliplr',
  argsort: 'argsort',
  round: 'round',
  sort: '',
  cumsum: 'cumsum',
  allclose: 'allclose',
  histogram: '',
  cov: 'cov',
  einsum: 'einsum',
};
/** Functions with an axis, which may come by position. */
const REDUCE: Record<string, string> = {
  mean: 'mean',
  sum: 'sum',
  max: 'amax',
  min: 'amin',
  prod: 'prod',
  median: 'median',
  argmax: 'argmax',
  argmin: 'argmin',
  any: 'any',
  all: 'all',
};
const CREATE = new Set(['zeros', 'ones', 'empty', 'linspace', 'eye', 'full', 'logspace']);

/** A call of a function of NumPy, by its name behind `numpy.`. */
export function numpy(c: Context, e: Expression & { kind: 'call' }, name: string): Code {
  const t = torch(c);
  const positional = e.args.filter((a) => !a.name);
  const named = e.args.filter((a) => a.name);
  const [first, second] = positional.map((a) => a.value);
  const dtype = named.find((a) => a.name === 'dtype');
  const double: Doc = dtype ? value(c, dtype.value) : `${t}.float64`;
  if (CREATE.has(name)) {
    const items: Doc[] = positional.map((a) => value(c, a.value));
    if (['zeros', 'ones', 'empty', 'full'].includes(name) && first && isNumber(typeOf(c, first)))
      items[0] = ['[', items[0]!, ']'];
    if (name === 'linspace' && positional.length === 2) {
      const num = named.find((a) => a.name === 'num');
      items.push(num ? value(c, num.value) : '50');
    }
    return code([t, `.${name}`, callDoc([...items.map((doc) => ({ doc })), { doc: ['{ dtype: ', double, ' }'] }])]);
  }
  switch (name) {
    case 'round':
    case 'around': {
      if (isNumber(typeOf(c, first!))) return code([c.imports.python('round'), callDoc(args(c, e.args))]);
      const decimals = named.find((a) => a.name === 'decimals')?.value ?? second;
      const items = decimals ? [{ doc: ['{ decimals: ', value(c, decimals), ' }'] as Doc }] : [];
      return code([receiver(c, first!), '.round', callDoc(items)]);
    }
    case 'histogram': {
      // The edges come as the second of two.
      const range = named.find((a) => a.name === 'range')?.value ?? positional[2]?.value;
      const density = named.find((a) => a.name === 'density');
      const bins = named.find((a) => a.name === 'bins')?.value ?? second;
      if (!range) return fail('numpy.histogram without a range: torch.histc and torch.histogram take one');
      return code([
        `${t}.histogram`,
        callDoc([
          { doc: [receiver(c, first!), '.flatten()'] },
          { doc: bins ? value(c, bins) : '10' },
          {
            doc: list(
              '{',
              [option('range', value(c, range)), ...(density ? [option('density', value(c, density.value))] : [])],
              '}',
              ' ',
            ),
          },
        ]),
      ]);
    }
    case 'arange': {
      const whole = !dtype && positional.every((a) => typeOf(c, a.value).k === 'int');
      return code([
        t,
        '.arange',
        callDoc([
          ...positional.map((a) => ({ doc: value(c, a.value) })),
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
      if (of.k === 'list' && isTensor(of.of)) return code([t, '.stack(', value(c, first!), ')']);
      return code([t, '.tensor(', value(c, first!), ', { dtype: ', double, ' })']);
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
    case 'std':
    case 'var': {
      const axis = named.find((a) => a.name === 'axis')?.value ?? second;
      const ddof = named.find((a) => a.name === 'ddof');
      return code([
        receiver(c, first!),
        `.${name}`,
        callDoc([
          ...(axis ? [{ doc: value(c, axis) }] : []),
          { doc: ['{ correction: ', ddof ? value(c, ddof.value) : '0', ' }'] as Doc },
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
      return code([
        t,
        `.${js}`,
        callDoc([{ doc: value(c, first!) }, ...(axis ? [{ doc: ['{ dim: ', value(c, axis), ' }'] as Doc }] : [])]),
      ]);
    }
    case 'linalg.norm': {
      const axis = named.find((a) => a.name === 'axis')?.value ?? positional[2]?.value;
      return code([
        t,
        '.linalg.norm',
        callDoc([{ doc: value(c, first!) }, ...(axis ? [{ doc: ['{ dim: ', value(c, axis), ' }'] as Doc }] : [])]),
      ]);
    }
    case 'zeros_like':
    case 'ones_like':
    case 'full_like':
    case 'empty_like':
    case 'linalg.inv':
    case 'linalg.det':
    case 'linalg.eigvalsh':
    case 'linalg.eigh':
      return code([t, '.', name.split('.').map(camel).join('.'), callDoc(args(c, e.args))]);
    case 'float32':
    case 'float64':
      return expression(c, first!);
    case 'save':
    case 'savez':
    case 'load':
      return fail(`numpy.${name}: torchebm/io reads and writes .npy and .npz`);
    case 'random.seed':
      return fail("NumPy's random numbers have no counterpart");
  }
  if (name.startsWith('random.')) return fail("NumPy's random numbers have no counterpart: torch draws others");
  const reduced = REDUCE[name];
  if (reduced) {
    const axis = named.find((a) => a.name === 'axis')?.value ?? second;
    const keep = named.find((a) => a.name === 'keepdims');
    const of: Doc = isTensor(typeOf(c, first!))
      ? receiver(c, first!)
      : [t, '.tensor(', value(c, first!), `, { dtype: ${t}.float64 })`];
    const options: { doc: Doc }[] = [
      ...(axis ? [option('dim', value(c, axis))] : []),
      ...(keep ? [option('keepdim', value(c, keep.value))] : []),
    ];
    return code([
      of,
      `.${axis ? reduced : name}`,
      callDoc(options.length > 0 ? [{ doc: list('{', options, '}', ' ') }] : []),
    ]);
  }
  const same = SAME[name];
  if (same && first) {
    if (isNumber(typeOf(c, first)) && MATH_FUNCTIONS[name] && positional.length === 1)
      return code([`Math.${MATH_FUNCTIONS[name]}(`, value(c, first), ')']);
    if (name === 'abs' && isNumber(typeOf(c, first))) return code(['Math.abs(', value(c, first), ')']);
    return code([t, `.${same}`, callDoc(args(c, e.args))]);
  }
  return fail(`numpy.${name} has no counterpart`);
}
