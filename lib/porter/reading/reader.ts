/** @file Python's text as the parts of `syntax.ts`, by a real grammar (`@lezer/python`): statements and their comments. */
import { parser } from '@lezer/python';
import { ExpressionReader } from './expressions.js';
import { matchStatement } from './patterns.js';
import { withoutStars } from './stars.js';
import type { Expression, Handler, Node, Statement } from './syntax.js';

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

class Reader extends ExpressionReader {
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
    if (n.name !== 'MatchStatement' || parts.some((p) => p.name === '⚠'))
      return withoutStars(this.statement(n), () => this.fresh('parts'));
    const place = { from: n.from, to: n.to, before: [], after: null };
    return matchStatement(this, parts, place) as [Statement, ...Statement[]];
  }

  private readonly records = new Map<string, string[]>();

  /** The annotated names in the body of a class. */
  fields(cls: string): string[] | null {
    return this.records.get(cls) ?? null;
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
        return this.tryStatement(parts, at);
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

  private tryStatement(parts: Node[], at: Pick<Statement, 'from' | 'to' | 'before' | 'after'>): Statement {
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
}
