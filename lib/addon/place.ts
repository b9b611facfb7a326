/** @file Places of leases: how a path's owner comes to one, loses it, and what is removed of it. */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { holderFileOf, lockOf, readHolder } from './holder.js';

/**
 * Ends an owner's right to a place, at once for all that it may write; the folder that is left of it to remove. Whatever
 * is touched bears the owner's token, so that another, which has the place since, is not.
 */
export function revoke(owned: string, place: string, token: string): string | null {
  const grave = `${owned}.old-${randomUUID()}`;
  const wasThere = isMoved(path.join(place, token), grave);
  for (const file of [lockOf(place, token), holderFileOf(place, token)]) fs.rmSync(file, { force: true });
  removeEmpty(place);
  return wasThere ? grave : null;
}

/** Takes away a place of which no owner can be told. */
export function removeDamaged(owned: string, place: string): void {
  if (removeEmpty(place) || readHolder(place)) return;
  const grave = `${owned}.old-${randomUUID()}`;
  if (isMoved(place, grave)) removeFolder(grave);
}

function isMoved(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function removeEmpty(folder: string): boolean {
  try {
    fs.rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Removes a folder that nobody needs. Another may write there at this moment; then the next owner removes the rest. */
export function removeFolder(folder: string | null): void {
  try {
    if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
  } catch {}
}

/** Removes what those have left that were killed while they took or gave back. Only for the owner. */
export function bury(owned: string): void {
  const folder = path.dirname(owned);
  for (const name of fs.readdirSync(folder)) {
    if (!['.old-', '.new-'].some((kind) => name.startsWith(`${path.basename(owned)}${kind}`))) continue;
    removeFolder(path.join(folder, name));
  }
}

/** Makes a folder, or says why not. */
export function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Node says that of a file system that can only be read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') fs.mkdirSync(folder);
    throw error;
  }
}
