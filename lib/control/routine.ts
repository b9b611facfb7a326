/** @file Routines: code that is written once and runs in place, or task by task between turns of the event loop. */
import { type Signal, unlessAborted } from './progress.js';

/** A part of a routine that may take long: how it runs in place, and how it runs off the event loop. */
export class Task<T = unknown> {
  constructor(
    readonly sync: () => T,
    readonly async: () => T | Promise<T> = sync,
  ) {}
}

/** A routine gives its tasks to whoever runs it, and events of type E to whoever listens. */
export type Routine<T, E = never> = Generator<Task | E, T, any>;

/** Runs one task of a routine; its result is that of the task. */
export function* task<T>(sync: () => T, async?: () => T | Promise<T>): Generator<Task<T>, T, any> {
  return yield new Task(sync, async);
}

/**
 * The same routine, of which every task, and what lies between them, runs inside of `context`. Of a task with a promise
 * only its start does: a job takes the modes that it begins in along.
 */
export function* within<T, E = never>(context: <R>(body: () => R) => R, routine: Routine<T, E>): Routine<T, E> {
  try {
    return yield* inside(context, routine);
  } finally {
    context(() => routine.return(undefined as never));
  }
}

function* inside<T, E>(context: <R>(body: () => R) => R, routine: Routine<T, E>): Routine<T, E> {
  let next = context(() => routine.next());
  while (!next.done) {
    if (!(next.value instanceof Task)) {
      yield next.value;
      next = context(() => routine.next());
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
      result = yield new Task(() => context(sync), begin);
    } catch (error) {
      next = context(() => routine.throw(error));
      continue;
    }
    next = context(() => routine.next(result));
  }
  return next.value;
}

/** Runs a routine to its end, in place. */
export function runInPlace<T>(routine: Routine<T, unknown>): T {
  let next = routine.next();
  while (!next.done) {
    if (!(next.value instanceof Task)) {
      next = routine.next();
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
      next = routine.throw(error);
      continue;
    }
    next = routine.next(result);
  }
  return next.value;
}

/** Runs a task off the event loop, and the routine up to the next. */
async function advance<T, E>(routine: Routine<T, E>, { async }: Task): Promise<IteratorResult<Task | E, T>> {
  let result: unknown;
  try {
    result = await async();
  } catch (error) {
    return routine.throw(error);
  }
  return routine.next(result);
}

/**
 * Runs a routine off the event loop, event by event. Once `left` is aborted nobody waits for it any more: it goes on to its
 * end by itself, and what it fails with then is a warning.
 */
export async function* runInTurns<T, E>(routine: Routine<T, E>, left: Signal | null = null): AsyncGenerator<E, T> {
  let running: Promise<IteratorResult<Task | E, T>> | null = null;
  try {
    let next = routine.next();
    while (!next.done) {
      if (next.value instanceof Task) {
        running = advance(routine, next.value);
        next = await unlessAborted(left, running);
        running = null;
      } else {
        yield next.value;
        next = routine.next();
      }
    }
    return next.value;
  } finally {
    if (running && left?.aborted) void finish(routine, running, left.reason);
    else routine.return(undefined as never);
  }
}

async function finish<T, E>(routine: Routine<T, E>, running: Promise<IteratorResult<Task | E, T>>, reason: unknown) {
  try {
    let next = await running;
    while (!next.done) next = next.value instanceof Task ? await advance(routine, next.value) : routine.next();
  } catch (error) {
    if (error !== reason) process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** Runs a routine off the event loop, to its end; see {@link runInTurns}. */
export async function runToEnd<T>(routine: Routine<T, unknown>, left: Signal | null = null): Promise<T> {
  const run = runInTurns(routine, left);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value as T;
  }
}

/** Lets the event loop turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
