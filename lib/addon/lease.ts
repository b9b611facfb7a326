/** @file Leases: one owner of a path at a time, of whom one that stalls is fenced off. */

import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Signal } from '../control/progress.js';
import { beginToBeat, endToBeat } from './heart.js';
import {
  beatOf,
  type Holder,
  hasEnded,
  holderFileOf,
  lockOf,
  machine,
  placesOf,
  readHolder,
  SILENCE,
} from './holder.js';
import { Lock } from './lock.js';
import { bury, makeFolder, removeDamaged, removeFolder, revoke } from './place.js';

/** The signs of life of an owner in its time of silence. */
const BEATS = 6;
/** Milliseconds between two looks of a process that waits, and as many for each lease that it waits for. */
const LOOK = 200;
const LOOK_OF_MANY = 5;

/** Somebody else has the lease. */
export class HeldError extends Error {
  override name = 'HeldError';
  constructor(
    readonly path: string,
    readonly holder: Holder,
    /** The folder of that lease. */
    readonly place: string,
  ) {
    super(`${path} is held ${HeldError.words(holder)}`);
  }

  /** Since when, and by whom. */
  static words({ since, process, host }: Holder): string {
    return `since ${since} by process ${process} on ${host}`;
  }
}

/** Somebody else has taken the lease over: nothing is written any more. */
export class FencedError extends Error {
  override name = 'FencedError';
}

/**
 * The right to write, which is a folder: what is to be written is made in it and renamed to its place. Who takes over
 * renames the folder first, so that after that no write of the one before comes to its place, wherever it was stopped.
 */
export class Fence {
  constructor(readonly folder: string) {}

  /** @throws FencedError once somebody else has taken over. */
  check(): void {
    if (!fs.existsSync(this.folder)) throw this.lost();
  }

  /** The error of a write: that it is lost, if so, else what the system said. */
  explain(error: unknown): unknown {
    return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT' && !fs.existsSync(this.folder)
      ? this.lost(error)
      : error;
  }

  lost(cause?: unknown): FencedError {
    const owned = path.dirname(path.dirname(this.folder));
    return new FencedError(`${owned}: another process has taken over, since this one was silent; nothing was written`, {
      cause,
    });
  }
}

/** The leases that this thread waits for. */
let awaited = 0;

/** The wait for a lease. */
export interface LeaseOptions {
  /** Milliseconds that its owner may be silent before others take over; 30,000 by default. */
  silence?: number;
  /** Milliseconds to wait for it; Infinity by default. */
  wait?: number;
  /** Its number is greater than this; 0 by default. */
  after?: number;
  signal?: Signal | null;
  /** Hears once who has it, if it is to be waited for. */
  onWait?: (holder: Holder) => void;
}

/**
 * The ownership of a path: a folder beside it, whose name ends in the number of the lease, one more than that before.
 *
 * Who has ended is known by the system's own lock, at once. Who lives and is silent, or is on another machine, is
 * overtaken when nothing has changed for its time of silence; that is counted by who waits, so that no clock of another
 * and no jump of one's own matters. An owner that has been overtaken is fenced off, see {@link Fence}.
 */
export class Lease {
  readonly fence: Fence;
  readonly #owned: string;
  readonly #place: string;
  readonly #lock: Lock;

  private constructor(
    owned: string,
    /** The number of the lease, which grows from owner to owner. */
    readonly number: number,
    place: string,
    token: string,
    lock: Lock,
    silence: number,
    /** Whether the owner before it may still live. */
    readonly tookOver: boolean,
  ) {
    this.#owned = owned;
    this.#place = place;
    this.#lock = lock;
    this.fence = new Fence(path.join(place, token));
    beginToBeat(this.fence.folder, silence / BEATS);
  }

