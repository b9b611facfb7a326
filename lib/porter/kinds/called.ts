/** @file What calls tell: kinds of parameters and records, elements of lists, options of parsers. */

import { type Argument, children, type Expression, text } from '../reading/syntax.js';
import type { Scope, UserClass, UserFunction } from '../scope.js';
import type { Inference } from './inference.js';
import { ANY, BOOL, element, FLOAT, INT, join, listOf, PATH, present, STR, TENSOR, type Type } from './types.js';

/** Looks at calls: what they pass tells the kinds of parameters, what they append that of a list. */
export function learnCalls(inference: Inference, root: Expression, scope: Scope): void {
  const walk = (e: Expression, s: Scope): void => {
    const inner = inference.program.scopes.get(e) ?? s;
    if (e.kind === 'comprehension')
      for (const c of e.clauses) inference.assign(c.target, element(inference.type(c.over, inner)), inner);
    if (e.kind === 'attribute') reach(inference, e, inner);
    if (e.kind === 'walrus')
      inference.assign({ kind: 'name', name: e.name, from: e.from, to: e.to }, inference.type(e.value, s), s);
    if (e.kind === 'call') {
      const fn = inference.callee(e, inner);
      const made = inference.type(e.of, inner);
      if (made.k === 'class' && made.cls.isRecord && !fn) fill(inference, made.cls, e.args, inner);
      if (fn) pass(inference, fn, e.args, inner);
      else callbacks(inference, e, inner);
      // A command's function gets the arguments: `args.run(args)`.
      if (e.of.kind === 'attribute' && inference.type(e.of.of, inner).k === 'args')
        for (const handler of inference.handlers.get(e.of.name) ?? []) pass(inference, handler, e.args, inner);
      if (
        e.of.kind === 'attribute' &&
        (e.of.name === 'append' || e.of.name === 'extend' || e.of.name === 'add') &&
        e.args.length === 1
      ) {
        const t = inference.type(e.args[0]!.value, inner);
        const owner = inference.type(e.of.of, inner);
        if (owner.k === 'list') grow(inference, e.of.of, listOf(e.of.name === 'extend' ? element(t) : t), inner);
        if (owner.k === 'set') grow(inference, e.of.of, { k: 'set', of: t }, inner);
      }
      if (/^heapq\.heappush$/.test(inference.program.path(e.of, inner) ?? '') && e.args.length === 2)
        grow(inference, e.args[0]!.value, listOf(inference.type(e.args[1]!.value, inner)), inner);
      parser(inference, e, inner);
      if (!fn) ofElements(inference, e, inner);
    }
    for (const c of children(e)) {
      standsAsValue(inference, c, inner, e);
      walk(c, inner);
    }
  };
  standsAsValue(inference, root, scope, null);
  walk(root, scope);
}

/** Functions that see the elements of a sequence: `key=` of `sorted` and the like, those of `map`, `filter` and `reduce`. */
function ofElements(inference: Inference, e: Expression & { kind: 'call' }, scope: Scope): void {
  const path = inference.program.path(e.of, scope);
  const isOwn = e.of.kind === 'name' && !path && !scope.find(e.of.name);
  const name = isOwn ? (e.of as { name: string }).name : (path ?? '');
  const given = e.args.filter((a) => a.name === null && !a.spread).map((a) => a.value);
  const elements = (of: Expression | undefined): Type => (of ? element(inference.type(of, scope)) : ANY);
  const key = e.args.find((a) => a.name === 'key')?.value;
  if (
    key &&
    (/^(sorted|min|max)$/.test(name) || /^heapq\.n(largest|smallest)$/.test(name) || name === 'itertools.groupby')
  ) {
    const of = name.startsWith('heapq.') ? given[1] : given[0];
    if (given.length > 1 && !name.startsWith('heapq.'))
      see(inference, key, [join(inference.type(given[0]!, scope), inference.type(given[1]!, scope)) ?? ANY], scope);
    else see(inference, key, [elements(of)], scope);
  }
  if (key && e.of.kind === 'attribute' && e.of.name === 'sort') see(inference, key, [elements(e.of.of)], scope);
  const [first, second, third] = given;
  if (name === 'map' && first) see(inference, first, given.slice(1).map(elements), scope);
  if (/^(filter|itertools\.(takewhile|dropwhile|filterfalse))$/.test(name) && first)
    see(inference, first, [elements(second)], scope);
  if (name === 'functools.reduce' && first) {
    const start = third ? join(inference.type(third, scope), elements(second)) : elements(second);
    see(inference, first, [start ?? ANY, elements(second)], scope);
  }
  if (name === 'itertools.groupby' && second) see(inference, second, [elements(first)], scope);
}

