/** @file The kind of value that each expression has: repeated over the program until nothing new is learnt. */

import { outerClass } from '../gathering/values.js';
import type { Program } from '../program.js';
import { type Expression, expressionsOf, type Statement, statementsIn } from '../reading/syntax.js';
import type { Scope, UserFunction } from '../scope.js';
import { annotatedType } from './annotations.js';
import { updated } from './arithmetic.js';
import { learnCalls } from './called.js';
import { expressionType, isDigits, keyType } from './expressions.js';
import { COMMON, lasting, learnFunction } from './functions.js';
import { type Fact, narrowings } from './narrowing.js';
import { ANY, asksTruth, element, isEmpty, isMap, join, listOf, present, type Type, tupleOf } from './types.js';

/** Attributes that layers of torch have. */
const LAYER =
  /^(weight|bias|training|data|grad|requires_grad|p|inplace|eps|momentum|affine|track_running_stats|running_(mean|var)|num_batches_tracked|(in|out)_(features|channels)|kernel_size|stride|padding|dilation|groups|normalized_shape|num_embeddings|embedding_dim|hidden_size|input_size|num_layers)$/;

/** Whether the default of a field is None, by itself or in `field(default=None)`. */
const isNone = (e: Expression | null): boolean =>
  (e?.kind === 'constant' && e.value === 'None') ||
  (e?.kind === 'call' && e.args.some((a) => a.name === 'default' && isNone(a.value)));

/** Whether a container holds something that is not known yet; one that is empty does not. */
const isPartly = (t: Type): boolean =>
  t.k === 'dict'
    ? t.value.k === 'any' && !isEmpty(t.value)
    : t.k === 'list' || t.k === 'set' || t.k === 'iterable'
      ? t.of.k === 'any' && !isEmpty(t.of)
      : t.k === 'tuple' && t.items.some((x) => x.k === 'any');

export class Inference {
  private readonly narrowed: WeakMap<Expression, Fact>;
  /** Assignments that gave something else than None in the last round. */
  private readonly gave = new Set<Statement>();

  /** Assignments whose value TypeScript does not know the kind of. */
  readonly unseen = new WeakSet<Statement>();

  constructor(readonly program: Program) {
    this.narrowed = narrowings(program.body);
  }

  /** The grounds on which a name or attribute of a kind that may be None holds something; null where it may not. */
  fact(e: Expression, t: Type): (Fact & { isSeen: boolean }) | null {
    const fact = t.k === 'opt' || t.k === 'none' ? this.narrowed.get(e) : undefined;
    if (!fact?.given.every((s) => this.gave.has(s))) return null;
    const follows =
      t.k === 'none' ||
      (['str', 'int', 'float', 'inst', 'lib', 'path', 'bool', 'func'].includes(present(t).k) && !asksTruth(present(t)));
    return {
      ...fact,
      isSeen: !fact.hidden && !fact.given.some((s) => this.unseen.has(s)) && (follows || !fact.byTruth),
    };
  }

  /** Functions of the program that `set_defaults` of a parser keeps under a name. */
  readonly handlers = new Map<string, Set<UserFunction>>();

  /** In the first rounds much is not known yet, and says nothing. */
  early = true;

  /** Learns kinds until a round brings nothing new, at most a few. */
  run(): void {
    for (let round = 0; round < 8; round++) {
      this.early = round < 4;
      this.scope(this.program.body, this.program.module);
      for (const fn of this.program.functions.values()) learnFunction(this, fn, round);
    }
  }

  private scope(block: readonly Statement[], scope: Scope): void {
    for (const s of statementsIn(block)) {
      for (const e of expressionsOf(s)) learnCalls(this, e, scope);
      switch (s.kind) {
        case 'assign':
          for (const t of s.targets) {
            this.mark(t, scope);
            if (s.annotation && t.kind === 'name') {
              const v = scope.find(t.name);
              const annotated = annotatedType(this, s.annotation, scope);
              if (v && annotated.k !== 'any') {
                const told = s.value ? this.type(s.value, scope) : ANY;
                // `Dict[str, type]` says less than the classes in it.
                const isOpen = annotated.k === 'dict' && annotated.value.k === 'any' && told.k === 'dict';
                v.type = isOpen && /^(maker|class)$/.test(told.value.k) ? told : annotated;
                v.fixed = true;
              }
            }
            if (s.value) {
              const given = lasting(s.value, this.type(s.value, scope));
              if (/^(opt|none|any)$/.test(given.k)) this.gave.delete(s);
              else this.gave.add(s);
              this.assign(t, given, scope, s.value);
            }
            if (s.annotation && t.kind === 'attribute') this.assign(t, annotatedType(this, s.annotation, scope), scope);
          }
          break;
        case 'update': {
          const left = this.type(s.target, scope);
          this.mark(s.target, scope);
          this.assign(s.target, updated(s.op, left, this.type(s.value, scope)), scope);
          break;
        }
        case 'for':
          this.assign(s.target, element(this.type(s.over, scope)), scope);
          break;
        case 'with':
          for (const i of s.items) if (i.target) this.assign(i.target, this.entered(i.value, scope), scope);
          break;
        case 'function':
          for (const p of s.parameters) if (p.fallback) learnCalls(this, p.fallback, scope);
          this.scope(s.body, this.program.scopes.get(s)!);
          break;
        case 'class':
          this.classScope(s, scope);
          break;
        default:
      }
    }
  }

