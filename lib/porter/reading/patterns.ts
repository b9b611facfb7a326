/** @file `match`: its patterns as the conditions of an `if`, and the names they bind as assignments. */
import { replaced } from './stars.js';
import type { Expression, Node, Statement } from './syntax.js';

/** The part of the reader that patterns need. */
export interface Source {
  text(n: Node): string;
  parts(n: Node): Node[];
  tuple(nodes: Node[]): Expression;
  body(n: Node | undefined): Statement[];
  /** The fields of a data class of the program, in their order; null where there is none of that name. */
  fields(cls: string): string[] | null;
  /** A name that the program does not use. */
  fresh(): string;
}

type Place = Pick<Statement, 'from' | 'to' | 'before' | 'after'>;

/** The conditions of a pattern on a value, and the names that it binds. */
interface Pattern {
  tests: Expression[];
  names: [name: string, value: Expression][];
}

class Unreadable extends Error {}

/** A `match` as an `if`, behind an assignment where the subject is more than a name. */
export function matchStatement(source: Source, parts: Node[], place: Place): Statement[] {
  const body = parts.findIndex((p) => p.name === 'MatchBody');
  const given = source.tuple(parts.slice(1, body));
  const { from, to } = given;
  const before: Statement[] = [];
  let subject = given;
  if (given.kind !== 'name' && given.kind !== 'tuple') {
    subject = { kind: 'name', name: source.fresh(), from, to };
    before.push({
      ...place,
      kind: 'assign',
      targets: [subject],
      value: given,
      annotation: null,
      before: [],
      after: null,
    });
  }
  try {
    const branches: (Statement & { kind: 'if' })['branches'] = [];
    for (const clause of source.parts(parts[body]!).filter((p) => p.name === 'MatchClause')) {
      const made = clausesOf(source, clause, subject);
      branches.push(...made);
      if (made.at(-1)!.test === null) break;
    }
    const [first] = branches;
    const whole: Statement[] =
      first?.test === null ? first.body : [{ ...place, kind: 'if', branches, before: [], after: null }];
    return [...before, ...whole];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ ...place, kind: 'unknown', reason: error.message }];
  }
}

interface Branch {
  test: Expression | null;
  body: Statement[];
}

/** The branches of a clause: one, or one for each alternative where these name their parts. */
function clausesOf(source: Source, clause: Node, subject: Expression): Branch[] {
  const parts = source.parts(clause);
  const end = parts.findIndex((p) => p.name === 'Guard' || p.name === 'Body');
  const head = parts.slice(1, end);
  const [only] = head;
  const options = only?.name === 'OrPattern' ? source.parts(only).filter((p) => p.name !== 'LogicOp') : [];
  const isApart =
    head.length === 1 &&
    parts[end]!.name === 'Body' &&
    options.length > 0 &&
    options.at(-1)!.name !== 'AsPattern' &&
    options.some((o) => pattern(source, o, subject).names.length > 0);
  return isApart
    ? options.map((o) => branchOf(source, clause, [o], subject))
    : [branchOf(source, clause, head, subject)];
}

function branchOf(source: Source, clause: Node, head: Node[], subject: Expression): Branch {
  const parts = source.parts(clause);
  const guard = parts.find((p) => p.name === 'Guard');
  const { tests, names } = open(source, head, subject);
  // A guard stands before the names are bound.
  if (guard) tests.push(replaced(source.tuple(source.parts(guard).slice(1)), new Map(names)));
  const at = { from: clause.from, to: clause.to, before: [], after: null };
  const bindings = names.map(
    ([name, value]): Statement => ({
      ...at,
      kind: 'assign',
      targets: [{ kind: 'name', name, from: value.from, to: value.to }],
      value,
      annotation: null,
      before: [],
    }),
  );
  const body = [...bindings, ...source.body(parts.find((p) => p.name === 'Body'))];
  const test = tests.reduce<Expression | null>(
    (left, right) => (left ? { kind: 'logic', op: 'and', left, right, from: at.from, to: at.to } : right),
    null,
  );
  return { test, body };
}

