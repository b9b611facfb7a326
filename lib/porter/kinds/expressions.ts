/** @file The kind of value of an expression, by its parts. */

import { constantIndex, type Expression } from '../reading/syntax.js';
import type { Scope, UserClass } from '../scope.js';
import { arithmetic } from './arithmetic.js';
import { callType } from './calls.js';
import type { Inference } from './inference.js';
import { outsideField } from './outside.js';
import { RANDOM, STATE } from './random.js';
import {
  ANY,
  ARRAY,
  BOOL,
  element,
  emptyDict,
  emptyKey,
  emptyList,
  FLOAT,
  INT,
  isNumber,
  isOptimizer,
  isTensor,
  join,
  lib,
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

export function expressionType(inference: Inference, e: Expression, scope: Scope): Type {
  switch (e.kind) {
    case 'number':
      return /j$/i.test(e.text) ? ANY : /^0[xob]/i.test(e.text) || !/[.e]/i.test(e.text) ? INT : FLOAT;
    case 'string':
      return STR;
    case 'constant':
      return e.value === 'None' ? NONE : e.value === 'Ellipsis' ? ANY : BOOL;
    case 'name':
      return nameType(inference, e, scope);
    case 'attribute':
      return attributeType(inference, e, scope);
    case 'index':
      return indexType(inference, e, scope);
    case 'call':
      return callType(inference, e, scope);
    case 'unary': {
      if (e.op === 'not') return BOOL;
      const t = inference.type(e.of, scope);
      return t.k === 'bool' ? INT : t;
    }
    case 'binary':
      return arithmetic(e.op, inference.type(e.left, scope), inference.type(e.right, scope), e);
    case 'compare': {
      const types = e.operands.map((o) => present(inference.type(o, scope)));
      const links = e.ops.map((op, i): Type => {
        const pair = [types[i]!, types[i + 1]!];
        if (/in|is/.test(op)) return BOOL;
        if (pair.some((t) => t.k === 'tensor' && t.numpy)) return WHOLE_ARRAY;
        return pair.some(isTensor) ? WHOLE : pair.some((t) => t.k === 'any') ? ANY : BOOL;
      });
      // A chain gives its last link, or the first that is false.
      return links.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
    }
    case 'logic': {
      const a = inference.type(e.left, scope);
      const b = inference.type(e.right, scope);
      return (e.op === 'or' ? join(present(a), b) : join(a, b)) ?? ANY;
    }
    case 'choice':
      return join(inference.type(e.yes, scope), inference.type(e.other, scope)) ?? ANY;
    case 'list':
    case 'set': {
      if (e.items.length === 0) return e.kind === 'list' ? emptyList() : { k: 'set', of: emptyKey };
      const of = e.items.map((i) =>
        i.value.kind === 'starred' ? element(inference.type(i.value.of, scope)) : inference.type(i.value, scope),
      );
      const joined = of.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
      return { k: e.kind, of: joined };
    }
    case 'tuple':
      if (e.items.some((i) => i.value.kind === 'starred')) return listOf(ANY);
      return tupleOf(...e.items.map((i) => inference.type(i.value, scope)));
    case 'dict': {
      if (e.items.length === 0) return emptyDict();
      const keys = e.items.filter((i) => i.key).map((i) => inference.type(i.key!, scope));
      const values = e.items.map((i) => {
        const t = inference.type(i.value, scope);
        return i.key ? t : t.k === 'dict' ? t.value : ANY;
      });
      return {
        k: 'dict',
        key: keys.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? STR,
        value: values.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY,
        ...(e.items.some((i) => i.key && isDigits(inference, i.key, scope)) ? { map: true } : {}),
      };
    }
    case 'comprehension': {
      const inner = inference.program.scopes.get(e) ?? scope;
      for (const c of e.clauses) inference.assign(c.target, element(inference.type(c.over, inner)), inner);
      const value = inference.type(e.value, inner);
      if (e.shape === 'dict')
        return {
          k: 'dict',
          key: keyType(inference, e.key!, inner),
          value,
          ...(isDigits(inference, e.key!, inner) ? { map: true } : {}),
        };
      return e.shape === 'set' ? { k: 'set', of: value } : listOf(value);
    }
    case 'lambda': {
      const fn = inference.program.functions.get(e);
      return fn ? { k: 'func', fn } : ANY;
    }
    case 'walrus':
      return inference.type(e.value, scope);
    case 'starred':
      return inference.type(e.of, scope);
    default:
      return ANY;
  }
}

export function nameType(inference: Inference, e: Expression & { kind: 'name' }, scope: Scope): Type {
  const v = scope.find(e.name);
  if (v?.incoming && !v.fixed && v.type?.k === 'any' && inference.program.incoming.has(e)) return v.incoming;
  if (v?.type) return inference.here(e, v.type);
  if (v) return ANY;
  const path = inference.program.path(e, scope);
  if (path) return pathType(path);
  if (e.name === '__file__' || e.name === '__name__') return STR;
  return ANY;
}

export function pathType(path: string): Type {
  if (/^(math|numpy|torch)\.(pi|e|inf|nan|tau|Inf|NaN)$/.test(path)) return FLOAT;
  if (/^(torch\.nn|torch\.optim|torchebm)\.(\w+\.)*[A-Z]\w*$/.test(path) && !/[A-Z]\w*\./.test(path))
    return { k: 'maker', name: path, classes: [] };
  if (path.startsWith('string.')) return STR;
  if (/^matplotlib\.(pyplot\.)?cm\.(?!get_cmap|ScalarMappable)\w+$/.test(path)) return lib('matplotlib.Colormap');
  if (path === 'sys.maxsize') return INT;
  if (path === 'random') return RANDOM;
  if (/^re\.[A-Z]+$/.test(path)) return INT;
  if (path === 'numpy.random') return STATE;
  if (/^torch\.(float|double|half|int|long|bool|bfloat|uint|complex)\w*$/.test(path)) return { k: 'dtype' };
  return ANY;
}

export function attributeType(inference: Inference, e: Expression & { kind: 'attribute' }, scope: Scope): Type {
  return inference.here(e, ownType(inference, e, scope));
}

/** The kind of an attribute wherever it is asked for. */
export function ownType(inference: Inference, e: Expression & { kind: 'attribute' }, scope: Scope): Type {
  if (e.name === 'is_floating_point') return BOOL;
  if (e.name === 'param_groups') return listOf({ k: 'dict', key: STR, value: ANY, renamed: true });
  if (
    e.name === 'state' &&
    e.of.kind !== 'call' &&
    (/opt/i.test(inference.program.source.slice(e.of.from, e.of.to)) || isOptimizer(inference.type(e.of, scope)))
  )
    return { k: 'dict', key: TENSOR, value: { k: 'dict', key: STR, value: ANY } };
  if (e.name === '__dict__' || e.name === '__dataclass_fields__') return { k: 'dict', key: STR, value: ANY };
  const path = inference.program.path(e, scope);
  if (path) return pathType(path);
  const of = present(inference.type(e.of, scope));
  switch (of.k) {
    case 'tensor':
      if (e.name === 'shape') return SHAPE;
      if (['T', 'mT', 'H', 'data', 'grad', 'real', 'imag', 'values', 'indices'].includes(e.name)) return of;
      if (e.name === 'ndim' || (e.name === 'size' && (of.numpy || !inference.program.usesTorch))) return INT;
      if (['requires_grad', 'is_leaf', 'is_cuda'].includes(e.name)) return BOOL;
      if (e.name === 'device') return { k: 'device' };
      return e.name === 'dtype' ? { k: 'dtype' } : ANY;
    case 'iterable':
      return of.bar && /^(n|total)$/.test(e.name) ? INT : ANY;
    case 'tuple':
      if (e.name === 'weights') return { k: 'opt', of: TENSOR };
      return of.items[0] && isTensor(of.items[0]) ? TENSOR : ANY;
    case 'inst': {
      const field = of.cls.field(e.name);
      if (field) return field.type ?? ANY;
      const method = of.cls.method(e.name);
      if (method) return method.isProperty ? (method.type ?? ANY) : { k: 'func', fn: method };
      if (of.cls.isEnum && e.name === 'name') return STR;
      if (of.cls.isEnum && e.name === 'value') return memberValue(inference, of.cls);
      if (e.name === '__class__') return { k: 'class', cls: of.cls };
      // Samplers and losses of the library keep their model.
      if (e.name === 'model' && /^torchebm\..*(Sampler|Langevin\w*|HMC|MonteCarlo)$/.test(of.cls.root ?? ''))
        return lib('torchebm.core.BaseModel');
      return ANY;
    }
    case 'class': {
      if (e.name === '__name__') return STR;
      if (e.name === '__members__' && of.cls.isEnum)
        return { k: 'dict', key: STR, value: { k: 'inst', cls: of.cls }, map: true };
      if (e.name === 'apply' && of.cls.root === 'torch.autograd.Function')
        return { k: 'lambda', returns: of.cls.method('forward')?.type ?? ANY, isOwn: true };
      const field = of.cls.field(e.name);
      if (field && of.cls.isEnum) return { k: 'inst', cls: of.cls };
      if (field) return field.type ?? ANY;
      const method = of.cls.method(e.name);
      return method ? { k: 'func', fn: method } : ANY;
    }
    case 'args':
      return of.fields.get(e.name) ?? ANY;
    case 'path':
      return ['name', 'stem', 'suffix'].includes(e.name)
        ? STR
        : e.name === 'parent'
          ? PATH
          : e.name === 'parents'
            ? listOf(PATH)
            : ANY;
    case 'lib':
      if (of.name === 'matplotlib.AxesList' && e.name === 'flat') return of;
      if (of.name === 'matplotlib.Figure' && e.name === 'canvas') return lib('matplotlib.Canvas');
      if (outsideField(of.name, e.name)) return outsideField(of.name, e.name)!;
      if (of.name === 'matplotlib.Axes' && (e.name === 'figure' || e.name === 'fig')) return lib('matplotlib.Figure');
      if (/^torch\.nn\./.test(of.name) && (e.name === 'weight' || e.name === 'bias')) return TENSOR;
      if (of.name.startsWith('torch.distributions.')) return distributionField(of, e.name);
      if (e.name === 'device') return { k: 'device' };
      if (/_features$|_dim$|_channels$/.test(e.name)) return INT;
      return ANY;
    default:
      return ANY;
  }
}

/** The kind of the values of an enumeration's members. */
function memberValue(inference: Inference, cls: UserClass): Type {
  if (cls.memberKind) return cls.memberKind === 'int' ? INT : STR;
  const types = cls.definition.body.flatMap((m) => {
    if (m.kind !== 'assign' || !m.value || m.targets[0]?.kind !== 'name') return [];
    const isAuto = m.value.kind === 'call' && /\bauto\(\)$/.test(inference.program.source.slice(m.from, m.to));
    return [isAuto ? INT : inference.type(m.value, inference.program.module)];
  });
  return types.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
}

/** The kind of an attribute of a distribution or of a transform. */
function distributionField(of: Type & { k: 'lib' }, name: string): Type {
  if (
    /^(mean|variance|stddev|mode|loc|scale|probs|logits|rate|concentration[01]?|df|low|high|temperature|covariance_matrix|precision_matrix|scale_tril|cov_(factor|diag))$/.test(
      name,
    )
  )
    return TENSOR;
  if (/^(batch|event)_shape$/.test(name)) return SHAPE;
  if (name === 'inv') return of;
  return ANY;
}

export function indexType(inference: Inference, e: Expression & { kind: 'index' }, scope: Scope): Type {
  const path = inference.program.path(e.of, scope);
  if (path === 'numpy.mgrid' || path === 'numpy.c_' || path === 'numpy.r_') return ARRAY;
  if (path && /^matplotlib\.(pyplot\.)?colormaps$/.test(path)) return lib('matplotlib.Colormap');
  const of = present(inference.type(e.of, scope));
  const [first] = e.indices;
  if (of.k === 'tensor') return of;
  if (of.k === 'shape') return first?.kind === 'slice' ? SHAPE : INT;
  if (of.k === 'str') return STR;
  if (of.k === 'class' && !of.cls.isEnum) return of;
  if (of.k === 'inst' && of.cls.method('__getitem__')) {
    const fn = of.cls.method('__getitem__')!;
    if (first?.kind === 'slice') fn.takesSlices = true;
    return fn.type ?? ANY;
  }
  if (of.k === 'inst' && of.cls.isTuple) return of.cls.records.at(constantIndex(first) ?? 0)?.type ?? ANY;
  if (of.k === 'list') return first?.kind === 'slice' ? of : of.of;
  if (of.k === 'dict') return of.value;
  if (of.k === 'tuple') {
    const at = constantIndex(first);
    if (at !== null) return of.items.at(at) ?? ANY;
    return first?.kind === 'slice' ? listOf(element(of)) : element(of);
  }
  if (of.k === 'lib' && of.name === 'matplotlib.AxesList')
    return lib(
      e.indices.length > 1 && !e.indices.some((i) => i.kind === 'slice') ? 'matplotlib.Axes' : 'matplotlib.AxesList',
    );
  if (of.k === 'lib' && /(\.TensorDataset|Subset)$/.test(of.name)) return listOf(TENSOR);
  if (of.k === 'lib' && /Dataset$/.test(of.name)) return TENSOR;
  if (of.k === 'lib' && /Sequential|ModuleList/.test(of.name) && first?.kind === 'slice')
    return /ModuleList/.test(of.name) ? listOf(ANY) : of;
  return ANY;
}

/** The kind of a key: what is computed of numbers is a number, be the kind of an operand not known. */
export function keyType(inference: Inference, e: Expression, scope: Scope): Type {
  const t = inference.type(e, scope);
  if (t.k !== 'any' || e.kind !== 'binary' || !/^(\/\/|%|-|\*\*?)$/.test(e.op)) return t;
  return [e.left, e.right].some((x) => isNumber(inference.type(x, scope))) ? INT : t;
}

/** Whether a text is that of a whole number, which an object of JavaScript would put before its other keys. */
export function isDigits(inference: Inference, e: Expression, scope: Scope): boolean {
  if (e.kind === 'string') {
    const [only, ...more] = e.pieces;
    if (!only || more.length > 0) return false;
    return 'text' in only ? /^(0|[1-9]\d*)$/.test(only.text) : inference.type(only.value, scope).k === 'int';
  }
  const first = e.kind === 'call' && e.of.kind === 'name' && e.of.name === 'str' ? e.args[0]?.value : undefined;
  return first !== undefined && !scope.find('str') && inference.type(first, scope).k === 'int';
}
