/** @file Python's text as the parts of `syntax.ts`, by a real grammar (`@lezer/python`). */
import { parser } from '@lezer/python';
import { matchStatement } from './patterns.js';
import type { Argument, Clause, Entry, Expression, Handler, Node, Parameter, Piece, Statement } from './syntax.js';

/** Reads a program. Words that the grammar does not know become a statement of kind `unknown`. */
export function read(source: string): { body: Statement[]; doc: string | null } {
  const tree = parser.parse(source);
  const reader = new Reader(source);
  const top = tree.topNode as unknown as Node;
  const body = reader.block(top, 0, source.length);
  return { body, doc: takeDoc(body) };
}

/** Takes the docstring off the head of a block. */
function takeDoc(body: Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== 'expression' || first.value.kind !== 'string') return null;
  if (first.value.pieces.some((p) => !('text' in p))) return null;
  body.shift();
  if (body[0] && first.before.length > 0) body[0].before.unshift(...first.before);
  return first.value.pieces.map((p) => ('text' in p ? p.text : '')).join('');
}

class Reader {
  constructor(private readonly source: string) {}

  text(n: Node): string {
    return this.source.slice(n.from, n.to);
  }

  parts(n: Node, comments = false): Node[] {
    const list: Node[] = [];
    for (let c = n.firstChild; c; c = c.nextSibling) if (comments || c.name !== 'Comment') list.push(c);
    return list;
  }

  /** Comments and at most one blank line of a stretch between statements, and the comment on the line before it. */
  gap(from: number, to: number): { after: string | null; before: string[] } {
    const lines = this.source.slice(from, to).split('\n');
    const head = (lines.shift() ?? '').replace(/^[\s;:]*/, '').trim();
    const before: string[] = [];
    const last = lines.pop();
    for (const line of lines) {
      const trimmed = line.trim();
      if (trimmed.startsWith('#')) before.push(trimmed);
      else if (trimmed === '' && before.at(-1) !== '') before.push('');
    }
    if (last?.trim().startsWith('#')) before.push(last.trim());
    return { after: head.startsWith('#') ? head : null, before };
  }

  block(node: Node, from: number, to: number): Statement[] {
    const list: Statement[] = [];
    let end = from;
    const all = this.parts(node).flatMap((n) => (n.name === 'StatementGroup' ? this.parts(n) : [n]));
    for (const n of all) {
      if (n.name === ':' || n.name === ';') {
        if (n.name === ':') end = n.to;
        continue;
      }
      const gap = this.gap(end, n.from);
      const [s, ...more] = this.statements(n);
      s.before = gap.before;
      const previous = list.at(-1);
      if (previous) previous.after ??= gap.after;
      else if (gap.after) s.before.unshift(gap.after);
      // A comment on lines inside a statement, such as between arguments, that no argument took.
      for (const lost of this.lost(n)) s.before.push(lost);
      end = this.endOf(s, n);
      list.push(s, ...more);
    }
    const tail = this.gap(end, Math.max(end, to));
    const last = list.at(-1);
    if (last) last.after ??= tail.after;
    while (tail.before.at(-1) === '') tail.before.pop();
    if (tail.before.length > 0) list.push({ kind: 'comments', from: to, to, before: tail.before, after: null });
    return list;
  }

  private endOf(s: Statement, n: Node): number {
    return s.kind === 'comments' ? n.to : Math.max(n.from + this.text(n).trimEnd().length, s.from);
  }

  private readonly taken = new Set<number>();

  private lost(n: Node): string[] {
    const list: string[] = [];
    const walk = (m: Node): void => {
      for (const c of this.parts(m, true)) {
        if (c.name === 'Body') continue;
        if (c.name === 'Comment') {
          if (!this.taken.has(c.from) && c.to <= n.to) list.push(this.text(c));
        } else walk(c);
      }
    };
    if (!['IfStatement', 'ForStatement', 'WhileStatement', 'TryStatement', 'DecoratedStatement'].includes(n.name))
      walk(n);
    return list;
  }

