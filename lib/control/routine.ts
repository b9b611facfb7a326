/** @file A loop that is written once and runs in place or step by step between turns of the event loop. */
import { type Signal, unlessAborted } from './progress.js';

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

/** Runs a part off the event loop, and the loop up to the next. */
async function advance<T, E>(loop: Loop<T, E>, { async }: Part): Promise<IteratorResult<Part | E, T>> {
  let result: unknown;
  try {
    result = await async();
  } catch (error) {
    return loop.throw(error);
  }
  return loop.next(result);
}

/**
 * Runs a loop off the event loop, event by event. Once `left` is aborted nobody waits for it any more: it goes on to its
 * end by itself, and what it fails with then is a warning.
 */
export async function* runInTurns<T, E>(loop: Loop<T, E>, left: Signal | null = null): AsyncGenerator<E, T> {
  let running: Promise<IteratorResult<Part | E, T>> | null = null;
  try {
    let next = loop.next();
    while (!next.done) {
      if (next.value instanceof Part) {
        running = advance(loop, next.value);
        next = await unlessAborted(left, running);
        running = null;
      } else {
        yield next.value;
        next = loop.next();
      }
    }
    return next.value;
  } finally {
    if (running && left?.aborted) void finish(loop, running, left.reason);
    else loop.return(undefined as never);
  }
}

async function finish<T, E>(loop: Loop<T, E>, running: Promise<IteratorResult<Part | E, T>>, reason: unknown) {
  try {
    let next = await running;
    while (!next.done) next = next.value instanceof Part ? await advance(loop, next.value) : loop.next();
  } catch (error) {
    if (error !== reason) process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** Runs a loop off the event loop, to its end; see {@link runInTurns}. */
export async function runToEnd<T>(loop: Loop<T, unknown>, left: Signal | null = null): Promise<T> {
  const run = runInTurns(loop, left);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value as T;
  }
}

/** Lets the event loop turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
