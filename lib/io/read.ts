/** @file Reading whole files, with errors in words. */

import * as fs from 'node:fs';
import { fileName, show } from '../arguments/options.js';

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not yours to read',
};

function unreadable(owner: string, file: string, cause: unknown): Error {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const error = new Error(`${owner}: cannot read ${show(file)}: ${reasons[code] ?? message.split(',')[0]}`, { cause });
  return Object.assign(error, { code });
}

/** Libtorch's reason for a file that it cannot read, where that speaks of the file and not of libtorch's own inside. */
export function reasonOf(cause: unknown): string {
  const { message, native } = cause as { message: string; native?: string };
  const reason = message.trim() || (native?.trim().split('\n')[0] ?? '');
  return reason === '' || reason.includes('INTERNAL ASSERT') ? 'its contents are malformed' : reason;
}

/**
 * Calls `body` with an open file.
 *
 * @throws Error that names owner, file and reason, with the system's `code`.
 */
export function withOpenFile<T>(owner: string, file: string, body: (fd: number) => T): T {
  fileName(owner, 'file', file);
  let fd: number | undefined;
  try {
    fd = fs.openSync(file, 'r');
    fs.readSync(fd, Buffer.alloc(1), 0, 1, 0); // a folder can be opened, and not read
  } catch (cause) {
    if (fd !== undefined) fs.closeSync(fd);
    throw unreadable(owner, file, cause);
  }
  try {
    return body(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * The bytes of a file.
 *
 * @throws Error that names owner, file and reason, with the system's `code`.
 */
export async function readWhole(owner: string, file: string): Promise<Buffer> {
  fileName(owner, 'file', file);
  try {
    return await fs.promises.readFile(file);
  } catch (cause) {
    throw unreadable(owner, file, cause);
  }
}

/** {@link readWhole}, in place. */
export function readWholeSync(owner: string, file: string): Buffer {
  fileName(owner, 'file', file);
  try {
    return fs.readFileSync(file);
  } catch (cause) {
    throw unreadable(owner, file, cause);
  }
}
