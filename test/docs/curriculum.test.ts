import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runTypeScript } from '../../scripts/transpile.mjs';
import { temporary } from '../addon/support.js';

const folder = join(packageRoot, 'examples', 'curriculum');
const programs = readdirSync(folder).filter((name) => name.endsWith('.ts'));

// Shortened by TORCHEBM_SMOKE, each prints and draws; what it writes goes below the folder that it is run in.
it.each(programs)(
  'examples/curriculum/%s runs',
  async (name) => {
    const cwd = temporary();
    const env = { ...process.env, TORCHEBM_SMOKE: '1' };
    const { status, stdout, stderr } = await runTypeScript(join(folder, name), { cwd, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(0);
    expect(existsSync(join(cwd, 'out', 'curriculum', name.replace('.ts', '.png')))).toBe(true);
    rmSync(join(cwd, 'out'), { recursive: true });
  },
  240_000,
);

it('examples/README.md lists them in their order', () => {
  const page = readFileSync(join(packageRoot, 'examples', 'README.md'), 'utf8');
  const listed = [...page.matchAll(/\(curriculum\/(.*?\.ts)\)/g)].map(([, name]) => name);
  expect(listed).toEqual(programs);
});
