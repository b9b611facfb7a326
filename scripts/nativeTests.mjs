// The C++ tests, as a program that was built beside the addon.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { root } from './common.mjs';

/**
 * Runs the tests whose names hold one of `names` (all without them), prints their lines, and returns how many passed and
 * failed, with a line for each that failed.
 */
export function runNativeTests(env, folder, libtorch, names = []) {
  const program = join(root, folder, 'ebm_test');
  // The program has no rpath either; the variable is for this one process.
  const { status, signal, stdout } = spawnSync(program, names, {
    cwd: root,
    env: { ...env, LD_LIBRARY_PATH: join(libtorch.folder, 'lib') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  console.log(`C++ tests\n${stdout ?? ''}`);
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(stdout ?? '');
  const [passed, failed] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)];
  const failures = (stdout ?? '').split('\n').filter((line) => line.startsWith('FAILED'));
  if (counts && (status === 0 || failed > 0)) return { passed, failed, failures };
  failures.push(`FAILED ${relative(root, program)}: it ended early (${signal ?? `exit code ${status}`})`);
  console.log(failures.at(-1));
  return { passed, failed: failed + 1, failures };
}
