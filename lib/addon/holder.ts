/** @file Holders of leases, as others find them: what they have written, whether they live, and their signs of life. */
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import * as path from 'node:path';
import { lockFile } from './load.js';

/** Milliseconds that an owner may be silent, unless it says so itself. */
export const SILENCE = 30_000;

/** The owner of a lease, as it has written down itself. */
export interface Holder {
  token: string;
  machine: string;
  host: string;
  process: string;
  since: string;
  /** Milliseconds that it may be silent. */
  silence: number;
}

/** Tells this machine, since it was started, from others. */
export function machine(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

/** The places of a lease, by their numbers, the lowest first. */
export function placesOf(owned: string): { number: number; place: string }[] {
  const prefix = `${path.basename(owned)}-`;
  return (
    fs
      .readdirSync(path.dirname(owned))
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .map((name) => ({ number: Number(name.slice(prefix.length)), place: path.join(path.dirname(owned), name) }))
      // One that has none after it was given by nobody.
      .filter(({ number }) => Number.isSafeInteger(number + 1))
      .sort((a, b) => a.number - b.number)
  );
}

/** The file of an owner's place that is locked as long as the owner lives; its path is that of no other. */
export const lockOf = (place: string, token: string) => path.join(place, `${token}.lock`);

/** The file in which an owner has written down itself. */
export const holderFileOf = (place: string, token: string) => path.join(place, `${token}.json`);

/** The owner of a place; null where none can be told, of a place that is gone or damaged. */
export function readHolder(place: string): Holder | null {
  try {
    const token = tokenAmong(fs.readdirSync(place));
    return token === undefined ? null : holderOf(token, fs.readFileSync(holderFileOf(place, token), 'utf8'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code!)) return null;
    // A process without a file left, say, knows nothing of who has the lease.
    throw error;
  }
}

const tokenAmong = (names: string[]) => names.find((name) => /^[\w-]+\.json$/.test(name))?.slice(0, -'.json'.length);

function holderOf(token: string, text: string): Holder | null {
  let holder: Partial<Holder> | null = null;
  try {
    holder = JSON.parse(text);
  } catch {}
  return holder?.token === token && (holder.silence ?? 0) > 0 ? (holder as Holder) : null;
}

/** The sign of life of an owner: it changes as long as that lives. */
export function beatOf(place: string, holder: Holder): string | null {
  try {
    const { ino, mtimeNs } = fs.statSync(path.join(place, holder.token), { bigint: true });
    return `${ino} ${mtimeNs}`;
  } catch {
    return null;
  }
}

/** Whether an owner has ended, however that came: the system lifts the lock of its file with the process. */
export function hasEnded(place: string, holder: Holder): boolean | null {
  let fd: number;
  try {
    fd = fs.openSync(lockOf(place, holder.token), 'r+');
  } catch {
    return null;
  }
  try {
    const locked = lockFile(fd);
    // Locks of files do not reach other machines.
    return locked === null || holder.machine !== machine() ? null : locked;
  } finally {
    fs.closeSync(fd);
  }
}

/** The owner of a path as whoever passes by sees it. */
export interface Sighting {
  /** The folder of its lease. */
  place: string;
  /** Whether its process lives; null where that cannot be seen, as on another machine. */
  lives: boolean | null;
  /** A text that changes as long as it lives, and how long it may stay the same, in milliseconds. */
  beat: string | null;
  silence: number;
}

/** Looks for the owner of a path; null if there is none. One that has ended, whose place is `ended`, is left alone. */
export async function seekOwner(owned: string, ended: string | null): Promise<Sighting | null> {
  try {
    const prefix = `${path.basename(owned)}-`;
    const names = (await fs.promises.readdir(path.dirname(owned))).filter((name) => name.startsWith(prefix));
    const numbers = names.map((name) => Number(name.slice(prefix.length))).filter(Number.isSafeInteger);
    const place = `${owned}-${Math.max(...numbers)}`;
    if (numbers.length === 0 || place === ended) return null;
    const token = tokenAmong(await fs.promises.readdir(place));
    if (token === undefined) return null;
    const holder = holderOf(token, await fs.promises.readFile(holderFileOf(place, token), 'utf8'));
    if (holder === null) return null;
    const hasEnd = hasEnded(place, holder);
    return {
      place,
      lives: hasEnd === null ? null : !hasEnd,
      beat: beatOf(place, holder),
      silence: holder.silence,
    };
  } catch {
    return null;
  }
}
