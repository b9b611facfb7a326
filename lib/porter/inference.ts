/** @file The kind of value that each expression has: repeated over the program until nothing new is learnt. */
import { arrayResult, isArrayFunction, isWholeDtype } from './numpyTypes.js';
import { outerClass, type Program } from './program.js';
import { drawnType, GENERATOR, isGenerator, RANDOM, STATE } from './randomTypes.js';
import type { Scope, UserClass, UserFunction } from './scope.js';
import { called, methodResult, operatorResult, overloads } from './signatures.js';
import {
  type Argument,
  children,
  constantIndex,
  type Expression,
  expressionsOf,
  type Statement,
  statementsIn,
  text,
  within,
} from './syntax.js';
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
  isEmpty,
  isMap,
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

/** Methods of lists, text and dictionaries, which say nothing of a tensor. */
const COMMON = new Set(
  'append extend pop copy index count sort reverse items keys values get update insert split join format step to train eval parameters sample mean std add sub mul div'.split(
    ' ',
  ),
);
const TENSOR_ONLY = new Set(
  'shape ndim dtype device requires_grad requires_grad_ grad detach T backward numel dim size view item'.split(' '),
);

/** An empty set says nothing of its elements. */
const EMPTY_ELEMENT = emptyKey;

export class Inference {
  constructor(readonly program: Program) {}

  /** In the first rounds much is not known yet, and says nothing. */
  private early = true;

  /** Learns kinds until a round brings nothing new, at most a few. */
  run(): void {
    for (let round = 0; round < 8; round++) {
      this.early = round < 4;
      this.scope(this.program.body, this.program.module);
      for (const [node, fn] of this.program.functions) this.defaults(fn, node, round);
    }
  }

  private defaults(fn: UserFunction, _node: object, round: number): void {
    const method = fn.owner && !fn.isStatic;
    fn.passed.forEach(({ parameter, variable }, i) => {
      if (variable.fixed) return;
      if (i === 0 && method) {
        variable.type = fn.isClassMethod ? { k: 'class', cls: fn.owner! } : { k: 'inst', cls: fn.owner! };
        variable.fixed = true;
        return;
      }
      if (parameter.spread === '*') variable.type = listOf(ANY);
      else if (parameter.spread === '**') variable.type = { k: 'dict', key: STR, value: ANY, renamed: true };
      else if (parameter.annotation) variable.type = this.annotation(parameter.annotation, fn.scope);
      // A function that is only called may be a class, which its default tells.
      if (parameter.annotation && parameter.fallback && isCallable(parameter.annotation)) {
        const t = this.type(parameter.fallback, fn.scope.parent ?? fn.scope);
        if (t.k === 'maker' || t.k === 'class') variable.type = t;
      }
      if (!parameter.annotation && !parameter.spread && this.usedAsFunction(fn, parameter.name)) {
        variable.type = ANY;
        variable.fixed = true;
        return;
      }
      if (parameter.annotation || parameter.spread) {
        const none = parameter.fallback?.kind === 'constant' && parameter.fallback.value === 'None';
        if (none && variable.type && variable.type.k !== 'any')
          variable.type = { k: 'opt', of: present(variable.type) };
        variable.fixed = true;
        return;
      }
      if (round === 0 && parameter.fallback) {
        const t = this.type(parameter.fallback, fn.scope.parent ?? fn.scope);
        variable.type = join(variable.type, t);
      }
      const forward =
        fn.owner &&
        fn.definition.kind === 'function' &&
        (fn.definition.name === 'forward' || /^compute_|^gradient$/.test(fn.definition.name)) &&
        fn.owner.root;
      if (forward && (!variable.type || variable.type.k === 'none')) {
        variable.type = parameter.fallback ? { k: 'opt', of: TENSOR } : TENSOR;
      }
      if (round >= 1 && (!variable.type || variable.type.k === 'none') && this.usedAsTensor(fn, parameter.name)) {
        variable.type = parameter.fallback ? { k: 'opt', of: TENSOR } : TENSOR;
      }
    });
    if (fn.definition.kind === 'lambda') {
      fn.type = this.type(fn.definition.body, fn.scope);
      return;
    }
    const { returns, body } = fn.definition;
    let type: Type | undefined;
    for (const s of statementsIn(body)) {
      if (s.kind === 'return') type = join(type, s.value ? this.type(s.value, fn.scope) : NONE);
    }
    if (fn.generator) {
      let each: Type | undefined;
      for (const s of statementsIn(body)) {
        for (const e of expressionsOf(s)) {
          for (const x of within(e)) {
            if (x.kind === 'yield')
              each = join(
                each,
                x.of ? (x.from_ ? element(this.type(x.of, fn.scope)) : this.type(x.of, fn.scope)) : NONE,
              );
          }
        }
      }
      fn.type = iterable(each ?? ANY);
      return;
    }
    if (!type && !returns && fn.owner && fn.definition.kind === 'function')
      type = this.replaced(fn.owner, fn.definition.name);
    fn.type = returns ? this.annotation(returns, fn.scope) : (type ?? NONE);
    if (returns && (fn.type.k === 'any' || fn.type.k === 'tuple') && type) fn.type = type;
  }

  /** Whether a parameter is called, or asked for its class: then it may be of any kind. */
  private usedAsFunction(fn: UserFunction, name: string): boolean {
    if (fn.definition.kind === 'lambda') return false;
    const isIt = (x: Expression | undefined): boolean => x?.kind === 'name' && x.name === name;
    return [...statementsIn(fn.definition.body)]
      .flatMap(expressionsOf)
      .some((root) =>
        [...within(root)].some(
          (e) =>
            e.kind === 'call' &&
            ((isIt(e.of) && isPlainValue(this.program, fn, name)) ||
              (e.of.kind === 'name' && /^(isinstance|callable|isfunction)$/.test(e.of.name) && isIt(e.args[0]?.value))),
        ),
      );
  }

  /** The type of the methods that replace one without a `return`. */
  private replaced(cls: UserClass, name: string): Type | undefined {
    let type: Type | undefined;
    for (const other of this.program.classes.values()) {
      const own = other.methods.get(name);
      if (other !== cls && own && other.method(name) === own && isBelow(other, cls) && own.type?.k !== 'none')
        type = join(type, own.type);
    }
    return type;
  }

