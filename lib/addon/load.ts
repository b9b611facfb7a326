import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TorchebmError } from './errors.js';
import { findKernels, kernelsPackage } from './kernels.js';
import { findLibtorch, type Libtorch } from './libtorch.js';
import { minorOf, packageRoot, packageVersion, pins } from './package.js';
import { findCudaDriver, libraryFile, missingOfCpu, neededSystem, platformName } from './platform.js';

const require = createRequire(import.meta.url);

let loaded: { addon: unknown; libtorch: Libtorch } | undefined;
let cudaIsOpen = false;

/**
 * The file of an addon: a prebuilt one if the package carries it, else the one that was built in this folder.
 * TORCHEBM_BUILD names the folder of another build of a clone, which goes first.
 */
export function addonPath(name: 'torchebm' | 'loader'): string {
  const { resolve } = require('node-gyp-build') as { resolve(folder: string): string };
  const prebuilt = join(packageRoot, 'prebuilds', name);
  const built = join(packageRoot, 'build', name);
  const other = process.env.TORCHEBM_BUILD;
  for (const folder of [...(other ? [join(other, name)] : []), prebuilt, built]) {
    try {
      return resolve(folder);
    } catch {
      // not there
    }
  }
  throw new TorchebmError(
    'ERR_TORCHEBM_LIBTORCH_LOAD',
    [
      `the addon ${name}.node is not there for ${platformName}, Node ${process.versions.node}.`,
      `  1 ${prebuilt}  no fitting prebuilt addon`,
      `  2 ${built}  not built`,
      '  Fix:  in a clone of the repository, npm run build; the npm package carries linux-x64 and linux-arm64 (glibc).',
      '        Bundlers must leave torchebm external, and Next.js has to be told of its prebuilds: docs/install.md#bundlers.',
    ].join('\n'),
  );
}

/**
 * Finds libtorch, opens it for the whole process and returns the main addon; later calls return the same one.
 *
 * @throws TorchebmError when libtorch is missing or of another minor version, or when the dynamic linker refuses it.
 */
export function loadAddon(): unknown {
  loaded ??= load();
  return loaded.addon;
}

/** The libtorch that this thread has loaded, or undefined before the first use. */
export function loadedLibtorch(): Libtorch | undefined {
  return loaded?.libtorch;
}

/**
 * Opens CUDA's half of libtorch, which registers its kernels, and ours where they are installed; nothing but the first
 * use of a CUDA device needs them.
 *
 * @throws TorchebmError when this libtorch has no CUDA or the machine no driver.
 */
export function openCuda(): void {
  if (cudaIsOpen) return;
  const addon = loadAddon() as {
    devicesOpened(): void;
    deviceCount(type: string): number;
    setDevice(name: string): void;
  };
  const { folder, version } = loaded!.libtorch;
  const library = join(folder, 'lib', libraryFile('torch_cuda'));
  const fail = (reason: string, fix: string, cause?: unknown) =>
    new TorchebmError(
      'ERR_TORCHEBM_LIBTORCH_CUDA',
      `CUDA cannot be used: ${reason}\n  libtorch: ${version} in ${folder}\n  Fix:      ${fix}\n` +
        '  More:     npx torchebm doctor; docs/install.md#err_torchebm_libtorch_cuda',
      { cause },
    );
  if (!findCudaDriver())
    throw fail(
      'there is no NVIDIA driver (libcuda.so.1).',
      "install the driver, then npx torchebm setup --cuda; or use 'cpu'",
    );
  if (!existsSync(library)) throw fail(`${library} is not there.`, 'npx torchebm setup --cuda');
  try {
    open(library);
  } catch (error) {
    throw fail(
      (error as Error).message,
      'npx torchebm setup --cuda; a driver older than the CUDA version is no use',
      error,
    );
  }
  const kernels = findKernels();
  try {
    if (kernels?.fits) for (const file of [kernels.library, kernels.graphs]) if (file) open(file);
  } catch (error) {
    throw fail((error as Error).message, `install ${kernelsPackage} ${packageVersion} anew, or remove it`, error);
  }
  addon.devicesOpened();
  const own = deviceOfRank(process.env, addon.deviceCount('cuda'));
  if (own !== null) addon.setDevice(`cuda:${own}`);
  cudaIsOpen = true;
}

/**
 * The GPU of a process that a launcher has started beside others on a machine: each has one of its own, which `'cuda'`
 * stands for. Null for one alone, or where it sees one. @internal
 */
