/** @file Calls of functions and classes of the program, which wait where those do. */

import { type Code, type Context, code, fail, LEVEL, typeOf } from '../context.js';
import { COMPUTED } from '../gathering/classes.js';
import { outerClass } from '../gathering/values.js';
import { present } from '../kinds/types.js';
import { camel, quote } from '../names.js';
import { pathExpression } from '../paths.js';
import { type Argument, type Expression, text } from '../reading/syntax.js';
import { passesOn, type UserClass, type UserFunction } from '../scope.js';
import { args, asOptions, type Item, isDropped, loosely, option } from './arguments.js';
import { arrangedArgs, isArranged } from './arranged.js';
import { call as callDoc, type Doc, flat, list } from './doc.js';
import { comment, receiver, sequence, sure, value } from './operands.js';
import { staticOwner } from './references.js';

export type Call = Expression & { kind: 'call' };

/** Whether only the running program can tell the places of arguments: those in a list or dictionary that is spread. */
export function needsNames(c: Context, given: readonly Argument[], fn: UserFunction): boolean {
  const parameters = c.inference.parameters(fn);
  if (
    parameters.some((p) => p.parameter.spread === '*') ||
    given.some((a) => a.spread === '**' && isDropped(c, a.value))
  )
    return false;
  const plain = given.filter((a) => a.name === null && !a.spread).length;
  const isOpen = (p: UserFunction['passed'][number]): boolean => !given.some((a) => a.name === p.parameter.name);
  const positional = parameters.filter((p) => !p.option && !p.parameter.spread);
  // Behind a list that is spread, only the running program knows which place a name has.
  if (given.some((a) => a.spread === '*') && given.some((a) => positional.some((p) => p.parameter.name === a.name)))
    return true;
  if (given.some((a) => a.spread === '**')) return positional.slice(plain).some(isOpen);
  return (
    given.some((a) => a.spread === '*') && parameters.some((p) => p.option && !p.parameter.named && !p.parameter.spread)
  );
}

/** A call by name of what only the running program knows: it tells which arguments stand by position. */
export function namedCall(c: Context, e: Call): Code {
  const items = args(c, e.args);
  const names = e.args.some((a) => a.name !== null || a.spread === '**') ? items.pop()! : { doc: '{}' };
  return code([
    c.imports.python('callByName'),
    callDoc([{ doc: value(c, e.of) }, { doc: list('[', items, ']') }, names]),
  ]);
}

export const isSuper = (e: Expression): boolean =>
  e.kind === 'attribute' && e.of.kind === 'call' && e.of.of.kind === 'name' && e.of.of.name === 'super';

export function superCall(c: Context, e: Call): Code {
  const { name } = e.of as { name: string };
  const cls = outerClass(c.scope);
  if (name === '__init__' && cls && !hasBase(cls)) return code('', LEVEL.atom);
  if (name === '__init__') {
    const base = cls?.parent;
    const init = base && typeof base !== 'string' ? base.method('__init__') : undefined;
    const [all] = e.args;
    const isAll = all?.spread === '*' && e.args.every((a) => a === all || (a.spread === '**' && isDropped(c, a.value)));
    // TypeScript must take the number of the arguments on trust.
    if (init && isAll && !init.passed.some((p) => p.parameter.spread === '*') && typeof base !== 'string')
      return code(['super(...(', sequence(c, all.value), ` as ConstructorParameters<typeof ${base!.js}>))`]);
    if (init && typeof base !== 'string' && isArranged(c, e.args, init))
      return code(['super(...(', arrangedArgs(c, e.args, init), ` as ConstructorParameters<typeof ${base!.js}>))`]);
    if (init) return code(['super', callDoc(userArgs(c, e.args, init))]);
    const [, defaults] = e.args;
    if (cls?.root === 'torch.optim.Optimizer' && defaults && e.args.length === 2 && !defaults.spread)
      return code(['super', callDoc([{ doc: value(c, e.args[0]!.value) }, { doc: asOptions(c, defaults.value) }])]);
    const items = args(c, e.args, cls?.container ? (n) => n : undefined);
    const root = cls?.root ?? '';
    // TypeScript must take the number of what is spread on trust.
    if (e.args.some((a) => a.spread === '*') && typeof base === 'string' && /^torch/.test(root)) {
      const whole: Doc = items.length === 1 ? flat(items[0]!.doc).replace(/^\.\.\./, '') : list('[', items, ']');
      const of = pathExpression(c, root, root.slice(root.lastIndexOf('.') + 1)).doc;
      return code(['super(...(', whole, ' as ConstructorParameters<typeof ', of, '>))']);
    }
    return code(['super', callDoc(items)]);
  }
  if (!c.inference.callee(e, c.scope)) {
    const special = superSpecial(c, e, name);
    if (special) return special;
  }
  const fn = c.inference.callee(e, c.scope);
  if (fn && cls?.mixins.some((m) => typeof m !== 'string' && m.method(name) === fn)) {
    const [first, ...more] = [{ doc: 'this' as Doc }, ...userArgs(c, e.args, fn)];
    return wait(c, fn, [`${fn.owner!.js}.prototype.${fn.js}.call`, callDoc([first!, ...more])]);
  }
  if (fn) return wait(c, fn, ['super.', fn.js, callDoc(userArgs(c, e.args, fn))]);
  return code(['super.', camel(name), callDoc(args(c, e.args))]);
}

