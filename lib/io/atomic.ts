import * as fs from 'node:fs';
import * as path from 'node:path';
import { bytesOf, only, text } from '../arguments/options.js';

let counter = 0;

/** A name in a folder of the same file system (else a rename is a copy), unique within and between processes. */
function temporaryName(file: string, folder: string): string {
  return path.join(folder, `.${path.basename(file)}.${process.pid}-${++counter}.tmp`);
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
 * @throws the operating system's error (`EACCES`, `ENOSPC`, …); the temporary file is removed and an old file kept.
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
  text(owner, 'file', file);
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
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  const temporary = temporaryName(file, folder);
  try {
    const handle = await fs.promises.open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.promises.rename(temporary, file);
  } catch (error) {
    await fs.promises.rm(temporary, { force: true });
    throw error;
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
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = temporaryName(file, folder);
  try {
    const handle = fs.openSync(temporary, 'wx');
    try {
      fs.writeFileSync(handle, bytes);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
