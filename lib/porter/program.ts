/** @file One program: its imports, functions, classes and scopes, gathered before anything is translated. */

import { camel, SHADOWED, variable } from './names.js';
import { read } from './reading/reader.js';
import {
  blocksOf,
  children,
  type Expression,
  expressionsOf,
  type Statement,
  statementsIn,
  within,
} from './reading/syntax.js';
import { Scope, UserClass, UserFunction, type Variable } from './scope.js';
import { impliedImport } from './writing/implied.js';

/** Something of the program that stays for a person to translate. */
export interface Todo {
  line: number;
  python: string;
  reason: string;
  /** The number of lines of Python that stay. */
  lines: number;
}

/** Where PyTorch shows a class that a longer path leads to: `torch.nn.parameter.Parameter` is `torch.nn.Parameter`. */
const canonical = (path: string): string =>
  path
    .replace(/^torch\.nn\.(parameter|modules(\.\w+)?)\.(?=[A-Z])/, 'torch.nn.')
    .replace(/^torch\.optim\.(?!lr_scheduler)[a-z]\w*\.(?=[A-Z])/, 'torch.optim.')
    .replace(/^torch\.distributions\.[a-z]\w*\.(?=[A-Z]|kl_divergence$)/, 'torch.distributions.')
    .replace(/^torch\.utils\.data\.[a-z]\w*\.(?=[A-Z])/, 'torch.utils.data.');

/** Modules of Python that have a counterpart here, at least for what scripts of this kind ask of them. */
export const KNOWN_MODULES =
  /^(__future__|typing|typing_extensions|collections\.abc|dataclasses|abc|torch|torchebm|numpy|matplotlib|math|os|sys|time|json|copy|itertools|collections|functools|pathlib|argparse|tqdm|warnings|random|logging|enum|contextlib|pylab|mpl_toolkits|inspect|gc|operator|tempfile|re|csv|subprocess|concurrent\.futures|imageio_ffmpeg|statistics|textwrap|base64|urllib\.request|websocket|types|datetime|io|PIL|cairosvg|shutil|string|glob|scipy\.(special|optimize|stats|spatial|spatial\.distance)|scipy$)(\.|$)/;

/** The names that a target of an assignment sets. */
const names = (e: Expression): string[] =>
  e.kind === 'name' ? [e.name] : e.kind === 'tuple' || e.kind === 'list' ? e.items.flatMap((i) => names(i.value)) : [];

/** Methods of modules, whose names a field of the program cannot have. */
const MODULE =
  /^(add_module|apply|bfloat16|buffers|call|children|clone|cpu|cuda|double|eval|float|half|modules|parameters|share_memory|to|to_empty|train|type|zero_grad)$/;

/** The name here of a field. */
const fieldName = (cls: UserClass, name: string): string =>
  MODULE.test(name) && /^torch(ebm)?\./.test(cls.root ?? '') ? `${camel(name)}_` : variable(name);

/** Stands for a base that only the running program knows: `class Reverse(self.__class__)`. */
export const COMPUTED = 'computed';

export class Program {
  readonly body: Statement[];
  readonly doc: string | null;
  readonly module: Scope;
  /** The dotted path in Python of each imported name. */
  readonly imports = new Map<string, string>();
  readonly functions = new Map<object, UserFunction>();
  readonly classes = new Map<string, UserClass>();
  readonly scopes = new Map<object, Scope>();
  readonly names = new Set<string>();
  /** The classes of the program that have a method or field of a name. */
  readonly methods = new Map<string, UserFunction[]>();
  /** Whether objects of data classes may be compared somewhere. */
  comparesRecords = false;
  /** Whether an `except` waits for divisions by zero, which JavaScript lets pass. */
  get catchesZero(): boolean {
    return /\b(ZeroDivisionError|ArithmeticError)\b/.test(this.source);
  }

  /** Whether a class of the program is a dictionary: values whose kind is not known may be of it. */
  get extendsDict(): boolean {
    return [...this.classes.values()].some((cls) => cls.container === 'Dict');
  }

