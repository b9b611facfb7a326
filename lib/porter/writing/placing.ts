/** @file Where variables are declared: Python's belong to a whole function, those of TypeScript to a block. */
import type { Program } from '../program.js';
import { blocksOf, children, type Expression, expressionsOf, type Statement } from '../reading/syntax.js';
import type { Scope } from '../scope.js';

/** Declarations of one function or of the module. */
export interface Placing {
  /** The names that an assignment or a loop declares. */
  declares: Map<Statement, Map<string, 'const' | 'let'>>;
  /** The names that are declared before a statement, since blocks behind it share them. */
  hoists: Map<Statement, string[]>;
  /** The names that the callback of a `with` gives to the block around it. */
  returned: Map<Statement, string[]>;
}

interface Site {
  kind: 'use' | 'assign' | 'update' | 'closure';
  /** The blocks from the outermost to the one that holds it, and the statement of each. */
  blocks: (readonly Statement[])[];
  statements: Statement[];
  order: number;
}

/** Finds a place for every variable of a scope. */
export function place(program: Program, scope: Scope, isCallback: (s: Statement) => boolean): Placing {
  const sites = new Map<string, Site[]>();
  let order = 0;
  const add = (name: string, kind: Site['kind'], blocks: Site['blocks'], statements: Statement[]): void => {
    const v = scope.variables.get(name);
    if (!v || v.parameter || scope.globals.has(name) || name === '_') return;
    const list = sites.get(name) ?? [];
    list.push({ kind, blocks, statements, order: kind === 'closure' ? Number.POSITIVE_INFINITY : order++ });
    sites.set(name, list);
  };
  const names = (e: Expression, inner: Scope, visit: (name: string, nested: boolean) => void, nested = false): void => {
    const own = program.scopes.get(e) ?? inner;
    if (e.kind === 'name' && own.find(e.name) === scope.variables.get(e.name)) visit(e.name, nested);
    if (e.kind === 'walrus') visit(`${e.name}=`, nested);
    for (const child of children(e)) names(child, own, visit, nested || e.kind === 'lambda');
  };
  const targets = (e: Expression, visit: (name: string) => void): void => {
    if (e.kind === 'name') visit(e.name);
    else if (e.kind === 'tuple' || e.kind === 'list') for (const i of e.items) targets(i.value, visit);
    else if (e.kind === 'starred') targets(e.of, visit);
  };
  /** Names of this scope that a nested function uses. */
  const closures = (
    block: readonly Statement[],
    inner: Scope,
    visit: (name: string, assigned: boolean) => void,
  ): void => {
    for (const s of block) {
      for (const e of expressionsOf(s)) names(e, inner, (n) => visit(n.replace('=', ''), false));
      const set = s.kind === 'assign' ? s.targets : s.kind === 'update' ? [s.target] : [];
      for (const t of set)
        targets(t, (n) => inner.globals.has(n) && inner.find(n) === scope.variables.get(n) && visit(n, true));
      for (const b of blocksOf(s)) closures(b, inner, visit);
      if (s.kind === 'function') closures(s.body, program.scopes.get(s)!, visit);
      if (s.kind === 'class') closures(s.body, inner, visit);
    }
  };
  const walk = (block: readonly Statement[], blocks: Site['blocks'], statements: Statement[]): void => {
    const here = [...blocks, block];
    for (const s of block) {
      const path = [...statements, s];
      const use = (e: Expression): void =>
        names(e, scope, (n) => {
          if (n.endsWith('=')) add(n.slice(0, -1), 'update', here, path);
          else add(n, 'use', here, path);
        });
      const assigned =
        s.kind === 'assign'
          ? s.targets
          : s.kind === 'for'
            ? [s.target]
            : s.kind === 'with'
              ? s.items.flatMap((i) => i.target ?? [])
              : [];
      const plain = new Set<Expression>(
        assigned.filter((t) => t.kind === 'name' || t.kind === 'tuple' || t.kind === 'list'),
      );
      for (const e of expressionsOf(s)) {
        if (!plain.has(e)) use(e);
        else if (e.kind === 'tuple' || e.kind === 'list')
          for (const i of e.items) if (i.value.kind === 'attribute' || i.value.kind === 'index') use(i.value);
      }
      if (s.kind === 'assign') {
        // A bare annotation assigns nothing.
        if (s.value) for (const t of s.targets) targets(t, (n) => add(n, 'assign', here, path));
      } else if (s.kind === 'update') targets(s.target, (n) => add(n, 'update', here, path));
      else if (s.kind === 'for') targets(s.target, (n) => add(n, 'assign', [...here, s.body], [...path, s]));
      else if (s.kind === 'with')
        for (const i of s.items) if (i.target) targets(i.target, (n) => add(n, 'assign', here, path));
      if (s.kind === 'function') {
        for (const p of s.parameters) if (p.fallback) use(p.fallback);
        closures(s.body, program.scopes.get(s)!, (n, set) => add(n, set ? 'update' : 'closure', here, path));
      }
      if (s.kind === 'class') closures(s.body, scope, (n, set) => add(n, set ? 'update' : 'closure', here, path));
      for (const b of blocksOf(s)) walk(b, here, path);
    }
  };
  walk(scope.block, [], []);

  const placing: Placing = { declares: new Map(), hoists: new Map(), returned: new Map() };
  for (const [name, list] of sites) {
    const v = scope.variables.get(name)!;
    if (v.fixed && (v.type?.k === 'func' || v.type?.k === 'class') && !list.some((s) => s.kind === 'assign')) continue;
    settle(
      name,
      [...list].sort((a, b) => a.order - b.order),
      0,
      placing,
      isCallback,
    );
  }
  return placing;
}

