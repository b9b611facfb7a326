// Runs the examples of the pages below in docs/images, where they write the pictures that the pages show.
//   node scripts/docs-plots.mjs [PAGE…]
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './common.mjs';
import { blocksOf } from './pages.mjs';
import { shrinkPictures } from './pictures.mjs';

const named = process.argv.slice(2);
const pages = named.length > 0 ? named : ['plots', 'datasets', 'samplers'];
const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });

for (const page of pages) {
  for (const { code } of blocksOf(root, `docs/${page}.md`)) {
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`docs-plots: an example of docs/${page}.md failed:\n${code}`);
  }
}
shrinkPictures(folder);
