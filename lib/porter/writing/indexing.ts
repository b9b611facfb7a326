/** @file What stands in brackets: indices and slices of tensors, lists, text and dictionaries. */
import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import {
  element,
  isMap,
  isNumber,
  isOptimizer,
  isTensor,
  present,
  type Type,
  name as typeName,
} from '../kinds/types.js';
import { camel, isIdentifier, quote } from '../names.js';
import { pathExpression } from '../paths.js';
import { constantIndex, type Expression, text } from '../reading/syntax.js';
import { type Doc, flat, list } from './doc.js';
import { nonNegative } from './magnitudes.js';
import { numpyIndex } from './numpy.js';
import { expression, plain, receiver, there, value } from './operands.js';

/** A slice as text, `'1:5'`, with values that are computed in between. */
export function sliceText(c: Context, e: Expression & { kind: 'slice' }): Doc {
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
  const t = present(typeOf(c, e));
  if (t.k === 'tensor' && t.byte) return [receiver(c, e), '.long()'];
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

export function index(c: Context, given: Expression & { kind: 'index' }): Code {
  const e = withMembers(c, given);
  const path = c.program.path(e.of, c.scope);
  const [first] = e.indices;
  if (!first) fail('an empty index');
  if (path === 'os.environ') return code(['process.env', ...member(c, first)]);
  if (path === 'sys.argv') return argv(c, first);
  const grid = path?.startsWith('numpy.') ? numpyIndex(c, path, partsOf(e)) : null;
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
  if (['tensor', 'list', 'tuple', 'str'].includes(owner.k) && partsOf(e).some((p) => maySlice(c, p)))
    return code([
      c.imports.python('getItem'),
      list('(', [{ doc: value(c, e.of) }, ...tensorIndices(c, e).map((doc) => ({ doc }))], ')'),
    ]);
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
        return code([of(), '.at(', isTensor(t) ? [receiver(c, first), '.item()'] : there(c, first).doc, ')', sure]);
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
      // TypeScript knows the keys of a literal, and refuses any other text.
      if (e.of.kind === 'dict' && !isMap(owner) && first.kind !== 'string')
        return code(['(', value(c, e.of), ' as Record<string, any>)', ...member(c, first)]);
      // The state of a parameter before the first step is empty.
      if (isMap(owner) && owner.key.k === 'tensor' && e.of.kind === 'attribute' && e.of.name === 'state') {
        if (isOptimizer(typeOf(c, e.of.of)))
          return code([c.imports.python('setDefault'), '(', of(), ', ', key(c, e), ', {})']);
        return code(['(', of(), '.get(', key(c, e), ') ?? ({} as any))'], LEVEL.atom);
      }
      if (isMap(owner)) return code([of(), '.get(', key(c, e), ')!']);
      if (e.indices.length > 1 || first.kind === 'tuple') fail('a dictionary whose keys are tuples');
      const known = typeName(owner.value) === 'any' ? '' : '!';
      if (owner.k === 'dict' && owner.renamed && first.kind === 'string')
        return code([of(), `.${camel(text(first))}`, known]);
      // The results of a validation have their own names behind `val`.
      const validated =
        owner.k === 'dict' && owner.history && first.kind === 'string' && /^val_(\w)(\w*)$/.exec(text(first));
      if (validated) return code([of(), `.val${validated[1]!.toUpperCase()}${validated[2]}`, known]);
      if (owner.renamed && first.kind !== 'slice')
        return code(['(', of(), ' as any)[', renamedKey(c, first), ']', known]);
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
      if (owner.k === 'inst' && (owner.cls.method('__getitem__') || owner.cls.container === 'Dict'))
        return code([of(), '.getItem(', objectIndex(c, e.indices), ')']);
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
      if (owner.k === 'lib' && /(TensorDataset|Subset)$/.test(owner.name) && first.kind === 'slice') {
        const all: Doc = [c.imports.python('range'), '(', of(), '.length)'];
        const isAll = first.parts.every((p) => p === null);
        const chosen = isAll ? all : listSlice(c, all, first, false);
        return code([
          pathExpression(c, 'torch.utils.data.default_collate', null).doc,
          '(',
          of(),
          '.getItems(',
          chosen,
          '))',
        ]);
      }
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
      // `Stack[int]` is the class itself here.
      if (owner.k === 'class' && !owner.cls.isEnum && !owner.cls.method('__class_getitem__')) return code(of());
      if (
        first.kind === 'string' &&
        first.pieces.every((p) => 'text' in p) &&
        !c.program.extendsDict &&
        !c.program.methods.has('__getitem__') &&
        !isGiven(c, e.of)
      )
        return code([of(), ...member(c, first)]);
      return code([
        c.imports.python('getItem'),
        list('(', [{ doc: value(c, e.of) }, ...tensorIndices(c, e).map((doc) => ({ doc }))], ')'),
      ]);
  }
}

