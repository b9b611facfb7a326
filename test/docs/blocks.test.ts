import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { blocksOf, deadLinks, pagesIn } from '../../scripts/pages.mjs';
import { runNode } from '../addon/support.js';

// The file stands in the package, so that the block's imports of torchebm find it.
const file = join(packageRoot, `.block-${process.pid}.mjs`);
afterAll(() => rmSync(file, { force: true }));

const blocks = [
  'README.md',
  'docs/extending.md',
  'docs/models.md',
  'docs/jobs.md',
  'docs/dashboard.md',
  'docs/random-numbers.md',
].flatMap((page) => blocksOf(packageRoot, page));

it.each(blocks)('$page: $heading', async ({ code }) => {
  writeFileSync(file, code);
  const { code: status, stderr } = await runNode([file], process.env);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('finds the blocks of the README', () => {
  expect(blocksOf(packageRoot, 'README.md').length).toBeGreaterThanOrEqual(2);
});

it.each(pagesIn(packageRoot))('the links of %s lead somewhere', (page) => {
  expect(deadLinks(packageRoot, page)).toEqual([]);
});
