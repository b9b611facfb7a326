import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { platformName } from './platform.js';

/** One wheel that setup fetches, pinned by content. */
export interface Wheel {
  /** The project's name, as pip knows it. */
  name: string;
  version: string;
  file: string;
  sha256: string;
  /** Size in bytes: progress and the check of free space need it before the download starts. */
  bytes: number;
}

/** The libtorch of one platform. */
export interface LibtorchPins {
  version: string;
  /** The package index that setup asks where none is configured; a release names it. */
  index?: string;
  /** Wheels that hold libtorch and, on Linux, the two CUDA libraries that libtorch_cpu.so links against. */
  cpu: Wheel[];
  /** The wheels that CUDA needs besides; none where libtorch is for the CPU alone. */
  cuda: Wheel[];
}

const OUTSIDE =
  'expected its code to be in its package, got it inside of a bundle; leave it external ' +
  '(esbuild: --external:torchebm; docs/install.md#bundlers tells of others)';

/** The package's folder and its package.json: dist/addon and lib/addon are equally deep. */
function ownPackage() {
  try {
    const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (manifest.libtorch) return { folder, manifest };
  } catch (cause) {
    throw new Error(`torchebm: ${OUTSIDE}`, { cause });
  }
  throw new Error(`torchebm: ${OUTSIDE}`);
}

const { folder: packageRoot, manifest } = ownPackage();

export { packageRoot };

/** The version of this package. */
export const packageVersion: string = manifest.version;

/** The field `libtorch` of package.json: the only place that holds the version and the hashes. */
const libtorch: Pick<LibtorchPins, 'version' | 'index'> & {
  wheels: Record<string, Pick<LibtorchPins, 'cpu' | 'cuda'>>;
} = manifest.libtorch;

/** The libtorch for a platform, such as `linux-arm64`; without wheels where none is pinned. */
export function pinsOf(platform: string): LibtorchPins {
  const { wheels, ...rest } = libtorch;
  return { ...rest, ...(wheels[platform] ?? { cpu: [], cuda: [] }) };
}

/** The libtorch that this package is built for, on this platform. */
export const pins = pinsOf(platformName);

/** `'2.11'` of `'2.11.0+cu130'`: binaries fit a minor version, patch releases keep the ABI. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
