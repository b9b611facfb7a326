// npm run release: checks, tests, builds and packs the package into release/, with its addons for Linux on x64 and
// arm64, its licences and its bill of materials, and beside it the packages of the kernels for GPUs. It runs on x64, with
// a cross-compiler (see build.mjs).
//   --dry        prints what would be published, and publishes nothing
//   --index U    the package index that setup of this release asks where none is configured (libtorch.index)
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { billOfMaterials, checkLicences } from './bill.mjs';
import { Failure, main, root, run } from './common.mjs';
import { prepare } from './prepare.mjs';
import { needArmTools } from './qemu.mjs';

const manifest = join(root, 'package.json');

/** Where the workflow runs that signs the provenance of the package; npm compares it with package.json. */
function repositoryOfWorkflow() {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  return GITHUB_REPOSITORY && `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`;
}

/** Runs `work` while package.json has what a release alone knows: `libtorch.index` and `repository`. */
function asReleased({ index, repository }, work) {
  const before = readFileSync(manifest, 'utf8');
  const content = JSON.parse(before);
  if (index) content.libtorch = { index, ...content.libtorch };
  if (repository) content.repository = { type: 'git', url: repository };
  writeFileSync(manifest, `${JSON.stringify(content, null, 2)}\n`);
  try {
    work();
  } finally {
    writeFileSync(manifest, before);
  }
}

/** Compiles the kernels for GPUs and packs their packages, one for each platform. */
function packKernels(folder) {
  for (const [platform, options] of [
    ['linux-x64', []],
    ['linux-arm64', ['--arm64']],
  ]) {
    run(process.execPath, ['scripts/cuda.mjs', ...options]);
    const from = join(root, '.cache', 'cuda', `torchebm-cuda-${platform}`);
    run('npm', ['pack', from, '--pack-destination', folder, '--silent']);
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { dry: { type: 'boolean' }, index: { type: 'string' } } });
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;
  if (changed && !values.dry) throw new Failure(`What is published has to be committed:\n${changed}`);
  if (!values.index && !values.dry)
    throw new Failure('--index has to name the package index that setup asks by default.');
  const repository = repositoryOfWorkflow();
  if (!repository && !values.dry)
    throw new Failure('A package with provenance is published by a workflow, which says GITHUB_REPOSITORY.');
  needArmTools();
  const folder = join(root, 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);

  await prepare();
  run('npm', ['run', 'check']);
  checkLicences();
  writeFileSync(join(root, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  asReleased({ index: values.index, repository }, () =>
    run(process.execPath, ['scripts/package.mjs', '--arm64', '--keep', folder]),
  );
  packKernels(folder);

  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  const publish = tarballs.map((tarball) => ['publish', tarball, '--access', 'public', '--provenance']);
  console.log('\nTo publish, from a workflow that may sign (id-token: write):');
  for (const args of publish) console.log(`  npm ${args.join(' ')}`);
  if (values.dry) return;
  for (const args of publish) run('npm', args);
});
