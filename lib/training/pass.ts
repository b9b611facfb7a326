/** @file A pass over the batches of a training, which one fit may leave between two steps and the next go on with. */

import { iteratorOf, kindError } from '../arguments/options.js';
import { DataLoader } from '../data/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { Batches } from './fit.js';
import type { Position } from './position.js';

/** Whether batches may be drawn from the global generator. */
export function drawsGlobally(loader: Batches): boolean {
  return !Array.isArray(loader) && (loader as { _drawsGlobally?: boolean })._drawsGlobally !== false;
}

/** Batches in a pass, if known. */
export function lengthOf(loader: Batches): number | undefined {
  return loader instanceof DataLoader ? loader._length : loader.length;
}

/** Where a training has ended. */
export interface End {
  /** The batches it was given. */
  loader: Batches;
  /** The processes that shared them. */
  size: number;
  position: Position;
  /** The pass that it has left before its end. */
  pass: Pass | null;
  /** Its last checkpoint. */
  file: string | null;
}

/** A pass over batches, which begins when its first one is asked for. */
export class Pass {
  #batches: Iterator<unknown> | null = null;
  #next: IteratorResult<unknown> | null = null;

  constructor(
    private readonly owner: string,
    readonly loader: Batches,
    /** Batches to pass over first, of a loader that does not tell where it is. */
    private behind = 0,
    /** The global generator before the first batch, where such a loader may draw from it. */
    public start: Tensor | null = null,
  ) {}

  next(): IteratorResult<unknown> {
    this.#batches ??= this.#begin();
    const next = this.#next ?? this.#batches.next();
    this.#next = null;
    if (typeof next === 'object' && next !== null) return next;
    throw kindError(this.owner, "what next() of the loader's iterator gives", 'an object { value, done }', next);
  }

  /** Whether these are all batches; one that comes beyond the loader's length is the next one. */
  endsAfter(batches: number): boolean {
    if (batches === 0 || lengthOf(this.loader) !== batches) return false;
    this.#next = this.next();
    return this.#next.done === true;
  }

  #begin(): Iterator<unknown> {
    const { owner, loader, behind, start } = this;
    const now = !loader.stateDict && drawsGlobally(loader) ? torch.getRngState() : null;
    if (behind > 0 && now && start) torch.setRngState(start);
    else this.start = now;
    const batches = iteratorOf(owner, 'loader', loader);
    for (let i = 0; i < behind; i++) {
      if (!batches.next().done) continue;
      throw new RangeError(`${owner}: cannot go on after batch ${behind} of a loader that gives ${i} now`);
    }
    if (behind > 0 && now) torch.setRngState(now);
    return batches;
  }

  /** Ends it. */
  close(): void {
    this.#batches?.return?.();
  }
}
