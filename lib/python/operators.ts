/** @file Python's operators for values whose kind only the running program knows: numbers, tensors, lists, text. */

import * as torch from '../tensor/index.js';
import { Device, Tensor } from '../tensor/index.js';
import { mod as modulo } from './numbers.js';
import { Slice, setSlice, slice } from './slices.js';

const isTensor = (x: unknown): x is Tensor => x instanceof Tensor;

/** An operator that a class of the program defines, `__add__` or, of the right side, `__radd__`; null where it has none. */
function ofObjects(name: string, a: any, b: any): (() => any) | null {
  if (typeof a?.[`__${name}__`] === 'function') return () => a[`__${name}__`](b);
  return typeof b?.[`__r${name}__`] === 'function' ? () => b[`__r${name}__`](a) : null;
}

function arithmetic(
  name: string,
  numbers: (a: number, b: number) => number,
  method: (a: Tensor, b: any) => Tensor,
  reverse: (a: any, b: Tensor) => Tensor,
): (a: any, b: any) => any {
  return (a, b) => {
    const own = ofObjects(name, a, b);
    if (own) return own();
    if (isTensor(a)) return method(a, b);
    if (isTensor(b)) return reverse(a, b);
    const plain = (v: unknown): v is number | boolean => typeof v === 'number' || typeof v === 'boolean';
    if (plain(a) && plain(b)) return numbers(Number(a), Number(b));
    throw new TypeError(`${name}: expected numbers or tensors, got ${typeof a} and ${typeof b}`);
  };
}

const addNumbers = arithmetic(
  'add',
  (a, b) => a + b,
  (a, b) => a.add(b),
  (a, b) => b.add(a),
);
const mulNumbers = arithmetic(
  'mul',
  (a, b) => a * b,
  (a, b) => a.mul(b),
  (a, b) => b.mul(a),
);

/** `a + b` of numbers, tensors, strings or lists. */
export function add(a: any, b: any): any {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  return addNumbers(a, b);
}

/** `a - b` of numbers or tensors. */
export const sub = arithmetic(
  'sub',
  (a, b) => a - b,
  (a, b) => a.sub(b),
  (a, b) => b.rsub(a),
);

/** `a * b` of numbers or tensors, or a string or list repeated. */
export function mul(a: any, b: any): any {
  if (typeof b === 'number' && typeof a === 'string') return a.repeat(Math.max(0, b));
  if (typeof b === 'number' && Array.isArray(a)) return Array.from({ length: b }, () => a).flat();
  if (typeof a === 'number' && (typeof b === 'string' || Array.isArray(b))) return mul(b, a);
  return mulNumbers(a, b);
}

/** `a / b` of numbers or tensors. */
export const div = arithmetic(
  'truediv',
  (a, b) => a / b,
  (a, b) => a.div(b),
  (a, b) => b.reciprocal().mul(a),
);

/** `a // b` of numbers or tensors. */
export const floordiv = arithmetic(
  'floordiv',
  (a, b) => Math.floor(a / b),
  (a, b) => a.floorDivide(b),
  (a, b) => torch.floorDivide(torch.tensor(a), b),
);

/** `a % b` of numbers or tensors. */
export const mod = arithmetic(
  'mod',
  modulo,
  (a, b) => a.remainder(b),
  (a, b) => torch.remainder(a, b),
);

/** `a ** b` of numbers or tensors. */
export const pow = arithmetic(
  'pow',
  (a, b) => a ** b,
  (a, b) => a.pow(b),
  (a, b) => torch.pow(a, b),
);

/** `-a` of a number or a tensor. */
export const neg = (a: any): any => (typeof a?.__neg__ === 'function' ? a.__neg__() : isTensor(a) ? a.neg() : -a);

/** `~a` of a whole number or a tensor. */
export const invert = (a: any): any =>
  typeof a?.__invert__ === 'function' ? a.__invert__() : isTensor(a) ? a.bitwiseNot() : -a - 1;

/** `+a`. */
export const pos = (a: any): any => (typeof a?.__pos__ === 'function' ? a.__pos__() : a);

/** `abs(a)` of a number or a tensor. */
export const abs = (a: any): any =>
  typeof a?.__abs__ === 'function' ? a.__abs__() : isTensor(a) ? a.abs() : Math.abs(a);