export function deviceOfRank({ LOCAL_RANK, WORLD_SIZE }: NodeJS.ProcessEnv, count: number): number | null {
  const isLaunched = Number(WORLD_SIZE ?? 1) > 1 && /^\d+$/.test(LOCAL_RANK ?? '');
  return isLaunched && count > 1 ? Number(LOCAL_RANK) % count : null;
}

/** Whether {@link openNccl} has what it needs, as far as can be told without opening anything. @internal */
export function hasNccl(): boolean {
  loadAddon();
  const kernels = findKernels();
  const library = join(loaded!.libtorch.folder, 'lib', libraryFile('torch_cuda'));
  return Boolean(findCudaDriver()) && existsSync(library) && kernels?.fits === true && kernels.nccl !== null;
}

/**
 * Opens the library that carries tensors between GPUs.
 *
 * @throws TorchebmError when CUDA or the library is missing. @internal
 */
export function openNccl(): void {
  openCuda();
  const kernels = findKernels();
  const fail = (reason: string, cause?: unknown) =>
    new TorchebmError(
      'ERR_TORCHEBM_LIBTORCH_CUDA',
      `NCCL cannot be used: ${reason}\n  Fix:      install ${kernelsPackage} ${packageVersion}; or use backend 'gloo'\n` +
        '  More:     docs/distributed.md#gpus',
      { cause },
    );
  if (!kernels?.fits || kernels.nccl === null) throw fail(`${kernelsPackage} ${packageVersion} is not installed.`);
  try {
    open(kernels.nccl);
  } catch (error) {
    throw fail((error as Error).message, error);
  }
}

/**
 * libtorch's threads wait for each other by spinning, for milliseconds by default. On a busy machine the spinning takes
 * the very cores that are waited for: a step of training then took 95 ms rather than 10. OpenMP reads how long to spin
 * when it is loaded, so the variable is set just for that, unless the user has set one.
 */
function withShortSpins(load: () => void): void {
  const { env } = process;
  if (env.GOMP_SPINCOUNT !== undefined || env.OMP_WAIT_POLICY !== undefined) {
    load();
    return;
  }
  env.GOMP_SPINCOUNT = '10000';
  try {
    load();
  } finally {
    delete env.GOMP_SPINCOUNT;
  }
}

interface Loader {
  open(path: string): void;
  lock(fd: number): boolean;
}

let found: Loader | null = null;

/** The addon of these calls, which is looked for once: jobs lock and ask many files. */
function loader(): Loader {
  found ??= require(addonPath('loader')) as Loader;
  return found;
}

/** Opens a library for the whole process, for good; its symbols are there for those opened later. @internal */
export function open(library: string): void {
  loader().open(library);
}

/**
 * Locks an open file for as long as it is open: true, false if another has it, null where files cannot be locked.
 *
 * The lock is the system's, which ends with the process, however that ends.
 */
export function lockFile(fd: number): boolean | null {
  try {
    return loader().lock(fd);
  } catch {
    return null;
  }
}

/**
 * Refuses a processor on which libtorch would end the process by an illegal instruction.
 *
 * @throws TorchebmError that names what is missing.
 */
export function checkCpu(missing = missingOfCpu()): void {
  if (!missing) return;
  throw new TorchebmError(
    'ERR_TORCHEBM_CPU',
    `this processor lacks ${missing}, which libtorch needs.\n` +
      '  Fix:  another machine; of a virtual one, the processor type that passes on what the host has (QEMU: -cpu host)\n' +
      '  More: docs/install.md#err_torchebm_cpu',
  );
}

function load(): { addon: unknown; libtorch: Libtorch } {
  checkCpu();
  const path = addonPath('torchebm');
  const libtorch = findLibtorch();
  try {
    withShortSpins(() => {
      for (const name of ['c10', 'torch_cpu']) open(join(libtorch.folder, 'lib', libraryFile(name)));
    });
    // Windows unloads an addon with the worker thread that loaded it, which libtorch would not survive; this keeps it.
    if (process.platform === 'win32') open(path);
    return { addon: require(path), libtorch };
  } catch (cause) {
    if (cause instanceof TorchebmError) throw cause;
    throw new TorchebmError(
      'ERR_TORCHEBM_LIBTORCH_LOAD',
      [
        'libtorch was found but does not load.',
        `  Needed:   libtorch ${minorOf(pins.version)}.x, ${neededSystem}`,
        `  libtorch: ${libtorch.version} in ${libtorch.folder} (from ${libtorch.place})`,
        `  Linker:   ${(cause as Error).message}`,
        '  Fix:      npx torchebm setup --cpu, or set TORCHEBM_LIBTORCH to another libtorch',
        '  More:     npx torchebm doctor; docs/install.md#err_torchebm_libtorch_load',
      ].join('\n'),
      { cause },
    );
  }
}