/** A pattern without brackets around its parts: `case a, b:` is a sequence. */
function open(source: Source, nodes: Node[], of: Expression): Pattern {
  if (nodes.some((n) => n.name === ',')) return sequence(source, nodes, of);
  return pattern(source, nodes[0]!, of);
}

const name = (text: string, at: Expression): Expression => ({ kind: 'name', name: text, from: at.from, to: at.to });
const number = (n: number, at: Expression): Expression =>
  n < 0
    ? { kind: 'unary', op: '-', of: number(-n, at), from: at.from, to: at.to }
    : { kind: 'number', text: String(n), from: at.from, to: at.to };
const call = (f: string, args: Expression[], at: Expression): Expression => ({
  kind: 'call',
  of: name(f, at),
  args: args.map((value) => ({ value, name: null, spread: '' })),
  from: at.from,
  to: at.to,
});
const compare = (op: string, left: Expression, right: Expression): Expression => ({
  kind: 'compare',
  operands: [left, right],
  ops: [op],
  from: left.from,
  to: left.to,
});
const item = (of: Expression, index: Expression): Expression => ({
  kind: 'index',
  of,
  indices: [index],
  tuple: false,
  from: of.from,
  to: of.to,
});
const attribute = (of: Expression, field: string): Expression => ({
  kind: 'attribute',
  of,
  name: field,
  from: of.from,
  to: of.to,
});

function pattern(source: Source, n: Node, of: Expression): Pattern {
  const parts = source.parts(n);
  if (parts.some((p) => p.name === '⚠')) throw new Unreadable('the grammar cannot read this pattern');
  switch (n.name) {
    case 'CapturePattern': {
      const text = source.text(n);
      return { tests: [], names: text === '_' ? [] : [[text, of]] };
    }
    case 'LiteralPattern': {
      const value =
        parts[0]!.name === 'ArithOp'
          ? ({ kind: 'unary', op: '-', of: source.tuple(parts.slice(1)), from: n.from, to: n.to } as const)
          : source.tuple(parts);
      return { tests: [compare(value.kind === 'constant' ? 'is' : '==', of, value)], names: [] };
    }
    case 'AttributePattern':
      return { tests: [compare('==', of, dotted(source, parts))], names: [] };
    case 'AsPattern': {
      const inner = pattern(source, parts[0]!, of);
      return { ...inner, names: [...inner.names, [source.text(parts.at(-1)!), of]] };
    }
    case 'OrPattern':
      return either(source, parts, of);
    case 'SequencePattern': {
      // Brackets around one pattern that no comma follows are no sequence.
      const inner = parts.slice(1, -1);
      if (parts[0]!.name === '(' && inner.length === 1) return pattern(source, inner[0]!, of);
      return sequence(source, inner, of);
    }
    case 'MappingPattern':
      return mapping(source, parts.slice(1, -1), of);
    case 'ClassPattern':
      return classPattern(source, parts, of);
    default:
      throw new Unreadable('the porter does not know this pattern');
  }
}

function dotted(source: Source, parts: Node[]): Expression {
  return parts
    .slice(1)
    .filter((p) => p.name === 'PropertyName')
    .reduce<Expression>((of, p) => attribute(of, source.text(p)), source.tuple([parts[0]!]));
}

function either(source: Source, parts: Node[], of: Expression): Pattern {
  const options = parts.filter((p) => p.name !== 'LogicOp');
  // The grammar takes `as` for a part of the last option; it names the whole.
  const last = options.at(-1)!;
  const named = last.name === 'AsPattern' ? source.text(source.parts(last).at(-1)!) : null;
  if (named) options[options.length - 1] = source.parts(last)[0]!;
  const all = options.map((o) => pattern(source, o, of));
  if (all.some((o) => o.names.length > 0)) throw new Unreadable('alternatives of a pattern that name their parts');
  const tests = all.map((o) =>
    o.tests.reduce((left, right) => ({ kind: 'logic', op: 'and', left, right, from: of.from, to: of.to })),
  );
  const test = tests.reduce((left, right) => ({ kind: 'logic', op: 'or', left, right, from: of.from, to: of.to }));
  return { tests: [test], names: named ? [[named, of]] : [] };
}

