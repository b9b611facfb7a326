// Lets onnxruntime run the files that test/torch/onnx.test.ts writes, and compares with the outputs found there:
//   node scripts/onnx.mjs [--python P]     P: a Python with onnx, onnxruntime and numpy; default: one made in .cache/onnx
//   --fixtures      also writes test/fixtures/torch/onnx.json, the graphs that have been run, which npm test compares with
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, run } from './common.mjs';
import { prepare } from './prepare.mjs';

const folder = join(root, '.cache', 'onnx-files');
const environment = join(root, '.cache', 'onnx');

await main(async () => {
  const { values } = parseArgs({ options: { python: { type: 'string' }, fixtures: { type: 'boolean' } } });
  const { env } = await prepare();
  rmSync(folder, { recursive: true, force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  run(process.execPath, [vitest, 'run', 'test/torch/onnx.test.ts'], {
    env: { ...env, TORCHEBM_ONNX: folder },
    what: 'test/torch/onnx.test.ts',
  });
  run(values.python ?? python(), [join(root, 'scripts', 'oracle', 'onnx_models.py'), folder], {
    what: 'onnx_models.py',
  });
  if (!values.fixtures) return;
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const graphs = Object.fromEntries(files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  writeFileSync(join(root, 'test', 'fixtures', 'torch', 'onnx.json'), `${JSON.stringify(graphs, null, 1)}\n`);
});

function python() {
  const own = join(environment, 'bin', 'python');
  if (existsSync(own)) return own;
  console.error(`Making ${environment}: onnx, onnxruntime, numpy; --python names another`);
  run('python3', ['-m', 'venv', '--clear', environment], { what: 'python3 -m venv' });
  const packages = ['onnx==1.23.2', 'onnxruntime==1.32.0', 'numpy'];
  run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], { what: 'pip install' });
  return own;
}
