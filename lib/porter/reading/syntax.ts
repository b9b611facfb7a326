/** @file The parts of a Python program that the porter knows: what `reading.ts` makes and the other files translate. */

/** A node of the grammar's tree, of which the parts are made. */
export interface Node {
  name: string;
  from: number;
  to: number;
  firstChild: Node | null;
  nextSibling: Node | null;
}

/** An argument of a call: by position, by name, or spread (`*` and `**`). */
export interface Argument {
  value: Expression;
  name: string | null;
  spread: '' | '*' | '**';
  /** A comment behind it, on its line. */
  comment?: string;
}

/** A parameter of a function. */
export interface Parameter {
  name: string;
  annotation: Expression | null;
  fallback: Expression | null;
  spread: '' | '*' | '**';
  /** Stands behind `*`: by name alone. */
  named: boolean;
}

/** One piece of a string: text, or `{value!conversion:format}`. */
export type Piece =
  | { text: string }
  | { value: Expression; conversion: string; format: Piece[]; source: string; self: boolean };

/** One `for … in … if …` of a comprehension. */
export interface Clause {
  target: Expression;
  over: Expression;
  conditions: Expression[];
}

interface At {
  /** Where it stands in the source. */
  from: number;
  to: number;
}

/** An element of a list, tuple or set, or an entry of a dictionary (`key` null where `**` spreads one). */
export interface Entry {
  key: Expression | null;
  value: Expression;
  comment?: string;
}

export type Expression = At &
  (
    | { kind: 'name'; name: string }
    | { kind: 'number'; text: string }
    | { kind: 'string'; pieces: Piece[]; raw: boolean }
    | { kind: 'constant'; value: 'None' | 'True' | 'False' | 'Ellipsis' }
    | { kind: 'attribute'; of: Expression; name: string }
    | { kind: 'index'; of: Expression; indices: Expression[]; tuple: boolean }
    | { kind: 'slice'; parts: [Expression | null, Expression | null, Expression | null] }
    | { kind: 'call'; of: Expression; args: Argument[] }
    | { kind: 'unary'; op: string; of: Expression }
    | { kind: 'binary'; op: string; left: Expression; right: Expression }
    | { kind: 'compare'; operands: Expression[]; ops: string[] }
    | { kind: 'logic'; op: 'and' | 'or'; left: Expression; right: Expression }
    | { kind: 'choice'; test: Expression; yes: Expression; other: Expression }
    | { kind: 'list' | 'tuple' | 'set'; items: Entry[] }
    | { kind: 'dict'; items: Entry[] }
    | {
        kind: 'comprehension';
        shape: 'list' | 'set' | 'dict' | 'generator';
        key: Expression | null;
        value: Expression;
        clauses: Clause[];
      }
    | { kind: 'lambda'; parameters: Parameter[]; body: Expression }
    | { kind: 'starred'; of: Expression }
    | { kind: 'walrus'; name: string; value: Expression }
    | { kind: 'await'; of: Expression }
    | { kind: 'yield'; of: Expression | null; from_: boolean }
    | { kind: 'unknown' }
  );

/** A statement with the comments and the blank line before it, and the comment behind it. */
export type Statement = At & {
  before: string[];
  after: string | null;
} & (
    | { kind: 'expression'; value: Expression }
    | { kind: 'assign'; targets: Expression[]; value: Expression | null; annotation: Expression | null }
    | { kind: 'update'; target: Expression; op: string; value: Expression }
    | { kind: 'if'; branches: { test: Expression | null; body: Statement[] }[] }
    | { kind: 'for'; target: Expression; over: Expression; body: Statement[]; other: Statement[] }
    | { kind: 'while'; test: Expression; body: Statement[]; other: Statement[] }
    | { kind: 'with'; items: { value: Expression; target: Expression | null }[]; body: Statement[] }
    | { kind: 'try'; body: Statement[]; handlers: Handler[]; other: Statement[]; finally_: Statement[] }
    | FunctionDefinition
    | ClassDefinition
    | { kind: 'return'; value: Expression | null }
    | { kind: 'raise'; value: Expression | null }
    | { kind: 'assert'; test: Expression; message: Expression | null }
    | { kind: 'delete'; targets: Expression[] }
    | { kind: 'scope'; names: string[] }
    | { kind: 'import'; names: { path: string; alias: string | null }[] }
    | { kind: 'from'; path: string; names: { path: string; alias: string | null }[] }
    | { kind: 'pass' | 'break' | 'continue' }
    | { kind: 'comments' }
    | { kind: 'unknown'; reason: string }
  );