/** Tells the parameters of a function what they are called with. */
function see(inference: Inference, f: Expression, types: readonly Type[], scope: Scope): void {
  const t = inference.type(f, scope);
  if (t.k !== 'func' || (inference.early && types.some((x) => x.k === 'any'))) return;
  for (const [i, p] of inference.parameters(t.fn).entries()) {
    const type = types[i];
    if (!type || type.k === 'any' || p.variable.fixed || p.parameter.spread) continue;
    p.variable.type = join(p.variable.type, type);
  }
}

/** Notes that a class stands as a value. */
function standsAsValue(inference: Inference, e: Expression, scope: Scope, within: Expression | null): void {
  if (e.kind !== 'name' || within?.kind === 'attribute' || within?.kind === 'index') return;
  const isAsked =
    within?.kind === 'call' && within.of.kind === 'name' && /^(isinstance|issubclass)$/.test(within.of.name);
  if (isAsked || (within?.kind === 'call' && within.of === e)) return;
  const cls = inference.program.classes.get(e.name);
  const t = cls && inference.type(e, scope);
  if (t?.k === 'class' && t.cls === cls) cls.isValue = true;
}

/** Notes whether a shared field is asked of an object or of its class. */
export function reach(inference: Inference, e: Expression & { kind: 'attribute' }, scope: Scope): void {
  if (inference.early) return;
  const of = present(inference.type(e.of, scope));
  if (of.k === 'class') Object.assign(of.cls.field(e.name) ?? {}, { ofClass: true });
  else if (of.k === 'inst') Object.assign(of.cls.field(e.name) ?? {}, { ofObject: true });
  else if (of.k === 'any')
    for (const cls of inference.program.classes.values())
      Object.assign(cls.fields.get(e.name) ?? {}, { ofObject: true });
}

export function grow(inference: Inference, e: Expression, t: Type, scope: Scope): void {
  if (e.kind === 'name' || e.kind === 'attribute') inference.assign(e, t, scope);
  else if (e.kind === 'index') inference.assign(e, t, scope);
}

/** Options of an `ArgumentParser` are the fields of what it gives. */
export function parser(inference: Inference, e: Expression & { kind: 'call' }, scope: Scope): void {
  if (e.of.kind !== 'attribute' || !/^(add_argument|add_subparsers|set_defaults)$/.test(e.of.name)) return;
  const owner = inference.type(e.of.of, scope);
  if (owner.k !== 'parser') return;
  if (e.of.name === 'set_defaults')
    for (const a of e.args) {
      if (!a.name) continue;
      if (!owner.fields.has(a.name)) owner.fields.set(a.name, ANY);
      const made = inference.type(a.value, scope);
      if (made.k === 'func') inference.handlers.set(a.name, (inference.handlers.get(a.name) ?? new Set()).add(made.fn));
    }
  if (e.of.name === 'add_subparsers') {
    const dest_ = e.args.find((a) => a.name === 'dest')?.value;
    if (dest_) owner.fields.set(text(dest_), STR);
  }
  if (e.of.name !== 'add_argument') return;
  const flags = e.args.flatMap((a) => (a.name === null && a.value.kind === 'string' ? [text(a.value)] : []));
  const named = new Map(e.args.filter((a) => a.name).map((a) => [a.name!, a.value]));
  const dest = named.get('dest');
  const flag = flags.find((f) => f.startsWith('--')) ?? flags[0] ?? '';
  // A name that only the running program knows.
  if (!dest && e.args.some((a) => a.name === null && !isPlainText(a.value))) {
    owner.fields.set('', ANY);
    return;
  }
  const name = dest?.kind === 'string' ? text(dest) : flag.replace(/^-+/, '').replaceAll('-', '_');
  const action = named.get('action');
  let t: Type = STR;
  const kind = named.get('type');
  const fallback = named.get('default');
  if (action?.kind === 'string' && /^store_(true|false)$/.test(text(action))) t = BOOL;
  else if (action?.kind === 'string' && text(action) === 'count') t = INT;
  else if (kind?.kind === 'name')
    t =
      kind.name === 'int'
        ? INT
        : kind.name === 'float'
          ? FLOAT
          : kind.name === 'str'
            ? STR
            : kind.name === 'Path'
              ? PATH
              : ANY;
  else if (kind) t = ANY;
  const many = named.get('nargs');
  const isList = (many && !(many.kind === 'string' && text(many) === '?')) || (action && text(action) === 'append');
  if (isList && t !== BOOL)
    t = fallback ? listOf(t) : named.has('nargs') && !flag.startsWith('-') ? listOf(t) : { k: 'opt', of: listOf(t) };
  else if (t !== BOOL && !named.has('required') && flag.startsWith('-')) {
    if (!fallback || (fallback.kind === 'constant' && fallback.value === 'None'))
      t = t === ANY ? ANY : { k: 'opt', of: t };
  }
  owner.fields.set(name, t);
}

