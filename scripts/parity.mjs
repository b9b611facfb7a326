// npm run parity: runs scripts/parity/cases, which are Python, with Python TorchEBM and here, and compares every number.
// A function is off where it is farther from Python than 1e-6 and than Python is from itself in other environments.
//   --python P      a Python with torchebm 0.8.9 and torch of the same version; default: one made in .cache/reference
//   --only NAME     the functions whose name begins so, with every difference
//   --fixtures      also writes test/fixtures/parity, which npm test compares with
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from './common.mjs';
import { compare, hasForms, judge, readCases } from './parity/compare.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';

const folder = join(root, '.cache', 'parity');
const fixtures = join(root, 'test', 'fixtures', 'parity');

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
    const runs = readRuns(folder, room);
    const spreads = readSpreads(room);
    for (const [name, definition] of functions) {
      if (values.only && !name.startsWith(values.only)) continue;
      off += await report(
        torchebm,
        `${room}/${name}`,
        definition,
        runs.filter((r) => r.name === name),
        spreads,
        values.only,
      );
    }
  }
  if (values.fixtures) {
    for (const file of readdirSync(folder)) cpSync(join(folder, file), join(fixtures, file));
  }
  if (off > 0) throw new Failure(`${off} ${off === 1 ? 'function is' : 'functions are'} off`);
});

function readRuns(from, room) {
  const text = readFileSync(join(from, `${room}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function keyOf({ name, shape, dtype, seed }) {
  return `${name} ${dtype} [${shape}] ${seed}`;
}

/** The spread of each stored run over the environments of environments.mjs, by what was run. */
function readSpreads(room) {
  const spread = JSON.parse(readFileSync(join(fixtures, `${room}.spread.json`), 'utf8'));
  return new Map(readRuns(fixtures, room).map((each, i) => [keyOf(each), spread[`lines[${i}]`]]));
}

/** Prints one row: how many runs are in each state. Returns 1 if one is off. */
async function report(torchebm, title, definition, runs, spreads, inFull) {
  const counts = { equal: 0, close: 0, apart: 0, off: 0 };
  let worst = 0;
  const notes = runs.length > 0 ? [] : ['Python has not run it'];
  for (const each of runs) {
    for (const sync of hasForms(definition) ? [false, true] : [false]) {
      const what = `${each.dtype} [${each.shape}] seed ${each.seed}${sync ? ' sync' : ''}`;
      try {
        const { differences } = await compare(torchebm, definition, each, { sync });
        const { path, relative, state } = judge(differences, each.result, spreads.get(keyOf(each)));
        counts[state]++;
        worst = Math.max(worst, relative);
        if (state === 'off' || (inFull && state !== 'equal')) notes.push(`${what}: ${path} by ${relative}, ${state}`);
      } catch (error) {
        counts.off++;
        notes.push(`${what}: ${inFull ? error?.stack : error}`);
      }
    }
  }
  const isOff = counts.off > 0 || runs.length === 0;
  const state = isOff ? 'off' : counts.apart > 0 ? "Python's own" : counts.close > 0 ? 'within 1e-6' : 'bit-equal';
  const apart = counts.apart > 0 ? `${counts.apart} within Python's own spread, ` : '';
  const numbers = `${counts.equal} equal, ${counts.close} within 1e-6, ${apart}${counts.off} off`;
  const most = worst > 0 ? `, worst ${worst.toPrecision(2)}` : '';
  console.log(`${title.padEnd(48)} ${state.padEnd(12)} ${numbers}${most}`);
  for (const line of inFull ? notes : notes.slice(0, 2)) console.log(`    ${line}`);
  return isOff ? 1 : 0;
}
