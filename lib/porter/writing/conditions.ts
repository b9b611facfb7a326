/** @file Truth: comparisons and their chains, membership, `and`, `or` and `not`. */
import { type Code, type Context, code, declaredType, fail, LEVEL, operand, typeOf } from '../context.js';
import { asksTruth, element, isMap, isNumber, isPair, isTensor, present, same, type Type } from '../kinds/types.js';
import { camel, quote } from '../names.js';
import { type Expression, text } from '../reading/syntax.js';
import { type Doc, flat, list } from './doc.js';
import { isLarge } from './magnitudes.js';
import { expression, plain, receiver, sure, there, value } from './operands.js';

/** The text of `not e`. */
export function negated(c: Context, e: Expression): Code {
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
      if (!asksTruth(t.of) && ['str', 'int', 'float', 'inst', 'lib', 'path', 'bool', 'func'].includes(t.of.k))
        return made;
      break;
    case 'inst':
      if (asksTruth(t)) break;
      return made;
    case 'lib':
    case 'func':
    case 'path':
      return made;
  }
  return code([c.imports.python('truth'), '(', made.doc, ')']);
}

/** One comparison, and what it gives: a flag, a tensor of flags, or either where an operand's kind is not known. */
interface Link {
  made: Code;
  gives: 'flag' | 'tensor' | 'any';
}

export function compare(c: Context, e: Expression & { kind: 'compare' }): Code {
  return e.ops.length === 1 ? links(c, e)[0]!.made : chainValue(c, e);
}

/** Calls that may be made twice: they change nothing and cost little. */
const REPEATABLE = /^(len|abs|int|float|min|max|round|ord)$/;
const isRepeatable = (c: Context, e: Expression): boolean =>
  e.kind === 'call' &&
  e.args.every((a) => ['name', 'attribute', 'number', 'index'].includes(a.value.kind)) &&
  (e.of.kind === 'name'
    ? REPEATABLE.test(e.of.name) && !c.scope.find(e.of.name)
    : e.of.kind === 'attribute' && /^(item|size|dim|numel|count|index)$/.test(e.of.name) && e.of.of.kind === 'name');

function links(c: Context, e: Expression & { kind: 'compare' }): Link[] {
  for (const middle of e.operands.slice(1, -1)) {
    if ((middle.kind === 'call' && !isRepeatable(c, middle)) || middle.kind === 'walrus')
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

function relation(c: Context, op: string, first: Expression, second: Expression): Link {
  // Members of one enumeration are compared as they are.
  const kinds = [first, second].map((e) => present(typeOf(c, e)));
  const isSame = /^([=!]=|is( not)?)$/.test(op) && kinds[0]!.k === 'inst' && same(kinds[0]!, kinds[1]!);
  // What is not known may be a member itself.
  const isOpen = !/^(not )?in$/.test(op) && kinds.some((t) => t.k === 'any');
  const [left, right] = isSame || isOpen || /^is/.test(op) ? [first, second] : [plain(c, first), plain(c, second)];
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
    const found = membership(c, element(b).k === 'inst' ? first : left, right, b);
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
    const side = equal ? expression : there;
    return flag(code([operand(side(c, left), level), ` ${sign} `, operand(side(c, right), level + 1)], level));
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

export function logic(c: Context, e: Expression & { kind: 'logic' }): Code {
  const t = declaredType(c, e.left);
  const level = e.op === 'and' ? LEVEL.and : LEVEL.or;
  const sign = e.op === 'and' ? ' && ' : ' || ';
  const right = typeOf(c, e.right);
  if (t.k === 'bool' && right.k === 'bool') return condition(c, e);
  const core = present(t).k;
  // Empty containers and tensors are what JavaScript takes for true.
  // TypeScript refuses a constant there.
  const isConstant = ['number', 'string', 'constant'].includes(e.left.kind);
  if (
    !isConstant &&
    !asksTruth(present(t)) &&
    ['bool', 'str', 'int', 'float', 'none', 'inst', 'lib', 'path', 'func'].includes(core)
  ) {
    return code([operand(expression(c, e.left), level), sign, operand(expression(c, e.right), level)], level);
  }
  const left = flat(value(c, e.left));
  const simple = e.left.kind === 'name' || e.left.kind === 'attribute';
  if (!simple) return code([c.imports.python('operator'), `.${e.op}(`, left, ', () => ', value(c, e.right), ')']);
  const test = flat(condition(c, e.left).doc);
  return e.op === 'or'
    ? code(
        [
          `${test} ? ${left}${t.k === 'opt' && !left.endsWith('!') ? '!' : ''} : `,
          operand(expression(c, e.right), LEVEL.assign),
        ],
        LEVEL.choice,
      )
    : code([`${test} ? `, operand(expression(c, e.right), LEVEL.assign), ` : ${left}`], LEVEL.choice);
}
