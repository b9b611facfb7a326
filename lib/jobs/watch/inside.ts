/** @file Files of a folder and of no other: what a link or a name leads out of it is not opened. */
import * as fs from 'node:fs';
import * as path from 'node:path';

type Handle = fs.promises.FileHandle;

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_DIRECTORY } = fs.constants;

/** Opens what is below a folder, whose own path holds no link. Where it lies is asked of what is open already. */
async function open(folder: string, name: string, flags: number): Promise<Handle | null> {
  let handle: Handle;
  try {
    handle = await fs.promises.open(path.join(folder, name), O_RDONLY | O_NOFOLLOW | flags);
  } catch {
    return null;
  }
  try {
    const place = await fs.promises.readlink(`/proc/self/fd/${handle.fd}`);
    if (place.startsWith(folder + path.sep)) return handle;
  } catch {}
  await handle.close();
  return null;
}

/** Opens a file to read; null for what is not there, is no plain file, or lies elsewhere. */
export async function openInside(folder: string, name: string): Promise<Handle | null> {
  // A pipe would wait for its other end.
  const handle = await open(folder, name, O_NONBLOCK);
  if (handle === null) return null;
  const stat = await handle.stat().catch(() => null);
  if (stat?.isFile()) return handle;
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

/** What is in a folder below a folder; nothing for one that is not there, or lies elsewhere. */
export async function listInside(folder: string, name: string): Promise<fs.Dirent[]> {
  const handle = await open(folder, name, O_DIRECTORY);
  if (handle === null) return [];
  try {
    return await fs.promises.readdir(`/proc/self/fd/${handle.fd}`, { withFileTypes: true });
  } catch {
    return [];
  } finally {
    await handle.close();
  }
}
