/** @file Calls: what is called, and its arguments by the rule of names. */
import { args, asOptions, type Item, isDropped, option, placed } from './arguments.js';
import { builtin } from './builtins.js';
import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from './context.js';
import { call as callDoc, type Doc, flat, list } from './doc.js';
import {
  comment,
  expression,
  mapClass,
  receiver,
  sequence,
  staticOwner,
  torch,
  value,
  wholeFloat,
} from './expressions.js';
import { allWhole, text } from './inference.js';
import { mayBePython, PYTHON_METHODS } from './methods.js';
import { isClass, pythonModule } from './modules.js';
import { camel, isIdentifier, quote, variable } from './names.js';
import { numpy } from './numpy.js';
import { arrayCall, dtypeOf } from './numpyArray.js';
import { isArrayFunction } from './numpyTypes.js';
import { pathExpression } from './paths.js';
import { COMPUTED, outerClass } from './program.js';
import { lacking } from './pyplot.js';
import { drawn } from './random.js';
import { isGenerator } from './randomTypes.js';
import type { UserClass, UserFunction } from './scope.js';
import { methodSignature, signature, takesSizes } from './signatures.js';
import type { Argument, Expression } from './syntax.js';
import { ARRAY, isMap, isNumber, isTensor, present, type Type, name as typeName } from './types.js';

type Call = Expression & { kind: 'call' };

