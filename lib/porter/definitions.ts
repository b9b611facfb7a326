/** @file Functions and classes: parameters by the rule of names, fields, constructors, data classes. */

import { type Lines, scopeBody, todo } from './blocks.js';
import { type Context, fail, Untranslated } from './context.js';
import { type Doc, flat, list, print } from './doc.js';
import { variable } from './names.js';
import { comment, receiver, value } from './operands.js';
import { pathExpression } from './paths.js';
import { COMPUTED } from './program.js';
import { type Field, passesOn, type Scope, type UserClass, type UserFunction } from './scope.js';
import { type Expression, type Statement, statementsIn, within } from './syntax.js';
import { ANY, isEmpty, type Type, name as typeName } from './types.js';
import { hasBase, isModule } from './userCalls.js';

export function definitions(c: Context, s: Statement & { kind: 'function' | 'class' }, depth: number): Lines {
  return s.kind === 'function' ? functionLines(c, s, depth) : classLines(c, s, depth);
}

/** A docstring as a comment of TypeScript. */
export function docLines(doc: string | null, depth: number): Lines {
  if (!doc) return [];
  const pad = '  '.repeat(depth);
  const lines = doc
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((l) => l.trimEnd());
  while (lines.at(-1)?.trim() === '') lines.pop();
  while (lines[0]?.trim() === '') lines.shift();
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`${pad}/** ${lines[0]!.trim()} */`];
  const cut = Math.min(
    ...lines
      .slice(1)
      .filter((l) => l.trim() !== '')
      .map((l) => l.length - l.trimStart().length),
    99,
  );
  const shown = lines.map((l, i) => (i === 0 ? l.trim() : l.slice(cut)));
  return [`${pad}/**`, ...shown.map((l) => `${pad} * ${l}`.trimEnd()), `${pad} */`];
}

/** Decides which parameters stand by position and which in the object at the end. */
export function arrange(fn: UserFunction): void {
  if (fn.definition.kind === 'lambda') return;
  const { name } = fn.definition;
  const start = fn.owner && !fn.isStatic ? 1 : 0;
  const keepsPositions = fn.isValue || (fn.owner !== null && /^__(call|getitem)__$/.test(name));
  fn.passed.forEach((p, i) => {
    const { parameter } = p;
    if (parameter.spread === '**') p.option = true;
    else if (parameter.spread === '*' || i < start) p.option = false;
    else if (name === 'forward' || name === 'gradient')
      p.option = parameter.named || (parameter.fallback !== null && i - start >= 2);
    else if (keepsPositions) p.option = parameter.named;
    else p.option = parameter.named || parameter.fallback !== null;
  });
  // A parameter by position behind one in the object cannot be.
  const star = fn.passed.find((p) => p.parameter.spread === '*');
  if (star) {
    for (const p of fn.passed) if (!p.parameter.named && p.parameter.spread !== '**') p.option = false;
    const options = fn.passed.some((p) => p.option && (p.parameter.spread === '' || !passesOn(fn)));
    if (options) fn.star = keepsPositions || name === 'forward' ? 'mixed' : 'list';
  }
}

const typeText = (t: Type | undefined): string => {
  if (!t || t.k === 'none') return 'any';
  return typeName(t);
};

