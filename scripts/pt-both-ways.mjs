// Reads Python's fixtures of torch.save, writes them anew, and lets Python compare the two; then has Python run the graphs
// that test/torch/zoo.test.ts saves:
//   node scripts/pt-both-ways.mjs [--python P]     P as in npm run conformance
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, run } from './common.mjs';
import { prepare } from './prepare.mjs';
import { referencePython } from './reference.mjs';

const fixtures = join(root, 'test', 'fixtures', 'torch', 'pt');
const folder = join(root, '.cache', 'pt');

await main(async () => {
  const { values } = parseArgs({ options: { python: { type: 'string' } } });
  const { env, libtorch } = await prepare();
  Object.assign(process.env, env);
  const torch = await import('torchebm/torch');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['tensors.pt', 'containers.pt', 'checkpoint.pt']) {
    torch.save(torch.load(join(fixtures, name)), join(folder, name));
  }
  const python = referencePython(libtorch, values.python);
  const oracle = (name, ...args) => run(python, [join(root, 'scripts', 'oracle', name), ...args], { what: name });
  oracle('pt.py', fixtures, folder);
  const zoo = join(folder, 'zoo');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  run(process.execPath, [vitest, 'run', 'test/torch/zoo.test.ts', '--reporter=dot'], {
    env: { ...process.env, TORCHEBM_ZOO: zoo },
    what: 'test/torch/zoo.test.ts',
  });
  oracle('zoo.py', zoo);
});