  body(n: Node | undefined): Statement[] {
    if (!n) return [];
    // Comments at the depth of the block behind its last statement belong to it.
    const start = this.source.lastIndexOf('\n', n.to - 1) + 1;
    let end = n.to;
    const first = this.parts(n).find((c) => c.name !== ':');
    const depth = first ? this.column(first.from) : 0;
    if (start >= 0 && first && this.source.slice(n.from, first.from).includes('\n')) {
      let at = this.source.indexOf('\n', Math.max(n.from, n.to - 1));
      while (at >= 0) {
        const next = this.source.indexOf('\n', at + 1);
        const line = this.source.slice(at + 1, next < 0 ? undefined : next);
        const trimmed = line.trim();
        if (trimmed !== '' && !(trimmed.startsWith('#') && line.length - line.trimStart().length >= depth)) break;
        if (trimmed !== '') end = next < 0 ? this.source.length : next;
        if (next < 0) break;
        at = next;
      }
    }
    return this.block(n, n.from, Math.max(end, this.lineEnd(n.to)));
  }

  private lineEnd(at: number): number {
    // The comment behind the last statement stands on its line.
    if (this.source[at - 1] === '\n') return at;
    const end = this.source.indexOf('\n', at);
    return end < 0 ? this.source.length : end;
  }

  private column(at: number): number {
    return at - (this.source.lastIndexOf('\n', at - 1) + 1);
  }

  /** A statement of Python; a `match` may become two. */
  private statements(n: Node): [Statement, ...Statement[]] {
    const parts = this.parts(n);
    if (n.name !== 'MatchStatement' || parts.some((p) => p.name === '⚠')) return [this.statement(n)];
    const place = { from: n.from, to: n.to, before: [], after: null };
    return matchStatement(this, parts, place) as [Statement, ...Statement[]];
  }

  private readonly records = new Map<string, string[]>();

  /** The annotated names in the body of a class. */
  fields(cls: string): string[] | null {
    return this.records.get(cls) ?? null;
  }

  private matches = 0;

  fresh(): string {
    const word = (): string => `matched${this.matches++ || ''}`;
    let made = word();
    while (this.source.includes(made)) made = word();
    return made;
  }