/** The parameters of a function, and lines that must stand before it. */
function parameterDocs(c: Context, fn: UserFunction, before: Lines, depth: number): { doc: Doc }[] {
  const own = c.inference.parameters(fn);
  const outer = c.scope;
  c.scope = fn.scope.parent ?? outer;
  try {
    const items: { doc: Doc }[] = [];
    const options: { name: string; doc: Doc; type: string; required: boolean }[] = [];
    let rest = '';
    for (const { parameter, variable: v, option } of own) {
      const t = typeText(v.type);
      if (parameter.spread === '*') {
        items.push({ doc: fn.star === 'list' ? `${v.js}: ${typeName(v.type ?? ANY)}` : `...${v.js}: any[]` });
        continue;
      }
      if (parameter.spread === '**') {
        if (passesOn(fn)) continue;
        rest = v.js;
        continue;
      }
      let fallback: Doc | null = parameter.fallback ? value(c, parameter.fallback) : null;
      if (parameter.fallback && (isShared(parameter.fallback) || changes(c, parameter.fallback, v.js))) {
        // Python makes a default once for all calls.
        const shared = `${fn.js || 'f'}${v.js.slice(0, 1).toUpperCase()}${v.js.slice(1)}`;
        before.push(...print([`const ${shared}: ${t} = `, fallback!, ';'], depth).split('\n'));
        fallback = shared;
      }
      if (!option) {
        const number =
          fallback !== null &&
          (t === 'number' || t === 'boolean' || t === 'string') &&
          parameter.fallback!.kind !== 'call';
        items.push({ doc: [v.js, number ? '' : `: ${t}`, ...(fallback === null ? [] : [' = ', fallback])] });
      } else
        options.push({
          name: v.js,
          doc: fallback === null ? v.js : [v.js, ' = ', fallback],
          type: t,
          required: fallback === null,
        });
    }
    const star = own.find((p) => p.parameter.spread === '*');
    if (star && fn.star === 'mixed' && (options.length > 0 || rest)) {
      const names = [...options.map((o) => o.doc), ...(rest ? [`...${rest}`] : [])].map((doc) => ({ doc }));
      const made: Doc = options.length > 0 ? list('{', names, '}', ' ') : rest;
      fn.opening = print(['const ', made, ` = ${c.imports.python('keywords')}(${star.variable.js});`], 0).split('\n');
    } else if (options.length > 0 || rest) {
      const names: { doc: Doc }[] = [...options.map((o) => ({ doc: o.doc })), ...(rest ? [{ doc: `...${rest}` }] : [])];
      const types: { doc: Doc }[] = options.map((o) => ({ doc: `${o.name}${o.required ? '' : '?'}: ${o.type}` }));
      if (rest && options.length === 0) items.push({ doc: `${rest}: Record<string, any> = {}` });
      else {
        const shape = types.map((x) => x.doc as string).join('; ') + (rest ? '; [name: string]: any' : '');
        const optional = options.every((o) => !o.required);
        items.push({ doc: [list('{', names, '}', ' '), ': ', typeObject(shape.split('; ')), optional ? ' = {}' : ''] });
      }
    }
    return items;
  } finally {
    c.scope = outer;
  }
}

/** `{ a?: number; b: string }`, over several lines where it is long. */
function typeObject(members: string[]): Doc {
  const flatText = `{ ${members.join('; ')} }`;
  if (flatText.length < 70) return flatText;
  return {
    group: ['{', { indent: members.flatMap((m): Doc[] => [{ hard: true }, `${m};`]) }, { hard: true }, '}'],
    broken: true,
  };
}

/** Whether a default names a variable that is called as its parameter, or that changes later: Python reads it once. */
function changes(c: Context, e: Expression, parameter: string): boolean {
  return [...within(e)].some((x) => {
    if (x.kind !== 'name') return false;
    const v = c.scope.find(x.name);
    if (!v || v.fixed) return false;
    return v.js === parameter || isReassigned(c, x.name);
  });
}

function isReassigned(c: Context, name: string): boolean {
  let scope: Scope | null = c.scope;
  while (scope && !scope.variables.has(name)) scope = scope.parent;
  let count = 0;
  for (const s of statementsIn(scope?.block ?? [])) {
    const targets = s.kind === 'assign' ? s.targets : s.kind === 'update' || s.kind === 'for' ? [s.target] : [];
    for (const t of targets) for (const x of within(t)) if (x.kind === 'name' && x.name === name) count++;
  }
  return count > 1;
}

/** Whether a default is an object that all calls share. */
const isShared = (e: Expression): boolean =>
  e.kind === 'list' ||
  e.kind === 'dict' ||
  e.kind === 'set' ||
  e.kind === 'comprehension' ||
  (e.kind === 'call' && !(e.of.kind === 'name' && ['float', 'int', 'tuple'].includes(e.of.name)));

/** The body of a function in its own scope. */
function inFunction<T>(c: Context, fn: UserFunction, self: string | null, body: () => T): T {
  const saved = { scope: c.scope, fn: c.fn, canAwait: c.canAwait, self: c.self, callbacks: c.callbacks };
  c.callbacks = 0;
  c.scope = fn.scope;
  c.fn = fn;
  c.canAwait = !fn.sync;
  c.self = self ?? c.self;
  try {
    return body();
  } finally {
    Object.assign(c, saved);
  }
}

