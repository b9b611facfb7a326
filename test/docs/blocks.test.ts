import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode } from '../addon/support.js';

/** The JavaScript blocks of a page, by the heading that they stand under. */
function blocks(page: string): { heading: string; code: string }[] {
  const text = readFileSync(join(packageRoot, page), 'utf8');
  const found: { heading: string; code: string }[] = [];
  let heading = '';
  for (const match of text.matchAll(/^#+ (.*)$|^```js\n([\s\S]*?)^```$/gm)) {
    if (match[1] !== undefined) heading = match[1];
    else found.push({ heading, code: match[2]! });
  }
  return found;
}

// The file stands in the package, so that the block's imports of torchebm find it.
const file = join(packageRoot, `.block-${process.pid}.mjs`);
afterAll(() => rmSync(file, { force: true }));

it.each([...blocks('README.md'), ...blocks('docs/random-numbers.md')])('$heading', async ({ code }) => {
  writeFileSync(file, code);
  const { code: status, stderr } = await runNode([file], process.env);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('finds the blocks of the README', () => {
  expect(blocks('README.md').length).toBeGreaterThanOrEqual(2);
});