export function call(c: Context, e: Call): Code {
  const path = c.program.path(e.of, c.scope);
  if (path) return pathCall(c, e, path);
  if (e.of.kind === 'name' && !c.scope.find(e.of.name)) return builtin(c, e, e.of.name);
  const [head] = e.args;
  if (e.of.kind === 'name' && c.fn?.registers.has(e.of.name) && head?.value.kind === 'string') {
    const items = args(c, e.args);
    items[0] = { doc: quote(variable(text(head.value))) };
    return code([receiver(c, e.of), callDoc(items)]);
  }
  const fn = c.inference.callee(e, c.scope);
  const of = typeOf(c, e.of);
  if (fn && (e.of.kind === 'name' || e.of.kind === 'index') && needsNames(c, e.args, fn))
    return wait(c, fn, namedCall(c, e).doc);
  if (of.k === 'class') return construct(c, e, of.cls);
  if (of.k === 'maker') {
    // Names in an object reach parameters that stand in one in every class that may be meant.
    const byName = e.args.filter((a) => a.name !== null || a.spread === '**');
    let isPlain = true;
    for (const cls of byName.length > 0 ? of.classes : []) {
      const parameters = (cls.method('__init__')?.passed ?? []).slice(1);
      const fits = (p: UserFunction['passed'][number]): boolean => p.option || p.parameter.spread !== '';
      const all = byName.some((a) => a.spread)
        ? parameters
        : parameters.filter((p) => byName.some((a) => a.name === p.parameter.name));
      isPlain &&= cls.isRecord || all.every(fits);
    }
    if (!isPlain) return namedCall(c, e);
    return code(['new (', value(c, e.of), ' as any)', callDoc(args(c, e.args))]);
  }
  if (isSuper(e.of)) return superCall(c, e);
  if (fn) return userCall(c, e, fn);
  if (e.of.kind === 'attribute') return method(c, e, e.of);
  if (e.of.kind === 'index') {
    // The entry of a dictionary may be a function or a class.
    if (e.args.some((a) => a.name !== null || a.spread === '**')) return namedCall(c, e);
    return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  if (of.k === 'any' && e.of.kind === 'name') {
    if (e.args.some((a) => a.name !== null || (a.spread === '**' && !isDropped(c, a.value)))) return namedCall(c, e);
    // An object with a method `__call__` may be meant.
    if ([...c.program.classes.values()].some((x) => x.methods.has('__call__') && !isModule(x)))
      return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  return code([receiver(c, e.of), callDoc(args(c, e.args))]);
}

/** Whether only the running program can tell the places of arguments: those in a list or dictionary that is spread. */
function needsNames(c: Context, given: readonly Argument[], fn: UserFunction): boolean {
  const parameters = c.inference.parameters(fn);
  if (
    parameters.some((p) => p.parameter.spread === '*') ||
    given.some((a) => a.spread === '**' && isDropped(c, a.value))
  )
    return false;
  const plain = given.filter((a) => a.name === null && !a.spread).length;
  const isOpen = (p: UserFunction['passed'][number]): boolean => !given.some((a) => a.name === p.parameter.name);
  const positional = parameters.filter((p) => !p.option && !p.parameter.spread);
  if (given.some((a) => a.spread === '**')) return positional.slice(plain).some(isOpen);
  return (
    given.some((a) => a.spread === '*') && parameters.some((p) => p.option && !p.parameter.named && !p.parameter.spread)
  );
}

/** A call by name of what only the running program knows: it tells which arguments stand by position. */
function namedCall(c: Context, e: Call): Code {
  const items = args(c, e.args);
  const names = e.args.some((a) => a.name !== null || a.spread === '**') ? items.pop()! : { doc: '{}' };
  return code([
    c.imports.python('callByName'),
    callDoc([{ doc: value(c, e.of) }, { doc: list('[', items, ']') }, names]),
  ]);
}

const isSuper = (e: Expression): boolean =>
  e.kind === 'attribute' && e.of.kind === 'call' && e.of.of.kind === 'name' && e.of.of.name === 'super';

function superCall(c: Context, e: Call): Code {
  const { name } = e.of as { name: string };
  const cls = outerClass(c.scope);
  if (name === '__init__' && cls && !hasBase(cls)) return code('', LEVEL.atom);
  if (name === '__init__') {
    const base = cls?.bases.find((b) => typeof b !== 'string') as UserClass | undefined;
    const init = base?.method('__init__');
    if (init) return code(['super', callDoc(userArgs(c, e.args, init))]);
    return code(['super', callDoc(args(c, e.args))]);
  }
  const fn = c.inference.callee(e, c.scope);
  if (fn) return wait(c, fn, ['super.', fn.js, callDoc(userArgs(c, e.args, fn))]);
  return code(['super.', camel(name), callDoc(args(c, e.args))]);
}

/** Whether a class has a base in its translation. */
export const hasBase = (cls: UserClass): boolean =>
  cls.bases.some(
    (b) => typeof b !== 'string' || b === COMPUTED || /^(torch|torchebm)\./.test(b) || /(Error|Exception)$/.test(b),
  );

function construct(c: Context, e: Call, cls: UserClass): Code {
  const free = !(cls.method('__init__')?.passed ?? []).some((p) => p.parameter.spread === '*');
  const made = (items: Item[]): Code =>
    code(['new ', free ? loosely(e, receiver(c, e.of)) : receiver(c, e.of), callDoc(items)]);
  if (cls.isEnum) return code([receiver(c, e.of), '.of', callDoc(args(c, e.args))]);
  const init = cls.method('__init__');
  if (init) return made(userArgs(c, e.args, init));
  if (cls.isRecord) {
    const given = e.args.map((a, i) =>
      a.name === null && !a.spread ? { ...a, name: cls.records[i]?.name ?? null } : a,
    );
    const [only, ...more] = given;
    // TypeScript does not look for fields in a dictionary that is all there is.
    if (only?.spread === '**' && more.length === 0) return made([{ doc: asOptions(c, only.value) }]);
    return made(args(c, given, (n) => cls.records.find((r) => r.name === n)?.js ?? camel(n)));
  }
  return made(args(c, e.args));
}

/** The arguments of a function of the program, as its translation takes them. */
export function userArgs(c: Context, given: readonly Argument[], fn: UserFunction): Item[] {
  const parameters = c.inference.parameters(fn);
  const items: Item[] = [];
  const options: Item[] = [];
  const byName = new Map<string, Argument>();
  let next = 0;
  // Arguments of a `*args` that comes as a list.
  const starred: Item[] | null = fn.star === 'list' ? [] : null;
  for (const a of given) {
    const extra = a.comment ? { comment: comment(a.comment)! } : {};
    if (a.spread === '**') {
      if (!isDropped(c, a.value)) options.push({ doc: ['...', asOptions(c, a.value)], ...extra });
    } else if (a.spread === '*') {
      const item = { doc: ['...', sequence(c, a.value)] as Doc, ...extra };
      if (starred && parameters[next]?.parameter.spread === '*') starred.push(item);
      else if (starred || !parameters.some((p) => p.parameter.spread === '*')) return spread(c, given, parameters, fn);
      else items.push(item);
    } else if (a.name !== null) byName.set(a.name, a);
    else {
      const p = parameters[next++];
      if (p?.option && !p.parameter.spread) options.push({ ...option(p.variable.js, value(c, a.value)), ...extra });
      else if (p?.parameter.named) fail('more arguments by position than the function takes');
      else if (starred && p?.parameter.spread === '*') starred.push({ doc: value(c, a.value), ...extra });
      else items.push({ doc: value(c, a.value), ...extra });
      if (p?.parameter.spread === '*') next--;
    }
  }
  // An argument by name that stands by position in the translation takes its place; a gap is `undefined`.
  const positional = parameters.filter((p) => !p.option && !p.parameter.spread);
  if (given.some((a) => a.spread === '**' && !isDropped(c, a.value))) {
    const open = positional.slice(items.length).find((p) => !byName.has(p.parameter.name));
    if (open) fail(`a dictionary spread over \`${open.parameter.name}\`, which stands by position here`);
  }
  const lastNamed = positional.reduce((last, p, i) => (byName.has(p.parameter.name) ? i : last), -1);
  for (let i = items.length; i <= lastNamed; i++) {
    const a = byName.get(positional[i]!.parameter.name);
    items.push({ doc: a ? value(c, a.value) : 'undefined', ...(a?.comment ? { comment: comment(a.comment)! } : {}) });
    if (a) byName.delete(a.name!);
  }
  for (const [name, a] of byName) {
    const p = parameters.find((q) => q.parameter.name === name);
    options.push({
      ...option(p?.variable.js ?? camel(name), value(c, a.value)),
      ...(a.comment ? { comment: comment(a.comment)! } : {}),
    });
  }
  if (starred) {
    const before = positional.length;
    while (items.length < before) items.push({ doc: 'undefined' });
    const [only] = starred;
    const whole = starred.length === 1 && /^\.\.\.[\w.]+$/.test(flat(only!.doc));
    items.push({ doc: whole ? flat(only!.doc).slice(3) : list('[', starred, ']') });
  }
  if (options.length > 0) items.push({ doc: list('{', options, '}', ' ') });
  return items;
}

/** A list spread over parameters that have names: TypeScript must take its length on trust. */
function spread(c: Context, given: readonly Argument[], parameters: UserFunction['passed'], fn: UserFunction): Item[] {
  if (fn.star === 'list' || parameters.some((p) => p.option && !p.parameter.named && p.parameter.spread === ''))
    fail('a list spread over parameters that stand in an object here');
  return args(c, given);
}

function userCall(c: Context, e: Call, fn: UserFunction): Code {
  const items = userArgs(c, e.args, fn);
  const loose = (of: Doc): Doc => (fn.passed.some((p) => p.parameter.spread === '*') ? of : loosely(e, of));
  const of = present(typeOf(c, e.of));
  if (of.k === 'inst') {
    const named = of.cls.method('forward') && !of.cls.method('__call__') && isModule(of.cls);
    const method_ = named ? '' : of.cls.method('__call__') ? '.call' : '.forward';
    const target = receiver(c, e.of);
    // The arguments of `this`, whose class may be one below, are not known to TypeScript.
    const called_: Doc = named && target === 'this' ? `(this as ${of.cls.js})` : target;
    return wait(c, fn, [loose([called_, method_]), callDoc(items)]);
  }
  if (e.of.kind === 'attribute' && fn.owner && fn.isStatic && present(typeOf(c, e.of.of)).k === 'inst') {
    const { cls } = present(typeOf(c, e.of.of)) as { cls: UserClass };
    return wait(c, fn, [staticOwner(c, e.of.of, cls, e.of.name), '.', fn.js, callDoc(items)]);
  }
  if (e.of.kind === 'attribute' && fn.owner)
    return wait(c, fn, [loose([receiver(c, e.of.of), '.', fn.js]), callDoc(items)]);
  return wait(c, fn, [loose(receiver(c, e.of)), callDoc(items)]);
}

/** Whether instances of a class can be called, as modules. */
export const isModule = (cls: UserClass): boolean => /^(torch\.nn|torchebm)\./.test(cls.root ?? '');

/** A call of a function of the program: awaited where that waits. */
function wait(c: Context, fn: UserFunction, doc: Doc): Code {
  if (!fn.async) return code(doc);
  if (c.canAwait) return awaited(c, doc);
  if (!fn.sync) {
    fn.sync = true;
    c.changed = true;
  }
  return code(doc);
}

/** `await`, and the function around becomes asynchronous. */
export function awaited(c: Context, doc: Doc): Code {
  if (c.fn && !c.fn.async) {
    c.fn.async = true;
    c.changed = true;
  }
  return code(['await ', doc], LEVEL.unary);
}

/** Options whose text is one of a few; TypeScript knows only that a variable holds text. */
const CHOICES =
  /^(mode|integrator|interpolant|coupling|prediction|energy_type|loss_weight|ct|t_sampler|hessian_method|projection_type|diffusion_form|last_step|decay_schedule)$/;

const WAITING = new Set(['sample', 'integrate']);

function method(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const owner = present(typeOf(c, of.of));
  const { name } = of;
  if (isGenerator(owner)) return drawn(c, e, name, receiver(c, of.of), owner);
  switch (owner.k) {
    case 'tensor':
      return tensorMethod(c, e, of);
    case 'str':
      return stringMethod(c, e, of);
    case 'list':
    case 'shape':
    case 'tuple': {
      const made = listMethod(c, e, of, owner);
      if (made) return made;
      if (PYTHON_METHODS.list!.has(name)) return byName(c, e, of);
      break;
    }
    case 'set':
      if (name === 'update') {
        const x = receiver(c, of.of);
        return code(['for (const x of ', sequence(c, e.args[0]!.value), ') ', x, '.add(x)'], LEVEL.comma);
      }
      if (name === 'update' && e.args.length !== 1) return byName(c, e, of);
      if (name === 'add' || name === 'clear') return code([receiver(c, of.of), '.', name, callDoc(args(c, e.args))]);
      if (name === 'discard' || name === 'remove')
        return code([receiver(c, of.of), '.delete', callDoc(args(c, e.args))]);
      return byName(c, e, of);
    case 'dict': {
      const made = dictMethod(c, e, of, owner);
      if (made) return made;
      if (PYTHON_METHODS.dict!.has(name)) return byName(c, e, of);
      break;
    }
    case 'path':
      return pathMethod(c, e, of);
    case 'parser':
      return parserMethod(c, e, of, owner);
    case 'any': {
      // Names of NumPy's arguments tell an array.
      if (
        isArrayFunction(name) &&
        e.args.some((a) => /^(axis|ddof|keepdims)$/.test(a.name ?? '')) &&
        c.program.usesNumpy
      ) {
        const made = arrayCall(c, name, receiver(c, of.of), ARRAY, e.args);
        if (made) return made;
      }
      if (
        /^(std|var)$/.test(name) &&
        c.program.usesNumpy &&
        !e.args.some((a) => /^(dim|unbiased|correction)$/.test(a.name ?? ''))
      )
        c.notes.push({
          line: c.program.line(e.from),
          python: c.program.source.slice(e.from, e.to),
          reason: `taken for a tensor of torch, whose ${name} divides by n - 1; that of NumPy divides by n`,
          lines: 0,
        });
      if (name === 'append' && e.args.length === 1)
        return code([receiver(c, of.of), '.push', callDoc(args(c, e.args))]);
      if (mayBePython(name) && !(isView(name) && e.args.length === 0 && !c.inference.hasMaps()) && !isOwn(c, name))
        return byName(c, e, of);
      if (name === 'items' && e.args.length === 0) return code(['Object.entries<any>(', value(c, of.of), ')']);
      if (name === 'values' && e.args.length === 0) return code(['Object.values<any>(', value(c, of.of), ')']);
      if (name === 'keys' && e.args.length === 0) return code(['Object.keys(', value(c, of.of), ')']);
      if (name === 'numpy' && e.args.length === 0) return expression(c, of.of);
      if (name === 'upper' || name === 'lower' || name === 'title' || name === 'format') return stringMethod(c, e, of);
      break;
    }
  }
  return libraryMethod(c, e, of, owner);
}

/** A method that only the running program finds, by its name in Python. */
function byName(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const items = e.args
    .filter((a) => a.name === null)
    .map((a): Item => ({ doc: a.spread ? ['...', sequence(c, a.value)] : value(c, a.value) }));
  const names = e.args.filter((a) => a.name !== null).map((a) => option(a.name!, value(c, a.value)));
  if (e.args.some((a) => a.spread === '**')) return fail(`the method ${of.name} with a dictionary spread over it`);
  return code([
    c.imports.python('callMethod'),
    callDoc([
      { doc: value(c, of.of) },
      { doc: quote(of.name) },
      ...(items.length > 0 || names.length > 0 ? [{ doc: list('[', items, ']') }] : []),
      ...(names.length > 0 ? [{ doc: list('{', names, '}', ' ') }] : []),
    ]),
  ]);
}

const isView = (name: string): boolean => /^(items|keys|values)$/.test(name);

/** Whether a class of the program alone has a method of a name: no value of Python's own kinds is meant by `model.update(…)`. */
const isOwn = (c: Context, name: string): boolean =>
  c.program.methods.has(name) && !/^(get|pop|copy|index|count|sort|split)$/.test(name);

function libraryMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code {
  const { name } = of;
  if (/^__\w+__$/.test(name)) fail(`the method ${name}`);
  const missing = lacking(owner, name);
  if (missing) fail(missing);
  const wrong = e.args.find(
    (a) =>
      (name === 'sample' && a.name === 'batch_size') ||
      (name === 'interpolate' && a.name === 't' && isNumber(typeOf(c, a.value))),
  );
  if (wrong) fail(name === 'sample' ? 'sample has no option batch_size: n_samples' : 'interpolate takes t as a tensor');
  const js = camel(name);
  const samples =
    WAITING.has(name) &&
    !(owner.k === 'lib' && owner.name.startsWith('torch.distributions')) &&
    (e.args.some((a) => a.name) || owner.k === 'lib' || owner.k === 'inst');
  if (owner.k === 'lib' && owner.name.startsWith('torch.distributions') && (name === 'sample' || name === 'rsample')) {
    return code([receiver(c, of.of), '.', js, callDoc(args(c, e.args))]);
  }
  if (samples) {
    const known = methodSignature(name);
    const items = args(c, known ? placed(e.args, known.slice(1) as string[], known[0]) : e.args);
    const target = receiver(c, of.of);
    if (c.canAwait) return awaited(c, [target, '.', js, callDoc(items)]);
    return code([target, `.${js}Sync`, callDoc(items)]);
  }
  if (name === 'savefig' || name === 'show' || (name === 'save' && isAnimation(c, of.of))) {
    const target = receiver(c, of.of);
    const items = plainPaths(c, e.args, args(c, e.args));
    return c.canAwait
      ? awaited(c, [target, '.', js, callDoc(items)])
      : code(['void ', target, '.', js, callDoc(items)], LEVEL.unary);
  }
  if (name === 'numpy' && e.args.length === 0) return expression(c, of.of);
  if (/^register_(buffer|parameter)$/.test(name) && e.args[0]?.value.kind === 'string') {
    const [head, ...more] = args(c, e.args);
    void head;
    return code([receiver(c, of.of), '.', js, callDoc([{ doc: quote(variable(text(e.args[0].value))) }, ...more])]);
  }
  if (name === 'add_argument') return code([receiver(c, of.of), '.addArgument', callDoc(argumentArgs(c, e.args))]);
  const signature_ = owner.k === 'lib' && owner.name.includes('ntegrator') ? methodSignature(name) : undefined;
  if (owner.k === 'lib' && name === 'step' && signature_) {
    return code([
      receiver(c, of.of),
      '.',
      js,
      callDoc(args(c, placed(e.args, signature_.slice(1) as string[], signature_[0]))),
    ]);
  }
  return code([receiver(c, of.of), '.', js, callDoc(args(c, e.args))]);
}

function isAnimation(c: Context, e: Expression): boolean {
  const t = typeOf(c, e);
  if (t.k === 'lib') return /Animation/.test(t.name);
  return e.kind === 'name' && new RegExp(`\\b${e.name}\\s*=\\s*(\\w+\\.)*\\w*Animation\\(`).test(c.program.source);
}

/** Numbers that Python spreads where the library takes a list: `torch.zeros(2, 3)`, `x.view(-1, 2)`. */
function sized(c: Context, given: readonly Argument[]): Item[] | null {
  const sizes = given.filter((a) => a.name === null);
  if (sizes.length === 0) return null;
  const [first] = sizes;
  const t = present(typeOf(c, first!.value));
  if (sizes.length === 1 && !first!.spread && !isNumber(t) && !(t.k === 'any' && couldBeNumber(first!.value)))
    return null;
  if (sizes.some((a) => !a.spread && ['list', 'tuple', 'shape'].includes(present(typeOf(c, a.value)).k))) return null;
  const items = sizes.map((a): Item => ({ doc: a.spread ? ['...', receiver(c, a.value)] : value(c, a.value) }));
  const rest = args(
    c,
    given.filter((a) => a.name !== null),
  );
  if (items.length === 1 && first!.spread) return [{ doc: receiver(c, first!.value) }, ...rest];
  return [{ doc: list('[', items, ']') }, ...rest];
}

const couldBeNumber = (e: Expression): boolean =>
  !/(shape|size|dims?)s?$/i.test(e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : 'x');

function tensorMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
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
    case 'type_as':
      return code([target(), '.to', callDoc(args(c, e.args))]);
    case 'copy':
      return code([target(), '.clone()']);
  }
  const t = present(typeOf(c, of.of));
  if (isArray(c, t) && isArrayFunction(name)) {
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
  if (name === 'backward' && e.args.length === 0) return code([target(), '.backward()']);
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

/** Whether a tensor stands for an array of NumPy, whose methods take other arguments. */
const isArray = (c: Context, t: Type): boolean => t.k === 'tensor' && (t.numpy === true || !c.program.usesTorch);

function stringMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const target = (): Doc => receiver(c, of.of);
  const items = (): Item[] => e.args.map((a) => ({ doc: value(c, a.value) }));
  const one = (method_: string): Code => code([target(), `.${method_}`, callDoc(items())]);
  const helper = (name: string): Code =>
    code([c.imports.python(name), callDoc([{ doc: value(c, of.of) }, ...items()])]);
  switch (of.name) {
    case 'join': {
      const first = e.args[0]!.value;
      const t = present(typeOf(c, first));
      const isList = t.k === 'list' || t.k === 'tuple';
      return code([isList ? receiver(c, first) : ['[...', receiver(c, first), ']'], '.join(', value(c, of.of), ')']);
    }
    case 'format': {
      const positional = e.args
        .filter((a) => !a.name && a.spread !== '**')
        .map((a) => ({ doc: a.spread ? (['...', sequence(c, a.value)] as Doc) : value(c, a.value) }));
      const named = e.args
        .filter((a) => a.name || a.spread === '**')
        .map((a) => (a.name ? option(a.name, value(c, a.value)) : { doc: ['...', receiver(c, a.value)] as Doc }));
      return code([
        c.imports.python('formatString'),
        list(
          '(',
          [
            { doc: value(c, of.of) },
            { doc: list('[', positional, ']') },
            ...(named.length ? [{ doc: list('{', named, '}', ' ') }] : []),
          ],
          ')',
        ),
      ]);
    }
    case 'upper':
      return one('toUpperCase');
    case 'lower':
      return one('toLowerCase');
    case 'strip':
      return e.args.length === 0 ? one('trim') : helper('strip');
    case 'lstrip':
      return e.args.length === 0 ? one('trimStart') : byName(c, e, of);
    case 'rstrip':
      return e.args.length === 0 ? one('trimEnd') : byName(c, e, of);
    case 'startswith':
      return affix(c, e, target(), 'startsWith');
    case 'endswith':
      return affix(c, e, target(), 'endsWith');
    case 'replace':
      return e.args.length > 2 || !isPlainText(e.args[1]?.value) ? helper('replace') : one('replaceAll');
    case 'find':
      return one('indexOf');
    case 'split':
      if (e.args.some((a) => a.name)) return byName(c, e, of);
      return e.args.length === 1 && e.args[0]!.value.kind === 'string' ? one('split') : helper('split');
    case 'splitlines':
      return code([target(), '.split(/\\r?\\n/)']);
    case 'title':
      return helper('title');
    case 'capitalize':
      return helper('capitalize');
    case 'ljust':
      return one('padEnd');
    case 'rjust':
      return one('padStart');
    case 'swapcase':
      return helper('swapCase');
    case 'rsplit':
      return e.args.some((a) => a.name) ? byName(c, e, of) : helper('rsplit');
    case 'rfind':
      return one('lastIndexOf');
    case 'partition':
    case 'rpartition':
    case 'zfill':
      return helper(of.name);
    case 'removeprefix':
      return helper('removePrefix');
    case 'removesuffix':
      return helper('removeSuffix');
    case 'center':
      return helper('center');
    case 'isdigit':
      return code(['/^\\d+$/.test(', value(c, of.of), ')']);
    default:
      return PYTHON_METHODS.str!.has(of.name) ? byName(c, e, of) : fail(`the method ${of.name} of text`);
  }
}

/** Whether what is put in place of a part has no sign that JavaScript would read as a pattern. */
const isPlainText = (e: Expression | undefined): boolean =>
  e?.kind === 'string' && e.pieces.every((p) => 'text' in p && !p.text.includes('$'));

/** `startswith` and `endswith`, also with several texts. */
function affix(c: Context, e: Call, target: Doc, method_: string): Code {
  const [first, ...more] = e.args;
  if (typeOf(c, first!.value).k !== 'tuple') return code([target, `.${method_}`, callDoc(args(c, e.args))]);
  if (more.length > 0) return fail(`${method_} with several texts and a place`);
  return code([value(c, first!.value), '.some((x) => ', target, `.${method_}(x))`]);
}

/** Whether elements are equal by JavaScript's `===` where they are by Python's `==`. */
const isSimple = (owner: Type): boolean => 'of' in owner && ['int', 'float', 'str', 'bool'].includes(owner.of.k);

function listMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const target = (): Doc => receiver(c, of.of);
  const first = e.args[0]?.value;
  switch (of.name) {
    case 'append':
      return code([target(), '.push', callDoc(args(c, e.args))]);
    case 'appendleft':
      return code([target(), '.unshift', callDoc(args(c, e.args))]);
    case 'popleft':
      return code([target(), '.shift()!']);
    case 'extend':
      return code([target(), '.push(...', sequence(c, first!), ')']);
    case 'insert':
      return code([target(), '.splice(', value(c, first!), ', 0, ', value(c, e.args[1]!.value), ')']);
    case 'pop':
      if (!first) return code([target(), '.pop()!']);
      return code([target(), '.splice(', value(c, first), ', 1)[0]!']);
    case 'copy':
      return code([target(), '.slice()']);
    case 'clear':
      return code([target(), '.splice(0)']);
    case 'index':
      return isSimple(owner) && e.args.length === 1 && !c.raises
        ? code([target(), '.indexOf', callDoc(args(c, e.args))])
        : byName(c, e, of);
    case 'count':
      return isSimple(owner)
        ? code([target(), '.filter((x) => x === ', value(c, first!), ').length'])
        : byName(c, e, of);
    case 'reverse':
      return code([target(), '.reverse()']);
    case 'remove':
      return byName(c, e, of);
    case 'sort': {
      const reverse = e.args.find((a) => a.name === 'reverse');
      const key = e.args.find((a) => a.name === 'key');
      if (!key && !reverse && 'of' in owner && isNumber(owner.of)) return code([target(), '.sort((a, b) => a - b)']);
      const sorted = [c.imports.python('sorted'), callDoc([{ doc: target() }, ...args(c, e.args)])];
      return code([target(), '.splice(0, Infinity, ...', sorted, ')']);
    }
    case 'numel':
      return code([target(), '.reduce((a, b) => a * b, 1)']);
    default:
      return null;
  }
}

function dictMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const key = e.args[0]?.value;
  if (owner.k === 'dict' && owner.renamed && key?.kind === 'string') {
    const named: Expression = { ...key, pieces: [{ text: camel(text(key)) }] };
    const given = [{ ...e.args[0]!, value: named }, ...e.args.slice(1)];
    return dictMethod(c, { ...e, args: given }, of, { ...owner, renamed: false });
  }
  const target = (): Doc => receiver(c, of.of);
  const plain = (): Doc => value(c, of.of);
  const map = isMap(owner);
  const [first, second] = e.args.map((a) => a.value);
  switch (of.name) {
    case 'most_common':
      return code([c.imports.python('mostCommon'), callDoc([{ doc: plain() }, ...args(c, e.args)])]);
    case 'items':
      return map ? code([target(), '.entries()']) : code(['Object.entries(', plain(), ')']);
    case 'keys':
      return map ? code([target(), '.keys()']) : code(['Object.keys(', plain(), ')']);
    case 'values':
      return map ? code([target(), '.values()']) : code(['Object.values(', plain(), ')']);
    case 'get': {
      const found: Doc = map ? [target(), '.get(', value(c, first!), ')'] : [target(), ...bracket(c, first!)];
      if (!map && key?.kind !== 'string' && owner.k === 'dict' && owner.value.k === 'any') return byName(c, e, of);
      return code([found, ' ?? ', second ? operand(expression(c, second), LEVEL.and) : 'null'], LEVEL.or - 0.5);
    }
    case 'update':
      if (map) {
        if (!first || !isMap(present(typeOf(c, first))))
          return fail('this update of a dictionary whose keys are not text');
        return code(['for (const [k, v] of ', receiver(c, first), ') ', target(), '.set(k, v)'], LEVEL.comma);
      }
      return code(['Object.assign', list('(', [{ doc: plain() }, ...args(c, e.args, (n) => n)], ')')]);
    case 'copy':
      return code(map ? [`new ${mapClass(c, owner)}(`, plain(), ')'] : ['{ ...', target(), ' }'], LEVEL.atom);
    case 'clear':
      return map ? code([target(), '.clear()']) : null;
    case 'setdefault':
      return map || !second
        ? null
        : code(['(', target(), ...bracket(c, first!), ' ??= ', value(c, second), ')'], LEVEL.atom);
    case 'pop':
      return code([c.imports.python('popItem'), callDoc([{ doc: plain() }, ...args(c, e.args)])]);
    default:
      return null;
  }
}