/** `a @ b`. */
export const matmul = (a: any, b: any): any => (ofObjects('matmul', a, b) ?? (() => a.matmul(b)))();

/** `a += b` and the like: what changes in place is changed, and given back. */
const inPlace =
  (
    own: string,
    method: 'add_' | 'sub_' | 'mul_' | 'div_' | 'pow_' | 'remainder_' | 'floorDivide_' | 'matmul',
    plain: (a: any, b: any) => any,
  ): ((a: any, b: any) => any) =>
  (a, b) =>
    typeof a?.[own] === 'function' ? a[own](b) : isTensor(a) ? (a as any)[method](b) : plain(a, b);

/** `a += b`: a tensor and a list change in place. */
export function iadd(a: any, b: any): any {
  if (!Array.isArray(a)) return addInPlace(a, b);
  a.push(...b);
  return a;
}
const addInPlace = inPlace('__iadd__', 'add_', add);
/** `a -= b`. */
export const isub = inPlace('__isub__', 'sub_', sub);
/** `a *= b`: a tensor and a list change in place. */
export function imul(a: any, b: any): any {
  if (!Array.isArray(a)) return mulInPlace(a, b);
  a.splice(0, Number.POSITIVE_INFINITY, ...mul(a, b));
  return a;
}
const mulInPlace = inPlace('__imul__', 'mul_', mul);
/** `a /= b`. */
export const idiv = inPlace('__itruediv__', 'div_', div);
/** `a //= b`. */
export const ifloordiv = inPlace('__ifloordiv__', 'floorDivide_', floordiv);
/** `a %= b`. */
export const imod = inPlace('__imod__', 'remainder_', mod);
/** `a @= b`. */
export const imatmul = inPlace('__imatmul__', 'matmul', matmul);
/** `a **= b`. */
export const ipow = inPlace('__ipow__', 'pow_', pow);

/** An operator on bits: of whole numbers of any size, flags, tensors, sets, dictionaries, and objects that define it. */
function bitwise(
  name: string,
  whole: (a: bigint, b: bigint) => bigint,
  method: (a: Tensor, b: any) => Tensor,
  of: ((a: any, b: any) => any) | null = null,
): (a: any, b: any) => any {
  return (a, b) => {
    const own = ofObjects(name, a, b);
    if (own) return own();
    if (isTensor(a)) return method(a, b);
    if (isTensor(b)) return method(torch.tensor(a, { dtype: b.dtype }), b);
    if (of && typeof a === 'object') return of(a, b);
    const made = whole(BigInt(a), BigInt(b));
    return typeof a === 'boolean' && typeof b === 'boolean' ? made !== 0n : Number(made);
  };
}

/** `a & b`: of sets what both hold. */
export const and_ = bitwise(
  'and',
  (a, b) => a & b,
  (a, b) => a.bitwiseAnd(b),
  (a, b) => new Set([...a].filter((x) => b.has(x))),
);
/** `a | b`: of sets what either holds, of dictionaries the entries of both. */
export const or_ = bitwise(
  'or',
  (a, b) => a | b,
  (a, b) => a.bitwiseOr(b),
  (a, b) => (a instanceof Set ? new Set([...a, ...b]) : a instanceof Map ? new Map([...a, ...b]) : { ...a, ...b }),
);
/** `a ^ b`: of sets what one of them holds. */
export const xor = bitwise(
  'xor',
  (a, b) => a ^ b,
  (a, b) => a.bitwiseXor(b),
  (a, b) => new Set([...[...a].filter((x) => !b.has(x)), ...[...b].filter((x) => !a.has(x))]),
);
/** `a << b`, of any size. */
export const lshift = bitwise(
  'lshift',
  (a, b) => a << b,
  (a, b) => a.bitwiseLeftShift(b),
);
/** `a >> b`, of any size. */
export const rshift = bitwise(
  'rshift',
  (a, b) => a >> b,
  (a, b) => a.bitwiseRightShift(b),
);

/** A number that says how two values stand: less than, at or above 0. Lists and text are compared by their first difference. */
export function compare(a: any, b: any): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const c = compare(a[i], b[i]);
      if (c !== 0) return c;
    }
    return a.length - b.length;
  }
  const [x, y] = [isTensor(a) ? a.item() : a, isTensor(b) ? b.item() : b];
  return x < y ? -1 : x > y ? 1 : 0;
}

