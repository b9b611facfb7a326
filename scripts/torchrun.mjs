// Trains in two processes under PyTorch's own torchrun and under `torchebm launch`, and compares the numbers to the bit:
//   node scripts/torchrun.mjs [--python P]
import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from './common.mjs';
import { referencePython } from './reference.mjs';
import { importAddon } from './transpile.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { python: { type: 'string' } } });
  const { findLibtorch } = await importAddon('libtorch');
  const python = referencePython(findLibtorch({ headers: true }), values.python);
  const training = [join(root, 'test', 'distributed', 'programs', 'fit.mjs'), 'dsm'];
  const run = (command, args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: root });
    if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
    return [...stdout.matchAll(/(\{"history".*\})$/gm)]
      .map(([, json]) => JSON.parse(json))
      .sort((a, b) => b.logged - a.logged);
  };
  const torchrun = ['--no-python', '--standalone', '--nproc-per-node', '2', process.execPath, ...training];
  const theirs = run(join(dirname(python), 'torchrun'), torchrun);
  const ours = run(process.execPath, [join(root, 'dist/cli/main.js'), 'launch', '--nproc', '2', ...training]);
  deepStrictEqual(theirs, ours);
  console.log(`torchrun and torchebm launch: ${ours.length} ranks with the same weights, history and generators.`);
});
