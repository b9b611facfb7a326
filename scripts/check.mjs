// npm run check: format, lint, types, generated files. Prints all that is wrong, not the first thing alone.
//   --fix   formats, and corrects what the linter can
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, filesIn, main, root, run } from './common.mjs';

const CLANG_FORMAT = '20.1.8';

await main(async () => {
  const fix = process.argv.includes('--fix');
  const bin = (name) => join(root, 'node_modules', '.bin', name);
  const sources = filesIn(['native'], (path) => /\.(cpp|h|cu|cuh)$/.test(path)).map(({ path }) => path);
  const checks = [
    ['biome', bin('biome'), ['check', '--error-on-warnings', ...(fix ? ['--write'] : []), '.']],
    ['clang-format', clangFormat(), [...(fix ? ['-i'] : ['--dry-run', '--Werror']), ...sources]],
    ['types', bin('tsc'), ['--project', 'test/tsconfig.json']],
  ];
  if (existsSync(join(root, 'scripts', 'generate.mjs'))) {
    const { prepare } = await import('./prepare.mjs');
    const { env } = await prepare();
    checks.push(['generated files', process.execPath, ['scripts/generate.mjs', '--check'], env]);
  }
  const failed = checks.filter(([name, program, args, env]) => {
    console.log(`checking ${name}`);
    return spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status !== 0;
  });
  if (failed.length > 0) throw new Failure(`check failed: ${failed.map(([name]) => name).join(', ')}`);
});

/** The pinned clang-format: a wheel in a folder of its own, since every version formats a little differently. */
function clangFormat() {
  const folder = join(root, '.cache', `clang-format-${CLANG_FORMAT}`);
  const program = join(folder, 'clang_format', 'data', 'bin', 'clang-format');
  if (!existsSync(program)) {
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--target', folder];
    run('python3', [...pip, `clang-format==${CLANG_FORMAT}`], { what: 'pip install clang-format' });
  }
  return program;
}
