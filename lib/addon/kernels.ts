import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageVersion } from './package.js';
import { platformName } from './platform.js';

/** The package of the kernels for GPUs on this platform. */
export const kernelsPackage = `torchebm-cuda-${platformName}`;

/** The kernels for GPUs that were found. */
export interface Kernels {
  /** The shared library. */
  library: string;
  /** The one that carries tensors between GPUs by NCCL, or null in a package without it. */
  nccl: string | null;
  /** The one that has a GPU take steps by graphs, or null in a package without it. */
  graphs: string | null;
  version: string;
  /** Whether the version is that of this package; another is not opened. */
  fits: boolean;
}

/** The kernels' package as this one sees it from its place, or undefined where it is not installed. */
export function findKernels(from: string = import.meta.url): Kernels | undefined {
  let manifest: string;
  try {
    manifest = createRequire(from).resolve(`${kernelsPackage}/package.json`);
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const library = join(dirname(manifest), 'torchebm_cuda.so');
  if (!existsSync(library)) return undefined;
  const other = (name: string) => {
    const file = join(dirname(manifest), `torchebm_${name}.so`);
    return existsSync(file) ? file : null;
  };
  return { library, nccl: other('nccl'), graphs: other('graphs'), version, fits: version === packageVersion };
}
