// The first work of `npm start` and `npm test` in a clone: dependencies, libtorch, build; each only where it is needed.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './common.mjs';
import { importAddon } from './transpile.mjs';

/**
 * Makes everything current; returns the environment to run programs of this clone in, its libtorch, and the folder of
 * what was compiled. `tests` are the C++ tests; without `types` TypeScript is not checked; `kind` is one of build.mjs.
 */
export async function prepare({ tests = false, types = true, kind = 'release' } = {}) {
  install();
  await fetchLibtorch();
  const { buildNative, buildTypeScript } = await import('./build.mjs');
  const { libtorch, folder } = await buildNative({ tests, kind });
  await buildTypeScript({ types });
  // A build is run with the libtorch that it was built with.
  const env = { ...process.env, TORCHEBM_LIBTORCH: libtorch.folder };
  if (kind !== 'release') env.TORCHEBM_BUILD = join(root, folder);
  return { libtorch, folder, env };
}

/** Installs the packages that the clone needs. */
export function install() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.error('Installing dependencies (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund'], { what: 'npm ci' });
}

/** Fetches libtorch with its headers, unless there is one. */
export async function fetchLibtorch() {
  const { searchLibtorch } = await importAddon('libtorch');
  const { found } = searchLibtorch({ headers: true });
  // A variable that names something unusable is not overruled: the build will say so.
  if (found || process.env.TORCHEBM_LIBTORCH || process.env.LIBTORCH) return;
  const { setup } = await importAddon('setup');
  const { drawProgress } = await importAddon('progress');
  const interrupt = new AbortController();
  const abort = () => interrupt.abort(Object.assign(new Error('Interrupted.'), { name: 'TorchebmError' }));
  process.once('SIGINT', abort);
  console.error('Fetching libtorch');
  await setup({
    headers: true,
    signal: interrupt.signal,
    onProgress: drawProgress(),
    onWait: (pid) => console.error(`Waiting for the setup that process ${pid} runs.`),
  });
  process.off('SIGINT', abort);
}