  /** Whether a parameter is used as only a tensor can be. */
  private usedAsTensor(fn: UserFunction, name: string): boolean {
    const roots =
      fn.definition.kind === 'lambda'
        ? [fn.definition.body]
        : [...statementsIn(fn.definition.body)].flatMap(expressionsOf);
    return roots.some((root) =>
      [...within(root)].some((e) => {
        const isIt = (x: Expression | undefined): boolean => x?.kind === 'name' && x.name === name;
        if (e.kind === 'attribute' && isIt(e.of) && this.program.methods.has(e.name)) return false;
        if (e.kind === 'attribute' && isIt(e.of))
          return TENSOR_ONLY.has(e.name) || (!COMMON.has(e.name) && overloads(e.name) !== null);
        if (e.kind === 'call') {
          const path = this.program.path(e.of, fn.scope);
          if (
            path?.startsWith('torch.') &&
            e.args.some((a) => isIt(a.value)) &&
            !/\.(zeros|ones|randn|rand|full|empty|eye|tensor|arange|linspace|manual_seed|randint|randperm|device|save|load|Linear)$/.test(
              path,
            )
          ) {
            return !path.startsWith('torch.nn.') || path.startsWith('torch.nn.functional');
          }
          const callee = this.type(e.of, fn.scope);
          if (
            isIt(e.args[0]?.value) &&
            (callee.k === 'inst' || (callee.k === 'lib' && callee.name.startsWith('torch.nn')))
          )
            return true;
        }
        return e.kind === 'index' && isIt(e.of) && e.indices.length > 1;
      }),
    );
  }

  private scope(block: readonly Statement[], scope: Scope): void {
    for (const s of statementsIn(block)) {
      for (const e of expressionsOf(s)) this.visit(e, scope);
      switch (s.kind) {
        case 'assign':
          for (const t of s.targets) {
            this.mark(t, scope);
            if (s.annotation && t.kind === 'name') {
              const v = scope.find(t.name);
              const annotated = this.annotation(s.annotation, scope);
              if (v && annotated.k !== 'any') {
                v.type = annotated;
                v.fixed = true;
              }
            }
            if (s.value) this.assign(t, this.type(s.value, scope), scope, s.value);
            if (s.annotation && t.kind === 'attribute') this.assign(t, this.annotation(s.annotation, scope), scope);
          }
          break;
        case 'update': {
          const left = this.type(s.target, scope);
          this.mark(s.target, scope);
          if (s.target.kind === 'name' || s.target.kind === 'attribute') {
            this.assign(s.target, this.arithmetic(s.op, left, this.type(s.value, scope)), scope);
          } else if (s.target.kind === 'index')
            this.assign(s.target, this.arithmetic(s.op, left, this.type(s.value, scope)), scope);
          break;
        }
        case 'for':
          this.assign(s.target, element(this.type(s.over, scope)), scope);
          break;
        case 'with':
          for (const i of s.items) if (i.target) this.assign(i.target, this.type(i.value, scope), scope);
          break;
        case 'function':
          this.scope(s.body, this.program.scopes.get(s)!);
          break;
        case 'class':
          this.classScope(s, scope);
          break;
        default:
      }
    }
  }

  /** Notes that a shared field gets a value of its own in an object. */
  private mark(target: Expression, scope: Scope): void {
    if (target.kind === 'tuple') for (const i of target.items) this.mark(i.value, scope);
    if (target.kind !== 'attribute') return;
    const of = this.type(target.of, scope);
    if (of.k === 'inst') Object.assign(of.cls.field(target.name) ?? {}, { isAssigned: true });
  }

  private classScope(s: Statement & { kind: 'class' }, scope: Scope): void {
    const cls = this.program.classes.get(s.name)!;
    for (const m of s.body) {
      if (m.kind === 'function') this.scope(m.body, this.program.scopes.get(m)!);
      if (m.kind !== 'assign' || m.targets[0]?.kind !== 'name') continue;
      const field = cls.fields.get(m.targets[0].name);
      const annotated = m.annotation ? this.annotation(m.annotation, scope) : undefined;
      const t = annotated && annotated.k !== 'any' ? annotated : m.value ? this.type(m.value, scope) : undefined;
      const record = cls.records.find((r) => r.name === (m.targets[0] as { name: string }).name);
      // Calls tell the kinds that no annotation does.
      if (t === undefined && record) continue;
      if (field) field.type = t;
      if (record) record.type = t;
    }
  }

  assign(target: Expression, type: Type, scope: Scope, value?: Expression): void {
    if (this.early && (type.k === 'any' || (target.kind === 'name' && value?.kind !== 'list' && isPartly(type))))
      return;
    if (target.kind === 'name') {
      const v = scope.find(target.name);
      if (v && !v.fixed) v.type = join(v.type, type);
    } else if (target.kind === 'tuple' || target.kind === 'list') {
      target.items.forEach((item, i) => {
        const source =
          value?.kind === 'tuple' && value.items.length === target.items.length ? value.items[i]!.value : undefined;
        const part = source ? this.type(source, scope) : this.part(type, i);
        if (item.value.kind === 'starred') this.assign(item.value.of, listOf(element(type)), scope);
        else this.assign(item.value, part, scope, source);
      });
    } else if (target.kind === 'attribute') {
      const of = this.type(target.of, scope);
      const cls = of.k === 'inst' ? of.cls : of.k === 'class' ? of.cls : null;
      const field = cls?.field(target.name);
      if (field) field.type = join(field.type, type);
    } else if (target.kind === 'index' && target.of.kind === 'name') {
      // The values put into a list or a dictionary tell its kind.
      const v = scope.find(target.of.name);
      if (v?.type?.k === 'dict' && !v.fixed) {
        v.type = join(v.type, this.entry(target, type, scope));
      } else if (v?.type?.k === 'list' && !v.fixed && target.indices[0]?.kind !== 'slice')
        v.type = join(v.type, listOf(type));
    } else if (target.kind === 'index' && target.of.kind === 'attribute') {
      const of = this.type(target.of, scope);
      if (of.k === 'dict') this.assign(target.of, this.entry(target, type, scope), scope);
    }
  }

  /** A dictionary with an entry such as is stored in it. */
  private entry(target: Expression & { kind: 'index' }, value: Type, scope: Scope): Type {
    const { indices } = target;
    const key =
      indices.length > 1 ? tupleOf(...indices.map((i) => this.type(i, scope))) : this.type(indices[0]!, scope);
    return {
      k: 'dict',
      key,
      value,
      ...(indices.length === 1 && this.isDigits(indices[0]!, scope) ? { map: true } : {}),
    };
  }

  /** Whether a text is that of a whole number, which an object of JavaScript would put before its other keys. */
  private isDigits(e: Expression, scope: Scope): boolean {
    if (e.kind === 'string') {
      const [only, ...more] = e.pieces;
      if (!only || more.length > 0) return false;
      return 'text' in only ? /^(0|[1-9]\d*)$/.test(only.text) : this.type(only.value, scope).k === 'int';
    }
    const first = e.kind === 'call' && e.of.kind === 'name' && e.of.name === 'str' ? e.args[0]?.value : undefined;
    return first !== undefined && !scope.find('str') && this.type(first, scope).k === 'int';
  }

  part(type: Type, i: number): Type {
    return type.k === 'tuple' ? (type.items[i] ?? ANY) : element(type);
  }

  /** Whether the program has a dictionary whose keys are not text. */
  hasMaps(): boolean {
    const types = [
      ...[...this.program.scopes.values(), this.program.module].flatMap((s) =>
        [...s.variables.values()].map((v) => v.type),
      ),
      ...[...this.program.classes.values()].flatMap((cls) => [...cls.fields.values()].map((f) => f.type)),
    ];
    return types.some((t) => t !== undefined && isMap(present(t)));
  }

