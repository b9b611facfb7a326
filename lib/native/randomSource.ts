/** @file Where a routine draws from when it names no generator. */
import { native } from '../addon/binding.js';
import { type Routine, within } from '../control/routine.js';
import type { Generator } from '../torch/index.js';

/**
 * The same routine as a program of its own: it has the numbers of the global generator, however long it takes and whoever
 * draws meanwhile. `name` says to those who it is.
 */
export function* asProgram<T, E>(name: string, routine: Routine<T, E>): Routine<T, E> {
  const source = native().programSource(name);
  try {
    return yield* within((body) => native().drawFrom(source, body), routine);
  } finally {
    native().endSource(source);
  }
}

/** The same routine, which draws from the given generator what it would draw from the global one. */
export function* drawingFrom<T, E>(generator: Generator | null, routine: Routine<T, E>): Routine<T, E> {
  if (generator === null) return yield* routine;
  const source = native().givenSource(generator._handle);
  return yield* within((body) => native().drawFrom(source, body), routine);
}