/** Decorators that surround a body with a switch of gradients. */
function gradDecorator(c: Context, d: Statement & { kind: 'function' }): string | null {
  for (const x of d.decorators) {
    const path = c.program.path(x.kind === 'call' ? x.of : x, c.scope);
    if (path === 'torch.no_grad' || path === 'torch.inference_mode') return path.slice(6);
    if (path === 'torch.enable_grad') return 'enable_grad';
  }
  return null;
}

/** Decorators that are functions of the program: called with what they decorate, the lowest first. */
function decoratedBy(c: Context, s: Statement & { kind: 'function' | 'class' }): Expression[] {
  return s.decorators.filter((d) => {
    const of = d.kind === 'call' ? d.of : d;
    return (of.kind === 'name' && c.scope.find(of.name)?.type?.k === 'func') || isCache(c, d);
  });
}

/** Whether a decorator keeps what a function gave. */
const isCache = (c: Context, d: Expression): boolean =>
  /^functools\.(lru_)?cache$/.test(c.program.path(d.kind === 'call' ? d.of : d, c.scope) ?? '');

function checkDecorators(
  c: Context,
  s: Statement & { kind: 'function' | 'class' },
  own: readonly Expression[] = [],
): void {
  for (const d of s.decorators) {
    if (own.includes(d)) continue;
    const of = d.kind === 'call' ? d.of : d;
    const path = c.program.path(of, c.scope) ?? (of.kind === 'name' ? of.name : of.kind === 'attribute' ? of.name : '');
    if (/^torch\.(no_grad|enable_grad|inference_mode|compile|jit\.script)$/.test(path)) continue;
    if (
      /(^|\.)(dataclass|property|cached_property|staticmethod|classmethod|setter|abstractmethod|abstractproperty|override|lru_cache|cache|wraps|contextmanager|total_ordering|runtime_checkable|final)$/.test(
        path,
      )
    )
      continue;
    fail(`the decorator ${path}`);
  }
}

