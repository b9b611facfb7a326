/** @file Expressions: operators by the kinds of their operands, indexing, text, lists and comprehensions. */
import { type Code, type Context, code, declaredType, fail, LEVEL, operand, typeOf } from './context.js';
import { type Doc, flat, group, indent, line, list } from './doc.js';
import { impliedImport } from './implied.js';
import { constantIndex, text } from './inference.js';
import { camel, escaped, isIdentifier, quote, variable } from './names.js';
import { pathExpression } from './paths.js';
import { outerClass } from './program.js';
import { lacking } from './pyplot.js';
import { passesOn, type Scope, type UserClass } from './scope.js';
import {
  type Clause,
  children,
  type Entry,
  type Expression,
  type Piece,
  type Statement,
  statementsIn,
  within,
} from './syntax.js';
import { element, isMap, isNumber, isPair, isTensor, present, type Type, name as typeName } from './types.js';

/** An expression as an argument, an element or the right side of an assignment. */
export const value = (c: Context, e: Expression): Doc => operand(expression(c, e), LEVEL.assign);

/** An expression as what a method is called on. */
export const receiver = (c: Context, e: Expression): Doc => operand(present_(c, e), LEVEL.call);

/** An expression that an operator needs: what may be None is taken to be there, as Python's operator would insist. */
const sure = (c: Context, e: Expression): Doc => operand(present_(c, e), LEVEL.assign);

function present_(c: Context, e: Expression): Code {
  const made = expression(c, e);
  const isPlain = e.kind === 'name' || e.kind === 'attribute' || e.kind === 'call';
  return isPlain && typeOf(c, e).k === 'opt' && !flat(made.doc).endsWith('!') ? code([made.doc, '!']) : made;
}

/** The values that a loop or a spread walks over: the keys of a dictionary. */
export function sequence(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (isMap(t)) return [receiver(c, e), '.keys()'];
  if (t.k === 'class' && t.cls.isEnum) return [receiver(c, e), '.members()'];
  return t.k === 'dict' ? ['Object.keys(', value(c, e), ')'] : receiver(c, e);
}

export function expression(c: Context, e: Expression): Code {
  switch (e.kind) {
    case 'number':
      return number(e.text);
    case 'string':
      return string(c, e.pieces);
    case 'constant':
      if (e.value === 'Ellipsis') fail('an ellipsis as a value');
      return code(e.value === 'None' ? 'null' : e.value === 'True' ? 'true' : 'false', LEVEL.atom);
    case 'name':
      return nameOf(c, e);
    case 'attribute':
      return attribute(c, e);
    case 'index':
      return index(c, e);
    case 'call':
      return c.call(c, e);
    case 'unary':
      return unary(c, e);
    case 'binary':
      return binary(c, e.op, e.left, e.right);
    case 'compare':
      return compare(c, e);
    case 'logic':
      return logic(c, e);
    case 'choice':
      return code(
        group([
          operand(condition(c, e.test), LEVEL.or),
          indent([
            line,
            '? ',
            operand(expression(c, e.yes), LEVEL.assign),
            line,
            ': ',
            operand(expression(c, e.other), LEVEL.assign),
          ]),
        ]),
        LEVEL.choice,
      );
    case 'list':
    case 'tuple':
      return code(list('[', entries(c, e.items), ']'), LEVEL.atom);
    case 'set':
      return code([`new ${setClass(c, typeOf(c, e))}(`, list('[', entries(c, e.items), ']'), ')']);
    case 'dict':
      return dictionary(c, e);
    case 'comprehension':
      return comprehension(c, e);
    case 'lambda':
      return lambda(c, e);
    case 'walrus':
      return code(['(', c.scope.find(e.name)?.js ?? camel(e.name), ' = ', value(c, e.value), ')'], LEVEL.atom);
    case 'yield':
      return code([e.from_ ? 'yield* ' : 'yield', ...(e.of ? [e.from_ ? '' : ' ', value(c, e.of)] : [])], LEVEL.assign);
    case 'starred':
      return code(['...', value(c, e.of)], LEVEL.assign);
    default:
      return c.placeholder ? code(c.placeholder, LEVEL.atom) : fail('the porter cannot read this expression');
  }
}

function entries(c: Context, items: readonly Entry[]): { doc: Doc; comment?: string }[] {
  return items.map(
    (i) =>
      ({
        doc: i.value.kind === 'starred' ? ['...', sequence(c, i.value.of)] : value(c, i.value),
        comment: comment(i.comment),
      }) as { doc: Doc; comment?: string },
  );
}

/** A comment of Python as one of TypeScript. */
export const comment = (text_: string | undefined): string | undefined =>
  text_ === undefined ? undefined : `//${text_.replace(/^#+:?/, '').replace(/^(?=[^\s])/, ' ')}`.trimEnd();

function number(source: string): Code {
  if (/j$/i.test(source)) fail('complex numbers');
  let plain = source.replaceAll('_', '_').toLowerCase();
  if (plain.startsWith('.')) plain = `0${plain}`;
  plain = plain.replace(/\.(?=e|$)/, '.0');
  if (!/^0[xob]/.test(plain)) plain = plain.replace(/^0+(?=\d)/, '');
  return code(plain, LEVEL.atom);
}

function nameOf(c: Context, e: Expression & { kind: 'name' }): Code {
  if (c.self !== null && e.name === c.self && c.scope.find(e.name)?.parameter) return code('this', LEVEL.atom);
  const v = c.scope.find(e.name);
  // A callback does not know what the lines before it have found out.
  if (v?.narrowed && v.type?.k === 'opt' && (c.callbacks > 0 || c.scope.variables.get(e.name) !== v))
    return code(`${v.js}!`);
  if (v) return code(v.js, LEVEL.atom);
  const path = c.program.imports.get(e.name);
  if (path) return pathExpression(c, path, e.name);
  if (e.name === '__file__') return code('import.meta.filename');
  if (e.name === '__name__') return code("'__main__'", LEVEL.atom);
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
  if (e.name === 'bool') return code('Boolean', LEVEL.atom);
  if (e.name === 'list' || e.name === 'tuple') return code('(values: Iterable<any>) => [...values]', LEVEL.assign);
  if (e.name === 'set') return code('(values: Iterable<any>) => new Set(values)', LEVEL.assign);
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
  if (name === 'ValueError') return 'RangeError';
  return name === 'TypeError' ? 'TypeError' : 'Error';
}

function attribute(c: Context, e: Expression & { kind: 'attribute' }): Code {
  const path = c.program.path(e, c.scope);
  if (path) return pathExpression(c, path, null);
  const owner = present(typeOf(c, e.of));
  const missing = lacking(owner, e.name);
  if (missing) fail(missing);
  const bound = boundMethod(c, e, owner);
  if (bound) return bound;
  const of = receiver(c, e.of);
  if (owner.k === 'inst' || owner.k === 'class') {
    if (e.name === '__class__') return classOf(c, e.of);
    if (e.name === '__name__') return code([of, '.name']);
    const field = owner.cls.field(e.name);
    const method = owner.cls.method(e.name);
    const js = field?.js ?? method?.js ?? camel(e.name);
    if (!field && method?.isStatic && owner.k === 'inst')
      return code([staticOwner(c, e.of, owner.cls, e.name), '.', js]);
    // A method that stands as a value keeps its object.
    if (!field && method && !method.isProperty && (owner.k === 'inst' || method.isClassMethod))
      return code(`(...args: [any]) => ${flat(of)}.${js}(...args)`, LEVEL.assign);
    return code([of, '.', js]);
  }
  if (e.name === '__name__') return code([of, '.name']);
  // A method of the program that stands as a value keeps its object.
  if (owner.k === 'any' && isMethod(c, e.name))
    return code(`(...args: any[]) => ${flat(of)}.${camel(e.name)}(...args)`, LEVEL.assign);
  if (e.name === '__class__') return code([of, '.constructor']);
  // A layer taken out of several may be of any class.
  if (e.of.kind === 'index') {
    const layers = present(typeOf(c, e.of.of));
    if (layers.k === 'lib' && /Sequential|ModuleList/.test(layers.name))
      return code(['(', of, ` as any).${camel(e.name)}`]);
  }
  if (/^__\w+__$/.test(e.name)) fail(`the attribute ${e.name}`);
  if (owner.k === 'lib' && owner.name === 'matplotlib.AxesList' && e.name === 'flat') return code([of, '.flatten()']);
  if (owner.k === 'tensor' && e.name === 'grad') return code([of, '.grad!']);
  if (owner.k === 'tensor' && e.name === 'size' && (owner.numpy || !c.program.usesTorch)) return code([of, '.numel()']);
  if (e.name === 'ndim' || owner.k !== 'tensor' || e.name !== 'data') return code([of, '.', camel(e.name)]);
  return code([of, '.detach()']);
}

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
  return t.k === 'inst' ? code(['(', of, ` as typeof ${t.cls.js})`], LEVEL.atom) : code(of);
}