function relation(
  test: (a: any, b: any) => boolean,
  method: (a: Tensor, b: any) => Tensor,
  mirrored: (a: Tensor, b: any) => Tensor,
  name: string,
): (a: any, b: any) => any {
  return (a, b) =>
    typeof a?.[name] === 'function'
      ? a[name](b)
      : isTensor(a)
        ? method(a, b)
        : isTensor(b)
          ? mirrored(b, a)
          : test(a, b);
}

/** `a < b`: a tensor of flags where either is a tensor. */
export const lt = relation(
  (a, b) => compare(a, b) < 0,
  (a, b) => a.lt(b),
  (a, b) => a.gt(b),
  '__lt__',
);
/** `a <= b`. */
export const le = relation(
  (a, b) => compare(a, b) < 0 || same(a, b),
  (a, b) => a.le(b),
  (a, b) => a.ge(b),
  '__le__',
);
/** `a > b`. */
export const gt = relation(
  (a, b) => compare(a, b) > 0,
  (a, b) => a.gt(b),
  (a, b) => a.lt(b),
  '__gt__',
);
/** `a >= b`. */
export const ge = relation(
  (a, b) => compare(a, b) > 0 || same(a, b),
  (a, b) => a.ge(b),
  (a, b) => a.le(b),
  '__ge__',
);
/** `a == b`: elements of tensors, contents of lists and dictionaries. */
export const eq = relation(
  same,
  (a, b) => a.eq(b),
  (a, b) => a.eq(b),
  '__eq__',
);
/** `a != b`. */
export const ne = relation(
  (a, b) => !same(a, b),
  (a, b) => a.ne(b),
  (a, b) => a.ne(b),
  '__ne__',
);

/** Whether two values are equal in Python's sense, contents included. */
function same(a: any, b: any): boolean {
  if (a === b || (a == null && b == null)) return true;
  if (typeof a?.__eq__ === 'function') return truth(a.__eq__(b));
  if (isFlagged(a, b)) return Number(a) === Number(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || (!Array.isArray(a) && Object.getPrototypeOf(a) !== Object.prototype))
    return sameObject(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => same(a[k], b[k]));
}

/** Whether a number and a flag are compared: 1 == True. */
const isFlagged = (a: any, b: any): boolean =>
  (typeof a === 'boolean' && typeof b === 'number') || (typeof a === 'number' && typeof b === 'boolean');

/** Two maps or sets with the same contents, and devices of one name; other objects are equal by their `__eq__` alone. */
function sameObject(a: any, b: any): boolean {
  if (a.constructor !== b.constructor) return false;
  if (a instanceof Set) return a.size === b.size && [...a].every((x) => b.has(x));
  if (a instanceof Map) return a.size === b.size && [...a].every(([k, v]) => b.has(k) && same(v, b.get(k)));
  return a instanceof Device && String(a) === String(b);
}

/** Whether two objects of one data class have the same values in their fields. */
export const sameFields = (a: any, b: any): boolean =>
  a.constructor === b?.constructor && Object.keys(a).every((k) => same(a[k], b[k]));

/** Whether a value is true in Python's sense: empty lists, text and dictionaries, 0 and None are not. */
export function truth(value: any): boolean {
  if (isTensor(value)) return Boolean(value.item());
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value?.__bool__ === 'function') return value.__bool__();
  if (value instanceof Map || value instanceof Set) return value.size > 0;
  if (Number.isNaN(value)) return true;
  // A value with a length is true where it is not empty.
  if (typeof value === 'object' && typeof value?.length === 'number') return value.length > 0;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.keys(value).length > 0;
  }
  return Boolean(value);
}

/** `len(value)`: rows of a tensor, elements of a list, entries of a dictionary, characters. */
export function len(value: any): number {
  if (isTensor(value)) return value.size(0);
  if (typeof value === 'string') return [...value].length;
  if (value instanceof Map || value instanceof Set) return value.size;
  if (typeof value.length === 'number') return value.length;
  return Object.keys(value).length;
}

