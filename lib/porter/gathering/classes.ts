/** @file Classes of a program: their bases, methods and fields. */
import { camel, SHADOWED, variable } from '../names.js';
import type { Program } from '../program.js';
import { type Expression, type Statement, statementsIn } from '../reading/syntax.js';
import { Scope, UserClass, type UserFunction } from '../scope.js';
import { isOwnMethod } from './values.js';

type ClassStatement = Statement & { kind: 'class' };
type FunctionStatement = Statement & { kind: 'function' };

/** Methods of modules, whose names a field of the program cannot have. */
const MODULE =
  /^(add_module|apply|bfloat16|buffers|call|children|clone|cpu|cuda|double|eval|float|half|modules|parameters|share_memory|to|to_empty|train|type|zero_grad)$/;

/** The name here of a field. */
const fieldName = (cls: UserClass, name: string): string =>
  MODULE.test(name) && /^torch(ebm)?\./.test(cls.root ?? '') ? `${camel(name)}_` : variable(name);

/** Stands for a base that only the running program knows: `class Reverse(self.__class__)`. */
export const COMPUTED = 'computed';

/** The walks over what a class holds, which lie with those over statements. */
export interface Walks {
  method(s: FunctionStatement, scope: Scope, owner: UserClass): void;
  expression(e: Expression, scope: Scope): void;
}

export function gatherClass(program: Program, s: ClassStatement, scope: Scope, walks: Walks): void {
  const cls = namedClass(program, s, scope);
  gatherBases(program, s, scope, cls);
  const inner = new Scope(scope, null, []);
  // Attributes of a dictionary that are kept as entries.
  const setsItself =
    cls.container === 'Dict' &&
    (cls.takesAttributes ||
      s.body.some(
        (m) =>
          (m.kind === 'function' && m.name === '__setattr__') ||
          (m.kind === 'assign' && m.targets[0]?.kind === 'name' && m.targets[0].name === '__setattr__'),
      ));
  for (const m of s.body) {
    if (m.kind === 'function') {
      walks.method(m, scope, cls);
      gatherMethod(program, s, m, cls, setsItself);
    } else if (m.kind === 'assign' && m.targets[0]?.kind === 'name') {
      const { name } = m.targets[0];
      if (m.value) walks.expression(m.value, inner);
      cls.fields.set(name, { type: undefined, js: variable(name), shared: true });
      const shown = m.annotation ? program.source.slice(m.annotation.from, m.annotation.to) : '';
      if (cls.isRecord && /\bKW_ONLY$/.test(shown)) {
        cls.fields.delete(name);
        continue;
      }
      if (cls.isRecord && m.annotation && !/\bClassVar\b/.test(shown)) {
        const isPassed = /\bInitVar\b/.test(shown);
        cls.records.push({ name, js: variable(name), fallback: m.value, type: undefined, isPassed });
        if (isPassed) cls.fields.delete(name);
      }
    }
  }
  if (isWrapper(program, s, cls)) cls.bases = s.bases = [];
  for (const b of cls.bases) {
    if (typeof b !== 'string' && b.isRecord) {
      cls.isRecord = true;
      cls.records.unshift(...b.records.filter((r) => !cls.records.some((own) => own.name === r.name)));
    }
  }
}

