/** @file A loop that is written once and runs in place or step by step between turns of the event loop. */

/** A part of a loop that may take long: how it runs in place, and how it runs off the event loop. */
export class Part<T = unknown> {
  constructor(
    readonly sync: () => T,
    readonly async: () => T | Promise<T> = sync,
  ) {}
}

/** A loop: it gives its parts to whoever runs it, and events of type E to whoever listens. */
export type Loop<T, E = never> = Generator<Part | E, T, any>;

/** Runs one part of a loop; its result is that of the part. */
export function* part<T>(sync: () => T, async?: () => T | Promise<T>): Generator<Part<T>, T, any> {
  return yield new Part(sync, async);
}

/**
 * The same loop, of which every part, and what lies between them, runs inside of `context`. Of a part that is a promise
 * that is its start: a job takes the modes that it begins in along.
 */
export function* within<T, E = never>(context: <R>(body: () => R) => R, loop: Loop<T, E>): Loop<T, E> {
  try {
    return yield* inside(context, loop);
  } finally {
    context(() => loop.return(undefined as never));
  }
}

function* inside<T, E>(context: <R>(body: () => R) => R, loop: Loop<T, E>): Loop<T, E> {
  let next = context(() => loop.next());
  while (!next.done) {
    if (!(next.value instanceof Part)) {
      yield next.value;
      next = context(() => loop.next());
      continue;
    }
    const { sync, async } = next.value;
    let result: unknown;
    try {
      const begin = () => {
        let begun: unknown;
        context(() => {
          begun = async();
        });
        return begun;
      };
      result = yield new Part(() => context(sync), begin);
    } catch (error) {
      next = context(() => loop.throw(error));
      continue;
    }
    next = context(() => loop.next(result));
  }
  return next.value;
}

/** Runs a loop to its end, in place. */
export function runInPlace<T>(loop: Loop<T, unknown>): T {
  let next = loop.next();
  while (!next.done) {
    if (!(next.value instanceof Part)) {
      next = loop.next();
      continue;
    }
    let result: unknown;
    try {
      result = next.value.sync();
      if (result instanceof Promise) {
        result.catch(() => {});
        throw new TypeError('expected a function that returns no promise here; fit waits for promises');
      }
    } catch (error) {
      next = loop.throw(error);
      continue;
    }
    next = loop.next(result);
  }
  return next.value;
}

/** Runs a loop off the event loop, event by event. */
export async function* runInTurns<T, E>(loop: Loop<T, E>): AsyncGenerator<E, T> {
  try {
    let next = loop.next();
    while (!next.done) {
      if (!(next.value instanceof Part)) {
        yield next.value;
        next = loop.next();
        continue;
      }
      let result: unknown;
      try {
        result = await next.value.async();
      } catch (error) {
        next = loop.throw(error);
        continue;
      }
      next = loop.next(result);
    }
    return next.value;
  } finally {
    loop.return(undefined as never);
  }
}

/** Runs a loop off the event loop, to its end. */
export async function runToEnd<T>(loop: Loop<T, unknown>): Promise<T> {
  const run = runInTurns(loop);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value as T;
  }
}

/** Lets the event loop turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