/** `element in container`. */
export function contains(container: any, element: any): boolean {
  if (typeof container === 'string') return container.includes(element);
  if (typeof container?.__contains__ === 'function') return truth(container.__contains__(element));
  if (Array.isArray(container)) return container.some((v) => same(v, element));
  if (container instanceof Map || container instanceof Set) return container.has(element);
  if (isTensor(container)) return container.eq(element).any().item() as unknown as boolean;
  if (typeof container[Symbol.iterator] === 'function') return [...container].some((v) => same(v, element));
  return Object.hasOwn(container, element);
}

/** `value[index]`: of a tensor, a list (negative from its end), text, a dictionary or a data set. */
export function getItem(value: any, ...given: any[]): any {
  const indices = given.map((index) => (index instanceof Slice && isPlain(value) ? String(index) : index));
  if (isTensor(value)) {
    // NumPy's arrays may be turned around, which slices of torch may not.
    const backwards = indices.flatMap((index, dim) => (index === '::-1' ? [dim] : []));
    if (backwards.length === 0) return value.at(...indices);
    return value.flip(backwards).at(...indices.map((index) => (index === '::-1' ? ':' : index)));
  }
  const [index] = indices;
  if (typeof value === 'string' || Array.isArray(value)) {
    return typeof index === 'string' ? slice(value, index) : value.at(Number(index));
  }
  if (value instanceof Map) return value.get(index);
  if (typeof value.getItem === 'function') return value.getItem(index);
  return typeof index === 'number' && typeof value.at === 'function' ? value.at(index) : value[index];
}

/** Whether slices of a value are written as text. */
const isPlain = (value: unknown): boolean => isTensor(value) || typeof value === 'string' || Array.isArray(value);

/** `value[index] = element`. */
export function setItem(value: any, ...given: any[]): void {
  const rest = given.map((index) => (index instanceof Slice && isPlain(value) ? String(index) : index));
  const element = rest.at(-1);
  const [index] = rest;
  if (isTensor(value)) value.setAt(...(rest as [any, any]));
  else if (typeof value?.__setitem__ === 'function')
    value.__setitem__(rest.length > 2 ? rest.slice(0, -1) : index, element);
  else if (value instanceof Map) value.set(index, element);
  else if (Array.isArray(value) && typeof index === 'string') setSlice(value, index, element);
  else if (Array.isArray(value) && index < 0) value[value.length + index] = element;
  else value[index] = element;
}

/** `a or b`: the first operand where it is true in Python's sense, else what the second gives. */
export function or<A, B>(a: A, b: () => B): A | B {
  return truth(a) ? a : b();
}

/** `a and b`: the first operand where it is false in Python's sense, else what the second gives. */
export function and<A, B>(a: A, b: () => B): A | B {
  return truth(a) ? b() : a;
}

/** Whether a value is a dictionary: an object that is of no class, a Map, or of a class below `Dict`. */
export function isDict(value: any): boolean {
  if (value instanceof Map || typeof value?.popitem === 'function') return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The values that NumPy makes an array of: tensors, numbers, lists of both, objects with a method `__array__`. Numbers such as 3.0 may be floats: all become float64. */
export function asArray(value: any, dtype: torch.DType | null = null): Tensor {
  if (typeof value?.__array__ === 'function') return asArray(value.__array__(), dtype);
  const made = isTensor(value) && dtype === null ? value.clone() : stacked(value);
  return dtype === null ? made : made.to(dtype);
}

function stacked(value: any): Tensor {
  if (isTensor(value)) return value;
  const list = typeof value === 'object' ? [...value] : value;
  if (Array.isArray(list) && holdsTensor(list)) return torch.stack(list.map(stacked));
  return torch.tensor(list, { dtype: 'float64' });
}

const holdsTensor = (list: readonly any[]): boolean =>
  list.some((v) => isTensor(v) || (Array.isArray(v) && holdsTensor(v)));

/** The indices in an array of a shape of its element that stands at a place, counted row by row, as `np.unravel_index`. */
export function unravelIndex(place: number | Tensor, shape: readonly number[]): [number, number, ...number[]] {
  let rest = Number(isTensor(place) ? place.item() : place);
  const indices = [...shape].reverse().map((n) => {
    const at = rest % n;
    rest = Math.floor(rest / n);
    return at;
  });
  return indices.reverse() as [number, number, ...number[]];
}
