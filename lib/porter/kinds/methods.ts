/** @file The kind of value that a method gives. */

import { outerClass } from '../gathering/values.js';
import type { Expression } from '../reading/syntax.js';
import type { Scope } from '../scope.js';
import { figureType } from './figures.js';
import type { Inference } from './inference.js';
import { arrayResult, dtypeResult, isArrayFunction } from './numpy.js';
import { BYTES, outsideResult } from './outside.js';
import { drawnType, isGenerator } from './random.js';
import { methodResult, operatorResult } from './signatures.js';
import {
  ANY,
  ARRAY,
  BOOL,
  FLOAT,
  INT,
  isMap,
  isNumber,
  iterable,
  join,
  listOf,
  NONE,
  PATH,
  present,
  SHAPE,
  STR,
  TENSOR,
  type Type,
  tupleOf,
  WHOLE,
  WHOLE_ARRAY,
} from './types.js';

/** Reductions that give values and their places where they are along a dimension. */
export const PAIRS = /^(max|min|median|nanmedian|mode)$/;
/** Those that always give both. */
export const ORDERED = /^(sort|topk|kthvalue|cummax|cummin)$/;
export const VALUES: Type = { k: 'tuple', items: [TENSOR, WHOLE], named: true };

export function methodType(
  inference: Inference,
  e: Expression & { kind: 'call' },
  of: Expression & { kind: 'attribute' },
  scope: Scope,
): Type {
  const owner = present(inference.type(of.of, scope));
  const named = new Map(e.args.filter((a) => a.name).map((a) => [a.name!, a.value]));
  const positional = e.args.filter((a) => !a.name).length;
  const first = e.args[0] ? inference.type(e.args[0].value, scope) : ANY;
  const { name } = of;
  if (owner.k === 'lambda') return owner.returns;
  if (name === '_replace') return owner;
  if (name === '_asdict') return { k: 'dict', key: STR, value: ANY };
  if (of.of.kind === 'call' && of.of.of.kind === 'name' && of.of.of.name === 'super') {
    const fn = inference.callee(e, scope);
    if (fn) return fn.type ?? ANY;
    return methodResult(outerClass(scope)?.root ?? '', name, named);
  }
  if (owner.k === 'lib' && owner.name === 'matplotlib.AxesList' && /^(tolist|ravel|flatten|reshape)$/.test(name))
    return owner;
  switch (owner.k) {
    case 'tensor':
      if (name === 'numpy') return owner.whole ? WHOLE_ARRAY : ARRAY;
      if ((owner.numpy || !inference.program.usesTorch) && isArrayFunction(name)) {
        const dtype = name === 'astype' ? e.args[0]?.value : undefined;
        return dtype ? dtypeResult(inference, dtype) : arrayResult(name, owner, e.args);
      }
      if (owner.numpy && /^(any|all)$/.test(name) && e.args.length > 0) return WHOLE_ARRAY;
      if (name === 'item') return owner.whole ? INT : FLOAT;
      if (name === 'size') return positional + named.size > 0 ? INT : SHAPE;
      if (name === 'tolist') return owner.whole ? listOf(ANY) : ANY;
      if (['numel', 'dim', 'nelement', 'ndimension'].includes(name)) return INT;
      if (
        ['long', 'int', 'short', 'bool', 'byte', 'argmax', 'argmin', 'argsort', 'multinomial', 'bincount'].includes(
          name,
        )
      )
        return WHOLE;
      if (
        [
          'numpy',
          'cpu',
          'detach',
          'clone',
          'to',
          'cuda',
          'contiguous',
          'type',
          'requires_grad_',
          'squeeze',
          'unsqueeze',
          'reshape',
          'view',
          'expand',
          'flatten',
          'permute',
          'repeat',
          'sum',
        ].includes(name)
      ) {
        return name === 'to' && e.args.length > 0 ? (owner.whole && first.k !== 'dtype' ? owner : TENSOR) : owner;
      }
      if (ORDERED.test(name)) return VALUES;
      if (PAIRS.test(name) && e.args[0] && (isNumber(first) || named.has('dim'))) return VALUES;
      if (['float', 'double', 'half'].includes(name)) return TENSOR;
      if (name === 'backward') return NONE;
      if (name === 'new_tensor') return TENSOR;
      return operatorResult(name, positional, [...named.keys()], true) ?? ANY;
    case 'int':
    case 'float':
      return name === 'is_integer' ? BOOL : /^(item|tolist|copy|round)$/.test(name) ? owner : ANY;
    case 'str':
      if (['split', 'splitlines', 'rsplit'].includes(name)) return listOf(STR);
      if (/^r?partition$/.test(name)) return tupleOf(STR, STR, STR);
      if (/^(starts|ends)with$|^is/.test(name)) return BOOL;
      if (name === 'encode') return BYTES;
      return ['find', 'count', 'index'].includes(name) ? INT : STR;
    case 'list':
      if (name === 'pop') return owner.of;
      if (name === 'copy') return owner;
      return name === 'index' || name === 'count' ? INT : NONE;
    case 'dict':
      if (name === 'items') return iterable(tupleOf(owner.key, owner.value));
      if (name === 'keys') return isMap(owner) ? iterable(owner.key) : listOf(owner.key);
      if (name === 'values') return isMap(owner) ? iterable(owner.value) : listOf(owner.value);
      if (name === 'get') {
        if (positional < 2) return owner.value.k === 'any' ? ANY : { k: 'opt', of: present(owner.value) };
        return join(owner.value, inference.type(e.args[1]!.value, scope)) ?? ANY;
      }
      if (name === 'pop' || name === 'setdefault') return owner.value;
      return name === 'copy' ? owner : ANY;
    case 'parser':
      // Commands and groups add to what the whole parser gives.
      if (/^add_(subparsers|parser|argument_group|mutually_exclusive_group)$/.test(name)) return owner;
      if (name === 'parse_known_args') return tupleOf({ k: 'args', fields: owner.fields }, listOf(STR));
      return name === 'parse_args' ? { k: 'args', fields: owner.fields } : ANY;
    case 'path':
      if (['resolve', 'absolute', 'joinpath', 'with_suffix', 'with_name', 'expanduser'].includes(name)) return PATH;
      if (/^exists|^is_/.test(name)) return BOOL;
      if (name === 'read_bytes') return BYTES;
      return name === 'read_text' ? STR : name === 'iterdir' || name === 'glob' ? listOf(PATH) : ANY;
    case 'lib':
      if (isGenerator(owner)) return drawnType(name, e, owner, (x) => inference.type(x, scope));
      if (name === 'item') return FLOAT;
      if (outsideResult(owner.name, name)) return outsideResult(owner.name, name)!;
      if (owner.name === 'matplotlib.Figure' && name === 'subplots')
        return (figureType(inference, name, e) as Type & { k: 'tuple' }).items[1]!;
      if (owner.name.startsWith('matplotlib.'))
        return name === 'flatten' || name === 'ravel' ? owner : figureType(inference, name, e);
      return methodResult(owner.name, name, named);
    case 'class': {
      const method = owner.cls.method(name);
      return method ? (method.type ?? ANY) : ANY;
    }
    case 'inst': {
      const method = owner.cls.method(name);
      if (method) return method.type ?? ANY;
      const result = owner.cls.root ? methodResult(owner.cls.root, name, named) : ANY;
      return result.k === 'lib' ? owner : result;
    }
    default: {
      const fn = inference.callee(e, scope);
      if (fn) return fn.type ?? ANY;
      if (name === 'item') return FLOAT;
      if (name === 'sample' && (named.has('n_steps') || named.has('dim'))) return methodResult('Sampler', name, named);
      if (name === 'get_data') return TENSOR;
      if (['numel', 'dim'].includes(name)) return INT;
      if (name === 'numpy') return ARRAY;
      if (['detach', 'unsqueeze', 'squeeze', 'cpu'].includes(name)) return name === 'cpu' ? ANY : TENSOR;
      return ANY;
    }
  }
}