  /** The kind of what `with` names: what `__enter__` or a generator gives. */
  private entered(e: Expression, scope: Scope): Type {
    const t = this.type(e, scope);
    if (t.k === 'inst' && t.cls.method('__enter__')) return t.cls.method('__enter__')!.type ?? ANY;
    const fn = e.kind === 'call' && t.k === 'iterable' ? this.callee(e, scope) : null;
    return fn?.generator ? element(t) : t;
  }

  /** Notes that a shared field gets a value of its own in an object. */
  private mark(target: Expression, scope: Scope): void {
    if (target.kind === 'tuple') for (const i of target.items) this.mark(i.value, scope);
    if (target.kind !== 'attribute') return;
    const of = this.type(target.of, scope);
    if (of.k === 'inst') Object.assign(of.cls.field(target.name) ?? {}, { isAssigned: true });
    if (this.early || !/^(class|any|maker)$/.test(of.k)) return;
    const classes = of.k === 'class' ? [of.cls] : this.program.classes.values();
    for (const cls of classes) Object.assign(cls.field(target.name) ?? {}, { isReplaced: true });
  }

  private classScope(s: Statement & { kind: 'class' }, scope: Scope): void {
    const cls = this.program.classes.get(s.name)!;
    for (const m of s.body) {
      if (m.kind === 'function') {
        for (const p of m.parameters) if (p.fallback) learnCalls(this, p.fallback, scope);
        this.scope(m.body, this.program.scopes.get(m)!);
      }
      if (m.kind !== 'assign' || m.targets[0]?.kind !== 'name') continue;
      if (m.value) learnCalls(this, m.value, scope);
      const field = cls.fields.get(m.targets[0].name);
      const named = m.annotation ? annotatedType(this, m.annotation, scope) : undefined;
      const isOpt = named && cls.isRecord && isNone(m.value) && !/^(any|opt|none)$/.test(named.k);
      const annotated: Type | undefined = isOpt ? { k: 'opt', of: named } : named;
      const t = annotated && annotated.k !== 'any' ? annotated : m.value ? this.type(m.value, scope) : undefined;
      const record = cls.records.find((r) => r.name === (m.targets[0] as { name: string }).name);
      // Calls tell the kinds that no annotation does.
      if (record && annotated?.k === 'any' && t) {
        record.isOpen = true;
        record.type = join(record.type, t);
        if (field) field.type = record.type;
        continue;
      }
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
      if (of.k === 'lib' && /^torch\.nn\./.test(of.name) && !LAYER.test(target.name))
        this.program.foreign.add(target.name);
      if (of.k === 'args') of.fields.set(target.name, join(of.fields.get(target.name), type) ?? ANY);
      const cls = of.k === 'inst' ? of.cls : of.k === 'class' ? of.cls : null;
      const field = cls?.field(target.name);
      if (field) field.type = join(field.type, type);
    } else if (target.kind === 'index' && target.of.kind === 'name') {
      // The values put into a list or a dictionary tell its kind.
      const v = scope.find(target.of.name);
      if (v?.type?.k === 'dict' && !v.fixed) {
        const entry = this.entry(target, type, scope);
        // A key that is not known yet says nothing.
        if (!(this.early && entry.k === 'dict' && entry.key.k === 'any')) v.type = join(v.type, entry);
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
      indices.length > 1 ? tupleOf(...indices.map((i) => this.type(i, scope))) : keyType(this, indices[0]!, scope);
    return {
      k: 'dict',
      key,
      value,
      ...(indices.length === 1 && isDigits(this, indices[0]!, scope) ? { map: true } : {}),
    };
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

  /** The kind of a name or attribute in its place, by the kind that it has anywhere. */
  here(e: Expression, t: Type): Type {
    if (!this.fact(e, t)) return t;
    return t.k === 'none' ? ANY : present(t);
  }

  /** The function of the program that a call runs, if it is known. */
  callee(e: Expression & { kind: 'call' }, scope: Scope): UserFunction | null {
    const t = present(this.type(e.of, scope));
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

  private readonly memory = new Map<object, Type>();

  remembered(key: object, make: () => Type): Type {
    const known = this.memory.get(key);
    if (known) return known;
    const made = make();
    this.memory.set(key, made);
    return made;
  }

  type(e: Expression, scope: Scope): Type {
    return expressionType(this, e, scope);
  }
}
