// Runs examples/curriculum, shortened, beside the examples of Python TorchEBM that they follow, from the same seed, and
// compares every fraction that Python prints:
//   node scripts/curriculum.mjs --reference FOLDER [--python P]
// FOLDER is a clone of TorchEBM's repository, P as in npm run conformance.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root } from './common.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';
import { runTypeScript } from './transpile.mjs';

/** Examples of Python by the number of ours. */
const PYTHON = [
  '00-foundations/01-energy/01-energy-landscapes',
  '00-foundations/01-energy/02-custom-energy',
  '00-foundations/02-datasets/01-dataset-gallery',
  '00-foundations/03-schedulers/01-scheduler-anatomy',
  '00-foundations/04-interpolants/01-interpolant-anatomy',
  '10-sampling/01-mcmc/01-langevin-101',
  '10-sampling/01-mcmc/02-hmc-101',
  '10-sampling/01-mcmc/03-parallel-chains',
  '10-sampling/02-integrators/01-integrator-comparison',
  '10-sampling/03-flow/01-flow-sampler-ode',
  '20-training/01-mcmc-losses/01-cd-k',
  '20-training/01-mcmc-losses/02-persistent-cd',
  '20-training/02-score-matching/01-denoising-score-matching',
  '20-training/03-equilibrium-matching/01-equilibrium-matching-2d',
  '20-training/04-energy-matching/01-energy-matching-2d',
  '20-training/04-energy-matching/02-energy-matching-paper-2d',
  '20-training/05-couplings/01-coupling-comparison',
];
/** Fractions in labels, which are no results. */
const LABELS = /1\.0 -> 0\.1|x0\.5|at t=0\.5|uniform would be 1\.0/g;
const FRACTION = /-?\d+\.\d+(?:e[+-]?\d+)?|-?\d+e[+-]?\d+/g;

await main(async () => {
  const { values } = parseArgs({ options: { python: { type: 'string' }, reference: { type: 'string' } } });
  if (!values.reference) throw new Failure("--reference: expected a clone of TorchEBM's repository");
  const { env, libtorch } = await prepare();
  const python = referencePython(libtorch, values.python);
  const cwd = join(root, '.cache', 'curriculum');
  mkdirSync(cwd, { recursive: true });
  const options = { cwd, encoding: 'utf8', env: { ...env, TORCHEBM_SMOKE: '1' } };
  const ours = readdirSync(join(root, 'examples', 'curriculum')).filter((name) => name.endsWith('.ts'));
  let off = 0;
  for (const [i, name] of ours.entries()) {
    const here = await runTypeScript(join(root, 'examples', 'curriculum', name), options);
    const program = join(values.reference, 'examples', PYTHON[i], 'main.py');
    const seeded = `import runpy, sys, torch; torch.manual_seed(0); runpy.run_path(sys.argv[1], run_name="__main__")`;
    const there = spawnSync(python, ['-c', seeded, program], options);
    for (const run of [here, there]) if (run.status !== 0) throw new Failure(`${name}: ${run.stderr}`);
    const wrong = compare(there.stdout.replace(/^.*\r/gm, '').replace(LABELS, ''), here.stdout);
    console.log(`${name.padEnd(34)} ${wrong.count} numbers, ${wrong.missing.length === 0 ? 'equal' : 'OFF'}`);
    for (const text of wrong.missing) console.log(`    Python has ${text}`);
    off += wrong.missing.length;
  }
  if (off > 0) throw new Failure(`${off} numbers are off`);
});

/** The numbers that Python prints must stand in our output in the same order, to one and a half of the last digit. */
function compare(python, ours) {
  const expected = python.match(FRACTION) ?? [];
  const found = ours.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? [];
  const missing = [];
  let at = 0;
  for (const text of expected) {
    const [, digits = '', exponent = '0'] = /\.(\d+)(?:e([+-]?\d+))?/.exec(text) ?? [];
    // A float32 that was rounded to two digits prints with all that a double has.
    const tolerance = 1.5 * 10 ** (Number(exponent) - (digits.length > 6 ? 2 : digits.length));
    let next = at;
    while (next < found.length && !(Math.abs(Number(found[next]) - Number(text)) <= tolerance)) next++;
    if (next === found.length) missing.push(text);
    else at = next + 1;
  }
  return { count: expected.length, missing };
}