/** A method of Python's own values that is not called: a function that calls it. */
function boundMethod(c: Context, e: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  const isItem = e.name === '__getitem__';
  if (!['str', 'dict', 'list', 'set'].includes(owner.k) || (/^__\w+__$/.test(e.name) && !isItem)) return null;
  const it: Expression = { kind: 'unknown', from: e.from, to: e.to };
  const call_: Expression = isItem
    ? { kind: 'index', of: e.of, indices: [it], tuple: false, from: e.from, to: e.to }
    : { kind: 'call', of: e, args: [{ value: it, name: null, spread: '' }], from: e.from, to: e.to };
  const saved = c.placeholder;
  c.placeholder = 'x';
  try {
    return code(['(x: any) => ', value(c, call_)], LEVEL.assign);
  } finally {
    c.placeholder = saved;
  }
}

/** A slice as text, `'1:5'`, with values that are computed in between. */
function sliceText(c: Context, e: Expression & { kind: 'slice' }): Doc {
  const simple = e.parts.every((p) => p === null || constantIndex(p) !== null);
  const [a, b, s] = e.parts;
  if (simple) {
    const part = (p: Expression | null): string => (p === null ? '' : String(constantIndex(p)));
    return quote(`${part(a)}:${part(b)}${s ? `:${part(s)}` : ''}`);
  }
  const part = (p: Expression | null): string => {
    if (p === null) return '';
    const n = constantIndex(p);
    if (n !== null) return String(n);
    const t = present(typeOf(c, p));
    const doc = flat(value(c, p));
    if (mayBeNone(c, p)) return `\${${flat(operand(expression(c, p), LEVEL.call))} ?? ''}`;
    return `\${${t.k === 'tensor' ? `${flat(receiver(c, p))}.item()` : doc}}`;
  };
  return `\`${part(a)}:${part(b)}${s ? `:${part(s)}` : ''}\``;
}

/** One index of a tensor, for `at`. */
export function tensorIndex(c: Context, e: Expression): Doc {
  if (e.kind === 'slice') return sliceText(c, e);
  if (e.kind === 'constant' && e.value === 'Ellipsis') return "'...'";
  if (e.kind === 'constant' && e.value === 'None') return 'null';
  const path = c.program.path(e, c.scope);
  if (path === 'numpy.newaxis') return 'null';
  return value(c, e);
}

/** The indices of `x[a, b]` one by one. */
const partsOf = (e: Expression & { kind: 'index' }): readonly Expression[] =>
  e.indices.length === 1 && e.indices[0]!.kind === 'tuple' ? e.indices[0]!.items.map((i) => i.value) : e.indices;

export function tensorIndices(c: Context, e: Expression & { kind: 'index' }): Doc[] {
  const parts = partsOf(e);
  const [only] = parts;
  // A tuple of places has one for each dimension; a list has several for the first.
  if (parts.length === 1 && only!.kind !== 'slice' && present(typeOf(c, only!)).k === 'tuple')
    return [['...', receiver(c, only!)]];
  return parts.map((i) => tensorIndex(c, i));
}

/** Whether a slice goes backwards, which torch's do not. */
const isTurned = (e: Expression): boolean => e.kind === 'slice' && (constantIndex(e.parts[2] ?? undefined) ?? 1) < 0;

/** `x[:, ::-1]` of an array of NumPy. */
function turned(c: Context, e: Expression & { kind: 'index' }, of: Doc): Code {
  const parts = partsOf(e);
  const dims: number[] = [];
  let dim = 0;
  for (const p of parts) {
    const isWhole = p.kind === 'slice' && p.parts[0] === null && p.parts[1] === null;
    if (isTurned(p)) {
      if (!isWhole || constantIndex((p as typeof p & { kind: 'slice' }).parts[2]!) !== -1)
        return fail('a slice of an array that goes backwards from one place to another');
      dims.push(dim);
    } else if (p.kind !== 'slice' && constantIndex(p) === null)
      return fail('a slice that goes backwards beside this index');
    if (p.kind === 'slice') dim++;
  }
  const rest = parts.map((p): Doc => (isTurned(p) ? "':'" : tensorIndex(c, p)));
  const isAll = rest.every((d) => flat(d) === "':'");
  const items = rest.map((doc) => ({ doc }));
  return code([of, ...(isAll ? [] : ['.at', list('(', items, ')')]), `.flip([${dims.join(', ')}])`]);
}

function index(c: Context, e: Expression & { kind: 'index' }): Code {
  const path = c.program.path(e.of, c.scope);
  const [first] = e.indices;
  if (!first) fail('an empty index');
  if (path === 'os.environ') return code(['process.env', ...member(c, first)]);
  if (path === 'sys.argv') return argv(c, first);
  const grid = path?.startsWith('numpy.') ? c.grid(c, path, partsOf(e)) : null;
  if (grid) return grid;
  const owner = present(typeOf(c, e.of));
  const of = (): Doc => receiver(c, e.of);
  if (
    c.raises &&
    first.kind !== 'slice' &&
    e.indices.length === 1 &&
    ['dict', 'list', 'any'].includes(owner.k) &&
    !(owner.k === 'dict' && owner.renamed)
  )
    return code([c.imports.python('lookUp'), '(', value(c, e.of), ', ', value(c, first), ')']);
  switch (owner.k) {
    case 'tensor':
      if (partsOf(e).some(isTurned)) return turned(c, e, of());
      return code([
        of(),
        '.at',
        list(
          '(',
          tensorIndices(c, e).map((doc) => ({ doc })),
          ')',
        ),
      ]);
    case 'list':
    case 'tuple':
    case 'shape':
    case 'str': {
      if (first.kind === 'slice') return code(listSlice(c, of(), first, owner.k === 'str'));
      const sure = '!';
      const at = constantIndex(first);
      if (at !== null && at < 0) return code([of(), `.at(${at})`, sure]);
      if (owner.k === 'tuple' && at !== null) return code([of(), `[${at}]`]);
      const t = present(typeOf(c, first));
      if (at === null && (!isNumber(t) || !nonNegative(c, first))) {
        return code([of(), '.at(', isTensor(t) ? [receiver(c, first), '.item()'] : value(c, first), ')', sure]);
      }
      return code([
        of(),
        '[',
        value(c, first),
        ']',
        typeName(owner).startsWith('any') || typeName(element(owner)) === 'any' ? '' : sure,
      ]);
    }
    case 'dict': {
      if (isMap(owner)) return code([of(), '.get(', key(c, e), ')!']);
      if (e.indices.length > 1 || first.kind === 'tuple') fail('a dictionary whose keys are tuples');
      const known = typeName(owner.value) === 'any' ? '' : '!';
      if (owner.k === 'dict' && owner.renamed && first.kind === 'string')
        return code([of(), `.${camel(text(first))}`, known]);
      return code([of(), ...member(c, first), known]);
    }
    case 'args':
    case 'inst':
    case 'lib':
      if (owner.k === 'inst' && owner.cls.isTuple && !owner.cls.method('__getitem__')) {
        const record = owner.cls.records.at(constantIndex(first) ?? Number.NaN);
        return record && constantIndex(first) !== null
          ? code([of(), `.${record.js}`])
          : fail('an element of a named tuple');
      }
      if (owner.k === 'inst' && owner.cls.method('__getitem__')) return code([of(), '.getItem(', value(c, first), ')']);
      if (owner.k === 'lib' && owner.name === 'matplotlib.GridSpec')
        return code([
          of(),
          '.at',
          list(
            '(',
            tensorIndices(c, e).map((doc) => ({ doc })),
            ')',
          ),
        ]);
      if (owner.k === 'lib' && owner.name === 'matplotlib.AxesList') return panels(c, of(), e.indices);
      if (owner.k === 'lib' && /Dataset|Subset/.test(owner.name))
        return code([of(), '.getItem(', value(c, first), ')']);
      if (owner.k === 'lib' && /Sequential|ModuleList/.test(owner.name)) {
        if (first.kind !== 'slice') return code([of(), '.at(', value(c, first), ')']);
        const layers = listSlice(c, ['[...', of(), ']'], first, false);
        return code(
          /Sequential/.test(owner.name)
            ? ['new ', pathExpression(c, 'torch.nn.Sequential', null).doc, '(...', layers, ')']
            : layers,
        );
      }
      return code([c.imports.python('getItem'), '(', of(), ', ', value(c, first), ')']);
    default:
      if (first.kind === 'string' && first.pieces.every((p) => 'text' in p)) return code([of(), ...member(c, first)]);
      return code([
        c.imports.python('getItem'),
        list('(', [{ doc: value(c, e.of) }, ...tensorIndices(c, e).map((doc) => ({ doc }))], ')'),
      ]);
  }
}

