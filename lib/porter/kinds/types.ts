/** @file The kinds of value that the porter tells apart, and their names in TypeScript. */
import type { Type, UserClass } from '../scope.js';

export type { Type } from '../scope.js';

export const ANY: Type = { k: 'any' };
export const NONE: Type = { k: 'none' };
export const INT: Type = { k: 'int' };
export const FLOAT: Type = { k: 'float' };
export const BOOL: Type = { k: 'bool' };
export const STR: Type = { k: 'str' };
export const TENSOR: Type = { k: 'tensor' };
export const ARRAY: Type = { k: 'tensor', numpy: true };
export const WHOLE: Type = { k: 'tensor', whole: true };
export const WHOLE_ARRAY: Type = { k: 'tensor', whole: true, numpy: true };
export const PATH: Type = { k: 'path' };
export const SHAPE: Type = { k: 'shape' };
export const listOf = (of: Type): Type => ({ k: 'list', of });
export const iterable = (of: Type): Type => ({ k: 'iterable', of });
export const tupleOf = (...items: Type[]): Type => ({ k: 'tuple', items });
export const lib = (name: string): Type => ({ k: 'lib', name });

export const isNumber = (t: Type): boolean => t.k === 'int' || t.k === 'float' || t.k === 'bool';
export const isTensor = (t: Type): boolean => t.k === 'tensor';
/** Whether an object of a class says itself whether it is true. */
export const asksTruth = (t: Type): boolean =>
  t.k === 'inst' && (t.cls.method('__bool__') ?? t.cls.method('__len__')) !== undefined;
/** Whether an object is an optimizer of the program's own, whose state has an entry for whatever it is asked for. */
export const isOptimizer = (t: Type): boolean => t.k === 'inst' && t.cls.root === 'torch.optim.Optimizer';
/** A member of an enumeration that is a number or text besides, as that. */
export const plainMember = (t: Type): Type => {
  const kind = t.k === 'inst' ? t.cls.memberKind : null;
  return kind === 'int' ? INT : kind === 'str' ? STR : t;
};
/** Whether an object of a data class is what its fields are, for sets and dictionaries too. */
export const isValue = (t: Type): boolean => t.k === 'inst' && (t.cls.isHashed || t.cls.isTuple);
/** Without `None`. */
export const present = (t: Type): Type => (t.k === 'opt' ? t.of : t);

export function same(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.k !== b.k) return false;
  if ('cls' in a && 'cls' in b) return a.cls === b.cls;
  if (a.k === 'func' && b.k === 'func') return a.fn === b.fn;
  if (a.k === 'lib' && b.k === 'lib') return a.name === b.name;
  if (a.k === 'maker' && b.k === 'maker') return a.name === b.name && a.classes.length === b.classes.length;
  if (a.k === 'lambda' && b.k === 'lambda') return same(a.returns, b.returns);
  if (a.k === 'tuple' && b.k === 'tuple') {
    return a.items.length === b.items.length && a.items.every((t, i) => same(t, b.items[i]!));
  }
  if (a.k === 'dict' && b.k === 'dict')
    return same(a.key, b.key) && same(a.value, b.value) && a.loose === b.loose && a.map === b.map;
  if ('of' in a && 'of' in b) return same(a.of, b.of);
  if (a.k === 'tensor' && b.k === 'tensor')
    return (
      a.byte === b.byte && a.whole === b.whole && a.numpy === b.numpy && a.scalar === b.scalar && a.mixed === b.mixed
    );
  return !('fields' in a && 'fields' in b) || a.fields === b.fields;
}

/** The kind of a value that is of one or the other; undefined where nothing is known yet. */
export function join(a: Type | undefined, b: Type | undefined): Type | undefined {
  if (!a) return b;
  if (!b) return a;
  if (same(a, b)) return a;
  if (isNumber(a) && isNumber(b)) return a.k === 'float' || b.k === 'float' ? FLOAT : INT;
  if (a.k === 'tensor' && b.k === 'tensor') {
    if (a.whole && b.whole) return a.numpy && b.numpy ? WHOLE_ARRAY : WHOLE;
    if (!a.numpy || !b.numpy) return TENSOR;
    return a.whole || b.whole || a.mixed || b.mixed ? { k: 'tensor', numpy: true, mixed: true } : ARRAY;
  }
  if (a.k === 'none') return b.k === 'any' ? ANY : { k: 'opt', of: present(b) };
  if (b.k === 'none') return a.k === 'any' ? ANY : { k: 'opt', of: present(a) };
  if (a.k === 'opt' || b.k === 'opt') {
    const of = join(present(a), present(b))!;
    return of.k === 'any' ? ANY : { k: 'opt', of };
  }
  if (a.k === 'iterable' && b.k === 'iterable' && a.bar && b.bar) return { ...a, of: join(a.of, b.of)! };
  if ((a.k === 'list' || a.k === 'set') && b.k === a.k) return { k: a.k, of: joinElement(a.of, b.of) };
  if (a.k === 'dict' && b.k === 'dict') {
    const loose = a.loose || b.loose;
    const map = a.map || b.map;
    const history = a.history || b.history;
    return {
      k: 'dict',
      key: joinElement(a.key, b.key),
      value: joinElement(a.value, b.value),
      ...(loose ? { loose } : {}),
      ...(map ? { map } : {}),
      ...(history ? { history } : {}),
    };
  }
  if (a.k === 'tuple' && b.k === 'tuple' && a.items.length === b.items.length) {
    return { ...a, items: a.items.map((t, i) => join(t, b.items[i]!)!) };
  }
  const [x, y] = [makerOf(a), makerOf(b)];
  if (x && y) {
    const of = family(lib(x.name), lib(y.name));
    return { k: 'maker', name: of?.k === 'lib' ? of.name : '', classes: [...new Set([...x.classes, ...y.classes])] };
  }
  const shared = a.k === 'inst' && b.k === 'inst' ? commonBase(a.cls, b.cls) : null;
  if (shared) return { k: 'inst', cls: shared };
  return family(a, b) ?? ANY;
}

