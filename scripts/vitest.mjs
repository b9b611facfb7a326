// The tests of vitest, with what they came to: logs are long and often cut, so the failures are told again at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './common.mjs';

/**
 * Runs the tests that `filter` names under `env`, printed by `reporter`, with a report in `.cache/<name>.json`.
 * Returns how many passed, failed and were skipped, and a line for each failure.
 */
export function runVitest(env, name, reporter, filter) {
  const report = join(root, '.cache', `${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(vitest, ['run', ...reporters, ...filter], { cwd: root, env, stdio: 'inherit' });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const failures = (result?.testResults ?? []).flatMap(failuresOf);
  if (status !== 0 && failures.length === 0) failures.push('FAILED vitest, outside of any test: see above');
  return {
    passed: result?.numPassedTests ?? 0,
    failed: failures.length,
    skipped: result ? result.numPendingTests + result.numTodoTests : 0,
    failures,
  };
}

function failuresOf({ name: file, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // A file that fails before its first test has no failed test to count.
  if (status === 'failed' && failed.length === 0) return [line(file, '', message)];
  return failed.map(({ fullName, failureMessages }) => line(file, ` > ${fullName}`, failureMessages[0]));
}

function line(file, test, message) {
  return `FAILED ${relative(root, file)}${test}: ${(message ?? '').split('\n')[0]}`;
}