function bracket(c: Context, key: Expression): Doc[] {
  const t = text(key);
  return key.kind === 'string' && isIdentifier(t) ? [`.${t}`] : ['[', value(c, key), ']'];
}

function pathMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const names: Record<string, string> = { joinpath: 'join', absolute: 'resolve', expanduser: 'resolve' };
  const known = [
    'mkdir',
    'exists',
    'resolve',
    'with_suffix',
    'with_name',
    'is_file',
    'is_dir',
    'unlink',
    'read_text',
    'write_text',
    'iterdir',
    'stat',
    'open',
  ];
  if (!names[of.name] && !known.includes(of.name)) fail(`the method ${of.name} of a path`);
  return code([receiver(c, of.of), '.', names[of.name] ?? camel(of.name), callDoc(args(c, e.args))]);
}

function parserMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code {
  if (of.name === 'parse_args' && owner.k === 'parser') {
    const fields = [...owner.fields].map(([n, t]) => {
      const shown = typeName(t);
      if (shown === 'Tensor') c.imports.need('torchebm/torch', 'type Tensor');
      return `${camel(n)}: ${shown}`;
    });
    return code([receiver(c, of.of), `.parseArgs<{ ${fields.join('; ')} }>`, callDoc(args(c, e.args))]);
  }
  if (of.name !== 'add_argument' && of.name !== 'set_defaults') fail(`the method ${of.name} of a parser`);
  return code([receiver(c, of.of), '.', camel(of.name), callDoc(argumentArgs(c, e.args))]);
}

