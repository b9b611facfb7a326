import * as fs from 'node:fs';
import * as path from 'node:path';
import { bytesOf, fileName, only, show } from '../arguments/options.js';

let counter = 0;

/** A name in a folder of the same file system (else a rename is a copy), unique within and between processes. */
function temporaryName(file: string, folder: string): string {
  return path.join(folder, `.${path.basename(file)}.${process.pid}-${++counter}.tmp`);
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

/**
 * Writes a whole file or nothing: the bytes go to a temporary file in the same folder, are flushed to disk and renamed
 * into place. A reader, a crash or a full disk never meets half a file. Missing folders are created.
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

/** The same, where the temporary file is made in a folder that must be there. @internal */
export function replaceFile(
  file: string,
  bytes: Uint8Array | string,
  folder: string = path.dirname(file),
): Promise<void> {
  return inTurn(() => replace(file, bytes, folder));
}

async function replace(file: string, bytes: Uint8Array | string, folder: string): Promise<void> {
  const temporary = temporaryName(file, folder);
  try {
    await fs.promises.mkdir(path.dirname(file), { recursive: true });
    const handle = await fs.promises.open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.promises.rename(temporary, file);
  } catch (error) {
    await fs.promises.rm(temporary, { force: true }).catch(() => {});
    throw unwritable(file, error);
  }
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
export function replaceFileSync(file: string, bytes: Uint8Array | string, folder: string = path.dirname(file)): void {
  const temporary = temporaryName(file, folder);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const handle = fs.openSync(temporary, 'wx');
    try {
      fs.writeFileSync(handle, bytes);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    try {
      fs.rmSync(temporary, { force: true });
    } catch {} // where no file can be made, none can be removed either
    throw unwritable(file, error);
  }
}
