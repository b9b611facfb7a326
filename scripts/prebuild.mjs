// npm run prebuilds: makes prebuilds/, the compiled addons that the npm package carries.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import prebuildify from 'prebuildify';
import { main, root } from './common.mjs';
import { prepare } from './prepare.mjs';
import { checkSymbols } from './symbols.mjs';

await main(async () => {
  await prepare();
  const stage = join(root, '.cache', 'prebuild');
  rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  rmSync(stage, { recursive: true, force: true });
  for (const name of ['torchebm', 'loader']) {
    checkSymbols(join(root, 'build', name, 'build', 'Release', `${name}.node`));
    // prebuildify strips and moves what lies in cwd/build/Release. cmake-js has built it, so node-gyp has nothing to do.
    const cwd = join(stage, name);
    mkdirSync(join(cwd, 'build', 'Release'), { recursive: true });
    copyFileSync(
      join(root, 'build', name, 'build', 'Release', `${name}.node`),
      join(cwd, 'build', 'Release', `${name}.node`),
    );
    await promisify(prebuildify)({
      name,
      cwd,
      out: join(root, 'prebuilds', name),
      nodeGyp: 'true',
      napi: true,
      strip: true,
      tagLibc: true,
    });
  }
  rmSync(stage, { recursive: true });
});
