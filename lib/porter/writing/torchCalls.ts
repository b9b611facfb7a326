/** @file Functions of torch and methods of tensors: sizes in lists, kinds of numbers, NumPy's names. */

import { type Code, type Context, code, fail, LEVEL, typeOf } from '../context.js';
import { isArrayFunction } from '../kinds/numpy.js';
import { takesSizes } from '../kinds/signatures.js';
import { allWhole, isNumber, isTensor, present, type Type } from '../kinds/types.js';
import { camel } from '../names.js';
import { pathExpression } from '../paths.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { args, type Item, loosely, option, placed, plainPaths } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { arrayCall, dtypeOf } from './numpyArray.js';
import { expression, receiver, sure, torch, value } from './operands.js';
import { wholeFloat } from './operators.js';
import { autocast, isAutocast } from './settings.js';
import type { Call } from './userCalls.js';

/** Numbers that Python spreads where the library takes a list: `torch.zeros(2, 3)`, `x.view(-1, 2)`. */
function sized(c: Context, given: readonly Argument[]): Item[] | null {
  const sizes = given.filter((a) => a.name === null);
  if (sizes.length === 0) return null;
  const [first] = sizes;
  const t = present(typeOf(c, first!.value));
  if (sizes.length === 1 && !first!.spread && !isNumber(t) && !(t.k === 'any' && couldBeNumber(first!.value))) {
    // A tuple of sizes may hold a tensor of one element.
    if (first!.value.kind !== 'tuple' || !holdsTensors(c, first!.value)) return null;
    const named = given.filter((a) => a.name !== null);
    return [{ doc: numbersOf(c, first!.value) }, ...args(c, named)];
  }
  if (sizes.some((a) => !a.spread && ['list', 'tuple', 'shape'].includes(present(typeOf(c, a.value)).k))) return null;
  const items = sizes.map((a): Item => ({ doc: a.spread ? ['...', receiver(c, a.value)] : numbersOf(c, a.value) }));
  const rest = args(
    c,
    given.filter((a) => a.name !== null),
  );
  if (items.length === 1 && first!.spread) return [{ doc: receiver(c, first!.value) }, ...rest];
  return [{ doc: list('[', items, ']') }, ...rest];
}

const couldBeNumber = (e: Expression): boolean =>
  !(e.kind === 'call' && e.of.kind === 'attribute' && e.of.name === 'size' && e.args.length === 0) &&
  !/(shape|size|dims?)s?$/i.test(e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : 'x');

/** `torch.Size([2, 3])`: a shape is a list here. */
export const sizeOf = (c: Context, e: Call): Code => {
  const [first] = e.args;
  return first ? code(['[...', receiver(c, first.value), ']'], LEVEL.atom) : code('[]', LEVEL.atom);
};

export function tensorMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const { name } = of;
  const target = (): Doc => receiver(c, of.of);
  switch (name) {
    case 'numpy':
      return expression(c, of.of);
    case 'size':
      return e.args.length === 0 ? code([target(), '.shape']) : code([target(), '.size', callDoc(args(c, e.args))]);
    case 'type':
      break;
    case 'astype':
      return code([target(), '.to(', dtypeOf(c, e.args[0]!.value), ')']);
    case 'nelement':
      return code([target(), '.numel()']);
    case 'ndimension':
      return code([target(), '.dim()']);
    case 'type_as':
      return code([target(), '.to', callDoc(args(c, e.args))]);
    case 'copy':
      return code([target(), '.clone()']);
  }
  const t = present(typeOf(c, of.of));
  const isOne = isArray(c, t) || e.args.some((a) => a.name === 'ddof');
  if ((isOne || (/^(std|var)$/.test(name) && becomesArray(c, of.of))) && isArrayFunction(name)) {
    if (name === 'sort')
      return code([target(), '.copy_(', arrayCall(c, name, target(), t, e.args)?.doc ?? fail('this sort'), ')']);
    return arrayCall(c, name, target(), t, e.args) ?? fail(`the method ${name} of an array with these arguments`);
  }
  if (name === 'round')
    return code([
      target(),
      '.round',
      callDoc(e.args.length > 0 ? [{ doc: ['{ decimals: ', value(c, e.args[0]!.value), ' }'] }] : []),
    ]);
  if (name === 'backward') return backward(c, e, target());
  if (
    takesSizes(name, true) ||
    ['view', 'reshape', 'permute', 'expand', 'repeat', 'new_zeros', 'new_ones'].includes(name)
  ) {
    const items = sized(c, e.args);
    if (items) return code([target(), '.', camel(name), callDoc(items)]);
  }
  if (becomesFloat(c, name, e.args, of.of))
    return code([target(), '.', camel(name), callDoc(args(c, e.args, alias)), '.float()']);
  // `transpose(1, 2)` and the like take plain numbers; `flip(0)`, `sum(0, 1)` lists.
  return code([loosely(e, [target(), '.', camel(name)]), callDoc(args(c, e.args, alias))]);
}

