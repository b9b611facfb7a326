// npm run conformance: runs PyTorch's database of operators (op_db) through the TypeScript surface and prints a table.
//   --python P      a Python with the same torch, and torchebm; default: one that is made in .cache/reference
//   --only NAME     one operator, with every difference in full
//   --fixtures      also writes test/fixtures/conformance/cases.jsonl, the small cases that npm test runs
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, run } from './common.mjs';
import { EXPLAINED, replay } from './conformance/replay.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';

const folder = join(root, '.cache', 'conformance');
const cases = join(folder, 'cases');

await main(async () => {
  const { values } = parseArgs({
    options: { python: { type: 'string' }, only: { type: 'string' }, fixtures: { type: 'boolean' } },
  });
  const { env, libtorch } = await prepare();
  Object.assign(process.env, env);
  await oracle(values.python, libtorch);
  const torch = await import('torchebm/torch');
  torch.setNumThreads(1);
  const operators = readdirSync(cases)
    .filter((file) => file !== 'version.json')
    .sort()
    .map((file) => JSON.parse(readFileSync(join(cases, file), 'utf8')))
    .filter(({ name }) => values.only === undefined || name === values.only);
  const results = operators.map((operator) => ({ ...operator, failures: failuresOf(torch, operator) }));
  print(results, values.only !== undefined);
  if (values.fixtures) writeFixtures(results);
});

/** Has Python write the cases, unless it has. */
async function oracle(python, libtorch) {
  const version = join(cases, 'version.json');
  const wanted = libtorch.version.split('+')[0];
  if (existsSync(version) && JSON.parse(readFileSync(version, 'utf8')).torch.startsWith(wanted)) return;
  rmSync(cases, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const program = referencePython(libtorch, python);
  // op_db imports this package; it goes into a folder of its own, so that no environment of the user's changes.
  const extra = join(folder, 'lib');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--target', extra];
  if (!existsSync(extra)) run(program, [...pip, 'expecttest==0.3.0'], { what: 'pip install expecttest' });
  const script = join(root, 'scripts', 'oracle', 'conformance.py');
  const env = { ...process.env, PYTHONPATH: extra };
  run(program, [script, cases], { env, what: 'scripts/oracle/conformance.py' });
}

function failuresOf(torch, { name, method, cases: list }) {
  return list.flatMap((entry) => {
    const result = replay(torch, name, entry);
    if (result) return [{ ...result, entry }];
    const single = method !== null && entry.program.length === 1 && !entry.error;
    const asMethod = single ? replay(torch, name, entry, method) : null;
    return asMethod ? [{ ...asMethod, reason: `as a method: ${asMethod.reason}`, entry }] : [];
  });
}

function isMain({ entry }) {
  return entry.dtype === 'float32' && !entry.error;
}

function print(results, inFull) {
  const tried = results.filter(({ cases }) => cases.some((entry) => !entry.error && entry.dtype === 'float32'));
  const state = ({ failures }) => {
    const main = failures.filter(isMain);
    if (main.length === 0) return 'equal';
    return main.some(({ kind }) => kind === 'unreachable') ? 'unreachable' : 'different';
  };
  const count = (wanted) => tried.filter((r) => state(r) === wanted).length;
  for (const result of results) {
    const seen = new Set();
    for (const { kind, reason, entry } of result.failures) {
      const what = `${entry.dtype}${entry.error ? ', an error' : ''}`;
      const key = `${what}${reason.replace(/[-\d.e]+/g, '')}`;
      if (!inFull && seen.has(key)) continue;
      seen.add(key);
      console.log(`${result.name} (${what}): ${kind}: ${reason.slice(0, inFull ? undefined : 160)}`);
      const why = EXPLAINED[result.name];
      if (why) console.log(`    ${why}`);
      if (inFull) console.log(`    ${JSON.stringify(entry.program)}`);
    }
  }
  for (const { name, skipped } of results.filter(({ cases }) => cases.length === 0)) {
    console.log(`${name}: no case: ${EXPLAINED[name] ?? (skipped.join('; ') || 'no sample for these dtypes')}`);
  }
  const total = results.reduce((sum, { cases }) => sum + cases.length, 0);
  const failed = results.reduce((sum, { failures }) => sum + failures.length, 0);
  const errors = results.flatMap(({ cases }) => cases.filter(({ error }) => error)).length;
  const wrongErrors = results.flatMap(({ failures }) => failures.filter(({ entry }) => entry.error)).length;
  console.log(`
CPU float32, forward and backward
  operators tried   ${tried.length}
  equal             ${count('equal')}  (${((100 * count('equal')) / tried.length).toFixed(1)} %)
  different         ${count('different')}
  not reachable     ${count('unreachable')}
All dtypes
  cases             ${total}, of which ${errors} must be errors
  equal             ${total - failed}
  not equal         ${failed}, of which ${wrongErrors} must be errors`);
}

/** The smallest cases of every operator that is equal: few of each kind, so that npm test stays quick. */
function writeFixtures(results) {
  const lines = [];
  for (const { name, cases: list, failures } of results) {
    const bad = new Set(failures.map(({ entry }) => entry));
    const sized = list
      .filter((entry) => !bad.has(entry))
      .map((entry) => ({ entry, text: JSON.stringify(entry) }))
      .filter(({ text }) => text.length < 6000)
      .sort((a, b) => a.text.length - b.text.length);
    const kinds = [
      [3, (e) => e.grads],
      [2, (e) => e.dtype === 'float32' && !e.grads && !e.error],
      [1, (e) => e.error],
      [1, (e) => e.dtype !== 'float32'],
    ];
    const chosen = kinds.flatMap(([count, accepts]) => {
      const fitting = sized.filter(({ entry }) => accepts(entry) && entry.expected?.tensor?.data !== '');
      // Not the very smallest alone, which are often scalars.
      return fitting.filter((_, i) => i % Math.max(1, Math.floor(fitting.length / count / 2)) === 0).slice(0, count);
    });
    if (chosen.length > 0)
      lines.push(`{"name":${JSON.stringify(name)},"cases":[${chosen.map((c) => c.text).join(',')}]}`);
  }
  const path = join(root, 'test', 'fixtures', 'conformance', 'cases.jsonl');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
  console.log(`${path}: ${lines.length} operators, ${(lines.join('\n').length / 2 ** 20).toFixed(1)} MB`);
}