const isPlainText = (e: Expression): boolean => e.kind === 'string' && e.pieces.every((p) => 'text' in p);

/** A function given to the library is called with tensors. */
export function callbacks(inference: Inference, e: Expression & { kind: 'call' }, scope: Scope): void {
  const of = inference.type(e.of, scope);
  const path =
    inference.program.path(e.of, scope) ?? (e.of.kind === 'attribute' ? ownerName(inference, e.of.of, scope) : null);
  if (!path || of.k === 'func') return;
  const given = /^torch\.(func|vmap|autograd)\b|^torchebm\./.test(path) ? TENSOR : /LambdaLR$/.test(path) ? INT : null;
  if (!given) return;
  for (const a of e.args) {
    const t = inference.type(a.value, scope);
    // A trainer gives its model.
    if (t.k !== 'func' || a.name === 'validate_fn') continue;
    for (const p of t.fn.passed) {
      if (!p.variable.type && !p.parameter.fallback && !p.variable.fixed)
        p.variable.type = isState(inference, t.fn, p.parameter.name) ? ANY : given;
    }
  }
}

/** Whether a function gives a parameter to `functional_call` as the tensors of a module. */
function isState(inference: Inference, fn: UserFunction, name: string): boolean {
  const of = fn.definition.kind === 'lambda' ? fn.definition.body : fn.definition;
  const { from, to } = of as { from: number; to: number };
  const text_ = inference.program.source.slice(from, to);
  return new RegExp(`\\bfunctional_call\\(\\s*[\\w.]+\\s*,\\s*(\\([^()]*)?\\b${name}\\b`).test(text_);
}

export function ownerName(inference: Inference, e: Expression, scope: Scope): string | null {
  const t = inference.type(e, scope);
  return t.k === 'lib' ? t.name : t.k === 'inst' ? t.cls.root : null;
}

/** Fields of a record without a kind of their own have that of what they are made with. */
export function fill(inference: Inference, cls: UserClass, args: readonly Argument[], scope: Scope): void {
  args.forEach((a, i) => {
    const record = a.name === null ? cls.records[i] : cls.records.find((r) => r.name === a.name);
    const field = record && cls.fields.get(record.name);
    if (a.spread || !record || !field || (record.type && !record.isOpen)) return;
    record.isOpen = true;
    const t = inference.type(a.value, scope);
    if (t.k !== 'any' || !inference.early) field.type = record.type = join(record.type, t);
  });
}

export function pass(inference: Inference, fn: UserFunction, args: readonly Argument[], scope: Scope): void {
  const parameters = inference.parameters(fn);
  args.forEach((a, i) => {
    if (a.spread) return;
    const p = a.name === null ? parameters[i] : parameters.find((q) => q.parameter.name === a.name);
    // Parameters behind `*args` come by name alone.
    if (a.name === null && p?.parameter.named) return;
    if (!p || p.variable.fixed || p.parameter.spread) return;
    const t = inference.type(a.value, scope);
    if (t.k === 'any') return;
    p.variable.type = join(p.variable.type, t);
    p.variable.incoming = join(p.variable.incoming, t);
  });
}