  /**
   * Takes the lease of a path, now or never.
   *
   * @throws HeldError if somebody else has it; the system's error where nothing can be written.
   */
  static take(owned: string, options: LeaseOptions = {}): Lease {
    // Without the time to watch an owner on another machine, the clock has to do.
    return Lease.#take(owned, options, (beat, { silence }, reaches) => {
      return !reaches && Date.now() - Number(BigInt(beat.split(' ')[1]!) / 1_000_000n) > silence;
    });
  }

  static #take(
    owned: string,
    { silence = SILENCE, after = 0 }: LeaseOptions,
    isSilent: (beat: string, holder: Holder, reaches: boolean) => boolean,
  ): Lease {
    makeFolder(path.dirname(owned));
    for (;;) {
      const places = placesOf(owned).map((each) => ({ ...each, holder: readHolder(each.place) }));
      let tookOver = false;
      // Of two who came at once to different places either may have it, so that all are looked at.
      for (const { place, holder } of places.toReversed()) {
        if (holder === null) continue;
        const ended = hasEnded(place, holder);
        if (ended === true) continue;
        const beat = beatOf(place, holder);
        if (beat !== null && !isSilent(beat, holder, ended !== null)) throw new HeldError(owned, holder, place);
        tookOver = true;
      }
      const number = Math.max(places.at(-1)?.number ?? 0, after) + 1;
      const [place, draft, token] = [`${owned}-${number}`, `${owned}.new-${randomUUID()}`, randomUUID()];
      let lock: Lock | null = null;
      try {
        fs.mkdirSync(path.join(draft, token), { recursive: true });
        const since = new Date().toISOString();
        const own = { token, machine: machine(), host: hostname(), process: `${process.pid}`, since, silence };
        fs.writeFileSync(holderFileOf(draft, token), JSON.stringify(own satisfies Holder));
        lock = Lock.at(lockOf(draft, token));
        fs.renameSync(draft, place);
        lock.moved(lockOf(draft, token), lockOf(place, token));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        lock?.leave(lockOf(draft, token));
        const isGone = code === 'ENOENT' && fs.existsSync(path.dirname(owned));
        removeFolder(draft);
        // Another was faster.
        if (code === 'ENOTEMPTY' || code === 'EEXIST' || isGone) continue;
        throw error;
      }
      const known = new Set([token, undefined, ...places.map(({ holder }) => holder?.token)]);
      const isAlone = placesOf(owned).every((each) => known.has(readHolder(each.place)?.token));
      const isWhole = [path.join(place, token), lockOf(place, token), holderFileOf(place, token)].every((file) =>
        fs.existsSync(file),
      );
      if (!isAlone || !isWhole) {
        // Somebody has come to another place in the meantime and may have seen nobody, or has buried the draft.
        removeFolder(revoke(owned, place, token));
        lock.leave(lockOf(place, token));
        continue;
      }
      for (const { place, holder } of places) {
        if (holder) removeFolder(revoke(owned, place, holder.token));
        else removeDamaged(owned, place);
      }
      bury(owned);
      return new Lease(owned, number, place, token, lock, silence, tookOver);
    }
  }

  /**
   * Takes the lease of a path as soon as it is free, or its owner has been silent for too long.
   *
   * @throws HeldError when the time to wait is over, the signal's reason, and what {@link take} throws.
   */
  static async acquire(owned: string, options: LeaseOptions = {}): Promise<Lease> {
    const { wait = Number.POSITIVE_INFINITY, signal, onWait } = options;
    let [waited, unchanged, silent] = [0, 0, null as string | null];
    for (let seen: string | null = null, isFirst = true; ; isFirst = false) {
      signal?.throwIfAborted();
      let held: HeldError;
      try {
        return Lease.#take(owned, options, (beat) => beat === silent);
      } catch (error) {
        if (!(error instanceof HeldError) || waited >= wait) throw error;
        held = error;
      }
      const { holder, place } = held;
      if (isFirst) onWait?.(holder);
      const silence = holder.silence;
      awaited++;
      const pause = Math.max(Math.min(LOOK, silence / BEATS), LOOK_OF_MANY * awaited);
      const look = Math.min(pause, wait - waited);
      await sleep(look, undefined, signal ? { signal } : {})
        .catch(() => signal?.throwIfAborted())
        .finally(() => awaited--);
      waited += look;
      const beat = beatOf(place, holder);
      // Looks count rather than time, so that time in which nobody looked does not.
      unchanged = beat !== null && beat === seen ? unchanged + Math.min(look, silence / BEATS) : 0;
      seen = beat;
      silent = unchanged >= silence ? beat : null;
    }
  }

  /** Gives the lease back; nothing if it was lost. */
  release(): void {
    removeFolder(this.#giveBack());
  }

  /** The same, where the event loop does not wait for the disk. */
  async releaseLater(): Promise<void> {
    const folder = this.#giveBack();
    if (folder !== null) await fs.promises.rm(folder, { recursive: true, force: true }).catch(() => {});
  }

  #giveBack(): string | null {
    endToBeat(this.fence.folder);
    const token = path.basename(this.fence.folder);
    const folder = revoke(this.#owned, this.#place, token);
    this.#lock.leave(lockOf(this.#place, token));
    return folder;
  }
}

/** Runs `work` while nobody else has the lease of a path. `onWait` hears of the process that has it, if one has. */
export async function withLease<T>(owned: string, work: () => Promise<T>, onWait?: (pid: string) => void): Promise<T> {
  const lease = await Lease.acquire(owned, { onWait: (holder) => onWait?.(holder.process) });
  try {
    return await work();
  } finally {
    lease.release();
  }
}
