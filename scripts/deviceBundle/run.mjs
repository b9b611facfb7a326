// Runs the tests and the table of a bundle; ends with the table and "N passed, N failed, N skipped".
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const device = process.env.TORCHEBM_TEST_DEVICE;
const python = process.argv[2];
const out = process.env.OUT;
const end = Date.now() + 9 * 60e3 - 15e3;

/** Runs a program for as long as there is time; gives what it has printed. */
function run(program, args, most, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    const left = Math.max(1000, Math.min(most, end - Date.now()));
    const timer = setTimeout(() => child.kill('SIGKILL'), left);
    child.on('error', (error) => resolve({ text: String(error), status: -1 }));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ text, status, signal });
    });
  });
}

async function tests() {
  const report = join(out, 'tests.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', 'test/device', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { text, signal } = await run(process.execPath, [vitest, ...args], 300e3);
  writeFileSync(join(out, 'tests.log'), text);
  console.log(text.split('\n').slice(-60).join('\n'));
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, why: signal ? 'ran out of time' : 'ended early' };
  const all = JSON.parse(readFileSync(report, 'utf8'));
  const broken = all.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return {
    passed: all.numPassedTests,
    failed: all.numFailedTests + broken.length,
    skipped: all.numPendingTests + all.numTodoTests,
  };
}

/** One line for each loop of a table: ours, and Python's beside it. */
async function table() {
  const ours = await run(process.execPath, ['scripts/deviceBundle/bench.mjs', device], 150e3);
  const theirs = await run(python, ['scripts/deviceBundle/bench.py', device], 150e3);
  const read = ({ text }) =>
    Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line))
        .map((row) => [row.id, row]),
    );
  const [here, there] = [read(ours), read(theirs)];
  const ms = (value) => (value === undefined ? '-' : value.toFixed(1));
  const rows = Object.entries(here).map(([id, { time, goal }]) => {
    const { eager, compiled, demo, share } = there[id] ?? {};
    const ratio = (other) => (other === undefined ? '-' : `${(other / time).toFixed(1)}x`);
    // The share of the device's limit, for which Python names the time that it would take.
    const roof = share === undefined ? '-' : `${((100 * share) / time).toFixed(0)} %`;
    return [id, ms(time), ...[eager, compiled, demo].flatMap((other) => [ms(other), ratio(other)]), goal, roof];
  });
  const rivals = ['eager', 'compiled', 'demo'].flatMap((rival) => [`${rival} ms`, 'ratio']);
  const head = ['row', 'ours ms', ...rivals, 'goal', 'of the limit'];
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
  const notes = [ours, theirs].flatMap(({ text }) => text.split('\n').filter((line) => line && !line.startsWith('{')));
  return { text: [...notes, '', ...lines].join('\n'), failed: Object.keys(here).length === 0 ? 1 : 0 };
}

const { why, ...result } = await tests();
if (why) console.log(`the tests ${why}`);
const { text, failed } = await table();
console.log(text);
writeFileSync(join(out, 'table.txt'), `${text}\n`);
const sum = `${result.passed} passed, ${result.failed + failed} failed, ${result.skipped} skipped`;
console.log(sum);
process.exitCode = result.failed + failed > 0 || result.passed === 0 ? 1 : 0;
