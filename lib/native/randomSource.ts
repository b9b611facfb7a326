/** @file Where a loop draws from what names no generator. */
import { native } from '../addon/binding.js';
import { type Loop, within } from '../control/routine.js';
import type { Generator } from '../torch/index.js';

/**
 * The same loop as a program of its own: it has the numbers of the global generator, however long it takes and whoever
 * draws meanwhile. `name` says to those who it is.
 */
export function* asProgram<T, E>(name: string, loop: Loop<T, E>): Loop<T, E> {
  const source = native().programSource(name);
  try {
    return yield* within((body) => native().drawFrom(source, body), loop);
  } finally {
    native().endSource(source);
  }
}

/** The same loop, which draws from the given generator what it would draw from the global one. */
export function* drawingFrom<T, E>(generator: Generator | null, loop: Loop<T, E>): Loop<T, E> {
  if (generator === null) return yield* loop;
  const source = native().givenSource(generator._handle);
  return yield* within((body) => native().drawFrom(source, body), loop);
}
