/** @file Long readings are loops: in place they run through, else in slices between which the event loop turns. */
import { type Routine, Task, turn } from '../control/routine.js';

/** Milliseconds after which the event loop gets its turn. */
const slice = 2;

let turned = 0;

/** The place between two pieces of work of less than a millisecond. */
export const pause = new Task<unknown>(
  () => {},
  () => {
    if (performance.now() - turned < slice) return;
    return turn().then(() => {
      turned = performance.now();
    });
  },
);

/** Calls `body` for the parts [from, to) of 0 … length, each of at most `size`, with pauses between them. */
export function* inBlocks(length: number, size: number, body: (from: number, to: number) => void): Routine<void> {
  for (let from = 0; from < length; from += size) {
    body(from, Math.min(from + size, length));
    yield pause;
  }
}

/** A copy of bytes in memory of its own. */
export function* copyOf(bytes: Uint8Array): Routine<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  yield* inBlocks(bytes.length, 1 << 20, (from, to) => copy.set(bytes.subarray(from, to), from));
  return copy;
}
