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