/** The lines of a function's body, its decorator included. */
function bodyLines(c: Context, s: Statement & { kind: 'function' }, depth: number, fn: UserFunction): Lines {
  const mode = gradDecorator(c, s);
  const opening = fn.opening.map((l) => '  '.repeat(depth + 1) + l);
  if (!mode) return [...opening, ...scopeBody(c, s.body, depth + 1)];
  const t = c.imports.need('torchebm/torch', '*', 'torch', true);
  const js = mode === 'no_grad' ? 'noGrad' : mode === 'enable_grad' ? 'enableGrad' : 'inferenceMode';
  const pad = '  '.repeat(depth + 1);
  // Drawing a picture waits, which a callback cannot.
  const waits = /\.(savefig|show)\(/.test(c.program.source.slice(s.from, s.to)) || fn.generator;
  if (!waits) {
    if (!fn.sync) {
      fn.sync = true;
      c.changed = true;
    }
    c.canAwait = false;
    c.callbacks++;
    const inner = scopeBody(c, s.body, depth + 2);
    c.callbacks--;
    const returns = [...statementsIn(s.body)].some((x) => x.kind === 'return' && x.value);
    return [...opening, `${pad}${returns ? 'return ' : ''}${t}.${js}(() => {`, ...inner, `${pad}});`];
  }
  const inner = scopeBody(c, s.body, depth + 2);
  return [
    ...opening,
    `${pad}const gradEnabled = ${t}.isGradEnabled();`,
    `${pad}${t}.setGradEnabled(${mode === 'enable_grad'});`,
    `${pad}try {`,
    ...inner,
    `${pad}} finally {`,
    `${pad}  ${t}.setGradEnabled(gradEnabled);`,
    `${pad}}`,
  ];
}

/** `: T` of what a function gives, where TypeScript would find another kind. */
function returnText(fn: UserFunction): string {
  const t = fn.type;
  if (fn.incomplete) return fn.async ? ': Promise<any>' : ': any';
  if (!t || fn.generator) return fn.generator && t ? `: Generator<${t.k === 'iterable' ? typeName(t.of) : 'any'}>` : '';
  if (t.k === 'none') return fn.async ? ': Promise<void>' : ': void';
  const text = typeName(t);
  return fn.async ? `: Promise<${text}>` : `: ${text}`;
}

function functionLines(c: Context, s: Statement & { kind: 'function' }, depth: number, isWrapped = false): Lines {
  const wrapped = decoratedBy(c, s);
  checkDecorators(c, s, wrapped);
  const fn = c.program.functions.get(s)!;
  if (wrapped.length > 0 && !isWrapped) {
    // The decorator gets the function as a value.
    const inner = functionLines(c, s, depth, true);
    const at = inner.findIndex((l) => /^\s*(async )?function/.test(l));
    const open = wrapped.map((d) => `${isCache(c, d) ? c.imports.python('cache') : flat(value(c, d))}(`).join('');
    inner[at] = inner[at]!.replace(/^(\s*)/, `$1const ${fn.js} = ${open}`);
    // A function that calls itself calls what the decorator made of it.
    const recurs = inner.some((l, i) => i > at && new RegExp(`\\b${fn.js}\\(`).test(l));
    if (recurs) inner[at] = inner[at]!.replace(new RegExp(`(function\\*?) ${fn.js}\\(`), '$1 (');
    inner[inner.length - 1] += `${')'.repeat(wrapped.length)};`;
    return inner;
  }
  const before: Lines = [];
  const parameters = parameterDocs(c, fn, before, depth);
  return inFunction(c, fn, null, () => {
    const nested = c.self !== null && usesThis(s, c.self);
    const body = bodyLines(c, s, depth, fn);
    const pad = '  '.repeat(depth);
    if (nested) {
      // A nested function that uses `this` of the method around is an arrow.
      const head = print(
        [`const ${fn.js} = ${fn.async ? 'async ' : ''}`, list('(', parameters, ')'), returnText(fn), ' => {'],
        depth,
      ).split('\n');
      return [...docLines(s.doc, depth), ...before, ...head, ...body, `${pad}};`];
    }
    const head = print(
      [
        `${fn.async ? 'async ' : ''}function${fn.generator ? '*' : ''} ${fn.js}`,
        list('(', parameters, ')'),
        returnText(fn),
        ' {',
      ],
      depth,
    ).split('\n');
    return [...before, ...docLines(s.doc, depth), ...head, ...body, `${pad}}`];
  });
}

function usesThis(s: Statement & { kind: 'function' }, self: string): boolean {
  return new RegExp(`\\b${self}\\b`).test(JSON.stringify(s.body));
}

/** The name in TypeScript for the kind of a field: layers by their class. */
function fieldType(c: Context, t: Type | undefined): string {
  if (!t) return 'any';
  if (
    t.k === 'lib' &&
    /^torch\.nn\.(Linear|Sequential|Conv2d|Embedding|LayerNorm|SiLU|ReLU|GELU|Tanh|Dropout)$/.test(t.name)
  ) {
    const doc = pathExpression(c, t.name, null).doc;
    if (typeof doc === 'string') return doc;
  }
  if (t.k === 'list' && isEmpty(t.of)) return 'any[]';
  return t.k === 'none' ? 'any' : typeName(t);
}

/** Methods that operators and contexts of `torchebm/python` look for by their names in Python. */
const OPERATORS =
  /^__(r?(add|sub|mul|truediv|floordiv|mod|pow|matmul)|neg|eq|ne|lt|le|gt|ge|contains|bool|enter|exit)__$/;

const SPECIAL: Record<string, string> = {
  __getitem__: 'getItem',
  __call__: 'call',
  __repr__: 'toString',
  __str__: 'toString',
  __next__: 'next',
};

function classLines(c: Context, s: Statement & { kind: 'class' }, depth: number): Lines {
  const wrapped = decoratedBy(c, s);
  checkDecorators(c, s, wrapped);
  const cls = c.program.classes.get(s.name)!;
  const pad = '  '.repeat(depth);
  const inner = '  '.repeat(depth + 1);
  const base = s.bases.filter((b) => b.name === null).map((b) => b.value);
  const kept = base.filter((b) => {
    const path = c.program.path(b, c.scope) ?? (b.kind === 'name' ? b.name : '');
    return !/(^|\.)(ABC|object|NamedTuple|Generic|Protocol|Enum)$/.test(path);
  });
  const isEnum = base.some((b) => /^enum\.\w*Enum$/.test(c.program.path(b, c.scope) ?? ''));
  if (kept.length > 1 && !isEnum) fail('a class with several bases');
  let parent: Doc = '';
  if (isEnum) parent = ` extends ${c.imports.python('Enum')}`;
  else if (kept[0]) {
    const path = c.program.path(kept[0], c.scope);
    parent = [
      ' extends ',
      path
        ? pathExpression(c, path, kept[0].kind === 'name' ? kept[0].name : null).doc
        : kept[0].kind === 'name' && /(Error|Exception)$/.test(kept[0].name)
          ? 'Error'
          : cls.bases.includes(COMPUTED)
            ? ['(', receiver(c, kept[0]), ' as any)']
            : value(c, kept[0]),
      path === 'torch.utils.data.Dataset' ? '<any>' : '',
    ];
  }
  const lines: Lines = [...docLines(s.doc, depth), ...print(['class ', cls.js, parent, ' {'], depth).split('\n')];
  const before: Lines = [];
  const body: Lines = [];
  const record = cls.isRecord;
  let member = 0;
  // Fields that methods assign.
  const listed = new Set<string>();
  // Objects see the fields of their class.
  const getters: Lines = [];
  for (const m of s.body) {
    if (m.kind !== 'assign' || m.targets[0]?.kind !== 'name') continue;
    const { name } = m.targets[0];
    listed.add(name);
    const field = cls.fields.get(name)!;
    const named = m.value?.kind === 'name' ? cls.methods.get(m.value.name) : undefined;
    if (named) {
      // Another name of a method: `__rmul__ = __mul__`.
      const js = OPERATORS.test(name) ? name : field.js;
      const of = m.value!.kind === 'name' && OPERATORS.test(m.value!.name) ? m.value!.name : named.js;
      getters.push(`${inner}${js}(...args: [any]): any {`, `${inner}  return this.${of}(...args);`, `${inner}}`);
      continue;
    }
    const note = record ? `: ${fieldType(c, field.type)}` : '';
    const leading = m.before.map((b) => (b === '' ? '' : inner + comment(b)!));
    if (body.length === 0) while (leading[0] === '') leading.shift();
    const after = m.after ? ` ${comment(m.after)}` : '';
    const isRecordField = cls.records.some((r) => r.name === name);
    if (isEnum) {
      const isAuto = m.value?.kind === 'call' && c.program.path(m.value.of, c.scope) === 'enum.auto';
      const v: Doc = isAuto ? String(++member) : value(c, m.value!);
      const text = print([`static readonly ${field.js} = new ${cls.js}('${name}', `, v, ');'], depth + 1).split('\n');
      text[text.length - 1] += after;
      body.push(...leading, ...text);
      continue;
    }
    const fallback = m.value ? recordDefault(c, m.value) : null;
    const reached = reaches(c, cls, name);
    if (!isRecordField && reached.isAssigned && fallback !== null) {
      const shown = `: ${fieldType(c, field.type)}`;
      if (reached.ofClass)
        body.push(...print(['static ', field.js, shown, ' = ', fallback, ';'], depth + 1).split('\n'));
      const start: Doc = reached.ofClass ? `${cls.js}.${field.js}` : fallback;
      const text = print([field.js, shown, ' = ', start, ';'], depth + 1);
      body.push(...leading, ...`${text}${after}`.split('\n'));
      continue;
    }
    const word = isRecordField ? '' : 'static ';
    const isRead = !isRecordField && reached.ofObject && !reached.isAssigned;
    const isConstant = isRead && !reached.ofClass && m.value !== null && isFixed(m.value);
    if (isRead) {
      const shown = fieldType(c, field.type);
      getters.push(
        `${inner}get ${field.js}()${shown === 'any' ? ': any' : `: ${shown}`} {`,
        `${inner}  return ${isConstant ? flat(fallback!) : `${cls.js}.${field.js}`};`,
        `${inner}}`,
      );
      if (isConstant) {
        getters.splice(-3, 0, ...leading.filter((l) => l !== ''));
        if (after) getters[getters.length - 2] += after;
        continue;
      }
    }
    const made = print(
      [
        word,
        field.js,
        fallback === null ? '!' : '',
        isRecordField
          ? fallback !== null && /^: (number|boolean|string)$/.test(note)
            ? ''
            : note
          : sharedType(field.type, m.value),
        ...(fallback === null ? [note === '' ? ': any' : ''] : [' = ', fallback]),
        ';',
      ],
      depth + 1,
    ).split('\n');
    made[made.length - 1] += after;
    body.push(...leading, ...made);
  }
  const root = cls.root ?? '';
  const fields = [...cls.fields].filter(
    ([n]) =>
      !listed.has(n) && !cls.method(n) && !(root.startsWith('torch') && ['training', 'device', 'dtype'].includes(n)),
  );
  // The constructor sets the fields of `__post_init__`, which TypeScript cannot see.
  const sure = record ? '!' : '';
  for (const [, f] of fields)
    body.push(`${inner}${f.registered ? 'declare ' : ''}${f.js}${f.registered ? '' : sure}: ${fieldType(c, f.type)};`);
  if (getters.length > 0) body.push('', ...getters);
  if (record) {
    if (body.length > 0) body.push('');
    body.push(...recordConstructor(cls, depth + 1, kept.length > 0));
    if (c.program.comparesRecords && !cls.isTuple && !cls.method('__eq__'))
      body.push(
        '',
        `${inner}__eq__(other: unknown): boolean {`,
        `${inner}  return ${c.imports.python('sameFields')}(this, other);`,
        `${inner}}`,
      );
  }
  for (const m of s.body) {
    if (m.kind === 'assign' || m.kind === 'pass') continue;
    const leading = m.before.map((b) => (b === '' ? '' : inner + comment(b)!));
    if (m.kind === 'comments') {
      body.push(...leading);
      continue;
    }
    if (m.kind === 'expression') continue;
    if (m.kind !== 'function') {
      body.push(...leading, ...todo(c, m, depth + 1, 'a statement in the body of a class'));
      continue;
    }
    if (body.length === 0 || body.at(-1) === '') while (leading[0] === '') leading.shift();
    else if (leading[0] !== '') leading.unshift('');
    body.push(...leading, ...method(c, m, cls, depth + 1, before));
  }
  const calls = wrapped.reverse().map((d) => `${pad}${flat(value(c, d))}(${cls.js});`);
  return [...before, ...lines, ...body, `${pad}}`, ...calls];
}

/** `: T` for a field of a class where its value does not show the kind: nothing in it yet, or a tuple. */
function sharedType(t: Type | undefined, e: Expression | null): string {
  const isEmpty_ = (e?.kind === 'list' || e?.kind === 'dict') && e.items.length === 0;
  if (e?.kind === 'constant' && e.value === 'None')
    return t && t.k !== 'none' && typeName(t) !== 'any' ? `: ${typeName(t)}` : ': any';
  if (!t || (!isEmpty_ && t.k !== 'tuple')) return '';
  const shown = typeName(t);
  return shown.startsWith('any') && e?.kind === 'dict' ? ': Record<string, any>' : `: ${shown}`;
}

/** Whether a value never changes: a number, text, or a tuple of such. */
const isFixed = (e: Expression): boolean =>
  e.kind === 'number' ||
  e.kind === 'string' ||
  e.kind === 'constant' ||
  (e.kind === 'unary' && isFixed(e.of)) ||
  (e.kind === 'tuple' && e.items.every((i) => isFixed(i.value)));

/** How a field of a class is reached, there and in the classes above and below it. */
function reaches(c: Context, cls: UserClass, name: string): Pick<Field, 'isAssigned' | 'ofObject' | 'ofClass'> {
  const family = [...c.program.classes.values()].filter((x) => x === cls || inherits(x, cls) || inherits(cls, x));
  const fields = family.flatMap((x) => x.fields.get(name) ?? []);
  const some = (key: 'isAssigned' | 'ofObject' | 'ofClass'): boolean => fields.some((f) => f[key]);
  return { isAssigned: some('isAssigned'), ofObject: some('ofObject'), ofClass: some('ofClass') };
}

/** The value of a field of a data class: `field(default_factory=list)` makes one for each object. */
function recordDefault(c: Context, e: Expression): Doc | null {
  if (e.kind === 'call' && c.program.path(e.of, c.scope)?.endsWith('dataclasses.field')) {
    const factory = e.args.find((a) => a.name === 'default_factory')?.value;
    const plain = e.args.find((a) => a.name === 'default')?.value;
    if (plain) return value(c, plain);
    if (factory?.kind === 'lambda') return value(c, factory.body);
    if (factory?.kind === 'name')
      return factory.name === 'list' ? '[]' : factory.name === 'dict' ? '{}' : ['new ', value(c, factory), '()'];
    return null;
  }
  return value(c, e);
}

function recordConstructor(cls: UserClass, depth: number, inherits: boolean): Lines {
  const pad = '  '.repeat(depth);
  const required = cls.records.filter((r) => r.fallback === null).map((r) => r.js);
  const type =
    required.length === 0
      ? `Partial<${cls.js}>`
      : `Partial<${cls.js}> & Pick<${cls.js}, ${required.map((r) => `'${r}'`).join(' | ')}>`;
  const lines = [`${pad}constructor(options: ${type}${required.length === 0 ? ' = {}' : ''}) {`];
  if (inherits) lines.push(`${pad}  super(options);`);
  lines.push(`${pad}  Object.assign(this, options);`);
  if (cls.method('__post_init__')) lines.push(`${pad}  this.__postInit__();`);
  lines.push(`${pad}}`);
  if (cls.isTuple)
    lines.push('', `${pad}*[Symbol.iterator](): Generator<any> {`, `${pad}  yield* Object.values(this);`, `${pad}}`);
  return lines;
}

function method(c: Context, s: Statement & { kind: 'function' }, cls: UserClass, depth: number, before: Lines): Lines {
  const todos = c.todos.length;
  try {
    return methodLines(c, s, cls, depth, before);
  } catch (error) {
    if (!(error instanceof Untranslated)) throw error;
    c.todos.length = todos;
    return todo(c, s, depth, error.message);
  }
}

function methodLines(
  c: Context,
  s: Statement & { kind: 'function' },
  cls: UserClass,
  depth: number,
  before: Lines,
): Lines {
  checkDecorators(c, s);
  const fn = c.program.functions.get(s)!;
  const pad = '  '.repeat(depth);
  const self = fn.isStatic ? null : (s.parameters[0]?.name ?? null);
  const loose = needsOverride(cls, s.name) && /^(torch|torchebm)\./.test(cls.root ?? '');
  const parameters = loose ? looseParameters(c, fn, before, depth - 1) : parameterDocs(c, fn, before, depth - 1);
  const isAbstract = s.decorators.some(
    (d) => (d.kind === 'name' || d.kind === 'attribute') && d.name === 'abstractmethod',
  );
  const special = SPECIAL[s.name];
  const inheritsOwn = cls.bases.some((b) => typeof b !== 'string' && b.method(s.name));
  const root = cls.root ?? '';
  const overrides =
    inheritsOwn || ((s.name === 'forward' || (s.name === 'gradient' && root.startsWith('torchebm'))) && isModule(cls));
  return inFunction(c, fn, self, () => {
    const doc = docLines(s.doc, depth);
    const body = bodyLines(c, s, depth, fn);
    const list_ = (items: { doc: Doc }[]): Doc => list('(', items, ')');
    const head = (text: Doc): Lines => print([text, ' {'], depth).split('\n');
    const end = `${pad}}`;
    if (s.name === '__init__') {
      const calls = /^\s*super\(/m.test(body.join('\n'));
      const first = hasBase(cls) && !calls ? [`${pad}  super();`] : [];
      return [...doc, ...head(['constructor', list_(parameters)]), ...first, ...body, end];
    }
    if (s.name === '__len__')
      return [...doc, ...head(`${needsOverride(cls, s.name) ? 'override ' : ''}get length(): number`), ...body, end];
    if (s.name === '__iter__')
      return [...doc, ...head(`${fn.generator ? '*' : ''}[Symbol.iterator](): any`), ...body, end];
    if (s.name === '__post_init__') return [...doc, ...head('__postInit__(): void'), ...body, end];
    if (s.name === '__hash__') return [];
    if (/^__\w+__$/.test(s.name) && !special && !OPERATORS.test(s.name)) fail(`the method ${s.name}`);
    const setter = s.decorators.some((d) => d.kind === 'attribute' && d.name === 'setter');
    if (setter) return [...doc, ...head([`set ${fn.js}`, list_(parameters)]), ...body, end];
    const override = overrides || needsOverride(cls, s.name) ? 'override ' : '';
    const word = fn.isStatic || fn.isClassMethod ? 'static ' : override;
    const name = special ?? (OPERATORS.test(s.name) ? s.name : variable(s.name));
    fn.js = name;
    const wait = fn.async ? 'async ' : '';
    const isEmpty_ = s.body.every((b) => b.kind === 'pass' || b.kind === 'comments' || isEllipsis(b));
    const gives = fn.type !== undefined && fn.type.k !== 'none';
    const thrown = `${pad}  throw new Error('${name}: expected a subclass to have this ${fn.isProperty ? 'property' : 'method'}');`;
    const only = isEmpty_ && (isAbstract || gives || isReplaced(c, cls, s.name)) ? [...body, thrown] : body;
    const isOpen = isEmpty_ || onlyRaises(s.body);
    if (fn.isProperty) {
      const type = isOpen && !gives ? ': any' : returnText(fn);
      const isKept = s.decorators.some(
        (d) => (d.kind === 'name' || d.kind === 'attribute') && d.name === 'cached_property',
      );
      const kept = isKept
        ? [
            `${pad}  return ${c.imports.python('cached')}(this, '${fn.js}', () => {`,
            ...only.map((l) => (l === '' ? l : `  ${l}`)),
            `${pad}  });`,
          ]
        : only;
      return [...doc, ...head(`${override}get ${fn.js}()${type}`), ...kept, end];
    }
    return [
      ...doc,
      ...head([
        `${word}${wait}${fn.generator ? '*' : ''}${name}`,
        list_(parameters),
        loose || (isOpen && !gives && (isAbstract || isReplaced(c, cls, s.name))) ? ': any' : returnText(fn),
      ]),
      ...only,
      end,
    ];
  });
}

const isEllipsis = (s: Statement): boolean =>
  s.kind === 'expression' && s.value.kind === 'constant' && s.value.value === 'Ellipsis';

const onlyRaises = (body: readonly Statement[]): boolean =>
  body.every((s) => s.kind === 'raise' || s.kind === 'comments');

/** Whether a class of the program replaces a method of another. */
const isReplaced = (c: Context, cls: UserClass, name: string): boolean =>
  [...c.program.classes.values()].some((other) => other !== cls && inherits(other, cls) && other.methods.has(name));

const inherits = (cls: UserClass, from: UserClass): boolean =>
  cls.bases.some((b) => typeof b !== 'string' && (b === from || inherits(b, from)));

/** Parameters of a method that replaces one of the library's, whose types the caller knows. */
function looseParameters(c: Context, fn: UserFunction, before: Lines, depth: number): { doc: Doc }[] {
  return parameterDocs(c, fn, before, depth).map(({ doc }) => ({
    doc: flat(doc).replace(/\}: \{.*?\}( = \{\})?$/s, '}: any$1'),
  }));
}

/** Methods of the library's bases that a class replaces. */
function needsOverride(cls: UserClass, name: string): boolean {
  const root = cls.root ?? '';
  if (root.endsWith('utils.data.Dataset')) return name === '__len__' || name === '__getitem__';
  if (root.startsWith('torch.nn.') || root.startsWith('torchebm.'))
    return (
      [
        'state_dict',
        'load_state_dict',
        'train',
        'eval',
        'to',
        'sample',
        'step',
        'extra_repr',
        'couple',
        'interpolate',
        'compute_alpha_t',
        'compute_sigma_t',
        'compute_loss',
      ].includes(name) &&
      !(name === 'sample' && !/Sampler/.test(root)) &&
      !(name === 'step' && root.startsWith('torch.nn'))
    );
  return false;
}
