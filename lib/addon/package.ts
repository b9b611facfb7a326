import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** The field `libtorch` of package.json: the only place that holds the version and the hashes. */
export interface LibtorchPins {
  version: string;
  /** The package index that setup asks where none is configured; a release names it. */
  index?: string;
  /** Wheels that hold libtorch and the two CUDA libraries that libtorch_cpu.so links against. */
  cpu: Wheel[];
  /** The wheels that CUDA needs besides. */
  cuda: Wheel[];
}

/** The package's folder: dist/addon and lib/addon are equally deep. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));

/** The version of this package. */
export const packageVersion: string = manifest.version;

/** The libtorch that this package is built for. */
export const pins: LibtorchPins = manifest.libtorch;

/** `'2.11'` of `'2.11.0+cu130'`: binaries fit a minor version, patch releases keep the ABI. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
