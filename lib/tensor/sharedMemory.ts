/** @file Memory of JavaScript that a tensor shares: which it may be, and that it stays where it is. */
import { markAsUntransferable } from 'node:worker_threads';
import { tagOf } from '../arguments/messages.js';

/** The methods of an ArrayBuffer that give its memory to another one. */
const LEAVING = ['transfer', 'transferToFixedLength', 'transferToImmutable'];

function refuse(): never {
  throw new TypeError(
    'ArrayBuffer: expected no transfer of memory that a tensor shares (torch.frombuffer, torch.asTensor); ' +
      'transfer a copy, buffer.slice(0), or give the tensor one: torch.tensor(array)',
  );
}

/**
 * Keeps the memory of a buffer in its place, for a tensor knows only its address: it can be neither resized nor given
 * away from now on.
 *
 * @throws RangeError for memory that can be resized, which would leave the tensor with addresses that are no more.
 */
export function pin(owner: string, name: string, buffer: ArrayBufferLike): void {
  const { resizable, growable } = buffer as { resizable?: boolean; growable?: boolean };
  const leaving = LEAVING.filter((method) => method in buffer);
  const isFrozen = leaving.length > 0 && !Object.isExtensible(buffer);
  if (resizable || growable || isFrozen) {
    const kind = isFrozen ? 'a frozen buffer, which may be transferred' : 'a buffer that can be resized';
    const cure = 'torch.tensor takes a copy of a typed array, buffer.slice(0) is one of a buffer';
    throw new RangeError(`${owner}: expected ${name} to be memory that stays in its place, got ${kind}: ${cure}`);
  }
  if (tagOf.call(buffer) !== '[object ArrayBuffer]') return; // memory that threads share cannot leave
  markAsUntransferable(buffer);
  // The mark holds for messages alone; these move memory within a thread.
  for (const method of leaving) Object.defineProperty(buffer, method, { value: refuse, configurable: true });
}