  /** Names of parameters where they still are what a call gave: `t = torch.tensor([t])`. */
  readonly incoming = new WeakSet<Expression>();
  /** Attributes that the program adds to layers of torch. */
  readonly foreign = new Set<string>();

  /** Names that stand beside `==` somewhere. */
  readonly compared = new Set<string>();
  /** Names of types: `Params = dict[str, Tensor]`. */
  readonly aliases = new Map<string, Expression>();
  readonly lineStarts: number[] = [0];
  /** Other files that are ported together, as Python imports them. */
  siblings: ReadonlySet<string> = new Set();

  /** Whether the program asks for torch: tensors of one that does not are NumPy's arrays. */
  get usesTorch(): boolean {
    return [...this.imports.values()].some((p) => /^torch(ebm)?(\.|$)/.test(p)) || !this.imports.has('np');
  }

  get usesNumpy(): boolean {
    return [...this.imports.values()].some((p) => /^numpy(\.|$)/.test(p));
  }

  constructor(readonly source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
    const { body, doc } = read(source);
    chooseImports(body);
    namedTuples(body);
    this.body = body;
    this.doc = doc;
    this.module = new Scope(null, null, body);
    this.gather(body, this.module, null);
    this.markValues();
  }

  line(at: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The dotted path in Python of a name or attribute that comes from an import; null for anything else. */
  path(e: Expression, scope: Scope): string | null {
    if (e.kind === 'name') {
      if (scope.find(e.name)) return null;
      return this.imports.get(e.name) ?? impliedImport(e.name);
    }
    if (e.kind !== 'attribute') return null;
    const of = this.path(e.of, scope);
    return of === null ? null : canonical(`${of}.${e.name}`);
  }

  declare(scope: Scope, python: string, parameter = false): Variable {
    const known = scope.variables.get(python);
    if (known) return known;
    let js = variable(python);
    const taken = (text: string): boolean => [...scope.variables.values()].some((v) => v.js === text);
    if (taken(js)) js = python;
    const made: Variable = { python, js, type: undefined, fixed: false, parameter };
    scope.variables.set(python, made);
    this.names.add(js);
    return made;
  }

  private gather(block: readonly Statement[], scope: Scope, owner: UserClass | null): void {
    for (const s of statementsIn(block)) if (s.kind === 'scope') for (const n of s.names) scope.globals.add(n);
    for (const s of statementsIn(block)) {
      for (const e of expressionsOf(s)) this.gatherExpression(e, scope);
      switch (s.kind) {
        case 'import':
          for (const { path, alias } of s.names) {
            this.imports.set(alias ?? path.split('.')[0]!, alias ? canonical(path) : path.split('.')[0]!);
          }
          break;
        case 'from':
          for (const { path, alias } of s.names) this.imports.set(alias ?? path, canonical(`${s.path}.${path}`));
          break;
        case 'assign':
          if (scope === this.module && namesType(s, this.source)) {
            this.aliases.set((s.targets[0] as { name: string }).name, s.value!);
            break;
          }
          for (const t of s.targets) this.bind(t, scope);
          break;
        case 'update':
          this.bind(s.target, scope);
          break;
        case 'for':
          this.bind(s.target, scope);
          break;
        case 'with':
          for (const i of s.items) if (i.target) this.bind(i.target, scope);
          break;
        case 'function':
          this.gatherFunction(s, scope, owner);
          break;
        case 'class':
          this.gatherClass(s, scope);
          break;
        default:
      }
    }
  }

  private bind(target: Expression, scope: Scope): void {
    if (target.kind === 'name') {
      if (!scope.globals.has(target.name)) this.declare(scope, target.name);
    } else if (target.kind === 'tuple' || target.kind === 'list')
      for (const i of target.items) this.bind(i.value, scope);
    else if (target.kind === 'starred') this.bind(target.of, scope);
  }

  private gatherExpression(root: Expression, scope: Scope): void {
    const visit = (e: Expression, s: Scope): void => {
      if (e.kind === 'compare') for (const o of e.operands) if (o.kind === 'name') this.compared.add(o.name);
      if (e.kind === 'walrus') {
        let outer = s;
        while (outer.parent && outer.block.length === 0) outer = outer.parent;
        this.declare(outer, e.name);
      }
      if (e.kind === 'lambda') {
        const fn = new UserFunction(e as never);
        this.functions.set(e, fn);
        fn.scope = new Scope(s, fn, []);
        this.scopes.set(e, fn.scope);
        for (const p of e.parameters) {
          fn.passed.push({ parameter: p, variable: this.declare(fn.scope, p.name, true), option: false });
          if (p.fallback) visit(p.fallback, s);
        }
        visit(e.body, fn.scope);
        return;
      }
      if (e.kind === 'comprehension') {
        const inner = new Scope(s, s.fn, []);
        this.scopes.set(e, inner);
        for (const c of e.clauses) {
          visit(c.over, inner);
          this.bind(c.target, inner);
          for (const test of c.conditions) visit(test, inner);
        }
        if (e.key) visit(e.key, inner);
        visit(e.value, inner);
        return;
      }
      for (const child of children(e)) visit(child, s);
    };
    visit(root, scope);
  }

  private gatherFunction(s: Statement & { kind: 'function' }, scope: Scope, owner: UserClass | null): void {
    const fn = new UserFunction(s);
    fn.owner = owner;
    fn.generator = [...statementsIn(s.body)].some((inner) =>
      expressionsOf(inner).some((e) => [...within(e)].some((x) => x.kind === 'yield')),
    );
    this.functions.set(s, fn);
    if (!owner) {
      const v = this.declare(scope, s.name);
      v.type = { k: 'func', fn };
      v.fixed = true;
      fn.js = v.js;
    }
    fn.scope = new Scope(scope, fn, s.body);
    this.scopes.set(s, fn.scope);
    for (const p of s.parameters) {
      fn.passed.push({ parameter: p, variable: this.declare(fn.scope, p.name, true), option: false });
      if (p.fallback) this.gatherExpression(p.fallback, scope);
    }
    this.gather(s.body, fn.scope, null);
    for (const p of s.parameters) this.markIncoming(s.body, p.name);
    const list = this.methods.get(s.name) ?? [];
    if (owner) this.methods.set(s.name, [...list, fn]);
  }

  /** Marks where a parameter has the value that a call gave it: up to the first statement that sets it. */
  private markIncoming(body: readonly Statement[], name: string): void {
    const sets = (s: Statement): boolean =>
      (s.kind === 'assign' && s.targets.some((t) => names(t).includes(name))) ||
      (s.kind === 'update' && s.target.kind === 'name' && s.target.name === name);
    const seen: Expression[] = [];
    for (const s of body) {
      if (s.kind === 'function' || s.kind === 'class') continue;
      const isSet = s.kind === 'assign' && sets(s);
      if (
        !isSet &&
        [...statementsIn([s])].some((inner) => sets(inner) || inner.kind === 'for' || inner.kind === 'with')
      )
        return;
      for (const inner of statementsIn([s]))
        for (const e of expressionsOf(inner))
          for (const x of within(e))
            if (
              x.kind === 'name' &&
              x.name === name &&
              !(isSet && inner.kind === 'assign' && inner.targets.includes(x))
            )
              seen.push(x);
      if (!isSet) continue;
      for (const x of seen) this.incoming.add(x);
      return;
    }
  }

  /** Whether a value is a function that registers a buffer under the name that it is given first. */
  private registers(e: Expression): boolean {
    const isIt = (x: Expression): boolean => x.kind === 'attribute' && /^register_(buffer|parameter)$/.test(x.name);
    if (e.kind === 'lambda') {
      const { body, parameters } = e;
      const named = body.kind === 'call' ? body.args[0]?.value : undefined;
      return body.kind === 'call' && isIt(body.of) && named?.kind === 'name' && named.name === parameters[0]?.name;
    }
    return isIt(e) || (e.kind === 'call' && e.args[0]?.value !== undefined && isIt(e.args[0].value));
  }

  private gatherClass(s: Statement & { kind: 'class' }, scope: Scope): void {
    const cls = new UserClass(s);
    // `Stack(Generic[T])` is what `Stack(Generic)` is.
    for (const b of s.bases) if (b.value.kind === 'index') b.value = b.value.of;
    const v = this.declare(scope, s.name);
    v.type = { k: 'class', cls };
    v.fixed = true;
    // A class of the program that has the name of one of JavaScript would stand in its way.
    if (SHADOWED.test(s.name)) v.js = `${s.name}_`;
    cls.js = v.js;
    cls.isLocal = scope !== this.module;
    cls.isDecorated = s.decorators.some((d) => {
      const of = d.kind === 'call' ? d.of : d;
      return (of.kind === 'name' && !this.imports.has(of.name)) || this.isOwnMethod(of);
    });
    this.classes.set(s.name, cls);
    cls.isRecord = s.decorators.some((d) => {
      const of = d.kind === 'call' ? d.of : d;
      return this.path(of, scope)?.endsWith('dataclass') ?? false;
    });
    for (const b of s.bases) {
      if (b.name !== null) continue;
      const known = b.value.kind === 'name' ? this.classes.get(b.value.name) : undefined;
      const path = this.path(b.value, scope);
      if (known) cls.bases.push(known);
      else if (path) cls.bases.push(path);
      else if (b.value.kind === 'name') cls.bases.push(`builtins.${b.value.name}`);
      else cls.bases.push(COMPUTED);
    }
    if (cls.bases.some((b) => typeof b === 'string' && b.endsWith('NamedTuple'))) cls.isRecord = cls.isTuple = true;
    cls.isEnum = cls.bases.some((b) => typeof b === 'string' && /^enum\.\w*Enum$/.test(b));
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
        this.gatherFunction(m, scope, cls);
        const fn = this.functions.get(m)!;
        if (!m.decorators.some((d) => d.kind === 'attribute' && d.name === 'setter')) cls.methods.set(m.name, fn);
        fn.js = variable(m.name);
        if (m.name === '__init__' || m.name === 'forward' || m.name.startsWith('__') || fn.isProperty || fn.generator) {
          fn.sync = true;
        }
        for (const st of statementsIn(m.body)) {
          if (st.kind === 'assign' && st.targets[0]?.kind === 'name' && st.value && this.registers(st.value))
            fn.registers.add(st.targets[0].name);
          if (
            st.kind === 'expression' &&
            st.value.kind === 'call' &&
            ((st.value.of.kind === 'attribute' && /^register_(buffer|parameter)$/.test(st.value.of.name)) ||
              (st.value.of.kind === 'name' && fn.registers.has(st.value.of.name)))
          ) {
            const given = st.value.args.find((a) => a.name === null || a.name === 'name')?.value;
            const named = given?.kind === 'string' ? given.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';
            if (named) cls.fields.set(named, { type: { k: 'tensor' }, js: variable(named), registered: true });
          }
          const targets = st.kind === 'assign' ? st.targets : st.kind === 'update' ? [st.target] : [];
          if (fn.isClassMethod) {
            for (const t of targets) classFields(s, t, m.parameters[0]?.name, cls);
            continue;
          }
          for (const t of targets.flatMap((x) => (x.kind === 'tuple' ? x.items.map((i) => i.value) : [x]))) {
            if (t.kind !== 'attribute' || t.of.kind !== 'name' || t.of.name !== m.parameters[0]?.name) continue;
            if (!cls.field(t.name) && !setsItself)
              cls.fields.set(t.name, { type: undefined, js: fieldName(cls, t.name) });
          }
        }
      } else if (m.kind === 'assign' && m.targets[0]?.kind === 'name') {
        const { name } = m.targets[0];
        if (m.value) this.gatherExpression(m.value, inner);
        cls.fields.set(name, { type: undefined, js: variable(name), shared: true });
        const shown = m.annotation ? this.source.slice(m.annotation.from, m.annotation.to) : '';
        if (cls.isRecord && m.annotation && !/\bClassVar\b/.test(shown)) {
          cls.records.push({ name, js: variable(name), fallback: m.value, type: undefined });
        }
      }
    }
    for (const b of cls.bases) {
      if (typeof b !== 'string' && b.isRecord) {
        cls.isRecord = true;
        cls.records.unshift(...b.records.filter((r) => !cls.records.some((own) => own.name === r.name)));
      }
    }
  }

  /** A function behind a decorator of the program is called by what that made of it. */
  private markDecorated(s: Statement & { kind: 'function' }, scope: Scope): void {
    for (const d of s.decorators) {
      const of = d.kind === 'call' ? d.of : d;
      const fn = this.functions.get(s)!;
      const isOwn = (of.kind === 'name' && scope.find(of.name)?.type?.k === 'func') || this.isOwnMethod(of);
      if (isOwn) fn.isDecorated = true;
      if (isOwn || (fn.owner && /^functools\.(lru_)?cache$/.test(this.path(of, scope) ?? '')))
        fn.isValue = fn.sync = true;
    }
  }

  private hasField(name: string): boolean {
    return [...this.classes.values()].some((cls) => cls.fields.has(name));
  }

  /** Whether an expression is a method of an object or a class of the program, by all that its text tells. */
  private isOwnMethod(e: Expression): boolean {
    return (
      e.kind === 'attribute' &&
      !/^(setter|getter|deleter)$/.test(e.name) &&
      e.of.kind === 'name' &&
      !this.imports.has(e.of.name) &&
      (this.methods.get(e.name) ?? []).length > 0
    );
  }

  /** Functions that stand as values are called by others: with arguments by position, and without waiting. */
  private markValues(): void {
    const visit = (e: Expression, scope: Scope, called: boolean): void => {
      const inner = this.scopes.get(e) ?? scope;
      if (e.kind === 'name' && !called) {
        const t = scope.find(e.name)?.type;
        if (t?.k === 'func') {
          t.fn.isValue = true;
          t.fn.sync = true;
        }
      }
      if (e.kind === 'attribute' && !called && e.of.kind === 'name' && e.of.name === 'self') {
        const fn = scope.fn?.owner?.method(e.name) ?? outerClass(scope)?.method(e.name);
        if (fn && !fn.isProperty) {
          fn.isValue = true;
          fn.sync = true;
        }
      }
      if (e.kind === 'attribute' && !called && this.path(e, scope) === null && !this.hasField(e.name))
        for (const fn of this.methods.get(e.name) ?? []) if (!fn.isProperty) fn.isValue = fn.sync = true;
      for (const child of children(e)) visit(child, inner, e.kind === 'call' && child === e.of);
    };
    const walk = (block: readonly Statement[], scope: Scope): void => {
      for (const s of block) {
        for (const e of expressionsOf(s)) visit(e, scope, false);
        for (const inner of blocksOf(s)) walk(inner, scope);
        if (s.kind === 'function') {
          this.markDecorated(s, scope);
          walk(s.body, this.scopes.get(s)!);
        }
        if (s.kind === 'class') {
          for (const m of s.body) {
            if (m.kind === 'function') {
              this.markDecorated(m, scope);
              walk(m.body, this.scopes.get(m)!);
            } else for (const e of expressionsOf(m)) visit(e, scope, false);
          }
        }
      }
    };
    walk(this.body, this.module);
    for (const f of this.functions.values()) if (f.definition.kind === 'lambda' || f.generator) f.sync = true;
  }
}

