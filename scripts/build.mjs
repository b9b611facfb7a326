// npm run build: compiles the addons with cmake-js and the library with tsc, each only when a source has changed.
//   --native   only the addons        --ts   only TypeScript        --tests   the C++ tests too
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { importAddon } from './addon.mjs';
import { filesIn, fingerprint, main, root, run, whenChanged } from './common.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Compiles lib/ to dist/ when a source has changed. */
export async function buildTypeScript() {
  const sources = filesIn(['lib'], (path) => path.endsWith('.ts'));
  const tools = filesIn(['tsconfig.json', 'node_modules/typescript/package.json']);
  await whenChanged('dist/.stamp', fingerprint([...sources, ...tools]), ['dist/.tsbuildinfo'], () => {
    removeOrphans(sources);
    run(bin('tsc'), [], { what: 'tsc' });
  });
}

/** Compiles native/ to build/ when a source, the tools or libtorch have changed; with `tests`, ebm_test too. */
export async function buildNative({ tests = false } = {}) {
  const { findLibtorch } = await importAddon('libtorch');
  const { withLock } = await importAddon('lock');
  const libtorch = findLibtorch({ headers: true });
  const sources = filesIn(['native', 'CMakeLists.txt']);
  const tools = filesIn(['node_modules/node-addon-api/package.json', 'node_modules/node-api-headers/package.json']);
  const print = fingerprint([...sources, ...tools], libtorch.folder, libtorch.version);
  const has = (folder) => sources.some(({ path }) => path.startsWith(join(root, folder)) && path.endsWith('.cpp'));
  const addons = ['loader', ...(has('native/binding') ? ['torchebm'] : [])];
  const outputs = addons.map((name) => `build/${name}/build/Release/${name}.node`);
  const lock = join(root, 'build', '.lock');
  const waiting = (pid) => console.error(`Waiting for the build that process ${pid} runs.`);
  const build = (stamp, targets, made, after) =>
    whenChanged(stamp, print, made, () =>
      withLock(
        lock,
        async () => {
          cmake(libtorch, targets);
          after?.();
        },
        waiting,
      ),
    );
  // An older prebuild would be preferred to what was just built.
  const dropPrebuilds = () => rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  await build('build/addons.stamp', addons, outputs, dropPrebuilds);
  if (tests && has('native/test')) await build('build/tests.stamp', ['ebm_test'], ['build/ebm_test']);
  return libtorch;
}

function cmake(libtorch, targets) {
  // cmake-js uses the headers of node-api-headers and downloads none (binary.napi_versions in package.json asks for
  // that). The user's npm configuration may name a folder of other headers: it must not matter.
  const { npm_config_nodedir, ...env } = process.env;
  const cmakeJs = (command, ...options) =>
    run(bin('cmake-js'), [command, '--log-level', 'error', ...options], { env, what: `cmake-js ${command}` });
  cmakeJs(
    'configure',
    `--CDTORCHEBM_TORCH=${libtorch.folder}`,
    `--CDTORCHEBM_LIBTORCH_VERSION=${libtorch.version.split('+')[0]}`,
  );
  for (const target of targets) cmakeJs('build', '--target', target, '--parallel', `${availableParallelism()}`);
}

/** Files without a source, such as modules whose source is gone, must not stay in the package. */
function removeOrphans(sources) {
  const suffix = /(\.d\.ts|\.js)$/;
  const modules = new Set(sources.map(({ path }) => relative(join(root, 'lib'), path).replace(/\.ts$/, '')));
  for (const { path } of filesIn(['dist'], (file) => /\.(ts|js|map)$/.test(file))) {
    if (!modules.has(relative(join(root, 'dist'), path).replace(suffix, ''))) rmSync(path);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const { values } = parseArgs({
      options: { native: { type: 'boolean' }, ts: { type: 'boolean' }, tests: { type: 'boolean' } },
    });
    const both = !values.native && !values.ts;
    if (both || values.native) await buildNative({ tests: values.tests });
    if (both || values.ts) await buildTypeScript();
  });
}