/** The key in the brackets of a dictionary: `d[i, j]` asks for a tuple. */
export const key = (c: Context, e: Expression & { kind: 'index' }): Doc =>
  e.indices.length === 1
    ? value(c, e.indices[0]!)
    : list(
        '[',
        e.indices.map((i) => ({ doc: value(c, i) })),
        ']',
      );

/** The class of a set: one of tuples finds equal ones. */
export const setClass = (c: Context, t: Type): string =>
  t.k === 'set' && isPair(t.of) ? c.imports.python('TupleSet') : 'Set';

/** The class of a dictionary whose keys are not text. */
export const mapClass = (c: Context, t: Type): string =>
  t.k === 'dict' && isPair(t.key) ? c.imports.python('TupleMap') : 'Map';

/** `axes[0, 1]`, `axes[:, 1]` and the like: panels are lists of lists here. */
function panels(c: Context, of: Doc, indices: readonly Expression[]): Code {
  const [rows, columns] =
    indices.length === 1 && indices[0]!.kind === 'tuple' ? indices[0]!.items.map((i) => i.value) : indices;
  const part = (of_: Doc, i: Expression): Doc => {
    if (i.kind === 'slice') return listSlice(c, of_, i, false);
    const at = constantIndex(i);
    return at !== null && at < 0 ? [of_, `.at(${at})!`] : [of_, '[', value(c, i), ']!'];
  };
  const isAll = rows!.kind === 'slice' && rows!.parts.every((p) => p === null);
  const chosen = isAll ? of : part(of, rows!);
  if (!columns) return code(chosen);
  if (rows!.kind !== 'slice') return code(part(chosen, columns));
  return code([chosen, '.map((row: any) => ', part('row', columns), ')']);
}

function argv(c: Context, first: Expression): Code {
  const at = constantIndex(first);
  if (at !== null && at > 0) return code(`process.argv[${at + 1}]!`);
  return first.kind === 'slice' ? code(listSlice(c, 'process.argv.slice(1)', first, false)) : code('process.argv[1]!');
}

/** `.key` or `['another key']`. */
export function member(c: Context, key: Expression): Doc[] {
  if (key.kind === 'string' && key.pieces.every((p) => 'text' in p)) {
    const t = text(key);
    return isIdentifier(t) ? [`.${t}`] : ['[', quote(t), ']'];
  }
  return ['[', value(c, key), ']'];
}

/** Whether an end of a slice may be None, as in `x[: -i or None]`. */
const mayBeNone = (c: Context, e: Expression): boolean =>
  typeOf(c, e).k === 'opt' || (e.kind === 'logic' && e.right.kind === 'constant' && e.right.value === 'None');

function listSlice(c: Context, of: Doc, e: Expression & { kind: 'slice' }, isText: boolean): Doc {
  const [a, b, s] = e.parts;
  const whole = s === null || constantIndex(s) === 1;
  if (whole) {
    const end = (e_: Expression): Doc =>
      mayBeNone(c, e_) ? [operand(expression(c, e_), LEVEL.call), ' ?? undefined'] : value(c, e_);
    const items = a ? [end(a), ...(b ? [end(b)] : [])] : b ? ['0', end(b)] : [];
    return [
      of,
      '.slice',
      list(
        '(',
        items.map((doc) => ({ doc })),
        ')',
      ),
    ];
  }
  if (!isText && !a && !b && constantIndex(s!) === -1) return ['[...', of, '].reverse()'];
  return [c.imports.python('slice'), '(', of, ', ', sliceText(c, e), ')'];
}

function unary(c: Context, e: Expression & { kind: 'unary' }): Code {
  if (e.op === 'not') return negated(c, e.of);
  const t = present(typeOf(c, e.of));
  if (isTensor(t)) {
    const of = receiver(c, e.of);
    return e.op === '-' ? code([of, '.neg()']) : e.op === '~' ? code([of, '.bitwiseNot()']) : code(of);
  }
  if (isNumber(t) || e.of.kind === 'number') {
    const inner = expression(c, e.of);
    return code([e.op, inner.level === LEVEL.unary ? ['(', inner.doc, ')'] : operand(inner, LEVEL.unary)], LEVEL.unary);
  }
  if (e.op === '-') return code([c.imports.python('operator'), '.neg(', value(c, e.of), ')']);
  if (e.op === '~') return code([c.imports.python('operator'), '.invert(', value(c, e.of), ')']);
  return fail(`the operator ${e.op} of a value whose kind is not known`);
}

/** The text of `not e`. */
function negated(c: Context, e: Expression): Code {
  const t = declaredType(c, e);
  // `not not n` of a number is a flag, not the number.
  if (e.kind === 'unary' && e.op === 'not') {
    const inner = condition(c, e.of);
    return declaredType(c, e.of).k === 'bool' ? inner : code(['Boolean(', inner.doc, ')']);
  }
  if (e.kind === 'compare' && e.ops.length === 1) {
    const opposite: Record<string, string> = {
      '==': '!=',
      '!=': '==',
      in: 'not in',
      'not in': 'in',
      is: 'is not',
      'is not': 'is',
    };
    const op = opposite[e.ops[0]!];
    const link = op && relation(c, op, e.operands[0]!, e.operands[1]!);
    if (link && link.gives === 'flag') return link.made;
  }
  if (t.k === 'list' || t.k === 'shape') return code([receiver(c, e), '.length === 0'], LEVEL.equal);
  if ((t.k === 'int' || t.k === 'float') && e.kind !== 'name')
    return code([operand(divided(c, e) ?? expression(c, e), LEVEL.compare), ' === 0'], LEVEL.equal);
  return code(['!', operand(condition(c, e), LEVEL.unary)], LEVEL.unary);
}

