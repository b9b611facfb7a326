// Runs the tests and the table of a bundle; ends with the table and "N passed, N failed, N skipped", which count tests
// and the numbers of the table.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf, tableOf } from './table.mjs';

const device = process.env.TORCHEBM_TEST_DEVICE;
const python = process.argv[2];
const out = process.env.OUT;
const wantsRivals = process.env.RIVALS !== 'none';
const end = Date.now() + 9 * 60e3 - 15e3;

/** Runs a program for as long as there is time; gives what it has printed, and why it did not end well. */
function run(program, args, most) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].on('data', (data) => {
        text[name] += data;
      });
    }
    const left = Math.max(1000, Math.min(most, end - Date.now()));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, left);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ...text, why: error.message });
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const last = text.stderr.trim().split('\n').at(-1);
      const how = isLate ? 'ran out of time' : `ended with ${signal ?? `status ${status}`}${last ? `: ${last}` : ''}`;
      resolve({ ...text, why: status === 0 ? null : how });
    });
  });
}

async function tests() {
  const report = join(out, 'tests.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', 'test/device', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { stdout, stderr, why } = await run(process.execPath, [vitest, ...args], 300e3);
  writeFileSync(join(out, 'tests.log'), stdout + stderr);
  console.log(stdout.split('\n').slice(-60).join('\n'));
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, reasons: [`the tests: ${why}`] };
  const all = JSON.parse(readFileSync(report, 'utf8'));
  const broken = all.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return {
    passed: all.numPassedTests,
    failed: all.numFailedTests + broken.length,
    skipped: all.numPendingTests + all.numTodoTests,
    reasons: broken.map(({ name, message }) => `${name}: ${message.split('\n')[0]}`),
  };
}

async function table() {
  const ours = await run(process.execPath, ['scripts/deviceBundle/bench.mjs', device], 150e3);
  const none = { stdout: '', stderr: '', why: null };
  const theirs = wantsRivals ? await run(python, ['scripts/deviceBundle/bench.py', device], 150e3) : none;
  writeFileSync(join(out, 'bench.log'), [ours, theirs].map(({ stdout, stderr }) => stdout + stderr).join(''));
  // Without a GPU there is neither a compiler for one nor Triton.
  const rivals = device === 'cuda' ? ['eager', 'compiled', 'demo'] : ['eager'];
  const made = tableOf(rowsOf(ours.stdout), rowsOf(theirs.stdout), ['ours', ...(wantsRivals ? rivals : [])]);
  const ends = [
    ['the loops here', ours],
    ['the loops in Python', theirs],
  ].filter(([, { why }]) => why !== null);
  return { ...made, reasons: [...ends.map(([what, { why }]) => `${what}: ${why}`), ...made.reasons] };
}

const parts = [await tests(), await table()];
const total = (key) => parts.reduce((sum, part) => sum + part[key], 0);
const lines = [...parts[1].lines, '', ...parts.flatMap(({ reasons }) => reasons)];
console.log(lines.join('\n'));
writeFileSync(join(out, 'table.txt'), `${lines.join('\n')}\n`);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') > 0 || parts[0].passed === 0 ? 1 : 0;