/** Whether a name has been set to an array before, in the same function: `x = x.numpy()`. */
export function becomesArray(c: Context, e: Expression): boolean {
  if (e.kind !== 'name') return false;
  const { definition } = c.fn ?? {};
  const from = definition && 'from' in definition ? (definition as { from: number }).from : 0;
  const before = c.program.source.slice(from, e.from);
  return new RegExp(`^\\s*${e.name}\\s*=(?!=).*\\.numpy\\(\\)`, 'm').test(before);
}

/** `loss.backward(gradient)`: all of its arguments stand in an object. */
export function backward(c: Context, e: Call, target: Doc): Code {
  return code([target, '.backward', callDoc(args(c, placed(e.args, ['gradient', 'retainGraph', 'createGraph'], 0)))]);
}

/** Whether a tensor stands for an array of NumPy, whose methods take other arguments. */
const isArray = (c: Context, t: Type): boolean => t.k === 'tensor' && (t.numpy === true || !c.program.usesTorch);

export function torchCall(c: Context, e: Call, path: string, parts: string[], last: string): Code {
  const local = e.of.kind === 'name' ? e.of.name : null;
  const first = e.args[0]?.value;
  switch (path) {
    case 'torch.tensor':
    case 'torch.as_tensor':
    case 'torch.asarray':
    case 'torch.full': {
      const data = path === 'torch.full' ? (e.args.find((a) => a.name === 'fill_value') ?? e.args[1])?.value : first;
      const whole = data && allWhole(typeOf(c, data)) && !e.args.some((a) => a.name === 'dtype');
      const given = path === 'torch.full' ? (sizedFirst(c, e.args) ?? args(c, e.args)) : args(c, e.args);
      if (path !== 'torch.full' && data && holdsTensors(c, data)) given[0] = { doc: numbersOf(c, data) };
      const name = path === 'torch.as_tensor' || path === 'torch.asarray' ? 'asTensor' : last;
      const base = [torch(c), `.${name}`];
      if (whole) return code([...base, callDoc(withOption(c, e.args, given, 'dtype', `${torch(c)}.int64`))]);
      if (path === 'torch.tensor' && data && typeOf(c, data).k === 'float' && e.args.length === 1)
        return code([...base, callDoc(given)]);
      return code([...base, callDoc(given)]);
    }
    case 'torch.from_numpy':
      return expression(c, first!);
    case 'torch.autograd.Variable': {
      const needs = e.args.find((a) => a.name === 'requires_grad')?.value;
      return needs
        ? code([receiver(c, first!), '.detach().requiresGrad_(', value(c, needs), ')'])
        : expression(c, first!);
    }
    case 'torch.save':
    case 'torch.load': {
      // Weights alone are read here in any case; a path is text.
      const given = e.args.filter((a) => a.name !== 'weights_only' && a.name !== 'pickle_module');
      const items = plainPaths(c, given, args(c, given));
      return code([torch(c), `.${last}`, callDoc(items)]);
    }
    case 'torch.Tensor':
    case 'torch.FloatTensor':
      return first && (typeOf(c, first).k === 'list' || isTensor(typeOf(c, first)))
        ? code([torch(c), '.tensor', callDoc([...args(c, e.args), { doc: `{ dtype: ${torch(c)}.float32 }` }])])
        : e.args.length > 0 && e.args.every((a) => !a.name && (a.spread ? true : isNumber(typeOf(c, a.value))))
          ? code([`${torch(c)}.empty`, callDoc(sized(c, e.args) ?? fail(`${path} without a list`))])
          : fail(`${path} without a list`);
    case 'torch.LongTensor':
      return code([torch(c), '.tensor', callDoc([...args(c, e.args), { doc: `{ dtype: ${torch(c)}.int64 }` }])]);
    case 'torch.arange': {
      const float = e.args.some((a) => !a.name && typeOf(c, a.value).k === 'float' && !a.spread);
      const given = args(c, e.args);
      e.args.forEach((a, i) => {
        if (!a.name && isTensor(typeOf(c, a.value))) given[i] = { doc: [receiver(c, a.value), '.item()'] };
      });
      const dtype = e.args.some((a) => a.name === 'dtype');
      return code([
        torch(c),
        '.arange',
        callDoc(float && !dtype ? withOption(c, e.args, given, 'dtype', `${torch(c)}.float32`) : given),
      ]);
    }
    case 'torch.no_grad':
    case 'torch.enable_grad':
    case 'torch.set_grad_enabled':
      if (path === 'torch.set_grad_enabled') return code([torch(c), '.setGradEnabled', callDoc(args(c, e.args))]);
      return fail(`${path} as a value`);
    case 'torch.is_tensor':
      return code([torch(c), '.isTensor', callDoc(args(c, e.args))]);
    case 'torch.typename':
      return fail(path);
    case 'torch.device':
      return code([torch(c), '.device', callDoc(args(c, e.args))]);
    case 'torch.nn.init.xavier_uniform_':
      break;
    case 'torch.compile':
      return expression(c, first!);
    case 'torch.cuda.amp.GradScaler':
    case 'torch.cpu.amp.GradScaler': {
      const device = { doc: path.includes('cuda') ? "'cuda'" : "'cpu'" };
      return code([`new ${torch(c)}.amp.GradScaler`, callDoc([device, ...args(c, e.args)])]);
    }
  }
  if (isAutocast(path)) return autocast(c, path, e.args);
  if (
    path.startsWith('torch.backends.') ||
    path === 'torch.set_float32_matmul_precision' ||
    (path.startsWith('torch.cuda.') && !CUDA.test(last))
  ) {
    return fail(`${path} has no counterpart`);
  }
  if (path === 'torch.autograd.grad') {
    // The default, and all that there is.
    const given = e.args.filter((a) => a.name !== 'only_inputs');
    const named = placed(given, ['outputs', 'inputs', 'gradOutputs', 'retainGraph', 'createGraph'], 2);
    return code([pathExpression(c, path, local).doc, callDoc(args(c, named))]);
  }
  if (path === 'torch.nn.utils.rnn.pad_sequence')
    return code([
      `${torch(c)}.padSequence`,
      callDoc(args(c, placed(e.args, ['sequences', 'batchFirst', 'paddingValue'], 1))),
    ]);
  const of = pathExpression(c, path, local);
  if (parts.length === 2 && becomesFloat(c, last, e.args))
    return code([of.doc, callDoc(args(c, e.args, alias)), '.float()']);
  const isNew = /^[A-Z]/.test(last);
  if (!isNew && takesSizes(last, false) && parts.length === 2) {
    const items = sized(c, e.args);
    if (items) return code([of.doc, callDoc(items)]);
  }
  if (path === 'torch.randint') {
    // The bounds stand before the size, which Python may give by name.
    return code([of.doc, callDoc(args(c, e.args))]);
  }
  if (!isNew) {
    const rename = path === 'torch.nn.functional.pad' ? (n: string) => (n === 'pad' ? 'padding' : n) : alias;
    const items = args(c, e.args, rename);
    // The bias of a layer may be none.
    const isOpen = first?.kind === 'attribute' && (first.name === 'bias' || isNormWeight(c, first));
    if (isOpen && path.startsWith('torch.nn.init.')) items[0] = { doc: [items[0]!.doc, '!'] };
    return code([loosely(e, of.doc), callDoc(items)]);
  }
  const cleaned = e.args.filter(
    (a) => !(/DataLoader$/.test(path) && ['pin_memory', 'num_workers', 'persistent_workers'].includes(a.name ?? '')),
  );
  // `T_0` reads as a constant, whose name would stay.
  const given = cleaned.map((a) => (a.name === 'T_0' ? { ...a, name: 'T0' } : a));
  return code(['new ', of.doc, callDoc(args(c, given))]);
}

