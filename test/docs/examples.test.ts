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