  statement(n: Node): Statement {
    const at = { from: n.from, to: n.to, before: [] as string[], after: null };
    const parts = this.parts(n);
    if (n.name === 'YieldStatement' && this.text(n).trim() === 'yield')
      return { ...at, kind: 'expression', value: { kind: 'yield', of: null, from_: false, from: n.from, to: n.to } };
    const bad = parts.find((p) => p.name === '⚠');
    if (bad) return { ...at, kind: 'unknown', reason: 'the grammar cannot read it' };
    switch (n.name) {
      case 'ExpressionStatement':
        return { ...at, kind: 'expression', value: this.tuple(parts) };
      case 'AssignStatement': {
        const groups: Node[][] = [[]];
        let annotation: Expression | null = null;
        for (const p of parts) {
          if (p.name === 'AssignOp') groups.push([]);
          else if (p.name === 'TypeDef') annotation = this.tuple(this.parts(p).filter((c) => c.name !== ':'));
          else groups.at(-1)!.push(p);
        }
        const values = groups.map((g) => this.tuple(g));
        if (groups.length === 1) return { ...at, kind: 'assign', targets: values, value: null, annotation };
        return { ...at, kind: 'assign', targets: values.slice(0, -1), value: values.at(-1)!, annotation };
      }
      case 'UpdateStatement': {
        const op = parts.findIndex((p) => p.name === 'UpdateOp');
        return {
          ...at,
          kind: 'update',
          target: this.tuple(parts.slice(0, op)),
          op: this.text(parts[op]!).slice(0, -1),
          value: this.tuple(parts.slice(op + 1)),
        };
      }
      case 'IfStatement': {
        const branches: { test: Expression | null; body: Statement[] }[] = [];
        let test: Node[] = [];
        for (const p of parts) {
          if (p.name === 'Body') branches.push({ test: test.length > 0 ? this.tuple(test) : null, body: this.body(p) });
          if (['if', 'elif', 'else', 'Body'].includes(p.name)) test = [];
          else test.push(p);
        }
        return { ...at, kind: 'if', branches };
      }
      case 'ForStatement': {
        const split = parts.findIndex((p) => p.name === 'in');
        const first = parts.findIndex((p) => p.name === 'Body');
        const start = parts.findIndex((p) => p.name === 'for');
        if (parts[0]?.name === 'async') return { ...at, kind: 'unknown', reason: 'an asynchronous loop' };
        return {
          ...at,
          kind: 'for',
          target: this.tuple(parts.slice(start + 1, split)),
          over: this.tuple(parts.slice(split + 1, first)),
          body: this.body(parts[first]),
          other: this.body(parts.slice(first + 1).find((p) => p.name === 'Body')),
        };
      }
      case 'WhileStatement': {
        const first = parts.findIndex((p) => p.name === 'Body');
        return {
          ...at,
          kind: 'while',
          test: this.tuple(parts.slice(1, first)),
          body: this.body(parts[first]),
          other: this.body(parts.slice(first + 1).find((p) => p.name === 'Body')),
        };
      }
      case 'WithStatement': {
        const items: { value: Expression; target: Expression | null }[] = [];
        const inner = parts.filter((p) => !['with', 'async', '(', ')', ',', 'Body'].includes(p.name));
        for (let i = 0; i < inner.length; i++) {
          const value = this.expression(inner[i]!);
          if (inner[i + 1]?.name === 'as') {
            items.push({ value, target: this.expression(inner[i + 2]!) });
            i += 2;
          } else items.push({ value, target: null });
        }
        return { ...at, kind: 'with', items, body: this.body(parts.find((p) => p.name === 'Body')) };
      }
      case 'TryStatement':
        return this.tryStatement(n, parts, at);
      case 'DecoratedStatement': {
        const inner = this.statement(parts.at(-1)!);
        if (inner.kind === 'function' || inner.kind === 'class') {
          inner.decorators = parts
            .filter((p) => p.name === 'Decorator')
            .map((d) => this.decorator(this.parts(d).filter((p) => p.name !== 'At')));
        }
        return { ...inner, from: n.from };
      }
      case 'FunctionDefinition': {
        if (parts[0]?.name === 'async') return { ...at, kind: 'unknown', reason: 'an asynchronous function' };
        const body = this.body(parts.find((p) => p.name === 'Body'));
        const returns = parts.find((p) => p.name === 'TypeDef');
        return {
          ...at,
          kind: 'function',
          name: this.text(parts.find((p) => p.name === 'VariableName')!),
          parameters: this.parameters(parts.find((p) => p.name === 'ParamList')),
          returns: returns
            ? this.tuple(this.parts(returns).filter((p) => p.name !== ':' && this.text(p) !== '->'))
            : null,
          doc: takeDoc(body),
          body,
          decorators: [],
        };
      }
      case 'ClassDefinition': {
        const body = this.body(parts.find((p) => p.name === 'Body'));
        const bases = parts.find((p) => p.name === 'ArgList');
        const name = this.text(parts.find((p) => p.name === 'VariableName')!);
        this.records.set(
          name,
          body.flatMap((s) =>
            s.kind === 'assign' && s.annotation && s.targets[0]?.kind === 'name' ? s.targets[0].name : [],
          ),
        );
        return {
          ...at,
          kind: 'class',
          name,
          bases: bases ? this.args(bases) : [],
          doc: takeDoc(body),
          body,
          decorators: [],
        };
      }
      case 'ReturnStatement':
        return { ...at, kind: 'return', value: parts.length > 1 ? this.tuple(parts.slice(1)) : null };
      case 'YieldStatement':
        return { ...at, kind: 'expression', value: this.yielded(n, parts) };
      case 'RaiseStatement': {
        const from = parts.findIndex((p) => p.name === 'from');
        const value = parts.slice(1, from < 0 ? undefined : from);
        return { ...at, kind: 'raise', value: value.length > 0 ? this.tuple(value) : null };
      }
      case 'AssertStatement': {
        const comma = parts.findIndex((p) => p.name === ',');
        return {
          ...at,
          kind: 'assert',
          test: this.tuple(parts.slice(1, comma < 0 ? undefined : comma)),
          message: comma < 0 ? null : this.tuple(parts.slice(comma + 1)),
        };
      }
      case 'DeleteStatement':
        return {
          ...at,
          kind: 'delete',
          targets: parts
            .slice(1)
            .filter((p) => p.name !== ',')
            .map((p) => this.expression(p)),
        };
      case 'ScopeStatement':
        return { ...at, kind: 'scope', names: parts.filter((p) => p.name === 'VariableName').map((p) => this.text(p)) };
      case 'PassStatement':
        return { ...at, kind: 'pass' };
      case 'BreakStatement':
        return { ...at, kind: 'break' };
      case 'ContinueStatement':
        return { ...at, kind: 'continue' };
      case 'ImportStatement':
        return this.importStatement(parts, at);
      default:
        return { ...at, kind: 'unknown', reason: `the porter does not know ${n.name}` };
    }
  }