  /** Looks at calls: what they pass tells the kinds of parameters, what they append that of a list. */
  private visit(root: Expression, scope: Scope): void {
    const walk = (e: Expression, s: Scope): void => {
      const inner = this.program.scopes.get(e) ?? s;
      if (e.kind === 'comprehension')
        for (const c of e.clauses) this.assign(c.target, element(this.type(c.over, inner)), inner);
      if (e.kind === 'attribute') this.reach(e, inner);
      if (e.kind === 'walrus')
        this.assign({ kind: 'name', name: e.name, from: e.from, to: e.to }, this.type(e.value, s), s);
      if (e.kind === 'call') {
        const fn = this.callee(e, inner);
        const made = this.type(e.of, inner);
        if (made.k === 'class' && made.cls.isRecord && !fn) this.fill(made.cls, e.args, inner);
        if (fn) this.pass(fn, e.args, inner);
        else this.callbacks(e, inner);
        if (
          e.of.kind === 'attribute' &&
          (e.of.name === 'append' || e.of.name === 'extend' || e.of.name === 'add') &&
          e.args.length === 1
        ) {
          const t = this.type(e.args[0]!.value, inner);
          const owner = this.type(e.of.of, inner);
          if (owner.k === 'list') this.grow(e.of.of, listOf(e.of.name === 'extend' ? element(t) : t), inner);
          if (owner.k === 'set') this.grow(e.of.of, { k: 'set', of: t }, inner);
        }
        this.parser(e, inner);
      }
      const list = children(e);
      for (const c of list) walk(c, inner);
    };
    walk(root, scope);
  }

  /** Notes whether a shared field is asked of an object or of its class. */
  private reach(e: Expression & { kind: 'attribute' }, scope: Scope): void {
    if (this.early) return;
    const of = present(this.type(e.of, scope));
    if (of.k === 'class') Object.assign(of.cls.field(e.name) ?? {}, { ofClass: true });
    else if (of.k === 'inst') Object.assign(of.cls.field(e.name) ?? {}, { ofObject: true });
    else if (of.k === 'any')
      for (const cls of this.program.classes.values()) Object.assign(cls.fields.get(e.name) ?? {}, { ofObject: true });
  }

  private grow(e: Expression, t: Type, scope: Scope): void {
    if (e.kind === 'name' || e.kind === 'attribute') this.assign(e, t, scope);
    else if (e.kind === 'index') this.assign(e, t, scope);
  }

  /** Options of an `ArgumentParser` are the fields of what it gives. */
  private parser(e: Expression & { kind: 'call' }, scope: Scope): void {
    if (e.of.kind !== 'attribute' || e.of.name !== 'add_argument') return;
    const owner = this.type(e.of.of, scope);
    if (owner.k !== 'parser') return;
    const flags = e.args.flatMap((a) => (a.name === null && a.value.kind === 'string' ? [text(a.value)] : []));
    const named = new Map(e.args.filter((a) => a.name).map((a) => [a.name!, a.value]));
    const dest = named.get('dest');
    const flag = flags.find((f) => f.startsWith('--')) ?? flags[0] ?? '';
    const name = dest?.kind === 'string' ? text(dest) : flag.replace(/^-+/, '').replaceAll('-', '_');
    const action = named.get('action');
    let t: Type = STR;
    const kind = named.get('type');
    const fallback = named.get('default');
    if (action?.kind === 'string' && text(action).startsWith('store_')) t = BOOL;
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
    if (named.has('nargs') && t !== BOOL) t = listOf(t);
    else if (t !== BOOL && !named.has('required') && flag.startsWith('-')) {
      if (!fallback || (fallback.kind === 'constant' && fallback.value === 'None'))
        t = t === ANY ? ANY : { k: 'opt', of: t };
    }
    owner.fields.set(name, t);
  }

  /** A function given to the library is called with tensors. */
  private callbacks(e: Expression & { kind: 'call' }, scope: Scope): void {
    const of = this.type(e.of, scope);
    const path = this.program.path(e.of, scope) ?? (e.of.kind === 'attribute' ? this.ownerName(e.of.of, scope) : null);
    if (!path || of.k === 'func') return;
    const given = /^torch\.(func|vmap|autograd)\b|^torchebm\./.test(path)
      ? TENSOR
      : /LambdaLR$/.test(path)
        ? INT
        : null;
    if (!given) return;
    for (const a of e.args) {
      const t = this.type(a.value, scope);
      if (t.k !== 'func') continue;
      for (const p of t.fn.passed) {
        if (!p.variable.type && !p.parameter.fallback && !p.variable.fixed) p.variable.type = given;
      }
    }
  }

  private ownerName(e: Expression, scope: Scope): string | null {
    const t = this.type(e, scope);
    return t.k === 'lib' ? t.name : t.k === 'inst' ? t.cls.root : null;
  }

  /** The function of the program that a call runs, if it is known. */
  callee(e: Expression & { kind: 'call' }, scope: Scope): UserFunction | null {
    const t = this.type(e.of, scope);
    if (t.k === 'func') return t.fn;
    if (t.k === 'class') return t.cls.method('__init__') ?? null;
    if (t.k === 'inst') return t.cls.method('forward') ?? t.cls.method('__call__') ?? null;
    if (e.of.kind === 'attribute') {
      if (e.of.of.kind === 'call' && e.of.of.of.kind === 'name' && e.of.of.of.name === 'super') {
        const cls = outerClass(scope);
        for (const b of cls?.bases ?? []) {
          const fn = typeof b === 'string' ? undefined : b.method(e.of.name);
          if (fn) return fn;
        }
        return null;
      }
      const owner = present(this.type(e.of.of, scope));
      if (owner.k === 'inst' || owner.k === 'class') return owner.cls.method(e.of.name) ?? null;
      if (owner.k === 'any') {
        const list = this.program.methods.get(e.of.name) ?? [];
        if (list.length === 1 && !COMMON.has(e.of.name) && list[0]!.definition.kind === 'function') return list[0]!;
      }
    }
    return null;
  }

  /** The parameters of a function behind `self`. */
  parameters(fn: UserFunction): UserFunction['passed'] {
    return fn.owner && !fn.isStatic ? fn.passed.slice(1) : fn.passed;
  }

  /** Fields of a record without a kind of their own have that of what they are made with. */
  private fill(cls: UserClass, args: readonly Argument[], scope: Scope): void {
    args.forEach((a, i) => {
      const record = a.name === null ? cls.records[i] : cls.records.find((r) => r.name === a.name);
      const field = record && cls.fields.get(record.name);
      if (a.spread || !record || !field || (record.type && !record.isOpen)) return;
      record.isOpen = true;
      const t = this.type(a.value, scope);
      if (t.k !== 'any' || !this.early) field.type = record.type = join(record.type, t);
    });
  }