/** An expression where Python asks whether it is true. */
export function condition(c: Context, e: Expression): Code {
  if (e.kind === 'compare') return e.ops.length === 1 ? asked(c, links(c, e)[0]!) : chain(c, e);
  if (e.kind === 'unary' && e.op === 'not') return expression(c, e);
  if (e.kind === 'logic') {
    const level = e.op === 'and' ? LEVEL.and : LEVEL.or;
    return code(
      [operand(condition(c, e.left), level), e.op === 'and' ? ' && ' : ' || ', operand(condition(c, e.right), level)],
      level,
    );
  }
  const t = declaredType(c, e);
  const made = expression(c, e);
  switch (t.k) {
    case 'bool':
    case 'str':
    case 'none':
      return made;
    case 'int':
    case 'float':
      if (divided(c, e)) return code([divided(c, e)!.doc, ' !== 0'], LEVEL.equal);
      return e.kind === 'name' ? made : code([operand(made, LEVEL.compare), ' !== 0'], LEVEL.equal);
    case 'list':
    case 'shape':
      return code([operand(made, LEVEL.call), '.length > 0'], LEVEL.compare);
    case 'tensor':
      // A tensor of truth values has true and false, one of numbers may have 0.
      return code(['Boolean(', operand(made, LEVEL.call), '.item())']);
    case 'opt':
      if (['str', 'int', 'float', 'inst', 'lib', 'path', 'bool', 'func'].includes(t.of.k)) return made;
      break;
    case 'inst':
    case 'lib':
    case 'func':
    case 'path':
      return made;
  }
  return code([c.imports.python('truth'), '(', made.doc, ')']);
}

const METHODS: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '@': 'matmul',
  '**': 'pow',
  '//': 'floorDivide',
  '%': 'remainder',
  '&': 'bitwiseAnd',
  '|': 'bitwiseOr',
  '^': 'bitwiseXor',
  '<<': 'bitwiseLeftShift',
  '>>': 'bitwiseRightShift',
};
const HELPERS: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '@': 'matmul',
  '**': 'pow',
  '//': 'floordiv',
  '%': 'mod',
  '&': 'and_',
  '|': 'or_',
  '^': 'xor',
  '<<': 'lshift',
  '>>': 'rshift',
};

/** Whether a whole float (`2.0`) would act as an integer on a tensor of integers. */
export const wholeFloat = (e: Expression, t: Type): boolean =>
  t.k === 'float' && !(e.kind === 'number' && /[.][0-9]*[1-9]/.test(e.text));

/** Whether an operator makes fractions of an array of whole numbers, which NumPy has in double precision. */
const doubles = (op: string, array_: Type, other: Type): boolean =>
  array_.k === 'tensor' &&
  array_.numpy === true &&
  (array_.whole === true || array_.mixed === true) &&
  (op === '@' ||
    other.k === 'float' ||
    (op === '/' && (isNumber(other) || (other.k === 'tensor' && other.whole === true))));

export function binary(c: Context, op: string, left: Expression, right: Expression): Code {
  const a = present(typeOf(c, left));
  const b = present(typeOf(c, right));
  if (a.k === 'inst' || b.k === 'inst') return dynamic(c, op, left, right);
  if (isTensor(a)) {
    const of = receiver(c, left);
    const floated = (a as { whole?: boolean }).whole && isNumber(b) && wholeFloat(right, b) && '+-*'.includes(op);
    const method = METHODS[op];
    if (!method) fail(`the operator ${op} of tensors`);
    if (op === '@' && isTensor(b) && doubles(op, b, a))
      return code([of, doubles(op, a, b) ? '.double()' : '', '.matmul(', receiver(c, right), '.double())']);
    return code([
      of,
      doubles(op, a, b) ? '.double()' : floated ? '.float()' : '',
      '.',
      method,
      list('(', [{ doc: sure(c, right) }], ')'),
    ]);
  }
  if (isTensor(b) && a.k !== 'str') {
    const of: Doc = doubles(op, b, a) ? [receiver(c, right), '.double()'] : receiver(c, right);
    const other = value(c, left);
    if (a.k === 'any') return dynamic(c, op, left, right);
    switch (op) {
      case '+':
      case '*':
      case '&':
      case '|': {
        const floated = (b as { whole?: boolean }).whole && wholeFloat(left, a);
        return code([of, floated ? '.float()' : '', '.', METHODS[op]!, list('(', [{ doc: other }], ')')]);
      }
      case '-':
        return code([of, '.rsub', list('(', [{ doc: other }], ')')]);
      case '/':
        if (left.kind === 'number' && Number(left.text) === 1) return code([of, '.reciprocal()']);
        return code([of, '.reciprocal().mul', list('(', [{ doc: other }], ')')]);
      case '**':
        return code([torch(c), '.pow(', other, ', ', value(c, right), ')']);
      case '%':
        return code([torch(c), '.remainder(', other, ', ', value(c, right), ')']);
      default:
        return dynamic(c, op, left, right);
    }
  }
  if (isNumber(a) && isNumber(b)) return numbers(c, op, left, right, a, b);
  if (a.k === 'str') {
    if (op === '+' && b.k === 'str')
      return code(
        [operand(expression(c, left), LEVEL.sum), ' + ', operand(expression(c, right), LEVEL.product)],
        LEVEL.sum,
      );
    if (op === '*' && isNumber(b)) return code([receiver(c, left), '.repeat(', value(c, right), ')']);
    if (op === '%')
      return code([
        c.imports.python('percent'),
        '(',
        value(c, left),
        ', ',
        right.kind === 'tuple' || b.k !== 'any' ? value(c, right) : value(c, right),
        ')',
      ]);
  }
  if (op === '*' && isNumber(a) && b.k === 'str') return code([receiver(c, right), '.repeat(', value(c, left), ')']);
  if (op === '/' && a.k === 'path') return pathJoin(c, left, right);
  if (['list', 'tuple', 'shape'].includes(a.k)) {
    if (op === '+' && ['list', 'tuple', 'shape'].includes(b.k)) {
      const spread = (e: Expression): Doc[] =>
        e.kind === 'list' || e.kind === 'tuple' ? entries(c, e.items).map((i) => i.doc) : [['...', receiver(c, e)]];
      return code(
        list(
          '[',
          [...spread(left), ...spread(right)].map((doc) => ({ doc })),
          ']',
        ),
        LEVEL.atom,
      );
    }
    if (op === '*' && isNumber(b)) return repeated(c, left, right);
  }
  if (op === '*' && isNumber(a) && ['list', 'tuple'].includes(b.k)) return repeated(c, right, left);
  if (a.k === 'set' && b.k === 'set') return sets(c, op, left, right);
  if (op === '|' && a.k === 'dict' && b.k === 'dict' && !isMap(a))
    return code(['{ ...', receiver(c, left), ', ...', receiver(c, right), ' }'], LEVEL.atom);
  return dynamic(c, op, left, right);
}

function sets(c: Context, op: string, left: Expression, right: Expression): Code {
  const [a, b] = [receiver(c, left), receiver(c, right)];
  const make = `new ${setClass(c, present(typeOf(c, left)))}`;
  if (op === '|') return code([make, '([...', a, ', ...', b, '])']);
  if (op === '&') return code([make, '([...', a, '].filter((x) => ', b, '.has(x)))']);
  if (op === '-') return code([make, '([...', a, '].filter((x) => !', b, '.has(x)))']);
  return dynamic(c, op, left, right);
}

function repeated(c: Context, items: Expression, times: Expression): Code {
  const [one, ...more] = items.kind === 'list' || items.kind === 'tuple' ? items.items : [];
  const single = one && more.length === 0 && one.value.kind !== 'starred';
  const t = single ? typeName(typeOf(c, one.value)) : '';
  if (single) return code([`Array<${t}>(`, value(c, times), ').fill(', value(c, one.value), ')']);
  return code(['Array.from({ length: ', value(c, times), ' }, () => ', value(c, items), ').flat()']);
}

