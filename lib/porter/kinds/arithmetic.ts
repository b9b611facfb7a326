/** @file The kind of value that an operator gives, by those of its operands. */

import type { Expression } from '../reading/syntax.js';
import {
  ANY,
  ARRAY,
  BOOL,
  element,
  FLOAT,
  INT,
  isNumber,
  isTensor,
  join,
  listOf,
  PATH,
  plainMember,
  present,
  STR,
  TENSOR,
  type Type,
  tupleOf,
  WHOLE,
  WHOLE_ARRAY,
} from './types.js';

/** The names of Python's operators where a class defines them. */
const OPERATORS: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
};

/** The kind that `a op= b` leaves: of an object what its own method gives. */
export function updated(op: string, a: Type, b: Type): Type {
  const own = present(a);
  const method = own.k === 'inst' ? own.cls.method(`__i${OPERATORS[op]}__`) : undefined;
  return method ? (method.type ?? ANY) : arithmetic(op, a, b);
}

export function arithmetic(op: string, a: Type, b: Type, e?: Expression & { kind: 'binary' }): Type {
  const [x, y] = [plainMember(present(a)), plainMember(present(b))];
  if (x.k === 'inst' || y.k === 'inst') {
    const name = OPERATORS[op] ?? '';
    const own = x.k === 'inst' ? x.cls.method(`__${name}__`) : undefined;
    const other = y.k === 'inst' ? y.cls.method(`__r${name}__`) : undefined;
    return (own ?? other)?.type ?? ANY;
  }
  if (isTensor(x) || isTensor(y)) {
    const other = isTensor(x) ? y : x;
    const whole = (isTensor(x) ? x : y) as { whole?: boolean };
    const numpy = [x, y].some((t) => t.k === 'tensor' && t.numpy);
    if (whole.whole && op !== '/' && (other.k === 'int' || (other.k === 'tensor' && other.whole)))
      return numpy ? WHOLE_ARRAY : WHOLE;
    const isMixed = op !== '/' && [x, y].every((t) => t.k === 'int' || (t.k === 'tensor' && (t.whole || t.mixed)));
    if (isMixed && numpy) return { k: 'tensor', numpy: true, mixed: true };
    return x.k === 'any' || y.k === 'any' || isNumber(other) || isTensor(other) ? (numpy ? ARRAY : TENSOR) : ANY;
  }
  if (isNumber(x) && isNumber(y)) {
    if (op === '/') return FLOAT;
    if ('&|^'.includes(op) && x.k === 'bool' && y.k === 'bool') return BOOL;
    if (op === '**' && x.k === 'int' && e && e.right.kind === 'unary') return FLOAT;
    return x.k === 'float' || y.k === 'float' ? FLOAT : INT;
  }
  if (op === '+' && x.k === 'str' && y.k === 'str') return STR;
  if (op === '*' && ((x.k === 'str' && y.k === 'int') || (x.k === 'int' && y.k === 'str'))) return STR;
  if (op === '%' && x.k === 'str') return STR;
  if (op === '+' && x.k === 'list' && y.k === 'list') return join(x, y)!;
  if (op === '+' && x.k === 'tuple' && y.k === 'tuple') return tupleOf(...x.items, ...y.items);
  if (op === '+' && ['list', 'tuple', 'shape'].includes(x.k) && ['list', 'tuple', 'shape'].includes(y.k))
    return listOf(join(element(x), element(y))!);
  if (op === '*' && (x.k === 'list' || x.k === 'tuple') && y.k === 'int') return listOf(element(x));
  if (op === '*' && x.k === 'int' && (y.k === 'list' || y.k === 'tuple')) return listOf(element(y));
  if (op === '/' && x.k === 'path') return PATH;
  if ('&|-^'.includes(op) && x.k === 'set' && y.k === 'set') return x;
  if (op === '|' && x.k === 'dict' && y.k === 'dict') return join(x, y)!;
  return ANY;
}
