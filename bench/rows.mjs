// The rows of bench/rows or bench/scaling: a folder for each workload, with our side in here.mjs beside the rivals in
// Python.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/common.mjs';

/** All rows of a kind, in the order of the folders' names: `{ id, folder, row }`. */
export async function readRows(kind = 'rows') {
  const folder = join(root, 'bench', kind);
  const found = [];
  for (const name of readdirSync(folder).sort()) {
    const { rows } = await import(join(folder, name, 'here.mjs'));
    for (const [id, row] of Object.entries(rows)) found.push({ id, folder: join(folder, name), row });
  }
  return found;
}
