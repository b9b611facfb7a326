/** @file NumPy's functions that choose, join and walk over elements, and the methods of its operators. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isNumber, present } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Expression } from '../reading/syntax.js';
import { args, option, placed } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { arrayOf } from './numpyArray.js';
import { expression, receiver, torch, value } from './operands.js';

/** Operators of NumPy, by their names in `operator` of `torchebm/python`. */
const OPERATORS: Record<string, string> = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  true_divide: 'div',
  power: 'pow',
  less: 'lt',
  greater: 'gt',
  equal: 'eq',
};

/** A call of such a function, by its name behind `numpy.`; null for others. */
export function partsCall(c: Context, e: Expression & { kind: 'call' }, name: string): Code | null {
  const t = torch(c);
  const positional = e.args.filter((a) => !a.name).map((a) => a.value);
  const named = (n: string): Expression | undefined => e.args.find((a) => a.name === n)?.value;
  const [first, second, third] = positional;
  const helper = (js: string, given = e.args): Code => code([c.imports.python(js), callDoc(args(c, given))]);
  const [of = '', method = '', ...more] = name.split('.');
  if (/^(outer|reduce|accumulate|at)$/.test(method) && more.length === 0) return operatorMethod(c, e, of, method);
  switch (name) {
    case 'average':
      return helper('average', placed(e.args, ['a', 'axis', 'weights'], 1));
    case 'union1d':
    case 'intersect1d':
    case 'setdiff1d':
      return e.args.length === 2 ? helper(name) : fail(`numpy.${name} with these arguments`);
    case 'vectorize':
      return e.args.length === 1 ? helper(name) : fail('numpy.vectorize with these arguments');
    case 'ndindex':
    case 'ndenumerate':
      return helper(name);
    case 'apply_along_axis':
      return e.args.length === 3 ? helper('applyAlongAxis') : fail('numpy.apply_along_axis with more arguments');
    case 'delete':
      return helper('withoutPlaces', placed(e.args, ['arr', 'obj', 'axis'], 3));
    case 'linalg.lstsq':
      return helper('lstsq', e.args.slice(0, 2));
    case 'linalg.cond':
      return code([`${t}.linalg.cond(`, arrayOf(c, first!), ')']);
    case 'take': {
      const axis = named('axis') ?? third;
      const at = second ?? fail('numpy.take without places');
      if (!axis) return code([arrayOf(c, first!), '.flatten().at(', value(c, at), ')']);
      return isNumber(typeOf(c, at))
        ? code([arrayOf(c, first!), '.select(', value(c, axis), ', ', value(c, at), ')'])
        : code([arrayOf(c, first!), '.indexSelect(', value(c, axis), ', ', arrayOf(c, at), '.long())']);
    }
    case 'triu_indices':
    case 'tril_indices': {
      const n = value(c, first!);
      const k = named('k') ?? second;
      const items = [n, n, ...(k ? [['{ offset: ', value(c, k), ' }'] as Doc] : [])].map((doc) => ({ doc }));
      return code([`${t}.${camel(name)}`, callDoc(items), '.unbind(0) as [Tensor, Tensor]'], LEVEL.compare);
    }
    case 'diag_indices':
    case 'diag_indices_from': {
      const n: Doc = name === 'diag_indices' ? value(c, first!) : [receiver(c, first!), '.size(0)'];
      return code(['[', `${t}.arange(`, n, `), ${t}.arange(`, n, ')]'], LEVEL.atom);
    }
    case 'gradient': {
      if (e.args.length > 2 || (second && !isNumber(typeOf(c, second))))
        return fail('numpy.gradient with these arguments');
      const items = [
        { doc: [arrayOf(c, first!), '.double()'] as Doc },
        ...(second ? [{ doc: list('{', [option('spacing', value(c, second))], '}', ' ') }] : []),
      ];
      return code([`${t}.gradient`, callDoc(items), '[0]!']);
    }
    case 'dstack':
      return code([`${t}.dstack(`, value(c, first!), ')']);
    case 'isscalar':
      return code(['typeof ', operand(expression(c, first!), LEVEL.unary), " === 'number'"], LEVEL.equal);
    case 'fromiter':
      return code([c.imports.python('asArray'), '([...', receiver(c, first!), '])']);
    case 'copyto':
      return code([receiver(c, first!), '.copy_(', value(c, second!), ')']);
    case 'array2string':
    case 'array_str':
    case 'array_repr': {
      const digits = named('precision');
      const rounded: Doc = digits ? ['.double().round({ decimals: ', value(c, digits), ' })'] : '';
      return code([c.imports.python('str'), '(', arrayOf(c, first!), rounded, '.tolist())']);
    }
    default:
      return null;
  }
}

/** `np.add.outer(a, b)` and the like. */
function operatorMethod(c: Context, e: Expression & { kind: 'call' }, of: string, method: string): Code {
  const [first, second, third] = e.args.map((a) => a.value);
  const unknown = (): never => fail(`numpy.${of}.${method} with these arguments`);
  const helper = OPERATORS[of];
  const axis = e.args.find((a) => a.name === 'axis')?.value ?? (method === 'at' ? undefined : second);
  switch (method) {
    case 'outer':
      if (!helper || e.args.length !== 2) return unknown();
      return code([
        c.imports.python('outerOf'),
        callDoc([{ doc: `${c.imports.python('operator')}.${helper}` }, ...args(c, e.args)]),
      ]);
    case 'accumulate':
      if (of === 'maximum' || of === 'minimum')
        return code([arrayOf(c, first!), `.cum${of.slice(0, 3)}(`, axis ? value(c, axis) : '0', ').values']);
      if (of !== 'add' && of !== 'multiply') return unknown();
      return code([arrayOf(c, first!), of === 'add' ? '.cumsum(' : '.cumprod(', axis ? value(c, axis) : '0', ')']);
    case 'reduce': {
      const known: Record<string, string> = {
        add: 'sum',
        multiply: 'prod',
        maximum: 'amax',
        minimum: 'amin',
        logical_and: 'all',
        logical_or: 'any',
      };
      const js = known[of] ?? unknown();
      const t = present(typeOf(c, first!));
      const items: Doc =
        t.k === 'list' || t.k === 'tuple' ? [torch(c), '.stack(', value(c, first!), ')'] : arrayOf(c, first!);
      return code([items, `.${js}(`, axis ? value(c, axis) : '0', ')']);
    }
    default: {
      if (of !== 'add' || !third) return unknown();
      const places = present(typeOf(c, second!));
      const at: Doc = places.k === 'tuple' ? value(c, second!) : ['[', value(c, second!), ']'];
      const given: Doc = isNumber(typeOf(c, third))
        ? [torch(c), '.tensor(', value(c, third), `, { dtype: ${torch(c)}.float64 })`]
        : value(c, third);
      return code([receiver(c, first!), '.indexPut_(', at, ', ', given, ', { accumulate: true })']);
    }
  }
}