/** One `except` of a `try`. */
export interface Handler {
  classes: Expression | null;
  name: string | null;
  body: Statement[];
  before: string[];
}

export interface FunctionDefinition {
  kind: 'function';
  name: string;
  parameters: Parameter[];
  returns: Expression | null;
  body: Statement[];
  decorators: Expression[];
  doc: string | null;
}

export interface ClassDefinition {
  kind: 'class';
  name: string;
  bases: Argument[];
  body: Statement[];
  decorators: Expression[];
  doc: string | null;
}

/** The expressions directly inside an expression. */
export function children(e: Expression): Expression[] {
  switch (e.kind) {
    case 'string':
      return pieceValues(e.pieces);
    case 'attribute':
    case 'unary':
    case 'starred':
    case 'await':
      return [e.of];
    case 'index':
      return [e.of, ...e.indices];
    case 'slice':
      return e.parts.filter((p) => p !== null);
    case 'call':
      return [e.of, ...e.args.map((a) => a.value)];
    case 'binary':
    case 'logic':
      return [e.left, e.right];
    case 'compare':
      return e.operands;
    case 'choice':
      return [e.test, e.yes, e.other];
    case 'list':
    case 'tuple':
    case 'set':
    case 'dict':
      return e.items.flatMap((i) => (i.key ? [i.key, i.value] : [i.value]));
    case 'comprehension':
      return [...e.clauses.flatMap((c) => [c.over, c.target, ...c.conditions]), ...(e.key ? [e.key] : []), e.value];
    case 'lambda':
      return [...e.parameters.flatMap((p) => (p.fallback ? [p.fallback] : [])), e.body];
    case 'walrus':
      return [e.value];
    case 'yield':
      return e.of ? [e.of] : [];
    default:
      return [];
  }
}

function pieceValues(pieces: Piece[]): Expression[] {
  return pieces.flatMap((p) => ('text' in p ? [] : [p.value, ...pieceValues(p.format)]));
}

/** The expressions that stand directly in a statement, without those of nested statements. */
export function expressionsOf(s: Statement): Expression[] {
  switch (s.kind) {
    case 'expression':
      return [s.value];
    case 'assign':
      return [...(s.value ? [s.value] : []), ...s.targets];
    case 'update':
      return [s.value, s.target];
    case 'if':
      return s.branches.flatMap((b) => (b.test ? [b.test] : []));
    case 'for':
      return [s.over, s.target];
    case 'while':
      return [s.test];
    case 'with':
      return s.items.flatMap((i) => (i.target ? [i.value, i.target] : [i.value]));
    case 'return':
    case 'raise':
      return s.value ? [s.value] : [];
    case 'assert':
      return s.message ? [s.test, s.message] : [s.test];
    case 'delete':
      return s.targets;
    case 'try':
      return s.handlers.flatMap((h) => (h.classes ? [h.classes] : []));
    default:
      return [];
  }
}

/** The blocks directly inside a statement; those of functions and classes are scopes of their own. */
export function blocksOf(s: Statement): Statement[][] {
  switch (s.kind) {
    case 'if':
      return s.branches.map((b) => b.body);
    case 'for':
    case 'while':
      return [s.body, s.other];
    case 'with':
      return [s.body];
    case 'try':
      return [s.body, ...s.handlers.map((h) => h.body), s.other, s.finally_];
    default:
      return [];
  }
}

/** Every expression within another, itself included; lambdas and comprehensions are entered. */
export function* within(e: Expression): Generator<Expression> {
  yield e;
  for (const child of children(e)) yield* within(child);
}

/** Every statement of a block and of the blocks inside, not those of nested functions and classes. */
export function* statementsIn(block: readonly Statement[]): Generator<Statement> {
  for (const s of block) {
    yield s;
    for (const inner of blocksOf(s)) yield* statementsIn(inner);
  }
}

/** The text of a plain string. */
export function text(e: Expression): string {
  return e.kind === 'string' ? e.pieces.map((p) => ('text' in p ? p.text : '')).join('') : '';
}

/** A whole number written as an index, also a negative one. */
export function constantIndex(e: Expression | undefined): number | null {
  if (e?.kind === 'number' && /^\d+$/.test(e.text)) return Number(e.text);
  if (e?.kind === 'unary' && e.op === '-' && e.of.kind === 'number') return -Number(e.of.text);
  return null;
}