const direct = (s: Site, depth: number): boolean => s.blocks.length - 1 === depth;

function nested(sites: readonly Site[], depth: number): Map<readonly Statement[], Site[]> {
  const groups = new Map<readonly Statement[], Site[]>();
  for (const s of sites) {
    if (direct(s, depth)) continue;
    const block = s.blocks[depth + 1]!;
    groups.set(block, [...(groups.get(block) ?? []), s]);
  }
  return groups;
}

/** Whether a block assigns a variable before it uses it, so that nothing comes in from outside. */
function selfContained(sites: readonly Site[], depth: number): boolean {
  const [first] = sites;
  if (first?.kind !== 'assign') return false;
  if (direct(first, depth)) return true;
  if (sites.some((s) => direct(s, depth))) return false;
  return [...nested(sites, depth).values()].every((g) => selfContained(g, depth + 1));
}

function settle(
  name: string,
  sites: readonly Site[],
  depth: number,
  placing: Placing,
  isCallback: (s: Statement) => boolean,
): void {
  const groups = nested(sites, depth);
  const own = sites.filter((s) => direct(s, depth));
  if (own.length === 0 && [...groups.values()].every((g) => selfContained(g, depth + 1))) {
    for (const g of groups.values()) settle(name, g, depth + 1, placing, isCallback);
    return;
  }
  const first = own.find((s) => s.kind !== 'closure') ?? own[0];
  if (first?.kind === 'assign') {
    const before = [...groups.values()].filter((g) => g[0]!.order < first.order);
    if (
      before.every(
        (g) =>
          g.every((s) => s.order < first.order || s.kind === 'closure') &&
          selfContained(g, depth + 1) &&
          !g.some((s) => s.kind === 'closure'),
      )
    ) {
      for (const g of before) settle(name, g, depth + 1, placing, isCallback);
      const rest = sites.filter((s) => !before.some((g) => g.includes(s)));
      const changes = rest.filter((s) => s.kind === 'assign' || s.kind === 'update').length;
      const at = first.statements.at(-1)!;
      const map = placing.declares.get(at) ?? new Map<string, 'const' | 'let'>();
      map.set(name, changes > 1 ? 'let' : 'const');
      placing.declares.set(at, map);
      return;
    }
  }
  hoist(name, sites, depth, placing, isCallback);
}

function hoist(
  name: string,
  sites: readonly Site[],
  depth: number,
  placing: Placing,
  isCallback: (s: Statement) => boolean,
): void {
  const start = sites[0]!;
  const before = start.statements[depth]!;
  // All assignments in one callback: it gives the variable back.
  if (before.kind === 'with' && isCallback(before)) {
    const inside = sites.filter((s) => s.blocks[depth + 1] === before.body);
    const outside = sites.filter((s) => s.blocks[depth + 1] !== before.body);
    const changed = outside.some((s) => s.kind === 'assign' || s.kind === 'update');
    if (!changed && selfContained(inside, depth + 1) && direct(inside[0]!, depth + 1)) {
      settle(name, inside, depth + 1, placing, isCallback);
      placing.returned.set(before, [...(placing.returned.get(before) ?? []), name]);
      return;
    }
  }
  placing.hoists.set(before, [...(placing.hoists.get(before) ?? []), name]);
}
