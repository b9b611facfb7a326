/** @file Functions that must be over when they return. */
import { kindError } from './options.js';

const UNFINISHED: Record<string, string> = {
  '[object AsyncFunction]': 'an async function',
  '[object GeneratorFunction]': 'a generator function',
  '[object AsyncGeneratorFunction]': 'an async generator function',
  '[object Generator]': 'one that returns a generator',
  '[object AsyncGenerator]': 'one that returns a generator',
};

/**
 * Runs a function within something that ends with it, such as a scope.
 *
 * @throws TypeError if the function is async or a generator, or returns a promise or a generator: its body would go on
 * when all is over.
 */
export function runSynchronously<A extends readonly unknown[], R>(
  owner: string,
  body: (...args: A) => R,
  ...args: A
): R {
  if (typeof body !== 'function') throw kindError(owner, 'body', 'a function', body);
  refuse(owner, UNFINISHED[Object.prototype.toString.call(body)]);
  const result = body(...args);
  if (typeof result !== 'object' || result === null) return result;
  if (typeof (result as { then?: unknown }).then === 'function') {
    // Nobody will await it, and its failure must not end the process beside this error.
    (result as unknown as PromiseLike<unknown>).then(undefined, () => {});
    refuse(owner, 'one that returns a promise');
  }
  if (result[Symbol.toStringTag as keyof R] !== undefined) {
    refuse(owner, UNFINISHED[Object.prototype.toString.call(result)]);
  }
  return result;
}

function refuse(owner: string, what: string | undefined): void {
  if (what !== undefined) throw new TypeError(`${owner}: expected a synchronous function, got ${what}`);
}
