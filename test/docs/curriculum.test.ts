import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runTypeScript } from '../../scripts/transpile.mjs';
import { temporary } from '../addon/support.js';
import { fixture } from '../support/fixtures.js';

const folder = join(packageRoot, 'examples', 'curriculum');
const programs = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** Fractions that Python's example of the same number prints, each with its digits after the point. */
const { cases } = fixture('examples/curriculum.json') as { cases: { program: string; printed: [number, number][] }[] };

// Shortened by TORCHEBM_SMOKE, each prints and draws; what it writes goes below the folder that it is run in.
it.each(programs)(
  'examples/curriculum/%s runs, draws and prints the numbers of Python',
  async (name) => {
    const cwd = temporary();
    const env = { ...process.env, TORCHEBM_SMOKE: '1' };
    const { status, stdout, stderr } = await runTypeScript(join(folder, name), { cwd, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(cwd, 'out', 'curriculum', name.replace('.ts', '.png')))).toBe(true);
    rmSync(join(cwd, 'out'), { recursive: true });
    const { printed } = cases.find(({ program }) => name.startsWith(program))!;
    expect(printed.length).toBeGreaterThan(0);
    const results = stdout.replaceAll(/within 0\.15|Sinkhorn, 0\.05/g, '');
    const found = (results.match(/-?\d+\.\d+(?:e[+-]?\d+)?/g) ?? []).map(Number);
    expect(found.length, stdout).toBe(printed.length);
    // Both have rounded: they may differ by one of the last digit.
    const off = printed.filter(([value, digits], i) => !(Math.abs(found[i]! - value) <= 1.5 * 10 ** -digits));
    expect(off, `${stdout}\n${JSON.stringify(printed)}`).toEqual([]);
  },
  240_000,
);

it('each follows one of the examples of Python', () => {
  expect(cases.map(({ program }) => program)).toEqual(programs.map((name) => name.slice(0, 2)));
});

it('examples/README.md lists them in their order', () => {
  const page = readFileSync(join(packageRoot, 'examples', 'README.md'), 'utf8');
  const listed = [...page.matchAll(/\(curriculum\/(.*?\.ts)\)/g)].map(([, name]) => name);
  expect(listed).toEqual(programs);
});