  private decorator(nodes: Node[]): Expression {
    let value = this.expression(nodes[0]!);
    for (const n of nodes.slice(1)) {
      if (n.name === 'PropertyName' || n.name === 'VariableName') {
        value = { kind: 'attribute', of: value, name: this.text(n), from: value.from, to: n.to };
      } else if (n.name === 'ArgList')
        value = { kind: 'call', of: value, args: this.args(n), from: value.from, to: n.to };
    }
    return value;
  }

  private tryStatement(n: Node, parts: Node[], at: Pick<Statement, 'from' | 'to' | 'before' | 'after'>): Statement {
    const handlers: Handler[] = [];
    let body: Statement[] = [];
    let other: Statement[] = [];
    let finally_: Statement[] = [];
    let head: Node[] = [];
    for (const p of parts) {
      if (p.name !== 'Body') {
        if (['try', 'except', 'else', 'finally'].includes(p.name)) head = [];
        head.push(p);
        continue;
      }
      const block = this.body(p);
      const word = head[0]?.name;
      if (word === 'try') body = block;
      else if (word === 'else') other = block;
      else if (word === 'finally') finally_ = block;
      else {
        const as = head.findIndex((h) => h.name === 'as');
        const classes = head.slice(1, as < 0 ? undefined : as);
        handlers.push({
          classes: classes.length > 0 ? this.tuple(classes) : null,
          name: as < 0 ? null : this.text(head[as + 1]!),
          body: block,
          before: [],
        });
      }
    }
    void n;
    return { ...at, kind: 'try', body, handlers, other, finally_ } as Statement;
  }

  private importStatement(parts: Node[], at: Pick<Statement, 'from' | 'to' | 'before' | 'after'>): Statement {
    const isFrom = parts[0]?.name === 'from';
    const middle = isFrom ? parts.findIndex((p) => p.name === 'import') : 0;
    const path = parts
      .slice(1, middle)
      .map((p) => this.text(p))
      .join('');
    const names: { path: string; alias: string | null }[] = [];
    let text = '';
    let alias: string | null = null;
    let naming = false;
    const flush = (): void => {
      if (text !== '') names.push({ path: text, alias });
      text = '';
      alias = null;
      naming = false;
    };
    for (const p of parts.slice(middle + 1)) {
      if (p.name === ',') flush();
      else if (p.name === 'as') naming = true;
      else if (p.name === '(' || p.name === ')') continue;
      else if (naming) alias = this.text(p);
      else text += this.text(p);
    }
    flush();
    return isFrom
      ? ({ ...at, kind: 'from', path, names } as Statement)
      : ({ ...at, kind: 'import', names } as Statement);
  }

