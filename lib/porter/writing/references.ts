/** @file Names and attributes: what they refer to in a program of TypeScript. */
import { type Code, type Context, code, fail, LEVEL, typeOf } from '../context.js';
import { isArrayFunction } from '../kinds/numpy.js';
import { isTensor, present, type Type } from '../kinds/types.js';
import { camel, quote, variable } from '../names.js';
import { pathExpression } from '../paths.js';
import type { Argument, Expression } from '../reading/syntax.js';
import type { UserClass } from '../scope.js';
import { type Doc, flat, list } from './doc.js';
import { impliedImport } from './implied.js';
import { PYTHON_METHODS } from './methods.js';
import { expression, receiver, torch, value } from './operands.js';
import { lacking } from './pyplot.js';

export function nameOf(c: Context, e: Expression & { kind: 'name' }): Code {
  if (c.self !== null && e.name === c.self && c.scope.find(e.name)?.parameter) return code('this', LEVEL.atom);
  const v = c.scope.find(e.name);
  if (v?.type && c.inference.fact(e, v.type)?.isSeen === false) return code(`${v.js}!`);
  if (v) return code(v.js, LEVEL.atom);
  const path = c.program.imports.get(e.name);
  if (path) return pathExpression(c, path, e.name);
  if (e.name === '__file__') return code('import.meta.filename');
  if (e.name === '__name__') return code("'__main__'", LEVEL.atom);
  if (e.name === '__doc__') return code(c.program.doc === null ? 'null' : quote(c.program.doc), LEVEL.atom);
  if (
    [
      'int',
      'float',
      'str',
      'len',
      'sum',
      'min',
      'max',
      'abs',
      'repr',
      'sorted',
      'any',
      'all',
      'round',
      'range',
      'zip',
      'print',
    ].includes(e.name)
  ) {
    return code(e.name === 'abs' ? 'Math.abs' : c.imports.python(e.name), LEVEL.atom);
  }
  if (e.name === 'pow') return code(`${c.imports.python('operator')}.pow`);
  if (e.name === 'bool') return code('Boolean', LEVEL.atom);
  if (e.name === 'list' || e.name === 'tuple') return code('(values: Iterable<any>) => [...values]', LEVEL.assign);
  if (e.name === 'set') return code('(values: Iterable<any>) => new Set(values)', LEVEL.assign);
  if (e.name === 'dict') return code(c.imports.python('dict'), LEVEL.atom);
  if (/(Error|Exception|Interrupt|Warning)$/.test(e.name)) return code(errorClass(e.name, c), LEVEL.atom);
  const implied = impliedImport(e.name);
  if (implied) return pathExpression(c, implied, e.name);
  const js = variable(e.name);
  if (!c.imports.missing.has(js)) {
    c.imports.missing.add(js);
    c.notes.push({
      line: c.program.line(e.from),
      python: e.name,
      reason: 'a name that nothing in this file sets',
      lines: 0,
    });
  }
  return code(js, LEVEL.atom);
}

/** The class of JavaScript for an exception of Python. */
export function errorClass(name: string, c: Context): string {
  if (/^(KeyError|IndexError|LookupError)$/.test(name)) return c.imports.python(name);
  if (name === 'ZeroDivisionError' || name === 'ArithmeticError') return c.imports.python('ZeroDivisionError');
  if (name === 'ValueError') return 'RangeError';
  return name === 'TypeError' ? 'TypeError' : 'Error';
}