  private pass(fn: UserFunction, args: readonly Argument[], scope: Scope): void {
    const parameters = this.parameters(fn);
    args.forEach((a, i) => {
      if (a.spread) return;
      const p = a.name === null ? parameters[i] : parameters.find((q) => q.parameter.name === a.name);
      // Parameters behind `*args` come by name alone.
      if (a.name === null && p?.parameter.named) return;
      if (!p || p.variable.fixed || p.parameter.spread) return;
      const t = this.type(a.value, scope);
      if (t.k !== 'any') p.variable.type = join(p.variable.type, t);
    });
  }

  annotation(e: Expression, scope: Scope): Type {
    const path = this.program.path(e, scope);
    const name = e.kind === 'name' ? e.name : e.kind === 'attribute' ? e.name : '';
    if (e.kind === 'constant') return e.value === 'None' ? NONE : ANY;
    if (e.kind === 'string') return /^(torch\.)?Tensor$/.test(text(e)) ? TENSOR : (this.userClass(text(e)) ?? ANY);
    if (e.kind === 'binary' && e.op === '|')
      return join(this.annotation(e.left, scope), this.annotation(e.right, scope)) ?? ANY;
    if (e.kind === 'index') {
      const outer = e.of.kind === 'name' ? e.of.name : e.of.kind === 'attribute' ? e.of.name : '';
      const inner = e.indices.flatMap((i) => (i.kind === 'tuple' ? i.items.map((x) => x.value) : [i]));
      const types = inner.map((i) =>
        i.kind === 'constant' && i.value === 'Ellipsis' ? ANY : this.annotation(i, scope),
      );
      if (/^(list|List|Sequence)$/.test(outer)) return listOf(types[0] ?? ANY);
      if (/^(Iterable|Iterator|Generator)$/.test(outer)) return iterable(types[0] ?? ANY);
      if (/^(set|Set)$/.test(outer)) return { k: 'set', of: types[0] ?? ANY };
      if (/^(dict|Dict|Mapping|DefaultDict)$/.test(outer))
        return { k: 'dict', key: types[0] ?? STR, value: types[1] ?? ANY };
      if (/^(tuple|Tuple)$/.test(outer)) {
        const last = inner.at(-1);
        return last?.kind === 'constant' && last.value === 'Ellipsis' ? listOf(types[0]!) : tupleOf(...types);
      }
      if (outer === 'Optional') return types[0]!.k === 'any' ? ANY : { k: 'opt', of: types[0]! };
      if (outer === 'Union') return types.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
      return ANY;
    }
    switch (name) {
      case 'int':
        return INT;
      case 'float':
        return FLOAT;
      case 'bool':
        return BOOL;
      case 'str':
        return STR;
      case 'Tensor':
      case 'FloatTensor':
      case 'ndarray':
      case 'Parameter':
        return TENSOR;
      case 'LongTensor':
        return WHOLE;
      case 'Path':
        return PATH;
      case 'list':
        return listOf(ANY);
      case 'dict':
        return { k: 'dict', key: STR, value: ANY };
      case 'device':
        return { k: 'device' };
    }
    if (e.kind === 'name') {
      const cls = this.userClass(e.name);
      if (cls) return cls;
    }
    if (path && isGenerator(lib(path))) return lib(path);
    return path && /^(torchebm|torch)\./.test(path) && /^[A-Z]/.test(name) ? lib(path) : ANY;
  }

  private userClass(name: string): Type | null {
    const cls = this.program.classes.get(name);
    return cls ? { k: 'inst', cls } : null;
  }

  type(e: Expression, scope: Scope): Type {
    switch (e.kind) {
      case 'number':
        return /j$/i.test(e.text) ? ANY : /^0[xob]/i.test(e.text) || !/[.e]/i.test(e.text) ? INT : FLOAT;
      case 'string':
        return STR;
      case 'constant':
        return e.value === 'None' ? NONE : e.value === 'Ellipsis' ? ANY : BOOL;
      case 'name':
        return this.nameType(e, scope);
      case 'attribute':
        return this.attribute(e, scope);
      case 'index':
        return this.index(e, scope);
      case 'call':
        return this.call(e, scope);
      case 'unary': {
        if (e.op === 'not') return BOOL;
        const t = this.type(e.of, scope);
        return t.k === 'bool' ? INT : t;
      }
      case 'binary':
        return this.arithmetic(e.op, this.type(e.left, scope), this.type(e.right, scope), e);
      case 'compare': {
        const types = e.operands.map((o) => present(this.type(o, scope)));
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
        const a = this.type(e.left, scope);
        const b = this.type(e.right, scope);
        return (e.op === 'or' ? join(present(a), b) : join(a, b)) ?? ANY;
      }
      case 'choice':
        return join(this.type(e.yes, scope), this.type(e.other, scope)) ?? ANY;
      case 'list':
      case 'set': {
        if (e.items.length === 0) return e.kind === 'list' ? emptyList() : { k: 'set', of: EMPTY_ELEMENT };
        const of = e.items.map((i) =>
          i.value.kind === 'starred' ? element(this.type(i.value.of, scope)) : this.type(i.value, scope),
        );
        const joined = of.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
        return { k: e.kind, of: joined };
      }
      case 'tuple':
        if (e.items.some((i) => i.value.kind === 'starred')) return listOf(ANY);
        return tupleOf(...e.items.map((i) => this.type(i.value, scope)));
      case 'dict': {
        if (e.items.length === 0) return emptyDict();
        const keys = e.items.filter((i) => i.key).map((i) => this.type(i.key!, scope));
        const values = e.items.map((i) => {
          const t = this.type(i.value, scope);
          return i.key ? t : t.k === 'dict' ? t.value : ANY;
        });
        return {
          k: 'dict',
          key: keys.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? STR,
          value: values.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY,
          ...(e.items.some((i) => i.key && this.isDigits(i.key, scope)) ? { map: true } : {}),
        };
      }
      case 'comprehension': {
        const inner = this.program.scopes.get(e) ?? scope;
        for (const c of e.clauses) this.assign(c.target, element(this.type(c.over, inner)), inner);
        const value = this.type(e.value, inner);
        if (e.shape === 'dict')
          return {
            k: 'dict',
            key: this.type(e.key!, inner),
            value,
            ...(this.isDigits(e.key!, inner) ? { map: true } : {}),
          };
        return e.shape === 'set' ? { k: 'set', of: value } : listOf(value);
      }
      case 'lambda': {
        const fn = this.program.functions.get(e);
        return fn ? { k: 'func', fn } : ANY;
      }
      case 'walrus':
        return this.type(e.value, scope);
      case 'starred':
        return this.type(e.of, scope);
      default:
        return ANY;
    }
  }