/** Whether a class stands for an optimizer that it holds: its `__init__` takes that one's groups and calls none of its base. */
function isWrapper(program: Program, s: ClassStatement, cls: UserClass): boolean {
  const init = s.body.find((m) => m.kind === 'function' && m.name === '__init__');
  if (init?.kind !== 'function' || !cls.bases.every((b) => b === 'torch.optim.Optimizer')) return false;
  const text = program.source.slice(init.from, init.to);
  const calls = text.match(/\b__init__\(/g) ?? [];
  return cls.bases.length > 0 && /\bself\.param_groups\s*=/.test(text) && calls.length === 1;
}

/** A class of the program under its name, with what its decorators tell. */
function namedClass(program: Program, s: ClassStatement, scope: Scope): UserClass {
  const cls = new UserClass(s);
  const v = program.declare(scope, s.name);
  v.type = { k: 'class', cls };
  v.fixed = true;
  // A class of the program that has the name of one of JavaScript would stand in its way.
  if (SHADOWED.test(s.name)) v.js = `${s.name}_`;
  cls.js = v.js;
  cls.isLocal = scope !== program.module;
  const decorators = s.decorators.map((d) => (d.kind === 'call' ? d.of : d));
  cls.isDecorated = decorators.some(
    (of) => (of.kind === 'name' && !program.imports.has(of.name)) || isOwnMethod(program, of),
  );
  program.classes.set(s.name, cls);
  cls.isRecord = decorators.some((of) => program.path(of, scope)?.endsWith('dataclass') ?? false);
  const asks = (name: string): boolean =>
    s.decorators.some(
      (d) =>
        d.kind === 'call' &&
        d.args.some((a) => a.name === name && a.value.kind === 'constant' && a.value.value === 'True'),
    );
  cls.isOrdered = cls.isRecord && asks('order');
  cls.isHashed = cls.isRecord && (asks('frozen') || asks('unsafe_hash'));
  cls.isFrozen =
    /\bFrozenInstanceError\b/.test(program.source) &&
    s.decorators.some((d) => d.kind === 'call' && d.args.some((a) => a.name === 'frozen'));
  return cls;
}

function gatherBases(program: Program, s: ClassStatement, scope: Scope, cls: UserClass): void {
  // `Stack(Generic[T])` is what `Stack(Generic)` is.
  for (const b of s.bases) if (b.value.kind === 'index') b.value = b.value.of;
  for (const b of s.bases) {
    if (b.name !== null) continue;
    const known = b.value.kind === 'name' ? program.classes.get(b.value.name) : undefined;
    const path = program.path(b.value, scope);
    if (known) cls.bases.push(known);
    else if (path) cls.bases.push(path);
    else if (b.value.kind === 'name') cls.bases.push(`builtins.${b.value.name}`);
    else cls.bases.push(COMPUTED);
  }
  if (cls.bases.some((b) => typeof b === 'string' && b.endsWith('NamedTuple'))) cls.isRecord = cls.isTuple = true;
  cls.isTypedDict = cls.bases.some((b) => (typeof b === 'string' ? /\bTypedDict$/.test(b) : b.isTypedDict));
  cls.isEnum = cls.bases.some((b) => typeof b === 'string' && /^enum\.\w*Enum$/.test(b));
}

/** A method, and the fields that it sets. */
function gatherMethod(
  program: Program,
  s: ClassStatement,
  m: FunctionStatement,
  cls: UserClass,
  setsItself: boolean,
): void {
  const fn = program.functions.get(m)!;
  if (!m.decorators.some((d) => d.kind === 'attribute' && d.name === 'setter')) cls.methods.set(m.name, fn);
  fn.js = variable(m.name);
  if (m.name === '__init__' || m.name === 'forward' || m.name.startsWith('__') || fn.isProperty || fn.generator) {
    fn.sync = true;
  }
  const self = m.parameters[0]?.name;
  for (const st of statementsIn(m.body)) {
    if (st.kind === 'assign' && st.targets[0]?.kind === 'name' && st.value && registers(st.value))
      fn.registers.add(st.targets[0].name);
    const named = registered(st, fn);
    if (named) cls.fields.set(named, { type: { k: 'tensor' }, js: variable(named), registered: true });
    const targets = st.kind === 'assign' ? st.targets : st.kind === 'update' ? [st.target] : [];
    if (fn.isClassMethod) {
      for (const t of targets) classFields(s, t, self, cls);
      continue;
    }
    for (const t of targets.flatMap((x) => (x.kind === 'tuple' ? x.items.map((i) => i.value) : [x]))) {
      if (t.kind !== 'attribute' || t.of.kind !== 'name' || t.of.name !== self) continue;
      if (!cls.field(t.name) && !setsItself) cls.fields.set(t.name, { type: undefined, js: fieldName(cls, t.name) });
    }
  }
}

/** The name under which a statement registers a buffer or a parameter; empty for any other. */
function registered(st: Statement, fn: UserFunction): string {
  if (st.kind !== 'expression' || st.value.kind !== 'call') return '';
  const { of, args } = st.value;
  const isIt =
    (of.kind === 'attribute' && /^register_(buffer|parameter)$/.test(of.name)) ||
    (of.kind === 'name' && fn.registers.has(of.name));
  const given = isIt ? args.find((a) => a.name === null || a.name === 'name')?.value : undefined;
  return given?.kind === 'string' ? given.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';
}

/** Whether a value is a function that registers a buffer under the name that it is given first. */
function registers(e: Expression): boolean {
  const isIt = (x: Expression): boolean => x.kind === 'attribute' && /^register_(buffer|parameter)$/.test(x.name);
  if (e.kind === 'lambda') {
    const { body, parameters } = e;
    const named = body.kind === 'call' ? body.args[0]?.value : undefined;
    return body.kind === 'call' && isIt(body.of) && named?.kind === 'name' && named.name === parameters[0]?.name;
  }
  return isIt(e) || (e.kind === 'call' && e.args[0]?.value !== undefined && isIt(e.args[0].value));
}

/** A field that a class method sets of its class: as if the body of the class began with it. */
function classFields(s: ClassStatement, target: Expression, owner: string | undefined, cls: UserClass): void {
  if (target.kind !== 'attribute' || target.of.kind !== 'name' || target.of.name !== owner) return;
  const { name, from, to } = target;
  const isThere = s.body.some(
    (m) => m.kind === 'assign' && m.targets[0]?.kind === 'name' && m.targets[0].name === name,
  );
  if (isThere || cls.isRecord || cls.field(name)) return;
  const made: Statement = {
    kind: 'assign',
    targets: [{ kind: 'name', name, from, to }],
    value: { kind: 'constant', value: 'None', from, to },
    annotation: { kind: 'name', name: 'Any', from, to },
    before: [],
    after: null,
    from,
    to,
  };
  s.body.unshift(made);
  cls.fields.set(name, { type: undefined, js: variable(name), shared: true, isReplaced: true });
}
