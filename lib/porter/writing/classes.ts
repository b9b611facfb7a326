/** @file Classes: bases, constructors, methods by the names that Python gives a meaning. */

import { type Context, fail, Untranslated } from '../context.js';
import { COMPUTED } from '../gathering/classes.js';
import { ANY, element, isMap, present, name as typeName } from '../kinds/types.js';
import { quote, variable } from '../names.js';
import { pathExpression } from '../paths.js';
import type { Expression, Statement } from '../reading/syntax.js';
import type { UserClass, UserFunction } from '../scope.js';
import { type Lines, todo } from './blocks.js';
import { call, type Doc, flat, list, print } from './doc.js';
import {
  fieldType,
  inherits,
  isFixed,
  isVaried,
  reaches,
  recordConstructor,
  recordDefault,
  sharedType,
} from './fields.js';
import { bodyLines, checkDecorators, decoratedBy, docLines, inFunction, isCache, returnText } from './functions.js';
import { enumBase, isMade, memberConstructor, recordMethods } from './members.js';
import { comment, mapClass, receiver, value } from './operands.js';
import { looseParameters, parameterDocs } from './parameters.js';
import { hasBase, isModule, userArgs } from './userCalls.js';

/** Methods that operators and contexts of `torchebm/python` look for by their names in Python. */
const OPERATORS =
  /^__([ri]?(add|sub|mul|truediv|floordiv|mod|pow|matmul)|r?(and|or|xor|lshift|rshift)|neg|pos|abs|invert|eq|ne|lt|le|gt|ge|contains|bool|float|int|round|reversed|setitem|delitem|enter|exit|missing|getattr|setattr|delattr|init_subclass)__$/;

const SPECIAL: Record<string, string> = {
  __getitem__: 'getItem',
  __call__: 'call',
  __repr__: 'toString',
  __str__: 'toString',
  __next__: 'next',
};