  parameters(list: Node | undefined): Parameter[] {
    const result: Parameter[] = [];
    if (!list) return result;
    let spread: Parameter['spread'] = '';
    let named = false;
    let current: Parameter | null = null;
    for (const p of this.parts(list)) {
      const text = this.text(p);
      if (p.name === '(' || p.name === ')') continue;
      if (p.name === ',') {
        if (spread === '*' && !current) named = true;
        current = null;
        spread = '';
      } else if (text === '*' || text === '**') spread = text;
      else if (text === '/') continue;
      else if (p.name === 'TypeDef') {
        if (current) current.annotation = this.tuple(this.parts(p).filter((c) => c.name !== ':'));
      } else if (p.name === 'AssignOp') continue;
      else if (p.name === 'VariableName' && !current) {
        current = { name: text, annotation: null, fallback: null, spread, named };
        if (spread === '*') named = true;
        result.push(current);
      } else if (current) current.fallback = this.expression(p);
    }
    return result;
  }

  args(list: Node): Argument[] {
    const result: Argument[] = [];
    let spread: Argument['spread'] = '';
    let name: string | null = null;
    const parts = this.parts(list, true);
    for (let i = 0; i < parts.length; i++) {
      const p = parts[i]!;
      const text = this.text(p);
      if (p.name === '(' || p.name === ')') continue;
      if (p.name === ',') {
        spread = '';
        name = null;
      } else if (p.name === 'Comment') this.behind(result, p);
      else if (text === '*' || text === '**') spread = text;
      else if (p.name === 'VariableName' && parts[i + 1]?.name === 'AssignOp') {
        // The grammar takes `f(n := 1)` for an argument by name.
        const isWalrus = this.text(parts[i + 1]!) === ':=';
        if (isWalrus) {
          const value = this.expression(parts[i + 2]);
          result.push({
            value: { kind: 'walrus', name: text, value, from: p.from, to: value.to },
            name: null,
            spread: '',
          });
        } else name = text;
        i += isWalrus ? 2 : 1;
      } else if (parts[i + 1]?.name === 'for' || parts[i + 1]?.name === 'async') {
        const close = parts.findIndex((q, j) => j > i && q.name === ')');
        const end = close < 0 ? parts.length : close;
        result.push({
          value: this.comprehension('generator', null, p, parts.slice(i + 1, end), list),
          name: null,
          spread: '',
        });
        i = end;
      } else result.push({ value: this.expression(p), name, spread });
    }
    return result;
  }

  /** Gives a comment to the argument or element on whose line it stands. */
  private behind(list: { value: Expression; comment?: string }[], comment: Node): void {
    const last = list.at(-1);
    if (!last || last.comment || this.source.slice(last.value.to, comment.from).includes('\n')) return;
    last.comment = this.text(comment);
    this.taken.add(comment.from);
  }

  /** Several expressions with commas between them: a tuple. */
  tuple(nodes: Node[]): Expression {
    const commas = nodes.some((n) => n.name === ',');
    if (!commas && nodes.length === 1) return this.expression(nodes[0]!);
    if (nodes.length === 0) return { kind: 'unknown', from: 0, to: 0 };
    return {
      kind: 'tuple',
      items: this.entries(nodes),
      from: nodes[0]!.from,
      to: nodes.at(-1)!.to,
    };
  }

  private entries(nodes: Node[]): Entry[] {
    const items: Entry[] = [];
    let star = false;
    for (const n of nodes) {
      if (['[', ']', '(', ')', '{', '}'].includes(n.name) || n.name === ',') {
        star = false;
        continue;
      }
      if (n.name === 'Comment') this.behind(items, n);
      else if (this.text(n) === '*') star = true;
      else {
        const value = this.expression(n);
        items.push({ key: null, value: star ? { kind: 'starred', of: value, from: n.from, to: n.to } : value });
      }
    }
    return items;
  }

