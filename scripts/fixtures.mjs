// npm run fixtures: has Python write test/fixtures anew, and beside each file how far its numbers lie apart under the
// environments of environments.mjs, from which tests take their tolerance (spread.mjs). The numbers are those of the
// first environment, which are the same on every processor that has AVX2.
//   NAME …          scripts of scripts/oracle; default: all of ORACLES
//   --python P      a Python with torchebm 0.8.9, torch of the same version and SciPy; default: .cache/reference
//   --keep          uses what .cache/fixtures has of an earlier run
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from './common.mjs';
import { ENVIRONMENTS, missing, variablesOf } from './environments.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';
import { parse, spreadOf } from './spread.mjs';

/** The scripts that compute with torch. Others write files of other programs' making, or numbers that no processor changes; `curriculum` those that programs print, rounded. */
export const ORACLES = [
  ...['chains', 'core', 'couplings', 'data', 'datasets', 'ema', 'flow', 'func', 'hmc', 'integrators', 'interpolants'],
  ...['losses', 'models', 'nn', 'optim', 'parity', 'seeds_torch', 'symplectic', 'trainers', 'training'],
];
const folder = join(root, '.cache', 'fixtures');
const target = join(root, 'test', 'fixtures');

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { python: { type: 'string' }, keep: { type: 'boolean' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : ORACLES;
  if (!values.keep) {
    const { libtorch } = await prepare();
    const python = referencePython(libtorch, values.python);
    for (const name of Object.keys(ENVIRONMENTS)) write(python, names, name);
  }
  const decisions = readdirSync(join(folder, Object.keys(ENVIRONMENTS)[0]), { recursive: true })
    .filter((file) => /\.\w+$/.test(file))
    .sort()
    .flatMap(fold);
  if (decisions.length > 0) {
    const list = decisions.map((place) => `  ${place}`).join('\n');
    throw new Failure(`Decided by rounding; other seeds or inputs are due, or the case has to go:\n${list}`);
  }
});

function write(python, names, environment) {
  const lacking = missing(environment);
  if (lacking.length > 0)
    throw new Failure(`This processor has no ${lacking.join(', ')}: no spread without ${environment}`);
  const out = join(folder, environment);
  rmSync(out, { recursive: true, force: true });
  console.error(`Python in the environment ${environment}`);
  const env = { ...variablesOf(environment), TORCHEBM_FIXTURES: out };
  run(python, [join(root, 'scripts', 'oracle', 'run.py'), ...names], { env, what: 'scripts/oracle/run.py' });
}

/** Writes one file of test/fixtures and its spread; returns what rounding has decided. */
function fold(file) {
  const paths = Object.keys(ENVIRONMENTS).map((name) => join(folder, name, file));
  mkdirSync(dirname(join(target, file)), { recursive: true });
  copyFileSync(paths[0], join(target, file));
  const spreadFile = join(target, file.replace(/\.jsonl?$/, '.spread.json'));
  if (!/\.jsonl?$/.test(file)) return [];
  const decisions = [];
  const spread = spreadOf(
    paths.map((path) => parse(path, readFileSync(path, 'utf8'))),
    decisions,
  );
  if (Object.keys(spread).length > 0) writeFileSync(spreadFile, `${JSON.stringify(spread)}\n`);
  else if (existsSync(spreadFile)) rmSync(spreadFile);
  const relative = Object.values(spread).map((unit) => unit['']);
  console.log(`${file.padEnd(40)} ${`${relative.length} apart`.padStart(10)}, by ${Math.max(0, ...relative)} at most`);
  return decisions.map((place) => `${file}: ${place}`);
}