/** Whether an object of the program gives a value by its `__getitem__`, which may be another such object. */
const isGiven = (c: Context, e: Expression): boolean => e.kind === 'index' && present(typeOf(c, e.of)).k === 'inst';

/** An index whose members of enumerations are the numbers or the text that they stand for, but for keys of a Map. */
export function withMembers(c: Context, e: Expression & { kind: 'index' }): Expression & { kind: 'index' } {
  const owner = present(typeOf(c, e.of));
  if (!['tensor', 'list', 'tuple', 'shape', 'str', 'dict'].includes(owner.k) || isMap(owner)) return e;
  const indices = e.indices.map((i) => (i.kind === 'slice' || i.kind === 'tuple' ? i : plain(c, i)));
  return { ...e, indices };
}

/** The index that an object of the program gets: slices are objects, several indices a tuple. */
export function objectIndex(c: Context, indices: readonly Expression[]): Doc {
  const parts = indices.length === 1 && indices[0]!.kind === 'tuple' ? indices[0]!.items.map((i) => i.value) : indices;
  const one = (e: Expression): Doc => {
    if (e.kind !== 'slice') return value(c, e);
    const ends = e.parts.map((p): Doc => (p ? value(c, p) : 'null'));
    const items = (e.parts[2] ? ends : ends.slice(0, 2)).map((doc) => ({ doc }));
    return ['new ', c.imports.python('Slice'), list('(', items, ')')];
  };
  if (parts === indices && parts.length === 1) return one(parts[0]!);
  return list(
    '[',
    parts.map((e) => ({ doc: one(e) })),
    ']',
  );
}

/** Whether an index may be a slice that the program has as an object. */
const maySlice = (c: Context, e: Expression): boolean =>
  e.kind === 'name' &&
  ((typeOf(c, e).k === 'any' && (c.fn?.takesSlices === true || /\bslice\b/.test(c.program.source))) ||
    isSliceObject(typeOf(c, e)));

const isSliceObject = (t: Type): boolean => t.k === 'lib' && t.name === 'builtins.slice';

/** A key of a dictionary whose keys have their names here. */
export const renamedKey = (c: Context, e: Expression): Doc =>
  e.kind === 'string' && e.pieces.every((p) => 'text' in p)
    ? quote(camel(text(e)))
    : [c.imports.python('attributeName'), '(', value(c, e), ')'];

/** The key in the brackets of a dictionary: `d[i, j]` asks for a tuple. */
export const key = (c: Context, e: Expression & { kind: 'index' }): Doc =>
  e.indices.length === 1
    ? value(c, e.indices[0]!)
    : list(
        '[',
        e.indices.map((i) => ({ doc: value(c, i) })),
        ']',
      );

/** `axes[0, 1]`, `axes[:, 1]` and the like: panels are lists of lists here. */
function panels(c: Context, of: Doc, indices: readonly Expression[]): Code {
  const parts = indices.length === 1 && indices[0]!.kind === 'tuple' ? indices[0]!.items.map((i) => i.value) : indices;
  const isStepped = (i: Expression): boolean => i.kind === 'slice' && i.parts[2] != null;
  if (parts.slice(0, -1).some((i) => i.kind === 'slice') || parts.some(isStepped)) {
    const items = parts.map((i) => ({ doc: tensorIndex(c, i) }));
    return code([of, '.getItem(', items.length > 1 ? list('[', items, ']') : items[0]!.doc, ')']);
  }
  const part = (of_: Doc, i: Expression): Doc => {
    if (i.kind === 'slice') return listSlice(c, of_, i, false);
    const at = constantIndex(i);
    return at !== null && at < 0 ? [of_, `.at(${at})!`] : [of_, '[', value(c, i), ']!'];
  };
  return code(parts.reduce(part, of));
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
