/** @file The parts that the contracts of families share. A contract is a table with a row for each member, and what all must do. */

/** The names of a module's classes that stand on `base`, which is not one of them, in order. */
export function classesOf(module: object, base: abstract new (...args: any) => object): string[] {
  const isOne = (value: any) => typeof value === 'function' && value.prototype instanceof base;
  return Object.entries(module)
    .filter(([, value]) => isOne(value))
    .map(([name]) => name)
    .sort();
}

/** The names of all classes that a module exports, in order, whatever they stand on. */
export function allClassesOf(module: object): string[] {
  // Of a class alone the prototype cannot be set.
  const isClass = (value: unknown) =>
    typeof value === 'function' && Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
  return Object.entries(module)
    .filter(([, value]) => isClass(value))
    .map(([name]) => name)
    .sort();
}

/** A name as a person misspells it: its last two letters the other way round. */
export const misspelt = (name: string): string => name.slice(0, -2) + name.at(-1) + name.at(-2);
