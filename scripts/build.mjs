// npm run build: compiles the addons with cmake-js and the library with TypeScript, each only when a source has changed.
//   --native   only the addons        --ts   only TypeScript        --tests   the C++ tests too
//   --arm64    the addons for Linux on arm64, with the cross-compiler of Debian's g++-aarch64-linux-gnu, in build/arm64
//   --debug    the addons and C++ tests without optimisation, in build/debug
//   --asan     the same under the sanitizers of addresses and undefined behaviour, in build/asan
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesIn, fingerprint, main, root, run, whenChanged } from './common.mjs';
import { importAddon, transpile } from './transpile.mjs';

/** Runs a program of a package with this Node: Windows cannot start what lies in node_modules/.bin. */
const runPackaged = (program, args, options) =>
  run(process.execPath, [join(root, 'node_modules', program), ...args], options);

/** Windows' libtorch asks for the C library that it has itself, and our sources for Clang. */
const WINDOWS = ['--toolset=ClangCL', '--CDCMAKE_MSVC_RUNTIME_LIBRARY=MultiThreadedDLL'];

/** The kinds of native builds: each one's folder, and how cmake-js is asked for it. */
const KINDS = {
  release: { folder: 'build', options: process.platform === 'win32' ? WINDOWS : [] },
  debug: { folder: 'build/debug', options: ['--debug'] },
  asan: { folder: 'build/asan', options: ['--debug', '--CDTORCHEBM_SANITIZE=ON'] },
  arm64: {
    folder: 'build/arm64',
    platform: 'linux-arm64',
    options: [
      '--arch=arm64',
      '--CDCMAKE_SYSTEM_NAME=Linux',
      '--CDCMAKE_SYSTEM_PROCESSOR=aarch64',
      '--CDCMAKE_CXX_COMPILER=aarch64-linux-gnu-g++',
    ],
  },
};

/** Compiles lib/ to dist/ when a source has changed; without `types` only modules that are older, unchecked. */
export async function buildTypeScript({ types = true } = {}) {
  // tsc writes what has changed since it wrote last, and does not know what an unchecked build has written since.
  const written = existsSync(join(root, 'dist', '.tsbuildinfo'));
  if (written || !types) await transpile();
  if (!types) return;
  const sources = filesIn(['lib'], (path) => path.endsWith('.ts'));
  const tools = filesIn(['tsconfig.json', 'node_modules/typescript/package.json']);
  await whenChanged('dist/.stamp', fingerprint([...sources, ...tools]), ['dist/.tsbuildinfo'], () =>
    runPackaged('typescript/bin/tsc', [], { what: 'tsc' }),
  );
}

/** Compiles native/ when a source, the tools or libtorch have changed, with `tests` the C++ tests and examples too; says where to. */
export async function buildNative({ tests = false, kind = 'release' } = {}) {
  const { folder, platform, options } = KINDS[kind];
  const { withLease } = await importAddon('lease');
  const libtorch = await (platform ? libtorchOf(platform) : ownLibtorch());
  const sources = filesIn(['native', 'CMakeLists.txt']);
  const tools = filesIn(['node_modules/node-addon-api/package.json', 'node_modules/node-api-headers/package.json']);
  const print = fingerprint([...sources, ...tools], libtorch.folder, libtorch.version);
  const has = (part) => sources.some(({ path }) => path.startsWith(join(root, part)) && path.endsWith('.cpp'));
  const addons = ['loader', ...(has('native/binding') ? ['torchebm'] : [])];
  const outputs = addons.map((name) => `${folder}/${name}/build/Release/${name}.node`);
  const lock = join(root, folder, '.lock');
  const waiting = (pid) => console.error(`Waiting for the build that process ${pid} runs.`);
  const build = (stamp, targets, made, after) =>
    whenChanged(stamp, print, made, () =>
      withLease(
        lock,
        async () => {
          cmake(libtorch, ['--out', folder, ...options], targets);
          after?.();
        },
        waiting,
      ),
    );
  // An older prebuild would be preferred to what was just built.
  const dropPrebuilds = () => kind === 'release' && rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  // scripts/generate.mjs asks it for the types of the components.
  const describe = kind === 'release' && has('native/describe') ? ['ebm_describe'] : [];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = (names) => names.map((name) => `${folder}/${name}${suffix}`);
  // The device without hardware that tests in TypeScript open.
  const devices = !platform && has('native/test') ? ['second_device', 'host_kernels'] : [];
  const libraries = devices.map((name) => `${folder}/${name}${process.platform === 'win32' ? '.dll' : '.so'}`);
  const made = [...outputs, ...programs(describe), ...libraries];
  await build(`${folder}/addons.stamp`, [...addons, ...describe, ...devices], made, dropPrebuilds);
  const folders = { ebm_test: 'native/test', two_moons: 'native/examples' };
  const tested = Object.keys(folders).filter((name) => has(folders[name]));
  if (tests && tested.length > 0) await build(`${folder}/tests.stamp`, tested, programs(tested));
  return { libtorch, folder };
}

async function ownLibtorch() {
  const { findLibtorch } = await importAddon('libtorch');
  return findLibtorch({ headers: true });
}

/** The libtorch of another platform, from the cache. */
async function libtorchOf(platform) {
  const { cachedLibtorch } = await importAddon('libtorch');
  const { pinsOf } = await importAddon('package');
  const { setup } = await importAddon('setup');
  const { drawProgress } = await importAddon('progress');
  const dir = cachedLibtorch(undefined, platform);
  const { folder, version } = await setup({ dir, headers: true, pins: pinsOf(platform), onProgress: drawProgress() });
  return { folder: join(folder, 'torch'), version };
}

function cmake(libtorch, options, targets) {
  // cmake-js uses the headers of node-api-headers and downloads none (binary.napi_versions in package.json asks for
  // that). The user's npm configuration may name a folder of other headers: it must not matter.
  const { npm_config_nodedir, ...env } = process.env;
  const cmakeJs = (command, ...more) =>
    runPackaged('cmake-js/bin/cmake-js', [command, '--log-level', 'error', ...options, ...more], {
      env,
      what: `cmake-js ${command}`,
    });
  cmakeJs(
    'configure',
    `--CDTORCHEBM_TORCH=${libtorch.folder}`,
    `--CDTORCHEBM_LIBTORCH_VERSION=${libtorch.version.split('+')[0]}`,
  );
  for (const target of targets) cmakeJs('build', '--target', target, '--parallel', `${availableParallelism()}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const { values } = parseArgs({
      options: Object.fromEntries(
        ['native', 'ts', 'tests', 'debug', 'asan', 'arm64'].map((name) => [name, { type: 'boolean' }]),
      ),
    });
    const kind = ['asan', 'debug', 'arm64'].find((name) => values[name]);
    const both = !values.native && !values.ts;
    if (kind) await buildNative({ tests: kind !== 'arm64' || values.tests, kind });
    else if (both || values.native) await buildNative({ tests: values.tests });
    if (!kind && (both || values.ts)) await buildTypeScript();
  });
}
