import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { findKernels, type Kernels, kernelsPackage } from './kernels.js';
import { cachedLibtorch, describe, type Libtorch, type Place, searchLibtorch } from './libtorch.js';
import { addonPath } from './load.js';
import { packageVersion, pins } from './package.js';
import {
  type CudaDriver,
  type Env,
  findCudaDriver,
  glibcVersion,
  isMusl,
  libraryFile,
  platformName,
} from './platform.js';
import { damage } from './setup.js';

/** The findings of `torchebm doctor`. */
export interface Diagnosis {
  torchebm: string;
  node: string;
  platform: string;
  libc: string;
  /** The addon's file and the libtorch that it is built for, or why there is none. */
  addon: { path: string; builtFor: string } | { problem: string };
  libtorch?: Libtorch;
  /** Every place where libtorch was looked for, in order. */
  places: Place[];
  cpus: number;
  /** The variables that set the number of threads, where they are set. */
  threadVariables: Record<string, string>;
  cudaDriver?: CudaDriver;
  /** Whether the libtorch that was found has its CUDA half. */
  libtorchHasCuda: boolean;
  /** The kernels for GPUs, where their package is installed. */
  kernels?: Kernels;
  /** Whether the addon was loaded, tried in a process of its own. */
  loads: boolean;
  /** The faults, each with its cure; empty when all is well. */
  problems: string[];
}

/** Looks at everything that has to be there, and tries to load it in another process, which may crash. */
export function diagnose(env: Env = process.env): Diagnosis {
  const search = searchLibtorch({ env });
  const problems: string[] = [];
  const result: Diagnosis = {
    torchebm: packageVersion,
    node: process.versions.node,
    platform: platformName,
    libc: isMusl() ? 'musl' : `glibc ${glibcVersion() ?? 'of unknown version'}`,
    addon: findAddon(),
    places: search.places,
    cpus: availableParallelism(),
    threadVariables: {},
    libtorchHasCuda: false,
    loads: false,
    problems,
  };
  for (const name of ['OMP_NUM_THREADS', 'MKL_NUM_THREADS']) {
    if (env[name]) result.threadVariables[name] = env[name];
  }
  const driver = findCudaDriver(env);
  if (driver) result.cudaDriver = driver;
  const kernels = findKernels();
  if (kernels) result.kernels = kernels;
  if ('problem' in result.addon) problems.push(result.addon.problem);
  if (!search.found) {
    problems.push(describe(search, { env }));
    return result;
  }
  result.libtorch = search.found;
  result.libtorchHasCuda = existsSync(join(search.found.folder, 'lib', libraryFile('torch_cuda')));
  const damaged = [cachedLibtorch(env), dirname(search.found.folder)].map(damage).find(Boolean);
  if (damaged) problems.push(`${damaged}.\n  Fix: npx torchebm setup, which replaces it`);
  if ('path' in result.addon) {
    const problem = tryToLoad(env);
    result.loads = problem === undefined;
    if (problem) problems.push(problem);
  }
  return result;
}

/** The diagnosis as a person reads it. */
export function renderDiagnosis(d: Diagnosis): string {
  const row = (name: string, value: string) => `${name.padEnd(12)}${value}`;
  const threads = Object.entries(d.threadVariables).map(([name, value]) => `${name}=${value}`);
  const cuda = d.cudaDriver
    ? `driver ${d.cudaDriver.version ?? 'of unknown version'} (${d.cudaDriver.library}); this libtorch ` +
      (d.libtorchHasCuda ? 'has CUDA' : 'is for the CPU alone: npx torchebm setup --cuda adds CUDA')
    : 'no NVIDIA driver (libcuda.so.1): CPU only';
  return [
    row('torchebm', d.torchebm),
    row('Node', d.node),
    row('platform', `${d.platform}, ${d.libc}`),
    row('addon', 'path' in d.addon ? `${d.addon.path} (built for libtorch ${d.addon.builtFor})` : 'missing'),
    row('libtorch', d.libtorch ? `${d.libtorch.version} in ${d.libtorch.folder}` : 'missing'),
    ...d.places.map(({ name, verdict }) => row('', `${name}: ${verdict}`)),
    row('loads', d.loads ? 'yes' : 'no'),
    row('threads', [`${d.cpus} CPUs`, ...threads].join(', ')),
    row('CUDA', cuda),
    ...(d.cudaDriver || d.libtorchHasCuda || d.kernels ? [row('kernels', kernelsLine(d.kernels))] : []),
    '',
    ...(d.problems.length === 0 ? ['All is well.'] : d.problems),
  ].join('\n');
}

function kernelsLine(kernels: Kernels | undefined): string {
  if (!kernels) return `none: loops on a GPU run as operators of libtorch; npm install ${kernelsPackage} adds kernels`;
  if (!kernels.fits) {
    return `${kernelsPackage} ${kernels.version} is not used: this is torchebm ${packageVersion}, which needs its own`;
  }
  return `${kernelsPackage} ${kernels.version} (${kernels.library})`;
}

function findAddon(): Diagnosis['addon'] {
  try {
    return { path: addonPath('torchebm'), builtFor: pins.version };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function tryToLoad(env: Env): string | undefined {
  const module = JSON.stringify(new URL('./load.js', import.meta.url).href);
  const code = `import(${module}).then((m) => m.loadAddon()).catch((e) => { console.log(e.message); process.exit(1); });`;
  const { status, signal, stdout, error } = spawnSync(process.execPath, ['-e', code], { env, encoding: 'utf8' });
  if (status === 0) return undefined;
  return stdout.trim() || `loading the addon ended the process (${signal ?? error?.message ?? `exit code ${status}`})`;
}
