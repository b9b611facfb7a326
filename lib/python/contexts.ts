/** @file Context managers: objects with `__enter__` and `__exit__`, generators of `@contextmanager`, and what has `close`. */

/** A context that has been entered. */
export interface Entered<T = any> {
  /** The value that `with … as value` names. */
  value: T;
  /** Leaves it for an error, which is raised again unless the context takes it. */
  fail(error: unknown): void;
  /** Leaves it, where it has not been left for an error. */
  exit(): void;
}

/** The kind of what a context gives: of one whose kind is not known, any. */
type Given<C> = 0 extends 1 & C
  ? any
  : C extends { __enter__(): infer T }
    ? T
    : C extends Iterator<infer T>
      ? T
      : C extends { close(): unknown }
        ? C
        : any;

/**
 * Enters a context, as `with` does: leave it by `fail` in `catch` and by `exit` in `finally`.
 *
 * @throws TypeError for a value that is no context.
 * @example
 * import { enter } from 'torchebm/python';
 * function* section(name: string) {
 *   console.log('begin', name);
 *   yield name.length;
 *   console.log('end', name);
 * }
 * const context = enter(section('a'));
 * try {
 *   console.log(context.value); // 1
 * } catch (error) {
 *   context.fail(error);
 * } finally {
 *   context.exit();
 * }
 */
export function enter<C>(of: C): Entered<Given<C>> {
  const { value, leave } = manager(of);
  let left = false;
  return {
    value,
    fail(error) {
      left = true;
      if (!leave(error, true)) throw error;
    },
    exit() {
      if (!left) leave(null, false);
      left = true;
    },
  };
}

/**
 * Several contexts that are left together, the last one first, as `contextlib.ExitStack`.
 *
 * @example
 * import { ExitStack } from 'torchebm/python';
 * const stack = new ExitStack();
 * stack.callback(() => console.log('left'));
 * stack.close(); // left
 */
export class ExitStack {
  readonly #left: ((error: unknown, failed: boolean) => boolean)[] = [];

  /** Enters a context, which gives its value. */
  enterContext(of: any): any {
    const { value, leave } = manager(of);
    this.#left.push(leave);
    return value;
  }

  /** A function that is called when the contexts are left. */
  callback<F extends (...args: any[]) => any>(f: F, ...args: Parameters<F>): F {
    this.#left.push(() => {
      f(...args);
      return false;
    });
    return f;
  }

  /** Leaves all contexts. */
  close(): void {
    this.__exit__(null, null);
  }

  __enter__(): this {
    return this;
  }

  __exit__(_kind: unknown, given: unknown, _trace: unknown = null): boolean {
    const failed = given !== null;
    let [error, isOpen] = [given, failed];
    while (this.#left.length > 0) {
      try {
        if (this.#left.pop()!(error, isOpen)) isOpen = false;
      } catch (other) {
        [error, isOpen] = [other, true];
      }
    }
    if (isOpen && error !== given) throw error;
    return failed && !isOpen;
  }
}

/**
 * A context that does nothing, and gives what it is made with, as `contextlib.nullcontext`.
 *
 * @example
 * import { enter, nullcontext } from 'torchebm/python';
 * console.log(enter(nullcontext(3)).value); // 3
 */
export const nullcontext = <T = null>(
  value: T = null as T,
): { __enter__(): T; __exit__(...error: unknown[]): void } => ({
  __enter__: () => value,
  __exit__: () => undefined,
});

/** The value that a context gives, and how it is left: `true` takes the error. */
function manager(of: any): { value: any; leave: (error: unknown, failed: boolean) => boolean } {
  if (typeof of?.__enter__ === 'function') {
    return {
      value: of.__enter__(),
      leave: (error, failed) => Boolean(of.__exit__(failed ? (error as any)?.constructor : null, error, null)),
    };
  }
  if (typeof of?.next === 'function' && typeof of.throw === 'function') {
    const { value } = of.next();
    return {
      value,
      leave(error, failed) {
        const { done } = failed ? of.throw(error) : of.next();
        if (!done) throw new Error('enter: expected the generator to give one value, got another');
        return true;
      },
    };
  }
  if (typeof of?.close === 'function') {
    return {
      value: of,
      leave() {
        of.close();
        return false;
      },
    };
  }
  throw new TypeError(`enter: expected a context manager, got ${String(of)}`);
}
