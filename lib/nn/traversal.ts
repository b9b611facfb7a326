/** @file Walks over a module and all below it: modules, parameters and buffers, by name or each once. */
import { short } from '../arguments/messages.js';
import { isOverflow } from '../arguments/thrown.js';
import type { Tensor } from '../tensor/tensor.js';
import { buffersOf, childrenOf, isModule, keyOf, membersOf, slots } from './members.js';
import type { Module } from './module.js';
import { Parameter } from './parameter.js';

/** The members of one kind that a module itself has. */
export type OwnMembers<T> = (module: Module) => [property: string, value: T, ...unknown[]][];

/** A module's name below another one's path. */
const join = (path: string, name: string) => (path ? `${path}.${name}` : name);

/**
 * Runs a walk that every module goes on with in its children.
 *
 * @throws RangeError that names the way from a module to itself, which has no end.
 */
export function descending<T>(root: Module, method: string, walk: () => T): T {
  try {
    return walk();
  } catch (error) {
    const circle = isOverflow(error) ? circleBelow(root) : undefined;
    if (circle === undefined) throw error;
    const owner = `${root.constructor.name}.${method}`;
    throw new RangeError(`${owner}: expected no module to be below itself, got one that is, at ${circle}`);
  }
}

/** The path to a module that is one of those above it, if there is one. */
function circleBelow(root: Module): string | undefined {
  const above = new Set<Module>();
  const done = new Set<Module>();
  const find = (module: Module, path: string): string | undefined => {
    if (above.has(module)) return path;
    if (done.has(module)) return undefined;
    above.add(module);
    for (const [property, child] of childrenOf(module)) {
      const found = find(child, join(path, keyOf(module, property)));
      if (found !== undefined) return found;
    }
    above.delete(module);
    done.add(module);
    return undefined;
  };
  return find(root, '');
}

/** The children of a module by name, each once. */
export function namedChildren(module: Module): [name: string, child: Module][] {
  const seen = new Set<Module>();
  const found: [string, Module][] = [];
  for (const [property, child] of childrenOf(module)) {
    if (seen.has(child)) continue;
    seen.add(child);
    found.push([keyOf(module, property), child]);
  }
  return found;
}

/** A module, under the path `prefix`, and all below it. */
export function namedModules(root: Module, prefix: string, removeDuplicate: boolean): [path: string, module: Module][] {
  const found: [string, Module][] = [];
  const seen = new Set<Module>();
  const visit = (module: Module, path: string): void => {
    if (removeDuplicate && seen.has(module)) return;
    seen.add(module);
    found.push([path, module]);
    for (const [property, child] of childrenOf(module)) visit(child, join(path, keyOf(module, property)));
  };
  descending(root, 'namedModules', () => visit(root, prefix));
  return found;
}

/** Members of one kind by name. */
export function namedMembers<T>(
  root: Module,
  own: OwnMembers<T>,
  prefix: string,
  recurse: boolean,
  removeDuplicate: boolean,
): [name: string, value: T][] {
  const modules: [string, Module][] = recurse ? root.namedModules({ prefix, removeDuplicate }) : [[prefix, root]];
  const found: [string, T][] = [];
  const seen = new Set<T>();
  for (const [path, module] of modules) {
    for (const [property, value] of own(module)) {
      if (removeDuplicate && seen.has(value)) continue;
      seen.add(value);
      found.push([join(path, keyOf(module, property)), value]);
    }
  }
  return found;
}

/** A module and all below it, with their parameters and buffers, each once. */
export function walk(root: Module): { modules: Module[]; tensors: Tensor[] } {
  const modules = new Set<Module>();
  const tensors = new Set<Tensor>();
  const visit = (module: Module): void => {
    if (modules.has(module)) return;
    modules.add(module);
    for (const [, value] of membersOf(module)) {
      if (isModule(value)) visit(value);
      else tensors.add(value);
    }
    for (const [, buffer] of buffersOf(module)) tensors.add(buffer);
  };
  visit(root);
  return { modules: [...modules], tensors: [...tensors] };
}

/** The parameters of a module, and of those below it, in order of definition; each once. */
export function parametersIn(root: Module, recurse: boolean): Parameter[] {
  const found = new Set<Parameter>();
  const seen = new Set<Module>();
  const visit = (module: Module): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const children: Module[] = [];
    for (const [, value] of membersOf(module)) {
      if (value instanceof Parameter) found.add(value);
      else if (recurse) children.push(value);
    }
    for (const child of children) visit(child);
  };
  visit(root);
  return [...found];
}

/** The first of {@link parametersIn}. */
export function firstParameter(root: Module, seen: Set<Module> = new Set([root])): Parameter | undefined {
  const children: Module[] = [];
  for (const property of root._members()) {
    const value = slots(root)[property];
    if (value instanceof Parameter) return value;
    if (isModule(value)) children.push(value);
  }
  for (const child of children) {
    if (seen.has(child)) continue;
    const found = firstParameter(child, seen.add(child));
    if (found) return found;
  }
  return undefined;
}

/** The module at a path below another. */
export function moduleAt(root: Module, target: string): Module {
  let module = root;
  for (const name of target === '' ? [] : target.split('.')) {
    const child = childrenOf(module).find(([property]) => keyOf(module, property) === name)?.[1];
    if (!child)
      throw new RangeError(`${module.constructor.name}: no child named ${short(name)} (looking for ${short(target)})`);
    module = child;
  }
  return module;
}

/** The member of one kind at a path below a module. */
export function memberAt<T>(root: Module, target: string, kind: string, own: OwnMembers<T>): T {
  const dot = target.lastIndexOf('.');
  const module = root.getSubmodule(target.slice(0, Math.max(dot, 0)));
  const name = target.slice(dot + 1);
  const found = own(module).find(([property]) => keyOf(module, property) === name);
  if (!found) throw new RangeError(`${module.constructor.name}: no ${kind} named ${short(name)}`);
  return found[1];
}
