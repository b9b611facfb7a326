/** @file Assignments to names, fields, elements and patterns of them. */

import { type Context, fail, typeOf } from '../context.js';
import { element, isEmpty, isMap, isNumber, isTensor, present, type Type, name as typeName } from '../kinds/types.js';
import { camel, quote } from '../names.js';
import { constantIndex, type Expression, type Statement, text, within } from '../reading/syntax.js';
import { annotation, castOf, hasFixedKeys, literal, looped, widened } from './annotations.js';
import { declared, type Lines, leftOut, sentence } from './blocks.js';
import { type Doc, flat } from './doc.js';
import { key, member, objectIndex, renamedKey, sliceText, tensorIndices, withMembers } from './indexing.js';
import { nonNegative } from './magnitudes.js';
import { factory } from './modules.js';
import { lastingValue, mapClass, pattern, receiver, setClass, torch, value } from './operands.js';
import { attributeTarget } from './references.js';

export function assign(c: Context, s: Statement & { kind: 'assign' }, depth: number): Lines {
  if (!s.value) return [];
  // Names for types alone.
  if (
    s.value.kind === 'call' &&
    /^typing\.(TypeVar|NewType|ParamSpec)$/.test(c.program.path(s.value.of, c.scope) ?? '')
  )
    return [];
  if (s.value.kind === 'index' && /^typing\./.test(c.program.path(s.value.of, c.scope) ?? '')) return [];
  if (s.targets[0]!.kind === 'name' && c.program.aliases.get(s.targets[0]!.name) === s.value) return [];
  if (s.targets.every((t) => /^torch\.backends\./.test(c.program.path(t, c.scope) ?? ''))) {
    leftOut(c, s, 'left out: it changes nothing here');
    return [];
  }
  const named = declared(c, s);
  if (s.targets.length > 1) {
    // a = b = value: the value once, then from right to left.
    const last = s.targets.at(-1)!;
    const lines = store(c, last, value(c, s.value), typeOf(c, s.value), s.value, named, depth);
    for (const t of s.targets.slice(0, -1).reverse()) {
      if (t.kind === 'name' && t.name === '_') continue;
      const again = last.kind === 'name' ? value(c, last) : value(c, s.value);
      lines.push(...store(c, t, again, typeOf(c, s.value), s.value, named, depth));
    }
    return lines;
  }
  const lines = store(c, s.targets[0]!, null, typeOf(c, s.value), s.value, named, depth);
  if (/ = (await )?\(?(operator\.\w+|call|callByName|callMethod|getItem|lookUp|next)\(/.test(lines[0] ?? ''))
    c.inference.unseen.add(s);
  // The value of a field that may be None is of any kind to TypeScript, unless its class is one of the program.
  if (s.value.kind === 'call' && s.value.of.kind === 'attribute') {
    const of = typeOf(c, s.value.of);
    if (of.k === 'opt' && typeName(of) === 'any') c.inference.unseen.add(s);
  }
  return lines;
}

export function store(
  c: Context,
  target: Expression,
  given: Doc | null,
  t: Type,
  source: Expression,
  named: Map<string, 'const' | 'let'>,
  depth: number,
): Lines {
  const isPattern = target.kind === 'tuple' || target.kind === 'list';
  const right = (): Doc => {
    if (given) return given;
    if (isEmptySet(c, source)) return `new ${setClass(c, present(typeOf(c, target)))}()`;
    if (!isEmptyMap(c, target, source)) return isPattern ? value(c, source) : lastingValue(c, source);
    const make = source.kind === 'call' ? source.args[0]?.value : undefined;
    const name = mapClass(c, present(typeOf(c, target)));
    return make ? ['new ', c.imports.python('DefaultMap'), '(', factory(c, make), ')'] : `new ${name}()`;
  };
  if (target.kind === 'name' && target.name === '_') return sentence(right(), depth);
  if (target.kind === 'name') {
    const v = c.scope.find(target.name)!;
    const word = named.get(target.name);
    const note = word
      ? annotation(v.type, t, source, word, hasFixedKeys(c, target.name, source)) ||
        literal(c, target.name, source, word) ||
        looped(c, source, t)
      : '';
    // The variable of a loop has the kind that TypeScript finds, such as a pair.
    const isOpen = !word && v.type?.k === 'any' && source.kind === 'comprehension';
    return sentence([word ? `${word} ` : '', v.js, note, ' = ', right(), isOpen ? ' as any' : ''], depth);
  }
  if (target.kind === 'attribute') {
    if (target.of.kind === 'attribute' && target.of.name === 'grad' && target.name === 'data')
      fail('an assignment to the data of a gradient');
    if (target.name === 'data' && isTensor(typeOf(c, target.of)))
      return sentence([torch(c), '.noGrad(() => ', receiver(c, target.of), '.copy_(', right(), '))'], depth);
    if (target.name === '__dict__') fail('an assignment to __dict__');
    const owner = present(typeOf(c, target.of));
    if (owner.k === 'inst' && owner.cls.takesAttributes)
      return sentence([receiver(c, target.of), `.__setattr__(${quote(target.name)}, `, right(), ')'], depth);
    return sentence([attributeTarget(c, target), ' = ', right()], depth);
  }
  if (target.kind === 'index') {
    const isArray =
      !given && (source.kind === 'tuple' || source.kind === 'list') && isTensor(present(typeOf(c, target.of)));
    return storeIndex(c, target, isArray ? elements(c, source) : right(), depth);
  }
  if (target.kind === 'tuple' || target.kind === 'list')
    return unpack(c, target as Expression & { kind: 'tuple' | 'list' }, right(), t, named, depth, source);
  return fail('this target of an assignment');
}

/** Numbers that are stored in an array. */
const elements = (c: Context, e: Expression): Doc => {
  const isPlain = isNumber(element(typeOf(c, e)));
  return isPlain
    ? [torch(c), '.tensor(', value(c, e), `, { dtype: ${torch(c)}.float64 })`]
    : [c.imports.python('asArray'), '(', value(c, e), ')'];
};

/** Whether a set without elements is made. */
const isEmptySet = (c: Context, e: Expression): boolean =>
  e.kind === 'call' && e.of.kind === 'name' && e.of.name === 'set' && e.args.length === 0 && !c.scope.find('set');

/** Whether an empty dictionary is stored where one lies whose keys are not text. */
function isEmptyMap(c: Context, target: Expression, source: Expression): boolean {
  const t = source.kind === 'dict' || source.kind === 'call' ? typeOf(c, source) : null;
  const path = source.kind === 'call' ? c.program.path(source.of, c.scope) : null;
  // A counter knows what is missing.
  if (path === 'collections.Counter') return false;
  const makes = path === 'collections.defaultdict';
  if (t?.k !== 'dict' || !isEmpty(t.key) || (source.kind === 'call' && source.args.length > (makes ? 1 : 0)))
    return false;
  return (target.kind === 'name' || target.kind === 'attribute') && isMap(present(typeOf(c, target)));
}

/** Whether an index is a tuple, which no key of an object or a Map can be. */
const isPair = (e: Expression & { kind: 'index' }): boolean => e.indices.length > 1 || e.indices[0]?.kind === 'tuple';

function storeIndex(c: Context, given: Expression & { kind: 'index' }, right: Doc, depth: number): Lines {
  const target = withMembers(c, given);
  if (target.of.kind === 'attribute' && target.of.name === '__dict__') fail('an assignment to an element of __dict__');
  const owner = present(typeOf(c, target.of));
  const [first] = target.indices;
  if (isTensor(owner))
    return sentence(
      [receiver(c, target.of), '.setAt(', ...tensorIndices(c, target).flatMap((d): Doc[] => [d, ', ']), right, ')'],
      depth,
    );
  if (owner.k === 'dict' && isPair(target) && !isMap(owner)) fail('a dictionary whose keys are tuples');
  if (owner.k === 'dict') {
    if (isMap(owner)) return sentence([receiver(c, target.of), '.set(', key(c, target), ', ', right, ')'], depth);
    if (owner.renamed && first!.kind === 'string')
      return sentence([receiver(c, target.of), `.${camel(text(first!))} = `, right], depth);
    if (owner.renamed)
      return sentence(['(', receiver(c, target.of), ' as any)[', renamedKey(c, first!), '] = ', right], depth);
    return sentence([receiver(c, target.of), ...member(c, first!), ' = ', right], depth);
  }
  if (owner.k === 'list') {
    if (first!.kind === 'slice') return storeSlice(c, target.of, first, right, depth);
    const at = constantIndex(first);
    if (at !== null && at < 0)
      return sentence([receiver(c, target.of), '[', receiver(c, target.of), `.length - ${-at}] = `, right], depth);
    if (at !== null || nonNegative(c, first!))
      return sentence([receiver(c, target.of), '[', value(c, first!), '] = ', right], depth);
  }
  const path = c.program.path(target.of, c.scope) ?? '';
  const isObject = owner.k === 'inst' || (owner.k === 'any' && c.program.extendsDict);
  if (path === 'os.environ') return sentence(['process.env', ...member(c, first!), ' = ', right], depth);
  if (path.endsWith('rcParams')) return sentence([value(c, target.of), ...member(c, first!), ' = ', right], depth);
  if (first?.kind === 'string' && !isObject)
    return sentence([receiver(c, target.of), ...member(c, first), ' = ', right], depth);
  if (owner.k === 'inst' && target.indices.some((i) => i.kind === 'slice' || i.kind === 'tuple'))
    return sentence([receiver(c, target.of), '.__setitem__(', objectIndex(c, target.indices), ', ', right, ')'], depth);
  return sentence(
    [
      c.imports.python('setItem'),
      '(',
      value(c, target.of),
      ', ',
      ...tensorIndices(c, target).flatMap((d): Doc[] => [d, ', ']),
      right,
      ')',
    ],
    depth,
  );
}

/** `a[1:3] = b`: what lies there is replaced. */
function storeSlice(
  c: Context,
  of: Expression,
  slice: Expression & { kind: 'slice' },
  right: Doc,
  depth: number,
): Lines {
  const [from, to, step] = slice.parts;
  const [a, b] = [from ? constantIndex(from) : 0, to ? constantIndex(to) : null];
  if (step || a === null || a < 0 || (to && (b === null || b < a)))
    return sentence(
      [c.imports.python('setSlice'), '(', receiver(c, of), ', ', sliceText(c, slice), ', ', right, ')'],
      depth,
    );
  const many = to ? String(b! - a!) : 'Infinity';
  return sentence([receiver(c, of), `.splice(${a}, ${many}, ...`, right, ')'], depth);
}

function unpack(
  c: Context,
  target: Expression & { kind: 'tuple' | 'list' },
  right: Doc,
  t: Type,
  named: Map<string, 'const' | 'let'>,
  depth: number,
  source: Expression,
): Lines {
  const names: string[] = [];
  const collect = (e: Expression): boolean => {
    if (e.kind === 'name') {
      if (e.name !== '_') names.push(e.name);
      return true;
    }
    if (e.kind === 'starred') return collect(e.of);
    if (e.kind !== 'tuple' && e.kind !== 'list') return false;
    // All of them, be there other targets before.
    return e.items.map((i) => collect(i.value)).every(Boolean);
  };
  const plain = collect(target);
  if (t.k === 'inst' && t.cls.isRecord && target.items.every((i) => i.value.kind === 'name')) {
    const of = c.counter++;
    const whole = source.kind === 'name' ? flat(right) : `made${of || ''}`;
    const lines = source.kind === 'name' ? [] : sentence([`const ${whole} = `, right], depth);
    return [
      ...lines,
      ...target.items.flatMap((i, k) => {
        const record = t.cls.records[k] ?? fail('more names than the record has fields');
        return store(c, i.value, `${whole}.${record.js}`, record.type ?? { k: 'any' }, source, named, depth);
      }),
    ];
  }
  const parts =
    source.kind === 'tuple' && source.items.length === target.items.length ? source.items.map((i) => i.value) : null;
  if (
    parts &&
    target.items.every((i) => i.value.kind === 'name' && named.has(i.value.name)) &&
    !parts.some((p) => p.kind === 'starred' || mentionsAny(p, names)) &&
    separate(parts)
  ) {
    return target.items.flatMap((i, k) => store(c, i.value, null, typeOf(c, parts[k]!), parts[k]!, named, depth));
  }
  const star = target.items.findIndex((i) => i.value.kind === 'starred');
  if (star >= 0 && star < target.items.length - 1)
    return starred(c, target, star, right, named, depth, element(t).k === 'any');
  if (isLoadedState(source) && plain && names.length === 2 && names.every((n) => named.has(n))) {
    const [missing, unexpected] = names.map((n) => c.scope.find(n)!.js);
    const word = names.some((n) => named.get(n) === 'let') ? 'let' : 'const';
    return sentence([`${word} { missingKeys: ${missing}, unexpectedKeys: ${unexpected} } = `, right], depth);
  }
  const cast = castOf(t, target, source);
  const isOpen = /^(name|attribute)$/.test(source.kind) && typeOf(c, source).k === 'opt' && !flat(right).endsWith('!');
  const full: Doc = cast ? [operandOf(right), cast] : isOpen ? [right, '!'] : right;
  const fresh = names.filter((n) => named.has(n));
  if (!plain && target.items.some((i) => i.value.kind === 'index' && !isPlainElement(c, i.value))) {
    // Elements of tensors and the like are stored by methods: all values are taken first.
    const of = c.counter++;
    const made = `taken${of || ''}`;
    return [
      ...sentence([`const ${made}: any[] = `, full], depth),
      ...target.items.flatMap((i, k) => store(c, i.value, `${made}[${k}]`, { k: 'any' }, source, named, depth)),
    ];
  }
  if (!plain) {
    // Attributes and elements among the targets: TypeScript assigns to them in a pattern too.
    const parts = target.items.map((i) =>
      i.value.kind === 'name'
        ? pattern(c, i.value)
        : i.value.kind === 'attribute'
          ? attributeTarget(c, i.value)
          : elementTarget(c, i.value),
    );
    const before = fresh.map((n) => `${'  '.repeat(depth)}let ${c.scope.find(n)!.js}: any;`);
    return [
      ...before,
      ...sentence(['[', ...parts.flatMap((d, i): Doc[] => (i > 0 ? [', ', d] : [d])), '] = ', full], depth),
    ];
  }
  if (fresh.length === names.length && fresh.length > 0) {
    const word = fresh.some((n) => named.get(n) === 'let') ? 'let' : 'const';
    const wide = word === 'let' ? widened(c, names, t, target) : '';
    return sentence([`${word} `, pattern(c, target), wide, ' = ', full], depth);
  }
  const before = fresh.map((n) => {
    const v = c.scope.find(n)!;
    const shown = v.type ? typeName(v.type) : 'any';
    return `${'  '.repeat(depth)}let ${v.js}${shown === 'any' ? ': any' : `: ${shown}`};`;
  });
  return [...before, ...sentence([pattern(c, target), ' = ', full], depth)];
}

/** The result of `load_state_dict` is an object here. */
const isLoadedState = (e: Expression): boolean =>
  e.kind === 'call' && e.of.kind === 'attribute' && e.of.name === 'load_state_dict';

/** `a, *middle, b = x`: the names behind the starred one come off its end. */
function starred(
  c: Context,
  target: Expression & { kind: 'tuple' | 'list' },
  at: number,
  right: Doc,
  named: Map<string, 'const' | 'let'>,
  depth: number,
  mixed: boolean,
): Lines {
  const head = target.items.slice(0, at + 1).map((i) => i.value);
  const tail = target.items.slice(at + 1).map((i) => i.value);
  const star = head.at(-1) as Expression & { kind: 'starred' };
  const [only] = tail;
  if (only?.kind === 'tuple' && tail.length === 1) {
    // The last one is taken apart by itself.
    const all = only.items.map((i) => i.value);
    if (!all.every((e) => e.kind === 'name')) fail('a pattern with `*` within another');
    const kept = `last${c.counter++ || ''}`;
    const front: Expression & { kind: 'tuple' | 'list' } = { ...target, items: target.items.slice(0, -1) };
    const middle = (star.of as { name: string }).name;
    return [
      ...sentence(
        [named.has(middle) ? `${named.get(middle)} ` : '', pattern(c, front), ' = ', right, ' as Iterable<any>'],
        depth,
      ),
      ...sentence([`const ${kept} = ${c.scope.find(middle)!.js}.pop()!`], depth),
      ...store(c, only, kept, { k: 'any' }, only, named, depth),
    ];
  }
  if (![...head.slice(0, -1), star.of, ...tail].every((e) => e.kind === 'name'))
    fail('a pattern with `*` within another');
  const names = (list: readonly Expression[]): string[] => list.map((e) => (e as { name: string }).name);
  const word = (list: string[]): string =>
    list.every((n) => named.has(n) || n === '_') ? (list.some((n) => named.get(n) === 'let') ? 'let ' : 'const ') : '';
  const first = names([...head.slice(0, -1), star.of]);
  const last = names(tail);
  const unnamed = first.at(-1) === '_' ? `rest${c.counter++ || ''}` : null;
  const js = (n: string): string => c.scope.find(n)!.js;
  const apart = [...first, ...last]
    .filter((n) => named.has(n) && (first.includes(n) ? word(first) === '' : word(last) === ''))
    .map((n) => `${'  '.repeat(depth)}let ${js(n)}: any;`);
  if (unnamed && word(first) === '') apart.push(`${'  '.repeat(depth)}let ${unnamed}: any;`);
  const middle = unnamed ?? js(first.at(-1)!);
  const pattern_ = `[${[...first.slice(0, -1).map((n) => (n === '_' ? '' : js(n))), `...${middle}`].join(', ')}]`;
  const end =
    last.length === 1
      ? `${word(last)}${js(last[0]!)} = ${middle}.pop()!`
      : `${word(last)}[${last.map((n) => (n === '_' ? '' : js(n))).join(', ')}] = ${middle}.splice(-${last.length})${word(last) ? ` as [${last.map(() => 'any').join(', ')}]` : ''}`;
  const isPlain = /^(\[|[\w.]+$)/.test(flat(right));
  const shown: Doc = mixed ? [isPlain ? right : ['(', right, ')'], ' as any[]'] : right;
  return [...apart, ...sentence([word(first), pattern_, ' = ', shown], depth), ...sentence(end, depth)];
}

const mentionsAny = (e: Expression, names: readonly string[]): boolean =>
  [...within(e)].some((x) => x.kind === 'name' && names.includes(x.name));

/** Whether parts of a tuple read better as statements of their own: new lists and objects do. */
const separate = (parts: readonly Expression[]): boolean =>
  parts.some((p) => ['list', 'dict', 'call', 'lambda', 'comprehension'].includes(p.kind)) || parts.length > 3;

const operandOf = (doc: Doc): Doc =>
  /^await |^(new )/.test(flat(doc)) && flat(doc).startsWith('await') ? ['(', doc, ')'] : doc;

/** Whether an element can stand in a pattern: one of a list, or of a dictionary that is an object. */
function isPlainElement(c: Context, e: Expression & { kind: 'index' }): boolean {
  const owner = present(typeOf(c, e.of));
  return (owner.k === 'list' || owner.k === 'dict') && !isMap(owner) && e.indices[0]?.kind !== 'slice';
}

function elementTarget(c: Context, e: Expression): Doc {
  if (e.kind !== 'index') return fail('this target of an assignment');
  const owner = present(typeOf(c, e.of));
  if ((owner.k !== 'list' && owner.k !== 'dict') || isMap(owner)) fail('an exchange of elements of this');
  if (owner.k === 'list') {
    const at = constantIndex(e.indices[0]);
    if (at !== null && at < 0) return [receiver(c, e.of), '[', receiver(c, e.of), `.length - ${-at}]`];
    if (at === null && !nonNegative(c, e.indices[0]!))
      return [
        receiver(c, e.of),
        '[',
        c.imports.python('mod'),
        '(',
        value(c, e.indices[0]!),
        ', ',
        receiver(c, e.of),
        '.length)]',
      ];
  }
  return [receiver(c, e.of), ...member(c, e.indices[0]!)];
}
