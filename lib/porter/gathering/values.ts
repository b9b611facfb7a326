/** @file Functions that stand as values or behind a decorator: others call them, so they keep positions and do not wait. */
import type { Program } from '../program.js';
import { blocksOf, children, type Expression, expressionsOf, type Statement } from '../reading/syntax.js';
import type { Scope, UserClass } from '../scope.js';

/** Functions that stand as values are called by others: with arguments by position, and without waiting. */
export function markValues(program: Program): void {
  const visit = (e: Expression, scope: Scope, called: boolean): void => {
    const inner = program.scopes.get(e) ?? scope;
    if (e.kind === 'name' && !called) {
      const t = scope.find(e.name)?.type;
      if (t?.k === 'func') {
        t.fn.isValue = true;
        t.fn.sync = true;
      }
    }
    if (e.kind === 'attribute' && !called && e.of.kind === 'name' && e.of.name === 'self') {
      const fn = scope.fn?.owner?.method(e.name) ?? outerClass(scope)?.method(e.name);
      if (fn && !fn.isProperty) {
        fn.isValue = true;
        fn.sync = true;
      }
    }
    if (e.kind === 'attribute' && !called && program.path(e, scope) === null && !hasField(program, e.name))
      for (const fn of program.methods.get(e.name) ?? []) if (!fn.isProperty) fn.isValue = fn.sync = true;
    for (const child of children(e)) visit(child, inner, e.kind === 'call' && child === e.of);
  };
  const walk = (block: readonly Statement[], scope: Scope): void => {
    for (const s of block) {
      for (const e of expressionsOf(s)) visit(e, scope, false);
      for (const inner of blocksOf(s)) walk(inner, scope);
      if (s.kind === 'function') {
        markDecorated(program, s, scope);
        walk(s.body, program.scopes.get(s)!);
      }
      if (s.kind === 'class') {
        for (const m of s.body) {
          if (m.kind === 'function') {
            markDecorated(program, m, scope);
            walk(m.body, program.scopes.get(m)!);
          } else for (const e of expressionsOf(m)) visit(e, scope, false);
        }
      }
    }
  };
  walk(program.body, program.module);
  for (const f of program.functions.values()) if (f.definition.kind === 'lambda' || f.generator) f.sync = true;
}

/** A function behind a decorator of the program is called by what that made of it. */
function markDecorated(program: Program, s: Statement & { kind: 'function' }, scope: Scope): void {
  for (const d of s.decorators) {
    const of = d.kind === 'call' ? d.of : d;
    const fn = program.functions.get(s)!;
    const isOwn = (of.kind === 'name' && scope.find(of.name)?.type?.k === 'func') || isOwnMethod(program, of);
    if (isOwn) fn.isDecorated = true;
    if (isOwn || (fn.owner && /^functools\.(lru_)?cache$/.test(program.path(of, scope) ?? '')))
      fn.isValue = fn.sync = true;
  }
}

function hasField(program: Program, name: string): boolean {
  return [...program.classes.values()].some((cls) => cls.fields.has(name));
}

/** Whether an expression is a method of an object or a class of the program, by all that its text tells. */
export function isOwnMethod(program: Program, e: Expression): boolean {
  return (
    e.kind === 'attribute' &&
    !/^(setter|getter|deleter)$/.test(e.name) &&
    e.of.kind === 'name' &&
    !program.imports.has(e.of.name) &&
    (program.methods.get(e.name) ?? []).length > 0
  );
}

/** The class in whose method a scope lies. */
export function outerClass(scope: Scope | null): UserClass | null {
  for (let s = scope; s; s = s.parent) if (s.fn?.owner) return s.fn.owner;
  return null;
}
