// npm run parity: runs scripts/parity/cases, which are Python, with Python TorchEBM and here, and compares every number.
//   --python P      a Python with torchebm 0.8.9 and torch of the same version; default: one made in .cache/reference
//   --only NAME     the functions whose name begins so, with every difference
//   --fixtures      also writes test/fixtures/parity, which npm test compares with
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from './common.mjs';
import { compare, hasForms, readCases } from './parity/compare.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';

const TOLERANCE = 1e-6;
const folder = join(root, '.cache', 'parity');

await main(async () => {
  const { values } = parseArgs({
    options: { python: { type: 'string' }, only: { type: 'string' }, fixtures: { type: 'boolean' } },
  });
  const { env, libtorch } = await prepare();
  Object.assign(process.env, env);
  rmSync(folder, { recursive: true, force: true });
  const python = referencePython(libtorch, values.python);
  run(python, [join(root, 'scripts', 'oracle', 'parity.py'), folder], { what: 'scripts/oracle/parity.py' });
  const torchebm = await import('torchebm');
  torchebm.torch.setNumThreads(1);
  let off = 0;
  for (const [room, functions] of readCases()) {
    const runs = readFileSync(join(folder, `${room}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const [name, definition] of functions) {
      if (values.only && !name.startsWith(values.only)) continue;
      off += await report(
        torchebm,
        `${room}/${name}`,
        definition,
        runs.filter((r) => r.name === name),
        values.only,
      );
    }
  }
  if (values.fixtures) {
    const target = join(root, 'test', 'fixtures', 'parity');
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(folder)) cpSync(join(folder, file), join(target, file));
  }
  if (off > 0) throw new Failure(`${off} ${off === 1 ? 'function is' : 'functions are'} off`);
});

/** Prints one row: how many runs are bit-equal, within the tolerance, or off. Returns 1 if one is off. */
async function report(torchebm, title, definition, runs, inFull) {
  let equal = 0;
  let close = 0;
  let worst = 0;
  const wrong = runs.length > 0 ? [] : ['Python has not run it'];
  for (const each of runs) {
    for (const sync of hasForms(definition) ? [false, true] : [false]) {
      const what = `${each.dtype} [${each.shape}] seed ${each.seed}${sync ? ' sync' : ''}`;
      try {
        const result = await compare(torchebm, definition, each, { sync });
        worst = Math.max(worst, result.worst);
        if (result.worst === 0) equal++;
        else if (result.worst <= TOLERANCE) close++;
        else wrong.push(`${what}: ${result.path} by ${result.worst}`);
        if (inFull && result.worst > 0) console.log(`  ${what}: ${result.path} by ${result.worst}`);
      } catch (error) {
        wrong.push(`${what}: ${inFull ? error?.stack : error}`);
      }
    }
  }
  const state = wrong.length > 0 ? 'off' : close > 0 ? 'within 1e-6' : 'bit-equal';
  const counts = `${equal} equal, ${close} within 1e-6, ${wrong.length} off`;
  console.log(`${title.padEnd(48)} ${state.padEnd(12)} ${counts}${worst > 0 ? `, worst ${worst.toPrecision(2)}` : ''}`);
  for (const line of inFull ? wrong : wrong.slice(0, 2)) console.log(`    ${line}`);
  return wrong.length > 0 ? 1 : 0;
}