/** The members that `torch.cuda` has here. */
const CUDA =
  /^(is_available|device_count|(current|set)_device|get_device_(name|properties|capability)|synchronize|empty_cache|manual_seed(_all)?|[gs]et_rng_state(_all)?|(max_)?memory_(allocated|reserved)|memory_(stats|summary)|mem_get_info|reset_peak_memory_stats|(current|default)_stream|Stream|Event)$/;

/** Functions of numbers that a whole float turns into floats: JavaScript's 1.0 is 1, which would not. */
const PROMOTING = new Set('add sub subtract mul multiply pow clamp clip where remainder fmod floor_divide'.split(' '));

/** Whether a function of whole tensors and numbers gives floats in Python for the sake of a float such as 1.0. */
function becomesFloat(c: Context, name: string, given: readonly Argument[], receiver_?: Expression): boolean {
  if (!PROMOTING.has(name)) return false;
  const all = [...(receiver_ ? [receiver_] : []), ...given.map((a) => a.value)];
  const values = (name === 'where' && !receiver_ ? all.slice(1) : all).map((v) => [v, present(typeOf(c, v))] as const);
  const isWhole = values.every(([, t]) => isNumber(t) || t.k === 'none' || (t.k === 'tensor' && t.whole));
  return isWhole && values.some(([v, t]) => wholeFloat(v, t));
}

