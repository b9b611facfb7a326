/** @file Warnings: each once a process, through `process.emitWarning`. */

/** The `name` of the warnings that tell of an old spelling. */
export const TorchEBMDeprecationWarning = 'TorchEBMDeprecationWarning';

const given = new Set<string>();

/**
 * Emits a warning unless one with the same `key` was emitted before.
 *
 * `type` becomes the `name` of the warning that `process.on('warning')` receives.
 *
 * @example
 * import { warnOnce } from 'torchebm/core';
 * warnOnce('myModel.scale', 'scale is 0: every energy is 0');
 */
export function warnOnce(key: string, message: string, type = 'TorchEBMWarning'): void {
  if (given.has(key)) return;
  given.add(key);
  process.emitWarning(message, type);
}

/** Warns once that `old` is an old spelling of `current`; `node --no-deprecation` silences it. */
export function deprecated(old: string, current: string): void {
  if (process.noDeprecation) return;
  warnOnce(`deprecated:${old}`, `${old} is deprecated; use ${current} instead`, TorchEBMDeprecationWarning);
}

/**
 * A class under its old name: the same class, with a warning at the first construction.
 *
 * Its instances are instances of `Class` itself, and it can be subclassed.
 */
export function renamed<T extends abstract new (...args: any[]) => object>(old: string, Class: T): T {
  const alias: T = new Proxy(Class, {
    construct(target, args, newTarget) {
      deprecated(old, target.name);
      return Reflect.construct(target as never, args, newTarget === alias ? target : newTarget);
    },
  });
  return alias;
}
