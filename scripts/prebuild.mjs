// npm run prebuilds: makes prebuilds/, the compiled addons that the npm package carries.
//   --arm64   those for Linux on arm64 too, with a cross-compiler (see build.mjs)
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import prebuildify from 'prebuildify';
import { buildNative } from './build.mjs';
import { main, root } from './common.mjs';
import { prepare } from './prepare.mjs';
import { checkSymbols } from './symbols.mjs';

/** Puts the addons that lie in the folder of a build into prebuilds/. */
async function collect(folder, options) {
  const stage = join(root, '.cache', 'prebuild');
  rmSync(stage, { recursive: true, force: true });
  for (const name of ['torchebm', 'loader']) {
    const built = join(root, folder, name, 'build', 'Release', `${name}.node`);
    if (process.platform === 'linux') checkSymbols(built);
    // prebuildify strips and moves what lies in cwd/build/Release. cmake-js has built it, so node-gyp has nothing to do.
    const cwd = join(stage, name);
    mkdirSync(join(cwd, 'build', 'Release'), { recursive: true });
    copyFileSync(built, join(cwd, 'build', 'Release', `${name}.node`));
    await promisify(prebuildify)({
      name,
      cwd,
      out: join(root, 'prebuilds', name),
      nodeGyp: 'true',
      napi: true,
      strip: process.platform === 'linux',
      tagLibc: true,
      ...options,
    });
  }
  rmSync(stage, { recursive: true });
}

await main(async () => {
  const { values } = parseArgs({ options: { arm64: { type: 'boolean' } } });
  const { folder } = await prepare();
  const cross = values.arm64 ? await buildNative({ kind: 'arm64' }) : undefined;
  rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  await collect(folder, {});
  if (cross) await collect(cross.folder, { arch: 'arm64', stripBin: 'aarch64-linux-gnu-strip' });
});
