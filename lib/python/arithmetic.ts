/** @file Python's operators that compute, for values whose kind only the running program knows. */

import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { mod as modulo } from './numbers.js';

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