export function classLines(c: Context, s: Statement & { kind: 'class' }, depth: number): Lines {
  const wrapped = decoratedBy(c, s);
  checkDecorators(c, s, wrapped);
  const cls = c.program.classes.get(s.name)!;
  if (cls.bases.some((b) => typeof b === 'string' && PLAIN.test(b)) && isUnused(c, s.name)) {
    const reason = "a class of Python's own kinds that nothing here uses";
    c.notes.push({ line: c.program.line(s.from), python: `class ${s.name}`, reason, lines: 0 });
    return [];
  }
  if (cls.isTypedDict) return [];
  const pad = '  '.repeat(depth);
  const inner = '  '.repeat(depth + 1);
  const base = s.bases.filter((b) => b.name === null).map((b) => b.value);
  const kept = base.filter((b) => {
    const path = c.program.path(b, c.scope) ?? (b.kind === 'name' ? b.name : '');
    return !/(^|\.)(ABC|object|NamedTuple|Generic|Protocol|Enum)$/.test(path);
  });
  const { isEnum } = cls;
  const mixins = isEnum || kept.length < 2 ? [] : mixinsOf(cls);
  const main = kept.find((b) => !mixins.some((m) => m.js === (b.kind === 'name' ? b.name : '')));
  const parent = isEnum ? ` extends ${c.imports.python(enumBase(cls))}` : main ? parentDoc(c, cls, main) : '';
  const lines: Lines = [...docLines(s.doc, depth), ...print(['class ', cls.js, parent, ' {'], depth).split('\n')];
  const before: Lines = [];
  const { body, getters, listed } = sharedFields(c, s, cls, isEnum, depth + 1);
  const record = cls.isRecord;
  const root = cls.root ?? '';
  const fields = [...cls.fields].filter(
    ([n]) =>
      !listed.has(n) &&
      !cls.method(n) &&
      !(root.startsWith('torch') && ['training', 'device', 'dtype'].includes(n)) &&
      !(root === OPTIMIZER && ['param_groups', 'state', 'defaults'].includes(n)),
  );
  // The constructor sets the fields of `__post_init__`, which TypeScript cannot see.
  const init = s.body.find((m) => m.kind === 'function' && m.name === '__init__');
  const initDecorated = init?.kind === 'function' && decoratedBy(c, init).length > 0;
  for (const [n, f] of fields) {
    const type = fieldType(c, f.type);
    const sure = record || (type !== 'any' && !setsAtOnce(init, n, initDecorated)) ? '!' : '';
    const isDeclared = f.registered || isSetEarly(c, s, cls, n);
    body.push(`${inner}${isDeclared ? 'declare ' : ''}${f.js}${isDeclared ? '' : sure}: ${type};`);
  }
  if (getters.length > 0) body.push('', ...getters);
  // Only classes such as IntEnum print their members as values.
  const isShown = cls.bases.some((b) => typeof b === 'string' && /^enum\.(Int|Str)\w+$/.test(b));
  if (cls.memberKind && !isShown && !cls.method('__str__'))
    body.push(
      '',
      `${inner}override toString(): string {`,
      `${inner}  return \`${cls.js}.\${this.name}\`;`,
      `${inner}}`,
    );
  if (record) {
    if (body.length > 0) body.push('');
    body.push(...recordConstructor(c, cls, depth + 1, kept.length > 0));
    body.push(...recordMethods(c, cls, depth + 1));
    if ((c.program.comparesRecords || cls.isKey) && !cls.method('__eq__'))
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
  // Its `step` does all of the work of an optimizer of the program's own.
  if (root === OPTIMIZER && !cls.bases.some((b) => typeof b !== 'string'))
    body.push('', `${inner}protected override check(): void {}`, '', `${inner}protected override update(): void {}`);
  const begun = cls.bases.flatMap((b) => (typeof b === 'string' ? [] : (b.method('__init_subclass__') ?? [])))[0];
  if (begun) {
    const given = s.bases.filter((b) => b.name !== null);
    body.push(
      `${inner}static {`,
      ...print([`this.__init_subclass__`, call(userArgs(c, given, begun)), ';'], depth + 2).split('\n'),
      `${inner}}`,
    );
  }
  const others = mixins.map((m) => {
    const isFirst = cls.bases.indexOf(m) < cls.bases.indexOf(cls.parent!);
    return `${inner}static { ${c.imports.python('mixin')}(this, ${m.js}${isFirst ? '' : ', { first: false }'}); }`;
  });
  if (others.length > 0) body.push('', ...others);
  // Its members are those of its other bases too, for TypeScript.
  if (mixins.length > 0) before.unshift(`${pad}interface ${cls.js} extends ${mixins.map((m) => m.js).join(', ')} {}`);
  const calls = wrapped.reverse().map((d) => `${pad}${flat(value(c, d))}(${cls.js});`);
  return [...before, ...lines, ...body, `${pad}}`, ...calls];
}

/** The bases beside the one that a class extends: those of the program that another class can take over. */
function mixinsOf(cls: UserClass): UserClass[] {
  return cls.mixins.map((m) =>
    typeof m !== 'string' && m.isMixin ? m : fail('a class with several bases that make objects in a way of their own'),
  );
}

export const OPTIMIZER = 'torch.optim.Optimizer';

const PLAIN = /^builtins\.(dict|list|tuple|str|int|float|set)$/;

/** Whether a name stands nowhere but where it is defined. */
const isUnused = (c: Context, name: string): boolean =>
  [...c.program.source.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length === 1;

/** ` extends …` of a class of the program, the library or JavaScript. */
function parentDoc(c: Context, cls: UserClass, base: Expression): Doc {
  const path = c.program.path(base, c.scope);
  if (!cls.bases.some((b) => typeof b !== 'string') && cls.container)
    return [' extends ', c.imports.python(cls.container)];
  if (base.kind === 'name' && !c.scope.find(base.name) && /^(dict|list|tuple|str|int|float|set)$/.test(base.name))
    fail(`a class of ${base.name}`);
  return [
    ' extends ',
    path
      ? pathExpression(c, path, base.kind === 'name' ? base.name : null).doc
      : base.kind === 'name' && /(Error|Exception)$/.test(base.name)
        ? 'Error'
        : cls.bases.includes(COMPUTED)
          ? ['(', receiver(c, base), ' as any)']
          : value(c, base),
    path === 'torch.utils.data.Dataset' ? '<any>' : '',
  ];
}

/** Fields in the body of a class as lines, and getters by which objects see those of their class. */
function sharedFields(
  c: Context,
  s: Statement & { kind: 'class' },
  cls: UserClass,
  isEnum: boolean,
  depth: number,
): { body: Lines; getters: Lines; listed: Set<string> } {
  const record = cls.isRecord;
  const body: Lines = [];
  const inner = '  '.repeat(depth);
  let member = 0;
  const listed = new Set<string>();
  // Objects see the fields of their class.
  const getters: Lines = [];
  for (const m of s.body) {
    if (m.kind !== 'assign' || m.targets[0]?.kind !== 'name') continue;
    const { name } = m.targets[0];
    listed.add(name);
    const field = cls.fields.get(name);
    if (!field) continue;
    const named = m.value?.kind === 'name' ? cls.methods.get(m.value.name) : undefined;
    if (named) {
      // Another name of a method: `__rmul__ = __mul__`.
      const js = OPERATORS.test(name) ? name : field.js;
      const of = m.value!.kind === 'name' && OPERATORS.test(m.value!.name) ? m.value!.name : named.js;
      getters.push(`${inner}${js}(...args: [any]): any {`, `${inner}  return this.${of}(...args);`, `${inner}}`);
      continue;
    }
    const inherited = attributesOf(m.value);
    if (cls.container === 'Dict' && inherited && /^__(get|set|del)attr__$/.test(name)) {
      getters.push(`${inner}${name}${inherited}`);
      continue;
    }
    const note = record ? `: ${fieldType(c, field.type)}` : '';
    const leading = m.before.map((b) => (b === '' ? '' : inner + comment(b)!));
    if (body.length === 0) while (leading[0] === '') leading.shift();
    const after = m.after ? ` ${comment(m.after)}` : '';
    const isRecordField = cls.records.some((r) => r.name === name);
    if (isEnum) {
      const isAuto = m.value?.kind === 'call' && c.program.path(m.value.of, c.scope) === 'enum.auto';
      const isText = cls.memberKind === 'str';
      if (m.value?.kind === 'number') member = Number(m.value.text) - 1;
      member++;
      const v: Doc = !isAuto ? value(c, m.value!) : isText ? quote(name.toLowerCase()) : String(member);
      const text = print([`static readonly ${field.js} = new ${cls.js}('${name}', `, v, ');'], depth).split('\n');
      text[text.length - 1] += after;
      body.push(...leading, ...text);
      continue;
    }
    const isEmptyMap = m.value?.kind === 'dict' && m.value.items.length === 0 && isMap(present(field.type ?? ANY));
    const fallback = isEmptyMap
      ? `new ${mapClass(c, field.type!)}()`
      : m.value
        ? recordDefault(c, m.value, field.type)
        : null;
    const reached = reaches(c, cls, name);
    if (!isRecordField && reached.isAssigned && fallback !== null) {
      const shown = `: ${fieldType(c, field.type)}`;
      if (reached.ofClass) body.push(...print(['static ', field.js, shown, ' = ', fallback, ';'], depth).split('\n'));
      const start: Doc = reached.ofClass ? `${cls.js}.${field.js}` : fallback;
      const text = print([field.js, shown, ' = ', start, ';'], depth);
      body.push(...leading, ...`${text}${after}`.split('\n'));
      continue;
    }
    const word = isRecordField ? '' : fallback === null ? 'declare static ' : 'static ';
    const isRead = !isRecordField && reached.ofObject && !reached.isAssigned;
    const isConstant = isRead && !reached.ofClass && !reached.isReplaced && m.value !== null && isFixed(m.value);
    if (isRead) {
      const shown = isVaried(c, cls, name) ? 'any' : fieldType(c, field.type);
      getters.push(
        `${inner}get ${field.js}()${shown === 'any' ? ': any' : `: ${shown}`} {`,
        `${inner}  return ${isConstant ? flat(fallback!) : reached.isReplaced ? `(this.constructor as typeof ${cls.js}).${field.js}` : `${cls.js}.${field.js}`};`,
        `${inner}}`,
      );
      if (isConstant) {
        getters.splice(-3, 0, ...leading.filter((l) => l !== ''));
        if (after) getters[getters.length - 2] += after;
        continue;
      }
    }
    if (isRecordField && reached.ofClass && fallback !== null && !isMade(c, m.value)) {
      const text = print(['static ', field.js, note, ' = ', fallback, ';'], depth);
      body.push(...text.split('\n'));
    }
    const made = print(
      [
        word,
        field.js,
        fallback === null && isRecordField ? '!' : '',
        isRecordField
          ? fallback !== null && /^: (number|boolean|string)$/.test(note)
            ? ''
            : note
          : isVaried(c, cls, name)
            ? ': any'
            : sharedType(field.type, m.value),
        ...(fallback === null ? [note === '' ? ': any' : ''] : [' = ', fallback]),
        ';',
      ],
      depth,
    ).split('\n');
    made[made.length - 1] += after;
    body.push(...leading, ...made);
  }
  return { body, getters, listed };
}

/** The method that a dictionary gives its attributes by: `__getattr__ = dict.get`. */
function attributesOf(e: Expression | null): string | null {
  if (e?.kind !== 'attribute' || e.of.kind !== 'name' || !/^(dict|OrderedDict)$/.test(e.of.name)) return null;
  const known: Record<string, string> = {
    get: '(name: string): any { return this.get(name); }',
    __getitem__: '(name: string): any { return this.getItem(name); }',
    __setitem__: '(name: string, value: any): void { this.__setitem__(name, value); }',
    __delitem__: '(name: string): void { this.__delitem__(name); }',
  };
  return known[e.name] ?? null;
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
  const wrapped = decoratedBy(c, s);
  checkDecorators(c, s, wrapped);
  const fn = c.program.functions.get(s)!;
  const pad = '  '.repeat(depth);
  if (wrapped.length > 0 && isSetter(s)) fail(`a decorator of the program before ${s.name}, which sets a property`);
  if (wrapped.length > 0 && fn.isProperty && s.decorators.indexOf(wrapped[0]!) === 0)
    fail(`a decorator of the program before the property ${s.name}`);
  // The decorator gets the method as a function whose first argument is the object.
  const after = wrapped.length > 0 ? [decoration(c, s, fn, wrapped, depth)] : [];
  const self = fn.isStatic ? null : (s.parameters[0]?.name ?? null);
  const loose = needsOverride(cls, s.name) && /^(torch|torchebm)\./.test(cls.root ?? '');
  const parameters = loose ? looseParameters(c, fn, before, depth - 1) : parameterDocs(c, fn, before, depth - 1);
  // A layer that takes more than the one that it extends: TypeScript wants it to do with less.
  if (s.name === 'forward' && /^torch\.nn\.(?!Module$)/.test(cls.root ?? ''))
    for (const p of parameters.slice(1)) p.doc = flat(p.doc).replace(/^(\w+): [^={]*$/, '$1?: any');
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
    if (s.name === '__init__' && cls.isEnum) return [...doc, ...memberConstructor(c, fn, body, depth), end];
    if (s.name === '__init__') {
      const calls = /^\s*super\(/m.test(body.join('\n'));
      const first = hasBase(cls) && !calls ? [`${pad}  super(${basePlaces(c, cls, fn)});`] : [];
      if (wrapped.length > 0)
        return [
          ...doc,
          ...head(['constructor', list_(parameters)]),
          ...decoratedInit(c, cls, fn, body, depth),
          ...after,
        ];
      return [...doc, ...head(['constructor', list_(parameters)]), ...first, ...body, end];
    }
    if (s.name === '__len__')
      return [...doc, ...head(`${needsOverride(cls, s.name) ? 'override ' : ''}get length(): number`), ...body, end];
    if (s.name === '__iter__')
      return [
        ...doc,
        ...head(`${fn.generator ? '*' : ''}[Symbol.iterator](): Iterator<${typeName(element(fn.type ?? ANY))}>`),
        ...body,
        end,
      ];
    if (s.name === '__post_init__')
      return [...doc, ...head(['__postInit__', list_(parameters), ': void']), ...body, end];
    if (s.name === '__hash__') return [];
    if (/^__\w+__$/.test(s.name) && !special && !OPERATORS.test(s.name)) fail(`the method ${s.name}`);
    if (isSetter(s)) return [...doc, ...head([`set ${fn.js}`, list_(parameters)]), ...body, end];
    const override = overrides || needsOverride(cls, s.name) ? 'override ' : '';
    const word = fn.isStatic || fn.isClassMethod ? 'static ' : override;
    const name = special ?? (OPERATORS.test(s.name) ? s.name : variable(s.name));
    fn.js = name;
    const wait = fn.async ? 'async ' : '';
    const isEmpty_ = s.body.every((b) => b.kind === 'pass' || b.kind === 'comments' || isEllipsis(b));
    const gives = fn.type !== undefined && fn.type.k !== 'none';
    const thrown = `${pad}  throw new Error('${name}: expected a subclass to have this ${fn.isProperty ? 'property' : 'method'}');`;
    // A method that does nothing gives None; one without a body is there for classes below.
    const isIdle = isEmpty_ && !isAbstract && s.body.some((b) => b.kind === 'pass' || isEllipsis(b));
    const only = isIdle
      ? [...body, ...(gives ? [`${pad}  return null as any;`] : [])]
      : isEmpty_ && (isAbstract || gives || isReplaced(c, cls, s.name))
        ? [...body, thrown]
        : body;
    const isOpen = isEmpty_ || onlyRaises(s.body);
    if (fn.isProperty) {
      const type = isOpen && !gives ? ': any' : returnText(c, fn);
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
      return [...doc, ...head(`${override}get ${fn.js}()${type}`), ...kept, end, ...after];
    }
    return [
      ...doc,
      ...head([
        `${word}${wait}${fn.generator ? '*' : ''}${name}`,
        list_(parameters),
        loose || (isOpen && !gives && (isAbstract || isReplaced(c, cls, s.name))) ? ': any' : returnText(c, fn),
      ]),
      ...only,
      end,
      ...after,
    ];
  });
}

/** The arguments of a base's constructor, which JavaScript must call where Python's `__init__` does not: those of the same name. */
function basePlaces(c: Context, cls: UserClass, fn: UserFunction): string {
  const base = cls.bases.find((b): b is UserClass => typeof b !== 'string')?.method('__init__');
  const needed = base ? c.inference.parameters(base).filter((p) => !p.option && p.parameter.spread === '') : [];
  const own = c.inference.parameters(fn).map((p) => p.variable.js);
  return needed.map((p) => (own.includes(p.variable.js) ? p.variable.js : 'undefined as any')).join(', ');
}

/** `static { … }` behind a method, in which its decorators make another of it, the lowest first. */
function decoration(
  c: Context,
  s: Statement & { kind: 'function' },
  fn: UserFunction,
  wrapped: readonly Expression[],
  depth: number,
): string {
  const isPlain = OPERATORS.test(s.name) || s.name === '__init__';
  const name = SPECIAL[s.name] ?? (isPlain ? s.name : variable(s.name));
  const kind = fn.isStatic ? 'static' : fn.isClassMethod ? 'class' : fn.isProperty ? 'get' : null;
  const makers = [...wrapped].reverse().map((d) => (isCache(c, d) ? c.imports.python('cache') : flat(value(c, d))));
  const of = kind ? `{ ${kind}: '${name}' }` : `'${name}'`;
  return `${'  '.repeat(depth)}static { ${c.imports.python('decorate')}(this, ${of}, ${makers.join(', ')}); }`;
}

/** A constructor that hands its arguments to a method, which its decorators may surround. */
function decoratedInit(c: Context, cls: UserClass, fn: UserFunction, body: Lines, depth: number): Lines {
  const pad = '  '.repeat(depth);
  const at = body.findIndex((l) => /^\s*super\(/.test(l));
  if (at >= 0 && !/^\s*super\(\);$/.test(body[at]!))
    fail('a decorator of the program before an __init__ whose base takes arguments');
  const parameters = parameterDocs(c, fn, [], depth - 1);
  const names = c.inference
    .parameters(fn)
    .map((p) => (p.parameter.spread === '*' ? `...${p.variable.js}` : p.variable.js));
  if (c.inference.parameters(fn).some((p) => p.option))
    fail('a decorator of the program before an __init__ with arguments by name alone');
  return [
    ...(hasBase(cls) ? [`${pad}  super();`] : []),
    `${pad}  this.__init__(${names.join(', ')});`,
    `${pad}}`,
    '',
    ...print(['__init__', list('(', parameters, ')'), ': void {'], depth).split('\n'),
    ...body.filter((_, i) => i !== at),
    `${pad}}`,
  ];
}

const isSetter = (s: Statement & { kind: 'function' }): boolean =>
  s.decorators.some((d) => d.kind === 'attribute' && d.name === 'setter');

/** Whether a constructor sets a field itself, so that TypeScript sees it. */
function setsAtOnce(init: Statement | undefined, name: string, isDecorated: boolean): boolean {
  if (init?.kind !== 'function' || isDecorated) return false;
  const sets = (e: Expression): boolean =>
    e.kind === 'tuple'
      ? e.items.some((i) => sets(i.value))
      : e.kind === 'attribute' && e.name === name && e.of.kind === 'name' && e.of.name === init.parameters[0]?.name;
  const all = (body: readonly Statement[]): boolean =>
    body.some(
      (s) =>
        (s.kind === 'assign' && s.targets.some(sets)) ||
        (s.kind === 'if' && !s.branches.at(-1)!.test && s.branches.every((b) => all(b.body))) ||
        ((s.kind === 'with' || s.kind === 'try') && all(s.body)),
    );
  return all(init.body);
}

const isEllipsis = (s: Statement): boolean =>
  s.kind === 'expression' && s.value.kind === 'constant' && s.value.value === 'Ellipsis';

const onlyRaises = (body: readonly Statement[]): boolean =>
  body.every((s) => s.kind === 'raise' || s.kind === 'comments');

/** Whether a class of the program replaces a method of another. */
const isReplaced = (c: Context, cls: UserClass, name: string): boolean =>
  [...c.program.classes.values()].some((other) => other !== cls && inherits(other, cls) && other.methods.has(name));

/** Methods of the library's bases that a class replaces. */
function needsOverride(cls: UserClass, name: string): boolean {
  const root = cls.root ?? '';
  if (root === OPTIMIZER) return name === 'step' || name === 'zero_grad';
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
      !(name === 'compute_loss' && /\.BaseLoss$/.test(root)) &&
      !(name === 'sample' && !/Sampler/.test(root)) &&
      !(name === 'step' && root.startsWith('torch.nn'))
    );
  return false;
}

/** Whether a constructor above may set a field, by a method that this class replaces: a field of its own would be emptied behind it. */
function isSetEarly(c: Context, s: Statement & { kind: 'class' }, cls: UserClass, name: string): boolean {
  const { parent } = cls;
  if (!parent || typeof parent === 'string' || !parent.method('__init__')) return false;
  return s.body.some(
    (m) =>
      m.kind === 'function' &&
      m.name !== '__init__' &&
      parent.method(m.name) !== undefined &&
      new RegExp(`\\bself\\.${name}\\b[^=\\n]*=[^=]`).test(c.program.source.slice(m.from, m.to)),
  );
}
