import fs from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { bytesOf, fileName, only, show } from '../arguments/options.js';
import { type Routine, runInPlace, runToEnd, task } from '../control/routine.js';
import { pause } from './slices.js';

let counter = 0;

/** A name in a folder of the same file system (else a rename is a copy), unique within and between processes. */
function temporaryName(file: string, folder: string): string {
  return `${folder}/.${path.basename(file)}.${process.pid}-${++counter}.tmp`;
}

const reasons: Partial<Record<string, string>> = {
  EACCES: 'it is not yours to write',
  EPERM: 'it is not yours to write',
  EROFS: 'its disk can only be read',
  EISDIR: 'it is a folder',
  ENOTEMPTY: 'it is a folder',
  EEXIST: 'a part of its path is a file',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'no file can be made there',
  ELOOP: 'its links go round in a circle',
  ENXIO: 'nobody reads there',
  EPIPE: 'nobody reads there any more',
  ENOSPC: 'its disk is full',
};

/** The system's error, told of the file that was asked for: the one beside it says nothing to a reader. @internal */
export function unwritable(file: string, cause: unknown): unknown {
  const { code, errno, syscall, message } = cause as NodeJS.ErrnoException;
  if (code === undefined) return cause;
  const reason = reasons[code] ?? message.split(',')[0]!;
  const error = new Error(`cannot write ${show(file)}: ${reason} (${code})`, { cause });
  return Object.assign(error, { code, errno, syscall, path: file });
}

/** The most files that are written at once: a process that writes thousands must not have all of them open. */
const AT_ONCE = 32;
let writing = 0;
const waiting: (() => void)[] = [];

/** Does a work as soon as fewer than {@link AT_ONCE} are under way, one after another. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (writing < AT_ONCE) writing++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else writing--;
  }
}

/** Contents of a file: bytes, parts of them that follow each other, or text, which is UTF-8. */
export type Contents = Uint8Array | readonly Uint8Array[] | string;

type Call = 'stat' | 'readlink' | 'realpath' | 'mkdir' | 'open' | 'fchown' | 'fchmod' | 'writeFile' | 'fsync' | 'close';

/** A call of the file system, in place or on Node's pool of threads. */
function* call(name: Call | 'rename' | 'rm', ...args: unknown[]): Routine<any> {
  const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  return yield* task(
    () => calls[`${name}Sync`]!(...args),
    () => (promisify(calls[name]!) as (...args: unknown[]) => Promise<unknown>)(...args),
  );
}