export function attribute(c: Context, e: Expression & { kind: 'attribute' }): Code {
  const path = c.program.path(e, c.scope);
  if (path) return numpyFunction(c, e, path) ?? pathExpression(c, path, null);
  const owner = present(typeOf(c, e.of));
  // A dtype is a text here, of which torch tells.
  const isDtype = owner.k === 'dtype' || (e.of.kind === 'attribute' && e.of.name === 'dtype');
  if (isDtype && /^is_(floating_point|complex)$/.test(e.name))
    return code([torch(c), `.${camel(e.name)}(`, value(c, e.of), ')']);
  if (isDtype && camel(e.name) !== e.name) fail(`${e.name} of a dtype`);
  if (e.name === '_fields' && (owner.k === 'inst' || owner.k === 'class') && owner.cls.isTuple)
    return code(
      list(
        '[',
        owner.cls.records.map((r) => ({ doc: quote(r.name) })),
        ']',
      ),
      LEVEL.atom,
    );
  if (e.name === '_fields' && owner.k === 'any' && [...c.program.classes.values()].some((cls) => cls.isTuple))
    return code(['Object.keys(', c.imports.python('vars'), '(', value(c, e.of), '))']);
  // An error of JavaScript has its message alone.
  if (e.name === 'args' && e.of.kind === 'name' && c.flags.includes(flat(receiver(c, e.of))))
    return code(['[', receiver(c, e.of), '.message]'], LEVEL.atom);
  if (e.name === '__dict__') return code([c.imports.python('vars'), '(', value(c, e.of), ')']);
  if (e.name === '__dataclass_fields__' && (owner.k === 'class' || owner.k === 'inst'))
    return code(
      list(
        '{',
        owner.cls.records.map((r) => ({ doc: `${r.name}: true` })),
        '}',
        ' ',
      ),
      LEVEL.atom,
    );
  const missing = lacking(owner, e.name);
  if (missing) fail(missing);
  const bound = boundMethod(c, e, owner);
  if (bound) return bound;
  const of = receiver(c, e.of);
  if (owner.k === 'class' && owner.cls.isEnum && e.name === '__members__')
    return code(['new Map(', of, '.members().map((m) => [m.name, m]))']);
  if (owner.k === 'class' && owner.cls.root === 'torch.autograd.Function' && e.name === 'apply')
    return kept(e.of, flat(of), 'apply', '[any]');
  if (owner.k === 'inst' || owner.k === 'class') {
    if (e.name === '__class__') return classOf(c, e.of);
    if (e.name === '__name__') return code([of, '.name']);
    const field = owner.cls.field(e.name);
    const method = owner.cls.method(e.name);
    const js = field?.js ?? method?.js ?? camel(e.name);
    if (isComputed(owner, e.name)) return code([of, `.__getattr__(${quote(e.name)})`]);
    if (field?.type && c.inference.fact(e, field.type)?.isSeen === false) return code([of, '.', js, '!']);
    if (!field && method?.isStatic && owner.k === 'inst')
      return code([staticOwner(c, e.of, owner.cls, e.name), '.', js]);
    if (!field && method?.isClassMethod && owner.k === 'inst') {
      const cls = flat(staticOwner(c, e.of, owner.cls, e.name));
      return code(`(...args: [any]) => ${cls}.${js}(...args)`, LEVEL.assign);
    }
    // A method that stands as a value keeps its object.
    if (!field && method && !method.isProperty && (owner.k === 'inst' || method.isClassMethod))
      return kept(e.of, flat(of), js, '[any]');
    if (isUnknown(owner, e.name)) return code(['(', of, ` as any).${js}`]);
    return code([of, '.', js]);
  }
  if (e.name === '__name__') return code([of, '.name']);
  // A method of the program that stands as a value keeps its object.
  if (owner.k === 'any' && isMethod(c, e.name)) return kept(e.of, flat(of), camel(e.name), 'any[]');
  if (e.name === '__class__') return code([of, '.constructor']);
  // A layer taken out of several may be of any class.
  if (e.of.kind === 'index') {
    const layers = present(typeOf(c, e.of.of));
    if (layers.k === 'lib' && /Sequential|ModuleList/.test(layers.name))
      return code(['(', of, ` as any).${camel(e.name)}`]);
  }
  if (/^__\w+__$/.test(e.name)) fail(`the attribute ${e.name}`);
  if (owner.k === 'lib' && owner.name.startsWith('torch.nn.') && c.program.foreign.has(e.name))
    return code(['(', of, ` as any).${camel(e.name)}`]);
  if (owner.k === 'lib' && owner.name === 'subprocess.Popen' && /^std(in|out|err)$/.test(e.name))
    return code([of, `.${e.name}!`]);
  // Of lists here `flat` is a function; arrays of axes and of numbers alike have `flatten`.
  if (e.name === 'flat' && isArrayLike(c, owner)) return code([of, '.flatten()']);
  if (owner.k === 'tensor' && e.name === 'grad') return code([of, '.grad!']);
  if (owner.k === 'tensor' && e.name === 'size' && (owner.numpy || !c.program.usesTorch)) return code([of, '.numel()']);
  if (e.name === 'ndim' || owner.k !== 'tensor' || e.name !== 'data') return code([of, '.', camel(e.name)]);
  return code([of, '.detach()']);
}

/** Whether no class tells of an attribute, which `setattr` or another base may have set. */
export const isUnknown = (owner: Type, name: string): boolean =>
  owner.k === 'inst' &&
  owner.cls.root === null &&
  !owner.cls.isEnum &&
  !owner.cls.isTuple &&
  !owner.cls.field(name) &&
  !owner.cls.method(name) &&
  !/^__\w+__$/.test(name);