function pathJoin(c: Context, left: Expression, right: Expression): Code {
  const parts: Doc[] = [value(c, right)];
  let of = left;
  while (of.kind === 'binary' && of.op === '/' && typeOf(c, of.left).k === 'path') {
    parts.unshift(value(c, of.right));
    of = of.left;
  }
  return code([
    receiver(c, of),
    '.join',
    list(
      '(',
      parts.map((doc) => ({ doc })),
      ')',
    ),
  ]);
}

function dynamic(c: Context, op: string, left: Expression, right: Expression): Code {
  const helper = HELPERS[op];
  if (!helper) fail(`the operator ${op} of values whose kind is not known`);
  return code([
    c.imports.python('operator'),
    '.',
    helper,
    list('(', [{ doc: value(c, left) }, { doc: value(c, right) }], ')'),
  ]);
}

function numbers(c: Context, op: string, left: Expression, right: Expression, a: Type, b: Type): Code {
  const flagged = (e: Expression, t: Type): Code =>
    t.k === 'bool' ? code(['Number(', value(c, e), ')']) : expression(c, e);
  const [x, y] = [flagged(left, a), flagged(right, b)];
  const plain = (level: number, sign: string): Code =>
    code([operand(x, level), ` ${sign} `, operand(y, level + 1)], level);
  switch (op) {
    case '+':
    case '-':
      return plain(LEVEL.sum, op);
    case '*':
    case '/':
      return plain(LEVEL.product, op);
    case '//':
      return code(['Math.floor(', operand(x, LEVEL.product), ' / ', operand(y, LEVEL.product + 1), ')']);
    case '**':
      return code([operand(x, LEVEL.unary + 1), ' ** ', operand(y, LEVEL.power)], LEVEL.power);
    case '%':
      if (a.k === 'int' && b.k === 'int' && isLarge(left))
        return code([
          'Number(',
          c.imports.python('mod'),
          '(',
          operand(exact(c, left), LEVEL.assign),
          ', ',
          operand(exact(c, right), LEVEL.assign),
          '))',
        ]);
      if (nonNegative(c, left) && nonNegative(c, right)) return plain(LEVEL.product, '%');
      return code([c.imports.python('mod'), '(', operand(x, LEVEL.assign), ', ', operand(y, LEVEL.assign), ')']);
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
      if ((a.k === 'bool' && b.k === 'bool') || !fitsBits(op, left, right)) return dynamic(c, op, left, right);
      return code(['(', operand(x, LEVEL.sum), ` ${op} `, operand(y, LEVEL.sum), ')'], LEVEL.atom);
    default:
      return fail(`the operator ${op} of numbers`);
  }
}

/** Whether an operator on bits stays within the 32 that JavaScript's has, as far as the text shows. */
function fitsBits(op: string, left: Expression, right: Expression): boolean {
  const small = (e: Expression, below: number): boolean =>
    e.kind === 'number' && !/[.e]/i.test(e.text.replace(/^0x.*/i, '')) && Number(e.text) < below;
  if (op === '&') return small(left, 2 ** 31) || small(right, 2 ** 31);
  if (op === '<<') return small(left, 2 ** 10) && small(right, 21);
  return small(left, 2 ** 31) && small(right, 2 ** 31);
}

/** Whether a product in an expression is likely to pass 2**53, as in generators of random numbers and hashes. */
const isLarge = (e: Expression): boolean =>
  e.kind === 'binary' &&
  ((e.op === '*' && [e.left, e.right].some((x) => x.kind === 'number' && Number(x.text) >= 2 ** 20)) ||
    ('+-*'.includes(e.op) && (isLarge(e.left) || isLarge(e.right))));

/** An expression of whole numbers in exact arithmetic. */
function exact(c: Context, e: Expression): Code {
  if (e.kind === 'number') return code(`${flat(number(e.text).doc)}n`, LEVEL.atom);
  if (e.kind === 'binary' && '+-*'.includes(e.op)) {
    const level = e.op === '*' ? LEVEL.product : LEVEL.sum;
    return code([operand(exact(c, e.left), level), ` ${e.op} `, operand(exact(c, e.right), level + 1)], level);
  }
  return code(['BigInt(', value(c, e), ')']);
}

/** Whether a number cannot be below 0 as far as its text shows: counters of loops, lengths, sums of such. */
export function nonNegative(c: Context, e: Expression): boolean {
  if (e.kind === 'number') return true;
  // Sums, counters and constants are; what a subtraction gave may not be.
  if (e.kind === 'name') return staysNonNegative(c, e.name);
  if (e.kind === 'attribute') return isTensor(present(typeOf(c, e.of))) && typeOf(c, e).k === 'int';
  if (e.kind === 'binary')
    return ['+', '*', '//', '%'].includes(e.op) && nonNegative(c, e.left) && nonNegative(c, e.right);
  if (e.kind === 'index') return e.of.kind === 'attribute' && e.of.name === 'shape';
  if (e.kind === 'call') return e.of.kind === 'name' && (e.of.name === 'len' || e.of.name === 'ord');
  return false;
}

/** Whether no assignment to a name in its scope can make it negative; a parameter may be given anything. */
function staysNonNegative(c: Context, name: string): boolean {
  const variable_ = c.scope.find(name);
  if (!variable_ || variable_.parameter || variable_.type?.k !== 'int') return false;
  let scope: Scope | null = c.scope;
  while (scope && scope.variables.get(name) !== variable_) scope = scope.parent;
  if (!scope || scope.block.length === 0) return isCounter(c, scope, name);
  if (c.checked.has(name)) return true;
  c.checked.add(name);
  try {
    const is = (t: Expression): boolean => t.kind === 'name' && t.name === name;
    // An index or the object of an attribute is read, not set.
    const among = (t: Expression): boolean =>
      t.kind !== 'index' && t.kind !== 'attribute' && (is(t) || children(t).some(among));
    for (const s of statementsIn(scope.block)) {
      if (s.kind === 'assign' && s.targets.some(among)) {
        const plain = s.targets.every(is) && s.value !== null && nonNegative(c, s.value);
        const pairs =
          s.targets.length === 1 && s.targets[0]!.kind === 'tuple' && s.value?.kind === 'tuple'
            ? s.targets[0]!.items.every(
                (t, i) =>
                  !among(t.value) || nonNegative(c, (s.value as typeof s.value & { kind: 'tuple' }).items[i]!.value),
              )
            : false;
        if (!plain && !pairs) return false;
      }
      if (s.kind === 'update' && is(s.target) && !(['+', '*', '//', '%'].includes(s.op) && nonNegative(c, s.value)))
        return false;
      if (s.kind === 'for' && among(s.target) && !counts(c, s.target, s.over, name)) return false;
      if (s.kind === 'with' && s.items.some((i) => i.target && among(i.target))) return false;
      if ((s.kind === 'function' || s.kind === 'class') && holdsGlobal(s.body, name)) return false;
    }
    return true;
  } finally {
    c.checked.delete(name);
  }
}

const holdsGlobal = (body: readonly Statement[], name: string): boolean =>
  [...statementsIn(body)].some((s) => s.kind === 'scope' && s.names.includes(name));

/** The counter of a comprehension. */
function isCounter(c: Context, scope: Scope | null, name: string): boolean {
  for (const [node, of] of c.program.scopes) {
    if (of !== scope) continue;
    const e = node as Expression;
    return e.kind === 'comprehension' && e.clauses.some((x) => counts(c, x.target, x.over, name));
  }
  return false;
}

