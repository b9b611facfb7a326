/** @file The kind of value that a call gives: functions of Python, torch, Matplotlib and the program. */

import { constantIndex, type Expression } from '../reading/syntax.js';
import type { Scope, UserClass } from '../scope.js';
import { arithmetic } from './arithmetic.js';
import { figureType } from './figures.js';
import type { Inference } from './inference.js';
import { methodType, ORDERED, PAIRS, VALUES } from './methods.js';
import { numpyType } from './numpyCalls.js';
import { outsideType } from './outside.js';
import { drawnLength, drawnType, GENERATOR, RANDOM, STATE } from './random.js';
import { called, operatorResult } from './signatures.js';
import {
  ANY,
  ARRAY,
  allWhole,
  BOOL,
  element,
  emptyDict,
  emptyKey,
  emptyList,
  FLOAT,
  INT,
  isNumber,
  isTensor,
  iterable,
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

export function callType(inference: Inference, e: Expression & { kind: 'call' }, scope: Scope): Type {
  const args = e.args;
  const first = args[0]?.value;
  const firstType = first ? inference.type(first, scope) : ANY;
  const path = inference.program.path(e.of, scope);
  if (path) return moduleType(inference, path, e, firstType, scope);
  if (isFromKeys(e, scope)) {
    const second = args[1]?.value;
    return { k: 'dict', key: element(firstType), value: second ? inference.type(second, scope) : NONE };
  }
  if (e.of.kind === 'name' && inference.program.newTypes.has(e.of.name)) return firstType;
  if (e.of.kind === 'name' && !scope.find(e.of.name)) return builtinType(inference, e.of.name, e, firstType, scope);
  const of = present(inference.type(e.of, scope));
  if (of.k === 'class') return { k: 'inst', cls: of.cls };
  if (of.k === 'func') return of.fn.isDecorated ? ANY : (of.fn.type ?? ANY);
  if (of.k === 'inst') return instanceType(of.cls);
  if (of.k === 'lambda' && of.isOwn) return of.returns;
  if (of.k === 'lib') return called(of.name);
  if (of.k === 'maker') return of.name ? lib(of.name) : ANY;
  if (e.of.kind === 'attribute') return methodType(inference, e, e.of, scope);
  return ANY;
}

/** Whether a call is `dict.fromkeys(…)`. */
export const isFromKeys = (e: Expression & { kind: 'call' }, scope: Scope): boolean =>
  e.of.kind === 'attribute' &&
  e.of.name === 'fromkeys' &&
  e.of.of.kind === 'name' &&
  e.of.of.name === 'dict' &&
  !scope.find('dict');

export function instanceType(cls: UserClass): Type {
  const fn = cls.method('forward') ?? cls.method('__call__');
  if (fn) return fn.isDecorated ? ANY : (fn.type ?? ANY);
  return cls.root ? called(cls.root) : ANY;
}

export function builtinType(
  inference: Inference,
  name: string,
  e: Expression & { kind: 'call' },
  first: Type,
  scope: Scope,
): Type {
  switch (name) {
    case 'int':
    case 'len':
    case 'ord':
      return INT;
    case 'float':
      return FLOAT;
    case 'str':
    case 'repr':
    case 'format':
    case 'chr':
    case 'hex':
    case 'bin':
    case 'oct':
    case 'input':
      return STR;
    case 'bool':
    case 'isinstance':
    case 'issubclass':
    case 'hasattr':
    case 'all':
    case 'any':
    case 'callable':
      return BOOL;
    case 'abs':
      return first.k === 'inst' ? (first.cls.method('__abs__')?.type ?? ANY) : first;
    case 'round':
      return e.args.length > 1 ? first : isTensor(first) ? first : INT;
    case 'min':
    case 'max': {
      if (e.args.filter((a) => !a.name).length > 1) {
        return (
          e.args
            .filter((a) => !a.name)
            .map((a) => inference.type(a.value, scope))
            .reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY
        );
      }
      return element(first);
    }
    case 'sum': {
      const of = element(first);
      return of.k === 'bool' ? INT : of;
    }
    case 'getattr': {
      const path = e.args[0] ? inference.program.path(e.args[0].value, scope) : null;
      if (path === 'torch.optim' || path === 'torch.nn')
        return { k: 'maker', name: path === 'torch.nn' ? 'torch.nn.Module' : 'torch.optim.Optimizer', classes: [] };
      return ANY;
    }
    case 'slice':
      return lib('builtins.slice');
    case 'vars':
      return { k: 'dict', key: STR, value: ANY };
    case 'type':
      return first.k === 'inst' ? { k: 'class', cls: first.cls } : ANY;
    case 'pow':
      return arithmetic('**', first, e.args[1] ? inference.type(e.args[1].value, scope) : ANY);
    case 'range':
      return listOf(INT);
    case 'enumerate':
      return iterable(tupleOf(INT, element(first)));
    case 'zip':
      return iterable(tupleOf(...e.args.map((a) => (a.spread ? ANY : element(inference.type(a.value, scope))))));
    case 'list':
    case 'sorted':
    case 'reversed':
      if (first.k === 'inst' && first.cls.method('__reversed__')) return first.cls.method('__reversed__')!.type ?? ANY;
      return e.args.length === 0 ? emptyList() : listOf(element(first));
    case 'tuple':
      // The numbers of an array of one dimension, as an index takes them.
      if (first.k === 'tensor' && first.whole && first.numpy && drawnLength(e.args[0]!.value) !== null)
        return tupleOf(...Array<Type>(drawnLength(e.args[0]!.value)!).fill(INT));
      return first.k === 'tuple' ? first : first.k === 'shape' ? SHAPE : listOf(element(first));
    case 'set':
    case 'frozenset':
      return { k: 'set', of: e.args.length ? element(first) : emptyKey };
    case 'dict':
      if (e.args.length === 0) return emptyDict();
      if (e.args.every((a) => a.name)) {
        return {
          k: 'dict',
          key: STR,
          value: together(e.args.map((a) => inference.type(a.value, scope))),
        };
      }
      return first.k === 'dict' ? first : e.args.length === 1 ? ofPairs(first) : { k: 'dict', key: STR, value: ANY };
    case 'map':
      return listOf(mappedType(inference, e.args[0]?.value, first, scope));
    case 'filter':
      return listOf(e.args[1] ? element(inference.type(e.args[1].value, scope)) : ANY);
    case 'next':
      return first.k === 'iterable' || first.k === 'list' ? element(first) : ANY;
    case 'iter':
      return iterable(element(first));
    default:
      return ANY;
  }
}

/** The kind of what a function that `map` calls gives. */
function mappedType(inference: Inference, f: Expression | undefined, t: Type, scope: Scope): Type {
  if (t.k === 'func') return t.fn.isDecorated ? ANY : (t.fn.type ?? ANY);
  if (t.k === 'class') return { k: 'inst', cls: t.cls };
  const path = f ? inference.program.path(f, scope) : null;
  if (path && /^torch\.[a-z]\w*$/.test(path)) return operatorResult(path.slice(6), 1, [], false) ?? ANY;
  if (path && /^math\./.test(path)) return /\.(floor|ceil|trunc)$/.test(path) ? INT : FLOAT;
  if (f?.kind !== 'name' || scope.find(f.name)) return ANY;
  const known: Record<string, Type> = { int: INT, len: INT, ord: INT, float: FLOAT, str: STR, repr: STR, bool: BOOL };
  return known[f.name] ?? ANY;
}

/** The kind of the dictionary that pairs of keys and values make. */
const ofPairs = (t: Type): Type => {
  const pair = element(t);
  return pair.k === 'tuple' && pair.items.length === 2
    ? { k: 'dict', key: pair.items[0]!, value: pair.items[1]! }
    : { k: 'dict', key: STR, value: ANY };
};

/** The kind of all of several values; of truth beside numbers it is not known, since TypeScript holds them apart. */
function together(types: readonly Type[]): Type {
  const isMixed = types.some((t) => t.k === 'bool') && types.some((t) => isNumber(t) && t.k !== 'bool');
  return isMixed ? ANY : (types.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY);
}

/** The kind of what a function of SciPy gives. */
function scipyType(name: string, first: Type, e: Expression & { kind: 'call' }): Type {
  if (name === 'linear_sum_assignment') return tupleOf(WHOLE_ARRAY, WHOLE_ARRAY);
  if (name === 'logsumexp' && e.args.length === 1) return { k: 'tensor', scalar: true, numpy: true };
  return isNumber(first) ? FLOAT : ARRAY;
}

export function moduleType(
  inference: Inference,
  path: string,
  e: Expression & { kind: 'call' },
  first: Type,
  scope: Scope,
): Type {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const names = e.args.filter((a) => a.name).map((a) => a.name!);
  const outside = outsideType(path);
  if (outside) return outside;
  if (path === 'argparse.ArgumentParser') return inference.remembered(e, () => ({ k: 'parser', fields: new Map() }));
  if (path.startsWith('pathlib.')) return PATH;
  if (path.startsWith('hashlib.')) return lib('hashlib.Hash');
  if (path === 'pprint.pformat') return STR;
  if (path === 'math.modf') return tupleOf(FLOAT, FLOAT);
  if (path.startsWith('math.'))
    return ['floor', 'ceil', 'trunc', 'comb', 'perm', 'gcd', 'lcm', 'factorial', 'isqrt'].includes(name)
      ? INT
      : ['isnan', 'isinf', 'isfinite', 'isclose'].includes(name)
        ? BOOL
        : FLOAT;
  if (path === 'time.strftime') return STR;
  if (path.startsWith('time.')) return path === 'time.sleep' ? NONE : FLOAT;
  if (path === 're.compile') return lib('re.Pattern');
  if (/^re\.(search|match|fullmatch)$/.test(path)) return { k: 'opt', of: lib('re.Match') };
  if (path === 're.finditer') return iterable(lib('re.Match'));
  if (/^re\.(sub|escape)$/.test(path)) return STR;
  if (path === 're.split') return listOf(STR);
  if (path === 're.findall') return listOf(ANY);
  if (/^csv\.\w*[wW]riter$/.test(path)) return lib('csv.writer');
  if (path === 'csv.reader') return iterable(listOf(STR));
  if (path === 'csv.DictReader') return iterable({ k: 'dict', key: STR, value: STR });
  if (path === 'concurrent.futures.as_completed') return first;
  if (path.startsWith('concurrent.futures.')) return lib(path);
  if (path === 'statistics.mode') return element(first);
  if (/^statistics\.(multimode|quantiles)$/.test(path)) return listOf(name === 'quantiles' ? FLOAT : element(first));
  if (path.startsWith('statistics.')) return FLOAT;
  if (/^heapq\.heap(pop|replace|pushpop)$/.test(path)) return element(first);
  if (/^heapq\.n(largest|smallest)$/.test(path))
    return listOf(e.args[1] ? element(inference.type(e.args[1].value, scope)) : ANY);
  if (path.startsWith('heapq.')) return NONE;
  if (path.startsWith('bisect.')) return name.startsWith('insort') ? NONE : INT;
  if (path === 'textwrap.wrap') return listOf(STR);
  if (path.startsWith('textwrap.')) return STR;
  if (
    path === 'io.StringIO' ||
    path === 'io.BytesIO' ||
    path === 'contextlib.ExitStack' ||
    path === 'datetime.timedelta'
  )
    return lib(path);
  if (path.startsWith('datetime.datetime')) return lib('datetime.datetime');
  if (path === 'imageio_ffmpeg.get_ffmpeg_exe') return STR;
  if (path === 'random.Random') return RANDOM;
  if (path.startsWith('random.')) return drawnType(name, e, RANDOM, (x) => inference.type(x, scope));
  if (path === 'numpy.random.RandomState') return STATE;
  if (path === 'numpy.random.default_rng') return GENERATOR;
  if (path.startsWith('numpy.random.')) return drawnType(name, e, STATE, (x) => inference.type(x, scope));
  if (/^tqdm\.|\.tqdm$|\.trange$/.test(path))
    return { ...iterable(name === 'trange' ? INT : element(first)), bar: true } as Type;
  if (path === 'os.getenv' || path === 'os.environ.get') return e.args.length > 1 ? STR : { k: 'opt', of: STR };
  if (path === 'os.path.splitext' || path === 'os.path.split') return tupleOf(STR, STR);
  if (path === 'os.path.getsize' || path === 'os.getpid' || path === 'os.cpu_count') return INT;
  if (path === 'os.listdir') return listOf(STR);
  if (path === 'os.getcwd') return STR;
  if (path.startsWith('os.path.')) return name === 'exists' || name.startsWith('is') ? BOOL : STR;
  if (path.startsWith('matplotlib.')) return figureType(inference, path.slice(path.lastIndexOf('.') + 1), e);
  if (path.startsWith('numpy.')) return numpyType(inference, path, first, e, scope);
  if (path === 'glob.glob') return listOf(STR);
  if (path.startsWith('scipy.')) return scipyType(name, first, e);
  if (path === 'copy.deepcopy' || path === 'copy.copy') return first;
  if (path === 'itertools.product' || path === 'itertools.chain') {
    const parts = e.args.filter((a) => a.name === null);
    const each = parts.map((a) => element(inference.type(a.value, scope)));
    if (parts.some((a) => a.spread)) return iterable(ANY);
    if (name === 'chain') return iterable(each.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY);
    return iterable(names.includes('repeat') ? listOf(each[0] ?? ANY) : tupleOf(...each));
  }
  if (path === 'functools.reduce') {
    const of = e.args[1] ? element(inference.type(e.args[1].value, scope)) : ANY;
    return (e.args[2] ? join(of, inference.type(e.args[2].value, scope)) : of) ?? ANY;
  }
  if (path === 'itertools.groupby') {
    const key = (e.args.find((a) => a.name === 'key') ?? e.args[1])?.value;
    const t = key ? inference.type(key, scope) : element(first);
    return iterable(tupleOf(t.k === 'func' ? (t.fn.type ?? ANY) : key ? ANY : t, listOf(element(first))));
  }
  if (path === 'itertools.repeat') return iterable(first);
  if (path === 'itertools.starmap') {
    const f = e.args[0]?.value;
    return iterable(mappedType(inference, f, first, scope));
  }
  if (path === 'itertools.takewhile' || path === 'itertools.dropwhile')
    return iterable(e.args[1] ? element(inference.type(e.args[1].value, scope)) : ANY);
  if (/^itertools\.(compress|islice)$/.test(path)) return iterable(element(first));
  if (path === 'itertools.filterfalse')
    return iterable(e.args[1] ? element(inference.type(e.args[1].value, scope)) : ANY);
  if (/^itertools\.(combinations(_with_replacement)?|permutations|batched)$/.test(path))
    return iterable(listOf(element(first)));
  if (path === 'itertools.pairwise') return iterable(tupleOf(element(first), element(first)));
  if (path === 'itertools.accumulate') return iterable(element(first));
  if (path === 'itertools.count') return iterable(INT);
  if (path === 'collections.deque')
    return inference.remembered(e, () => ({
      k: 'list',
      of: first.k === 'any' || e.args[0]?.name ? (emptyList() as { of: Type }).of : element(first),
      deque: true,
    }));
  if (path === 'collections.Counter')
    return { k: 'dict', key: first.k === 'any' ? emptyKey : element(first), value: INT, map: true };
  if (path === 'collections.OrderedDict') return first.k === 'any' ? emptyDict() : { k: 'dict', key: STR, value: ANY };
  if (path === 'dataclasses.replace') return first;
  if (path === 'dataclasses.fields') return listOf(ANY);
  if (path === 'dataclasses.asdict') return { k: 'dict', key: STR, value: ANY };
  if (path === 'json.dumps') return STR;
  if (path === 'inspect.isfunction') return BOOL;
  if (path === 'itertools.tee') {
    const n = e.args.length > 1 ? constantIndex(e.args[1]!.value) : 2;
    const each = iterable(element(first));
    return n === null ? listOf(each) : tupleOf(...Array<Type>(n).fill(each));
  }
  if (path === 'itertools.cycle' || path === 'itertools.islice') return iterable(element(first));
  if (path === 'collections.defaultdict') {
    const made = e.args[0]?.value;
    const named = made?.kind === 'name' ? made.name : '';
    const kinds: Record<string, Type> = { list: emptyList(), int: INT, float: FLOAT, str: STR, dict: emptyDict() };
    const value = kinds[named] ?? (made?.kind === 'lambda' ? inference.type(made.body, scope) : ANY);
    return { k: 'dict', key: emptyKey, value };
  }
  if (path === 'torch.Size') return SHAPE;
  if (path === 'torch.device') return { k: 'device' };
  if (path === 'torch.tensor' || path === 'torch.as_tensor' || path === 'torch.asarray') {
    const dtype = e.args.find((a) => a.name === 'dtype');
    if (dtype)
      return /long|int|bool/.test(inference.program.source.slice(dtype.value.from, dtype.value.to)) ? WHOLE : TENSOR;
    return allWhole(first) ? WHOLE : TENSOR;
  }
  if (path === 'torch.load') return ANY;
  if (
    /^torch\.(randint|randperm|argmax|argsort|arange|bincount|nonzero|searchsorted|bucketize|multinomial|count_nonzero|tril_indices|triu_indices)$/.test(
      path,
    )
  ) {
    if (name === 'arange' && inference.early && e.args.some((a) => inference.type(a.value, scope).k === 'any'))
      return ANY;
    if (name === 'arange' && e.args.some((a) => !a.name && inference.type(a.value, scope).k !== 'int')) return TENSOR;
    return e.args.some((a) => a.name === 'dtype') ? TENSOR : WHOLE;
  }
  if (/^torch\.(meshgrid)$/.test(path))
    return tupleOf(
      ...(e.args.filter((a) => !a.name && !a.spread).length > 1
        ? e.args.filter((a) => !a.name).map(() => TENSOR)
        : first.k === 'tuple'
          ? first.items
          : []),
    );
  if (
    /^torch\.(is_floating_point|is_tensor|allclose|equal|is_grad_enabled|cuda\.is_available|backends\.mps\.is_available)$/.test(
      path,
    )
  )
    return BOOL;
  if (
    /^torch\.(cuda\.(device_count|current_device|(max_)?memory_(allocated|reserved))|initial_seed|get_num_threads)$/.test(
      path,
    )
  )
    return INT;
  if (/^torch\.cuda\.(get_device_name|memory_summary)$/.test(path)) return STR;
  if (/^torch\.cuda\.(get_device_capability|mem_get_info)$/.test(path)) return tupleOf(INT, INT);
  if (path === 'torch.autograd.grad') return listOf(TENSOR);
  if (path === 'torch.autograd.functional.jacobian' || path === 'torch.autograd.functional.hessian') return TENSOR;
  if (path === 'torch.func.vmap' || path === 'torch.vmap' || /^torch\.func\.(grad|hessian|jacrev|jacfwd)$/.test(path))
    return { k: 'lambda', returns: TENSOR };
  if (/^torch\.nn\.utils\.(parametrizations\.)?(spectral_norm|weight_norm|orthogonal|remove_\w+)$/.test(path))
    return first;
  if (path.startsWith('torch.nn.utils.')) return TENSOR;
  if (path.startsWith('torch.nn.init.')) return TENSOR;
  if (path.startsWith('torch.nn.functional.'))
    return operatorResult(name, 0, [], false)?.k === 'tuple' ? TENSOR : TENSOR;
  if (path === 'torch.nn.Parameter') return TENSOR;
  if (path === 'torch.utils.data.random_split') return listOf(lib('torch.utils.data.Subset'));
  if (/DataLoader$/.test(path)) return { k: 'lib', name: 'torch.utils.data.DataLoader' };
  if (/^(torch|torchebm)\./.test(path) && /^[A-Z]/.test(name)) return lib(path);
  if (path.startsWith('torchebm.models.dit_')) return lib('torchebm.models.DiT');
  if (path.startsWith('torchebm.')) {
    if (/get_interpolant|resolve_interpolant/.test(name)) return lib('torchebm.interpolants.LinearInterpolant');
    if (/get_integrator|resolve_integrator/.test(name)) return lib('torchebm.integrators.HeunIntegrator');
    if (/get_coupling|resolve_coupling/.test(name)) return lib('torchebm.couplings.IndependentCoupling');
    if (/get_rank|get_world_size/.test(name)) return INT;
    return /^(mean_flat|trimmed_mean|compute_|dispersive|expand_|patchify|unpatchify|build_)/.test(name) ? TENSOR : ANY;
  }
  if (/^torch\.\w+$/.test(path) && ORDERED.test(name)) return VALUES;
  if (/^torch\.\w+$/.test(path) && PAIRS.test(name)) {
    const along = e.args[1] ? inference.type(e.args[1].value, scope) : ANY;
    if (isNumber(along) || names.includes('dim')) return VALUES;
  }
  if (path.startsWith('torch.')) {
    const short = path.replace(/^torch\./, '').replaceAll('.', '_');
    const positional = e.args.filter((a) => !a.name).length;
    return operatorResult(short, positional, names, false) ?? operatorResult(name, positional, names, false) ?? ANY;
  }
  return ANY;
}
