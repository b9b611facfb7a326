/** @file Blocks: their statements with comments and declarations; what cannot be translated stays as a comment. */

import { type Context, Untranslated } from '../context.js';
import { name as typeName } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Statement } from '../reading/syntax.js';
import type { Scope } from '../scope.js';
import { type Doc, print } from './doc.js';
import { callbackOf, fitsCallback } from './gradModes.js';
import { comment } from './operands.js';
import { type Placing, place } from './placing.js';

/** Lines of a block, each with its depth in spaces beside that of the block. */
export type Lines = string[];

export const placings = new WeakMap<Scope, Placing>();

/** Translates the body of a scope. */
export function scopeBody(c: Context, body: readonly Statement[], depth: number): Lines {
  placings.set(
    c.scope,
    place(c.program, c.scope, (s) => callbackOf(c, s) !== null && fitsCallback(c, s as never)),
  );
  return block(c, body, depth);
}

export function block(c: Context, body: readonly Statement[], depth: number): Lines {
  const lines: Lines = [];
  const placing = placings.get(c.scope);
  for (const s of body) {
    const leading = s.before.map((text) => (text === '' ? '' : '  '.repeat(depth) + comment(text)!));
    while (leading[0] === '' && lines.length === 0) leading.shift();
    lines.push(...leading);
    const hoisted = placing?.hoists.get(s) ?? [];
    for (const name of hoisted) {
      const v = c.scope.variables.get(name)!;
      const t = v.type ? typeName(v.type) : 'any';
      lines.push(`${'  '.repeat(depth)}let ${v.js}${t === 'any' ? ': any' : `!: ${t}`};`);
    }
    const made = attempt(c, s, depth);
    if (s.after) {
      const behind = comment(s.after)!;
      const compound = ['if', 'for', 'while', 'with', 'try', 'function', 'class'].includes(s.kind);
      if (compound || made.length === 0) made.unshift('  '.repeat(depth) + behind);
      else if (made.at(-1)!.length + behind.length < 120) made[made.length - 1] += ` ${behind}`;
      else made.unshift('  '.repeat(depth) + behind);
    }
    lines.push(...made);
  }
  return lines;
}

function attempt(c: Context, s: Statement, depth: number): Lines {
  const todos = c.todos.length;
  try {
    return c.statement(c, s, depth);
  } catch (error) {
    // Broken Python may break any expectation: it stays as it is.
    const reason = error instanceof Untranslated ? error.message : 'the porter does not understand this';
    c.todos.length = todos;
    // Names that the rest of the program reads are declared, so that it compiles.
    const lost = [...declared(c, s).keys()].map(
      (n) => `${'  '.repeat(depth)}let ${c.scope.variables.get(n)!.js}: any;`,
    );
    if (s.kind === 'class' || s.kind === 'function')
      lost.push(`${'  '.repeat(depth)}let ${c.scope.variables.get(s.name)?.js ?? camel(s.name)}: any;`);
    if (c.fn) c.fn.incomplete = true;
    return [...todo(c, s, depth, reason), ...lost];
  }
}

/** The lines of Python as comments, and an entry of the report. */
export function todo(c: Context, s: Statement, depth: number, reason: string): Lines {
  const start = c.program.source.lastIndexOf('\n', s.from - 1) + 1;
  const python = c.program.source.slice(start, s.to).trimEnd().split('\n');
  const cut = Math.min(...python.filter((l) => l.trim() !== '').map((l) => l.length - l.trimStart().length));
  const shown = python.map((l) => l.slice(cut).trimEnd());
  c.todos.push({
    line: c.program.line(s.from),
    python: shown[0]!,
    reason,
    lines: shown.filter((l) => l !== '' && !l.startsWith('#')).length,
  });
  const pad = '  '.repeat(depth);
  return shown.map((l, i) => (i === 0 ? `${pad}// TODO(port): ${l}` : `${pad}//   ${l}`.trimEnd()));
}

/** Notes a statement that has no counterpart since it would change nothing. */
export function leftOut(c: Context, s: Statement, reason: string): void {
  c.notes.push({ line: c.program.line(s.from), python: c.program.source.slice(s.from, s.to), reason, lines: 0 });
}

/** One line of code with its semicolon. */
export const sentence = (doc: Doc, depth: number): Lines => `${print([doc, ';'], depth)}`.split('\n');

/** `head {`, the block, `}`. */
export function braces(head: Doc, inner: Lines, depth: number, tail = '}'): Lines {
  return [...print([head, ' {'], depth).split('\n'), ...inner, '  '.repeat(depth) + tail];
}

/** Has a statement that a translation makes declare what another does. */
export function standsFor(c: Context, made: Statement, s: Statement): void {
  placings.get(c.scope)?.declares.set(made, declared(c, s));
}

export function declared(c: Context, s: Statement): Map<string, 'const' | 'let'> {
  return placings.get(c.scope)?.declares.get(s) ?? new Map();
}
