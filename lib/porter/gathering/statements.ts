/** @file The names of a program: what its statements import, bind and define, each in its scope. */
import type { Program } from '../program.js';
import { children, type Expression, expressionsOf, type Statement, statementsIn, within } from '../reading/syntax.js';
import { Scope, type UserClass, UserFunction } from '../scope.js';
import { gatherClass } from './classes.js';
import { markIncoming } from './incoming.js';
import { canonical } from './modules.js';

export function gather(program: Program, block: readonly Statement[], scope: Scope, owner: UserClass | null): void {
  for (const s of statementsIn(block)) if (s.kind === 'scope') for (const n of s.names) scope.globals.add(n);
  for (const s of statementsIn(block)) {
    for (const e of expressionsOf(s)) gatherExpression(program, e, scope);
    switch (s.kind) {
      case 'import':
        for (const { path, alias } of s.names) {
          program.imports.set(alias ?? path.split('.')[0]!, alias ? canonical(path) : path.split('.')[0]!);
        }
        break;
      case 'from':
        for (const { path, alias } of s.names) program.imports.set(alias ?? path, canonical(`${s.path}.${path}`));
        break;
      case 'assign':
        if (scope === program.module && namesType(s, program.source)) {
          program.aliases.set((s.targets[0] as { name: string }).name, s.value!);
          break;
        }
        if (scope === program.module && newType(program, s, scope)) break;
        for (const t of s.targets) bind(program, t, scope);
        break;
      case 'update':
        bind(program, s.target, scope);
        break;
      case 'for':
        bind(program, s.target, scope);
        break;
      case 'with':
        for (const i of s.items) if (i.target) bind(program, i.target, scope);
        break;
      case 'function':
        gatherFunction(program, s, scope, owner);
        break;
      case 'class':
        for (const d of s.decorators) gatherExpression(program, d, scope);
        gatherClass(program, s, scope, {
          method: (m, inner, cls) => gatherFunction(program, m, inner, cls),
          expression: (e, inner) => gatherExpression(program, e, inner),
        });
        break;
      default:
    }
  }
}

const isNone = (e: Expression): boolean => e.kind === 'constant' && e.value === 'None';

function bind(program: Program, target: Expression, scope: Scope): void {
  if (target.kind === 'name') {
    if (!scope.globals.has(target.name)) program.declare(scope, target.name);
  } else if (target.kind === 'tuple' || target.kind === 'list')
    for (const i of target.items) bind(program, i.value, scope);
  else if (target.kind === 'starred') bind(program, target.of, scope);
}

function gatherExpression(program: Program, root: Expression, scope: Scope): void {
  const visit = (e: Expression, s: Scope): void => {
    if (e.kind === 'dict' && e.items.some((i) => isNone(i.value))) program.holdsNone = true;
    if (e.kind === 'call' && e.of.kind === 'name' && e.of.name === 'dict')
      program.holdsNone ||= e.args.some((a) => isNone(a.value));
    if (e.kind === 'compare') for (const o of e.operands) if (o.kind === 'name') program.compared.add(o.name);
    if (e.kind === 'walrus') {
      let outer = s;
      while (outer.parent && outer.block.length === 0) outer = outer.parent;
      program.declare(outer, e.name);
    }
    if (e.kind === 'lambda') {
      const fn = new UserFunction(e as never);
      program.functions.set(e, fn);
      fn.scope = new Scope(s, fn, []);
      program.scopes.set(e, fn.scope);
      for (const p of e.parameters) {
        fn.passed.push({ parameter: p, variable: program.declare(fn.scope, p.name, true), option: false });
        if (p.fallback) visit(p.fallback, s);
      }
      visit(e.body, fn.scope);
      return;
    }
    if (e.kind === 'comprehension') {
      const inner = new Scope(s, s.fn, []);
      program.scopes.set(e, inner);
      for (const c of e.clauses) {
        visit(c.over, inner);
        bind(program, c.target, inner);
        for (const test of c.conditions) visit(test, inner);
      }
      if (e.key) visit(e.key, inner);
      visit(e.value, inner);
      return;
    }
    for (const child of children(e)) visit(child, s);
  };
  visit(root, scope);
}

function gatherFunction(
  program: Program,
  s: Statement & { kind: 'function' },
  scope: Scope,
  owner: UserClass | null,
): void {
  const fn = new UserFunction(s);
  fn.owner = owner;
  fn.generator = [...statementsIn(s.body)].some((inner) =>
    expressionsOf(inner).some((e) => [...within(e)].some((x) => x.kind === 'yield')),
  );
  program.functions.set(s, fn);
  if (!owner) {
    const v = program.declare(scope, s.name);
    v.type = { k: 'func', fn };
    v.fixed = true;
    fn.js = v.js;
  }
  fn.scope = new Scope(scope, fn, s.body);
  program.scopes.set(s, fn.scope);
  for (const p of s.parameters) {
    fn.passed.push({ parameter: p, variable: program.declare(fn.scope, p.name, true), option: false });
    if (p.fallback) gatherExpression(program, p.fallback, scope);
  }
  for (const d of s.decorators) gatherExpression(program, d, scope);
  gather(program, s.body, fn.scope, null);
  for (const p of s.parameters) markIncoming(program, s.body, p.name);
  const list = program.methods.get(s.name) ?? [];
  if (owner) program.methods.set(s.name, [...list, fn]);
}

/** `Seed = NewType('Seed', int)`: another name of a type, which is called as a function that gives what it gets. */
function newType(program: Program, s: Statement & { kind: 'assign' }, scope: Scope): boolean {
  const [target] = s.targets;
  if (target?.kind !== 'name' || s.value?.kind !== 'call' || s.value.args.length !== 2) return false;
  if (program.path(s.value.of, scope) !== 'typing.NewType') return false;
  program.aliases.set(target.name, s.value.args[1]!.value);
  program.newTypes.add(target.name);
  return true;
}

/** Whether an assignment gives a type another name. */
function namesType(s: Statement & { kind: 'assign' }, source: string): boolean {
  const { value: e, targets, annotation } = s;
  if (targets.length !== 1 || targets[0]!.kind !== 'name') return false;
  if (annotation?.kind === 'name' && annotation.name === 'TypeAlias') return e !== null;
  return (
    e?.kind === 'index' &&
    e.of.kind === 'name' &&
    !new RegExp(`^\\s*${e.of.name}\\s*=`, 'm').test(source) &&
    /^(dict|list|tuple|set|frozenset|Dict|List|Tuple|Set|Callable|Optional|Union|Sequence|Iterable|Iterator|Mapping)$/.test(
      e.of.name,
    )
  );
}