  private comprehension(
    shape: 'list' | 'set' | 'dict' | 'generator',
    key: Node | null,
    value: Node,
    rest: Node[],
    whole: Node,
  ): Expression {
    const clauses: Clause[] = [];
    for (let i = 0; i < rest.length; i++) {
      const word = rest[i]!.name;
      if (word === 'for') {
        const split = rest.findIndex((n, j) => j > i && n.name === 'in');
        if (split < 0 || !rest[split + 1]) break;
        clauses.push({
          target: this.tuple(rest.slice(i + 1, split)),
          over: this.expression(rest[split + 1]!),
          conditions: [],
        });
        i = split + 1;
      } else if (word === 'if') {
        if (!rest[i + 1]) break;
        clauses.at(-1)?.conditions.push(this.expression(rest[i + 1]!));
        i++;
      }
    }
    return {
      kind: 'comprehension',
      shape,
      key: key && this.expression(key),
      value: this.expression(value),
      clauses,
      from: whole.from,
      to: whole.to,
    };
  }

  private yielded(n: Node, parts: Node[]): Expression {
    const from_ = parts[1]?.name === 'from';
    const rest = parts.slice(from_ ? 2 : 1);
    return { kind: 'yield', of: rest.length > 0 ? this.tuple(rest) : null, from_, from: n.from, to: n.to };
  }

  expression(n: Node | undefined): Expression {
    if (!n) return { kind: 'unknown', from: 0, to: 0 };
    const at = { from: n.from, to: n.to };
    const parts = this.parts(n);
    const text = this.text(n);
    if (n.name === 'YieldExpression' && text.trim() === 'yield')
      return { ...at, kind: 'yield', of: null, from_: false };
    if (parts.some((p) => p.name === '⚠')) return { ...at, kind: 'unknown' };
    switch (n.name) {
      case 'VariableName':
      case 'PropertyName':
      case 'self':
        return { ...at, kind: 'name', name: text };
      case 'Number':
        return { ...at, kind: 'number', text };
      case 'Boolean':
        return { ...at, kind: 'constant', value: text as 'True' | 'False' };
      case 'None':
      case 'Ellipsis':
        return { ...at, kind: 'constant', value: n.name };
      case 'String':
      case 'FormatString':
      case 'ContinuedString':
        return this.string(n);
      case 'ParenthesizedExpression': {
        const inner = parts.filter((p) => p.name !== '(' && p.name !== ')');
        if (inner[0]?.name === 'yield')
          return this.yielded(
            n,
            inner.filter((p) => p.name !== '⚠'),
          );
        return inner.length === 1 ? this.expression(inner[0]!) : { ...at, kind: 'unknown' };
      }
      case 'TupleExpression':
        return { ...at, kind: 'tuple', items: this.entries(this.parts(n, true)) };
      case 'ArrayExpression':
        return { ...at, kind: 'list', items: this.entries(this.parts(n, true)) };
      case 'SetExpression':
        return { ...at, kind: 'set', items: this.entries(this.parts(n, true)) };
      case 'DictionaryExpression':
        return { ...at, kind: 'dict', items: this.dictionary(n) };
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'ComprehensionExpression': {
        const inner = parts.slice(1, -1);
        const shape = n.name.startsWith('Array') ? 'list' : n.name.startsWith('Set') ? 'set' : 'generator';
        return this.comprehension(shape, null, inner[0]!, inner.slice(1), n);
      }
      case 'DictionaryComprehensionExpression': {
        const inner = parts.slice(1, -1);
        return this.comprehension('dict', inner[0]!, inner[2]!, inner.slice(3), n);
      }
      case 'MemberExpression': {
        const of = this.expression(parts[0]!);
        const last = parts.at(-1)!;
        if (last.name === 'PropertyName') return { ...at, kind: 'attribute', of, name: this.text(last) };
        const inner = parts.slice(1).filter((p) => p.name !== '[' && p.name !== ']');
        return { ...at, kind: 'index', of, ...this.indices(inner) };
      }
      case 'CallExpression':
        return { ...at, kind: 'call', of: this.expression(parts[0]!), args: this.args(parts[1]!) };
      case 'UnaryExpression':
        if (this.isLogic(n)) return this.logic(n);
        return { ...at, kind: 'unary', op: this.text(parts[0]!), of: this.expression(parts[1]!) };
      case 'BinaryExpression':
        return this.isLogic(n) ? this.logic(n) : this.binary(n, parts);
      case 'ConditionalExpression':
        return {
          ...at,
          kind: 'choice',
          yes: this.expression(parts[0]!),
          test: this.expression(parts[2]!),
          other: this.expression(parts[4]!),
        };
      case 'LambdaExpression':
        return {
          ...at,
          kind: 'lambda',
          parameters: this.parameters(parts.find((p) => p.name === 'ParamList')),
          body: this.expression(parts.at(-1)!),
        };
      case 'NamedExpression':
        return { ...at, kind: 'walrus', name: this.text(parts[0]!), value: this.expression(parts.at(-1)!) };
      case 'AwaitExpression':
        return { ...at, kind: 'await', of: this.expression(parts[1]!) };
      case 'YieldExpression':
        return this.yielded(n, parts);
      default:
        return { ...at, kind: 'unknown' };
    }
  }

