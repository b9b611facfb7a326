/** @file The hooks of modules: their kinds, adding them, and calls that go through them. */
import { kindError, readArguments } from '../arguments/options.js';
import type { RemovableHandle } from '../tensor/hooks.js';
import { type BackwardHook, type BackwardPreHook, withBackwardHooks } from './backwardHooks.js';
import type { Module } from './module.js';
import type { IncompatibleKeys, StateDict } from './stateDict.js';

/** Runs before `forward`; what it returns (one value, or an array of arguments) replaces the arguments. */
export type ForwardPreHook = (module: any, args: any[]) => unknown;
/** Runs after `forward`; what it returns replaces the output. */
export type ForwardHook = (module: any, args: any[], output: any) => unknown;
/** Runs before a state dictionary is made. */
export type StateDictPreHook = (module: any, prefix: string, keepVars: boolean) => void;
/** Runs when the entries of the module and its children are in `stateDict`, and may change them. */
export type StateDictHook = (module: any, stateDict: StateDict, prefix: string) => void;
/** Runs before the entries of the module are loaded, and may change `stateDict`. */
export type LoadStateDictPreHook = (module: any, stateDict: StateDict, prefix: string) => void;
/** Runs after the module was loaded, and may change the lists of keys. */
export type LoadStateDictPostHook = (module: any, keys: IncompatibleKeys) => void;

/** The hooks of a module. */
export interface Hooks {
  forwardPreHooks: Set<{ hook: ForwardPreHook }>;
  forwardHooks: Set<{ hook: ForwardHook; alwaysCall: boolean }>;
  backwardPreHooks: Set<{ hook: BackwardPreHook }>;
  backwardHooks: Set<{ hook: BackwardHook }>;
  stateDictPreHooks: Set<{ hook: StateDictPreHook }>;
  stateDictHooks: Set<{ hook: StateDictHook }>;
  loadPreHooks: Set<{ hook: LoadStateDictPreHook }>;
  loadPostHooks: Set<{ hook: LoadStateDictPostHook }>;
}

/** The hooks of a new module: none. */
export function noHooks(): Hooks {
  return {
    forwardPreHooks: new Set(),
    forwardHooks: new Set(),
    backwardPreHooks: new Set(),
    backwardHooks: new Set(),
    stateDictPreHooks: new Set(),
    stateDictHooks: new Set(),
    loadPreHooks: new Set(),
    loadPostHooks: new Set(),
  };
}

/** Calls a module through its hooks. */
export function callWithHooks(module: Module, hooks: Hooks, args: unknown[]): unknown {
  const { backwardPreHooks, backwardHooks } = hooks;
  if (backwardPreHooks.size + backwardHooks.size === 0) return forwardWithHooks(module, hooks, args);
  return withBackwardHooks(module, backwardPreHooks, backwardHooks, args, (given) =>
    forwardWithHooks(module, hooks, given),
  );
}

function forwardWithHooks(module: Module, { forwardPreHooks, forwardHooks }: Hooks, args: unknown[]): unknown {
  let output: unknown;
  const pending = new Set([...forwardHooks].filter((entry) => entry.alwaysCall));
  try {
    for (const { hook } of forwardPreHooks) {
      const changed = hook(module, args);
      if (changed !== undefined && changed !== null) args = Array.isArray(changed) ? changed : [changed];
    }
    output = module.forward(...args);
    for (const entry of forwardHooks) {
      pending.delete(entry);
      output = entry.hook(module, args, output) ?? output;
    }
    return output;
  } catch (error) {
    for (const { hook } of pending) hook(module, args, output);
    throw error;
  }
}

interface HookArguments<H> {
  hook: H;
  prepend: boolean;
  alwaysCall: boolean;
}

/** Reads the arguments of a method that adds a hook. */
export function readHook<H>(
  owner: string,
  args: readonly unknown[],
  order: readonly ('hook' | 'prepend')[],
  defaults: Partial<HookArguments<H>> = {},
): HookArguments<H> {
  const read = readArguments<HookArguments<H>>(owner, args, defaults, order);
  if (typeof read.hook !== 'function') throw kindError(owner, 'hook', 'a function', read.hook);
  return read;
}

/** Adds a hook, at the end or at the front. */
export function addHook<T extends { hook: unknown }>(hooks: Set<T>, entry: T, prepend: boolean): RemovableHandle {
  if (prepend) {
    const rest = [...hooks];
    hooks.clear();
    for (const other of [entry, ...rest]) hooks.add(other);
  } else {
    hooks.add(entry);
  }
  const remove = () => {
    hooks.delete(entry);
  };
  return { remove, [Symbol.dispose]: remove };
}