/** The arguments of `add_argument`: a class that reads the text is made with `new`. */
const argumentArgs = (c: Context, given: readonly Argument[]): Item[] => {
  const reads = given.find((a) => a.name === 'type' && isClass(c, a.value))?.value;
  if (!reads) return args(c, given);
  const made = option('type', ['(text: string) => new ', value(c, reads), '(text)']);
  const rest = args(
    c,
    given.filter((a) => a.value !== reads && a.name === null),
  );
  const named = given.filter((a) => a.value !== reads && a.name !== null);
  return [
    ...rest,
    { doc: list('{', [made, ...named.map((a) => option(camel(a.name!), value(c, a.value)))], '}', ' ') },
  ];
};

function pathCall(c: Context, e: Call, path: string): Code {
  const parts = path.split('.');
  const last = parts.at(-1)!;
  if (parts[0] === 'numpy') return numpy(c, e, parts.slice(1).join('.'));
  const special = pythonModule(c, e, path);
  if (special) return special;
  if (parts[0] === 'torch') return torchCall(c, e, path, parts, last);
  if (parts[0] === 'torchebm') {
    const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
    const known = signature(last);
    const given = known ? placed(e.args, known.slice(1) as string[], known[0]) : e.args;
    return code([/^[A-Z]/.test(last) ? 'new ' : '', of.doc, callDoc(args(c, given, camel, CHOICES))]);
  }
  if (parts[0] === 'matplotlib' || parts[0] === 'pylab') {
    if (path === 'matplotlib.use') return fail('the choice of a backend');
    const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
    const items = plainPaths(c, e.args, args(c, e.args));
    if (last === 'savefig' || last === 'show') {
      return c.canAwait ? awaited(c, [of.doc, callDoc(items)]) : code(['void ', of.doc, callDoc(items)], LEVEL.unary);
    }
    return code([/^[A-Z]/.test(last) ? 'new ' : '', of.doc, callDoc(items)]);
  }
  const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
  // It begins a pass of its own, for which a loader of data draws a number.
  const bare = /^tqdm\.(.*\.)?tqdm$/.test(path) && !e.args.some((a) => a.name === null);
  if (bare) return code([of.doc, callDoc([{ doc: 'null' }, ...args(c, e.args)])]);
  const begins =
    path === 'tqdm.auto.tqdm' && e.args[0] && ['any', 'lib', 'inst'].includes(typeOf(c, e.args[0].value).k);
  return code([/^[A-Z]/.test(last) ? 'new ' : '', of.doc, begins ? '.auto' : '', callDoc(args(c, e.args))]);
}

