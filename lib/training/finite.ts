/** @file What keeps numbers that became infinite or NaN out of checkpoints. */

import { warnOnce } from '../arguments/warning.js';
import { nonFiniteIn } from './nonFinite.js';

/**
 * The numbers that a checkpoint must not hold: those that are not finite, where they were when the training began.
 *
 * Some tensors are made with infinities, such as masks; those are let through.
 */
export class FiniteGuard {
  readonly #given: Set<string>;

  constructor(state: unknown) {
    this.#given = new Set(nonFiniteIn(state).keys());
  }

  /** The first such number, as text; null if there is none. */
  flaw(state: unknown): string | null {
    for (const [path, value] of nonFiniteIn(state)) if (!this.#given.has(path)) return `${value} in ${path}`;
    return null;
  }
}

/** The trained parts of a trainer's state. */
export function trained({ model, loss, optimizer, ema, gradients }: Record<string, unknown>): object {
  return { model, loss, optimizer, ema, gradients };
}

/** Says once for each training that a checkpoint is left out. */
export function warnOfFlaw(owner: string, folder: string, flaw: string): void {
  warnOnce(
    `${owner}:${folder}:nonFinite`,
    `${owner}: no more checkpoints are written to ${folder}, since there is ${flaw}; the last good one stays`,
  );
}
