/** @file Arithmetic by the kinds of its operands: tensors, numbers, text, lists, sets. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isMap, isNumber, isTensor, present, type Type, name as typeName } from '../kinds/types.js';
import type { Expression } from '../reading/syntax.js';
import { negated } from './conditions.js';
import { type Doc, flat, list } from './doc.js';
import { fitsBits, isLarge, nonNegative } from './magnitudes.js';
import { entries, expression, plain, receiver, setClass, sure, there, torch, value } from './operands.js';

export function unary(c: Context, e: Expression & { kind: 'unary' }): Code {
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
  if (e.op === '+') return code([c.imports.python('operator'), '.pos(', value(c, e.of), ')']);
  return fail(`the operator ${e.op} of a value whose kind is not known`);
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
    (op === '**' && other.k === 'float') ||
    other.k === 'float' ||
    (op === '/' && (isNumber(other) || (other.k === 'tensor' && other.whole === true))));

export function binary(c: Context, op: string, first: Expression, second: Expression): Code {
  const [left, right] = [plain(c, first), plain(c, second)];
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
    const other = sure(c, left);
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
        return code([torch(c), '.pow(', other, ', ', doubles(op, b, a) ? of : value(c, right), ')']);
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
    list(
      '(',
      [
        { doc: value(c, left) },
        {
          doc:
            /^(\/|\/\/|%)$/.test(op) && c.program.catchesZero && !isNonZero(right)
              ? [c.imports.python('divisor'), '(', value(c, right), ')']
              : value(c, right),
        },
      ],
      ')',
    ),
  ]);
}

const isNonZero = (e: Expression): boolean => e.kind === 'number' && Number(e.text) !== 0;

function numbers(c: Context, op: string, left: Expression, right: Expression, a: Type, b: Type): Code {
  const flagged = (e: Expression, t: Type): Code =>
    t.k === 'bool' ? code(['Number(', value(c, e), ')']) : there(c, e);
  const isZero = /^(\/|\/\/|%)$/.test(op) && c.program.catchesZero && !isNonZero(right);
  const x = flagged(left, a);
  const y = isZero ? code([c.imports.python('divisor'), '(', flagged(right, b).doc, ')']) : flagged(right, b);
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

/** An expression of whole numbers in exact arithmetic. */
function exact(c: Context, e: Expression): Code {
  if (e.kind === 'number') return code(`${flat(expression(c, e).doc)}n`, LEVEL.atom);
  if (e.kind === 'binary' && '+-*'.includes(e.op)) {
    const level = e.op === '*' ? LEVEL.product : LEVEL.sum;
    return code([operand(exact(c, e.left), level), ` ${e.op} `, operand(exact(c, e.right), level + 1)], level);
  }
  return code(['BigInt(', value(c, e), ')']);
}
