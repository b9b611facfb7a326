// npm run installs: brings the packed package to people in every way that they may take, each in an empty folder, runs the
// first example of the README there, and prints a line with the mean that it ends with: the same everywhere.
//   --tarball F   this package rather than one that is made, such as that of npm run release, which has arm64's addons
//   --only WORD   ways whose name holds it
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from './common.mjs';
import { meanIn, Place } from './installs/place.mjs';
import { SYSTEMS } from './installs/systems.mjs';
import { WAYS } from './installs/ways.mjs';
import { prepare } from './prepare.mjs';

function pack(folder) {
  run(process.execPath, ['scripts/prebuild.mjs']);
  run('npm', ['pack', '--silent', '--pack-destination', folder], { what: 'npm pack' });
  rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

async function attempt(way) {
  try {
    const output = await way();
    if (output.said) return output;
    const mean = meanIn(output);
    return mean ? { mean } : { failure: `it printed no mean\n${output.slice(-2000)}` };
  } catch (error) {
    return { failure: error instanceof Failure ? error.message : error.stack };
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { tarball: { type: 'string' }, only: { type: 'string' } } });
  const { env, libtorch } = await prepare();
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-installs-'));
  const means = new Map();
  try {
    const tarball = values.tarball ? resolve(values.tarball) : pack(folder);
    for (const [name, way] of Object.entries({ ...WAYS, ...SYSTEMS })) {
      if (values.only && !name.includes(values.only)) continue;
      const place = new Place(join(folder, name.replaceAll(/\W+/g, '-')), tarball, env, libtorch);
      const result = await attempt(() => way(place));
      place.leave();
      if (result.mean) means.set(name, result.mean);
      console.log(`${name.padEnd(44)} ${result.mean ?? result.said ?? `FAILED: ${result.failure}`}`);
      if (result.failure) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const different = new Set(means.values());
  if (different.size > 1) throw new Failure(`The means differ: ${[...different].join('; ')}`);
  console.log(`${means.size} ways, one mean: ${[...different].join()}`);
});
