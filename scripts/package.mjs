// npm run package: packs the package with prebuilds, installs it into an empty folder and uses it there with neither a
// compiler nor Python on the PATH, as a newcomer does; then checks its types and pages (scripts/consumer.mjs).
//   --keep D   leaves the tarball in the folder D
//   --arm64    with the addons for Linux on arm64 (scripts/prebuild.mjs)
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, firstExample, main, root, run } from './common.mjs';
import { checkConsumer } from './consumer.mjs';
import { prepare } from './prepare.mjs';

/** The most that the package may take when it is unpacked. */
const LIMIT = 15e6;

/** Refuses sizes that docs/install.md does not state; they are those of a package with all addons. */
function checkStated(sizes) {
  const page = readFileSync(join(root, 'docs', 'install.md'), 'utf8');
  const stated = /^([\d.]+) MB, ([\d.]+) MB unpacked/m.exec(page)?.slice(1).map(Number) ?? [];
  const isNear = sizes.every((size, i) => Math.abs(size / 1e6 - stated[i]) <= 0.1 * stated[i]);
  if (!isNear)
    throw new Failure(
      `docs/install.md: expected sizes of ${sizes.map((size) => (size / 1e6).toFixed(1)).join(' and ')} MB`,
    );
}

/** Packs the package into a folder; gives the tarball's name. */
function pack(folder, { isWhole }) {
  const args = ['pack', '--json', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Failure(`npm pack failed:\n${stderr}`);
  const [{ filename, size, unpackedSize, files }] = [JSON.parse(stdout)].flatMap((said) => Object.values(said));
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(`${filename}: ${megabytes(size)}, unpacked ${megabytes(unpackedSize)} in ${files.length} files`);
  const large = files.sort((a, b) => b.size - a.size).slice(0, 5);
  for (const file of large) console.log(`  ${megabytes(file.size).padStart(9)}  ${file.path}`);
  if (unpackedSize > LIMIT) throw new Failure(`The package takes more than ${megabytes(LIMIT)}.`);
  if (isWhole) checkStated([size, unpackedSize]);
  return filename;
}

await main(async () => {
  const { values } = parseArgs({ options: { keep: { type: 'string' }, arm64: { type: 'boolean' } } });
  const { env } = await prepare();
  run(process.execPath, ['scripts/prebuild.mjs', ...(values.arm64 ? ['--arm64'] : [])]);
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-pack-'));
  try {
    const tarball = pack(folder, { isWhole: values.arm64 });
    const app = join(folder, 'app');
    const tools = join(folder, 'bin');
    mkdirSync(app);
    mkdirSync(tools);
    for (const tool of ['node', 'npm', 'npx']) symlinkSync(join(dirname(process.execPath), tool), join(tools, tool));
    symlinkSync('/bin/sh', join(tools, 'sh'));
    const bare = { ...env, PATH: tools };
    const inApp = (program, args) => {
      const { status, signal } = spawnSync(program, args, { cwd: app, env: bare, stdio: 'inherit' });
      if (status !== 0)
        throw new Failure(`${program} ${args.join(' ')} failed in an empty folder (${signal ?? status})`);
    };
    writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
    inApp('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)]);
    inApp('npx', ['torchebm', 'doctor']);
    writeFileSync(join(app, 'first.js'), firstExample());
    inApp('node', ['first.js']);
    console.log(`The package installs and runs: ${tarball}`);
    await checkConsumer(app, join(folder, tarball));
    if (values.keep) {
      mkdirSync(values.keep, { recursive: true });
      copyFileSync(join(folder, tarball), join(values.keep, tarball));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    // In a clone they would be preferred to what the next build makes.
    rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  }
});
