import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode } from '../addon/support.js';

// A bundler that writes CommonJS leaves nothing of import.meta.url, and of any kind the package's own folder.
it.each(['import.meta.url', 'undefined'])(
  'plots of a bundle where %s is said to be the place name the cure',
  async (url) => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    cpSync(join(packageRoot, 'dist'), join(folder, 'dist'), { recursive: true });
    symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const file of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      const code = readFileSync(join(folder, 'dist', file), 'utf8');
      if (code.includes('import.meta.url'))
        writeFileSync(join(folder, 'dist', file), code.replaceAll('import.meta.url', url));
    }
    const run = "import('./dist/plot/libraries.js').catch((error) => console.log(error.message));";
    writeFileSync(join(folder, 'run.js'), run);
    const { stdout } = await runNode([join(folder, 'run.js')], process.env);
    expect(stdout).toContain('torchebm: expected its code to be in its package, got it inside of a bundle');
    rmSync(folder, { recursive: true });
  },
);