/** The methods of a base that Python calls by names of its own; null for others. */
function superSpecial(c: Context, e: Call, name: string): Code | null {
  const [key, made] = e.args.map((a) => a.value);
  const items = callDoc(args(c, e.args));
  switch (name) {
    case '__getitem__':
      return code(['super.getItem', items]);
    case '__repr__':
    case '__str__':
      return code(['super.toString', items]);
    case '__len__':
      return code('super.length');
    case '__iter__':
      return code('super[Symbol.iterator]()');
    case '__init_subclass__':
    case '__post_init__':
      return code('', LEVEL.atom);
    case '__setattr__':
      return code(['(this as any)[', attributeOf(c, key!), '] = ', value(c, made!)], LEVEL.assign);
    case 'update':
      return code(['super.update', callDoc(args(c, e.args, outerClass(c.scope)?.container ? (n) => n : undefined))]);
    default:
      return /^__(set|del)item__$|^__contains__$|^__e(nter|q)__$|^__exit__$/.test(name)
        ? code([`super.${name}`, items])
        : null;
  }
}

/** The name here of an attribute that a value names. */
const attributeOf = (c: Context, e: Expression): Doc =>
  e.kind === 'string' ? quote(camel(text(e))) : [c.imports.python('attributeName'), '(', value(c, e), ')'];

/** Whether a class has a base in its translation. */
export const hasBase = (cls: UserClass): boolean =>
  cls.bases.some(
    (b) => typeof b !== 'string' || b === COMPUTED || /^(torch|torchebm)\./.test(b) || /(Error|Exception)$/.test(b),
  ) || cls.container !== null;

/** The `__init__` whose parameters the arguments of a class reach: one that takes all and passes all on is passed. */
function takenBy(cls: UserClass): UserFunction | undefined {
  const init = cls.method('__init__');
  const own = init?.passed.slice(1) ?? [];
  const takesAll = own.length > 0 && own.every((p) => p.parameter.spread !== '');
  const parent = init?.owner?.parent;
  if (!init || !takesAll || !parent || typeof parent === 'string' || !passesOn(init)) return init;
  return takenBy(parent) ?? init;
}

export function construct(c: Context, e: Call, cls: UserClass): Code {
  const free = !(cls.method('__init__')?.passed ?? []).some((p) => p.parameter.spread === '*');
  const made = (items: Item[]): Code =>
    code(['new ', free ? loosely(e, receiver(c, e.of)) : receiver(c, e.of), callDoc(items)]);
  if (cls.isEnum) return code([receiver(c, e.of), '.of', callDoc(args(c, e.args))]);
  const init = takenBy(cls);
  if (init && isArranged(c, e.args, init))
    return code(['new (', receiver(c, e.of), ' as any)', callDoc(userArgs(c, e.args, init))]);
  if (init) return made(userArgs(c, e.args, init));
  if (cls.isRecord && e.args.some((a) => a.spread === '*')) {
    // Fields in the order of what is spread.
    if (e.args.some((a) => a.name !== null || a.spread === '**')) fail('fields by name behind a list that is spread');
    const names = cls.records.map((r) => ({ doc: quote(r.js) as Doc }));
    const values = e.args.map((a) => ({ doc: (a.spread ? ['...', sequence(c, a.value)] : value(c, a.value)) as Doc }));
    const pairs: Doc = [
      c.imports.python('zip'),
      callDoc([{ doc: list('[', names, ']') }, { doc: list('[', values, ']') }]),
    ];
    return code(['new ', receiver(c, e.of), callDoc([{ doc: ['Object.fromEntries(', pairs, ') as any'] as Doc }])]);
  }
  if (cls.isRecord) {
    const given = e.args.map((a, i) =>
      a.name === null && !a.spread ? { ...a, name: cls.records[i]?.name ?? null } : a,
    );
    const [only, ...more] = given;
    // TypeScript does not look for fields in a dictionary that is all there is.
    if (only?.spread === '**' && more.length === 0) return made([{ doc: asOptions(c, only.value) }]);
    return made(args(c, given, (n) => cls.records.find((r) => r.name === n)?.js ?? camel(n)));
  }
  return made(args(c, e.args, cls.container ? (n) => n : undefined));
}