  private nameType(e: Expression & { kind: 'name' }, scope: Scope): Type {
    const v = scope.find(e.name);
    if (v) return v.narrowed && v.type ? present(v.type) : (v.type ?? ANY);
    const path = this.program.path(e, scope);
    if (path) return this.pathType(path);
    if (e.name === '__file__' || e.name === '__name__') return STR;
    return ANY;
  }

  private pathType(path: string): Type {
    if (/^(math|numpy|torch)\.(pi|e|inf|nan|tau|Inf|NaN)$/.test(path)) return FLOAT;
    if (/^(torch\.nn|torch\.optim|torchebm)\.(\w+\.)*[A-Z]\w*$/.test(path) && !/[A-Z]\w*\./.test(path))
      return { k: 'maker', name: path, classes: [] };
    if (path === 'random') return RANDOM;
    if (path === 'numpy.random') return STATE;
    if (/^torch\.(float|double|half|int|long|bool|bfloat|uint|complex)\w*$/.test(path)) return { k: 'dtype' };
    return ANY;
  }

  private attribute(e: Expression & { kind: 'attribute' }, scope: Scope): Type {
    const path = this.program.path(e, scope);
    if (path) return this.pathType(path);
    const of = present(this.type(e.of, scope));
    switch (of.k) {
      case 'tensor':
        if (e.name === 'shape') return SHAPE;
        if (['T', 'mT', 'H', 'data', 'grad', 'real', 'imag', 'values', 'indices'].includes(e.name)) return of;
        if (e.name === 'ndim' || (e.name === 'size' && (of.numpy || !this.program.usesTorch))) return INT;
        if (['requires_grad', 'is_leaf', 'is_cuda'].includes(e.name)) return BOOL;
        if (e.name === 'device') return { k: 'device' };
        return e.name === 'dtype' ? { k: 'dtype' } : ANY;
      case 'tuple':
        if (e.name === 'weights') return { k: 'opt', of: TENSOR };
        return of.items[0] && isTensor(of.items[0]) ? TENSOR : ANY;
      case 'inst': {
        const field = of.cls.field(e.name);
        if (field) return field.type ?? ANY;
        const method = of.cls.method(e.name);
        if (method) return method.isProperty ? (method.type ?? ANY) : { k: 'func', fn: method };
        if (of.cls.isEnum && e.name === 'name') return STR;
        if (e.name === '__class__') return { k: 'class', cls: of.cls };
        return ANY;
      }
      case 'class': {
        if (e.name === '__name__') return STR;
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
        if (of.name === 'matplotlib.Axes' && (e.name === 'figure' || e.name === 'fig')) return lib('matplotlib.Figure');
        if (/^torch\.nn\./.test(of.name) && (e.name === 'weight' || e.name === 'bias')) return TENSOR;
        if (e.name === 'device') return { k: 'device' };
        if (/_features$|_dim$|_channels$/.test(e.name)) return INT;
        return ANY;
      default:
        return ANY;
    }
  }

  private index(e: Expression & { kind: 'index' }, scope: Scope): Type {
    const path = this.program.path(e.of, scope);
    if (path === 'numpy.mgrid' || path === 'numpy.c_' || path === 'numpy.r_') return ARRAY;
    const of = present(this.type(e.of, scope));
    const [first] = e.indices;
    if (of.k === 'tensor') return of;
    if (of.k === 'shape') return first?.kind === 'slice' ? SHAPE : INT;
    if (of.k === 'str') return STR;
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
    if (of.k === 'lib' && /Dataset$/.test(of.name)) return TENSOR;
    if (of.k === 'lib' && /Sequential|ModuleList/.test(of.name) && first?.kind === 'slice')
      return /ModuleList/.test(of.name) ? listOf(ANY) : of;
    return ANY;
  }

  arithmetic(op: string, a: Type, b: Type, e?: Expression & { kind: 'binary' }): Type {
    const [x, y] = [present(a), present(b)];
    if (x.k === 'inst' || y.k === 'inst') {
      const name = OPERATORS[op] ?? '';
      const own = x.k === 'inst' ? x.cls.method(`__${name}__`) : undefined;
      const other = y.k === 'inst' ? y.cls.method(`__r${name}__`) : undefined;
      return (own ?? other)?.type ?? ANY;
    }
    if (isTensor(x) || isTensor(y)) {
      const other = isTensor(x) ? y : x;
      const whole = (isTensor(x) ? x : y) as { whole?: boolean };
      const numpy = [x, y].some((t) => t.k === 'tensor' && t.numpy);
      if (whole.whole && op !== '/' && (other.k === 'int' || (other.k === 'tensor' && other.whole)))
        return numpy ? WHOLE_ARRAY : WHOLE;
      return x.k === 'any' || y.k === 'any' || isNumber(other) || isTensor(other) ? (numpy ? ARRAY : TENSOR) : ANY;
    }
    if (isNumber(x) && isNumber(y)) {
      if (op === '/') return FLOAT;
      if ('&|^'.includes(op) && x.k === 'bool' && y.k === 'bool') return BOOL;
      if (op === '**' && x.k === 'int' && e && e.right.kind === 'unary') return FLOAT;
      return x.k === 'float' || y.k === 'float' ? FLOAT : INT;
    }
    if (op === '+' && x.k === 'str' && y.k === 'str') return STR;
    if (op === '*' && ((x.k === 'str' && y.k === 'int') || (x.k === 'int' && y.k === 'str'))) return STR;
    if (op === '%' && x.k === 'str') return STR;
    if (op === '+' && x.k === 'list' && y.k === 'list') return join(x, y)!;
    if (op === '+' && x.k === 'tuple' && y.k === 'tuple') return tupleOf(...x.items, ...y.items);
    if (op === '+' && ['list', 'tuple', 'shape'].includes(x.k) && ['list', 'tuple', 'shape'].includes(y.k))
      return listOf(join(element(x), element(y))!);
    if (op === '*' && (x.k === 'list' || x.k === 'tuple') && y.k === 'int') return listOf(element(x));
    if (op === '*' && x.k === 'int' && (y.k === 'list' || y.k === 'tuple')) return listOf(element(y));
    if (op === '/' && x.k === 'path') return PATH;
    if ('&|-^'.includes(op) && x.k === 'set' && y.k === 'set') return x;
    if (op === '|' && x.k === 'dict' && y.k === 'dict') return join(x, y)!;
    return ANY;
  }

  call(e: Expression & { kind: 'call' }, scope: Scope): Type {
    const args = e.args;
    const first = args[0]?.value;
    const firstType = first ? this.type(first, scope) : ANY;
    const path = this.program.path(e.of, scope);
    if (path) return this.pathCall(path, e, firstType, scope);
    if (e.of.kind === 'name' && !scope.find(e.of.name)) return this.builtin(e.of.name, e, firstType, scope);
    const of = this.type(e.of, scope);
    if (of.k === 'class') return { k: 'inst', cls: of.cls };
    if (of.k === 'func') return of.fn.isDecorated ? ANY : (of.fn.type ?? ANY);
    if (of.k === 'inst') return this.instanceCall(of.cls);
    if (of.k === 'lib') return called(of.name);
    if (of.k === 'maker') return of.name ? lib(of.name) : ANY;
    if (e.of.kind === 'attribute') return this.method(e, e.of, scope);
    return ANY;
  }

  private instanceCall(cls: UserClass): Type {
    const fn = cls.method('forward') ?? cls.method('__call__');
    if (fn) return fn.type ?? ANY;
    return cls.root ? called(cls.root) : ANY;
  }

  private builtin(name: string, e: Expression & { kind: 'call' }, first: Type, scope: Scope): Type {
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
        return first;
      case 'round':
        return e.args.length > 1 ? first : isTensor(first) ? first : INT;
      case 'min':
      case 'max': {
        if (e.args.filter((a) => !a.name).length > 1) {
          return (
            e.args
              .filter((a) => !a.name)
              .map((a) => this.type(a.value, scope))
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
        const path = e.args[0] ? this.program.path(e.args[0].value, scope) : null;
        if (path === 'torch.optim' || path === 'torch.nn')
          return { k: 'maker', name: path === 'torch.nn' ? 'torch.nn.Module' : 'torch.optim.Optimizer', classes: [] };
        return ANY;
      }
      case 'type':
        return first.k === 'inst' ? { k: 'class', cls: first.cls } : ANY;
      case 'pow':
        return this.arithmetic('**', first, e.args[1] ? this.type(e.args[1].value, scope) : ANY);
      case 'range':
        return listOf(INT);
      case 'enumerate':
        return iterable(tupleOf(INT, element(first)));
      case 'zip':
        return iterable(tupleOf(...e.args.map((a) => (a.spread ? ANY : element(this.type(a.value, scope))))));
      case 'list':
      case 'sorted':
      case 'reversed':
        return e.args.length === 0 ? emptyList() : listOf(element(first));
      case 'tuple':
        return first.k === 'tuple' ? first : first.k === 'shape' ? SHAPE : listOf(element(first));
      case 'set':
      case 'frozenset':
        return { k: 'set', of: e.args.length ? element(first) : EMPTY_ELEMENT };
      case 'dict':
        if (e.args.length === 0) return emptyDict();
        if (e.args.every((a) => a.name)) {
          return {
            k: 'dict',
            key: STR,
            value:
              e.args.map((a) => this.type(a.value, scope)).reduce<Type | undefined>((a, b) => join(a, b), undefined) ??
              ANY,
          };
        }
        return first.k === 'dict' ? first : { k: 'dict', key: STR, value: ANY };
      case 'map': {
        return first.k === 'func' ? listOf(first.fn.type ?? ANY) : listOf(ANY);
      }
      case 'filter':
        return listOf(e.args[1] ? element(this.type(e.args[1].value, scope)) : ANY);
      case 'next':
        return first.k === 'iterable' || first.k === 'list' ? element(first) : ANY;
      case 'iter':
        return first;
      default:
        return ANY;
    }
  }

  private pathCall(path: string, e: Expression & { kind: 'call' }, first: Type, scope: Scope): Type {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const names = e.args.filter((a) => a.name).map((a) => a.name!);
    if (path === 'argparse.ArgumentParser') return this.remembered(e, () => ({ k: 'parser', fields: new Map() }));
    if (path.startsWith('pathlib.')) return PATH;
    if (path.startsWith('math.'))
      return ['floor', 'ceil', 'trunc', 'comb', 'gcd', 'factorial', 'isqrt'].includes(name)
        ? INT
        : ['isnan', 'isinf', 'isfinite', 'isclose'].includes(name)
          ? BOOL
          : FLOAT;
    if (path.startsWith('time.')) return FLOAT;
    if (path === 'random.Random') return RANDOM;
    if (path.startsWith('random.')) return drawnType(name, e, RANDOM, (x) => this.type(x, scope));
    if (path === 'numpy.random.RandomState') return STATE;
    if (path === 'numpy.random.default_rng') return GENERATOR;
    if (path.startsWith('numpy.random.')) return drawnType(name, e, STATE, (x) => this.type(x, scope));
    if (/^tqdm\.|\.tqdm$|\.trange$/.test(path)) return name === 'trange' ? iterable(INT) : iterable(element(first));
    if (path === 'os.getenv' || path === 'os.environ.get') return e.args.length > 1 ? STR : { k: 'opt', of: STR };
    if (path.startsWith('os.path.')) return name === 'exists' || name.startsWith('is') ? BOOL : STR;
    if (path.startsWith('matplotlib.')) return this.drawn(path.slice(path.lastIndexOf('.') + 1), e);
    if (path.startsWith('numpy.')) return this.numpyCall(path, first, e, scope);
    if (path === 'copy.deepcopy' || path === 'copy.copy') return first;
    if (path === 'itertools.product' || path === 'itertools.chain') return iterable(ANY);
    if (path === 'itertools.takewhile' || path === 'itertools.dropwhile')
      return iterable(e.args[1] ? element(this.type(e.args[1].value, scope)) : ANY);
    if (path === 'itertools.pairwise') return iterable(tupleOf(element(first), element(first)));
    if (path === 'itertools.accumulate') return iterable(element(first));
    if (path === 'itertools.count') return iterable(INT);
    if (path === 'collections.deque')
      return this.remembered(e, () => ({
        k: 'list',
        of: first.k === 'any' || e.args[0]?.name ? (emptyList() as { of: Type }).of : element(first),
        deque: true,
      }));
    if (path === 'collections.Counter')
      return { k: 'dict', key: first.k === 'any' ? emptyKey : element(first), value: INT, map: true };
    if (path === 'collections.OrderedDict')
      return first.k === 'any' ? emptyDict() : { k: 'dict', key: STR, value: ANY };
    if (path === 'dataclasses.replace') return first;
    if (path === 'dataclasses.fields') return listOf(ANY);
    if (path === 'dataclasses.asdict') return { k: 'dict', key: STR, value: ANY };
    if (path === 'json.dumps') return STR;
    if (path === 'inspect.isfunction') return BOOL;
    if (path === 'itertools.cycle' || path === 'itertools.islice') return iterable(element(first));
    if (path === 'collections.defaultdict') {
      const made = e.args[0]?.value;
      const named = made?.kind === 'name' ? made.name : '';
      const kinds: Record<string, Type> = { list: emptyList(), int: INT, float: FLOAT, str: STR, dict: emptyDict() };
      const value = kinds[named] ?? (made?.kind === 'lambda' ? this.type(made.body, scope) : ANY);
      return { k: 'dict', key: emptyKey, value };
    }
    if (path === 'torch.device') return { k: 'device' };
    if (path === 'torch.tensor' || path === 'torch.as_tensor') {
      const dtype = e.args.find((a) => a.name === 'dtype');
      if (dtype)
        return /long|int|bool/.test(this.program.source.slice(dtype.value.from, dtype.value.to)) ? WHOLE : TENSOR;
      return allWhole(first) ? WHOLE : TENSOR;
    }
    if (path === 'torch.load') return ANY;
    if (/^torch\.(randint|randperm|argmax|argsort|arange|bincount|nonzero|searchsorted|bucketize)$/.test(path)) {
      if (name === 'arange' && e.args.some((a) => !a.name && this.type(a.value, scope).k !== 'int')) return TENSOR;
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
    if (/^torch\.(is_tensor|allclose|equal|is_grad_enabled|cuda\.is_available|backends\.mps\.is_available)$/.test(path))
      return BOOL;
    if (/^torch\.(cuda\.device_count|initial_seed|get_num_threads)$/.test(path)) return INT;
    if (path === 'torch.autograd.grad') return listOf(TENSOR);
    if (path === 'torch.autograd.functional.jacobian' || path === 'torch.autograd.functional.hessian') return TENSOR;
    if (path === 'torch.func.vmap' || path === 'torch.vmap' || /^torch\.func\.(grad|hessian|jacrev|jacfwd)$/.test(path))
      return { k: 'lambda', returns: TENSOR };
    if (path.startsWith('torch.nn.utils.')) return TENSOR;
    if (path.startsWith('torch.nn.init.')) return TENSOR;
    if (path.startsWith('torch.nn.functional.'))
      return operatorResult(name, 0, [], false)?.k === 'tuple' ? TENSOR : TENSOR;
    if (path === 'torch.nn.Parameter') return TENSOR;
    if (/DataLoader$/.test(path)) return { k: 'lib', name: 'torch.utils.data.DataLoader' };
    if (/^(torch|torchebm)\./.test(path) && /^[A-Z]/.test(name)) return lib(path);
    if (path.startsWith('torchebm.models.dit_')) return lib('torchebm.models.DiT');
    if (path.startsWith('torchebm.')) {
      if (/get_interpolant|resolve_interpolant/.test(name)) return lib('torchebm.interpolants.LinearInterpolant');
      if (/get_integrator|resolve_integrator/.test(name)) return lib('torchebm.integrators.HeunIntegrator');
      if (/get_coupling|resolve_coupling/.test(name)) return lib('torchebm.couplings.IndependentCoupling');
      if (/get_rank|get_world_size/.test(name)) return INT;
      return /^(mean_flat|trimmed_mean|compute_|dispersive|expand_|patchify|unpatchify|build_)/.test(name)
        ? TENSOR
        : ANY;
    }
    if (path.startsWith('torch.')) {
      const short = path.replace(/^torch\./, '').replaceAll('.', '_');
      const positional = e.args.filter((a) => !a.name).length;
      return operatorResult(short, positional, names, false) ?? operatorResult(name, positional, names, false) ?? ANY;
    }
    return ANY;
  }

  /** The type that a function of Matplotlib, or a method of its objects, gives. */
  private drawn(name: string, e: Expression & { kind: 'call' }): Type {
    const axes = lib('matplotlib.Axes');
    switch (name) {
      case 'figure':
      case 'gcf':
        return lib('matplotlib.Figure');
      case 'subplots': {
        const counts = e.args.filter((a) => a.name === null || a.name === 'nrows' || a.name === 'ncols');
        const ones = counts.every((a) => a.value.kind === 'number' && a.value.text === '1');
        return tupleOf(lib('matplotlib.Figure'), ones ? axes : this.remembered(e, () => lib('matplotlib.AxesList')));
      }
      case 'gca':
      case 'axes':
      case 'subplot':
      case 'add_subplot':
      case 'add_axes':
      case 'twinx':
      case 'twiny':
      case 'inset_axes':
        return axes;
      case 'plot':
        return listOf(lib('matplotlib.Artist'));
      case 'colorbar':
      case 'scatter':
      case 'imshow':
      case 'contour':
      case 'contourf':
      case 'quiver':
      case 'text':
      case 'annotate':
      case 'pcolormesh':
      case 'fill_between':
        return lib('matplotlib.Artist');
      case 'GridSpec':
      case 'add_gridspec':
        return lib('matplotlib.GridSpec');
      case 'FuncAnimation':
      case 'ArtistAnimation':
        return lib('matplotlib.animation.FuncAnimation');
      default:
        return ANY;
    }
  }

  private numpyCall(path: string, first: Type, e: Expression & { kind: 'call' }, scope: Scope): Type {
    const name = path.slice(6);
    const of = (i: number): Type => (e.args[i] ? present(this.type(e.args[i]!.value, scope)) : ANY);
    const whole = (t: Type): boolean => t.k === 'int' || t.k === 'bool' || (t.k === 'tensor' && t.whole === true);
    if (name === 'meshgrid') return tupleOf(...e.args.filter((a) => !a.name && !a.spread).map(() => ARRAY));
    if (name === 'unravel_index') return tupleOf(INT, INT);
    if (name === 'histogram') return tupleOf(ARRAY, ARRAY);
    if (name === 'histogram2d') return tupleOf(ARRAY, ARRAY, ARRAY);
    if (name === 'interp') return isNumber(first) ? FLOAT : ARRAY;
    if (/^(array_)?split$/.test(name)) return listOf(first.k === 'tensor' ? first : ARRAY);
    if (/^(allclose|array_equal)$/.test(name)) return BOOL;
    if (name === 'linalg.norm')
      return e.args.some((a) => a.name === 'axis') ? ARRAY : { k: 'tensor', scalar: true, numpy: true };
    if (/^linalg\.(eigh?|svd|qr|slogdet)$/.test(name)) return ANY;
    if (name === 'unique')
      return e.args.length > 1 ? listOf(ARRAY) : first.k === 'tensor' && first.whole ? WHOLE_ARRAY : ARRAY;
    if (name === 'where') {
      if (e.args.length === 1) return listOf(WHOLE_ARRAY);
      return whole(of(1)) && whole(of(2)) ? WHOLE_ARRAY : ARRAY;
    }
    if (/^(round|around|clip)$/.test(name) && isNumber(first)) return first;
    if (/^(float32|float64|int64|int32)$/.test(name)) return isNumber(first) && name.startsWith('int') ? INT : first;
    const dtype = e.args.find((a) => a.name === 'dtype')?.value;
    if (dtype) return isWholeDtype(this, dtype) ? WHOLE_ARRAY : ARRAY;
    if (name === 'arange') return e.args.every((_, i) => of(i).k === 'int') ? WHOLE_ARRAY : ARRAY;
    if (/^(array|asarray)$/.test(name))
      return allWhole(first) || (first.k === 'tensor' && first.whole) ? WHOLE_ARRAY : ARRAY;
    if (/^(zeros|ones|full|empty)_like$/.test(name)) return first.k === 'tensor' && first.whole ? WHOLE_ARRAY : ARRAY;
    if (isArrayFunction(name)) return arrayResult(name, first.k === 'tensor' ? first : ARRAY, e.args.slice(1));
    const plain = e.args.filter((a) => !a.name).every((_, i) => isNumber(of(i)));
    if (plain && /^(maximum|minimum|abs|absolute)$/.test(name)) return first.k === 'int' ? INT : FLOAT;
    if (plain && /^is(nan|finite)$/.test(name)) return BOOL;
    if (
      plain &&
      e.args.length === 1 &&
      /^(sqrt|exp\w*|log\w*|sin|cos|tan|tanh|sinh|cosh|floor|ceil|arc\w+|trunc)$/.test(name)
    )
      return FLOAT;
    if (/^is|^logical_|^(searchsorted|digitize|bincount|flatnonzero|count_nonzero)$/.test(name)) return WHOLE_ARRAY;
    if (
      /^(abs|absolute|maximum|minimum|tile|diag|add|subtract|multiply|concatenate|stack|vstack|hstack|sign|square)$/.test(
        name,
      )
    ) {
      const items = first.k === 'list' || first.k === 'tuple' ? element(first) : first;
      if (whole(items) && (e.args.length < 2 || e.args[1]!.name !== null || whole(of(1)))) return WHOLE_ARRAY;
    }
    return ARRAY;
  }

  private readonly memory = new Map<object, Type>();
  private remembered(key: object, make: () => Type): Type {
    const known = this.memory.get(key);
    if (known) return known;
    const made = make();
    this.memory.set(key, made);
    return made;
  }

  private method(e: Expression & { kind: 'call' }, of: Expression & { kind: 'attribute' }, scope: Scope): Type {
    const owner = present(this.type(of.of, scope));
    const named = new Map(e.args.filter((a) => a.name).map((a) => [a.name!, a.value]));
    const positional = e.args.filter((a) => !a.name).length;
    const first = e.args[0] ? this.type(e.args[0].value, scope) : ANY;
    const { name } = of;
    if (owner.k === 'lambda') return owner.returns;
    if (of.of.kind === 'call' && of.of.of.kind === 'name' && of.of.of.name === 'super') {
      const fn = this.callee(e, scope);
      if (fn) return fn.type ?? ANY;
      return methodResult(outerClass(scope)?.root ?? '', name, named);
    }
    switch (owner.k) {
      case 'tensor':
        if (name === 'numpy') return owner.whole ? WHOLE_ARRAY : ARRAY;
        if ((owner.numpy || !this.program.usesTorch) && isArrayFunction(name)) {
          const dtype = name === 'astype' ? e.args[0]?.value : undefined;
          return dtype && isWholeDtype(this, dtype) ? WHOLE_ARRAY : arrayResult(name, owner, e.args);
        }
        if (owner.numpy && /^(any|all)$/.test(name) && e.args.length > 0) return WHOLE_ARRAY;
        if (name === 'item') return owner.whole ? INT : FLOAT;
        if (name === 'size') return positional + named.size > 0 ? INT : SHAPE;
        if (name === 'tolist') return owner.whole ? listOf(ANY) : ANY;
        if (['numel', 'dim', 'nelement', 'ndimension'].includes(name)) return INT;
        if (['long', 'int', 'argmax', 'argmin', 'argsort'].includes(name)) return WHOLE;
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
        if (['float', 'double', 'half'].includes(name)) return TENSOR;
        if (name === 'backward') return NONE;
        return operatorResult(name, positional, [...named.keys()], true) ?? ANY;
      case 'str':
        if (['split', 'splitlines', 'rsplit'].includes(name)) return listOf(STR);
        if (/^r?partition$/.test(name)) return tupleOf(STR, STR, STR);
        if (/^(starts|ends)with$|^is/.test(name)) return BOOL;
        return ['find', 'count', 'index'].includes(name) ? INT : STR;
      case 'list':
        if (name === 'pop') return owner.of;
        if (name === 'copy') return owner;
        return name === 'index' || name === 'count' ? INT : NONE;
      case 'dict':
        if (name === 'items') return iterable(tupleOf(owner.key, owner.value));
        if (name === 'keys') return listOf(owner.key);
        if (name === 'values') return listOf(owner.value);
        if (name === 'get') {
          if (positional < 2) return owner.value.k === 'any' ? ANY : { k: 'opt', of: present(owner.value) };
          return join(owner.value, this.type(e.args[1]!.value, scope)) ?? ANY;
        }
        if (name === 'pop' || name === 'setdefault') return owner.value;
        return name === 'copy' ? owner : ANY;
      case 'parser':
        return name === 'parse_args' ? { k: 'args', fields: owner.fields } : ANY;
      case 'path':
        if (['resolve', 'absolute', 'joinpath', 'with_suffix', 'with_name', 'expanduser'].includes(name)) return PATH;
        if (/^exists|^is_/.test(name)) return BOOL;
        return name === 'read_text' ? STR : name === 'iterdir' || name === 'glob' ? listOf(PATH) : ANY;
      case 'lib':
        if (isGenerator(owner)) return drawnType(name, e, owner, (x) => this.type(x, scope));
        if (name === 'item') return FLOAT;
        if (owner.name.startsWith('matplotlib.'))
          return name === 'flatten' || name === 'ravel' ? owner : this.drawn(name, e);
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
        const fn = this.callee(e, scope);
        if (fn) return fn.type ?? ANY;
        if (name === 'item') return FLOAT;
        if (name === 'sample' && (named.has('n_steps') || named.has('dim')))
          return methodResult('Sampler', name, named);
        if (name === 'get_data') return TENSOR;
        if (['numel', 'dim'].includes(name)) return INT;
        if (name === 'numpy') return ARRAY;
        if (['detach', 'unsqueeze', 'squeeze', 'cpu'].includes(name)) return name === 'cpu' ? ANY : TENSOR;
        return ANY;
      }
    }
  }
}

/** The names of Python's operators where a class defines them. */
const OPERATORS: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
};

/** Whether a container holds something that is not known yet; one that is empty does not. */
const isPartly = (t: Type): boolean =>
  t.k === 'dict'
    ? t.value.k === 'any' && !isEmpty(t.value)
    : t.k === 'list' || t.k === 'iterable'
      ? t.of.k === 'any' && !isEmpty(t.of)
      : t.k === 'tuple' && t.items.some((x) => x.k === 'any');

/** Whether an annotation is `Callable[…]` or `type[…]`. */
const isCallable = (e: Expression): boolean => {
  const outer = e.kind === 'index' ? e.of : e;
  const named = outer.kind === 'name' || outer.kind === 'attribute' ? outer.name : '';
  return /^(Callable|Type|type)$/.test(named);
};

/** Whether nothing but a number or text was given for a parameter so far, which could not be called. */
const isPlainValue = (_program: Program, fn: UserFunction, name: string): boolean => {
  const t = fn.scope.variables.get(name)?.type;
  return t !== undefined && ['int', 'float', 'bool', 'str', 'tensor'].includes(t.k === 'opt' ? t.of.k : t.k);
};

const isBelow = (cls: UserClass, base: UserClass): boolean =>
  cls.bases.some((b) => typeof b !== 'string' && (b === base || isBelow(b, base)));