/** Whether a value is the weight of a layer that normalises, which may have none; of layers in doubt too. */
function isNormWeight(c: Context, e: Expression & { kind: 'attribute' }): boolean {
  const owner = present(typeOf(c, e.of));
  return e.name === 'weight' && (owner.k === 'any' || (owner.k === 'lib' && /Norm\w*$/.test(owner.name)));
}

/** PyTorch takes NumPy's names too. */
const alias = (name: string): string => (name === 'axis' ? 'dim' : name === 'keepdims' ? 'keepdim' : camel(name));

/** Whether a literal list holds tensors of one element. */
const holdsTensors = (c: Context, e: Expression): boolean =>
  (e.kind === 'list' || e.kind === 'tuple') &&
  e.items.some((i) => isTensor(typeOf(c, i.value)) || holdsTensors(c, i.value));

function numbersOf(c: Context, e: Expression): Doc {
  if (e.kind === 'list' || e.kind === 'tuple')
    return list(
      '[',
      e.items.map((i) => ({ doc: numbersOf(c, i.value) })),
      ']',
    );
  return isTensor(typeOf(c, e)) ? [receiver(c, e), '.item()'] : sure(c, e);
}

/** `torch.full((2,), 1)`: the size is a list already; a bare number is one. */
function sizedFirst(c: Context, given: readonly Argument[]): Item[] | null {
  const [first, ...rest] = given;
  if (!first || first.name || !isNumber(typeOf(c, first.value))) return null;
  return [{ doc: ['[', value(c, first.value), ']'] }, ...args(c, rest)];
}

/** Arguments with one more by name. */
function withOption(c: Context, given: readonly Argument[], _items: Item[], name: string, doc: Doc): Item[] {
  const positional = args(
    c,
    given.filter((a) => !a.name),
  );
  const named = given.filter((a) => a.name).map((a) => option(camel(a.name!), value(c, a.value)));
  return [...positional, { doc: list('{', [...named, option(name, doc)], '}', ' ') }];
}