/** Whether a loop over `range` or `enumerate` gives a name numbers from 0 on. */
function counts(c: Context, target: Expression, over: Expression, name: string): boolean {
  if (over.kind !== 'call' || over.of.kind !== 'name') return false;
  const args = over.args.map((a) => a.value);
  if (over.of.name === 'range' && target.kind === 'name')
    return args.length === 1 || (nonNegative(c, args[0]!) && (!args[2] || nonNegative(c, args[2])));
  if (over.of.name === 'tqdm' || over.of.name === 'trange')
    return over.of.name === 'trange' ? args.length === 1 : args[0] !== undefined && counts(c, target, args[0], name);
  const first = target.kind === 'tuple' ? target.items[0]?.value : undefined;
  return (
    over.of.name === 'enumerate' &&
    first?.kind === 'name' &&
    first.name === name &&
    (!args[1] || nonNegative(c, args[1]))
  );
}

export const torch = (c: Context): string => c.imports.need('torchebm/torch', '*', 'torch', true);

/** One comparison, and what it gives: a flag, a tensor of flags, or either where an operand's kind is not known. */
interface Link {
  made: Code;
  gives: 'flag' | 'tensor' | 'any';
}

function compare(c: Context, e: Expression & { kind: 'compare' }): Code {
  return e.ops.length === 1 ? links(c, e)[0]!.made : chainValue(c, e);
}

function links(c: Context, e: Expression & { kind: 'compare' }): Link[] {
  for (const middle of e.operands.slice(1, -1)) {
    if (middle.kind === 'call' || middle.kind === 'walrus')
      fail('a chain of comparisons that calls a function in its middle');
  }
  return e.ops.map((op, i) => relation(c, op, e.operands[i]!, e.operands[i + 1]!));
}

/** A comparison as a flag. A tensor that holds false is an object, which JavaScript takes for true. */
function asked(c: Context, { made, gives }: Link): Code {
  if (gives === 'flag') return made;
  if (gives === 'tensor') return code([operand(made, LEVEL.call), '.item()']);
  return code([c.imports.python('truth'), '(', made.doc, ')']);
}

/** `a < b < c` as a value: its last link, or the first that is false, which may be a tensor. */
function chainValue(c: Context, e: Expression & { kind: 'compare' }): Code {
  const all = links(c, e);
  if (all.every((link) => link.gives === 'flag')) return chain(c, e);
  const made = all.reduceRight<Doc | null>(
    (rest, link) =>
      rest === null
        ? operand(link.made, LEVEL.assign)
        : [c.imports.python('operator'), '.and(', operand(link.made, LEVEL.assign), ', () => ', rest, ')'],
    null,
  );
  return code(made!);
}

/** `a < b < c` as a flag: Python asks each of its links. */
function chain(c: Context, e: Expression & { kind: 'compare' }): Code {
  const flags = links(c, e).map((link) => {
    const made = asked(c, link);
    return link.gives === 'tensor' ? code(['Boolean(', made.doc, ')']) : made;
  });
  return code(
    flags.flatMap((f, i): Doc[] => [...(i > 0 ? [' && '] : []), operand(f, LEVEL.and + 1)]),
    LEVEL.and,
  );
}

const RELATIONS: Record<string, [method: string, mirrored: string]> = {
  '<': ['lt', 'gt'],
  '<=': ['le', 'ge'],
  '>': ['gt', 'lt'],
  '>=': ['ge', 'le'],
  '==': ['eq', 'eq'],
  '!=': ['ne', 'ne'],
};

function relation(c: Context, op: string, left: Expression, right: Expression): Link {
  const flag = (made: Code): Link => ({ made, gives: 'flag' });
  if (
    op === 'is' ||
    op === 'is not' ||
    ((op === '==' || op === '!=') && right.kind === 'constant' && right.value === 'None')
  ) {
    const sign = op === 'is' || op === '==' ? '==' : '!=';
    if (right.kind === 'constant' && right.value === 'None')
      return flag(code([operand(expression(c, left), LEVEL.compare), ` ${sign} null`], LEVEL.equal));
    return flag(
      code(
        [operand(expression(c, left), LEVEL.compare), ` ${sign}= `, operand(expression(c, right), LEVEL.compare)],
        LEVEL.equal,
      ),
    );
  }
  const [a, b] = [present(typeOf(c, left)), present(typeOf(c, right))];
  const rest = /^[=!]=$/.test(op) && right.kind === 'number' && Number(right.text) === 0 ? divided(c, left) : null;
  if (rest) return flag(code([rest.doc, op === '==' ? ' === 0' : ' !== 0'], LEVEL.equal));
  if (op === 'in' || op === 'not in') {
    const found = membership(c, left, right, b);
    return flag(op === 'in' ? found : code(['!', operand(found, LEVEL.unary)], LEVEL.unary));
  }
  const [method, mirrored] = RELATIONS[op]!;
  const flags = (of: Expression, name: string, other: Expression): Link => ({
    made: code([receiver(c, of), '.', name, list('(', [{ doc: sure(c, other) }], ')')]),
    gives: 'tensor',
  });
  if (isTensor(a)) return flags(left, method, right);
  if (isTensor(b)) return flags(right, mirrored, left);
  const simple = (t: Type): boolean =>
    isNumber(t) || t.k === 'str' || t.k === 'none' || (t.k === 'inst' && t.cls.isEnum && /^[=!]=$/.test(op));
  if (simple(a) && simple(b)) {
    const sign = op === '==' ? '===' : op === '!=' ? '!==' : op;
    const equal = op === '==' || op === '!=';
    const level = equal ? LEVEL.equal : LEVEL.compare;
    return flag(
      code([operand(expression(c, left), level), ` ${sign} `, operand(expression(c, right), level + 1)], level),
    );
  }
  if ((op === '==' || op === '!=') && (a.k === 'any' || b.k === 'any') && (a.k === 'str' || b.k === 'str')) {
    return flag(
      code(
        [
          operand(expression(c, left), LEVEL.equal),
          op === '==' ? ' === ' : ' !== ',
          operand(expression(c, right), LEVEL.equal + 1),
        ],
        LEVEL.equal,
      ),
    );
  }
  comparesRecords(c, a, b);
  const made = code([
    c.imports.python('operator'),
    '.',
    method,
    list('(', [{ doc: value(c, left) }, { doc: value(c, right) }], ')'),
  ]);
  return a.k === 'any' || b.k === 'any' ? { made, gives: 'any' } : flag(made);
}

/** Whether elements of a set are lists or objects, which JavaScript tells apart where Python finds them equal. */
const holdsObjects = (t: Type): boolean => ['tuple', 'list', 'inst'].includes(present(t).k);

/** Notes that objects of data classes may be compared: then these say when they are equal. */
function comparesRecords(c: Context, ...types: Type[]): void {
  if (
    c.program.comparesRecords ||
    !types.some((t) => t.k === 'any' || t.k === 'list' || (t.k === 'inst' && t.cls.isRecord))
  )
    return;
  if (![...c.program.classes.values()].some((cls) => cls.isRecord)) return;
  c.program.comparesRecords = true;
  c.changed = true;
}

/** `a % b` of whole numbers where it is asked whether it is 0, which has no sign. */
function divided(c: Context, e: Expression): Code | null {
  if (e.kind !== 'binary' || e.op !== '%' || isLarge(e.left)) return null;
  if (typeOf(c, e.left).k !== 'int' || typeOf(c, e.right).k !== 'int') return null;
  return code(
    [operand(expression(c, e.left), LEVEL.product), ' % ', operand(expression(c, e.right), LEVEL.product + 1)],
    LEVEL.product,
  );
}

