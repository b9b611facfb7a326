// npm run test:environments: runs the C++ tests, those that hold fixtures, and those of the fused kernels, under the environments
// of environments.mjs, each of which stands for a kind of processor. Ends with a table.
//   NAME …          which environments; default: all
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure, filesIn, main, root } from './common.mjs';
import { ENVIRONMENTS, missing, variablesOf } from './environments.mjs';
import { runNativeTests } from './nativeTests.mjs';
import { prepare } from './prepare.mjs';
import { runVitest } from './vitest.mjs';

const HOLDS = /from '[./]*support\/fixtures\.js'|from '[./]*conformance\/replay\.mjs'/;

await main(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(ENVIRONMENTS);
  const unknown = names.filter((name) => !(name in ENVIRONMENTS));
  if (unknown.length > 0)
    throw new Failure(`no environment ${unknown}; there are ${Object.keys(ENVIRONMENTS).join(', ')}`);
  const { env, folder, libtorch } = await prepare({ tests: true });
  Object.assign(process.env, env);
  const files = testFiles();
  const rows = names.map((name) => {
    const lacking = missing(name);
    if (lacking.length > 0) return { name, text: `cannot be had: this processor has no ${lacking.join(', ')}` };
    console.log(`\nin the environment ${name}: ${JSON.stringify(ENVIRONMENTS[name].env)}`);
    const started = performance.now();
    const variables = variablesOf(name);
    const native = runNativeTests(variables, folder, libtorch);
    const parts = [native, runVitest(variables, `environment-${name}`, 'dot', files)];
    const [passed, failed] = ['passed', 'failed'].map((count) => parts.reduce((sum, part) => sum + part[count], 0));
    const seconds = Math.round((performance.now() - started) / 1000);
    const failures = parts.flatMap(({ failures }) => failures);
    return { name, failed, failures, text: `${passed} passed, ${failed} failed, ${seconds} s` };
  });
  console.log(`\nThe C++ tests, and ${files.length} files of tests that hold fixtures or fused kernels`);
  for (const { name, text, failures = [] } of rows) {
    console.log(`${name.padEnd(12)} ${text}`);
    for (const failure of failures) console.log(`  ${failure}`);
  }
  const ran = rows.filter(({ failed }) => failed !== undefined);
  if (ran.length === 0) throw new Failure('no environment could be had');
  if (ran.some(({ failed }) => failed > 0)) process.exitCode = 1;
});

function testFiles() {
  const files = filesIn(['test'], (path) => path.endsWith('.test.ts')).map(({ path }) => relative(root, path));
  const wanted = (file) => /\/fused\w*\.test\.ts$/.test(file) || HOLDS.test(readFileSync(join(root, file), 'utf8'));
  const found = files.filter(wanted);
  if (found.length < 20) throw new Failure(`expected at least 20 files of tests, found ${found.length}`);
  return found;
}