function sequence(source: Source, nodes: Node[], of: Expression): Pattern {
  const parts = nodes.filter((n) => n.name !== ',' && source.text(n) !== '');
  const star = parts.findIndex((p) => p.name === 'StarPattern');
  const fixed = parts.length - (star < 0 ? 0 : 1);
  const known = of.kind === 'tuple' && star < 0 && of.items.length === fixed;
  const size = call('len', [of], of);
  const tests = known
    ? []
    : [call('isinstance', [of, name('list', of)], of), compare(star < 0 ? '==' : '>=', size, number(fixed, of))];
  const names: Pattern['names'] = [];
  parts.forEach((p, i) => {
    if (i === star) {
      const text = source.text(source.parts(p).at(-1)!);
      const behind = parts.length - 1 - i;
      const slice: Expression = {
        kind: 'slice',
        parts: [number(i, of), behind > 0 ? number(-behind, of) : null, null],
        from: of.from,
        to: of.to,
      };
      if (text !== '_') names.push([text, call('list', [item(of, slice)], of)]);
      return;
    }
    const at = star >= 0 && i > star ? i - parts.length : i;
    const value = known && of.kind === 'tuple' ? of.items[i]!.value : item(of, number(at, of));
    const inner = pattern(source, p, value);
    tests.push(...inner.tests);
    names.push(...inner.names);
  });
  return { tests, names };
}

function mapping(source: Source, nodes: Node[], of: Expression): Pattern {
  const result: Pattern = { tests: [call('isinstance', [of, name('dict', of)], of)], names: [] };
  const parts = nodes.filter((n) => n.name !== ',' && n.name !== ':');
  const keys: Expression[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    if (source.text(parts[i]!) === '**') {
      result.names.push([source.text(parts[i + 1]!), rest(of, keys, source.fresh())]);
      continue;
    }
    const key = source.parts(parts[i]!)[0]!;
    keys.push(source.tuple([key]));
    const inner = pattern(source, parts[i + 1]!, item(of, source.tuple([key])));
    result.tests.push(compare('in', source.tuple([key]), of), ...inner.tests);
    result.names.push(...inner.names);
  }
  return result;
}

/** The entries of a dictionary but those of some keys: `{k: of[k] for k in of if k not in (…)}`. */
function rest(of: Expression, keys: readonly Expression[], word: string): Expression {
  const at = { from: of.from, to: of.to };
  const key = name(word, of);
  const named: Expression = { ...at, kind: 'list', items: keys.map((value) => ({ key: null, value })) };
  return {
    ...at,
    kind: 'comprehension',
    shape: 'dict',
    key,
    value: item(of, key),
    clauses: [{ target: key, over: call('list', [of], of), conditions: [compare('not in', key, named)] }],
  };
}

const BUILTIN = new Set(['int', 'float', 'str', 'bool', 'list', 'tuple', 'set', 'dict']);

function classPattern(source: Source, parts: Node[], of: Expression): Pattern {
  const end = parts.findIndex((p) => p.name === 'PatternArgList');
  const cls = dotted(source, parts.slice(0, end));
  const className = cls.kind === 'name' ? cls.name : '';
  const result: Pattern = { tests: [call('isinstance', [of, cls], of)], names: [] };
  // In empty brackets the grammar misses a pattern.
  const given = source
    .parts(parts[end]!)
    .filter((p) => !['(', ')', ',', '⚠'].includes(p.name) && source.text(p) !== '' && source.text(p) !== ')');
  given.forEach((p, i) => {
    let inner: Pattern;
    if (p.name === 'KeywordPattern') {
      const [key, value] = source.parts(p).filter((x) => x.name !== 'AssignOp');
      inner = pattern(source, value!, attribute(of, source.text(key!)));
    } else if (BUILTIN.has(className)) inner = pattern(source, p, of);
    else {
      const field = source.fields(className)?.[i];
      if (field === undefined) throw new Unreadable(`a pattern by position for ${className}, whose fields are unknown`);
      inner = pattern(source, p, attribute(of, field));
    }
    result.tests.push(...inner.tests);
    result.names.push(...inner.names);
  });
  return result;
}