function membership(c: Context, left: Expression, right: Expression, b: Type): Code {
  if (b.k === 'dict' && b.renamed && left.kind === 'string')
    return code([quote(camel(text(left))), ' in ', receiver(c, right)], LEVEL.compare);
  if (b.k === 'list' || b.k === 'tuple' || b.k === 'str' || b.k === 'shape') {
    const simple = ['int', 'float', 'str', 'bool'].includes(present(typeOf(c, left)).k) || b.k === 'str';
    if (simple) {
      // A tuple of literals has a narrow type, which would refuse the question.
      const of = receiver(c, right);
      return code([
        b.k === 'tuple' && right.kind !== 'tuple' ? ['(', of, ' as any[])'] : of,
        '.includes(',
        value(c, left),
        ')',
      ]);
    }
  }
  if ((b.k === 'set' && (isPair(b.of) || !holdsObjects(b.of))) || isMap(b))
    return code([receiver(c, right), '.has(', value(c, left), ')']);
  if (['list', 'tuple', 'any', 'set'].includes(b.k)) comparesRecords(c, present(typeOf(c, left)));
  if (b.k === 'dict') return code([value(c, left), ' in ', receiver(c, right)], LEVEL.compare);
  return code([c.imports.python('contains'), '(', value(c, right), ', ', value(c, left), ')']);
}

function logic(c: Context, e: Expression & { kind: 'logic' }): Code {
  const t = declaredType(c, e.left);
  const level = e.op === 'and' ? LEVEL.and : LEVEL.or;
  const sign = e.op === 'and' ? ' && ' : ' || ';
  const right = typeOf(c, e.right);
  if (t.k === 'bool' && right.k === 'bool') return condition(c, e);
  const core = present(t).k;
  // Empty containers and tensors are what JavaScript takes for true.
  if (['bool', 'str', 'int', 'float', 'none', 'inst', 'lib', 'path', 'func'].includes(core)) {
    return code([operand(expression(c, e.left), level), sign, operand(expression(c, e.right), level)], level);
  }
  const left = flat(value(c, e.left));
  const simple = e.left.kind === 'name' || e.left.kind === 'attribute';
  if (!simple) return code([c.imports.python('operator'), `.${e.op}(`, left, ', () => ', value(c, e.right), ')']);
  const test = flat(condition(c, e.left).doc);
  return e.op === 'or'
    ? code([`${test} ? ${left} : `, operand(expression(c, e.right), LEVEL.assign)], LEVEL.choice)
    : code([`${test} ? `, operand(expression(c, e.right), LEVEL.assign), ` : ${left}`], LEVEL.choice);
}

/** The text of a string, with `${…}` for what an f-string holds. */
function string(c: Context, pieces: readonly Piece[]): Code {
  if (pieces.every((p) => 'text' in p))
    return code(quote(pieces.map((p) => ('text' in p ? p.text : '')).join('')), LEVEL.atom);
  return code(template(c, pieces), LEVEL.atom);
}

function template(c: Context, pieces: readonly Piece[]): Doc {
  return [
    '`',
    ...pieces.map(
      (p): Doc => ('text' in p ? escaped(p.text).replaceAll('`', '\\`').replaceAll('${', '\\${') : replaced(c, p)),
    ),
    '`',
  ];
}

function replaced(c: Context, p: Exclude<Piece, { text: string }>): Doc {
  const label = p.self ? escaped(`${p.source}=`).replaceAll('`', '\\`') : '';
  return [label, '${', flat(shown(c, p)), '}'];
}

function shown(c: Context, p: Exclude<Piece, { text: string }>): Doc {
  const t = present(typeOf(c, p.value));
  const conversion = p.conversion || (p.self && p.format.length === 0 ? 'r' : '');
  const plain = p.format.length === 0 && conversion !== 'r';
  if (plain) return inText(c, p.value);
  let of: Doc =
    isTensor(t) && p.format.length > 0 && conversion === '' ? [receiver(c, p.value), '.item()'] : value(c, p.value);
  if (conversion === 'r') of = [c.imports.python('repr'), '(', of, t.k === 'float' ? ", 'float')" : ')'];
  if (p.format.length === 0) return of;
  // A format without a letter writes 1.0 as a float.
  const spec = p.format.map((f) => ('text' in f ? f.text : '0')).join('');
  if (t.k === 'float' && /(^|[^a-zA-Z%])$/.test(spec) && !/\.\d+$/.test(spec))
    of = [c.imports.python('str'), '(', of, ", 'float')"];
  const format: Doc = p.format.every((f) => 'text' in f)
    ? quote(p.format.map((f) => ('text' in f ? f.text : '')).join(''))
    : template(c, p.format);
  const right =
    t.k === 'float' && /(^|[^a-zA-Z%])$/.test(spec) && !/\.\d+$/.test(spec) && !/[<>^=]/.test(spec) && /\d/.test(spec);
  return [c.imports.python('format'), '(', of, ', ', right ? quote(`>${spec}`) : format, ')'];
}

/** A value as Python's `str` writes it, inside a template. */
export function inText(c: Context, e: Expression): Doc {
  const t = typeOf(c, e);
  if (t.k === 'str' || t.k === 'int') return value(c, e);
  if (t.k === 'path' || t.k === 'dtype' || t.k === 'device') return value(c, e);
  const float = holdsFloats(t);
  return [c.imports.python('str'), '(', value(c, e), float ? ", 'float')" : ')'];
}

/** Whether the numbers in a value are floats. */
export function holdsFloats(t: Type): boolean {
  if (t.k === 'float') return true;
  if (t.k === 'opt') return holdsFloats(t.of);
  if (t.k === 'list') return holdsFloats(t.of);
  if (t.k === 'tuple') return t.items.length > 0 && t.items.every(holdsFloats);
  return t.k === 'dict' && holdsFloats(t.value);
}

function dictionary(c: Context, e: Expression & { kind: 'dict' }, t = typeOf(c, e)): Code {
  if (isMap(t)) {
    const pairs = e.items.map((i) => {
      if (!i.key && isMap(typeOf(c, i.value))) return { doc: ['...', receiver(c, i.value)] as Doc };
      if (!i.key) return fail('a dictionary spread into one whose keys are not text');
      return { doc: ['[', value(c, i.key), ', ', value(c, i.value), ']'] as Doc, comment: comment(i.comment) } as {
        doc: Doc;
        comment?: string;
      };
    });
    // TypeScript does not find the kinds of a spread and a pair in one list.
    const kinds = t.k === 'dict' && e.items.some((i) => !i.key) ? `<${typeName(t.key)}, ${typeName(t.value)}>` : '';
    return code([`new ${mapClass(c, t)}${kinds}(`, list('[', pairs, ']'), ')']);
  }
  const items = e.items.map((i): { doc: Doc; comment?: string } => {
    const extra = i.comment ? { comment: comment(i.comment)! } : {};
    if (!i.key) return { doc: ['...', receiver(c, i.value)], ...extra };
    const v = value(c, i.value);
    if (i.key.kind === 'string' && i.key.pieces.every((p) => 'text' in p)) {
      const key = text(i.key);
      if (isIdentifier(key) && flat(v) === key) return { doc: key, ...extra };
      return { doc: [isIdentifier(key) ? key : quote(key), ': ', v], ...extra };
    }
    return { doc: ['[', value(c, i.key), ']: ', v], ...extra };
  });
  return code(list('{', items, '}', ' '), LEVEL.atom);
}

/** The left side of a loop or of a parameter: a name or a pattern. */
export function pattern(c: Context, e: Expression): Doc {
  if (e.kind === 'name') return c.scope.find(e.name)?.js ?? camel(e.name);
  if (e.kind === 'tuple' || e.kind === 'list') {
    const unused = e.items.map((i) =>
      i.value.kind === 'starred' ? ['...', pattern(c, i.value.of)] : pattern(c, i.value),
    );
    while (unused.length > 1 && unused.at(-1) === '_' && e.items.at(-1)?.value.kind === 'name') unused.pop();
    return [
      '[',
      ...unused.map((d): Doc => (d === '_' ? '' : d)).flatMap((d, i): Doc[] => (i === 0 ? [d] : [', ', d])),
      ']',
    ];
  }
  return fail('this target of an assignment');
}

/** Runs a translation in the scope of a comprehension or a lambda. */
export function inScope<T>(c: Context, key: object, canAwait: boolean, body: () => T): T {
  const saved = { scope: c.scope, canAwait: c.canAwait };
  c.scope = c.program.scopes.get(key) ?? c.scope;
  c.canAwait = canAwait;
  try {
    return body();
  } finally {
    c.scope = saved.scope;
    c.canAwait = saved.canAwait;
  }
}

