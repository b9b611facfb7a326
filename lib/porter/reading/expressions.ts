/** @file Expressions of Python, as the grammar has them, as those of `syntax.ts`; arguments and parameters too. */

import { comprehended } from './stars.js';
import { stringOf } from './strings.js';
import type { Argument, Clause, Entry, Expression, Node, Parameter } from './syntax.js';

export class ExpressionReader {
  constructor(readonly source: string) {}

  /** Where the comments lie that an argument or an element took. */
  protected readonly taken = new Set<number>();

  text(n: Node): string {
    return this.source.slice(n.from, n.to);
  }

  parts(n: Node, comments = false): Node[] {
    const list: Node[] = [];
    for (let c = n.firstChild; c; c = c.nextSibling) if (comments || c.name !== 'Comment') list.push(c);
    return list;
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
    const made = {
      kind: 'comprehension' as const,
      shape,
      key: key && this.expression(key),
      value: this.expression(value),
      clauses,
      from: whole.from,
      to: whole.to,
    };
    return comprehended(made, () => this.fresh('item'));
  }

  private readonly made = new Map<string, number>();

  /** A name that the program does not use. */
  fresh(word = 'matched'): string {
    const next = (): string => {
      const n = this.made.get(word) ?? 0;
      this.made.set(word, n + 1);
      return `${word}${n || ''}`;
    };
    let name = next();
    while (new RegExp(`\\b${name}\\b`).test(this.source)) name = next();
    return name;
  }

  protected yielded(n: Node, parts: Node[]): Expression {
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
        return stringOf(this, n);
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
}
