// npm test: sets up what is missing, checks types, runs the C++ tests and vitest, and ends with one line that sums both.
//   FILE …            these files alone, at once: types are not checked, C++ tests not built. vitest takes the arguments.
//   --native NAME …   the C++ tests whose names hold one of these, or all of them
//   --debug, --asan   first of all: with what is compiled for debugging, or for the sanitizers of addresses and undefined
//                     behaviour. By itself, --asan runs the C++ tests and those of the border.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main, root } from './common.mjs';
import { runNativeTests } from './nativeTests.mjs';
import { prepare } from './prepare.mjs';
import { sanitizedNode, sanitizedProgram } from './sanitizers.mjs';
import { runVitest } from './vitest.mjs';

/** The tests of what crosses between TypeScript and C++. */
const BORDER = ['test/addon', 'test/tensor', 'test/torch'];

const total = { passed: 0, failed: 0, skipped: 0 };

await main(async () => {
  const given = process.argv.slice(2);
  const kind = ['debug', 'asan'].find((name) => given[0] === `--${name}`) ?? 'release';
  if (kind !== 'release') given.shift();
  const names = given[0] === '--native' ? given.slice(1) : undefined;
  const all = given.length === 0;
  const { env, folder, libtorch } = await prepare({ tests: all || names !== undefined, types: all, kind });
  const sanitized = kind === 'asan' ? { program: sanitizedProgram(), node: sanitizedNode() } : {};
  if (all || names) count(runNativeTests({ ...env, ...sanitized.program }, folder, libtorch, names));
  if (all) runExample({ ...env, ...sanitized.program }, folder, libtorch);
  // Frames of instrumented functions are several times as long.
  const deeper = kind === 'asan' ? ['--execArgv=--stack-size=3900'] : [];
  if (!names) testTypeScript({ ...env, ...sanitized.node }, [...deeper, ...(all && kind === 'asan' ? BORDER : given)]);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
});

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** A program of native/ebm alone, which trains an energy and fails where its samples are far from the data. */
function runExample(env, folder, libtorch) {
  const program = join(root, folder, 'two_moons');
  const { status } = spawnSync(program, {
    cwd: root,
    env: { ...env, LD_LIBRARY_PATH: join(libtorch.folder, 'lib') },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) total.passed++;
  else {
    console.log('FAILED two_moons, see native/examples');
    total.failed++;
  }
}

function testTypeScript(env, filter) {
  const { failures, skipped, ...counts } = runVitest(env, 'vitest', 'default', filter);
  for (const failure of failures) console.log(failure);
  count(counts);
  total.skipped += skipped;
}