/** `try: import x` with `except ImportError`: the imports where all modules have counterparts, else what is done without. */
function chooseImports(body: Statement[]): void {
  for (const [i, s] of [...body.entries()].reverse()) {
    if (s.kind !== 'try' || s.body.length === 0 || s.finally_.length > 0 || s.handlers.length !== 1) continue;
    const caught = s.handlers[0]!.classes;
    const name = caught?.kind === 'name' ? caught.name : '';
    if (caught && !/^(ImportError|ModuleNotFoundError|Exception)$/.test(name)) continue;
    const [first] = s.body;
    if (first!.kind !== 'import' && first!.kind !== 'from') continue;
    const paths = s.body.flatMap((x) =>
      x.kind === 'import' ? x.names.map((n) => n.path) : x.kind === 'from' ? [x.path] : [],
    );
    const chosen = paths.every((p) => KNOWN_MODULES.test(p)) ? [...s.body, ...s.other] : s.handlers[0]!.body;
    if (chosen[0]) chosen[0].before.unshift(...s.before);
    body.splice(i, 1, ...chosen);
  }
}

/** A field that a class method sets of its class: as if the body of the class began with it. */
function classFields(
  s: Statement & { kind: 'class' },
  target: Expression,
  owner: string | undefined,
  cls: UserClass,
): void {
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

/** Turns `Point = namedtuple('Point', ['x', 'y'])` into the class that it makes. */
function namedTuples(body: Statement[]): void {
  for (const [i, s] of body.entries()) {
    if (s.kind !== 'assign' || s.targets[0]?.kind !== 'name' || s.value?.kind !== 'call') continue;
    const { of, args, from, to } = s.value;
    if ((of.kind !== 'name' && of.kind !== 'attribute') || of.name !== 'namedtuple') continue;
    const given = args[1]?.value;
    const words = given?.kind === 'string' ? plain(given).split(/[\s,]+/) : undefined;
    const names = given?.kind === 'list' || given?.kind === 'tuple' ? given.items.map((x) => plain(x.value)) : words;
    const defaults = args.find((a) => a.name === 'defaults')?.value;
    const fallbacks = defaults?.kind === 'list' || defaults?.kind === 'tuple' ? defaults.items.map((x) => x.value) : [];
    if (!names || (defaults && fallbacks.length === 0)) continue;
    const place = { from, to };
    const fields = names.map((name, k): Statement => {
      const value = fallbacks[k - names.length + fallbacks.length] ?? null;
      const any: Expression = { kind: 'name', name: 'Any', ...place };
      return {
        kind: 'assign',
        targets: [{ kind: 'name', name, ...place }],
        value,
        annotation: any,
        before: [],
        after: null,
        ...place,
      };
    });
    const base: Expression = { kind: 'name', name: 'NamedTuple', ...place };
    body[i] = {
      kind: 'class',
      name: s.targets[0].name,
      bases: [{ value: base, name: null, spread: '' }],
      doc: null,
      body: fields,
      decorators: [],
      before: s.before,
      after: s.after,
      from: s.from,
      to: s.to,
    };
  }
}

const plain = (e: Expression): string =>
  e.kind === 'string' ? e.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';

/** Whether an assignment gives a type another name. */
function namesType(s: Statement & { kind: 'assign' }, source: string): boolean {
  const { value: e, targets, annotation } = s;
  if (targets.length !== 1 || targets[0]!.kind !== 'name') return false;
  if (annotation?.kind === 'name' && annotation.name === 'TypeAlias') return e !== null;
  return (
    e?.kind === 'index' &&
    e.of.kind === 'name' &&
    !new RegExp(`^\\s*${e.of.name}\\s*=`, 'm').test(source) &&
    /^(dict|list|tuple|set|frozenset|Dict|List|Tuple|Set|Callable|Optional|Union|Sequence|Iterable|Iterator|Mapping)$/.test(
      e.of.name,
    )
  );
}

/** The class in whose method a scope lies. */
export function outerClass(scope: Scope | null): UserClass | null {
  for (let s = scope; s; s = s.parent) if (s.fn?.owner) return s.fn.owner;
  return null;
}
