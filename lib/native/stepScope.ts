/** @file The talk between a training step and the losses inside of it. */
import type { ReplicasHandle } from '../addon/binding.js';
import type { Signal } from '../control/progress.js';

/** A number that is infinite or not a number, where a training step must not meet one. */
export class NonFinite extends RangeError {
  constructor(
    /** The term it was found in: `the loss`, `the energies of the data`, `the gradient of net.0.weight`. */
    readonly term: string,
    readonly value: number,
  ) {
    super(`expected ${term} to be finite, got ${value}`);
  }
}

/** A training step under way. */
export interface StepScope {
  /** Whether what losses are made of must be finite. */
  readonly checked: boolean;
  /** Whether somebody looks on: what is cheap to measure is, such as the norm of the gradients. */
  readonly isWatched: boolean;
  /** Ends the step. */
  readonly signal: Signal | null;
  /** Where the jobs of the step stand in the queue for threads. */
  readonly priority: number;
  readonly turn: number;
  /** The processes that average their gradients in it. */
  readonly replicas: ReplicasHandle | null;
  /** Functions that take back the changes of the step so far, in the order in which those were made. */
  readonly undo: (() => void)[];
}

let current: StepScope | null = null;

/** The step that this code runs in, if any. */
export const stepScope = (): StepScope | null => current;

/** The way in which the jobs of a step run: in its place in the queue, until they have stopped where it is ended. */
export function placeOf(scope: StepScope | null) {
  if (!scope) return {};
  const { signal, priority, turn } = scope;
  return { signal, priority, turn, waits: true };
}

/** Runs `body`, up to its first promise, as part of a step. */
export function inStep<T>(scope: StepScope, body: () => T): T {
  const outer = current;
  current = scope;
  try {
    return body();
  } finally {
    current = outer;
  }
}

/** Takes back what a step has done, the latest first. */
export function takeBack({ undo }: StepScope): void {
  for (const each of undo.splice(0).reverse()) each();
}