/** The file under a name, its links followed; null for none. */
function* there(file: string): Routine<fs.Stats | null> {
  try {
    return yield* call('stat', file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * The name at the end of a chain of links, where there may be no file yet. Names of open files, such as `/dev/stdout` leads
 * to, are not followed: they stand for the file that is open, whatever its name is now.
 */
function* linked(name: string): Routine<string> {
  let file = name;
  for (let links = 0; links <= MOST_LINKS; links++) {
    try {
      // Link by link: '..' is the parent of the folder that a link before it leads to.
      const folder = yield* call('realpath', path.dirname(file));
      file = path.join(folder, path.basename(file));
      if (folder.startsWith('/proc/')) return file;
      const to: string = yield* call('readlink', file);
      file = path.isAbsolute(to) ? to : `${folder}/${to}`;
    } catch (error) {
      if (['EINVAL', 'ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return file;
      throw error;
    }
  }
  throw Object.assign(new Error('ELOOP: too many links'), { code: 'ELOOP' });
}

/**
 * Whether bytes are written into what lies under a name: a device, a pipe, or the open file that `/dev/stdout` stands for,
 * which others hold. A file of its own name is replaced.
 */
const takesBytes = (file: string, was: fs.Stats | null) =>
  was !== null && !was.isDirectory() && (!was.isFile() || file.startsWith('/proc/'));

const BLOCK = 1 << 20;

/** The same bytes in parts of about {@link BLOCK}, of which each is one call. */
function* blocksOf(contents: Contents): Generator<Uint8Array> {
  if (typeof contents === 'string') {
    for (let from = 0; from < contents.length; ) {
      let to = Math.min(from + BLOCK, contents.length);
      const last = contents.charCodeAt(to - 1);
      if (to < contents.length && last >= 0xd800 && last < 0xdc00) to--; // the first half of a pair
      yield Buffer.from(contents.slice(from, to));
      from = to;
    }
    return;
  }
  let [few, size]: [Uint8Array[], number] = [[], 0];
  for (const part of contents instanceof Uint8Array ? [contents] : contents) {
    if (size + part.length > BLOCK && size > 0) {
      yield Buffer.concat(few);
      [few, size] = [[], 0];
    }
    if (part.length >= BLOCK) {
      yield part;
      continue;
    }
    few.push(part);
    size += part.length;
  }
  if (size > 0) yield Buffer.concat(few);
}

/** Does a work with an open file, and closes it. */
function* withFile(file: string, flags: string, mode: number, work: (fd: number) => Routine<void>): Routine<void> {
  const fd: number = yield* call('open', file, flags, mode);
  try {
    yield* work(fd);
  } finally {
    yield* call('close', fd);
  }
}

function* writeInto(fd: number, contents: Contents): Routine<void> {
  for (const block of blocksOf(contents)) {
    yield* call('writeFile', fd, block);
    yield pause;
  }
}

/** Gives a new file the owner and the rights of the one whose place it takes, as far as user and disk allow it. */
function* likeness(fd: number, was: fs.Stats): Routine<void> {
  for (const [name, ...values] of [
    ['fchown', was.uid, was.gid],
    ['fchmod', was.mode & 0o777],
  ] as const) {
    try {
      yield* call(name, fd, ...values);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code!)) throw error;
    }
  }
}

/** {@link writeFileAtomic}, where the temporary file may be made in a folder that must be there. */
function* replacing(name: string, contents: Contents, folder: string | null): Routine<void> {
  try {
    const was = yield* there(name);
    const target = yield* linked(name);
    if (takesBytes(target, was)) {
      yield* withFile(name, 'w', 0o666, (fd) => writeInto(fd, contents));
      return;
    }
    yield* call('mkdir', path.dirname(target), { recursive: true });
    const temporary = temporaryName(target, folder ?? path.dirname(target));
    try {
      yield* withFile(temporary, 'wx', was?.isFile() ? was.mode & 0o666 : 0o666, function* (fd) {
        if (was?.isFile()) yield* likeness(fd, was);
        yield* writeInto(fd, contents);
        yield* call('fsync', fd);
      });
      yield* call('rename', temporary, target);
    } catch (error) {
      try {
        yield* call('rm', temporary, { force: true });
      } catch {} // where no file can be made, none can be removed either
      throw error;
    }
  } catch (error) {
    throw unwritable(name, error);
  }
}

/**
 * Writes a whole file or nothing: the bytes go to a temporary file in the same folder, are flushed to disk and renamed
 * into place. A reader, a crash or a full disk never meets half a file. Missing folders are created.
 *
 * A link stays one: what it leads to is written. A file that is replaced gives its mode to the new one, and its owner
 * where that is allowed. A device, a pipe or `/dev/stdout` takes the bytes as they come.
 *
 * @param file path to write; an existing file is replaced.
 * @param bytes the contents; a string is written as UTF-8.
 * @throws Error with the `code` of the operating system (`EACCES`, `ENOSPC`, …) that names the file; the temporary file is
 * removed and an old file kept.
 *
 * @example
 * await writeFileAtomic('out/points.csv', 'x,y\n0,1\n');
 */
export async function writeFileAtomic(...args: [file: string, bytes: Uint8Array | string]): Promise<void> {
  const [file, bytes] = only('writeFileAtomic', args, ['file', 'bytes']);
  check('writeFileAtomic', file, bytes);
  await replaceFile(file, bytes);
}

function check(owner: string, file: string, bytes: Uint8Array | string): void {
  fileName(owner, 'file', file);
  if (typeof bytes !== 'string') bytesOf(owner, 'bytes', bytes);
}

/** The same, where the temporary file may be made in a folder that must be there. @internal */
export function replaceFile(file: string, contents: Contents, folder: string | null = null): Promise<void> {
  return inTurn(() => runToEnd(replacing(file, contents, folder)));
}

/**
 * {@link writeFileAtomic}, in place.
 *
 * @example
 * writeFileAtomicSync('out/points.csv', 'x,y\n0,1\n');
 */
export function writeFileAtomicSync(...args: [file: string, bytes: Uint8Array | string]): void {
  const [file, bytes] = only('writeFileAtomicSync', args, ['file', 'bytes']);
  check('writeFileAtomicSync', file, bytes);
  replaceFileSync(file, bytes);
}

/** {@link replaceFile}, in place. @internal */
export function replaceFileSync(file: string, contents: Contents, folder: string | null = null): void {
  runInPlace(replacing(file, contents, folder));
}