/** The arguments of a function of the program, as its translation takes them. */
export function userArgs(c: Context, given: readonly Argument[], fn: UserFunction): Item[] {
  const parameters = c.inference.parameters(fn);
  const items: Item[] = [];
  const options: Item[] = [];
  const byName = new Map<string, Argument>();
  // A parameter that is never None is given what TypeScript may not know to be there.
  const passed = (p: UserFunction['passed'][number] | undefined, a: Argument): Doc =>
    p?.variable.type && !/^(any|none|opt)$/.test(p.variable.type.k) && !p.parameter.spread
      ? sure(c, a.value)
      : value(c, a.value);
  if (isArranged(c, given, fn)) return [{ doc: ['...', arrangedArgs(c, given, fn)] }];
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
      else if (starred || !parameters.some((p) => p.parameter.spread === '*')) return args(c, given);
      else items.push(item);
    } else if (a.name !== null) byName.set(a.name, a);
    else {
      const p = parameters[next++];
      if (p?.option && !p.parameter.spread) options.push({ ...option(p.variable.js, passed(p, a)), ...extra });
      else if (p?.parameter.named) fail('more arguments by position than the function takes');
      else if (starred && p?.parameter.spread === '*') starred.push({ doc: value(c, a.value), ...extra });
      else items.push({ doc: passed(p, a), ...extra });
      if (p?.parameter.spread === '*') next--;
    }
  }
  // An argument by name that stands by position in the translation takes its place; a gap is `undefined`.
  const positional = parameters.filter((p) => !p.option && !p.parameter.spread);
  const lastNamed = positional.reduce((last, p, i) => (byName.has(p.parameter.name) ? i : last), -1);
  for (let i = items.length; i <= lastNamed; i++) {
    const a = byName.get(positional[i]!.parameter.name);
    items.push({
      doc: a ? passed(positional[i], a) : 'undefined',
      ...(a?.comment ? { comment: comment(a.comment)! } : {}),
    });
    if (a) byName.delete(a.name!);
  }
  for (const [name, a] of byName) {
    const p = parameters.find((q) => q.parameter.name === name);
    options.push({
      ...option(p?.variable.js ?? camel(name), passed(p, a)),
      ...(a.comment ? { comment: comment(a.comment)! } : {}),
    });
  }
  // An object of names stands behind all that come by position.
  const isSpread = given.some((a) => a.spread !== '');
  while (!isSpread && !starred && options.length > 0 && items.length < positional.length)
    items.push({ doc: 'undefined' });
  if (starred) {
    const before = positional.length;
    while (items.length < before) items.push({ doc: 'undefined' });
    const [only] = starred;
    const whole = starred.length === 1 && /^\.\.\.[\w.]+$/.test(flat(only!.doc));
    items.push({ doc: whole ? flat(only!.doc).slice(3) : list('[', starred, ']') });
  }
  // The object stands behind all places, of which some may be left to their defaults.
  const places = parameters.filter((p) => !p.option && p.parameter.spread === '').length;
  const isPlaced = options.length > 0 && !starred && !parameters.some((p) => p.parameter.spread === '*');
  while (isPlaced && items.length < places) items.push({ doc: 'undefined' });
  if (options.length > 0) items.push({ doc: list('{', options, '}', ' ') });
  return items;
}

export function userCall(c: Context, e: Call, fn: UserFunction): Code {
  const items = userArgs(c, e.args, fn);
  // A dictionary may hold nothing of what the function takes.
  const isOpen =
    isArranged(c, e.args, fn) ||
    (e.args.some((a) => a.spread === '**' && !isDropped(c, a.value)) &&
      !c.inference.parameters(fn).some((p) => p.option));
  const loose = (of: Doc): Doc =>
    isOpen ? ['(', of, ' as any)'] : fn.passed.some((p) => p.parameter.spread === '*') ? of : loosely(e, of);
  const of = present(typeOf(c, e.of));
  if (of.k === 'inst') {
    const named = of.cls.method('forward') && !of.cls.method('__call__') && isModule(of.cls);
    const method_ = named ? '' : of.cls.method('__call__') ? '.call' : '.forward';
    const target = receiver(c, e.of);
    // The arguments of `this`, whose class may be one below, are not known to TypeScript.
    const called_: Doc = named && target === 'this' ? `(this as ${of.cls.js})` : target;
    return wait(c, fn, [loose([called_, method_]), callDoc(items)]);
  }
  const isOfClass = fn.isStatic || fn.isClassMethod;
  if (e.of.kind === 'attribute' && fn.owner && isOfClass && present(typeOf(c, e.of.of)).k === 'inst') {
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
export function wait(c: Context, fn: UserFunction, doc: Doc): Code {
  if (!fn.async) return code(doc);
  if (c.canAwait) return awaited(c, doc);
  if (!fn.sync) {
    fn.sync = true;
    fn.async = false;
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