function torchCall(c: Context, e: Call, path: string, parts: string[], last: string): Code {
  const local = e.of.kind === 'name' ? e.of.name : null;
  const first = e.args[0]?.value;
  switch (path) {
    case 'torch.tensor':
    case 'torch.as_tensor':
    case 'torch.full': {
      const data = path === 'torch.full' ? (e.args.find((a) => a.name === 'fill_value') ?? e.args[1])?.value : first;
      const whole = data && allWhole(typeOf(c, data)) && !e.args.some((a) => a.name === 'dtype');
      const given = path === 'torch.full' ? (sizedFirst(c, e.args) ?? args(c, e.args)) : args(c, e.args);
      if (path !== 'torch.full' && data && holdsTensors(c, data)) given[0] = { doc: numbersOf(c, data) };
      const name = path === 'torch.as_tensor' ? 'asTensor' : last;
      const base = [torch(c), `.${name}`];
      if (whole) return code([...base, callDoc(withOption(c, e.args, given, 'dtype', `${torch(c)}.int64`))]);
      if (path === 'torch.tensor' && data && typeOf(c, data).k === 'float' && e.args.length === 1)
        return code([...base, callDoc(given)]);
      return code([...base, callDoc(given)]);
    }
    case 'torch.from_numpy':
    case 'torch.autograd.Variable':
      return expression(c, first!);
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
        : fail(`${path} without a list`);
    case 'torch.LongTensor':
      return code([torch(c), '.tensor', callDoc([...args(c, e.args), { doc: `{ dtype: ${torch(c)}.int64 }` }])]);
    case 'torch.arange': {
      const float = e.args.some((a) => !a.name && typeOf(c, a.value).k === 'float' && !a.spread);
      const given = args(c, e.args);
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
  }
  if (
    path.startsWith('torch.backends.') ||
    path === 'torch.set_float32_matmul_precision' ||
    (path.startsWith('torch.cuda.') && !/is_available|device_count/.test(path))
  ) {
    return fail(`${path} has no counterpart`);
  }
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
    const items = args(c, e.args, alias);
    // The bias of a layer may be none.
    const bias = path.startsWith('torch.nn.init.') && first?.kind === 'attribute' && first.name === 'bias';
    if (bias) items[0] = { doc: [items[0]!.doc, '!'] };
    return code([loosely(e, of.doc), callDoc(items)]);
  }
  const cleaned = e.args.filter(
    (a) => !(/DataLoader$/.test(path) && ['pin_memory', 'num_workers', 'persistent_workers'].includes(a.name ?? '')),
  );
  return code(['new ', of.doc, callDoc(args(c, cleaned))]);
}

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

/** Paths as text, which is what the library takes. */
const plainPaths = (c: Context, given: readonly Argument[], items: readonly Item[]): Item[] =>
  items.map((item, i) =>
    given[i]?.name === null && typeOf(c, given[i]!.value).k === 'path'
      ? { doc: ['String(', item.doc, ')'] as Doc }
      : item,
  );

/** PyTorch takes NumPy's names too. */
const alias = (name: string): string => (name === 'axis' ? 'dim' : name === 'keepdims' ? 'keepdim' : camel(name));

/** The function of a call in which a list is spread over the arguments: their number TypeScript cannot know. */
const loosely = (e: Call, of: Doc): Doc => (e.args.some((a) => a.spread === '*') ? ['(', of, ' as any)'] : of);

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
  return isTensor(typeOf(c, e)) ? [receiver(c, e), '.item()'] : value(c, e);
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