  private indices(nodes: Node[]): { indices: Expression[]; tuple: boolean } {
    const groups: Node[][] = [[]];
    for (const n of nodes) {
      if (n.name === ',') groups.push([]);
      else groups.at(-1)!.push(n);
    }
    const tuple = groups.length > 1;
    if (groups.at(-1)!.length === 0) groups.pop();
    const indices = groups.map((group): Expression => {
      if (!group.some((n) => n.name === ':')) return this.tuple(group);
      const parts: [Expression | null, Expression | null, Expression | null] = [null, null, null];
      let place = 0;
      for (const n of group) {
        if (n.name === ':') place++;
        else parts[place] = this.expression(n);
      }
      return { kind: 'slice', parts, from: group[0]!.from, to: group.at(-1)!.to };
    });
    return { indices, tuple };
  }

  private dictionary(n: Node): Entry[] {
    const items: Entry[] = [];
    const parts = this.parts(n, true);
    let key: Node | null = null;
    let spread = false;
    let behind = false;
    for (const p of parts) {
      if (p.name === '{' || p.name === '}') continue;
      if (p.name === ',') {
        key = null;
        spread = false;
        behind = false;
      } else if (p.name === 'Comment') this.behind(items, p);
      else if (this.text(p) === '**') spread = true;
      else if (p.name === ':') behind = true;
      else if (spread) items.push({ key: null, value: this.expression(p) });
      else if (behind && key) items.push({ key: this.expression(key), value: this.expression(p) });
      else key = p;
    }
    return items;
  }

  /** Whether a node is `not a`, `a and b` or `a or b`. */
  private isLogic(n: Node): boolean {
    if (n.name !== 'UnaryExpression' && n.name !== 'BinaryExpression') return false;
    const parts = this.parts(n);
    // Other parts are errors of the grammar: `a and not`.
    if (parts.some((p) => p.name === '⚠')) return false;
    return n.name === 'UnaryExpression'
      ? parts[0]!.name === 'not'
      : parts[1]!.name === 'and' || parts[1]!.name === 'or';
  }

  /**
   * A chain of `not`, `and` and `or` without brackets, by Python's precedence: the grammar's `not` takes the whole
   * rest of the chain, `not a and b` as `not (a and b)`.
   */
  private logic(n: Node): Expression {
    const chain: Node[] = [];
    const flatten = (m: Node): void => {
      if (!this.isLogic(m)) chain.push(m);
      else for (const p of this.parts(m)) flatten(p);
    };
    flatten(n);
    let at = 0;
    const isNext = (name: string): boolean => chain[at]?.name === name;
    const negation = (): Expression => {
      const first = chain[at++]!;
      if (first.name !== 'not') return this.expression(first);
      const of = negation();
      return { kind: 'unary', op: 'not', of, from: first.from, to: of.to };
    };
    const joined = (op: 'and' | 'or', part: () => Expression): Expression => {
      let left = part();
      while (isNext(op)) {
        at++;
        const right = part();
        left = { kind: 'logic', op, left, right, from: left.from, to: right.to };
      }
      return left;
    };
    return joined('or', () => joined('and', negation));
  }

