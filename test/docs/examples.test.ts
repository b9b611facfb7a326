import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode, temporary } from '../addon/support.js';

// Each example runs as it stands, shortened by TORCHEBM_SMOKE, and writes below the folder that it is run in.
it.each([['conditional-digits', ['digits.png', 'loss.png']]])('examples/%s runs', async (name, pictures) => {
  const program = join(packageRoot, 'examples', name, 'main.mjs');
  const env = { ...process.env, TORCHEBM_SMOKE: '1' };
  const { code, stdout, stderr } = await runNode([program], env, { cwd: temporary() });
  expect(stderr.replace(/\r?Training.*/g, '').trim()).toBe('');
  expect(code).toBe(0);
  for (const picture of pictures) expect(stdout).toContain(picture);
});

it('examples/density-estimation runs what is asked for, and gives the same numbers again', async () => {
  const program = join(packageRoot, 'examples', 'density-estimation', 'main.mjs');
  const env = { ...process.env, TORCHEBM_SMOKE: '1' };
  const once = async (...args: string[]) => {
    const cwd = temporary();
    const { code, stderr } = await runNode([program, '--dataset', 'squares', ...args], env, { cwd });
    return { code, stderr, out: join(cwd, 'out', 'density-estimation') };
  };
  const numbers = ({ out }: { out: string }) =>
    readFileSync(join(out, 'table.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(',').slice(0, -1)); // the last column is the time
  const [first, second] = await Promise.all([once('--method', 'nce', '--method', 'hmc'), once('--method', 'nce')]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(numbers(first).map(([, method]) => method)).toEqual([
    'method',
    'Noise-contrastive estimation',
    'ML-MCMC with HMC',
  ]);
  expect(numbers(first)[1]).toEqual(numbers(second)[1]);
  for (const picture of ['samples.png', 'contours.png', 'surface.png', 'training.gif'])
    expect(existsSync(join(first.out, 'squares-nce', picture))).toBe(true);
  const wrong = await once('--method', 'ncee');
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('There is no method ncee; there are langevin, hmc, score, denoising, sliced, nce.');
});