/** The nearest class of the program that both are, or are below. */
function commonBase(a: UserClass, b: UserClass): UserClass | null {
  const above = (cls: UserClass): UserClass[] => [
    cls,
    ...cls.bases.flatMap((x) => (typeof x === 'string' ? [] : above(x))),
  ];
  const others = above(b);
  return above(a).find((x) => others.includes(x)) ?? null;
}

const makerOf = (t: Type): (Type & { k: 'maker' }) | null =>
  t.k === 'maker' ? t : t.k === 'class' ? { k: 'maker', name: t.cls.root ?? '', classes: [t.cls] } : null;

/** Two classes of the library of one family, such as two energies, are of their base. */
function family(a: Type, b: Type): Type | null {
  const [x, y] = [root(a), root(b)];
  if (!x || !y) return null;
  if (x === y) return { k: 'lib', name: x };
  const [p, q] = [FAMILY.exec(x), FAMILY.exec(y)];
  if (p && q && p[2] === q[2]) return { k: 'lib', name: `torchebm.${p[1]}.Base${p[2]}` };
  if (x.startsWith('torch.nn.') && y.startsWith('torch.nn.')) return { k: 'lib', name: 'torch.nn.Module' };
  return null;
}

const FAMILY = /^torchebm\.(\w+)\.\w*?(Model|Dataset|Interpolant|Integrator|Coupling|Scheduler|Loss|Matching|Sampler)$/;
const root = (t: Type): string | null => (t.k === 'lib' ? t.name : t.k === 'inst' ? t.cls.root : null);

/** An empty list says nothing of its elements. */
const EMPTY: Type = { k: 'any' };
export const emptyList = (): Type => ({ k: 'list', of: EMPTY });
export const emptyDict = (): Type => ({ k: 'dict', key: EMPTY, value: EMPTY });
/** The kind of the keys of an empty dictionary. */
export const emptyKey = EMPTY;
export const isEmpty = (t: Type): boolean => t === EMPTY;
const joinElement = (a: Type, b: Type): Type => (a === EMPTY ? b : b === EMPTY ? a : join(a, b)!);

/** The kind of what a loop over a value gives. */
export function element(t: Type): Type {
  switch (t.k) {
    case 'list':
    case 'set':
    case 'iterable':
      return t.of;
    case 'tuple':
      return t.items.reduce<Type | undefined>((a, b) => join(a, b), undefined) ?? ANY;
    case 'tensor':
      return t;
    case 'shape':
      return INT;
    case 'str':
      return STR;
    case 'dict':
      return t.key;
    case 'class':
      return t.cls.isEnum ? { k: 'inst', cls: t.cls } : ANY;
    case 'inst': {
      const walk = t.cls.method('__iter__')?.type;
      return walk ? element(walk) : ANY;
    }
    case 'lib':
      return t.name === 'matplotlib.AxesList' ? t : t.name === 'subprocess.Output' ? STR : ANY;
    default:
      return ANY;
  }
}

/** Whether two kinds have one name in TypeScript. */
export function name(t: Type): string {
  switch (t.k) {
    case 'int':
    case 'float':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'str':
      return 'string';
    case 'none':
      return 'null';
    case 'tensor':
      return 'Tensor';
    case 'path':
      return 'Path';
    case 'shape':
      return 'number[]';
    case 'list':
      return arrayOf(t.of);
    case 'set':
      return `Set<${name(t.of)}>`;
    case 'iterable':
      if (t.bar) return 'any';
      return `Iterable<${name(t.of)}>`;
    case 'tuple':
      if (t.items.length === 0) return 'any[]';
      return t.named ? 'any' : `[${t.items.map(name).join(', ')}]`;
    case 'dict':
      if (t.loose) return 'any';
      return isMap(t) ? `Map<${name(t.key)}, ${name(t.value)}>` : `Record<string, ${name(t.value)}>`;
    case 'inst':
      return t.cls.isLocal ? 'any' : t.cls.js;
    case 'opt': {
      const inner = name(t.of);
      return inner === 'any' ? 'any' : `${inner} | null`;
    }
    default:
      return 'any';
  }
}

function arrayOf(t: Type): string {
  const inner = name(t);
  return /[ |(]/.test(inner) && !/^\[.*\]$/.test(inner) ? `(${inner})[]` : `${inner}[]`;
}

/** Whether keys or elements are tuples, which JavaScript tells apart where Python finds them equal. */
export const isPair = (t: Type): boolean => t.k === 'tuple' || t.k === 'list' || t.k === 'shape';

/** Whether a dictionary needs a Map: keys that are not text lose their order or themselves in an object. */
export const isMap = (t: Type): boolean =>
  t.k === 'dict' &&
  (t.map === true ||
    isPair(t.key) ||
    isNumber(t.key) ||
    t.key.k === 'tensor' ||
    t.key.k === 'inst' ||
    t.key.k === 'class');

/** Whether a bound of a range is a whole number, or a tensor of one. */
export const isWholeBound = (t: Type): boolean => t.k === 'int' || (t.k === 'tensor' && t.whole === true);

/** Whether a nested list holds whole numbers alone. */
export function allWhole(t: Type): boolean {
  if (t.k === 'int') return true;
  if (t.k === 'list') return allWhole(t.of);
  return t.k === 'tuple' && t.items.length > 0 && t.items.every(allWhole);
}