  private binary(n: Node, parts: Node[]): Expression {
    const at = { from: n.from, to: n.to };
    const left = this.expression(parts[0]!);
    const right = this.expression(parts.at(-1)!);
    const op = parts
      .slice(1, -1)
      .map((p) => this.text(p))
      .join(' ');
    if (!['<', '>', '<=', '>=', '==', '!=', 'in', 'not in', 'is', 'is not'].includes(op)) {
      return { ...at, kind: 'binary', op, left, right };
    }
    // The grammar nests a chain to the left; brackets around the first part are a node of their own.
    if (parts[0]!.name === 'BinaryExpression' && left.kind === 'compare') {
      return { ...at, kind: 'compare', operands: [...left.operands, right], ops: [...left.ops, op] };
    }
    return { ...at, kind: 'compare', operands: [left, right], ops: [op] };
  }

  private string(n: Node): Expression {
    const nodes = n.name === 'ContinuedString' ? this.parts(n) : [n];
    const pieces: Piece[] = [];
    let raw = false;
    for (const m of nodes) {
      const text = this.text(m);
      const prefix = /^[a-zA-Z]*/.exec(text)![0].toLowerCase();
      if (prefix.includes('b')) return { kind: 'unknown', from: n.from, to: n.to };
      const quote = text.slice(prefix.length).startsWith('"""') || text.slice(prefix.length).startsWith("'''") ? 3 : 1;
      const isRaw = prefix.includes('r');
      raw ||= isRaw;
      const from = m.from + prefix.length + quote;
      pieces.push(...this.pieces(m, from, m.to - quote, isRaw, prefix.includes('f')));
    }
    const merged: Piece[] = [];
    for (const p of pieces) {
      const last = merged.at(-1);
      if ('text' in p && last && 'text' in last) last.text += p.text;
      else merged.push(p);
    }
    return { kind: 'string', pieces: merged, raw, from: n.from, to: n.to };
  }

  private pieces(n: Node, from: number, to: number, raw: boolean, braces: boolean): Piece[] {
    const pieces: Piece[] = [];
    const plain = (start: number, end: number): void => {
      let text = this.source.slice(start, end);
      if (!raw) text = withoutEscapes(text);
      if (braces) text = text.replaceAll('{{', '{').replaceAll('}}', '}');
      if (text !== '') pieces.push({ text });
    };
    let at = from;
    for (const r of this.parts(n)) {
      if (r.name !== 'FormatReplacement') continue;
      plain(at, r.from);
      at = r.to;
      const inner = this.parts(r).filter((p) => p.name !== '{' && p.name !== '}');
      const values = inner.filter((p) => !p.name.startsWith('Format') || p.name === 'FormatString');
      const spec = inner.find((p) => p.name === 'FormatSpec');
      const conversion = inner.find((p) => p.name === 'FormatConversion');
      const value = this.tuple(values);
      pieces.push({
        value,
        conversion: conversion ? this.text(conversion).slice(1) : '',
        format: spec ? this.pieces(spec, spec.from + 1, spec.to, raw, true) : [],
        source: this.source.slice(value.from, value.to),
        self: inner.some((p) => p.name === 'FormatSelfDoc'),
      });
    }
    plain(at, to);
    return pieces;
  }
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
};

function withoutEscapes(text: string): string {
  return text.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (whole, octal, hex, short, long, char) => {
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      const code = hex ?? short ?? long;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      return ESCAPES[char] ?? whole;
    },
  );
}
