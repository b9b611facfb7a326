// npm test: sets up what is missing, runs the C++ tests and vitest, and ends with one line that sums both.
// Arguments go to vitest (`npm test -- test/addon`); then the C++ tests are left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { main, root } from './common.mjs';
import { prepare } from './prepare.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

await main(async () => {
  const filter = process.argv.slice(2);
  const { env, libtorch } = await prepare({ tests: true });
  if (filter.length === 0) testNative(env, libtorch);
  testTypeScript(env, filter);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
});

function testNative(env, { folder }) {
  const program = join(root, 'build', 'ebm_test');
  // The program has no rpath either; the variable is for this one process.
  const { status, signal, stdout } = spawnSync(program, {
    cwd: root,
    env: { ...env, LD_LIBRARY_PATH: join(folder, 'lib') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  console.log(`C++ tests\n${stdout ?? ''}`);
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(stdout ?? '');
  total.passed += Number(counts?.[1] ?? 0);
  total.failed += Number(counts?.[2] ?? 0);
  if (!counts || (status !== 0 && counts[2] === '0')) {
    console.log(`build/ebm_test ended early (${signal ?? `exit code ${status}`})`);
    total.failed++;
  }
}

function testTypeScript(env, filter) {
  const report = join(root, '.cache', 'vitest.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(vitest, ['run', ...reporters, ...filter], { cwd: root, env, stdio: 'inherit' });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  if (result) {
    // A file that fails before its first test has no failed test to count.
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    for (const { name, message } of broken) tell(name, '', message);
    for (const { name, assertionResults } of result.testResults) {
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status === 'failed') tell(name, ` > ${fullName}`, failureMessages[0]);
      }
    }
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + broken.length;
    total.skipped += result.numPendingTests + result.numTodoTests;
  }
  if (status !== 0 && total.failed === 0) {
    console.log('vitest failed outside of any test: see above');
    total.failed++;
  }
}

/** What failed, once more at the end: logs are long, and often cut. */
function tell(file, test, message) {
  console.log(`FAILED ${relative(root, file)}${test}: ${(message ?? '').split('\n')[0]}`);
}
