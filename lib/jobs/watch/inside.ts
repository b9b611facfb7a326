/** @file Files of a folder and of no other: what a link or a name leads out of it is not opened. */
import * as fs from 'node:fs';
import * as path from 'node:path';

type Handle = fs.promises.FileHandle;

// Windows lacks the latter two.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;

/** Where a path below a folder leads; null out of the folder, whose own path holds no link. */
async function placeOf(folder: string, name: string): Promise<string | null> {
  try {
    const place = await fs.promises.realpath(path.join(folder, name));
    return place.startsWith(folder + path.sep) ? place : null;
  } catch {
    return null;
  }
}

/** Opens a file to read; null for what is not there, is no plain file, or lies elsewhere. */
export async function openInside(folder: string, name: string): Promise<Handle | null> {
  let handle: Handle;
  try {
    // A pipe would wait for its other end.
    handle = await fs.promises.open(path.join(folder, name), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  } catch {
    return null;
  }
  try {
    // The open file has to be that of the place, and no link that was made meanwhile.
    const opened = await handle.stat({ bigint: true });
    const place = await placeOf(folder, name);
    const { dev, ino } = place === null ? opened : await fs.promises.stat(place, { bigint: true });
    if (opened.isFile() && place !== null && opened.dev === dev && opened.ino === ino) return handle;
  } catch {}
  await handle.close();
  return null;
}

/** The text of a file of at most so many bytes; null where {@link openInside} gives that, and for a larger one. */
export async function readInside(folder: string, name: string, most: number): Promise<string | null> {
  const handle = await openInside(folder, name);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    return size > most ? null : await handle.readFile('utf8');
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

/** The entries of a folder below a folder; none for one that is not there, or lies elsewhere. */
export async function listInside(folder: string, name: string): Promise<fs.Dirent[]> {
  const place = await placeOf(folder, name);
  if (place === null) return [];
  const entries = await fs.promises.readdir(place, { withFileTypes: true }).catch(() => []);
  return (await placeOf(folder, name)) === place ? entries : [];
}
