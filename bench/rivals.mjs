// The Python environments of the rivals, made where they are missing, in .cache.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, run } from '../scripts/common.mjs';
import { referencePython } from '../scripts/reference.mjs';

const JAX = ['jax[cpu]', 'blackjax==1.7', 'optax', 'nutpie[pymc]'];
const FLOW = ['flow_matching==1.0.10', 'torchdiffeq'];

/** The Python of each of these rivals: one for those on torch, one for those on JAX. */
export function rivalPythons(libtorch, python, rivals) {
  const pythons = {};
  if (['torchebm', 'compile', 'flow_matching'].some((rival) => rivals.has(rival))) {
    const reference = referencePython(libtorch, python);
    pythons.torchebm = reference;
    pythons.compile = reference;
    // Meta's package stands in an environment that sees the packages of the other.
    if (rivals.has('flow_matching'))
      pythons.flow_matching = made('bench-flow', reference, FLOW, 'flow_matching.path, flow_matching.solver');
  }
  if (['jax', 'nutpie'].some((rival) => rivals.has(rival))) {
    const own = made('bench-jax', null, JAX, 'jax, blackjax, optax, nutpie, pymc');
    pythons.jax = own;
    pythons.nutpie = own;
  }
  return pythons;
}

function made(name, base, packages, imports) {
  const environment = join(root, '.cache', name);
  const own = join(environment, 'bin', 'python');
  const sees = base && packagesOf(base);
  const works = () => spawnSync(own, ['-c', `import ${imports}`], { encoding: 'utf8' }).status === 0;
  if (works()) return own;
  console.error(`Making ${environment}: ${packages.join(', ')}`);
  run(base ?? 'python3', ['-m', 'venv', '--clear', environment], { what: 'python3 -m venv' });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  run(own, [...pip, ...(base ? ['--no-deps'] : []), ...packages], { what: 'pip install' });
  if (sees) {
    const link = `import site, os; open(os.path.join(site.getsitepackages()[0], 'base.pth'), 'w').write(${JSON.stringify(sees)})`;
    run(own, ['-c', link], { what: `${own}` });
  }
  if (!works()) run(own, ['-c', `import ${imports}`], { what: `import ${imports}` });
  return own;
}

function packagesOf(python) {
  return spawnSync(python, ['-c', 'import site; print(site.getsitepackages()[0])'], { encoding: 'utf8' }).stdout.trim();
}