/** A sequence that has the methods of arrays; anything else is spread into one. */
export function array(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  if (t.k === 'list' || t.k === 'tuple' || t.k === 'shape') return receiver(c, e);
  if (t.k === 'dict' && !isMap(t)) return sequence(c, e);
  return ['[...', sequence(c, e), ']'];
}

function comprehension(c: Context, e: Expression & { kind: 'comprehension' }): Code {
  const saved = c.imports;
  void saved;
  return inScope(c, e, false, () => {
    const [first, ...rest] = e.clauses;
    seesLast(c, e);
    let waits = false;
    const make = (clause: Clause, more: readonly Clause[]): Doc => {
      const conditions = clause.conditions.map((t) => condition(c, t));
      const target = pattern(c, clause.target);
      const parameter: Doc = ['(', target, typedPattern(c, clause), ')'];
      const last = more.length === 0;
      const body: Doc = last
        ? e.shape === 'dict'
          ? ['[', value(c, e.key!), ', ', value(c, e.value), '] as const']
          : objectSafe(value(c, e.value))
        : make(more[0]!, more.slice(1));
      const same =
        last &&
        e.value.kind === 'name' &&
        clause.target.kind === 'name' &&
        e.value.name === clause.target.name &&
        e.shape !== 'dict';
      if (conditions.length > 0) {
        const test: Doc = conditions.flatMap((d, i): Doc[] =>
          i > 0 ? [' && ', operand(d, LEVEL.and)] : [conditions.length > 1 ? operand(d, LEVEL.and) : d.doc],
        );
        const kept: Doc = [array(c, clause.over), '.filter(', parameter, ' => ', test, ')'];
        return same ? kept : [kept, last ? '.map(' : '.flatMap(', parameter, ' => ', body, ')'];
      }
      if (same) return ['[...', sequence(c, clause.over), ']'];
      const times = rangeLength(c, clause.over);
      if (times && last) {
        const unused =
          clause.target.kind === 'name' &&
          !mentions(e.value, clause.target.name) &&
          !(e.key && mentions(e.key, clause.target.name));
        return ['Array.from({ length: ', times, ' }, (', unused ? '' : ['_, ', target], ') => ', body, ')'];
      }
      const t = present(typeOf(c, clause.over));
      if (!last) return [array(c, clause.over), '.flatMap(', parameter, ' => ', body, ')'];
      if (t.k === 'list' || t.k === 'shape') return [receiver(c, clause.over), '.map(', parameter, ' => ', body, ')'];
      return group([
        'Array.from',
        list('(', [{ doc: sequence(c, clause.over) }, { doc: [parameter, ' => ', body] }], ')'),
      ]);
    };
    const made = make(first!, rest);
    void waits;
    waits = false;
    if (e.shape === 'dict') {
      const t = typeOf(c, e);
      return code([isMap(t) ? `new ${mapClass(c, t)}(` : 'Object.fromEntries(', made, ')']);
    }
    return e.shape === 'set' ? code([`new ${setClass(c, typeOf(c, e))}(`, made, ')']) : code(made);
  });
}

/** A function in a comprehension reads the last value of the loop when it is called later; JavaScript's has its own. */
function seesLast(c: Context, e: Expression & { kind: 'comprehension' }): void {
  if (e.value.kind !== 'lambda') return;
  const inner = e.value;
  const names = e.clauses.flatMap((x) => [...within(x.target)].flatMap((t) => (t.kind === 'name' ? [t.name] : [])));
  const own = inner.parameters.map((p) => p.name);
  if (names.some((n) => !own.includes(n) && mentions(inner.body, n)))
    fail('functions that read the last value of their loop: give each its own by a default, `lambda x, k=k: …`');
  void c;
}

/** `: T` for a parameter whose kind TypeScript would not find by itself; nothing elsewhere. */
function typedPattern(c: Context, clause: Clause): Doc {
  return element(typeOf(c, clause.over)).k === 'any' ? ': any' : '';
}

const objectSafe = (doc: Doc): Doc => (flat(doc).startsWith('{') ? ['(', doc, ')'] : doc);

function mentions(e: Expression, name: string): boolean {
  if (e.kind === 'name') return e.name === name;
  return children(e).some((x) => mentions(x, name));
}

/** The length of `range(n)`, for a loop that counts from 0. */
export function rangeLength(c: Context, e: Expression): Doc | null {
  if (e.kind !== 'call' || e.of.kind !== 'name' || e.of.name !== 'range' || e.args.length !== 1) return null;
  if (c.scope.find('range')) return null;
  return value(c, e.args[0]!.value);
}

/** A lambda; as a test it gives what JavaScript and Python agree about. */
function lambda(c: Context, e: Expression & { kind: 'lambda' }, isTest = false): Code {
  return inScope(c, e, false, () => {
    const fn = c.program.functions.get(e)!;
    const passed = fn.passed.filter((p) => p.parameter.spread !== '**' || !passesOn(fn));
    if (passed.some((p) => p.parameter.spread === '**')) fail('a lambda with `**`');
    // `i=i` keeps the value that a name has now: a function around gives it another name.
    const kept: { doc: Doc; name: string }[] = [];
    const parameters = passed.map(({ parameter, variable }) => {
      const outer = parameter.fallback ? outside(c, () => value(c, parameter.fallback!)) : '';
      const isOwn =
        parameter.fallback &&
        [...within(parameter.fallback)].some((x) => x.kind === 'name' && camel(x.name) === variable.js);
      const own = `own${variable.js.slice(0, 1).toUpperCase()}${variable.js.slice(1)}`;
      if (isOwn) kept.push({ doc: outer, name: own });
      const fallback = parameter.fallback ? [' = ', isOwn ? own : outer] : '';
      const t = variable.type && variable.type.k !== 'none' ? typeName(variable.type) : 'any';
      if (t === 'Tensor') c.imports.need('torchebm/torch', 'type Tensor');
      return [
        parameter.spread ? '...' : '',
        variable.js,
        fallback === '' || t !== 'number' ? `: ${parameter.spread ? 'any[]' : t}` : '',
        fallback,
      ] as Doc;
    });
    const body = isTest ? condition(c, e.body).doc : value(c, e.body);
    const arrow: Doc = [
      '(',
      ...parameters.flatMap((p, i): Doc[] => (i > 0 ? [', ', p] : [p])),
      ') => ',
      objectSafe(body),
    ];
    if (kept.length === 0) return code(arrow, LEVEL.assign);
    const names = kept.map((k) => `${k.name}: any`).join(', ');
    return code(['((', names, ') => ', arrow, ')', list('(', kept, ')')]);
  });
}

/** A function for `map` and `filter` of an array, which give the index too: the function sees the element alone. */
export function ofElement(c: Context, f: Expression, isTest = false): Doc {
  if (f.kind === 'lambda' && f.parameters.length === 1 && !f.parameters[0]!.spread) return lambda(c, f, isTest).doc;
  const called = receiver(c, f);
  const words: readonly string[] = flat(called).match(/[\w$]+/g) ?? [];
  const name = ['x', 'element', 'each'].find((n) => !words.includes(n)) ?? fail('a function with these names');
  const made: Doc = [called, `(${name})`];
  return [`(${name}) => `, ...(isTest ? [c.imports.python('truth'), '(', made, ')'] : [made])];
}

/** Runs a translation in the scope around a lambda. */
function outside<T>(c: Context, body: () => T): T {
  const inner = c.scope;
  c.scope = inner.parent ?? inner;
  try {
    return body();
  } finally {
    c.scope = inner;
  }
}

/** The class around, for `super`. */
export const around = (c: Context): string => outerClass(c.scope)?.js ?? '';
