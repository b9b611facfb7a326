// npm run package: packs the package with prebuilds, installs it into an empty folder and uses it there with neither a
// compiler nor Python on the PATH, as a newcomer does; then checks its types and pages (scripts/consumer.mjs).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure, firstExample, main, root, run } from './common.mjs';
import { checkConsumer } from './consumer.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  const { env } = await prepare();
  run(process.execPath, ['scripts/prebuild.mjs']);
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-pack-'));
  try {
    run('npm', ['pack', '--silent', '--pack-destination', folder], { what: 'npm pack' });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
    // In a clone they would be preferred to what the next build makes.
    rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  }
});
