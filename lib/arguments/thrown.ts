/** @file What was thrown: an error as a rule, but JavaScript lets anything be thrown. */
import { show } from './messages.js';

/** The message of what was thrown: an error's own, of all else how it shows. */
export function messageOf(thrown: unknown): string {
  const message = read(thrown, 'message');
  return typeof message === 'string' ? message : show(thrown);
}

/** Whether what was thrown has this name, as errors have. */
export function isNamed(thrown: unknown, name: string): boolean {
  return read(thrown, 'name') === name;
}

/** A property of what may have none, or an accessor that throws. */
function read(thrown: unknown, property: 'message' | 'name'): unknown {
  try {
    return (thrown as Partial<Error> | null | undefined)?.[property];
  } catch {
    return undefined;
  }
}

/**
 * Runs a walk through a value that a person has made.
 *
 * @throws RangeError that names the value where the walk found no end, as in a list that holds itself.
 */
export function walked<T>(owner: string, name: string, walk: () => T): T {
  try {
    return walk();
  } catch (error) {
    if (!isOverflow(error)) throw error;
    throw new RangeError(`${owner}: expected ${name} to be nested less deeply, and not in itself`, { cause: error });
  }
}

/** Whether calls were nested until the stack was full. */
export function isOverflow(error: unknown): boolean {
  return messageOf(error).startsWith('Maximum call stack') && error instanceof RangeError;
}

/** A thing that a person's function threw, on its way through code that words all other errors anew. */
export class FromCaller {
  constructor(readonly thrown: unknown) {}
}

/** Calls a person's function, so that what it throws is told from the errors around it. */
export function ofCaller<T>(call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    throw new FromCaller(thrown);
  }
}