/** Whether an object computes an attribute, by a `__getattr__` of its class. */
export const isComputed = (owner: Type, name: string): boolean =>
  owner.k === 'inst' &&
  owner.cls.givesAttributes &&
  !owner.cls.field(name) &&
  !owner.cls.method(name) &&
  !/^__\w+__$/.test(name) &&
  !(owner.cls.container === 'Dict' && DICTIONARY.test(name)) &&
  (owner.cls.container !== null || owner.cls.root === null);

const DICTIONARY = /^(data|get|keys|values|items|update|setdefault|pop|popitem|copy|clear)$/;

/** An attribute as the target of an assignment, which may replace a method. */
export function attributeTarget(c: Context, e: Expression & { kind: 'attribute' }): Doc {
  const owner = present(typeOf(c, e.of));
  const own = owner.k === 'inst' || owner.k === 'class' ? (owner.cls.field(e.name) ?? owner.cls.method(e.name)) : null;
  return own || owner.k === 'any' || e.name === 'grad'
    ? [receiver(c, e.of), '.', own?.js ?? camel(e.name)]
    : expression(c, e).doc;
}

/** A method with its object, which is computed once. */
const kept = (e: Expression, of: string, js: string, args: string): Code =>
  e.kind === 'name' || e.kind === 'attribute'
    ? code(`${of}.${js}.bind(${of})`)
    : code(`(...args: ${args}) => ${of}.${js}(...args)`, LEVEL.assign);

/** Whether a name is that of methods of the program alone, of no field and no property. */
const isMethod = (c: Context, name: string): boolean =>
  c.program.methods.get(name)?.every((fn) => !fn.isProperty) === true &&
  ![...c.program.classes.values()].some((cls) => cls.fields.has(name));

/** The class whose static method an object is asked for: the one that has it, unless a class below may replace it. */
export function staticOwner(c: Context, e: Expression, cls: UserClass, name: string): Doc {
  const method = cls.method(name);
  const isOnly = [...c.program.classes.values()].every((x) => !x.methods.has(name) || x.methods.get(name) === method);
  return isOnly && method?.owner ? method.owner.js : classOf(c, e).doc;
}

/** The class of an object: where it is one of the program's, TypeScript is told. */
export function classOf(c: Context, e: Expression): Code {
  const t = present(typeOf(c, e));
  const of: Doc = [receiver(c, e), '.constructor'];
  return t.k === 'inst' && !t.cls.isLocal ? code(['(', of, ` as typeof ${t.cls.js})`], LEVEL.atom) : code(of);
}

/** A function of NumPy that stands as a value: one that calls it; null for what is no function of one array. */
function numpyFunction(c: Context, e: Expression, path: string): Code | null {
  if (!path.startsWith('numpy.') || !isArrayFunction(path.slice(6))) return null;
  const call_: Expression = { kind: 'call', of: e, args: [given(e)], from: e.from, to: e.to };
  return called(c, call_);
}

/** The argument of a function that is made around a call. */
const given = ({ from, to }: Expression): Argument => ({
  value: { kind: 'unknown', from, to },
  name: null,
  spread: '',
});

function called(c: Context, e: Expression): Code {
  const saved = c.placeholder;
  c.placeholder = 'x';
  try {
    return code(['(x: any) => ', value(c, e)], LEVEL.assign);
  } finally {
    c.placeholder = saved;
  }
}

/** A method of Python's own values that is not called: a function that calls it. */
function boundMethod(c: Context, e: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const isItem = e.name === '__getitem__';
  if (!PYTHON_METHODS[owner.k]?.has(e.name) && !isItem) return null;
  if (!['str', 'dict', 'list', 'set'].includes(owner.k) || (/^__\w+__$/.test(e.name) && !isItem)) return null;
  const it = given(e);
  return called(
    c,
    isItem
      ? { kind: 'index', of: e.of, indices: [it.value], tuple: false, from: e.from, to: e.to }
      : { kind: 'call', of: e, args: [it], from: e.from, to: e.to },
  );
}

/** Whether a value is an array, or may be one where no class of the program has such an attribute. */
const isArrayLike = (c: Context, t: Type): boolean =>
  isTensor(t) ||
  (t.k === 'lib' && t.name === 'matplotlib.AxesList') ||
  (t.k === 'any' && !/\bflat\s*[=:(]/.test(c.program.source));
