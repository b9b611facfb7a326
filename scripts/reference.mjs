// The Python that scripts compare with: PyTorch, TorchEBM, NumPy and SciPy in an environment of their own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure, root, run } from './common.mjs';

/** The version of TorchEBM that this library is held to. */
export const REFERENCE = '0.8.9';

const environment = join(root, '.cache', 'reference');

/**
 * A Python with torch of the libtorch's version, torchebm, numpy and scipy.
 * `python` names one that has them; without it, the one in .cache/reference, which is made when it is not there.
 */
export function referencePython(libtorch, python) {
  const torch = libtorch.version.split('+')[0];
  if (python !== undefined) {
    const problem = problemOf(python, torch);
    if (problem) throw new Failure(`${python}: ${problem}`);
    return python;
  }
  const own = join(environment, 'bin', 'python');
  if (problemOf(own, torch) === null) return own;
  console.error(`Making ${environment}: torch ${torch}, torchebm ${REFERENCE}, numpy, scipy; --python names another`);
  run('python3', ['-m', 'venv', '--clear', environment], { what: 'python3 -m venv' });
  const packages = [`torch==${torch}`, `torchebm==${REFERENCE}`, 'numpy', 'scipy'];
  run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], { what: 'pip install' });
  return own;
}

/** Why a Python will not do; null if it will. */
function problemOf(python, torch) {
  const program = 'import numpy, scipy, torch, torchebm; print(torch.__version__, torchebm.__version__)';
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', program], { encoding: 'utf8' });
  if (error) return error.message;
  if (status !== 0) return stderr.trim().split('\n').at(-1);
  const found = stdout.trim().split(' ');
  if (found[0].split('+')[0] === torch && found[1] === REFERENCE) return null;
  return `expected torch ${torch} and torchebm ${REFERENCE}, got torch ${found[0]} and torchebm ${found[1]}`;
}
