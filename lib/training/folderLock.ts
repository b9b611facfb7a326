/** @file One training at a time in a folder of checkpoints. */
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import * as path from 'node:path';
import { lockFile } from '../addon/load.js';

const BEAT_MS = 5_000;
/** A holder on another machine is taken for dead when it has not touched its lock for so long. */
const SILENCE_MS = 30_000;

/** Tells this machine, since it was started, from others. */
function machine(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

function identify(file: string | number): string | null {
  try {
    const { dev, ino } = typeof file === 'number' ? fs.fstatSync(file) : fs.statSync(file);
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/**
 * The lock of a folder, which is the system's own on an open file: the system lifts it with the process's end, however
 * that comes, so that nothing is left behind and no number of a process needs to be trusted. Where the system's locks
 * do not reach, on another machine that shares the folder, the file is touched every 5 seconds.
 */
export class FolderLock {
  readonly #file: string;
  readonly #fd: number;
  readonly #timer: NodeJS.Timeout;
  #beaten = 0;

  private constructor(file: string, fd: number) {
    this.#file = file;
    this.#fd = fd;
    this.beat();
    this.#timer = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  /**
   * Takes the lock of a folder, which is made if need be.
   *
   * @throws Error if another training has it.
   */
  static take(owner: string, folder: string): FolderLock {
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, '.lock');
    for (;;) {
      const fd = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o666);
      try {
        const locked = lockFile(fd);
        const holder = JSON.parse(fs.readFileSync(fd, 'utf8') || 'null') as Record<string, string> | null;
        const fresh = Date.now() - fs.fstatSync(fd).mtimeMs < SILENCE_MS;
        const reaches = locked !== null && holder?.machine === machine();
        if (locked === false || (holder && !reaches && fresh)) throw refusal(owner, folder, holder);
        // The one before may have removed the file between the opening and the lock.
        if (identify(fd) !== identify(file)) {
          fs.closeSync(fd);
          continue;
        }
        const since = new Date().toISOString();
        fs.ftruncateSync(fd, 0);
        fs.writeSync(fd, JSON.stringify({ machine: machine(), host: hostname(), process: `${process.pid}`, since }), 0);
        return new FolderLock(file, fd);
      } catch (error) {
        fs.closeSync(fd);
        throw error;
      }
    }
  }

  /** Shows that the holder lives, at most every 5 seconds. */
  beat(): void {
    const now = Date.now();
    if (now - this.#beaten < BEAT_MS / 2) return;
    this.#beaten = now;
    fs.futimesSync(this.#fd, now / 1000, now / 1000);
  }

  /** Gives the lock back. */
  release(): void {
    clearInterval(this.#timer);
    // While it is held, so that it is not another's that is removed.
    if (identify(this.#fd) === identify(this.#file)) fs.rmSync(this.#file, { force: true });
    fs.closeSync(this.#fd);
  }
}

function refusal(owner: string, folder: string, holder: Record<string, string> | null): Error {
  const who = holder ? `since ${holder.since} by process ${holder.process} on ${holder.host}` : 'by another training';
  return new Error(
    `${owner}: expected checkpointDir to be of no other training under way, got ${folder}, which is held ${who}`,
  );
}
