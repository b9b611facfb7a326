import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder on another machine (a shared folder, a container) is taken for dead when it has not touched its lock. */
const SILENCE_MS = 60_000;

/** Tells one life of a process from a later process with the same number. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isDead(lock: string, text: string): boolean {
  const silent = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > SILENCE_MS;
  const [host, pid, start] = text.split(' ');
  if (start === undefined) return silent; // cut off while it was written
  return host === hostname() ? startOf(Number(pid)) !== start : silent;
}

/** Removes a dead holder's lock; whoever renames it first has removed it, and a living lock is put back. */
function bury(lock: string, text: string): void {
  const grave = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, grave);
    if (readFileSync(grave, 'utf8') !== text) linkSync(grave, lock);
  } catch {
    // another process was faster
  } finally {
    rmSync(grave, { force: true });
  }
}

function read(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Runs `work` while no other process holds the lock file, which a process that was killed does not keep.
 *
 * @param onWait called once, with the holder's process id, when another process holds the lock.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>, onWait?: (pid: string) => void): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  const mine = `${hostname()} ${process.pid} ${startOf(process.pid)} `;
  for (let waits = 0; ; waits++) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const theirs = read(lock);
    if (theirs === undefined) continue;
    if (isDead(lock, theirs)) {
      bury(lock, theirs);
      continue;
    }
    if (waits === 0) onWait?.(theirs.split(' ')[1] ?? '?');
    await sleep(200);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimesSync(lock, now, now);
  }, SILENCE_MS / 10).unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(lock, { force: true });
  }
}
