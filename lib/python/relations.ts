/** @file Python's comparisons and truth of values whose kind only the running program knows, and what follows from them. */
import { Device, Tensor } from '../tensor/index.js';

const isTensor = (x: unknown): x is Tensor => x instanceof Tensor;

/** A number that says how two values stand: less than, at or above 0. Lists and text are compared by their first difference. */
export function compare(a: any, b: any): number {
  // Named tuples are objects that give their fields.
  if (isTuple(a) && isTuple(b)) return compare([...a], [...b]);
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const c = compare(a[i], b[i]);
      if (c !== 0) return c;
    }
    return a.length - b.length;
  }
  if (typeof a?.__lt__ === 'function') return truth(a.__lt__(b)) ? -1 : truth(b?.__lt__?.(a) ?? false) ? 1 : 0;
  const [x, y] = [isTensor(a) ? a.item() : a, isTensor(b) ? b.item() : b];
  return x < y ? -1 : x > y ? 1 : 0;
}

const isTuple = (x: any): boolean =>
  typeof x === 'object' &&
  !Array.isArray(x) &&
  !isTensor(x) &&
  typeof x?.__lt__ !== 'function' &&
  typeof x?.[Symbol.iterator] === 'function';

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
  if (typeof b?.__eq__ === 'function') return truth(b.__eq__(a));
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

/** `a or b`: the first operand where it is true in Python's sense, else what the second gives. */
export function or<A, B>(a: A, b: () => B): A | B {
  return truth(a) ? a : b();
}

/** `a and b`: the first operand where it is false in Python's sense, else what the second gives. */
export function and<A, B>(a: A, b: () => B): A | B {
  return truth(a) ? b() : a;
}
