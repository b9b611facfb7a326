/** @file Values made of tensors: a tensor, or arrays and plain objects of such, as deep as they go. */
import { isOptions } from '../../arguments/options.js';

/** Puts leaves back where {@link flatten} took others from. */
export type Rebuild = (leaves: readonly unknown[]) => any;

/** The leaves of a value in their order, and what makes a value of that form from others. */
export function flatten(tree: unknown): [leaves: any[], rebuild: Rebuild] {
  const leaves: unknown[] = [];
  mapTree(tree, (leaf) => leaves.push(leaf));
  const rebuild: Rebuild = (others) => {
    let i = 0;
    return mapTree(tree, () => others[i++]);
  };
  return [leaves, rebuild];
}

/** A value of the same form with other leaves. */
export function mapTree(tree: unknown, change: (leaf: unknown) => unknown): any {
  if (Array.isArray(tree)) return tree.map((item) => mapTree(item, change));
  if (!isOptions(tree)) return change(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapTree(value, change)]));
}

/** For each leaf of `tree` what `prefix` has there or above it; undefined if their forms do not agree. */
export function spread(prefix: unknown, tree: unknown): unknown[] | undefined {
  if (!Array.isArray(prefix) && !isOptions(prefix)) return flatten(tree)[0].map(() => prefix);
  if (Array.isArray(prefix) !== Array.isArray(tree) || isOptions(prefix) !== isOptions(tree)) return undefined;
  const [given, there] = [prefix as Record<string, unknown>, tree as Record<string, unknown>];
  const keys = Object.keys(there);
  if (Object.keys(given).length !== keys.length || !keys.every((key) => key in given)) return undefined;
  const parts = keys.map((key) => spread(given[key], there[key]));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
