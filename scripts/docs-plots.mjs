// Runs the examples of docs/plots.md in docs/images, where they write the pictures that the page shows.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = readFileSync(new URL('../docs/plots.md', import.meta.url), 'utf8');
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });

for (const [, code] of page.matchAll(/```js\n([\s\S]*?)```/g)) {
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`docs-plots: an example of docs/plots.md failed:\n${code}`);
}
