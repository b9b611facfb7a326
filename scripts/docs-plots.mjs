// Runs the examples of the pages below in docs/images, where they write the pictures that the pages show.
//   node scripts/docs-plots.mjs [PAGE…]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const named = process.argv.slice(2);
const pages = named.length > 0 ? named : ['plots', 'datasets', 'samplers'];
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });

for (const page of pages) {
  const text = readFileSync(new URL(`../docs/${page}.md`, import.meta.url), 'utf8');
  for (const [, code] of text.matchAll(/```js\n([\s\S]*?)```/g)) {
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`docs-plots: an example of docs/${page}.md failed:\n${code}`);
  }
}
